// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextDocumentLayout>

namespace ui {

/// The layout of a plain-text editor with more room between the lines than the font asks for: plain-text editors pay no
/// heed to line heights of blocks. For texts without word wrap: each block is one line, its text in the middle of the
/// row.
class SourceLayout final : public QPlainTextDocumentLayout
{
    Q_OBJECT
public:
    /// \a factor: height of a row as multiple of the font's size.
    SourceLayout(QTextDocument *document, qreal factor);

    /// Height of each row, in whole pixels.
    [[nodiscard]] qreal lineHeight() const { return m_lineHeight; }

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override;

protected:
    void documentChanged(int from, int charsRemoved, int charsAdded) override;

private:
    void measure();

    qreal m_factor;
    qreal m_lineHeight = 0;
};

} // namespace ui
