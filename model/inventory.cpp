// SPDX-License-Identifier: MIT
#include "model/inventory.h"

#include "model/dependencies.h"
#include "model/resourceid.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace model {

namespace {

class Taker
{
public:
    explicit Taker(Evaluator &evaluator) : m_evaluator(evaluator), m_ids(evaluator) { }

    Inventory take()
    {
        const ScopeId root = m_evaluator.root();
        const DocumentPtr &requested = m_evaluator.snapshot()->requested();
        if (root.valid()) {
            m_out.targetScope = m_evaluator.content(root).targetScope;
            addTemplate(root, -1, ResourceIds::ofTarget(m_out.targetScope));
            addOutputs(root);
        }
        const Template *content = requested->content().get();
        const bool file = content != nullptr
            && (content->language == Language::BicepParameters || content->language == Language::ArmParameters);
        if (file)
            addAssignments(m_evaluator.parametersFile());
        else if (root.valid())
            addParameters(root);
        return std::move(m_out);
    }

private:
    // ------------------------------------------------------------ resources

    /// \a around: the beginning of the ids of what it deploys.
    void addTemplate(ScopeId scope, qint32 parent, const QString &around)
    {
        const Template &content = m_evaluator.content(scope);
        if (content.resources.empty())
            return;
        Level level{scope, around, dependenciesOf(m_evaluator, scope), {}, {}};
        level.children.resize(content.resources.size());
        level.contained.resize(content.resources.size());
        std::vector<ResourceId> top;
        for (std::size_t i = 0; i < content.resources.size(); ++i) {
            const Resource &resource = content.resources[i];
            const ResourceId id{qint32(i)};
            if (resource.parent.valid() && resource.parent != id)
                level.children[resource.parent.at()].push_back(id);
            else if (resource.deployment.valid())
                level.contained[resource.deployment.at()].push_back(id);
            else
                top.push_back(id);
        }
        for (const ResourceId id : top)
            addResource(level, id, parent);
    }

    struct Level {
        ScopeId scope;
        QString around;
        std::vector<std::vector<ResourceId>> dependencies;
        std::vector<std::vector<ResourceId>> children;
        std::vector<std::vector<ResourceId>> contained; ///< of nested deployments that share the scope
    };

    void addResource(const Level &level, ResourceId id, qint32 parent)
    {
        if (qsizetype(m_out.items.size()) >= Inventory::MaxItems) {
            m_out.isComplete = false;
            return;
        }
        const auto index = qint32(m_out.items.size());
        std::vector<qint32> &siblings = parent < 0 ? m_out.roots : m_out.items[std::size_t(parent)].children;
        Inventory::Item item = describe(level, id);
        item.parent = parent;
        item.row = qint32(siblings.size());
        siblings.push_back(index);
        const Resource &resource = m_evaluator.content(level.scope).at(id);
        m_out.items.push_back(std::move(item));
        for (const ResourceId child : level.children[id.at()])
            addResource(level, child, index);
        for (const ResourceId inside : level.contained[id.at()])
            addResource(level, inside, index);
        if (resource.isModule() && !resource.module->outer) {
            const Place place = m_evaluator.anyInstance(level.scope, id);
            const ScopeId inner = m_evaluator.moduleScope(place, id);
            if (inner.valid())
                addTemplate(inner, index, m_ids.scopeOf(place, id, level.around));
        }
    }

    Inventory::Item describe(const Level &level, ResourceId id)
    {
        const Template &content = m_evaluator.content(level.scope);
        const Resource &resource = content.at(id);
        const Place place = m_evaluator.anyInstance(level.scope, id);
        const Instances instances = m_evaluator.instances(level.scope, id);
        Inventory::Item item;
        item.symbolicName = resource.symbolicName;
        item.type = m_evaluator.resourceType(level.scope, id);
        item.apiVersion = apiVersion(resource, place);
        item.name = name(instances, place, id);
        if (resource.scope.valid())
            item.scope = content.source()->slice(content.expressions.at(resource.scope).span).toString();
        item.condition = condition(place, id);
        item.loop = instances.looped;
        if (instances.looped && instances.exact)
            item.loopCount = qint64(instances.places.size());
        item.existing = resource.existing;
        item.extension = resource.extension;
        item.module = resource.isModule();
        if (resource.module) {
            item.modulePath = resource.module->path;
            item.moduleStatus = m_evaluator.moduleStatus(level.scope, *resource.module);
            if (resource.module->reference.valid())
                item.moduleFile = m_evaluator.snapshot()->link(content, resource.module->reference).document;
        }
        item.ids = ids(level, instances, place, id);
        for (const ResourceId needed : level.dependencies[id.at()]) {
            const Resource &other = content.at(needed);
            item.dependsOn += other.symbolicName.isEmpty() ? shownName(level.scope, needed) : other.symbolicName;
        }
        item.location = m_evaluator.location(level.scope, resource.nameSpan);
        item.declaration = resource.span;
        return item;
    }

