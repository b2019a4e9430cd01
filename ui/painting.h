// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme.h"

#include <QFont>
#include <QRectF>
#include <optional>

class QPainter;
class QWidget;

/// Shapes that style, delegates and small widgets share. All take logical pixels and stay crisp at any scale.
namespace ui {

inline constexpr int TagRadius = 3;
inline constexpr int ControlRadius = 5;
inline constexpr int CardRadius = 8;

/// A filled box with round corners and a border of one pixel inside of \a rect.
void drawBox(QPainter &painter, const QRectF &rect, qreal radius, std::optional<QColor> fill,
             std::optional<QColor> border = {}, qreal borderWidth = 1);
/// A raised card with a soft shadow of at most \a shadow around it, which \a card must leave room for.
void drawCard(QPainter &painter, const QRectF &card, int shadow);
/// The accent ring around what has the keyboard focus.
void drawFocusRing(QPainter &painter, const QRectF &rect, qreal radius = ControlRadius);
/// The arrow of trees, combo boxes and menus, in the middle of \a rect.
void drawChevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color);
/// The tint and the accent bar of a selected row, or the tint of one that the pointer is on.
void drawRowBackground(QPainter &painter, const QRectF &rect, bool selected, bool active, bool hovered);

/// The font of \a widget, larger or smaller, bold or not.
QFont scaledFont(const QFont &font, qreal factor, bool bold = false);
inline constexpr qreal CaptionFactor = 0.85;
inline constexpr qreal SecondaryFactor = 0.92;
inline constexpr qreal FindingTitleFactor = 1.15;
inline constexpr qreal PageTitleFactor = 1.5;

/// The fixed font of the system.
QFont fixedFont();

} // namespace ui
