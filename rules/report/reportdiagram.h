// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"
#include "rules/report/diagram.h"

#include <QStringList>

namespace rules {

/// What a report draws of a template: what is deployed before what. Of large templates the modules are folded, of very
/// large ones only a part is drawn; the notes say so.
struct ReportDiagram {
    Diagram diagram;
    QStringList notes;
};

/// With more boxes than \a foldAbove modules are folded, the innermost first. Nothing if there is nothing to connect,
/// or no inventory.
std::optional<ReportDiagram> reportDiagram(const Analysis &analysis, qsizetype foldAbove = 150);

} // namespace rules
