// SPDX-License-Identifier: MIT
#include "model/resourceid.h"

#include "model/builtins.h"

#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace model {

namespace {

constexpr int MostSteps = 16;
const QString Subscription = u"/subscriptions/{subscriptionId}"_s;
const QString ManagementGroups = u"/providers/Microsoft.Management/managementGroups/"_s;

/// "/subscriptions/x" of what is in one.
QString subscriptionOf(const QString &scope)
{
    return scope.startsWith("/subscriptions/"_L1) ? scope.section(u'/', 0, 2) : Subscription;
}

bool is(const QString &type, QLatin1StringView other)
{
    return type.compare(other, Qt::CaseInsensitive) == 0;
}

} // namespace

QString ResourceIds::ofTarget(const QString &targetScope)
{
    if (targetScope == "tenant"_L1)
        return {};
    if (targetScope == "managementGroup"_L1)
        return ManagementGroups + u"{managementGroupId}"_s;
    return targetScope == "subscription"_L1 ? Subscription : Subscription + u"/resourceGroups/{resourceGroupName}"_s;
}

const Resource &ResourceIds::at(const Place &place, ResourceId id) const
{
    return m_evaluator.content(place.scope).at(id);
}

QString ResourceIds::text(const Value &value, const QString &placeholder) const
{
    if (value.isString())
        return value.toString();
    if (value.isUnknown() && !value.unknownInfo().prefix.isEmpty())
        return value.unknownInfo().prefix + u"{…}"_s;
    return placeholder;
}

/// resourceGroup('hub'), subscription(…) and the like.
QString ResourceIds::scopeCall(const Place &place, ExprId call, const QString &around)
{
    const ExpressionTree &tree = m_evaluator.content(place.scope).expressions;
    const Expr &expr = tree.at(call);
    const QString name = expr.index >= 0 ? QString(builtinName(BuiltinId{expr.index})).toLower() : QString();
    const auto argument = [&](qint32 index, const QString &placeholder) {
        return index < expr.childCount ? text(m_evaluator.evaluate(place, tree.child(call, index)), placeholder)
                                       : placeholder;
    };
    if (name == "resourcegroup"_L1) {
        const QString subscription =
            expr.childCount > 1 ? u"/subscriptions/"_s + argument(0, u"{subscriptionId}"_s) : subscriptionOf(around);
        if (expr.childCount == 0 && around.contains("/resourceGroups/"_L1))
            return around;
        return subscription + u"/resourceGroups/"_s + argument(expr.childCount > 1 ? 1 : 0, u"{resourceGroupName}"_s);
    }
    if (name == "subscription"_L1)
        return expr.childCount > 0 ? u"/subscriptions/"_s + argument(0, u"{subscriptionId}"_s) : subscriptionOf(around);
    if (name == "managementgroup"_L1)
        return ManagementGroups + argument(0, u"{managementGroupId}"_s);
    if (name == "tenant"_L1)
        return {};
    return text(m_evaluator.evaluate(place, call), u"{scope}"_s);
}

QString ResourceIds::scopeOf(const Place &place, ResourceId id, const QString &around)
{
    const QScopedValueRollback guard(m_depth, m_depth + 1);
    const Resource &resource = at(place, id);
    if (m_depth > MostSteps)
        return u"{scope}"_s;
    if (resource.scope.valid()) {
        const ExpressionTree &tree = m_evaluator.content(place.scope).expressions;
        const Expr &expr = tree.at(resource.scope);
        if (expr.kind == ExprKind::Resource) {
            const ResourceId other{expr.index};
            const QString found = idOf(m_evaluator.anyInstance(place.scope, other), other, around);
            return found.isEmpty() ? u"{scope}"_s : found;
        }
        if (expr.kind == ExprKind::Call)
            return scopeCall(place, resource.scope, around);
        const QString scope = text(m_evaluator.evaluate(place, resource.scope), u"{scope}"_s);
        if (scope == u"/"_s)
            return {};
        const bool whole = scope.startsWith(u'/') || scope.startsWith(u'{');
        return whole ? scope : around + u"/providers/"_s + scope;
    }
    if (resource.isModule() && resource.body.valid()) { // nested deployments name group and subscription beside
        const ExpressionTree &tree = m_evaluator.content(place.scope).expressions;
        const ExprId group = tree.member(resource.body, u"resourceGroup");
        const ExprId subscription = tree.member(resource.body, u"subscriptionId");
        if (group.valid() || subscription.valid()) {
            QString scope = subscription.valid()
                ? u"/subscriptions/"_s + text(m_evaluator.evaluate(place, subscription), u"{subscriptionId}"_s)
                : subscriptionOf(around);
            if (group.valid())
                scope += u"/resourceGroups/"_s + text(m_evaluator.evaluate(place, group), u"{resourceGroupName}"_s);
            return scope;
        }
    }
    const ResourceId parent = resource.parent;
    return parent.valid() && parent != id ? scopeOf(m_evaluator.anyInstance(place.scope, parent), parent, around)
                                          : around;
}

/// One name for each part of the type; other than \a count if the two do not fit.
QStringList ResourceIds::names(const Place &place, ResourceId id, qsizetype count)
{
    const Value name = m_evaluator.resourceName(place, id);
    if (name.isString())
        return name.toString().split(u'/');
    const Resource &resource = at(place, id);
    if (resource.parent.valid() && resource.parent != id && count > 1 && m_depth < MostSteps) {
        const QScopedValueRollback guard(m_depth, m_depth + 1);
        QStringList all = names(m_evaluator.anyInstance(place.scope, resource.parent), resource.parent, count - 1);
        const Value own = resource.name.valid() ? m_evaluator.evaluate(place, resource.name) : Value();
        all += text(own, u"{name}"_s).section(u'/', -1);
        return all;
    }
    QStringList all = text(name, u"{name}"_s).split(u'/');
    while (all.size() < count)
        all += u"{name}"_s;
    return all;
}

QString ResourceIds::idOf(const Place &place, ResourceId id, const QString &around)
{
    const QScopedValueRollback guard(m_depth, m_depth + 1);
    const QString type = m_evaluator.resourceType(place.scope, id);
    const QStringList types = type.split(u'/');
    if (at(place, id).extension || types.size() < 2 || m_depth > MostSteps)
        return {};
    const QStringList all = names(place, id, types.size() - 1);
    if (all.size() != types.size() - 1 || all.contains(QString()))
        return {};
    const QString scope = scopeOf(place, id, around);
    if (is(type, "Microsoft.Resources/resourceGroups"_L1))
        return subscriptionOf(scope) + u"/resourceGroups/"_s + all.first();
    if (is(type, "Microsoft.Management/managementGroups"_L1))
        return ManagementGroups + all.first();
    QString out = scope + u"/providers/"_s + types.first();
    for (qsizetype i = 0; i < all.size(); ++i)
        out += u'/' + types[i + 1] + u'/' + all[i];
    return out;
}

} // namespace model
