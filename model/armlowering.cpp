// SPDX-License-Identifier: MIT
#include "model/armlowering.h"

#include "model/armexpression.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace model {

namespace {

/// The names that the expressions of one template see. An outer-scope nested template sees those of the template around
/// it, so both use the same object.
class Names : public ArmNames
{
public:
    struct CopyLoop {
        QString name;
        LocalId index;
        bool plain; ///< answers to copyIndex() without a name
    };

    explicit Names(const Template &owner) : m_owner(owner) { }

    [[nodiscard]] ParameterId parameter(QStringView name) const override
    {
        return inFunction ? ParameterId{} : ParameterId{m_parameters.value(name.toString().toLower(), -1)};
    }
    [[nodiscard]] VariableId variable(QStringView name) const override
    {
        return inFunction ? VariableId{} : VariableId{m_variables.value(name.toString().toLower(), -1)};
    }
    [[nodiscard]] FunctionId function(QStringView name) const override { return m_owner.findFunction(name); }
    [[nodiscard]] LocalId functionParameter(QStringView name) const override
    {
        if (inFunction == nullptr)
            return {};
        for (const UserFunction::Argument &argument : inFunction->arguments) {
            if (argument.name.compare(name, Qt::CaseInsensitive) == 0)
                return argument.local;
        }
        return {};
    }
    [[nodiscard]] LocalId copyIndex(QStringView name) const override
    {
        for (auto loop = loops.rbegin(); loop != loops.rend(); ++loop) {
            if (name.isEmpty() ? loop->plain : loop->name.compare(name, Qt::CaseInsensitive) == 0)
                return loop->index;
        }
        return {};
    }

    void declareParameter(const QString &name, qint32 index) { m_parameters.insert(name.toLower(), index); }
    void declareVariable(const QString &name, qint32 index) { m_variables.insert(name.toLower(), index); }

    std::vector<CopyLoop> loops;
    const UserFunction *inFunction = nullptr;

private:
    const Template &m_owner;
    QHash<QString, qint32> m_parameters;
    QHash<QString, qint32> m_variables;
};

QString scopeOfSchema(QStringView schema)
{
    if (schema.contains("subscriptionDeploymentTemplate"_L1, Qt::CaseInsensitive))
        return u"subscription"_s;
    if (schema.contains("managementGroupDeploymentTemplate"_L1, Qt::CaseInsensitive))
        return u"managementGroup"_s;
    if (schema.contains("tenantDeploymentTemplate"_L1, Qt::CaseInsensitive))
        return u"tenant"_s;
    return u"resourceGroup"_s;
}

bool isDeploymentType(QStringView type)
{
    return type.compare("Microsoft.Resources/deployments"_L1, Qt::CaseInsensitive) == 0;
}

/// Fills a Template from the JSON of a template object, at the root or nested.
class Lowering
{
public:
    Lowering(const JsonSyntax &json, Template &out) : m_json(json), m_out(out), m_names(out) { }

    void lowerTemplate(JsonNodeId root)
    {
        m_out.targetScope = scopeOfSchema(string(m_json.find(root, u"$schema")));
        m_out.symbolicNames = string(m_json.find(root, u"languageVersion")).startsWith(u'2');
        const JsonNodeId metadata = m_json.find(root, u"metadata");
        m_out.generator = string(m_json.find(m_json.find(metadata, u"_generator"), u"name"));
        const JsonNodeId parameters = m_json.find(root, u"parameters");
        const JsonNodeId variables = m_json.find(root, u"variables");
        declareParameters(parameters);
        declareVariables(variables);
        typeDeclarations(m_json.find(root, u"definitions"));
        userFunctions(m_json.find(root, u"functions"));
        lowerParameters(parameters);
        lowerVariables(variables);
        resources(m_json.find(root, u"resources"), {}, {});
        const JsonNodeId section = m_json.find(root, u"outputs");
        m_out.outputs = outputs(section);
        for (const JsonNodeId member : m_json.children(section))
            symbol(SymbolKind::Output, member);
    }

