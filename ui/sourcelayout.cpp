// SPDX-License-Identifier: MIT
#include "ui/sourcelayout.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <cmath>

namespace ui {

SourceLayout::SourceLayout(QTextDocument *document, qreal factor) : QPlainTextDocumentLayout(document), m_factor(factor)
{
    measure();
}

void SourceLayout::measure()
{
    const QFont font = document()->defaultFont();
    m_lineHeight = std::ceil(std::max(QFontMetricsF(font).height(), QFontInfo(font).pixelSize() * m_factor));
}

QRectF SourceLayout::blockBoundingRect(const QTextBlock &block) const
{
    QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    const QTextLayout *layout = block.isValid() && block.isVisible() ? block.layout() : nullptr;
    if (layout == nullptr || layout->lineCount() != 1)
        return rect;
    QTextLine line = layout->lineAt(0);
    line.setPosition({line.x(), std::floor((m_lineHeight - line.height()) / 2)});
    rect.setHeight(m_lineHeight + (block.next().isValid() ? 0 : document()->documentMargin()));
    return rect;
}

void SourceLayout::documentChanged(int from, int charsRemoved, int charsAdded)
{
    measure(); // also called when the font changes
    QPlainTextDocumentLayout::documentChanged(from, charsRemoved, charsAdded);
}

} // namespace ui
