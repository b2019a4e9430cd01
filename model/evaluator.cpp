// SPDX-License-Identifier: MIT
#include "model/evaluator.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace model {

namespace {

/// Counts how deeply evaluations are inside of each other.
class Nesting
{
public:
    explicit Nesting(int &depth) : m_depth(depth) { ++m_depth; }
    ~Nesting() { --m_depth; }
    Nesting(const Nesting &) = delete;
    Nesting &operator=(const Nesting &) = delete;

private:
    int &m_depth;
};

Value tooLarge()
{
    return Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "The expression is too large to evaluate")));
}

} // namespace

Evaluator::Evaluator(SnapshotPtr snapshot, std::map<QString, Value> typedParameters)
    : m_snapshot(std::move(snapshot))
    , m_typed(std::move(typedParameters))
{
    // one that was chosen from what another evaluator has found still has that one's origins
    for (auto &[name, value] : m_typed)
        value = value.withoutOrigins();
    const DocumentPtr &rootFile = m_snapshot->root();
    if (rootFile->content() != nullptr
        && (rootFile->content()->language == Language::Bicep || rootFile->content()->language == Language::ArmTemplate))
        m_root = fileScope(rootFile);
    if (m_snapshot->parameters() != nullptr)
        m_parameters = fileScope(m_snapshot->parameters());
}

ScopeId Evaluator::addScope(const Template *content, DocumentPtr document)
{
    auto scope = std::make_unique<ScopeData>();
    scope->content = content;
    scope->document = std::move(document);
    scope->parameters.resize(content->parameters.size());
    scope->variables.resize(content->variables.size());
    scope->outputs.resize(content->outputs.size());
    scope->assignments.resize(content->assignments.size());
    m_scopes.push_back(std::move(scope));
    return {qint32(m_scopes.size()) - 1};
}

/// One scope for each file that is not instantiated as a module: the root, parameters files, imported files.
ScopeId Evaluator::fileScope(const DocumentPtr &document)
{
    const auto known = m_fileScopes.find(document.get());
    if (known != m_fileScopes.end())
        return known->second;
    const ScopeId scope = addScope(document->content().get(), document);
    m_fileScopes.emplace(document.get(), scope);
    return scope;
}

bool Evaluator::spend(qint64 steps)
{
    steps = std::min(steps, MaxSteps + 1); // one value may be larger than all that can be paid for
    m_steps += steps;
    m_totalSteps += steps;
    return m_steps <= MaxSteps && m_totalSteps <= MaxTotalSteps;
}

/// The result of a function, paid for by its size: one call can make what a million steps could not.
Value Evaluator::charged(Value value)
{
    constexpr qint64 UnitsPerStep = 16;
    constexpr qint64 PartsPerStep = 4;
    qint64 steps = value.partCount() / PartsPerStep;
    if (value.isString())
        steps = value.toString().size() / UnitsPerStep;
    return spend(steps) ? value : tooLarge();
}

qint32 Evaluator::thing(const QString &key)
{
    const auto known = m_thingsByKey.constFind(key);
    if (known != m_thingsByKey.constEnd())
        return *known;
    m_thingsByKey.insert(key, m_things);
    return m_things++;
}

Value Evaluator::memoised(ScopeId scope, std::vector<Memo> ScopeData::*list, qint32 index, const QString &name,
                          const std::function<Value()> &compute)
{
    {
        Memo &memo = (at(scope).*list)[std::size_t(index)];
        if (memo.state == Memo::State::Done)
            return memo.value;
        if (memo.state == Memo::State::Running)
            return Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "'%1' depends on itself"), name));
        memo.state = Memo::State::Running;
    }
    // Declarations are evaluated without the loop variables around the place that uses them.
    Environment outer = std::exchange(at(scope).locals, {});
    Value value = compute();
    at(scope).locals = std::move(outer);
    Memo &memo = (at(scope).*list)[std::size_t(index)];
    memo.value = value;
    memo.state = Memo::State::Done;
    return value;
}

// ---------------------------------------------------------------- entries

Value Evaluator::evaluate(const Place &place, ExprId expression)
{
    Environment outer = std::exchange(at(place.scope).locals, place.locals);
    Value value = eval(place.scope, expression);
    at(place.scope).locals = std::move(outer);
    return value;
}

