// SPDX-License-Identifier: MIT
#include "model/expression.h"

#include <array>

namespace model {

ExpressionTree::ExpressionTree(SourceTextPtr source) : m_source(std::move(source)) { }

std::span<const ExprId> ExpressionTree::children(ExprId id) const
{
    const Expr &expr = at(id);
    return {m_children.data() + expr.firstChild, std::size_t(expr.childCount)};
}

QStringView ExpressionTree::textView(ExprId id) const
{
    const Expr &expr = at(id);
    if (expr.has(Expr::Sliced))
        return m_source->slice({expr.pair.first, expr.pair.second});
    return expr.pair.first >= 0 ? QStringView(m_strings[std::size_t(expr.pair.first)]) : QStringView();
}

ExprId ExpressionTree::memberNode(ExprId object, QStringView name) const
{
    ExprId found;
    if (kind(object) != ExprKind::Object)
        return found;
    for (const ExprId member : children(object)) {
        if (kind(member) != ExprKind::Member)
            continue;
        const ExprId key = child(member, 0);
        if (kind(key) == ExprKind::String && textView(key).compare(name, Qt::CaseInsensitive) == 0)
            found = member;
    }
    return found;
}

ExprId ExpressionTree::member(ExprId object, QStringView name) const
{
    const ExprId node = memberNode(object, name);
    return node.valid() ? child(node, 1) : ExprId{};
}

Expr &ExpressionTree::create(ExprKind kind, Span span, std::span<const ExprId> children, quint8 flags)
{
    Expr expr;
    expr.kind = kind;
    expr.flags = flags;
    expr.span = span;
    expr.firstChild = qint32(m_children.size());
    expr.childCount = qint32(children.size());
    m_children.insert(m_children.end(), children.begin(), children.end());
    return m_nodes.emplace_back(expr);
}

ExprId ExpressionTree::add(ExprKind kind, Span span, std::span<const ExprId> children, quint8 flags)
{
    create(kind, span, children, flags);
    return {qint32(m_nodes.size()) - 1};
}

ExprId ExpressionTree::addBool(bool value, Span span, quint8 flags)
{
    create(ExprKind::Bool, span, {}, flags).integer = value ? 1 : 0;
    return {qint32(m_nodes.size()) - 1};
}

ExprId ExpressionTree::addInt(qint64 value, Span span, quint8 flags)
{
    create(ExprKind::Int, span, {}, flags).integer = value;
    return {qint32(m_nodes.size()) - 1};
}

ExprId ExpressionTree::addFloat(double value, Span span, quint8 flags)
{
    create(ExprKind::Float, span, {}, flags).number = value;
    return {qint32(m_nodes.size()) - 1};
}

ExprId ExpressionTree::addString(QString value, Span span, quint8 flags)
{
    return addNamed(ExprKind::String, std::move(value), span, {}, flags);
}

ExprId ExpressionTree::addSlice(Span value, Span span, quint8 flags)
{
    create(ExprKind::String, span, {}, flags | Expr::Sliced).pair = {value.begin, value.end};
    return {qint32(m_nodes.size()) - 1};
}

ExprId ExpressionTree::addNamed(ExprKind kind, QString name, Span span, std::span<const ExprId> children, quint8 flags)
{
    create(kind, span, children, flags).pair = {qint32(m_strings.size()), 0};
    m_strings.push_back(std::move(name));
    return {qint32(m_nodes.size()) - 1};
}

ExprId ExpressionTree::addIndexed(ExprKind kind, qint32 index, Span span, std::span<const ExprId> children,
                                  quint8 flags)
{
    create(kind, span, children, flags).index = index;
    return {qint32(m_nodes.size()) - 1};
}

ExprId ExpressionTree::addCall(BuiltinId function, Span span, std::span<const ExprId> arguments, quint8 flags)
{
    return addIndexed(ExprKind::Call, function.raw, span, arguments, flags);
}

ExprId ExpressionTree::addLambda(LocalId first, qint32 count, ExprId body, Span span, quint8 flags)
{
    create(ExprKind::Lambda, span, {&body, 1}, flags).pair = {first.raw, count};
    return {qint32(m_nodes.size()) - 1};
}

ExprId ExpressionTree::addFor(ExprId list, ExprId body, LocalId item, LocalId index, bool byCount, Span span)
{
    const std::array parts{list, body};
    create(ExprKind::For, span, parts, byCount ? Expr::ByCount : 0).pair = {item.raw, index.raw};
    return {qint32(m_nodes.size()) - 1};
}

} // namespace model
