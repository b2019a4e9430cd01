// SPDX-License-Identifier: MIT
#include "rules/analyzer.h"

#include "model/parametercheck.h"
#include "rules/fixplanner.h"
#include "rules/rule.h"
#include "rules/suppression.h"

#include <QFileInfo>
#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace model;

namespace rules {

qsizetype Analysis::count(Outcome outcome) const
{
    return std::ranges::count(findings, outcome, &Finding::outcome);
}

Diagnostics Analysis::diagnosticsOf(const Document &document) const
{
    return model::diagnosticsOf(*snapshot, values, document);
}

namespace {

bool isCompiled(const Template &content)
{
    return content.generator.compare("bicep"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

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

AnalysisPtr joinedWithSource(const AnalysisPtr &analysis, const SnapshotPtr &sourceSnapshot,
                             const AnalysisOptions &options, const std::stop_token &stop)
{
    AnalysisOptions ofSource = options;
    ofSource.inventory = false;
    const AnalysisPtr source = analyze(sourceSnapshot, ofSource, stop);
    if (source == nullptr)
        return nullptr;
    auto out = std::make_shared<Analysis>(*analysis);
    out->source = sourceSnapshot;
    for (Finding &finding : out->findings) {
        const auto same = std::ranges::find_if(source->findings, [&](const Finding &other) {
            return other.rule == finding.rule && other.resourceName == finding.resourceName
                && other.outcome == Outcome::Fail;
        });
        if (same == source->findings.end())
            continue;
        for (Fix &fix : finding.fixes) {
            const auto its = std::ranges::find(same->fixes, fix.id, &Fix::id);
            if (its != same->fixes.end())
                joinSourceFix(fix, *its);
        }
    }
    return out;
}

AnalysisPtr withSource(const AnalysisPtr &analysis, Workspace &workspace, const FileSource &files,
                       const QString &parametersPath, const AnalysisOptions &options, const std::stop_token &stop)
{
    const TemplatePtr content = analysis != nullptr ? analysis->root()->content() : nullptr;
    if (content == nullptr || !options.fixes || !isCompiled(*content) || analysis->count(Outcome::Fail) == 0)
        return analysis;
    const QFileInfo compiled(analysis->root()->path());
    const QString path = compiled.path() + u'/' + compiled.completeBaseName() + u".bicep"_s;
    if (files.kind(path) != FileSource::Kind::File)
        return analysis;
    const auto source = workspace.load(path, parametersPath, stop);
    return source ? joinedWithSource(analysis, *source, options, stop) : analysis;
}

} // namespace rules
