// SPDX-License-Identifier: MIT
#pragma once

// Internal to model: used by biceplowering.

#include "model/bicepsyntax.h"
#include "model/template.h"

namespace model {

/// The directives #disable-next-line and #disable-diagnostics, each with the comment behind it.
std::vector<Suppression> suppressionsOf(const BicepSyntax &syntax);

} // namespace model
