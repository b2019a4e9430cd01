// SPDX-License-Identifier: MIT
#pragma once

#include "model/diagnostic.h"
#include "model/expression.h"
#include "model/typeexpression.h"

#include <QHash>
#include <memory>
#include <optional>

namespace model {

using ReferenceId = Index<struct ReferenceTag>;
using OutputId = Index<struct OutputTag>;

enum class Language : quint8 { Bicep, BicepParameters, ArmTemplate, ArmParameters };

/// "bicep", "bicepparam", "arm-template", "arm-parameters"
QLatin1StringView languageName(Language language);

enum class SymbolKind : quint8 {
    Parameter,
    Variable,
    Resource,
    Module,
    Output,
    Type,
    Function,
    Metadata,
    Test,
    Assert,
    Extension,
    Import,
    ParameterAssignment,
};

/// "parameter", "parameter-assignment"
QLatin1StringView symbolKindName(SymbolKind kind);

/// A declared name, for outlines. The span is that of the name.
struct Symbol {
    SymbolKind kind;
    QString name;
    Span span;
};

struct Parameter {
    QString name;
    Span nameSpan;
    Span span; ///< the whole declaration, without decorators
    TypeId type;
    ExprId defaultValue;
    ExprId allowed; ///< an Array
    ExprId minValue;
    ExprId maxValue;
    ExprId minLength;
    ExprId maxLength;
    bool secure = false;
    bool nullable = false;
    QString description;
};

struct Variable {
    QString name;
    Span nameSpan;
    Span span;
    ExprId value;
    bool exported = false;
};

struct Output {
    QString name;
    Span nameSpan;
    Span span;
    TypeId type;
    ExprId value;
    ExprId condition; ///< ARM only
    bool secure = false;
};

struct UserFunction {
    struct Argument {
        QString name;
        LocalId local;
        TypeId type;
    };
    QString name; ///< in ARM "namespace.name"
    Span nameSpan;
    std::vector<Argument> arguments;
    TypeId result;
    ExprId body;
    bool exported = false;
};

struct TypeDeclaration {
    QString name;
    Span nameSpan;
    TypeId type;
    bool exported = false;
};

/// Another file that this one needs, by a path that is known without evaluation.
struct Reference {
    enum class Kind : quint8 { Module, Import, Text, Json, Yaml, Bytes, Folder, Using, Extends, LinkedTemplate };
    Kind kind;
    QString path;
    Span span; ///< of the path
};

/// One imported name, or with a wildcard the namespace of all exported ones.
struct Import {
    QString name; ///< how this file calls it
    Span nameSpan;
    QString original; ///< how the other file calls it; empty for a wildcard
    ReferenceId reference;
};

/// "param x = …" of a .bicepparam, or one member of "parameters" in a parameters JSON.
struct Assignment {
    QString name;
    Span nameSpan;
    Span span;
    ExprId value; ///< invalid for a Key Vault reference
    bool keyVault = false;
};

/// A repeated declaration.
struct Loop {
    ExprId list; ///< what is walked through, or with byCount how often
    LocalId item; ///< Bicep only
    LocalId index;
    bool byCount = false;
    QString name; ///< ARM: name of the copy
    Span span;
};

/// Where a text says that findings of a rule are accepted.
struct Suppression {
    QString code; ///< the rule, as it is named
    Span span; ///< where it is written
    Span covers; ///< what begins in here
    QString note; ///< as written: "until 2027-01-31: short-lived test cluster"
};

class Template;
using TemplatePtr = std::shared_ptr<const Template>;

/// What stands behind a module or nested deployment.
struct ModuleTarget {
    ReferenceId reference; ///< a file; or
    TemplatePtr inlined; ///< a template written inside of this one, with its own scope; or
    bool outer = false; ///< one that is evaluated in the scope of this template: its resources are children
    std::vector<Output> outputs; ///< of an outer one
    QString path; ///< as written, for display
    Span span; ///< of the path or inline template
    ExprId parameters; ///< Object: arguments; in ARM each is { value: … } or { reference: … }
    bool valuesWrapped = false;
};

/// A resource or module declaration of either language.
struct Resource {
    QString symbolicName; ///< empty in ARM array form
    Span nameSpan; ///< of the symbolic name; without one of the type
    Span span; ///< the whole declaration
    QString type; ///< as written: of a nested one its own segments only
    QString apiVersion; ///< as written
    ExprId apiVersionExpression; ///< ARM, when it is no literal
    Span typeSpan;
    Span apiVersionSpan;
    ExprId name;
    ExprId condition;
    ExprId scope;
    ExprId body; ///< Object of all properties as deployed, without nested resources
    std::optional<Loop> loop;
    std::vector<ExprId> dependsOn;
    ResourceId parent; ///< the resource around it, or the one that "parent:" names
    ExprId parentExpression; ///< "parent:" with an index, or of something unknown
    bool nestedInParent = false; ///< written inside of the parent: inherits (Bicep) and composes names
    bool existing = false;
    bool extension = false; ///< of a provider other than Azure
    std::optional<ModuleTarget> module;
    ResourceId deployment; ///< the outer-scope nested deployment that contains it
    std::vector<LocalId> outerLocals; ///< loop variables of the resources around it

