// SPDX-License-Identifier: MIT
#include "model/gitignore.h"

#include <QStringList>
#include <array>

using namespace Qt::StringLiterals;

namespace model {

namespace {

bool isInClass(QStringView name, QChar c)
{
    const bool ascii = c.unicode() < 0x80;
    using Test = bool (*)(QChar);
    struct Row {
        QLatin1StringView name;
        Test test;
    };
    static constexpr std::array<Row, 12> Rows{{
        {"alnum"_L1, [](QChar c) { return c.isLetterOrNumber(); }},
        {"alpha"_L1, [](QChar c) { return c.isLetter(); }},
        {"blank"_L1, [](QChar c) { return c == u' ' || c == u'\t'; }},
        {"cntrl"_L1, [](QChar c) { return c < u' ' || c == u'\x7f'; }},
        {"digit"_L1, [](QChar c) { return c.isDigit(); }},
        {"graph"_L1, [](QChar c) { return c > u' ' && c < u'\x7f'; }},
        {"lower"_L1, [](QChar c) { return c.isLower(); }},
        {"print"_L1, [](QChar c) { return c >= u' ' && c < u'\x7f'; }},
        {"punct"_L1, [](QChar c) { return c > u' ' && c < u'\x7f' && !c.isLetterOrNumber(); }},
        {"space"_L1, [](QChar c) { return c.isSpace(); }},
        {"upper"_L1, [](QChar c) { return c.isUpper(); }},
        {"xdigit"_L1, [](QChar c) { return c.isDigit() || (c.toLower() >= u'a' && c.toLower() <= u'f'); }},
    }};
    for (const Row &row : Rows) {
        if (row.name == name)
            return ascii && row.test(c);
    }
    return false;
}

/// Matches [...] at \a at, which is moved behind it; nothing if the bracket is never closed.
std::optional<bool> bracketMatches(QStringView pattern, qsizetype &at, QChar c)
{
    qsizetype i = at + 1;
    const bool negated = i < pattern.size() && (pattern[i] == u'!' || pattern[i] == u'^');
    i += negated ? 1 : 0;
    bool found = false;
    for (bool first = true; i < pattern.size() && (first || pattern[i] != u']'); first = false) {
        if (pattern.sliced(i).startsWith("[:"_L1)) {
            const qsizetype end = pattern.indexOf(":]"_L1, i + 2);
            if (end >= 0) {
                found = found || isInClass(pattern.sliced(i + 2, end - i - 2), c);
                i = end + 2;
                continue;
            }
        }
        if (pattern[i] == u'\\' && i + 1 < pattern.size())
            ++i;
        const QChar low = pattern[i++];
        QChar high = low;
        if (i + 1 < pattern.size() && pattern[i] == u'-' && pattern[i + 1] != u']') {
            ++i;
            if (pattern[i] == u'\\' && i + 1 < pattern.size())
                ++i;
            high = pattern[i++];
        }
        found = found || (low <= c && c <= high);
    }
    if (i >= pattern.size())
        return std::nullopt;
    at = i + 1;
    return found != negated;
}

/// Matches one character of a name; moves \a at behind what it used of the pattern.
bool characterMatches(QStringView pattern, qsizetype &at, QChar c)
{
    if (pattern[at] == u'[') {
        const auto inside = bracketMatches(pattern, at, c);
        return inside.value_or(false);
    }
    if (pattern[at] == u'?') {
        ++at;
        return true;
    }
    if (pattern[at] == u'\\' && at + 1 < pattern.size())
        ++at;
    return pattern[at++] == c;
}

using Segments = std::vector<QString>;

bool segmentsMatch(const Segments &pattern, const QStringList &path)
{
    // As globMatches(), one level up: "**" stands for any number of segments.
    std::size_t p = 0;
    qsizetype n = 0;
    std::optional<std::pair<std::size_t, qsizetype>> retry;
    while (n < path.size()) {
        if (p < pattern.size() && pattern[p] == "**"_L1) {
            const bool last = p + 1 == pattern.size();
            if (last) // everything inside, so at least one more
                return true;
            retry = {p, n};
            ++p;
        } else if (p < pattern.size() && globMatches(pattern[p], path[n])) {
            ++p;
            ++n;
        } else if (retry) {
            p = retry->first + 1;
            n = ++retry->second;
        } else {
            return false;
        }
    }
    return p == pattern.size();
}

} // namespace

bool globMatches(QStringView pattern, QStringView name)
{
    qsizetype p = 0;
    qsizetype n = 0;
    qsizetype star = -1; // behind the last *
    qsizetype starName = 0; // where it is tried next
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = ++p;
            starName = n;
            continue;
        }
        qsizetype next = p;
        if (p < pattern.size() && characterMatches(pattern, next, name[n])) {
            p = next;
            ++n;
        } else if (star >= 0) {
            p = star;
            n = ++starName;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

std::optional<GitIgnore::Pattern> GitIgnore::parseLine(QString line)
{
    if (line.endsWith(u'\r'))
        line.chop(1);
    if (line.startsWith(u'#'))
        return std::nullopt;
    while (line.endsWith(u' ')) {
        qsizetype slashes = 0;
        while (slashes + 1 < line.size() && line[line.size() - 2 - slashes] == u'\\')
            ++slashes;
        if (slashes % 2 != 0) // the space is meant
            break;
        line.chop(1);
    }
    Pattern pattern;
    if (line.startsWith(u'!')) {
        pattern.negated = true;
        line.remove(0, 1);
    }
    if (line.endsWith(u'/')) {
        pattern.foldersOnly = true;
        line.chop(1);
    }
    if (line.isEmpty())
        return std::nullopt;
    const bool anchored = line.contains(u'/');
    if (line.startsWith(u'/'))
        line.remove(0, 1);
    if (!anchored)
        pattern.segments.push_back(u"**"_s);
    for (const QString &segment : line.split(u'/')) {
        const bool repeated = segment == "**"_L1 && !pattern.segments.empty() && pattern.segments.back() == segment;
        if (!repeated)
            pattern.segments.push_back(segment);
    }
    if (!anchored && pattern.segments.size() == 1) // "**" alone is "*"
        pattern.segments.push_back(u"*"_s);
    return pattern;
}

GitIgnore GitIgnore::parse(const QByteArray &content)
{
    GitIgnore ignore;
    QString text = QString::fromUtf8(content);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    for (const QString &line : text.split(u'\n')) {
        if (auto pattern = parseLine(line))
            ignore.m_patterns.push_back(*std::move(pattern));
    }
    return ignore;
}

std::optional<bool> GitIgnore::decide(const QString &path, bool isFolder) const
{
    const QStringList segments = path.split(u'/');
    for (auto pattern = m_patterns.rbegin(); pattern != m_patterns.rend(); ++pattern) {
        if ((isFolder || !pattern->foldersOnly) && segmentsMatch(pattern->segments, segments))
            return !pattern->negated;
    }
    return std::nullopt;
}

} // namespace model
