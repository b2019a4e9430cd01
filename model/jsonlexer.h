// SPDX-License-Identifier: MIT
#pragma once

#include "model/span.h"

#include <QString>

namespace model {

enum class JsonTokenKind : quint8 {
    LeftBrace,
    RightBrace,
    LeftBracket,
    RightBracket,
    Colon,
    Comma,
    String,
    UnterminatedString,
    Number,
    True,
    False,
    Null,
    Unknown,
    End,
};

struct JsonToken {
    JsonTokenKind kind = JsonTokenKind::End;
    bool escaped = false; ///< a string with at least one backslash
    Span span;
};

/// Splits JSON as ARM tools accept it: // and /* */ comments, line breaks inside of strings. What lies between two
/// tokens is white space and comments. Never fails: what is not JSON becomes Unknown tokens.
class JsonLexer
{
public:
    explicit JsonLexer(QStringView text) : m_text(text) { }

    /// The next token; End again and again once the text is used up.
    JsonToken next();
    /// Where a block comment opened that nothing closes; empty span if there is none so far.
    [[nodiscard]] Span openComment() const { return m_openComment; }

private:
    void skipTrivia();
    JsonToken string(qint32 begin);
    JsonToken word(qint32 begin);
    [[nodiscard]] bool closesValue(qint32 afterQuote) const;

    QStringView m_text;
    qint32 m_at = 0;
    Span m_openComment;
};

} // namespace model
