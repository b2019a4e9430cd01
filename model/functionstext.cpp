// SPDX-License-Identifier: MIT
// Functions of strings.
#include "model/functions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace model::functions {

namespace {

// ---------------------------------------------------------------- letters

/// Letters that keep their case in the invariant culture, though Unicode maps them to plain i.
constexpr char32_t DotlessI = 0x131;
constexpr char32_t DottedI = 0x130;

char32_t lowered(char32_t letter)
{
    return letter == DottedI ? letter : QChar::toLower(letter);
}

char32_t raised(char32_t letter)
{
    return letter == DotlessI ? letter : QChar::toUpper(letter);
}

/// Letter by letter: the length stays the same.
template<class Map>
QString mapped(const QString &text, Map map)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += QChar::fromUcs4(map(QChar::surrogateToUcs4(c, text[++i])));
        } else {
            out += QChar(char16_t(map(c.unicode())));
        }
    }
    return out;
}

Value toLower(const Call &call)
{
    if (call.at(0).isUnknown())
        return undecided(call.arguments(), mapped(call.at(0).unknownInfo().prefix, lowered));
    return Value::string(mapped(call.text(0), lowered));
}

Value toUpper(const Call &call)
{
    if (call.at(0).isUnknown())
        return undecided(call.arguments(), mapped(call.at(0).unknownInfo().prefix, raised));
    return Value::string(mapped(call.text(0), raised));
}

Value trim(const Call &call)
{
    if (call.at(0).isUnknown())
        return undecided(call.arguments(), call.at(0).unknownInfo().prefix.trimmed());
    return Value::string(call.text(0).trimmed());
}

// ---------------------------------------------------------------- parts

Value substring(const Call &call)
{
    const QString &text = call.text(0);
    const qint64 start = call.number(1);
    if (start < 0 || start > text.size())
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' starts outside of the string"));
    const qint64 length = call.has(2) ? call.number(2) : text.size() - start;
    if (length < 0 || length > text.size() - start)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' ends outside of the string"));
    return Value::string(text.sliced(start, length));
}

Value replace(const Call &call)
{
    const QString &old = call.text(1);
    if (old.isEmpty())
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' cannot replace an empty string"));
    const qsizetype count = call.text(0).count(old);
    const qsizetype growth = call.text(2).size() - old.size();
    if (growth > 0 && count > MaxStringLength / growth)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' gives a text that is too large to evaluate"));
    QString out = call.text(0);
    return boundedString(out.replace(old, call.text(2)));
}

Value split(const Call &call)
{
    QStringList delimiters;
    if (call.at(1).isString()) {
        delimiters = {call.text(1)};
    } else {
        for (const Value &one : call.at(1).items()) {
            if (!one.isString())
                return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs strings as delimiters"));
            delimiters += one.toString();
        }
    }
    delimiters.removeAll(QString());
    const QStringView text = call.text(0);
    Value::Items pieces;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size();) {
        const auto found =
            std::ranges::find_if(delimiters, [&](const QString &one) { return text.sliced(i).startsWith(one); });
        if (found == delimiters.end()) {
            ++i;
            continue;
        }
        pieces.push_back(Value::string(text.sliced(begin, i - begin).toString()));
        i += found->size();
        begin = i;
    }
    pieces.push_back(Value::string(text.sliced(begin).toString()));
    return boundedArray(std::move(pieces));
}

Value padLeft(const Call &call)
{
    const QString text = plainText(call.at(0));
    const qint64 width = call.number(1);
    const QString filler = call.has(2) ? call.text(2) : u" "_s;
    if (width < 0)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a width that is not negative"));
    if (filler.size() != 1)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' pads with exactly one character"));
    if (width > MaxStringLength)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' gives a text that is too large to evaluate"));
    return Value::string(text.rightJustified(width, filler[0]));
}

Value join(const Call &call)
{
    const Value &list = call.at(0);
    if (list.isUnknown())
        return undecided(call.arguments());
    Value::Items parts;
    for (const Value &item : list.items()) {
        if (item.isNothing() || item.isArray() || item.isObject())
            return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs strings, numbers or Booleans to join"));
        if (!parts.empty())
            parts.push_back(call.at(1));
        parts.push_back(item);
    }
    if (list.isOpen())
        parts.push_back(undecided(call.arguments()));
    return joinText(parts);
}

Value string(const Call &call)
{
    const Value &value = call.at(0);
    if (value.isUnknown())
        return undecided(call.arguments(), value.unknownInfo().prefix);
    if (!survey(call.arguments()).why.reason.isEmpty())
        return undecided(call.arguments());
    const bool isJson = value.isArray() || value.isObject();
    return boundedString(isJson ? compactJson(value) : plainText(value));
}

// ---------------------------------------------------------------- questions

/// What an unknown or known string certainly begins with.
const QString &knownStart(const Value &value)
{
    return value.isUnknown() ? value.unknownInfo().prefix : value.toString();
}

Value startsWith(const Call &call)
{
    const QString &text = knownStart(call.at(0));
    const QString &start = knownStart(call.at(1));
    const qsizetype certain = std::min(text.size(), start.size());
    if (QStringView(text).first(certain).compare(QStringView(start).first(certain), Qt::CaseInsensitive) != 0)
        return Value::boolean(false);
    if (!call.at(1).isUnknown() && certain == start.size())
        return Value::boolean(true);
    if (!call.at(0).isUnknown() && text.size() < start.size())
        return Value::boolean(false);
    return undecided(call.arguments());
}

Value endsWith(const Call &call)
{
    if (call.at(1).isString() && call.text(1).isEmpty())
        return Value::boolean(true);
    if (call.at(0).isUnknown() || call.at(1).isUnknown())
        return undecided(call.arguments());
    return Value::boolean(call.text(0).endsWith(call.text(1), Qt::CaseInsensitive));
}

Value like(const Call &call)
{
    const QString text = mapped(call.text(0), raised);
    const QString pattern = mapped(call.text(1), raised);
    qsizetype at = 0;
    qsizetype in = 0;
    qsizetype star = -1; // the last wildcard, and the text from which it was tried last
    qsizetype retry = 0;
    while (at < text.size()) {
        if (in < pattern.size() && pattern[in] == u'*') {
            star = in++;
            retry = at;
        } else if (in < pattern.size() && pattern[in] == text[at]) {
            ++in;
            ++at;
        } else if (star >= 0) {
            in = star + 1;
            at = ++retry;
        } else {
            return Value::boolean(false);
        }
    }
    while (in < pattern.size() && pattern[in] == u'*')
        ++in;
    return Value::boolean(in == pattern.size());
}

constexpr Row Table[] = {
    {"toLower", Needs::NoChoice, {String}, toLower},
    {"toUpper", Needs::NoChoice, {String}, toUpper},
    {"trim", Needs::NoChoice, {String}, trim},
    {"substring", Needs::Known, {String, Int, Int | Nothing}, substring},
    {"replace", Needs::Known, {String, String, String}, replace},
    {"split", Needs::Known, {String, String | Array}, split},
    {"padLeft", Needs::Known, {String | Int, Int, String | Nothing}, padLeft},
    {"join", Needs::NoChoice, {Array, String}, join},
    {"string", Needs::NoChoice, {Any}, string},
    {"format", Needs::NoChoice, {String, Any, Any}, formattedText},
    {"startsWith", Needs::NoChoice, {String, String}, startsWith},
    {"endsWith", Needs::NoChoice, {String, String}, endsWith},
    {"like", Needs::Known, {String, String}, like},
};

} // namespace

Rows textRows()
{
    return Table;
}

} // namespace model::functions
