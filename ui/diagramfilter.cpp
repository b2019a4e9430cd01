// SPDX-License-Identifier: MIT
#include "ui/diagramfilter.h"

#include "rules/report/diagram.h"
#include "rules/report/findingitems.h"

namespace ui {

int DiagramFilter::count() const
{
    return (type.isEmpty() ? 0 : 1) + (outcome ? 1 : 0) + (off ? 0 : 1);
}

std::vector<bool> hiddenItems(const rules::Analysis &analysis, const DiagramFilter &filter)
{
    if (filter.count() == 0)
        return {};
    const auto &items = analysis.inventory.items;
    const std::vector<bool> off = model::offItems(analysis.inventory);
    const auto outcomes = rules::outcomesOfItems(analysis);
    std::vector<bool> hidden(items.size());
    for (std::size_t i = 0; i < hidden.size(); ++i) {
        const bool type = filter.type.isEmpty() || items[i].type.compare(filter.type, Qt::CaseInsensitive) == 0;
        const bool outcome = !filter.outcome || (!items[i].module && outcomes[i] == filter.outcome);
        hidden[i] = !type || !outcome || (!filter.off && off[i]);
    }
    return hidden;
}

std::vector<bool> hiddenAround(const model::Inventory &inventory, qint32 item)
{
    const auto &items = inventory.items;
    std::vector<bool> hidden(items.size(), true);
    const auto show = [&hidden](qint32 one) { hidden[std::size_t(one)] = false; };
    show(item);
    const auto needed = rules::neededItems(inventory);
    for (const qint32 other : needed[std::size_t(item)])
        show(other);
    for (std::size_t i = 0; i < needed.size(); ++i) {
        if (std::ranges::find(needed[i], item) != needed[i].end())
            show(qint32(i));
    }
    const qint32 parent = items[std::size_t(item)].parent;
    if (parent >= 0 && !items[std::size_t(parent)].module)
        show(parent);
    for (const qint32 child : items[std::size_t(item)].children)
        show(child);
    // of a module all that is inside
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (qint32 up = items[i].parent; up >= 0 && hidden[i]; up = items[std::size_t(up)].parent)
            hidden[i] = !items[std::size_t(up)].module || hidden[std::size_t(up)];
    }
    return hidden;
}

std::vector<TypeCount> typesIn(const model::Inventory &inventory)
{
    std::map<std::pair<QString, QString>, TypeCount> found;
    for (const model::Inventory::Item &item : inventory.items) {
        TypeCount &type = found[{item.type.section(u'/', -1).toLower(), item.type.toLower()}];
        type.type = item.type;
        ++type.count;
    }
    std::vector<TypeCount> types;
    for (auto &[key, type] : found)
        types.push_back(std::move(type));
    return types;
}

} // namespace ui
