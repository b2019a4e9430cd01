// SPDX-License-Identifier: MIT
#include "model/lookup.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace model {

namespace {

bool holds(Span span, qint32 offset)
{
    return span.begin <= offset && offset <= span.end && !span.isEmpty();
}

/// The innermost template that an offset stands in.
const Template *templateAt(const Template &content, qint32 offset)
{
    for (const Resource &resource : content.resources) {
        if (resource.module && resource.module->inlined && holds(resource.module->span, offset))
            return templateAt(*resource.module->inlined, offset);
    }
    return &content;
}

class Finder
{
public:
    Finder(const Snapshot &snapshot, DocumentPtr document, qint32 offset)
        : m_snapshot(snapshot)
        , m_document(std::move(document))
        , m_content(*templateAt(*m_document->content(), offset))
        , m_offset(offset)
    {
    }

    std::optional<Lookup> find()
    {
        m_out.content = &m_content;
        m_out.resource = resourceAround();
        if (declaration() || file() || type() || expression())
            return m_out;
        return std::nullopt;
    }

private:
    ResourceId resourceAround() const
    {
        ResourceId found;
        for (std::size_t i = 0; i < m_content.resources.size(); ++i) {
            const Span span = m_content.resources[i].span;
            if (holds(span, m_offset)
                && (!found.valid() || span.length() <= m_content.resources[found.at()].span.length()))
                found = {qint32(i)};
        }
        return found;
    }

    void be(Lookup::Kind kind, const QString &name, Span span)
    {
        m_out.kind = kind;
        m_out.name = name;
        m_out.span = span;
    }

    /// The index of the entry whose name stands at the offset; negative: none.
    template<class List>
    qint32 named(const List &list, Lookup::Kind kind)
    {
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (!holds(list[i].nameSpan, m_offset))
                continue;
            be(kind, list[i].name, list[i].nameSpan);
            m_out.definition = {m_document, list[i].nameSpan};
            return qint32(i);
        }
        return -1;
    }

    bool declaration()
    {
        if (const qint32 i = named(m_content.parameters, Lookup::Kind::Parameter); i >= 0) {
            m_out.parameter = {i};
            m_out.description = m_content.parameters[std::size_t(i)].description;
            return true;
        }
        if (const qint32 i = named(m_content.variables, Lookup::Kind::Variable); i >= 0) {
            m_out.variable = {i};
            return true;
        }
        if (const qint32 i = named(m_content.outputs, Lookup::Kind::Output); i >= 0) {
            m_out.output = {i};
            return true;
        }
        if (const qint32 i = named(m_content.assignments, Lookup::Kind::Parameter); i >= 0) {
            m_out.assignment = {i};
            defineInTemplate(m_out.name);
            return true;
        }
        if (named(m_content.functions, Lookup::Kind::Function) >= 0
            || named(m_content.typeDeclarations, Lookup::Kind::Type) >= 0)
            return true;
        if (const qint32 i = named(m_content.imports, Lookup::Kind::Variable); i >= 0) {
            defineImported(m_content.imports[std::size_t(i)]);
            return true;
        }
        for (std::size_t i = 0; i < m_content.resources.size(); ++i) {
            const Resource &resource = m_content.resources[i];
            const bool onName = !resource.symbolicName.isEmpty() && holds(resource.nameSpan, m_offset);
            if (!onName && (resource.isModule() || !holds(resource.typeSpan, m_offset)))
                continue;
            beResource({qint32(i)}, onName ? resource.nameSpan : resource.typeSpan);
            if (onName)
                m_out.definition = {m_document, resource.nameSpan};
            return true;
        }
        return false;
    }

    void beResource(ResourceId id, Span span)
    {
        const Resource &resource = m_content.at(id);
        be(resource.isModule() ? Lookup::Kind::Module : Lookup::Kind::Resource,
           resource.symbolicName.isEmpty() ? resource.type : resource.symbolicName, span);
        m_out.resource = id;
        m_out.expression = resource.name;
    }

    /// The declaration of a parameter that a parameters file assigns.
    void defineInTemplate(const QString &name)
    {
        const TemplatePtr &root = m_snapshot.root()->content();
        const ParameterId id = root != nullptr ? root->findParameter(name) : ParameterId();
        if (!id.valid())
            return;
        m_out.definition = {m_snapshot.root(), root->at(id).nameSpan};
        m_out.description = root->at(id).description;
    }

