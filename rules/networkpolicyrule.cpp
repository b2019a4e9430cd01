// SPDX-License-Identifier: MIT
#include "rules/networkpolicyrule.h"

#include "rules/aksdata.h"
#include "rules/clusterprofile.h"
#include "rules/evidence.h"

#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace model;

namespace rules {

namespace {

const QString Type = u"Microsoft.ContainerService/managedClusters"_s;
const QStringList PolicyPath{u"properties"_s, u"networkProfile"_s, u"networkPolicy"_s};
const QStringList ModulePolicyPath{u"params"_s, u"networkPolicy"_s};

bool isAccepted(const Value &policy)
{
    const QString text = knownText(policy);
    return std::ranges::find(aks::AcceptedEngines, text) != aks::AcceptedEngines.end();
}

/// The outcome when all of several ones are possible.
Outcome combined(const std::vector<Outcome> &possible)
{
    const bool same = std::ranges::all_of(possible, [&](Outcome one) { return one == possible.front(); });
    return same && !possible.empty() ? possible.front() : Outcome::Undetermined;
}

/// What the published rule says of one possible value.
Outcome published(const Value &policy)
{
    if (policy.isUnknown())
        return Outcome::Undetermined;
    return isAccepted(policy) ? Outcome::Pass : Outcome::Fail;
}

/// What AKS will do with one combination of possible values.
Outcome enforced(const Value &policy, const Value &dataplane, const Value &plugin, const Value &sku)
{
    if (policy.isUnknown() || isAccepted(policy))
        return published(policy);
    if (knownText(policy) == "cilium"_L1) {
        if (dataplane.isUnknown())
            return Outcome::Undetermined;
        return knownText(dataplane) == "cilium"_L1 ? Outcome::Pass : Outcome::Fail;
    }
    if (isNotGiven(policy)) {
        if (knownText(sku) == "automatic"_L1)
            return Outcome::Pass;
        if (sku.isUnknown() && canBe(sku, u"automatic"))
            return Outcome::Undetermined;
    }
    const bool noEngine = isNotGiven(policy) || knownText(policy) == "none"_L1;
    return noEngine && knownText(plugin) == "none"_L1 ? Outcome::Undetermined : Outcome::Fail;
}

/// Combines the possibilities of some values; each combination is one that can happen. False if there are too many to
/// look at.
template<class Visit>
bool forEachCombination(std::span<const Value> values, const Visit &visit)
{
    constexpr std::size_t MaxCombinations = 4096;
    std::vector<std::pair<std::vector<Value>, Assumptions>> all(1);
    for (const Value &value : values) {
        const Value::Cases cases = value.isChoice() ? value.cases() : Value::Cases{{value, {}}};
        std::vector<std::pair<std::vector<Value>, Assumptions>> next;
        for (const auto &[before, assumptions] : all) {
            for (const Value::Case &one : cases) {
                if (auto both = merged(assumptions, one.assumptions)) {
                    next.emplace_back(before, std::move(*both));
                    next.back().first.push_back(one.value);
                }
            }
        }
        all = std::move(next);
        if (all.size() > MaxCombinations)
            return false;
    }
    for (const auto &[combination, assumptions] : all)
        visit(combination);
    return true;
}

/// The answer for one iteration of one cluster.
struct Verdict {
    ClusterProfile cluster;
    Outcome outcome = Outcome::Undetermined;
    Outcome publishedOutcome = Outcome::Undetermined;
    QStringList values; ///< that networkPolicy can take; absent is ""
    QStringList passing; ///< those of them that pass whatever else is possible
};

Verdict judge(ClusterProfile cluster)
{
    Verdict verdict;
    std::vector<Outcome> outcomes;
    std::vector<Outcome> publishedOutcomes;
    QStringList others; // values that do not always pass
    const auto look = [&](const std::vector<Value> &one) {
        publishedOutcomes.push_back(published(one[0]));
        outcomes.push_back(enforced(one[0], one[1], one[2], one[3]));
        if (one[0].isUnknown())
            return;
        const QString shown = one[0].isString() ? one[0].toString() : isNotGiven(one[0]) ? QString() : one[0].display();
        if (!verdict.values.contains(shown))
            verdict.values += shown;
        if (outcomes.back() != Outcome::Pass)
            others += shown;
    };
    const std::array inputs{cluster.policy, cluster.dataplane, cluster.plugin, cluster.sku};
    if (!forEachCombination(inputs, look)) { // the engine alone has few enough possibilities
        const Value open = Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "There are too many possibilities")));
        forEachCombination(std::array{cluster.policy, open, open, open}, look);
    }
    for (const QString &value : std::as_const(verdict.values)) {
        if (!others.contains(value))
            verdict.passing += value;
    }
    verdict.outcome = combined(outcomes);
    verdict.publishedOutcome = combined(publishedOutcomes);
    if (verdict.publishedOutcome == Outcome::Pass)
        verdict.outcome = Outcome::Pass;
    verdict.cluster = std::move(cluster);
    return verdict;
}

