// SPDX-License-Identifier: MIT
#include "ui/styledrawing.h"

#include "ui/painting.h"
#include "ui/panetitle.h"

#include <QPainter>
#include <QStyleOption>

namespace ui {

bool isEnabled(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_Enabled);
}

bool hasFocus(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_HasFocus)
        && (option->state.testFlag(QStyle::State_KeyboardFocusChange) || !option->state.testFlag(QStyle::State_Sunken));
}

void drawButton(QPainter &painter, const QStyleOption *option, bool primary)
{
    const bool down = option->state.testFlag(QStyle::State_Sunken) || option->state.testFlag(QStyle::State_On);
    const bool hovered = option->state.testFlag(QStyle::State_MouseOver);
    const QRectF rect(option->rect);
    if (primary && isEnabled(option)) {
        const QColor fill = down ? mixed(Role::Accent, Role::Text, 0.85)
            : hovered            ? mixed(Role::Accent, Role::Base, 0.9)
                                 : color(Role::Accent);
        drawBox(painter, rect, ControlRadius, fill);
    } else {
        const Role fill = !isEnabled(option) ? Role::Window
            : down                           ? Role::Selection
            : hovered                        ? Role::Hover
                                             : Role::Base;
        drawBox(painter, rect, ControlRadius, color(fill), color(isEnabled(option) ? Role::Control : Role::LineStrong));
    }
    if (hasFocus(option) && option->state.testFlag(QStyle::State_KeyboardFocusChange)) {
        if (primary)
            drawBox(painter, rect.adjusted(2, 2, -2, -2), ControlRadius - 1, {}, color(Role::OnAccent), 1.5);
        else
            drawFocusRing(painter, rect);
    }
}

void drawInput(QPainter &painter, const QStyleOption *option, bool focused)
{
    const QRectF rect(option->rect);
    drawBox(painter, rect, ControlRadius, color(isEnabled(option) ? Role::Base : Role::Window),
            color(isEnabled(option) ? Role::Control : Role::LineStrong));
    if (focused)
        drawFocusRing(painter, rect);
}

void drawIndicator(QPainter &painter, const QStyleOption *option, bool round)
{
    const int side = qMin(option->rect.width(), option->rect.height());
    QRectF rect(0, 0, side, side);
    rect.moveCenter(QRectF(option->rect).center());
    const bool on = option->state.testFlag(QStyle::State_On) || option->state.testFlag(QStyle::State_NoChange);
    const qreal radius = round ? side / 2.0 : TagRadius;
    const Role border = !isEnabled(option) ? Role::Disabled : on ? Role::Accent : Role::Control;
    if (round) {
        drawBox(painter, rect, radius, color(Role::Base), color(border), on ? 1.5 : 1);
        if (on) {
            const qreal inset = side * 0.28;
            drawBox(painter, rect.adjusted(inset, inset, -inset, -inset), radius, color(border));
        }
        return;
    }
    drawBox(painter, rect, radius, color(on ? border : Role::Base), color(border));
    if (!on)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Role::OnAccent), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](qreal x, qreal y) { return rect.topLeft() + QPointF(x * side, y * side); };
    if (option->state.testFlag(QStyle::State_NoChange))
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else
        painter.drawPolyline(QPolygonF() << at(0.24, 0.52) << at(0.43, 0.71) << at(0.77, 0.3));
    painter.restore();
}

void drawTab(QPainter &painter, const QStyleOptionTab *tab)
{
    const bool selected = tab->state.testFlag(QStyle::State_Selected);
    const bool hovered = tab->state.testFlag(QStyle::State_MouseOver);
    const QRect rect = tab->rect;
    painter.fillRect(rect, color(selected ? Role::Base : hovered ? Role::Hover : Role::Window));
    painter.fillRect(rect.right(), rect.top(), 1, rect.height(), color(Role::Line));
    if (!selected)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, color(Role::Line));
    else
        painter.fillRect(rect.left(), rect.top(), rect.width(), 2, color(Role::Accent));
    if (tab->state.testFlag(QStyle::State_HasFocus))
        drawFocusRing(painter, QRectF(rect).adjusted(2, 4, -3, -2), ControlRadius);
}

void drawMenuBarItem(QPainter &painter, const QStyleOptionMenuItem *item)
{
    painter.fillRect(item->rect, color(Role::Window));
    const bool open = item->state.testFlag(QStyle::State_Sunken);
    if (item->state.testFlag(QStyle::State_Selected))
        drawBox(painter, QRectF(item->rect).adjusted(1, 2, -1, -2), 4, color(open ? Role::Selection : Role::Hover));
    painter.setPen(color(isEnabled(item) ? Role::Text : Role::Disabled));
    // letters to press are underlined once the bar is in use
    const int mnemonic = item->state.testFlag(QStyle::State_Selected) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter.drawText(item->rect, Qt::AlignCenter | Qt::TextSingleLine | mnemonic, item->text);
}

