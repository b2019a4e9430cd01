// SPDX-License-Identifier: MIT
#include "model/jsonlexer.h"
#include "model/jsonsyntax.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace model {

/// Builds a JsonSyntax. No recursion: open containers stand on a stack of its own, so that the input cannot overflow
/// the program's. Every step consumes a token or closes a container.
class JsonParser
{
public:
    explicit JsonParser(SourceTextPtr source) : m_lexer(source->text())
    {
        m_out.m_source = std::move(source);
        const auto size = std::size_t(m_out.m_source->size());
        m_out.m_nodes.reserve(size / 14 + 4);
    }

    JsonSyntax parse()
    {
        advance();
        if (m_token.kind == JsonTokenKind::End) {
            add(JsonSyntax::Kind::Error, m_token.span);
            report(DiagnosticKind::JsonEmpty, m_token.span);
        } else {
            value();
            while (!m_open.empty())
                step();
            if (m_token.kind != JsonTokenKind::End)
                report(DiagnosticKind::JsonTextAfterEnd, m_token.span);
            // The rest is still part of the text but of no node.
            while (m_token.kind != JsonTokenKind::End)
                advance();
        }
        if (!m_lexer.openComment().isEmpty())
            report(DiagnosticKind::JsonUnterminatedComment, m_lexer.openComment());
        m_out.m_nodes.shrink_to_fit();
        std::ranges::stable_sort(m_out.m_diagnostics, {}, &Diagnostic::span);
        return std::move(m_out);
    }

private:
    struct Container {
        qint32 node;
        qint32 member; ///< the member whose value this is, or -1
        bool object;
        bool needsComma = false;
        Span comma{}; ///< the comma read last, if nothing came after it yet
    };

    void advance()
    {
        m_previousEnd = m_token.span.end;
        m_token = m_lexer.next();
        if (m_token.kind == JsonTokenKind::UnterminatedString) {
            report(DiagnosticKind::JsonUnterminatedString, m_token.span);
            m_token.kind = JsonTokenKind::String;
        } else if (m_token.kind == JsonTokenKind::String && m_token.escaped) {
            checkEscapes();
        }
    }

    void checkEscapes()
    {
        const QString &text = m_out.m_source->text();
        for (qint32 i = m_token.span.begin + 1; i + 1 < m_token.span.end; ++i) {
            if (text[i] != u'\\')
                continue;
            ++i;
            bool good = u"\"\\/bfnrt"_s.contains(text[i]);
            if (text[i] == u'u')
                std::ignore = QStringView(text).mid(i + 1, 4).toUShort(&good, 16);
            if (!good)
                report(DiagnosticKind::JsonBadEscape, {i - 1, i + 1}, {text.mid(i - 1, 2)});
        }
    }

    void report(DiagnosticKind kind, Span span, QStringList arguments = {})
    {
        m_out.m_diagnostics.push_back({kind, span, std::move(arguments)});
    }

    qint32 add(JsonSyntax::Kind kind, Span span, bool plain = false)
    {
        const auto index = qint32(m_out.m_nodes.size());
        m_out.m_nodes.push_back({kind, plain, index + 1, span});
        return index;
    }

    void addString()
    {
        const bool plain = !m_token.escaped && !m_out.m_source->slice(m_token.span).contains(u'\n');
        add(JsonSyntax::Kind::String, m_token.span, plain);
    }

    QString tokenText() const { return m_out.m_source->slice(m_token.span).toString(); }

    /// Reads one value at the current token, or puts an Error node where one is missing. A container is only opened.
    void value(qint32 member = -1)
    {
        using Kind = JsonSyntax::Kind;
        switch (m_token.kind) {
        case JsonTokenKind::LeftBrace:
        case JsonTokenKind::LeftBracket: open(member); return;
        case JsonTokenKind::String: addString(); break;
        case JsonTokenKind::Number: add(Kind::Number, m_token.span); break;
        case JsonTokenKind::True: add(Kind::True, m_token.span); break;
        case JsonTokenKind::False: add(Kind::False, m_token.span); break;
        case JsonTokenKind::Null: add(Kind::Null, m_token.span); break;
        case JsonTokenKind::Unknown:
            report(DiagnosticKind::JsonUnexpectedText, m_token.span, {tokenText()});
            add(Kind::Error, m_token.span);
            break;
        default: {
            const Span here{m_previousEnd, m_previousEnd};
            report(DiagnosticKind::JsonExpectedValue, here);
            add(Kind::Error, here);
            closeMember(member);
            return;
        }
        }
        advance();
        closeMember(member);
    }

    void open(qint32 member)
    {
        const bool object = m_token.kind == JsonTokenKind::LeftBrace;
        if (m_open.size() >= JsonSyntax::MaxDepth) {
            skipTooDeep(member);
            return;
        }
        const auto kind = object ? JsonSyntax::Kind::Object : JsonSyntax::Kind::Array;
        m_open.push_back({add(kind, m_token.span), member, object});
        advance();
    }

    /// Passes over a whole container without building nodes.
    void skipTooDeep(qint32 member)
    {
        Span span = m_token.span;
        report(DiagnosticKind::NestedTooDeeply, span, {QString::number(JsonSyntax::MaxDepth)});
        int depth = 0;
        do {
            if (m_token.kind == JsonTokenKind::LeftBrace || m_token.kind == JsonTokenKind::LeftBracket)
                ++depth;
            else if (m_token.kind == JsonTokenKind::RightBrace || m_token.kind == JsonTokenKind::RightBracket)
                --depth;
            span.end = m_token.span.end;
            advance();
        } while (depth > 0 && m_token.kind != JsonTokenKind::End);
        add(JsonSyntax::Kind::Error, span);
        closeMember(member);
    }

