// SPDX-License-Identifier: MIT
#pragma once

#include "model/inventory.h"

namespace ui {

/// The smallest item of the inventory whose declaration in the file covers the offset, -1 outside of all.
qint32 itemAt(const model::Inventory &inventory, const QString &path, qint32 offset);

} // namespace ui
