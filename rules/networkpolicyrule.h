// SPDX-License-Identifier: MIT
#pragma once

#include "rules/rule.h"

namespace rules {

/// Azure.AKS.NetworkPolicy: every AKS cluster has an engine that enforces network policies.
const Rule &networkPolicyRule();

} // namespace rules
