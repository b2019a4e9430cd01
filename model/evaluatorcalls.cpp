// SPDX-License-Identifier: MIT
#include "model/evaluator.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace model {

namespace {

/// All combinations of the possibilities of some values, each with what it takes for granted; nothing if there are too
/// many.
std::optional<std::vector<std::pair<Value::Items, Assumptions>>> combinations(const Value::Items &values)
{
    std::vector<std::pair<Value::Items, Assumptions>> out(1);
    for (const Value &value : values) {
        if (!value.isChoice()) {
            for (auto &[items, assumptions] : out)
                items.push_back(value);
            continue;
        }
        std::vector<std::pair<Value::Items, Assumptions>> extended;
        for (const auto &[items, assumptions] : out) {
            for (const Value::Case &one : value.cases()) {
                auto both = merged(assumptions, one.assumptions);
                if (!both)
                    continue;
                extended.emplace_back(items, std::move(*both));
                extended.back().first.push_back(one.value);
            }
        }
        out = std::move(extended);
        if (out.size() > 4 * MaxPossibilities)
            return std::nullopt;
    }
    return out;
}

bool isObjectLike(const Value &value)
{
    return value.isObject() || value.isUnknown() || value.isNothing()
        || (value.isChoice()
            && std::ranges::all_of(value.cases(), [](const Value::Case &one) { return isObjectLike(one.value); }));
}

bool hasObject(const Value &value)
{
    return value.isObject() || (value.isChoice() && std::ranges::any_of(value.cases(), [](const Value::Case &one) {
                                    return hasObject(one.value);
                                }));
}

Value overlaid(const Value &earlier, const Value &later, bool deep);

/// The members of one object written over those of another.
Value withMembers(const Value &earlier, const Value &later, bool deep)
{
    Value::Members members = earlier.members();
    for (const Value::Member &member : later.members()) {
        const auto same = std::ranges::find_if(members, [&](const Value::Member &other) {
            return other.key.compare(member.key, Qt::CaseInsensitive) == 0;
        });
        if (same != members.end())
            same->value = overlaid(same->value, member.value, deep);
        else
            members.push_back(member);
    }
    return Value::object(std::move(members), earlier.isOpen() || later.isOpen());
}

/// What a member is when \a later, which may be absent, is written over \a earlier; \a deep: objects are merged.
Value overlaid(const Value &earlier, const Value &later, bool deep)
{
    if (later.isAbsent())
        return earlier;
    if (later.isChoice()) {
        Value::Cases cases;
        for (const Value::Case &one : later.cases())
            cases.push_back({overlaid(earlier, one.value, deep), one.assumptions});
        return Value::choice(std::move(cases)).withOrigin(later.origin());
    }
    if (!deep || !later.isObject())
        return later;
    if (earlier.isChoice()) {
        Value::Cases cases;
        for (const Value::Case &one : earlier.cases())
            cases.push_back({overlaid(one.value, later, deep), one.assumptions});
        return Value::choice(std::move(cases)).withOrigin(later.origin());
    }
    return earlier.isObject() ? withMembers(earlier, later, deep).withOrigin(earlier.origin()) : later;
}

} // namespace

// ---------------------------------------------------------------- pure functions

/// The result of \a call, once for each combination of what the arguments can be.
Value Evaluator::distributed(const Value::Items &arguments, const std::function<Value(const Value::Items &)> &call)
{
    if (std::ranges::none_of(arguments, &Value::isChoice))
        return call(arguments);
    const auto all = combinations(arguments);
    if (!all)
        return Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "There are too many possibilities")));
    Value::Cases cases;
    for (const auto &[items, assumptions] : *all)
        cases.push_back({call(items), assumptions});
    return Value::choice(std::move(cases));
}

OriginId Evaluator::originOf(ScopeId scope, const Expr &expr, const Value::Items &inputs)
{
    std::vector<OriginId> origins;
    for (const Value &input : inputs)
        origins.push_back(input.origin());
    return m_trace.add(EvidenceRole::Call, at(scope).content->source().get(), expr.span, origins);
}

