// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QStringView>
#include <concepts>
#include <vector>

namespace rules {

/// Writes JSON member by member, in the order of the calls, indented by two. Each value inside of an object follows a
/// call of name(). The result is UTF-8, whatever is in the strings.
class JsonWriter
{
public:
    JsonWriter &name(QLatin1StringView name);
    JsonWriter &name(const QString &name);

    void beginObject() { begin('{'); }
    void endObject() { end('}'); }
    void beginArray() { begin('['); }
    void endArray() { end(']'); }

    void value(QStringView text);
    void value(const QString &text) { value(QStringView(text)); }
    void value(std::same_as<bool> auto truth) { append(truth ? "true" : "false"); }
    void value(std::integral auto number) requires(!std::same_as<decltype(number), bool>)
    {
        append(QByteArray::number(qint64(number)));
    }
    void value(const QJsonValue &json);
    void null() { append("null"); }

    /// name() and value() in one.
    template<class T>
    void member(QLatin1StringView member, const T &content)
    {
        name(member).value(content);
    }
    void member(QLatin1StringView member, const QStringList &texts);

    /// The text, with a line end. Precondition: all is closed.
    [[nodiscard]] QByteArray result() const { return m_out + '\n'; }

private:
    void begin(char bracket);
    void end(char bracket);
    void separate();
    void append(const QByteArray &scalar);
    void appendString(QStringView text);

    QByteArray m_out;
    std::vector<bool> m_hasItems; ///< of each open bracket
    bool m_named = false; ///< a name was written and waits for its value
};

} // namespace rules
