// SPDX-License-Identifier: MIT
#include "rules/fixplanner.h"

#include "rules/suppression.h"
#include "rules/valueedit.h"

#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace model;

namespace rules {

namespace {

/// Edit plans that are tried for one remedy at most.
constexpr std::size_t MaxTries = 24;

qsizetype errorCount(const Document &document)
{
    return std::ranges::count_if(document.syntaxDiagnostics(),
                                 [](const Diagnostic &diagnostic) { return diagnostic.severity() == Severity::Error; });
}

/// The files that a fix may change: the template, its local modules and what else they are made of, the parameters
/// file; not what comes from a registry.
std::vector<DocumentPtr> editableDocuments(const Snapshot &snapshot)
{
    std::vector<DocumentPtr> out;
    const auto add = [&](const DocumentPtr &document) {
        if (document != nullptr && std::ranges::find(out, document) == out.end())
            out.push_back(document);
    };
    const auto addReferences = [&](const auto &self, const Template &content) -> void {
        for (std::size_t i = 0; i < content.references.size(); ++i) {
            if (!isRegistryReference(content.references[i].path))
                add(snapshot.link(content, ReferenceId{qint32(i)}).document);
        }
        for (const Resource &resource : content.resources) {
            if (resource.module && resource.module->inlined != nullptr)
                self(self, *resource.module->inlined);
        }
    };
    add(snapshot.root());
    add(snapshot.parameters());
    for (std::size_t i = 0; i < out.size(); ++i) {
        const TemplatePtr content = out[i]->content();
        if (content != nullptr)
            addReferences(addReferences, *content);
    }
    return out;
}

/// Every combination of one plan for each setting of each failing iteration, the best ones first.
std::vector<EditPlan> combinedPlans(const RuleInput &input, const Checked &checked, const Remedy &remedy)
{
    std::vector<EditPlan> out{{}};
    for (const PropertySetting &setting : remedy.settings) {
        for (const Place &place : checked.failing) {
            const auto plans = plansToSet(input.evaluator, place, checked.resource.id, setting);
            std::vector<EditPlan> next;
            for (const EditPlan &before : out) {
                for (const EditPlan &plan : plans) {
                    EditPlan joined = before;
                    for (const ValueEdit &edit : plan) {
                        if (std::ranges::find(joined, edit) == joined.end())
                            joined.push_back(edit);
                    }
                    const bool known = std::ranges::find(next, joined) != next.end();
                    if (next.size() < MaxTries && !known)
                        next.push_back(std::move(joined));
                }
            }
            out = std::move(next);
        }
    }
    std::erase_if(out, [](const EditPlan &plan) { return plan.empty(); });
    return out;
}

class Trial
{
public:
    Trial(const Rule &rule, const RuleInput &input, const AnalysisOptions &options, const Checked &checked,
          const std::vector<Checked> &all)
        : m_rule(rule)
        , m_input(input)
        , m_options(options)
        , m_checked(checked)
        , m_all(all)
        , m_editable(editableDocuments(*input.evaluator.snapshot()))
    {
    }

    /// The fix if the edits give the finding that outcome and do no harm.
    std::optional<Fix> run(const std::vector<std::pair<DocumentPtr, EditSet>> &plan, Outcome wanted)
    {
        Fix fix;
        std::vector<DocumentPtr> changed;
        for (const auto &[document, edits] : plan) {
            if (edits.isEmpty() || edits.conflict() || std::ranges::find(m_editable, document) == m_editable.end())
                return std::nullopt;
            const DocumentPtr after = Document::parse(document->path(), document->source()->edited(edits));
            if (errorCount(*after) > errorCount(*document))
                return std::nullopt;
            changed.push_back(after);
            fix.changes.push_back({document, edits, after});
        }
        const SnapshotPtr snapshot = m_input.evaluator.snapshot()->with(changed);
        if (fix.changes.empty() || snapshot == nullptr)
            return std::nullopt;
        Evaluator evaluator(snapshot, m_options.typedParameters);
        std::vector<Advice> notes;
        const RuleInput again{evaluator, m_input.published, m_input.stop};
        std::vector<Checked> after = m_rule.check(again, notes);
        if (wanted == Outcome::Suppressed)
            applySuppressions(again, m_rule.info(), m_options.today, after, notes);
        const Finding *own = find(after, m_checked);
        if (own == nullptr || own->outcome != wanted || !othersKept(after))
            return std::nullopt;
        fix.outcomeAfter = own->outcome;
        fix.publishedAfter = own->publishedOutcome;
        return fix;
    }

private:
    static const Finding *find(const std::vector<Checked> &list, const Checked &wanted)
    {
        const auto found =
            std::ranges::find(list, wanted.resource.path, [](const Checked &one) { return one.resource.path; });
        return found == list.end() ? nullptr : &found->finding;
    }

