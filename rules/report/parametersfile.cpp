// SPDX-License-Identifier: MIT
#include "rules/report/parametersfile.h"

#include "model/evaluator.h"
#include "rules/report/jsonwriter.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

using model::Value;

bool isLetter(QChar c)
{
    return c == u'_' || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isIdentifier(const QString &name)
{
    return !name.isEmpty() && isLetter(name.front())
        && std::ranges::all_of(name, [](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9'); });
}

/// Words that the language understands otherwise when they stand without quotes.
bool isWord(const QString &name)
{
    static constexpr std::array Words{"true"_L1, "false"_L1, "null"_L1, "for"_L1, "if"_L1, "in"_L1};
    return std::ranges::find(Words, name) != Words.end();
}

QString quoted(const QString &text)
{
    QString out = u"'"_s;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool startsHole = c == u'$' && i + 1 < text.size() && text[i + 1] == u'{';
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            out += text.sliced(i++, 2);
        else if (c == u'\\' || c == u'\'' || startsHole)
            out += u'\\' + QString(c);
        else if (c == u'\n')
            out += "\\n"_L1;
        else if (c == u'\r')
            out += "\\r"_L1;
        else if (c == u'\t')
            out += "\\t"_L1;
        else if (c < u' ' || c == u'\x7f' || c == u'\u2028' || c == u'\u2029' || c.isSurrogate())
            out += u"\\u{%1}"_s.arg(c.unicode(), 0, 16);
        else
            out += c;
    }
    return out + u'\'';
}

QString bicepText(const Value &value, int depth)
{
    const QString inner(qsizetype(depth + 1) * 2, u' ');
    const QString outer(qsizetype(depth) * 2, u' ');
    switch (value.kind()) {
    case Value::Kind::Bool: return value.toBool() ? u"true"_s : u"false"_s;
    case Value::Kind::Int:
        if (value.toInt() == std::numeric_limits<qint64>::min()) // its digits alone are no integer
            return u"json('%1')"_s.arg(value.toInt());
        return QString::number(value.toInt());
    case Value::Kind::Float: // the language has no such numbers
        return u"json('%1')"_s.arg(QString::number(value.toNumber(), 'g', QLocale::FloatingPointShortest));
    case Value::Kind::String: return quoted(value.toString());
    case Value::Kind::Array: {
        if (value.items().empty())
            return u"[]"_s;
        QString out = u"[\n"_s;
        for (const Value &item : value.items())
            out += inner + bicepText(item, depth + 1) + u'\n';
        return out + outer + u']';
    }
    case Value::Kind::Object: {
        if (value.members().empty())
            return u"{}"_s;
        QString out = u"{\n"_s;
        for (const Value::Member &member : value.members()) {
            const bool bare = isIdentifier(member.key) && !isWord(member.key);
            out +=
                inner + (bare ? member.key : quoted(member.key)) + ": "_L1 + bicepText(member.value, depth + 1) + u'\n';
        }
        return out + outer + u'}';
    }
    default: return u"null"_s;
    }
}

void write(JsonWriter &writer, const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Bool: writer.value(value.toBool()); break;
    case Value::Kind::Int: writer.value(value.toInt()); break;
    case Value::Kind::Float: writer.value(QJsonValue(value.toNumber())); break;
    case Value::Kind::String: writer.value(value.toString()); break;
    case Value::Kind::Array:
        writer.beginArray();
        for (const Value &item : value.items())
            write(writer, item);
        writer.endArray();
        break;
    case Value::Kind::Object:
        writer.beginObject();
        for (const Value::Member &member : value.members()) {
            writer.name(member.key);
            write(writer, member.value);
        }
        writer.endObject();
        break;
    default: writer.null();
    }
}

} // namespace

ParametersContent givenParameters(const Analysis &analysis, const std::map<QString, Value> &typed)
{
    using Kind = model::ParameterSource::Kind;
    ParametersContent out;
    model::Evaluator evaluator(analysis.snapshot, typed);
    const model::ScopeId root = evaluator.root();
    if (!root.valid())
        return out;
    const std::vector<model::Parameter> &declared = evaluator.content(root).parameters;
    for (std::size_t i = 0; i < declared.size(); ++i) {
        const model::ParameterId id{qint32(i)};
        const Kind kind = evaluator.sourceOf(root, id).kind;
        if (kind != Kind::Typed && kind != Kind::ParametersFile)
            continue;
        const Value value = declared[i].secure ? Value() : evaluator.parameter(root, id);
        if (value.isAbsent() || !value.isFullyKnown())
            out.leftOut += declared[i].name;
        else
            out.values.emplace_back(declared[i].name, value);
    }
    return out;
}

QByteArray bicepParameters(ParametersContent content, const QString &usingPath)
{
    std::erase_if(content.values, [&](const auto &entry) {
        const bool bad = !isIdentifier(entry.first);
        if (bad)
            content.leftOut += entry.first;
        return bad;
    });
    QString out = u"using %1\n"_s.arg(quoted(usingPath));
    if (!content.values.empty())
        out += u'\n';
    for (const auto &[name, value] : content.values)
        out += u"param %1 = %2\n"_s.arg(name, bicepText(value, 0));
    if (!content.leftOut.isEmpty())
        out += "\n// Given elsewhere, since secure or known only at deployment: "_L1 + content.leftOut.join(", "_L1)
            + u'\n';
    return out.toUtf8();
}

QByteArray jsonParameters(const ParametersContent &content)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member("$schema"_L1, u"https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#"_s);
    writer.member("contentVersion"_L1, u"1.0.0.0"_s);
    writer.name("parameters"_L1).beginObject();
    for (const auto &[name, value] : content.values) {
        writer.name(name).beginObject();
        writer.name("value"_L1);
        write(writer, value);
        writer.endObject();
    }
    writer.endObject();
    writer.endObject();
    return writer.result();
}

QString jsonText(const Value &value)
{
    JsonWriter writer;
    write(writer, value);
    return QString::fromUtf8(writer.result()).trimmed();
}

} // namespace rules
