// SPDX-License-Identifier: MIT
#include "model/biceplowering.h"

#include "model/bicepexpressionlowering.h"
#include "model/bicepsuppressions.h"
#include "model/builtins.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace model {

namespace {

class Lowering
{
public:
    Lowering(const BicepSyntax &syntax, Template &out) : m_syntax(syntax), m_out(out), m_expressions(syntax, out) { }

    /// First all names, then all values: statements may come in any order.
    void run()
    {
        m_out.targetScope = u"resourceGroup"_s;
        const auto statements = m_syntax.parts(BicepSyntax::root());
        m_hasExtensions = std::ranges::any_of(statements, [this](BicepNodeId statement) {
            return m_syntax.is(statement, BicepKind::ExtensionDeclaration);
        });
        for (const BicepNodeId statement : statements)
            declare(statement);
        for (const BicepNodeId statement : statements)
            lower(statement);
        for (const auto &[id, node] : m_topLevelResources)
            resource(id, node);
        cutParentChains();
        m_expressions.resolveLoads();
        m_out.suppressions = suppressionsOf(m_syntax);
    }

private:
    struct Nested {
        ResourceId parent;
        ResourceId id;
        BicepNodeId node;
    };
    struct Decorator {
        QStringView name;
        std::vector<BicepNodeId> arguments;
    };

    [[nodiscard]] QString name(BicepNodeId node) const { return m_syntax.name(node).toString(); }

    void symbol(SymbolKind kind, BicepNodeId node)
    {
        if (!m_syntax.name(node).isEmpty())
            m_out.symbols.push_back({kind, name(node), m_syntax.nameSpan(node)});
    }

    /// The child that holds the value: the last one.
    [[nodiscard]] BicepNodeId valueNode(BicepNodeId statement) const { return m_syntax.lastChild(statement); }

    // ------------------------------------------------------------ names

    void declare(BicepNodeId node)
    {
        switch (m_syntax.kind(node)) {
        case BicepKind::ParameterDeclaration:
            symbol(SymbolKind::Parameter, node);
            m_expressions.declare(m_syntax.name(node), ExprKind::Parameter, qint32(m_out.parameters.size()));
            m_out.parameters.emplace_back().name = name(node);
            break;
        case BicepKind::VariableDeclaration:
            symbol(SymbolKind::Variable, node);
            m_expressions.declare(m_syntax.name(node), ExprKind::Variable, qint32(m_out.variables.size()));
            m_out.variables.emplace_back().name = name(node);
            break;
        case BicepKind::ResourceDeclaration: declareResource(node, {}); break;
        case BicepKind::ModuleDeclaration: declareModule(node); break;
        case BicepKind::OutputDeclaration: symbol(SymbolKind::Output, node); break;
        case BicepKind::TypeDeclaration:
            symbol(SymbolKind::Type, node);
            m_out.typeDeclarations.emplace_back().name = name(node);
            break;
        case BicepKind::FunctionDeclaration:
            symbol(SymbolKind::Function, node);
            m_expressions.declare(m_syntax.name(node), ExprKind::UserCall, qint32(m_out.functions.size()));
            m_out.functions.emplace_back().name = name(node);
            break;
        case BicepKind::MetadataDeclaration: symbol(SymbolKind::Metadata, node); break;
        case BicepKind::TestDeclaration: symbol(SymbolKind::Test, node); break;
        case BicepKind::AssertDeclaration: symbol(SymbolKind::Assert, node); break;
        case BicepKind::ExtensionDeclaration: declareExtension(node); break;
        case BicepKind::CompileTimeImportDeclaration: declareImports(node); break;
        case BicepKind::ParameterAssignment:
            symbol(SymbolKind::ParameterAssignment, node);
            m_expressions.declare(m_syntax.name(node), ExprKind::Assigned, m_declaredAssignments++);
            break;
        case BicepKind::ExtendsDeclaration: m_expressions.inheritNames(); break;
        default: break;
        }
    }

    void declareExtension(BicepNodeId node)
    {
        const BicepNodeId alias = m_syntax.child(node, BicepKind::AliasAsClause);
        symbol(SymbolKind::Extension, alias.valid() ? alias : node);
    }

