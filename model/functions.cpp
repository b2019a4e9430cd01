// SPDX-License-Identifier: MIT
#include "model/functions.h"

#include <QHash>
#include <algorithm>

namespace model {

namespace functions {

namespace {

QHash<QString, const Row *> rowsByName()
{
    QHash<QString, const Row *> out;
    for (const Rows rows : {arrayRows(), dateRows(), encodingRows(), identifierRows(), lambdaRows(), networkRows(),
                            numberRows(), objectRows(), orderRows(), setRows(), textRows(), uriRows()}) {
        for (const Row &row : rows)
            out.insert(QString::fromLatin1(row.name), &row);
    }
    return out;
}

/// Rows in the order of the table of all functions; null where there is none.
const Row *rowOf(BuiltinId function)
{
    static const auto rows = [] {
        const auto byName = rowsByName();
        std::vector<const Row *> out;
        for (qint32 i = 0; i < builtinCount(); ++i)
            out.push_back(byName.value(builtinName({i}), nullptr));
        return out;
    }();
    return function.valid() && function.at() < rows.size() ? rows[function.at()] : nullptr;
}

quint8 kindBit(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Absent:
    case Value::Kind::Null: return Nothing;
    case Value::Kind::Bool: return Bool;
    case Value::Kind::Int: return Int;
    case Value::Kind::Float: return Float;
    case Value::Kind::String: return String;
    case Value::Kind::Array: return Array;
    case Value::Kind::Object: return Object;
    default: return Any;
    }
}

Message kindName(quint8 kind)
{
    switch (kind) {
    case Nothing: return Message(QT_TRANSLATE_NOOP("Message", "null"));
    case Bool: return Message(QT_TRANSLATE_NOOP("Message", "true or false"));
    case Int: return Message(QT_TRANSLATE_NOOP("Message", "an integer"));
    case Float: return Message(QT_TRANSLATE_NOOP("Message", "a decimal number"));
    case String: return Message(QT_TRANSLATE_NOOP("Message", "a string"));
    case Array: return Message(QT_TRANSLATE_NOOP("Message", "an array"));
    default: return Message(QT_TRANSLATE_NOOP("Message", "an object"));
    }
}

/// An array, an object or a string.
Message kindNames(quint8 kinds)
{
    Message out;
    for (const quint8 kind : {String, Int, Float, Bool, Array, Object, Nothing}) {
        if ((kinds & kind) == 0)
            continue;
        out = out.isEmpty() ? kindName(kind)
                            : Message(QT_TRANSLATE_NOOP("Message", "%1 or %2"), std::move(out), kindName(kind));
    }
    return out;
}

Message ordinal(std::size_t index)
{
    switch (index) {
    case 0: return Message(QT_TRANSLATE_NOOP("Message", "first"));
    case 1: return Message(QT_TRANSLATE_NOOP("Message", "second"));
    case 2: return Message(QT_TRANSLATE_NOOP("Message", "third"));
    default: return Message(QT_TRANSLATE_NOOP("Message", "%1th"), qint64(index) + 1);
    }
}

} // namespace

Call::Call(BuiltinId function, const Row *row, std::span<const Value> arguments, std::span<const LambdaCall> lambdas)
    : m_function(function)
    , m_row(row)
    , m_arguments(arguments)
    , m_lambdas(lambdas)
{
}

std::optional<Value> Call::wrongCount() const
{
    const Builtin &known = builtin(m_function);
    const auto given = qint64(count()) + qint64(m_lambdas.size());
    if (given < known.minArguments)
        return fail(QT_TRANSLATE_NOOP("Message", "'%1' needs at least %2 arguments"), qint64(known.minArguments));
    if (known.maxArguments >= 0 && given > known.maxArguments)
        return fail(QT_TRANSLATE_NOOP("Message", "'%1' takes at most %2 arguments"), qint64(known.maxArguments));
    if (known.kind != BuiltinClass::Higher && !m_lambdas.empty())
        return fail(QT_TRANSLATE_NOOP("Message", "'%1' takes no lambda"));
    const auto plain = std::ranges::count_if(m_row->accepts, [](quint8 accepted) { return accepted != 0; });
    if (known.kind == BuiltinClass::Higher && count() != std::size_t(plain))
        return fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a lambda after %2 other arguments"), qint64(plain));
    return std::nullopt;
}

Value Call::run() const
{
    if (m_row == nullptr)
        return fail(QT_TRANSLATE_NOOP("Message", "'%1' cannot be evaluated here"));
    if (auto wrong = wrongCount())
        return *wrong;
    if (m_row->needs == Needs::AsIs) {
        const bool anyChoice = std::ranges::any_of(m_arguments, &Value::isChoice);
        return anyChoice ? perPossibility() : checked();
    }
    const Survey all = survey(m_arguments);
    if (all.tooLarge)
        return undecided(all);
    if (all.choice)
        return perPossibility();
    if (m_row->needs == Needs::Known && !all.why.reason.isEmpty())
        return undecided(all);
    return checked();
}

Value Call::checked() const
{
    for (std::size_t i = 0; i < count(); ++i) {
        const quint8 accepted = m_row->accepts[std::min(i, m_row->accepts.size() - 1)];
        if ((kindBit(at(i)) & accepted) == 0)
            return wrongKind(i, accepted);
    }
    return m_row->function(*this);
}

Value Call::wrongKind(std::size_t index, quint8 accepted) const
{
    return fail(QT_TRANSLATE_NOOP("Message", "'%1' needs %2 as its %3 argument, not %4"), kindNames(accepted),
                ordinal(index), kindName(kindBit(at(index))));
}

Value Call::perPossibility() const
{
    return perCombination(m_arguments, [this](std::span<const Value> arguments) {
        return Call(m_function, m_row, arguments, m_lambdas).run();
    });
}

} // namespace functions

Value callFunction(BuiltinId function, std::span<const Value> arguments)
{
    return callWithLambdas(function, arguments, {});
}

Value callWithLambdas(BuiltinId function, std::span<const Value> arguments, std::span<const LambdaCall> lambdas)
{
    if (!function.valid() || function.raw >= builtinCount())
        return Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "The function is not known")));
    return functions::Call(function, functions::rowOf(function), arguments, lambdas).run();
}

} // namespace model