    void defineImported(const Import &import)
    {
        const auto &link = m_snapshot.link(*m_document->content(), import.reference);
        const Template *other = link.document != nullptr ? link.document->content().get() : nullptr;
        if (other == nullptr)
            return;
        const QString &name = import.original;
        if (const VariableId id = other->findVariable(name); id.valid())
            m_out.definition = {link.document, other->at(id).nameSpan};
        else if (const FunctionId function = other->findFunction(name); function.valid())
            m_out.definition = {link.document, other->at(function).nameSpan};
        else if (const TypeDeclaration *type = other->findType(name))
            m_out.definition = {link.document, type->nameSpan};
        else
            m_out.definition = {link.document, {0, 0}};
    }

    /// A path to another file.
    bool file()
    {
        for (std::size_t i = 0; i < m_content.references.size(); ++i) {
            const Reference &reference = m_content.references[i];
            if (!holds(reference.span, m_offset))
                continue;
            be(Lookup::Kind::File, reference.path, reference.span);
            const auto &link = m_snapshot.link(m_content, {qint32(i)});
            if (link.document != nullptr)
                m_out.definition = {link.document, {0, 0}};
            return true;
        }
        return false;
    }

    bool type()
    {
        const TypeTree &types = m_content.types;
        for (std::size_t i = 0; i < types.size(); ++i) {
            const TypeId id{qint32(i)};
            if (types.at(id).kind != TypeKind::Named || !holds(types.at(id).span, m_offset))
                continue;
            be(Lookup::Kind::Type, types.text(id), types.at(id).span);
            if (const TypeDeclaration *declared = m_content.findType(m_out.name))
                m_out.definition = {m_document, declared->nameSpan};
            else if (const Import *import = m_content.findImport(m_out.name))
                defineImported(*import);
            return true;
        }
        return false;
    }

    /// The smallest expression around the offset that is more than a literal; of a property its value.
    bool expression()
    {
        const ExpressionTree &tree = m_content.expressions;
        std::set<qint32> keys;
        ExprId best;
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const ExprId id{qint32(i)};
            const Expr &expr = tree.at(id);
            if (!holds(expr.span, m_offset))
                continue;
            if (expr.kind == ExprKind::Member)
                keys.insert(tree.child(id, 0).raw);
            else if (expr.kind == ExprKind::Access && expr.has(Expr::KeyName))
                keys.insert(tree.child(id, 1).raw);
            if (!best.valid() || expr.span.length() < tree.at(best).span.length() || isKey(best, id))
                best = id;
        }
        if (!best.valid())
            return false;
        return describe(keys.contains(best.raw) ? parentOf(best) : best);
    }

    bool isKey(ExprId inner, ExprId outer) const
    {
        const ExpressionTree &tree = m_content.expressions;
        const Expr &expr = tree.at(outer);
        return (expr.kind == ExprKind::Member && tree.child(outer, 0) == inner)
            || (expr.kind == ExprKind::Access && expr.has(Expr::KeyName) && tree.child(outer, 1) == inner);
    }

    ExprId parentOf(ExprId inner) const
    {
        const ExpressionTree &tree = m_content.expressions;
        for (std::size_t i = 0; i < tree.size(); ++i) {
            if (holds(tree.at({qint32(i)}).span, m_offset) && isKey(inner, {qint32(i)}))
                return {qint32(i)};
        }
        return inner;
    }

    /// A use of something that this file declares.
    bool declared(Lookup::Kind kind, const auto &declaration, Span use)
    {
        be(kind, declaration.name, use);
        m_out.definition = {m_document, declaration.nameSpan};
        return true;
    }

    bool imported(Lookup::Kind kind, const Import &import, Span use)
    {
        be(kind, import.name, use);
        defineImported(import);
        return true;
    }

    bool describe(ExprId id)
    {
        const ExpressionTree &tree = m_content.expressions;
        const Expr &expr = tree.at(id);
        m_out.expression = id;
        switch (expr.kind) {
        case ExprKind::Parameter:
            m_out.description = m_content.at(ParameterId{expr.index}).description;
            return declared(Lookup::Kind::Parameter, m_content.at(ParameterId{expr.index}), expr.span);
        case ExprKind::Variable:
            return declared(Lookup::Kind::Variable, m_content.at(VariableId{expr.index}), expr.span);
        case ExprKind::Assigned:
            return declared(Lookup::Kind::Parameter, m_content.at(AssignmentId{expr.index}), expr.span);
        case ExprKind::UserCall:
            return declared(Lookup::Kind::Function, m_content.at(FunctionId{expr.index}), expr.span);
        case ExprKind::Imported: return imported(Lookup::Kind::Variable, m_content.at(ImportId{expr.index}), expr.span);
        case ExprKind::ImportedCall:
            return imported(Lookup::Kind::Function, m_content.at(ImportId{expr.index}), expr.span);
        case ExprKind::Resource:
            beResource({expr.index}, expr.span);
            m_out.definition = {m_document, m_content.at(ResourceId{expr.index}).nameSpan};
            return true;
        case ExprKind::Member:
            if (tree.kind(tree.child(id, 0)) != ExprKind::String || !holds(tree.at(tree.child(id, 0)).span, m_offset))
                return false;
            be(Lookup::Kind::Property, tree.text(tree.child(id, 0)), tree.at(tree.child(id, 0)).span);
            m_out.expression = tree.child(id, 1);
            return true;
        case ExprKind::Access:
        case ExprKind::Local:
        case ExprKind::Unresolved:
        case ExprKind::Call:
        case ExprKind::MethodCall:
        case ExprKind::Interpolation:
        case ExprKind::For:
            be(Lookup::Kind::Expression, m_content.source()->slice(expr.span).toString().simplified(), expr.span);
            return true;
        default: return false;
        }
    }

    const Snapshot &m_snapshot;
    const DocumentPtr m_document;
    const Template &m_content;
    const qint32 m_offset;
    Lookup m_out;
};

