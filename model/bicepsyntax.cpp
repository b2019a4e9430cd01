// SPDX-License-Identifier: MIT
#include "model/bicepsyntax.h"

#include <array>

namespace model {

namespace {

constexpr std::array<const char *, std::size_t(BicepKind::Count)> KindNames{
    "Token",
    "SkippedTrivia",
    "Program",
    "Identifier",
    "TargetScope",
    "MetadataDeclaration",
    "ParameterDeclaration",
    "ParameterDefaultValue",
    "VariableDeclaration",
    "OutputDeclaration",
    "TypeDeclaration",
    "FunctionDeclaration",
    "ResourceDeclaration",
    "ModuleDeclaration",
    "TestDeclaration",
    "AssertDeclaration",
    "ExtensionDeclaration",
    "ExtensionWithClause",
    "AliasAsClause",
    "CompileTimeImportDeclaration",
    "CompileTimeImportFromClause",
    "ImportedSymbolsList",
    "ImportedSymbolsListItem",
    "WildcardImport",
    "UsingDeclaration",
    "UsingWithClause",
    "NoneLiteral",
    "ExtendsDeclaration",
    "ParameterAssignment",
    "ExtensionConfigAssignment",
    "MissingDeclaration",
    "Decorator",
    "IfCondition",
    "For",
    "LocalVariable",
    "VariableBlock",
    "TypedLocalVariable",
    "TypedVariableBlock",
    "TypedLambda",
    "Object",
    "ObjectProperty",
    "Array",
    "ArrayItem",
    "SpreadExpression",
    "TernaryOperation",
    "BinaryOperation",
    "UnaryOperation",
    "PropertyAccess",
    "ArrayAccess",
    "ResourceAccess",
    "NonNullAssertion",
    "FunctionCall",
    "FunctionArgument",
    "InstanceFunctionCall",
    "Lambda",
    "ParenthesizedExpression",
    "VariableAccess",
    "String",
    "IntegerLiteral",
    "BooleanLiteral",
    "NullLiteral",
    "TypeVariableAccess",
    "ParameterizedTypeInstantiation",
    "InstanceParameterizedTypeInstantiation",
    "ParameterizedTypeArgument",
    "ArrayType",
    "ArrayTypeMember",
    "NullableType",
    "NonNullableType",
    "UnionType",
    "UnionTypeMember",
    "TupleType",
    "TupleTypeItem",
    "ObjectType",
    "ObjectTypeProperty",
    "ObjectTypeAdditionalProperties",
    "TypePropertyAccess",
    "TypeAdditionalPropertiesAccess",
    "TypeArrayAccess",
    "TypeItemsAccess",
    "UnaryTypeOperation",
    "ParenthesizedType",
    "ResourceType",
    "StringTypeLiteral",
    "IntegerTypeLiteral",
    "BooleanTypeLiteral",
    "NullTypeLiteral",
};

} // namespace

QLatin1StringView bicepKindName(BicepKind kind)
{
    return QLatin1StringView(KindNames[std::size_t(kind)]);
}

BicepSyntax::Children BicepSyntax::children(BicepNodeId id) const
{
    if (!id.valid())
        return {this, 0, 0};
    return {this, id.raw + 1, m_nodes[id.at()].subtreeEnd};
}

BicepNodeId BicepSyntax::child(BicepNodeId id, BicepKind wanted) const
{
    for (const BicepNodeId child : children(id)) {
        if (kind(child) == wanted)
            return child;
    }
    return {};
}

BicepNodeId BicepSyntax::childToken(BicepNodeId id, BicepTokenKind wanted) const
{
    for (const BicepNodeId child : children(id)) {
        if (isToken(child, wanted))
            return child;
    }
    return {};
}

std::vector<BicepNodeId> BicepSyntax::parts(BicepNodeId id) const
{
    std::vector<BicepNodeId> out;
    for (const BicepNodeId child : children(id)) {
        if (kind(child) != BicepKind::Token)
            out.push_back(child);
    }
    return out;
}

BicepNodeId BicepSyntax::lastChild(BicepNodeId id) const
{
    BicepNodeId last;
    for (const BicepNodeId child : children(id))
        last = child;
    return last;
}

BicepNodeId BicepSyntax::nameNode(BicepNodeId id) const
{
    if (!id.valid())
        return {};
    const BicepNodeId identifier = is(id, BicepKind::Identifier) ? id : child(id, BicepKind::Identifier);
    const BicepNodeId word = childToken(identifier, BicepTokenKind::Identifier);
    return word;
}

QStringView BicepSyntax::name(BicepNodeId id) const
{
    const BicepNodeId word = nameNode(id);
    return word.valid() ? text(word) : QStringView();
}

Span BicepSyntax::nameSpan(BicepNodeId id) const
{
    const BicepNodeId word = nameNode(id);
    return word.valid() ? span(word) : span(id);
}

BicepNodeId BicepSyntax::nodeAt(qint32 offset) const
{
    BicepNodeId at = root();
    for (bool deeper = true; deeper;) {
        deeper = false;
        for (const BicepNodeId child : children(at)) {
            if (span(child).contains(offset)) {
                at = child;
                deeper = true;
                break;
            }
        }
    }
    return at;
}

bool BicepSyntax::verify() const
{
    std::size_t leaf = 0;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const Node &node = m_nodes[i];
        if (node.subtreeEnd <= qint32(i) || node.subtreeEnd > qint32(m_nodes.size()) || node.span.end < node.span.begin)
            return false;
        qint32 done = node.span.begin;
        for (const BicepNodeId child : children({qint32(i)})) {
            if (span(child).begin < done || span(child).end > node.span.end)
                return false;
            done = span(child).end;
        }
        if (node.kind == BicepKind::Token) {
            if (leaf >= m_tokens.size() || m_tokens[leaf].span != node.span || m_tokens[leaf].kind != node.token)
                return false;
            ++leaf;
        }
    }
    if (leaf != m_tokens.size() || m_nodes.front().subtreeEnd != qint32(m_nodes.size()))
        return false;

    // Between the tokens: trivia in order, and blanks.
    auto trivia = m_trivia.begin();
    qint32 at = 0;
    const auto blankUntil = [&](qint32 end) {
        const bool blank = end >= at && m_source->slice({at, end}).trimmed().isEmpty();
        at = end;
        return blank;
    };
    for (const BicepToken &token : m_tokens) {
        for (; trivia != m_trivia.end() && trivia->span.end <= token.span.begin; ++trivia) {
            if (!blankUntil(trivia->span.begin))
                return false;
            at = trivia->span.end;
        }
        if (!blankUntil(token.span.begin))
            return false;
        at = token.span.end;
    }
    return at == m_source->size() && trivia == m_trivia.end();
}

} // namespace model
