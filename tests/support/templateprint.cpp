// SPDX-License-Identifier: MIT
#include "tests/support/templateprint.h"

#include "model/builtins.h"
#include "tests/support/treeprint.h"

using namespace Qt::StringLiterals;
using namespace model;

namespace templateprint {

namespace {

QString quoted(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    text.replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s).replace(u'\t', u"\\t"_s);
    return u'\'' + text + u'\'';
}

/// Prints expressions and types of one template.
class Writer
{
public:
    explicit Writer(const Template &content) : m_content(content), m_tree(content.expressions) { }

    [[nodiscard]] QString expression(ExprId id, bool inArm = false) const
    {
        if (!id.valid())
            return u"<none>"_s;
        const bool arm = m_tree.at(id).has(Expr::InArmString);
        return (arm && !inArm ? u"="_s : QString()) + plain(id, arm);
    }

    [[nodiscard]] QString type(TypeId id) const
    {
        if (!id.valid())
            return u"<none>"_s;
        const TypeTree &types = m_content.types;
        return (types.at(id).secure ? u"secure "_s : QString()) + plainType(id);
    }

    [[nodiscard]] QString local(LocalId id) const
    {
        return id.valid() ? u"%1#%2"_s.arg(m_content.localNames.value(id.raw)).arg(id.raw) : u"<none>"_s;
    }

private:
    [[nodiscard]] QString list(std::span<const ExprId> ids, bool arm) const
    {
        QStringList out;
        for (const ExprId id : ids)
            out += expression(id, arm);
        return out.join(", "_L1);
    }

    template<class List, class Id>
    [[nodiscard]] static QString nameIn(const List &list, Id id)
    {
        return id.at() < list.size() ? list[id.at()].name : u"<%1>"_s.arg(id.raw);
    }

    [[nodiscard]] QString resource(qint32 index) const
    {
        const ResourceId id{index};
        if (id.at() >= m_content.resources.size())
            return u"<%1>"_s.arg(index);
        const QString &name = m_content.at(id).symbolicName;
        return name.isEmpty() ? u"#%1"_s.arg(index) : name;
    }

    [[nodiscard]] QString plain(ExprId id, bool arm) const
    {
        const Expr &expr = m_tree.at(id);
        const auto all = m_tree.children(id);
        const auto child = [&](qint32 index) { return expression(m_tree.child(id, index), arm); };
        switch (expr.kind) {
        case ExprKind::Broken: return u"<broken>"_s;
        case ExprKind::Null: return u"null"_s;
        case ExprKind::Bool: return expr.integer != 0 ? u"true"_s : u"false"_s;
        case ExprKind::Int: return QString::number(expr.integer);
        case ExprKind::Float: return u"float "_s + QString::number(expr.number, 'g', 17);
        case ExprKind::String: return quoted(m_tree.text(id));
        case ExprKind::Interpolation: return u"$(%1)"_s.arg(list(all, arm));
        case ExprKind::Array: return (expr.has(Expr::CallForm) ? u"createArray["_s : u"["_s) + list(all, arm) + u']';
        case ExprKind::Object: return (expr.has(Expr::CallForm) ? u"createObject{"_s : u"{"_s) + list(all, arm) + u'}';
        case ExprKind::Member: return child(0) + u": "_s + child(1);
        case ExprKind::Spread: return u"..."_s + child(0);
        case ExprKind::Parameter: return u"param."_s + nameIn(m_content.parameters, ParameterId{expr.index});
        case ExprKind::Variable: return u"var."_s + nameIn(m_content.variables, VariableId{expr.index});
        case ExprKind::Assigned: return u"assigned."_s + nameIn(m_content.assignments, AssignmentId{expr.index});
        case ExprKind::Local: return u"local."_s + local({expr.index});
        case ExprKind::Resource: return u"res."_s + resource(expr.index);
        case ExprKind::Imported: return u"import."_s + nameIn(m_content.imports, ImportId{expr.index});
        case ExprKind::Unresolved: return u'?' + m_tree.text(id);
        case ExprKind::Call:
            return (expr.index >= 0 ? QString(builtinName({expr.index})) : u'?' + m_tree.text(id)) + u'('
                + list(all, arm) + u')';
        case ExprKind::UserCall:
            return u"user."_s + nameIn(m_content.functions, FunctionId{expr.index}) + u'(' + list(all, arm) + u')';
        case ExprKind::ImportedCall:
            return u"import."_s + nameIn(m_content.imports, ImportId{expr.index}) + u'(' + list(all, arm) + u')';
        case ExprKind::MethodCall:
            return child(0) + u"->"_s + m_tree.text(id) + u'(' + list(all.subspan(1), arm) + u')';
        case ExprKind::Access: return access(id, arm);
        case ExprKind::Lambda: return lambda(id, arm);
        case ExprKind::For: return loop(id, arm);
        }
        return u"<unknown kind>"_s;
    }