Value Evaluator::memberOf(const Value &value, const QString &name)
{
    switch (value.kind()) {
    case Value::Kind::Object: {
        const Value member = value.member(name);
        return member.withOrigin(member.isAbsent() ? value.origin() : m_trace.through(value.origin(), member.origin()));
    }
    case Value::Kind::Choice: {
        Value::Cases cases;
        for (const Value::Case &one : value.cases())
            cases.push_back({memberOf(one.value, name), one.assumptions});
        return Value::choice(std::move(cases));
    }
    case Value::Kind::Unknown: {
        Value::Unknown inner = value.unknownInfo();
        inner.prefix.clear();
        if (inner.identity >= 0)
            inner.identity = thing(u"%1.%2"_s.arg(inner.identity).arg(name.toLower()));
        if (inner.typeOwner != nullptr && inner.type.valid()) {
            const auto [owner, type] = resolvedType(*inner.typeOwner, inner.type);
            inner.typeOwner = nullptr;
            for (const TypeId member : owner->types.children(type)) {
                if (owner->types.at(member).kind != TypeKind::Property
                    || owner->types.text(member).compare(name, Qt::CaseInsensitive) != 0)
                    continue;
                const Value limited = unknownOfType(*owner, owner->types.children(member).front(), inner.reason);
                if (limited.isChoice())
                    return limited.withOrigin(value.origin());
                inner.typeOwner = owner;
                inner.type = owner->types.children(member).front();
            }
        }
        return Value::unknown(std::move(inner)).withOrigin(value.origin());
    }
    default: return Value().withOrigin(value.origin());
    }
}

Value Evaluator::evaluatePath(const Place &place, ExprId expression, std::span<const QString> path)
{
    const Template &content = *at(place.scope).content;
    const ExpressionTree &tree = content.expressions;
    std::size_t done = 0;
    ExprId member;
    // as long as literals are written inside of each other, only the member that is asked for matters
    while (done < path.size() && tree.kind(expression) == ExprKind::Object) {
        const auto members = tree.children(expression);
        const bool plain = std::ranges::all_of(members, [&](ExprId one) {
            return tree.kind(one) == ExprKind::Member && tree.kind(tree.child(one, 0)) == ExprKind::String;
        });
        if (!plain)
            break;
        const ExprId inner = tree.memberNode(expression, path[done]);
        if (!inner.valid()) {
            const Span span = tree.at(member.valid() ? member : expression).span;
            return Value().withOrigin(m_trace.add(EvidenceRole::NotSet, content.source().get(), span));
        }
        member = inner;
        expression = tree.child(member, 1);
        ++done;
    }
    Value value = expression.valid() ? evaluate(place, expression) : Value();
    if (member.valid())
        value = traced(place.scope, EvidenceRole::Property, tree.at(member).span, value);
    for (; done < path.size(); ++done)
        value = memberOf(value, path[done]);
    return value;
}

Value Evaluator::variable(ScopeId scope, VariableId id)
{
    const Variable &variable = at(scope).content->at(id);
    return memoised(scope, &ScopeData::variables, id.raw, variable.name,
                    [&] { return traced(scope, EvidenceRole::Variable, variable.span, eval(scope, variable.value)); });
}

Value Evaluator::output(ScopeId scope, OutputId id)
{
    const Output &output = at(scope).content->at(id);
    return memoised(scope, &ScopeData::outputs, id.raw, output.name, [&] { return outputValue(scope, output); });
}

Value Evaluator::outputValue(ScopeId scope, const Output &output)
{
    if (output.secure)
        return Value::secret(Message(QT_TRANSLATE_NOOP("Message", "secure output")));
    if (output.condition.valid() && eval(scope, output.condition).isFalse())
        return {};
    return traced(scope, EvidenceRole::Output, output.span, eval(scope, output.value));
}

// ---------------------------------------------------------------- expressions

Value Evaluator::traced(ScopeId scope, EvidenceRole role, Span span, const Value &value, OriginId more)
{
    const std::array inputs{value.origin(), more};
    return value.withOrigin(m_trace.add(role, at(scope).content->source().get(), span, inputs));
}

Value Evaluator::eval(ScopeId scope, ExprId id)
{
    if (!id.valid())
        return {};
    const Nesting nesting(m_depth);
    if (m_depth == 1)
        m_steps = 0;
    if (m_depth > MaxDepth)
        return Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "The expression is nested too deeply")));
    if (!spend())
        return tooLarge();
    return evalUntraced(scope, id);
}

