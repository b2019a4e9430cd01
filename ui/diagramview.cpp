// SPDX-License-Identifier: MIT
#include "ui/diagramview.h"

#include "ui/painting.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qreal DotGap = 24;
constexpr qreal DotsFrom = 0.5;
constexpr qreal ImageScale = 2;
constexpr qreal SmallestZoom = 0.01; // only to show all of what is very large

} // namespace

DiagramView::DiagramView(QWidget *parent) : QGraphicsView(parent), m_scene(new DiagramScene(this))
{
    setObjectName(u"diagramView"_s);
    setAccessibleName(tr("Diagram of the resources"));
    setScene(m_scene);
    setFrameShape(QFrame::NoFrame);
    setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setAlignment(Qt::AlignCenter);
    setViewportUpdateMode(FullViewportUpdate); // the dots stand still in the drawing, the text of an empty view not
    setCacheMode(CacheNone);
    viewport()->setMouseTracking(true);
    viewport()->setAccessibleName(accessibleName());
    m_scene->setDrawingFont(font());
}

void DiagramView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void DiagramView::setZoom(qreal zoom)
{
    zoomAt(QPointF(viewport()->rect().center()), zoom);
}

/// What is at a place of the viewport stays there.
void DiagramView::zoomAt(const QPointF &place, qreal zoom)
{
    zoom = std::clamp(zoom, std::min(LeastZoom, fittingZoom()), MostZoom);
    const QPointF fixed = mapToScene(place.toPoint());
    setScale(zoom);
    const QPointF moved = QPointF(mapFromScene(fixed)) - place;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(moved.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(moved.y()));
    Q_EMIT viewChanged();
}

void DiagramView::setScale(qreal zoom)
{
    setTransform(QTransform::fromScale(zoom, zoom));
    setSceneRect(m_scene->sceneRect().adjusted(0, 0, 0, m_reserved / zoom));
    Q_EMIT zoomChanged(zoom);
}

void DiagramView::setReserved(int height)
{
    if (height == m_reserved)
        return;
    m_reserved = height;
    setSceneRect(m_scene->sceneRect().adjusted(0, 0, 0, m_reserved / zoom()));
}

qreal DiagramView::fittingZoom() const
{
    const QSizeF size = m_scene->sceneRect().size();
    if (size.isEmpty())
        return 1;
    // a little less, so that rounding brings no scroll bar
    return std::clamp(std::min((maximumViewportSize().width() - 2) / size.width(),
                               (maximumViewportSize().height() - m_reserved - 2) / size.height()),
                      SmallestZoom, 1.0);
}

void DiagramView::fit()
{
    setScale(fittingZoom());
    centerOn(sceneRect().center());
    Q_EMIT viewChanged();
}

void DiagramView::begin()
{
    if (fittingZoom() >= ReadableZoom) {
        fit();
        return;
    }
    setScale(ReadableZoom);
    const DiagramBox *box = m_scene->box(m_scene->selected());
    if (box != nullptr)
        centerOn(box);
    else
        centerOn(QPointF(0, m_scene->sceneRect().center().y()));
    Q_EMIT viewChanged();
}

bool DiagramView::isAllInSight() const
{
    return mapToScene(viewport()->rect()).boundingRect().adjusted(-2, -2, 2, 2).contains(m_scene->sceneRect());
}

QRect DiagramView::placeOf(qint32 item) const
{
    const DiagramBox *box = m_scene->box(item);
    return box == nullptr ? QRect() : mapFromScene(box->mapRectToScene(box->shape().boundingRect())).boundingRect();
}

void DiagramView::reveal(qint32 item)
{
    if (const DiagramBox *box = m_scene->box(item)) {
        QRectF rect = box->sceneBoundingRect();
        rect.setSize(rect.size().boundedTo(QSizeF(viewport()->size()) / zoom() * 0.8));
        const int margin = 24;
        ensureVisible(rect, margin, std::max(margin, std::min(m_covered + margin, viewport()->height() / 3)));
    }
}

void DiagramView::select(qint32 item)
{
    if (m_scene->selected() == item)
        return;
    m_scene->select(item);
    const DiagramBox *box = m_scene->box(item);
    QString words;
    if (box != nullptr) {
        const qsizetype edges = m_scene->connectionsOf(item);
        words = box->spoken() + u", "_s + (edges == 1 ? tr("1 connection") : tr("%1 connections").arg(edges));
    }
    setAccessibleDescription(words);
    if (box != nullptr && hasFocus()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    viewport()->update();
}

void DiagramView::choose(qint32 item)
{
    select(item);
    reveal(item);
    Q_EMIT itemChosen(item);
}

void DiagramView::copy()
{
    const QImage image = m_scene->image(ImageScale);
    if (!image.isNull())
        QApplication::clipboard()->setImage(image);
}

// ---------------------------------------------------------------- painting

void DiagramView::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->fillRect(rect, color(Role::Base));
    if (zoom() >= DotsFrom && m_scene->diagram() != nullptr) {
        painter->setPen(QPen(color(Role::Line), 1.4 / zoom(), Qt::SolidLine, Qt::RoundCap));
        QList<QPointF> dots;
        for (qreal x = std::ceil(rect.left() / DotGap) * DotGap; x < rect.right(); x += DotGap) {
            for (qreal y = std::ceil(rect.top() / DotGap) * DotGap; y < rect.bottom(); y += DotGap)
                dots += QPointF(x, y);
        }
        painter->drawPoints(dots.constData(), int(dots.size()));
    }
}