Message::Argument quoted(const QString &value)
{
    if (value.isEmpty())
        return Message(QT_TRANSLATE_NOOP("Message", "empty"));
    return u'\'' + value + u'\'';
}

// ---------------------------------------------------------------- words

/// The first of the properties that decide what the cluster gets and cannot be known; the policy if there is none.
const Value &openProperty(const ClusterProfile &cluster)
{
    for (const Value *value : {&cluster.policy, &cluster.dataplane, &cluster.sku, &cluster.plugin}) {
        if (!value->isFullyKnown())
            return *value;
    }
    return cluster.policy;
}

/// The parameters that nobody has given a value yet; empty if there are none.
Message openParameters(const std::vector<EvidenceStep> &evidence)
{
    QStringList names;
    for (const EvidenceStep &step : evidence) {
        const QString name = step.role == EvidenceRole::Required ? declaredName(step) : QString();
        if (!name.isEmpty() && !names.contains(name))
            names += name;
    }
    if (names.isEmpty())
        return {};
    return names.size() == 1 ? Message(QT_TRANSLATE_NOOP("Message", "parameter %1"), names.front())
                             : Message(QT_TRANSLATE_NOOP("Message", "parameters %1"), quotedList(names));
}

Message undeterminedReason(const Verdict &verdict, const std::vector<EvidenceStep> &evidence)
{
    if (knownText(verdict.cluster.plugin) == "none"_L1)
        return Message(QT_TRANSLATE_NOOP("Message",
                                         "networkPlugin is 'none': the cluster brings its own network plugin, "
                                         "and whether that enforces policies is not in the template."));
    const Message named = openParameters(evidence);
    if (verdict.cluster.policy.isUnknown()) {
        if (!named.isEmpty() && !verdict.cluster.policy.unknownInfo().secure)
            return Message(QT_TRANSLATE_NOOP("Message",
                                             "networkPolicy depends on %1. Choose a parameters file "
                                             "or type a value."),
                           named);
        return Message(QT_TRANSLATE_NOOP("Message", "networkPolicy cannot be known: %1."),
                       verdict.cluster.policy.whyUnknown());
    }
    std::vector<Message::Argument> passing;
    std::vector<Message::Argument> others;
    for (const QString &value : verdict.values)
        (verdict.passing.contains(value) ? passing : others).push_back(quoted(value));
    const bool fromPolicy = !verdict.cluster.policy.isFullyKnown();
    if (!fromPolicy && !named.isEmpty())
        return Message(QT_TRANSLATE_NOOP("Message",
                                         "What the cluster gets depends on %1. Choose a parameters file or type a "
                                         "value."),
                       named);
    if (passing.empty() || others.empty())
        return Message(QT_TRANSLATE_NOOP("Message", "What the cluster gets cannot be known: %1."),
                       openProperty(verdict.cluster).whyUnknown());
    if (!named.isEmpty())
        return Message(QT_TRANSLATE_NOOP("Message",
                                         "networkPolicy depends on %1: %2 would pass, %3 would not. Choose a "
                                         "parameters file or type a value."),
                       named, commaList(passing), commaList(others));
    return Message(QT_TRANSLATE_NOOP("Message", "Several values are possible: %1 would pass, %2 would not."),
                   commaList(passing), commaList(others));
}

