// SPDX-License-Identifier: MIT
#include "ui/diffview.h"

#include "model/linediff.h"
#include "ui/diffpane.h"
#include "ui/painting.h"
#include "ui/syntaxrepository.h"
#include "ui/texts.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int LeastRows = 4;

/// Lines of a file from its start on, with their colours.
class FileColors final : private KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit FileColors(const QString &fileName)
    {
        setDefinition(syntax::definitionFor(fileName));
        setTheme(syntax::theme());
    }

    QList<QTextLayout::FormatRange> next(const QString &line)
    {
        m_ranges.clear();
        m_state = highlightLine(line, m_state);
        return std::exchange(m_ranges, {});
    }

    [[nodiscard]] const KSyntaxHighlighting::State &state() const { return m_state; }
    void setState(const KSyntaxHighlighting::State &state) { m_state = state; }

private:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        QTextCharFormat text;
        text.setForeground(format.textColor(theme()));
        text.setFontItalic(format.isItalic(theme()));
        if (format.isBold(theme()))
            text.setFontWeight(QFont::Bold);
        m_ranges.append({offset, length, text});
    }

    KSyntaxHighlighting::State m_state;
    QList<QTextLayout::FormatRange> m_ranges;
};

/// Without the empty line that a last line end seems to open.
QStringList linesOf(const QString &text)
{
    QStringList lines = text.split(u'\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

/// What differs between two lines, as ranges of columns.
void compare(DiffPane::Line &left, DiffPane::Line &right)
{
    const QString &a = left.text;
    const QString &b = right.text;
    const auto [head, tail] = model::commonEnds(a, b);
    if (head + tail == 0 || QStringView(a).first(head).trimmed().isEmpty())
        return; // nothing in common: the tint of the row says it
    left.changedFrom = right.changedFrom = int(head);
    left.changedTo = int(a.size() - tail);
    right.changedTo = int(b.size() - tail);
    QTextCharFormat plain; // on the strong tint no other colour can be read well
    plain.setForeground(color(Role::Text));
    for (DiffPane::Line *line : {&left, &right})
        line->formats.append({line->changedFrom, line->changedTo - line->changedFrom, plain});
}

} // namespace

std::vector<DiffRow> diffRows(const QString &before, const QString &after, int context)
{
    const auto changes = model::lineDiff(before, after);
    const int lines = int(linesOf(before).size());
    std::vector<DiffRow> rows;
    int left = 0;
    int right = 0;
    // Equal lines up to before \a end: the last of the former context, a gap, the first of the next one.
    const auto equal = [&](int end, bool isFirst, bool isLast) {
        const int count = end - left;
        const int head = isFirst || context < 0 ? 0 : context;
        const int tail = isLast || context < 0 ? 0 : context;
        const bool isInside = !isFirst && !isLast; // at the ends the line numbers say that something is left out
        const bool all = context < 0 || (isInside && count <= head + tail + 1); // a gap of one line would save nothing
        for (int i = 0; i < count; ++i, ++left, ++right) {
            if (all || i < head || i >= count - tail)
                rows.push_back({DiffRow::Kind::Same, left, right, 0});
            else if (i == head && isInside)
                rows.push_back({DiffRow::Kind::Gap, -1, -1, count - head - tail});
        }
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const model::LineChange &change = changes[i];
        equal(change.before.begin, i == 0, false);
        for (int row = 0; row < std::max(change.before.count(), change.after.count()); ++row) {
            const bool hasLeft = row < change.before.count();
            const bool hasRight = row < change.after.count();
            rows.push_back({DiffRow::Kind::Changed, hasLeft ? left++ : -1, hasRight ? right++ : -1, 0});
        }
    }
    if (!changes.empty() || context < 0)
        equal(lines, changes.empty(), true);
    return rows;
}

DiffView::DiffView(QWidget *parent)
    : QWidget(parent)
    , m_leftTitle(new QLabel(Texts::tr("Now"), this))
    , m_rightTitle(new QLabel(Texts::tr("After the fix"), this))
    , m_left(new DiffPane(this))
    , m_right(new DiffPane(this))
{
    for (QLabel *title : {m_leftTitle, m_rightTitle}) {
        title->setFont(scaledFont(font(), SecondaryFactor));
        title->setForegroundRole(QPalette::PlaceholderText);
        title->setIndent(12);
    }
    m_left->setAccessibleName(m_leftTitle->text());
    m_right->setAccessibleName(m_rightTitle->text());
    m_left->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto join = [](QScrollBar *one, QScrollBar *other) {
        connect(one, &QScrollBar::valueChanged, other, &QScrollBar::setValue);
        connect(other, &QScrollBar::valueChanged, one, &QScrollBar::setValue);
    };
    join(m_left->verticalScrollBar(), m_right->verticalScrollBar());
    join(m_left->horizontalScrollBar(), m_right->horizontalScrollBar());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DiffView::setTexts(const QString &fileName, const QString &before, const QString &after, int context)
{
    m_fileName = fileName;
    m_before = linesOf(before);
    m_after = linesOf(after);
    m_rows = diffRows(before, after, context);
    setAccessibleName(Texts::tr("Changes of %1").arg(fileName));
    setAccessibleDescription(description());
    fill();
}

void DiffView::setTitles(const QString &before, const QString &after)
{
    m_leftTitle->setText(before);
    m_rightTitle->setText(after);
    m_left->setAccessibleName(before);
    m_right->setAccessibleName(after);
}

void DiffView::setVisibleRows(int rows)
{
    m_visibleRows = rows;
    updateGeometry();
}

void DiffView::fillHeight()
{
    m_fills = true;
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

int DiffView::addedLines() const
{
    return int(std::ranges::count_if(
        m_rows, [](const DiffRow &row) { return row.kind == DiffRow::Kind::Changed && row.after >= 0; }));
}

int DiffView::removedLines() const
{
    return int(std::ranges::count_if(
        m_rows, [](const DiffRow &row) { return row.kind == DiffRow::Kind::Changed && row.before >= 0; }));
}

QString DiffView::description() const
{
    QStringList lines;
    for (const DiffRow &row : m_rows) {
        if (row.kind != DiffRow::Kind::Changed)
            continue;
        if (row.before >= 0)
            lines += Texts::tr("Line %1 removed: %2").arg(row.before + 1).arg(m_before.value(row.before).trimmed());
        if (row.after >= 0)
            lines += Texts::tr("Line %1 added: %2").arg(row.after + 1).arg(m_after.value(row.after).trimmed());
    }
    return lines.join(u'\n');
}

void DiffView::fill()
{
    // Files far longer than any template stay without colours: they would have to be read from the start.
    constexpr int mostColored = 100'000;
    using Kind = DiffPane::Kind;
    FileColors leftColors(m_fileName);
    FileColors rightColors(m_fileName);
    int leftRead = 0;
    const int same = m_rows.empty() ? 0 : std::clamp(m_rows.front().before, 0, mostColored); // equal lines above
    for (; leftRead < same; ++leftRead)
        leftColors.next(m_before[leftRead]);
    rightColors.setState(leftColors.state());
    int rightRead = leftRead;
    const auto line = [](FileColors &colors, int &read, const QStringList &lines, int number, Kind kind) {
        DiffPane::Line line{kind, number + 1, lines.value(number), 0, 0, {}, {}};
        for (; read <= number && number < mostColored; ++read)
            line.formats = colors.next(lines.value(read));
        return line;
    };
    std::vector<DiffPane::Line> left;
    std::vector<DiffPane::Line> right;
    for (const DiffRow &row : m_rows) {
        if (row.kind == DiffRow::Kind::Gap) {
            left.push_back({Kind::Gap, 0, {}, 0, 0, {}, Texts::tr("%n equal lines", nullptr, row.skipped)});
            right.push_back({Kind::Gap, 0, {}, 0, 0, {}, {}});
            continue;
        }
        const bool changed = row.kind == DiffRow::Kind::Changed;
        left.push_back(row.before < 0
                           ? DiffPane::Line{Kind::Filler, 0, {}, 0, 0, {}, {}}
                           : line(leftColors, leftRead, m_before, row.before, changed ? Kind::Removed : Kind::Same));
        right.push_back(row.after < 0
                            ? DiffPane::Line{Kind::Filler, 0, {}, 0, 0, {}, {}}
                            : line(rightColors, rightRead, m_after, row.after, changed ? Kind::Added : Kind::Same));
        if (changed && row.before >= 0 && row.after >= 0)
            compare(left.back(), right.back());
    }
    m_left->setLines(std::move(left));
    m_right->setLines(std::move(right));
    layoutBars();
    updateGeometry();
    update();
}

int DiffView::headerHeight() const
{
    return m_leftTitle->fontMetrics().height() + 8;
}

QSize DiffView::sizeHint() const
{
    const int rows = std::clamp(int(m_rows.size()), 1, m_visibleRows);
    const int bar = m_isWide ? m_left->horizontalScrollBar()->sizeHint().height() : 0;
    return {720,
            headerHeight() + rows * m_left->rowHeight() + bar
                + 5}; // borders, and a row that ends at the edge counts as cut
}

QSize DiffView::minimumSizeHint() const
{
    return {320, m_fills ? headerHeight() + LeastRows * m_left->rowHeight() : sizeHint().height()};
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int header = headerHeight();
    const int middle = width() / 2;
    const int body = height() - header - 3;
    m_leftTitle->setGeometry(1, 1, middle - 1, header - 2);
    m_rightTitle->setGeometry(middle + 1, 1, width() - middle - 2, header - 2);
    m_left->setGeometry(1, header + 1, middle - 1, body);
    m_right->setGeometry(middle + 1, header + 1, width() - middle - 2, body);
    layoutBars();
}

/// Both sides have a horizontal scroll bar, or none of them.
void DiffView::layoutBars()
{
    constexpr int least = 160; // less is no width that anybody sees
    const bool scrolls =
        m_fills ? int(m_rows.size()) * m_left->rowHeight() > m_left->height() : int(m_rows.size()) > m_visibleRows;
    const int bar = scrolls ? m_right->verticalScrollBar()->sizeHint().width() : 0;
    const auto overflows = [](const DiffPane *pane, int bar) {
        const int room = pane->width() - pane->fullGutterWidth() - bar;
        return pane->width() > least && pane->textWidth() > room;
    };
    const bool isWide = overflows(m_left, 0) || overflows(m_right, bar);
    for (DiffPane *pane : {m_left, m_right})
        pane->setHorizontalScrollBarPolicy(isWide ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    if (std::exchange(m_isWide, isWide) != isWide)
        updateGeometry();
}

void DiffView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

void DiffView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const int header = headerHeight();
    drawBox(painter, rect(), ControlRadius, color(Role::Base));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect(), ControlRadius, ControlRadius);
    painter.setClipPath(shape);
    painter.fillRect(QRect(0, 0, width(), header), color(Role::Alternate));
    painter.restore();
    painter.fillRect(QRect(0, header, width(), 1), color(Role::LineSoft));
    painter.fillRect(QRect(width() / 2, 0, 1, height()), color(Role::Line));
    drawBox(painter, rect(), ControlRadius, {}, color(Role::Line));
}

} // namespace ui