/// The first instance of a template that the root leads to.
ScopeId scopeOf(Evaluator &evaluator, const Template &content)
{
    constexpr std::size_t MaxScopes = 500;
    std::vector<ScopeId> open{evaluator.root()};
    for (ScopeId file = evaluator.parametersFile(); file.valid(); file = evaluator.extendedBy(file))
        open.push_back(file);
    for (std::size_t next = 0; next < open.size() && next < MaxScopes; ++next) {
        const ScopeId scope = open[next];
        if (!scope.valid())
            continue;
        const Template &here = evaluator.content(scope);
        if (&here == &content)
            return scope;
        for (std::size_t i = 0; i < here.resources.size(); ++i) {
            const ResourceId id{qint32(i)};
            if (here.resources[i].isModule() && !here.resources[i].module->outer)
                open.push_back(evaluator.moduleScope(evaluator.anyInstance(scope, id), id));
        }
    }
    return {};
}

} // namespace

std::optional<Lookup> lookUp(const Snapshot &snapshot, const DocumentPtr &document, qint32 offset)
{
    if (document == nullptr || document->content() == nullptr)
        return std::nullopt;
    return Finder(snapshot, document, offset).find();
}

std::optional<Value> valueOf(Evaluator &evaluator, const Lookup &lookup)
{
    if (!evaluator.root().valid())
        return std::nullopt;
    const ScopeId scope = scopeOf(evaluator, *lookup.content);
    if (!scope.valid())
        return std::nullopt;
    if (lookup.parameter.valid())
        return evaluator.parameter(scope, lookup.parameter);
    if (lookup.variable.valid())
        return evaluator.variable(scope, lookup.variable);
    if (lookup.output.valid())
        return evaluator.output(scope, lookup.output);
    if (lookup.assignment.valid())
        return evaluator.assignment(scope, lookup.assignment);
    const bool resource = lookup.kind == Lookup::Kind::Resource || lookup.kind == Lookup::Kind::Module;
    if (resource && lookup.resource.valid())
        return evaluator.resourceName(evaluator.anyInstance(scope, lookup.resource), lookup.resource);
    if (!lookup.expression.valid())
        return std::nullopt;
    const Place place = lookup.resource.valid() ? evaluator.anyInstance(scope, lookup.resource) : Place{scope};
    return evaluator.evaluate(place, lookup.expression);
}

} // namespace model