    QStringList ids(const Level &level, const Instances &instances, const Place &place, ResourceId id)
    {
        const bool each = instances.looped && instances.exact && instances.places.size() <= MaxPossibilities;
        QStringList all;
        for (const Place &one : each ? instances.places : std::vector{place})
            all += m_ids.idOf(one, id, level.around);
        all.removeDuplicates();
        all.removeAll(QString());
        return all;
    }

    QString shownName(ScopeId scope, ResourceId id)
    {
        const Value name = m_evaluator.resourceName(m_evaluator.anyInstance(scope, id), id);
        if (name.isString())
            return name.toString();
        const Template &content = m_evaluator.content(scope);
        const Resource &resource = content.at(id);
        return resource.name.valid() ? content.source()->slice(content.expressions.at(resource.name).span).toString()
                                     : resource.type;
    }

    QString apiVersion(const Resource &resource, const Place &place)
    {
        const Template &content = m_evaluator.content(place.scope);
        if (!resource.apiVersion.isEmpty())
            return resource.apiVersion;
        if (resource.apiVersionExpression.valid()) {
            const Value value = m_evaluator.evaluate(place, resource.apiVersionExpression);
            return value.isString() ? value.toString() : QString();
        }
        // a nested resource may leave it to its parent
        if (resource.nestedInParent && resource.parent.valid())
            return apiVersion(content.at(resource.parent), place);
        return {};
    }

