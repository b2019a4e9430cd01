// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/diagram.h"

#include <QFontMetricsF>
#include <QGraphicsItem>
#include <QPainterPath>

namespace ui {

/// What the boxes and edges of one drawing have in common.
struct DiagramState {
    QFont font;
    qint32 selected = -1;
    bool focused = false; ///< the view has the keyboard focus
    qint32 currentHit = -1;
    std::set<qint32> hits; ///< of the search
    bool plain = false; ///< for export: without selection, hits and buttons
};

/// A resource, a folded module, or the frame of an open one. Types disappear below half of the full size, names below
/// a quarter, borders where they would be too thin to see.
class DiagramBox final : public QGraphicsItem
{
public:
    enum { Type = UserType + 1 };
    static constexpr qreal TypesFrom = 0.5;
    static constexpr qreal NamesFrom = 0.25;
    static constexpr qreal BordersFrom = 0.15; ///< from farther it is a block of one colour

    DiagramBox(const rules::Diagram::Node &node, qreal titleHeight, const DiagramState &state);

    [[nodiscard]] const rules::Diagram::Node &node() const { return m_node; }
    [[nodiscard]] bool isFrame() const { return m_titleHeight > 0; }
    /// How much larger than usual its texts are, so that they can be read from farther.
    [[nodiscard]] qreal enlargement() const;
    /// Where a click folds or unfolds; empty without such a button.
    [[nodiscard]] QRectF foldButton() const;
    /// With what juts out: badge and stack.
    [[nodiscard]] QRectF outline() const;
    /// Of a frame its title only: what is inside is that of others.
    [[nodiscard]] QPainterPath shape() const override;
    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] int type() const override { return Type; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    /// "managedClusters", "modules/aks.bicep", "nested template"
    [[nodiscard]] QString detail() const;
    [[nodiscard]] QStringList tags() const;
    /// What of the detail a title shows in this width: the path gives way from its left, so that the name of the file
    /// stays.
    [[nodiscard]] QString titleDetail(const QFontMetricsF &metrics, qreal width) const;
    /// In one line, for people who do not see it.
    [[nodiscard]] QString spoken() const;

private:
    void paintFrame(QPainter &painter) const;
    void paintNode(QPainter &painter, qreal zoom) const;
    void paintBlock(QPainter &painter) const;
    void paintTexts(QPainter &painter, const QRectF &room, qreal zoom) const;
    void paintButton(QPainter &painter) const;
    void paintRings(QPainter &painter) const;
    void paintBadge(QPainter &painter, qreal zoom) const;
    void paintGlyph(QPainter &painter, qreal zoom) const;
    qreal paintTags(QPainter &painter, const QPointF &bottomRight) const;
    [[nodiscard]] bool isSelected() const { return !m_state.plain && m_state.selected == m_node.item; }

    rules::Diagram::Node m_node;
    qreal m_titleHeight; ///< of a frame, else 0
    const DiagramState &m_state;
};

/// An edge with its arrow head; in the accent colour if it touches the selection.
class DiagramEdge final : public QGraphicsItem
{
public:
    DiagramEdge(const rules::Diagram::Edge &edge, const DiagramState &state);

    [[nodiscard]] qint32 from() const { return m_from; }
    [[nodiscard]] qint32 to() const { return m_to; }
    [[nodiscard]] bool isHighlighted() const;
    /// Of the line, in the drawing.
    [[nodiscard]] qreal width(qreal zoom) const;
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    qint32 m_from;
    qint32 m_to;
    QPainterPath m_line;
    QPolygonF m_head;
    const DiagramState &m_state;
};

} // namespace ui
