// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QToolButton;

namespace ui {

class DiagramView;

/// A small picture of the whole diagram in a corner of its view, with a frame around what is in sight. Can be folded
/// to its title.
class DiagramOverview final : public QFrame
{
    Q_OBJECT
public:
    explicit DiagramOverview(DiagramView *view);

    /// Folded in a narrow view, until the user chooses.
    void setNarrow(bool narrow);
    [[nodiscard]] bool isFolded() const { return m_folded; }
    [[nodiscard]] QSize sizeHint() const override;
    /// Of the picture, without title.
    [[nodiscard]] QRectF pictureRect() const;

Q_SIGNALS:
    /// By the user.
    void foldedChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int titleHeight() const;
    [[nodiscard]] QTransform toPicture() const;
    void setFolded(bool folded);
    void goTo(const QPointF &place);

    DiagramView *m_view;
    QToolButton *m_button;
    bool m_folded = false;
    bool m_isChosen = false; ///< folded or not as the user wants
};

} // namespace ui
