// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

/// Routes around boxes that bend evenly where their pieces join.
namespace rules::curves {

/// Cubic Bézier curves: a point, then three for each piece.
using Route = std::vector<QPointF>;

/// A route that bends evenly at its joins, as far as the boxes leave room for that. It stays within \a room and off
/// all \a boxes; those with the indices \a from and \a to it joins.
Route smooth(const Route &route, const QRectF &room, const std::vector<QRectF> &boxes, std::size_t from,
             std::size_t to);

} // namespace rules::curves