    void lowerParametersFile(JsonNodeId root)
    {
        for (const JsonNodeId member : m_json.children(m_json.find(root, u"parameters"))) {
            Assignment assignment;
            assignment.name = memberName(member);
            assignment.nameSpan = nameSpan(member);
            assignment.span = m_json.span(member);
            const JsonNodeId entry = m_json.value(member);
            const JsonNodeId valueNode = m_json.find(entry, u"value");
            if (valueNode.valid())
                assignment.value = literal(valueNode);
            else if (m_json.find(entry, u"reference").valid())
                assignment.keyVault = true;
            else
                m_out.diagnostics.push_back(
                    {DiagnosticKind::ParameterWithoutValue, assignment.nameSpan, {assignment.name}});
            symbol(SymbolKind::ParameterAssignment, member);
            m_out.assignments.push_back(std::move(assignment));
        }
    }

private:
    // -- JSON
    [[nodiscard]] QString string(JsonNodeId id) const { return m_json.isString(id) ? m_json.string(id) : QString(); }
    [[nodiscard]] QString memberName(JsonNodeId member) const { return m_json.string(m_json.name(member)); }
    [[nodiscard]] Span nameSpan(JsonNodeId member) const { return m_json.contentSpan(m_json.name(member)); }
    [[nodiscard]] bool nameIs(JsonNodeId member, QStringView name) const
    {
        return m_json.stringEquals(m_json.name(member), name);
    }
    [[nodiscard]] bool isTrue(JsonNodeId id) const { return id.valid() && m_json.kind(id) == JsonSyntax::Kind::True; }

    void symbol(SymbolKind kind, JsonNodeId member)
    {
        if (!memberName(member).isEmpty())
            m_out.symbols.push_back({kind, memberName(member), nameSpan(member)});
    }

    LocalId addLocal(const QString &name)
    {
        m_out.localNames.insert(m_out.localCount, name);
        return {m_out.localCount++};
    }

    // -- values
    ExprId literal(JsonNodeId node) { return value(node, false); }
    ExprId value(JsonNodeId node) { return value(node, true); }

    ExprId value(JsonNodeId node, bool evaluated)
    {
        ExpressionTree &tree = m_out.expressions;
        const Span span = m_json.span(node);
        switch (m_json.kind(node)) {
        case JsonSyntax::Kind::Null: return tree.add(ExprKind::Null, span);
        case JsonSyntax::Kind::True: return tree.addBool(true, span);
        case JsonSyntax::Kind::False: return tree.addBool(false, span);
        case JsonSyntax::Kind::Number: return number(node);
        case JsonSyntax::Kind::String: return text(node, evaluated);
        case JsonSyntax::Kind::Array: {
            std::vector<ExprId> items;
            for (const JsonNodeId item : m_json.children(node))
                items.push_back(value(item, evaluated));
            return tree.add(ExprKind::Array, span, items);
        }
        case JsonSyntax::Kind::Object: return object(node, evaluated, {});
        default: return tree.add(ExprKind::Broken, span);
        }
    }

    ExprId number(JsonNodeId node)
    {
        bool whole = false;
        const qint64 integer = m_json.text(node).toLongLong(&whole);
        if (whole)
            return m_out.expressions.addInt(integer, m_json.span(node));
        return m_out.expressions.addFloat(m_json.text(node).toDouble(), m_json.span(node));
    }

