// SPDX-License-Identifier: MIT
#pragma once

#include <QtTypes>
#include <compare>

namespace model {

/// Half-open range [begin, end) of a text, in UTF-16 code units from 0. Units as QTextCursor and SARIF count them.
struct Span {
    qint32 begin = 0;
    qint32 end = 0;

    [[nodiscard]] constexpr qint32 length() const { return end - begin; }
    [[nodiscard]] constexpr bool isEmpty() const { return end <= begin; }
    [[nodiscard]] constexpr bool contains(qint32 offset) const { return begin <= offset && offset < end; }
    [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] constexpr bool intersects(Span other) const { return begin < other.end && other.begin < end; }
    constexpr auto operator<=>(const Span &) const = default;
};

/// Place in a text for people and reports: line and column count from 1, columns in UTF-16 code units.
struct Position {
    qint32 line = 1;
    qint32 column = 1;
    constexpr auto operator<=>(const Position &) const = default;
};

} // namespace model
