// SPDX-License-Identifier: MIT
#include "rules/evidence.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace model;

namespace rules {

namespace {

Message noteOf(EvidenceRole role)
{
    switch (role) {
    case EvidenceRole::Value: return Message(QT_TRANSLATE_NOOP("Message", "value"));
    case EvidenceRole::Property: return Message(QT_TRANSLATE_NOOP("Message", "property"));
    case EvidenceRole::Default: return Message(QT_TRANSLATE_NOOP("Message", "default"));
    case EvidenceRole::Required: return Message(QT_TRANSLATE_NOOP("Message", "no value, no default"));
    case EvidenceRole::ParametersFile: return Message(QT_TRANSLATE_NOOP("Message", "parameters file"));
    case EvidenceRole::Typed: return Message(QT_TRANSLATE_NOOP("Message", "typed value"));
    case EvidenceRole::Argument: return Message(QT_TRANSLATE_NOOP("Message", "argument"));
    case EvidenceRole::Variable: return Message(QT_TRANSLATE_NOOP("Message", "variable"));
    case EvidenceRole::Condition: return Message(QT_TRANSLATE_NOOP("Message", "decides"));
    case EvidenceRole::Call: return Message(QT_TRANSLATE_NOOP("Message", "function"));
    case EvidenceRole::Output: return Message(QT_TRANSLATE_NOOP("Message", "output"));
    case EvidenceRole::Loop: return Message(QT_TRANSLATE_NOOP("Message", "loop"));
    case EvidenceRole::Resource: return Message(QT_TRANSLATE_NOOP("Message", "resource"));
    case EvidenceRole::NotSet: return Message(QT_TRANSLATE_NOOP("Message", "not set here"));
    case EvidenceRole::File: return Message(QT_TRANSLATE_NOOP("Message", "file"));
    }
    return {};
}

/// A literal or call inside of another step tells nothing that this step does not show.
bool isInside(const EvidenceStep &step, const EvidenceStep &other)
{
    return &step != &other && (step.role == EvidenceRole::Value || step.role == EvidenceRole::Call)
        && step.location.document == other.location.document && other.role != EvidenceRole::Value
        && other.location.span.contains(step.location.span) && step.location.span != other.location.span;
}

template<class Visit>
bool forEachTemplate(const Template &content, const Visit &visit)
{
    if (visit(content))
        return true;
    return std::ranges::any_of(content.resources, [&](const Resource &resource) {
        return resource.module && resource.module->inlined && forEachTemplate(*resource.module->inlined, visit);
    });
}

} // namespace

std::vector<EvidenceStep> evidenceOf(const Evaluator &evaluator, const Value &value)
{
    std::vector<Evidence> explained;
    const auto explain = [&](const Value &one) {
        for (const Evidence &step : evaluator.trace().explain(one.origin())) {
            if (std::ranges::find(explained, step) == explained.end())
                explained.push_back(step);
        }
    };
    if (value.isChoice()) {
        for (const Value::Case &one : value.cases())
            explain(one.value);
    }
    explain(value);
    const bool whole = value.isObject() || value.isArray(); // then an object is what there is, not what lacks something
    std::vector<EvidenceStep> all;
    for (const Evidence &step : explained) {
        const DocumentPtr document = evaluator.snapshot()->documentOf(step.source);
        const EvidenceRole role = whole && step.role == EvidenceRole::NotSet ? EvidenceRole::Value : step.role;
        if (document != nullptr)
            all.push_back({{document, step.span}, role, noteOf(role), step.deciding});
    }
    std::vector<EvidenceStep> out;
    for (const EvidenceStep &step : all) {
        const bool inside = std::ranges::any_of(all, [&](const EvidenceStep &other) { return isInside(step, other); });
        if (!inside)
            out.push_back(step);
    }
    return out;
}

PropertyPlace findProperty(const Evaluator &evaluator, const Place &place, ResourceId resource, const QStringList &path)
{
    const Template &content = evaluator.content(place.scope);
    const Resource &declared = content.at(resource);
    const ExpressionTree &tree = content.expressions;
    Span span =
        declared.symbolicName.isEmpty() && declared.name.valid() ? tree.at(declared.name).span : declared.nameSpan;
    ExprId at = declared.body;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const ExprId member = tree.memberNode(at, path[i]);
        if (!member.valid())
            return {evaluator.location(place.scope, span), false};
        const bool last = i + 1 == path.size();
        span = last ? tree.at(member).span : tree.at(tree.child(member, 0)).span;
        at = tree.child(member, 1);
    }
    return {evaluator.location(place.scope, span), true};
}

const EvidenceStep *sourceStep(const std::vector<EvidenceStep> &evidence)
{
    const auto found = std::ranges::find_if(evidence, [](const EvidenceStep &step) {
        if (step.deciding)
            return false;
        switch (step.role) {
        case EvidenceRole::Default:
        case EvidenceRole::Required:
        case EvidenceRole::ParametersFile:
        case EvidenceRole::Typed:
        case EvidenceRole::Argument:
        case EvidenceRole::Variable: return true;
        default: return false;
        }
    });
    return found == evidence.end() ? nullptr : &*found;
}

QString declaredName(const EvidenceStep &step)
{
    const TemplatePtr &content = step.location.document->content();
    QString name;
    if (content == nullptr)
        return name;
    forEachTemplate(*content, [&](const Template &one) {
        const auto look = [&](const auto &list) {
            const auto found =
                std::ranges::find_if(list, [&](const auto &entry) { return entry.span == step.location.span; });
            if (found != list.end())
                name = found->name;
            return found != list.end();
        };
        return look(one.parameters) || look(one.variables) || look(one.assignments);
    });
    return name;
}

} // namespace rules
