// SPDX-License-Identifier: MIT
#include "model/filesource.h"

#include "model/sourcetext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace model {

// ---------------------------------------------------------------- DiskFiles

FileSource::Kind DiskFiles::kind(const QString &path) const
{
    const QFileInfo info(path);
    if (!info.exists())
        return Kind::Missing;
    if (info.isFile())
        return Kind::File;
    return info.isDir() ? Kind::Folder : Kind::Other;
}

Result<QByteArray> DiskFiles::read(const QString &path) const
{
    switch (kind(path)) {
    case Kind::Missing: return Error{u"%1 does not exist."_s.arg(path)};
    case Kind::Folder: return Error{u"%1 is a folder, not a file."_s.arg(path)};
    case Kind::Other: return Error{u"%1 is no regular file."_s.arg(path)};
    case Kind::File: break;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"%1 cannot be read: %2."_s.arg(path, file.errorString())};
    if (file.size() > SourceText::MaxBytes)
        return Error{u"%1 is too large: %2 MiB, the limit is %3 MiB."_s.arg(path)
                         .arg(file.size() / (1024 * 1024))
                         .arg(SourceText::MaxBytes / (1024 * 1024))};
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{u"%1 cannot be read: %2."_s.arg(path, file.errorString())};
    return bytes;
}

QStringList DiskFiles::list(const QString &folder) const
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

QString DiskFiles::canonical(const QString &path) const
{
    return QFileInfo(path).canonicalFilePath();
}

// ---------------------------------------------------------------- MemoryFiles

FileSource::Kind MemoryFiles::kind(const QString &path) const
{
    if (m_files.contains(path))
        return Kind::File;
    const QString prefix = path.endsWith(u'/') ? path : path + u'/';
    for (auto file = m_files.keyBegin(); file != m_files.keyEnd(); ++file) {
        if (file->startsWith(prefix))
            return Kind::Folder;
    }
    return m_behind != nullptr ? m_behind->kind(path) : Kind::Missing;
}

Result<QByteArray> MemoryFiles::read(const QString &path) const
{
    const auto file = m_files.constFind(path);
    if (file != m_files.constEnd())
        return *file;
    if (m_behind != nullptr)
        return m_behind->read(path);
    return Error{u"%1 does not exist."_s.arg(path)};
}

QStringList MemoryFiles::list(const QString &folder) const
{
    QStringList names = m_behind != nullptr ? m_behind->list(folder) : QStringList();
    const QString prefix = folder.endsWith(u'/') ? folder : folder + u'/';
    for (auto file = m_files.keyBegin(); file != m_files.keyEnd(); ++file) {
        if (file->startsWith(prefix))
            names += file->sliced(prefix.size()).section(u'/', 0, 0);
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

QString MemoryFiles::canonical(const QString &path) const
{
    const QString clean = QDir::cleanPath(path);
    if (m_behind != nullptr) {
        const QString there = m_behind->canonical(path);
        if (!there.isEmpty())
            return there;
    }
    return kind(clean) == Kind::Missing ? QString() : clean;
}

// ---------------------------------------------------------------- Confinement

Confinement::Confinement(const FileSource &files, const QStringList &roots) : m_files(files)
{
    for (const QString &root : roots) {
        const QString canonical = files.canonical(root);
        if (canonical.isEmpty())
            continue;
        const auto asFolder = [](const QString &path) { return path.endsWith(u'/') ? path : path + u'/'; };
        m_roots += asFolder(canonical);
        m_writtenRoots += asFolder(QDir::cleanPath(root));
    }
}

QString Confinement::workspaceOf(const FileSource &files, const QString &file)
{
    const QString own = QFileInfo(file).absolutePath();
    for (QString folder = own; !folder.isEmpty(); folder = QFileInfo(folder).path()) {
        if (files.kind(folder + u"/.git"_s) != FileSource::Kind::Missing)
            return folder;
        if (folder == QFileInfo(folder).path())
            break;
    }
    return own;
}

Confinement::Answer Confinement::resolve(const QString &fromFile, const QString &path) const
{
    if (path.startsWith(u'/') || path.contains(u'\\') || path.contains(u'\0'))
        return {.refusal = Refusal::Outside};
    Answer answer{.path = QDir::cleanPath(QFileInfo(fromFile).path() + u'/' + path)};
    if (m_files.kind(answer.path) == FileSource::Kind::Missing) {
        answer.path = withoutCase(answer.path);
        if (answer.path.isEmpty() || m_files.kind(answer.path) == FileSource::Kind::Missing) // a link to nothing
            return {.refusal = Refusal::Missing};
        answer.otherCase = true;
    }
    const QString canonical = m_files.canonical(answer.path);
    const bool inside =
        std::ranges::any_of(m_roots, [&](const QString &root) { return (canonical + u'/').startsWith(root); });
    if (!inside) {
        answer.refusal = Refusal::Outside;
        return answer;
    }
    switch (m_files.kind(canonical)) {
    case FileSource::Kind::File: break;
    case FileSource::Kind::Folder: answer.refusal = Refusal::Folder; break;
    default: answer.refusal = Refusal::NotRegular;
    }
    return answer;
}

/// The one file whose path differs in case only; looks no higher than the roots.
QString Confinement::withoutCase(const QString &path) const
{
    for (const QString &root : m_writtenRoots + m_roots) {
        if (!path.startsWith(root))
            continue;
        QString at = root.chopped(1);
        for (const QString &segment : path.sliced(root.size()).split(u'/')) {
            const QStringList names = m_files.list(at);
            const auto same = std::ranges::find_if(
                names, [&](const QString &name) { return name.compare(segment, Qt::CaseInsensitive) == 0; });
            const bool exact = names.contains(segment);
            if (!exact && same == names.end())
                return {};
            at += u'/' + (exact ? segment : *same);
        }
        return at;
    }
    return {};
}

} // namespace model
