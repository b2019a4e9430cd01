// SPDX-License-Identifier: MIT
#pragma once

#include "model/inventory.h"
#include "rules/report/pathnames.h"

namespace rules {

/// One file and all that it declares, evaluated.
struct Inspection {
    model::SnapshotPtr snapshot;
    model::Inventory inventory;
    PathNames names;

    /// The file that was asked for; of a parameters file not its template.
    [[nodiscard]] const model::DocumentPtr &document() const { return snapshot->requested(); }
    [[nodiscard]] bool isParametersFile() const;
};

/// The listing of "inspect" for programs. Precondition: the file is a template or parameters file.
QByteArray inspectJson(const Inspection &inspection);
/// The same for people.
QByteArray inspectText(const Inspection &inspection);

} // namespace rules
