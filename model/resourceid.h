// SPDX-License-Identifier: MIT
#pragma once

#include "model/evaluator.h"

namespace model {

/// Ids of resources in Azure as far as a template tells them. What only Azure knows stands in braces:
/// "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.KeyVault/vaults/kv-prod".
/// Lives as long as its evaluator.
class ResourceIds
{
public:
    explicit ResourceIds(Evaluator &evaluator) : m_evaluator(evaluator) { }

    /// The beginning of the ids of what a file with this target scope deploys.
    [[nodiscard]] static QString ofTarget(const QString &targetScope);
    /// Where a resource or module is deployed to. \a around: where the template that it stands in is.
    [[nodiscard]] QString scopeOf(const Place &place, ResourceId id, const QString &around);
    /// Empty for what has no such id.
    [[nodiscard]] QString idOf(const Place &place, ResourceId id, const QString &around);

private:
    [[nodiscard]] const Resource &at(const Place &place, ResourceId id) const;
    [[nodiscard]] QString text(const Value &value, const QString &placeholder) const;
    [[nodiscard]] QString scopeCall(const Place &place, ExprId call, const QString &around);
    [[nodiscard]] QStringList names(const Place &place, ResourceId id, qsizetype count);

    Evaluator &m_evaluator;
    int m_depth = 0; ///< resources may name each other in a circle
};

} // namespace model
