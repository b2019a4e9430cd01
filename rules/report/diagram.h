// SPDX-License-Identifier: MIT
#pragma once

#include "model/inventory.h"
#include "rules/finding.h"

#include <QPointF>
#include <QRectF>
#include <set>
#include <stop_token>

namespace rules {

/// The resources of a template as a drawing: boxes from left to right in the order of deployment, arrows from what is
/// needed to what needs it, a frame around what a module deploys. A value without any colour or font.
struct Diagram {
    /// What boxes and frames say.
    struct Node {
        qint32 item = -1; ///< of the inventory
        QRectF rect;
        QString title;
        QString type; ///< full
        QString detail; ///< last part of the type, path of a module; empty: not known
        std::optional<Outcome> outcome; ///< of a module the worst inside
        bool existing = false;
        bool off = false; ///< not deployed, or in something that is not
        bool loop = false;
        bool module = false;
        bool folded = false; ///< a module whose content is left out
        std::optional<qint64> loopCount;
    };
    /// An open module.
    struct Frame : Node {
        qreal titleHeight = 0;
    };
    struct Edge {
        qint32 from = -1; ///< item that is needed
        qint32 to = -1; ///< item that needs it
        std::vector<QPointF> points; ///< cubic Bézier curves: a point, then three for each piece
    };

    std::vector<Node> nodes;
    std::vector<Frame> frames; ///< each after the one around it
    std::vector<Edge> edges;
    QSizeF size; ///< with a margin
    std::optional<QPointF> loose; ///< left bottom of a caption above the boxes without any edge
    std::set<qint32> folded; ///< modules that are folded
    bool foldedForSize = false; ///< more modules than was asked for, to keep the number of boxes down
    qsizetype hidden = 0; ///< resources and modules that were hidden as asked for, folded modules counting as one
    qsizetype leftOut = 0; ///< resources that are in no box and no folded module
};

struct DiagramOptions {
    QSizeF nodeSize{200, 50};
    qreal titleHeight = 30; ///< of frames
    std::set<qint32> folded; ///< items
    std::vector<bool> hidden; ///< by item; a module is still drawn while something in it is. Empty: nothing
    qsizetype foldAbove = 1500; ///< with more boxes modules are folded, the innermost first
    qsizetype mostNodes = 1500; ///< what is still more is left out
};

/// \a outcomes: for each item, or empty. Takes a while with many resources; any thread. Incomplete once \a stop was
/// requested.
Diagram layoutDiagram(const model::Inventory &inventory, const std::vector<std::optional<Outcome>> &outcomes = {},
                      const DiagramOptions &options = {}, const std::stop_token &stop = {});

/// The two back corners of the arrow head at the end of an edge that has points.
std::pair<QPointF, QPointF> arrowHead(const Diagram::Edge &edge, qreal length = 9);

/// For each item the one that stands for it while some modules are folded: itself or a module around it.
std::vector<qint32> shownItems(const model::Inventory &inventory, const std::set<qint32> &folded);

/// For each item those that it needs, as far as they are items.
std::vector<std::vector<qint32>> neededItems(const model::Inventory &inventory);

} // namespace rules
