// SPDX-License-Identifier: MIT
#pragma once

// Facts about AKS and the published rule that may change, each with its source. Nothing but data: when Azure or the
// rule moves on, this file and its label change.

#include <QLatin1StringView>
#include <array>

namespace rules::aks {

using namespace Qt::StringLiterals;

/// Shown in reports and in the window.
inline constexpr QLatin1StringView DataVersion = "2026.11"_L1;

/// What the published rule accepts, without regard to case. Azure/PSRule.Rules.Azure, Azure.AKS.Rule.yaml.
inline constexpr std::array AcceptedEngines{"azure"_L1, "calico"_L1};

/// First API versions that know a value. Azure/bicep-types-az, microsoft.containerservice.
inline constexpr QLatin1StringView LastApiWithoutProfile = "2017-08-31"_L1;
/// What a version without network profile is raised to, unless the file uses a newer one already. A stable version.
inline constexpr QLatin1StringView RaisedApi = "2025-07-01"_L1;
inline constexpr QLatin1StringView FirstApiOfCalico = "2018-03-31"_L1;
inline constexpr QLatin1StringView FirstApiOfAzure = "2019-02-01"_L1;
inline constexpr QLatin1StringView FirstApiOfCilium = "2023-02-01"_L1;

/// A date after which something is no longer supported.
struct Retirement {
    QLatin1StringView date;
    QLatin1StringView source;
};
inline constexpr Retirement AzureOnLinux{"2028-09-30"_L1, "https://azure.microsoft.com/updates?id=500268"_L1};
inline constexpr Retirement AzureOnWindows{"2026-09-30"_L1, "https://azure.microsoft.com/updates?id=500273"_L1};
inline constexpr Retirement Kubenet{"2028-03-31"_L1, "https://azure.microsoft.com/updates?id=485172"_L1};

/// Without networkPlugin AKS takes kubenet before this Kubernetes version and Azure CNI Overlay from it on.
/// Azure/azure-rest-api-specs #30844.
inline constexpr int OverlayDefaultMinor = 30;

inline constexpr QLatin1StringView PolicyDocs = "https://learn.microsoft.com/azure/aks/use-network-policies"_L1;
inline constexpr QLatin1StringView CiliumDocs = "https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium"_L1;
inline constexpr QLatin1StringView AutomaticDocs = "https://learn.microsoft.com/azure/aks/intro-aks-automatic"_L1;
inline constexpr QLatin1StringView ByoCniDocs = "https://learn.microsoft.com/azure/aks/use-byo-cni"_L1;
inline constexpr QLatin1StringView NapDocs =
    "https://learn.microsoft.com/azure/aks/node-auto-provisioning-networking"_L1;
inline constexpr QLatin1StringView DisruptionDocs = "https://learn.microsoft.com/azure/aks/node-disruption-policy"_L1;
inline constexpr QLatin1StringView RuleDocs =
    "https://azure.github.io/PSRule.Rules.Azure/en/rules/Azure.AKS.NetworkPolicy/"_L1;

} // namespace rules::aks