/// "networkPolicy is 'azure', the default of parameter networkPolicy."
Message valueReason(const QString &value, const std::vector<EvidenceStep> &evidence)
{
    const EvidenceStep *source = sourceStep(evidence);
    const Message::Argument shown = quoted(value);
    if (source == nullptr)
        return Message(QT_TRANSLATE_NOOP("Message", "networkPolicy is %1."), shown);
    const QString file = QFileInfo(source->location.path()).fileName();
    const QString name = declaredName(*source);
    switch (source->role) {
    case EvidenceRole::Default:
        return Message(QT_TRANSLATE_NOOP("Message", "networkPolicy is %1, the default of parameter %2."), shown, name);
    case EvidenceRole::ParametersFile:
        return Message(QT_TRANSLATE_NOOP("Message", "networkPolicy is %1, set in %2."), shown, file);
    case EvidenceRole::Variable:
        return Message(QT_TRANSLATE_NOOP("Message", "networkPolicy is %1, from variable %2."), shown, name);
    case EvidenceRole::Argument:
        return Message(QT_TRANSLATE_NOOP("Message", "networkPolicy is %1, an argument in %2."), shown, file);
    case EvidenceRole::Typed:
        return Message(QT_TRANSLATE_NOOP("Message", "networkPolicy is %1, as typed for parameter %2."), shown, name);
    case EvidenceRole::Required:
        return Message(QT_TRANSLATE_NOOP("Message", "networkPolicy is not set: parameter %1 has no value."), name);
    default: return Message(QT_TRANSLATE_NOOP("Message", "networkPolicy is %1."), shown);
    }
}

Message reasonOf(const Verdict &verdict, const std::vector<EvidenceStep> &evidence)
{
    if (verdict.outcome == Outcome::Undetermined)
        return undeterminedReason(verdict, evidence);
    const bool several = verdict.values.size() > 1;
    const QString value = verdict.values.value(0);
    if (verdict.outcome == Outcome::Pass && verdict.publishedOutcome != Outcome::Pass) {
        if (std::ranges::all_of(verdict.values, [](const QString &one) { return one.isEmpty(); }))
            return Message(QT_TRANSLATE_NOOP("Message",
                                             "AKS Automatic presets Cilium. The published rule looks only at "
                                             "networkPolicy, which is not set."));
        const Message what = several
            ? Message(QT_TRANSLATE_NOOP("Message", "networkPolicy can be %1."), quotedList(verdict.values))
            : valueReason(value, evidence);
        return Message(QT_TRANSLATE_NOOP("Message",
                                         "%1 The published rule accepts azure and calico only; AKS enforces "
                                         "policies with cilium as well."),
                       what);
    }
    if (several)
        return verdict.outcome == Outcome::Pass
            ? Message(QT_TRANSLATE_NOOP("Message", "networkPolicy can be %1; each of them passes."),
                      quotedList(verdict.values))
            : Message(QT_TRANSLATE_NOOP("Message", "networkPolicy can be %1; none of them passes."),
                      quotedList(verdict.values));
    if (verdict.outcome == Outcome::Pass)
        return valueReason(value, evidence);
    if (value.isEmpty()) {
        const EvidenceStep *source = sourceStep(evidence);
        const bool written =
            source != nullptr ? source->role != EvidenceRole::Required : verdict.cluster.policy.isString();
        if (written)
            return Message(QT_TRANSLATE_NOOP("Message",
                                             "%1 AKS then accepts NetworkPolicy objects but does not enforce "
                                             "them."),
                           valueReason(value, evidence));
        return Message(QT_TRANSLATE_NOOP("Message",
                                         "The network profile sets no networkPolicy. AKS then accepts "
                                         "NetworkPolicy objects but does not enforce them."));
    }
    if (value.compare("cilium"_L1, Qt::CaseInsensitive) == 0 && !canBe(verdict.cluster.dataplane, u"cilium"))
        return Message(QT_TRANSLATE_NOOP("Message", "%1 Azure refuses it without networkDataplane 'cilium'."),
                       valueReason(value, evidence));
    if (value.compare("cilium"_L1, Qt::CaseInsensitive) == 0)
        return Message(QT_TRANSLATE_NOOP("Message", "%1 The published rule accepts azure and calico only."),
                       valueReason(value, evidence));
    return Message(QT_TRANSLATE_NOOP("Message", "%1 That is no engine which enforces network policies."),
                   valueReason(value, evidence));
}

