// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"

namespace rules {

/// For each finding of an analysis the item of its inventory that it is about, -1 where there is none.
std::vector<qint32> itemsOfFindings(const Analysis &analysis);

/// For each item the outcome of the finding about it; for a module the worst of all that is inside.
std::vector<std::optional<Outcome>> outcomesOfItems(const Analysis &analysis);

} // namespace rules
