// SPDX-License-Identifier: MIT
// Functions of objects, except those that merge them.
#include "model/functions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace model::functions {

namespace {

Value createObject(const Call &call)
{
    if (call.count() % 2 != 0)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a value for each name"));
    Value::Members members;
    bool open = false;
    for (std::size_t i = 0; i < call.count(); i += 2) {
        const Value &key = call.at(i);
        const Value &value = call.at(i + 1);
        if (key.isUnknown()) {
            // it may be the name of what is there already
            open = true;
            for (Value::Member &member : members)
                member.value = undecided({&key, 1});
            continue;
        }
        if (!key.isString())
            return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs strings as names"));
        const auto old = std::ranges::find_if(members, [&](const Value::Member &member) {
            return member.key.compare(key.toString(), Qt::CaseInsensitive) == 0;
        });
        if (old == members.end())
            members.push_back({key.toString(), value});
        else
            old->value = value;
    }
    return Value::object(std::move(members), open);
}

/// Members in the order of their names without regard to case; those that are the same stay in their order.
Value::Members sorted(const Value &object)
{
    std::vector<std::pair<QString, std::size_t>> order;
    for (std::size_t i = 0; i < object.members().size(); ++i)
        order.emplace_back(object.members()[i].key.toUpper(), i);
    std::ranges::sort(order);
    Value::Members out;
    for (const auto &[name, place] : order)
        out.push_back(object.members()[place]);
    return out;
}

Value items(const Call &call)
{
    if (call.at(0).isUnknown() || call.at(0).isOpen())
        return undecided(call.arguments());
    return perPresence(call.at(0), [](const Value &object) {
        Value::Items out;
        for (const Value::Member &member : sorted(object))
            out.push_back(Value::object({{u"key"_s, Value::string(member.key)}, {u"value"_s, member.value}}));
        return boundedArray(std::move(out));
    });
}

Value objectKeys(const Call &call)
{
    if (call.at(0).isUnknown() || call.at(0).isOpen())
        return undecided(call.arguments());
    return perPresence(call.at(0), [](const Value &object) {
        Value::Items out;
        for (const Value::Member &member : sorted(object))
            out.push_back(Value::string(member.key));
        return boundedArray(std::move(out));
    });
}

// ---------------------------------------------------------------- tryGet

/// The item at a place, null if there is none.
Value itemAt(const Value &list, qint64 index, bool fromEnd)
{
    if (fromEnd && list.isOpen())
        return undecided({&list, 1});
    const auto size = qint64(list.items().size());
    const qint64 place = fromEnd ? size - index : index;
    if (place < 0 || (fromEnd && index < 1))
        return Value::null();
    if (place >= size)
        return list.isOpen() ? undecided({&list, 1}) : Value::null();
    return list.items()[std::size_t(place)];
}

/// What a key leads to: a name, an index, or an object with an index that may count from the end.
Value step(const Call &call, const Value &from, const Value &key)
{
    if (key.isUnknown())
        return undecided({&key, 1});
    if (from.isObject() && key.isString())
        return from.member(key.toString());
    if (from.isArray() && key.isInt())
        return itemAt(from, key.toInt(), false);
    if (from.isArray() && key.isObject() && key.member(u"value").isInt())
        return itemAt(from, key.member(u"value").toInt(), key.member(u"fromEnd").isTrue());
    return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' cannot use this kind of key with this kind of value"));
}

Value found(const Call &call, const Value &from, std::size_t keyIndex)
{
    if (from.isNothing())
        return Value::null();
    if (keyIndex == call.count())
        return from;
    if (from.isUnknown())
        return undecided({&from, 1});
    const Value next = step(call, from, call.at(keyIndex));
    return perSelection({&next, 1}, [&](std::span<const Value> value) { return found(call, value[0], keyIndex + 1); });
}

Value tryGet(const Call &call)
{
    return found(call, call.at(0), 1);
}

constexpr Row Table[] = {
    {"createObject", Needs::AsIs, {Any, Any, Any}, createObject},
    {"items", Needs::AsIs, {Object}, items},
    {"objectKeys", Needs::AsIs, {Object}, objectKeys},
    {"tryGet", Needs::AsIs, {Any, String | Int | Object, String | Int | Object}, tryGet},
};

} // namespace

Rows objectRows()
{
    return Table;
}

} // namespace model::functions
