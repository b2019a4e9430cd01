// SPDX-License-Identifier: MIT
#include "ui/pill.h"

#include "ui/painting.h"

#include <QPainter>

namespace ui {

Pill::Pill(const QString &text, Role ink, Role fill, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_ink(ink)
    , m_fill(fill)
{
    setFont(scaledFont(font(), CaptionFactor, true));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Pill::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    constexpr int height = 18;
    return {fontMetrics().horizontalAdvance(m_text) + height - 2, std::max(height, fontMetrics().height() + 2)};
}

void Pill::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    drawBox(painter, rect(), height() / 2.0, color(m_fill));
    painter.setPen(color(m_ink));
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace ui
