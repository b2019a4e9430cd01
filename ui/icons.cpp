// SPDX-License-Identifier: MIT
#include "ui/icons.h"

#include "ui/outcomes.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Key {
    QString name;
    Role role;
    Scheme scheme;
    int side; // in device pixels
    bool operator==(const Key &) const = default;
};

size_t qHash(const Key &key, size_t seed = 0)
{
    return qHashMulti(seed, key.name, int(key.role), int(key.scheme), key.side);
}

/// The drawing for the given size: the 24 grid from 20 pixels on, the 16 grid below, the other one in need.
QByteArray drawingOf(const QString &name, qreal logicalSide)
{
    const bool large = logicalSide >= 20;
    for (const bool first : {large, !large}) {
        QFile file(u":/bulkhead/icons/%1/%2.svg"_s.arg(first ? 24 : 16).arg(name));
        if (file.open(QIODevice::ReadOnly))
            return file.readAll();
    }
    return {};
}

QPixmap rendered(const QString &name, Role role, qreal logicalSide, qreal ratio)
{
    static QHash<Key, QPixmap> cache; // GUI thread only
    const Key key{name, role, currentScheme(), qMax(1, qRound(logicalSide * ratio))};
    if (const auto found = cache.constFind(key); found != cache.cend())
        return *found;
    QPixmap pixmap(key.side, key.side);
    pixmap.fill(Qt::transparent);
    QByteArray drawing = drawingOf(name, logicalSide);
    if (!drawing.isEmpty()) {
        drawing.replace("currentColor", color(role).name().toLatin1());
        QSvgRenderer renderer(drawing);
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, key.side, key.side));
    }
    if (cache.size() > 2000)
        cache.clear();
    cache.insert(key, pixmap);
    return pixmap;
}