    [[nodiscard]] bool othersKept(const std::vector<Checked> &after) const
    {
        return std::ranges::all_of(m_all, [&](const Checked &before) {
            const Finding *now = find(after, before);
            return now != nullptr && now->outcome >= before.finding.outcome;
        });
    }

    const Rule &m_rule;
    const RuleInput &m_input;
    const AnalysisOptions &m_options;
    const Checked &m_checked;
    const std::vector<Checked> &m_all;
    std::vector<DocumentPtr> m_editable;
};

/// False if the version is not written where the cluster is declared.
bool raiseApiVersion(const RuleInput &input, const Checked &checked, const QString &version, EditPlan &plan)
{
    const ScopeId scope = checked.failing.front().scope;
    const Template &content = input.evaluator.content(scope);
    const Resource &declared = content.at(checked.resource.id);
    if (declared.apiVersionSpan.isEmpty() || content.source()->slice(declared.apiVersionSpan) != declared.apiVersion)
        return false;
    ValueEdit edit;
    edit.kind = ValueEdit::Kind::Text;
    edit.document = input.evaluator.document(scope);
    edit.content = &content;
    edit.span = declared.apiVersionSpan;
    edit.value = version;
    plan.push_back(std::move(edit));
    return true;
}

QString fileNames(const Fix &fix)
{
    QStringList files;
    for (const FileChange &change : fix.changes)
        files += QFileInfo(change.document->path()).fileName();
    return files.join(", "_L1);
}

Message titleOf(const Remedy &remedy, const Fix &fix)
{
    if (!remedy.apiVersion.isEmpty())
        return Message(QT_TRANSLATE_NOOP("Message", "Raise the API version to %1 and set %2 to '%3' in %4"),
                       remedy.apiVersion, remedy.settings.front().path.back(), remedy.settings.front().value,
                       fileNames(fix));
    return Message(QT_TRANSLATE_NOOP("Message", "Set %1 to '%2' in %3"), remedy.settings.front().path.back(),
                   remedy.settings.front().value, fileNames(fix));
}

/// A template that a compiler made is better changed at its source.
std::optional<Message> generatedWarning(const Fix &fix)
{
    for (const FileChange &change : fix.changes) {
        const TemplatePtr &content = change.document->content();
        if (content != nullptr && content->generator.compare("bicep"_L1, Qt::CaseInsensitive) == 0)
            return Message(QT_TRANSLATE_NOOP("Message",
                                             "%1 was compiled from Bicep: change its source instead, or the "
                                             "next build undoes this."),
                           QFileInfo(change.document->path()).fileName());
    }
    return std::nullopt;
}

/// Why nothing could be edited.
Message whyNone(const RuleInput &input, const Checked &checked, const QStringList &path)
{
    const Place &place = checked.failing.front();
    const ExprId body = input.evaluator.content(place.scope).at(checked.resource.id).body;
    for (qsizetype length = 1; length <= path.size(); ++length) {
        const QStringList prefix = path.first(length);
        const Value value = input.evaluator.evaluatePath(place, body, prefix);
        const bool fits = length < path.size() ? value.isObject() : value.isString();
        if (!fits && !value.isNothing() && !value.isUnknown() && !value.isChoice())
            return length < path.size()
                ? Message(QT_TRANSLATE_NOOP("Message", "%1 is no object: correct that by hand first."), prefix.back())
                : Message(QT_TRANSLATE_NOOP("Message", "%1 is no text: correct that by hand first."), prefix.back());
    }
    const Finding &finding = checked.finding;
    for (auto step = finding.evidence.rbegin(); step != finding.evidence.rend(); ++step) {
        if (step->role == EvidenceRole::Call)
            return Message(QT_TRANSLATE_NOOP("Message",
                                             "The value is decided by %1, which cannot be edited safely. Set it "
                                             "by hand."),
                           step->text());
    }
    return Message(QT_TRANSLATE_NOOP("Message",
                                     "There is no place in these files where the value could be written "
                                     "safely. Set it by hand."));
}

/// Accepting the finding instead of changing what is deployed.
std::optional<Fix> planSuppression(Trial &trial, const Rule &rule, const RuleInput &input, const SuppressionNote &note,
                                   const Checked &checked)
{
    if (checked.resource.places.empty())
        return std::nullopt;
    const ScopeId scope = checked.resource.places.front().scope;
    const DocumentPtr document = input.evaluator.document(scope);
    auto edits = suppressionEdits(*document, input.evaluator.content(scope), checked.resource.id, rule.info(), note);
    if (!edits)
        return std::nullopt;
    auto fix = trial.run({{document, std::move(*edits)}}, Outcome::Suppressed);
    if (!fix)
        return std::nullopt;
    fix->id = fix->engine = u"suppress"_s;
    fix->title = Message(QT_TRANSLATE_NOOP("Message", "Suppress %1 in %2"), QString(rule.info().reference),
                         QFileInfo(document->path()).fileName());
    return fix;
}

} // namespace

void planFixes(const Rule &rule, const RuleInput &input, const AnalysisOptions &options, Checked &checked,
               const std::vector<Checked> &all)
{
    if (checked.finding.outcome != Outcome::Fail || checked.failing.empty())
        return;
    Trial trial(rule, input, options, checked, all);
    const Remedies remedies = rule.remedies(input, checked);
    checked.finding.noFix = remedies.none;
    checked.finding.refused = remedies.refused;
    bool recommends = true;
    for (const Remedy &remedy : remedies.choices) {
        const std::size_t before = checked.finding.fixes.size();
        for (EditPlan plan : combinedPlans(input, checked, remedy)) {
            if (!remedy.apiVersion.isEmpty() && !raiseApiVersion(input, checked, remedy.apiVersion, plan))
                continue;
            if (input.stop.stop_requested())
                return;
            std::optional<Fix> fix = trial.run(editsOf(plan), Outcome::Pass);
            if (!fix)
                continue;
            fix->id = u"set-"_s + remedy.engine;
            fix->engine = remedy.engine;
            fix->title = titleOf(remedy, *fix);
            fix->warnings = remedy.warnings;
            if (auto warning = generatedWarning(*fix))
                fix->warnings.push_back(std::move(*warning));
            fix->recommended = std::exchange(recommends, false) && remedy.apiVersion.isEmpty();
            checked.finding.fixes.push_back(std::move(*fix));
            break;
        }
        if (checked.finding.fixes.size() == before)
            checked.finding.refused.push_back(
                {remedy.engine,
                 Message(QT_TRANSLATE_NOOP("Message",
                                           "There is no place in these files where it could be written safely."))});
    }
    if (checked.finding.fixes.empty() && remedies.none.isEmpty() && !remedies.choices.empty())
        checked.finding.noFix = whyNone(input, checked, remedies.choices.front().settings.front().path);
    if (options.suppress) {
        if (auto fix = planSuppression(trial, rule, input, *options.suppress, checked))
            checked.finding.fixes.push_back(std::move(*fix));
    }
}

void joinSourceFix(Fix &fix, const Fix &ofSource)
{
    Fix joined = fix;
    joined.changes = ofSource.changes;
    joined.changes.insert(joined.changes.end(), fix.changes.begin(), fix.changes.end());
    const auto warning = generatedWarning(fix);
    std::erase_if(joined.warnings, [&](const Message &one) { return warning && one == *warning; });
    joined.warnings.emplace_back(
        QT_TRANSLATE_NOOP("Message", "%1 was compiled from Bicep: the fix changes its source as well."),
        QFileInfo(fix.changes.front().document->path()).fileName());
    joined.title = Message(QT_TRANSLATE_NOOP("Message", "%1, and in its source %2"), fix.title, fileNames(ofSource));
    fix = std::move(joined);
}

std::optional<Fix> suppressionFix(const Analysis &analysis, const Finding &finding, const AnalysisOptions &options,
                                  const SuppressionNote &note)
{
    const auto rule = std::ranges::find_if(allRules(), [&](const Rule *one) { return &one->info() == finding.rule; });
    if (rule == allRules().end())
        return std::nullopt;
    Evaluator evaluator(analysis.snapshot, options.typedParameters);
    const RuleInput input{evaluator, options.published, {}};
    std::vector<Advice> notes;
    const std::vector<Checked> all = (*rule)->check(input, notes);
    const auto checked =
        std::ranges::find(all, finding.resourcePath, [](const Checked &one) { return one.finding.resourcePath; });
    if (checked == all.end())
        return std::nullopt;
    Trial trial(**rule, input, options, *checked, all);
    return planSuppression(trial, **rule, input, note, *checked);
}

} // namespace rules
