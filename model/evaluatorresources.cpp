// SPDX-License-Identifier: MIT
#include "model/evaluator.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace model {

namespace {

QStringList segmentsOf(const QString &name)
{
    return name.split(u'/');
}

} // namespace

// ---------------------------------------------------------------- loops and conditions

void Evaluator::addLoop(ScopeId scope, const Loop &loop, Instances &out)
{
    Instances all;
    all.looped = true;
    all.exact = out.exact;
    for (const Place &place : out.places) {
        const Value list = evaluate(place, loop.list);
        const bool counted = loop.byCount ? list.isInt() && list.toInt() <= qint64(MaxIterations)
                                          : list.isArray() && !list.isOpen() && list.items().size() <= MaxIterations;
        if (!counted || all.places.size() > MaxIterations) {
            all.exact = false;
            all.places.push_back({scope, place.locals, -1 - qint32(all.places.size())});
            continue;
        }
        const qint64 count = loop.byCount ? std::max<qint64>(list.toInt(), 0) : qint64(list.items().size());
        for (qint64 i = 0; i < count; ++i) {
            Place one{scope, place.locals, qint32(all.places.size())};
            if (!loop.byCount)
                one.locals.emplace_back(loop.item, list.items()[std::size_t(i)]);
            one.locals.emplace_back(loop.index, Value::integer(i));
            all.places.push_back(std::move(one));
        }
    }
    out = std::move(all);
}

Instances Evaluator::instances(ScopeId scope, ResourceId id)
{
    const Template &content = *at(scope).content;
    const Resource &resource = content.at(id);
    Instances out;
    if (resource.nestedInParent && resource.parent.valid())
        out = instances(scope, resource.parent);
    else if (resource.deployment.valid())
        out = instances(scope, resource.deployment);
    else
        out.places.push_back({scope, {}, 0});
    if (resource.loop)
        addLoop(scope, *resource.loop, out);
    return out;
}

Place Evaluator::anyInstance(ScopeId scope, ResourceId id)
{
    const Instances all = instances(scope, id);
    if (all.places.size() == 1)
        return all.places.front();
    return {scope, {}, all.looped ? -1 : 0};
}

std::vector<ExprId> Evaluator::conditions(ScopeId scope, ResourceId id) const
{
    const Template &content = *at(scope).content;
    std::vector<ExprId> out;
    while (id.valid()) {
        const Resource &resource = content.at(id);
        if (resource.condition.valid())
            out.push_back(resource.condition);
        // In Bicep a nested resource inherits; in ARM only what a nested deployment contains does.
        if (resource.nestedInParent && content.language == Language::Bicep)
            id = resource.parent;
        else
            id = resource.deployment;
    }
    return out;
}

Value Evaluator::condition(const Place &place, ResourceId id)
{
    Value result = Value::boolean(true);
    for (const ExprId condition : conditions(place.scope, id)) {
        Value value = evaluate(place, condition);
        if (value.isFalse())
            return value;
        if (!value.isTrue() && !result.isUnknown() && !result.isChoice())
            result = value;
    }
    return result;
}

// ---------------------------------------------------------------- names and types

QString Evaluator::resourceType(ScopeId scope, ResourceId id) const
{
    const Template &content = *at(scope).content;
    const Resource &resource = content.at(id);
    if (!resource.nestedInParent || !resource.parent.valid())
        return resource.type;
    const QString above = resourceType(scope, resource.parent);
    return resource.type.startsWith(above + u'/', Qt::CaseInsensitive) ? resource.type : above + u'/' + resource.type;
}

namespace {

/// The name that Bicep gives a module without one: its symbol, a dash, and what depends on the deployment.
Value defaultName(const Resource &resource)
{
    if (!resource.isModule() || resource.symbolicName.isEmpty())
        return {};
    Value::Unknown why;
    why.reason =
        Message(QT_TRANSLATE_NOOP("Message", "The module has no name, so that one is made for each deployment"));
    why.prefix = resource.symbolicName + u'-';
    why.atDeployment = true;
    return Value::unknown(std::move(why));
}

} // namespace

