// SPDX-License-Identifier: MIT
#include "model/dependencies.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace model {

namespace {

using Found = std::set<qint32>;

class Dependencies
{
public:
    Dependencies(Evaluator &evaluator, ScopeId scope)
        : m_evaluator(evaluator)
        , m_scope(scope)
        , m_content(evaluator.content(scope))
        , m_tree(m_content.expressions)
        , m_ofVariable(m_content.variables.size())
    {
    }

    std::vector<std::vector<ResourceId>> all()
    {
        const std::size_t count = m_content.resources.size();
        std::vector<Found> direct(count);
        for (std::size_t i = 0; i < count; ++i)
            direct[i] = named(m_content.resources[i]);
        std::vector<std::vector<ResourceId>> out(count);
        for (std::size_t i = 0; i < count; ++i) {
            Found reached;
            std::vector<bool> seen(count);
            through(direct, qint32(i), reached, seen);
            reached.erase(qint32(i));
            for (const qint32 one : reached)
                out[i].push_back({one});
        }
        return out;
    }

private:
    /// Existing resources are not deployed: what they need comes in their place.
    void through(const std::vector<Found> &direct, qint32 from, Found &out, std::vector<bool> &seen) const
    {
        std::vector<qint32> open(direct[std::size_t(from)].begin(), direct[std::size_t(from)].end());
        while (!open.empty()) {
            const qint32 next = open.back();
            open.pop_back();
            if (seen[std::size_t(next)])
                continue;
            seen[std::size_t(next)] = true;
            if (m_content.at(ResourceId{next}).existing)
                open.insert(open.end(), direct[std::size_t(next)].begin(), direct[std::size_t(next)].end());
            else
                out.insert(next);
        }
    }

    Found named(const Resource &resource)
    {
        Found out;
        collect(resource.body, out);
        collect(resource.condition, out);
        if (resource.loop)
            collect(resource.loop->list, out);
        if (resource.module)
            collect(resource.module->parameters, out);
        if (m_content.language == Language::Bicep && resource.parent.valid())
            out.insert(resource.parent.raw);
        if (m_content.language == Language::ArmTemplate) {
            for (const ExprId entry : resource.dependsOn)
                armEntry(entry, out);
        }
        return out;
    }

    void collect(ExprId root, Found &out)
    {
        std::vector<ExprId> open{root};
        while (!open.empty()) {
            const ExprId id = open.back();
            open.pop_back();
            if (!id.valid())
                continue;
            const Expr &expr = m_tree.at(id);
            if (expr.kind == ExprKind::Resource) {
                out.insert(expr.index);
            } else if (expr.kind == ExprKind::Variable) {
                const Found &behind = ofVariable({expr.index});
                out.insert(behind.begin(), behind.end());
            } else if (expr.kind == ExprKind::Call && expr.childCount > 0 && m_content.symbolicNames) {
                const ExprId first = m_tree.child(id, 0); // reference('symbolic name')
                if (m_tree.kind(first) == ExprKind::String && isReference(id))
                    addSymbol(m_tree.text(first), out);
            }
            const auto children = m_tree.children(id);
            open.insert(open.end(), children.begin(), children.end());
        }
    }

    [[nodiscard]] bool isReference(ExprId call) const
    {
        const Expr &expr = m_tree.at(call);
        if (expr.index < 0)
            return m_tree.textView(call).startsWith("list"_L1, Qt::CaseInsensitive);
        const QLatin1StringView name = builtinName({expr.index});
        return name == "reference"_L1 || name == "references"_L1;
    }

    const Found &ofVariable(VariableId id)
    {
        std::optional<Found> &known = m_ofVariable[id.at()];
        if (!known) {
            known = Found(); // a variable that uses itself ends here
            Found found;
            collect(m_content.at(id).value, found);
            known = std::move(found);
        }
        return *known;
    }