Message titleOf(const Verdict &verdict, const QString &name)
{
    const QString value = verdict.values.value(0).toLower();
    switch (verdict.outcome) {
    case Outcome::Pass:
        if (verdict.values.size() == 1 && value.isEmpty())
            return Message(QT_TRANSLATE_NOOP("Message", "%1 gets cilium from AKS Automatic"), name);
        return Message(QT_TRANSLATE_NOOP("Message", "%1 uses %2"), name,
                       andList({verdict.values.begin(), verdict.values.end()}));
    case Outcome::Undetermined:
        if (knownText(verdict.cluster.plugin) == "none"_L1)
            return Message(QT_TRANSLATE_NOOP("Message", "%1 brings its own network plugin"), name);
        return Message(QT_TRANSLATE_NOOP("Message", "%1 may have no network policy engine"), name);
    default: break;
    }
    if (value == "cilium"_L1)
        return canBe(verdict.cluster.dataplane, u"cilium")
            ? Message(QT_TRANSLATE_NOOP("Message", "%1 uses cilium, which the published rule does not list"), name)
            : Message(QT_TRANSLATE_NOOP("Message", "%1 asks for cilium without its data plane"), name);
    return Message(QT_TRANSLATE_NOOP("Message", "%1 has no network policy engine"), name);
}

// ---------------------------------------------------------------- the rule

class NetworkPolicyRule final : public Rule
{
public:
    [[nodiscard]] const RuleInfo &info() const override
    {
        static const RuleInfo info{
            "Azure.AKS.NetworkPolicy"_L1,
            "AZR-000027"_L1,
            "important"_L1,
            Message(QT_TRANSLATE_NOOP("Message", "AKS clusters must have network policies")),
            Message(QT_TRANSLATE_NOOP(
                "Message",
                "Without a network policy engine every pod of a cluster can reach every other pod: one that is taken "
                "over opens the way to all. AKS stores NetworkPolicy objects in any case, but only an engine enforces "
                "them. It is chosen by networkPolicy in the network profile of the cluster.")),
            {{"Well-Architected"_L1, "SE:04"_L1},
             {"Microsoft cloud security benchmark"_L1, "NS-1"_L1},
             {"CIS AKS Benchmark"_L1, "5.4.4"_L1},
             {"Checkov"_L1, "CKV_AZURE_7"_L1},
             {"Trivy"_L1, "AZU-0043"_L1}},
            {aks::RuleDocs, aks::PolicyDocs},
        };
        return info;
    }

    [[nodiscard]] std::vector<Checked> check(const RuleInput &input, std::vector<Advice> &notes) const override
    {
        Deployment deployment = deployedResources(input.evaluator, Type, input.stop);
        std::vector<Checked> out;
        for (DeployedResource &cluster : deployment.resources)
            out.push_back(checkOne(input, std::move(cluster)));
        for (ClosedModule &closed : deployment.closedModules) {
            const Template &content = input.evaluator.content(closed.module.places.front().scope);
            const Resource &call = content.at(closed.module.id);
            if (!managedClusterModuleVersion(call.module->path).isEmpty())
                out.push_back(checkOne(input, std::move(closed.module)));
            else
                notes.push_back(noteOf(input.evaluator, closed, call));
        }
        // in the order of the declarations, as people read them
        std::ranges::stable_sort(out, {}, [](const Checked &checked) { return checked.resource.path; });
        return out;
    }