Value Evaluator::resourceName(const Place &place, ResourceId id)
{
    const Template &content = *at(place.scope).content;
    const Resource &resource = content.at(id);
    Value own = resource.name.valid() ? evaluate(place, resource.name) : defaultName(resource);
    if (!resource.parent.valid())
        return own;
    Place above = place;
    if (!resource.nestedInParent) {
        Environment outer = std::exchange(at(place.scope).locals, place.locals);
        const auto parent = resourceOf(place.scope, resource.parentExpression);
        above = placeAt(place.scope, resource.parent, parent ? parent->second : std::nullopt);
        at(place.scope).locals = std::move(outer);
    }
    const std::array parts{resourceName(above, resource.parent), Value::string(u"/"_s), own};
    if (std::ranges::any_of(parts, &Value::isChoice))
        return Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "Several names are possible")));
    return joinText(parts).withOrigin(own.origin());
}

// ---------------------------------------------------------------- references to resources

/// The resource that an expression names, with the index if it is one of a loop.
std::optional<std::pair<ResourceId, std::optional<Value>>> Evaluator::resourceOf(ScopeId scope, ExprId id)
{
    const ExpressionTree &tree = at(scope).content->expressions;
    if (tree.kind(id) == ExprKind::Resource)
        return std::pair(ResourceId{tree.at(id).index}, std::optional<Value>());
    if (tree.kind(id) != ExprKind::Access || tree.kind(tree.child(id, 0)) != ExprKind::Resource
        || tree.at(id).has(Expr::KeyName) || tree.kind(tree.child(id, 1)) == ExprKind::String)
        return std::nullopt;
    return std::pair(ResourceId{tree.at(tree.child(id, 0)).index}, std::optional(eval(scope, tree.child(id, 1))));
}

/// The iteration of a looped resource that an index picks.
Place Evaluator::placeAt(ScopeId scope, ResourceId id, const std::optional<Value> &index)
{
    const Resource &resource = at(scope).content->at(id);
    if (!resource.loop || !index)
        return anyInstance(scope, id);
    const Instances all = instances(scope, id);
    if (all.exact && index->isInt() && index->toInt() >= 0 && index->toInt() < qint64(all.places.size()))
        return all.places[std::size_t(index->toInt())];
    constexpr qint32 FirstPicked = -1'000'000;
    if (index->isInt() && index->toInt() >= 0 && index->toInt() < -FirstPicked)
        return {scope, {{resource.loop->index, *index}}, FirstPicked - qint32(index->toInt())};
    return {scope, {}, -1};
}

/// The result of \a call for an index, once for each value that it can have.
Value Evaluator::perIndex(const std::optional<Value> &index,
                          const std::function<Value(const std::optional<Value> &index)> &call)
{
    if (!index || !index->isChoice())
        return call(index);
    Value::Cases cases;
    for (const Value::Case &one : index->cases())
        cases.push_back({call(one.value), one.assumptions});
    return Value::choice(std::move(cases));
}

Value Evaluator::resourceId(ScopeId scope, ResourceId id, const Place &place)
{
    const Template &content = *at(scope).content;
    const Resource &resource = content.at(id);
    const Value name = resourceName(place, id);
    const bool plain = !resource.scope.valid() && !resource.extension;
    if (name.isString() && plain) {
        const QString function = content.targetScope == "tenant"_L1 ? u"tenantResourceId"_s
            : content.targetScope == "subscription"_L1              ? u"subscriptionResourceId"_s
                                                                    : u"resourceId"_s;
        Value::Items arguments{Value::string(resourceType(scope, id))};
        for (const QString &segment : segmentsOf(name.toString()))
            arguments.push_back(Value::string(segment));
        if (content.targetScope != "managementGroup"_L1)
            return callFunction(findBuiltin(function), arguments);
    }
    Value::Unknown why;
    why.reason =
        Message(QT_TRANSLATE_NOOP("Message", "The id of '%1' is known only after deployment"), resource.symbolicName);
    why.atDeployment = true;
    return Value::unknown(std::move(why));
}

Value Evaluator::resourceProperty(ScopeId scope, ResourceId id, const Place &place, const QString &name)
{
    const Resource &resource = at(scope).content->at(id);
    const auto identity = [&] { // of one that may be another each time there is none
        return place.iteration == -1
            ? -1
            : thing(u"resource %1 %2 %3 %4"_s.arg(scope.raw).arg(id.raw).arg(place.iteration).arg(name));
    };
    if (name == "id"_L1) {
        Value known = resourceId(scope, id, place);
        if (!known.isUnknown())
            return known;
        Value::Unknown why = known.unknownInfo();
        why.identity = identity();
        return Value::unknown(std::move(why)).withOrigin(known.origin());
    }
    if (name == "name"_L1)
        return resource.name.valid() ? evaluate(place, resource.name) : defaultName(resource);
    if (name == "type"_L1)
        return Value::string(resourceType(scope, id));
    if (name == "apiVersion"_L1 && !resource.apiVersion.isEmpty())
        return Value::string(resource.apiVersion);
    Value::Unknown why;
    why.reason =
        Message(QT_TRANSLATE_NOOP("Message", "'%1.%2' is known only after deployment"), resource.symbolicName, name);
    why.atDeployment = true;
    why.identity = identity();
    return Value::unknown(std::move(why));
}

