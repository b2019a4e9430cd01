// SPDX-License-Identifier: MIT
#pragma once

#include "model/inventory.h"
#include "rules/finding.h"
#include "rules/suppressionnote.h"

#include <stop_token>

namespace rules {

/// What an analysis should do beyond the verdicts.
struct AnalysisOptions {
    bool published = false; ///< outcomes are those of the published rule everywhere
    bool inventory = false; ///< evaluate all resources, parameters and outputs
    bool fixes = false; ///< plan and try fixes of what fails
    QDate today = QDate::currentDate(); ///< what the end of suppressions is counted by
    std::optional<SuppressionNote> suppress; ///< with fixes: also plan to accept what fails, with this note
    std::map<QString, model::Value> typedParameters; ///< values that override defaults and parameters file
};

/// Everything that is known about one template with one set of parameters. Immutable, shared between threads.
struct Analysis {
    model::SnapshotPtr snapshot;
    model::SnapshotPtr source; ///< the Bicep template that it was compiled from, where fixes change both; else null
    model::Inventory inventory; ///< empty unless asked for
    std::vector<Finding> findings; ///< in the order of the file
    std::vector<Advice> notes; ///< modules that could not be looked into and the like
    std::map<const model::Document *, model::Diagnostics> values; ///< parameters files against their template
    qsizetype known = 0; ///< findings that are left out since a baseline has them
    qsizetype resourceCount = 0; ///< resources and modules declared in the file itself
    qint64 microseconds = 0; ///< how long the analysis took

    [[nodiscard]] const model::DocumentPtr &root() const { return snapshot->root(); }
    /// Problems with the references of a file and, in a parameters file, with its values.
    [[nodiscard]] model::Diagnostics diagnosticsOf(const model::Document &document) const;
    [[nodiscard]] qsizetype count(Outcome outcome) const;
};
using AnalysisPtr = std::shared_ptr<const Analysis>;

/// Runs all rules over a snapshot; nothing is read from disk. Null if \a stop was requested meanwhile. Any thread.
AnalysisPtr analyze(const model::SnapshotPtr &snapshot, const AnalysisOptions &options = {},
                    const std::stop_token &stop = {});

/// An analysis whose fixes change the source that the template was compiled from as well. Null if \a stop was
/// requested.
AnalysisPtr joinedWithSource(const AnalysisPtr &analysis, const model::SnapshotPtr &source,
                             const AnalysisOptions &options, const std::stop_token &stop = {});

/// The same analysis, or joined with the Bicep source that stands beside a failing template that was compiled from it.
/// Null if \a stop was requested.
AnalysisPtr withSource(const AnalysisPtr &analysis, model::Workspace &workspace, const model::FileSource &files,
                       const QString &parametersPath, const AnalysisOptions &options, const std::stop_token &stop = {});

} // namespace rules
