// SPDX-License-Identifier: MIT
#include "ui/sourcegutter.h"

#include "ui/findingmarks.h"
#include "ui/icons.h"
#include "ui/painting.h"
#include "ui/sourcefolding.h"
#include "ui/sourceview.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int BulbWidth = 20;
constexpr int MarkWidth = 18;
constexpr int FoldWidth = 20;
constexpr int ChangeWidth = 3;
constexpr int TextGap = 8; // between gutter and text, in the colour of the text's background
constexpr int LeastDigits = 3;

QRectF middle(const QRectF &rect, qreal side)
{
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    square.moveTop(std::round(square.top()));
    square.moveLeft(std::round(square.left()));
    return square;
}

} // namespace

SourceGutter::SourceGutter(SourceView *view) : QWidget(view), m_view(view)
{
    setMouseTracking(true);
    setAccessibleName(tr("Marks and line numbers"));
}

SourceGutter::Range SourceGutter::range(Column column) const
{
    const int digits = std::max(LeastDigits, int(QString::number(m_view->blockCount()).size()));
    QFont bold = m_view->font();
    bold.setBold(true);
    const int number = QFontMetrics(bold).horizontalAdvance(QString(digits, u'9')) + 6;
    const int bulb = m_hadBulb ? BulbWidth : 0;
    int left = 0;
    for (const auto &[each, width] : {std::pair(Column::Bulb, bulb), std::pair(Column::Mark, MarkWidth),
                                      std::pair(Column::Number, number), std::pair(Column::Fold, FoldWidth)}) {
        if (each == column)
            return {left, width};
        left += width;
    }
    return {left, ChangeWidth};
}

SourceGutter::Column SourceGutter::columnAt(int x) const
{
    for (const Column column : {Column::Bulb, Column::Mark, Column::Number, Column::Fold}) {
        const Range place = range(column);
        if (x < place.left + place.width)
            return column;
    }
    return Column::Change;
}

void SourceGutter::keepBulbs()
{
    m_hadBulb = m_hadBulb || m_view->marks().hasFixes();
}

int SourceGutter::wantedWidth() const
{
    const Range last = range(Column::Change);
    return last.left + last.width + TextGap;
}

void SourceGutter::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const Range change = range(Column::Change);
    painter.fillRect(event->rect(), color(Role::Base));
    painter.fillRect(QRect(0, event->rect().top(), change.left + change.width, event->rect().height()),
                     color(Role::Gutter));
    m_view->forEachVisibleLine([&](const QTextBlock &block, const QRectF &geometry) {
        const QRectF row(0, geometry.top(), width(), geometry.height());
        if (row.bottom() >= event->rect().top() && row.top() <= event->rect().bottom())
            paintLine(painter, block, row);
    });
}

void SourceGutter::paintLine(QPainter &painter, const QTextBlock &block, const QRectF &row) const
{
    const auto cell = [&](Column column) {
        const Range place = range(column);
        return QRectF(place.left, row.top(), place.width, row.height());
    };
    const bool current = block == m_view->textCursor().block();
    if (current)
        painter.fillRect(row, color(Role::CurrentLine));
    paintMarks(painter, block, row);

    QFont font = m_view->font();
    font.setBold(current);
    painter.setFont(font);
    painter.setPen(color(current ? Role::Text : Role::GutterText));
    painter.drawText(cell(Column::Number).adjusted(0, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(block.blockNumber() + 1));
    if (SourceFolding::isFolded(block))
        drawChevron(painter, cell(Column::Fold), Qt::RightArrow, color(Role::Text));
    else if (SourceFolding::canFold(block))
        drawChevron(painter, cell(Column::Fold), Qt::DownArrow, color(Role::Muted));
    if (m_view->isUnsaved(block))
        painter.fillRect(cell(Column::Change), color(Role::Accent));
}

void SourceGutter::paintMarks(QPainter &painter, const QTextBlock &block, const QRectF &row) const
{
    const auto marks = m_view->marks().startingIn(block);
    if (marks.empty())
        return;
    painter.save();
    painter.setOpacity(m_view->marks().opacity());
    const Look look = lookOf(marks.front()->mark.kind);
    const Range place = range(Column::Mark);
    constexpr qreal glyphSide = 14;
    paintIcon(painter, middle({qreal(place.left), row.top(), qreal(place.width), row.height()}, glyphSide), look.icon,
              look.ink);
    if (std::ranges::any_of(marks, [](const auto *placed) { return placed->mark.fixReady; })) {
        const Range bulb = range(Column::Bulb);
        paintIcon(painter, middle({qreal(bulb.left), row.top(), qreal(bulb.width), row.height()}, 16), u"bulb"_s,
                  Role::Bulb);
    }
    painter.restore();
}

void SourceGutter::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QTextBlock block = m_view->lineAt(event->position().toPoint().y());
    if (!block.isValid())
        return;
    const Column column = columnAt(event->position().toPoint().x());
    const auto marks = m_view->marks().startingIn(block);
    const auto fixable = std::ranges::find_if(marks, [](const auto *placed) { return placed->mark.fixReady; });
    m_selectFrom = -1;
    if (column == Column::Bulb && fixable != marks.end()) {
        Q_EMIT fixClicked((*fixable)->mark.finding);
    } else if (column == Column::Mark && !marks.empty()) {
        Q_EMIT markClicked(block);
    } else if (column == Column::Fold) {
        m_view->folding().toggle(block);
    } else if (column == Column::Number) {
        m_selectFrom = block.blockNumber();
        m_view->selectLines(m_selectFrom, m_selectFrom);
    }
}

void SourceGutter::mouseMoveEvent(QMouseEvent *event)
{
    const QTextBlock block = m_view->lineAt(event->position().toPoint().y());
    if (m_selectFrom >= 0 && event->buttons().testFlag(Qt::LeftButton) && block.isValid()) {
        m_view->selectLines(m_selectFrom, block.blockNumber());
        return;
    }
    const Column column = columnAt(event->position().toPoint().x());
    const bool marked = block.isValid() && !m_view->marks().startingIn(block).empty();
    const bool foldable = block.isValid() && (SourceFolding::canFold(block) || SourceFolding::isFolded(block));
    const bool active = (marked && column <= Column::Mark) || (foldable && column == Column::Fold);
    setCursor(active ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void SourceGutter::mouseReleaseEvent(QMouseEvent *event)
{
    m_selectFrom = -1;
    event->accept();
}

void SourceGutter::wheelEvent(QWheelEvent *event)
{
    QApplication::sendEvent(m_view->viewport(), event);
}

bool SourceGutter::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QTextBlock block = m_view->lineAt(help->pos().y());
    const Column column = columnAt(help->pos().x());
    QString text;
    if (block.isValid() && column <= Column::Number)
        text = m_view->marks().description(block);
    else if (block.isValid() && column == Column::Fold && SourceFolding::isFolded(block))
        text = tr("Unfold");
    else if (block.isValid() && column == Column::Fold && SourceFolding::canFold(block))
        text = tr("Fold");
    else if (block.isValid() && column == Column::Change && m_view->isUnsaved(block))
        text = tr("Not saved yet");
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace ui