    [[nodiscard]] bool isModule() const { return module.has_value(); }
};

/// What one file (or one inline nested template) declares, the same for all languages: everything that evaluation,
/// rules, diagram and reports need to know. Immutable, shared between threads. Built by the lowerings.
class Template
{
public:
    explicit Template(SourceTextPtr source, Language language) : language(language), expressions(std::move(source)) { }

    [[nodiscard]] const SourceTextPtr &source() const { return expressions.source(); }
    [[nodiscard]] ParameterId findParameter(QStringView name) const;
    [[nodiscard]] VariableId findVariable(QStringView name) const;
    [[nodiscard]] OutputId findOutput(QStringView name) const;
    [[nodiscard]] FunctionId findFunction(QStringView name) const;
    [[nodiscard]] const TypeDeclaration *findType(QStringView name) const;
    [[nodiscard]] const Import *findImport(QStringView name) const;
    [[nodiscard]] const Assignment *findAssignment(QStringView name) const;
    [[nodiscard]] ResourceId findResource(QStringView symbolicName) const;

    [[nodiscard]] const Parameter &at(ParameterId id) const { return parameters[id.at()]; }
    [[nodiscard]] const Variable &at(VariableId id) const { return variables[id.at()]; }
    [[nodiscard]] const Output &at(OutputId id) const { return outputs[id.at()]; }
    [[nodiscard]] const UserFunction &at(FunctionId id) const { return functions[id.at()]; }
    [[nodiscard]] const Resource &at(ResourceId id) const { return resources[id.at()]; }
    [[nodiscard]] const Import &at(ImportId id) const { return imports[id.at()]; }
    [[nodiscard]] const Assignment &at(AssignmentId id) const { return assignments[id.at()]; }
    [[nodiscard]] const Reference &at(ReferenceId id) const { return references[id.at()]; }

    Language language;
    ExpressionTree expressions;
    TypeTree types;
    QString targetScope; ///< "resourceGroup", "subscription", "managementGroup", "tenant", "local"
    bool symbolicNames = false; ///< ARM languageVersion 2
    QString generator; ///< metadata._generator.name
    std::vector<Symbol> symbols;
    std::vector<Parameter> parameters;
    std::vector<Variable> variables;
    std::vector<Resource> resources; ///< in the order of the file; parents before what is nested in them
    std::vector<Output> outputs;
    std::vector<UserFunction> functions;
    std::vector<TypeDeclaration> typeDeclarations;
    std::vector<Import> imports;
    std::vector<Reference> references;
    std::vector<Assignment> assignments;
    std::vector<Suppression> suppressions;
    ReferenceId usingReference;
    ReferenceId extendsReference;
    QHash<qint32, ReferenceId> loads; ///< of load…Content() calls, by ExprId
    qint32 localCount = 0;
    QHash<qint32, QString> localNames;
    Diagnostics diagnostics; ///< beyond syntax: names that nothing declares and the like
};

/// A type as people write it in Bicep: "string", "'a' | 'b'", "int[]". What is too deep is "any".
QString typeText(const Template &content, TypeId type, int depth = 0);

} // namespace model