    [[nodiscard]] QString access(ExprId id, bool arm) const
    {
        const Expr &expr = m_tree.at(id);
        const QString base = expression(m_tree.child(id, 0), arm);
        const QString safe = expr.has(Expr::Safe) ? u"?"_s : QString();
        if (expr.has(Expr::KeyName))
            return base + u'.' + safe + m_tree.text(m_tree.child(id, 1));
        const QString fromEnd = expr.has(Expr::FromEnd) ? u"^"_s : QString();
        return base + u'[' + safe + fromEnd + expression(m_tree.child(id, 1), arm) + u']';
    }

    [[nodiscard]] QString lambda(ExprId id, bool arm) const
    {
        const Expr &expr = m_tree.at(id);
        QStringList names;
        for (qint32 i = 0; i < expr.pair.second; ++i)
            names += local({expr.pair.first + i});
        return u'(' + names.join(", "_L1) + u") => "_s + expression(m_tree.child(id, 0), arm);
    }

    [[nodiscard]] QString loop(ExprId id, bool arm) const
    {
        const Expr &expr = m_tree.at(id);
        const QString over = expression(m_tree.child(id, 0), arm);
        const QString body = expression(m_tree.child(id, 1), arm);
        const QString index = local({expr.pair.second});
        if (expr.has(Expr::ByCount))
            return u"for(%1 < %2: %3)"_s.arg(index, over, body);
        return u"for(%1, %2 in %3: %4)"_s.arg(local({expr.pair.first}), index, over, body);
    }

    [[nodiscard]] QString plainType(TypeId id) const
    {
        const TypeTree &types = m_content.types;
        const Type &node = types.at(id);
        const auto children = types.children(id);
        const auto first = [&] { return children.empty() ? QString() : type(children.front()); };
        const auto joined = [&](QLatin1StringView separator) {
            QStringList out;
            for (const TypeId child : children)
                out += type(child);
            return out.join(separator);
        };
        switch (node.kind) {
        case TypeKind::Any: return u"any"_s;
        case TypeKind::String: return u"string"_s;
        case TypeKind::Int: return u"int"_s;
        case TypeKind::Bool: return u"bool"_s;
        case TypeKind::Object: return children.empty() ? u"object"_s : u"{ %1 }"_s.arg(joined(", "_L1));
        case TypeKind::Array: return children.empty() ? u"array"_s : first() + u"[]"_s;
        case TypeKind::Tuple: return u"[%1]"_s.arg(joined(", "_L1));
        case TypeKind::Null: return u"null"_s;
        case TypeKind::Literal: return expression(node.value);
        case TypeKind::Union: return u"(%1)"_s.arg(joined(" | "_L1));
        case TypeKind::Nullable: return first() + u'?';
        case TypeKind::NonNull: return first() + u'!';
        case TypeKind::Named: return u'#' + types.text(id);
        case TypeKind::Property: return types.text(id) + u": "_s + first();
        case TypeKind::AdditionalProperties: return u"*: "_s + first();
        case TypeKind::PropertyOf: return first() + u'.' + types.text(id);
        case TypeKind::ItemOf: return first() + (node.index >= 0 ? u"[%1]"_s.arg(node.index) : u"[*]"_s);
        case TypeKind::AdditionalOf: return first() + u".*"_s;
        }
        return u"<unknown kind>"_s;
    }

    const Template &m_content;
    const ExpressionTree &m_tree;
};

QLatin1StringView referenceKindName(Reference::Kind kind)
{
    switch (kind) {
    case Reference::Kind::Module: return "module"_L1;
    case Reference::Kind::Import: return "import"_L1;
    case Reference::Kind::Text: return "text"_L1;
    case Reference::Kind::Json: return "json"_L1;
    case Reference::Kind::Yaml: return "yaml"_L1;
    case Reference::Kind::Bytes: return "bytes"_L1;
    case Reference::Kind::Folder: return "folder"_L1;
    case Reference::Kind::Using: return "using"_L1;
    case Reference::Kind::Extends: return "extends"_L1;
    case Reference::Kind::LinkedTemplate: return "linked template"_L1;
    }
    return {};
}

/// Prints a whole template.
class Printer
{
public:
    Printer(const Template &content, int depth, QString &out)
        : m_content(content)
        , m_writer(content)
        , m_depth(depth)
        , m_out(out)
    {
    }

