// SPDX-License-Identifier: MIT
#include "rules/report/jsonwriter.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QVariant>

namespace rules {

void JsonWriter::separate()
{
    if (m_named) {
        m_named = false;
        return;
    }
    if (m_hasItems.empty())
        return;
    m_out += m_hasItems.back() ? ",\n" : "\n";
    m_hasItems.back() = true;
    m_out += QByteArray(qsizetype(m_hasItems.size()) * 2, ' ');
}

void JsonWriter::begin(char bracket)
{
    separate();
    m_out += bracket;
    m_hasItems.push_back(false);
}

void JsonWriter::end(char bracket)
{
    const bool hadItems = m_hasItems.back();
    m_hasItems.pop_back();
    if (hadItems)
        m_out += '\n' + QByteArray(qsizetype(m_hasItems.size()) * 2, ' ');
    m_out += bracket;
}

JsonWriter &JsonWriter::name(QLatin1StringView name)
{
    return this->name(QString(name));
}

JsonWriter &JsonWriter::name(const QString &name)
{
    separate();
    appendString(name);
    m_out += ": ";
    m_named = true;
    return *this;
}

void JsonWriter::append(const QByteArray &scalar)
{
    separate();
    m_out += scalar;
}

void JsonWriter::value(QStringView text)
{
    separate();
    appendString(text);
}

void JsonWriter::appendString(QStringView text)
{
    m_out += '"';
    qsizetype done = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            ++i;
            continue;
        }
        if (c >= u' ' && c != u'"' && c != u'\\' && c != u'\x7f' && !c.isSurrogate())
            continue;
        m_out += text.sliced(done, i - done).toUtf8();
        done = i + 1;
        switch (c.unicode()) {
        case u'"': m_out += "\\\""; break;
        case u'\\': m_out += "\\\\"; break;
        case u'\n': m_out += "\\n"; break;
        case u'\r': m_out += "\\r"; break;
        case u'\t': m_out += "\\t"; break;
        default: m_out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        }
    }
    m_out += text.sliced(done).toUtf8() + '"';
}

void JsonWriter::value(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Bool: value(json.toBool()); break;
    case QJsonValue::Double: {
        const QVariant number = json.toVariant();
        if (number.typeId() == QMetaType::LongLong)
            value(number.toLongLong());
        else
            append(QByteArray::number(json.toDouble(), 'g', QLocale::FloatingPointShortest));
        break;
    }
    case QJsonValue::String: value(QStringView(json.toString())); break;
    case QJsonValue::Array: {
        beginArray();
        const QJsonArray items = json.toArray();
        for (const QJsonValue &item : items)
            value(item);
        endArray();
        break;
    }
    case QJsonValue::Object: {
        beginObject();
        const QJsonObject members = json.toObject();
        for (auto member = members.begin(); member != members.end(); ++member) {
            separate();
            appendString(member.key());
            m_out += ": ";
            m_named = true;
            value(QJsonValue(member.value()));
        }
        endObject();
        break;
    }
    default: null();
    }
}

void JsonWriter::member(QLatin1StringView member, const QStringList &texts)
{
    name(member).beginArray();
    for (const QString &text : texts)
        value(QStringView(text));
    endArray();
}

} // namespace rules
