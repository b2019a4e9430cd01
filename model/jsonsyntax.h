// SPDX-License-Identifier: MIT
#pragma once

#include "model/diagnostic.h"
#include "model/index.h"
#include "model/sourcetext.h"

#include <iterator>

namespace model {

using JsonNodeId = Index<struct JsonNodeTag>;

/// The value of a JSON string and, for each of its code units, where that unit stands in the file.
struct JsonString {
    QString text;
    std::vector<qint32> offsets; ///< empty: unit i stands at begin + i
    qint32 begin = 0;

    [[nodiscard]] qint32 sourceOffset(qint32 index) const
    {
        return offsets.empty() ? begin + index : offsets[std::size_t(std::min<qsizetype>(index, offsets.size() - 1))];
    }
};

/// Tree of one JSON text, error-tolerant and immutable: nodes in pre-order, each with its span in the text. A broken
/// text still gives a tree of what could be understood, with Error nodes for missing values. Nothing is thrown away:
/// what lies between the tokens is found in the text. Safe to read from any thread.
class JsonSyntax
{
public:
    enum class Kind : quint8 { Object, Array, Member, String, Number, True, False, Null, Error };

    /// Deeper objects and arrays become one Error node. Azure's own templates stay below 100.
    static constexpr int MaxDepth = 256;

    static JsonSyntax parse(SourceTextPtr source);

    [[nodiscard]] const SourceTextPtr &source() const { return m_source; }
    [[nodiscard]] const Diagnostics &diagnostics() const { return m_diagnostics; }
    [[nodiscard]] static JsonNodeId root() { return {0}; }
    [[nodiscard]] std::size_t nodeCount() const { return m_nodes.size(); }

    [[nodiscard]] Kind kind(JsonNodeId id) const { return m_nodes[id.at()].kind; }
    [[nodiscard]] Span span(JsonNodeId id) const { return m_nodes[id.at()].span; }
    [[nodiscard]] QStringView text(JsonNodeId id) const { return m_source->slice(span(id)); }
    [[nodiscard]] bool isObject(JsonNodeId id) const { return id.valid() && kind(id) == Kind::Object; }
    [[nodiscard]] bool isArray(JsonNodeId id) const { return id.valid() && kind(id) == Kind::Array; }
    [[nodiscard]] bool isString(JsonNodeId id) const { return id.valid() && kind(id) == Kind::String; }

    /// Members of an object, items of an array, name and value of a member, in the order of the text.
    class Children;
    [[nodiscard]] Children children(JsonNodeId id) const;

    [[nodiscard]] JsonNodeId name(JsonNodeId member) const { return {member.raw + 1}; }
    [[nodiscard]] JsonNodeId value(JsonNodeId member) const { return {m_nodes[member.at() + 1].subtreeEnd}; }
    /// The member's value by name, without regard to case as ARM compares names; the last one wins. Invalid if absent
    /// or if \a object is none.
    [[nodiscard]] JsonNodeId find(JsonNodeId object, QStringView name) const;
    /// The member itself instead of its value.
    [[nodiscard]] JsonNodeId findMember(JsonNodeId object, QStringView name) const;

    /// True if \a string has no escape and no line break, so that its value is contentSpan() of the text.
    [[nodiscard]] bool isPlain(JsonNodeId string) const { return m_nodes[string.at()].plain; }
    [[nodiscard]] Span contentSpan(JsonNodeId string) const;
    /// The value of a string, decoded, with the line ends of the file.
    [[nodiscard]] QString string(JsonNodeId string) const;
    /// The same with LF only and the place of each unit, for what is parsed out of the string.
    [[nodiscard]] JsonString decode(JsonNodeId string) const;
    /// True when the value of \a id is a string that equals \a text without regard to case.
    [[nodiscard]] bool stringEquals(JsonNodeId id, QStringView text) const;

    /// The innermost node at \a offset; the root if none.
    [[nodiscard]] JsonNodeId nodeAt(qint32 offset) const;

    /// Checks that spans nest and siblings do not overlap. For tests and fuzzers.
    [[nodiscard]] bool verify() const;

private:
    friend class JsonParser;
    struct Node {
        Kind kind;
        bool plain;
        qint32 subtreeEnd;
        Span span;
    };

    SourceTextPtr m_source;
    std::vector<Node> m_nodes;
    Diagnostics m_diagnostics;
};

class JsonSyntax::Children
{
public:
    class Iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = JsonNodeId;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = JsonNodeId;

        Iterator(const JsonSyntax *syntax, qint32 at) : m_syntax(syntax), m_at(at) { }
        JsonNodeId operator*() const { return {m_at}; }
        Iterator &operator++()
        {
            m_at = m_syntax->m_nodes[std::size_t(m_at)].subtreeEnd;
            return *this;
        }
        bool operator==(const Iterator &other) const { return m_at == other.m_at; }

    private:
        const JsonSyntax *m_syntax;
        qint32 m_at;
    };

    Children(const JsonSyntax *syntax, qint32 begin, qint32 end) : m_syntax(syntax), m_begin(begin), m_end(end) { }
    [[nodiscard]] Iterator begin() const { return {m_syntax, m_begin}; }
    [[nodiscard]] Iterator end() const { return {m_syntax, m_end}; }

private:
    const JsonSyntax *m_syntax;
    qint32 m_begin;
    qint32 m_end;
};

/// \a text as it stands between the quotes of a JSON string.
QString jsonEscaped(QStringView text);

} // namespace model
