// SPDX-License-Identifier: MIT
#include "ui/findingitems.h"

namespace ui {

qint32 itemAt(const model::Inventory &inventory, const QString &path, qint32 offset)
{
    qint32 best = -1;
    for (qint32 i = 0; i < qint32(inventory.items.size()); ++i) {
        const auto &item = inventory.items[std::size_t(i)];
        if (item.declaration.begin > offset || offset > item.declaration.end || item.location.path() != path)
            continue;
        if (best < 0 || item.declaration.length() <= inventory.items[std::size_t(best)].declaration.length())
            best = i;
    }
    return best;
}

} // namespace ui
