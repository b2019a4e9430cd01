// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringView>
#include <optional>

namespace ui {

/// Where the letters of a pattern stand in a text, and how well that fits.
struct FuzzyMatch {
    int score = 0; ///< larger is better
    QList<int> positions; ///< ascending
};

/// Finds the letters of \a pattern in their order in \a text, without regard to case and to blanks in the pattern.
/// Beginnings of words and letters side by side count most. Nothing if they are not all there.
std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text);

} // namespace ui
