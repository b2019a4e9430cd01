// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"
#include "rules/rule.h"

namespace rules {

/// Fills in the fixes of a failing finding, or why there are none. Each fix was tried: all files concerned were changed
/// in memory and analysed again, and it is offered only if the finding then passes, no other finding is worse and no
/// text has a new error. \a all: the findings before.
void planFixes(const Rule &rule, const RuleInput &input, const AnalysisOptions &options, Checked &checked,
               const std::vector<Checked> &all);

/// Adds the changes that do the same to the source that a template was compiled from.
void joinSourceFix(Fix &fix, const Fix &ofSource);

/// The change that accepts a failing or undetermined finding of an analysis, tried in the same way. Nothing if that
/// cannot be written into the template. Any thread.
std::optional<Fix> suppressionFix(const Analysis &analysis, const Finding &finding, const AnalysisOptions &options,
                                  const SuppressionNote &note);

} // namespace rules
