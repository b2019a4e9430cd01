// SPDX-License-Identifier: MIT
#include "model/linediff.h"

#include <QHash>
#include <algorithm>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace model {

namespace {

std::vector<QStringView> linesOf(QStringView text)
{
    std::vector<QStringView> lines;
    lines.reserve(std::size_t(text.count(u'\n')) + 1);
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(u'\n');
        const qsizetype length = end < 0 ? text.size() : end + 1;
        lines.push_back(text.first(length));
        text = text.sliced(length);
    }
    return lines;
}

/// Columns of white space in front of a line; of an empty line 0.
qint32 indentation(QStringView line)
{
    const auto begin = std::ranges::find_if(line, [](QChar c) { return c != u' ' && c != u'\t'; });
    return begin == line.end() || *begin == u'\n' || *begin == u'\r' ? 0 : qint32(begin - line.begin());
}

/// Compares two texts line by line: Myers' algorithm in linear space, from both ends towards the middle.
class Differ
{
public:
    Differ(std::vector<QStringView> before, std::vector<QStringView> after, std::stop_token stop)
        : m_before(std::move(before))
        , m_after(std::move(after))
        , m_stop(std::move(stop))
    {
        QHash<QStringView, qint32> numbers;
        m_old = numbered(m_before, numbers);
        m_new = numbered(m_after, numbers);
    }

    std::vector<LineChange> run();

private:
    struct Box {
        qint32 oldBegin, oldEnd, newBegin, newEnd;
    };
    struct Point {
        qint32 oldLine, newLine;
    };
    /// With more edits than this on the way a good split is taken instead of the best one.
    static constexpr qint32 MaxCost = 512;
    static constexpr qint32 Nowhere = std::numeric_limits<qint32>::min() / 2;

    static std::vector<qint32> numbered(const std::vector<QStringView> &lines, QHash<QStringView, qint32> &numbers);
    void trim(Box &box) const;
    void report(const Box &box);
    Point middle(const Box &box);
    std::optional<Point> advance(const Box &box, qint32 cost);
    std::optional<Point> retreat(const Box &box, qint32 cost);
    [[nodiscard]] Point farthest(const Box &box, qint32 cost) const;
    void slide(std::size_t index);

    std::vector<QStringView> m_before, m_after;
    std::vector<qint32> m_old, m_new; // equal lines have equal numbers
    std::vector<qint32> m_forward, m_backward; // by diagonal: the farthest old line that a path reaches
    qint32 m_zero = 0; // index of diagonal 0
    std::vector<LineChange> m_changes;
    std::stop_token m_stop;
};

std::vector<qint32> Differ::numbered(const std::vector<QStringView> &lines, QHash<QStringView, qint32> &numbers)
{
    std::vector<qint32> result;
    result.reserve(lines.size());
    for (const QStringView line : lines) {
        const auto known = numbers.constFind(line);
        result.push_back(known != numbers.constEnd() ? *known : *numbers.insert(line, qint32(numbers.size())));
    }
    return result;
}

std::vector<LineChange> Differ::run()
{
    std::vector<Box> open{{0, qint32(m_old.size()), 0, qint32(m_new.size())}};
    while (!open.empty()) {
        Box box = open.back();
        open.pop_back();
        trim(box);
        if (box.oldBegin == box.oldEnd || box.newBegin == box.newEnd || m_stop.stop_requested()) {
            report(box);
            continue;
        }
        const Point split = middle(box);
        open.push_back({split.oldLine, box.oldEnd, split.newLine, box.newEnd});
        open.push_back({box.oldBegin, split.oldLine, box.newBegin, split.newLine});
    }
    for (std::size_t i = 0; i < m_changes.size(); ++i)
        slide(i);
    std::vector<LineChange> joined;
    for (const LineChange &change : m_changes) {
        const bool touches = !joined.empty() && joined.back().before.end == change.before.begin
            && joined.back().after.end == change.after.begin;
        if (touches)
            joined.back() = {{joined.back().before.begin, change.before.end},
                             {joined.back().after.begin, change.after.end}};
        else
            joined.push_back(change);
    }
    return joined;
}

