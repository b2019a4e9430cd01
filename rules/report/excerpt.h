// SPDX-License-Identifier: MIT
#pragma once

#include "model/document.h"
#include "rules/report/htmltext.h"

#include <memory>

namespace rules {

/// One text with highlighting, line by line. Lines may be asked for in any order; what lies above is looked at once.
/// Belongs to one thread.
class HighlightedText
{
public:
    HighlightedText(const QString &text, model::Language language);
    HighlightedText(HighlightedText &&) noexcept;
    HighlightedText &operator=(HighlightedText &&) noexcept;
    ~HighlightedText();

    [[nodiscard]] qint32 lineCount() const;
    /// Writes line \a line (from 1): a run of <i class="…"> and plain text. A very long line is cut around \a column.
    void writeLine(HtmlText &html, qint32 line, qint32 column = 1);

private:
    class Painter;
    std::unique_ptr<Painter> m_painter;
};

} // namespace rules
