// SPDX-License-Identifier: MIT
#pragma once

#include "model/functions.h"
#include "model/location.h"
#include "model/trace.h"
#include "model/workspace.h"

#include <map>
#include <span>
#include <unordered_map>

namespace model {

using ScopeId = Index<struct ScopeTag>;

/// What loop variables and parameters of lambdas and functions stand for.
using Environment = std::vector<std::pair<LocalId, Value>>;

/// Where an expression is evaluated: an instance of a template, and an iteration of the loops around the expression.
struct Place {
    ScopeId scope;
    Environment locals{};
    qint32 iteration = 0; ///< which of all iterations; negative: one of an unknown number, -1: no particular one
};

/// How often a declaration is deployed.
struct Instances {
    std::vector<Place> places;
    bool looped = false; ///< by itself or by what is around it
    bool exact = true; ///< false: how often is unknown, and one place stands for all
};

/// What a parameter's value comes from.
struct ParameterSource {
    enum class Kind : quint8 { Typed, ParametersFile, Argument, Default, Nullable, Required };
    Kind kind = Kind::Required;
    Place place{}; ///< where \a value is evaluated
    ExprId value{}; ///< ParametersFile, Argument, Default
    ExprId member{}; ///< Argument: name and value; ParametersFile: invalid
    Span span{}; ///< of the whole assignment, argument or declaration
    bool secret = false; ///< a Key Vault reference
};

/// Evaluates the expressions of a template and of all that it deploys: lazily, each parameter and variable once, within
/// a budget. Nothing is read and nothing runs: what only Azure knows is unknown with a reason. Not thread-safe; the
/// values it returns are, and outlive it as long as the snapshot lives.
class Evaluator
{
public:
    /// Steps of one evaluate() and of all; more end in "too large to evaluate". Long strings and arrays count for many.
    static constexpr qint64 MaxSteps = 400'000;
    static constexpr qint64 MaxTotalSteps = 5'000'000;
    /// Expressions within expressions, through variables, functions and modules.
    static constexpr int MaxDepth = 400;
    /// Iterations of a resource or module loop that are looked at one by one.
    static constexpr std::size_t MaxIterations = 200;
    /// Templates instantiated; modules that call modules can multiply.
    static constexpr std::size_t MaxScopes = 20'000;

    explicit Evaluator(SnapshotPtr snapshot, std::map<QString, Value> typedParameters = {});
    Evaluator(const Evaluator &) = delete;
    Evaluator &operator=(const Evaluator &) = delete;

    [[nodiscard]] const SnapshotPtr &snapshot() const { return m_snapshot; }
    [[nodiscard]] const Trace &trace() const { return m_trace; }
    /// Invalid if the root file is no template.
    [[nodiscard]] ScopeId root() const { return m_root; }
    /// The parameters file in effect, as a scope of its own; invalid without one.
    [[nodiscard]] ScopeId parametersFile() const { return m_parameters; }
    /// The parameters file that another one extends; invalid if it extends none.
    ScopeId extendedBy(ScopeId parametersFile);
    [[nodiscard]] const Template &content(ScopeId scope) const { return *at(scope).content; }
    [[nodiscard]] DocumentPtr document(ScopeId scope) const { return at(scope).document; }
    [[nodiscard]] Location location(ScopeId scope, Span span) const { return {document(scope), span}; }

    Value evaluate(const Place &place, ExprId expression);
    /// A member of what \a expression comes to; of the rest no more is evaluated than needed. A step that is missing,
    /// or that is no object, gives absent.
    Value evaluatePath(const Place &place, ExprId expression, std::span<const QString> path);
    /// One step of the same on a value.
    Value memberOf(const Value &value, const QString &name);

    Value parameter(ScopeId scope, ParameterId id);
    Value variable(ScopeId scope, VariableId id);
    Value output(ScopeId scope, OutputId id);
    Value assignment(ScopeId scope, AssignmentId id);
    ParameterSource sourceOf(ScopeId scope, ParameterId id);
    /// True if a parameter may be left out and is null then: its type says so, by itself or through a declared name.
    [[nodiscard]] bool isNullable(const Template &content, const Parameter &parameter) const;
    /// A type and the template that it stands in.
    using OwnedType = std::pair<const Template *, TypeId>;
    /// The type itself, and whether it may be null, behind all names and parts of others; invalid if it cannot be
    /// found.
    OwnedType resolvedType(const Template &content, TypeId type, bool *nullable = nullptr, int depth = 0) const;
    /// The values that a type limits a value to; empty if it does not.
    Value::Items literalsOf(const Template &content, TypeId type) const;

    /// All iterations of a resource or module within its template; see also MaxIterations.
    Instances instances(ScopeId scope, ResourceId id);
    /// The one place that stands for all iterations, loop variables unknown.
    Place anyInstance(ScopeId scope, ResourceId id);
    /// The template behind a module in one of its iterations; invalid if it is not there or evaluated in the scope
    /// around it.
    ScopeId moduleScope(const Place &place, ResourceId id);
    /// The module call that instantiated a template; nothing for a file.
    [[nodiscard]] std::optional<std::pair<Place, ResourceId>> callOf(ScopeId scope) const;
    [[nodiscard]] ReferenceStatus moduleStatus(ScopeId scope, const ModuleTarget &target) const;
    Value resourceName(const Place &place, ResourceId id);
    [[nodiscard]] QString resourceType(ScopeId scope, ResourceId id) const;
    /// True, false or unknown; what is around the resource counts as far as the language says. True without a
    /// condition.
    Value condition(const Place &place, ResourceId id);
    /// The conditions that condition() looked at, innermost first.
    [[nodiscard]] std::vector<ExprId> conditions(ScopeId scope, ResourceId id) const;

private:
    struct Memo {
        Value value;
        enum class State : quint8 { None, Running, Done } state = State::None;
    };
    struct ScopeData {
        const Template *content = nullptr;
        DocumentPtr document;
        Place caller; ///< of a module: where its arguments are evaluated
        const Resource *call = nullptr;
        std::vector<Memo> parameters;
        std::vector<Memo> variables;
        std::vector<Memo> outputs;
        std::vector<Memo> assignments;
        Environment locals;
        std::map<std::pair<qint32, qint32>, ScopeId> modules; ///< by resource and iteration
    };