void Differ::trim(Box &box) const
{
    const auto oldAt = [this](qint32 line) { return m_old[std::size_t(line)]; };
    const auto newAt = [this](qint32 line) { return m_new[std::size_t(line)]; };
    while (box.oldBegin < box.oldEnd && box.newBegin < box.newEnd && oldAt(box.oldBegin) == newAt(box.newBegin)) {
        ++box.oldBegin;
        ++box.newBegin;
    }
    while (box.oldBegin < box.oldEnd && box.newBegin < box.newEnd && oldAt(box.oldEnd - 1) == newAt(box.newEnd - 1)) {
        --box.oldEnd;
        --box.newEnd;
    }
}

void Differ::report(const Box &box)
{
    if (box.oldBegin == box.oldEnd && box.newBegin == box.newEnd)
        return;
    const bool touches =
        !m_changes.empty() && m_changes.back().before.end == box.oldBegin && m_changes.back().after.end == box.newBegin;
    if (!touches) {
        m_changes.push_back({{box.oldBegin, box.oldEnd}, {box.newBegin, box.newEnd}});
        return;
    }
    m_changes.back().before.end = box.oldEnd;
    m_changes.back().after.end = box.newEnd;
}

/// A point on a shortest path through the box, about half way. Precondition: both sides have lines, and neither the
/// first nor the last ones are equal.
Differ::Point Differ::middle(const Box &box)
{
    const qint32 rows = box.oldEnd - box.oldBegin;
    const qint32 columns = box.newEnd - box.newBegin;
    m_zero = columns + 1;
    // Diagonal k holds the points where old line - new line = k, both counted from the corner of the box.
    m_forward.assign(std::size_t(rows + columns + 3), Nowhere);
    m_backward.assign(std::size_t(rows + columns + 3), Nowhere);
    m_forward[std::size_t(m_zero)] = 0;
    m_backward[std::size_t(m_zero + rows - columns)] = rows;
    for (qint32 cost = 1;; ++cost) {
        if (const auto met = advance(box, cost))
            return *met;
        if (const auto met = retreat(box, cost))
            return *met;
        if (cost >= MaxCost || m_stop.stop_requested())
            return farthest(box, cost);
    }
}

/// One more edit on all paths from the beginning; the point where one of them meets a path from the end.
std::optional<Differ::Point> Differ::advance(const Box &box, qint32 cost)
{
    const qint32 rows = box.oldEnd - box.oldBegin;
    const qint32 columns = box.newEnd - box.newBegin;
    const bool mayMeet = (rows - columns) % 2 != 0;
    const qint32 lowest = std::min(cost, columns - ((cost - columns) & 1));
    for (qint32 k = -lowest; k <= std::min(cost, rows); k += 2) {
        const auto at = std::size_t(m_zero + k);
        const qint32 removed = m_forward[at - 1] < rows ? m_forward[at - 1] + 1 : Nowhere;
        const qint32 added = m_forward[at + 1] - k <= columns ? m_forward[at + 1] : Nowhere;
        qint32 row = std::max(removed, added);
        m_forward[at] = Nowhere;
        if (row < 0)
            continue;
        while (row < rows && row - k < columns
               && m_old[std::size_t(box.oldBegin + row)] == m_new[std::size_t(box.newBegin + row - k)])
            ++row;
        m_forward[at] = row;
        if (mayMeet && m_backward[at] >= 0 && row >= m_backward[at])
            return Point{box.oldBegin + row, box.newBegin + row - k};
    }
    return std::nullopt;
}

/// One more edit on all paths from the end.
std::optional<Differ::Point> Differ::retreat(const Box &box, qint32 cost)
{
    const qint32 rows = box.oldEnd - box.oldBegin;
    const qint32 columns = box.newEnd - box.newBegin;
    const qint32 last = rows - columns;
    const bool mayMeet = last % 2 == 0;
    const qint32 lowest = std::min(cost, rows - ((cost - rows) & 1));
    for (qint32 k = last - lowest; k <= last + std::min(cost, columns); k += 2) {
        const auto at = std::size_t(m_zero + k);
        const qint32 removed = m_backward[at + 1] > 0 ? m_backward[at + 1] - 1 : Nowhere;
        const qint32 added = m_backward[at - 1] >= 0 && m_backward[at - 1] - k >= 0 ? m_backward[at - 1] : Nowhere;
        qint32 row = removed < 0 ? added : added < 0 ? removed : std::min(removed, added);
        m_backward[at] = Nowhere;
        if (row < 0)
            continue;
        while (row > 0 && row - k > 0
               && m_old[std::size_t(box.oldBegin + row - 1)] == m_new[std::size_t(box.newBegin + row - k - 1)])
            --row;
        m_backward[at] = row;
        if (mayMeet && m_forward[at] >= 0 && m_forward[at] >= row)
            return Point{box.oldBegin + row, box.newBegin + row - k};
    }
    return std::nullopt;
}

