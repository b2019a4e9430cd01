// SPDX-License-Identifier: MIT
#pragma once

#include "model/textedit.h"

#include <QByteArray>
#include <QString>
#include <stop_token>
#include <vector>

namespace model {

/// Half-open range of lines, counted from 0.
struct LineRange {
    qint32 begin = 0;
    qint32 end = 0;

    [[nodiscard]] constexpr qint32 count() const { return end - begin; }
    [[nodiscard]] constexpr bool isEmpty() const { return end <= begin; }
    bool operator==(const LineRange &) const = default;
};

/// The lines \a before of one text were replaced by the lines \a after of another. One of both may be empty: then it
/// tells where the others were inserted or removed.
struct LineChange {
    LineRange before;
    LineRange after;
    bool operator==(const LineChange &) const = default;
};

/// What differs between two texts, in the order of the texts; between the changes all lines are equal. A line is all up
/// to and including LF, so a missing line end at the end of a text is a difference, and a text that ends with LF has no
/// empty line after it. The answer is the shortest one unless the texts have more than a thousand differences in a row;
/// then, and after \a stop was requested, it is still correct. Needs memory for the lines only.
std::vector<LineChange> lineDiff(QStringView before, QStringView after, const std::stop_token &stop = {});

/// How many units two texts have in common at their beginning and then at their end.
struct CommonEnds {
    qsizetype head = 0;
    qsizetype tail = 0;
};
CommonEnds commonEnds(QStringView left, QStringView right);

/// Edits that turn one text into the other and leave alone all that both begin and end with, within each change.
EditSet lineEdits(const QString &before, const QString &after, const std::stop_token &stop = {});

/// The change of one file as "git apply" and "patch -p1" take it; empty if there is none. Works on bytes: encoding,
/// byte order mark and line ends go through as they are. \a path as it is to be shown; a leading "/" or "./" is left
/// out.
QByteArray unifiedDiff(const QString &path, const QByteArray &before, const QByteArray &after, qint32 context = 3);

} // namespace model
