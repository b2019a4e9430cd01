// SPDX-License-Identifier: MIT
#pragma once

#include "model/evaluator.h"

namespace model {

/// For each resource of a template the others of the same template that have to be there first: those that its
/// declaration names, directly or through variables, its parent, and in ARM what "dependsOn" leads to. Each list is in
/// the order of the file, without doubles. References to existing resources are followed to what these depend on.
std::vector<std::vector<ResourceId>> dependenciesOf(Evaluator &evaluator, ScopeId scope);

} // namespace model