    [[nodiscard]] Remedies remedies(const RuleInput &input, const Checked &checked) const override;

private:
    static Advice noteOf(const Evaluator &evaluator, const ClosedModule &closed, const Resource &call)
    {
        const QString file = QFileInfo(evaluator.document(closed.module.places.front().scope)->path()).fileName();
        const int line = evaluator.location(closed.module.places.front().scope, call.module->span).begin().line;
        const QString place = u"%1:%2"_s.arg(file).arg(line);
        if (call.module->path.isEmpty())
            return {AdviceLevel::Warning,
                    Message(QT_TRANSLATE_NOOP("Message",
                                              "What the nested deployment at %1 deploys cannot be told, so its "
                                              "clusters were not checked."),
                            place),
                    {}};
        if (closed.status == ReferenceStatus::NotRestored)
            return {AdviceLevel::Info,
                    Message(QT_TRANSLATE_NOOP("Message",
                                              "'%1' is not in the local module cache, so its clusters were not "
                                              "checked. %2 refers to it."),
                            call.module->path, place),
                    {}};
        return {AdviceLevel::Warning,
                Message(QT_TRANSLATE_NOOP("Message",
                                          "'%1' could not be read, so its clusters were not checked. %2 refers "
                                          "to it."),
                        call.module->path, place),
                {}};
    }

    [[nodiscard]] Checked checkOne(const RuleInput &input, DeployedResource cluster) const
    {
        Evaluator &evaluator = input.evaluator;
        Checked out;
        std::vector<Verdict> verdicts;
        for (const Place &place : cluster.places) {
            verdicts.push_back(judge(readCluster(evaluator, place, cluster.id)));
            Verdict &verdict = verdicts.back();
            if (input.published)
                verdict.outcome = verdict.publishedOutcome;
            if (verdict.outcome == Outcome::Fail)
                out.failing.push_back(place);
        }
        // fails if any iteration fails, else is undetermined if any is
        const auto worst = std::ranges::min_element(verdicts, {}, &Verdict::outcome);
        const auto worstPublished = std::ranges::min_element(verdicts, {}, &Verdict::publishedOutcome);
        const Place &place = cluster.places[std::size_t(worst - verdicts.begin())];
        const Resource &declared = evaluator.content(place.scope).at(cluster.id);

        Finding &finding = out.finding;
        finding.rule = &info();
        finding.outcome = worst->outcome;
        finding.publishedOutcome = worstPublished->publishedOutcome;
        finding.resourceType = Type;
        finding.resourceName = nameOf(evaluator, place, declared, worst->cluster.name);
        finding.symbolicName = declared.symbolicName;
        finding.modulePath = cluster.modulePath;
        finding.resourcePath = cluster.path;
        for (const Verdict &verdict : verdicts) {
            for (const QString &value : verdict.values) {
                if (!finding.values.contains(value))
                    finding.values += value;
            }
        }
        const QStringList &path = declared.module ? ModulePolicyPath : PolicyPath;
        finding.location = findProperty(evaluator, place, cluster.id, path).location;
        finding.evidence = evidenceOf(evaluator, worst->cluster.policy);
        finding.title = titleOf(*worst, finding.resourceName);
        std::vector<EvidenceStep> deciding = finding.evidence;
        const Value &open = openProperty(worst->cluster);
        if (worst->outcome == Outcome::Undetermined && &open != &worst->cluster.policy)
            deciding = evidenceOf(evaluator, open);
        finding.reason = reasonOf(*worst, deciding);
        addCluster(finding, evaluator, place, declared, *worst);
        for (const EvidenceStep &step : deciding)
            addStep(finding.evidence, step);
        finding.advice = adviceFor(worst->cluster, worst->outcome);
        out.resource = std::move(cluster);
        return out;
    }

    static QString nameOf(const Evaluator &evaluator, const Place &place, const Resource &declared, const Value &name)
    {
        if (name.isString())
            return name.toString();
        if (!declared.symbolicName.isEmpty())
            return declared.symbolicName;
        const Template &content = evaluator.content(place.scope);
        return declared.name.valid() ? content.source()->slice(content.expressions.at(declared.name).span).toString()
                                     : u"cluster"_s;
    }

    static void addStep(std::vector<EvidenceStep> &evidence, const EvidenceStep &step)
    {
        const bool known = std::ranges::any_of(evidence, [&](const EvidenceStep &one) {
            return one.location.document == step.location.document && one.location.span == step.location.span;
        });
        if (!known)
            evidence.push_back(step);
    }

