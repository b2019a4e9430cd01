// SPDX-License-Identifier: MIT
#include "ui/sourcehighlighter.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Theme>
#include <QElapsedTimer>
#include <QTextDocument>
#include <QTimerEvent>

using KSyntaxHighlighting::FoldingRegion;
using KSyntaxHighlighting::Format;
using KSyntaxHighlighting::State;
using KSyntaxHighlighting::Theme;

namespace ui {

namespace {

constexpr qint64 SliceMilliseconds = 6;
/// Longer lines stay without colours: nobody reads them, and one of them can be a whole file.
constexpr int LongestLine = 8'000;

bool isOpaque(Theme::TextStyle style)
{
    switch (style) {
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::SpecialString:
    case Theme::Char:
    case Theme::SpecialChar:
    case Theme::Comment:
    case Theme::Documentation:
    case Theme::Annotation:
    case Theme::CommentVar: return true;
    default: return false;
    }
}

} // namespace

class SourceHighlighter::Line final : public QTextBlockUserData
{
public:
    static Line *of(const QTextBlock &block) { return static_cast<Line *>(block.userData()); }

    State before;
    State after;
    std::vector<FoldingRegion> regions;
    int look = -1; ///< of the formats that the layout has
};

SourceHighlighter::SourceHighlighter(QTextDocument *document)
    : QObject(document)
    , m_document(document)
    , m_blockCount(document->blockCount())
{
    connect(document, &QTextDocument::contentsChange, this, &SourceHighlighter::follow);
}

void SourceHighlighter::setDefinition(const KSyntaxHighlighting::Definition &definition)
{
    if (definition == this->definition())
        return;
    AbstractHighlighter::setDefinition(definition);
    restart();
}

void SourceHighlighter::setTheme(const Theme &theme)
{
    AbstractHighlighter::setTheme(theme);
    ++m_look;
    m_textFormats.clear();
}

void SourceHighlighter::restart()
{
    ++m_look;
    m_textFormats.clear();
    m_frontier = m_repairFrom = m_repairUntil = 0;
    advance(SliceMilliseconds);
}

void SourceHighlighter::follow(int from, int removed, int added)
{
    Q_UNUSED(removed)
    const int first = m_document->findBlock(from).blockNumber();
    const QTextBlock end = m_document->findBlock(from + added);
    const int last = end.isValid() ? end.blockNumber() : m_document->blockCount() - 1;
    const int shift = m_document->blockCount() - m_blockCount;
    m_blockCount = m_document->blockCount();
    const int lastBefore = last - shift;

    if (lastBefore >= m_frontier) {
        m_frontier = std::min(m_frontier, first);
        m_repairUntil = std::min(m_repairUntil, m_frontier);
        m_repairFrom = std::min(m_repairFrom, m_repairUntil);
    } else {
        m_frontier += shift;
        const bool pending = m_repairFrom < m_repairUntil;
        const int until = m_repairUntil > lastBefore ? m_repairUntil + shift : m_repairUntil;
        m_repairFrom = pending ? std::min(m_repairFrom, first) : first;
        m_repairUntil = pending ? std::max(until, last + 1) : last + 1;
    }
    advance(SliceMilliseconds);
}

int SourceHighlighter::nextLine() const
{
    return m_repairFrom < m_repairUntil ? m_repairFrom : m_frontier;
}

bool SourceHighlighter::isComplete() const
{
    return !definition().isValid() || nextLine() >= m_blockCount;
}

void SourceHighlighter::finish()
{
    advance(std::numeric_limits<qint64>::max());
}

void SourceHighlighter::advance(qint64 milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    int first = m_blockCount;
    int last = -1;
    while (!isComplete() && clock.elapsed() < milliseconds) {
        const int number = nextLine();
        QTextBlock block = m_document->findBlockByNumber(number);
        int done = number;
        if (number < m_frontier) {
            const bool differs = read(block);
            m_repairFrom = number + 1;
            if (differs && m_repairFrom >= m_repairUntil)
                m_repairUntil = std::min(m_frontier, m_repairFrom + 1);
        } else {
            constexpr int Batch = 16;
            for (int i = 0; i < Batch && block.isValid(); ++i, block = block.next()) {
                read(block);
                ++m_frontier;
            }
            done = m_frontier - 1;
        }
        first = std::min(first, number);
        last = std::max(last, done);
    }
    if (isComplete())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start(0, this);
    if (last >= 0)
        Q_EMIT advanced(first, last);
}

void SourceHighlighter::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        advance(SliceMilliseconds);
    else
        QObject::timerEvent(event);
}