    [[nodiscard]] ScopeData &at(ScopeId scope) { return *m_scopes[scope.at()]; }
    [[nodiscard]] const ScopeData &at(ScopeId scope) const { return *m_scopes[scope.at()]; }
    ScopeId addScope(const Template *content, DocumentPtr document);
    ScopeId fileScope(const DocumentPtr &document);
    Value memoised(ScopeId scope, std::vector<Memo> ScopeData::*list, qint32 index, const QString &name,
                   const std::function<Value()> &compute);
    bool spend(qint64 steps = 1);
    Value charged(Value value);

    // expressions
    Value eval(ScopeId scope, ExprId id);
    Value evalUntraced(ScopeId scope, ExprId id);
    Value evalArray(ScopeId scope, ExprId id);
    Value evalObject(ScopeId scope, ExprId id);
    Value evalFor(ScopeId scope, ExprId id);
    Value evalLocal(ScopeId scope, const Expr &expr);
    Value evalUnresolved(ScopeId scope, ExprId id);
    Value evalImported(ScopeId scope, const Import &import, const QString &name);
    Value evalAccess(ScopeId scope, ExprId id);
    Value accessStep(ScopeId scope, ExprId id, const Value &base, const Value &key);
    Value indexStep(ScopeId scope, const Expr &expr, const Value &base, qint64 index);
    Value nothingThere(ScopeId scope, const Expr &expr, const Value &base, Message why);
    Value traced(ScopeId scope, EvidenceRole role, Span span, const Value &value, OriginId more = {});

    // calls
    Value evalCall(ScopeId scope, ExprId id);
    Value evalLazy(ScopeId scope, ExprId id, BuiltinId function);
    Value evalIf(ScopeId scope, ExprId id);
    Value evalAndOr(ScopeId scope, ExprId id, bool decisive);
    Value evalCoalesce(ScopeId scope, ExprId id);
    Value evalHigher(ScopeId scope, ExprId id, BuiltinId function);
    Value evalRuntime(ScopeId scope, ExprId id, QStringView name);
    Value evalReference(ScopeId scope, ExprId id);
    ResourceId referencedModule(ScopeId scope, ExprId argument);
    Value evalLoad(ScopeId scope, ExprId id, BuiltinId function);
    Value evalUserCall(ScopeId scope, ExprId id);
    Value evalImportedCall(ScopeId scope, ExprId id);
    Value callUser(ScopeId home, const UserFunction &function, const Value::Items &arguments);
    Value callPure(BuiltinId function, const Value::Items &arguments);
    static Value distributed(const Value::Items &arguments, const std::function<Value(const Value::Items &)> &call);
    Value joinObjects(const Value::Items &objects, bool deep);
    Value choose(const Value &condition, const std::function<Value()> &yes, const std::function<Value()> &no);
    OriginId originOf(ScopeId scope, const Expr &expr, const Value::Items &inputs);

    // resources
    Value evalResourceAccess(ScopeId scope, ExprId id, ResourceId resource, const std::optional<Value> &index);
    Value resourceProperty(ScopeId scope, ResourceId id, const Place &place, const QString &name);
    Value outputValue(ScopeId scope, const Output &output);
    Value resourceId(ScopeId scope, ResourceId id, const Place &place);
    Value moduleOutputs(const Place &place, ResourceId id, const QString &name);
    Place placeAt(ScopeId scope, ResourceId id, const std::optional<Value> &index);
    static Value perIndex(const std::optional<Value> &index,
                          const std::function<Value(const std::optional<Value> &index)> &call);
    std::optional<std::pair<ResourceId, std::optional<Value>>> resourceOf(ScopeId scope, ExprId id);
    void addLoop(ScopeId scope, const Loop &loop, Instances &out);

    // parameters
    Value parameterValue(ScopeId scope, ParameterId id);
    Value withoutValue(ScopeId scope, ParameterId id);
    Value computedArgument(ScopeId scope, const QString &name);
    Value unknownOfType(const Template &content, TypeId type, Message reason);
    OwnedType typeBehind(const Template &owner, TypeId type, int depth) const;
    [[nodiscard]] AssignmentId findAssignment(ScopeId scope, QStringView name, ScopeId *owner);

    /// A number for something that is decided only later; the same for the same key.
    qint32 thing(const QString &key);
    qint32 freshThing() { return m_things++; }

    SnapshotPtr m_snapshot;
    std::map<QString, Value> m_typed;
    std::vector<std::unique_ptr<ScopeData>> m_scopes;
    std::map<const Document *, ScopeId> m_fileScopes;
    ScopeId m_root;
    ScopeId m_parameters;
    Trace m_trace;
    QHash<QString, qint32> m_thingsByKey;
    qint32 m_things = 0;
    qint64 m_steps = 0;
    qint64 m_totalSteps = 0;
    int m_depth = 0;
};

/// The JSON inside of a value at "$.a.b[0]"; absent if there is none. Nothing if the path cannot be understood.
std::optional<Value> atJsonPath(const Value &value, const QString &path);
/// The value of a YAML text; nothing with an explanation if it is none.
std::optional<Value> parseYaml(const QByteArray &text, QString *error);

} // namespace model