    ExprId text(JsonNodeId node, bool evaluated)
    {
        const Span content = m_json.contentSpan(node);
        const Span span = m_json.span(node);
        const QChar first = content.isEmpty() ? QChar() : m_json.source()->text()[content.begin];
        const bool mayBeBracket = first == u'[' || first == u'\\'; // or its escape
        if (evaluated && mayBeBracket) {
            const JsonString decoded = m_json.decode(node);
            if (isArmExpression(decoded.text))
                return parseArmExpression(decoded, m_names, m_out);
            const QString plain = m_json.string(node);
            return m_out.expressions.addString(unescapedArmLiteral(plain).toString(), span);
        }
        if (m_json.isPlain(node))
            return m_out.expressions.addSlice(content, span);
        return m_out.expressions.addString(m_json.string(node), span);
    }

    /// Members named in \a left out are not part of the value.
    ExprId object(JsonNodeId node, bool evaluated, std::span<const QStringView> leftOut)
    {
        std::vector<ExprId> members;
        for (const JsonNodeId member : m_json.children(node)) {
            const bool skipped = std::ranges::any_of(leftOut, [&](QStringView name) { return nameIs(member, name); });
            if (skipped)
                continue;
            if (evaluated && nameIs(member, u"copy") && isPropertyCopy(m_json.value(member))) {
                propertyCopies(m_json.value(member), members);
                continue;
            }
            const std::array parts{text(m_json.name(member), evaluated), value(m_json.value(member), evaluated)};
            members.push_back(m_out.expressions.add(ExprKind::Member, m_json.span(member), parts));
        }
        return m_out.expressions.add(ExprKind::Object, m_json.span(node), members);
    }

    [[nodiscard]] bool isPropertyCopy(JsonNodeId node) const
    {
        if (!m_json.isArray(node))
            return false;
        for (const JsonNodeId entry : m_json.children(node)) {
            if (!m_json.find(entry, u"name").valid() || !m_json.find(entry, u"input").valid())
                return false;
        }
        return true;
    }

    /// "copy": [{ name, count, input }] inside of an object makes an array-valued property of each.
    void propertyCopies(JsonNodeId node, std::vector<ExprId> &members)
    {
        for (const JsonNodeId entry : m_json.children(node)) {
            const JsonNodeId name = m_json.find(entry, u"name");
            const std::array parts{value(name), copyLoop(entry, string(name), false)};
            members.push_back(m_out.expressions.add(ExprKind::Member, m_json.span(entry), parts));
        }
    }

    ExprId copyLoop(JsonNodeId entry, const QString &name, bool plain)
    {
        const JsonNodeId countNode = m_json.find(entry, u"count");
        const JsonNodeId inputNode = m_json.find(entry, u"input");
        const ExprId count = countNode.valid() ? value(countNode) : missing(entry);
        const LocalId index = addLocal(name);
        m_names.loops.push_back({name, index, plain});
        const ExprId body = inputNode.valid() ? value(inputNode) : missing(entry);
        m_names.loops.pop_back();
        return m_out.expressions.addFor(count, body, {}, index, true, m_json.span(entry));
    }

    ExprId missing(JsonNodeId where) { return m_out.expressions.add(ExprKind::Broken, m_json.span(where)); }

    // -- declarations
    void declareParameters(JsonNodeId section)
    {
        for (const JsonNodeId member : m_json.children(section))
            m_names.declareParameter(memberName(member), m_parameterCount++);
    }

    /// Must count exactly as lowerVariables() does.
    void declareVariables(JsonNodeId section)
    {
        qint32 count = 0;
        for (const JsonNodeId member : m_json.children(section)) {
            if (nameIs(member, u"copy") && isPropertyCopy(m_json.value(member))) {
                for (const JsonNodeId entry : m_json.children(m_json.value(member)))
                    m_names.declareVariable(string(m_json.find(entry, u"name")), count++);
            } else {
                m_names.declareVariable(memberName(member), count++);
            }
        }
    }

