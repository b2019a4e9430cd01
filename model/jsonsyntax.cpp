// SPDX-License-Identifier: MIT
#include "model/jsonsyntax.h"

using namespace Qt::StringLiterals;

namespace model {

JsonSyntax::Children JsonSyntax::children(JsonNodeId id) const
{
    if (!id.valid())
        return {this, 0, 0};
    return {this, id.raw + 1, m_nodes[id.at()].subtreeEnd};
}

JsonNodeId JsonSyntax::findMember(JsonNodeId object, QStringView wanted) const
{
    JsonNodeId found;
    if (!isObject(object))
        return found;
    for (const JsonNodeId member : children(object)) {
        if (stringEquals(name(member), wanted))
            found = member;
    }
    return found;
}

JsonNodeId JsonSyntax::find(JsonNodeId object, QStringView wanted) const
{
    const JsonNodeId member = findMember(object, wanted);
    return member.valid() ? value(member) : JsonNodeId{};
}

bool JsonSyntax::stringEquals(JsonNodeId id, QStringView text) const
{
    if (!isString(id))
        return false;
    if (isPlain(id)) {
        const Span content = contentSpan(id);
        return content.length() == text.size() && m_source->slice(content).compare(text, Qt::CaseInsensitive) == 0;
    }
    return string(id).compare(text, Qt::CaseInsensitive) == 0;
}

Span JsonSyntax::contentSpan(JsonNodeId string) const
{
    const Span whole = span(string);
    const bool quoted = whole.length() > 0 && m_source->text()[whole.begin] == u'"';
    const bool closed = whole.length() > 1 && m_source->text()[whole.end - 1] == u'"';
    return {whole.begin + (quoted ? 1 : 0), whole.end - (quoted && closed ? 1 : 0)};
}

JsonString JsonSyntax::decode(JsonNodeId id) const
{
    const Span content = contentSpan(id);
    const QStringView raw = m_source->slice(content);
    if (!raw.contains(u'\\'))
        return {raw.toString(), {}, content.begin};

    JsonString out;
    out.begin = content.begin;
    out.text.reserve(raw.size());
    const auto add = [&](QChar c, qsizetype at) {
        out.text += c;
        out.offsets.push_back(content.begin + qint32(at));
    };
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i] != u'\\' || i + 1 >= raw.size()) {
            add(raw[i], i);
            continue;
        }
        const qsizetype at = i++;
        switch (raw[i].unicode()) {
        case u'b': add(u'\b', at); break;
        case u'f': add(u'\f', at); break;
        case u'n': add(u'\n', at); break;
        case u'r': add(u'\r', at); break;
        case u't': add(u'\t', at); break;
        case u'u': {
            bool ok = false;
            const ushort unit = raw.mid(i + 1, 4).toUShort(&ok, 16);
            if (ok && i + 4 < raw.size()) {
                add(QChar(unit), at);
                i += 4;
            } else {
                add(u'u', at);
            }
            break;
        }
        default: add(raw[i], at); break;
        }
    }
    out.offsets.push_back(content.end);
    return out;
}

QString JsonSyntax::string(JsonNodeId id) const
{
    const Span content = contentSpan(id);
    if (isPlain(id))
        return m_source->slice(content).toString();
    if (!m_source->slice(content).contains(u'\\'))
        return m_source->original(content);
    return decode(id).text;
}

JsonNodeId JsonSyntax::nodeAt(qint32 offset) const
{
    JsonNodeId at = root();
    for (bool deeper = true; deeper;) {
        deeper = false;
        for (const JsonNodeId child : children(at)) {
            const Span s = span(child);
            if (s.contains(offset) || s.end == offset) {
                at = child;
                deeper = true;
                break;
            }
            if (s.begin > offset)
                break;
        }
    }
    return at;
}

bool JsonSyntax::verify() const
{
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const Node &node = m_nodes[i];
        if (node.subtreeEnd <= qint32(i) || node.subtreeEnd > qint32(m_nodes.size()) || node.span.end < node.span.begin)
            return false;
        qint32 done = node.span.begin;
        for (const JsonNodeId child : children({qint32(i)})) {
            if (span(child).begin < done || span(child).end > node.span.end)
                return false;
            done = span(child).end;
        }
        if (node.kind == Kind::Member && value({qint32(i)}).raw >= node.subtreeEnd)
            return false;
    }
    return !m_nodes.empty() && m_nodes.front().subtreeEnd == qint32(m_nodes.size());
}

QString jsonEscaped(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"': out += "\\\""_L1; break;
        case u'\\': out += "\\\\"_L1; break;
        case u'\b': out += "\\b"_L1; break;
        case u'\f': out += "\\f"_L1; break;
        case u'\n': out += "\\n"_L1; break;
        case u'\r': out += "\\r"_L1; break;
        case u'\t': out += "\\t"_L1; break;
        default:
            if (c < u' ')
                out += u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
            else
                out += c;
        }
    }
    return out;
}

} // namespace model
