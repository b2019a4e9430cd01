// SPDX-License-Identifier: MIT
#pragma once

#include "model/biceplexer.h"
#include "model/index.h"

#include <iterator>

namespace model {

using BicepNodeId = Index<struct BicepNodeTag>;

/// Kinds of nodes; the names are those of the compiler's tree, so that the two can be compared.
enum class BicepKind : quint8 {
    Token,
    SkippedTrivia,
    Program,
    Identifier,
    // statements
    TargetScope,
    MetadataDeclaration,
    ParameterDeclaration,
    ParameterDefaultValue,
    VariableDeclaration,
    OutputDeclaration,
    TypeDeclaration,
    FunctionDeclaration,
    ResourceDeclaration,
    ModuleDeclaration,
    TestDeclaration,
    AssertDeclaration,
    ExtensionDeclaration,
    ExtensionWithClause,
    AliasAsClause,
    CompileTimeImportDeclaration,
    CompileTimeImportFromClause,
    ImportedSymbolsList,
    ImportedSymbolsListItem,
    WildcardImport,
    UsingDeclaration,
    UsingWithClause,
    NoneLiteral,
    ExtendsDeclaration,
    ParameterAssignment,
    ExtensionConfigAssignment,
    MissingDeclaration,
    Decorator,
    // expressions
    IfCondition,
    For,
    LocalVariable,
    VariableBlock,
    TypedLocalVariable,
    TypedVariableBlock,
    TypedLambda,
    Object,
    ObjectProperty,
    Array,
    ArrayItem,
    SpreadExpression,
    TernaryOperation,
    BinaryOperation,
    UnaryOperation,
    PropertyAccess,
    ArrayAccess,
    ResourceAccess,
    NonNullAssertion,
    FunctionCall,
    FunctionArgument,
    InstanceFunctionCall,
    Lambda,
    ParenthesizedExpression,
    VariableAccess,
    String,
    IntegerLiteral,
    BooleanLiteral,
    NullLiteral,
    // types
    TypeVariableAccess,
    ParameterizedTypeInstantiation,
    InstanceParameterizedTypeInstantiation,
    ParameterizedTypeArgument,
    ArrayType,
    ArrayTypeMember,
    NullableType,
    NonNullableType,
    UnionType,
    UnionTypeMember,
    TupleType,
    TupleTypeItem,
    ObjectType,
    ObjectTypeProperty,
    ObjectTypeAdditionalProperties,
    TypePropertyAccess,
    TypeAdditionalPropertiesAccess,
    TypeArrayAccess,
    TypeItemsAccess,
    UnaryTypeOperation,
    ParenthesizedType,
    ResourceType,
    StringTypeLiteral,
    IntegerTypeLiteral,
    BooleanTypeLiteral,
    NullTypeLiteral,
    Count,
};

/// "ParameterDeclaration"
QLatin1StringView bicepKindName(BicepKind kind);

/// Tree of one .bicep or .bicepparam text: lossless (its leaves are all tokens), error-tolerant (what could not be
/// understood is a SkippedTrivia node in the slot where it stands), immutable. Nodes are in pre-order. Safe to read
/// from any thread.
class BicepSyntax
{
public:
    enum class Language : quint8 { Bicep, Parameters };
    /// What an unclosed brace or bracket takes with it.
    enum class Recovery : quint8 {
        Declaration, ///< ends before the next line that starts with a declaration: for files that are being typed
        Compiler, ///< everything up to the end of the file, as in the compiler's own tree
    };

    /// Deeper trees are cut with an error; each level costs stack in parser, lowering and evaluation.
    static constexpr int MaxDepth = 200;

    static BicepSyntax parse(SourceTextPtr source, Language language, Recovery recovery = Recovery::Declaration);

