// SPDX-License-Identifier: MIT
#include "ui/parameterlist.h"

#include "ui/texts.h"

#include "model/jsonsyntax.h"
#include "model/parametercheck.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Editor = ParameterItem::Editor;

/// The control that fits a declared type.
Editor editorFor(const model::Evaluator &evaluator, const model::Template &content, const model::Parameter &declared,
                 const model::Inventory::Entry &entry)
{
    if (declared.secure)
        return Editor::Secure;
    const auto [owner, type] = evaluator.resolvedType(content, declared.type);
    const model::TypeKind kind = type.valid() ? owner->types.at(type).kind : model::TypeKind::Any;
    const bool compound =
        kind == model::TypeKind::Array || kind == model::TypeKind::Tuple || kind == model::TypeKind::Object;
    if (!entry.allowed.empty() && !compound)
        return Editor::Choice;
    switch (kind) {
    case model::TypeKind::String: return Editor::Text;
    case model::TypeKind::Int: return Editor::Number;
    case model::TypeKind::Bool: return Editor::Switch;
    case model::TypeKind::Literal:
    case model::TypeKind::Union: {
        const model::Value::Items literals = evaluator.literalsOf(content, declared.type);
        const bool truths = !literals.empty() && std::ranges::all_of(literals, &model::Value::isBool);
        return truths ? Editor::Switch : Editor::Json;
    }
    default: return Editor::Json;
    }
}

QString limitsText(const std::optional<qint64> &least, const std::optional<qint64> &most, bool length)
{
    if (least && most)
        return (length ? Texts::tr("length %1 to %2") : Texts::tr("%1 to %2")).arg(*least).arg(*most);
    if (least)
        return (length ? Texts::tr("min length %1") : Texts::tr("min %1")).arg(*least);
    if (most)
        return (length ? Texts::tr("max length %1") : Texts::tr("max %1")).arg(*most);
    return {};
}

} // namespace

QString ParameterItem::shortType() const
{
    if (editor == Editor::Secure)
        return Texts::tr("secure");
    if (editor == Editor::Switch)
        return u"bool"_s;
    if (editor == Editor::Choice) {
        if (std::ranges::all_of(entry.allowed, &model::Value::isString))
            return u"string"_s;
        if (std::ranges::all_of(entry.allowed, &model::Value::isInt))
            return u"int"_s;
    }
    return entry.type.simplified();
}

