// SPDX-License-Identifier: MIT
#pragma once

// Internal to model: used by biceplowering.

#include "model/bicepsyntax.h"
#include "model/template.h"

namespace model {

/// The value of a complete Bicep string literal without holes; nothing if it is no such literal.
std::optional<QString> bicepLiteral(const BicepSyntax &syntax, BicepNodeId string);

/// Turns expressions and types of one Bicep file into those of a Template. Declared names must be known before: see
/// declare().
class BicepExpressionLowering
{
public:
    BicepExpressionLowering(const BicepSyntax &syntax, Template &out);

    /// A name of the file itself. The first declaration of a name counts.
    void declare(QStringView name, ExprKind kind, qint32 index);
    /// A name that is visible only inside of the declarations being lowered: loop variables, nested resources.
    void push(QStringView name, ExprKind kind, qint32 index);
    /// The file extends another one, so that names can be declared there.
    void inheritNames() { m_inheritsNames = true; }
    [[nodiscard]] std::size_t depth() const { return m_locals.size(); }
    void popTo(std::size_t depth) { m_locals.resize(depth); }
    LocalId addLocal(QStringView name);

    /// Broken for an invalid or skipped node.
    ExprId expression(BicepNodeId node);
    /// The list, variables and body of a loop; the variables stay pushed.
    Loop loop(BicepNodeId node, BicepNodeId *body);
    /// The condition between the parentheses of "if".
    ExprId condition(BicepNodeId node);
    ExprId object(BicepNodeId node);
    /// Once all variables are there: which files the load…Content() calls need.
    void resolveLoads();
    /// A path or other text that must be known without evaluation: literals, and variables and holes made of them.
    std::optional<QString> constant(ExprId id, int depth = 0) const;
    ReferenceId addReference(Reference::Kind kind, const QString &path, Span span);

    TypeId type(BicepNodeId node);

private:
    struct Name {
        QString name;
        ExprKind kind;
        qint32 index;
    };

    ExprId string(BicepNodeId node);
    ExprId array(BicepNodeId node);
    ExprId member(BicepNodeId node);
    ExprId unary(BicepNodeId node);
    ExprId binary(BicepNodeId node);
    ExprId ternary(BicepNodeId node);
    ExprId propertyAccess(BicepNodeId node);
    ExprId arrayAccess(BicepNodeId node);
    ExprId resourceAccess(BicepNodeId node);
    ExprId variableAccess(BicepNodeId node);
    ExprId functionCall(BicepNodeId node);
    ExprId methodCall(BicepNodeId node);
    ExprId lambda(BicepNodeId node);
    ExprId forExpression(BicepNodeId node);
    ExprId call(QStringView name, std::vector<ExprId> arguments, BicepNodeId node);
    ExprId nameOf(BicepNodeId call);
    ExprId access(ExprId base, ExprId key, Span span, quint8 flags);
    ExprId broken(BicepNodeId node);
    std::vector<ExprId> arguments(BicepNodeId call);
    [[nodiscard]] bool isSafe(ExprId base) const;
    [[nodiscard]] const Name *find(QStringView name) const;
    [[nodiscard]] bool isNamespace(BicepNodeId node) const;

    TypeId namedType(BicepNodeId node);
    [[nodiscard]] bool isDeclaredType(QStringView name) const;
    TypeId builtInType(QStringView name, Span span);
    TypeId objectType(BicepNodeId node);
    TypeId objectProperty(BicepNodeId node);
    TypeId unionType(BicepNodeId node);
    TypeId wrapped(TypeKind kind, BicepNodeId node, BicepNodeId inner);

    const BicepSyntax &m_syntax;
    Template &m_out;
    QHash<QString, Name> m_globals;
    std::vector<Name> m_locals;
    std::vector<ExprId> m_loads;
    bool m_inheritsNames = false;
};

} // namespace model
