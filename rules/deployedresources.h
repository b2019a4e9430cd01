// SPDX-License-Identifier: MIT
#pragma once

#include "model/evaluator.h"

#include <stop_token>

namespace rules {

/// One declaration of a resource that the template deploys, with all its iterations.
struct DeployedResource {
    model::ResourceId id;
    std::vector<model::Place> places; ///< the iterations that may be deployed; each in a scope of the same template
    std::vector<qint32> path; ///< declarations from the outermost module to the resource itself
    QStringList modulePath; ///< symbolic names of the modules above, else what stands for them
    bool looped = false; ///< itself or a module above it
    bool conditional = false; ///< whether it is deployed at all cannot be known
};

/// A module whose content is not there, so that nobody can say what it deploys.
struct ClosedModule {
    DeployedResource module;
    model::ReferenceStatus status;
};

/// What deployedResources() found.
struct Deployment {
    std::vector<DeployedResource> resources; ///< in the order of the file, module contents where the module stands
    std::vector<ClosedModule> closedModules;
};

/// All resources of one type (without regard to case) that are deployed, wherever they are declared; existing ones and
/// those whose condition is false are not.
Deployment deployedResources(model::Evaluator &evaluator, QStringView type, const std::stop_token &stop = {});

} // namespace rules
