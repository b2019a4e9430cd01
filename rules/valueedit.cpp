// SPDX-License-Identifier: MIT
#include "rules/valueedit.h"

#include "rules/clusterprofile.h"
#include "rules/objectedit.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace model;

namespace rules {

namespace {

/// One step into a value: a member, or with index >= 0 an item.
struct Step {
    QString name;
    qint64 index = -1;
};
using Steps = std::vector<Step>;
using Plans = std::vector<EditPlan>;

constexpr std::size_t MaxPlans = 12;
constexpr int MaxDepth = 60;
/// Expressions that are looked at for one setting; variables that use others twice can multiply.
constexpr int MaxVisits = 4000;

class Planner
{
public:
    Planner(Evaluator &evaluator, const PropertySetting &setting) : m_evaluator(evaluator), m_setting(setting) { }

    Plans plan(const Place &place, ExprId expression, const Steps &steps)
    {
        if (!expression.valid() || m_depth > MaxDepth || ++m_visits > MaxVisits)
            return {};
        ++m_depth;
        Plans plans = planUnlimited(place, expression, steps);
        --m_depth;
        if (plans.size() > MaxPlans)
            plans.resize(MaxPlans);
        return plans;
    }

private:
    [[nodiscard]] const Template &contentOf(const Place &place) const { return m_evaluator.content(place.scope); }

    ValueEdit edit(ValueEdit::Kind kind, const Place &place, ExprId target) const
    {
        ValueEdit out;
        out.kind = kind;
        out.document = m_evaluator.document(place.scope);
        out.content = &contentOf(place);
        out.target = target;
        out.value = m_setting.value;
        return out;
    }

    Plans replace(const Place &place, ExprId expression) const
    {
        return {{edit(ValueEdit::Kind::Replace, place, expression)}};
    }

    /// Is what an expression gives already one of the values that may stay?
    bool isFine(const Place &place, ExprId expression, const Steps &steps)
    {
        const Value value = valueAt(place, expression, steps);
        const auto fine = [this](const Value &one) { return m_setting.keep.contains(knownText(one)); };
        return value.isChoice()
            ? std::ranges::all_of(value.cases(), [&](const Value::Case &one) { return fine(one.value); })
            : fine(value);
    }

    Value valueAt(const Place &place, ExprId expression, const Steps &steps)
    {
        Value value = m_evaluator.evaluate(place, expression);
        for (const Step &step : steps) {
            if (step.index < 0)
                value = m_evaluator.memberOf(value, step.name);
            else
                value = value.isArray() && step.index < qint64(value.items().size())
                    ? value.items()[std::size_t(step.index)]
                    : Value();
        }
        return value;
    }

    static Steps with(const Step &first, const Steps &rest)
    {
        Steps out{first};
        out.insert(out.end(), rest.begin(), rest.end());
        return out;
    }

    static void append(Plans &out, Plans more)
    {
        for (EditPlan &plan : more) {
            if (std::ranges::find(out, plan) == out.end())
                out.push_back(std::move(plan));
        }
    }

    /// Both have to be done: each plan of one with each of the other, the best pair first.
    static Plans both(const Plans &left, const Plans &right)
    {
        Plans out;
        for (const EditPlan &one : left) {
            for (const EditPlan &other : right) {
                EditPlan joined = one;
                for (const ValueEdit &edit : other) {
                    if (std::ranges::find(joined, edit) == joined.end())
                        joined.push_back(edit);
                }
                out.push_back(std::move(joined));
            }
        }
        return out;
    }

    Plans planUnlimited(const Place &place, ExprId expression, const Steps &steps)
    {
        const ExpressionTree &tree = contentOf(place).expressions;
        const Expr &expr = tree.at(expression);
        switch (expr.kind) {
        case ExprKind::String: return steps.empty() ? replace(place, expression) : Plans();
        case ExprKind::Null: return planNull(place, expression, steps);
        case ExprKind::Object: return steps.empty() ? Plans() : planObject(place, expression, steps);
        case ExprKind::Array:
            if (steps.empty() || steps.front().index < 0 || steps.front().index >= expr.childCount)
                return {};
            return plan(place, tree.child(expression, qint32(steps.front().index)), {steps.begin() + 1, steps.end()});
        case ExprKind::Parameter: return planParameter(place, {expr.index}, expression, steps);
        case ExprKind::Variable:
            return plan({place.scope, {}, 0}, contentOf(place).at(VariableId{expr.index}).value, steps);
        case ExprKind::Assigned:
            return plan({place.scope, {}, 0}, contentOf(place).at(AssignmentId{expr.index}).value, steps);
        case ExprKind::Local: return planLocal(place, {expr.index}, steps);
        case ExprKind::Access: return planAccess(place, expression, steps);
        case ExprKind::Interpolation:
            return expr.childCount == 1 ? plan(place, tree.child(expression, 0), steps) : Plans();
        case ExprKind::Call: return planCall(place, expression, steps);
        default: return {};
        }
    }