    void declareImports(BicepNodeId node)
    {
        const BicepNodeId from = m_syntax.child(node, BicepKind::CompileTimeImportFromClause);
        const BicepNodeId pathNode = m_syntax.child(from, BicepKind::String);
        const auto path = bicepLiteral(m_syntax, pathNode);
        ReferenceId reference;
        if (path)
            reference = m_expressions.addReference(Reference::Kind::Import, *path, m_syntax.span(pathNode));
        const auto add = [&](BicepNodeId named, QString original) {
            symbol(SymbolKind::Import, named);
            m_expressions.declare(m_syntax.name(named), ExprKind::Imported, qint32(m_out.imports.size()));
            m_out.imports.push_back({name(named), m_syntax.nameSpan(named), std::move(original), reference});
        };
        const BicepNodeId wildcard = m_syntax.child(node, BicepKind::WildcardImport);
        if (wildcard.valid())
            add(m_syntax.child(wildcard, BicepKind::AliasAsClause), {});
        for (const BicepNodeId item : m_syntax.children(m_syntax.child(node, BicepKind::ImportedSymbolsList))) {
            if (!m_syntax.is(item, BicepKind::ImportedSymbolsListItem))
                continue;
            const BicepNodeId alias = m_syntax.child(item, BicepKind::AliasAsClause);
            const auto quoted = bicepLiteral(m_syntax, m_syntax.child(item, BicepKind::String));
            add(alias.valid() ? alias : item, quoted ? *quoted : name(item));
        }
    }

    ResourceId declareResource(BicepNodeId node, ResourceId parent)
    {
        const ResourceId id{qint32(m_out.resources.size())};
        symbol(SymbolKind::Resource, node);
        Resource resource;
        resource.symbolicName = name(node);
        resource.nameSpan = m_syntax.nameSpan(node);
        resource.span = m_syntax.span(node);
        resource.parent = parent;
        resource.nestedInParent = parent.valid();
        resource.existing = isExisting(node);
        typeOf(node, resource);
        m_out.resources.push_back(std::move(resource));
        if (parent.valid()) {
            m_nested.push_back({parent, id, node});
        } else {
            m_expressions.declare(m_syntax.name(node), ExprKind::Resource, id.raw);
            m_topLevelResources.emplace_back(id, node);
        }
        for (const BicepNodeId element : m_syntax.children(bodyOf(node))) {
            if (m_syntax.is(element, BicepKind::ResourceDeclaration))
                declareResource(element, id);
        }
        return id;
    }

    [[nodiscard]] bool isExisting(BicepNodeId node) const
    {
        for (const BicepNodeId child : m_syntax.children(node)) {
            if (m_syntax.isToken(child, BicepTokenKind::Identifier) && m_syntax.text(child) == "existing"_L1)
                return true;
        }
        return false;
    }

    /// 'Namespace/type@version'
    void typeOf(BicepNodeId node, Resource &resource)
    {
        const BicepNodeId string = m_syntax.child(node, BicepKind::String);
        const auto text = bicepLiteral(m_syntax, string);
        const Span span = m_syntax.span(string.valid() ? string : node);
        resource.typeSpan = span;
        if (!text)
            return;
        const qsizetype at = text->indexOf(u'@');
        resource.type = at < 0 ? *text : text->first(at);
        resource.typeSpan = {span.begin + 1, span.begin + 1 + qint32(resource.type.size())};
        if (resource.type.compare("Microsoft.Resources/deployments"_L1, Qt::CaseInsensitive) == 0 && !resource.existing)
            resource.module = ModuleTarget{};
        if (at >= 0) {
            resource.apiVersion = text->sliced(at + 1);
            resource.apiVersionSpan = {span.begin + 2 + qint32(at), span.end - 1};
        }
        resource.extension = m_hasExtensions && !resource.nestedInParent && !isAzureType(resource.type);
    }

    /// Azure's types name their provider like "Microsoft.Network"; those of extensions have no dot, or are lower-case
    /// domain names ("networking.k8s.io"), or belong to Microsoft Graph.
    static bool isAzureType(QStringView type)
    {
        const qsizetype slash = type.indexOf(u'/');
        const QStringView provider = slash > 0 ? type.first(slash) : QStringView();
        return provider.contains(u'.') && !provider.endsWith(".io"_L1)
            && provider.compare("Microsoft.Graph"_L1, Qt::CaseInsensitive) != 0;
    }

