// SPDX-License-Identifier: MIT
#include "model/value.h"

#include "model/jsonsyntax.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace model {

/// What is known of all the parts of an array, object or choice, reckoned once: parts can be shared many times over.
struct Value::Extent {
    qint64 parts = 1;
    int depth = 1;
    bool known = true;

    void add(const Value &part)
    {
        constexpr qint64 Most = std::numeric_limits<qint64>::max() / 4;
        const Extent *inner = part.extent();
        parts = std::min(Most, parts + (inner != nullptr ? inner->parts : 1));
        depth = std::max(depth, 1 + (inner != nullptr ? inner->depth : 0));
        known &= inner != nullptr ? inner->known : !part.isUnknown();
    }
};

struct Value::ArrayData {
    Items items;
    bool open;
    Extent extent;
};

struct Value::ObjectData {
    Members members;
    bool open;
    Extent extent;
};

struct Value::ChoiceData {
    Cases cases;
    Extent extent;
};

const Value::Extent *Value::extent() const
{
    switch (m_kind) {
    case Kind::Array: return &std::get<std::shared_ptr<const ArrayData>>(m_data)->extent;
    case Kind::Object: return &std::get<std::shared_ptr<const ObjectData>>(m_data)->extent;
    case Kind::Choice: return &std::get<std::shared_ptr<const ChoiceData>>(m_data)->extent;
    default: return nullptr;
    }
}

namespace {

Value nestedTooDeeply()
{
    return Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "The value is nested too deeply")));
}

} // namespace

Value Value::null()
{
    Value out;
    out.m_kind = Kind::Null;
    return out;
}

Value Value::boolean(bool value)
{
    Value out;
    out.m_kind = Kind::Bool;
    out.m_data = value;
    return out;
}

Value Value::integer(qint64 value)
{
    Value out;
    out.m_kind = Kind::Int;
    out.m_data = value;
    return out;
}

Value Value::number(double value)
{
    Value out;
    out.m_kind = Kind::Float;
    out.m_data = value;
    return out;
}

Value Value::string(QString value)
{
    Value out;
    out.m_kind = Kind::String;
    out.m_data = std::move(value);
    return out;
}

Value Value::array(Items items, bool open)
{
    Extent extent;
    extent.known = !open;
    for (const Value &item : items)
        extent.add(item);
    if (extent.depth > MaxNesting)
        return nestedTooDeeply();
    Value out;
    out.m_kind = Kind::Array;
    out.m_data = std::make_shared<const ArrayData>(ArrayData{std::move(items), open, extent});
    return out;
}

Value Value::object(Members members, bool open)
{
    Extent extent;
    extent.known = !open;
    for (const Member &member : members)
        extent.add(member.value);
    if (extent.depth > MaxNesting)
        return nestedTooDeeply();
    Value out;
    out.m_kind = Kind::Object;
    out.m_data = std::make_shared<const ObjectData>(ObjectData{std::move(members), open, extent});
    return out;
}

Value Value::unknown(Unknown why)
{
    Value out;
    out.m_kind = Kind::Unknown;
    out.m_data = std::make_shared<const Unknown>(std::move(why));
    return out;
}

Value Value::unknown(Message reason)
{
    Unknown why;
    why.reason = std::move(reason);
    return unknown(std::move(why));
}

Value Value::secret(Message reason)
{
    Unknown why;
    why.reason = std::move(reason);
    why.secure = true;
    return unknown(std::move(why));
}

std::optional<Assumptions> merged(const Assumptions &left, const Assumptions &right)
{
    Assumptions out;
    out.reserve(left.size() + right.size());
    auto a = left.begin();
    auto b = right.begin();
    while (a != left.end() || b != right.end()) {
        if (b == right.end() || (a != left.end() && a->first < b->first)) {
            out.push_back(*a++);
        } else if (a == left.end() || b->first < a->first) {
            out.push_back(*b++);
        } else {
            if (a->second != b->second)
                return std::nullopt;
            out.push_back(*a++);
            ++b;
        }
    }
    return out;
}