void DiagramView::paintEvent(QPaintEvent *event)
{
    QGraphicsView::paintEvent(event);
    QPainter painter(viewport());
    const bool empty = m_scene->diagram() == nullptr || m_scene->diagram()->nodes.empty();
    if (empty && !m_emptyText.isEmpty()) {
        painter.setPen(color(Role::Muted));
        painter.drawText(viewport()->rect().adjusted(24, 8, -24, -8), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
    if (hasFocus() && m_scene->box(m_scene->selected()) == nullptr)
        drawFocusRing(painter, QRectF(viewport()->rect()).adjusted(2, 2, -2, -2));
}

void DiagramView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_scene->setDrawingFont(font());
    if (event->type() == QEvent::PaletteChange)
        m_scene->update();
}

// ---------------------------------------------------------------- keyboard

namespace {

bool isDetailsKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_I && event.modifiers() == Qt::ControlModifier;
}

} // namespace

bool DiagramView::event(QEvent *event)
{
    // the same key explains a value in the source
    if (event->type() == QEvent::ShortcutOverride && isDetailsKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QGraphicsView::event(event);
}

void DiagramView::requestMenu()
{
    const QRect place = placeOf(m_scene->selected());
    const QPoint at = place.isNull() ? viewport()->rect().center() : place.bottomLeft() + QPoint(16, 0);
    Q_EMIT menuRequested(m_scene->selected(), viewport()->mapToGlobal(at));
}

void DiagramView::keyPressEvent(QKeyEvent *event)
{
    if (isDetailsKey(*event)) {
        if (m_scene->box(m_scene->selected()) != nullptr)
            Q_EMIT detailsRequested(m_scene->selected(), true);
        return;
    }
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        requestMenu();
        return;
    }
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) {
        QGraphicsView::keyPressEvent(event);
        return;
    }
    const qint32 selected = m_scene->selected();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const qint32 next = m_scene->neighbour(selected, Qt::Key(event->key()));
        if (next >= 0)
            choose(next);
        return;
    }
    case Qt::Key_Home:
        if (m_scene->first() >= 0)
            choose(m_scene->first());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (selected >= 0)
            Q_EMIT itemActivated(selected);
        return;
    case Qt::Key_Space:
        if (selected >= 0)
            Q_EMIT foldRequested(selected);
        return;
    case Qt::Key_0: fit(); return;
    case Qt::Key_Plus: zoomIn(); return;
    case Qt::Key_Minus: zoomOut(); return;
    default: QGraphicsView::keyPressEvent(event);
    }
}

void DiagramView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    m_scene->setFocused(true);
}

void DiagramView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    m_scene->setFocused(false);
}

// ---------------------------------------------------------------- mouse

DiagramBox *DiagramView::boxAt(const QPoint &place) const
{
    return m_scene->boxAt(mapToScene(place));
}

void DiagramView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) {
        QGraphicsView::mousePressEvent(event);
        return;
    }
    m_pressed = m_dragged = event->position().toPoint();
    m_panning = false;
}

void DiagramView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    if (m_pressed && (m_panning || (place - *m_pressed).manhattanLength() >= QApplication::startDragDistance())) {
        m_panning = true;
        viewport()->setCursor(Qt::ClosedHandCursor);
        const QPoint moved = place - m_dragged;
        m_dragged = place;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
        return;
    }
    viewport()->setCursor(boxAt(place) != nullptr ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void DiagramView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool click = m_pressed && !m_panning && event->button() == Qt::LeftButton;
    m_pressed.reset();
    m_panning = false;
    viewport()->setCursor(Qt::ArrowCursor);
    if (!click)
        return;
    const QPoint place = event->position().toPoint();
    const DiagramBox *box = boxAt(place);
    if (box == nullptr) {
        select(-1);
        Q_EMIT detailsRequested(-1, false);
        return;
    }
    const qint32 item = box->node().item;
    if (zoom() >= DiagramBox::NamesFrom && box->foldButton().contains(box->mapFromScene(mapToScene(place)))) {
        Q_EMIT foldRequested(item);
    } else {
        choose(item);
        Q_EMIT detailsRequested(item, false);
    }
}

void DiagramView::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        requestMenu();
        return;
    }
    const DiagramBox *box = boxAt(event->pos());
    const qint32 item = box != nullptr ? box->node().item : -1;
    if (item >= 0)
        choose(item);
    Q_EMIT menuRequested(item, event->globalPos());
}

void DiagramView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const DiagramBox *box = boxAt(event->position().toPoint()))
        Q_EMIT itemActivated(box->node().item);
}

void DiagramView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomAt(event->position(), zoom() * std::pow(1.0015, event->angleDelta().y()));
        event->accept();
        return;
    }
    QGraphicsView::wheelEvent(event);
}

void DiagramView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    Q_EMIT viewChanged();
}

void DiagramView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    Q_EMIT viewChanged();
}

} // namespace ui
