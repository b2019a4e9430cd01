// SPDX-License-Identifier: MIT
#include "ui/hoverinquiry.h"

#include "rules/evidence.h"
#include "ui/icons.h"
#include "ui/texts.h"

#include <QFileInfo>
#include <QtConcurrent>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString kindWord(model::Lookup::Kind kind)
{
    using Kind = model::Lookup::Kind;
    switch (kind) {
    case Kind::Parameter: return Texts::tr("parameter");
    case Kind::Variable: return Texts::tr("variable");
    case Kind::Output: return Texts::tr("output");
    case Kind::Resource: return Texts::tr("resource, its name");
    case Kind::Module: return Texts::tr("module, its name");
    case Kind::Function: return Texts::tr("function");
    case Kind::Type: return Texts::tr("type");
    case Kind::Property: return Texts::tr("property");
    case Kind::Expression: return Texts::tr("expression");
    case Kind::File: return Texts::tr("file");
    }
    return {};
}

/// Written out if that is short.
QString shownValue(const model::Value &value)
{
    constexpr qsizetype Longest = 160;
    if ((value.isObject() || value.isArray()) && value.isFullyKnown()) {
        QString json = model::compactJson(value);
        if (json.size() <= Longest)
            return json;
    }
    const QString text = value.display();
    return text.size() <= Longest ? text : text.first(Longest) + u'…';
}

QString possibleValues(const model::Value &value)
{
    QStringList shown;
    for (const model::Value::Case &one : value.cases()) {
        const QString text = one.value.isNothing() ? Texts::tr("nothing") : shownValue(one.value);
        if (!shown.contains(text))
            shown += text;
    }
    return shown.join(Texts::tr(" or "));
}

void setIcon(const model::Lookup &found, HoverContent &out)
{
    using Kind = model::Lookup::Kind;
    switch (found.kind) {
    case Kind::Parameter: out.icon = u"parameter"_s; break;
    case Kind::Output: out.icon = u"output"_s; break;
    case Kind::Function: out.icon = u"function"_s; break;
    case Kind::Type: out.icon = u"type"_s; break;
    case Kind::File: out.icon = u"file"_s; break;
    case Kind::Module:
        out.icon = u"module"_s;
        out.iconRole = Role::FamilyOther;
        break;
    case Kind::Resource: {
        const ResourceLook look = lookOfResource(found.content->at(found.resource).type);
        out.icon = look.icon;
        out.iconRole = look.family;
        break;
    }
    case Kind::Variable:
    case Kind::Property:
    case Kind::Expression: out.icon = u"variable"_s; break;
    }
}

/// Where a value comes from, in words.
QString whyOf(const model::Evaluator &evaluator, const model::Lookup &found, const rules::EvidenceStep &step)
{
    using model::EvidenceRole;
    const QString name = rules::declaredName(step);
    const bool own =
        step.location.document == found.definition.document && step.location.span.contains(found.definition.span);
    if (own && step.role == EvidenceRole::Default) {
        if (found.content != evaluator.snapshot()->root()->content().get())
            return Texts::tr("the default; the module call does not set it");
        return evaluator.parametersFile().valid() ? Texts::tr("the default; the parameters file does not set it")
                                                  : Texts::tr("the default; no parameters file in effect");
    }
    if (step.role == EvidenceRole::ParametersFile)
        return Texts::tr("from the parameters file %1").arg(QFileInfo(step.location.path()).fileName());
    if (step.role == EvidenceRole::Argument)
        return Texts::tr("given by the module call");
    if (own && step.role == EvidenceRole::Variable)
        return {};
    if (own || name.isEmpty())
        return step.note.translated();
    switch (step.role) {
    case EvidenceRole::Default: return Texts::tr("from the default of parameter %1").arg(name);
    case EvidenceRole::Typed: return Texts::tr("from the value typed for parameter %1").arg(name);
    case EvidenceRole::Variable: return Texts::tr("from variable %1").arg(name);
    default: return step.note.translated();
    }
}

/// A reason beside the words that stand in place of the value, which it need not say again.
QString whyUnknown(const model::Message &reason)
{
    constexpr auto again = " is known only after deployment"_L1;
    const QString english = reason.english();
    if (english.endsWith(again) && !english.startsWith("The "_L1)) // then it begins with a name
        return Texts::tr("It comes from %1.").arg(english.chopped(again.size()));
    const QString text = reason.translated();
    return text.isEmpty() || (text.front().isLower() && !text.contains(u'(')) ? text
                                                                              : text + u'.'; // "secure parameter"
}