    void lowerParameters(JsonNodeId section)
    {
        for (const JsonNodeId member : m_json.children(section)) {
            const JsonNodeId node = m_json.value(member);
            Parameter parameter;
            parameter.name = memberName(member);
            parameter.nameSpan = nameSpan(member);
            parameter.span = m_json.span(member);
            parameter.type = type(node);
            const QString typeName = string(m_json.find(node, u"type"));
            parameter.secure = typeName.startsWith("secure"_L1, Qt::CaseInsensitive);
            parameter.nullable = isTrue(m_json.find(node, u"nullable"));
            parameter.defaultValue = optional(m_json.find(node, u"defaultValue"), true);
            parameter.allowed = optional(m_json.find(node, u"allowedValues"), false);
            parameter.minValue = optional(m_json.find(node, u"minValue"), false);
            parameter.maxValue = optional(m_json.find(node, u"maxValue"), false);
            parameter.minLength = optional(m_json.find(node, u"minLength"), false);
            parameter.maxLength = optional(m_json.find(node, u"maxLength"), false);
            parameter.description = string(m_json.find(m_json.find(node, u"metadata"), u"description"));
            symbol(SymbolKind::Parameter, member);
            m_out.parameters.push_back(std::move(parameter));
        }
    }

    ExprId optional(JsonNodeId node, bool evaluated) { return node.valid() ? value(node, evaluated) : ExprId{}; }

    void lowerVariables(JsonNodeId section)
    {
        for (const JsonNodeId member : m_json.children(section)) {
            const JsonNodeId node = m_json.value(member);
            if (nameIs(member, u"copy") && isPropertyCopy(node)) {
                for (const JsonNodeId entry : m_json.children(node)) {
                    const JsonNodeId name = m_json.find(entry, u"name");
                    Variable variable;
                    variable.name = string(name);
                    variable.nameSpan = m_json.isString(name) ? m_json.contentSpan(name) : m_json.span(entry);
                    variable.span = m_json.span(entry);
                    variable.value = copyLoop(entry, variable.name, true);
                    m_out.symbols.push_back({SymbolKind::Variable, variable.name, variable.nameSpan});
                    m_out.variables.push_back(std::move(variable));
                }
                continue;
            }
            Variable variable;
            variable.name = memberName(member);
            variable.nameSpan = nameSpan(member);
            variable.span = m_json.span(member);
            variable.value = value(node);
            symbol(SymbolKind::Variable, member);
            m_out.variables.push_back(std::move(variable));
        }
    }

    std::vector<Output> outputs(JsonNodeId section)
    {
        std::vector<Output> out;
        for (const JsonNodeId member : m_json.children(section)) {
            const JsonNodeId node = m_json.value(member);
            Output output;
            output.name = memberName(member);
            output.nameSpan = nameSpan(member);
            output.span = m_json.span(member);
            output.type = type(node);
            output.secure = string(m_json.find(node, u"type")).startsWith("secure"_L1, Qt::CaseInsensitive);
            const JsonNodeId copy = m_json.find(node, u"copy");
            if (m_json.isObject(copy))
                output.value = copyLoop(copy, {}, true);
            else
                output.value = optional(m_json.find(node, u"value"), true);
            output.condition = optional(m_json.find(node, u"condition"), true);
            out.push_back(std::move(output));
        }
        return out;
    }

    void userFunctions(JsonNodeId section)
    {
        // All names first: the functions that Bicep generates call each other.
        std::vector<std::pair<std::size_t, JsonNodeId>> bodies;
        for (const JsonNodeId space : m_json.children(section)) {
            const QString prefix = string(m_json.find(space, u"namespace"));
            for (const JsonNodeId member : m_json.children(m_json.find(space, u"members"))) {
                UserFunction function;
                function.name = prefix + u'.' + memberName(member);
                function.nameSpan = nameSpan(member);
                const JsonNodeId node = m_json.value(member);
                for (const JsonNodeId argument : m_json.children(m_json.find(node, u"parameters"))) {
                    const QString name = string(m_json.find(argument, u"name"));
                    function.arguments.push_back({name, addLocal(name), type(argument)});
                }
                function.result = type(m_json.find(node, u"output"));
                symbol(SymbolKind::Function, member);
                bodies.emplace_back(m_out.functions.size(), m_json.find(m_json.find(node, u"output"), u"value"));
                m_out.functions.push_back(std::move(function));
            }
        }
        for (const auto &[index, body] : bodies) {
            m_names.inFunction = &m_out.functions[index];
            m_out.functions[index].body = body.valid() ? value(body) : ExprId{};
        }
        m_names.inFunction = nullptr;
    }

