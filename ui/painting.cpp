// SPDX-License-Identifier: MIT
#include "ui/painting.h"

#include <QFontDatabase>
#include <QPainter>
#include <QPainterPath>

namespace ui {

void drawBox(QPainter &painter, const QRectF &rect, qreal radius, std::optional<QColor> fill,
             std::optional<QColor> border, qreal borderWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border ? QPen(*border, borderWidth) : QPen(Qt::NoPen));
    painter.setBrush(fill ? QBrush(*fill) : QBrush(Qt::NoBrush));
    const qreal inset = border ? borderWidth / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

void drawCard(QPainter &painter, const QRectF &card, int shadow)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, currentScheme() == Scheme::Dark ? 14 : 5));
    for (int spread = shadow; spread > 0; spread -= 2)
        painter.drawRoundedRect(card.adjusted(-spread, 4 - spread, spread, qMin(shadow, spread + 4)),
                                CardRadius + spread, CardRadius + spread);
    painter.restore();
    drawBox(painter, card, CardRadius, color(Role::Raised), color(Role::LineStrong));
}

void drawFocusRing(QPainter &painter, const QRectF &rect, qreal radius)
{
    drawBox(painter, rect, radius, {}, color(Role::Accent), 2);
}

void drawChevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color)
{
    const QPointF center = rect.center();
    const qreal reach = 3.5;
    const qreal depth = 1.75;
    QPolygonF line;
    switch (direction) {
    case Qt::UpArrow: line << QPointF(-reach, depth) << QPointF(0, -depth) << QPointF(reach, depth); break;
    case Qt::LeftArrow: line << QPointF(depth, -reach) << QPointF(-depth, 0) << QPointF(depth, reach); break;
    case Qt::RightArrow: line << QPointF(-depth, -reach) << QPointF(depth, 0) << QPointF(-depth, reach); break;
    default: line << QPointF(-reach, -depth) << QPointF(0, depth) << QPointF(reach, -depth);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.35, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line.translated(center));
    painter.restore();
}

void drawRowBackground(QPainter &painter, const QRectF &rect, bool selected, bool active, bool hovered)
{
    if (!selected && !hovered)
        return;
    const Role tint = !selected ? Role::Hover : active ? Role::Selection : Role::InactiveSelection;
    const QRectF inner = rect.adjusted(2, 0, -2, 0);
    drawBox(painter, inner, 4, color(tint));
    if (!selected)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(inner, 4, 4);
    painter.setClipPath(shape, Qt::IntersectClip);
    painter.fillRect(QRectF(inner.left(), inner.top(), 3, inner.height()),
                     color(active ? Role::Accent : Role::LineStrong));
    painter.restore();
}

QFont scaledFont(const QFont &font, qreal factor, bool bold)
{
    QFont scaled = font;
    if (font.pointSizeF() > 0)
        scaled.setPointSizeF(font.pointSizeF() * factor);
    else
        scaled.setPixelSize(qMax(1, qRound(font.pixelSize() * factor)));
    scaled.setBold(bold);
    return scaled;
}

QFont fixedFont()
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

} // namespace ui
