// SPDX-License-Identifier: MIT
#include "ui/icons.h"

#include "rules/report/resourcelook.h"
#include "ui/outcomes.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

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
        // before Qt 6.8 the size is in device pixels
        const qreal unit = QT_VERSION < QT_VERSION_CHECK(6, 8, 0) ? scale : 1;
        QPixmap pixmap = rendered(m_name, roleFor(mode), qMin(size.width(), size.height()) / unit, scale);
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

// Families are roles in the same order.
static_assert(int(Role::FamilyOther) - int(Role::FamilyContainers) == int(rules::ResourceFamily::Other));

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
    const rules::ResourceLook look = rules::lookOfResource(type);
    return {look.icon, Role(int(Role::FamilyContainers) + int(look.family))};
}

QIcon resourceIcon(const QString &type)
{
    const ResourceLook look = lookOfResource(type);
    return icon(look.icon, look.family);
}

void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, Role role)
{
    // sharp also where the painter scales
    const qreal scale = painter.worldTransform().m11();
    const qreal ratio = (painter.device() != nullptr ? painter.device()->devicePixelRatio() : 1) * qMax(scale, 0.01);
    const QPixmap pixmap = rendered(name, role, rect.width(), ratio);
    painter.drawPixmap(rect, pixmap, QRectF(pixmap.rect()));
}

QIcon applicationIcon()
{
    return QIcon(u":/bulkhead/icons/app/bulkhead.svg"_s);
}

} // namespace ui
