// SPDX-License-Identifier: MIT
#pragma once

#include "model/diagnostic.h"
#include "model/sourcetext.h"

namespace model {

enum class BicepTokenKind : quint8 {
    At,
    LeftBrace,
    RightBrace,
    LeftParen,
    RightParen,
    LeftSquare,
    RightSquare,
    Comma,
    Dot,
    Ellipsis,
    Question,
    DoubleQuestion,
    Colon,
    DoubleColon,
    Semicolon,
    Assignment,
    Arrow,
    Equals,
    EqualsInsensitive,
    Exclamation,
    NotEquals,
    NotEqualsInsensitive,
    LeftChevron,
    LessThanOrEqual,
    RightChevron,
    GreaterThanOrEqual,
    Plus,
    Minus,
    Asterisk,
    Slash,
    Modulo,
    Hat,
    LogicalAnd,
    LogicalOr,
    Pipe,
    TrueKeyword,
    FalseKeyword,
    NullKeyword,
    NewLine,
    Identifier,
    Integer,
    StringComplete,
    StringLeftPiece,
    StringMiddlePiece,
    StringRightPiece,
    Unrecognized,
    EndOfFile,
};

/// The name of a token kind as the compiler's own baselines spell it.
QLatin1StringView tokenName(BicepTokenKind kind);

struct BicepToken {
    BicepTokenKind kind = BicepTokenKind::EndOfFile;
    bool broken = false; ///< a string without a value: unterminated, or with a bad escape sequence
    Span span;
};

/// A comment or a directive; white space is what remains.
struct BicepTrivia {
    enum class Kind : quint8 { LineComment, BlockComment, DisableNextLine, DisableDiagnostics, RestoreDiagnostics };
    Kind kind;
    Span span;
    std::vector<Span> codes{}; ///< of a directive: each diagnostic code that it names
};

struct BicepTokens {
    std::vector<BicepToken> tokens; ///< always ends with one EndOfFile
    std::vector<BicepTrivia> trivia;
    Diagnostics diagnostics;
};

/// Splits Bicep into tokens. Never fails; holes of strings are lexed as code between string pieces. Token boundaries
/// are those of the compiler, also in broken strings.
BicepTokens lexBicep(const SourceText &source);

} // namespace model
