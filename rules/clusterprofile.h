// SPDX-License-Identifier: MIT
#pragma once

// Internal to rules: what the network policy rule, its advice and its remedies look at.

#include "rules/rule.h"

namespace rules {

/// The properties of one managed cluster, in one of its iterations, that decide about network policies. Each value may
/// be unknown or several.
struct ClusterProfile {
    enum class Answer : quint8 { No, Unknown, Yes };

    model::Value name;
    model::Value policy;
    model::Value plugin;
    model::Value pluginMode;
    model::Value dataplane;
    model::Value sku;
    model::Value kubernetesVersion;
    QString apiVersion; ///< empty if it does not matter or is not known
    Answer windows = Answer::No; ///< has a Windows pool
    Answer autoProvisioning = Answer::No; ///< node auto-provisioning
    Answer advancedSecurity = Answer::No; ///< ACNS security, which needs Cilium
};

/// The address of the public AVM module for managed clusters, which deploys one cluster; the version is empty if
/// \a reference is another module.
QString managedClusterModuleVersion(const QString &reference);

/// Reads the cluster that a declaration deploys: a resource, or a call of the AVM module.
ClusterProfile readCluster(model::Evaluator &evaluator, const model::Place &place, model::ResourceId id);

/// The value as lower-case text if it is a known string; else empty.
QString knownText(const model::Value &value);
/// Absent, null or the empty string.
bool isNotGiven(const model::Value &value);
/// True if the value can be \a text (lower case), as far as anybody knows.
bool canBe(const model::Value &value, QStringView text);

/// Why an engine does not fit what the cluster is known to be, apart from what a remedy sets itself; empty if it fits.
model::Message whyNotEngine(const ClusterProfile &cluster, QStringView engine);
inline bool engineFits(const ClusterProfile &cluster, QStringView engine)
{
    return whyNotEngine(cluster, engine).isEmpty();
}

/// What is worth knowing about a cluster besides the verdict.
std::vector<Advice> adviceFor(const ClusterProfile &cluster, Outcome outcome);

/// The plugin that AKS takes: as given, or by Kubernetes version. Empty if that cannot be known.
QString effectivePlugin(const ClusterProfile &cluster);

} // namespace rules
