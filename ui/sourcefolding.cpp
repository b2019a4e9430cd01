// SPDX-License-Identifier: MIT
#include "ui/sourcefolding.h"

#include "ui/sourcehighlighter.h"

#include <QTextBlock>
#include <QTextDocument>

using KSyntaxHighlighting::FoldingRegion;

namespace ui {

namespace {

constexpr int Folded = 1; // user state of a block

void setFolded(QTextBlock block, bool folded)
{
    block.setUserState(folded ? Folded : -1);
}

/// The region that a line leaves open, the outermost one, and how deep it is in it.
struct Open {
    int id = 0;
    int depth = 0;
};

Open openRegion(const QTextBlock &block)
{
    const auto &regions = SourceHighlighter::regions(block);
    for (std::size_t i = 0; i < regions.size(); ++i) {
        if (regions[i].type() != FoldingRegion::Begin)
            continue;
        int depth = 0;
        bool closed = false;
        for (std::size_t j = i; j < regions.size() && !closed; ++j) {
            if (regions[j].id() != regions[i].id())
                continue;
            depth += regions[j].type() == FoldingRegion::Begin ? 1 : -1;
            closed = depth == 0;
        }
        if (!closed)
            return {regions[i].id(), depth};
    }
    return {};
}

/// Follows an open region through a line; 0 if it ends there.
int depthAfter(const QTextBlock &block, const Open &open)
{
    int depth = open.depth;
    for (const FoldingRegion &region : SourceHighlighter::regions(block)) {
        if (region.id() != open.id)
            continue;
        depth += region.type() == FoldingRegion::Begin ? 1 : -1;
        if (depth == 0)
            return 0;
    }
    return depth;
}

} // namespace

SourceFolding::SourceFolding(QTextDocument *document) : QObject(document), m_document(document) { }

bool SourceFolding::canFold(const QTextBlock &block)
{
    const Open open = openRegion(block);
    return open.depth > 0 && block.next().isValid() && depthAfter(block.next(), open) > 0;
}

bool SourceFolding::isFolded(const QTextBlock &block)
{
    return block.userState() == Folded;
}

QTextBlock SourceFolding::endOf(const QTextBlock &block)
{
    Open open = openRegion(block);
    if (open.depth == 0)
        return {};
    for (QTextBlock next = block.next(); next.isValid(); next = next.next()) {
        open.depth = depthAfter(next, open);
        if (open.depth == 0)
            return next;
    }
    return {};
}

QTextBlock SourceFolding::headOf(const QTextBlock &block)
{
    if (canFold(block))
        return block;
    for (QTextBlock head = block.previous(); head.isValid(); head = head.previous()) {
        if (!canFold(head))
            continue;
        const QTextBlock end = endOf(head);
        if (end.isValid() && end.blockNumber() >= block.blockNumber())
            return head;
    }
    return {};
}

void SourceFolding::refresh(const QTextBlock &first, const QTextBlock &last)
{
    const int end = std::min(last.position() + last.length(), m_document->characterCount());
    m_document->markContentsDirty(first.position(), end - first.position());
    Q_EMIT changed();
}

void SourceFolding::fold(const QTextBlock &block)
{
    if (isFolded(block) || !canFold(block))
        return;
    const QTextBlock end = endOf(block);
    if (!end.isValid())
        return;
    m_used = true;
    setFolded(block, true);
    for (QTextBlock hidden = block.next(); hidden != end; hidden = hidden.next())
        hidden.setVisible(false);
    refresh(block, end);
}

/// Makes the lines from first up to before end visible, but for those in folds of their own.
void SourceFolding::show(const QTextBlock &first, const QTextBlock &end)
{
    for (QTextBlock block = first; block.isValid() && block != end; block = block.next()) {
        block.setVisible(true);
        const QTextBlock inner = isFolded(block) ? endOf(block) : QTextBlock();
        if (inner.isValid())
            block = inner.previous();
    }
}

void SourceFolding::unfold(const QTextBlock &block)
{
    if (!isFolded(block))
        return;
    setFolded(block, false);
    const QTextBlock end = endOf(block);
    QTextBlock last = end;
    if (!end.isValid()) { // the region has been broken by an edit: show all that is hidden below
        for (last = block.next(); last.isValid() && !last.isVisible(); last = last.next()) { }
    }
    show(block.next(), last);
    refresh(block, last.isValid() ? last : m_document->lastBlock());
}

void SourceFolding::toggle(const QTextBlock &block)
{
    if (isFolded(block))
        unfold(block);
    else
        fold(block);
}

void SourceFolding::reveal(const QTextBlock &block)
{
    while (block.isValid() && !block.isVisible()) {
        QTextBlock head = block.previous();
        while (head.isValid() && !(isFolded(head) && head.isVisible()))
            head = head.previous();
        if (!head.isValid())
            break;
        unfold(head);
    }
}

void SourceFolding::unfoldAll()
{
    if (!m_used)
        return;
    for (QTextBlock block = m_document->firstBlock(); block.isValid(); block = block.next()) {
        setFolded(block, false);
        block.setVisible(true);
    }
    m_used = false;
    refresh(m_document->firstBlock(), m_document->lastBlock());
}

void SourceFolding::check(int first, int last)
{
    if (!m_used)
        return;
    // Whatever the edit did to the structure, nothing stays hidden that no fold accounts for.
    bool broken = false;
    int hiddenUntil = -1;
    for (QTextBlock block = m_document->firstBlock(); block.isValid() && !broken; block = block.next()) {
        const int number = block.blockNumber();
        if (!block.isVisible()) {
            broken = number >= hiddenUntil;
        } else if (isFolded(block)) {
            const QTextBlock end = endOf(block);
            broken = !end.isValid() || (number >= first && number <= last && !canFold(block));
            hiddenUntil = end.blockNumber();
        } else {
            broken = number < hiddenUntil;
        }
    }
    if (broken)
        unfoldAll();
}

} // namespace ui