/// Later objects over earlier ones, member by member, so that many undecided parts stay few possibilities.
Value Evaluator::joinObjects(const Value::Items &objects, bool deep)
{
    Value result = Value::object({});
    for (const Value &object : objects) {
        const Value next = pushedDown(object);
        if (next.isNothing())
            continue;
        if (next.isObject()) {
            result = withMembers(result, next, deep);
            continue;
        }
        // an unknown part may overwrite every member so far
        Value::Members members = result.members();
        for (Value::Member &member : members)
            member.value = Value::unknown(next.whyUnknown()).withOrigin(next.origin());
        result = Value::object(std::move(members), true);
    }
    return result; // without an origin of its own: that is the call
}

Value Evaluator::callPure(BuiltinId function, const Value::Items &arguments)
{
    const QLatin1StringView name = builtinName(function);
    if (name == "any"_L1)
        return arguments.front();
    const bool objects =
        !arguments.empty() && std::ranges::all_of(arguments, isObjectLike) && std::ranges::any_of(arguments, hasObject);
    if (objects && name == "union"_L1)
        return joinObjects(arguments, true);
    if (name == "shallowMerge"_L1 && arguments.size() == 1 && arguments.front().isArray()
        && !arguments.front().isOpen())
        return joinObjects(arguments.front().items(), false);
    return distributed(arguments, [&](const Value::Items &items) { return callFunction(function, items); });
}

Value Evaluator::evalCall(ScopeId scope, ExprId id)
{
    const ExpressionTree &tree = at(scope).content->expressions;
    const Expr &expr = tree.at(id);
    if (expr.kind == ExprKind::Call && expr.index < 0)
        return evalRuntime(scope, id, tree.textView(id));
    if (expr.kind == ExprKind::Call) {
        const BuiltinId function{expr.index};
        switch (builtin(function).kind) {
        case BuiltinClass::Pure: break;
        case BuiltinClass::Lazy: return evalLazy(scope, id, function);
        case BuiltinClass::Higher: return evalHigher(scope, id, function);
        case BuiltinClass::Load: return evalLoad(scope, id, function);
        default:
            return builtinName(function) == "reference"_L1 ? evalReference(scope, id)
                                                           : evalRuntime(scope, id, QString(builtinName(function)));
        }
    }
    Value::Items arguments;
    for (const ExprId child : tree.children(id))
        arguments.push_back(eval(scope, child));
    const OriginId origin = originOf(scope, expr, arguments);
    if (expr.kind == ExprKind::Interpolation)
        return charged(distributed(arguments, [](const Value::Items &parts) { return joinText(parts); }))
            .withOrigin(origin);
    const Value result = charged(callPure({expr.index}, arguments));
    // a part of an argument keeps the story of that part
    return result.origin().valid() ? result : result.withOrigin(origin);
}

// ---------------------------------------------------------------- lazy functions

/// One of two values, whichever \a condition says.
Value Evaluator::choose(const Value &condition, const std::function<Value()> &yes, const std::function<Value()> &no)
{
    const auto decided = [&](const Value &branch) {
        const std::array inputs{branch.origin(), condition.origin()};
        return branch.withOrigin(m_trace.join(inputs));
    };
    if (condition.isBool())
        return decided(condition.toBool() ? yes() : no());
    std::optional<Value> whenTrue;
    std::optional<Value> whenFalse;
    const auto branch = [&](bool which) {
        std::optional<Value> &value = which ? whenTrue : whenFalse;
        if (!value)
            value = decided(which ? yes() : no());
        return *value;
    };
    const Value::Cases cases = condition.isChoice() ? condition.cases() : Value::Cases{{condition, {}}};
    Value::Cases out;
    for (const Value::Case &one : cases) {
        if (one.value.isBool()) {
            out.push_back({branch(one.value.toBool()), one.assumptions});
        } else if (one.value.isUnknown()) {
            const qint32 identity = one.value.unknownInfo().identity;
            const qint32 undecided = identity >= 0 ? identity : freshThing();
            for (const bool which : {true, false}) {
                if (auto both = merged(one.assumptions, {{undecided, which ? 1 : 0}}))
                    out.push_back({branch(which), std::move(*both)});
            }
        } else {
            out.push_back(
                {Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "The condition is neither true nor false"))),
                 one.assumptions});
        }
    }
    return Value::choice(std::move(out));
}