Value Value::choice(Cases cases)
{
    Cases flat;
    for (Case &one : cases) {
        if (!one.value.isChoice()) {
            flat.push_back(std::move(one));
            continue;
        }
        for (const Case &inner : one.value.cases()) {
            if (auto both = merged(one.assumptions, inner.assumptions))
                flat.push_back({inner.value, std::move(*both)});
        }
    }
    if (flat.size() > MaxPossibilities) {
        // equal values with different histories are one possibility
        Cases distinct;
        for (Case &one : flat) {
            const auto equal = std::ranges::find_if(
                distinct, [&](const Case &seen) { return sameValue(seen.value, one.value).value_or(false); });
            if (equal == distinct.end())
                distinct.push_back({std::move(one.value), {}});
            if (distinct.size() > MaxPossibilities)
                return unknown(Message(QT_TRANSLATE_NOOP("Message", "There are too many possibilities")));
        }
        flat = std::move(distinct);
    }
    if (flat.empty())
        return cases.empty() ? Value() : cases.front().value;
    const bool allEqual = std::ranges::all_of(flat, [&](const Case &one) {
        return &one == &flat.front() || sameValue(one.value, flat.front().value).value_or(false);
    });
    if (allEqual)
        return flat.front().value;
    Extent extent;
    for (const Case &one : flat)
        extent.add(one.value);
    extent.known = false;
    if (extent.depth > MaxNesting)
        return nestedTooDeeply();
    Value out;
    out.m_kind = Kind::Choice;
    out.m_data = std::make_shared<const ChoiceData>(ChoiceData{std::move(flat), extent});
    return out;
}

const Value::Items &Value::items() const
{
    return std::get<std::shared_ptr<const ArrayData>>(m_data)->items;
}

const Value::Members &Value::members() const
{
    return std::get<std::shared_ptr<const ObjectData>>(m_data)->members;
}

const Value::Unknown &Value::unknownInfo() const
{
    return *std::get<std::shared_ptr<const Unknown>>(m_data);
}

const Value::Cases &Value::cases() const
{
    return std::get<std::shared_ptr<const ChoiceData>>(m_data)->cases;
}

bool Value::isOpen() const
{
    if (isArray())
        return std::get<std::shared_ptr<const ArrayData>>(m_data)->open;
    return isObject() && std::get<std::shared_ptr<const ObjectData>>(m_data)->open;
}

Value Value::member(QStringView name) const
{
    const Members &all = members();
    const auto found = std::ranges::find_if(
        all, [&](const Member &member) { return name.compare(member.key, Qt::CaseInsensitive) == 0; });
    if (found != all.end())
        return found->value;
    if (isOpen())
        return unknown(Message(QT_TRANSLATE_NOOP("Message", "A part of the object is unknown"))).withOrigin(origin());
    return Value().withOrigin(origin());
}

bool Value::isFullyKnown() const
{
    const Extent *all = extent();
    return all != nullptr ? all->known : !isUnknown();
}

qint64 Value::partCount() const
{
    const Extent *all = extent();
    return all != nullptr ? all->parts : 1;
}

Message Value::whyUnknown() const
{
    if (isFullyKnown())
        return {};
    switch (m_kind) {
    case Kind::Unknown: return unknownInfo().reason;
    case Kind::Choice:
        for (const Case &one : cases()) {
            if (!one.value.isFullyKnown())
                return one.value.whyUnknown();
        }
        return Message(QT_TRANSLATE_NOOP("Message", "Several values are possible"));
    case Kind::Array:
        for (const Value &item : items()) {
            if (!item.isFullyKnown())
                return item.whyUnknown();
        }
        break;
    case Kind::Object:
        for (const Member &member : members()) {
            if (!member.value.isFullyKnown())
                return member.value.whyUnknown();
        }
        break;
    default: break;
    }
    return Message(QT_TRANSLATE_NOOP("Message", "A part of the value is unknown"));
}

Value Value::withOrigin(OriginId origin) const
{
    Value out = *this;
    out.m_origin = origin;
    return out;
}

