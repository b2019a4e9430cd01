// SPDX-License-Identifier: MIT
#include "ui/badge.h"

#include "ui/itemdelegate.h"

#include <QPainter>

namespace ui {

Badge::Badge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setOutcome(rules::Outcome outcome)
{
    m_outcome = outcome;
    setText(outcomeWord(outcome));
}

void Badge::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return {qCeil(badgeWidth(font(), {m_outcome, m_text})), qMax(20, fontMetrics().height() + 4)};
}

void Badge::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintBadge(painter, rect(), font(), {m_outcome, m_text});
}

} // namespace ui
