// SPDX-License-Identifier: MIT
#pragma once

// Internal to model: the parser behind BicepSyntax::parse().

#include "model/bicepsyntax.h"

namespace model {

/// A set of token kinds.
class BicepTokenSet
{
public:
    constexpr BicepTokenSet(std::initializer_list<BicepTokenKind> kinds)
    {
        for (const BicepTokenKind kind : kinds)
            m_bits |= quint64(1) << int(kind);
    }
    [[nodiscard]] constexpr bool has(BicepTokenKind kind) const { return (m_bits >> int(kind)) & 1; }
    [[nodiscard]] constexpr BicepTokenSet operator|(BicepTokenSet other) const
    {
        other.m_bits |= m_bits;
        return other;
    }

private:
    quint64 m_bits = 0;
};

/// What the surroundings of an expression allow.
struct BicepContext {
    bool complexLiterals = false;
    bool nestedResources = false;
};

/// Recursive descent over the token list. A production returns false when it cannot go on; the failure then travels up
/// to the next slot(), which throws away what its production had built and keeps the raw tokens up to a terminator as
/// one SkippedTrivia node, together with the diagnostic of the failure. So the node of a statement always survives and
/// only its broken part is skipped.
///
/// Nodes are built in post-order, where wrapping what was just parsed into a parent is appending one node, and are
/// turned into pre-order at the end.
class BicepParser
{
public:
    /// \a resumes: an unclosed bracket ends before a line that starts with a declaration.
    BicepParser(SourceTextPtr source, BicepSyntax::Language language, bool resumes);
    BicepSyntax parse();
    /// True if a bracket was never closed and there is a declaration inside of it that resuming would save.
    [[nodiscard]] bool lostDeclarations() const { return m_unclosed && m_declarationInside; }

private:
    using Kind = BicepKind;
    using Token = BicepTokenKind;
    using Context = BicepContext;

    struct Built {
        Kind kind;
        Token token;
        qint16 height;
        qint32 begin; ///< index of the first node of the subtree that ends here
        Span span;
    };
    /// A place in the token list and the state of everything built so far.
    struct Mark {
        qint32 node;
        qint32 token;
        std::size_t diagnostics;
    };
    /// What became of a slot. A skipped slot of no length keeps the slots after it quiet: one error for one gap.
    struct Slot {
        bool skipped = false;
        bool quiets = false;
    };
    /// One node of a list between brackets: index of its last node, and whether it is a bare token.
    struct Item {
        qint32 end;
        bool token;
    };

    static constexpr Context Simple{};
    static constexpr Context Complex{.complexLiterals = true};
    static constexpr Context ResourceBody{.complexLiterals = true, .nestedResources = true};
    static constexpr BicepTokenSet OperandEnd{Token::StringRightPiece, Token::RightBrace, Token::RightParen,
                                              Token::RightSquare, Token::NewLine};
    static constexpr BicepTokenSet LineEnd{Token::NewLine};

    // -- tokens (bicepparser.cpp)
    [[nodiscard]] const BicepToken &current() const { return m_tokens[std::size_t(m_at)]; }
    [[nodiscard]] const BicepToken &ahead(qint32 count) const;
    [[nodiscard]] const BicepToken &pastNewLines(qint32 from = 0) const;
    [[nodiscard]] bool at(Token kind) const { return current().kind == kind; }
    [[nodiscard]] bool atEnd() const { return at(Token::EndOfFile); }
    [[nodiscard]] bool isWord(const BicepToken &token, QLatin1StringView word) const;
    [[nodiscard]] bool atWord(QLatin1StringView word) const { return isWord(current(), word); }
    [[nodiscard]] bool atDeclarationWord(const BicepToken &token) const;
    [[nodiscard]] bool atDeclarationLine() const;
    bool resumesHere();
    bool closed(Token closer, QLatin1StringView character);

    // -- building (bicepparser.cpp)
    [[nodiscard]] Mark mark() const;
    void take();
    void takeNewLines();
    bool expect(Token kind, DiagnosticKind error, QStringList arguments = {});
    bool expectCharacter(Token kind, QLatin1StringView character);
    bool expectWord(QLatin1StringView word, DiagnosticKind error);
    bool expectWord(QLatin1StringView word);
    bool finish(Kind kind, Mark begin);
    bool finishLink(Kind kind, Mark begin);
    bool failTooDeep();
    void skipNothing(qint32 offset);
    void skipNothing(DiagnosticKind error, QStringList arguments = {});
    void wrap(Kind kind, qint32 begin, qint32 end);
    void report(DiagnosticKind kind, Span span, QStringList arguments = {});
    bool fail(DiagnosticKind kind, QStringList arguments = {});
    bool failAt(const BicepToken &token, DiagnosticKind kind, QStringList arguments = {});
    Slot skipTo(Mark begin, BicepTokenSet terminators, bool quiet, bool consumeTerminator = false);
    [[nodiscard]] Span subtreeSpan(qint32 node) const { return m_built[std::size_t(node)].span; }
    [[nodiscard]] Kind lastKind() const { return m_built.back().kind; }
    [[nodiscard]] qint32 lastNode() const { return qint32(m_built.size()) - 1; }
    [[nodiscard]] bool hasErrorSince(Mark begin) const;

