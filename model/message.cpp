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

QString quotedList(const QStringList &names, qsizetype limit)
{
    QStringList shown;
    for (const QString &name : names.first(std::min(limit, names.size())))
        shown += u'\'' + name + u'\'';
    const qsizetype more = names.size() - shown.size();
    if (more > 0)
        return shown.join(", "_L1) + u" and %1 more"_s.arg(more);
    if (shown.size() < 2)
        return shown.join(QString());
    const QString last = shown.takeLast();
    return shown.join(", "_L1) + " and "_L1 + last;
}

} // namespace model
