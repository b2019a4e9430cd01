// SPDX-License-Identifier: MIT
#include "model/typeexpression.h"

namespace model {

TypeId TypeTree::add(TypeKind kind, Span span, std::span<const TypeId> children)
{
    Type type;
    type.kind = kind;
    type.span = span;
    type.firstChild = qint32(m_children.size());
    type.childCount = qint32(children.size());
    m_children.insert(m_children.end(), children.begin(), children.end());
    m_types.push_back(type);
    return {qint32(m_types.size()) - 1};
}

TypeId TypeTree::addNamed(TypeKind kind, QString text, Span span, std::span<const TypeId> children)
{
    const TypeId id = add(kind, span, children);
    m_types[id.at()].index = qint32(m_texts.size());
    m_texts.push_back(std::move(text));
    return id;
}

TypeId TypeTree::addLiteral(ExprId value, Span span)
{
    const TypeId id = add(TypeKind::Literal, span);
    m_types[id.at()].value = value;
    return id;
}

} // namespace model
