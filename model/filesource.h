// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QStringList>

namespace model {

/// Where texts come from: the disk, editors with unsaved changes, memory in tests. All paths are absolute.
/// Implementations may be called from any thread.
class FileSource
{
public:
    enum class Kind : quint8 { Missing, File, Folder, Other };

    virtual ~FileSource() = default;
    [[nodiscard]] virtual Kind kind(const QString &path) const = 0;
    /// Reads a regular file. The error names it and says why it cannot be read.
    [[nodiscard]] virtual Result<QByteArray> read(const QString &path) const = 0;
    /// Names of what a folder holds, sorted; empty if it cannot be listed.
    [[nodiscard]] virtual QStringList list(const QString &folder) const = 0;
    /// The path without symbolic links and dots; empty if there is no such file.
    [[nodiscard]] virtual QString canonical(const QString &path) const = 0;
};

/// The disk.
class DiskFiles final : public FileSource
{
public:
    [[nodiscard]] Kind kind(const QString &path) const override;
    [[nodiscard]] Result<QByteArray> read(const QString &path) const override;
    [[nodiscard]] QStringList list(const QString &folder) const override;
    [[nodiscard]] QString canonical(const QString &path) const override;
};

/// Files that exist in memory only, in front of another source that answers for all others. Without one, for tests,
/// there are no others. Not to be changed while other threads read.
class MemoryFiles final : public FileSource
{
public:
    explicit MemoryFiles(const FileSource *behind = nullptr) : m_behind(behind) { }
    void set(const QString &path, const QByteArray &content) { m_files.insert(path, content); }
    void remove(const QString &path) { m_files.remove(path); }

    [[nodiscard]] Kind kind(const QString &path) const override;
    [[nodiscard]] Result<QByteArray> read(const QString &path) const override;
    [[nodiscard]] QStringList list(const QString &folder) const override;
    [[nodiscard]] QString canonical(const QString &path) const override;

private:
    const FileSource *m_behind;
    QHash<QString, QByteArray> m_files;
};

/// Decides which files a template may pull in: regular files below one of the roots, after all symbolic links are
/// followed.
class Confinement
{
public:
    Confinement(const FileSource &files, const QStringList &roots);

    /// The folder that a template belongs to: the repository that contains it, else its own folder.
    static QString workspaceOf(const FileSource &files, const QString &file);

    enum class Refusal : quint8 { None, Missing, Folder, NotRegular, Outside };
    struct Answer {
        Refusal refusal = Refusal::None;
        QString path{}; ///< what to read if there is no refusal
        bool otherCase = false; ///< found only after ignoring case; would be missing on Linux
    };
    /// \a path as written in \a fromFile.
    [[nodiscard]] Answer resolve(const QString &fromFile, const QString &path) const;

private:
    [[nodiscard]] QString withoutCase(const QString &path) const;

    const FileSource &m_files;
    QStringList m_roots;
    QStringList m_writtenRoots; ///< the same as they were given, symbolic links and all
};

} // namespace model
