// SPDX-License-Identifier: MIT
#include "model/parametercheck.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace model {

namespace {

/// The declared type's name for a value.
QString kindName(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Bool: return u"bool"_s;
    case Value::Kind::Int: return u"int"_s;
    case Value::Kind::Float: return u"number"_s;
    case Value::Kind::String: return u"string"_s;
    case Value::Kind::Array: return u"array"_s;
    case Value::Kind::Object: return u"object"_s;
    default: return u"null"_s;
    }
}

/// Checks one value against one declaration.
class Checker
{
public:
    Checker(Evaluator &evaluator, ScopeId scope, const Parameter &declared)
        : m_evaluator(evaluator)
        , m_scope(scope)
        , m_declared(declared)
    {
    }

    std::vector<ParameterViolation> check(const Value &value)
    {
        if (value.isChoice()) {
            std::vector<ParameterViolation> first;
            for (const Value::Case &one : value.cases()) {
                std::vector<ParameterViolation> found = check(one.value);
                if (found.empty())
                    return {};
                if (first.empty())
                    first = std::move(found);
            }
            return first;
        }
        m_out.clear();
        m_path.clear();
        if (!value.isUnknown() && !value.isNothing()) {
            checkType(m_evaluator.content(m_scope), m_declared.type, value, 0);
            if (m_out.empty()) {
                checkAllowed(value);
                checkLimits(value);
            }
        }
        return m_out;
    }

private:
    void add(DiagnosticKind kind, const QStringList &more = {})
    {
        QString name = m_declared.name;
        for (const QString &step : m_path)
            name += step.front().isDigit() ? u'[' + step + u']' : u'.' + step;
        if (m_out.size() < MaxViolations)
            m_out.push_back({kind, QStringList{name} + more, m_path});
    }

    void wrongType(const QString &wanted, const Value &value)
    {
        add(DiagnosticKind::ParameterWrongType, {wanted, kindName(value)});
    }

    void checkType(const Template &content, TypeId declared, const Value &value, int depth)
    {
        if (!declared.valid() || value.isUnknown() || value.isChoice() || value.isAbsent() || depth > MaxNesting)
            return;
        bool nullable = false;
        const auto [owner, type] = m_evaluator.resolvedType(content, declared, &nullable);
        if (!type.valid() || (nullable && value.isNull()))
            return;
        const QString wanted = typeText(*owner, type);
        const auto requireKind = [&](bool same) {
            if (!same)
                wrongType(wanted, value);
            return same;
        };
        switch (owner->types.at(type).kind) {
        case TypeKind::String: requireKind(value.isString()); break;
        case TypeKind::Int: requireKind(value.isInt()); break;
        case TypeKind::Bool: requireKind(value.isBool()); break;
        case TypeKind::Null: requireKind(value.isNull()); break;
        case TypeKind::Literal:
        case TypeKind::Union: checkLiterals(*owner, type, value); break;
        case TypeKind::Array:
        case TypeKind::Tuple:
            if (requireKind(value.isArray()))
                checkItems(*owner, type, value, depth);
            break;
        case TypeKind::Object:
            if (requireKind(value.isObject()))
                checkMembers(*owner, type, value, depth);
            break;
        default: break;
        }
    }

    void checkLiterals(const Template &owner, TypeId type, const Value &value)
    {
        const Value::Items literals = m_evaluator.literalsOf(owner, type);
        if (!literals.empty())
            checkListed(literals, value);
    }

    void checkListed(const Value::Items &allowed, const Value &value)
    {
        QStringList names;
        for (const Value &one : allowed) {
            // Azure compares without regard to case, the Bicep compiler with: what differs in case only is let through
            const bool sameText = one.isString() && value.isString()
                && one.toString().compare(value.toString(), Qt::CaseInsensitive) == 0;
            if (sameText || sameValue(one, value).value_or(true))
                return;
            names += one.display();
        }
        add(DiagnosticKind::ParameterNotAllowed, {names.join(", "_L1)});
    }

