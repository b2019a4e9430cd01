// SPDX-License-Identifier: MIT
#include "model/bicepparser.h"

using namespace Qt::StringLiterals;

namespace model {

bool BicepParser::type(bool optionalResourceType)
{
    if (!atWord("resource"_L1) || ahead(1).kind == Token::LeftChevron)
        return typeExpression();
    const Mark begin = mark();
    take();
    const bool string = at(Token::StringComplete) || at(Token::StringLeftPiece);
    if (string || !optionalResourceType) {
        slot({Token::Assignment, Token::NewLine}, false,
             [this] { return requiredString(DiagnosticKind::ExpectedResourceType); });
    }
    return finish(Kind::ResourceType, begin);
}

bool BicepParser::atUnionSeparator() const
{
    return at(Token::Pipe) || (at(Token::NewLine) && ahead(1).kind == Token::Pipe);
}

bool BicepParser::typeExpression()
{
    const Mark begin = mark();
    const bool leading = atUnionSeparator();
    if (leading) {
        takeNewLines();
        take();
    }
    const Mark first = mark();
    if (!unaryType())
        return false;
    if (!leading && !atUnionSeparator())
        return true;
    finish(Kind::UnionTypeMember, first);
    while (atUnionSeparator()) {
        takeNewLines();
        take();
        if (at(Token::NewLine)) {
            skipNothing(DiagnosticKind::ExpectedTypeLiteral);
            continue;
        }
        slot({}, false, [this] {
            const Mark member = mark();
            return unaryType() && finish(Kind::UnionTypeMember, member);
        });
    }
    return finish(Kind::UnionType, begin);
}

bool BicepParser::unaryType()
{
    const Mark begin = mark();
    if (at(Token::Minus) || at(Token::Exclamation)) {
        take();
        slot(OperandEnd, false, [this] { return memberType(); });
        finish(Kind::UnaryTypeOperation, begin);
    } else if (!memberType()) {
        return false;
    }
    while (at(Token::Question) || at(Token::Exclamation)) {
        const Kind kind = at(Token::Question) ? Kind::NullableType : Kind::NonNullableType;
        take();
        if (!finishLink(kind, begin))
            return false;
    }
    return true;
}

bool BicepParser::memberType()
{
    const Mark begin = mark();
    if (!primaryType())
        return false;
    while (true) {
        Kind kind = Kind::TypeArrayAccess;
        if (at(Token::LeftSquare)) {
            if (ahead(1).kind == Token::RightSquare) {
                finish(Kind::ArrayTypeMember, begin);
                take();
                kind = Kind::ArrayType;
            } else if (ahead(1).kind == Token::Asterisk) {
                take();
                take();
                kind = Kind::TypeItemsAccess;
            } else {
                take();
                if (!indexExpression(Simple))
                    return false;
            }
            if (!expectCharacter(Token::RightSquare, "]"_L1))
                return false;
        } else if (at(Token::Dot)) {
            take();
            kind = Kind::TypePropertyAccess;
            if (at(Token::Asterisk)) {
                take();
                kind = Kind::TypeAdditionalPropertiesAccess;
            } else {
                identifierOrNothing(DiagnosticKind::ExpectedMemberName);
                if (at(Token::LeftChevron)) {
                    kind = Kind::InstanceParameterizedTypeInstantiation;
                    if (!typeArguments())
                        return false;
                }
            }
        } else {
            return true;
        }
        if (!finishLink(kind, begin))
            return false;
    }
}

bool BicepParser::primaryType()
{
    const Mark begin = mark();
    switch (current().kind) {
    case Token::Integer:
    case Token::NullKeyword:
    case Token::TrueKeyword:
    case Token::FalseKeyword: {
        if (!literal())
            return false;
        Built &node = m_built.back();
        node.kind = node.kind == Kind::IntegerLiteral ? Kind::IntegerTypeLiteral
            : node.kind == Kind::BooleanLiteral       ? Kind::BooleanTypeLiteral
                                                      : Kind::NullTypeLiteral;
        return true;
    }
    case Token::StringComplete:
    case Token::StringLeftPiece:
        if (!string())
            return false;
        if (m_built.back().kind == Kind::String)
            m_built.back().kind = Kind::StringTypeLiteral;
        return true;
    case Token::LeftBrace: return objectType();
    case Token::LeftSquare: return tupleType();
    case Token::LeftParen: return parenthesizedType();
    case Token::Identifier:
        identifierOrNothing(DiagnosticKind::ExpectedTypeName);
        if (at(Token::LeftChevron))
            return typeArguments() && finish(Kind::ParameterizedTypeInstantiation, begin);
        return finish(Kind::TypeVariableAccess, begin);
    default: return fail(DiagnosticKind::ExpectedType);
    }
}

bool BicepParser::objectType()
{
    const Mark begin = mark();
    take();
    return separatedElements(Token::RightBrace, [this] { return objectTypeProperty(); })
        && expectCharacter(Token::RightBrace, "}"_L1) && finish(Kind::ObjectType, begin);
}

bool BicepParser::objectTypeProperty()
{
    const Mark begin = mark();
    if (!leadingNodes())
        return false;
    const BicepTokenSet end{Token::NewLine, Token::RightBrace};
    const bool others = at(Token::Asterisk);
    const Slot key = slot(end | BicepTokenSet{Token::Colon}, false, [&] {
        if (at(Token::StringComplete) || at(Token::StringLeftPiece))
            return requiredString(DiagnosticKind::ExpectedPropertyName);
        if (others) {
            take();
            return true;
        }
        const Mark name = mark();
        return expect(Token::Identifier, DiagnosticKind::ExpectedPropertyName) && finish(Kind::Identifier, name);
    });
    const Slot colon = slot(end, key.quiets, [this] { return expectCharacter(Token::Colon, ":"_L1); });
    slot(end, colon.quiets, [this] { return typeExpression(); });
    return finish(others ? Kind::ObjectTypeAdditionalProperties : Kind::ObjectTypeProperty, begin);
}

bool BicepParser::tupleType()
{
    const Mark begin = mark();
    take();
    const auto element = [this] {
        slot({Token::NewLine, Token::RightSquare}, false, [this] {
            const Mark item = mark();
            return leadingNodes() && typeExpression() && finish(Kind::TupleTypeItem, item);
        });
        return true;
    };
    return separatedElements(Token::RightSquare, element) && expectCharacter(Token::RightSquare, "]"_L1)
        && finish(Kind::TupleType, begin);
}

} // namespace model