/// True if the next line has been read for another beginning than this line's end.
bool SourceHighlighter::read(const QTextBlock &block)
{
    const Line *previous = Line::of(block.previous());
    const State before = previous != nullptr && block.blockNumber() > 0 ? previous->after : State();
    m_regions.clear();
    const State after = block.length() > LongestLine ? before : highlightLine(block.text(), before);
    Line *line = Line::of(block);
    if (line == nullptr) {
        line = new Line;
        QTextBlock(block).setUserData(line);
    }
    line->before = before;
    line->after = after;
    line->regions = m_regions;
    line->look = -1;
    const Line *next = block.next().isValid() ? Line::of(block.next()) : nullptr;
    return next == nullptr || next->before != after;
}

bool SourceHighlighter::isRead(const QTextBlock &block) const
{
    return block.isValid() && block.blockNumber() < m_frontier && Line::of(block) != nullptr;
}

QList<QTextLayout::FormatRange> SourceHighlighter::formats(const QTextBlock &block)
{
    m_ranges.clear();
    m_opaque.clear();
    if (isRead(block) && block.length() <= LongestLine && definition().isValid()) {
        m_collects = true;
        highlightLine(block.text(), Line::of(block)->before);
        m_collects = false;
    }
    return m_ranges;
}

std::vector<int> SourceHighlighter::brackets(const QTextBlock &block)
{
    formats(block);
    std::vector<int> columns;
    const QString text = block.text();
    for (int column = 0; column < text.size(); ++column) {
        if (!QStringView(u"()[]{}").contains(text[column]))
            continue;
        const auto covers = [column](const auto &range) { return range.first <= column && column < range.second; };
        if (std::ranges::none_of(m_opaque, covers))
            columns.push_back(column);
    }
    return columns;
}

const std::vector<FoldingRegion> &SourceHighlighter::regions(const QTextBlock &block)
{
    static const std::vector<FoldingRegion> none;
    const Line *line = block.isValid() ? Line::of(block) : nullptr;
    return line != nullptr ? line->regions : none;
}

void SourceHighlighter::format(const QTextBlock &first, const QTextBlock &last)
{
    int begin = -1;
    int end = -1;
    for (QTextBlock block = first; isRead(block) && block.blockNumber() <= last.blockNumber(); block = block.next()) {
        Line *line = Line::of(block);
        if (line->look == m_look || !block.isVisible())
            continue;
        QTextLayout *layout = block.layout();
        if (!layout->preeditAreaText().isEmpty())
            continue; // the input method's own formats stay until it is done
        layout->setFormats(formats(block));
        line->look = m_look;
        begin = begin < 0 ? block.position() : begin;
        end = block.position() + block.length();
    }
    if (begin >= 0)
        m_document->markContentsDirty(begin, std::min(end, m_document->characterCount()) - begin);
}

const QTextCharFormat &SourceHighlighter::textFormat(const Format &format)
{
    const auto known = m_textFormats.constFind(format.id());
    if (known != m_textFormats.constEnd())
        return *known;
    QTextCharFormat text;
    if (format.hasTextColor(theme()))
        text.setForeground(format.textColor(theme()));
    if (format.hasBackgroundColor(theme()))
        text.setBackground(format.backgroundColor(theme()));
    if (format.isBold(theme()))
        text.setFontWeight(QFont::Bold);
    if (format.isItalic(theme()))
        text.setFontItalic(true);
    if (format.isUnderline(theme()))
        text.setFontUnderline(true);
    if (format.isStrikeThrough(theme()))
        text.setFontStrikeOut(true);
    return *m_textFormats.insert(format.id(), text);
}

void SourceHighlighter::applyFormat(int offset, int length, const Format &format)
{
    if (!m_collects || length <= 0)
        return;
    if (isOpaque(format.textStyle()))
        m_opaque.emplace_back(offset, offset + length);
    const QTextCharFormat &text = textFormat(format);
    if (!text.isEmpty())
        m_ranges.append({offset, length, text});
}

void SourceHighlighter::applyFolding(int offset, int length, FoldingRegion region)
{
    Q_UNUSED(offset)
    Q_UNUSED(length)
    if (region.isValid())
        m_regions.push_back(region);
}

} // namespace ui
