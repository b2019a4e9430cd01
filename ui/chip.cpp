// SPDX-License-Identifier: MIT
#include "ui/chip.h"

#include "ui/icons.h"
#include "ui/outcomes.h"
#include "ui/painting.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int Margin = 9;
constexpr int Glyph = 14;
constexpr int Gap = 5;

} // namespace

Chip::Chip(std::optional<rules::Outcome> outcome, QWidget *parent) : QToolButton(parent), m_outcome(outcome)
{
    setCheckable(true);
    setAutoRaise(true);
    setText(outcome ? outcomeWord(*outcome) : tr("All"));
    setFocusPolicy(Qt::TabFocus);
    setCount(0);
}

void Chip::setCount(qsizetype count)
{
    m_count = count;
    setAccessibleName(tr("%1: %2").arg(text()).arg(count));
    setToolTip(!m_tip.isEmpty() ? m_tip
                   : m_outcome  ? tr("Show findings with outcome %1 only").arg(text().toLower())
                                : tr("Show all findings"));
    updateGeometry();
    update();
}

void Chip::setTip(const QString &tip)
{
    m_tip = tip;
    setCount(m_count);
}

QSize Chip::sizeHint() const
{
    const QFontMetrics bold(scaledFont(font(), 1, true));
    const int icon = m_outcome ? Glyph + Gap : 0;
    return {Margin + icon + fontMetrics().horizontalAdvance(text()) + Gap
                + bold.horizontalAdvance(QString::number(m_count)) + Margin,
            qMax(24, fontMetrics().height() + 6)};
}

void Chip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 1, -0.5, -1);
    if (isChecked())
        drawBox(painter, pill, pill.height() / 2, color(Role::Selection));
    else if (underMouse())
        drawBox(painter, pill, pill.height() / 2, color(Role::Hover));
    if (hasFocus())
        drawFocusRing(painter, pill, pill.height() / 2);
    const bool quiet = m_count == 0;
    QRectF room = QRectF(rect()).adjusted(Margin, 0, -Margin, 0);
    if (m_outcome) {
        const Look look = lookOf(*m_outcome);
        paintIcon(painter, QRectF(room.left(), room.center().y() - Glyph / 2.0, Glyph, Glyph), look.icon,
                  quiet ? Role::Muted : look.ink);
        room.setLeft(room.left() + Glyph + Gap);
    }
    painter.setPen(color(quiet ? Role::Muted : Role::Text));
    painter.setFont(font());
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, text());
    room.setLeft(room.left() + fontMetrics().horizontalAdvance(text()) + Gap);
    painter.setFont(scaledFont(font(), 1, !quiet));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, QString::number(m_count));
}

} // namespace ui
