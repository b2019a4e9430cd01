// SPDX-License-Identifier: MIT
#pragma once

#include "model/location.h"

namespace rules {

/// One line of a file and what is meant of it, to be underlined below. Widths are columns of a terminal.
struct CaretExcerpt {
    qint32 line = 1; ///< its number
    QString text; ///< printable; cut where it is very long
    qsizetype indent = 0; ///< before the first caret
    qsizetype length = 1; ///< carets, at least one
};

/// The line where \a location begins. \a text is that of its file as it may be shown, secrets masked.
CaretExcerpt caretExcerpt(const model::Location &location, const QString &text);

} // namespace rules
