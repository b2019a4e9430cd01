// SPDX-License-Identifier: MIT
#include "model/filewriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>
#include <array>
#include <cerrno>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/xattr.h>
#endif

using namespace Qt::StringLiterals;

namespace model {

namespace {

Error notSaved(const QString &path, const QString &cause)
{
    return {u"Could not save %1: %2. Nothing was lost."_s.arg(path, cause)};
}

/// The cause of a failed system call in words.
QString causeOf(int code)
{
    switch (code) {
    case ENOSPC:
    case EDQUOT: return u"the disk is full"_s;
    case EROFS: return u"the disk is read-only"_s;
    case EACCES:
    case EPERM: return u"its folder may not be written to"_s;
    case ENOENT: return u"its folder does not exist"_s;
    case ENOTDIR: return u"a part of its path is no folder"_s;
    case EFBIG: return u"the file would be too large"_s;
    default: return qt_error_string(code);
    }
}

std::filesystem::path native(const QString &path)
{
    return QFileInfo(path).filesystemFilePath();
}

// ---------------------------------------------------------------- what differs between systems

#ifdef Q_OS_UNIX

bool flushToDisk(QFile &file)
{
    return file.flush() && ::fsync(file.handle()) == 0;
}

void flushFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle); // some file systems cannot; the files themselves are on disk already
    ::close(handle);
}

/// This user may not write to it. Root may always.
bool isReadOnly(const QString &path)
{
    return ::access(QFile::encodeName(path).constData(), W_OK) != 0;
}

#ifdef Q_OS_LINUX
/// Access control lists, labels and whatever else is attached. What this user may not set stays behind.
void copyAttributes(const QByteArray &from, int to)
{
    std::array<char, 4096> names{};
    const ssize_t length = ::listxattr(from.constData(), names.data(), names.size());
    for (ssize_t at = 0; at < length; at += ssize_t(qstrlen(&names[std::size_t(at)])) + 1) {
        const char *name = &names[std::size_t(at)];
        std::array<char, 65536> value{};
        const ssize_t size = ::getxattr(from.constData(), name, value.data(), value.size());
        if (size >= 0)
            ::fsetxattr(to, name, value.data(), std::size_t(size), 0);
    }
}
#endif

/// Gives the new file owner, permissions and attributes of the old one; false if the owner would change.
bool copyIdentity(const QString &original, QFile &file)
{
    struct stat before {
    };
    struct stat now {
    };
    const QByteArray name = QFile::encodeName(original);
    const int handle = file.handle();
    if (::stat(name.constData(), &before) != 0 || ::fstat(handle, &now) != 0)
        return false;
    const bool sameOwner = before.st_uid == now.st_uid && before.st_gid == now.st_gid;
    if (!sameOwner && ::fchown(handle, before.st_uid, before.st_gid) != 0)
        return false;
#ifdef Q_OS_LINUX
    copyAttributes(name, handle);
#endif
    return ::fchmod(handle, before.st_mode & 07777U) == 0;
}

/// What a file gets that did not exist before: everything that the user's mask allows.
void setNewFilePermissions(QFile &file)
{
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ::fchmod(file.handle(), 0666U & ~mask);
}

#else

bool flushToDisk(QFile &file)
{
    return file.flush();
}

void flushFolder(const QString &) { }

bool isReadOnly(const QString &path)
{
    return !QFileInfo(path).isWritable();
}

bool copyIdentity(const QString &original, QFile &file)
{
    return file.setPermissions(QFile::permissions(original));
}

void setNewFilePermissions(QFile &) { }

#endif

// ---------------------------------------------------------------- replacing files

/// One file on its way: written beside its target, then put into its place, then perhaps taken back.
class Replacement
{
public:
    explicit Replacement(const FileWrite &request) : m_request(request) { }
    Replacement(const Replacement &) = delete;
    Replacement &operator=(const Replacement &) = delete;
    ~Replacement();

    /// Writes the new content beside the target.
    std::optional<Error> prepare();
    /// Replaces the target, which must not have changed meanwhile.
    std::optional<Error> commit();
    void rollBack();

    [[nodiscard]] const QString &target() const { return m_target; }

private:
    [[nodiscard]] Error failed(const QString &cause) const { return notSaved(m_request.path, cause); }
    std::optional<Error> findTarget();
    [[nodiscard]] std::optional<Error> checkUnchanged() const;
    std::optional<Error> writeDirectly();
    [[nodiscard]] QString besideTarget(const QString &ending) const;

    const FileWrite &m_request;
    QString m_target; // where the symbolic links lead
    QString m_prepared; // the new file; empty if there is none
    QString m_backup; // a second name of the old one
    bool m_existed = false;
    bool m_isDevice = false;
    bool m_committed = false;
};