    void checkItems(const Template &owner, TypeId type, const Value &value, int depth)
    {
        const auto types = owner.types.children(type);
        const bool tuple = owner.types.at(type).kind == TypeKind::Tuple;
        for (std::size_t i = 0; i < value.items().size(); ++i) {
            const std::size_t which = tuple ? i : 0;
            if (which >= types.size())
                return;
            within(QString::number(i), [&] { checkType(owner, types[which], value.items()[i], depth + 1); });
        }
    }

    void checkMembers(const Template &owner, TypeId type, const Value &value, int depth)
    {
        const TypeTree &types = owner.types;
        TypeId others;
        QSet<QString> listed;
        for (const TypeId member : types.children(type)) {
            if (types.at(member).kind == TypeKind::AdditionalProperties)
                others = types.children(member).front();
            if (types.at(member).kind != TypeKind::Property)
                continue;
            const QString &name = types.text(member);
            const TypeId memberType = types.children(member).front();
            listed.insert(name.toCaseFolded());
            const Value part = value.member(name);
            bool nullable = false;
            const auto known = m_evaluator.resolvedType(owner, memberType, &nullable);
            if (part.isAbsent() && known.second.valid() && !nullable)
                add(DiagnosticKind::ParameterMemberMissing, {name});
            else
                within(name, [&] { checkType(owner, memberType, part, depth + 1); });
        }
        for (const Value::Member &member : value.members()) {
            if (listed.contains(member.key.toCaseFolded()))
                continue;
            // without a declaration of the others anything goes
            within(member.key, [&] { checkType(owner, others, member.value, depth + 1); });
        }
    }

    template<class Function>
    void within(const QString &step, const Function &function)
    {
        m_path.push_back(step);
        function();
        m_path.pop_back();
    }

    /// An array may also be a part of the list, unless the list holds arrays.
    void checkAllowed(const Value &value)
    {
        const Value allowed = constant(m_declared.allowed);
        if (!allowed.isArray() || allowed.isOpen() || !allowed.isFullyKnown())
            return;
        if (value.isArray() && std::ranges::none_of(allowed.items(), &Value::isArray)) {
            for (std::size_t i = 0; i < value.items().size(); ++i)
                within(QString::number(i), [&] { checkListed(allowed.items(), value.items()[i]); });
        } else {
            checkListed(allowed.items(), value);
        }
    }

    void checkLimits(const Value &value)
    {
        if (value.isInt()) {
            checkLimit(m_declared.minValue, value.toInt(), false, DiagnosticKind::ParameterTooSmall);
            checkLimit(m_declared.maxValue, value.toInt(), true, DiagnosticKind::ParameterTooLarge);
        }
        const bool exact = value.isString() || (value.isArray() && !value.isOpen());
        if (exact) {
            const qint64 length = value.isString() ? value.toString().size() : qint64(value.items().size());
            checkLimit(m_declared.minLength, length, false, DiagnosticKind::ParameterTooShort);
            checkLimit(m_declared.maxLength, length, true, DiagnosticKind::ParameterTooLong);
        }
    }

    void checkLimit(ExprId limit, qint64 number, bool most, DiagnosticKind kind)
    {
        const Value bound = constant(limit);
        if (bound.isInt() && (most ? number > bound.toInt() : number < bound.toInt()))
            add(kind, {QString::number(bound.toInt())});
    }

    Value constant(ExprId expression)
    {
        return expression.valid() ? m_evaluator.evaluate({m_scope}, expression) : Value();
    }

    Evaluator &m_evaluator;
    ScopeId m_scope;
    const Parameter &m_declared;
    std::vector<ParameterViolation> m_out;
    QStringList m_path;
};

