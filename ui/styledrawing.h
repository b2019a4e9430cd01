// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme.h"

#include <QRect>

class QFontMetrics;
class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionToolButton;

/// The controls as Style draws them, each in one function. Colours come from the roles of the theme.
namespace ui {

inline constexpr int LabelMargin = 7; // of a tool button, left and right
inline constexpr int LabelGap = 7; // between its icon and its text
inline constexpr int IconGap = 8; // in a push button

bool isEnabled(const QStyleOption *option);
/// Whether the control has the keyboard focus and shows it.
bool hasFocus(const QStyleOption *option);
void drawButton(QPainter &painter, const QStyleOption *option, bool primary);
void drawInput(QPainter &painter, const QStyleOption *option, bool focused);
void drawIndicator(QPainter &painter, const QStyleOption *option, bool round);
void drawTab(QPainter &painter, const QStyleOptionTab *tab);
void drawMenuBarItem(QPainter &painter, const QStyleOptionMenuItem *item);
/// Whether the button shows its text.
bool hasText(const QStyleOptionToolButton &button);
/// Icon and text in the middle of a push button, with room between them.
void drawButtonLabel(QPainter &painter, const QStyleOptionButton &button, const QColor &ink);
/// A line between the entries of a menu.
void drawMenuSeparator(QPainter &painter, const QRect &rect);
/// The label of a tab; Qt puts the icon higher than the text.
void drawTabLabel(QPainter &painter, const QStyleOptionTab &tab, const QRect &room);
/// Icon and text with room between them; Fusion leaves almost none.
void drawToolLabel(QPainter &painter, const QStyleOptionToolButton &button, const QColor &ink);
/// The line between two docks. Titles run on beside it, and below a line that goes across.
void drawDockHandle(QPainter &painter, const QRect &rect, bool vertical, const QFontMetrics &metrics);
void drawScrollBar(QPainter &painter, const QStyleOptionSlider *bar, const QRect &handle);
void drawProgress(QPainter &painter, const QStyleOptionProgressBar *bar);

} // namespace ui
