// SPDX-License-Identifier: MIT
#include "ui/searchbutton.h"

#include "ui/icons.h"
#include "ui/painting.h"

#include <QAction>
#include <QKeySequence>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int Padding = 10;
constexpr int IconSide = 16;
} // namespace

SearchButton::SearchButton(QAction *action, QWidget *parent)
    : QAbstractButton(parent)
    , m_keys(action->shortcut().toString(QKeySequence::NativeText))
{
    setObjectName(u"searchButton"_s);
    setText(tr("Search or run a command"));
    setAccessibleName(text());
    setToolTip(u"%1 (%2)"_s.arg(text(), m_keys));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::IBeamCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

QSize SearchButton::sizeHint() const
{
    const QFontMetrics small(scaledFont(font(), CaptionFactor));
    return {Padding + IconSide + 8 + fontMetrics().horizontalAdvance(text()) + 24 + small.horizontalAdvance(m_keys)
                + Padding,
            qMax(30, fontMetrics().height() + 12)};
}

QSize SearchButton::minimumSizeHint() const
{
    return {2 * Padding + IconSide, sizeHint().height()};
}

void SearchButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QColor border = color(underMouse() ? Role::Muted : Role::Control);
    drawBox(painter, rect(), ControlRadius, color(Role::Base), border);
    if (hasFocus())
        drawFocusRing(painter, rect());
    QRectF room = QRectF(rect()).adjusted(Padding, 0, -Padding, 0);
    paintIcon(painter, QRectF(room.left(), qRound(room.center().y() - IconSide / 2.0), IconSide, IconSide), u"search"_s,
              Role::Muted);
    room.setLeft(room.left() + IconSide + 8);
    const QFont small = scaledFont(font(), CaptionFactor);
    const qreal keysWidth = QFontMetricsF(small).horizontalAdvance(m_keys);
    const qreal textWidth = QFontMetricsF(font()).horizontalAdvance(text());
    painter.setPen(color(Role::Muted));
    if (room.width() >= textWidth + 16 + keysWidth) {
        painter.setFont(small);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, m_keys);
    }
    painter.setFont(font());
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(font()).elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace ui