Value Value::withoutOrigins() const
{
    if (isArray()) {
        Items bare;
        for (const Value &item : items())
            bare.push_back(item.withoutOrigins());
        return array(std::move(bare), isOpen());
    }
    if (isObject()) {
        Members bare;
        for (const Member &member : members())
            bare.push_back({member.key, member.value.withoutOrigins()});
        return object(std::move(bare), isOpen());
    }
    return withOrigin({});
}

// ---------------------------------------------------------------- comparison

namespace {

/// true, false or unknown, for all of a list of comparisons.
class AllOf
{
public:
    /// False once the answer is certain.
    bool add(std::optional<bool> one)
    {
        if (!one)
            m_unknown = true;
        else if (!*one)
            m_false = true;
        return !m_false;
    }
    [[nodiscard]] std::optional<bool> result() const
    {
        if (m_false)
            return false;
        return m_unknown ? std::nullopt : std::optional(true);
    }

private:
    bool m_unknown = false;
    bool m_false = false;
};

bool isNumber(const Value &value)
{
    return value.isInt() || value.kind() == Value::Kind::Float;
}

std::optional<bool> sameUnknown(const Value &left, const Value &right)
{
    if (left.isUnknown() && right.isUnknown()) {
        const qint32 identity = left.unknownInfo().identity;
        return identity >= 0 && identity == right.unknownInfo().identity ? std::optional(true) : std::nullopt;
    }
    const Value &known = left.isUnknown() ? right : left;
    const QString &prefix = (left.isUnknown() ? left : right).unknownInfo().prefix;
    if (!prefix.isEmpty() && known.isString() && !known.toString().startsWith(prefix))
        return false;
    return std::nullopt;
}

/// Equal if all pairs of possibilities are, different if none is.
std::optional<bool> sameChoice(const Value &left, const Value &right)
{
    const Value::Cases lefts = left.isChoice() ? left.cases() : Value::Cases{{left, {}}};
    const Value::Cases rights = right.isChoice() ? right.cases() : Value::Cases{{right, {}}};
    bool anySame = false;
    bool anyDifferent = false;
    for (const Value::Case &a : lefts) {
        for (const Value::Case &b : rights) {
            if (!merged(a.assumptions, b.assumptions))
                continue;
            const auto same = sameValue(a.value, b.value);
            anySame |= !same || *same;
            anyDifferent |= !same || !*same;
            if (anySame && anyDifferent)
                return std::nullopt;
        }
    }
    return anySame;
}

std::optional<bool> sameArray(const Value &left, const Value &right)
{
    if (!left.isOpen() && !right.isOpen() && left.items().size() != right.items().size())
        return false;
    AllOf all;
    for (std::size_t i = 0; i < std::min(left.items().size(), right.items().size()); ++i) {
        if (!all.add(sameValue(left.items()[i], right.items()[i])))
            return false;
    }
    if (left.isOpen() || right.isOpen())
        all.add(std::nullopt);
    return all.result();
}

std::optional<bool> sameObject(const Value &left, const Value &right)
{
    QHash<QString, const Value *> others;
    for (const Value::Member &member : right.members())
        others.insert(member.key.toLower(), &member.value);
    AllOf all;
    std::size_t found = 0;
    for (const Value::Member &member : left.members()) {
        const Value *there = others.value(member.key.toLower());
        if (there == nullptr && !right.isOpen())
            return false;
        if (there == nullptr)
            continue;
        ++found;
        if (!all.add(sameValue(member.value, *there)))
            return false;
    }
    if (found < right.members().size() && !left.isOpen())
        return false;
    if (left.isOpen() || right.isOpen())
        all.add(std::nullopt);
    return all.result();
}

} // namespace

std::optional<bool> sameValue(const Value &left, const Value &right)
{
    if (left.isChoice() || right.isChoice())
        return sameChoice(left, right);
    if (left.isUnknown() || right.isUnknown())
        return sameUnknown(left, right);
    if (left.isNothing() || right.isNothing())
        return left.isNothing() && right.isNothing();
    if (isNumber(left) && isNumber(right))
        return left.isInt() && right.isInt() ? left.toInt() == right.toInt() : left.toNumber() == right.toNumber();
    if (left.kind() != right.kind())
        return false;
    switch (left.kind()) {
    case Value::Kind::Bool: return left.toBool() == right.toBool();
    case Value::Kind::String: return left.toString() == right.toString();
    case Value::Kind::Array: return sameArray(left, right);
    default: return sameObject(left, right);
    }
}

