// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/diagram.h"
#include "ui/painting.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

/// How large the boxes of a diagram are.
namespace ui::metrics {

inline constexpr qreal DesignHeight = 50; ///< of a node; larger with larger fonts
inline constexpr qreal TextLeft = 49; ///< of that height
inline constexpr qreal TextRight = 8;

/// Of a node whose name and type are written with \a font: with 20 letters a name is not elided.
inline QSizeF nodeSize(const QFont &font)
{
    constexpr qreal letters = 20;
    constexpr qreal beside = 14; // above, between and below the lines
    const QFontMetricsF name(scaledFont(font, 1, true));
    const QFontMetricsF type(scaledFont(font, SecondaryFactor));
    const QSizeF least = rules::DiagramOptions().nodeSize;
    const qreal height = std::max(least.height(), std::ceil(name.height() + type.height() + beside));
    const qreal letter = name.horizontalAdvance(QStringLiteral("abcdefghijklmnopqrstuvwxyz")) / 26;
    const qreal width = TextLeft * height / DesignHeight + TextRight + letters * letter;
    return {std::max(least.width(), std::ceil(width)), height};
}

inline qreal titleHeight(const QFont &font)
{
    const QFontMetricsF name(scaledFont(font, 1, true));
    return std::max(rules::DiagramOptions().titleHeight, std::ceil(name.height() + 10));
}

} // namespace ui::metrics
