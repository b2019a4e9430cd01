// SPDX-License-Identifier: MIT
#include "model/askedexpression.h"

#include "model/jsonsyntax.h"
#include "model/textedit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace model {

namespace {

QString freeName(const Template &content)
{
    QString name = u"askedExpression"_s;
    while (std::ranges::any_of(
        content.symbols, [&](const Symbol &symbol) { return symbol.name.compare(name, Qt::CaseInsensitive) == 0; }))
        name += u'_';
    return name;
}

/// The text between the quotes of a JSON string.
QString escaped(const QString &text)
{
    const QByteArray json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json).sliced(2).chopped(2);
}

/// Where to write the variable, and what around it.
struct Insertion {
    qint32 at = 0;
    QString before;
    QString after;
};

Insertion placeIn(const Document &document, const QString &variable)
{
    const qint32 end = document.source()->size();
    if (document.isBicep())
        return {end, u"\nvar "_s + variable + u" = "_s, u"\n"_s};
    const JsonSyntax &json = *document.json();
    const JsonNodeId root = json.root();
    const JsonNodeId variables = json.find(root, u"variables");
    const auto insideOf = [&](JsonNodeId object) { return json.span(object).begin + 1; };
    const auto comma = [&](JsonNodeId object) {
        const auto members = json.children(object);
        return members.begin() != members.end() ? u","_s : u""_s;
    };
    const QString member = u'"' + variable + u"\":\""_s;
    if (json.isObject(variables))
        return {insideOf(variables), member, u'"' + comma(variables)};
    return {insideOf(root), u"\"variables\":{"_s + member, u"\"}"_s + comma(root)};
}

} // namespace

Result<AskedExpression> AskedExpression::in(DocumentPtr document, const QString &expression)
{
    const TemplatePtr &content = document->content();
    if (content == nullptr || content->language == Language::ArmParameters)
        return Error{u"An expression is evaluated in a template, and %1 is none."_s.arg(document->path())};
    AskedExpression out;
    out.m_text = expression.trimmed();
    if (out.m_text.isEmpty())
        return Error{u"The expression is empty."_s};
    out.m_variable = freeName(*content);
    QString written = out.m_text;
    const bool bracketed = document->isBicep() || written.startsWith(u'[');
    if (!document->isBicep())
        written = escaped(bracketed ? written : u'[' + written + u']');
    const Insertion where = placeIn(*document, out.m_variable);
    const QString added = where.before + written + where.after;
    out.m_added = {where.at, where.at + qint32(added.size())};
    const qint32 begin = where.at + qint32(where.before.size()) + (bracketed ? 0 : 1);
    out.m_expression = {begin, begin + qint32(written.size()) - (bracketed ? 0 : 2)};
    out.m_document =
        Document::parse(document->path(), document->source()->edited(EditSet({{{where.at, where.at}, added}})));
    out.m_original = std::move(document);

    for (const Diagnostic &diagnostic : out.m_document->syntaxDiagnostics()) {
        const qint32 place = diagnostic.span.begin;
        if (diagnostic.severity() != Severity::Error || place < out.m_added.begin || place > out.m_added.end)
            continue;
        const qint32 at = std::clamp(place - begin, 0, qint32(out.m_text.size()));
        return Error{u"Column %1 of the expression: %2."_s.arg(at + 1).arg(diagnostic.message().english())};
    }
    const TemplatePtr &changed = out.m_document->content();
    const bool one = changed != nullptr && changed->findVariable(out.m_variable).valid()
        && changed->symbols.size() == content->symbols.size() + 1;
    if (!one)
        return Error{u"This is not one expression: %1"_s.arg(out.m_text)};
    return out;
}

Value AskedExpression::evaluate(Evaluator &evaluator) const
{
    const bool values = m_document->content()->language == Language::BicepParameters;
    const ScopeId scope = values ? evaluator.parametersFile() : evaluator.root();
    const Template &content = evaluator.content(scope);
    return evaluator.evaluate({scope}, content.at(content.findVariable(m_variable)).value);
}

std::optional<qint32> AskedExpression::offsetIn(const Location &location) const
{
    if (location.document != m_document || !m_expression.contains(location.span))
        return std::nullopt;
    return location.span.begin - m_expression.begin;
}

std::optional<Location> AskedExpression::original(const Location &location) const
{
    if (location.document != m_document)
        return location;
    const Span span = location.span;
    if (span.end <= m_added.begin)
        return Location{m_original, span};
    if (span.begin >= m_added.end)
        return Location{m_original, {span.begin - m_added.length(), span.end - m_added.length()}};
    const bool around = span.begin < m_added.begin && span.end > m_added.end;
    return around ? std::optional(Location{m_original, {span.begin, span.end - m_added.length()}}) : std::nullopt;
}

} // namespace model
