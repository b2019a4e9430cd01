// SPDX-License-Identifier: MIT
#include "rules/aksdata.h"
#include "rules/clusterprofile.h"

using namespace Qt::StringLiterals;
using namespace model;

namespace rules {

namespace {

using Answer = ClusterProfile::Answer;

bool isText(const Value &value, QLatin1StringView text)
{
    return knownText(value) == text;
}

/// One row of the table of advice: when it applies and what it says.
struct Row {
    bool (*applies)(const ClusterProfile &cluster, Outcome outcome);
    AdviceLevel level;
    const char *text;
    QLatin1StringView argument;
    QLatin1StringView source;
};

const Row Rows[] = {
    {[](const ClusterProfile &c, Outcome) { return isText(c.policy, "azure"_L1) && isText(c.plugin, "kubenet"_L1); },
     AdviceLevel::Error,
     QT_TRANSLATE_NOOP("Message", "Azure refuses networkPolicy 'azure' with networkPlugin 'kubenet': use calico."),
     {},
     aks::PolicyDocs},
    {[](const ClusterProfile &c, Outcome) { return isText(c.policy, "cilium"_L1) && !canBe(c.dataplane, u"cilium"); },
     AdviceLevel::Error,
     QT_TRANSLATE_NOOP("Message", "Azure refuses networkPolicy 'cilium' without networkDataplane 'cilium'."),
     {},
     aks::CiliumDocs},
    {[](const ClusterProfile &c, Outcome) {
         return isText(c.dataplane, "cilium"_L1) && !canBe(c.policy, u"cilium") && !isText(c.sku, "automatic"_L1);
     },
     AdviceLevel::Error,
     QT_TRANSLATE_NOOP("Message", "Azure refuses networkDataplane 'cilium' without networkPolicy 'cilium'."),
     {},
     aks::CiliumDocs},
    {[](const ClusterProfile &c, Outcome) {
         return c.windows == Answer::Yes && (isText(c.policy, "cilium"_L1) || isText(c.dataplane, "cilium"_L1));
     },
     AdviceLevel::Error,
     QT_TRANSLATE_NOOP("Message", "Cilium does not support Windows node pools: use calico."),
     {},
     aks::CiliumDocs},
    {[](const ClusterProfile &c, Outcome) { return c.windows == Answer::Yes && isText(c.plugin, "kubenet"_L1); },
     AdviceLevel::Error,
     QT_TRANSLATE_NOOP("Message", "Windows node pools need networkPlugin 'azure'."),
     {},
     aks::PolicyDocs},
    {[](const ClusterProfile &c, Outcome) {
         return c.autoProvisioning == Answer::Yes && (isText(c.policy, "calico"_L1) || isText(c.plugin, "kubenet"_L1));
     },
     AdviceLevel::Error,
     QT_TRANSLATE_NOOP("Message", "Node auto-provisioning supports neither calico nor kubenet."),
     {},
     aks::NapDocs},
    {[](const ClusterProfile &c, Outcome) {
         return isText(c.sku, "automatic"_L1) && (isText(c.policy, "azure"_L1) || isText(c.policy, "calico"_L1));
     },
     AdviceLevel::Warning,
     QT_TRANSLATE_NOOP("Message", "AKS Automatic presets Cilium; another engine may be refused."),
     {},
     aks::AutomaticDocs},
    {[](const ClusterProfile &c, Outcome) { return isText(c.policy, "azure"_L1) && c.windows == Answer::Yes; },
     AdviceLevel::Warning, QT_TRANSLATE_NOOP("Message", "Support for Azure NPM on Windows ended on %1: use calico."),
     aks::AzureOnWindows.date, aks::AzureOnWindows.source},
    {[](const ClusterProfile &c, Outcome) { return isText(c.policy, "azure"_L1) && c.windows != Answer::Yes; },
     AdviceLevel::Info, QT_TRANSLATE_NOOP("Message", "Azure NPM on Linux ends on %1: plan the move to Cilium."),
     aks::AzureOnLinux.date, aks::AzureOnLinux.source},
    {[](const ClusterProfile &c, Outcome) { return isText(c.plugin, "kubenet"_L1); }, AdviceLevel::Info,
     QT_TRANSLATE_NOOP("Message", "kubenet ends on %1: plan the move to Azure CNI Overlay."), aks::Kubenet.date,
     aks::Kubenet.source},
    {[](const ClusterProfile &c, Outcome outcome) { return outcome == Outcome::Pass && isText(c.policy, "cilium"_L1); },
     AdviceLevel::Info,
     QT_TRANSLATE_NOOP("Message", "Microsoft recommends Cilium for Linux; the published rule does not list it yet."),
     {},
     aks::PolicyDocs},
    {[](const ClusterProfile &c, Outcome) { return isText(c.plugin, "none"_L1); },
     AdviceLevel::Info,
     QT_TRANSLATE_NOOP("Message",
                       "With networkPlugin 'none' the cluster brings its own network plugin, and its engine."),
     {},
     aks::ByoCniDocs},
    {[](const ClusterProfile &, Outcome outcome) { return outcome == Outcome::Fail; },
     AdviceLevel::Info,
     QT_TRANSLATE_NOOP("Message",
                       "If this cluster exists, deploying a fix re-images all node pools. Before Kubernetes "
                       "1.30 the engine can only be set when the cluster is created."),
     {},
     aks::DisruptionDocs},
};

} // namespace

std::vector<Advice> adviceFor(const ClusterProfile &cluster, Outcome outcome)
{
    std::vector<Advice> out;
    for (const Row &row : Rows) {
        if (!row.applies(cluster, outcome))
            continue;
        const Message text = row.argument.isEmpty() ? Message(row.text) : Message(row.text, QString(row.argument));
        out.push_back({row.level, text, row.source});
    }
    return out;
}

} // namespace rules
