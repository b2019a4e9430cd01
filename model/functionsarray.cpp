// SPDX-License-Identifier: MIT
// Functions of arrays, and those of strings and objects that go by the same name.
#include "model/functions.h"

#include <algorithm>

namespace model::functions {

namespace {

constexpr qint64 MaxRangeCount = 10'000;
constexpr qint64 MaxRangeEnd = 2'147'483'647;

// ---------------------------------------------------------------- making arrays

Value array(const Call &call)
{
    const Value &value = call.at(0);
    if (value.isArray())
        return value;
    if (value.isUnknown() && value.unknownInfo().prefix.isEmpty())
        return undecided(call.arguments());
    return Value::array({value});
}

Value createArray(const Call &call)
{
    return boundedArray({call.arguments().begin(), call.arguments().end()});
}

/// One list after the other. What follows an unknown one has no certain place.
Value joinedArrays(const Call &call, std::span<const Value> lists)
{
    Value::Items items;
    bool open = false;
    for (const Value &list : lists) {
        if (!list.isArray() && !list.isUnknown())
            return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' cannot join arrays with other values"));
        if (open || list.isUnknown()) {
            open = true;
            continue;
        }
        items.insert(items.end(), list.items().begin(), list.items().end());
        open = list.isOpen();
        if (items.size() > MaxArrayItems)
            break;
    }
    return boundedArray(std::move(items), open);
}

Value concat(const Call &call)
{
    const bool arrays = std::ranges::any_of(call.arguments(), &Value::isArray);
    return arrays || call.count() == 0 ? joinedArrays(call, call.arguments()) : joinText(call.arguments());
}

Value flatten(const Call &call)
{
    const Value &lists = call.at(0);
    if (lists.isUnknown())
        return undecided(call.arguments());
    return perSelection(lists.items(), [&](std::span<const Value> items) {
        Value::Items all(items.begin(), items.end());
        if (lists.isOpen())
            all.push_back(undecided(call.arguments()));
        return joinedArrays(call, all);
    });
}

Value range(const Call &call)
{
    const qint64 start = call.number(0);
    const qint64 count = call.number(1);
    if (count < 0 || count > MaxRangeCount)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a count from 0 to 10000"));
    if (start > MaxRangeEnd - count || start < -MaxRangeEnd - 1)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' cannot count beyond 2147483647"));
    Value::Items items;
    items.reserve(std::size_t(count));
    for (qint64 i = 0; i < count; ++i)
        items.push_back(Value::integer(start + i));
    return Value::array(std::move(items));
}

// ---------------------------------------------------------------- parts

Value ofPrefix(const Call &call, const Value &value)
{
    const QString &prefix = value.unknownInfo().prefix;
    return prefix.isEmpty() ? undecided(call.arguments()) : Value::string(prefix.first(1));
}

Value first(const Call &call)
{
    const Value &from = call.at(0);
    if (from.isUnknown())
        return ofPrefix(call, from);
    if (from.isString())
        return Value::string(from.toString().left(1));
    if (!from.items().empty())
        return from.items().front();
    return from.isOpen() ? undecided(call.arguments()) : Value::null();
}

Value last(const Call &call)
{
    const Value &from = call.at(0);
    if (from.isUnknown() || from.isOpen())
        return undecided(call.arguments());
    if (from.isString())
        return Value::string(from.toString().right(1));
    return from.items().empty() ? Value::null() : from.items().back();
}

Value take(const Call &call)
{
    const Value &from = call.at(0);
    if (call.at(1).isUnknown())
        return undecided(call.arguments());
    const qint64 count = std::max<qint64>(call.number(1), 0);
    if (from.isUnknown()) {
        const QString &prefix = from.unknownInfo().prefix;
        const bool certain = !prefix.isEmpty() && count <= prefix.size();
        return certain ? Value::string(prefix.first(count)) : undecided(call.arguments(), prefix);
    }
    if (from.isString())
        return Value::string(from.toString().left(qsizetype(std::min<qint64>(count, from.toString().size()))));
    const Value::Items &items = from.items();
    const auto taken = std::min<qint64>(count, qint64(items.size()));
    return Value::array({items.begin(), items.begin() + taken}, from.isOpen() && count > taken);
}

Value skip(const Call &call)
{
    const Value &from = call.at(0);
    if (call.at(1).isUnknown())
        return undecided(call.arguments());
    const qint64 count = std::max<qint64>(call.number(1), 0);
    if (from.isUnknown()) {
        const QString &prefix = from.unknownInfo().prefix;
        return undecided(call.arguments(), prefix.mid(qsizetype(std::min<qint64>(count, prefix.size()))));
    }
    if (from.isString())
        return Value::string(from.toString().mid(qsizetype(std::min<qint64>(count, from.toString().size()))));
    const Value::Items &items = from.items();
    const auto skipped = std::min<qint64>(count, qint64(items.size()));
    return Value::array({items.begin() + skipped, items.end()}, from.isOpen());
}

/// The item at a place counted from the end, nothing if there is none there.
std::optional<Value> itemFromEnd(const Call &call)
{
    const Value &from = call.at(0);
    if (from.isUnknown() || from.isOpen() || call.at(1).isUnknown())
        return undecided(call.arguments());
    const qint64 index = call.number(1);
    if (index < 1 || index > qint64(from.items().size()))
        return std::nullopt;
    return from.items()[from.items().size() - std::size_t(index)];
}

Value indexFromEnd(const Call &call)
{
    const auto item = itemFromEnd(call);
    return item ? *item : call.fail(QT_TRANSLATE_NOOP("Message", "'%1' has an index outside of the array"));
}

Value tryIndexFromEnd(const Call &call)
{
    return itemFromEnd(call).value_or(Value::null());
}

// ---------------------------------------------------------------- questions

Value length(const Call &call)
{
    const Value &of = call.at(0);
    if (of.isUnknown() || of.isOpen())
        return undecided(call.arguments());
    if (of.isString())
        return Value::integer(of.toString().size());
    if (of.isArray())
        return Value::integer(qint64(of.items().size()));
    return perPresence(of, [](const Value &object) { return Value::integer(qint64(object.members().size())); });
}

Value emptyObject(const Call &call, const Value &of)
{
    const bool oneIsThere = std::ranges::any_of(of.members(), [](const Value::Member &member) {
        return member.value.isChoice()
            ? std::ranges::none_of(member.value.cases(), [](const Value::Case &one) { return one.value.isAbsent(); })
            : !member.value.isAbsent();
    });
    if (oneIsThere)
        return Value::boolean(false);
    return perPresence(of, [&](const Value &object) {
        const bool decided = !object.isOpen() || !object.members().empty();
        return decided ? Value::boolean(object.members().empty()) : undecided(call.arguments());
    });
}

Value empty(const Call &call)
{
    const Value &of = call.at(0);
    switch (of.kind()) {
    case Value::Kind::Absent:
    case Value::Kind::Null: return Value::boolean(true);
    case Value::Kind::String: return Value::boolean(of.toString().isEmpty());
    case Value::Kind::Object: return emptyObject(call, of);
    case Value::Kind::Unknown:
        return of.unknownInfo().prefix.isEmpty() ? undecided(call.arguments()) : Value::boolean(false);
    default: break;
    }
    const bool decided = !of.isOpen() || !of.items().empty();
    return decided ? Value::boolean(of.items().empty()) : undecided(call.arguments());
}

/// Where in an array an equal item stands; -1 if nowhere, nothing if that cannot be known.
std::optional<qint64> placeOf(const Value &item, const Value &list, bool fromEnd)
{
    const Value::Items &items = list.items();
    if (fromEnd && list.isOpen())
        return std::nullopt;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::size_t at = fromEnd ? items.size() - 1 - i : i;
        const auto same = sameValue(items[at], item);
        if (!same)
            return std::nullopt;
        if (*same)
            return qint64(at);
    }
    return list.isOpen() ? std::nullopt : std::optional<qint64>(-1);
}

/// The first reason for an answer that depends on something: choices are gone through, all else is unknown.
Value unclear(const Call &call)
{
    return survey(call.arguments()).choice ? call.perPossibility() : undecided(call.arguments());
}

Value containsItem(const Call &call)
{
    bool clear = !call.at(0).isOpen();
    for (const Value &item : call.at(0).items()) {
        const auto same = sameValue(item, call.at(1));
        if (same.value_or(false))
            return Value::boolean(true);
        clear &= same.has_value();
    }
    return clear ? Value::boolean(false) : unclear(call);
}

Value containsKey(const Call &call)
{
    const Value &object = call.at(0);
    if (call.at(1).isUnknown())
        return undecided(call.arguments());
    if (!call.at(1).isString() && !call.at(1).isInt())
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a string as its second argument"));
    const QString name = plainText(call.at(1));
    const auto member = std::ranges::find_if(
        object.members(), [&](const Value::Member &one) { return one.key.compare(name, Qt::CaseInsensitive) == 0; });
    if (member == object.members().end())
        return object.isOpen() ? undecided(call.arguments()) : Value::boolean(false);
    return perSelection({&member->value, 1},
                        [](std::span<const Value> value) { return Value::boolean(!value[0].isAbsent()); });
}

Value contains(const Call &call)
{
    if (survey(call.arguments()).tooLarge)
        return undecided(call.arguments());
    const Value &in = call.at(0);
    const Value &what = call.at(1);
    if (in.isArray())
        return containsItem(call);
    if (in.isObject())
        return containsKey(call);
    if (what.isUnknown())
        return undecided(call.arguments());
    if (in.isUnknown()) {
        const bool found =
            what.isString() && !what.toString().isEmpty() && in.unknownInfo().prefix.contains(what.toString());
        return found ? Value::boolean(true) : undecided(call.arguments());
    }
    if (!what.isString() && !what.isInt())
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a string as its second argument"));
    return Value::boolean(in.toString().contains(plainText(what)));
}

Value placeIn(const Call &call, bool fromEnd)
{
    if (survey(call.arguments()).tooLarge)
        return undecided(call.arguments());
    const Value &in = call.at(0);
    const Value &what = call.at(1);
    if (in.isArray()) {
        const auto place = placeOf(what, in, fromEnd);
        return place ? Value::integer(*place) : unclear(call);
    }
    if (what.isUnknown() || (in.isUnknown() && (fromEnd || !what.isString())))
        return undecided(call.arguments());
    if (!what.isString())
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a string as its second argument"));
    if (in.isUnknown()) {
        const qsizetype found = in.unknownInfo().prefix.indexOf(what.toString(), 0, Qt::CaseInsensitive);
        const bool certain = found >= 0 && !what.toString().isEmpty();
        return certain ? Value::integer(found) : undecided(call.arguments());
    }
    const QString &text = in.toString();
    return Value::integer(fromEnd ? text.lastIndexOf(what.toString(), -1, Qt::CaseInsensitive)
                                  : text.indexOf(what.toString(), 0, Qt::CaseInsensitive));
}

Value indexOf(const Call &call)
{
    return placeIn(call, false);
}

Value lastIndexOf(const Call &call)
{
    return placeIn(call, true);
}

constexpr Row Table[] = {
    {"array", Needs::AsIs, {Any}, array},
    {"createArray", Needs::AsIs, {Any, Any, Any}, createArray},
    {"concat", Needs::AsIs, {Scalar | Array, Scalar | Array, Scalar | Array}, concat},
    {"flatten", Needs::AsIs, {Array}, flatten},
    {"range", Needs::Known, {Int, Int}, range},
    {"first", Needs::AsIs, {String | Array}, first},
    {"last", Needs::AsIs, {String | Array}, last},
    {"take", Needs::AsIs, {String | Array, Int}, take},
    {"skip", Needs::AsIs, {String | Array, Int}, skip},
    {"indexFromEnd", Needs::AsIs, {Array, Int}, indexFromEnd},
    {"tryIndexFromEnd", Needs::AsIs, {Array, Int}, tryIndexFromEnd},
    {"length", Needs::AsIs, {String | Array | Object}, length},
    {"empty", Needs::AsIs, {Nothing | String | Array | Object}, empty},
    {"contains", Needs::AsIs, {String | Array | Object, Any}, contains},
    {"indexOf", Needs::AsIs, {String | Array, Any}, indexOf},
    {"lastIndexOf", Needs::AsIs, {String | Array, Any}, lastIndexOf},
};

} // namespace

Rows arrayRows()
{
    return Table;
}

} // namespace model::functions
