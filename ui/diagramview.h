// SPDX-License-Identifier: MIT
#pragma once

#include "ui/diagramroom.h"
#include "ui/diagramscene.h"

#include <QGraphicsView>

namespace ui {

/// Shows a diagram: zoom, pan, selection by mouse and keyboard. Says what the user wants; what it shows is set from
/// outside.
class DiagramView final : public QGraphicsView
{
    Q_OBJECT
public:
    static constexpr qreal LeastZoom = 0.05;
    static constexpr qreal MostZoom = 3;
    static constexpr qreal ReadableZoom = 0.7;

    explicit DiagramView(QWidget *parent = nullptr);

    [[nodiscard]] DiagramScene *diagramScene() const { return m_scene; }
    void setEmptyText(const QString &text);

    [[nodiscard]] qreal zoom() const { return transform().m11(); }
    void setZoom(qreal zoom);
    /// All of it, but never larger than life.
    void fit();
    /// All of it if that can be read, else what is selected.
    void begin();
    /// A box in the middle, with the frames beside it as far as they fit.
    void showAround(qint32 item);
    [[nodiscard]] bool isAllInSight() const;
    /// Where a box is in the viewport; null if it is not drawn.
    [[nodiscard]] QRect placeOf(qint32 item) const;
    /// What is revealed keeps off what lies over the view.
    void setRoom(const DiagramRoom &room);
    /// Brings a box into sight, and off the edges.
    void reveal(qint32 item);
    /// Selects without telling anybody.
    void select(qint32 item);

public Q_SLOTS:
    void zoomIn() { setZoom(zoom() * 1.25); }
    void zoomOut() { setZoom(zoom() / 1.25); }
    /// To the clipboard, as an image.
    void copy();

Q_SIGNALS:
    void itemChosen(qint32 item);
    void itemActivated(qint32 item);
    void foldRequested(qint32 item);
    /// Wants to know more about a box; -1: no longer. \a focus: by keyboard.
    void detailsRequested(qint32 item, bool focus);
    /// \a item: -1 beside all boxes.
    void menuRequested(qint32 item, const QPoint &place);
    void zoomChanged(qreal zoom);
    /// Scrolled, zoomed or resized.
    void viewChanged();

protected:
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose(qint32 item);
    void requestMenu();
    void setScale(qreal zoom);
    void arrangeScene();
    [[nodiscard]] qreal fittingZoom() const
    {
        return m_room.fittingZoom(maximumViewportSize(), m_scene->sceneRect().size());
    }
    [[nodiscard]] QRect inViewport(const QRectF &rect) const { return mapFromScene(rect).boundingRect(); }
    void moveIntoSight(const QRect &box);
    void zoomAt(const QPointF &place, qreal zoom);
    [[nodiscard]] DiagramBox *boxAt(const QPoint &place) const;

    DiagramScene *m_scene;
    QString m_emptyText;
    std::optional<QPoint> m_pressed; ///< where the mouse went down
    QPoint m_dragged; ///< where it was last while it moves the drawing
    bool m_panning = false;
    DiagramRoom m_room;
    bool m_isArranging = false;
};

} // namespace ui
