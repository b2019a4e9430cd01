// SPDX-License-Identifier: MIT
#pragma once

#include "model/index.h"
#include "model/sourcetext.h"

#include <QString>
#include <span>
#include <vector>

namespace model {

using ExprId = Index<struct ExprTag>;
using ParameterId = Index<struct ParameterTag>;
using VariableId = Index<struct VariableTag>;
using ResourceId = Index<struct ResourceTag>;
using FunctionId = Index<struct FunctionTag>;
using ImportId = Index<struct ImportTag>;
using LocalId = Index<struct LocalTag>;
using AssignmentId = Index<struct AssignmentTag>;
using BuiltinId = Index<struct BuiltinTag>;

/// What an expression is, in either language: Bicep operators and ARM functions that mean the same are the same node.
enum class ExprKind : quint8 {
    Broken, ///< what stands here could not be understood
    Null,
    Bool,
    Int,
    Float,
    String,
    Interpolation, ///< children are joined as text
    Array, ///< children: items and Spread
    Object, ///< children: Member and Spread
    Member, ///< children: key, value
    Spread, ///< child: what is spread
    Parameter, ///< index: ParameterId
    Variable, ///< index: VariableId
    Assigned, ///< index: AssignmentId, another parameter in a parameters file
    Local, ///< index: LocalId of a lambda, loop or function parameter
    Resource, ///< index: ResourceId, module or resource by symbolic name
    Imported, ///< index: ImportId, a variable imported from another file
    Unresolved, ///< text: a name that nothing declares
    Call, ///< index: BuiltinId, children: arguments; without index an unknown function named by text
    UserCall, ///< index: FunctionId, children: arguments
    ImportedCall, ///< index: ImportId, children: arguments
    MethodCall, ///< text: name, children: receiver and arguments
    Access, ///< children: base, key; a key that was a plain name is a String
    Lambda, ///< child: body; its parameters are consecutive LocalIds
    For, ///< children: list (or count, see ByCount), body
};

/// One node of an ExpressionTree.
struct Expr {
    enum Flag : quint8 {
        Safe = 1, ///< Access: null instead of an error when something is missing (.? and tryGet)
        FromEnd = 2, ///< Access: the index counts from the end
        CallForm = 4, ///< Object or Array written as createObject() or createArray()
        InArmString = 8, ///< written inside of a JSON string "[…]", in ARM's own notation
        ByCount = 16, ///< For: the first child is a count, not a list
        Sliced = 32, ///< String and names: the text is a slice of the source
        KeyName = 64, ///< Access: the key was written as a plain name
    };

    struct Pair {
        qint32 first; ///< text: slice of the source if Sliced, else index into the tree's strings
        qint32 second; ///< For: LocalIds of item and index; Lambda: first LocalId and number of parameters
    };

    ExprKind kind = ExprKind::Broken;
    quint8 flags = 0;
    qint32 index = -1; ///< see ExprKind
    qint32 firstChild = 0;
    qint32 childCount = 0;
    Span span; ///< in the source
    union {
        qint64 integer = 0; ///< Int, Bool
        double number; ///< Float
        Pair pair;
    };

    [[nodiscard]] bool has(Flag flag) const { return (flags & flag) != 0; }
};

/// All expressions of one template: nodes in one vector, addressed by ExprId. Immutable once the template is built.
class ExpressionTree
{
public:
    explicit ExpressionTree(SourceTextPtr source);

    [[nodiscard]] const SourceTextPtr &source() const { return m_source; }
    [[nodiscard]] const Expr &at(ExprId id) const { return m_nodes[id.at()]; }
    [[nodiscard]] ExprKind kind(ExprId id) const { return id.valid() ? at(id).kind : ExprKind::Broken; }
    [[nodiscard]] std::span<const ExprId> children(ExprId id) const;
    [[nodiscard]] ExprId child(ExprId id, qint32 index) const { return children(id)[std::size_t(index)]; }
    /// Text of a String, of a name, or of an unknown function.
    [[nodiscard]] QString text(ExprId id) const { return textView(id).toString(); }
    [[nodiscard]] QStringView textView(ExprId id) const;
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }
    /// The value of a member of an Object literal, by name without regard to case; the last one that is written wins.
    [[nodiscard]] ExprId member(ExprId object, QStringView name) const;
    /// The Member node itself.
    [[nodiscard]] ExprId memberNode(ExprId object, QStringView name) const;

    // Building, children first.
    ExprId add(ExprKind kind, Span span, std::span<const ExprId> children = {}, quint8 flags = 0);
    ExprId addBool(bool value, Span span, quint8 flags = 0);
    ExprId addInt(qint64 value, Span span, quint8 flags = 0);
    ExprId addFloat(double value, Span span, quint8 flags = 0);
    ExprId addString(QString value, Span span, quint8 flags = 0);
    /// A string whose value is a slice of the source.
    ExprId addSlice(Span value, Span span, quint8 flags = 0);
    ExprId addNamed(ExprKind kind, QString name, Span span, std::span<const ExprId> children = {}, quint8 flags = 0);
    ExprId addIndexed(ExprKind kind, qint32 index, Span span, std::span<const ExprId> children = {}, quint8 flags = 0);
    ExprId addCall(BuiltinId function, Span span, std::span<const ExprId> arguments, quint8 flags = 0);
    ExprId addLambda(LocalId first, qint32 count, ExprId body, Span span, quint8 flags = 0);
    ExprId addFor(ExprId list, ExprId body, LocalId item, LocalId index, bool byCount, Span span);

private:
    Expr &create(ExprKind kind, Span span, std::span<const ExprId> children, quint8 flags);

    SourceTextPtr m_source;
    std::vector<Expr> m_nodes;
    std::vector<ExprId> m_children;
    std::vector<QString> m_strings;
};

} // namespace model