    void run()
    {
        line(0,
             QString(languageName(m_content.language)) + u' ' + m_content.targetScope
                 + (m_content.symbolicNames ? u" symbolic"_s : QString())
                 + labelled("generator"_L1, m_content.generator));
        section("symbols"_L1, m_content.symbols, [this](const Symbol &symbol) {
            line(2, place(symbol.span) + u' ' + symbolKindName(symbol.kind) + u' ' + symbol.name);
        });
        references();
        section("imports"_L1, m_content.imports, [this](const Import &import) {
            line(2,
                 place(import.nameSpan) + u' ' + import.name + u" = "_s
                     + (import.original.isEmpty() ? u"*"_s : import.original) + referenceText(import.reference));
        });
        section("types"_L1, m_content.typeDeclarations, [this](const TypeDeclaration &declaration) {
            line(2,
                 named(declaration.nameSpan, declaration.name) + m_writer.type(declaration.type)
                     + flag("export"_L1, declaration.exported));
        });
        section("functions"_L1, m_content.functions, [this](const UserFunction &function) { print(function); });
        section("parameters"_L1, m_content.parameters, [this](const Parameter &parameter) { print(parameter); });
        section("variables"_L1, m_content.variables, [this](const Variable &variable) {
            line(2,
                 named(variable.nameSpan, variable.name) + extent(variable.span)
                     + flag("export"_L1, variable.exported));
            expression(u"value"_s, variable.value);
        });
        section("assignments"_L1, m_content.assignments, [this](const Assignment &assignment) {
            line(2,
                 named(assignment.nameSpan, assignment.name) + extent(assignment.span)
                     + flag("keyvault"_L1, assignment.keyVault));
            expression(u"value"_s, assignment.value);
        });
        resources();
        section("outputs"_L1, m_content.outputs, [this](const Output &output) {
            line(2,
                 named(output.nameSpan, output.name) + m_writer.type(output.type) + flag("secure"_L1, output.secure)
                     + extent(output.span));
            expression(u"condition"_s, output.condition);
            expression(u"value"_s, output.value);
        });
        loads();
        if (m_content.diagnostics.empty())
            return;
        line(1, u"diagnostics"_s);
        const QString text = treeprint::print(m_content.diagnostics, *m_content.source());
        for (const QString &one : text.split(u'\n', Qt::SkipEmptyParts))
            line(2, one);
    }

private:
    void line(int depth, const QString &text) { m_out += QString(2 * (m_depth + depth), u' ') + text + u'\n'; }

    [[nodiscard]] QString place(Span span) const
    {
        const Position at = m_content.source()->position(span.begin);
        return u"%1:%2"_s.arg(at.line).arg(at.column);
    }
    [[nodiscard]] QString extent(Span span) const
    {
        const Position at = m_content.source()->position(span.end);
        return u" (%1-%2:%3)"_s.arg(place(span)).arg(at.line).arg(at.column);
    }
    [[nodiscard]] QString named(Span span, const QString &name) const { return place(span) + u' ' + name + u' '; }
    static QString flag(QLatin1StringView name, bool set) { return set ? u' ' + name : QString(); }
    static QString labelled(QLatin1StringView label, const QString &text)
    {
        return text.isEmpty() ? QString() : u' ' + label + u' ' + quoted(text);
    }

    template<class List, class Print>
    void section(QLatin1StringView name, const List &list, Print print)
    {
        if (list.empty())
            return;
        line(1, name);
        for (const auto &one : list)
            print(one);
    }

    void expression(const QString &name, ExprId id, int depth = 3)
    {
        if (id.valid())
            line(depth, name + u' ' + place(m_content.expressions.at(id).span) + u' ' + m_writer.expression(id));
    }

    [[nodiscard]] QString referenceText(ReferenceId id) const
    {
        return id.valid() ? u" reference %1"_s.arg(id.raw) : u" no reference"_s;
    }

