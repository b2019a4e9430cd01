// SPDX-License-Identifier: MIT
// Functions that call lambdas.
#include "model/functions.h"

#include <QHash>
#include <algorithm>
#include <bit>

namespace model::functions {

namespace {

/// How often sort() asks its lambda at most.
constexpr std::size_t MaxComparisons = 200'000;

Value called(const LambdaCall &lambda, std::initializer_list<Value> arguments)
{
    return lambda(std::span<const Value>(arguments.begin(), arguments.size()));
}

/// What the lambda says of each item; it gets the item and its index.
Value::Items answers(const LambdaCall &lambda, const Value::Items &items)
{
    Value::Items out;
    out.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i)
        out.push_back(called(lambda, {items[i], Value::integer(qint64(i))}));
    return out;
}

Value map(const Call &call)
{
    if (call.at(0).isUnknown())
        return undecided(call.arguments());
    return Value::array(answers(call.lambdas()[0], call.at(0).items()), call.at(0).isOpen());
}

Value filter(const Call &call)
{
    const Value &list = call.at(0);
    if (list.isUnknown())
        return undecided(call.arguments());
    return perSelection(answers(call.lambdas()[0], list.items()), [&](std::span<const Value> kept) {
        Value::Items out;
        for (std::size_t i = 0; i < kept.size(); ++i) {
            if (kept[i].isUnknown())
                return Value::array(std::move(out), true);
            if (!kept[i].isBool())
                return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a lambda that gives true or false"));
            if (kept[i].isTrue())
                out.push_back(list.items()[i]);
        }
        return Value::array(std::move(out), list.isOpen());
    });
}

Value reduce(const Call &call)
{
    const Value &list = call.at(0);
    if (list.isUnknown() || list.isOpen())
        return undecided({&list, 1});
    Value out = call.at(1);
    for (std::size_t i = 0; i < list.items().size(); ++i) {
        out = called(call.lambdas()[0], {out, list.items()[i], Value::integer(qint64(i))});
        // results may grow with each step; looking now and then costs little
        if (std::has_single_bit(i + 1) && survey({&out, 1}).tooLarge)
            return undecided({&out, 1});
    }
    return out;
}

// ---------------------------------------------------------------- sort

/// Sorts by merging, which stays within bounds whatever the lambda says.
class Sorting
{
public:
    Sorting(const Call &call, Value::Items items) : m_call(call), m_items(std::move(items)) { }

    Value sorted();

private:
    bool merge(std::size_t begin, std::size_t middle, std::size_t end);
    std::optional<bool> isBefore(const Value &left, const Value &right);

