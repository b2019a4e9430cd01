// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>
#include <QTextLayout>
#include <vector>

namespace ui {

class SourceLayout;

/// One side of a comparison.
class DiffPane final : public QPlainTextEdit
{
    Q_OBJECT
public:
    enum class Kind : quint8 { Same, Added, Removed, Filler, Gap };
    struct Line {
        Kind kind = Kind::Same;
        int number = 0; ///< from 1
        QString text;
        int changedFrom = 0; ///< the part of the text that differs from the other side's, if both have the line
        int changedTo = 0;
        QList<QTextLayout::FormatRange> formats;
        QString note; ///< of a gap
    };

    explicit DiffPane(QWidget *parent);

    void setLines(std::vector<Line> lines);
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int gutterWidth() const; ///< of the line numbers
    [[nodiscard]] int fullGutterWidth() const; ///< with the sign
    /// Of the longest line.
    [[nodiscard]] int textWidth() const { return m_textWidth; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layoutGutter();
    void paintGutter(QPainter &painter) const;
    void paintRow(QPainter &painter, const Line &line, const QTextBlock &block, const QRectF &row) const;
    void paintGap(QPainter &painter, const Line &line, const QRectF &row) const;
    void paintNumber(QPainter &painter, const Line &line, const QRectF &row) const;
    template<class Visit>
    void forEachRow(Visit visit) const;

    class Gutter;
    std::vector<Line> m_lines;
    SourceLayout *m_layout;
    Gutter *m_gutter;
    int m_digits = 3;
    int m_textWidth = 0;
};

} // namespace ui
