// SPDX-License-Identifier: MIT
// Functions that compare or merge whole arrays and objects.
#include "model/functions.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace model::functions {

namespace {

/// With how many values one is compared pair by pair, where hashing is impossible.
constexpr std::size_t MaxPairs = 500;

// ---------------------------------------------------------------- equality of many

QString equalityKey(const Value &value);

QString numberKey(double number)
{
    constexpr double limit = 9.0e15; // integers below have exact doubles
    if (std::abs(number) < limit && number == std::trunc(number))
        return u'i' + QString::number(qint64(number));
    return u'f' + QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString objectKey(const Value &value)
{
    std::vector<std::pair<QString, QString>> members;
    for (const Value::Member &member : value.members()) {
        if (!member.value.isAbsent())
            members.emplace_back(member.key.toCaseFolded(), equalityKey(member.value));
    }
    std::ranges::sort(members);
    QString out = u"{"_s;
    for (const auto &[name, key] : members)
        out += QString::number(name.size()) + u':' + name + key;
    return out + u'}';
}

/// Texts that are the same exactly if the fully known values are.
QString equalityKey(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Bool: return value.toBool() ? u"t"_s : u"n"_s;
    case Value::Kind::Int: return u'i' + QString::number(value.toInt());
    case Value::Kind::Float: return numberKey(value.toNumber());
    case Value::Kind::String: return u's' + QString::number(value.toString().size()) + u':' + value.toString();
    case Value::Kind::Array: {
        QString out = u"["_s;
        for (const Value &item : value.items())
            out += equalityKey(item);
        return out + u']';
    }
    case Value::Kind::Object: return objectKey(value);
    default: return u"0"_s;
    }
}

Value equals(const Call &call)
{
    const Survey all = survey(call.arguments());
    if (all.tooLarge)
        return undecided(all);
    if (all.why.reason.isEmpty())
        return Value::boolean(equalityKey(call.at(0)) == equalityKey(call.at(1)));
    if (const auto same = sameValue(call.at(0), call.at(1)))
        return Value::boolean(*same);
    return all.choice ? call.perPossibility() : undecided(all);
}

/// Values of which each is met once.
class DistinctValues
{
public:
    /// True if \a value is the first of its kind; nothing if that cannot be known.
    std::optional<bool> add(const Value &value);
    [[nodiscard]] bool contains(const Value &known) const { return m_keys.contains(equalityKey(known)); }
    Value::Items take() { return std::move(m_items); }

private:
    QSet<QString> m_keys; ///< of those that are fully known
    Value::Items m_items;
    std::vector<std::size_t> m_incomplete; ///< the others
};

std::optional<bool> DistinctValues::add(const Value &value)
{
    const bool known = value.isFullyKnown();
    const QString key = known ? equalityKey(value) : QString();
    if (known && m_keys.contains(key))
        return false;
    const std::size_t pairs = known ? m_incomplete.size() : m_items.size();
    if (pairs > MaxPairs)
        return std::nullopt;
    for (std::size_t i = 0; i < pairs; ++i) {
        const auto same = sameValue(m_items[known ? m_incomplete[i] : i], value);
        if (!same)
            return std::nullopt;
        if (*same)
            return false;
    }
    if (known)
        m_keys.insert(key);
    else
        m_incomplete.push_back(m_items.size());
    m_items.push_back(value);
    return true;
}

/// The items of all lists without repetitions, as far as they are certain.
Value distinctItems(const Call &call, std::span<const Value> lists)
{
    DistinctValues values;
    bool open = false;
    for (const Value &list : lists) {
        if (list.isUnknown())
            open = true;
        for (std::size_t i = 0; !open && i < list.items().size(); ++i)
            open = !values.add(list.items()[i]).has_value();
        open = open || list.isOpen();
        if (open)
            break;
    }
    if (open && survey(call.arguments()).choice) {
        if (Value out = call.perPossibility(); !out.isUnknown())
            return out;
    }
    return boundedArray(values.take(), open);
}

Value distinct(const Call &call)
{
    const Survey all = survey(call.arguments());
    if (all.tooLarge || call.at(0).isUnknown())
        return undecided(all);
    return distinctItems(call, call.arguments());
}

// ---------------------------------------------------------------- merging objects

enum class Depth : quint8 { Shallow, Deep };

/// Merges objects one after the other.
class Merging
{
public:
    Merging(Depth depth, const Survey &unknown) : m_depth(depth), m_unknown(unknown) { }

