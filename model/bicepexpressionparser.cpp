// SPDX-License-Identifier: MIT
#include "model/bicepparser.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace model {

namespace {

using Token = BicepTokenKind;

/// 0: not a binary operator. All of them associate to the left.
int precedenceOf(Token kind)
{
    switch (kind) {
    case Token::Asterisk:
    case Token::Slash:
    case Token::Modulo: return 8;
    case Token::Plus:
    case Token::Minus: return 7;
    case Token::LeftChevron:
    case Token::LessThanOrEqual:
    case Token::RightChevron:
    case Token::GreaterThanOrEqual: return 6;
    case Token::Equals:
    case Token::NotEquals:
    case Token::EqualsInsensitive:
    case Token::NotEqualsInsensitive: return 5;
    case Token::LogicalAnd: return 3;
    case Token::LogicalOr: return 2;
    case Token::DoubleQuestion: return 1;
    default: return 0;
    }
}

} // namespace

bool BicepParser::expression(Context context)
{
    const Mark begin = mark();
    if (!binary(context, 0))
        return false;
    if (pastNewLines().kind == Token::Question)
        takeNewLines();
    if (!at(Token::Question))
        return true;
    take();
    const Slot first = slot(OperandEnd | BicepTokenSet{Token::Colon}, false, [&] { return expression(context); });
    if (!first.skipped && pastNewLines().kind == Token::Colon)
        takeNewLines();
    const Slot colon = slot(OperandEnd, first.quiets, [this] { return expectCharacter(Token::Colon, ":"_L1); });
    slot(OperandEnd, colon.quiets, [&] { return expression(context); });
    return finish(Kind::TernaryOperation, begin);
}

bool BicepParser::binary(Context context, int precedence)
{
    const Mark begin = mark();
    if (!unary(context))
        return false;
    for (int next = precedenceOf(current().kind); next > precedence; next = precedenceOf(current().kind)) {
        take();
        slot(OperandEnd, false, [&] { return binary(context, next); });
        if (!finishLink(Kind::BinaryOperation, begin))
            return false;
    }
    return true;
}

/// Not chainable: the operand of ! or - is a member expression.
bool BicepParser::unary(Context context)
{
    if (!at(Token::Exclamation) && !at(Token::Minus))
        return member(context);
    const Mark begin = mark();
    take();
    slot(OperandEnd, false, [&] { return member(context); });
    return finish(Kind::UnaryOperation, begin);
}

bool BicepParser::member(Context context)
{
    const Mark begin = mark();
    if (!primary(context))
        return false;
    while (true) {
        bool done = true;
        if (at(Token::LeftSquare)) {
            done = indexAccess(begin, context);
        } else if (at(Token::Dot)) {
            done = memberAccess(begin, context);
        } else if (at(Token::DoubleColon)) {
            take();
            identifierOrNothing(DiagnosticKind::ExpectedMemberName);
            done = finishLink(Kind::ResourceAccess, begin);
        } else if (at(Token::Exclamation)) {
            take();
            done = finishLink(Kind::NonNullAssertion, begin);
        } else {
            return true;
        }
        if (!done)
            return false;
    }
}

bool BicepParser::indexAccess(Mark begin, Context context)
{
    take();
    if (at(Token::Question))
        take();
    if (at(Token::Hat))
        take();
    if (at(Token::RightSquare)) {
        skipNothing(DiagnosticKind::EmptyIndexer);
    } else if (!indexExpression(context)) {
        return false;
    }
    return expectCharacter(Token::RightSquare, "]"_L1) && finishLink(Kind::ArrayAccess, begin);
}

/// Not a slot of its own, so it watches the depth itself.
bool BicepParser::indexExpression(Context context)
{
    if (m_depth >= BicepSyntax::MaxDepth)
        return failTooDeep();
    ++m_depth;
    const bool done = expression(context);
    --m_depth;
    return done;
}

bool BicepParser::memberAccess(Mark begin, Context context)
{
    take();
    const Mark name = mark();
    const bool safe = at(Token::Question);
    const Span safeSpan = current().span;
    if (safe)
        take();
    identifierOrNothing(DiagnosticKind::ExpectedMemberName);
    if (!at(Token::LeftParen))
        return finishLink(Kind::PropertyAccess, begin);
    if (safe) {
        report(DiagnosticKind::SafeCallNotAllowed, safeSpan);
        finish(Kind::SkippedTrivia, name);
        finish(Kind::Identifier, name);
    }
    return callRest(context) && finishLink(Kind::InstanceFunctionCall, begin);
}