    /// Runs \a production; see the class. \a quiet drops the diagnostic.
    template<class Production>
    Slot slot(BicepTokenSet terminators, bool quiet, Production production, bool consumeTerminator = false)
    {
        const Mark begin = mark();
        if (m_depth < BicepSyntax::MaxDepth) {
            ++m_depth;
            const bool done = production();
            --m_depth;
            if (done)
                return {};
        } else {
            failTooDeep();
        }
        return skipTo(begin, terminators, quiet, consumeTerminator);
    }
    Slot identifierSlot(DiagnosticKind error, BicepTokenSet terminators, bool quiet = false);
    void identifierOrNothing(DiagnosticKind error);
    Slot assignmentSlot(BicepTokenSet terminators, bool quiet);
    Slot valueSlot(bool quiet);
    template<class Element>
    bool separatedElements(Token closer, Element element);
    template<class Element>
    bool commaElements(Token closer, Element element);

    // -- statements (bicepparser.cpp)
    void program();
    bool declaration(bool resourceOnly, bool *isStatement);
    bool leadingNodes();
    void decorator();
    bool bicepStatement(Mark begin, bool *isStatement);
    bool parametersStatement(Mark begin);
    bool named(Mark begin, Kind kind, DiagnosticKind error, BicepTokenSet nameEnd);
    bool targetScope(Mark begin);
    bool parameter(Mark begin);
    bool variable(Mark begin);
    bool output(Mark begin);
    bool typeDeclaration(Mark begin);
    bool function(Mark begin);
    bool resource(Mark begin);
    bool module(Mark begin);
    bool test(Mark begin);
    bool deployedBody(Context context);
    bool import(Mark begin);
    bool extension(Mark begin);
    bool compileTimeImport(Mark begin);
    bool importList();
    void importItem();
    bool withClause(Kind kind, DiagnosticKind error);
    bool aliasClause(DiagnosticKind keywordError, DiagnosticKind nameError, BicepTokenSet nameEnd);
    bool fromClause();
    bool using_(Mark begin);
    bool extends(Mark begin);
    bool extensionConfig(Mark begin);

    // -- expressions (bicepexpressionparser.cpp)
    bool expression(Context context);
    bool binary(Context context, int precedence);
    bool unary(Context context);
    bool member(Context context);
    bool memberAccess(Mark begin, Context context);
    bool indexAccess(Mark begin, Context context);
    bool indexExpression(Context context);
    bool primary(Context context);
    bool literal();
    bool identifierExpression(Context context);
    bool callRest(Context context);
    void argument(Context context);
    bool lambdaRest(Mark begin);
    bool parenthesized(Context context);
    bool parenthesizedOrLambda(Context context);
    template<class Element>
    bool parenthesizedList(std::vector<Item> &items, qint32 *closer, bool newLines, Element element);
    void soleItem(const std::vector<Item> &items, qint32 opener);
    void makeVariableBlock(std::vector<Item> &items, qint32 &closer);
    bool object(Context context);
    bool objectElement(Context context);
    bool array();
    bool spread(BicepTokenSet terminators);
    bool for_(Context context, bool deployed);
    bool forVariables(Mark begin);
    bool condition(Context context, bool inLoop);
    bool string(bool *skipped = nullptr);
    bool requiredString(DiagnosticKind error);
    bool typedLambda();

    // -- types (biceptypeparser.cpp)
    bool type(bool optionalResourceType);
    bool typeExpression();
    bool unaryType();
    bool memberType();
    bool primaryType();
    bool objectType();
    bool objectTypeProperty();
    bool tupleType();
    bool typeArguments();
    bool parenthesizedType();
    [[nodiscard]] bool atUnionSeparator() const;

    void toPreOrder(std::vector<BicepSyntax::Node> &out) const;

    BicepSyntax m_out;
    const std::vector<BicepToken> &m_tokens;
    std::vector<Built> m_built;
    std::vector<Diagnostic> m_diagnostics;
    Diagnostic m_failure{};
    qint32 m_at = 0;
    int m_depth = 0;
    bool m_resumes;
    bool m_unclosed = false;
    bool m_declarationInside = false;
};

/// Elements of an object, array, tuple or import list: each apart from the next by line ends or by one comma.
template<class Element>
bool BicepParser::separatedElements(Token closer, Element element)
{
    if (at(closer))
        return true;
    takeNewLines();
    bool separated = true;
    while (!atEnd() && !at(closer) && !resumesHere()) {
        if (separated) {
            if (!element())
                return false;
            separated = false;
            continue;
        }
        if (at(Token::NewLine)) {
            takeNewLines();
        } else if (at(Token::Comma)) {
            take();
            if (at(Token::NewLine)) {
                skipNothing(DiagnosticKind::NewLineAfterComma);
                take();
            }
        } else {
            skipNothing(DiagnosticKind::ExpectedNewLineOrComma);
        }
        separated = true;
    }
    return true;
}

} // namespace model
