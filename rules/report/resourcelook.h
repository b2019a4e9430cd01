// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1StringView>

class QString;

namespace rules {

/// What a resource is for; decides the colour of its icon.
enum class ResourceFamily : quint8 { Containers, Network, Identity, Monitoring, Storage, Secrets, Other };

/// How resources of a type are drawn: the name of a bundled drawing, and the family.
struct ResourceLook {
    QLatin1StringView icon;
    ResourceFamily family;
};
ResourceLook lookOfResource(const QString &type);

/// The last part of a type in words, of one resource: "managed cluster" for Microsoft.ContainerService/managedClusters.
QString spokenType(const QString &type);

} // namespace rules