    void declareModule(BicepNodeId node)
    {
        const ResourceId id{qint32(m_out.resources.size())};
        symbol(SymbolKind::Module, node);
        Resource resource;
        resource.symbolicName = name(node);
        resource.nameSpan = m_syntax.nameSpan(node);
        resource.span = m_syntax.span(node);
        resource.type = u"Microsoft.Resources/deployments"_s;
        ModuleTarget target;
        const BicepNodeId string = m_syntax.child(node, BicepKind::String);
        target.span = m_syntax.span(string.valid() ? string : node);
        resource.typeSpan = target.span;
        if (const auto path = bicepLiteral(m_syntax, string)) {
            target.path = *path;
            target.reference = m_expressions.addReference(Reference::Kind::Module, *path, target.span);
        }
        resource.module = std::move(target);
        m_out.resources.push_back(std::move(resource));
        m_expressions.declare(m_syntax.name(node), ExprKind::Resource, id.raw);
        m_topLevelResources.emplace_back(id, node);
    }

    /// The object of a resource or module, inside of its loop and condition.
    [[nodiscard]] BicepNodeId bodyOf(BicepNodeId node) const
    {
        BicepNodeId body = m_syntax.lastChild(node);
        while (m_syntax.is(body, BicepKind::For) || m_syntax.is(body, BicepKind::IfCondition)) {
            const auto parts = m_syntax.parts(body);
            BicepNodeId inner;
            for (const BicepNodeId part : parts) {
                if (m_syntax.is(part, BicepKind::Object) || m_syntax.is(part, BicepKind::IfCondition))
                    inner = part;
            }
            body = inner;
        }
        return m_syntax.is(body, BicepKind::Object) ? body : BicepNodeId{};
    }

    // ------------------------------------------------------------ values

    void lower(BicepNodeId node)
    {
        switch (m_syntax.kind(node)) {
        case BicepKind::TargetScope:
            if (const auto scope = bicepLiteral(m_syntax, valueNode(node)))
                m_out.targetScope = *scope;
            break;
        case BicepKind::ParameterDeclaration: parameter(node); break;
        case BicepKind::VariableDeclaration: variable(node); break;
        case BicepKind::OutputDeclaration: output(node); break;
        case BicepKind::TypeDeclaration: {
            TypeDeclaration &declaration = m_out.typeDeclarations[m_typeCount++];
            declaration.nameSpan = m_syntax.nameSpan(node);
            declaration.exported = isExported(node);
            declaration.type = m_expressions.type(valueNode(node));
            break;
        }
        case BicepKind::FunctionDeclaration: function(node); break;
        case BicepKind::ParameterAssignment: assignment(node); break;
        case BicepKind::UsingDeclaration: reference(node, Reference::Kind::Using, m_out.usingReference); break;
        case BicepKind::ExtendsDeclaration: reference(node, Reference::Kind::Extends, m_out.extendsReference); break;
        default: break;
        }
    }

    std::vector<Decorator> decorators(BicepNodeId node) const
    {
        std::vector<Decorator> out;
        for (const BicepNodeId child : m_syntax.children(node)) {
            if (!m_syntax.is(child, BicepKind::Decorator))
                continue;
            const auto parts = m_syntax.parts(child);
            if (parts.empty())
                continue;
            // name(…) or sys.name(…): the last name counts
            Decorator decorator;
            for (const BicepNodeId part : m_syntax.children(parts.front())) {
                if (m_syntax.is(part, BicepKind::Identifier))
                    decorator.name = m_syntax.name(part);
                else if (m_syntax.is(part, BicepKind::FunctionArgument))
                    decorator.arguments.push_back(part);
            }
            out.push_back(std::move(decorator));
        }
        return out;
    }

    bool isExported(BicepNodeId node) const
    {
        return std::ranges::any_of(decorators(node), [](const Decorator &d) { return d.name == "export"_L1; });
    }

    void parameter(BicepNodeId node)
    {
        Parameter parameter;
        parameter.name = name(node);
        parameter.nameSpan = m_syntax.nameSpan(node);
        parameter.span = statementSpan(node);
        for (const Decorator &decorator : decorators(node))
            decorate(parameter, decorator);
        const auto parts = m_syntax.parts(node);
        const auto typeNode = std::ranges::find_if(parts, [&](BicepNodeId part) { return isType(part); });
        if (typeNode != parts.end()) {
            parameter.type = m_expressions.type(*typeNode);
            parameter.nullable = m_syntax.is(*typeNode, BicepKind::NullableType);
        }
        const BicepNodeId value = m_syntax.child(node, BicepKind::ParameterDefaultValue);
        if (value.valid())
            parameter.defaultValue = m_expressions.expression(valueNode(value));
        m_out.parameters[m_parameterCount++] = std::move(parameter);
    }

    [[nodiscard]] bool isType(BicepNodeId node) const
    {
        const BicepKind kind = m_syntax.kind(node);
        return kind >= BicepKind::TypeVariableAccess && kind < BicepKind::Count;
    }

