// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/graphlayout.h"

/// What the ways to lay out a graph have in common.
namespace rules {

inline constexpr qreal BoxGap = 26;
inline constexpr qreal PartGap = 56;
/// Width to height that the whole should have.
inline constexpr qreal Aspect = 1.7;

/// A connected part of the graph, laid out by itself.
struct GraphPart {
    std::vector<int> boxes;
    std::vector<int> arrows;
    GraphLayout layout;
};

std::vector<GraphPart> connectedParts(const Graph &graph);

/// From the middle of the right side to the middle of the left one.
std::vector<QPointF> plainCurve(const QRectF &from, const QRectF &to);

/// Moves a layout to (0, 0) and measures it, curves included.
void normalize(GraphLayout &layout);

/// For a connected graph that hangs on one box and would become a needle: what is left without that box, packed into a
/// rectangle, with the box beside it and its arrows in the gaps between. Nothing if there is no such box.
std::optional<GraphLayout> layoutAroundHub(const Graph &graph, const std::stop_token &stop);

} // namespace rules