    Value name(const Instances &instances, const Place &place, ResourceId id)
    {
        const bool listed =
            instances.exact && instances.places.size() > 1 && instances.places.size() <= MaxPossibilities;
        if (instances.exact && instances.places.empty())
            return Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "The loop runs over nothing")));
        if (!listed)
            return m_evaluator.resourceName(place, id);
        Value::Cases cases;
        for (const Place &one : instances.places) {
            Value name = m_evaluator.resourceName(one, id);
            if (name.isUnknown())
                return name;
            cases.push_back({std::move(name), {}});
        }
        return Value::choice(std::move(cases));
    }

    std::optional<Inventory::Condition> condition(const Place &place, ResourceId id)
    {
        const std::vector<ExprId> parts = m_evaluator.conditions(place.scope, id);
        if (parts.empty())
            return std::nullopt;
        const Template &content = m_evaluator.content(place.scope);
        QStringList words;
        for (const ExprId part : parts)
            words.prepend(content.source()->slice(content.expressions.at(part).span).toString());
        Inventory::Condition out{words.join(" and "_L1), m_evaluator.condition(place, id),
                                 m_evaluator.location(place.scope, content.expressions.at(parts.front()).span)};
        out.from = parameterRole(out.value);
        return out;
    }

    /// Nothing if a value comes from several places.
    [[nodiscard]] std::optional<EvidenceRole> parameterRole(const Value &value) const
    {
        if (!value.origin().valid())
            return std::nullopt;
        std::optional<EvidenceRole> found;
        for (const Evidence &step : m_evaluator.trace().explain(value.origin())) {
            if (step.role != EvidenceRole::Default && step.role != EvidenceRole::ParametersFile
                && step.role != EvidenceRole::Typed)
                continue;
            if (found && *found != step.role)
                return std::nullopt;
            found = step.role;
        }
        return found;
    }

    // ------------------------------------------------------------ parameters and outputs

    void addParameters(ScopeId scope)
    {
        const Template &content = m_evaluator.content(scope);
        for (std::size_t i = 0; i < content.parameters.size(); ++i) {
            const Parameter &parameter = content.parameters[i];
            Inventory::Entry entry;
            entry.name = parameter.name;
            entry.type = typeText(content, parameter.type);
            entry.secure = parameter.secure;
            entry.required = !parameter.defaultValue.valid() && !m_evaluator.isNullable(content, parameter);
            entry.value = m_evaluator.parameter(scope, {qint32(i)});
            entry.allowed = allowed(scope, parameter);
            const auto limit = [&](ExprId id) -> std::optional<qint64> {
                const Value value = m_evaluator.evaluate({scope, {}, 0}, id);
                return value.isInt() ? std::optional(value.toInt()) : std::nullopt;
            };
            entry.minValue = limit(parameter.minValue);
            entry.maxValue = limit(parameter.maxValue);
            entry.minLength = limit(parameter.minLength);
            entry.maxLength = limit(parameter.maxLength);
            entry.description = parameter.description;
            if (parameter.defaultValue.valid() && !parameter.secure)
                entry.defaultText =
                    content.source()->slice(content.expressions.at(parameter.defaultValue).span).toString();
            entry.location = m_evaluator.location(scope, parameter.nameSpan);
            entry.declaration = parameter.span;
            m_out.parameters.push_back(std::move(entry));
        }
    }

    Value::Items allowed(ScopeId scope, const Parameter &parameter)
    {
        if (parameter.allowed.valid()) {
            const Value list = m_evaluator.evaluate({scope, {}, 0}, parameter.allowed);
            return list.isArray() ? list.items() : Value::Items();
        }
        Value::Items literals = m_evaluator.literalsOf(m_evaluator.content(scope), parameter.type);
        const bool boolean = !literals.empty() && literals.front().isBool();
        return boolean ? Value::Items() : literals;
    }

    void addAssignments(ScopeId scope)
    {
        while (scope.valid()) {
            const Template &content = m_evaluator.content(scope);
            for (std::size_t i = 0; i < content.assignments.size(); ++i) {
                const Assignment &assigned = content.assignments[i];
                const bool known = std::ranges::any_of(m_out.parameters, [&](const Inventory::Entry &entry) {
                    return entry.name.compare(assigned.name, Qt::CaseInsensitive) == 0;
                });
                if (known) // a file that extends another goes before it
                    continue;
                Inventory::Entry entry;
                entry.name = assigned.name;
                entry.value = m_evaluator.assignment(scope, {qint32(i)});
                describeAssigned(entry);
                entry.location = m_evaluator.location(scope, assigned.nameSpan);
                entry.declaration = assigned.span;
                m_out.parameters.push_back(std::move(entry));
            }
            scope = m_evaluator.extendedBy(scope);
        }
    }

    /// Type and secrecy are those that the template declares.
    void describeAssigned(Inventory::Entry &entry)
    {
        entry.type = u"any"_s;
        if (!m_evaluator.root().valid())
            return;
        const Template &content = m_evaluator.content(m_evaluator.root());
        const ParameterId declared = content.findParameter(entry.name);
        if (!declared.valid())
            return;
        entry.type = typeText(content, content.at(declared).type);
        entry.secure = content.at(declared).secure;
        if (entry.secure)
            entry.value = m_evaluator.parameter(m_evaluator.root(), declared);
    }

    void addOutputs(ScopeId scope)
    {
        const Template &content = m_evaluator.content(scope);
        for (std::size_t i = 0; i < content.outputs.size(); ++i) {
            const Output &output = content.outputs[i];
            Inventory::Entry entry;
            entry.name = output.name;
            entry.type = typeText(content, output.type);
            entry.secure = output.secure;
            entry.value = m_evaluator.output(scope, {qint32(i)});
            entry.location = m_evaluator.location(scope, output.nameSpan);
            entry.declaration = output.span;
            m_out.outputs.push_back(std::move(entry));
        }
    }

    Evaluator &m_evaluator;
    ResourceIds m_ids;
    Inventory m_out;
};

} // namespace

QString Inventory::Item::displayName() const
{
    if (name.isString() && !name.toString().isEmpty())
        return name.toString();
    if (!symbolicName.isEmpty())
        return symbolicName;
    return shortType();
}

QString Inventory::Item::shortType() const
{
    const qsizetype slash = type.indexOf(u'/');
    return slash < 0 ? type : type.sliced(slash + 1);
}

Inventory takeInventory(Evaluator &evaluator)
{
    return Taker(evaluator).take();
}

std::vector<bool> offItems(const Inventory &inventory)
{
    std::vector<bool> off(inventory.items.size());
    for (std::size_t i = 0; i < off.size(); ++i) {
        const Inventory::Item &item = inventory.items[i];
        off[i] = (item.parent >= 0 && off[std::size_t(item.parent)])
            || (item.condition && item.condition->value.isFalse()) || (item.loopCount && *item.loopCount == 0);
    }
    return off;
}

} // namespace model