Value Evaluator::evalLazy(ScopeId scope, ExprId id, BuiltinId function)
{
    if (function == builtins().if_)
        return evalIf(scope, id);
    if (function == builtins().coalesce)
        return evalCoalesce(scope, id);
    return evalAndOr(scope, id, function == builtins().or_);
}

Value Evaluator::evalIf(ScopeId scope, ExprId id)
{
    const ExpressionTree &tree = at(scope).content->expressions;
    if (tree.at(id).childCount != 3)
        return Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "'%1' needs three arguments"), QString(u"if"_s)));
    const ExprId conditionExpression = tree.child(id, 0);
    Value condition = eval(scope, conditionExpression);
    condition = traced(scope, EvidenceRole::Condition, tree.at(conditionExpression).span, condition);
    return choose(
        condition, [&] { return eval(scope, tree.child(id, 1)); }, [&] { return eval(scope, tree.child(id, 2)); });
}

/// \a decisive: the value that ends the evaluation, true for "or".
Value Evaluator::evalAndOr(ScopeId scope, ExprId id, bool decisive)
{
    const ExpressionTree &tree = at(scope).content->expressions;
    Value::Items sides;
    for (const ExprId child : tree.children(id)) {
        Value side = eval(scope, child);
        if (side.isBool() && side.toBool() == decisive)
            return side;
        sides.push_back(side);
    }
    const OriginId origin = originOf(scope, tree.at(id), sides);
    return distributed(sides,
                       [&](const Value::Items &values) {
                           const Value *open = nullptr;
                           for (const Value &value : values) {
                               if (value.isBool() && value.toBool() == decisive)
                                   return Value::boolean(decisive);
                               if (!value.isBool())
                                   open = &value;
                           }
                           if (open == nullptr)
                               return Value::boolean(!decisive);
                           if (open->isUnknown())
                               return values.size() == 1 ? *open : Value::unknown(open->whyUnknown());
                           return Value::unknown(
                               Message(QT_TRANSLATE_NOOP("Message", "The condition is neither true nor false")));
                       })
        .withOrigin(origin);
}

Value Evaluator::evalCoalesce(ScopeId scope, ExprId id)
{
    const auto children = at(scope).content->expressions.children(id);
    const std::function<Value(std::size_t)> from = [&](std::size_t index) -> Value {
        if (index >= children.size())
            return Value::null();
        Value value = eval(scope, children[index]);
        if (index + 1 == children.size())
            return value;
        if (value.isNothing()) {
            const Value next = from(index + 1);
            const std::array inputs{next.origin(), value.origin()};
            return next.withOrigin(m_trace.join(inputs));
        }
        if (!value.isChoice() && !value.isUnknown())
            return value;
        const Value::Cases cases = value.isChoice() ? value.cases() : Value::Cases{{value, {}}};
        Value::Cases out;
        std::optional<Value> next;
        const auto rest = [&] { return next ? *next : *(next = from(index + 1)); };
        for (const Value::Case &one : cases) {
            if (one.value.isNothing()) {
                out.push_back({rest(), one.assumptions});
            } else if (one.value.isUnknown() && one.value.unknownInfo().prefix.isEmpty()) {
                out.push_back({one.value, one.assumptions}); // it may be null or not
                out.push_back({rest(), one.assumptions});
            } else {
                out.push_back(one);
            }
        }
        return Value::choice(std::move(out));
    };
    return from(0);
}

