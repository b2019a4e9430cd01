// SPDX-License-Identifier: MIT
// format(): .NET composite formatting.
#include "model/functions.h"

#include <algorithm>

namespace model::functions {

namespace {

/// A place {index,width:specifier} of a format.
struct Place {
    qsizetype index = 0;
    qsizetype width = 0; ///< negative: aligned to the left
    QString specifier;
};

/// Goes through a format and collects the parts of the result.
class FormatReader
{
public:
    FormatReader(const Call &call, QStringView format) : m_call(call), m_format(format) { }

    /// The parts, or nothing and the error.
    bool read();
    [[nodiscard]] const Value::Items &parts() const { return m_parts; }
    [[nodiscard]] const Value &error() const { return m_error; }

private:
    bool fail(const char *sentence);
    bool readPlace();
    bool readNumber(qsizetype &number);
    bool readSpecifier(QString &specifier);
    bool addPlace(const Place &place);
    void skipSpaces();
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const;
    void flush();

    const Call &m_call;
    QStringView m_format;
    qsizetype m_at = 0;
    QString m_text;
    Value::Items m_parts;
    Value m_error;
};

QChar FormatReader::peek(qsizetype ahead) const
{
    return m_at + ahead < m_format.size() ? m_format[m_at + ahead] : QChar();
}

bool FormatReader::fail(const char *sentence)
{
    m_error = m_call.fail(sentence);
    return false;
}

void FormatReader::flush()
{
    if (!m_text.isEmpty())
        m_parts.push_back(Value::string(std::move(m_text)));
    m_text.clear();
}

void FormatReader::skipSpaces()
{
    while (peek() == u' ')
        ++m_at;
}

bool FormatReader::readNumber(qsizetype &number)
{
    const qsizetype begin = m_at;
    for (number = 0; peek() >= u'0' && peek() <= u'9'; ++m_at)
        number = std::min<qsizetype>(number * 10 + (peek().unicode() - u'0'), MaxStringLength + 1);
    return m_at > begin;
}

bool FormatReader::readSpecifier(QString &specifier)
{
    while (m_at < m_format.size() && peek() != u'}') {
        if (peek() == u'{')
            return false;
        specifier += m_format[m_at++];
    }
    return true;
}

bool FormatReader::readPlace()
{
    Place place;
    ++m_at;
    bool valid = readNumber(place.index);
    skipSpaces();
    if (valid && peek() == u',') {
        ++m_at;
        skipSpaces();
        const bool left = peek() == u'-';
        m_at += left ? 1 : 0;
        valid = readNumber(place.width);
        place.width = left ? -place.width : place.width;
        skipSpaces();
    }
    if (valid && peek() == u':') {
        ++m_at;
        valid = readSpecifier(place.specifier);
    }
    if (!valid || peek() != u'}')
        return fail(QT_TRANSLATE_NOOP("Message", "'%1' has a placeholder that is not valid in its format"));
    ++m_at;
    return addPlace(place);
}

bool FormatReader::addPlace(const Place &place)
{
    if (place.index + 1 >= qsizetype(m_call.count()))
        return fail(QT_TRANSLATE_NOOP("Message", "'%1' has a placeholder without an argument"));
    if (qAbs(place.width) > MaxStringLength)
        return fail(QT_TRANSLATE_NOOP("Message", "'%1' gives a text that is too large to evaluate"));
    const Value &value = m_call.at(std::size_t(place.index) + 1);
    const bool isNumber = value.isInt() || value.kind() == Value::Kind::Float;
    if (!value.isFullyKnown()) {
        flush();
        // spaces may come before what is aligned to the right
        m_parts.push_back(place.width > 0 || (value.isUnknown() && !place.specifier.isEmpty()) ? undecided({&value, 1})
                                                                                               : value);
        return true;
    }
    const auto text = isNumber ? formattedNumber(value, place.specifier) : plainText(value);
    if (!text)
        return fail(QT_TRANSLATE_NOOP("Message", "'%1' has a number format that is not valid or not supported"));
    m_text += place.width < 0 ? text->leftJustified(-place.width) : text->rightJustified(place.width);
    return true;
}

bool FormatReader::read()
{
    while (m_at < m_format.size()) {
        const QChar c = m_format[m_at];
        if (m_text.size() > MaxStringLength)
            return fail(QT_TRANSLATE_NOOP("Message", "'%1' gives a text that is too large to evaluate"));
        if (c == u'{' && peek(1) != u'{') {
            if (!readPlace())
                return false;
            continue;
        }
        if (c == u'}' && peek(1) != u'}')
            return fail(QT_TRANSLATE_NOOP("Message", "'%1' has a closing brace too many in its format"));
        m_text += c;
        m_at += c == u'{' || c == u'}' ? 2 : 1;
    }
    flush();
    return true;
}

} // namespace

Value formattedText(const Call &call)
{
    if (call.at(0).isUnknown()) {
        const QString &prefix = call.at(0).unknownInfo().prefix;
        const auto brace = std::ranges::find_if(prefix, [](QChar c) { return c == u'{' || c == u'}'; });
        return undecided(call.arguments(), prefix.first(brace - prefix.begin()));
    }
    FormatReader reader(call, call.text(0));
    return reader.read() ? joinText(reader.parts()) : reader.error();
}

} // namespace model::functions
