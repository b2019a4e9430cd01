// SPDX-License-Identifier: MIT
#pragma once

#include "model/bicepsyntax.h"
#include "model/template.h"

namespace model {

/// The template or parameters file that a Bicep tree declares, whatever is broken in it.
TemplatePtr lowerBicep(const BicepSyntax &syntax);

} // namespace model