// ---------------------------------------------------------------- lambdas and user functions

Value Evaluator::evalHigher(ScopeId scope, ExprId id, BuiltinId function)
{
    const ExpressionTree &tree = at(scope).content->expressions;
    Value::Items arguments;
    std::vector<LambdaCall> lambdas;
    for (const ExprId child : tree.children(id)) {
        if (tree.kind(child) != ExprKind::Lambda) {
            arguments.push_back(eval(scope, child));
            continue;
        }
        lambdas.emplace_back([this, scope, child](std::span<const Value> values) {
            const ExpressionTree &expressions = at(scope).content->expressions;
            const auto [first, count] = std::pair(expressions.at(child).pair.first, expressions.at(child).pair.second);
            const std::size_t depth = at(scope).locals.size();
            for (qint32 i = 0; i < count && std::size_t(i) < values.size(); ++i)
                at(scope).locals.emplace_back(LocalId{first + i}, values[std::size_t(i)]);
            Value value = eval(scope, expressions.child(child, 0));
            at(scope).locals.resize(depth);
            return value;
        });
    }
    const OriginId origin = originOf(scope, tree.at(id), arguments);
    const Value result = charged(
        distributed(arguments, [&](const Value::Items &values) { return callWithLambdas(function, values, lambdas); }));
    return result.origin().valid() ? result : result.withOrigin(origin);
}

Value Evaluator::callUser(ScopeId home, const UserFunction &function, const Value::Items &arguments)
{
    Environment outer = std::exchange(at(home).locals, {});
    for (std::size_t i = 0; i < function.arguments.size(); ++i)
        at(home).locals.emplace_back(function.arguments[i].local, i < arguments.size() ? arguments[i] : Value::null());
    Value value = eval(home, function.body);
    at(home).locals = std::move(outer);
    return value;
}

Value Evaluator::evalUserCall(ScopeId scope, ExprId id)
{
    const ExpressionTree &tree = at(scope).content->expressions;
    Value::Items arguments;
    for (const ExprId child : tree.children(id))
        arguments.push_back(eval(scope, child));
    const UserFunction &function = at(scope).content->at(FunctionId{tree.at(id).index});
    return callUser(scope, function, arguments);
}

Value Evaluator::evalImportedCall(ScopeId scope, ExprId id)
{
    const Template &content = *at(scope).content;
    const ExpressionTree &tree = content.expressions;
    const Import &import = content.at(ImportId{tree.at(id).index});
    auto children = tree.children(id);
    QString name = import.original;
    if (name.isEmpty() && !children.empty()) { // namespace.name(): the name is the first argument
        name = tree.text(children.front());
        children = children.subspan(1);
    }
    const auto &link = m_snapshot->link(content, import.reference);
    if (link.document == nullptr)
        return Value::unknown(
            Message(QT_TRANSLATE_NOOP("Message", "'%1' is imported from a file that could not be read"), import.name));
    const ScopeId home = fileScope(link.document);
    FunctionId function = at(home).content->findFunction(name);
    if (!function.valid()) // compiled Bicep keeps its functions in a namespace
        function = at(home).content->findFunction(u"__bicep."_s + name);
    if (!function.valid())
        return Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "'%1' is not exported as a function"), name));
    Value::Items arguments;
    for (const ExprId child : children)
        arguments.push_back(eval(scope, child));
    return callUser(home, at(home).content->at(function), arguments);
}

// ---------------------------------------------------------------- what only Azure knows