    // -- types
    void typeDeclarations(JsonNodeId section)
    {
        for (const JsonNodeId member : m_json.children(section)) {
            m_out.typeDeclarations.push_back(
                {memberName(member), nameSpan(member), type(m_json.value(member)), isExported(m_json.value(member))});
            symbol(SymbolKind::Type, member);
        }
    }

    [[nodiscard]] bool isExported(JsonNodeId node) const
    {
        return isTrue(m_json.find(m_json.find(node, u"metadata"), u"__bicep_export!"));
    }

    TypeId type(JsonNodeId node)
    {
        if (!m_json.isObject(node))
            return m_out.types.add(TypeKind::Any, node.valid() ? m_json.span(node) : Span{});
        const Span span = m_json.span(node);
        TypeId result = typeWithoutNull(node, span);
        if (isTrue(m_json.find(node, u"nullable")))
            result = m_out.types.add(TypeKind::Nullable, span, {&result, 1});
        return result;
    }

    TypeId typeWithoutNull(JsonNodeId node, Span span)
    {
        TypeTree &types = m_out.types;
        const JsonNodeId reference = m_json.find(node, u"$ref");
        if (m_json.isString(reference))
            return referencedType(m_json.string(reference), m_json.span(reference));
        const JsonNodeId allowed = m_json.find(node, u"allowedValues");
        const QString name = string(m_json.find(node, u"type")).toLower();
        if (m_json.isArray(allowed) && name != "array"_L1) {
            std::vector<TypeId> members;
            for (const JsonNodeId item : m_json.children(allowed))
                members.push_back(types.addLiteral(literal(item), m_json.span(item)));
            return types.add(TypeKind::Union, m_json.span(allowed), members);
        }
        TypeId result;
        if (name == "string"_L1 || name == "securestring"_L1)
            result = types.add(TypeKind::String, span);
        else if (name == "int"_L1)
            result = types.add(TypeKind::Int, span);
        else if (name == "bool"_L1)
            result = types.add(TypeKind::Bool, span);
        else if (name == "object"_L1 || name == "secureobject"_L1)
            result = objectType(node, span);
        else if (name == "array"_L1)
            result = arrayType(node, span);
        else
            result = types.add(TypeKind::Any, span);
        if (name.startsWith("secure"_L1))
            types.setSecure(result);
        return result;
    }

    TypeId objectType(JsonNodeId node, Span span)
    {
        std::vector<TypeId> members;
        for (const JsonNodeId member : m_json.children(m_json.find(node, u"properties"))) {
            const TypeId inner = type(m_json.value(member));
            members.push_back(
                m_out.types.addNamed(TypeKind::Property, memberName(member), m_json.span(member), {&inner, 1}));
        }
        const JsonNodeId others = m_json.find(node, u"additionalProperties");
        if (m_json.isObject(others)) {
            const TypeId inner = type(others);
            members.push_back(m_out.types.add(TypeKind::AdditionalProperties, m_json.span(others), {&inner, 1}));
        }
        return m_out.types.add(TypeKind::Object, span, members);
    }

    TypeId arrayType(JsonNodeId node, Span span)
    {
        const JsonNodeId items = m_json.find(node, u"prefixItems");
        if (m_json.isArray(items)) {
            std::vector<TypeId> members;
            for (const JsonNodeId item : m_json.children(items))
                members.push_back(type(item));
            return m_out.types.add(TypeKind::Tuple, span, members);
        }
        const JsonNodeId item = m_json.find(node, u"items");
        if (!m_json.isObject(item))
            return m_out.types.add(TypeKind::Array, span);
        const TypeId inner = type(item);
        return m_out.types.add(TypeKind::Array, span, {&inner, 1});
    }

