// SPDX-License-Identifier: MIT
// Functions of dates and times.
#include "model/functions.h"

#include <QDate>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace model::functions {

namespace {

constexpr qint64 TicksPerSecond = 10'000'000; ///< of 100 nanoseconds, as .NET counts
constexpr qint64 SecondsPerDay = 86'400;
constexpr qint64 TicksPerDay = SecondsPerDay * TicksPerSecond;

/// A moment in UTC: ticks since 0001-01-01. Valid until the end of the year 9999.
struct Moment {
    qint64 ticks = 0;

    static qint64 dayNumber(QDate date) { return date.toJulianDay() - QDate(1, 1, 1).toJulianDay(); }
    static qint64 end() { return (dayNumber(QDate(9999, 12, 31)) + 1) * TicksPerDay; }
    static qint64 epoch() { return dayNumber(QDate(1970, 1, 1)) * TicksPerDay; }
    [[nodiscard]] bool isValid() const { return ticks >= 0 && ticks < end(); }
    [[nodiscard]] QDate date() const { return QDate(1, 1, 1).addDays(ticks / TicksPerDay); }
    [[nodiscard]] int second() const { return int(ticks / TicksPerSecond % 60); }
    [[nodiscard]] int minute() const { return int(ticks / TicksPerSecond / 60 % 60); }
    [[nodiscard]] int hour() const { return int(ticks / TicksPerSecond / 3600 % 24); }
    [[nodiscard]] QString fraction() const { return QString::number(ticks % TicksPerSecond).rightJustified(7, u'0'); }
};

/// Ticks of a fraction of a second, given as the digits behind the point.
qint64 fractionTicks(const QString &digits)
{
    return digits.left(7).leftJustified(7, u'0').toLongLong();
}

// ---------------------------------------------------------------- reading

qint64 offsetSeconds(const QString &zone)
{
    if (zone.size() < 3)
        return 0; // none, or Z
    const int hours = zone.sliced(1, 2).toInt();
    const int minutes = zone.size() > 4 ? zone.right(2).toInt() : 0;
    const qint64 out = hours * 3600 + minutes * 60;
    return zone.startsWith(u'-') ? -out : out;
}

std::optional<Moment> parsedMoment(const QString &text)
{
    static const QRegularExpression pattern(
        u"^\\s*(\\d{4})-?(\\d{2})-?(\\d{2})(?:[Tt ]\\s*(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d+))?)?)?"
        "\\s*([Zz]|[+-]\\d{2}(?::?\\d{2})?)?\\s*$"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    const int hour = match.captured(4).toInt();
    const int minute = match.captured(5).toInt();
    const int second = match.captured(6).toInt();
    if (!date.isValid() || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const qint64 seconds = hour * 3600 + minute * 60 + second - offsetSeconds(match.captured(8));
    const Moment out{(Moment::dayNumber(date) * SecondsPerDay + seconds) * TicksPerSecond
                     + fractionTicks(match.captured(7))};
    return out.isValid() ? std::optional(out) : std::nullopt;
}

/// Ticks of a duration such as -P1DT12H; a year has 365 days and a month 30.
std::optional<qint64> parsedDuration(const QString &text)
{
    static const QRegularExpression pattern(
        u"^\\s*(-?)P(?=[\\dT])(?:(\\d{1,9})Y)?(?:(\\d{1,9})M)?(?:(\\d{1,9})D)?"
        "(?:T(?=\\d)(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})(?:\\.(\\d+))?S)?)?\\s*$"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&](int group) { return match.captured(group).toLongLong(); };
    const qint64 days = number(2) * 365 + number(3) * 30 + number(4);
    const qint64 seconds = number(5) * 3600 + number(6) * 60 + number(7);
    constexpr qint64 MaxSeconds = std::numeric_limits<qint64>::max() / TicksPerSecond / 2;
    if (days > MaxSeconds / SecondsPerDay || seconds > MaxSeconds)
        return std::nullopt;
    const qint64 ticks = (days * SecondsPerDay + seconds) * TicksPerSecond + fractionTicks(match.captured(8));
    return match.captured(1).isEmpty() ? ticks : -ticks;
}

// ---------------------------------------------------------------- writing

constexpr QLatin1StringView Months[] = {"January"_L1,   "February"_L1, "March"_L1,    "April"_L1,
                                        "May"_L1,       "June"_L1,     "July"_L1,     "August"_L1,
                                        "September"_L1, "October"_L1,  "November"_L1, "December"_L1};
constexpr QLatin1StringView Days[] = {"Monday"_L1, "Tuesday"_L1,  "Wednesday"_L1, "Thursday"_L1,
                                      "Friday"_L1, "Saturday"_L1, "Sunday"_L1};

QString padded(int number, qsizetype width)
{
    return QString::number(number).rightJustified(width, u'0');
}

/// The custom format that one letter stands for; nothing if it stands for none.
std::optional<QString> standardFormat(QChar letter)
{
    switch (letter.unicode()) {
    case u'd': return u"MM/dd/yyyy"_s;
    case u'D': return u"dddd, dd MMMM yyyy"_s;
    case u'f': return u"dddd, dd MMMM yyyy HH:mm"_s;
    case u'F':
    case u'U': return u"dddd, dd MMMM yyyy HH:mm:ss"_s;
    case u'g': return u"MM/dd/yyyy HH:mm"_s;
    case u'G': return u"MM/dd/yyyy HH:mm:ss"_s;
    case u'm':
    case u'M': return u"MMMM dd"_s;
    case u'o':
    case u'O': return u"yyyy-MM-ddTHH:mm:ss.fffffffK"_s;
    case u'r':
    case u'R': return u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s;
    case u's': return u"yyyy-MM-ddTHH:mm:ss"_s;
    case u't': return u"HH:mm"_s;
    case u'T': return u"HH:mm:ss"_s;
    case u'u': return u"yyyy-MM-dd HH:mm:ss'Z'"_s;
    case u'y':
    case u'Y': return u"yyyy MMMM"_s;
    default: return std::nullopt;
    }
}

QString dayText(QDate date, qsizetype count)
{
    if (count <= 2)
        return padded(date.day(), count);
    const QString name = Days[date.dayOfWeek() - 1];
    return count == 3 ? name.first(3) : name;
}

QString monthText(QDate date, qsizetype count)
{
    if (count <= 2)
        return padded(date.month(), count);
    const QString name = Months[date.month() - 1];
    return count == 3 ? name.first(3) : name;
}

QString fractionText(const Moment &moment, qsizetype count, bool dropZeros)
{
    QString out = moment.fraction().first(count);
    while (dropZeros && out.endsWith(u'0'))
        out.chop(1);
    return out;
}

/// What \a count times the same letter stand for; nothing if the letter is no specifier.
std::optional<QString> specified(const Moment &moment, QChar letter, qsizetype count)
{
    switch (letter.unicode()) {
    case u'd': return dayText(moment.date(), count);
    case u'M': return monthText(moment.date(), count);
    case u'y': return padded(count <= 2 ? moment.date().year() % 100 : moment.date().year(), count);
    case u'H': return padded(moment.hour(), std::min<qsizetype>(count, 2));
    case u'h': return padded((moment.hour() + 11) % 12 + 1, std::min<qsizetype>(count, 2));
    case u'm': return padded(moment.minute(), std::min<qsizetype>(count, 2));
    case u's': return padded(moment.second(), std::min<qsizetype>(count, 2));
    case u'f':
    case u'F': return count > 7 ? std::nullopt : std::optional(fractionText(moment, count, letter == u'F'));
    case u't': return QString(moment.hour() < 12 ? u"AM"_s : u"PM"_s).first(std::min<qsizetype>(count, 2));
    case u'z': return count == 1 ? u"+0"_s : count == 2 ? u"+00"_s : u"+00:00"_s;
    case u'K': return QString(count, u'Z');
    case u'g': return u"A.D."_s;
    default: return std::nullopt;
    }
}

/// A moment in a custom format of .NET; nothing if the format is not valid.
std::optional<QString> customText(const Moment &moment, QStringView format)
{
    QString out;
    for (qsizetype i = 0; i < format.size();) {
        const QChar c = format[i];
        if (c == u'\'' || c == u'"') {
            const qsizetype end = format.indexOf(c, i + 1);
            if (end < 0)
                return std::nullopt;
            out += format.sliced(i + 1, end - i - 1);
            i = end + 1;
            continue;
        }
        if (c == u'\\' || c == u'%') {
            if (i + 1 >= format.size() || (c == u'%' && format[i + 1] == u'%'))
                return std::nullopt;
            if (c == u'\\')
                out += format[i + 1];
            i += c == u'\\' ? 2 : 1;
            continue;
        }
        qsizetype end = i;
        while (end < format.size() && format[end] == c)
            ++end;
        const auto text = specified(moment, c, end - i);
        if (!text && (c == u'f' || c == u'F'))
            return std::nullopt;
        if (text && text->isEmpty() && out.endsWith(u'.'))
            out.chop(1); // .F of nothing
        out += text ? *text : format.sliced(i, end - i).toString();
        i = end;
    }
    return out;
}

std::optional<QString> momentText(const Moment &moment, const QString &format)
{
    if (format.size() != 1)
        return customText(moment, format);
    const auto custom = standardFormat(format[0]);
    return custom ? customText(moment, *custom) : std::nullopt;
}

const QString &defaultFormat()
{
    static const QString format = u"yyyy-MM-ddTHH:mm:ssZ"_s;
    return format;
}

// ---------------------------------------------------------------- functions

Value outOfRange(const Call &call)
{
    return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' gives a date outside of the years 1 to 9999"));
}

Value noDate(const Call &call)
{
    return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a date and time in ISO 8601 as its first argument"));
}

Value dateTimeAdd(const Call &call)
{
    const auto base = parsedMoment(call.text(0));
    if (!base)
        return noDate(call);
    const auto duration = parsedDuration(call.text(1));
    if (!duration)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a duration in ISO 8601 such as P1D or PT1H"));
    const Moment moment{base->ticks + *duration};
    if (!moment.isValid())
        return outOfRange(call);
    const QString format = call.has(2) && !call.text(2).isEmpty() ? call.text(2) : defaultFormat();
    const auto text = momentText(moment, format);
    return text ? boundedString(*text)
                : call.fail(QT_TRANSLATE_NOOP("Message", "'%1' has a date format that is not valid"));
}

Value dateTimeFromEpoch(const Call &call)
{
    constexpr qint64 MaxSeconds = 400'000'000'000; // more than 10000 years
    const qint64 seconds = call.number(0);
    const Moment moment{Moment::epoch() + std::clamp(seconds, -MaxSeconds, MaxSeconds) * TicksPerSecond};
    return moment.isValid() ? Value::string(*customText(moment, defaultFormat())) : outOfRange(call);
}

Value dateTimeToEpoch(const Call &call)
{
    const auto moment = parsedMoment(call.text(0));
    if (!moment)
        return noDate(call);
    const qint64 ticks = moment->ticks - Moment::epoch();
    return Value::integer(ticks / TicksPerSecond);
}

constexpr Row Table[] = {
    {"dateTimeAdd", Needs::Known, {String, String, String | Nothing}, dateTimeAdd},
    {"dateTimeFromEpoch", Needs::Known, {Int}, dateTimeFromEpoch},
    {"dateTimeToEpoch", Needs::Known, {String}, dateTimeToEpoch},
};

} // namespace

Rows dateRows()
{
    return Table;
}

} // namespace model::functions