/// Where a part of a value is written, as far as it is written out; else the place around it.
Span spanOf(const Template &content, const Assignment &assignment, const QStringList &path)
{
    const ExpressionTree &tree = content.expressions;
    ExprId at = assignment.value;
    for (const QString &step : path) {
        ExprId inner;
        if (tree.kind(at) == ExprKind::Object) {
            inner = tree.member(at, step);
        } else if (tree.kind(at) == ExprKind::Array) {
            bool isIndex = false;
            const auto index = step.toULongLong(&isIndex);
            if (isIndex && index < tree.children(at).size())
                inner = tree.children(at)[index];
        }
        if (!inner.valid())
            break;
        at = inner;
    }
    return at.valid() ? tree.at(at).span : assignment.span;
}

/// Where a parameters file could name what is missing: its link to the template, else its beginning.
Span headOf(const Template &content)
{
    if (content.usingReference.valid())
        return content.at(content.usingReference).span;
    return content.assignments.empty() ? Span{0, std::min(1, int(content.source()->size()))}
                                       : content.assignments.front().nameSpan;
}

} // namespace

std::vector<ParameterViolation> violationsOf(Evaluator &evaluator, ScopeId scope, ParameterId parameter,
                                             const Value &value)
{
    return Checker(evaluator, scope, evaluator.content(scope).at(parameter)).check(value);
}

std::map<const Document *, Diagnostics> checkParametersFile(Evaluator &evaluator)
{
    std::map<const Document *, Diagnostics> out;
    const ScopeId root = evaluator.root();
    if (!root.valid() || !evaluator.parametersFile().valid() || evaluator.parametersFile() == root)
        return out;
    const Template &content = evaluator.content(root);
    QSet<QString> assigned;
    for (ScopeId file = evaluator.parametersFile(); file.valid(); file = evaluator.extendedBy(file)) {
        const Template &values = evaluator.content(file);
        Diagnostics &problems = out[evaluator.document(file).get()];
        for (std::size_t i = 0; i < values.assignments.size(); ++i) {
            const Assignment &assignment = values.assignments[i];
            const QString name = assignment.name.toCaseFolded();
            if (assigned.contains(name))
                continue; // the file that extends this one, or an earlier line, decides
            assigned.insert(name);
            const ParameterId declared = content.findParameter(assignment.name);
            if (!declared.valid()) {
                problems.push_back({DiagnosticKind::ParameterNotDeclared, assignment.nameSpan, {assignment.name}});
                continue;
            }
            const Value value = evaluator.assignment(file, AssignmentId{qint32(i)});
            if (value.isNothing() && !content.at(declared).defaultValue.valid()
                && !evaluator.isNullable(content, content.at(declared)))
                assigned.remove(name);
            for (const ParameterViolation &violation : violationsOf(evaluator, root, declared, value)) {
                problems.push_back({violation.kind, spanOf(values, assignment, violation.path), violation.arguments});
            }
        }
    }
    QStringList missing;
    for (const Parameter &parameter : content.parameters) {
        if (!parameter.defaultValue.valid() && !evaluator.isNullable(content, parameter)
            && !assigned.contains(parameter.name.toCaseFolded()))
            missing += parameter.name;
    }
    if (!missing.isEmpty()) {
        const ScopeId file = evaluator.parametersFile();
        out[evaluator.document(file).get()].push_back(
            {DiagnosticKind::ParametersMissing, headOf(evaluator.content(file)), {quotedList(missing).english()}});
    }
    for (auto &[file, problems] : out)
        std::ranges::stable_sort(problems, {}, [](const Diagnostic &diagnostic) { return diagnostic.span.begin; });
    std::erase_if(out, [](const auto &entry) { return entry.second.empty(); });
    return out;
}

Diagnostics diagnosticsOf(const Snapshot &snapshot, const std::map<const Document *, Diagnostics> &values,
                          const Document &document)
{
    Diagnostics out = snapshot.diagnosticsOf(document);
    if (const auto found = values.find(&document); found != values.end())
        out.insert(out.end(), found->second.begin(), found->second.end());
    return out;
}

} // namespace model
