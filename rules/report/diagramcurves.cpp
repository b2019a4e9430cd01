// SPDX-License-Identifier: MIT
#include "rules/report/diagramcurves.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rules::curves {

namespace {

QPointF unit(const QPointF &vector)
{
    const qreal length = std::hypot(vector.x(), vector.y());
    return length > 0.01 ? vector / length : QPointF();
}

qreal distance(const QPointF &from, const QPointF &to)
{
    return std::hypot(to.x() - from.x(), to.y() - from.y());
}

/// The direction at a join: between the two that meet there.
QPointF directionAt(const Route &route, std::size_t point)
{
    const QPointF before = unit(route[point] - route[point == 0 ? 0 : point - 1]);
    const QPointF after = unit(route[point + 1 == route.size() ? point : point + 1] - route[point]);
    return unit(before + after);
}

/// Routes in the gaps between rows are level at their joins, and there is no room to bend them elsewhere.
bool isLevelAtJoins(const Route &route)
{
    for (std::size_t i = 3; i + 1 < route.size(); i += 3) {
        if (std::abs(route[i].y() - route[i - 1].y()) > 0.01 || std::abs(route[i].y() - route[i + 1].y()) > 0.01)
            return false;
    }
    return true;
}

/// Directions at the joins with which not only they but also the curvature goes on. Both ends keep theirs, and if
/// \a reach also how far they hold it.
std::vector<QPointF> evenDirections(const Route &route, bool reach)
{
    const std::size_t pieces = (route.size() - 1) / 3;
    const std::size_t last = route.size() - 1;
    std::vector<QPointF> out(pieces + 1);
    out.front() = directionAt(route, 0);
    out.back() = directionAt(route, last);
    if (reach) {
        out.front() *= 3 * distance(route[0], route[1]) / distance(route[0], route[3]);
        out.back() *= 3 * distance(route[last - 1], route[last]) / distance(route[last - 3], route[last]);
    }
    std::vector<qreal> factor(pieces + 1, 0);
    for (std::size_t i = 1; i < pieces; ++i) {
        const QPointF &at = route[3 * i];
        const qreal before = distance(route[3 * i - 3], at);
        const qreal after = distance(at, route[3 * i + 3]);
        const QPointF wanted =
            3 * ((at - route[3 * i - 3]) * after / before + (route[3 * i + 3] - at) * before / after);
        const qreal pivot = 2 * (before + after) - after * factor[i - 1];
        factor[i] = before / pivot;
        out[i] = (wanted - after * out[i - 1]) / pivot;
    }
    for (std::size_t i = pieces - 1; i > 0; --i)
        out[i] -= factor[i] * out[i + 1];
    return out;
}

/// Through the same points, with directions that are \a share of the way from the present ones to even ones.
Route bentEvenly(const Route &route, const std::vector<QPointF> &even, qreal share)
{
    Route out = route;
    const auto direction = [&](std::size_t join) {
        const bool end = join == 0 || join + 1 == even.size();
        return end ? even[join] : directionAt(route, 3 * join) * (1 - share) + even[join] * share;
    };
    for (std::size_t i = 0; i + 1 < even.size(); ++i) {
        const qreal reach = distance(route[3 * i], route[3 * i + 3]) / 3;
        out[3 * i + 1] = route[3 * i] + direction(i) * reach;
        out[3 * i + 2] = route[3 * i + 3] - direction(i + 1) * reach;
    }
    return out;
}

/// The control points on both sides of each join on one line, as far from it as before.
Route aligned(const Route &route)
{
    Route out = route;
    for (std::size_t i = 3; i + 1 < route.size(); i += 3) {
        const QPointF direction = directionAt(route, i);
        out[i - 1] = route[i] - direction * distance(route[i - 1], route[i]);
        out[i + 1] = route[i] + direction * distance(route[i], route[i + 1]);
    }
    return out;
}

QPointF pointAt(const Route &route, std::size_t piece, qreal t)
{
    const QPointF *p = &route[3 * piece];
    const qreal s = 1 - t;
    return s * s * s * p[0] + 3 * s * s * t * p[1] + 3 * s * t * t * p[2] + t * t * t * p[3];
}

/// Of the control points: the curve is inside. Never empty, so that it can intersect.
QRectF boundsOf(const QPointF *points, std::size_t count)
{
    QPointF least = *points;
    QPointF most = *points;
    for (std::size_t i = 1; i < count; ++i) {
        least = {std::min(least.x(), points[i].x()), std::min(least.y(), points[i].y())};
        most = {std::max(most.x(), points[i].x()), std::max(most.y(), points[i].y())};
    }
    return QRectF(least, most).adjusted(-0.1, -0.1, 0.1, 0.1);
}

/// Whether a route keeps within \a room and off all boxes. It may touch the two it joins.
bool isFree(const Route &route, const QRectF &room, const std::vector<QRectF> &boxes, std::size_t from, std::size_t to)
{
    constexpr qreal clearance = 4;
    constexpr int steps = 24;
    const QRectF around = boundsOf(route.data(), route.size());
    if (!room.adjusted(-0.2, -0.2, 0.2, 0.2).contains(around))
        return false;
    for (std::size_t box = 0; box < boxes.size(); ++box) {
        const qreal grown = box == from || box == to ? -1 : clearance;
        const QRectF taken = boxes[box].adjusted(-grown, -grown, grown, grown);
        if (!taken.intersects(around))
            continue;
        for (std::size_t piece = 0; 3 * piece + 3 < route.size(); ++piece) {
            if (!taken.intersects(boundsOf(&route[3 * piece], 4)))
                continue;
            for (int step = 1; step < steps; ++step) {
                if (taken.contains(pointAt(route, piece, qreal(step) / steps)))
                    return false;
            }
        }
    }
    return true;
}

} // namespace

Route smooth(const Route &route, const QRectF &room, const std::vector<QRectF> &boxes, std::size_t from, std::size_t to)
{
    if (route.size() < 7 || isLevelAtJoins(route))
        return route;
    for (std::size_t i = 0; i + 3 < route.size(); i += 3) {
        if (distance(route[i], route[i + 3]) < 1)
            return route;
    }
    const std::array even{evenDirections(route, false), evenDirections(route, true)};
    for (const qreal share : {1.0, 0.75, 0.5, 0.0}) {
        for (const std::vector<QPointF> &directions : even) {
            Route better = bentEvenly(route, directions, share);
            if (isFree(better, room, boxes, from, to))
                return better;
        }
    }
    Route straight = aligned(route);
    return isFree(straight, room, boxes, from, to) ? straight : route;
}

} // namespace rules::curves
