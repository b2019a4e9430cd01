// SPDX-License-Identifier: MIT
// Arithmetic, logic and conversions between simple values.
#include "model/functions.h"

#include <QtNumeric>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace model::functions {

namespace {

// ---------------------------------------------------------------- arithmetic

Value overflow(const Call &call)
{
    return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' gives a number that does not fit into 64 bits"));
}

Value add(const Call &call)
{
    qint64 out = 0;
    return qAddOverflow(call.number(0), call.number(1), &out) ? overflow(call) : Value::integer(out);
}

Value sub(const Call &call)
{
    qint64 out = 0;
    return qSubOverflow(call.number(0), call.number(1), &out) ? overflow(call) : Value::integer(out);
}

Value mul(const Call &call)
{
    qint64 out = 0;
    return qMulOverflow(call.number(0), call.number(1), &out) ? overflow(call) : Value::integer(out);
}

/// An error if the second argument cannot divide the first.
std::optional<Value> indivisible(const Call &call)
{
    if (call.number(1) == 0)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' cannot divide by zero"));
    if (call.number(1) == -1 && call.number(0) == std::numeric_limits<qint64>::min())
        return overflow(call);
    return std::nullopt;
}

Value div(const Call &call)
{
    if (auto wrong = indivisible(call))
        return *wrong;
    return Value::integer(call.number(0) / call.number(1));
}

Value mod(const Call &call)
{
    if (auto wrong = indivisible(call))
        return *wrong;
    return Value::integer(call.number(0) % call.number(1));
}

/// The numbers of the list that is the only argument, or all arguments; nothing if others are among them.
std::optional<std::vector<qint64>> numbersOf(const Call &call)
{
    const bool isList = call.count() == 1 && call.at(0).isArray();
    const std::span<const Value> values = isList ? std::span<const Value>(call.at(0).items()) : call.arguments();
    if (values.empty() || !std::ranges::all_of(values, &Value::isInt))
        return std::nullopt;
    std::vector<qint64> out;
    std::ranges::transform(values, std::back_inserter(out), &Value::toInt);
    return out;
}

Value needsNumbers(const Call &call)
{
    return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs at least one integer and nothing else"));
}

Value max(const Call &call)
{
    const auto numbers = numbersOf(call);
    return numbers ? Value::integer(std::ranges::max(*numbers)) : needsNumbers(call);
}

Value min(const Call &call)
{
    const auto numbers = numbersOf(call);
    return numbers ? Value::integer(std::ranges::min(*numbers)) : needsNumbers(call);
}

// ---------------------------------------------------------------- logic and conversion

Value inverted(const Call &call)
{
    return Value::boolean(!call.at(0).toBool());
}

Value constantTrue(const Call &)
{
    return Value::boolean(true);
}

Value constantFalse(const Call &)
{
    return Value::boolean(false);
}

Value null(const Call &)
{
    return Value::null();
}

Value any(const Call &call)
{
    return call.at(0);
}

Value toBool(const Call &call)
{
    const Value &value = call.at(0);
    if (value.isBool())
        return value;
    if (value.isInt())
        return Value::boolean(value.toInt() != 0);
    const QString text = value.toString().trimmed();
    for (const bool answer : {true, false}) {
        if (text.compare(answer ? "true"_L1 : "false"_L1, Qt::CaseInsensitive) == 0)
            return Value::boolean(answer);
    }
    return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a text that is true or false"));
}

Value toInt(const Call &call)
{
    if (call.at(0).isInt())
        return call.at(0);
    bool whole = false;
    const qint64 number = call.text(0).trimmed().toLongLong(&whole);
    return whole ? Value::integer(number)
                 : call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs the text of an integer"));
}

Value toFloat(const Call &call)
{
    if (!call.at(0).isString())
        return Value::number(call.at(0).toNumber());
    bool isNumber = false;
    const double number = call.text(0).trimmed().toDouble(&isNumber);
    return isNumber && qIsFinite(number) ? Value::number(number)
                                         : call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs the text of a number"));
}

constexpr Row Table[] = {
    {"add", Needs::Known, {Int, Int}, add},
    {"sub", Needs::Known, {Int, Int}, sub},
    {"mul", Needs::Known, {Int, Int}, mul},
    {"div", Needs::Known, {Int, Int}, div},
    {"mod", Needs::Known, {Int, Int}, mod},
    {"max", Needs::Known, {Int | Array, Int, Int}, max},
    {"min", Needs::Known, {Int | Array, Int, Int}, min},
    {"not", Needs::Known, {Bool}, inverted},
    {"true", Needs::AsIs, {}, constantTrue},
    {"false", Needs::AsIs, {}, constantFalse},
    {"null", Needs::AsIs, {}, null},
    {"any", Needs::AsIs, {Any}, any},
    {"bool", Needs::Known, {Bool | Int | String}, toBool},
    {"int", Needs::Known, {Int | String}, toInt},
    {"float", Needs::Known, {Int | Float | String}, toFloat},
};

} // namespace

Rows numberRows()
{
    return Table;
}

} // namespace model::functions