    void addSymbol(const QString &name, Found &out) const
    {
        const ResourceId symbol = m_content.findResource(name.section(u'[', 0, 0));
        if (symbol.valid())
            out.insert(symbol.raw);
    }

    /// A symbolic name, the name of a loop, a resource name, a resource id, or an expression for one of these.
    void armEntry(ExprId entry, Found &out)
    {
        if (m_tree.kind(entry) == ExprKind::Call && m_tree.at(entry).index >= 0
            && QString(builtinName({m_tree.at(entry).index})).endsWith("esourceId"_L1)) {
            resourceIdCall(entry, out);
            return;
        }
        const Value value = m_evaluator.evaluate({m_scope, {}, 0}, entry);
        if (!value.isString())
            return;
        const QString text = value.toString();
        if (m_content.symbolicNames) {
            addSymbol(text, out);
            return;
        }
        for (std::size_t i = 0; i < m_content.resources.size(); ++i) {
            const Resource &resource = m_content.resources[i];
            const auto same = [&](const QString &other) { return text.compare(other, Qt::CaseInsensitive) == 0; };
            const Value name = nameOf({qint32(i)});
            const bool found = (resource.loop && same(resource.loop->name))
                || (name.isString()
                    && (same(name.toString())
                        || same(typedName(m_evaluator.resourceType(m_scope, {qint32(i)}), name.toString()))));
            if (found)
                out.insert(qint32(i));
        }
    }

    /// Provider/type/name/type/name
    static QString typedName(const QString &type, const QString &name)
    {
        const QStringList types = type.split(u'/');
        const QStringList names = name.split(u'/');
        QString out = types.value(0);
        for (qsizetype i = 1; i < types.size(); ++i)
            out += u'/' + types[i] + u'/' + names.value(i - 1);
        return out;
    }

    /// resourceId([subscription, group,] type, name…): by values where they are known, else by the same words.
    void resourceIdCall(ExprId call, Found &out)
    {
        const auto arguments = m_tree.children(call);
        const auto typeAt = std::ranges::find_if(arguments, [this](ExprId argument) {
            return m_tree.kind(argument) == ExprKind::String && m_tree.textView(argument).contains(u'/');
        });
        if (typeAt == arguments.end())
            return;
        const QString type = m_tree.text(*typeAt);
        QStringList names;
        bool known = true;
        for (auto argument = typeAt + 1; argument != arguments.end(); ++argument) {
            const Value name = m_evaluator.evaluate({m_scope, {}, 0}, *argument);
            known &= name.isString();
            names += name.isString() ? name.toString() : QString();
        }
        for (std::size_t i = 0; i < m_content.resources.size(); ++i) {
            const ResourceId id{qint32(i)};
            if (m_evaluator.resourceType(m_scope, id).compare(type, Qt::CaseInsensitive) != 0)
                continue;
            const Value name = nameOf(id);
            const bool same = known && name.isString()
                ? name.toString().compare(names.join(u'/'), Qt::CaseInsensitive) == 0
                : typeAt + 2 == arguments.end() && sameWords(m_content.at(id).name, *(typeAt + 1));
            if (same)
                out.insert(id.raw);
        }
    }

    Value nameOf(ResourceId id) { return m_evaluator.resourceName(m_evaluator.anyInstance(m_scope, id), id); }

    [[nodiscard]] bool sameWords(ExprId left, ExprId right) const
    {
        return left.valid() && right.valid()
            && m_content.source()->slice(m_tree.at(left).span) == m_content.source()->slice(m_tree.at(right).span);
    }

    Evaluator &m_evaluator;
    ScopeId m_scope;
    const Template &m_content;
    const ExpressionTree &m_tree;
    std::vector<std::optional<Found>> m_ofVariable;
};

} // namespace

std::vector<std::vector<ResourceId>> dependenciesOf(Evaluator &evaluator, ScopeId scope)
{
    return Dependencies(evaluator, scope).all();
}

} // namespace model
