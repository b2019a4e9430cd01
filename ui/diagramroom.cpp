// SPDX-License-Identifier: MIT
#include "ui/diagramroom.h"

#include <algorithm>
#include <optional>

namespace ui {

namespace {

std::optional<QPoint> shortest(const QRect &box, const QList<QRect> &rooms, const QRect &reach)
{
    const auto along = [](int first, int last, int least, int most) {
        return first < least ? least - first : std::min(0, most - last);
    };
    std::optional<QPoint> best;
    for (const QRect &room : rooms) {
        const QPoint way(along(box.left(), box.right(), room.left(), room.right()),
                         along(box.top(), box.bottom(), room.top(), room.bottom()));
        if (room.contains(box.translated(way)) && reach.contains(way)
            && (!best || way.manhattanLength() < best->manhattanLength()))
            best = way;
    }
    return best;
}

} // namespace

qreal DiagramRoom::fittingZoom(const QSizeF &viewport, const QSizeF &drawing) const
{
    const auto fitting = [](qreal room, qreal length) {
        const qreal zoom = room / length;
        // the margin of the drawing is too narrow from afar
        const qreal content = length - 2 * SceneMargin;
        return zoom * SceneMargin < EdgeGap && content > 0 ? (room - 2 * EdgeGap) / content : zoom;
    };
    // a little less, so that rounding brings no scroll bar
    return drawing.isEmpty() ? 1
                             : std::clamp(std::min(fitting(viewport.width() - 2, drawing.width()),
                                                   fitting(viewport.height() - reserved - 2, drawing.height())),
                                          SmallestZoom, 1.0);
}

QRectF DiagramRoom::around(const QRectF &drawing, qreal zoom, bool allInSight) const
{
    const qreal more = std::max(0.0, EdgeGap / zoom - SceneMargin);
    const int below = allInSight ? reserved : std::max(reserved, reservedNear);
    return drawing.adjusted(-more, -more, more, more + below / zoom);
}

QList<QRect> DiagramRoom::rooms(const QRect &viewport) const
{
    QList<QRect> free{viewport.adjusted(EdgeGap, EdgeGap, -EdgeGap, -EdgeGap)};
    for (const QRect &cover : covers) {
        const QRect taken = cover.adjusted(-EdgeGap, -EdgeGap, EdgeGap, EdgeGap);
        QList<QRect> next;
        for (const QRect &room : std::as_const(free)) {
            const auto add = [&next](const QRect &rest) {
                if (rest.isValid())
                    next += rest;
            };
            if (!room.intersects(taken)) {
                add(room);
                continue;
            }
            add({room.topLeft(), QPoint(room.right(), taken.top() - 1)});
            add({room.topLeft(), QPoint(taken.left() - 1, room.bottom())});
            add({QPoint(taken.right() + 1, room.top()), room.bottomRight()});
            add({QPoint(room.left(), taken.bottom() + 1), room.bottomRight()});
        }
        free = next;
    }
    return free;
}

bool DiagramRoom::holds(const QSize &size, const QRect &viewport) const
{
    return std::ranges::any_of(rooms(viewport),
                               [&size](const QRect &room) { return room.size().expandedTo(size) == room.size(); });
}

QPoint DiagramRoom::wayInto(const QRect &box, const QRect &viewport, const QRect &reach) const
{
    const QList<QRect> rooms = this->rooms(viewport);
    if (const auto way = shortest(box, rooms, reach))
        return *way;
    constexpr int far = 1'000'000;
    const QRect anywhere(QPoint(-far, -far), QPoint(far, far));
    if (const auto way = shortest(box, rooms, anywhere))
        return *way;
    const QSize largest = rooms.isEmpty() ? QSize() : rooms.front().size();
    return shortest({box.topLeft(), box.size().boundedTo(largest)}, rooms, anywhere).value_or(QPoint());
}

} // namespace ui