    void references()
    {
        section("references"_L1, m_content.references, [this, index = 0](const Reference &reference) mutable {
            line(2,
                 u"%1 "_s.arg(index++) + place(reference.span) + u' ' + referenceKindName(reference.kind) + u' '
                     + quoted(reference.path));
        });
        if (m_content.usingReference.valid())
            line(2, u"using"_s + referenceText(m_content.usingReference));
        if (m_content.extendsReference.valid())
            line(2, u"extends"_s + referenceText(m_content.extendsReference));
    }

    void print(const UserFunction &function)
    {
        QStringList arguments;
        for (const UserFunction::Argument &argument : function.arguments)
            arguments += m_writer.local(argument.local) + u' ' + m_writer.type(argument.type);
        line(2,
             named(function.nameSpan, function.name) + u'(' + arguments.join(", "_L1) + u") "_s
                 + m_writer.type(function.result) + flag("export"_L1, function.exported));
        expression(u"body"_s, function.body);
    }

    void print(const Parameter &parameter)
    {
        line(2,
             named(parameter.nameSpan, parameter.name) + m_writer.type(parameter.type)
                 + flag("secure"_L1, parameter.secure) + flag("nullable"_L1, parameter.nullable)
                 + extent(parameter.span) + labelled("description"_L1, parameter.description));
        expression(u"default"_s, parameter.defaultValue);
        expression(u"allowed"_s, parameter.allowed);
        expression(u"minValue"_s, parameter.minValue);
        expression(u"maxValue"_s, parameter.maxValue);
        expression(u"minLength"_s, parameter.minLength);
        expression(u"maxLength"_s, parameter.maxLength);
    }

    /// Nested ones below their parents, those of outer-scope deployments below the deployment.
    void resources()
    {
        if (m_content.resources.empty())
            return;
        line(1, u"resources"_s);
        for (std::size_t i = 0; i < m_content.resources.size(); ++i) {
            const Resource &resource = m_content.resources[i];
            if (!resource.nestedInParent && !resource.deployment.valid())
                print(ResourceId{qint32(i)}, 2);
        }
    }

    void print(ResourceId id, int depth)
    {
        const Resource &resource = m_content.at(id);
        line(depth,
             u"%1 "_s.arg(id.raw) + place(resource.nameSpan) + u' '
                 + (resource.symbolicName.isEmpty() ? u"-"_s : resource.symbolicName) + u' ' + place(resource.typeSpan)
                 + u' ' + quoted(resource.type) + labelled("version"_L1, resource.apiVersion)
                 + flag("existing"_L1, resource.existing) + flag("extension"_L1, resource.extension)
                 + extent(resource.span));
        if (!resource.nestedInParent && resource.parent.valid())
            line(depth + 1, u"parent %1"_s.arg(resource.parent.raw));
        expression(u"parent"_s, resource.parentExpression, depth + 1);
        expression(u"version"_s, resource.apiVersionExpression, depth + 1);
        for (const LocalId local : resource.outerLocals)
            line(depth + 1, u"sees "_s + m_writer.local(local));
        if (resource.loop)
            print(*resource.loop, depth + 1);
        expression(u"condition"_s, resource.condition, depth + 1);
        expression(u"name"_s, resource.name, depth + 1);
        expression(u"scope"_s, resource.scope, depth + 1);
        for (const ExprId entry : resource.dependsOn)
            expression(u"dependsOn"_s, entry, depth + 1);
        expression(u"body"_s, resource.body, depth + 1);
        if (resource.module)
            print(*resource.module, depth + 1);
        for (std::size_t i = 0; i < m_content.resources.size(); ++i) {
            const Resource &inner = m_content.resources[i];
            const bool child = inner.nestedInParent ? inner.parent == id : inner.deployment == id;
            if (child && qint32(i) != id.raw)
                print(ResourceId{qint32(i)}, depth + 1);
        }
    }

    void print(const Loop &loop, int depth)
    {
        line(depth,
             u"loop "_s + place(loop.span)
                 + (loop.byCount ? u" by count "_s : u" item %1 "_s.arg(m_writer.local(loop.item))) + u"index "_s
                 + m_writer.local(loop.index) + labelled("name"_L1, loop.name));
        expression(u"over"_s, loop.list, depth + 1);
    }

