// SPDX-License-Identifier: MIT
#include "model/message.h"

#include <QCoreApplication>
#include <cstring>

using namespace Qt::StringLiterals;

namespace model {

QString Message::format(bool translate) const
{
    if (m_source == nullptr)
        return {};
    const QString pattern = translate ? QCoreApplication::translate("Message", m_source) : QString::fromUtf8(m_source);
    QString out;
    out.reserve(pattern.size() + 32);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1].isDigit();
        const std::size_t index = place ? std::size_t(pattern[i + 1].digitValue()) - 1 : m_arguments.size();
        if (index >= m_arguments.size()) {
            out += pattern[i];
            continue;
        }
        ++i;
        const auto &value = m_arguments[index].value;
        if (const auto *text = std::get_if<QString>(&value))
            out += *text;
        else
            out += std::get<Message>(value).format(translate);
    }
    return out;
}

QString Message::english() const
{
    return format(false);
}

QString Message::translated() const
{
    return format(true);
}

bool Message::operator==(const Message &other) const
{
    const bool sameSource = m_source == other.m_source
        || (m_source != nullptr && other.m_source != nullptr && std::strcmp(m_source, other.m_source) == 0);
    return sameSource && m_arguments == other.m_arguments;
}

Message commaList(const std::vector<Message::Argument> &parts)
{
    Message list;
    for (const Message::Argument &part : parts) {
        if (!list.isEmpty())
            list = Message(QT_TRANSLATE_NOOP("Message", "%1, %2"), std::move(list), part);
        else if (const auto *message = std::get_if<Message>(&part.value))
            list = *message;
        else
            list = Message(QT_TRANSLATE_NOOP("Message", "%1"), part);
    }
    return list;
}

Message andList(std::vector<Message::Argument> parts)
{
    if (parts.size() < 2)
        return commaList(parts);
    const Message::Argument last = std::move(parts.back());
    parts.pop_back();
    return Message(QT_TRANSLATE_NOOP("Message", "%1 and %2"), commaList(parts), last);
}

Message quotedList(const QStringList &names, qsizetype limit)
{
    std::vector<Message::Argument> shown;
    for (const QString &name : names.first(std::min(limit, names.size())))
        shown.emplace_back(u'\'' + name + u'\'');
    const qsizetype more = names.size() - qsizetype(shown.size());
    if (more > 0)
        return Message(QT_TRANSLATE_NOOP("Message", "%1 and %2 more"), commaList(shown), qint64(more));
    return andList(std::move(shown));
}

} // namespace model
