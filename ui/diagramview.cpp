// SPDX-License-Identifier: MIT
#include "ui/diagramview.h"

#include "ui/painting.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

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
    {
        const QScopedValueRollback arranging(m_isArranging, true);
        setTransform(QTransform::fromScale(zoom, zoom));
    }
    arrangeScene();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall); // only so the scroll bars come or go now
    Q_EMIT zoomChanged(zoom);
}

void DiagramView::arrangeScene()
{
    if (m_isArranging) // by what scrolls meanwhile, which would leave the scroll bars as they were before
        return;
    const QScopedValueRollback arranging(m_isArranging, true);
    for (int attempt = 0; attempt < 2; ++attempt) { // the room may change with it
        const bool all = zoom() <= fittingZoom() * 1.001;
        const QRectF rect = m_room.around(m_scene->sceneRect(), zoom(), all);
        if (rect != sceneRect())
            setSceneRect(rect);
    }
}

void DiagramView::setRoom(const DiagramRoom &room)
{
    m_room = room;
    arrangeScene();
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
    if (m_scene->box(m_scene->selected()) != nullptr) {
        showAround(m_scene->selected());
        return;
    }
    centerOn(QPointF(0, m_scene->sceneRect().center().y()));
    Q_EMIT viewChanged();
}

void DiagramView::showAround(qint32 item)
{
    const DiagramBox *box = m_scene->box(item);
    if (box == nullptr)
        return;
    centerOn(box->mapRectToScene(box->shape().boundingRect()).center());
    Q_EMIT viewChanged(); // what lies over the view may come or go
    const auto fits = [this](const QRectF &rect) { return m_room.holds(inViewport(rect).size(), viewport()->rect()); };
    QRectF target = box->mapRectToScene(box->outline());
    if (!fits(target))
        target = box->mapRectToScene(box->shape().boundingRect());
    const auto &frames = m_scene->diagram()->frames;
    for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame) {
        if (inViewport(frame->rect).intersects(viewport()->rect()) && fits(target | frame->rect))
            target |= frame->rect;
    }
    moveIntoSight(inViewport(target));
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
    const DiagramBox *box = m_scene->box(item);
    if (box == nullptr)
        return;
    const QRect all = inViewport(box->mapRectToScene(box->outline()));
    moveIntoSight(m_room.holds(all.size(), viewport()->rect()) ? all : placeOf(item));
}

void DiagramView::moveIntoSight(const QRect &box)
{
    QScrollBar *across = horizontalScrollBar();
    QScrollBar *down = verticalScrollBar();
    const QRect reach(QPoint(across->value() - across->maximum(), down->value() - down->maximum()),
                      QPoint(across->value() - across->minimum(), down->value() - down->minimum()));
    const QPoint way = m_room.wayInto(box, viewport()->rect(), reach);
    across->setValue(across->value() - way.x());
    down->setValue(down->value() - way.y());
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

// ---------------------------------------------------------------- painting

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
    if (zoom() * box->enlargement() >= DiagramBox::NamesFrom
        && box->foldButton().contains(box->mapFromScene(mapToScene(place)))) {
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
