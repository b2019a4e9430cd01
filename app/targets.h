// SPDX-License-Identifier: MIT
#pragma once

#include "model/workspace.h"
#include "rules/analyzer.h"
#include "rules/report/reportwriter.h"

namespace app {

/// A file to check.
struct Target {
    QString path; ///< absolute
    rules::PathNames names;
    QString workspace; ///< absolute; empty: that of the file, see model::Confinement
    bool found = false; ///< below a folder; may turn out to be no template
    QString parameters{}; ///< absolute path of a parameters file of its own; empty: none
};

/// What the paths of a command line mean.
struct Targets {
    std::vector<Target> files; ///< in the order of the command line, folders in the order of their paths; each once
    std::vector<rules::NotChecked> unreadable;
};
/// A folder is the workspace of the files below it unless \a workspace names another one.
Targets findTargets(const QStringList &paths, const QString &workspace);

/// The absolute path of what was given on the command line; empty stays empty.
QString absolutePath(const QString &given);

/// What came of one target.
struct Checked {
    enum class Status : quint8 { Done, NotATemplate, Failed };
    Status status = Status::NotATemplate;
    rules::AnalysisPtr analysis;
    QString error; ///< a sentence that names the file
};

/// Reads and analyses a target with all that it refers to. Any thread.
Checked checkTarget(const Target &target, const QString &parameters, model::DocumentStore &documents,
                    const rules::AnalysisOptions &options);

} // namespace app
