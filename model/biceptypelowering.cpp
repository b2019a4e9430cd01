// SPDX-License-Identifier: MIT
#include "model/bicepexpressionlowering.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace model {

TypeId BicepExpressionLowering::wrapped(TypeKind kind, BicepNodeId node, BicepNodeId inner)
{
    const TypeId child = type(inner);
    return m_out.types.add(kind, m_syntax.span(node), {&child, 1});
}

TypeId BicepExpressionLowering::type(BicepNodeId node)
{
    TypeTree &types = m_out.types;
    if (!node.valid())
        return types.add(TypeKind::Any, {});
    const Span span = m_syntax.span(node);
    const auto parts = m_syntax.parts(node);
    switch (m_syntax.kind(node)) {
    case BicepKind::TypeVariableAccess: return namedType(node);
    case BicepKind::StringTypeLiteral:
        return types.addLiteral(m_out.expressions.addString(bicepLiteral(m_syntax, node).value_or(QString()), span),
                                span);
    case BicepKind::IntegerTypeLiteral:
        return types.addLiteral(m_out.expressions.addInt(qint64(m_syntax.text(node).toULongLong()), span), span);
    case BicepKind::BooleanTypeLiteral:
        return types.addLiteral(m_out.expressions.addBool(m_syntax.text(node) == "true"_L1, span), span);
    case BicepKind::NullTypeLiteral: return types.addLiteral(m_out.expressions.add(ExprKind::Null, span), span);
    case BicepKind::UnaryTypeOperation: {
        const TypeId operand = type(parts.front());
        const Type &inner = types.at(operand);
        const ExprId value = inner.value;
        if (inner.kind != TypeKind::Literal || m_out.expressions.kind(value) != ExprKind::Int)
            return types.add(TypeKind::Any, span);
        return types.addLiteral(m_out.expressions.addInt(-m_out.expressions.at(value).integer, span), span);
    }
    case BicepKind::ParenthesizedType:
    case BicepKind::ArrayTypeMember:
    case BicepKind::UnionTypeMember:
    case BicepKind::ParameterizedTypeArgument: return parts.empty() ? type({}) : type(parts.front());
    case BicepKind::NullableType: return wrapped(TypeKind::Nullable, node, parts.front());
    case BicepKind::NonNullableType: return wrapped(TypeKind::NonNull, node, parts.front());
    case BicepKind::ArrayType: return wrapped(TypeKind::Array, node, parts.front());
    case BicepKind::TypeItemsAccess: return wrapped(TypeKind::ItemOf, node, parts.front());
    case BicepKind::TypeAdditionalPropertiesAccess: return wrapped(TypeKind::AdditionalOf, node, parts.front());
    case BicepKind::UnionType: return unionType(node);
    case BicepKind::ObjectType: return objectType(node);
    case BicepKind::TupleType: {
        std::vector<TypeId> items;
        for (const BicepNodeId part : parts) {
            if (m_syntax.is(part, BicepKind::TupleTypeItem))
                items.push_back(type(m_syntax.lastChild(part)));
        }
        return types.add(TypeKind::Tuple, span, items);
    }
    case BicepKind::TypePropertyAccess: {
        const bool system = m_syntax.is(parts.front(), BicepKind::TypeVariableAccess)
            && m_syntax.name(parts.front()) == "sys"_L1 && !isDeclaredType(u"sys");
        if (system)
            return builtInType(m_syntax.name(parts.back()), span);
        const TypeId base = type(parts.front());
        return types.addNamed(TypeKind::PropertyOf, m_syntax.name(parts.back()).toString(), span, {&base, 1});
    }
    case BicepKind::TypeArrayAccess: {
        const TypeId base = type(parts.front());
        if (const auto key = bicepLiteral(m_syntax, parts.back()))
            return types.addNamed(TypeKind::PropertyOf, *key, span, {&base, 1});
        const TypeId item = types.add(TypeKind::ItemOf, span, {&base, 1});
        types.setIndex(item, m_syntax.text(parts.back()).toInt());
        return item;
    }
    default: return types.add(TypeKind::Any, span);
    }
}

TypeId BicepExpressionLowering::namedType(BicepNodeId node)
{
    const QStringView name = m_syntax.name(node);
    const Span span = m_syntax.span(node);
    return isDeclaredType(name) ? m_out.types.addNamed(TypeKind::Named, name.toString(), span)
                                : builtInType(name, span);
}

bool BicepExpressionLowering::isDeclaredType(QStringView name) const
{
    return m_out.findType(name) != nullptr || m_out.findImport(name) != nullptr;
}

TypeId BicepExpressionLowering::builtInType(QStringView name, Span span)
{
    const TypeKind kind = name == "string"_L1 ? TypeKind::String
        : name == "int"_L1                    ? TypeKind::Int
        : name == "bool"_L1                   ? TypeKind::Bool
        : name == "object"_L1                 ? TypeKind::Object
        : name == "array"_L1                  ? TypeKind::Array
                                              : TypeKind::Any;
    return m_out.types.add(kind, span);
}

TypeId BicepExpressionLowering::unionType(BicepNodeId node)
{
    std::vector<TypeId> members;
    for (const BicepNodeId part : m_syntax.parts(node)) {
        if (m_syntax.is(part, BicepKind::UnionTypeMember))
            members.push_back(type(part));
    }
    return m_out.types.add(TypeKind::Union, m_syntax.span(node), members);
}

TypeId BicepExpressionLowering::objectType(BicepNodeId node)
{
    std::vector<TypeId> members;
    for (const BicepNodeId part : m_syntax.parts(node)) {
        if (m_syntax.is(part, BicepKind::ObjectTypeProperty)
            || m_syntax.is(part, BicepKind::ObjectTypeAdditionalProperties))
            members.push_back(objectProperty(part));
    }
    return m_out.types.add(TypeKind::Object, m_syntax.span(node), members);
}

TypeId BicepExpressionLowering::objectProperty(BicepNodeId node)
{
    const Span span = m_syntax.span(node);
    const TypeId inner = type(m_syntax.lastChild(node));
    for (const BicepNodeId child : m_syntax.children(node)) {
        if (m_syntax.is(child, BicepKind::Decorator) && m_syntax.text(child).contains("secure"_L1))
            m_out.types.setSecure(inner);
    }
    if (m_syntax.is(node, BicepKind::ObjectTypeAdditionalProperties))
        return m_out.types.add(TypeKind::AdditionalProperties, span, {&inner, 1});
    QString name = m_syntax.name(node).toString();
    if (name.isEmpty())
        name = bicepLiteral(m_syntax, m_syntax.child(node, BicepKind::String)).value_or(QString());
    return m_out.types.addNamed(TypeKind::Property, name, span, {&inner, 1});
}

} // namespace model