    /// #/definitions/name, then /properties/p, /items, /prefixItems/0, /additionalProperties
    TypeId referencedType(const QString &path, Span span)
    {
        const QStringList steps = path.split(u'/');
        if (steps.size() < 3 || steps[1] != "definitions"_L1)
            return m_out.types.add(TypeKind::Any, span);
        TypeId result = m_out.types.addNamed(TypeKind::Named, steps[2], span);
        for (qsizetype i = 3; i < steps.size(); ++i) {
            if (steps[i] == "properties"_L1 && i + 1 < steps.size())
                result = m_out.types.addNamed(TypeKind::PropertyOf, steps[++i], span, {&result, 1});
            else if (steps[i] == "additionalProperties"_L1)
                result = m_out.types.add(TypeKind::AdditionalOf, span, {&result, 1});
            else
                result = itemType(steps, i, result, span);
        }
        return result;
    }

    TypeId itemType(const QStringList &steps, qsizetype &i, TypeId of, Span span)
    {
        const TypeId result = m_out.types.add(TypeKind::ItemOf, span, {&of, 1});
        if (steps[i] == "prefixItems"_L1 && i + 1 < steps.size())
            m_out.types.setIndex(result, steps[++i].toInt());
        return result;
    }

    // -- resources
    void resources(JsonNodeId section, ResourceId parent, ResourceId deployment)
    {
        if (m_json.isObject(section)) {
            for (const JsonNodeId member : m_json.children(section))
                resource(m_json.value(member), member, parent, deployment);
        } else {
            for (const JsonNodeId node : m_json.children(section))
                resource(node, {}, parent, deployment);
        }
    }

    void resource(JsonNodeId node, JsonNodeId member, ResourceId parent, ResourceId deployment)
    {
        if (!m_json.isObject(node))
            return;
        Resource resource;
        resource.span = m_json.span(member.valid() ? member : node);
        resource.parent = parent;
        resource.nestedInParent = parent.valid();
        resource.deployment = deployment;
        nameAndType(resource, node, member);

        const std::size_t outerLoops = m_names.loops.size();
        const JsonNodeId copy = m_json.find(node, u"copy");
        if (m_json.isObject(copy))
            resourceLoop(resource, copy);
        for (const JsonNodeId entry : m_json.children(m_json.find(node, u"dependsOn")))
            resource.dependsOn.push_back(value(entry));

        // the body: what is deployed, without what has a meaning of its own
        const bool deploys = isDeploymentType(resource.type);
        static constexpr std::array Own{QStringView(u"resources"), QStringView(u"copy"), QStringView(u"dependsOn")};
        static constexpr std::array OwnOfModule{Own[0], Own[1], Own[2], QStringView(u"properties")};
        resource.body = deploys ? object(node, true, OwnOfModule) : object(node, true, Own);
        const auto part = [&](QStringView name) { return m_out.expressions.member(resource.body, name); };
        resource.name = part(u"name");
        resource.condition = part(u"condition");
        resource.scope = part(u"scope");
        if (resource.apiVersion.isEmpty())
            resource.apiVersionExpression = part(u"apiVersion");
        const ResourceId id{qint32(m_out.resources.size())};
        m_out.resources.push_back(std::move(resource));
        addSuppressions(id, m_json.find(node, u"metadata"));
        if (deploys)
            nestedDeployment(id, m_json.find(node, u"properties"));
        resources(m_json.find(node, u"resources"), id, deployment);
        m_names.loops.resize(outerLoops);
    }