    /// Where nothing is written the declaration of the cluster itself is the first thing to look at.
    static void addCluster(Finding &finding, const Evaluator &evaluator, const Place &place, const Resource &declared,
                           const Verdict &verdict)
    {
        const bool shown = !finding.evidence.empty() && !isNotGiven(verdict.cluster.policy);
        if (shown)
            return;
        // one without a name of its own is known by its type
        const ExpressionTree &tree = evaluator.content(place.scope).expressions;
        const ExprId type = tree.memberNode(declared.body, u"type");
        const Span span = declared.symbolicName.isEmpty() && type.valid() ? tree.at(type).span : declared.span;
        finding.evidence.insert(finding.evidence.begin(),
                                {evaluator.location(place.scope, span), EvidenceRole::Resource,
                                 Message(QT_TRANSLATE_NOOP("Message", "the cluster"))});
        if (finding.evidence.back().role == EvidenceRole::NotSet)
            finding.evidence.back().note =
                Message(QT_TRANSLATE_NOOP("Message", "networkPolicy is not set: no value, no default"));
    }
};

// ---------------------------------------------------------------- remedies

/// The cluster of the first failing iteration, as far as the engine to choose depends on it.
struct Case {
    ClusterProfile cluster;
    QStringList profile; ///< path of the object that holds the network settings
};

Remedy remedyOf(const Case &one, const QString &engine)
{
    // values that stay where another branch or iteration has them already
    const QStringList keep = engine == "cilium"_L1 ? QStringList{engine} : QStringList{u"azure"_s, u"calico"_s};
    Remedy remedy{engine, {{one.profile + QStringList{u"networkPolicy"_s}, engine, keep}}, {}, {}};
    const QString dataplane = knownText(one.cluster.dataplane);
    const auto also = [&](const QString &name, const QString &value) {
        remedy.settings.push_back({one.profile + QStringList{name}, value, {value}});
    };
    if (engine == "cilium"_L1 && dataplane != "cilium"_L1)
        also(u"networkDataplane"_s, engine);
    if (engine != "cilium"_L1 && dataplane == "cilium"_L1)
        also(u"networkDataplane"_s, u"azure"_s);
    if (one.cluster.windows == ClusterProfile::Answer::Yes && knownText(one.cluster.plugin) == "kubenet"_L1)
        also(u"networkPlugin"_s, u"azure"_s);
    remedy.warnings.emplace_back(
        QT_TRANSLATE_NOOP("Message", "If this cluster exists, deploying re-images all node pools."));
    if (engine == "azure"_L1)
        remedy.warnings.emplace_back(QT_TRANSLATE_NOOP("Message", "Azure NPM on Linux ends on %1."),
                                     QString(aks::AzureOnLinux.date));
    if (engine == "azure"_L1 && one.cluster.windows != ClusterProfile::Answer::No)
        remedy.warnings.emplace_back(QT_TRANSLATE_NOOP("Message", "Support for Azure NPM on Windows ended on %1."),
                                     QString(aks::AzureOnWindows.date));
    if (engine == "cilium"_L1)
        remedy.warnings.emplace_back(
            QT_TRANSLATE_NOOP("Message", "The published rule does not list cilium and still fails."));
    return remedy;
}

/// The newest version that another cluster of the file has, else the one that we know.
QString raisedApiVersion(const Template &content)
{
    QString newest;
    for (const Resource &resource : content.resources) {
        const bool stable = resource.apiVersion.size() == QStringView(u"2025-07-01").size();
        if (stable && resource.type.startsWith(Type, Qt::CaseInsensitive))
            newest = std::max(newest, resource.apiVersion);
    }
    return newest >= aks::FirstApiOfCilium ? newest : QString(aks::RaisedApi);
}

