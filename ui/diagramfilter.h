// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"

namespace ui {

/// What of a diagram is drawn. A value.
struct DiagramFilter {
    QString type; ///< full type; empty: all
    std::optional<rules::Outcome> outcome; ///< nothing: all
    bool off = true; ///< what is not deployed is drawn as well

    /// How many limits it sets.
    [[nodiscard]] int count() const;
    bool operator==(const DiagramFilter &) const = default;
};

/// By item, true for what \a filter leaves out; empty if it leaves out nothing. Modules are left out unless they match
/// themselves: what is drawn in them keeps them.
std::vector<bool> hiddenItems(const rules::Analysis &analysis, const DiagramFilter &filter);

/// By item, true for all but one item and what it is connected to.
std::vector<bool> hiddenAround(const model::Inventory &inventory, qint32 item);

/// A type that some resources have.
struct TypeCount {
    QString type; ///< full
    qsizetype count = 0;
    bool operator==(const TypeCount &) const = default;
};
/// All types of a template, by the last part of their name.
std::vector<TypeCount> typesIn(const model::Inventory &inventory);

} // namespace ui