    /// "metadata": {"bulkhead": {"suppress": {"AZR-000027": "until 2027-01-31: short-lived test cluster"}}}
    void addSuppressions(ResourceId id, JsonNodeId metadata)
    {
        const JsonNodeId rules = m_json.find(m_json.find(metadata, u"bulkhead"), u"suppress");
        if (!m_json.isObject(rules))
            return;
        for (const JsonNodeId member : m_json.children(rules))
            m_out.suppressions.push_back(
                {memberName(member), m_json.span(member), m_out.resources[id.at()].span, string(m_json.value(member))});
    }

    void nameAndType(Resource &resource, JsonNodeId node, JsonNodeId member)
    {
        const JsonNodeId type = m_json.find(node, u"type");
        resource.type = string(type);
        resource.typeSpan = m_json.isString(type) ? m_json.contentSpan(type) : m_json.span(node);
        const JsonNodeId name = m_json.find(node, u"name");
        resource.nameSpan = m_json.isString(name) ? m_json.contentSpan(name) : resource.typeSpan;
        if (member.valid()) {
            resource.symbolicName = memberName(member);
            resource.nameSpan = nameSpan(member);
            symbol(isDeploymentType(resource.type) ? SymbolKind::Module : SymbolKind::Resource, member);
        }
        const JsonNodeId version = m_json.find(node, u"apiVersion");
        resource.apiVersion = string(version);
        if (m_json.isString(version)) {
            resource.apiVersionSpan = m_json.contentSpan(version);
            if (isArmExpression(resource.apiVersion))
                resource.apiVersion.clear();
        }
        resource.existing = isTrue(m_json.find(node, u"existing"));
        resource.extension = m_json.find(node, u"import").valid() || m_json.find(node, u"extension").valid();
        if (resource.extension) { // "type@version" in one
            const qsizetype at = resource.type.lastIndexOf(u'@');
            if (at >= 0) {
                resource.apiVersion = resource.type.sliced(at + 1);
                resource.type.truncate(at);
            }
        }
    }

    void resourceLoop(Resource &resource, JsonNodeId copy)
    {
        Loop loop;
        loop.byCount = true;
        loop.name = string(m_json.find(copy, u"name"));
        loop.list = optional(m_json.find(copy, u"count"), true);
        loop.index = addLocal(loop.name);
        loop.span = m_json.span(copy);
        m_names.loops.push_back({loop.name, loop.index, true});
        resource.loop = std::move(loop);
    }

    void nestedDeployment(ResourceId id, JsonNodeId properties)
    {
        ModuleTarget target;
        const JsonNodeId nested = m_json.find(properties, u"template");
        const JsonNodeId link = m_json.find(properties, u"templateLink");
        const JsonNodeId options = m_json.find(properties, u"expressionEvaluationOptions");
        const bool inner = m_json.stringEquals(m_json.find(options, u"scope"), u"inner");
        target.valuesWrapped = true;
        if (m_json.isObject(properties)) {
            static constexpr std::array Template_{QStringView(u"template")};
            const ExprId lowered = object(properties, true, Template_);
            target.parameters = m_out.expressions.member(lowered, u"parameters");
        }
        if (m_json.isObject(nested)) {
            target.span = m_json.span(nested);
            if (inner) {
                auto inlined = std::make_shared<Template>(m_json.source(), Language::ArmTemplate);
                Lowering(m_json, *inlined).lowerTemplate(nested);
                target.inlined = std::move(inlined);
            } else {
                target.outer = true;
            }
        } else if (m_json.isObject(link)) {
            linkedTemplate(target, link);
        }
        const bool outer = target.outer;
        m_out.resources[id.at()].module = std::move(target);
        if (!outer)
            return;
        std::vector<Output> answers = outputs(m_json.find(nested, u"outputs"));
        m_out.resources[id.at()].module->outputs = std::move(answers);
        resources(m_json.find(nested, u"resources"), {}, id);
    }

