// SPDX-License-Identifier: MIT
#include "ui/glyph.h"

#include "ui/icons.h"

#include <QPainter>

namespace ui {

Glyph::Glyph(QString name, Role role, int side, QWidget *parent)
    : QWidget(parent)
    , m_name(std::move(name))
    , m_role(role)
    , m_side(side)
{
    setFixedSize(side, qMax(side, fontMetrics().height()));
}

void Glyph::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QRectF place(qRound((width() - m_side) / 2.0), (height() - m_side) / 2.0, m_side, m_side);
    paintIcon(painter, place, m_name, m_role);
}

} // namespace ui