/// The resource itself, or with an Access one of its properties.
Value Evaluator::evalResourceAccess(ScopeId scope, ExprId id, ResourceId resource, const std::optional<Value> &index)
{
    const Template &content = *at(scope).content;
    const ExpressionTree &tree = content.expressions;
    const Expr &expr = tree.at(id);
    const Resource &target = content.at(resource);
    const bool property = expr.kind == ExprKind::Access && tree.kind(tree.child(id, 1)) == ExprKind::String;
    if (!property) {
        Value::Unknown why;
        why.reason = Message(QT_TRANSLATE_NOOP("Message", "'%1' is known only after deployment"), target.symbolicName);
        why.atDeployment = true;
        return traced(scope, EvidenceRole::Resource, expr.span, Value::unknown(std::move(why)));
    }
    const QString name = tree.text(tree.child(id, 1));
    const Place place = placeAt(scope, resource, index);
    if (target.isModule() && name == "outputs"_L1) {
        const ScopeId inner = moduleScope(place, resource);
        if (inner.valid()) {
            Value::Members outputs;
            for (std::size_t i = 0; i < at(inner).content->outputs.size(); ++i)
                outputs.push_back({at(inner).content->outputs[i].name, output(inner, {qint32(i)})});
            return Value::object(std::move(outputs));
        }
    }
    const Value value = resourceProperty(scope, resource, place, name);
    return value.origin().valid() ? value : traced(scope, EvidenceRole::Resource, expr.span, value);
}

Value Evaluator::moduleOutputs(const Place &place, ResourceId id, const QString &name)
{
    const Template &content = *at(place.scope).content;
    const ScopeId inner = moduleScope(place, id);
    const OutputId found = inner.valid() ? at(inner).content->findOutput(name) : OutputId{};
    if (found.valid())
        return output(inner, found);
    Value::Unknown why;
    why.reason = inner.valid()
        ? Message(QT_TRANSLATE_NOOP("Message", "The module has no output '%1'"), name)
        : Message(QT_TRANSLATE_NOOP("Message", "The output '%1' of '%2' is known only after deployment"), name,
                  content.at(id).symbolicName);
    why.atDeployment = !inner.valid();
    return Value::unknown(std::move(why));
}

// ---------------------------------------------------------------- modules

ReferenceStatus Evaluator::moduleStatus(ScopeId scope, const ModuleTarget &target) const
{
    if (target.inlined != nullptr || target.outer)
        return ReferenceStatus::Loaded;
    return target.reference.valid() ? m_snapshot->link(*at(scope).content, target.reference).status
                                    : ReferenceStatus::NotRestored;
}

ScopeId Evaluator::moduleScope(const Place &place, ResourceId id)
{
    const std::pair key{id.raw, place.iteration};
    const auto known = at(place.scope).modules.find(key);
    if (known != at(place.scope).modules.end())
        return known->second;
    const Resource &resource = at(place.scope).content->at(id);
    const ModuleTarget &target = *resource.module;
    TemplatePtr content = target.inlined;
    DocumentPtr document = at(place.scope).document;
    if (content == nullptr && target.reference.valid()) {
        document = m_snapshot->link(*at(place.scope).content, target.reference).document;
        content = document != nullptr ? document->content() : nullptr;
    }
    ScopeId inner;
    if (content != nullptr && m_scopes.size() < MaxScopes) {
        inner = addScope(content.get(), document);
        at(inner).caller = place;
        at(inner).call = &resource;
    }
    at(place.scope).modules.emplace(key, inner);
    return inner;
}

std::optional<std::pair<Place, ResourceId>> Evaluator::callOf(ScopeId scope) const
{
    const ScopeData &data = at(scope);
    if (data.call == nullptr)
        return std::nullopt;
    const auto &resources = at(data.caller.scope).content->resources;
    return std::pair(data.caller, ResourceId{qint32(data.call - resources.data())});
}

} // namespace model
