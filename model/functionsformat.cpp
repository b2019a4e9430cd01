// SPDX-License-Identifier: MIT
// Text of values as .NET writes it in the invariant culture.
#include "model/functions.h"

#include "model/jsonsyntax.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace model::functions {

namespace {

/// With more decimals than this a number is not formatted.
constexpr int MaxPrecision = 1000;

// ---------------------------------------------------------------- numbers

/// A decimal number 0.d1d2d3… × 10^point; zero has no digits.
struct Decimal {
    QString digits;
    qsizetype point = 0;
    bool negative = false;
};

Decimal decimalOf(const Value &number)
{
    Decimal out;
    if (number.isInt()) {
        out.digits = QString::number(number.toInt());
        out.negative = out.digits.startsWith(u'-');
        out.digits.remove(u'-');
        out.point = out.digits.size();
    } else {
        const QString text = QString::number(number.toNumber(), 'e', QLocale::FloatingPointShortest);
        const qsizetype exponent = text.indexOf(u'e');
        out.negative = text.startsWith(u'-');
        out.digits = text.first(exponent).remove(u'-').remove(u'.');
        out.point = text.sliced(exponent + 1).toInt() + 1;
    }
    while (out.digits.endsWith(u'0'))
        out.digits.chop(1);
    if (out.digits.isEmpty())
        out.point = 0;
    return out;
}

/// Keeps \a count digits, rounding halves away from zero.
void roundDigits(Decimal &number, qsizetype count)
{
    if (count < 0)
        number.digits.clear();
    if (count >= 0 && count < number.digits.size()) {
        const bool up = number.digits[count] >= u'5';
        number.digits.truncate(count);
        qsizetype i = count - 1;
        while (up && i >= 0 && number.digits[i] == u'9')
            --i;
        if (up) {
            number.digits.truncate(i + 1);
            if (i >= 0) {
                number.digits[i] = QChar(char16_t(number.digits[i].unicode() + 1));
            } else {
                number.digits = u"1"_s;
                ++number.point;
            }
        }
    }
    while (number.digits.endsWith(u'0'))
        number.digits.chop(1);
    if (number.digits.isEmpty())
        number.point = 0;
}

QString integerPart(const Decimal &number)
{
    if (number.point <= 0)
        return u"0"_s;
    return number.digits.left(number.point).leftJustified(number.point, u'0');
}

QString fractionPart(const Decimal &number, qsizetype decimals)
{
    QString out = number.digits.mid(std::max<qsizetype>(number.point, 0));
    if (number.point < 0)
        out.prepend(QString(-number.point, u'0'));
    return out.leftJustified(decimals, u'0', true);
}

QString grouped(QString integer)
{
    for (qsizetype i = integer.size() - 3; i > 0; i -= 3)
        integer.insert(i, u',');
    return integer;
}

/// Without sign.
QString fixed(Decimal number, int decimals, bool groups)
{
    roundDigits(number, number.point + decimals);
    QString out = groups ? grouped(integerPart(number)) : integerPart(number);
    if (decimals > 0)
        out += u'.' + fractionPart(number, decimals);
    return out;
}

/// Without sign; \a decimals -1 for as many as there are.
QString scientific(Decimal number, int decimals, QChar letter, int exponentDigits)
{
    if (decimals >= 0)
        roundDigits(number, decimals + 1);
    const qsizetype exponent = number.digits.isEmpty() ? 0 : number.point - 1;
    QString out = number.digits.isEmpty() ? u"0"_s : number.digits.first(1);
    const QString rest = decimals >= 0 ? number.digits.mid(1).leftJustified(decimals, u'0') : number.digits.mid(1);
    if (!rest.isEmpty())
        out += u'.' + rest;
    out += letter;
    out += exponent < 0 ? u'-' : u'+';
    return out + QString::number(qAbs(exponent)).rightJustified(exponentDigits, u'0');
}

QString general(Decimal number, bool isInt, int precision, QChar letter)
{
    constexpr int ShortestDigits = 15;
    const int digits = precision > 0 ? precision : isInt ? 19 : ShortestDigits;
    if (precision > 0)
        roundDigits(number, precision);
    if (number.point > digits || number.point < -4)
        return scientific(number, -1, letter == u'g' ? u'e' : u'E', 2);
    QString out = integerPart(number);
    if (number.digits.size() > number.point)
        out += u'.' + fractionPart(number, number.digits.size() - number.point);
    return out;
}

QString hexadecimal(qint64 number, int digits, bool upper)
{
    const QString out = QString::number(quint64(number), 16).rightJustified(digits, u'0');
    return upper ? out.toUpper() : out;
}

std::optional<QString> standardNumber(const Value &value, QChar specifier, int precision)
{
    Decimal number = decimalOf(value);
    const QString sign = number.negative ? u"-"_s : QString();
    const int decimals = precision < 0 ? 2 : precision;
    switch (specifier.toUpper().unicode()) {
    case u'C': {
        const QString amount = u'\u00a4' + fixed(number, decimals, true);
        return number.negative ? u'(' + amount + u')' : amount;
    }
    case u'D':
        if (!value.isInt())
            return std::nullopt;
        return sign + integerPart(number).rightJustified(precision, u'0');
    case u'E': return sign + scientific(number, precision < 0 ? 6 : precision, specifier, 3);
    case u'F': return sign + fixed(number, decimals, false);
    case u'G': return sign + general(number, value.isInt(), precision, specifier);
    case u'N': return sign + fixed(number, decimals, true);
    case u'P': number.point += 2; return sign + fixed(number, decimals, true) + u" %"_s;
    case u'R':
        if (value.isInt())
            return std::nullopt;
        return sign + general(number, false, 0, u'E');
    case u'X':
        if (!value.isInt())
            return std::nullopt;
        return hexadecimal(value.toInt(), precision, specifier == u'X');
    default: return std::nullopt;
    }
}

// ---------------------------------------------------------------- custom number formats

/// One part of a custom number format, such as #,##0.00 "units".
struct Picture {
    struct Piece {
        bool digit = false;
        QString text; ///< what stands here if it is no digit
    };
    std::vector<Piece> pieces;
    qsizetype integers = 0; ///< digits before the point
    qsizetype decimals = 0;
    qsizetype minIntegers = 0;
    qsizetype minDecimals = 0;
    qsizetype pointPiece = -1; ///< before which piece the point stands
    int scale = 0; ///< power of ten
    bool groups = false;
};

/// The parts between semicolons, text in quotes aside.
QStringList sections(QStringView format)
{
    QStringList out{QString()};
    QChar quote;
    for (qsizetype i = 0; i < format.size(); ++i) {
        const QChar c = format[i];
        if (c == u';' && quote.isNull()) {
            out += QString();
            continue;
        }
        out.last() += c;
        if (c == u'\\' && quote.isNull() && i + 1 < format.size())
            out.last() += format[++i];
        else if (c == quote)
            quote = QChar();
        else if (quote.isNull() && (c == u'\'' || c == u'"'))
            quote = c;
    }
    return out;
}

void addDigit(Picture &picture, bool zero, qsizetype &commas)
{
    picture.pieces.push_back({true, {}});
    if (picture.pointPiece < 0) {
        picture.groups |= commas > 0 && picture.integers > 0;
        commas = 0;
        ++picture.integers;
        if (zero || picture.minIntegers > 0)
            ++picture.minIntegers;
    } else {
        ++picture.decimals;
        if (zero)
            picture.minDecimals = picture.decimals;
    }
}

/// Nothing if the format has exponents, which are not supported.
std::optional<Picture> parsedPicture(const QString &section)
{
    Picture out;
    qsizetype commas = 0; // since the last digit before the point
    for (qsizetype i = 0; i < section.size(); ++i) {
        const QChar c = section[i];
        const QChar next = i + 1 < section.size() ? section[i + 1] : QChar();
        if (c == u'0' || c == u'#') {
            addDigit(out, c == u'0', commas);
        } else if (c == u'.') {
            if (out.pointPiece < 0)
                out.pointPiece = qsizetype(out.pieces.size());
        } else if (c == u',') {
            commas += out.pointPiece < 0 && out.integers > 0 ? 1 : 0;
        } else if (c == u'%' || c == u'\u2030') {
            out.scale += c == u'%' ? 2 : 3;
            out.pieces.push_back({false, QString(c)});
        } else if ((c == u'e' || c == u'E') && (next == u'0' || next == u'+' || next == u'-')) {
            return std::nullopt;
        } else if (c == u'\\') {
            if (!next.isNull())
                out.pieces.push_back({false, QString(section[++i])});
        } else if (c == u'\'' || c == u'"') {
            const qsizetype end = section.indexOf(c, i + 1);
            out.pieces.push_back({false, section.mid(i + 1, end < 0 ? -1 : end - i - 1)});
            i = end < 0 ? section.size() : end;
        } else {
            out.pieces.push_back({false, QString(c)});
        }
    }
    out.scale -= int(commas) * 3;
    return out;
}

/// The digits before the point, of which the first picture digit takes all that are too many.
QString pictured(const Picture &picture, const Decimal &number)
{
    QString integer = number.point > 0 ? integerPart(number) : QString();
    integer = integer.rightJustified(picture.minIntegers, u'0');
    QString fraction = fractionPart(number, number.digits.isEmpty() ? 0 : number.digits.size() - number.point);
    fraction = fraction.left(picture.decimals).leftJustified(picture.minDecimals, u'0');
    QString out;
    qsizetype place = picture.integers; // digits of the picture that are left before the point
    qsizetype written = 0;
    for (std::size_t i = 0; i < picture.pieces.size(); ++i) {
        const Picture::Piece &piece = picture.pieces[i];
        if (qsizetype(i) == picture.pointPiece)
            out += (picture.integers == 0 ? integer : QString()) + (fraction.isEmpty() ? QString() : u"."_s);
        if (!piece.digit) {
            out += piece.text;
        } else if (place > 0) {
            --place;
            const qsizetype until = std::max<qsizetype>(integer.size() - place, 0);
            for (; written < until; ++written) {
                out += integer[written];
                const qsizetype left = integer.size() - written - 1;
                if (picture.groups && left > 0 && left % 3 == 0)
                    out += u',';
            }
        } else if (!fraction.isEmpty()) {
            out += fraction[0];
            fraction.remove(0, 1);
        }
    }
    return out;
}

std::optional<QString> customNumber(const Value &value, QStringView format)
{
    const QStringList parts = sections(format);
    Decimal number = decimalOf(value);
    const bool second = number.negative && parts.size() > 1 && !parts[1].isEmpty();
    const bool third = number.digits.isEmpty() && parts.size() > 2;
    std::optional<Picture> picture = parsedPicture(third ? parts[2] : second ? parts[1] : parts[0]);
    if (!picture)
        return std::nullopt;
    if (!number.digits.isEmpty())
        number.point += picture->scale;
    roundDigits(number, number.point + picture->decimals);
    if (number.digits.isEmpty() && parts.size() > 2 && !third) {
        picture = parsedPicture(parts[2]);
        if (!picture)
            return std::nullopt;
    }
    const QString sign = number.negative && !second && !number.digits.isEmpty() ? u"-"_s : QString();
    return sign + pictured(*picture, number);
}

// ---------------------------------------------------------------- texts of values

/// Compact JSON with single quotes.
QString quotedJson(const Value &value)
{
    const auto quoted = [](const QString &text) {
        QString out = jsonEscaped(text);
        return u'\'' + out.replace("\\\""_L1, "\""_L1).replace(u'\'', "\\'"_L1) + u'\'';
    };
    QStringList parts;
    switch (value.kind()) {
    case Value::Kind::String: return quoted(value.toString());
    case Value::Kind::Array:
        for (const Value &item : value.items())
            parts += quotedJson(item);
        return u'[' + parts.join(u',') + u']';
    case Value::Kind::Object:
        for (const Value::Member &member : value.members()) {
            if (!member.value.isAbsent())
                parts += quoted(member.key) + u':' + quotedJson(member.value);
        }
        return u'{' + parts.join(u',') + u'}';
    default: return compactJson(value);
    }
}

} // namespace

QString plainText(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Absent:
    case Value::Kind::Null: return {};
    case Value::Kind::Bool: return value.toBool() ? u"True"_s : u"False"_s;
    case Value::Kind::Int: return QString::number(value.toInt());
    case Value::Kind::Float: return *formattedNumber(value, u"R");
    case Value::Kind::String: return value.toString();
    default: return quotedJson(value);
    }
}

std::optional<QString> formattedNumber(const Value &number, QStringView specifier)
{
    if (specifier.isEmpty())
        return plainText(number);
    const QStringView digits = specifier.sliced(1);
    const bool isStandard = specifier[0].unicode() < 0x80 && specifier[0].isLetter()
        && std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isStandard)
        return customNumber(number, specifier);
    const int precision = digits.isEmpty() ? -1 : digits.toInt();
    if (precision > MaxPrecision || digits.size() > 9)
        return std::nullopt;
    return standardNumber(number, specifier[0], precision);
}

} // namespace model::functions
