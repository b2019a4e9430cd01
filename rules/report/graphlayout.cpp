// SPDX-License-Identifier: MIT
#include "rules/report/graphlayout.h"

#include "rules/report/graphparts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace rules {

namespace {

constexpr qreal LeastWidth = 900;
/// More boxes than this that hang on one other stand in several columns.
constexpr std::size_t LongestColumn = 9;

void moveBy(GraphLayout &layout, const QPointF &offset)
{
    for (QRectF &box : layout.boxes)
        box.translate(offset);
    for (auto &arrow : layout.arrows) {
        for (QPointF &point : arrow)
            point += offset;
    }
}

/// Rows of boxes, for want of something better.
GraphLayout rowsOf(const Graph &graph, qreal width)
{
    GraphLayout out;
    QPointF at;
    qreal bottom = 0;
    for (const Graph::Box &box : graph.boxes) {
        if (at.x() > 0 && at.x() + box.size.width() > width)
            at = {0, bottom + BoxGap};
        out.boxes.emplace_back(at, box.size);
        bottom = std::max(bottom, at.y() + box.size.height());
        at.rx() += box.size.width() + PartGap;
    }
    out.arrows.resize(graph.arrows.size());
    return out;
}

/// Boxes that hang on one other box only, all in the same direction. In a column they would be endless, so they stand
/// in a block of several columns that the layout takes for one box.
struct Bunch {
    int hub = 0;
    bool after = true; ///< they need the hub, not the other way round
    std::vector<int> boxes;
    std::vector<std::size_t> arrows;
    int columns = 1;
    QSizeF cell;