QString ParameterItem::detail(bool changed) const
{
    QStringList parts{shortType()};
    if (editor == Editor::Choice && !changed)
        parts += entry.allowed.size() == 1 ? Texts::tr("1 choice") : Texts::tr("%1 choices").arg(entry.allowed.size());
    parts += limitsText(entry.minValue, entry.maxValue, false);
    parts += limitsText(entry.minLength, entry.maxLength, true);
    const QString was = !isKnown() ? expression : base.isString() ? base.toString() : base.display();
    if (changed && !was.isEmpty())
        parts.prepend((file.isEmpty() ? Texts::tr("default %1") : Texts::tr("file %1")).arg(was));
    else if (entry.required && !isKnown() && !isLater())
        parts += Texts::tr("required");
    else if (isLater() && editor != Editor::Secure)
        parts += file.isEmpty() ? Texts::tr("default") : Texts::tr("from the file");
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString ParameterItem::explanation() const
{
    QStringList sentences;
    const QString description = entry.description.simplified();
    if (!description.isEmpty())
        sentences += description.endsWith(u'.') ? description : description + u'.';
    if (editor == Editor::Secure) {
        sentences += Texts::tr("The value is secret: it is neither asked for nor shown.");
    } else if (isLater()) {
        sentences += (file.isEmpty() ? Texts::tr("The default %1 is known only at deployment.")
                                     : Texts::tr("The value %1 is known only at deployment."))
                         .arg(expression.simplified());
    } else if (isKnown()) {
        sentences += file.isEmpty() ? Texts::tr("Default: %1.").arg(base.display())
                                    : Texts::tr("%1 says %2.").arg(file, base.display());
    } else if (entry.required) {
        sentences += Texts::tr("Required: there is no default.");
    }
    if (!entry.allowed.empty()) {
        QStringList names;
        for (const model::Value &one : entry.allowed)
            names += one.isString() ? one.toString() : one.display();
        sentences += Texts::tr("One of %1.").arg(names.join(", "_L1));
    }
    return sentences.join(u' ');
}

ParameterList::ParameterList(const rules::AnalysisPtr &analysis)
{
    if (analysis == nullptr)
        return;
    m_evaluator = std::make_shared<model::Evaluator>(analysis->snapshot);
    m_items.reserve(analysis->inventory.parameters.size());
    for (const model::Inventory::Entry &entry : analysis->inventory.parameters)
        m_items.push_back(describe(entry));
}

ParameterItem ParameterList::describe(const model::Inventory::Entry &entry) const
{
    ParameterItem item{.entry = entry, .editor = {}, .base = {}, .expression = {}, .file = {}};
    const model::ScopeId root = m_evaluator->root();
    const model::ParameterId id =
        root.valid() ? m_evaluator->content(root).findParameter(entry.name) : model::ParameterId();
    if (!id.valid()) {
        item.base = entry.value;
        item.editor = entry.secure ? Editor::Secure : Editor::None;
        return item;
    }
    const model::Template &content = m_evaluator->content(root);
    item.editor = editorFor(*m_evaluator, content, content.at(id), entry);
    const model::ParameterSource source = m_evaluator->sourceOf(root, id);
    if (source.kind == model::ParameterSource::Kind::ParametersFile)
        item.file = QFileInfo(m_evaluator->document(source.place.scope)->path()).fileName();
    if (item.editor == Editor::Secure)
        return item;
    item.base = m_evaluator->parameter(root, id);
    if (source.value.valid()) {
        const model::Template &owner = m_evaluator->content(source.place.scope);
        item.expression = owner.source()->slice(owner.expressions.at(source.value).span).toString();
    } else if (source.secret) {
        item.expression = Texts::tr("a Key Vault secret");
    }
    return item;
}

QString ParameterList::problemOf(const QString &name, const model::Value &value) const
{
    if (m_evaluator == nullptr || !m_evaluator->root().valid())
        return {};
    const model::ScopeId root = m_evaluator->root();
    const model::ParameterId id = m_evaluator->content(root).findParameter(name);
    if (!id.valid())
        return {};
    const auto item = std::ranges::find_if(m_items, [&](const ParameterItem &one) { return one.entry.name == name; });
    if (item != m_items.end() && item->editor == Editor::Number && value.isString())
        return Texts::tr("%1 must be a whole number of at most 64 bits.").arg(name);
    const auto violations = model::violationsOf(*m_evaluator, root, id, value);
    if (violations.empty())
        return {};
    const model::Diagnostic first{violations.front().kind, {}, violations.front().arguments};
    return first.message().translated() + u'.';
}

bool ParameterList::isBase(const QString &name, const model::Value &value) const
{
    const auto found =
        std::ranges::find_if(m_items, [&](const ParameterItem &item) { return item.entry.name == name; });
    if (found == m_items.end() || found->base.isAbsent())
        return false;
    return found->base.kind() == value.kind() && model::sameValue(found->base, value).value_or(false);
}

QString jsonProblem(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Texts::tr("There is no value yet.");
    const model::JsonSyntax json = model::JsonSyntax::parse(model::SourceText::fromString(text));
    for (const model::Diagnostic &diagnostic : json.diagnostics()) {
        if (diagnostic.severity() == model::Severity::Error) {
            const auto line = model::SourceText::fromString(text)->position(diagnostic.span.begin).line;
            return Texts::tr("Line %1: %2.").arg(line).arg(diagnostic.message().translated());
        }
    }
    return {};
}

} // namespace ui