Replacement::~Replacement()
{
    if (!m_prepared.isEmpty())
        QFile::remove(m_prepared);
    if (!m_backup.isEmpty())
        QFile::remove(m_backup);
}

std::optional<Error> Replacement::findTarget()
{
    const QFileInfo info(m_request.path);
    m_existed = info.exists();
    if (!m_existed) {
        if (info.isSymLink())
            return failed(u"it is a symbolic link to a file that does not exist"_s);
        if (m_request.expected)
            return failed(u"it does not exist any more"_s);
        const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
        if (folder.isEmpty())
            return failed(causeOf(ENOENT));
        m_target = folder + u'/' + info.fileName();
        return std::nullopt;
    }
    if (info.isDir())
        return failed(u"a folder has this name"_s);
    m_isDevice = !info.isFile();
    m_target = info.canonicalFilePath();
    if (isReadOnly(m_target))
        return failed(u"it is read-only"_s);
    return std::nullopt;
}

/// Compares with the bytes that were read.
std::optional<Error> Replacement::checkUnchanged() const
{
    if (!m_request.expected)
        return std::nullopt;
    QFile file(m_target);
    if (!file.open(QIODevice::ReadOnly)) {
        return failed(file.exists() ? u"it cannot be read any more"_s : u"it does not exist any more"_s);
    }
    if (file.size() == m_request.expected->size() && file.readAll() == *m_request.expected)
        return std::nullopt;
    return failed(u"it was changed by another program since it was read"_s);
}

QString Replacement::besideTarget(const QString &ending) const
{
    const QFileInfo info(m_target);
    return u"%1/.%2.%3"_s.arg(info.absolutePath(), info.fileName().left(200), ending);
}

std::optional<Error> Replacement::prepare()
{
    if (auto error = findTarget())
        return error;
    if (m_isDevice)
        return std::nullopt;
    if (auto error = checkUnchanged())
        return error;
    QTemporaryFile file(besideTarget(u"XXXXXX"_s));
    file.setAutoRemove(false);
    errno = 0;
    if (!file.open())
        return failed(errno != 0 ? causeOf(errno) : file.errorString());
    m_prepared = file.fileName();
    errno = 0;
    if (file.write(m_request.content) != m_request.content.size() || !flushToDisk(file))
        return failed(errno != 0 ? causeOf(errno) : file.errorString());
    if (!m_existed)
        setNewFilePermissions(file);
    else if (!copyIdentity(m_target, file))
        return failed(u"it belongs to another user and would change its owner"_s);
    return std::nullopt;
}

std::optional<Error> Replacement::writeDirectly()
{
    QFile file(m_target);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        || file.write(m_request.content) != m_request.content.size())
        return failed(file.errorString());
    return std::nullopt;
}

std::optional<Error> Replacement::commit()
{
    if (m_isDevice)
        return writeDirectly();
    if (auto error = checkUnchanged())
        return error;
    std::error_code code;
    if (m_existed) {
        // A second name keeps the old file until all is done; where the file system has none, a copy does.
        const QString backup = m_prepared + u"~"_s;
        std::filesystem::create_hard_link(native(m_target), native(backup), code);
        if (code && !QFile::copy(m_target, backup)) {
            QFile::remove(backup);
            return failed(causeOf(code.value()));
        }
        m_backup = backup;
    }
    std::filesystem::rename(native(m_prepared), native(m_target), code);
    if (code)
        return failed(causeOf(code.value()));
    m_prepared.clear();
    m_committed = true;
    flushFolder(QFileInfo(m_target).absolutePath());
    return std::nullopt;
}

void Replacement::rollBack()
{
    if (!m_committed)
        return;
    m_committed = false;
    if (!m_existed) {
        QFile::remove(m_target);
        return;
    }
    std::error_code code;
    std::filesystem::rename(native(m_backup), native(m_target), code);
    m_backup.clear(); // if that failed the old content stays under its second name
}

} // namespace

std::optional<Error> writeFiles(const std::vector<FileWrite> &files)
{
    std::vector<std::unique_ptr<Replacement>> replacements;
    QStringList targets;
    for (const FileWrite &file : files) {
        auto replacement = std::make_unique<Replacement>(file);
        if (auto error = replacement->prepare())
            return error;
        if (targets.contains(replacement->target()))
            return notSaved(file.path, u"it would be written twice"_s);
        targets += replacement->target();
        replacements.push_back(std::move(replacement));
    }
    for (std::size_t i = 0; i < replacements.size(); ++i) {
        if (auto error = replacements[i]->commit()) {
            for (std::size_t done = i; done-- > 0;)
                replacements[done]->rollBack();
            return error;
        }
    }
    return std::nullopt;
}

std::optional<Error> writeFile(const FileWrite &file)
{
    return writeFiles({file});
}

} // namespace model