    /// null stands for what is not there: a string or, on the way to it, an object may be written instead.
    Plans planNull(const Place &place, ExprId expression, const Steps &steps) const
    {
        if (steps.empty())
            return replace(place, expression);
        ValueEdit object = edit(ValueEdit::Kind::Object, place, expression);
        return takePath(object, steps) ? Plans{{object}} : Plans();
    }

    /// The steps as names of objects around a member; false if one of them is no name.
    static bool takePath(ValueEdit &edit, const Steps &steps)
    {
        for (const Step &step : steps) {
            if (step.index >= 0)
                return false;
            edit.path += step.name;
        }
        edit.name = edit.path.takeLast();
        return true;
    }

    Plans planObject(const Place &place, ExprId object, const Steps &steps)
    {
        const ExpressionTree &tree = contentOf(place).expressions;
        if (steps.front().index >= 0)
            return {};
        const ExprId member = tree.memberNode(object, steps.front().name);
        const Steps rest(steps.begin() + 1, steps.end());
        Plans plans;
        // the last one that has the member wins
        const auto children = tree.children(object);
        for (auto child = children.rbegin(); child != children.rend(); ++child) {
            if (*child == member) {
                const ExprId value = tree.child(member, 1);
                Plans own = plan(place, value, rest);
                if (rest.empty() && own.empty())
                    own = planUse(place, value);
                append(plans, std::move(own));
                return plans;
            }
            if (tree.kind(*child) == ExprKind::Spread
                && !valueAt(place, tree.child(*child, 0), {steps.front()}).isNothing())
                append(plans, plan(place, tree.child(*child, 0), steps));
        }
        ValueEdit insert = edit(ValueEdit::Kind::Member, place, object);
        if (takePath(insert, steps))
            append(plans, {{insert}});
        return plans;
    }

    /// A nullable parameter has no default to edit, so the place that uses it gets one: p ?? 'calico'.
    Plans planUse(const Place &place, ExprId expression)
    {
        const Template &content = contentOf(place);
        const Expr &expr = content.expressions.at(expression);
        if (expr.kind == ExprKind::Call && m_evaluator.evaluate(place, expression).isNothing())
            return replace(place, expression); // json('null') and the like
        if (expr.kind != ExprKind::Parameter)
            return {};
        ValueEdit out = edit(ValueEdit::Kind::Text, place, {});
        const QString text = content.source()->slice(expr.span).toString();
        const QString value = quotedFor(content, expression, m_setting.value);
        out.span = expr.span;
        out.value =
            expr.has(Expr::InArmString) ? u"coalesce(%1, %2)"_s.arg(text, value) : u"%1 ?? %2"_s.arg(text, value);
        return {{out}};
    }

    // ------------------------------------------------------------ names

    Plans planParameter(const Place &place, ParameterId id, ExprId use, const Steps &steps)
    {
        const Template &content = contentOf(place);
        const Parameter &declared = content.at(id);
        const ParameterSource source = m_evaluator.sourceOf(place.scope, id);
        Plans plans;
        switch (source.kind) {
        case ParameterSource::Kind::ParametersFile:
            if (!source.secret)
                plans = plan(source.place, source.value, steps);
            break;
        case ParameterSource::Kind::Argument: {
            if (source.secret)
                break;
            const bool given = !m_evaluator.evaluate(source.place, source.value).isNothing();
            if (!given && declared.defaultValue.valid())
                plans = plan({place.scope, {}, 0}, declared.defaultValue, steps);
            append(plans, plan(source.place, source.value, steps));
            break;
        }
        case ParameterSource::Kind::Default:
            plans = plan({place.scope, {}, 0}, declared.defaultValue, steps);
            if (steps.empty()) // the default may stand in a file that is not ours
                append(plans, planNewArgument(place, declared, steps));
            break;
        case ParameterSource::Kind::Nullable:
            plans = planAssignedNull(place, declared, steps);
            append(plans, planNewArgument(place, declared, steps));
            if (steps.empty())
                append(plans, planUse(place, use));
            break;
        case ParameterSource::Kind::Typed:
        case ParameterSource::Kind::Required: break;
        }
        std::erase_if(plans, [&](EditPlan &plan) { return !allow(place, declared, steps, plan); });
        return plans;
    }