// ---------------------------------------------------------------- text

QString compactJson(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Bool: return value.toBool() ? u"true"_s : u"false"_s;
    case Value::Kind::Int: return QString::number(value.toInt());
    case Value::Kind::Float: return QString::number(value.toNumber(), 'g', QLocale::FloatingPointShortest);
    case Value::Kind::String: return u'"' + jsonEscaped(value.toString()) + u'"';
    case Value::Kind::Array: {
        QStringList items;
        for (const Value &item : value.items())
            items += compactJson(item);
        return u'[' + items.join(u',') + u']';
    }
    case Value::Kind::Object: {
        QStringList members;
        for (const Value::Member &member : value.members())
            members += u'"' + jsonEscaped(member.key) + u"\":"_s + compactJson(member.value);
        return u'{' + members.join(u',') + u'}';
    }
    default: return u"null"_s;
    }
}

QJsonValue Value::toJson() const
{
    const bool parts = isArray() || isObject();
    if (!parts || isFullyKnown())
        return partsToJson();
    return QJsonObject{{u"$unknown"_s, whyUnknown().english()}, {u"$partial"_s, partsToJson()}};
}

/// The same without a reason around an array or object that is known in parts.
QJsonValue Value::partsToJson() const
{
    switch (m_kind) {
    case Kind::Bool: return toBool();
    case Kind::Int: return toInt();
    case Kind::Float: return toNumber();
    case Kind::String: return toString();
    case Kind::Array: {
        QJsonArray out;
        for (const Value &item : items())
            out.append(item.partsToJson());
        if (isOpen())
            out.append(QJsonObject{{u"$unknown"_s, whyUnknown().english()}});
        return out;
    }
    case Kind::Object: {
        QJsonObject out;
        for (const Member &member : members())
            out.insert(member.key, member.value.partsToJson());
        if (isOpen())
            out.insert(u"$unknown"_s, whyUnknown().english());
        return out;
    }
    case Kind::Unknown: return QJsonObject{{u"$unknown"_s, unknownInfo().reason.english()}};
    case Kind::Choice: {
        QJsonArray possible;
        for (const Case &one : cases()) {
            const QJsonValue json = one.value.partsToJson();
            if (!possible.contains(json))
                possible.append(json);
        }
        return QJsonObject{{u"$unknown"_s, whyUnknown().english()}, {u"$possible"_s, possible}};
    }
    default: return QJsonValue::Null;
    }
}

QString Value::display() const
{
    switch (m_kind) {
    case Kind::Absent: return u"not set"_s;
    case Kind::String: return u'\'' + toString() + u'\'';
    case Kind::Array: return u"[ %1 items ]"_s.arg(items().size());
    case Kind::Object: return u"{ %1 members }"_s.arg(members().size());
    case Kind::Unknown: return u"unknown"_s;
    case Kind::Choice: {
        QStringList shown;
        for (const Case &one : cases()) {
            const QString text = one.value.display();
            if (!shown.contains(text))
                shown += text;
        }
        return shown.join(" or "_L1);
    }
    default: return compactJson(*this);
    }
}

namespace {

Value fromJson(const JsonSyntax &json, JsonNodeId node)
{
    switch (json.kind(node)) {
    case JsonSyntax::Kind::True: return Value::boolean(true);
    case JsonSyntax::Kind::False: return Value::boolean(false);
    case JsonSyntax::Kind::String: return Value::string(json.string(node));
    case JsonSyntax::Kind::Number: {
        bool whole = false;
        const qint64 integer = json.text(node).toLongLong(&whole);
        return whole ? Value::integer(integer) : Value::number(json.text(node).toDouble());
    }
    case JsonSyntax::Kind::Array: {
        Value::Items items;
        for (const JsonNodeId item : json.children(node))
            items.push_back(fromJson(json, item));
        return Value::array(std::move(items));
    }
    case JsonSyntax::Kind::Object: {
        Value::Members members;
        for (const JsonNodeId member : json.children(node))
            members.push_back({json.string(json.name(member)), fromJson(json, json.value(member))});
        return Value::object(std::move(members));
    }
    default: return Value::null();
    }
}

} // namespace