bool BicepParser::primary(Context context)
{
    switch (current().kind) {
    case Token::Integer:
    case Token::NullKeyword:
    case Token::TrueKeyword:
    case Token::FalseKeyword: return literal();
    case Token::StringComplete:
    case Token::StringLeftPiece: return string();
    case Token::LeftBrace:
        return context.complexLiterals ? object(context) : fail(DiagnosticKind::ComplexLiteralNotAllowed);
    case Token::LeftSquare:
        if (!context.complexLiterals)
            return fail(DiagnosticKind::ComplexLiteralNotAllowed);
        return isWord(pastNewLines(1), "for"_L1) ? for_(context, false) : array();
    case Token::LeftParen: return parenthesizedOrLambda(context);
    case Token::Identifier: return identifierExpression(context);
    default: return fail(DiagnosticKind::ExpectedExpression);
    }
}

bool BicepParser::literal()
{
    const Mark begin = mark();
    Kind kind = Kind::NullLiteral;
    if (at(Token::Integer)) {
        bool fits = false;
        std::ignore = m_out.m_source->slice(current().span).toULongLong(&fits);
        if (!fits)
            return fail(DiagnosticKind::IntegerTooLarge);
        kind = Kind::IntegerLiteral;
    } else if (!at(Token::NullKeyword)) {
        kind = Kind::BooleanLiteral;
    }
    take();
    return finish(kind, begin);
}

bool BicepParser::identifierExpression(Context context)
{
    const Mark begin = mark();
    identifierOrNothing(DiagnosticKind::ExpectedVariableOrFunction);
    if (at(Token::LeftParen))
        return callRest(context) && finish(Kind::FunctionCall, begin);
    if (!at(Token::Arrow))
        return finish(Kind::VariableAccess, begin);
    finish(Kind::LocalVariable, begin);
    return lambdaRest(begin);
}

/// From "=>" on; the parameters are already there.
bool BicepParser::lambdaRest(Mark begin)
{
    take();
    if (!atDeclarationWord(pastNewLines()))
        takeNewLines();
    slot({Token::NewLine, Token::RightParen}, false, [this] { return expression(Complex); });
    return finish(Kind::Lambda, begin);
}

/// "(arguments)"; a missing ")" is an empty node, so that the call stays a call while it is typed.
bool BicepParser::callRest(Context context)
{
    take();
    if (!commaElements(Token::RightParen, [&] { argument(context); }))
        return false;
    if (at(Token::RightParen))
        take();
    else
        skipNothing(DiagnosticKind::ExpectedCharacter, {u")"_s});
    return true;
}

void BicepParser::argument(Context context)
{
    const Mark begin = mark();
    slot({Token::NewLine, Token::Comma, Token::RightParen}, false, [&] { return expression(context); });
    finish(Kind::FunctionArgument, begin);
}

/// Elements between parentheses or chevrons: a comma, on the line of the element before it, is obligatory.
template<class Element>
bool BicepParser::commaElements(Token closer, Element element)
{
    if (at(closer))
        return true;
    takeNewLines();
    bool separated = true;
    while (!atEnd() && !at(closer)) {
        if (separated) {
            element();
            separated = false;
            continue;
        }
        if (at(Token::NewLine)) {
            // Line ends apart only by comments count as one.
            qint32 next = 1;
            while (ahead(next).kind == Token::NewLine
                   && !m_out.m_source->slice({ahead(next - 1).span.end, ahead(next).span.begin}).trimmed().isEmpty())
                ++next;
            if (ahead(next).kind == Token::EndOfFile)
                break; // the missing closer belongs on this line
            if (ahead(next).kind != closer)
                skipNothing(DiagnosticKind::ExpectedComma);
            takeNewLines();
        } else if (at(Token::Comma)) {
            take();
            takeNewLines();
            if (at(closer))
                element(); // reports that there is nothing after the comma
        } else {
            skipNothing(DiagnosticKind::ExpectedNewLineOrComma);
        }
        separated = true;
    }
    return true;
}

bool BicepParser::typeArguments()
{
    take();
    const auto typeArgument = [this] {
        const Mark begin = mark();
        slot({Token::NewLine, Token::Comma, Token::RightChevron}, false, [this] { return typeExpression(); });
        finish(Kind::ParameterizedTypeArgument, begin);
    };
    if (!commaElements(Token::RightChevron, typeArgument))
        return false;
    if (at(Token::RightChevron))
        take();
    else
        skipNothing(DiagnosticKind::ExpectedCharacter, {u">"_s});
    return true;
}