    /// From the keyword on: decorators stand before the declaration, not in it.
    [[nodiscard]] Span statementSpan(BicepNodeId node) const
    {
        Span span = m_syntax.span(node);
        for (const BicepNodeId child : m_syntax.children(node)) {
            if (m_syntax.isToken(child, BicepTokenKind::Identifier)) {
                span.begin = m_syntax.span(child).begin;
                break;
            }
        }
        return span;
    }

    void decorate(Parameter &parameter, const Decorator &decorator)
    {
        if (decorator.name == "secure"_L1) {
            parameter.secure = true;
            return;
        }
        if (decorator.arguments.empty())
            return;
        const BicepNodeId argument = decorator.arguments.front();
        if (decorator.name == "description"_L1) {
            const auto parts = m_syntax.parts(argument);
            parameter.description =
                bicepLiteral(m_syntax, parts.empty() ? BicepNodeId{} : parts.front()).value_or(QString());
        } else if (decorator.name == "allowed"_L1) {
            parameter.allowed = m_expressions.expression(argument);
        } else if (decorator.name == "minValue"_L1) {
            parameter.minValue = m_expressions.expression(argument);
        } else if (decorator.name == "maxValue"_L1) {
            parameter.maxValue = m_expressions.expression(argument);
        } else if (decorator.name == "minLength"_L1) {
            parameter.minLength = m_expressions.expression(argument);
        } else if (decorator.name == "maxLength"_L1) {
            parameter.maxLength = m_expressions.expression(argument);
        }
    }

    void variable(BicepNodeId node)
    {
        Variable &variable = m_out.variables[m_variableCount++];
        variable.nameSpan = m_syntax.nameSpan(node);
        variable.span = statementSpan(node);
        variable.exported = isExported(node);
        const ExprId value = m_expressions.expression(valueNode(node));
        m_out.variables[m_variableCount - 1].value = value;
    }

    void output(BicepNodeId node)
    {
        Output output;
        output.name = name(node);
        output.nameSpan = m_syntax.nameSpan(node);
        output.span = statementSpan(node);
        output.secure = std::ranges::any_of(decorators(node), [](const Decorator &d) { return d.name == "secure"_L1; });
        const auto parts = m_syntax.parts(node);
        const auto typeNode = std::ranges::find_if(parts, [&](BicepNodeId part) { return isType(part); });
        if (typeNode != parts.end())
            output.type = m_expressions.type(*typeNode);
        output.value = m_expressions.expression(valueNode(node));
        m_out.outputs.push_back(std::move(output));
    }

    void function(BicepNodeId node)
    {
        UserFunction &function = m_out.functions[m_functionCount];
        function.nameSpan = m_syntax.nameSpan(node);
        function.exported = isExported(node);
        const BicepNodeId lambda = m_syntax.child(node, BicepKind::TypedLambda);
        const std::size_t outer = m_expressions.depth();
        std::vector<UserFunction::Argument> arguments;
        for (const BicepNodeId variable : m_syntax.children(m_syntax.child(lambda, BicepKind::TypedVariableBlock))) {
            if (!m_syntax.is(variable, BicepKind::TypedLocalVariable))
                continue;
            const LocalId local = m_expressions.addLocal(m_syntax.name(variable));
            arguments.push_back({name(variable), local, m_expressions.type(m_syntax.lastChild(variable))});
        }
        for (const UserFunction::Argument &argument : arguments)
            m_expressions.push(argument.name, ExprKind::Local, argument.local.raw);
        const auto parts = m_syntax.parts(lambda);
        TypeId result;
        if (parts.size() > 1)
            result = m_expressions.type(parts[1]);
        const ExprId body = lambda.valid() ? m_expressions.expression(valueNode(lambda)) : ExprId{};
        m_expressions.popTo(outer);
        m_out.functions[m_functionCount].arguments = std::move(arguments);
        m_out.functions[m_functionCount].result = result;
        m_out.functions[m_functionCount].body = body;
        ++m_functionCount;
    }

    void assignment(BicepNodeId node)
    {
        Assignment assignment;
        assignment.name = name(node);
        assignment.nameSpan = m_syntax.nameSpan(node);
        assignment.span = statementSpan(node);
        assignment.value = m_expressions.expression(valueNode(node));
        const ExpressionTree &tree = m_out.expressions;
        const bool builtinCall = tree.kind(assignment.value) == ExprKind::Call && tree.at(assignment.value).index >= 0;
        assignment.keyVault = builtinCall && builtinName({tree.at(assignment.value).index}) == "getSecret"_L1;
        m_out.assignments.push_back(std::move(assignment));
    }

