// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QRectF>
#include <optional>
#include <stop_token>
#include <vector>

namespace rules {

/// Boxes and arrows between them, without any meaning.
struct Graph {
    struct Box {
        QSizeF size;
        bool plain = true; ///< may stand in the rows of boxes that nothing is joined to
    };
    struct Arrow {
        int from = 0;
        int to = 0;
        bool strong = false; ///< should be short
    };
    std::vector<Box> boxes;
    std::vector<Arrow> arrows;
};

/// Where the boxes of a graph are drawn, in its order.
struct GraphLayout {
    std::vector<QRectF> boxes;
    std::vector<std::vector<QPointF>> arrows; ///< cubic Bézier curves: a point, then three for each piece
    QSizeF size;
    std::optional<qreal> loose; ///< the top of the rows of plain boxes that nothing is joined to
};

/// Draws connected parts from left to right and packs them into a rectangle that is not too long. Boxes never overlap.
/// Any thread; nothing is in place once \a stop was requested. \a captionHeight is left free above the rows of plain
/// boxes.
GraphLayout layoutGraph(const Graph &graph, qreal captionHeight = 0, const std::stop_token &stop = {});

/// One connected part, by Graphviz, left to right from (0, 0). Nothing if Graphviz cannot.
std::optional<GraphLayout> layoutWithGraphviz(const Graph &graph);

} // namespace rules
