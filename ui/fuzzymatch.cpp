// SPDX-License-Identifier: MIT
#include "ui/fuzzymatch.h"

#include <algorithm>
#include <vector>

namespace ui {

namespace {

constexpr int Impossible = -1'000'000;
constexpr int LetterScore = 1;
constexpr int WordStartScore = 8;
constexpr int NeighbourScore = 6;
constexpr int FirstLetterScore = 4;
constexpr qsizetype LongestText = 500;

bool startsWord(QStringView text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[at].isUpper());
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text)
{
    QString wanted;
    for (const QChar c : pattern) {
        if (!c.isSpace())
            wanted += c.toCaseFolded();
    }
    text = text.first(std::min(text.size(), LongestText));
    const auto columns = std::size_t(text.size());
    const auto rows = std::size_t(wanted.size());
    if (rows == 0)
        return FuzzyMatch{};
    if (rows > columns)
        return std::nullopt;

    // best[i][j]: the first i + 1 letters, the last of them at j; from[i][j]: where the one before it is
    std::vector best(rows, std::vector(columns, Impossible));
    std::vector from(rows, std::vector(columns, -1));
    for (std::size_t i = 0; i < rows; ++i) {
        int ahead = Impossible; // the best one before j - 1
        int aheadAt = -1;
        for (std::size_t j = i; j < columns; ++j) {
            if (i > 0 && j > 1 && best[i - 1][j - 2] > ahead) {
                ahead = best[i - 1][j - 2];
                aheadAt = int(j) - 2;
            }
            if (text[qsizetype(j)].toCaseFolded() != wanted[qsizetype(i)])
                continue;
            const int own =
                LetterScore + (startsWord(text, qsizetype(j)) ? WordStartScore : 0) + (j == 0 ? FirstLetterScore : 0);
            if (i == 0) {
                best[i][j] = own;
                continue;
            }
            const int beside = best[i - 1][j - 1] == Impossible ? Impossible : best[i - 1][j - 1] + NeighbourScore;
            if (std::max(beside, ahead) == Impossible)
                continue;
            best[i][j] = own + std::max(beside, ahead);
            from[i][j] = beside >= ahead ? int(j) - 1 : aheadAt;
        }
    }
    const auto last = std::ranges::max_element(best.back());
    if (*last == Impossible)
        return std::nullopt;
    FuzzyMatch match{*last * 100 - int(columns), {}}; // of equals the shorter text
    int at = int(last - best.back().begin());
    for (std::size_t i = rows; i-- > 0; at = from[i][std::size_t(at)])
        match.positions.prepend(at);
    return match;
}

} // namespace ui
