// SPDX-License-Identifier: MIT
#pragma once

#include "model/filesource.h"

namespace model {

/// Asks another source once for each path and remembers what it said: for one run over many files that refer to each
/// other. What changes on the disk meanwhile is not seen. Contents are not kept, see DocumentStore. Thread-safe.
class RememberedFiles final : public FileSource
{
public:
    explicit RememberedFiles(const FileSource &behind) : m_behind(behind) { }

    [[nodiscard]] Kind kind(const QString &path) const override;
    [[nodiscard]] Result<QByteArray> read(const QString &path) const override { return m_behind.read(path); }
    [[nodiscard]] QStringList list(const QString &folder) const override;
    [[nodiscard]] QString canonical(const QString &path) const override;

private:
    const FileSource &m_behind;
    mutable QMutex m_mutex;
    mutable QHash<QString, Kind> m_kinds;
    mutable QHash<QString, QString> m_canonical;
    mutable QHash<QString, QStringList> m_lists;
};

} // namespace model
