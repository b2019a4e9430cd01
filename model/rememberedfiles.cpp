// SPDX-License-Identifier: MIT
#include "model/rememberedfiles.h"

#include <QMutexLocker>

namespace model {

namespace {

template<class T, class Ask>
T remembered(QMutex &mutex, QHash<QString, T> &known, const QString &path, const Ask &ask)
{
    {
        const QMutexLocker lock(&mutex);
        const auto found = known.constFind(path);
        if (found != known.constEnd())
            return *found;
    }
    T answer = ask(); // not under the lock: the disk may be slow
    const QMutexLocker lock(&mutex);
    known.insert(path, answer);
    return answer;
}

} // namespace

FileSource::Kind RememberedFiles::kind(const QString &path) const
{
    return remembered(m_mutex, m_kinds, path, [&] { return m_behind.kind(path); });
}

QStringList RememberedFiles::list(const QString &folder) const
{
    return remembered(m_mutex, m_lists, folder, [&] { return m_behind.list(folder); });
}

QString RememberedFiles::canonical(const QString &path) const
{
    return remembered(m_mutex, m_canonical, path, [&] { return m_behind.canonical(path); });
}

} // namespace model