/// Looks the colour up each time it paints, so one icon serves both schemes.
class DrawingEngine final : public QIconEngine
{
public:
    DrawingEngine(QString name, Role role) : m_name(std::move(name)), m_role(role) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        const int side = qMin(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        paintIcon(*painter, square, m_name, roleFor(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/, qreal scale) override
    {
        // size is in device pixels
        QPixmap pixmap = rendered(m_name, roleFor(mode), qMin(size.width(), size.height()) / scale, scale);
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new DrawingEngine(m_name, m_role); }
    bool isNull() override { return false; }

private:
    [[nodiscard]] Role roleFor(QIcon::Mode mode) const { return mode == QIcon::Disabled ? Role::Disabled : m_role; }

    QString m_name;
    Role m_role;
};

struct Family {
    QLatin1StringView prefix; // of the type in lower case
    QLatin1StringView icon;
    Role role;
};

// The longest prefix that fits decides.
constexpr std::array Families{
    Family{"microsoft.containerservice"_L1, "cluster"_L1, Role::FamilyContainers},
    Family{"microsoft.containerservice/managedclusters/agentpools"_L1, "pool"_L1, Role::FamilyContainers},
    Family{"microsoft.containerservice/managedclusters/maintenanceconfigurations"_L1, "clock"_L1,
           Role::FamilyContainers},
    Family{"microsoft.kubernetes"_L1, "cluster"_L1, Role::FamilyContainers},
    Family{"microsoft.kubernetesconfiguration"_L1, "extension"_L1, Role::FamilyContainers},
    Family{"microsoft.hybridcontainerservice"_L1, "cluster"_L1, Role::FamilyContainers},
    Family{"microsoft.containerinstance"_L1, "compute"_L1, Role::FamilyContainers},
    Family{"microsoft.app"_L1, "web"_L1, Role::FamilyContainers},
    Family{"microsoft.network"_L1, "network"_L1, Role::FamilyNetwork},
    Family{"microsoft.network/virtualnetworks/subnets"_L1, "subnet"_L1, Role::FamilyNetwork},
    Family{"microsoft.network/networksecuritygroups"_L1, "rules"_L1, Role::FamilyNetwork},
    Family{"microsoft.network/azurefirewalls"_L1, "rules"_L1, Role::FamilyNetwork},
    Family{"microsoft.network/firewallpolicies"_L1, "rules"_L1, Role::FamilyNetwork},
    Family{"microsoft.network/publicip"_L1, "publicip"_L1, Role::FamilyNetwork},
    Family{"microsoft.network/loadbalancers"_L1, "loadbalancer"_L1, Role::FamilyNetwork},
    Family{"microsoft.network/applicationgateways"_L1, "gateway"_L1, Role::FamilyNetwork},
    Family{"microsoft.network/natgateways"_L1, "gateway"_L1, Role::FamilyNetwork},
    Family{"microsoft.network/virtualnetworkgateways"_L1, "gateway"_L1, Role::FamilyNetwork},
    Family{"microsoft.network/bastionhosts"_L1, "bastion"_L1, Role::FamilyNetwork},
    Family{"microsoft.network/dnszones"_L1, "dns"_L1, Role::FamilyNetwork},
    Family{"microsoft.network/privatednszones"_L1, "dns"_L1, Role::FamilyNetwork},
    Family{"microsoft.network/privateendpoints"_L1, "link"_L1, Role::FamilyNetwork},
    Family{"microsoft.cdn"_L1, "web"_L1, Role::FamilyNetwork},
    Family{"microsoft.managedidentity"_L1, "identity"_L1, Role::FamilyIdentity},
    Family{"microsoft.authorization"_L1, "role"_L1, Role::FamilyIdentity},
    Family{"microsoft.authorization/policy"_L1, "policy"_L1, Role::FamilyIdentity},
    Family{"microsoft.authorization/locks"_L1, "lock"_L1, Role::FamilyIdentity},
    Family{"microsoft.operationalinsights"_L1, "log"_L1, Role::FamilyMonitoring},
    Family{"microsoft.operationsmanagement"_L1, "log"_L1, Role::FamilyMonitoring},
    Family{"microsoft.monitor"_L1, "log"_L1, Role::FamilyMonitoring},
    Family{"microsoft.insights"_L1, "insights"_L1, Role::FamilyMonitoring},
    Family{"microsoft.insights/diagnosticsettings"_L1, "diagnostics"_L1, Role::FamilyMonitoring},
    Family{"microsoft.insights/actiongroups"_L1, "alert"_L1, Role::FamilyMonitoring},
    Family{"microsoft.insights/metricalerts"_L1, "alert"_L1, Role::FamilyMonitoring},
    Family{"microsoft.insights/activitylogalerts"_L1, "alert"_L1, Role::FamilyMonitoring},
    Family{"microsoft.insights/scheduledqueryrules"_L1, "alert"_L1, Role::FamilyMonitoring},
    Family{"microsoft.alertsmanagement"_L1, "alert"_L1, Role::FamilyMonitoring},
    Family{"microsoft.dashboard"_L1, "insights"_L1, Role::FamilyMonitoring},
    Family{"microsoft.containerregistry"_L1, "registry"_L1, Role::FamilyStorage},
    Family{"microsoft.storage"_L1, "storage"_L1, Role::FamilyStorage},
    Family{"microsoft.documentdb"_L1, "database"_L1, Role::FamilyStorage},
    Family{"microsoft.sql"_L1, "database"_L1, Role::FamilyStorage},
    Family{"microsoft.dbfor"_L1, "database"_L1, Role::FamilyStorage},
    Family{"microsoft.cache"_L1, "database"_L1, Role::FamilyStorage},
    Family{"microsoft.keyvault"_L1, "vault"_L1, Role::FamilySecrets},
    Family{"microsoft.keyvault/vaults/"_L1, "secret"_L1, Role::FamilySecrets},
    Family{"microsoft.keyvault/vaults/accesspolicies"_L1, "role"_L1, Role::FamilySecrets},
    Family{"microsoft.compute"_L1, "compute"_L1, Role::FamilyOther},
    Family{"microsoft.web"_L1, "web"_L1, Role::FamilyOther},
    Family{"microsoft.automation"_L1, "automation"_L1, Role::FamilyOther},
    Family{"microsoft.resources/deployments"_L1, "module"_L1, Role::FamilyOther},
    Family{"microsoft.resources/deploymentscripts"_L1, "automation"_L1, Role::FamilyOther},
    Family{"microsoft.resources/resourcegroups"_L1, "folder"_L1, Role::FamilyOther},
};

} // namespace

QIcon icon(const QString &name, Role role)
{
    return QIcon(new DrawingEngine(name, role));
}

QIcon outcomeIcon(rules::Outcome outcome)
{
    const Look look = lookOf(outcome);
    return icon(look.icon, look.ink);
}

ResourceLook lookOfResource(const QString &type)
{
    const QString lower = type.toLower();
    const Family *best = nullptr;
    for (const Family &family : Families) {
        if (lower.startsWith(family.prefix) && (best == nullptr || family.prefix.size() > best->prefix.size()))
            best = &family;
    }
    return best != nullptr ? ResourceLook{best->icon, best->role} : ResourceLook{"resource"_L1, Role::FamilyOther};
}

QIcon resourceIcon(const QString &type)
{
    const ResourceLook look = lookOfResource(type);
    return icon(look.icon, look.family);
}

void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, Role role)
{
    const qreal ratio = painter.device() != nullptr ? painter.device()->devicePixelRatio() : 1;
    const QPixmap pixmap = rendered(name, role, rect.width(), ratio);
    painter.drawPixmap(rect, pixmap, QRectF(pixmap.rect()));
}

QIcon applicationIcon()
{
    return QIcon(u":/bulkhead/icons/app/bulkhead.svg"_s);
}

} // namespace ui
