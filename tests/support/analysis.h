// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"

/// Templates that exist in memory only, analysed as a whole.
namespace analysis {

/// Content by absolute path. All stand in /w; main.bicep or main.json is the root, main.bicepparam or
/// main.parameters.json its parameters file.
using Files = std::map<QString, QByteArray>;

/// Files written as one text: each begins with a line "--- name", except for the first, which is main.bicep, or
/// main.json if it begins with a brace. Names that begin with '/' say where they stand; modules of registries are
/// restored in /cache.
Files files(const QString &text);

rules::AnalysisPtr of(const Files &files, const rules::AnalysisOptions &options = {});
/// The same with fixes planned.
rules::AnalysisPtr withFixes(const Files &files);

/// The files after a fix.
Files applied(Files files, const rules::Fix &fix);

/// Errors in all files that were read: of syntax, of names that nothing declares, of references.
qsizetype errorCount(const rules::Analysis &analysis);

/// "fail fail [none, azure] main.bicep:7", and indented below it the reason, the evidence, the advice and
/// where fixes edit.
QString printed(const rules::Finding &finding);

} // namespace analysis
