// SPDX-License-Identifier: MIT
#include "rules/report/resourcelook.h"

#include <QString>
#include <array>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

struct Family {
    QLatin1StringView prefix; // of the type in lower case
    QLatin1StringView icon;
    ResourceFamily family;
};

// The longest prefix that fits decides.
constexpr std::array Families{
    Family{"microsoft.containerservice"_L1, "cluster"_L1, ResourceFamily::Containers},
    Family{"microsoft.containerservice/managedclusters/agentpools"_L1, "pool"_L1, ResourceFamily::Containers},
    Family{"microsoft.containerservice/managedclusters/maintenanceconfigurations"_L1, "clock"_L1,
           ResourceFamily::Containers},
    Family{"microsoft.kubernetes"_L1, "cluster"_L1, ResourceFamily::Containers},
    Family{"microsoft.kubernetesconfiguration"_L1, "extension"_L1, ResourceFamily::Containers},
    Family{"microsoft.hybridcontainerservice"_L1, "cluster"_L1, ResourceFamily::Containers},
    Family{"microsoft.containerinstance"_L1, "compute"_L1, ResourceFamily::Containers},
    Family{"microsoft.app"_L1, "web"_L1, ResourceFamily::Containers},
    Family{"microsoft.network"_L1, "network"_L1, ResourceFamily::Network},
    Family{"microsoft.network/virtualnetworks/subnets"_L1, "subnet"_L1, ResourceFamily::Network},
    Family{"microsoft.network/networksecuritygroups"_L1, "rules"_L1, ResourceFamily::Network},
    Family{"microsoft.network/azurefirewalls"_L1, "rules"_L1, ResourceFamily::Network},
    Family{"microsoft.network/firewallpolicies"_L1, "rules"_L1, ResourceFamily::Network},
    Family{"microsoft.network/publicip"_L1, "publicip"_L1, ResourceFamily::Network},
    Family{"microsoft.network/loadbalancers"_L1, "loadbalancer"_L1, ResourceFamily::Network},
    Family{"microsoft.network/applicationgateways"_L1, "gateway"_L1, ResourceFamily::Network},
    Family{"microsoft.network/natgateways"_L1, "gateway"_L1, ResourceFamily::Network},
    Family{"microsoft.network/virtualnetworkgateways"_L1, "gateway"_L1, ResourceFamily::Network},
    Family{"microsoft.network/bastionhosts"_L1, "bastion"_L1, ResourceFamily::Network},
    Family{"microsoft.network/dnszones"_L1, "dns"_L1, ResourceFamily::Network},
    Family{"microsoft.network/privatednszones"_L1, "dns"_L1, ResourceFamily::Network},
    Family{"microsoft.network/privateendpoints"_L1, "link"_L1, ResourceFamily::Network},
    Family{"microsoft.cdn"_L1, "web"_L1, ResourceFamily::Network},
    Family{"microsoft.managedidentity"_L1, "identity"_L1, ResourceFamily::Identity},
    Family{"microsoft.authorization"_L1, "role"_L1, ResourceFamily::Identity},
    Family{"microsoft.authorization/policy"_L1, "policy"_L1, ResourceFamily::Identity},
    Family{"microsoft.authorization/locks"_L1, "lock"_L1, ResourceFamily::Identity},
    Family{"microsoft.operationalinsights"_L1, "log"_L1, ResourceFamily::Monitoring},
    Family{"microsoft.operationsmanagement"_L1, "log"_L1, ResourceFamily::Monitoring},
    Family{"microsoft.monitor"_L1, "log"_L1, ResourceFamily::Monitoring},
    Family{"microsoft.insights"_L1, "insights"_L1, ResourceFamily::Monitoring},
    Family{"microsoft.insights/diagnosticsettings"_L1, "diagnostics"_L1, ResourceFamily::Monitoring},
    Family{"microsoft.insights/actiongroups"_L1, "alert"_L1, ResourceFamily::Monitoring},
    Family{"microsoft.insights/metricalerts"_L1, "alert"_L1, ResourceFamily::Monitoring},
    Family{"microsoft.insights/activitylogalerts"_L1, "alert"_L1, ResourceFamily::Monitoring},
    Family{"microsoft.insights/scheduledqueryrules"_L1, "alert"_L1, ResourceFamily::Monitoring},
    Family{"microsoft.alertsmanagement"_L1, "alert"_L1, ResourceFamily::Monitoring},
    Family{"microsoft.dashboard"_L1, "insights"_L1, ResourceFamily::Monitoring},
    Family{"microsoft.containerregistry"_L1, "registry"_L1, ResourceFamily::Storage},
    Family{"microsoft.storage"_L1, "storage"_L1, ResourceFamily::Storage},
    Family{"microsoft.documentdb"_L1, "database"_L1, ResourceFamily::Storage},
    Family{"microsoft.sql"_L1, "database"_L1, ResourceFamily::Storage},
    Family{"microsoft.dbfor"_L1, "database"_L1, ResourceFamily::Storage},
    Family{"microsoft.cache"_L1, "database"_L1, ResourceFamily::Storage},
    Family{"microsoft.keyvault"_L1, "vault"_L1, ResourceFamily::Secrets},
    Family{"microsoft.keyvault/vaults/"_L1, "secret"_L1, ResourceFamily::Secrets},
    Family{"microsoft.keyvault/vaults/accesspolicies"_L1, "role"_L1, ResourceFamily::Secrets},
    Family{"microsoft.compute"_L1, "compute"_L1, ResourceFamily::Other},
    Family{"microsoft.web"_L1, "web"_L1, ResourceFamily::Other},
    Family{"microsoft.automation"_L1, "automation"_L1, ResourceFamily::Other},
    Family{"microsoft.resources/deployments"_L1, "module"_L1, ResourceFamily::Other},
    Family{"microsoft.resources/deploymentscripts"_L1, "automation"_L1, ResourceFamily::Other},
    Family{"microsoft.resources/resourcegroups"_L1, "folder"_L1, ResourceFamily::Other},
};

} // namespace

ResourceLook lookOfResource(const QString &type)
{
    const QString lower = type.toLower();
    const Family *best = nullptr;
    for (const Family &family : Families) {
        if (lower.startsWith(family.prefix) && (best == nullptr || family.prefix.size() > best->prefix.size()))
            best = &family;
    }
    return best != nullptr ? ResourceLook{best->icon, best->family}
                           : ResourceLook{"resource"_L1, ResourceFamily::Other};
}

QString spokenType(const QString &type)
{
    const QString last = type.section(u'/', -1);
    QString words;
    for (qsizetype i = 0; i < last.size(); ++i) {
        const QChar letter = last[i];
        const bool begins = i > 0 && letter.isUpper()
            && (last[i - 1].isLower() || (i + 1 < last.size() && last[i + 1].isLower() && last[i - 1].isUpper()));
        if (begins)
            words += u' ';
        // abbreviations stay: "public IP address"
        const bool abbreviated = letter.isUpper()
            && ((i > 0 && last[i - 1].isUpper() && !begins) || (i + 1 < last.size() && last[i + 1].isUpper()));
        words += abbreviated ? letter : letter.toLower();
    }
    if (words.endsWith("ies"_L1))
        return words.chopped(3) + u'y';
    for (const auto ending : {"sses"_L1, "xes"_L1, "ches"_L1}) {
        if (words.endsWith(ending))
            return words.chopped(2);
    }
    const bool plural = words.endsWith(u's') && !words.endsWith("ss"_L1) && !words.endsWith("us"_L1);
    return plural ? words.chopped(1) : words;
}

} // namespace rules