bool hasText(const QStyleOptionToolButton &button)
{
    return button.toolButtonStyle == Qt::ToolButtonTextBesideIcon || button.toolButtonStyle == Qt::ToolButtonTextOnly;
}

void drawButtonLabel(QPainter &painter, const QStyleOptionButton &button, const QColor &ink)
{
    const int text = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const QSize glyph = button.iconSize;
    QRect room(0, 0, glyph.width() + IconGap + text, button.rect.height());
    room.moveCenter(button.rect.center());
    const QRect place(QPoint(room.left(), room.center().y() - glyph.height() / 2 + 1), glyph);
    button.icon.paint(&painter, place, Qt::AlignCenter, isEnabled(&button) ? QIcon::Normal : QIcon::Disabled);
    painter.setPen(ink);
    painter.drawText(room.adjusted(glyph.width() + IconGap, 0, 1, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine, button.text);
}

void drawMenuSeparator(QPainter &painter, const QRect &rect)
{
    painter.fillRect(rect.left() + 8, rect.center().y(), rect.width() - 16, 1, color(Role::Line));
}

void drawTabLabel(QPainter &painter, const QStyleOptionTab &tab, const QRect &room)
{
    if (!tab.icon.isNull()) {
        const QSize glyph = tab.iconSize;
        const QRect place(QPoint(room.left() - glyph.width() - 4, room.center().y() - glyph.height() / 2 + 1), glyph);
        tab.icon.paint(&painter, place);
    }
    painter.setPen(color(tab.state.testFlag(QStyle::State_Selected) ? Role::Text : Role::Muted));
    painter.drawText(room, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, tab.text);
}

void drawToolLabel(QPainter &painter, const QStyleOptionToolButton &button, const QColor &ink)
{
    QRect room = button.rect.adjusted(LabelMargin, 0, -LabelMargin, 0);
    if (!button.icon.isNull()) {
        const QRect place(room.left(), room.center().y() - button.iconSize.height() / 2 + 1, button.iconSize.width(),
                          button.iconSize.height());
        const auto mode = button.state.testFlag(QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
        button.icon.paint(&painter, place, Qt::AlignCenter, mode);
        room.setLeft(place.right() + 1 + LabelGap);
    }
    painter.setPen(ink);
    painter.setFont(button.font);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic | Qt::TextSingleLine, button.text);
}

void drawDockHandle(QPainter &painter, const QRect &rect, bool vertical, const QFontMetrics &metrics)
{
    if (!vertical) {
        painter.fillRect(rect, color(Role::Window));
        painter.fillRect(rect.left(), rect.top(), rect.width(), 1, color(Role::Line));
        return;
    }
    const int title = qMin(paneTitleHeight(metrics), rect.height());
    painter.fillRect(rect, color(Role::Base));
    painter.fillRect(rect.left(), rect.top(), rect.width(), title, color(Role::Window));
    painter.fillRect(rect.left(), rect.top() + title - 1, rect.width(), 1, color(Role::Line));
    painter.fillRect(rect.center().x(), rect.top(), 1, rect.height(), color(Role::Line));
}

void drawScrollBar(QPainter &painter, const QStyleOptionSlider *bar, const QRect &handle)
{
    painter.fillRect(bar->rect, color(Role::Base));
    if (bar->maximum <= bar->minimum)
        return;
    const bool active = bar->state.testFlag(QStyle::State_MouseOver) || bar->state.testFlag(QStyle::State_Sunken);
    const bool vertical = bar->orientation == Qt::Vertical;
    const QRectF rect = vertical ? QRectF(handle).adjusted(2, 1, -2, -1) : QRectF(handle).adjusted(1, 2, -1, -2);
    const qreal radius = (vertical ? rect.width() : rect.height()) / 2;
    drawBox(painter, rect, radius, active ? color(Role::Control) : mixed(Role::LineStrong, Role::Base, 0.75));
}

void drawProgress(QPainter &painter, const QStyleOptionProgressBar *bar)
{
    QRectF rect(bar->rect);
    rect.setHeight(qMin<qreal>(rect.height(), 6));
    rect.moveCenter(QRectF(bar->rect).center());
    drawBox(painter, rect, 3, mixed(Role::Accent, Role::Base, 0.3));
    const int range = bar->maximum - bar->minimum;
    if (range <= 0)
        return;
    rect.setWidth(rect.width() * (bar->progress - bar->minimum) / range);
    if (rect.width() >= 1)
        drawBox(painter, rect, 3, color(Role::Accent));
}

} // namespace ui