    void print(const ModuleTarget &target, int depth)
    {
        line(depth,
             u"module "_s + place(target.span) + labelled("path"_L1, target.path) + referenceText(target.reference)
                 + flag("outer"_L1, target.outer) + flag("wrapped"_L1, target.valuesWrapped));
        expression(u"parameters"_s, target.parameters, depth + 1);
        if (target.inlined)
            Printer(*target.inlined, m_depth + depth + 1, m_out).run();
    }

    void loads()
    {
        if (m_content.loads.isEmpty())
            return;
        line(1, u"loads"_s);
        QList<qint32> calls = m_content.loads.keys();
        std::ranges::sort(calls);
        for (const qint32 call : calls)
            expression(u"reference %1"_s.arg(m_content.loads.value(call).raw), {call}, 2);
    }

    const Template &m_content;
    Writer m_writer;
    int m_depth;
    QString &m_out;
};

} // namespace

QString print(const Template &content)
{
    QString out;
    Printer(content, 0, out).run();
    return out;
}

QString print(const Template &content, ExprId expression)
{
    return Writer(content).expression(expression);
}

QString print(const Template &content, TypeId type)
{
    return Writer(content).type(type);
}

namespace {

/// How many things of the kind that an expression's index counts there are; nothing if the kind has no index.
std::optional<std::size_t> countBehind(const Template &content, ExprKind kind)
{
    switch (kind) {
    case ExprKind::Parameter: return content.parameters.size();
    case ExprKind::Variable: return content.variables.size();
    case ExprKind::Assigned: return content.assignments.size();
    case ExprKind::Local: return std::size_t(content.localCount);
    case ExprKind::Resource: return content.resources.size();
    case ExprKind::Imported:
    case ExprKind::ImportedCall: return content.imports.size();
    case ExprKind::UserCall: return content.functions.size();
    default: return std::nullopt;
    }
}

QString verifyExpressions(const Template &content)
{
    const ExpressionTree &tree = content.expressions;
    const Span all{0, content.source()->size()};
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const ExprId id{qint32(i)};
        const Expr &expr = tree.at(id);
        const QString where =
            u"expression %1 (kind %2, %3-%4): "_s.arg(i).arg(int(expr.kind)).arg(expr.span.begin).arg(expr.span.end);
        if (!all.contains(expr.span) || expr.span.length() < 0)
            return where + u"outside of the text"_s;
        const auto count = countBehind(content, expr.kind);
        if (count && (expr.index < 0 || std::size_t(expr.index) >= *count))
            return where + u"index leads nowhere"_s;
        for (const ExprId child : tree.children(id)) {
            if (!child.valid() || child >= id)
                return where + u"child comes after its parent"_s;
            if (!expr.span.contains(tree.at(child).span))
                return where + u"child %1 lies outside of it"_s.arg(child.raw);
        }
    }
    return {};
}

QString verifyResources(const Template &content)
{
    const Span all{0, content.source()->size()};
    for (std::size_t i = 0; i < content.resources.size(); ++i) {
        const Resource &resource = content.resources[i];
        const QString where = u"resource %1: "_s.arg(i);
        for (const Span span : {resource.span, resource.nameSpan, resource.typeSpan, resource.apiVersionSpan}) {
            if (!all.contains(span) || span.length() < 0)
                return where + u"outside of the text"_s;
        }
        if (resource.nestedInParent && (!resource.parent.valid() || resource.parent.at() >= i))
            return where + u"nested in no resource before it"_s;
        if (resource.parent.valid() && resource.parent.at() >= content.resources.size())
            return where + u"parent leads nowhere"_s;
        if (resource.deployment.valid() && resource.deployment.at() >= i)
            return where + u"deployment comes after it"_s;
        if (resource.module && resource.module->inlined) {
            const QString wrong = verify(*resource.module->inlined);
            if (!wrong.isEmpty())
                return where + wrong;
        }
    }
    return {};
}

} // namespace

QString verify(const Template &content)
{
    const Span all{0, content.source()->size()};
    for (const Symbol &symbol : content.symbols) {
        if (!all.contains(symbol.span) || symbol.span.isEmpty())
            return u"symbol %1: outside of the text"_s.arg(symbol.name);
    }
    for (const Diagnostic &diagnostic : content.diagnostics) {
        if (!all.contains(diagnostic.span) || diagnostic.span.length() < 0)
            return u"diagnostic %1: outside of the text"_s.arg(diagnosticName(diagnostic.kind));
    }
    const QString wrong = verifyExpressions(content);
    return wrong.isEmpty() ? verifyResources(content) : wrong;
}

} // namespace templateprint
