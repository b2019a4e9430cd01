// SPDX-License-Identifier: MIT
#include "model/functions.h"

#include <algorithm>

namespace model {

namespace functions {

namespace {

/// How many items and members, at all depths, functions look at.
constexpr std::size_t MaxValueParts = 1'000'000;
constexpr int MaxValueDepth = 500;

/// Goes through values and their parts once, with a limit.
class Surveyor
{
public:
    void look(const Value &value, int depth);
    [[nodiscard]] Survey result() const;

private:
    Survey m_survey;
    bool m_foundUnknown = false;
    std::size_t m_parts = 0;
};

void Surveyor::look(const Value &value, int depth)
{
    if (++m_parts > MaxValueParts || depth > MaxValueDepth)
        m_survey.tooLarge = true;
    if (m_survey.tooLarge)
        return;
    switch (value.kind()) {
    case Value::Kind::Unknown: {
        const Value::Unknown &why = value.unknownInfo();
        if (!m_foundUnknown) {
            m_survey.why.reason = why.reason;
            m_survey.why.atDeployment = why.atDeployment;
        }
        m_foundUnknown = true;
        m_survey.why.secure |= why.secure;
        break;
    }
    case Value::Kind::Choice:
        m_survey.choice = true;
        for (const Value::Case &one : value.cases())
            look(one.value, depth + 1);
        break;
    case Value::Kind::Array:
        m_survey.open |= value.isOpen();
        for (const Value &item : value.items())
            look(item, depth + 1);
        break;
    case Value::Kind::Object:
        m_survey.open |= value.isOpen();
        for (const Value::Member &member : value.members())
            look(member.value, depth + 1);
        break;
    default: break;
    }
}

Survey Surveyor::result() const
{
    Survey out = m_survey;
    if (out.tooLarge)
        out.why.reason = Message(QT_TRANSLATE_NOOP("Message", "The value is too large to evaluate"));
    else if (!m_foundUnknown && out.open)
        out.why.reason = Message(QT_TRANSLATE_NOOP("Message", "A part of the value is unknown"));
    else if (!m_foundUnknown && out.choice)
        out.why.reason = Message(QT_TRANSLATE_NOOP("Message", "Several values are possible"));
    return out;
}

/// For a choice the numbers of its cases as a choice, else nothing.
Value caseNumbers(const Value &value)
{
    if (!value.isChoice())
        return {};
    Value::Cases numbers;
    for (std::size_t i = 0; i < value.cases().size(); ++i)
        numbers.push_back({Value::integer(qint64(i)), value.cases()[i].assumptions});
    return Value::choice(std::move(numbers));
}

bool mayBeAbsent(const Value &value)
{
    return value.isAbsent() || (value.isChoice() && std::ranges::any_of(value.cases(), [](const Value::Case &one) {
                                    return one.value.isAbsent();
                                }));
}

/// Unknown since what was surveyed has too many combinations.
Value uncountable(Survey because)
{
    because.why.reason = Message(QT_TRANSLATE_NOOP("Message", "There are too many possibilities"));
    return undecided(because);
}

} // namespace

Survey survey(std::span<const Value> values)
{
    Surveyor surveyor;
    for (const Value &value : values)
        surveyor.look(value, 0);
    return surveyor.result();
}

Value undecided(const Survey &because, QString prefix)
{
    Value::Unknown why = because.why;
    why.prefix = std::move(prefix);
    return Value::unknown(std::move(why));
}

Value undecided(std::span<const Value> values, QString prefix)
{
    return undecided(survey(values), std::move(prefix));
}

Value boundedString(QString text)
{
    if (text.size() > MaxStringLength)
        return Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "The text is too large to evaluate")));
    return Value::string(std::move(text));
}

Value boundedArray(Value::Items items, bool open)
{
    if (items.size() > MaxArrayItems)
        return Value::unknown(Message(QT_TRANSLATE_NOOP("Message", "The array is too large to evaluate")));
    return Value::array(std::move(items), open);
}

Value perSelection(std::span<const Value> values, const LambdaCall &call)
{
    if (std::ranges::none_of(values, &Value::isChoice))
        return call(values);
    Value::Items numbers;
    for (const Value &value : values)
        numbers.push_back(caseNumbers(value));
    const auto select = [&](const Value &selected) {
        if (!selected.isArray())
            return uncountable(survey(values));
        Value::Items items(values.begin(), values.end());
        for (std::size_t i = 0; i < items.size(); ++i) {
            const Value &number = selected.items()[i];
            if (number.isInt())
                items[i] = Value(items[i].cases()[std::size_t(number.toInt())].value);
        }
        return call(items);
    };
    const Value selections = pulledUp(Value::array(std::move(numbers)));
    if (!selections.isChoice())
        return select(selections);
    Value::Cases out;
    for (const Value::Case &one : selections.cases())
        out.push_back({select(one.value), one.assumptions});
    Value all = Value::choice(std::move(out));
    return all.isUnknown() && survey(values).why.secure ? undecided(values) : all;
}

Value perCombination(std::span<const Value> values, const LambdaCall &call)
{
    const Survey all = survey(values);
    if (all.tooLarge || !all.choice)
        return undecided(all);
    const Value lists = pulledUp(Value::array({values.begin(), values.end()}));
    for (std::size_t i = 0; lists.isArray() && i < values.size(); ++i) {
        if (lists.items()[i].isUnknown() && !values[i].isUnknown())
            return uncountable(all);
    }
    return perSelection({&lists, 1}, [&](std::span<const Value> list) {
        const bool isPlain = list[0].isArray() && !survey(list).choice;
        return isPlain ? call(list[0].items()) : uncountable(all);
    });
}

Value perPresence(const Value &object, const std::function<Value(const Value &object)> &call)
{
    const Value::Members &members = object.members();
    Value::Items doubtful;
    for (const Value::Member &member : members) {
        if (mayBeAbsent(member.value))
            doubtful.push_back(member.value);
    }
    if (doubtful.empty())
        return call(object);
    return perSelection(doubtful, [&](std::span<const Value> decided) {
        Value::Members present;
        std::size_t next = 0;
        for (const Value::Member &member : members) {
            const Value value = mayBeAbsent(member.value) ? decided[next++] : member.value;
            if (!value.isAbsent())
                present.push_back({member.key, value});
        }
        return call(Value::object(std::move(present), object.isOpen()).withOrigin(object.origin()));
    });
}

} // namespace functions

Value joinText(std::span<const Value> parts)
{
    const functions::Survey all = functions::survey(parts);
    if (all.tooLarge)
        return functions::undecided(all);
    if (all.choice)
        return functions::perCombination(parts, joinText);
    QString text;
    for (const Value &part : parts) {
        if (part.isUnknown() && !part.unknownInfo().prefix.isEmpty())
            return functions::undecided(all, text + part.unknownInfo().prefix);
        if (!part.isFullyKnown())
            return functions::undecided(all, text);
        text += functions::plainText(part);
        if (text.size() > MaxStringLength)
            break;
    }
    return functions::boundedString(std::move(text));
}

} // namespace model
