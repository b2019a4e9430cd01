// SPDX-License-Identifier: MIT
#pragma once

#include "model/expression.h"

#include <span>

namespace model {

using TypeId = Index<struct TypeTag>;

enum class TypeKind : quint8 {
    Any, ///< also whatever could not be understood, or needs the resource types of Azure
    String,
    Int,
    Bool,
    Object, ///< children: Property, AdditionalProperties
    Array, ///< child: item type, if known
    Tuple, ///< children: items
    Null,
    Literal, ///< value: ExprId
    Union, ///< children: members
    Nullable, ///< child
    NonNull, ///< child
    Named, ///< text: a declared or imported type, or ns.name
    Property, ///< text: name, child: its type; of an Object
    AdditionalProperties, ///< child: type of all others; of an Object
    PropertyOf, ///< text: property, child: object type
    ItemOf, ///< child: array type; index >= 0 for one item of a tuple
    AdditionalOf, ///< child: object type
};

/// One node of a type, as declared in either language.
struct Type {
    TypeKind kind = TypeKind::Any;
    bool secure = false;
    qint32 firstChild = 0;
    qint32 childCount = 0;
    qint32 index = -1; ///< ItemOf: which one; texts: index of the string
    ExprId value; ///< Literal
    Span span;
};

/// All types of one template. Names are resolved when a type is asked for, since they can stand in other files.
class TypeTree
{
public:
    [[nodiscard]] std::size_t size() const { return m_types.size(); }
    [[nodiscard]] const Type &at(TypeId id) const { return m_types[id.at()]; }
    [[nodiscard]] std::span<const TypeId> children(TypeId id) const
    {
        return {m_children.data() + at(id).firstChild, std::size_t(at(id).childCount)};
    }
    [[nodiscard]] const QString &text(TypeId id) const { return m_texts[std::size_t(at(id).index)]; }

    TypeId add(TypeKind kind, Span span, std::span<const TypeId> children = {});
    TypeId addNamed(TypeKind kind, QString text, Span span, std::span<const TypeId> children = {});
    TypeId addLiteral(ExprId value, Span span);
    void setSecure(TypeId id) { m_types[id.at()].secure = true; }
    void setIndex(TypeId id, qint32 index) { m_types[id.at()].index = index; }

private:
    std::vector<Type> m_types;
    std::vector<TypeId> m_children;
    std::vector<QString> m_texts;
};

} // namespace model