    [[nodiscard]] const SourceTextPtr &source() const { return m_source; }
    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] const Diagnostics &diagnostics() const { return m_diagnostics; }
    [[nodiscard]] const std::vector<BicepToken> &tokens() const { return m_tokens; }
    [[nodiscard]] const std::vector<BicepTrivia> &trivia() const { return m_trivia; }
    [[nodiscard]] static BicepNodeId root() { return {0}; }
    [[nodiscard]] std::size_t nodeCount() const { return m_nodes.size(); }

    [[nodiscard]] BicepKind kind(BicepNodeId id) const { return m_nodes[id.at()].kind; }
    [[nodiscard]] bool is(BicepNodeId id, BicepKind kind) const { return id.valid() && m_nodes[id.at()].kind == kind; }
    /// Of a Token node.
    [[nodiscard]] BicepTokenKind token(BicepNodeId id) const { return m_nodes[id.at()].token; }
    [[nodiscard]] bool isToken(BicepNodeId id, BicepTokenKind kind) const
    {
        return is(id, BicepKind::Token) && token(id) == kind;
    }
    [[nodiscard]] Span span(BicepNodeId id) const { return m_nodes[id.at()].span; }
    [[nodiscard]] QStringView text(BicepNodeId id) const { return m_source->slice(span(id)); }

    class Children;
    [[nodiscard]] Children children(BicepNodeId id) const;
    /// The first child of that kind; invalid if there is none.
    [[nodiscard]] BicepNodeId child(BicepNodeId id, BicepKind kind) const;
    [[nodiscard]] BicepNodeId childToken(BicepNodeId id, BicepTokenKind kind) const;
    /// The children that are no tokens, in order.
    [[nodiscard]] std::vector<BicepNodeId> parts(BicepNodeId id) const;
    /// The last child; invalid for a leaf.
    [[nodiscard]] BicepNodeId lastChild(BicepNodeId id) const;

    /// The name of an Identifier node, or of the first Identifier child of any other; empty when it is missing.
    [[nodiscard]] QStringView name(BicepNodeId id) const;
    [[nodiscard]] Span nameSpan(BicepNodeId id) const;

    /// The innermost node at \a offset, tokens included.
    [[nodiscard]] BicepNodeId nodeAt(qint32 offset) const;

    /// Checks that nodes nest, that the leaves are the tokens, and that between them is white space, comments and
    /// directives only. For tests and fuzzers.
    [[nodiscard]] bool verify() const;

private:
    friend class BicepParser;
    struct Node {
        BicepKind kind;
        BicepTokenKind token;
        qint32 subtreeEnd;
        Span span;
    };

    [[nodiscard]] BicepNodeId nameNode(BicepNodeId id) const;

    SourceTextPtr m_source;
    Language m_language = Language::Bicep;
    std::vector<Node> m_nodes;
    std::vector<BicepToken> m_tokens;
    std::vector<BicepTrivia> m_trivia;
    Diagnostics m_diagnostics;
};

class BicepSyntax::Children
{
public:
    class Iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = BicepNodeId;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = BicepNodeId;

        Iterator(const BicepSyntax *syntax, qint32 at) : m_syntax(syntax), m_at(at) { }
        BicepNodeId operator*() const { return {m_at}; }
        Iterator &operator++()
        {
            m_at = m_syntax->m_nodes[std::size_t(m_at)].subtreeEnd;
            return *this;
        }
        bool operator==(const Iterator &other) const { return m_at == other.m_at; }

    private:
        const BicepSyntax *m_syntax;
        qint32 m_at;
    };

    Children(const BicepSyntax *syntax, qint32 begin, qint32 end) : m_syntax(syntax), m_begin(begin), m_end(end) { }
    [[nodiscard]] Iterator begin() const { return {m_syntax, m_begin}; }
    [[nodiscard]] Iterator end() const { return {m_syntax, m_end}; }

private:
    const BicepSyntax *m_syntax;
    qint32 m_begin;
    qint32 m_end;
};

} // namespace model
