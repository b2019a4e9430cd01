// SPDX-License-Identifier: MIT
#include "rules/networkpolicyrule.h"

namespace rules {

const std::vector<const Rule *> &allRules()
{
    static const std::vector<const Rule *> rules{
        &networkPolicyRule(),
    };
    return rules;
}

} // namespace rules
