// SPDX-License-Identifier: MIT
#include "ui/diffpane.h"

#include "ui/painting.h"
#include "ui/sourcelayout.h"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qreal RowFactor = 1.35;
constexpr int NumberPadding = 8;
constexpr int SignWidth = 18;

/// \a origin: where the pane begins, so that gutter and text are one surface.
void hatch(QPainter &painter, const QRectF &rect, qreal origin)
{
    constexpr qreal step = 8;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Role::Hatching), 3));
    const qreal phase = std::fmod(rect.bottom(), step);
    const qreal start = origin + std::floor((rect.left() - rect.height() - origin) / step) * step - phase;
    for (qreal x = start; x < rect.right(); x += step)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

} // namespace

class DiffPane::Gutter final : public QWidget
{
public:
    explicit Gutter(DiffPane *pane) : QWidget(pane), m_pane(pane) { }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        m_pane->paintGutter(painter);
    }

private:
    DiffPane *m_pane;
};

DiffPane::DiffPane(QWidget *parent) : QPlainTextEdit(parent), m_gutter(new Gutter(this))
{
    auto *text = new QTextDocument(this);
    text->setDocumentMargin(0);
    text->setDefaultFont(scaledFont(fixedFont(), SecondaryFactor));
    m_layout = new SourceLayout(text, RowFactor);
    text->setDocumentLayout(m_layout);
    setDocument(text);
    setFont(scaledFont(fixedFont(), SecondaryFactor));
    setFrameShape(NoFrame);
    setLineWrapMode(NoWrap);
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, qOverload<>(&QWidget::update));
}

int DiffPane::rowHeight() const
{
    return int(m_layout->lineHeight());
}

int DiffPane::gutterWidth() const
{
    QFont bold = font();
    bold.setBold(true);
    return QFontMetrics(bold).horizontalAdvance(QString(m_digits, u'9')) + 2 * NumberPadding;
}

int DiffPane::fullGutterWidth() const
{
    return gutterWidth() + SignWidth;
}

void DiffPane::setLines(std::vector<Line> lines)
{
    m_lines = std::move(lines);
    int largest = 100;
    m_textWidth = 0;
    QStringList texts;
    for (const Line &line : m_lines) {
        largest = std::max(largest, line.number);
        texts += line.text;
        m_textWidth =
            std::max(m_textWidth, fontMetrics().horizontalAdvance(line.text) + fontMetrics().averageCharWidth());
    }
    m_digits = int(QString::number(largest).size());
    setPlainText(texts.join(u'\n'));
    QTextBlock block = document()->firstBlock();
    for (const Line &line : m_lines) {
        block.layout()->setFormats(line.formats);
        block = block.next();
    }
    document()->markContentsDirty(0, document()->characterCount());
    layoutGutter();
}

void DiffPane::layoutGutter()
{
    const int width = fullGutterWidth();
    if (viewportMargins().left() != width)
        setViewportMargins(width, 0, 0, 0);
    m_gutter->setGeometry(0, 0, width, viewport()->height());
    m_gutter->update();
}

void DiffPane::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layoutGutter();
}

void DiffPane::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        viewport()->update();
        m_gutter->update();
    }
}

template<class Visit>
void DiffPane::forEachRow(Visit visit) const
{
    QTextBlock block = firstVisibleBlock();
    if (!block.isValid())
        return;
    QRectF row = blockBoundingGeometry(block).translated(contentOffset());
    row.setHeight(m_layout->lineHeight());
    for (; block.isValid() && row.top() <= viewport()->height(); block = block.next()) {
        if (std::size_t(block.blockNumber()) < m_lines.size())
            visit(m_lines[std::size_t(block.blockNumber())], block, row);
        row.moveTop(row.bottom());
    }
}

void DiffPane::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setClipRect(event->rect());
        forEachRow(
            [&](const Line &line, const QTextBlock &block, const QRectF &row) { paintRow(painter, line, block, row); });
    }
    QPlainTextEdit::paintEvent(event);
}

void DiffPane::paintRow(QPainter &painter, const Line &line, const QTextBlock &block, const QRectF &row) const
{
    const QRectF full(0, row.top(), viewport()->width(), row.height());
    if (line.kind == Kind::Filler)
        hatch(painter, full, -fullGutterWidth());
    else if (line.kind == Kind::Gap)
        paintGap(painter, line, full);
    if (line.kind != Kind::Added && line.kind != Kind::Removed)
        return;
    const bool added = line.kind == Kind::Added;
    painter.fillRect(full, color(added ? Role::Added : Role::Removed));
    if (line.changedFrom >= line.changedTo || block.layout()->lineCount() == 0)
        return;
    const QTextLine text = block.layout()->lineAt(0);
    const qreal left = row.left() + text.cursorToX(line.changedFrom);
    const qreal right = row.left() + text.cursorToX(line.changedTo);
    drawBox(painter, {left - 1, row.top() + 1, right - left + 2, row.height() - 2}, TagRadius,
            color(added ? Role::AddedStrong : Role::RemovedStrong));
}

void DiffPane::paintGap(QPainter &painter, const Line &line, const QRectF &row) const
{
    painter.fillRect(row, color(Role::Alternate));
    painter.setFont(scaledFont(QApplication::font(), CaptionFactor));
    painter.setPen(color(Role::Muted));
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, line.note);
}

void DiffPane::paintGutter(QPainter &painter) const
{
    painter.fillRect(m_gutter->rect(), color(Role::Base));
    painter.fillRect(QRect(0, 0, gutterWidth(), m_gutter->height()), color(Role::Gutter));
    forEachRow([&](const Line &line, const QTextBlock & /*block*/, const QRectF &row) {
        paintNumber(painter, line, QRectF(0, row.top(), m_gutter->width(), row.height()));
    });
}

void DiffPane::paintNumber(QPainter &painter, const Line &line, const QRectF &row) const
{
    const QRectF number(0, row.top(), gutterWidth(), row.height());
    const QRectF sign(number.right(), row.top(), SignWidth, row.height());
    if (line.kind == Kind::Filler)
        hatch(painter, sign, 0);
    else if (line.kind == Kind::Gap)
        painter.fillRect(row, color(Role::Alternate));
    if (line.number <= 0)
        return;
    const bool changed = line.kind != Kind::Same;
    const bool added = line.kind == Kind::Added;
    QFont numbers = font();
    numbers.setBold(changed);
    painter.setFont(numbers);
    if (changed) {
        painter.fillRect(number, color(added ? Role::AddedStrong : Role::RemovedStrong));
        painter.fillRect(sign, color(added ? Role::Added : Role::Removed));
        painter.setPen(color(added ? Role::Pass : Role::Fail));
        painter.drawText(sign, Qt::AlignCenter, added ? u"+"_s : u"\u2212"_s);
    }
    painter.setPen(color(changed ? Role::Text : Role::GutterText));
    painter.drawText(number.adjusted(0, 0, -NumberPadding, 0), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(line.number));
}

} // namespace ui
