// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QRectF>

namespace ui {

/// The room that a view of a diagram has beside what lies over it. A value, in pixels of the viewport.
struct DiagramRoom {
    static constexpr int EdgeGap = 16; ///< between what is shown, the edges and what lies over the view
    static constexpr qreal SceneMargin = 24; ///< that a drawing has by itself
    static constexpr qreal SmallestZoom = 0.01; ///< only to show all of what is very large

    QList<QRect> covers; ///< what lies over the view
    int reserved = 0; ///< at the lower edge, always
    int reservedNear = 0; ///< there where not all is in sight

    /// All of a drawing, but never larger than life.
    [[nodiscard]] qreal fittingZoom(const QSizeF &viewport, const QSizeF &drawing) const;

    /// As far as a drawing can be scrolled.
    [[nodiscard]] QRectF around(const QRectF &drawing, qreal zoom, bool allInSight) const;

    /// The largest rectangles of a viewport that nothing reaches into.
    [[nodiscard]] QList<QRect> rooms(const QRect &viewport) const;

    [[nodiscard]] bool holds(const QSize &size, const QRect &viewport) const;

    /// How far \a box has to move to keep off everything, if it can no farther than \a reach, from its left top to its
    /// right bottom. Of a larger one the begin counts.
    [[nodiscard]] QPoint wayInto(const QRect &box, const QRect &viewport, const QRect &reach) const;
};

} // namespace ui