// ---------------------------------------------------------------- parentheses

/// "(" items ")". \a items gets each item and comma (and line end, where they are let pass), \a closer the last node of
/// what stands for ")".
template<class Element>
bool BicepParser::parenthesizedList(std::vector<Item> &items, qint32 *closer, bool newLines, Element element)
{
    if (!expectCharacter(Token::LeftParen, "("_L1))
        return false;
    const auto passNewLines = [&] {
        while (newLines && at(Token::NewLine)) {
            take();
            items.push_back({lastNode(), true});
        }
    };
    Slot last;
    passNewLines();
    while (!at(Token::RightParen)) {
        last = slot(OperandEnd | BicepTokenSet{Token::Comma}, false, element);
        items.push_back({lastNode(), false});
        passNewLines();
        if (!at(Token::Comma))
            break;
        take();
        items.push_back({lastNode(), true});
        passNewLines();
    }
    const bool quiet = !items.empty() && !items.back().token && last.quiets;
    const BicepTokenSet end{Token::StringRightPiece, Token::RightBrace, Token::RightSquare, Token::NewLine};
    slot(end, quiet, [this] { return expectCharacter(Token::RightParen, ")"_L1); });
    *closer = lastNode();
    return true;
}

/// Parentheses of an expression hold exactly one item; anything else becomes one skipped node.
void BicepParser::soleItem(const std::vector<Item> &items, qint32 opener)
{
    const qint32 first = opener + 1;
    if (items.empty()) {
        const qint32 offset = subtreeSpan(opener).end;
        report(DiagnosticKind::ExpectedOneItem, {offset, offset});
        m_built.insert(m_built.begin() + first, {Kind::SkippedTrivia, Token::EndOfFile, 1, first, {offset, offset}});
        for (auto later = m_built.begin() + first + 1; later != m_built.end(); ++later)
            ++later->begin;
    } else if (items.size() > 1) {
        report(DiagnosticKind::ExpectedOneItem,
               {subtreeSpan(m_built[std::size_t(first)].begin).begin, subtreeSpan(items.back().end).end});
        wrap(Kind::SkippedTrivia, first, items.back().end);
    } else if (items.front().token) {
        wrap(Kind::SkippedTrivia, first, items.front().end);
    }
}

bool BicepParser::parenthesized(Context context)
{
    const Mark begin = mark();
    std::vector<Item> items;
    qint32 closer = 0;
    if (!parenthesizedList(items, &closer, true, [&] { return expression(context); }))
        return false;
    soleItem(items, begin.node);
    return finish(Kind::ParenthesizedExpression, begin);
}

bool BicepParser::parenthesizedOrLambda(Context context)
{
    const Mark begin = mark();
    std::vector<Item> items;
    qint32 closer = 0;
    if (!parenthesizedList(items, &closer, true, [&] { return expression(context); }))
        return false;
    if (at(Token::Arrow)) {
        makeVariableBlock(items, closer);
        finish(Kind::VariableBlock, begin);
        return lambdaRest(begin);
    }
    soleItem(items, begin.node);
    return finish(Kind::ParenthesizedExpression, begin);
}

bool BicepParser::parenthesizedType()
{
    const Mark begin = mark();
    std::vector<Item> items;
    qint32 closer = 0;
    if (!parenthesizedList(items, &closer, false, [this] { return typeExpression(); }))
        return false;
    soleItem(items, begin.node);
    return finish(Kind::ParenthesizedType, begin);
}

/// Turns the items of a parenthesised list into the variables of a lambda or loop.
void BicepParser::makeVariableBlock(std::vector<Item> &items, qint32 &closer)
{
    qint32 shift = 0;
    for (Item &item : items) {
        item.end += shift;
        Built &node = m_built[std::size_t(item.end)];
        if (item.token || node.kind == Kind::SkippedTrivia)
            continue;
        if (node.kind == Kind::VariableAccess) {
            node.kind = Kind::LocalVariable;
            continue;
        }
        wrap(Kind::SkippedTrivia, node.begin, item.end);
        ++item.end;
        ++shift;
    }
    closer += shift;
}

// ---------------------------------------------------------------- objects, arrays, loops

