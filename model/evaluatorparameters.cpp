// SPDX-License-Identifier: MIT
#include "model/evaluator.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace model {

ScopeId Evaluator::extendedBy(ScopeId parametersFile)
{
    const Template &content = *at(parametersFile).content;
    if (!content.extendsReference.valid())
        return {};
    const auto &link = m_snapshot->link(content, content.extendsReference);
    return link.document != nullptr ? fileScope(link.document) : ScopeId{};
}

/// In a parameters file or one that it extends.
AssignmentId Evaluator::findAssignment(ScopeId scope, QStringView name, ScopeId *owner)
{
    for (; scope.valid(); scope = extendedBy(scope)) {
        const Template &content = *at(scope).content;
        if (const Assignment *found = content.findAssignment(name)) {
            *owner = scope;
            return {qint32(found - content.assignments.data())};
        }
    }
    return {};
}

Value Evaluator::assignment(ScopeId scope, AssignmentId id)
{
    const Assignment &assignment = at(scope).content->at(id);
    return memoised(scope, &ScopeData::assignments, id.raw, assignment.name, [&] {
        Value value;
        if (assignment.keyVault)
            value = Value::secret(Message(QT_TRANSLATE_NOOP("Message", "The value comes from a Key Vault")));
        else
            value = eval(scope, assignment.value);
        return traced(scope, EvidenceRole::ParametersFile, assignment.span, value);
    });
}

ParameterSource Evaluator::sourceOf(ScopeId scope, ParameterId id)
{
    const Template &content = *at(scope).content;
    const Parameter &declared = content.at(id);
    ParameterSource source;
    source.place = {scope, {}, 0};
    source.span = declared.span;
    if (scope == m_root && m_typed.contains(declared.name)) {
        source.kind = ParameterSource::Kind::Typed;
        return source;
    }
    if (scope == m_root && m_parameters.valid()) {
        ScopeId owner;
        const AssignmentId found = findAssignment(m_parameters, declared.name, &owner);
        if (found.valid() && !assignment(owner, found).isNothing()) {
            const Assignment &assigned = at(owner).content->at(found);
            source = {ParameterSource::Kind::ParametersFile,
                      {owner, {}, 0},
                      assigned.value,
                      {},
                      assigned.span,
                      assigned.keyVault};
            return source;
        }
    }
    if (at(scope).call != nullptr && at(scope).call->module) {
        const ModuleTarget &target = *at(scope).call->module;
        const Place &caller = at(scope).caller;
        const ExpressionTree &tree = at(caller.scope).content->expressions;
        ExprId member = tree.memberNode(target.parameters, declared.name);
        ExprId value = member.valid() ? tree.child(member, 1) : ExprId{};
        if (value.valid() && target.valuesWrapped && tree.kind(value) == ExprKind::Object) {
            source.secret = tree.member(value, u"reference").valid();
            value = tree.member(value, u"value");
        }
        if (member.valid() && (value.valid() || source.secret)) {
            source.kind = ParameterSource::Kind::Argument;
            source.place = caller;
            source.value = value;
            source.member = member;
            source.span = tree.at(member).span;
            return source;
        }
    }
    if (declared.defaultValue.valid()) {
        source.kind = ParameterSource::Kind::Default;
        source.value = declared.defaultValue;
    } else {
        source.kind = isNullable(content, declared) ? ParameterSource::Kind::Nullable : ParameterSource::Kind::Required;
    }
    return source;
}

/// What a name or a part of another type stands for; an invalid type if that cannot be found.
Evaluator::OwnedType Evaluator::typeBehind(const Template &owner, TypeId type, int depth) const
{
    const Type &node = owner.types.at(type);
    const auto otherFile = [&](const Import &import) {
        const auto &link = m_snapshot->link(owner, import.reference);
        return link.document != nullptr ? link.document->content().get() : nullptr;
    };
    const auto declared = [&owner](const Template *file, const QString &name) {
        const TypeDeclaration *found = file != nullptr ? file->findType(name) : nullptr;
        return found != nullptr ? OwnedType{file, found->type} : OwnedType{&owner, {}};
    };
    if (node.kind == TypeKind::Named) {
        const QString &name = owner.types.text(type);
        if (const TypeDeclaration *own = owner.findType(name))
            return {&owner, own->type};
        const Import *import = owner.findImport(name);
        return import != nullptr ? declared(otherFile(*import), import->original) : OwnedType{&owner, {}};
    }
    const TypeId base = owner.types.children(type).front();
    if (node.kind == TypeKind::PropertyOf && owner.types.at(base).kind == TypeKind::Named) {
        const Import *import = owner.findImport(owner.types.text(base));
        if (import != nullptr && import->original.isEmpty()) // all that the other file exports
            return declared(otherFile(*import), owner.types.text(type));
    }
    const auto [baseOwner, whole] = resolvedType(owner, base, nullptr, depth + 1);
    const TypeTree &types = baseOwner->types;
    if (!whole.valid())
        return {baseOwner, {}};
    const auto children = types.children(whole);
    const TypeKind kind = types.at(whole).kind;
    if (node.kind == TypeKind::ItemOf) {
        const std::size_t index = kind == TypeKind::Tuple ? std::size_t(node.index) : 0;
        const bool listed = (kind == TypeKind::Tuple || kind == TypeKind::Array) && index < children.size();
        return {baseOwner, listed ? children[index] : TypeId{}};
    }
    for (const TypeId member : children) {
        const bool same = node.kind == TypeKind::PropertyOf
            ? types.at(member).kind == TypeKind::Property && types.text(member) == owner.types.text(type)
            : types.at(member).kind == TypeKind::AdditionalProperties;
        if (kind == TypeKind::Object && same)
            return {baseOwner, types.children(member).front()};
    }
    return {baseOwner, {}};
}

