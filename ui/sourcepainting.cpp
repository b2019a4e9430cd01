// SPDX-License-Identifier: MIT
// What SourceView paints itself: everything but the letters and the caret.
#include "ui/findbar.h"
#include "ui/icons.h"
#include "ui/painting.h"
#include "ui/sourcefolding.h"
#include "ui/sourcelayout.h"
#include "ui/sourceview.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qreal SquiggleWidth = 1.2;
constexpr qreal NoteGap = 22;
constexpr qreal GlyphSide = 14;

/// A wave from left to right around y, in phase with the neighbours.
QPainterPath wave(qreal left, qreal right, qreal y)
{
    constexpr qreal half = 2.5;
    constexpr qreal height = 1.5;
    QPainterPath path({left, y});
    bool up = true;
    for (qreal x = left; x < right; x += half, up = !up)
        path.quadTo({x + half / 2, y + (up ? -2 : 2) * height}, {x + half, y});
    return path;
}

qreal textEnd(const QTextBlock &block, const QRectF &geometry)
{
    const QTextLayout *layout = block.layout();
    const QTextLine line = layout->lineCount() > 0 ? layout->lineAt(0) : QTextLine();
    return geometry.left() + (line.isValid() ? line.x() + line.naturalTextWidth() : 0);
}

} // namespace

/// The part of a row from one column to another, as high as the row.
QRectF SourceView::rowRect(const QTextBlock &block, const QRectF &geometry, int from, int to) const
{
    if (block.layout()->lineCount() == 0)
        return {};
    const QTextLine line = block.layout()->lineAt(0);
    const qreal left = line.cursorToX(from);
    const qreal right = line.cursorToX(to);
    return {geometry.left() + left, geometry.top(), right - left, geometry.height()};
}

QRectF SourceView::foldPill(const QTextBlock &block) const
{
    QRectF pill;
    forEachVisibleLine([&](const QTextBlock &each, const QRectF &geometry) {
        if (each == block)
            pill = QRectF(textEnd(block, geometry) + 6, geometry.top() + 3, 24, geometry.height() - 6);
    });
    return pill;
}

void SourceView::paintEvent(QPaintEvent *event)
{
    formatVisible(); // usually done before
    {
        QPainter painter(viewport());
        painter.setClipRect(event->rect());
        paintBehind(painter);
    }
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    paintAbove(painter);
}

void SourceView::paintBehind(QPainter &painter) const
{
    const QTextBlock current = textCursor().block();
    forEachVisibleLine([&](const QTextBlock &block, const QRectF &geometry) {
        if (block == current)
            painter.fillRect(QRectF(0, geometry.top(), viewport()->width(), geometry.height()),
                             color(Role::CurrentLine));
        paintMatches(painter, block, geometry);
        paintSelection(painter, block, geometry);
    });
}

/// The word at the caret wherever it stands, what the find bar looks for, and the pair of brackets.
void SourceView::paintMatches(QPainter &painter, const QTextBlock &block, const QRectF &geometry) const
{
    const QString text = block.text();
    const auto box = [&](qsizetype from, qsizetype length, QColor fill, std::optional<QColor> border) {
        const QRectF row = rowRect(block, geometry, int(from), int(from + length)).adjusted(-1, 1, 1, -1);
        drawBox(painter, row, TagRadius, fill, border);
    };
    const auto isPart = [&text](qsizetype i) {
        return i >= 0 && i < text.size() && (text[i].isLetterOrNumber() || text[i] == u'_');
    };
    if (!m_word.isEmpty()) {
        for (qsizetype at = text.indexOf(m_word); at >= 0; at = text.indexOf(m_word, at + 1)) {
            if (!isPart(at - 1) && !isPart(at + m_word.size()))
                box(at, m_word.size(), color(Role::SameWord), {});
        }
    }
    const SearchPattern pattern = m_findBar != nullptr ? m_findBar->pattern() : SearchPattern();
    pattern.forEachIn(text, [&](qsizetype at) {
        box(at, pattern.text.size(), mixed(Role::SearchRing, Role::Base, 0.35), color(Role::SearchRing));
    });
    if (m_bracket) {
        for (const int position : {m_bracket->position, m_bracket->partner}) {
            if (block.contains(position))
                box(position - block.position(), 1, color(Role::SameWord), color(Role::LineStrong));
        }
    }
}

