// SPDX-License-Identifier: MIT
#include "rules/deployedresources.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace model;

namespace rules {

namespace {

/// A nested deployment written as a Bicep object whose template has an empty list of resources, as many modules use it
/// to count their deployments.
bool deploysNothing(const Template &content, const Resource &resource)
{
    const ExpressionTree &tree = content.expressions;
    ExprId at = resource.body;
    for (const QStringView name : {u"properties", u"template", u"resources"})
        at = tree.member(at, name);
    return tree.kind(at) == ExprKind::Array && tree.at(at).childCount == 0;
}

class Search
{
public:
    Search(Evaluator &evaluator, QStringView type, const std::stop_token &stop)
        : m_evaluator(evaluator)
        , m_type(type)
        , m_stop(stop)
    {
    }

    Deployment run()
    {
        if (m_evaluator.root().valid() && mayContain(m_evaluator.content(m_evaluator.root()))) {
            Above above;
            above.scopes.push_back(m_evaluator.root());
            search(above);
        }
        return std::move(m_out);
    }

private:
    /// The instances of one template and how they came about.
    struct Above {
        std::vector<ScopeId> scopes;
        std::vector<qint32> path;
        QStringList modulePath;
        bool looped = false;
        bool conditional = false;
    };

    /// Looks at the declarations alone, so that templates without such a resource need no evaluation.
    bool mayContain(const Template &content)
    {
        const auto known = m_mayContain.find(&content);
        if (known != m_mayContain.end())
            return known->second;
        m_mayContain[&content] = false;
        const bool found = std::ranges::any_of(content.resources, [&](const Resource &resource) {
            if (!resource.module)
                return m_type.endsWith(resource.type.section(u'/', -1), Qt::CaseInsensitive);
            if (resource.module->inlined != nullptr)
                return mayContain(*resource.module->inlined);
            if (!resource.module->reference.valid())
                return !resource.module->outer && !deploysNothing(content, resource); // else worth a note
            const auto &link = m_evaluator.snapshot()->link(content, resource.module->reference);
            return link.document == nullptr || link.document->content() == nullptr
                || mayContain(*link.document->content());
        });
        m_mayContain[&content] = found;
        return found;
    }

    void search(const Above &above)
    {
        const Template &content = m_evaluator.content(above.scopes.front());
        for (std::size_t i = 0; i < content.resources.size() && !m_stop.stop_requested(); ++i) {
            const Resource &resource = content.resources[i];
            const ResourceId id{qint32(i)};
            if (resource.existing || resource.extension)
                continue;
            if (resource.module && !resource.module->outer)
                module(above, id);
            else if (!resource.module
                     && m_evaluator.resourceType(above.scopes.front(), id).compare(m_type, Qt::CaseInsensitive) == 0)
                m_out.resources.push_back(deployed(above, id));
            if (!m_out.resources.empty() && m_out.resources.back().places.empty())
                m_out.resources.pop_back(); // a condition that is false, or a loop that never runs
        }
    }

    DeployedResource deployed(const Above &above, ResourceId id)
    {
        DeployedResource out;
        out.id = id;
        out.path = above.path;
        out.path.push_back(id.raw);
        out.modulePath = above.modulePath;
        out.looped = above.looped;
        out.conditional = above.conditional;
        for (const ScopeId scope : above.scopes) {
            Instances all = m_evaluator.instances(scope, id);
            out.looped |= all.looped;
            for (Place &place : all.places) {
                const Value condition = m_evaluator.condition(place, id);
                if (condition.isFalse())
                    continue;
                out.conditional |= !condition.isTrue();
                out.places.push_back(std::move(place));
            }
        }
        return out;
    }

    void module(const Above &above, ResourceId id)
    {
        const Template &content = m_evaluator.content(above.scopes.front());
        const Resource &resource = content.at(id);
        const Template *inner = resource.module->inlined.get();
        if (inner == nullptr && resource.module->reference.valid()) {
            const auto &link = m_evaluator.snapshot()->link(content, resource.module->reference);
            inner = link.document != nullptr ? link.document->content().get() : nullptr;
        }
        if (inner != nullptr ? !mayContain(*inner) : deploysNothing(content, resource))
            return;
        DeployedResource call = deployed(above, id);
        if (call.places.empty())
            return;
        if (inner == nullptr) {
            const ReferenceStatus status = m_evaluator.moduleStatus(above.scopes.front(), *resource.module);
            m_out.closedModules.push_back({std::move(call), status});
            return;
        }
        Above below;
        below.path = call.path;
        below.modulePath = above.modulePath;
        below.modulePath += resource.symbolicName.isEmpty() ? nameOf(call) : resource.symbolicName;
        below.looped = call.looped;
        below.conditional = call.conditional;
        for (const Place &place : call.places) {
            const ScopeId scope = m_evaluator.moduleScope(place, id);
            if (scope.valid())
                below.scopes.push_back(scope);
        }
        if (!below.scopes.empty())
            search(below);
    }

    QString nameOf(const DeployedResource &call)
    {
        const Value name = m_evaluator.resourceName(call.places.front(), call.id);
        return name.isString() ? name.toString() : u"deployment"_s;
    }

    Evaluator &m_evaluator;
    QStringView m_type;
    const std::stop_token &m_stop;
    std::map<const Template *, bool> m_mayContain;
    Deployment m_out;
};

} // namespace

Deployment deployedResources(Evaluator &evaluator, QStringView type, const std::stop_token &stop)
{
    return Search(evaluator, type, stop).run();
}

} // namespace rules
