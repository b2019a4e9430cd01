// SPDX-License-Identifier: MIT
#include "rules/report/findingitems.h"

#include <QStringList>
#include <algorithm>

namespace rules {

namespace {

/// Symbolic names of the modules around an item, outermost first.
QStringList modulesAbove(const model::Inventory &inventory, qint32 item)
{
    QStringList path;
    for (qint32 up = inventory.items[std::size_t(item)].parent; up >= 0; up = inventory.items[std::size_t(up)].parent) {
        const auto &above = inventory.items[std::size_t(up)];
        if (above.module)
            path.prepend(above.symbolicName.isEmpty() ? above.displayName() : above.symbolicName);
    }
    return path;
}

bool covers(const model::Inventory::Item &item, const model::Location &location)
{
    return location.isValid() && item.location.isValid() && item.location.path() == location.path()
        && item.declaration.begin <= location.span.begin && location.span.end <= item.declaration.end;
}

/// How well an item fits a finding of its type; 0: not at all.
int fitness(const model::Inventory &inventory, qint32 index, const Finding &finding)
{
    const auto &item = inventory.items[std::size_t(index)];
    if (item.existing || item.type.compare(finding.resourceType, Qt::CaseInsensitive) != 0)
        return 0;
    int points = 1;
    if (!finding.symbolicName.isEmpty() && item.symbolicName == finding.symbolicName)
        points += 8;
    if (item.displayName() == finding.resourceName)
        points += 4;
    if (modulesAbove(inventory, index) == finding.modulePath)
        points += 4;
    const bool evidence = covers(item, finding.location)
        || std::ranges::any_of(finding.evidence, [&](const EvidenceStep &step) { return covers(item, step.location); });
    if (evidence)
        points += 16;
    return points;
}

} // namespace

std::vector<qint32> itemsOfFindings(const Analysis &analysis)
{
    const model::Inventory &inventory = analysis.inventory;
    std::vector<qint32> items;
    std::vector<bool> taken(inventory.items.size(), false);
    items.reserve(analysis.findings.size());
    for (const Finding &finding : analysis.findings) {
        qint32 best = -1;
        int most = 1; // the type alone is too little
        for (qint32 i = 0; i < qint32(inventory.items.size()); ++i) {
            const int points = taken[std::size_t(i)] ? 0 : fitness(inventory, i, finding);
            if (points > most) {
                most = points;
                best = i;
            }
        }
        // a public cluster module is an item of type deployment
        if (best < 0) {
            for (qint32 i = 0; i < qint32(inventory.items.size()) && best < 0; ++i) {
                const auto &item = inventory.items[std::size_t(i)];
                if (item.module && !item.symbolicName.isEmpty()
                    && (item.symbolicName == finding.symbolicName || finding.modulePath.contains(item.symbolicName)))
                    best = i;
            }
        }
        if (best >= 0)
            taken[std::size_t(best)] = true;
        items.push_back(best);
    }
    return items;
}

std::vector<std::optional<Outcome>> outcomesOfItems(const Analysis &analysis)
{
    const auto &items = analysis.inventory.items;
    std::vector<std::optional<Outcome>> outcomes(items.size());
    const std::vector<qint32> of = itemsOfFindings(analysis);
    for (std::size_t finding = 0; finding < of.size(); ++finding) {
        for (qint32 up = of[finding]; up >= 0; up = items[std::size_t(up)].parent) {
            const bool isIt = up == of[finding];
            auto &outcome = outcomes[std::size_t(up)];
            if ((isIt || items[std::size_t(up)].module) && (!outcome || analysis.findings[finding].outcome < *outcome))
                outcome = analysis.findings[finding].outcome; // declared from worst to least
        }
    }
    return outcomes;
}

} // namespace rules
