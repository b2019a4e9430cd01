// SPDX-License-Identifier: MIT
#pragma once

#include <QtTypes>
#include <compare>
#include <cstddef>

namespace model {

/// Typed handle into a vector that some owner keeps; passed by value, compared by number. The default is "none".
/// Every question about it is put to the owner.
template<class Tag>
struct Index {
    qint32 raw = -1;

    [[nodiscard]] constexpr bool valid() const { return raw >= 0; }
    [[nodiscard]] constexpr std::size_t at() const { return static_cast<std::size_t>(raw); }
    constexpr auto operator<=>(const Index &) const = default;
};

} // namespace model
