// SPDX-License-Identifier: MIT
// Functions that ask which of two values comes first.
#include "model/functions.h"

#include <algorithm>

namespace model::functions {

namespace {

/// Printable ASCII characters that are no letters, in the order of the root collation.
constexpr QStringView Symbols = u" _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789";

/// Where a character stands in a dictionary, whatever its case and accents.
char32_t primaryWeight(char32_t letter)
{
    if (letter < 0x80) {
        const qsizetype place = Symbols.indexOf(QChar(char16_t(letter)));
        if (place >= 0)
            return char32_t(place) + 1;
    }
    return QChar::toCaseFolded(letter) + 0x100;
}

struct Collated {
    QList<char32_t> letters;
    QString accents;
    QList<bool> upper;
};

Collated collated(QStringView text)
{
    Collated out;
    for (const char32_t letter : text.toString().normalized(QString::NormalizationForm_D).toUcs4()) {
        if (QChar::category(letter) == QChar::Mark_NonSpacing) {
            out.accents += QString::number(out.letters.size()) + u' ';
            out.accents += QChar::fromUcs4(letter);
            continue;
        }
        if (QChar::category(letter) == QChar::Other_Control && !QChar::isSpace(letter))
            continue;
        out.letters += primaryWeight(letter);
        out.upper += QChar::isUpper(letter);
    }
    return out;
}

/// Order of strings as the invariant culture has it: negative, zero or positive.
int comparedText(QStringView left, QStringView right)
{
    const Collated a = collated(left);
    const Collated b = collated(right);
    if (a.letters != b.letters)
        return std::ranges::lexicographical_compare(a.letters, b.letters) ? -1 : 1;
    if (a.accents != b.accents)
        return a.accents < b.accents ? -1 : 1;
    if (a.upper != b.upper)
        return std::ranges::lexicographical_compare(a.upper, b.upper) ? -1 : 1;
    return 0;
}

/// Order of the two arguments; nothing if they have none.
std::optional<int> order(const Call &call)
{
    const Value &left = call.at(0);
    const Value &right = call.at(1);
    if (left.isString() != right.isString())
        return std::nullopt;
    if (left.isString())
        return comparedText(left.toString(), right.toString());
    if (left.isInt() && right.isInt())
        return left.toInt() < right.toInt() ? -1 : int(left.toInt() > right.toInt());
    return left.toNumber() < right.toNumber() ? -1 : int(left.toNumber() > right.toNumber());
}

template<class Question>
Value ordered(const Call &call, Question question)
{
    const auto found = order(call);
    return found ? Value::boolean(question(*found))
                 : call.fail(QT_TRANSLATE_NOOP("Message", "'%1' cannot compare a string with a number"));
}

Value less(const Call &call)
{
    return ordered(call, [](int found) { return found < 0; });
}

Value lessOrEquals(const Call &call)
{
    return ordered(call, [](int found) { return found <= 0; });
}

Value greater(const Call &call)
{
    return ordered(call, [](int found) { return found > 0; });
}

Value greaterOrEquals(const Call &call)
{
    return ordered(call, [](int found) { return found >= 0; });
}

constexpr quint8 Comparable = Int | Float | String;

constexpr Row Table[] = {
    {"less", Needs::Known, {Comparable, Comparable}, less},
    {"lessOrEquals", Needs::Known, {Comparable, Comparable}, lessOrEquals},
    {"greater", Needs::Known, {Comparable, Comparable}, greater},
    {"greaterOrEquals", Needs::Known, {Comparable, Comparable}, greaterOrEquals},
};

} // namespace

Rows orderRows()
{
    return Table;
}

} // namespace model::functions