bool BicepParser::object(Context context)
{
    const Mark begin = mark();
    const auto element = [&] {
        slot({Token::NewLine, Token::RightBrace}, false, [&] { return objectElement(context); });
        return true;
    };
    return expectCharacter(Token::LeftBrace, "{"_L1) && separatedElements(Token::RightBrace, element)
        && closed(Token::RightBrace, "}"_L1) && finish(Kind::Object, begin);
}

bool BicepParser::objectElement(Context context)
{
    const bool nested = at(Token::At) || (atWord("resource"_L1) && ahead(1).kind == Token::Identifier);
    if (context.nestedResources && nested) {
        slot(LineEnd, false, [this] {
            bool isStatement = false;
            return declaration(true, &isStatement);
        });
        return true;
    }
    if (at(Token::Ellipsis))
        return spread({Token::Comma, Token::NewLine, Token::RightBrace});

    const Mark begin = mark();
    const BicepTokenSet lineOrBrace{Token::NewLine, Token::RightBrace};
    const Slot key = slot(lineOrBrace | BicepTokenSet{Token::Colon}, false, [this] {
        if (at(Token::StringComplete) || at(Token::StringLeftPiece))
            return requiredString(DiagnosticKind::ExpectedPropertyName);
        const Mark name = mark();
        return expect(Token::Identifier, DiagnosticKind::ExpectedPropertyName) && finish(Kind::Identifier, name);
    });
    const Slot colon = slot(lineOrBrace, key.quiets, [this] { return expectCharacter(Token::Colon, ":"_L1); });
    slot(lineOrBrace, colon.quiets, [this] { return expression(Complex); });
    return finish(Kind::ObjectProperty, begin);
}

bool BicepParser::spread(BicepTokenSet terminators)
{
    const Mark begin = mark();
    take();
    slot(terminators, false, [this] { return expression(Complex); });
    return finish(Kind::SpreadExpression, begin);
}

bool BicepParser::array()
{
    const Mark begin = mark();
    take();
    const auto element = [this] {
        slot({Token::NewLine, Token::RightSquare}, false, [this] {
            if (at(Token::Ellipsis))
                return spread({Token::Comma, Token::NewLine, Token::RightSquare});
            const Mark item = mark();
            return expression(Complex) && finish(Kind::ArrayItem, item);
        });
        return true;
    };
    return separatedElements(Token::RightSquare, element) && closed(Token::RightSquare, "]"_L1)
        && finish(Kind::Array, begin);
}

bool BicepParser::for_(Context context, bool deployed)
{
    const Mark begin = mark();
    if (!expectCharacter(Token::LeftSquare, "["_L1))
        return false;
    takeNewLines();
    if (!expectWord("for"_L1))
        return false;

    const Mark variables = mark();
    if (at(Token::Identifier)) {
        identifierOrNothing(DiagnosticKind::ExpectedLoopVariable);
        finish(Kind::LocalVariable, variables);
    } else if (at(Token::LeftParen)) {
        if (!forVariables(variables))
            return false;
    } else {
        skipNothing(DiagnosticKind::ExpectedLoopVariables);
    }

    const BicepTokenSet closer{Token::RightSquare, Token::NewLine};
    const Slot in = slot(closer, hasErrorSince(variables), [this] { return expectWord("in"_L1); });
    const Slot list = slot(closer | BicepTokenSet{Token::Colon}, in.quiets, [this] { return expression(Complex); });
    const Slot colon = slot(closer, list.quiets, [this] { return expectCharacter(Token::Colon, ":"_L1); });
    const Slot body = slot(closer, colon.quiets, [&] {
        if (!deployed)
            return expression({.complexLiterals = true, .nestedResources = context.nestedResources});
        if (at(Token::LeftBrace))
            return object(context);
        if (atWord("if"_L1))
            return condition(context, true);
        return fail(DiagnosticKind::ExpectedBodyOrIf);
    });
    if (!body.skipped)
        takeNewLines();
    if (m_resumes && atDeclarationLine())
        skipNothing(DiagnosticKind::ExpectedCharacter, {u"]"_s});
    else
        slot(closer, body.quiets, [this] { return expectCharacter(Token::RightSquare, "]"_L1); });
    return finish(Kind::For, begin);
}