Evaluator::OwnedType Evaluator::resolvedType(const Template &content, TypeId type, bool *nullable, int depth) const
{
    constexpr int MaxSteps = 32;
    OwnedType at{&content, type};
    for (int step = depth; step < MaxSteps && at.second.valid(); ++step) {
        const Type &node = at.first->types.at(at.second);
        switch (node.kind) {
        case TypeKind::Nullable:
            if (nullable != nullptr)
                *nullable = true;
            [[fallthrough]];
        case TypeKind::NonNull:
            at.second = at.first->types.children(at.second).front();
            if (node.kind == TypeKind::NonNull)
                nullable = nullptr; // what is behind may be null, this may not
            break;
        case TypeKind::Named:
        case TypeKind::PropertyOf:
        case TypeKind::ItemOf:
        case TypeKind::AdditionalOf: at = typeBehind(*at.first, at.second, step); break;
        default: return at;
        }
    }
    return {at.first, {}};
}

bool Evaluator::isNullable(const Template &content, const Parameter &parameter) const
{
    if (parameter.nullable)
        return true;
    if (!parameter.type.valid())
        return false;
    bool nullable = false;
    const OwnedType found = resolvedType(content, parameter.type, &nullable);
    const Template *owner = found.first;
    const TypeId type = found.second;
    if (nullable || !type.valid())
        return nullable;
    // a union with null, or null alone
    const auto isNull = [&](TypeId member) {
        const Type &node = owner->types.at(member);
        return node.kind == TypeKind::Literal && owner->expressions.kind(node.value) == ExprKind::Null;
    };
    const bool any =
        owner->types.at(type).kind == TypeKind::Union && std::ranges::any_of(owner->types.children(type), isNull);
    return any || isNull(type);
}

Value::Items Evaluator::literalsOf(const Template &content, TypeId type) const
{
    Value::Items out;
    if (!type.valid())
        return out;
    const OwnedType found = resolvedType(content, type);
    const Template *owner = found.first;
    const TypeId node = found.second;
    if (!node.valid())
        return out;
    const ExpressionTree &tree = owner->expressions;
    const auto add = [&](TypeId member) {
        if (owner->types.at(member).kind != TypeKind::Literal)
            return false;
        const ExprId value = owner->types.at(member).value;
        switch (tree.kind(value)) {
        case ExprKind::String: out.push_back(Value::string(tree.text(value))); return true;
        case ExprKind::Int: out.push_back(Value::integer(tree.at(value).integer)); return true;
        case ExprKind::Bool: out.push_back(Value::boolean(tree.at(value).integer != 0)); return true;
        case ExprKind::Null: out.push_back(Value::null()); return true;
        default: return false;
        }
    };
    const TypeKind kind = owner->types.at(node).kind;
    if (kind == TypeKind::Bool)
        return {Value::boolean(true), Value::boolean(false)};
    if (kind == TypeKind::Literal)
        add(node);
    if (kind == TypeKind::Union) {
        for (const TypeId member : owner->types.children(node)) {
            const auto [memberOwner, memberType] = resolvedType(*owner, member);
            if (memberOwner != owner || !add(memberType))
                return {}; // something that is no literal: not limited
        }
    }
    return out;
}

Value Evaluator::unknownOfType(const Template &content, TypeId type, Message reason)
{
    Value::Items limited = literalsOf(content, type);
    if (limited.empty() || limited.size() > MaxPossibilities) {
        Value::Unknown why;
        why.reason = std::move(reason);
        why.typeOwner = &content;
        why.type = type;
        return Value::unknown(std::move(why));
    }
    const qint32 undecided = freshThing();
    Value::Cases cases;
    for (std::size_t i = 0; i < limited.size(); ++i)
        cases.push_back({limited[i], {{undecided, qint32(i)}}});
    return Value::choice(std::move(cases));
}