    void closeMember(qint32 member)
    {
        if (member < 0)
            return;
        auto &node = m_out.m_nodes[std::size_t(member)];
        node.subtreeEnd = qint32(m_out.m_nodes.size());
        node.span.end = std::max(node.span.end, m_out.span(m_out.value({member})).end);
    }

    void close(qint32 end)
    {
        const Container done = std::move(m_open.back());
        m_open.pop_back();
        auto &node = m_out.m_nodes[std::size_t(done.node)];
        node.subtreeEnd = qint32(m_out.m_nodes.size());
        node.span.end = end;
        if (done.object)
            findDuplicates({done.node});
        closeMember(done.member);
    }

    void findDuplicates(JsonNodeId object)
    {
        m_names.clear();
        for (const JsonNodeId member : m_out.children(object))
            m_names.push_back(m_out.name(member));
        const auto text = [this](JsonNodeId name) { return m_out.text(name); };
        std::ranges::stable_sort(m_names, {}, text);
        for (auto at = m_names.begin();
             (at = std::ranges::adjacent_find(at, m_names.end(), {}, text)) != m_names.end();) {
            ++at;
            report(DiagnosticKind::JsonDuplicateName, m_out.span(*at), {m_out.string(*at)});
        }
    }

    /// One token further in the innermost container.
    void step()
    {
        Container &in = m_open.back();
        const QLatin1StringView closer = in.object ? "}"_L1 : "]"_L1;
        switch (m_token.kind) {
        case JsonTokenKind::End:
            report(DiagnosticKind::JsonUnclosed,
                   {m_out.m_nodes[std::size_t(in.node)].span.begin, m_out.m_nodes[std::size_t(in.node)].span.begin + 1},
                   {in.object ? u"{"_s : u"["_s});
            close(m_previousEnd);
            return;
        case JsonTokenKind::RightBrace:
        case JsonTokenKind::RightBracket: closingBracket(in); return;
        case JsonTokenKind::Comma:
            if (in.needsComma)
                in.comma = m_token.span;
            else
                report(DiagnosticKind::JsonUnexpectedComma, m_token.span);
            in.needsComma = false;
            advance();
            return;
        case JsonTokenKind::Colon:
            if (in.object)
                break;
            report(DiagnosticKind::JsonUnexpectedText, m_token.span, {tokenText()});
            in.needsComma = false;
            advance();
            return;
        default: break;
        }
        if (in.needsComma)
            report(DiagnosticKind::JsonExpectedComma, {m_previousEnd, m_previousEnd}, {closer});
        in.needsComma = true;
        in.comma = {};
        if (in.object)
            member(in);
        else
            value();
    }

    void closingBracket(Container &in)
    {
        const bool brace = m_token.kind == JsonTokenKind::RightBrace;
        if (brace == in.object) {
            if (!in.comma.isEmpty())
                report(DiagnosticKind::JsonTrailingComma, in.comma, {brace ? u"'}'"_s : u"']'"_s});
            const qint32 end = m_token.span.end;
            advance();
            close(end);
            return;
        }
        // The other kind of bracket: it closes an outer container, so this one was left open, or it closes nothing.
        const bool outer = std::ranges::any_of(m_open, [brace](const Container &c) { return c.object == brace; });
        if (outer) {
            const qint32 begin = m_out.m_nodes[std::size_t(in.node)].span.begin;
            report(DiagnosticKind::JsonUnclosed, {begin, begin + 1}, {in.object ? u"{"_s : u"["_s});
            close(m_previousEnd);
        } else {
            report(DiagnosticKind::JsonUnopened, m_token.span, {brace ? u"}"_s : u"]"_s});
            advance();
        }
    }

    void member(Container &in)
    {
        if (m_token.kind != JsonTokenKind::String && m_token.kind != JsonTokenKind::Unknown) {
            report(DiagnosticKind::JsonExpectedName, m_token.span);
            if (m_token.kind == JsonTokenKind::LeftBrace || m_token.kind == JsonTokenKind::LeftBracket) {
                // a value without a name: keep it as the value of an empty one
                const qint32 node = add(JsonSyntax::Kind::Member, m_token.span);
                add(JsonSyntax::Kind::String, {m_token.span.begin, m_token.span.begin}, true);
                value(node);
            } else {
                in.needsComma = m_token.kind != JsonTokenKind::Colon;
                advance();
            }
            return;
        }
        if (m_token.kind == JsonTokenKind::Unknown)
            report(DiagnosticKind::JsonExpectedName, m_token.span);
        const qint32 node = add(JsonSyntax::Kind::Member, m_token.span);
        addString();
        advance();
        if (m_token.kind == JsonTokenKind::Colon)
            advance();
        else
            report(DiagnosticKind::JsonExpectedColon, {m_previousEnd, m_previousEnd});
        value(node);
    }

    JsonLexer m_lexer;
    JsonToken m_token;
    qint32 m_previousEnd = 0;
    std::vector<Container> m_open;
    std::vector<JsonNodeId> m_names; // of the object that is being closed
    JsonSyntax m_out;
};

JsonSyntax JsonSyntax::parse(SourceTextPtr source)
{
    return JsonParser(std::move(source)).parse();
}

} // namespace model
