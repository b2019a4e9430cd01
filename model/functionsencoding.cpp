// SPDX-License-Identifier: MIT
// Texts in other notations: base64, data URIs, percent encoding, JSON.
#include "model/functions.h"

#include <QByteArray>
#include <QStringDecoder>
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace model::functions {

namespace {

// ---------------------------------------------------------------- base64 and data URIs

std::optional<QByteArray> decodedBase64(const QString &text)
{
    QByteArray bytes = text.toLatin1();
    bytes.removeIf([](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
    if (bytes.size() % 4 != 0)
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(bytes, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(decoded.decoded) : std::nullopt;
}

Value base64(const Call &call)
{
    return boundedString(QString::fromLatin1(call.text(0).toUtf8().toBase64()));
}

Value base64ToString(const Call &call)
{
    const auto bytes = decodedBase64(call.text(0));
    return bytes ? Value::string(QString::fromUtf8(*bytes))
                 : call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs text in base64"));
}

constexpr QStringView DataUriStart = u"data:text/plain;charset=utf-8;base64,";

Value dataUri(const Call &call)
{
    if (call.at(0).isUnknown())
        return undecided(call.arguments(), DataUriStart.toString());
    return boundedString(DataUriStart.toString() + QString::fromLatin1(call.text(0).toUtf8().toBase64()));
}

/// The text of bytes in the character set that a media type names.
std::optional<QString> decodedText(const QByteArray &bytes, const QStringList &mediaType)
{
    QString charset = u"utf-8"_s;
    for (const QString &parameter : mediaType) {
        if (parameter.trimmed().startsWith("charset="_L1, Qt::CaseInsensitive))
            charset = parameter.trimmed().sliced(8).remove(u'"');
    }
    if (charset.compare("utf8"_L1, Qt::CaseInsensitive) == 0)
        charset = u"utf-8"_s;
    if (charset.compare("us-ascii"_L1, Qt::CaseInsensitive) == 0)
        charset = u"iso-8859-1"_s;
    QStringDecoder decoder(charset.toLatin1().constData());
    if (!decoder.isValid())
        return std::nullopt;
    return QString(decoder(bytes));
}

Value dataUriToString(const Call &call)
{
    const QString &text = call.text(0);
    const qsizetype comma = text.indexOf(u',');
    if (!text.startsWith("data:"_L1, Qt::CaseInsensitive) || comma < 0)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a data URI"));
    QStringList mediaType = text.sliced(5, comma - 5).split(u';');
    const QString data = text.sliced(comma + 1);
    const bool inBase64 = mediaType.last().trimmed().compare("base64"_L1, Qt::CaseInsensitive) == 0;
    const auto bytes = inBase64 ? decodedBase64(QUrl::fromPercentEncoding(data.toUtf8()))
                                : std::optional(QByteArray::fromPercentEncoding(data.toUtf8()));
    if (!bytes)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs text in base64"));
    const auto decoded = decodedText(*bytes, mediaType);
    return decoded ? Value::string(*decoded)
                   : call.fail(QT_TRANSLATE_NOOP("Message", "'%1' does not know the character set of the data URI"));
}

// ---------------------------------------------------------------- percent encoding

Value uriComponent(const Call &call)
{
    const bool isUnknown = call.at(0).isUnknown();
    QString text = isUnknown ? call.at(0).unknownInfo().prefix : call.text(0);
    if (isUnknown && !text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(text));
    return isUnknown ? undecided(call.arguments(), encoded) : boundedString(encoded);
}

Value uriComponentToString(const Call &call)
{
    return Value::string(QUrl::fromPercentEncoding(call.text(0).toUtf8()));
}

// ---------------------------------------------------------------- JSON

/// Turns what Azure reads as JSON into what everybody does: strings in single quotes and names without quotes.
class JsonTidier
{
public:
    explicit JsonTidier(QStringView text) : m_text(text) { }

    QString tidied();

private:
    void copyQuoted();
    void copySingleQuoted();
    void copyWord();

    QStringView m_text;
    qsizetype m_at = 0;
    QString m_out;
};

void JsonTidier::copyQuoted()
{
    m_out += m_text[m_at++];
    while (m_at < m_text.size()) {
        const QChar c = m_text[m_at++];
        m_out += c;
        if (c == u'\\' && m_at < m_text.size())
            m_out += m_text[m_at++];
        else if (c == u'"')
            return;
    }
}

void JsonTidier::copySingleQuoted()
{
    m_out += u'"';
    ++m_at;
    while (m_at < m_text.size()) {
        const QChar c = m_text[m_at++];
        if (c == u'\'') {
            m_out += u'"';
            return;
        }
        if (c == u'"') {
            m_out += "\\\""_L1;
        } else if (c == u'\\' && m_at < m_text.size()) {
            if (m_text[m_at] != u'\'')
                m_out += c;
            m_out += m_text[m_at++];
        } else {
            m_out += c;
        }
    }
}

void JsonTidier::copyWord()
{
    const qsizetype begin = m_at;
    const auto isPart = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'$'; };
    while (m_at < m_text.size() && isPart(m_text[m_at]))
        ++m_at;
    const QStringView word = m_text.sliced(begin, m_at - begin);
    const bool isName = m_text.sliced(m_at).trimmed().startsWith(u':');
    m_out += isName ? u'"' + word.toString() + u'"' : word.toString();
}

QString JsonTidier::tidied()
{
    while (m_at < m_text.size()) {
        const QChar c = m_text[m_at];
        if (c == u'"')
            copyQuoted();
        else if (c == u'\'')
            copySingleQuoted();
        else if (c.isLetter() || c == u'_' || c == u'$')
            copyWord();
        else
            m_out += m_text[m_at++];
    }
    return m_out;
}

Value jsonOf(const Call &call, const QString &text)
{
    const auto value = parseJson(JsonTidier(text).tidied());
    return value ? *value : call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a text that is JSON"));
}

Value json(const Call &call)
{
    return jsonOf(call, call.text(0));
}

Value base64ToJson(const Call &call)
{
    const auto bytes = decodedBase64(call.text(0));
    return bytes ? jsonOf(call, QString::fromUtf8(*bytes))
                 : call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs text in base64"));
}

constexpr Row Table[] = {
    {"base64", Needs::Known, {String}, base64},
    {"base64ToString", Needs::Known, {String}, base64ToString},
    {"base64ToJson", Needs::Known, {String}, base64ToJson},
    {"dataUri", Needs::NoChoice, {String}, dataUri},
    {"dataUriToString", Needs::Known, {String}, dataUriToString},
    {"uriComponent", Needs::NoChoice, {String}, uriComponent},
    {"uriComponentToString", Needs::Known, {String}, uriComponentToString},
    {"json", Needs::Known, {String}, json},
};

} // namespace

Rows encodingRows()
{
    return Table;
}

} // namespace model::functions