void addValue(const model::Evaluator &evaluator, const model::Lookup &found, const model::Value &value,
              HoverContent &out)
{
    using Lack = HoverContent::Lack;
    const bool secret = value.isUnknown() && value.unknownInfo().secure;
    if (!secret)
        out.evidence = rules::evidenceOf(evaluator, value);
    if (value.isUnknown()) {
        out.lack = secret ? Lack::Secret : value.unknownInfo().atDeployment ? Lack::AtDeployment : Lack::Unknown;
        out.why = whyUnknown(value.whyUnknown());
        return;
    }
    if (value.isChoice()) {
        out.value = possibleValues(value);
        out.valueFile = u"value.bicep"_s;
        out.why = Texts::tr("depends on what nothing here decides");
        return;
    }
    out.value = value.isAbsent() ? Texts::tr("nothing") : shownValue(value);
    const bool json = (value.isObject() || value.isArray()) && value.isFullyKnown();
    if (!value.isAbsent())
        out.valueFile = json ? u"value.json"_s : u"value.bicep"_s;
    if (const rules::EvidenceStep *step = rules::sourceStep(out.evidence))
        out.why = whyOf(evaluator, found, *step);
}

/// True if a finding is about the thing, or about a value that goes through it.
bool concerns(const rules::Finding &finding, const model::Lookup &found, const model::DocumentPtr &document,
              const std::vector<rules::EvidenceStep> &evidence)
{
    if (finding.location.path() == document->path() && finding.location.span.contains(found.span))
        return true;
    const auto &steps = finding.evidence;
    if (found.kind == model::Lookup::Kind::Resource) {
        const bool here = std::ranges::any_of(
            steps, [&](const rules::EvidenceStep &step) { return step.location.path() == document->path(); });
        return here && finding.symbolicName == found.name && !finding.resourcePath.empty()
            && finding.resourcePath.back() == found.resource.raw;
    }
    const auto last = std::find_if(evidence.rbegin(), evidence.rend(), [](const auto &step) { return !step.deciding; });
    return last != evidence.rend()
        && std::ranges::find(steps, last->location, &rules::EvidenceStep::location) != steps.end();
}

void addFindings(const rules::Analysis &analysis, const model::Lookup &found, const model::DocumentPtr &document,
                 HoverContent &out)
{
    std::vector<const rules::Finding *> about;
    for (const rules::Finding &finding : analysis.findings) {
        if (concerns(finding, found, document, out.evidence))
            about.push_back(&finding);
    }
    std::ranges::stable_sort(about, {}, &rules::Finding::outcome);
    for (const rules::Finding *finding : about) {
        const QString title = finding->title.translated();
        const bool fixReady = finding->outcome == rules::Outcome::Fail && !finding->fixes.empty();
        out.verdicts.push_back({finding->outcome, fixReady ? Texts::tr("%1. Ctrl+. to fix").arg(title) : title});
        for (const rules::Advice &advice : finding->advice) {
            const std::pair note(advice.level, advice.text.translated());
            if (std::ranges::find(out.notes, note) == out.notes.end())
                out.notes.push_back(note);
        }
    }
    if (about.size() == 1 && out.lack != HoverContent::Lack::Secret)
        out.evidence = about.front()->evidence; // goes on to what Azure gets
}

} // namespace

std::optional<HoverContent> hoverContent(const rules::AnalysisPtr &analysis,
                                         const std::map<QString, model::Value> &typed,
                                         const model::DocumentPtr &document, qint32 offset)
{
    const auto found = model::lookUp(*analysis->snapshot, document, offset);
    if (!found)
        return std::nullopt;
    model::Evaluator evaluator(analysis->snapshot, typed);
    const auto value = model::valueOf(evaluator, *found);
    HoverContent out;
    constexpr qsizetype LongestName = 200;
    out.name = found->name.size() <= LongestName ? found->name : found->name.first(LongestName) + u'…';
    out.kind = kindWord(found->kind);
    out.description = found->description;
    setIcon(*found, out);
    if (found->definition != model::Location{document, found->span})
        out.definition = found->definition;
    if (value)
        addValue(evaluator, *found, *value, out);
    else if (found->kind == model::Lookup::Kind::File)
        out.why = found->definition.isValid() ? found->definition.path() : Texts::tr("was not read");
    addFindings(*analysis, *found, document, out);
    if (!value && found->kind != model::Lookup::Kind::File && found->description.isEmpty() && out.verdicts.empty())
        return std::nullopt;
    return out;
}

HoverInquiry::HoverInquiry(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.future().isValid() && m_watcher.future().resultCount() > 0)
            Q_EMIT answered(m_watcher.result());
    });
}

HoverInquiry::~HoverInquiry() = default;

void HoverInquiry::ask(const rules::AnalysisPtr &analysis, const std::map<QString, model::Value> &typed,
                       const model::DocumentPtr &document, qint32 offset)
{
    m_watcher.setFuture(QtConcurrent::run(&m_pool, hoverContent, analysis, typed, document, offset));
}

} // namespace ui
