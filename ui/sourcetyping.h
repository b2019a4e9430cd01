// SPDX-License-Identifier: MIT
#pragma once

class QKeyEvent;
class QPlainTextEdit;

/// What typing does in source beyond putting in what was typed. Each key is one undo step.
namespace ui::typing {

inline constexpr int IndentWidth = 2; ///< as the formatters of both languages have it

/// Tab and Shift+Tab indent, Enter keeps the indentation and opens brackets, a closing bracket moves outwards. False if
/// the key does nothing special here.
bool press(QPlainTextEdit &editor, const QKeyEvent &event);

/// Moves the selected lines, or the caret's, one level in or out.
void indentLines(QPlainTextEdit &editor, bool outwards);

} // namespace ui::typing
