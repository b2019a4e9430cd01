// SPDX-License-Identifier: MIT
#include "model/biceplexer.h"

#include <array>

using namespace Qt::StringLiterals;

namespace model {

namespace {

constexpr int MaxIdentifierLength = 255;

constexpr std::array<const char *, std::size_t(BicepTokenKind::EndOfFile) + 1> Names{
    "At",
    "LeftBrace",
    "RightBrace",
    "LeftParen",
    "RightParen",
    "LeftSquare",
    "RightSquare",
    "Comma",
    "Dot",
    "Ellipsis",
    "Question",
    "DoubleQuestion",
    "Colon",
    "DoubleColon",
    "Semicolon",
    "Assignment",
    "Arrow",
    "Equals",
    "EqualsInsensitive",
    "Exclamation",
    "NotEquals",
    "NotEqualsInsensitive",
    "LeftChevron",
    "LessThanOrEqual",
    "RightChevron",
    "GreaterThanOrEqual",
    "Plus",
    "Minus",
    "Asterisk",
    "Slash",
    "Modulo",
    "Hat",
    "LogicalAnd",
    "LogicalOr",
    "Pipe",
    "TrueKeyword",
    "FalseKeyword",
    "NullKeyword",
    "NewLine",
    "Identifier",
    "Integer",
    "StringComplete",
    "StringLeftPiece",
    "StringMiddlePiece",
    "StringRightPiece",
    "Unrecognized",
    "EndOfFile",
};

struct FixedToken {
    QLatin1StringView text;
    BicepTokenKind kind;
};

/// Longest first among those that share a beginning.
constexpr std::array<FixedToken, 35> FixedTokens{{
    {"..."_L1, BicepTokenKind::Ellipsis},
    {"??"_L1, BicepTokenKind::DoubleQuestion},
    {"::"_L1, BicepTokenKind::DoubleColon},
    {"=>"_L1, BicepTokenKind::Arrow},
    {"=="_L1, BicepTokenKind::Equals},
    {"=~"_L1, BicepTokenKind::EqualsInsensitive},
    {"!="_L1, BicepTokenKind::NotEquals},
    {"!~"_L1, BicepTokenKind::NotEqualsInsensitive},
    {"<="_L1, BicepTokenKind::LessThanOrEqual},
    {">="_L1, BicepTokenKind::GreaterThanOrEqual},
    {"&&"_L1, BicepTokenKind::LogicalAnd},
    {"||"_L1, BicepTokenKind::LogicalOr},
    {"@"_L1, BicepTokenKind::At},
    {"{"_L1, BicepTokenKind::LeftBrace},
    {"}"_L1, BicepTokenKind::RightBrace},
    {"("_L1, BicepTokenKind::LeftParen},
    {")"_L1, BicepTokenKind::RightParen},
    {"["_L1, BicepTokenKind::LeftSquare},
    {"]"_L1, BicepTokenKind::RightSquare},
    {","_L1, BicepTokenKind::Comma},
    {"."_L1, BicepTokenKind::Dot},
    {"?"_L1, BicepTokenKind::Question},
    {":"_L1, BicepTokenKind::Colon},
    {";"_L1, BicepTokenKind::Semicolon},
    {"="_L1, BicepTokenKind::Assignment},
    {"!"_L1, BicepTokenKind::Exclamation},
    {"<"_L1, BicepTokenKind::LeftChevron},
    {">"_L1, BicepTokenKind::RightChevron},
    {"+"_L1, BicepTokenKind::Plus},
    {"-"_L1, BicepTokenKind::Minus},
    {"*"_L1, BicepTokenKind::Asterisk},
    {"/"_L1, BicepTokenKind::Slash},
    {"%"_L1, BicepTokenKind::Modulo},
    {"^"_L1, BicepTokenKind::Hat},
    {"|"_L1, BicepTokenKind::Pipe},
}};

struct DirectiveName {
    QLatin1StringView text;
    BicepTrivia::Kind kind;
};

constexpr std::array<DirectiveName, 3> DirectiveNames{{
    {"disable-next-line"_L1, BicepTrivia::Kind::DisableNextLine},
    {"disable-diagnostics"_L1, BicepTrivia::Kind::DisableDiagnostics},
    {"restore-diagnostics"_L1, BicepTrivia::Kind::RestoreDiagnostics},
}};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isIdentifierStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

bool isIdentifierPart(QChar c)
{
    return isIdentifierStart(c) || isDigit(c);
}

bool isHexDigit(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

class Lexer
{
public:
    explicit Lexer(const SourceText &source) : m_text(source.text())
    {
        m_out.tokens.reserve(std::size_t(m_text.size()) / 6 + 4);
    }

    BicepTokens run()
    {
        while (true) {
            trivia();
            if (m_at >= m_text.size())
                break;
            token();
        }
        add(BicepTokenKind::EndOfFile, m_at);
        return std::move(m_out);
    }

private:
    /// What a '}' closes: a hole of a string, or a brace of code inside of a hole.
    struct Open {
        bool string = true;
        bool multiLine = false;
        qint32 dollars = 1; ///< how many of them open a hole
    };

    [[nodiscard]] QChar peek(qint32 ahead = 0) const
    {
        const qint32 at = m_at + ahead;
        return at < m_text.size() ? m_text[at] : QChar(u'\0');
    }
    [[nodiscard]] bool startsWith(QLatin1StringView text) const
    {
        return QStringView(m_text).sliced(m_at).startsWith(text);
    }
    [[nodiscard]] qint32 countOf(QChar c) const
    {
        qint32 count = 0;
        while (peek(count) == c)
            ++count;
        return count;
    }

    void add(BicepTokenKind kind, qint32 begin, bool broken = false)
    {
        m_out.tokens.push_back({kind, broken, {begin, m_at}});
    }

    void report(DiagnosticKind kind, Span span, QStringList arguments = {})
    {
        m_out.diagnostics.push_back({kind, span, std::move(arguments)});
    }

    void trivia()
    {
        bool afterComment = false;
        while (m_at < m_text.size()) {
            const qint32 begin = m_at;
            if (isBlank(peek())) {
                while (isBlank(peek()))
                    ++m_at;
                continue;
            }
            if (peek() == u'/' && peek(1) == u'/') {
                const qsizetype end = m_text.indexOf(u'\n', m_at);
                m_at = end < 0 ? qint32(m_text.size()) : qint32(end);
                m_out.trivia.push_back({BicepTrivia::Kind::LineComment, {begin, m_at}});
                afterComment = true;
            } else if (peek() == u'/' && peek(1) == u'*') {
                const qsizetype end = m_text.indexOf("*/"_L1, m_at + 2);
                if (end < 0)
                    report(DiagnosticKind::UnterminatedComment, {begin, begin + 2});
                m_at = end < 0 ? qint32(m_text.size()) : qint32(end + 2);
                m_out.trivia.push_back({BicepTrivia::Kind::BlockComment, {begin, m_at}});
                afterComment = true;
            } else if (peek() != u'#' || afterComment || !isFirstOnLine() || !directive()) {
                return;
            }
        }
    }

    [[nodiscard]] bool isFirstOnLine() const
    {
        qint32 i = m_at;
        while (i > 0 && isBlank(m_text[i - 1]))
            --i;
        return i == 0 || m_text[i - 1] == u'\n';
    }

    bool directive()
    {
        for (const auto &[text, kind] : DirectiveNames) {
            if (!QStringView(m_text).sliced(m_at + 1).startsWith(text))
                continue;
            BicepTrivia found{kind, {m_at, m_at + 1 + qint32(text.size())}, {}};
            m_at = found.span.end;
            while (true) {
                qint32 begin = m_at;
                while (begin < m_text.size() && isBlank(m_text[begin]))
                    ++begin;
                qint32 end = begin;
                while (end < m_text.size() && (isIdentifierPart(m_text[end]) || m_text[end] == u'-'))
                    ++end;
                if (end == begin)
                    break;
                found.codes.push_back({begin, end});
                m_at = end;
            }
            if (found.codes.empty())
                report(DiagnosticKind::ExpectedDiagnosticCode, {m_at, m_at});
            found.span.end = m_at;
            m_out.trivia.push_back(std::move(found));
            return true;
        }
        return false;
    }

    void token()
    {
        const QChar c = peek();
        if (isIdentifierStart(c))
            return identifier();
        if (isDigit(c))
            return integer();
        if (c == u'\n')
            return newLine();
        if (c == u'\'')
            return stringStart(0);
        if (c == u'$') {
            const qint32 dollars = countOf(u'$');
            if (QStringView(m_text).sliced(m_at + dollars).startsWith("'''"_L1))
                return stringStart(dollars);
            return unrecognized(dollars);
        }
        if (c == u'}' && !m_open.empty() && m_open.back().string) {
            const qint32 begin = m_at++;
            return stringRest(begin, false);
        }
        if (c == u'{' && !m_open.empty())
            m_open.push_back({.string = false}); // as the compiler does, never popped: see the tests
        fixed();
    }

    void fixed()
    {
        for (const auto &[text, kind] : FixedTokens) {
            if (startsWith(text)) {
                const qint32 begin = m_at;
                m_at += qint32(text.size());
                return add(kind, begin);
            }
        }
        unrecognized(1);
    }

    void unrecognized(qint32 length)
    {
        const qint32 begin = m_at;
        m_at += length;
        const QString text = m_text.sliced(begin, length);
        report(text == u'"' ? DiagnosticKind::DoubleQuotedString : DiagnosticKind::UnrecognizedToken, {begin, m_at},
               {text});
        add(BicepTokenKind::Unrecognized, begin);
    }

    void identifier()
    {
        const qint32 begin = m_at;
        while (isIdentifierPart(peek()))
            ++m_at;
        const QStringView text = QStringView(m_text).sliced(begin, m_at - begin);
        auto kind = BicepTokenKind::Identifier;
        if (text == "true"_L1)
            kind = BicepTokenKind::TrueKeyword;
        else if (text == "false"_L1)
            kind = BicepTokenKind::FalseKeyword;
        else if (text == "null"_L1)
            kind = BicepTokenKind::NullKeyword;
        if (text.size() > MaxIdentifierLength)
            report(DiagnosticKind::IdentifierTooLong, {begin, m_at}, {QString::number(MaxIdentifierLength)});
        add(kind, begin);
    }

    void integer()
    {
        const qint32 begin = m_at;
        while (isDigit(peek()))
            ++m_at;
        add(BicepTokenKind::Integer, begin);
    }

    void newLine()
    {
        if (!m_open.empty()) {
            // A line end inside of a hole ends all open strings.
            report(DiagnosticKind::UnterminatedStringAtLineEnd, {m_at, m_at});
            add(BicepTokenKind::StringRightPiece, m_at, true);
            m_open.clear();
        }
        const qint32 begin = m_at;
        while (peek() == u'\n')
            ++m_at;
        add(BicepTokenKind::NewLine, begin);
    }

    void stringStart(qint32 dollars)
    {
        const qint32 begin = m_at;
        m_at += dollars;
        const bool multiLine = startsWith("'''"_L1);
        m_at += multiLine ? 3 : 1;
        m_open.push_back({.string = true, .multiLine = multiLine, .dollars = multiLine ? dollars : 1});
        stringRest(begin, true);
    }

    /// Reads from inside of the innermost open string up to its end or its next hole.
    void stringRest(qint32 begin, bool first)
    {
        const Open open = m_open.back();
        bool broken = false;
        bool hole = false;
        if (open.multiLine)
            hole = multiLinePiece(begin, open.dollars, broken);
        else
            hole = singleLinePiece(begin, broken);
        if (!hole)
            m_open.pop_back();
        using Kind = BicepTokenKind;
        const Kind kind = hole ? (first ? Kind::StringLeftPiece : Kind::StringMiddlePiece)
                               : (first ? Kind::StringComplete : Kind::StringRightPiece);
        add(kind, begin, broken);
    }

    /// True if the piece ends with a hole.
    bool singleLinePiece(qint32 begin, bool &broken)
    {
        while (true) {
            if (m_at >= m_text.size()) {
                report(DiagnosticKind::UnterminatedString, {begin, m_at});
                broken = true;
                return false;
            }
            const QChar c = peek();
            if (c == u'\n') {
                report(DiagnosticKind::UnterminatedStringAtLineEnd, {begin, m_at});
                broken = true;
                return false;
            }
            ++m_at;
            if (c == u'\'')
                return false;
            if (c == u'$' && peek() == u'{') {
                ++m_at;
                return true;
            }
            if (c == u'\\' && !escape(begin))
                broken = true;
        }
    }

    /// After the backslash.
    bool escape(qint32 stringBegin)
    {
        const qint32 begin = m_at - 1;
        if (m_at >= m_text.size()) {
            report(DiagnosticKind::UnterminatedStringInEscape, {stringBegin, m_at});
            return false;
        }
        const QChar c = peek();
        if (c == u'\n')
            return badEscape(begin);
        ++m_at;
        switch (c.unicode()) {
        case u'\\':
        case u'\'':
        case u'n':
        case u'r':
        case u't':
        case u'$': return true;
        case u'u': return unicodeEscape(begin);
        default: return badEscape(begin);
        }
    }

    bool badEscape(qint32 begin)
    {
        report(DiagnosticKind::UnknownEscape, {begin, m_at}, {m_text.sliced(begin, m_at - begin)});
        return false;
    }

    bool unicodeEscape(qint32 begin)
    {
        if (peek() == u'{') {
            ++m_at;
            quint32 value = 0;
            const qint32 digits = m_at;
            while (isHexDigit(peek())) {
                value = std::min<quint32>(value * 16 + quint32(QString(peek()).toUInt(nullptr, 16)), 0x110000);
                ++m_at;
            }
            const bool some = m_at > digits;
            if (some && peek() == u'}') {
                ++m_at;
                if (value <= 0x10FFFF)
                    return true;
            }
        }
        report(DiagnosticKind::BadUnicodeEscape, {begin, m_at});
        return false;
    }

    /// True if the piece ends with a hole. \a dollars is 0 for a string without holes.
    bool multiLinePiece(qint32 begin, qint32 dollars, bool &broken)
    {
        while (m_at < m_text.size()) {
            const QChar c = peek();
            if (c == u'\'') {
                const qint32 quotes = countOf(u'\'');
                m_at += quotes;
                if (quotes >= 3)
                    return false;
            } else if (c == u'$' && dollars > 0) {
                const qint32 found = countOf(u'$');
                m_at += found;
                if (found >= dollars && peek() == u'{') {
                    ++m_at;
                    return true;
                }
            } else {
                ++m_at;
            }
        }
        report(DiagnosticKind::UnterminatedMultiLineString, {begin, m_at});
        broken = true;
        return false;
    }

    const QString &m_text;
    qint32 m_at = 0;
    std::vector<Open> m_open;
    BicepTokens m_out;
};

} // namespace

QLatin1StringView tokenName(BicepTokenKind kind)
{
    return QLatin1StringView(Names[std::size_t(kind)]);
}

BicepTokens lexBicep(const SourceText &source)
{
    return Lexer(source).run();
}

} // namespace model