/// Without network profile in the API version: engines for a version that has one, as an extra step.
void addRaised(Case one, const Template &content, bool published, Remedies &out)
{
    const QString former = one.cluster.apiVersion;
    one.cluster.apiVersion = raisedApiVersion(content);
    for (const auto engine : {"calico"_L1, "azure"_L1, "cilium"_L1}) {
        if (!engineFits(one.cluster, QString(engine)) || (published && engine == "cilium"_L1))
            continue;
        Remedy remedy = remedyOf(one, engine);
        remedy.apiVersion = one.cluster.apiVersion;
        remedy.warnings.insert(remedy.warnings.begin(),
                               Message(QT_TRANSLATE_NOOP("Message",
                                                         "This raises the API version from %1 to %2: compare the "
                                                         "other properties with that version before deploying."),
                                       former, one.cluster.apiVersion));
        out.choices.push_back(std::move(remedy));
    }
}

Remedies NetworkPolicyRule::remedies(const RuleInput &input, const Checked &checked) const
{
    const Place &place = checked.failing.front();
    const Resource &declared = input.evaluator.content(place.scope).at(checked.resource.id);
    const Case one{readCluster(input.evaluator, place, checked.resource.id),
                   declared.module ? QStringList{u"params"_s} : QStringList{u"properties"_s, u"networkProfile"_s}};
    const ClusterProfile &cluster = one.cluster;
    Remedies out;
    if (knownText(cluster.sku) == "automatic"_L1)
        out.none = Message(QT_TRANSLATE_NOOP("Message", "AKS Automatic presets Cilium: leave networkPolicy out."));
    else if (knownText(cluster.plugin) == "none"_L1)
        out.none = Message(QT_TRANSLATE_NOOP("Message",
                                             "The cluster brings its own network plugin (networkPlugin is "
                                             "'none'), which AKS combines with no engine of its own."));
    else if (!cluster.apiVersion.isEmpty()
             && cluster.apiVersion.first(qMin(10, cluster.apiVersion.size())) <= aks::LastApiWithoutProfile) {
        out.none = Message(QT_TRANSLATE_NOOP("Message", "API version %1 knows no network profile: raise it first."),
                           cluster.apiVersion);
        addRaised(one, input.evaluator.content(place.scope), input.published, out);
    } else if (cluster.windows == ClusterProfile::Answer::Yes
               && cluster.autoProvisioning == ClusterProfile::Answer::Yes)
        out.none = Message(QT_TRANSLATE_NOOP("Message",
                                             "No engine works with Windows pools and node auto-provisioning "
                                             "together."));
    else if (input.published && knownText(cluster.policy) == "cilium"_L1 && knownText(cluster.dataplane) == "cilium"_L1)
        out.none = Message(QT_TRANSLATE_NOOP("Message",
                                             "The cluster uses cilium, which Microsoft recommends; the "
                                             "published list is behind. Suppress the finding instead."));
    if (!out.none.isEmpty())
        return out;
    // the smallest edit that passes the published rule first
    for (const auto engine : {"calico"_L1, "azure"_L1, "cilium"_L1}) {
        if (engineFits(cluster, QString(engine)) && !(input.published && engine == "cilium"_L1))
            out.choices.push_back(remedyOf(one, engine));
        else if (const Message why = whyNotEngine(cluster, QString(engine)); !why.isEmpty())
            out.refused.push_back({QString(engine), why});
    }
    if (knownText(cluster.dataplane) == "cilium"_L1 && !out.choices.empty()) {
        // the other engines without Cilium's data plane
        ClusterProfile without = cluster;
        without.dataplane = Value();
        for (const auto engine : {"calico"_L1, "azure"_L1}) {
            if (!engineFits(cluster, QString(engine)) && engineFits(without, QString(engine)))
                out.choices.push_back(remedyOf(one, engine));
        }
    }
    std::erase_if(out.refused, [&](const RefusedEngine &one) {
        return std::ranges::find(out.choices, one.engine, &Remedy::engine) != out.choices.end();
    });
    if (out.choices.empty() && engineFits(cluster, u"cilium"))
        out.none = Message(QT_TRANSLATE_NOOP("Message",
                                             "Only cilium fits the network settings of this cluster, and the published "
                                             "rule does not list it."));
    else if (out.choices.empty())
        out.none = Message(QT_TRANSLATE_NOOP("Message",
                                             "No engine fits the network settings of this cluster as they "
                                             "are."));
    return out;
}

} // namespace

const Rule &networkPolicyRule()
{
    static const NetworkPolicyRule rule;
    return rule;
}

} // namespace rules
