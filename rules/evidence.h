// SPDX-License-Identifier: MIT
#pragma once

#include "model/evaluator.h"
#include "rules/finding.h"

namespace rules {

/// How a value came about, shortest first, each place once: what it comes from first, what Azure gets last. Of several
/// possible values that is how each of them came about.
std::vector<EvidenceStep> evidenceOf(const model::Evaluator &evaluator, const model::Value &value);

/// Where a property of a resource is written: the member itself, or the innermost object on the way to it.
struct PropertyPlace {
    model::Location location;
    bool complete = false; ///< the member itself
};
PropertyPlace findProperty(const model::Evaluator &evaluator, const model::Place &place, model::ResourceId resource,
                           const QStringList &path);

/// The first step with one of the roles of declarations and files; null if the value is written where it is used.
const EvidenceStep *sourceStep(const std::vector<EvidenceStep> &evidence);
/// The name of the parameter or variable that a step shows; empty if it shows something else.
QString declaredName(const EvidenceStep &step);

} // namespace rules
