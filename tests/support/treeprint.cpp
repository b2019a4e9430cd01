// SPDX-License-Identifier: MIT
#include "tests/support/treeprint.h"

using namespace Qt::StringLiterals;
using namespace model;

namespace treeprint {

namespace {

QString escaped(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s).replace(u'\t', u"\\t"_s);
}

QString place(const SourceText &source, qint32 offset)
{
    const Position at = source.position(offset);
    return u"%1:%2"_s.arg(at.line).arg(at.column);
}

QLatin1StringView kindName(JsonSyntax::Kind kind)
{
    switch (kind) {
    case JsonSyntax::Kind::Object: return "Object"_L1;
    case JsonSyntax::Kind::Array: return "Array"_L1;
    case JsonSyntax::Kind::Member: return "Member"_L1;
    case JsonSyntax::Kind::String: return "String"_L1;
    case JsonSyntax::Kind::Number: return "Number"_L1;
    case JsonSyntax::Kind::True: return "True"_L1;
    case JsonSyntax::Kind::False: return "False"_L1;
    case JsonSyntax::Kind::Null: return "Null"_L1;
    case JsonSyntax::Kind::Error: return "Error"_L1;
    }
    return {};
}

void printNode(const JsonSyntax &syntax, JsonNodeId id, int depth, QString &out)
{
    const auto kind = syntax.kind(id);
    out += QString(2 * depth, u' ') + place(*syntax.source(), syntax.span(id).begin) + u' ' + kindName(kind);
    if (kind != JsonSyntax::Kind::Object && kind != JsonSyntax::Kind::Array && kind != JsonSyntax::Kind::Member)
        out += u" |"_s + escaped(syntax.text(id).toString()) + u'|';
    out += u'\n';
    for (const JsonNodeId child : syntax.children(id))
        printNode(syntax, child, depth + 1, out);
}

void printNode(const BicepSyntax &syntax, BicepNodeId id, int depth, QString &out)
{
    const bool token = syntax.kind(id) == BicepKind::Token;
    out += QString(2 * depth, u' ') + place(*syntax.source(), syntax.span(id).begin) + u' '
        + (token ? tokenName(syntax.token(id)) : bicepKindName(syntax.kind(id)));
    if (token)
        out += u" |"_s + escaped(syntax.source()->original(syntax.span(id))) + u'|';
    out += u'\n';
    for (const BicepNodeId child : syntax.children(id))
        printNode(syntax, child, depth + 1, out);
}

QLatin1StringView severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error: return "error"_L1;
    case Severity::Warning: return "warning"_L1;
    case Severity::Note: return "note"_L1;
    }
    return {};
}

} // namespace

QString print(const JsonSyntax &syntax)
{
    QString out;
    printNode(syntax, JsonSyntax::root(), 0, out);
    return out;
}

QString print(const BicepSyntax &syntax)
{
    QString out;
    printNode(syntax, BicepSyntax::root(), 0, out);
    return out;
}

QString print(const Diagnostics &diagnostics, const SourceText &source)
{
    QString out;
    for (const Diagnostic &diagnostic : diagnostics) {
        out += u"%1-%2 %3 %4%5\n"_s.arg(place(source, diagnostic.span.begin), place(source, diagnostic.span.end),
                                        severityName(diagnostic.severity()),
                                        diagnostic.code().isEmpty() ? QString() : diagnostic.code() + u' ',
                                        diagnostic.message().english());
    }
    return out;
}

} // namespace treeprint
