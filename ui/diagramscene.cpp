// SPDX-License-Identifier: MIT
#include "ui/diagramscene.h"

#include "ui/painting.h"

#include <QGuiApplication>
#include <QPainter>
#include <cmath>
#include <limits>

namespace ui {

namespace {

// What lies over what. Frames follow each other from the outside inwards.
constexpr qreal FrameLevel = 0;
constexpr qreal EdgeLevel = 10'000;
constexpr qreal HighlightLevel = 10'001;
constexpr qreal NodeLevel = 10'002;

constexpr qreal DotGap = 24;
constexpr qreal DotsFrom = 0.5;

} // namespace

DiagramScene::DiagramScene(QObject *parent) : QGraphicsScene(parent)
{
    setItemIndexMethod(BspTreeIndex);
    m_state.font = QGuiApplication::font();
}

void DiagramScene::setDiagram(DiagramPtr diagram)
{
    clear();
    m_boxes.clear();
    m_edges.clear();
    m_state.hits.clear();
    m_state.currentHit = m_state.selected = -1;
    m_diagram = std::move(diagram);
    if (m_diagram == nullptr) {
        setSceneRect({});
        return;
    }
    qreal level = FrameLevel;
    const auto add = [this](const rules::Diagram::Node &node, qreal titleHeight, qreal z) {
        auto *box = new DiagramBox(node, titleHeight, m_state);
        box->setZValue(z);
        addItem(box);
        m_boxes[node.item] = box;
    };
    for (const rules::Diagram::Frame &frame : m_diagram->frames)
        add(frame, frame.titleHeight, level += 0.5);
    for (const rules::Diagram::Node &node : m_diagram->nodes)
        add(node, 0, NodeLevel);
    for (const rules::Diagram::Edge &edge : m_diagram->edges) {
        auto *item = new DiagramEdge(edge, m_state);
        item->setZValue(EdgeLevel);
        addItem(item);
        m_edges.push_back(item);
    }
    setSceneRect({{0, 0}, m_diagram->size});
}

void DiagramScene::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->fillRect(rect, color(Role::Base));
    const qreal zoom = painter->worldTransform().m11();
    if (m_state.plain || m_diagram == nullptr || zoom < DotsFrom)
        return;
    painter->setPen(QPen(color(Role::Line), 1.4 / zoom, Qt::SolidLine, Qt::RoundCap));
    QList<QPointF> dots;
    for (qreal x = std::ceil(rect.left() / DotGap) * DotGap; x < rect.right(); x += DotGap) {
        for (qreal y = std::ceil(rect.top() / DotGap) * DotGap; y < rect.bottom(); y += DotGap)
            dots += QPointF(x, y);
    }
    painter->drawPoints(dots.constData(), int(dots.size()));
}

void DiagramScene::drawForeground(QPainter *painter, const QRectF & /*rect*/)
{
    if (m_diagram == nullptr || !m_diagram->loose || painter->worldTransform().m11() < DiagramBox::NamesFrom)
        return;
    painter->setFont(scaledFont(m_state.font, SecondaryFactor));
    painter->setPen(color(Role::Muted));
    painter->drawText(*m_diagram->loose, tr("Not connected"));
}

DiagramBox *DiagramScene::box(qint32 item) const
{
    const auto found = m_boxes.find(item);
    return found != m_boxes.end() ? found->second : nullptr;
}

DiagramBox *DiagramScene::boxAt(const QPointF &place) const
{
    for (QGraphicsItem *item : items(place)) {
        if (auto *box = qgraphicsitem_cast<DiagramBox *>(item))
            return box;
    }
    return nullptr;
}

void DiagramScene::select(qint32 item)
{
    m_state.selected = item;
    for (DiagramEdge *edge : m_edges)
        edge->setZValue(edge->isHighlighted() ? HighlightLevel : EdgeLevel);
    update();
}

void DiagramScene::setHits(const std::set<qint32> &hits, qint32 current)
{
    m_state.hits = hits;
    m_state.currentHit = current;
    update();
}

void DiagramScene::setFocused(bool focused)
{
    m_state.focused = focused;
    update();
}

void DiagramScene::setDrawingFont(const QFont &font)
{
    m_state.font = font;
    update();
}

qsizetype DiagramScene::connectionsOf(qint32 item) const
{
    return std::ranges::count_if(
        m_edges, [item](const DiagramEdge *edge) { return edge->from() == item || edge->to() == item; });
}

qint32 DiagramScene::nearest(const QRectF &from, const std::vector<qint32> &among, Qt::Key direction) const
{
    const bool sideways = direction == Qt::Key_Left || direction == Qt::Key_Right;
    const qreal sign = direction == Qt::Key_Left || direction == Qt::Key_Up ? -1 : 1;
    qint32 best = -1;
    qreal least = std::numeric_limits<qreal>::max();
    for (const qint32 item : among) {
        const QPointF offset = box(item)->sceneBoundingRect().center() - from.center();
        const qreal along = (sideways ? offset.x() : offset.y()) * sign;
        const qreal across = std::abs(sideways ? offset.y() : offset.x());
        if (along <= 1)
            continue;
        const qreal distance = along + across * 2;
        if (distance < least) {
            least = distance;
            best = item;
        }
    }
    return best;
}

qint32 DiagramScene::neighbour(qint32 item, Qt::Key direction) const
{
    const DiagramBox *from = box(item);
    if (from == nullptr)
        return first();
    const QRectF rect = from->sceneBoundingRect();
    if (direction == Qt::Key_Left || direction == Qt::Key_Right) {
        std::vector<qint32> joined;
        for (const DiagramEdge *edge : m_edges) {
            if (direction == Qt::Key_Right && edge->from() == item)
                joined.push_back(edge->to());
            if (direction == Qt::Key_Left && edge->to() == item)
                joined.push_back(edge->from());
        }
        const qint32 found = nearest(rect, joined, direction);
        if (found >= 0)
            return found;
        if (!joined.empty())
            return joined.front(); // of a circle
    }
    std::vector<qint32> others;
    for (const auto &[other, box] : m_boxes) {
        // a frame is far from what is in it, and near to it by its title
        if (other != item && !box->isFrame())
            others.push_back(other);
        else if (other != item && !box->sceneBoundingRect().contains(rect))
            others.push_back(other);
    }
    return nearest(rect, others, direction);
}

qint32 DiagramScene::first() const
{
    qint32 best = -1;
    for (const auto &[item, box] : m_boxes) {
        const auto key = [](const DiagramBox *one) { return std::pair(one->pos().x(), one->pos().y()); };
        if (best < 0 || key(box) < key(m_boxes.at(best)))
            best = item;
    }
    return best;
}

} // namespace ui