    [[nodiscard]] Value objects(const Value &left, const Value &right) const;

private:
    [[nodiscard]] Value member(const Value &left, const Value &right) const;
    [[nodiscard]] Value decided(const Value &left, const Value &right) const;

    Depth m_depth;
    const Survey &m_unknown; ///< why something is unknown, if it is
};

Value Merging::decided(const Value &left, const Value &right) const
{
    if (right.isAbsent())
        return left;
    if (m_depth == Depth::Shallow)
        return right;
    const bool leftMerges = left.isObject() || left.isUnknown();
    const bool rightMerges = right.isObject() || right.isUnknown();
    if (!leftMerges || !rightMerges)
        return right;
    if (right.isUnknown())
        return undecided({&right, 1});
    if (left.isUnknown())
        return objects(Value::object({}, true), right);
    return objects(left, right);
}

Value Merging::member(const Value &left, const Value &right) const
{
    const Value both[] = {left, right};
    return perSelection(both, [this](std::span<const Value> pair) { return decided(pair[0], pair[1]); });
}

Value Merging::objects(const Value &left, const Value &right) const
{
    Value::Members members = left.members();
    QHash<QString, std::size_t> places;
    for (std::size_t i = 0; i < members.size(); ++i)
        places.insert(members[i].key.toCaseFolded(), i);
    std::vector<bool> overwritten(members.size(), false);
    for (const Value::Member &one : right.members()) {
        const auto place = places.constFind(one.key.toCaseFolded());
        if (place != places.constEnd()) {
            Value::Member &old = members[*place];
            old.value = member(old.value, one.value);
            if (*place < overwritten.size())
                overwritten[*place] = true;
            continue;
        }
        places.insert(one.key.toCaseFolded(), members.size());
        const Value beneath = left.isOpen() ? undecided(m_unknown) : Value();
        members.push_back({one.key, left.isOpen() ? member(beneath, one.value) : one.value});
    }
    for (std::size_t i = 0; right.isOpen() && i < overwritten.size(); ++i) {
        if (!overwritten[i])
            members[i].value = undecided(m_unknown);
    }
    return Value::object(std::move(members), left.isOpen() || right.isOpen());
}

Value mergedObjects(const Call &call, std::span<const Value> list, Depth depth)
{
    const Survey all = survey(call.arguments());
    if (all.tooLarge)
        return undecided(all);
    const auto unknown = std::ranges::find_if(list, &Value::isUnknown);
    const Survey why = unknown == list.end() ? all : survey({&*unknown, 1});
    const Merging merging(depth, why);
    Value out = Value::object({});
    for (const Value &one : list) {
        if (!one.isObject() && !one.isUnknown())
            return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' cannot merge objects with other values"));
        out = merging.objects(out, one.isObject() ? one : Value::object({}, true));
    }
    return out;
}

Value unite(const Call &call)
{
    const Survey all = survey(call.arguments());
    const bool arrays = std::ranges::any_of(call.arguments(), &Value::isArray);
    const bool objects = std::ranges::any_of(call.arguments(), &Value::isObject);
    if (arrays && objects)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' cannot mix arrays and objects"));
    if (all.tooLarge || (!arrays && !objects))
        return undecided(all);
    return arrays ? distinctItems(call, call.arguments()) : mergedObjects(call, call.arguments(), Depth::Deep);
}

Value shallowMerge(const Call &call)
{
    const Value &list = call.at(0);
    if (list.isUnknown())
        return undecided(call.arguments());
    return perSelection(list.items(), [&](std::span<const Value> items) {
        Value::Items all(items.begin(), items.end());
        if (list.isOpen())
            all.push_back(undecided(call.arguments()));
        return mergedObjects(call, all, Depth::Shallow);
    });
}

// ---------------------------------------------------------------- intersection

/// Whether an array certainly holds an equal item.
std::optional<bool> holds(const Value &list, const Value &item)
{
    bool clear = list.isArray() && !list.isOpen();
    if (!list.isArray())
        return std::nullopt;
    for (const Value &one : list.items()) {
        const auto same = sameValue(one, item);
        if (same.value_or(false))
            return true;
        clear &= same.has_value();
    }
    return clear ? std::optional(false) : std::nullopt;
}

Value commonItems(const Call &call)
{
    std::vector<DistinctValues> others(call.count() - 1);
    const bool known = survey(call.arguments()).why.reason.isEmpty();
    for (std::size_t i = 0; known && i < others.size(); ++i) {
        for (const Value &item : call.at(i + 1).items())
            others[i].add(item);
    }
    if (!known && (!call.at(0).isArray() || call.at(0).items().size() > MaxPairs))
        return undecided(call.arguments());
    DistinctValues out;
    bool open = call.at(0).isOpen();
    for (const Value &item : call.at(0).items()) {
        std::optional<bool> everywhere = true;
        for (std::size_t i = 0; i < others.size() && everywhere != false; ++i) {
            const auto here = known ? others[i].contains(item) : holds(call.at(i + 1), item);
            everywhere = here == true ? everywhere : here;
        }
        if (everywhere == true)
            everywhere = out.add(item).has_value() ? everywhere : std::nullopt;
        open |= !everywhere;
        if (!everywhere)
            break;
    }
    return Value::array(out.take(), open);
}

/// The members of an object by name without regard to case.
QHash<QString, Value> membersByName(const Value &object)
{
    QHash<QString, Value> out;
    for (std::size_t i = object.isObject() ? object.members().size() : 0; i > 0; --i)
        out.insert(object.members()[i - 1].key.toCaseFolded(), object.members()[i - 1].value);
    return out;
}

/// Whether all objects from the second on have an equal member.
std::optional<bool> isCommon(const Call &call, std::span<const QHash<QString, Value>> others, const Value::Member &one)
{
    bool undecided = false;
    for (std::size_t i = 0; i < others.size(); ++i) {
        const auto there = others[i].constFind(one.key.toCaseFolded());
        const bool mayBeThere = !call.at(i + 1).isObject() || call.at(i + 1).isOpen();
        std::optional<bool> same = mayBeThere ? std::nullopt : std::optional(false);
        if (there != others[i].constEnd())
            same = there->isAbsent() ? false : sameValue(*there, one.value);
        if (same == false)
            return false;
        undecided |= !same;
    }
    return undecided ? std::nullopt : std::optional(true);
}

Value commonMembers(const Call &call)
{
    if (!call.at(0).isObject())
        return undecided(call.arguments());
    std::vector<QHash<QString, Value>> others;
    std::ranges::transform(call.arguments().subspan(1), std::back_inserter(others), membersByName);
    Value::Members members;
    bool open = call.at(0).isOpen();
    for (const Value::Member &one : call.at(0).members()) {
        const auto everywhere = isCommon(call, others, one);
        if (everywhere == true)
            members.push_back(one);
        open |= !everywhere;
    }
    return Value::object(std::move(members), open);
}

Value intersection(const Call &call)
{
    const bool arrays = std::ranges::any_of(call.arguments(), &Value::isArray);
    const bool objects = std::ranges::any_of(call.arguments(), &Value::isObject);
    if (arrays && objects)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' cannot mix arrays and objects"));
    if (!arrays && !objects)
        return undecided(call.arguments());
    return arrays ? commonItems(call) : commonMembers(call);
}

constexpr Row Table[] = {
    {"equals", Needs::AsIs, {Any, Any}, equals},
    {"distinct", Needs::AsIs, {Array}, distinct},
    {"union", Needs::AsIs, {Array | Object, Array | Object, Array | Object}, unite},
    {"shallowMerge", Needs::AsIs, {Array}, shallowMerge},
    {"intersection", Needs::NoChoice, {Array | Object, Array | Object, Array | Object}, intersection},
};

} // namespace

Rows setRows()
{
    return Table;
}

} // namespace model::functions