bool BicepParser::forVariables(Mark begin)
{
    std::vector<Item> items;
    qint32 closer = 0;
    if (!parenthesizedList(items, &closer, false, [this] { return expression(Simple); }))
        return false;
    makeVariableBlock(items, closer);
    finish(Kind::VariableBlock, begin);
    const auto variables = std::ranges::count_if(items, [](const Item &item) { return !item.token; });
    if (variables != 2 && !hasErrorSince(begin)) {
        report(DiagnosticKind::ExpectedTwoLoopVariables, subtreeSpan(lastNode()), {QString::number(variables)});
        finish(Kind::SkippedTrivia, begin);
    }
    return true;
}

bool BicepParser::condition(Context context, bool inLoop)
{
    const Mark begin = mark();
    take();
    const BicepTokenSet bodyEnd = inLoop ? BicepTokenSet{Token::RightSquare, Token::NewLine} : LineEnd;
    const Slot test = slot(bodyEnd | BicepTokenSet{Token::LeftBrace}, false,
                           [&] { return parenthesized({.complexLiterals = context.complexLiterals}); });
    bool closed = !test.skipped;
    if (closed) {
        // the last child of the parentheses
        const Built &closer = m_built[m_built.size() - 2];
        closed = closer.kind == Kind::Token && closer.token == Token::RightParen;
    }
    slot(bodyEnd, test.quiets || !closed, [&] { return object(context); });
    return finish(Kind::IfCondition, begin);
}

// ---------------------------------------------------------------- strings

/// A string with its holes. One that has no value (a bad escape, no end) becomes a skipped node with the same parts;
/// then \a skipped is set.
bool BicepParser::string(bool *skipped)
{
    const Mark begin = mark();
    const BicepTokenSet holeEnd{Token::StringMiddlePiece, Token::StringRightPiece, Token::NewLine};
    bool broken = false;
    bool first = true;
    while (true) {
        const Token kind = current().kind;
        if (kind == (first ? Token::StringComplete : Token::StringRightPiece)) {
            broken |= current().broken;
            take();
            break;
        }
        if (kind == (first ? Token::StringLeftPiece : Token::StringMiddlePiece)) {
            broken |= current().broken;
            take();
            const Mark hole = mark();
            slot(holeEnd, false, [this] { return expression(Simple); });
            if (!holeEnd.has(current().kind)) {
                // more than one expression in the hole
                const Mark rest = mark();
                fail(DiagnosticKind::UnexpectedInHole);
                skipTo(rest, holeEnd, false);
                m_diagnostics.back().span = subtreeSpan(lastNode());
                finish(Kind::SkippedTrivia, hole);
            }
            if (at(Token::NewLine) || atEnd()) {
                broken = true;
                break;
            }
        } else {
            const Mark rest = mark();
            fail(DiagnosticKind::UnexpectedInHole);
            skipTo(rest, holeEnd, false);
            m_diagnostics.back().span = subtreeSpan(lastNode());
            if (!at(Token::StringMiddlePiece) && !at(Token::StringRightPiece)) {
                broken = true;
                break;
            }
        }
        first = false;
    }
    if (skipped != nullptr)
        *skipped = broken;
    return finish(broken ? Kind::SkippedTrivia : Kind::String, begin);
}

/// A string where nothing else may stand; one without a value fails.
bool BicepParser::requiredString(DiagnosticKind error)
{
    const BicepToken start = current();
    bool skipped = false;
    if (!string(&skipped))
        return false;
    return skipped ? failAt(start, error) : true;
}

/// Parameters, result type and body of a user-defined function.
bool BicepParser::typedLambda()
{
    const Mark begin = mark();
    std::vector<Item> items;
    qint32 closer = 0;
    const BicepTokenSet end{Token::NewLine, Token::Comma, Token::RightParen};
    if (!parenthesizedList(items, &closer, true, [&] {
            const Mark variable = mark();
            identifierOrNothing(DiagnosticKind::ExpectedVariableName);
            slot(end, false, [this] { return type(false); });
            return finish(Kind::TypedLocalVariable, variable);
        }))
        return false;
    finish(Kind::TypedVariableBlock, begin);
    const BicepTokenSet bodyEnd{Token::NewLine, Token::RightParen};
    slot(bodyEnd, false, [this] { return type(false); });
    const Slot arrow = slot(bodyEnd, false, [this] { return expectCharacter(Token::Arrow, "=>"_L1); });
    if (!arrow.skipped && !atDeclarationWord(pastNewLines()))
        takeNewLines();
    slot(bodyEnd, false, [this] { return expression(Complex); });
    return finish(Kind::TypedLambda, begin);
}

} // namespace model
