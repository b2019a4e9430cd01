// SPDX-License-Identifier: MIT
#pragma once

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/FoldingRegion>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>
#include <QBasicTimer>
#include <QHash>
#include <QObject>
#include <QTextBlock>
#include <QTextLayout>
#include <vector>

class QTextDocument;

namespace ui {

/// Highlights a document without ever keeping the window waiting: lines are read in order, in slices of a few
/// milliseconds, and only those that are looked at get formats. What a line leaves open for the next is kept with its
/// block, so an edit costs only the lines that it changes. Child of the document, whose blocks' user data it owns.
class SourceHighlighter final
    : public QObject
    , private KSyntaxHighlighting::AbstractHighlighter
{
    Q_OBJECT
    Q_INTERFACES(KSyntaxHighlighting::AbstractHighlighter)
public:
    explicit SourceHighlighter(QTextDocument *document);

    void setDefinition(const KSyntaxHighlighting::Definition &definition) override;
    void setTheme(const KSyntaxHighlighting::Theme &theme) override;
    using AbstractHighlighter::definition;

    /// Gives formats to the lines from \a first to \a last, as far as they have been read.
    void format(const QTextBlock &first, const QTextBlock &last);
    /// True when every line has been read.
    [[nodiscard]] bool isComplete() const;
    /// Reads what is left at once: for tests and texts that are known to be short.
    void finish();

    /// Where folding regions begin and end in a line that has been read, in order.
    [[nodiscard]] static const std::vector<KSyntaxHighlighting::FoldingRegion> &regions(const QTextBlock &block);
    /// A line's formats, whatever is on the screen; nothing if it has not been read.
    QList<QTextLayout::FormatRange> formats(const QTextBlock &block);
    /// The brackets of a line that are neither in strings nor in comments, as columns.
    [[nodiscard]] std::vector<int> brackets(const QTextBlock &block);

Q_SIGNALS:
    /// Lines (block numbers) have been read, or read anew.
    void advanced(int first, int last);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    class Line;

    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;
    void applyFolding(int offset, int length, KSyntaxHighlighting::FoldingRegion region) override;

    void restart();
    void follow(int from, int removed, int added);
    void advance(qint64 milliseconds);
    bool read(const QTextBlock &block);
    [[nodiscard]] bool isRead(const QTextBlock &block) const;
    [[nodiscard]] int nextLine() const;
    [[nodiscard]] const QTextCharFormat &textFormat(const KSyntaxHighlighting::Format &format);

    QTextDocument *m_document;
    QBasicTimer m_timer;
    int m_blockCount = 1;
    int m_frontier = 0; ///< lines from here on were never read
    int m_repairFrom = 0; ///< lines before the frontier that were changed: read until nothing differs
    int m_repairUntil = 0;
    int m_look = 0; ///< counts definitions and themes: formats of an older number are out of date
    bool m_collects = false; ///< formats are wanted, not just states
    QList<QTextLayout::FormatRange> m_ranges;
    std::vector<std::pair<int, int>> m_opaque; ///< strings and comments
    std::vector<KSyntaxHighlighting::FoldingRegion> m_regions;
    QHash<int, QTextCharFormat> m_textFormats;
};

} // namespace ui