    /// A parameters file that says null.
    Plans planAssignedNull(const Place &place, const Parameter &declared, const Steps &steps)
    {
        const ScopeId file = m_evaluator.parametersFile();
        if (place.scope != m_evaluator.root() || !file.valid())
            return {};
        const Assignment *assigned = m_evaluator.content(file).findAssignment(declared.name);
        return assigned != nullptr ? plan({file, {}, 0}, assigned->value, steps) : Plans();
    }

    /// The type of what the steps lead to, as far as this template declares it.
    static TypeId typeAt(const Template &content, TypeId type, const Steps &steps)
    {
        const TypeTree &types = content.types;
        auto step = steps.begin();
        for (int depth = 0; type.valid() && depth < MaxDepth; ++depth) {
            const Type &node = types.at(type);
            if (node.kind == TypeKind::Nullable || node.kind == TypeKind::NonNull) {
                type = types.children(type).front();
            } else if (node.kind == TypeKind::Named) {
                const TypeDeclaration *declared = content.findType(types.text(type));
                type = declared != nullptr ? declared->type : TypeId{};
            } else if (step == steps.end()) {
                return type;
            } else {
                type = memberType(types, type, *step++);
            }
        }
        return {};
    }

    static TypeId memberType(const TypeTree &types, TypeId type, const Step &step)
    {
        if (types.at(type).kind == TypeKind::Array && step.index >= 0 && types.at(type).childCount > 0)
            return types.children(type).front();
        if (types.at(type).kind != TypeKind::Object)
            return {};
        const auto members = types.children(type);
        const auto found = std::ranges::find_if(members, [&](TypeId member) {
            return types.at(member).kind == TypeKind::Property
                && types.text(member).compare(step.name, Qt::CaseInsensitive) == 0;
        });
        return found != members.end() ? types.children(*found).front() : TypeId{};
    }

    /// A value that a parameter does not allow yet has to be added to its list; false if that cannot be edited.
    bool allow(const Place &place, const Parameter &declared, const Steps &steps, EditPlan &plan)
    {
        const Template &content = contentOf(place);
        const ExpressionTree &tree = content.expressions;
        const auto isValue = [&](const Value &one) {
            return one.isString() && one.toString().compare(m_setting.value, Qt::CaseInsensitive) == 0;
        };
        if (steps.empty() && tree.kind(declared.allowed) == ExprKind::Array) {
            const Value allowed = m_evaluator.evaluate({place.scope, {}, 0}, declared.allowed);
            if (allowed.isArray() && std::ranges::none_of(allowed.items(), isValue))
                plan.push_back(edit(ValueEdit::Kind::Item, place, declared.allowed));
            return true;
        }
        const TypeId type = typeAt(content, declared.type, steps);
        const Value::Items literals =
            m_evaluator.literalsOf(content, type.valid() || !steps.empty() ? type : declared.type);
        if (literals.empty() || std::ranges::any_of(literals, isValue))
            return true;
        if (!type.valid() || content.language != Language::Bicep)
            return false;
        ValueEdit more = edit(ValueEdit::Kind::Text, place, {});
        more.span = {content.types.at(type).span.end, content.types.at(type).span.end};
        more.value = u" | '%1'"_s.arg(m_setting.value);
        plan.push_back(more);
        return true;
    }

    /// The caller of a module gives the parameter a value.
    Plans planNewArgument(const Place &place, const Parameter &declared, const Steps &steps)
    {
        const auto call = m_evaluator.callOf(place.scope);
        if (!call)
            return {};
        const Template &caller = contentOf(call->first);
        const Resource &module = caller.at(call->second);
        const ExprId arguments = module.module->parameters;
        ValueEdit insert = edit(ValueEdit::Kind::Member, call->first, arguments);
        if (caller.expressions.kind(arguments) != ExprKind::Object) {
            if (arguments.valid() || caller.language != Language::Bicep
                || caller.expressions.kind(module.body) != ExprKind::Object)
                return {};
            insert.target = module.body;
            insert.path += u"params"_s;
        }
        insert.path += declared.name;
        if (module.module->valuesWrapped)
            insert.path += u"value"_s;
        for (const Step &step : steps)
            insert.path += step.name;
        insert.name = insert.path.takeLast();
        return {{insert}};
    }

