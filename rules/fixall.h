// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"

#include <functional>

namespace rules {

/// Which of its fixes a failing finding gets; null: none.
using FixChoice = std::function<const Fix *(const Finding &finding)>;
/// The one that is recommended.
const Fix *recommendedFix(const Finding &finding);

/// What came of fixing everything.
struct FixAll {
    std::vector<FileChange> changes; ///< of each file once, against its state before
    AnalysisPtr after; ///< null if the fixes do not go together or a stop was requested; then there are no changes
};

/// Applies a fix to all that fails, on copies: fix after fix, checked again after each round, since one may make
/// another unnecessary or move it. \a choose may be asked about a finding in each round. Any thread.
FixAll fixAll(const AnalysisPtr &before, const AnalysisOptions &options, const FixChoice &choose = recommendedFix,
              const std::stop_token &stop = {});

/// True for findings of one resource in two analyses of a template, before and after edits.
bool isSameResource(const Finding &left, const Finding &right);

} // namespace rules