/// The point that is farthest from the beginning for its cost.
Differ::Point Differ::farthest(const Box &box, qint32 cost) const
{
    Point best{box.oldBegin, box.newBegin};
    const qint32 rows = box.oldEnd - box.oldBegin;
    const qint32 columns = box.newEnd - box.newBegin;
    for (qint32 k = -std::min(cost, columns); k <= std::min(cost, rows); ++k) {
        const qint32 row = m_forward[std::size_t(m_zero + k)];
        if (row < 0)
            continue;
        const Point point{box.oldBegin + row, box.newBegin + row - k};
        if (point.oldLine + point.newLine > best.oldLine + best.newLine)
            best = point;
    }
    return best;
}

/// Lines that were only inserted or removed can often be told in several ways, as { a } { b }: moves the change to
/// where its first line is indented least, and there as far down as possible.
void Differ::slide(std::size_t index)
{
    LineChange &change = m_changes[index];
    if (!change.before.isEmpty() && !change.after.isEmpty())
        return;
    const bool inserted = change.before.isEmpty();
    const std::vector<qint32> &numbers = inserted ? m_new : m_old;
    const std::vector<QStringView> &lines = inserted ? m_after : m_before;
    const LineRange moving = inserted ? change.after : change.before;
    const LineChange previous = index > 0 ? m_changes[index - 1] : LineChange{};
    const auto oldEnd = qint32(m_old.size());
    const auto newEnd = qint32(m_new.size());
    const LineChange next =
        index + 1 < m_changes.size() ? m_changes[index + 1] : LineChange{{oldEnd, oldEnd}, {newEnd, newEnd}};

    const auto same = [&](qint32 a, qint32 b) { return numbers[std::size_t(a)] == numbers[std::size_t(b)]; };
    const qint32 up = std::min(change.before.begin - previous.before.end, change.after.begin - previous.after.end);
    const qint32 down = std::min(next.before.begin - change.before.end, next.after.begin - change.after.end);
    qint32 lowest = 0;
    while (lowest > -up && same(moving.begin + lowest - 1, moving.end + lowest - 1))
        --lowest;
    qint32 highest = 0;
    while (highest < down && same(moving.begin + highest, moving.end + highest))
        ++highest;

    qint32 best = highest;
    for (qint32 shift = highest - 1; shift >= lowest; --shift) {
        if (indentation(lines[std::size_t(moving.begin + shift)])
            < indentation(lines[std::size_t(moving.begin + best)]))
            best = shift;
    }
    for (LineRange *range : {&change.before, &change.after}) {
        range->begin += best;
        range->end += best;
    }
}

// ---------------------------------------------------------------- unified diff

/// A name as diff headers have it: quoted like a C string if it holds control characters, quotes or backslashes.
QByteArray headerName(QByteArray name)
{
    const bool plain = std::ranges::none_of(
        name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '"' || c == '\\'; });
    if (plain) // the tab tells where a name with spaces ends
        return name.contains(' ') ? name + '\t' : name;
    QByteArray quoted = "\"";
    for (const char c : name) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            quoted.append('\\').append(c);
        else if (code < 0x20 || code == 0x7f)
            quoted.append('\\').append(QByteArray::number(code, 8).rightJustified(3, '0'));
        else
            quoted.append(c);
    }
    return quoted.append('"');
}

QByteArray rangeText(LineRange range)
{
    // An empty range is told by the line before it.
    const qint32 first = range.isEmpty() ? range.begin : range.begin + 1;
    return QByteArray::number(first) + (range.count() == 1 ? QByteArray() : ',' + QByteArray::number(range.count()));
}