    /// A loop variable stands for an item of the list.
    Plans planLocal(const Place &place, LocalId local, const Steps &steps)
    {
        for (const Resource &resource : contentOf(place).resources) {
            if (!resource.loop || resource.loop->byCount || resource.loop->item != local)
                continue;
            for (const auto &[id, value] : place.locals) {
                if (id == resource.loop->index && value.isInt())
                    return plan({place.scope, {}, 0}, resource.loop->list, with({{}, value.toInt()}, steps));
            }
        }
        return {};
    }

    Plans planAccess(const Place &place, ExprId expression, const Steps &steps)
    {
        const Template &content = contentOf(place);
        const ExpressionTree &tree = content.expressions;
        const ExprId base = tree.child(expression, 0);
        // module.outputs.name
        if (tree.kind(base) == ExprKind::Access && tree.kind(tree.child(base, 0)) == ExprKind::Resource
            && tree.kind(tree.child(base, 1)) == ExprKind::String
            && tree.kind(tree.child(expression, 1)) == ExprKind::String) {
            const ResourceId module{tree.at(tree.child(base, 0)).index};
            if (!content.at(module).isModule() || content.at(module).loop)
                return {};
            const ScopeId inner = m_evaluator.moduleScope({place.scope, {}, 0}, module);
            const OutputId output = inner.valid()
                ? m_evaluator.content(inner).findOutput(tree.textView(tree.child(expression, 1)))
                : OutputId{};
            return output.valid() ? plan({inner, {}, 0}, m_evaluator.content(inner).at(output).value, steps) : Plans();
        }
        const Value key = m_evaluator.evaluate(place, tree.child(expression, 1));
        if (key.isString())
            return plan(place, base, with({key.toString()}, steps));
        if (key.isInt() && key.toInt() >= 0 && !tree.at(expression).has(Expr::FromEnd))
            return plan(place, base, with({{}, key.toInt()}, steps));
        return {};
    }

    // ------------------------------------------------------------ functions

    Plans planCall(const Place &place, ExprId call, const Steps &steps)
    {
        const ExpressionTree &tree = contentOf(place).expressions;
        const Expr &expr = tree.at(call);
        if (expr.index < 0)
            return {};
        const QLatin1StringView name = builtinName({expr.index});
        const auto arguments = tree.children(call);
        if (name == "if"_L1 && arguments.size() == 3)
            return planIf(place, arguments, steps);
        if (name == "coalesce"_L1)
            return planCoalesce(place, arguments, steps);
        if ((name == "union"_L1 || name == "shallowMerge"_L1) && !steps.empty())
            return planUnion(place, name == "union"_L1 ? arguments : tree.children(arguments.front()), steps);
        if ((name == "any"_L1 || name == "string"_L1 || name == "toLower"_L1) && arguments.size() == 1)
            return plan(place, arguments.front(), steps);
        if (name == "json"_L1 && m_evaluator.evaluate(place, call).isNothing())
            return planNull(place, call, steps);
        if (name == "json"_L1 && steps.empty())
            return replace(place, call);
        return {};
    }

    Plans planIf(const Place &place, std::span<const ExprId> arguments, const Steps &steps)
    {
        const Value condition = m_evaluator.evaluate(place, arguments[0]);
        const auto branch = [&](std::size_t index) -> Plans {
            return isFine(place, arguments[index], steps) ? Plans{{}} : plan(place, arguments[index], steps);
        };
        if (!condition.isBool())
            return both(branch(1), branch(2));
        const std::size_t taken = condition.toBool() ? 1 : 2;
        Plans plans;
        // empty(p) ? null : p: the value comes from p, although the other branch is taken
        const ExprKind kind = contentOf(place).expressions.kind(arguments[taken]);
        const bool given = !isNotGiven(valueAt(place, arguments[taken], steps));
        if (!given || kind == ExprKind::String || kind == ExprKind::Call)
            append(plans, sameSource(place, arguments, 3 - taken, steps));
        append(plans, plan(place, arguments[taken], steps));
        return plans;
    }