Value Evaluator::evalUntraced(ScopeId scope, ExprId id)
{
    const ExpressionTree &tree = at(scope).content->expressions;
    const Expr &expr = tree.at(id);
    const auto literal = [&](const Value &value) { return traced(scope, EvidenceRole::Value, expr.span, value); };
    switch (expr.kind) {
    case ExprKind::Null: return literal(Value::null());
    case ExprKind::Bool: return literal(Value::boolean(expr.integer != 0));
    case ExprKind::Int: return literal(Value::integer(expr.integer));
    case ExprKind::Float: return literal(Value::number(expr.number));
    case ExprKind::String: return literal(Value::string(tree.text(id)));
    case ExprKind::Array: return evalArray(scope, id);
    case ExprKind::Object: return evalObject(scope, id);
    case ExprKind::Parameter: return parameter(scope, {expr.index});
    case ExprKind::Variable: return variable(scope, {expr.index});
    case ExprKind::Assigned: return assignment(scope, {expr.index});
    case ExprKind::Local: return evalLocal(scope, expr);
    case ExprKind::Resource: return evalResourceAccess(scope, id, {expr.index}, std::nullopt);
    case ExprKind::Imported: return evalImported(scope, at(scope).content->at(ImportId{expr.index}), {});
    case ExprKind::Unresolved: return evalUnresolved(scope, id);
    case ExprKind::Access: return evalAccess(scope, id);
    case ExprKind::For: return evalFor(scope, id);
    case ExprKind::Interpolation:
    case ExprKind::Call: return evalCall(scope, id);
    case ExprKind::UserCall: return evalUserCall(scope, id);
    case ExprKind::ImportedCall: return evalImportedCall(scope, id);
    case ExprKind::MethodCall: return evalRuntime(scope, id, tree.textView(id));
    case ExprKind::Lambda:
        return literal(Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "A lambda has no value by itself"))));
    case ExprKind::Member:
    case ExprKind::Spread:
    case ExprKind::Broken: break;
    }
    return literal(Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "The expression could not be understood"))));
}

Value Evaluator::evalArray(ScopeId scope, ExprId id)
{
    const ExpressionTree &tree = at(scope).content->expressions;
    Value::Items parts; // items, and lists of items where one is spread
    Value::Items lists;
    std::vector<bool> isList;
    for (const ExprId child : tree.children(id)) {
        const bool spread = tree.kind(child) == ExprKind::Spread;
        Value part = eval(scope, spread ? tree.child(child, 0) : child);
        isList.push_back(spread);
        (spread ? lists : parts).push_back(std::move(part));
    }
    const auto joined = [&](const Value::Items &spreadLists) {
        Value::Items items;
        auto part = parts.begin();
        auto list = spreadLists.begin();
        for (const bool spread : isList) {
            if (!spread) {
                items.push_back(*part++);
                continue;
            }
            const Value &inner = *list++;
            if (inner.isArray())
                items.insert(items.end(), inner.items().begin(), inner.items().end());
            const bool open = inner.isArray() ? inner.isOpen() : !inner.isNothing();
            if (open) // what follows has no known place
                return Value::array(std::move(items), true);
        }
        return Value::array(std::move(items));
    };
    return traced(scope, EvidenceRole::Value, tree.at(id).span, charged(distributed(lists, joined)));
}

Value Evaluator::evalObject(ScopeId scope, ExprId id)
{
    const ExpressionTree &tree = at(scope).content->expressions;
    const SourceText *source = at(scope).content->source().get();
    Value::Items parts; // objects to join, as a spread asks for
    Value::Members members;
    bool open = false;
    const auto flush = [&] {
        parts.push_back(Value::object(std::exchange(members, {}), std::exchange(open, false))
                            .withOrigin(m_trace.add(EvidenceRole::NotSet, source, tree.at(id).span)));
    };
    for (const ExprId child : tree.children(id)) {
        if (tree.kind(child) == ExprKind::Spread) {
            flush();
            parts.push_back(eval(scope, tree.child(child, 0)));
            continue;
        }
        const ExprId keyExpression = tree.child(child, 0);
        const Value key = tree.kind(keyExpression) == ExprKind::String ? Value::string(tree.text(keyExpression))
                                                                       : eval(scope, keyExpression);
        if (!key.isString()) {
            open = true;
            continue;
        }
        Value value = eval(scope, tree.child(child, 1));
        if (!value.isObject())
            value = traced(scope, EvidenceRole::Property, tree.at(child).span, value);
        const auto same = std::ranges::find_if(members, [&](const Value::Member &member) {
            return member.key.compare(key.toString(), Qt::CaseInsensitive) == 0;
        });
        if (same != members.end())
            same->value = value;
        else
            members.push_back({key.toString(), value});
    }
    flush();
    if (parts.size() == 1)
        return charged(parts.front());
    std::vector<OriginId> origins;
    for (const Value &part : parts)
        origins.push_back(part.origin());
    return charged(joinObjects(parts, false))
        .withOrigin(m_trace.add(EvidenceRole::NotSet, source, tree.at(id).span, origins));
}

