// SPDX-License-Identifier: MIT
#include "rules/report/pathnames.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace rules {

PathNames::PathNames(QString given, QString absolute, const QString &current)
    : m_given(std::move(given))
    , m_absolute(std::move(absolute))
{
    if (QDir::isAbsolutePath(m_given))
        return;
    m_base = current;
    if (m_given.startsWith("./"_L1))
        m_prefix = u"./"_s;
}

PathNames PathNames::below(const QString &givenFolder, const QString &absoluteFolder, const QString &absolute,
                           const QString &current)
{
    QString folder = givenFolder;
    while (folder.size() > 1 && folder.endsWith(u'/'))
        folder.chop(1);
    if (folder != "/"_L1)
        folder += u'/';
    return {folder + QDir(absoluteFolder).relativeFilePath(absolute), absolute, current};
}

QString PathNames::shown(const QString &absolute) const
{
    if (absolute == m_absolute)
        return m_given;
    if (m_base.isEmpty())
        return absolute;
    const QString relative = QDir(m_base).relativeFilePath(absolute);
    return relative.startsWith("../"_L1) ? relative : m_prefix + relative;
}

} // namespace rules
