// SPDX-License-Identifier: MIT
#include "rules/report/reportdiagram.h"

#include "rules/report/findingitems.h"

using namespace Qt::StringLiterals;

namespace rules {

std::optional<ReportDiagram> reportDiagram(const Analysis &analysis, qsizetype foldAbove)
{
    constexpr qsizetype MostBoxes = 500;
    if (analysis.inventory.items.size() < 2)
        return std::nullopt;
    DiagramOptions options;
    options.foldAbove = foldAbove;
    options.mostNodes = MostBoxes;
    ReportDiagram out{layoutDiagram(analysis.inventory, outcomesOfItems(analysis), options),
                      {u"Arrows lead from a resource to what needs it."_s}};
    if (out.diagram.foldedForSize)
        out.notes += u"Modules are folded, because there are too many resources to draw."_s;
    if (out.diagram.leftOut > 0)
        out.notes += u"%1 more are not drawn."_s.arg(out.diagram.leftOut);
    return out;
}

} // namespace rules
