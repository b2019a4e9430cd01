// SPDX-License-Identifier: MIT
#include "rules/report/caretexcerpt.h"

#include "rules/report/textreport.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

/// What fits into most terminals, with room for number and indentation.
constexpr qsizetype LongestLine = 110;

struct Range {
    char16_t first;
    char16_t last;
};
/// Where the wide characters of East Asia are.
constexpr std::array Wide{Range{0x1100, 0x115f}, Range{0x2e80, 0xa4cf}, Range{0xac00, 0xd7a3},
                          Range{0xf900, 0xfaff}, Range{0xfe30, 0xfe6f}, Range{0xff00, 0xff60}};

/// How many columns a terminal takes. Halves of characters beyond the 16-bit plane count one each: together such a
/// character is mostly a wide one.
qsizetype columns(QStringView text)
{
    qsizetype sum = 0;
    for (const QChar c : text) {
        const bool combines = c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing;
        const bool wide = std::ranges::any_of(
            Wide, [c](const Range &range) { return c.unicode() >= range.first && c.unicode() <= range.last; });
        sum += combines ? 0 : wide ? 2 : 1;
    }
    return sum;
}

} // namespace

CaretExcerpt caretExcerpt(const model::Location &location, const QString &text)
{
    const model::SourceText &source = *location.document->source();
    CaretExcerpt excerpt;
    excerpt.line = location.begin().line;
    const model::Span line = source.lineSpan(excerpt.line);
    const QString whole = printable(text.sliced(line.begin, line.length()));

    qsizetype begin = 0; // of what is shown
    qsizetype end = whole.size();
    const qsizetype at = std::clamp<qsizetype>(location.span.begin - line.begin, 0, whole.size());
    if (whole.size() > LongestLine) {
        begin = std::clamp<qsizetype>(at - LongestLine / 3, 0, whole.size() - LongestLine);
        end = begin + LongestLine;
        if (whole[begin].isLowSurrogate())
            ++begin;
        if (whole[end - 1].isHighSurrogate())
            --end;
    }
    const QString before = begin > 0 ? u"…"_s : QString();
    const QString after = end < whole.size() ? u"…"_s : QString();
    const qsizetype last = std::clamp<qsizetype>(location.span.end - line.begin, at, end);
    excerpt.text = before + whole.sliced(begin, end - begin) + after;
    excerpt.indent = columns(before) + columns(QStringView(whole).sliced(begin, at - begin));
    excerpt.length = std::max<qsizetype>(1, columns(QStringView(whole).sliced(at, last - at)));
    return excerpt;
}

} // namespace rules
