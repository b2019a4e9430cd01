// SPDX-License-Identifier: MIT
#pragma once

#include "model/textedit.h"
#include "rules/rule.h"
#include "rules/suppressionnote.h"

namespace rules {

/// The edits that make a template accept the findings of a rule about one resource: a directive in Bicep, metadata in
/// ARM. Nothing if they cannot be written there.
std::optional<model::EditSet> suppressionEdits(const model::Document &document, const model::Template &content,
                                               model::ResourceId resource, const RuleInfo &rule,
                                               const SuppressionNote &note);

/// Gives failing and undetermined findings that the template, bulkhead.json or ps-rule.yaml accept the outcome
/// suppressed. What ended, cannot be understood or accepts nothing is told in the advice of the finding or in \a notes.
/// \a today: what expiry is counted by.
void applySuppressions(const RuleInput &input, const RuleInfo &rule, QDate today, std::vector<Checked> &findings,
                       std::vector<Advice> &notes);

} // namespace rules