std::optional<Value> parseJson(const QString &text)
{
    const JsonSyntax json = JsonSyntax::parse(SourceText::fromString(text));
    const bool broken = std::ranges::any_of(
        json.diagnostics(), [](const Diagnostic &diagnostic) { return diagnostic.severity() == Severity::Error; });
    if (broken)
        return std::nullopt;
    return fromJson(json, JsonSyntax::root());
}

Value pushedDown(const Value &value)
{
    if (!value.isChoice())
        return value;
    Value::Members members;
    bool open = false;
    for (const Value::Case &one : value.cases()) {
        if (!one.value.isObject())
            return value;
        open |= one.value.isOpen();
        for (const Value::Member &member : one.value.members()) {
            const bool seen = std::ranges::any_of(members, [&](const Value::Member &other) {
                return other.key.compare(member.key, Qt::CaseInsensitive) == 0;
            });
            if (!seen)
                members.push_back({member.key, {}});
        }
    }
    for (Value::Member &member : members) {
        Value::Cases cases;
        for (const Value::Case &one : value.cases())
            cases.push_back({one.value.member(member.key), one.assumptions});
        member.value = Value::choice(std::move(cases));
    }
    return Value::object(std::move(members), open).withOrigin(value.origin());
}

namespace {

/// Each possibility so far, combined with each of \a next by \a combine(list so far, next value).
bool extend(std::vector<std::pair<Value::Items, Assumptions>> &lists, const Value &next)
{
    if (!next.isChoice()) {
        for (auto &[items, assumptions] : lists)
            items.push_back(next);
        return true;
    }
    std::vector<std::pair<Value::Items, Assumptions>> extended;
    for (const auto &[items, assumptions] : lists) {
        for (const Value::Case &one : next.cases()) {
            auto both = merged(assumptions, one.assumptions);
            if (!both)
                continue;
            extended.emplace_back(items, std::move(*both));
            extended.back().first.push_back(one.value);
            if (extended.size() > MaxPossibilities)
                return false;
        }
    }
    lists = std::move(extended);
    return true;
}

} // namespace

Value pulledUp(const Value &value)
{
    if (value.isChoice()) {
        Value::Cases cases;
        for (const Value::Case &one : value.cases())
            cases.push_back({pulledUp(one.value), one.assumptions});
        return Value::choice(std::move(cases));
    }
    if (!value.isArray() && !value.isObject())
        return value;
    std::vector<std::pair<Value::Items, Assumptions>> lists{{}};
    lists.resize(1);
    bool any = false;
    const auto add = [&](const Value &part) {
        const Value up = pulledUp(part);
        any |= up.isChoice() || (up.isUnknown() && !part.isUnknown());
        return extend(lists, up);
    };
    bool fits = true;
    if (value.isArray())
        fits = std::ranges::all_of(value.items(), add);
    else
        fits = std::ranges::all_of(value.members(), [&](const Value::Member &member) { return add(member.value); });
    if (!fits)
        return Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "There are too many possibilities")));
    if (!any && value.isArray())
        return value;
    Value::Cases cases;
    for (auto &[items, assumptions] : lists) {
        if (value.isArray()) {
            cases.push_back({Value::array(std::move(items), value.isOpen()), std::move(assumptions)});
            continue;
        }
        Value::Members members;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (!items[i].isAbsent())
                members.push_back({value.members()[i].key, std::move(items[i])});
        }
        cases.push_back({Value::object(std::move(members), value.isOpen()), std::move(assumptions)});
    }
    for (Value::Case &one : cases)
        one.value = one.value.withOrigin(value.origin());
    return Value::choice(std::move(cases));
}

} // namespace model