    const Call &m_call;
    Value::Items m_items;
    Value m_error;
    std::size_t m_comparisons = 0;
};

std::optional<bool> Sorting::isBefore(const Value &left, const Value &right)
{
    if (++m_comparisons > MaxComparisons) {
        m_error = m_call.fail(QT_TRANSLATE_NOOP("Message", "'%1' has an array that is too large to evaluate"));
        return std::nullopt;
    }
    const Value answer = called(m_call.lambdas()[0], {left, right});
    if (answer.isBool())
        return answer.toBool();
    m_error = answer.isUnknown() || answer.isChoice()
        ? undecided({&answer, 1})
        : m_call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a lambda that gives true or false"));
    return std::nullopt;
}

bool Sorting::merge(std::size_t begin, std::size_t middle, std::size_t end)
{
    Value::Items merged;
    std::size_t left = begin;
    std::size_t right = middle;
    while (left < middle && right < end) {
        const auto rightFirst = isBefore(m_items[right], m_items[left]);
        if (!rightFirst)
            return false;
        merged.push_back(std::move(m_items[*rightFirst ? right++ : left++]));
    }
    while (left < middle)
        merged.push_back(std::move(m_items[left++]));
    std::ranges::move(merged, m_items.begin() + std::ptrdiff_t(begin));
    return true;
}

Value Sorting::sorted()
{
    for (std::size_t width = 1; width < m_items.size(); width *= 2) {
        for (std::size_t begin = 0; begin + width < m_items.size(); begin += 2 * width) {
            if (!merge(begin, begin + width, std::min(begin + 2 * width, m_items.size())))
                return m_error;
        }
    }
    return Value::array(std::move(m_items));
}

Value sort(const Call &call)
{
    const Value &list = call.at(0);
    if (list.isUnknown() || list.isOpen())
        return undecided(call.arguments());
    const Value out = perSelection(list.items(), [&](std::span<const Value> items) {
        return Sorting(call, {items.begin(), items.end()}).sorted();
    });
    return out.isUnknown() && survey(call.arguments()).choice ? call.perPossibility() : out;
}

// ---------------------------------------------------------------- objects

/// Members that are found by name without regard to case.
class NamedMembers
{
public:
    /// The value of a member, new or old.
    Value &at(const QString &name);
    /// All of them, in the order in which they came.
    Value::Members &all() { return m_members; }

private:
    Value::Members m_members;
    QHash<QString, std::size_t> m_places;
};

Value &NamedMembers::at(const QString &name)
{
    const QString key = name.toCaseFolded();
    if (!m_places.contains(key)) {
        m_places.insert(key, m_members.size());
        m_members.push_back({name, {}});
    }
    return m_members[m_places.value(key)].value;
}

Value keysAreNoStrings(const Call &call)
{
    return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a lambda that gives a string as the key"));
}

Value toObject(const Call &call)
{
    const Value &list = call.at(0);
    if (list.isUnknown())
        return undecided(call.arguments());
    const Value::Items values = call.lambdas().size() > 1 ? answers(call.lambdas()[1], list.items()) : list.items();
    return perSelection(answers(call.lambdas()[0], list.items()), [&](std::span<const Value> keys) {
        NamedMembers out;
        bool open = list.isOpen();
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (keys[i].isString()) {
                out.at(keys[i].toString()) = values[i];
                continue;
            }
            if (!keys[i].isUnknown())
                return keysAreNoStrings(call);
            // it may be the name of what is there already
            open = true;
            for (Value::Member &member : out.all())
                member.value = undecided({&keys[i], 1});
        }
        for (Value::Member &member : out.all())
            member.value = list.isOpen() ? undecided(call.arguments()) : member.value;
        return Value::object(std::move(out.all()), open);
    });
}

Value groupBy(const Call &call)
{
    const Value &list = call.at(0);
    if (list.isUnknown())
        return undecided(call.arguments());
    const Value::Items values = call.lambdas().size() > 1 ? answers(call.lambdas()[1], list.items()) : list.items();
    return perSelection(answers(call.lambdas()[0], list.items()), [&](std::span<const Value> keys) {
        NamedMembers named;
        std::vector<Value::Items> groups;
        bool open = false; // what follows an unknown key has no certain place in its group
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (!keys[i].isString() && !keys[i].isUnknown())
                return keysAreNoStrings(call);
            open |= keys[i].isUnknown();
            if (keys[i].isUnknown())
                continue;
            Value &number = named.at(keys[i].toString());
            if (number.isAbsent()) {
                number = Value::integer(qint64(groups.size()));
                groups.emplace_back();
            }
            if (!open)
                groups[std::size_t(number.toInt())].push_back(values[i]);
        }
        open |= list.isOpen();
        for (std::size_t i = 0; i < groups.size(); ++i)
            named.all()[i].value = Value::array(std::move(groups[i]), open);
        return Value::object(std::move(named.all()), open);
    });
}

Value mapValues(const Call &call)
{
    if (call.at(0).isUnknown())
        return undecided(call.arguments());
    return perPresence(call.at(0), [&](const Value &object) {
        Value::Members members = object.members();
        for (Value::Member &member : members)
            member.value = called(call.lambdas()[0], {member.value});
        return Value::object(std::move(members), object.isOpen());
    });
}

constexpr Row Table[] = {
    {"map", Needs::AsIs, {Array}, map},
    {"filter", Needs::AsIs, {Array}, filter},
    {"reduce", Needs::AsIs, {Array, Any}, reduce},
    {"sort", Needs::AsIs, {Array}, sort},
    {"toObject", Needs::AsIs, {Array}, toObject},
    {"groupBy", Needs::AsIs, {Array}, groupBy},
    {"mapValues", Needs::AsIs, {Object}, mapValues},
};

} // namespace

Rows lambdaRows()
{
    return Table;
}

} // namespace model::functions
