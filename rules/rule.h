// SPDX-License-Identifier: MIT
#pragma once

#include "rules/deployedresources.h"
#include "rules/finding.h"

namespace rules {

/// What a rule works on.
struct RuleInput {
    model::Evaluator &evaluator;
    bool published = false; ///< outcomes as the published rule gives them
    std::stop_token stop;
};

/// A finding and the declaration it is about; valid as long as the evaluator.
struct Checked {
    Finding finding;
    DeployedResource resource;
    std::vector<model::Place> failing; ///< the iterations that fail
};

/// A property of the resource that a remedy gives a value.
struct PropertySetting {
    QStringList path; ///< from the body of the declaration
    QString value;
    QStringList keep; ///< values that may stay where they are
};

/// A change that would make a finding pass, by properties; where the text has to be edited is found out elsewhere.
struct Remedy {
    QString engine;
    std::vector<PropertySetting> settings; ///< the deciding one first
    std::vector<model::Message> warnings;
    QString apiVersion; ///< what that of the declaration is raised to; empty: it stays. Never recommended.
};

/// The remedies for one finding, the recommended one first, or why there is none.
struct Remedies {
    std::vector<Remedy> choices;
    std::vector<RefusedEngine> refused; ///< engines that do not fit
    model::Message none;
};

/// A rule: stateless, one file each. See networkpolicyrule.cpp for how to write one and rulecatalog.cpp for where to
/// list it.
class Rule
{
public:
    virtual ~Rule() = default;
    [[nodiscard]] virtual const RuleInfo &info() const = 0;
    /// One finding for each resource that the rule is about; modules that could not be looked into go to \a notes.
    [[nodiscard]] virtual std::vector<Checked> check(const RuleInput &input, std::vector<Advice> &notes) const = 0;
    /// How a finding with outcome fail could be made to pass.
    [[nodiscard]] virtual Remedies remedies(const RuleInput &input, const Checked &checked) const = 0;
};

/// All rules. They live as long as the program.
const std::vector<const Rule *> &allRules();

} // namespace rules