void SourceView::paintSelection(QPainter &painter, const QTextBlock &block, const QRectF &geometry) const
{
    const QTextCursor cursor = textCursor();
    const int from = cursor.selectionStart() - block.position();
    const int to = cursor.selectionEnd() - block.position();
    if (!cursor.hasSelection() || to <= 0 || from >= block.length())
        return;
    QRectF row = rowRect(block, geometry, std::max(from, 0), std::min(to, block.length() - 1));
    if (to >= block.length())
        row.setRight(row.right() + fontMetrics().horizontalAdvance(u' '));
    painter.fillRect(row, color(hasFocus() ? Role::Selection : Role::InactiveSelection));
}

void SourceView::paintAbove(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    forEachVisibleLine([&](const QTextBlock &block, const QRectF &geometry) {
        if (SourceFolding::isFolded(block)) {
            const QRectF pill(textEnd(block, geometry) + 6, geometry.top() + 3, 24, geometry.height() - 6);
            drawBox(painter, pill, pill.height() / 2, color(Role::InactiveSelection));
            painter.setBrush(color(Role::Muted));
            painter.setPen(Qt::NoPen);
            for (const int dot : {-1, 0, 1})
                painter.drawEllipse(pill.center() + QPointF(dot * 5, 0), 1.3, 1.3);
        }
        painter.setOpacity(m_marks->opacity());
        paintSquiggles(painter, block, geometry);
        paintNote(painter, block, geometry);
        painter.setOpacity(1);
    });
}

void SourceView::paintSquiggles(QPainter &painter, const QTextBlock &block, const QRectF &geometry) const
{
    if (block.layout()->lineCount() == 0)
        return;
    const QTextLine line = block.layout()->lineAt(0);
    const qreal y = geometry.top() + line.y() + line.ascent() + 3;
    for (const auto *placed : m_marks->startingIn(block)) {
        if (!isPressing(placed->mark.kind))
            continue;
        const int from = placed->begin() - block.position();
        const int to = std::min(placed->end() - block.position(), block.length() - 1);
        const QRectF row = rowRect(block, geometry, from, to);
        const qreal right = std::max(row.right(), row.left() + fontMetrics().horizontalAdvance(u' '));
        const QColor ink = color(lookOf(placed->mark.kind).ink);
        painter.setBrush(Qt::NoBrush);
        if (placed->mark.kind == MarkKind::SyntaxError) {
            QPen dots(ink, 2, Qt::CustomDashLine, Qt::RoundCap);
            dots.setDashPattern({0.01, 2});
            painter.setPen(dots);
            painter.drawLine(QPointF(row.left() + 1, y), QPointF(right, y));
        } else {
            painter.setPen(QPen(ink, SquiggleWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPath(wave(row.left(), right, y));
        }
    }
}

/// Glyph, reason and key after the end of the line, as far as there is room for them.
void SourceView::paintNote(QPainter &painter, const QTextBlock &block, const QRectF &geometry) const
{
    const auto marks = m_marks->startingIn(block);
    if (marks.empty() || !isPressing(marks.front()->mark.kind) || marks.front()->mark.text.isEmpty())
        return;
    const SourceMark &mark = marks.front()->mark;
    const QFont textFont = QApplication::font();
    const QFont hintFont = scaledFont(textFont, SecondaryFactor);
    const QString hint = mark.fixReady ? tr("Ctrl+. to fix") : QString();
    const qreal textWidth = QFontMetricsF(textFont).horizontalAdvance(mark.text);
    const qreal hintWidth = QFontMetricsF(hintFont).horizontalAdvance(hint);
    const bool folded = SourceFolding::isFolded(block);
    QRectF place = geometry;
    place.setLeft(textEnd(block, geometry) + NoteGap + (folded ? 24 : 0));
    place.setRight(viewport()->width() - 8);
    constexpr qreal gap = 6;
    if (place.width() < GlyphSide + gap + textWidth)
        return;
    const Look look = lookOf(mark.kind);
    const qreal glyphTop = std::round(place.center().y() - GlyphSide / 2);
    paintIcon(painter, QRectF(std::round(place.left()), glyphTop, GlyphSide, GlyphSide), look.icon, look.ink);
    place.setLeft(place.left() + GlyphSide + gap);
    painter.setFont(textFont);
    painter.setPen(color(look.ink));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, mark.text);
    place.setLeft(place.left() + textWidth + gap);
    if (hint.isEmpty() || place.width() < hintWidth)
        return;
    painter.setFont(hintFont);
    painter.setPen(color(Role::Muted));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, hint);
}

} // namespace ui