/// A required parameter that nobody gave a value: one of those that are allowed.
Value Evaluator::withoutValue(ScopeId scope, ParameterId id)
{
    const Template &content = *at(scope).content;
    const Parameter &declared = content.at(id);
    const Message reason(QT_TRANSLATE_NOOP("Message", "Parameter '%1' has no value"), declared.name);
    const auto [owner, type] =
        declared.type.valid() ? resolvedType(content, declared.type) : std::pair(&content, TypeId{});
    const bool list = type.valid()
        && (owner->types.at(type).kind == TypeKind::Array || owner->types.at(type).kind == TypeKind::Tuple);
    if (declared.allowed.valid() && !list) {
        const Value allowed = eval(scope, declared.allowed);
        if (allowed.isArray() && !allowed.isOpen() && !allowed.items().empty()
            && allowed.items().size() <= MaxPossibilities) {
            const qint32 undecided = freshThing();
            Value::Cases cases;
            for (std::size_t i = 0; i < allowed.items().size(); ++i)
                cases.push_back({allowed.items()[i], {{undecided, qint32(i)}}});
            return Value::choice(std::move(cases));
        }
    }
    Value value = unknownOfType(content, declared.type, reason);
    if (value.isUnknown()) {
        Value::Unknown why = value.unknownInfo();
        why.identity = freshThing();
        value = Value::unknown(std::move(why));
    }
    return value;
}

Value Evaluator::parameter(ScopeId scope, ParameterId id)
{
    return memoised(scope, &ScopeData::parameters, id.raw, at(scope).content->at(id).name,
                    [&] { return parameterValue(scope, id); });
}

/// The argument of a module whose arguments are not written one by one: an expression gives them, or one is spread.
Value Evaluator::computedArgument(ScopeId scope, const QString &name)
{
    const Resource *call = at(scope).call;
    if (call == nullptr || !call->module || !call->module->parameters.valid())
        return {};
    const Place &caller = at(scope).caller;
    const ExprId arguments = call->module->parameters;
    const ExpressionTree &tree = at(caller.scope).content->expressions;
    const bool listed =
        tree.kind(arguments) == ExprKind::Object && std::ranges::all_of(tree.children(arguments), [&](ExprId member) {
            return tree.kind(member) == ExprKind::Member && tree.kind(tree.child(member, 0)) == ExprKind::String;
        });
    if (listed)
        return {};
    const Value argument = memberOf(evaluate(caller, arguments), name);
    const Value given = call->module->valuesWrapped ? memberOf(argument, u"value"_s) : argument;
    return traced(caller.scope, EvidenceRole::Argument, tree.at(arguments).span, given);
}

namespace {

EvidenceRole roleOf(ParameterSource::Kind kind)
{
    switch (kind) {
    case ParameterSource::Kind::Typed: return EvidenceRole::Typed;
    case ParameterSource::Kind::ParametersFile: return EvidenceRole::ParametersFile;
    case ParameterSource::Kind::Argument: return EvidenceRole::Argument;
    case ParameterSource::Kind::Default: return EvidenceRole::Default;
    case ParameterSource::Kind::Nullable:
    case ParameterSource::Kind::Required: break;
    }
    return EvidenceRole::Required;
}

} // namespace

Value Evaluator::parameterValue(ScopeId scope, ParameterId id)
{
    const Template &content = *at(scope).content;
    const Parameter &declared = content.at(id);
    const ParameterSource source = sourceOf(scope, id);
    if (declared.secure)
        return traced(source.place.scope, roleOf(source.kind), source.span,
                      Value::secret(Message(QT_TRANSLATE_NOOP("Message", "secure parameter"))));
    const auto otherwise = [&]() -> Value {
        if (declared.defaultValue.valid())
            return traced(scope, EvidenceRole::Default, declared.span, eval(scope, declared.defaultValue));
        if (isNullable(content, declared))
            return traced(scope, EvidenceRole::Required, declared.span, Value::null());
        return traced(scope, EvidenceRole::Required, declared.span, withoutValue(scope, id));
    };
    Value given;
    switch (source.kind) {
    case ParameterSource::Kind::Typed:
        return traced(scope, EvidenceRole::Typed, declared.span, m_typed.at(declared.name));
    case ParameterSource::Kind::ParametersFile: {
        ScopeId owner;
        const AssignmentId found = findAssignment(m_parameters, declared.name, &owner);
        return assignment(owner, found);
    }
    case ParameterSource::Kind::Argument:
        if (source.secret)
            return Value::secret(Message(QT_TRANSLATE_NOOP("Message", "The value comes from a Key Vault")));
        given = evaluate(source.place, source.value);
        // an argument that is written as one expression still has the value inside
        if (at(scope).call->module->valuesWrapped) {
            const ExpressionTree &tree = at(source.place.scope).content->expressions;
            if (tree.kind(tree.child(source.member, 1)) != ExprKind::Object)
                given = memberOf(given, u"value"_s);
        }
        break;
    default: {
        const Value computed = computedArgument(scope, declared.name);
        return computed.isNothing() ? otherwise() : computed;
    }
    }
    given = traced(source.place.scope, EvidenceRole::Argument, source.span, given);
    if (given.isNothing())
        return otherwise();
    if (!given.isChoice())
        return given;
    // where the argument is null the default counts
    Value::Cases cases;
    for (const Value::Case &one : given.cases())
        cases.push_back(one.value.isNothing() ? Value::Case{otherwise(), one.assumptions} : one);
    return Value::choice(std::move(cases)).withOrigin(given.origin());
}

} // namespace model
