// SPDX-License-Identifier: MIT
#pragma once

#include "model/builtins.h"
#include "model/value.h"

#include <array>
#include <functional>
#include <span>

namespace model {

/// Calls a lambda argument with values; set by the evaluator. It gets all that the function offers, however many
/// parameters the lambda declares: item and index; result, item and index in reduce(); a value in mapValues(); two
/// items in sort().
using LambdaCall = std::function<Value(std::span<const Value> arguments)>;

/// Limits that keep results bounded; what is larger is unknown.
inline constexpr qsizetype MaxStringLength = 1'000'000; ///< UTF-16 code units
inline constexpr std::size_t MaxArrayItems = 100'000;

/// Result of a pure function. No argument is itself a Choice, but arguments may be Unknown, and arrays or objects may
/// hold unknown parts or choices, or be open; what is certain nevertheless is kept. The items of an open array are its
/// first ones. Wrong arguments give an unknown value whose reason names the function.
Value callFunction(BuiltinId function, std::span<const Value> arguments);
/// The same for functions with lambdas: \a arguments without the lambdas, which stand in \a lambdas in order.
Value callWithLambdas(BuiltinId function, std::span<const Value> arguments, std::span<const LambdaCall> lambdas);
/// What the parts of an interpolated string come to, as text by the rules of format().
Value joinText(std::span<const Value> parts);

/// Shared by the files that implement the functions; nothing else uses it.
namespace functions {

/// Kinds of arguments that a function takes, as a set. What is unknown passes for everything.
enum Accepts : quint8 { Nothing = 1, Bool = 2, Int = 4, Float = 8, String = 16, Array = 32, Object = 64, Any = 127 };
inline constexpr quint8 Scalar = Bool | Int | Float | String;

/// How complete the arguments of a function have to be; the caller sees to it.
enum class Needs : quint8 {
    Known, ///< nothing unknown, open or to choose
    NoChoice, ///< nothing to choose
    AsIs, ///< the function deals with everything
};

class Call;
/// How a function is implemented; the last element of accepts also counts for further arguments.
struct Row {
    const char *name;
    Needs needs;
    std::array<quint8, 3> accepts;
    Value (*function)(const Call &call);
};
using Rows = std::span<const Row>;
Rows arrayRows(), dateRows(), encodingRows(), identifierRows(), lambdaRows();
Rows networkRows(), numberRows(), objectRows(), orderRows(), setRows(), textRows(), uriRows();

/// What a look through all parts of some values finds.
struct Survey {
    Value::Unknown why; ///< the first unknown part, or else what the flags say; without reason if all is known
    bool choice = false;
    bool open = false;
    bool tooLarge = false;
};
Survey survey(std::span<const Value> values);

/// Unknown because something in \a values is; with \a prefix a string that begins so.
Value undecided(std::span<const Value> values, QString prefix = {});
Value undecided(const Survey &because, QString prefix = {});
/// \a text, \a items, or unknown if there are too many of them.
Value boundedString(QString text);
Value boundedArray(Value::Items items, bool open = false);
/// The text that a fully known value has in format(), concat() and interpolations.
QString plainText(const Value &value);
/// The text of a number with a .NET format specifier; nothing if that is not a valid one.
std::optional<QString> formattedNumber(const Value &number, QStringView specifier);
Value formattedText(const Call &call); ///< format()
/// The result of \a call for \a values, once for each combination of those that are choices; their parts stay as is.
Value perSelection(std::span<const Value> values, const LambdaCall &call);
/// The same with no choice left anywhere in the values.
Value perCombination(std::span<const Value> values, const LambdaCall &call);
/// The result of \a call for \a object, distinguishing whether members that may be absent are there.
Value perPresence(const Value &object, const std::function<Value(const Value &object)> &call);

/// One call of a function. Points into its arguments.
class Call
{
public:
    Call(BuiltinId function, const Row *row, std::span<const Value> arguments, std::span<const LambdaCall> lambdas);

    [[nodiscard]] Value run() const;
    /// The call once for each combination of the choices in its arguments.
    [[nodiscard]] Value perPossibility() const;

    [[nodiscard]] std::size_t count() const { return m_arguments.size(); }
    [[nodiscard]] std::span<const Value> arguments() const { return m_arguments; }
    [[nodiscard]] const Value &at(std::size_t index) const { return m_arguments[index]; }
    [[nodiscard]] const QString &text(std::size_t index) const { return at(index).toString(); }
    [[nodiscard]] qint64 number(std::size_t index) const { return at(index).toInt(); }
    [[nodiscard]] bool has(std::size_t index) const { return index < count() && !at(index).isNothing(); }
    [[nodiscard]] std::span<const LambdaCall> lambdas() const { return m_lambdas; }
    /// What is wrong with the call: a marked sentence in which %1 is the name of the function.
    template<class... Arguments>
    [[nodiscard]] Value fail(const char *sentence, Arguments &&...more) const
    {
        return Value::unknown(Message(sentence, QString(builtinName(m_function)), std::forward<Arguments>(more)...));
    }

private:
    [[nodiscard]] std::optional<Value> wrongCount() const;
    [[nodiscard]] Value checked() const;
    [[nodiscard]] Value wrongKind(std::size_t index, quint8 accepted) const;

    BuiltinId m_function;
    const Row *m_row;
    std::span<const Value> m_arguments;
    std::span<const LambdaCall> m_lambdas;
};

} // namespace functions
} // namespace model
