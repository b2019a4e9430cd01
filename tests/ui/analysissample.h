// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"

/// Analyses written by hand, for tests of what shows them.
namespace analysissample {

using namespace Qt::StringLiterals;

inline model::DocumentPtr document()
{
    QString text;
    for (int line = 1; line <= 40; ++line)
        text += u"// line %1\n"_s.arg(line, 2, 10, QLatin1Char('0'));
    return model::Document::parse(u"/project/main.bicep"_s, model::SourceText::fromString(text));
}

/// Where a line begins; all lines have the same length.
inline model::Span line(int number)
{
    return {(number - 1) * 11, (number - 1) * 11 + 10};
}

/// A network with a subnet, a cluster that fails, a part that is off, a loop, and a module with a cluster that passes.
inline rules::AnalysisPtr make(bool fixed = false)
{
    static const rules::RuleInfo rule{"Azure.AKS.NetworkPolicy"_L1,
                                      "AZR-000027"_L1,
                                      "important"_L1,
                                      model::Message("AKS clusters must have network policies"),
                                      model::Message("Because."),
                                      {},
                                      {}};
    const model::DocumentPtr file = document();
    auto analysis = std::make_shared<rules::Analysis>();
    auto &inventory = analysis->inventory;
    const auto add = [&](const QString &symbolic, const QString &type, const QString &name, int at,
                         qint32 parent = -1) {
        model::Inventory::Item item;
        item.symbolicName = symbolic;
        item.type = type;
        item.name = model::Value::string(name);
        item.apiVersion = u"2024-05-01"_s;
        item.location = {file, line(at)};
        item.declaration = {line(at).begin, line(at + 1).end};
        item.parent = parent;
        const auto index = qint32(inventory.items.size());
        auto &siblings = parent < 0 ? inventory.roots : inventory.items[std::size_t(parent)].children;
        item.row = qint32(siblings.size());
        siblings.push_back(index);
        inventory.items.push_back(std::move(item));
        return std::size_t(index);
    };
    inventory.targetScope = u"resourceGroup"_s;
    add(u"vnet"_s, u"Microsoft.Network/virtualNetworks"_s, u"vnet-prod"_s, 1);
    add(u"ops"_s, u"Microsoft.Network/virtualNetworks/subnets"_s, u"vnet-prod/snet-ops"_s, 3, 0);
    add(u"aks"_s, u"Microsoft.ContainerService/managedClusters"_s, u"aks-prod"_s, 5);
    auto &bastion = inventory.items[add(u"bastion"_s, u"Microsoft.Network/bastionHosts"_s, u"bas-prod"_s, 7)];
    bastion.condition = model::Inventory::Condition{u"deployBastion"_s, model::Value::boolean(false), {}};
    auto &grants = inventory.items[add(u"grants"_s, u"Microsoft.Authorization/roleAssignments"_s, u"grants"_s, 9)];
    grants.loop = true;
    grants.loopCount = 2;
    inventory.items[add(u"kv"_s, u"Microsoft.KeyVault/vaults"_s, u"kv-shared"_s, 11)].existing = true;
    const std::size_t module = add(u"workload"_s, u"Microsoft.Resources/deployments"_s, u"workload"_s, 13);
    inventory.items[module].module = true;
    inventory.items[module].modulePath = u"modules/aks.bicep"_s;
    add(u"aks"_s, u"Microsoft.ContainerService/managedClusters"_s, u"aks-web"_s, 20, qint32(module));

    const auto find = [&](rules::Outcome outcome, const QString &name, const QStringList &path, int at) {
        rules::Finding finding;
        finding.rule = &rule;
        finding.outcome = finding.publishedOutcome = outcome;
        finding.resourceType = u"Microsoft.ContainerService/managedClusters"_s;
        finding.resourceName = name;
        finding.symbolicName = u"aks"_s;
        finding.modulePath = path;
        finding.title = outcome == rules::Outcome::Pass ? model::Message("%1 uses azure", name)
                                                        : model::Message("%1 has no network policy engine", name);
        finding.reason = model::Message("The network profile sets no networkPolicy.");
        finding.location = {file, line(at)};
        if (outcome == rules::Outcome::Fail)
            finding.fixes.push_back(
                {.id = u"set-calico"_s, .engine = u"calico"_s, .title = {}, .warnings = {}, .changes = {}});
        else
            finding.advice.push_back({rules::AdviceLevel::Info, model::Message("Azure NPM ends 2028-09-30."), {}});
        analysis->findings.push_back(std::move(finding));
    };
    find(fixed ? rules::Outcome::Pass : rules::Outcome::Fail, u"aks-prod"_s, {}, 6);
    find(rules::Outcome::Pass, u"aks-web"_s, {u"workload"_s}, 21);
    return analysis;
}

} // namespace analysissample
