// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QTextBlock;

namespace ui {

class SourceView;

/// What stands left of the source: light bulbs, outcome marks, line numbers, fold arrows, bars at unsaved lines.
class SourceGutter final : public QWidget
{
    Q_OBJECT
public:
    explicit SourceGutter(SourceView *view);

    /// The width it needs for the text and marks there are.
    /// Once there was a light bulb its column stays, so that the text does not move when the last fix is applied.
    void keepBulbs();
    [[nodiscard]] int wantedWidth() const;
    [[nodiscard]] QSize sizeHint() const override { return {wantedWidth(), 0}; }

Q_SIGNALS:
    void fixClicked(int finding);
    void markClicked(const QTextBlock &block);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Column : quint8 { Bulb, Mark, Number, Fold, Change };
    struct Range {
        int left;
        int width;
    };

    [[nodiscard]] Range range(Column column) const;
    [[nodiscard]] Column columnAt(int x) const;
    void paintLine(QPainter &painter, const QTextBlock &block, const QRectF &row) const;
    void paintMarks(QPainter &painter, const QTextBlock &block, const QRectF &row) const;

    SourceView *m_view;
    bool m_hadBulb = false;
    int m_selectFrom = -1; ///< line where a selection by line numbers began
};

} // namespace ui
