// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QTextBlock;
class QTextDocument;

namespace ui {

/// Which parts of a document are folded away. A region begins in a line and ends in a later one, as the highlighter
/// found them; folding hides the lines between. The state lives in the blocks' user state and visibility.
class SourceFolding final : public QObject
{
    Q_OBJECT
public:
    explicit SourceFolding(QTextDocument *document);

    /// True if a region begins in the line that has something to hide.
    [[nodiscard]] static bool canFold(const QTextBlock &block);
    [[nodiscard]] static bool isFolded(const QTextBlock &block);
    /// The line in which the region ends that begins in \a block; invalid if it never ends or there is none.
    [[nodiscard]] static QTextBlock endOf(const QTextBlock &block);
    /// The innermost line above \a block, or itself, whose region it belongs to; invalid if there is none.
    [[nodiscard]] static QTextBlock headOf(const QTextBlock &block);

    void fold(const QTextBlock &block);
    void unfold(const QTextBlock &block);
    void toggle(const QTextBlock &block);
    /// Unfolds whatever hides the line.
    void reveal(const QTextBlock &block);
    void unfoldAll();
    /// Shows lines whose fold has gone: to be called after the highlighter has read these lines (block numbers) anew.
    void check(int first, int last);

Q_SIGNALS:
    void changed();

private:
    void refresh(const QTextBlock &first, const QTextBlock &last);
    void show(const QTextBlock &first, const QTextBlock &end);

    QTextDocument *m_document;
    bool m_used = false; ///< something was folded once
};

} // namespace ui
