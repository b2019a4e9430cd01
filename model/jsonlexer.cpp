// SPDX-License-Identifier: MIT
#include "model/jsonlexer.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace model {

namespace {

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$' || c == u'-' || c == u'+' || c == u'.';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?
bool isNumber(QStringView word)
{
    qsizetype i = word.startsWith(u'-') ? 1 : 0;
    const auto digits = [&] {
        const qsizetype from = i;
        while (i < word.size() && isDigit(word[i]))
            ++i;
        return i - from;
    };
    const qsizetype whole = i;
    const qsizetype count = digits();
    if (count == 0 || (count > 1 && word[whole] == u'0'))
        return false;
    if (i < word.size() && word[i] == u'.') {
        ++i;
        if (digits() == 0)
            return false;
    }
    if (i < word.size() && (word[i] == u'e' || word[i] == u'E')) {
        ++i;
        if (i < word.size() && (word[i] == u'+' || word[i] == u'-'))
            ++i;
        if (digits() == 0)
            return false;
    }
    return i == word.size();
}

} // namespace

void JsonLexer::skipTrivia()
{
    const auto size = qint32(m_text.size());
    while (m_at < size) {
        const QChar c = m_text[m_at];
        if (c == u' ' || c == u'\n' || c == u'\t' || c == u'\r') {
            ++m_at;
        } else if (c == u'/' && m_at + 1 < size && m_text[m_at + 1] == u'/') {
            const qsizetype end = m_text.indexOf(u'\n', m_at);
            m_at = end < 0 ? size : qint32(end);
        } else if (c == u'/' && m_at + 1 < size && m_text[m_at + 1] == u'*') {
            const qsizetype end = m_text.indexOf("*/"_L1, m_at + 2);
            if (end < 0)
                m_openComment = {m_at, m_at + 2};
            m_at = end < 0 ? size : qint32(end + 2);
        } else {
            return;
        }
    }
}

JsonToken JsonLexer::next()
{
    skipTrivia();
    const qint32 begin = m_at;
    if (begin >= m_text.size())
        return {JsonTokenKind::End, false, {begin, begin}};
    const auto single = [&](JsonTokenKind kind) {
        ++m_at;
        return JsonToken{kind, false, {begin, m_at}};
    };
    switch (m_text[begin].unicode()) {
    case u'{': return single(JsonTokenKind::LeftBrace);
    case u'}': return single(JsonTokenKind::RightBrace);
    case u'[': return single(JsonTokenKind::LeftBracket);
    case u']': return single(JsonTokenKind::RightBracket);
    case u':': return single(JsonTokenKind::Colon);
    case u',': return single(JsonTokenKind::Comma);
    case u'"': return string(begin);
    default: return word(begin);
    }
}

/// A string may span lines. One that is only missing its quote would then swallow the file up to the next quote, so a
/// string with a line break counts only if what follows it can follow a value; else it ends with its first line.
JsonToken JsonLexer::string(qint32 begin)
{
    const auto size = qint32(m_text.size());
    bool escaped = false;
    qint32 firstLineEnd = -1;
    for (qint32 i = begin + 1; i < size; ++i) {
        const QChar c = m_text[i];
        if (c == u'\\') {
            escaped = true;
            ++i;
        } else if (c == u'\n' && firstLineEnd < 0) {
            firstLineEnd = i;
        } else if (c == u'"') {
            if (firstLineEnd >= 0 && !closesValue(i + 1))
                break;
            m_at = i + 1;
            return {JsonTokenKind::String, escaped, {begin, m_at}};
        }
    }
    m_at = firstLineEnd >= 0 ? firstLineEnd : size;
    return {JsonTokenKind::UnterminatedString, escaped, {begin, m_at}};
}

bool JsonLexer::closesValue(qint32 afterQuote) const
{
    JsonLexer ahead(m_text);
    ahead.m_at = afterQuote;
    ahead.skipTrivia();
    if (ahead.m_at >= m_text.size())
        return true;
    const QChar c = m_text[ahead.m_at];
    return c == u',' || c == u':' || c == u'}' || c == u']';
}

JsonToken JsonLexer::word(qint32 begin)
{
    while (m_at < m_text.size() && isWordCharacter(m_text[m_at]))
        ++m_at;
    if (m_at == begin)
        ++m_at;
    const QStringView text = m_text.sliced(begin, m_at - begin);
    auto kind = JsonTokenKind::Unknown;
    if (text == "true"_L1)
        kind = JsonTokenKind::True;
    else if (text == "false"_L1)
        kind = JsonTokenKind::False;
    else if (text == "null"_L1)
        kind = JsonTokenKind::Null;
    else if (isNumber(text))
        kind = JsonTokenKind::Number;
    return {kind, false, {begin, m_at}};
}

} // namespace model