    [[nodiscard]] qreal rowHeight() const { return cell.height() + BoxGap; }
    [[nodiscard]] qreal columnWidth() const { return cell.width() + PartGap; }
    [[nodiscard]] int rows() const { return (int(boxes.size()) + columns - 1) / columns; }
    [[nodiscard]] QSizeF size() const { return {columns * columnWidth() - PartGap, rows() * rowHeight() - BoxGap}; }
};

std::vector<Bunch> bunchesOf(const Graph &graph)
{
    std::vector<int> degree(graph.boxes.size(), 0);
    for (const Graph::Arrow &arrow : graph.arrows) {
        ++degree[std::size_t(arrow.from)];
        ++degree[std::size_t(arrow.to)];
    }
    std::map<std::pair<int, bool>, Bunch> all;
    for (std::size_t i = 0; i < graph.arrows.size(); ++i) {
        const Graph::Arrow &arrow = graph.arrows[i];
        for (const bool after : {true, false}) {
            const int leaf = after ? arrow.to : arrow.from;
            const int hub = after ? arrow.from : arrow.to;
            const Graph::Box &box = graph.boxes[std::size_t(leaf)];
            if (degree[std::size_t(leaf)] != 1 || degree[std::size_t(hub)] == 1 || !box.plain)
                continue;
            Bunch &bunch = all[{hub, after}];
            bunch.hub = hub;
            bunch.after = after;
            bunch.cell = bunch.cell.expandedTo(box.size);
            bunch.boxes.push_back(leaf);
            bunch.arrows.push_back(i);
        }
    }
    std::vector<Bunch> large;
    for (auto &[hub, bunch] : all) {
        if (bunch.boxes.size() <= LongestColumn)
            continue;
        bunch.columns =
            int(std::ceil(std::sqrt(double(bunch.boxes.size()) * bunch.rowHeight() * Aspect / bunch.columnWidth())));
        large.push_back(std::move(bunch));
    }
    return large;
}

/// The arrow between a box of a bunch and its hub: along the gap above its row, then into its side.
std::vector<QPointF> bunchCurve(const Bunch &bunch, const QRectF &hub, const QRectF &block, const QRectF &box)
{
    const qreal sign = bunch.after ? 1 : -1;
    const QPointF begin(bunch.after ? hub.right() : hub.left(), hub.center().y());
    const QPointF end(bunch.after ? box.left() : box.right(), box.center().y());
    const qreal side = bunch.after ? block.left() : block.right();
    const qreal gap = box.top() - BoxGap / 2;
    std::vector<QPointF> points;
    const auto curveTo = [&points](const QPointF &to, qreal reach) {
        const QPointF from = points.back();
        for (const QPointF &point : {from + QPointF(reach, 0), to - QPointF(reach, 0), to})
            points.push_back(point);
    };
    points.push_back(begin);
    if (std::abs(end.x() - side) < 1) {
        curveTo(end, (end.x() - begin.x()) / 2);
    } else {
        const QPointF entry(side, gap);
        curveTo(entry, (entry.x() - begin.x()) / 2);
        const QPointF turn(end.x() - sign * PartGap * 0.8, gap);
        curveTo(turn, (turn.x() - entry.x()) / 3);
        curveTo(end, (end.x() - turn.x()) / 2);
    }
    if (!bunch.after)
        std::ranges::reverse(points);
    return points;
}

void placeBunch(const Bunch &bunch, const QRectF &block, const Graph &graph, GraphLayout &out)
{
    for (std::size_t i = 0; i < bunch.boxes.size(); ++i) {
        // the first column is the one beside the hub
        const int column = int(i) / bunch.rows();
        const int row = int(i) % bunch.rows();
        QRectF cell({0, block.top() + row * bunch.rowHeight()}, bunch.cell);
        if (bunch.after)
            cell.moveLeft(block.left() + column * bunch.columnWidth());
        else
            cell.moveRight(block.right() - column * bunch.columnWidth());
        QRectF &box = out.boxes[std::size_t(bunch.boxes[i])];
        box.setSize(graph.boxes[std::size_t(bunch.boxes[i])].size);
        box.moveCenter(cell.center());
        out.arrows[bunch.arrows[i]] = bunchCurve(bunch, out.boxes[std::size_t(bunch.hub)], block, box);
    }
}

/// One connected part, with bunches as single boxes.
GraphLayout layoutConnected(const Graph &graph)
{
    const std::vector<Bunch> bunches = bunchesOf(graph);
    std::vector<int> position(graph.boxes.size(), 0);
    std::vector<bool> inBunch(graph.arrows.size(), false);
    Graph coarse;
    for (const Bunch &bunch : bunches) {
        for (const int box : bunch.boxes)
            position[std::size_t(box)] = -1;
        for (const std::size_t arrow : bunch.arrows)
            inBunch[arrow] = true;
    }
    for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
        if (position[i] < 0)
            continue;
        position[i] = int(coarse.boxes.size());
        coarse.boxes.push_back(graph.boxes[i]);
    }
    const std::size_t firstBunch = coarse.boxes.size();
    std::vector<std::size_t> routed;
    for (std::size_t i = 0; i < graph.arrows.size(); ++i) {
        const Graph::Arrow &arrow = graph.arrows[i];
        if (inBunch[i])
            continue;
        coarse.arrows.push_back({position[std::size_t(arrow.from)], position[std::size_t(arrow.to)], arrow.strong});
        routed.push_back(i);
    }
    for (const Bunch &bunch : bunches) {
        const int block = int(coarse.boxes.size());
        const int hub = position[std::size_t(bunch.hub)];
        coarse.boxes.push_back({bunch.size(), false});
        coarse.arrows.push_back(bunch.after ? Graph::Arrow{hub, block, true} : Graph::Arrow{block, hub, true});
    }
    const std::optional<GraphLayout> found = layoutWithGraphviz(coarse);
    const GraphLayout layout = found ? *found : rowsOf(coarse, LeastWidth);
    GraphLayout out;
    out.boxes.resize(graph.boxes.size());
    out.arrows.resize(graph.arrows.size());
    for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
        if (position[i] >= 0)
            out.boxes[i] = layout.boxes[std::size_t(position[i])];
    }
    for (std::size_t i = 0; i < routed.size(); ++i)
        out.arrows[routed[i]] = layout.arrows[i];
    for (std::size_t i = 0; i < bunches.size(); ++i)
        placeBunch(bunches[i], layout.boxes[firstBunch + i], graph, out);
    for (std::size_t i = 0; i < graph.arrows.size(); ++i) {
        if (out.arrows[i].size() < 4)
            out.arrows[i] =
                plainCurve(out.boxes[std::size_t(graph.arrows[i].from)], out.boxes[std::size_t(graph.arrows[i].to)]);
    }
    normalize(out);
    return out;
}

/// A needle cannot be read at any size.
bool isNeedle(const Graph &graph, const QSizeF &size)
{
    constexpr std::size_t few = 40;
    constexpr qreal steep = 2.5;
    return graph.boxes.size() > few && size.height() > size.width() * steep;
}

void layOut(GraphPart &part, const Graph &graph, const std::stop_token &stop)
{
    Graph own;
    std::vector<int> position(graph.boxes.size(), -1);
    for (const int box : part.boxes) {
        position[std::size_t(box)] = int(own.boxes.size());
        own.boxes.push_back(graph.boxes[std::size_t(box)]);
    }
    for (const int index : part.arrows) {
        Graph::Arrow arrow = graph.arrows[std::size_t(index)];
        arrow.from = position[std::size_t(arrow.from)];
        arrow.to = position[std::size_t(arrow.to)];
        own.arrows.push_back(arrow);
    }
    if (own.boxes.size() > 1) {
        part.layout = layoutConnected(own);
        if (isNeedle(own, part.layout.size)) {
            if (auto around = layoutAroundHub(own, stop))
                part.layout = std::move(*around);
        }
    } else {
        part.layout = rowsOf(own, LeastWidth);
        normalize(part.layout);
    }
}