Value Evaluator::evalFor(ScopeId scope, ExprId id)
{
    const ExpressionTree &tree = at(scope).content->expressions;
    const Expr &expr = tree.at(id);
    const Value list = eval(scope, tree.child(id, 0));
    const ExprId body = tree.child(id, 1);
    const bool byCount = expr.has(Expr::ByCount);
    const LocalId item{expr.pair.first};
    const LocalId index{expr.pair.second};
    const auto iterate = [&](const Value &element, const Value &position) {
        Environment &locals = at(scope).locals;
        const std::size_t depth = locals.size();
        locals.emplace_back(item, element);
        locals.emplace_back(index, position);
        Value value = eval(scope, body);
        at(scope).locals.resize(depth);
        return value;
    };
    Value::Items out;
    const auto done = [&](bool all) {
        if (!all)
            out.push_back(tooLarge());
        return traced(scope, EvidenceRole::Loop, expr.span, Value::array(std::move(out), !all));
    };
    if (byCount && list.isInt()) {
        for (qint64 i = 0; i < list.toInt() && i < qint64(MaxArrayItems) && m_steps < MaxSteps; ++i)
            out.push_back(iterate({}, Value::integer(i)));
        return done(qint64(out.size()) == std::max<qint64>(list.toInt(), 0));
    }
    if (!byCount && list.isArray() && !list.isOpen()) {
        for (std::size_t i = 0; i < list.items().size() && m_steps < MaxSteps; ++i)
            out.push_back(iterate(list.items()[i], Value::integer(qint64(i))));
        return done(out.size() == list.items().size());
    }
    Message why = list.whyUnknown();
    if (why.isEmpty())
        why = Message(QT_TRANSLATE_NOOP("Message", "The loop has nothing to run over"));
    return traced(scope, EvidenceRole::Loop, expr.span, Value::unknown(why), list.origin());
}

Value Evaluator::evalLocal(ScopeId scope, const Expr &expr)
{
    const Environment &locals = at(scope).locals;
    for (auto local = locals.rbegin(); local != locals.rend(); ++local) {
        if (local->first.raw == expr.index)
            return local->second;
    }
    const QString name = at(scope).content->localNames.value(expr.index);
    return Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "'%1' changes from one iteration to the next"), name));
}

Value Evaluator::evalUnresolved(ScopeId scope, ExprId id)
{
    const QString name = at(scope).content->expressions.text(id);
    // a parameters file inherits what the file declares that it extends
    for (ScopeId from = extendedBy(scope); from.valid(); from = extendedBy(from)) {
        const VariableId variableId = at(from).content->findVariable(name);
        if (variableId.valid())
            return variable(from, variableId);
        if (at(from).content->findAssignment(name) != nullptr)
            return assignment(from, findAssignment(from, name, &from));
    }
    return Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "Nothing declares '%1'"), name));
}

/// \a name: of a member when \a import stands for all exported names.
Value Evaluator::evalImported(ScopeId scope, const Import &import, const QString &name)
{
    const auto &link = m_snapshot->link(*at(scope).content, import.reference);
    if (link.document == nullptr)
        return Value::unknown(
            Message(QT_TRANSLATE_NOOP("Message", "'%1' is imported from a file that could not be read"), import.name));
    const QString wanted = import.original.isEmpty() ? name : import.original;
    const ScopeId home = fileScope(link.document);
    const VariableId id = at(home).content->findVariable(wanted);
    if (!id.valid())
        return Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "'%1' is not exported as a variable"), wanted));
    return variable(home, id);
}

// ---------------------------------------------------------------- access