    /// Plans for the branch that is not taken, if what it uses decides the condition.
    Plans sameSource(const Place &place, std::span<const ExprId> arguments, std::size_t other, const Steps &steps)
    {
        const ExpressionTree &tree = contentOf(place).expressions;
        const auto named = [&](ExprId root) {
            std::vector<std::pair<ExprKind, qint32>> out;
            std::vector<ExprId> open{root};
            while (!open.empty()) {
                const ExprId id = open.back();
                open.pop_back();
                const ExprKind kind = tree.kind(id);
                if (kind == ExprKind::Parameter || kind == ExprKind::Variable)
                    out.emplace_back(kind, tree.at(id).index);
                const auto children = tree.children(id);
                open.insert(open.end(), children.begin(), children.end());
            }
            return out;
        };
        const auto deciding = named(arguments[0]);
        const bool shared = std::ranges::any_of(named(arguments[other]), [&](const auto &name) {
            return std::ranges::find(deciding, name) != deciding.end();
        });
        return shared ? plan(place, arguments[other], steps) : Plans();
    }

    Plans planCoalesce(const Place &place, std::span<const ExprId> arguments, const Steps &steps)
    {
        Plans plans;
        for (const ExprId argument : arguments) {
            const Value value = m_evaluator.evaluate(place, argument);
            if (!value.isNothing())
                return plan(place, argument, steps);
        }
        for (auto argument = arguments.rbegin(); argument != arguments.rend(); ++argument)
            append(plans, plan(place, *argument, steps));
        return plans;
    }

    /// The last part that has the member decides; if none has, the one that comes closest gets it.
    Plans planUnion(const Place &place, std::span<const ExprId> arguments, const Steps &steps)
    {
        std::vector<ExprId> best;
        const auto add = [&](ExprId argument) {
            if (std::ranges::find(best, argument) == best.end())
                best.push_back(argument);
        };
        for (std::size_t length = steps.size(); length > 0; --length) {
            const Steps prefix(steps.begin(), steps.begin() + qsizetype(length));
            for (auto argument = arguments.rbegin(); argument != arguments.rend(); ++argument) {
                if (!valueAt(place, *argument, prefix).isNothing())
                    add(*argument);
            }
        }
        std::ranges::for_each(arguments, add);
        Plans plans;
        for (const ExprId argument : best)
            append(plans, plan(place, argument, steps));
        return plans;
    }

    Evaluator &m_evaluator;
    const PropertySetting &m_setting;
    int m_depth = 0;
    int m_visits = 0;
};

} // namespace

std::vector<EditPlan> plansToSet(Evaluator &evaluator, const Place &place, ResourceId resource,
                                 const PropertySetting &setting)
{
    Steps steps;
    for (const QString &name : setting.path)
        steps.push_back({name});
    return Planner(evaluator, setting).plan(place, evaluator.content(place.scope).at(resource).body, steps);
}

std::vector<std::pair<DocumentPtr, EditSet>> editsOf(const EditPlan &plan)
{
    std::vector<std::pair<DocumentPtr, EditSet>> out;
    const auto editsFor = [&](const DocumentPtr &document) -> EditSet & {
        const auto known = std::ranges::find(out, document, &std::pair<DocumentPtr, EditSet>::first);
        return known != out.end() ? known->second : out.emplace_back(document, EditSet()).second;
    };
    std::vector<bool> done(plan.size());
    for (std::size_t i = 0; i < plan.size(); ++i) {
        const ValueEdit &edit = plan[i];
        if (done[i])
            continue;
        EditSet &edits = editsFor(edit.document);
        switch (edit.kind) {
        case ValueEdit::Kind::Replace: replaceValue(*edit.content, edit.target, edit.value, edits); break;
        case ValueEdit::Kind::Item: appendItem(*edit.content, edit.target, edit.value, edits); break;
        case ValueEdit::Kind::Text: edits.add({edit.span, edit.value}); break;
        case ValueEdit::Kind::Object:
        case ValueEdit::Kind::Member: {
            // members that go to the same place are written together
            std::vector<NewMember> members;
            for (std::size_t k = i; k < plan.size(); ++k) {
                const ValueEdit &other = plan[k];
                if (other.kind != edit.kind || other.content != edit.content || other.target != edit.target
                    || other.path != edit.path)
                    continue;
                done[k] = true;
                const bool known =
                    std::ranges::any_of(members, [&](const NewMember &member) { return member.first == other.name; });
                if (!known)
                    members.emplace_back(other.name, other.value);
            }
            const auto write = edit.kind == ValueEdit::Kind::Object ? replaceByObject : insertMembers;
            write(*edit.content, edit.target, edit.path, members, edits);
            break;
        }
        }
    }
    return out;
}

} // namespace rules
