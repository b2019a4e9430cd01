// SPDX-License-Identifier: MIT
#include "rules/report/graphparts.h"

#include <algorithm>

namespace rules {

namespace {

constexpr std::size_t FewestParts = 3;

/// A graph without one box, and where its boxes and arrows are in the whole.
struct Rest {
    Graph graph;
    std::vector<int> boxes;
    std::vector<int> arrows;
};

Rest without(const Graph &graph, int hub)
{
    Rest rest;
    std::vector<int> position(graph.boxes.size(), -1);
    for (int i = 0; i < int(graph.boxes.size()); ++i) {
        if (i == hub)
            continue;
        position[std::size_t(i)] = int(rest.boxes.size());
        rest.boxes.push_back(i);
        rest.graph.boxes.push_back({graph.boxes[std::size_t(i)].size, false}); // joined to something: the hub
    }
    for (int i = 0; i < int(graph.arrows.size()); ++i) {
        Graph::Arrow arrow = graph.arrows[std::size_t(i)];
        if (arrow.from == hub || arrow.to == hub)
            continue;
        arrow.from = position[std::size_t(arrow.from)];
        arrow.to = position[std::size_t(arrow.to)];
        rest.graph.arrows.push_back(arrow);
        rest.arrows.push_back(i);
    }
    return rest;
}

/// Along the gap above a row of parts, then down the gap beside a part. \a part: the one with the other end of the
/// arrow. Begins at the hub, which stands at the left, or at the right with \a sign -1.
std::vector<QPointF> alongGaps(const QRectF &hub, const QRectF &all, const QRectF &part, const QRectF &box, qreal sign)
{
    const QPointF begin(sign > 0 ? hub.right() : hub.left(), hub.center().y());
    const QPointF end(sign > 0 ? box.left() : box.right(), box.center().y());
    const qreal lane = part.top() - PartGap / 2;
    const qreal entry = (sign > 0 ? all.left() : all.right()) - sign * PartGap / 2;
    const qreal turn = (sign > 0 ? part.left() : part.right()) - sign * PartGap / 2;
    std::vector<QPointF> points{begin};
    const auto curveTo = [&points](const QPointF &first, const QPointF &second, const QPointF &to) {
        for (const QPointF &point : {first, second, to})
            points.push_back(point);
    };
    if (std::abs(turn - entry) < 1) {
        const QPointF reach(sign * std::max(28.0, std::abs(end.x() - begin.x()) / 2), 0);
        curveTo(begin + reach, end - reach, end);
        return points;
    }
    const QPointF in(entry, lane);
    curveTo({entry, begin.y()}, {entry - sign * PartGap / 2, lane}, in);
    const QPointF corner(turn - sign * PartGap / 4, lane);
    curveTo(in + (corner - in) / 3, corner - (corner - in) / 3, corner);
    curveTo({turn, lane}, {turn, end.y()}, end);
    return points;
}

} // namespace

std::optional<GraphLayout> layoutAroundHub(const Graph &graph, const std::stop_token &stop)
{
    std::vector<int> degree(graph.boxes.size(), 0);
    for (const Graph::Arrow &arrow : graph.arrows) {
        ++degree[std::size_t(arrow.from)];
        ++degree[std::size_t(arrow.to)];
    }
    const int hub = int(std::ranges::max_element(degree) - degree.begin());
    const Rest rest = without(graph, hub);
    const std::vector<GraphPart> parts = connectedParts(rest.graph);
    if (parts.size() < FewestParts)
        return std::nullopt;
    const GraphLayout inner = layoutGraph(rest.graph, 0, stop);
    if (stop.stop_requested())
        return std::nullopt;
    GraphLayout out;
    out.boxes.resize(graph.boxes.size());
    out.arrows.resize(graph.arrows.size());
    for (std::size_t i = 0; i < rest.boxes.size(); ++i)
        out.boxes[std::size_t(rest.boxes[i])] = inner.boxes[i];
    for (std::size_t i = 0; i < rest.arrows.size(); ++i)
        out.arrows[std::size_t(rest.arrows[i])] = inner.arrows[i];

    // before what needs it, or behind what it needs
    const auto needed = std::ranges::count(graph.arrows, hub, &Graph::Arrow::from);
    const qreal sign = needed * 2 >= degree[std::size_t(hub)] ? 1 : -1;
    const QRectF all({0, 0}, inner.size);
    QRectF &own = out.boxes[std::size_t(hub)];
    own = QRectF({0, 0}, graph.boxes[std::size_t(hub)].size);
    own.moveCenter({0, all.center().y()});
    if (sign > 0)
        own.moveRight(-2 * PartGap);
    else
        own.moveLeft(all.right() + 2 * PartGap);
    std::vector<QRectF> partOf(graph.boxes.size());
    for (const GraphPart &part : parts) {
        QRectF bounds;
        for (const int box : part.boxes)
            bounds |= inner.boxes[std::size_t(box)];
        for (const int box : part.boxes)
            partOf[std::size_t(rest.boxes[std::size_t(box)])] = bounds;
    }
    for (std::size_t i = 0; i < graph.arrows.size(); ++i) {
        const Graph::Arrow &arrow = graph.arrows[i];
        if (arrow.from != hub && arrow.to != hub)
            continue;
        const auto other = std::size_t(arrow.from == hub ? arrow.to : arrow.from);
        const bool forwards = (arrow.from == hub) == (sign > 0);
        if (!forwards || other == std::size_t(hub)) {
            out.arrows[i] = plainCurve(out.boxes[std::size_t(arrow.from)], out.boxes[std::size_t(arrow.to)]);
            continue;
        }
        out.arrows[i] = alongGaps(own, all, partOf[other], out.boxes[other], sign);
        if (arrow.to == hub)
            std::ranges::reverse(out.arrows[i]);
    }
    normalize(out);
    return out;
}

} // namespace rules
