// SPDX-License-Identifier: MIT
#include "rules/analyzer.h"

#include "model/parametercheck.h"
#include "rules/fixplanner.h"
#include "rules/rule.h"
#include "rules/suppression.h"

#include <algorithm>
#include <chrono>

using namespace model;

namespace rules {

qsizetype Analysis::count(Outcome outcome) const
{
    return std::ranges::count(findings, outcome, &Finding::outcome);
}

Diagnostics Analysis::diagnosticsOf(const Document &document) const
{
    Diagnostics out = snapshot->diagnosticsOf(document);
    if (const auto found = values.find(&document); found != values.end())
        out.insert(out.end(), found->second.begin(), found->second.end());
    return out;
}

AnalysisPtr analyze(const SnapshotPtr &snapshot, const AnalysisOptions &options, const std::stop_token &stop)
{
    const auto begin = std::chrono::steady_clock::now();
    auto out = std::make_shared<Analysis>();
    out->snapshot = snapshot;
    const TemplatePtr &content = snapshot->root()->content();
    if (content != nullptr)
        out->resourceCount = qsizetype(content->resources.size());
    Evaluator evaluator(snapshot, options.typedParameters);
    const RuleInput input{evaluator, options.published, stop};
    for (const Rule *rule : allRules()) {
        std::vector<Checked> checked = rule->check(input, out->notes);
        const std::vector<Checked> before = checked;
        applySuppressions(input, rule->info(), options.today, checked, out->notes);
        for (Checked &one : checked) {
            if (options.fixes && one.finding.outcome == Outcome::Fail)
                planFixes(*rule, input, options, one, before);
        }
        for (Checked &one : checked)
            out->findings.push_back(std::move(one.finding));
        if (stop.stop_requested())
            return nullptr;
    }
    out->values = checkParametersFile(evaluator);
    if (options.inventory)
        out->inventory = takeInventory(evaluator);
    if (stop.stop_requested())
        return nullptr;
    const auto time = std::chrono::steady_clock::now() - begin;
    out->microseconds = std::chrono::duration_cast<std::chrono::microseconds>(time).count();
    return out;
}

} // namespace rules