    void linkedTemplate(ModuleTarget &target, JsonNodeId link)
    {
        const JsonNodeId relative = m_json.find(link, u"relativePath");
        const JsonNodeId shown = relative.valid() ? relative
            : m_json.find(link, u"uri").valid()   ? m_json.find(link, u"uri")
                                                  : m_json.find(link, u"id");
        target.path = string(shown);
        target.span = shown.valid() ? m_json.span(shown) : m_json.span(link);
        if (m_json.isString(relative) && !isArmExpression(target.path)) {
            target.reference = {qint32(m_out.references.size())};
            m_out.references.push_back({Reference::Kind::LinkedTemplate, target.path, m_json.span(relative)});
        }
    }

    const JsonSyntax &m_json;
    Template &m_out;
    Names m_names;
    qint32 m_parameterCount = 0;
};

} // namespace

ArmFileKind armFileKind(const JsonSyntax &json)
{
    const JsonNodeId root = JsonSyntax::root();
    if (!json.isObject(root))
        return json.kind(root) == JsonSyntax::Kind::Error ? ArmFileKind::NotJson : ArmFileKind::OtherJson;
    const JsonNodeId schemaNode = json.find(root, u"$schema");
    const QString schema = json.isString(schemaNode) ? json.string(schemaNode) : QString();
    const auto names = [&](QLatin1StringView word) { return schema.contains(word, Qt::CaseInsensitive); };
    if (names("deploymentTemplate.json"_L1))
        return ArmFileKind::Template;
    if (names("deploymentParameters.json"_L1))
        return ArmFileKind::Parameters;
    if (names("CreateUIDefinition"_L1))
        return ArmFileKind::UiDefinition;
    if (names("policyDefinition"_L1))
        return ArmFileKind::PolicyDefinition;

    // by shape
    const JsonNodeId resources = json.find(root, u"resources");
    const bool listed = json.isArray(resources) || json.isObject(resources);
    const JsonNodeId parameters = json.find(root, u"parameters");
    if (listed && json.find(root, u"contentVersion").valid())
        return ArmFileKind::Template;
    if (json.isArray(resources) && schema.isEmpty()) {
        for (const JsonNodeId resource : json.children(resources)) {
            if (json.find(resource, u"type").valid() && json.find(resource, u"apiVersion").valid())
                return ArmFileKind::Template;
        }
    }
    if (json.isObject(parameters) && json.find(root, u"contentVersion").valid())
        return ArmFileKind::Parameters;
    return ArmFileKind::OtherJson;
}

Message describe(ArmFileKind kind)
{
    switch (kind) {
    case ArmFileKind::Template: return Message(QT_TRANSLATE_NOOP("Message", "A deployment template"));
    case ArmFileKind::Parameters: return Message(QT_TRANSLATE_NOOP("Message", "A parameters file"));
    case ArmFileKind::UiDefinition:
        return Message(QT_TRANSLATE_NOOP("Message", "A portal form (createUiDefinition), not a deployment template"));
    case ArmFileKind::PolicyDefinition:
        return Message(QT_TRANSLATE_NOOP("Message", "A policy definition, not a deployment template"));
    case ArmFileKind::OtherJson: return Message(QT_TRANSLATE_NOOP("Message", "JSON, but not a deployment template"));
    case ArmFileKind::NotJson: return Message(QT_TRANSLATE_NOOP("Message", "Not JSON, so nothing could be understood"));
    }
    return {};
}

TemplatePtr lowerArm(const JsonSyntax &json, ArmFileKind kind)
{
    const bool parameters = kind == ArmFileKind::Parameters;
    auto out = std::make_shared<Template>(json.source(), parameters ? Language::ArmParameters : Language::ArmTemplate);
    Lowering lowering(json, *out);
    if (parameters)
        lowering.lowerParametersFile(JsonSyntax::root());
    else
        lowering.lowerTemplate(JsonSyntax::root());
    return out;
}

} // namespace model