Value Evaluator::evalAccess(ScopeId scope, ExprId id)
{
    const Template &content = *at(scope).content;
    const ExpressionTree &tree = content.expressions;
    const ExprId base = tree.child(id, 0);
    const ExprId keyExpression = tree.child(id, 1);
    if (const auto resource = resourceOf(scope, id))
        return evalResourceAccess(scope, id, resource->first, resource->second);
    if (const auto resource = resourceOf(scope, base))
        return perIndex(resource->second, [&](const std::optional<Value> &index) {
            return evalResourceAccess(scope, id, resource->first, index);
        });
    if (tree.kind(keyExpression) == ExprKind::String) {
        const QString name = tree.text(keyExpression);
        if (tree.kind(base) == ExprKind::Imported) {
            const Import &import = content.at(ImportId{tree.at(base).index});
            if (import.original.isEmpty())
                return evalImported(scope, import, name);
        }
        if (tree.kind(base) == ExprKind::Unresolved && tree.textView(base) == "base"_L1) {
            ScopeId owner;
            const AssignmentId found = findAssignment(extendedBy(scope), name, &owner);
            if (found.valid())
                return assignment(owner, found);
        }
        // module.outputs.name
        if (tree.kind(base) == ExprKind::Access && tree.kind(tree.child(base, 1)) == ExprKind::String
            && tree.textView(tree.child(base, 1)) == "outputs"_L1) {
            const auto module = resourceOf(scope, tree.child(base, 0));
            if (module && content.at(module->first).isModule())
                return perIndex(module->second, [&](const std::optional<Value> &index) {
                    return moduleOutputs(placeAt(scope, module->first, index), module->first, name);
                });
        }
    }
    const Value baseValue = eval(scope, base);
    const Value key = tree.kind(keyExpression) == ExprKind::String ? Value::string(tree.text(keyExpression))
                                                                   : eval(scope, keyExpression);
    if (!baseValue.isChoice() && !key.isChoice())
        return accessStep(scope, id, baseValue, key);
    Value::Cases cases;
    const Value::Cases bases = baseValue.isChoice() ? baseValue.cases() : Value::Cases{{baseValue, {}}};
    const Value::Cases keys = key.isChoice() ? key.cases() : Value::Cases{{key, {}}};
    for (const Value::Case &one : bases) {
        for (const Value::Case &other : keys) {
            if (auto both = merged(one.assumptions, other.assumptions))
                cases.push_back({accessStep(scope, id, one.value, other.value), std::move(*both)});
        }
    }
    return Value::choice(std::move(cases));
}

Value Evaluator::nothingThere(ScopeId scope, const Expr &expr, const Value &base, Message why)
{
    Value value = expr.has(Expr::Safe) ? Value::null() : Value::unknown(std::move(why));
    return traced(scope, EvidenceRole::NotSet, expr.span, value, base.origin());
}

Value Evaluator::accessStep(ScopeId scope, ExprId id, const Value &base, const Value &key)
{
    const Expr &expr = at(scope).content->expressions.at(id);
    if (base.isUnknown() || key.isUnknown()) {
        if (base.isUnknown() && key.isString())
            return memberOf(base, key.toString());
        const Value &why = base.isUnknown() ? base : key;
        return Value::unknown(why.whyUnknown()).withOrigin(why.origin());
    }
    if (base.isNothing()) {
        const QString name = key.isString() ? key.toString() : key.display();
        return nothingThere(scope, expr, base,
                            Message(QT_TRANSLATE_NOOP("Message", "There is no '%1' in something that is null"), name));
    }
    if (base.isObject() && key.isString()) {
        const Value member = base.member(key.toString());
        if (!member.isAbsent())
            return member.withOrigin(m_trace.through(base.origin(), member.origin()));
        return nothingThere(scope, expr, base,
                            Message(QT_TRANSLATE_NOOP("Message", "The object has no '%1'"), key.toString()));
    }
    if (base.isArray() && key.isInt())
        return indexStep(scope, expr, base, key.toInt());
    return traced(
        scope, EvidenceRole::Value, expr.span,
        Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "%1 has no member %2"), base.display(), key.display())),
        base.origin());
}

Value Evaluator::indexStep(ScopeId scope, const Expr &expr, const Value &base, qint64 index)
{
    const auto size = qint64(base.items().size());
    if (expr.has(Expr::FromEnd)) {
        if (base.isOpen())
            return Value::unknown(base.whyUnknown()).withOrigin(base.origin());
        index = size - index;
    }
    if (index >= 0 && index < size) {
        const Value &item = base.items()[std::size_t(index)];
        return item.withOrigin(m_trace.through(base.origin(), item.origin()));
    }
    if (base.isOpen() && index >= 0)
        return Value::unknown(base.whyUnknown()).withOrigin(base.origin());
    return nothingThere(scope, expr, base,
                        Message(QT_TRANSLATE_NOOP("Message", "The array has no item %1"), qint64(index)));
}

} // namespace model
