// SPDX-License-Identifier: MIT
#pragma once

#include "ui/diagramitems.h"

#include <QGraphicsScene>
#include <map>
#include <memory>

namespace ui {

using DiagramPtr = std::shared_ptr<const rules::Diagram>;

/// The drawing of a diagram: what is where, what is selected and found, and which box is the next in a direction.
class DiagramScene final : public QGraphicsScene
{
    Q_OBJECT
public:
    explicit DiagramScene(QObject *parent = nullptr);

    /// Null: nothing.
    void setDiagram(DiagramPtr diagram);
    [[nodiscard]] const DiagramPtr &diagram() const { return m_diagram; }
    /// Something is drawn.
    [[nodiscard]] bool hasContent() const { return !m_boxes.empty(); }

    /// Null if the item is in no box, for example in a folded module.
    [[nodiscard]] DiagramBox *box(qint32 item) const;
    /// The box, or the title of the frame, at a place.
    [[nodiscard]] DiagramBox *boxAt(const QPointF &place) const;
    void select(qint32 item);
    [[nodiscard]] qint32 selected() const { return m_state.selected; }
    void setHits(const std::set<qint32> &hits, qint32 current);
    void setFocused(bool focused);
    void setDrawingFont(const QFont &font);

    /// How many edges a box has.
    [[nodiscard]] qsizetype connectionsOf(qint32 item) const;
    /// Where an arrow key leads: left and right along the edges, up and down among what stands there. -1: nowhere.
    [[nodiscard]] qint32 neighbour(qint32 item, Qt::Key direction) const;
    /// The first box in reading order; -1 if there is none.
    [[nodiscard]] qint32 first() const;

    /// All of it, without selection, in pixels that are \a scale times as fine; coarser if it would become too large.
    [[nodiscard]] QImage image(qreal scale);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    [[nodiscard]] qint32 nearest(const QRectF &from, const std::vector<qint32> &among, Qt::Key direction) const;

    DiagramPtr m_diagram;
    DiagramState m_state;
    std::map<qint32, DiagramBox *> m_boxes;
    std::vector<DiagramEdge *> m_edges;
};

} // namespace ui