    void reference(BicepNodeId node, Reference::Kind kind, ReferenceId &out)
    {
        const BicepNodeId string = m_syntax.child(node, BicepKind::String);
        if (const auto path = bicepLiteral(m_syntax, string))
            out = m_expressions.addReference(kind, *path, m_syntax.span(string));
    }

    // ------------------------------------------------------------ resources

    void resource(ResourceId id, BicepNodeId node)
    {
        const std::size_t outer = m_expressions.depth();
        // The resources nested here see each other and those around them.
        for (const Nested &nested : m_nested) {
            if (nested.parent == id)
                m_expressions.push(m_out.at(nested.id).symbolicName, ExprKind::Resource, nested.id.raw);
        }
        std::optional<Loop> loop;
        ExprId condition;
        BicepNodeId body = m_syntax.lastChild(node);
        if (m_syntax.is(body, BicepKind::For)) {
            BicepNodeId inner;
            loop = m_expressions.loop(body, &inner);
            body = inner;
        }
        if (m_syntax.is(body, BicepKind::IfCondition)) {
            condition = m_expressions.condition(body);
            body = bodyOf(node);
        }
        const ExprId object = m_syntax.is(body, BicepKind::Object) ? m_expressions.object(body) : ExprId{};
        std::vector<LocalId> locals = m_loopLocals;
        Resource &lowered = m_out.resources[id.at()];
        lowered.condition = condition;
        lowered.body = object;
        lowered.outerLocals = locals;
        lowered.loop = loop;
        parts(lowered);
        if (loop) {
            m_loopLocals.push_back(loop->item);
            m_loopLocals.push_back(loop->index);
        }
        for (std::size_t i = 0; i < m_nested.size(); ++i) {
            if (m_nested[i].parent == id)
                resource(m_nested[i].id, m_nested[i].node);
        }
        m_loopLocals = std::move(locals);
        m_expressions.popTo(outer);
    }

    /// What the body says that has a meaning of its own.
    void parts(Resource &resource)
    {
        const ExpressionTree &tree = m_out.expressions;
        resource.name = tree.member(resource.body, u"name");
        resource.scope = tree.member(resource.body, u"scope");
        const ExprId dependencies = tree.member(resource.body, u"dependsOn");
        if (tree.kind(dependencies) == ExprKind::Array) {
            const auto items = tree.children(dependencies);
            resource.dependsOn.assign(items.begin(), items.end());
        }
        if (resource.module)
            resource.module->parameters = tree.member(resource.body, u"params");
        const ExprId parent = tree.member(resource.body, u"parent");
        if (resource.nestedInParent || !parent.valid())
            return;
        resource.parentExpression = parent;
        ExprId target = parent;
        if (tree.kind(target) == ExprKind::Access)
            target = tree.child(target, 0);
        if (tree.kind(target) == ExprKind::Resource)
            resource.parent = {tree.at(target).index};
    }

    /// "parent:" can lead in a circle or, in a generated file, through any number of resources. What is behind more
    /// levels than Azure has is no parent.
    void cutParentChains()
    {
        constexpr int MaxLevels = 32;
        for (Resource &resource : m_out.resources) {
            int levels = 0;
            for (ResourceId up = resource.parent; up.valid() && levels <= MaxLevels; up = m_out.at(up).parent)
                ++levels;
            if (levels > MaxLevels && !resource.nestedInParent)
                resource.parent = {};
        }
    }

    const BicepSyntax &m_syntax;
    Template &m_out;
    BicepExpressionLowering m_expressions;
    std::vector<std::pair<ResourceId, BicepNodeId>> m_topLevelResources;
    std::vector<Nested> m_nested;
    std::vector<LocalId> m_loopLocals;
    bool m_hasExtensions = false;
    qint32 m_declaredAssignments = 0;
    std::size_t m_parameterCount = 0;
    std::size_t m_variableCount = 0;
    std::size_t m_functionCount = 0;
    std::size_t m_typeCount = 0;
};

} // namespace

TemplatePtr lowerBicep(const BicepSyntax &syntax)
{
    const bool parameters = syntax.language() == BicepSyntax::Language::Parameters;
    auto out = std::make_shared<Template>(syntax.source(), parameters ? Language::BicepParameters : Language::Bicep);
    Lowering(syntax, *out).run();
    return out;
}

} // namespace model