void appendLine(QByteArray &out, char sign, QStringView line)
{
    out.append(sign).append(line.toLatin1());
    if (!line.endsWith(u'\n'))
        out.append("\n\\ No newline at end of file\n");
}

} // namespace

std::vector<LineChange> lineDiff(QStringView before, QStringView after, const std::stop_token &stop)
{
    return Differ(linesOf(before), linesOf(after), stop).run();
}

CommonEnds commonEnds(QStringView left, QStringView right)
{
    const qsizetype shorter = std::min(left.size(), right.size());
    CommonEnds out;
    while (out.head < shorter && left[out.head] == right[out.head])
        ++out.head;
    while (out.tail < shorter - out.head && left[left.size() - 1 - out.tail] == right[right.size() - 1 - out.tail])
        ++out.tail;
    return out;
}

EditSet lineEdits(const QString &before, const QString &after, const std::stop_token &stop)
{
    const std::vector<QStringView> oldLines = linesOf(before);
    const std::vector<QStringView> newLines = linesOf(after);
    const auto textOf = [](const std::vector<QStringView> &lines, LineRange range, const QString &text) {
        if (range.isEmpty())
            return QStringView();
        const QStringView first = lines[std::size_t(range.begin)];
        const QStringView last = lines[std::size_t(range.end) - 1];
        return QStringView(text).sliced(first.data() - text.constData(), last.data() + last.size() - first.data());
    };
    EditSet out;
    for (const LineChange &change : lineDiff(before, after, stop)) {
        const QStringView from = textOf(oldLines, change.before, before);
        const QStringView to = textOf(newLines, change.after, after);
        const bool atEnd = std::size_t(change.before.begin) >= oldLines.size();
        const qsizetype start =
            atEnd ? before.size() : oldLines[std::size_t(change.before.begin)].data() - before.constData();
        const auto [head, tail] = commonEnds(from, to);
        out.add({{qint32(start + head), qint32(start + from.size() - tail)},
                 to.sliced(head, to.size() - head - tail).toString()});
    }
    return out;
}

QByteArray unifiedDiff(const QString &path, const QByteArray &before, const QByteArray &after, qint32 context)
{
    // Latin-1 maps each byte to one code unit and back.
    const QString oldText = QString::fromLatin1(before);
    const QString newText = QString::fromLatin1(after);
    const std::vector<LineChange> changes = lineDiff(oldText, newText);
    if (changes.empty())
        return {};
    const std::vector<QStringView> oldLines = linesOf(oldText);
    const std::vector<QStringView> newLines = linesOf(newText);
    const auto oldEnd = qint32(oldLines.size());

    QString name = path;
    while (name.startsWith("./"_L1))
        name.remove(0, 2);
    while (name.startsWith(u'/'))
        name.remove(0, 1);
    QByteArray out = "--- " + headerName("a/" + name.toUtf8()) + "\n+++ " + headerName("b/" + name.toUtf8()) + '\n';

    for (std::size_t first = 0; first < changes.size();) {
        std::size_t last = first;
        while (last + 1 < changes.size() && changes[last + 1].before.begin - changes[last].before.end <= 2 * context)
            ++last;
        const qint32 lead = std::min(context, changes[first].before.begin);
        const qint32 trail = std::min(context, oldEnd - changes[last].before.end);
        const LineRange oldRange{changes[first].before.begin - lead, changes[last].before.end + trail};
        const LineRange newRange{changes[first].after.begin - lead, changes[last].after.end + trail};
        out += "@@ -" + rangeText(oldRange) + " +" + rangeText(newRange) + " @@\n";
        qint32 line = oldRange.begin;
        for (; first <= last; ++first) {
            for (; line < changes[first].before.begin; ++line)
                appendLine(out, ' ', oldLines[std::size_t(line)]);
            for (; line < changes[first].before.end; ++line)
                appendLine(out, '-', oldLines[std::size_t(line)]);
            for (qint32 added = changes[first].after.begin; added < changes[first].after.end; ++added)
                appendLine(out, '+', newLines[std::size_t(added)]);
        }
        for (; line < oldRange.end; ++line)
            appendLine(out, ' ', oldLines[std::size_t(line)]);
    }
    return out;
}

} // namespace model
