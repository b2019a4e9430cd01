// SPDX-License-Identifier: MIT
#include "model/evaluator.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStringConverter>
#include <algorithm>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace model {

namespace {

// The limits of the Bicep compiler, in characters and bytes.
constexpr qsizetype MaxText = 131'072;
constexpr qsizetype MaxStructured = 1'048'576;
constexpr qsizetype MaxBase64 = 96 * 1024;

std::optional<QString> decoded(const QByteArray &bytes, const QString &encoding)
{
    if (encoding == "utf-16"_L1 || encoding == "utf-16BE"_L1) {
        QStringDecoder decoder(encoding == "utf-16"_L1 ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
        QString text = decoder(bytes);
        return decoder.hasError() ? std::nullopt : std::optional(text);
    }
    if (encoding == "iso-8859-1"_L1)
        return QString::fromLatin1(bytes);
    const auto text = SourceText::fromBytes(bytes, {});
    if (!text)
        return std::nullopt;
    return (*text)->original({0, (*text)->size()});
}

Value yamlScalar(const YAML::Node &node)
{
    const QString text = QString::fromStdString(node.Scalar());
    if (node.Tag() == "!") // quoted
        return Value::string(text);
    bool whole = false;
    const qint64 integer = text.toLongLong(&whole);
    if (whole)
        return Value::integer(integer);
    if (text == "true"_L1 || text == "True"_L1 || text == "TRUE"_L1)
        return Value::boolean(true);
    if (text == "false"_L1 || text == "False"_L1 || text == "FALSE"_L1)
        return Value::boolean(false);
    bool number = false;
    const double real = text.toDouble(&number);
    return number ? Value::number(real) : Value::string(text);
}

/// Anchors can make a small text enormous, so the parts are counted.
Value fromYaml(const YAML::Node &node, int depth, qsizetype &parts)
{
    constexpr int MaxDepth = 200;
    if (depth > MaxDepth || --parts < 0)
        return Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "The file is too large to evaluate")));
    switch (node.Type()) {
    case YAML::NodeType::Scalar: return yamlScalar(node);
    case YAML::NodeType::Sequence: {
        Value::Items items;
        for (const YAML::Node &item : node)
            items.push_back(fromYaml(item, depth + 1, parts));
        return Value::array(std::move(items));
    }
    case YAML::NodeType::Map: {
        Value::Members members;
        for (const auto &member : node)
            members.push_back(
                {QString::fromStdString(member.first.Scalar()), fromYaml(member.second, depth + 1, parts)});
        return Value::object(std::move(members));
    }
    default: return Value::null();
    }
}

Value unreadable(const QString &function, const QString &path)
{
    return Value::unknown(
        Message(QT_TRANSLATE_NOOP("Message", "%1('%2'): the file could not be read"), function, path));
}

Value folderListing(const QStringList &names, const QString &pattern)
{
    // a glob without folders counts at every level
    QRegularExpression glob(QRegularExpression::wildcardToRegularExpression(
        pattern.isEmpty() ? u"*"_s : pattern, QRegularExpression::UnanchoredWildcardConversion));
    glob.setPattern(u"\\A(?:%1)\\z"_s.arg(glob.pattern()));
    Value::Items items;
    for (const QString &name : names) {
        const QString fileName = name.section(u'/', -1);
        if (!glob.match(pattern.contains(u'/') ? name : fileName).hasMatch())
            continue;
        const qsizetype dot = fileName.lastIndexOf(u'.');
        items.push_back(Value::object({{u"relativePath"_s, Value::string(name)},
                                       {u"baseName"_s, Value::string(fileName)},
                                       {u"extension"_s, Value::string(dot < 0 ? QString() : fileName.sliced(dot))}}));
    }
    return Value::array(std::move(items));
}

} // namespace

std::optional<Value> parseYaml(const QByteArray &text, QString *error)
{
    try { // the library reports errors by exceptions; they end here
        qsizetype parts = MaxStructured;
        return fromYaml(YAML::Load(text.toStdString()), 0, parts);
    } catch (const YAML::Exception &exception) {
        *error = QString::fromStdString(exception.what());
        return std::nullopt;
    }
}

std::optional<Value> atJsonPath(const Value &value, const QString &path)
{
    static const QRegularExpression step(uR"(\G(?:\.?([A-Za-z_$][\w$-]*)|\['([^']*)'\]|\[(\d+)\]))"_s);
    QString rest = path;
    if (rest.startsWith(u'$'))
        rest.remove(0, 1);
    Value at = value;
    qsizetype done = 0;
    while (done < rest.size()) {
        const auto match = step.match(rest, done);
        if (!match.hasMatch())
            return std::nullopt;
        done = match.capturedEnd();
        if (match.hasCaptured(3)) {
            const std::size_t index = match.captured(3).toULongLong();
            at = at.isArray() && index < at.items().size() ? at.items()[index] : Value();
        } else {
            const QString name = match.hasCaptured(2) ? match.captured(2) : match.captured(1);
            at = at.isObject() ? at.member(name) : Value();
        }
    }
    return at;
}

Value Evaluator::evalLoad(ScopeId scope, ExprId id, BuiltinId function)
{
    const Template &content = *at(scope).content;
    const ExpressionTree &tree = content.expressions;
    const Expr &expr = tree.at(id);
    const QString name = builtinName(function);
    const auto reference = content.loads.constFind(id.raw);
    const auto done = [&](const Value &value) { return traced(scope, EvidenceRole::File, expr.span, value); };
    if (reference == content.loads.constEnd())
        return done(Value::unknown(Message(
            QT_TRANSLATE_NOOP("Message", "%1(…): the path is not known before the template is evaluated"), name)));
    const QString path = content.at(*reference).path;
    const Snapshot::Link &link = m_snapshot->link(content, *reference);
    if (link.status != ReferenceStatus::Loaded)
        return done(unreadable(name, path));
    const auto argument = [&](qint32 index) {
        const Value value = expr.childCount > index ? eval(scope, tree.child(id, index)) : Value();
        return value.isString() ? value.toString() : QString();
    };
    if (name == "loadDirectoryFileInfo"_L1)
        return done(folderListing(link.names, argument(1)));
    const bool structured = name == "loadJsonContent"_L1 || name == "loadYamlContent"_L1;
    const bool base64 = name == "loadFileAsBase64"_L1;
    if (link.bytes.size() > (structured ? MaxStructured : base64 ? MaxBase64 : 4 * MaxText))
        return done(
            Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "%1('%2'): the file is too large"), name, path)));
    if (base64)
        return done(Value::string(QString::fromLatin1(link.bytes.toBase64())));
    const auto text = decoded(link.bytes, argument(structured ? 2 : 1));
    if (!text)
        return done(
            Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "%1('%2'): the file is not text"), name, path)));
    if (!structured && text->size() > MaxText)
        return done(
            Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "%1('%2'): the file is too large"), name, path)));
    if (!structured)
        return done(Value::string(*text));
    QString error;
    const auto parsed = name == "loadJsonContent"_L1 ? parseJson(*text) : parseYaml(text->toUtf8(), &error);
    if (!parsed)
        return done(Value::unknown(
            Message(QT_TRANSLATE_NOOP("Message", "%1('%2'): the file could not be understood"), name, path)));
    const auto part = atJsonPath(*parsed, argument(1));
    if (!part || part->isAbsent())
        return done(
            Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "%1('%2'): nothing is at that path"), name, path)));
    return done(*part);
}

} // namespace model
