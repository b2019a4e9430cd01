// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"

namespace ui {

/// For each finding of an analysis the item of its inventory that it is about, -1 where there is none.
std::vector<qint32> itemsOfFindings(const rules::Analysis &analysis);

/// The smallest item of the inventory whose declaration in the file covers the offset, -1 outside of all.
qint32 itemAt(const model::Inventory &inventory, const QString &path, qint32 offset);

} // namespace ui