Value Evaluator::evalRuntime(ScopeId scope, ExprId id, QStringView name)
{
    const ExpressionTree &tree = at(scope).content->expressions;
    const Expr &expr = tree.at(id);
    Value::Unknown why;
    const BuiltinId known = findBuiltin(name);
    const bool listed = name.startsWith("list"_L1, Qt::CaseInsensitive);
    if (!known.valid() && !listed && expr.kind == ExprKind::Call) {
        why.reason = Message(QT_TRANSLATE_NOOP("Message", "There is no function '%1'"), name);
        return traced(scope, EvidenceRole::Call, expr.span, Value::unknown(std::move(why)));
    }
    const QString shown = known.valid() ? QString(builtinName(known)) : name.toString();
    if (shown == "fail"_L1)
        why.reason = Message(QT_TRANSLATE_NOOP("Message", "fail() stops the deployment here"));
    else if (known.valid() && builtin(known).kind == BuiltinClass::External)
        why.reason = Message(QT_TRANSLATE_NOOP("Message", "%1(…) comes from outside of the template"), shown);
    else
        why.reason = Message(QT_TRANSLATE_NOOP("Message", "%1(…) is known only after deployment"), shown);
    why.atDeployment = true;
    why.secure = shown == "getSecret"_L1 || (listed && expr.kind != ExprKind::Interpolation);
    if (expr.childCount == 0 && known.valid() && builtin(known).kind == BuiltinClass::Deployment)
        why.identity = thing(u"%1()"_s.arg(shown));
    return traced(scope, EvidenceRole::Call, expr.span, Value::unknown(std::move(why)));
}

/// The module that reference() names: by symbol, by name, or by an id made of its type and name.
ResourceId Evaluator::referencedModule(ScopeId scope, ExprId argument)
{
    const Template &content = *at(scope).content;
    const ExpressionTree &tree = content.expressions;
    const bool isId = tree.kind(argument) == ExprKind::Call && tree.at(argument).index >= 0
        && tree.at(argument).childCount >= 2
        && QString(builtinName({tree.at(argument).index})).endsWith("esourceId"_L1);
    const auto parts = tree.children(argument);
    if (isId) {
        const Value type = eval(scope, parts[parts.size() - 2]);
        if (!type.isString() || type.toString().compare("Microsoft.Resources/deployments"_L1, Qt::CaseInsensitive) != 0)
            return {};
    }
    const Value name = eval(scope, isId ? parts.back() : argument);
    if (!name.isString())
        return {};
    if (content.symbolicNames && !isId)
        return content.findResource(name.toString());
    for (std::size_t i = 0; i < content.resources.size(); ++i) {
        const Resource &resource = content.resources[i];
        const Value own = resource.isModule() ? eval(scope, resource.name) : Value();
        if (own.isString() && own.toString().compare(name.toString(), Qt::CaseInsensitive) == 0)
            return {qint32(i)};
    }
    return {};
}

/// reference(…) of a module gives the outputs of that module.
Value Evaluator::evalReference(ScopeId scope, ExprId id)
{
    const Template &content = *at(scope).content;
    const ExpressionTree &tree = content.expressions;
    Value unknown = evalRuntime(scope, id, u"reference");
    if (tree.at(id).childCount == 0)
        return unknown;
    const ResourceId module = referencedModule(scope, tree.child(id, 0));
    if (!module.valid() || !content.at(module).isModule() || content.at(module).loop)
        return unknown;
    Value::Members outputs;
    const auto add = [&](const QString &name, const Value &value) {
        outputs.push_back({name, Value::object({{u"value"_s, value}}, true)});
    };
    if (content.at(module).module->outer) {
        for (const Output &one : content.at(module).module->outputs)
            add(one.name, outputValue(scope, one));
    } else {
        const ScopeId inner = moduleScope(Place{scope, {}, 0}, module);
        if (!inner.valid())
            return unknown;
        const Template &called = *at(inner).content;
        for (std::size_t i = 0; i < called.outputs.size(); ++i)
            add(called.outputs[i].name, output(inner, {qint32(i)}));
    }
    return Value::object({{u"outputs"_s, Value::object(std::move(outputs))}}, true).withOrigin(unknown.origin());
}

} // namespace model