bool isLoose(const GraphPart &part, const Graph &graph)
{
    return part.boxes.size() == 1 && graph.boxes[std::size_t(part.boxes.front())].plain;
}

void put(const GraphPart &part, const QPointF &at, GraphLayout &out)
{
    for (std::size_t i = 0; i < part.boxes.size(); ++i)
        out.boxes[std::size_t(part.boxes[i])] = part.layout.boxes[i].translated(at);
    for (std::size_t i = 0; i < part.arrows.size(); ++i) {
        auto &points = out.arrows[std::size_t(part.arrows[i])];
        points = part.layout.arrows[i];
        for (QPointF &point : points)
            point += at;
    }
    out.size = out.size.expandedTo({at.x() + part.layout.size.width(), at.y() + part.layout.size.height()});
}

} // namespace

std::vector<GraphPart> connectedParts(const Graph &graph)
{
    std::vector<int> root(graph.boxes.size());
    std::iota(root.begin(), root.end(), 0);
    const auto find = [&root](int box) {
        while (root[std::size_t(box)] != box) {
            root[std::size_t(box)] = root[std::size_t(root[std::size_t(box)])];
            box = root[std::size_t(box)];
        }
        return box;
    };
    for (const Graph::Arrow &arrow : graph.arrows)
        root[std::size_t(find(arrow.to))] = find(arrow.from);
    std::vector<int> number(graph.boxes.size(), -1);
    std::vector<GraphPart> parts;
    const auto partOf = [&](int box) -> GraphPart & {
        int &known = number[std::size_t(find(box))];
        if (known < 0) {
            known = int(parts.size());
            parts.emplace_back();
        }
        return parts[std::size_t(known)];
    };
    for (int i = 0; i < int(graph.boxes.size()); ++i)
        partOf(i).boxes.push_back(i);
    for (int i = 0; i < int(graph.arrows.size()); ++i)
        partOf(graph.arrows[std::size_t(i)].from).arrows.push_back(i);
    return parts;
}

std::vector<QPointF> plainCurve(const QRectF &from, const QRectF &to)
{
    const QPointF begin(from.right(), from.center().y());
    const QPointF end(to.left(), to.center().y());
    const qreal reach = std::max(28.0, std::abs(end.x() - begin.x()) / 2);
    return {begin, begin + QPointF(reach, 0), end - QPointF(reach, 0), end};
}

void normalize(GraphLayout &layout)
{
    QRectF all;
    for (const QRectF &box : layout.boxes)
        all |= box;
    for (const auto &arrow : layout.arrows) {
        for (const QPointF &point : arrow)
            all |= QRectF(point, QSizeF(0.1, 0.1));
    }
    moveBy(layout, -all.topLeft());
    layout.size = all.size();
}

GraphLayout layoutGraph(const Graph &graph, qreal captionHeight, const std::stop_token &stop)
{
    GraphLayout out;
    out.boxes.resize(graph.boxes.size());
    out.arrows.resize(graph.arrows.size());
    std::vector<GraphPart> parts = connectedParts(graph);
    qreal area = 0;
    qreal width = 0;
    for (GraphPart &part : parts) {
        if (stop.stop_requested())
            return out;
        layOut(part, graph, stop);
        area += (part.layout.size.width() + PartGap) * (part.layout.size.height() + PartGap);
        width = std::max(width, part.layout.size.width());
    }
    width = std::max({width, std::sqrt(area * Aspect), std::min(LeastWidth, area / 100)});
    // the highest first, so that those in one row are about as high
    std::ranges::stable_sort(parts, [&graph](const GraphPart &left, const GraphPart &right) {
        const bool leftLoose = isLoose(left, graph);
        const bool rightLoose = isLoose(right, graph);
        if (leftLoose != rightLoose)
            return rightLoose;
        return !leftLoose && left.layout.size.height() > right.layout.size.height();
    });
    QPointF at;
    qreal bottom = 0;
    for (const GraphPart &part : parts) {
        const bool loose = isLoose(part, graph);
        const bool first = loose && !out.loose;
        if ((at.x() > 0 && at.x() + part.layout.size.width() > width + 1) || (first && bottom > 0))
            at = {0, bottom + (loose ? BoxGap : PartGap)};
        if (first) {
            out.loose = at.y();
            at.ry() += bottom > 0 ? captionHeight : 0;
        }
        put(part, at, out);
        bottom = std::max(bottom, at.y() + part.layout.size.height());
        at.rx() += part.layout.size.width() + PartGap;
    }
    return out;
}

} // namespace rules
