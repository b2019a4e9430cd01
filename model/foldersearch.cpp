// SPDX-License-Identifier: MIT
#include "model/foldersearch.h"

#include "model/gitignore.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace model {

namespace {

/// Walks through a folder, with the .gitignore files of all folders around the current one at hand.
class Walk
{
public:
    Walk(FolderContent &out, const std::stop_token &stop, const std::function<void(const QString &)> &progress)
        : m_out(out)
        , m_stop(stop)
        , m_progress(progress)
    {
    }

    void start(const QString &folder);

private:
    struct Level {
        QString prefix; ///< the folder of the .gitignore file, with a slash
        GitIgnore ignore;
    };
    /// Far deeper than any real folder; protects the stack.
    static constexpr std::size_t MaxDepth = 200;

    void enter(const QString &folder);
    void pushIgnoreFile(const QString &folder, const QString &file);
    void pushRepositoryAbove(const QString &folder);
    [[nodiscard]] bool isIgnored(const QString &path, bool isFolder) const;
    [[nodiscard]] std::optional<LeftOut::Why> whyLeftOut(const QFileInfo &info, bool isFolder) const;

    FolderContent &m_out;
    const std::stop_token &m_stop;
    const std::function<void(const QString &)> &m_progress;
    std::vector<Level> m_levels;
    std::size_t m_depth = 0;
};

void Walk::pushIgnoreFile(const QString &folder, const QString &file)
{
    Level level{folder.endsWith(u'/') ? folder : folder + u'/', {}};
    QFile ignoreFile(file);
    if (QFileInfo(file).isFile() && ignoreFile.open(QIODevice::ReadOnly))
        level.ignore = GitIgnore::parse(ignoreFile.read(SourceText::MaxBytes));
    m_levels.push_back(std::move(level));
}

/// The ignore files of the repository that the folder is a part of, outermost first.
void Walk::pushRepositoryAbove(const QString &folder)
{
    QStringList above;
    for (QString at = folder;;) {
        const QString up = QFileInfo(at).path();
        if (QFileInfo::exists(at + u"/.git"_s)) {
            pushIgnoreFile(at, at + u"/.git/info/exclude"_s);
            for (auto path = above.crbegin(); path != above.crend(); ++path)
                pushIgnoreFile(*path, *path + u"/.gitignore"_s);
            return;
        }
        if (up == at)
            return;
        above += up;
        at = up;
    }
}

bool Walk::isIgnored(const QString &path, bool isFolder) const
{
    for (auto level = m_levels.rbegin(); level != m_levels.rend(); ++level) {
        if (level->ignore.isEmpty())
            continue;
        if (const auto decided = level->ignore.decide(path.sliced(level->prefix.size()), isFolder))
            return *decided;
    }
    return false;
}

std::optional<LeftOut::Why> Walk::whyLeftOut(const QFileInfo &info, bool isFolder) const
{
    if (info.fileName().startsWith(u'.') || info.isHidden())
        return LeftOut::Why::Hidden;
    if (isFolder && info.isSymLink())
        return LeftOut::Why::Link;
    return isIgnored(info.filePath(), isFolder) ? std::optional(LeftOut::Why::Ignored) : std::nullopt;
}

void Walk::start(const QString &folder)
{
    pushRepositoryAbove(folder);
    enter(folder);
}

void Walk::enter(const QString &folder)
{
    if (m_stop.stop_requested() || m_depth >= MaxDepth) {
        m_out.isComplete = false;
        return;
    }
    if (m_progress)
        m_progress(folder);
    if (!QFileInfo(folder).isReadable() || !QFileInfo(folder).isExecutable()) {
        m_out.unreadable += folder;
        return;
    }
    ++m_depth;
    pushIgnoreFile(folder, folder + u"/.gitignore"_s);
    QStringList files;
    QStringList folders;
    QDirIterator entries(folder, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    while (entries.hasNext()) {
        const QFileInfo info = entries.nextFileInfo();
        const QString name = info.fileName();
        const bool isFolder = info.isDir();
        const bool candidate =
            name.endsWith(".bicep"_L1, Qt::CaseInsensitive) || name.endsWith(".json"_L1, Qt::CaseInsensitive);
        if (!isFolder && !(candidate && info.isFile()))
            continue;
        if (const auto why = whyLeftOut(info, isFolder)) {
            if (name != ".git"_L1)
                m_out.leftOut.push_back({isFolder ? info.filePath() + u'/' : info.filePath(), *why});
        } else {
            (isFolder ? folders : files) += info.filePath();
        }
    }
    files.sort();
    folders.sort();
    m_out.files += files;
    for (const QString &inner : std::as_const(folders)) {
        if (m_out.files.size() > FolderContent::MaxFiles) {
            m_out.files.resize(FolderContent::MaxFiles);
            m_out.isComplete = false;
            break;
        }
        enter(inner);
    }
    m_levels.pop_back();
    --m_depth;
}

/// What a JSON file certainly is, told without parsing it: armFileKind() needs one of these words. Nothing: perhaps a
/// template.
std::optional<ArmFileKind> kindAtAGlance(const QByteArray &bytes)
{
    const bool wide = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    if (wide || bytes.contains("\\u")) // a name may be spelled in another way
        return std::nullopt;
    const QByteArray lower = bytes.toLower();
    if (lower.contains("\"resources\"") || lower.contains("deploymenttemplate.json"))
        return std::nullopt;
    return lower.contains("deploymentparameters.json") ? ArmFileKind::Parameters : ArmFileKind::OtherJson;
}

} // namespace

FolderContent findCandidates(const QString &folder, const std::stop_token &stop,
                             const std::function<void(const QString &)> &progress)
{
    FolderContent content;
    Walk(content, stop, progress).start(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()));
    return content;
}

Result<ArmFileKind> candidateKind(const QString &path, DocumentStore &documents)
{
    if (path.endsWith(".bicep"_L1, Qt::CaseInsensitive))
        return ArmFileKind::Template;
    const auto bytes = documents.files().read(path);
    if (!bytes)
        return Error{bytes.error()};
    if (const auto kind = kindAtAGlance(*bytes))
        return *kind;
    const auto document = documents.open(path);
    const ArmFileKind kind = document ? (*document)->jsonKind() : ArmFileKind::NotJson;
    if (kind != ArmFileKind::Template) // other files of whatever encoding are none of our business
        documents.forget(path);
    return kind;
}

Result<bool> isTemplate(const QString &path, DocumentStore &documents)
{
    const auto kind = candidateKind(path, documents);
    if (!kind)
        return Error{kind.error()};
    return *kind == ArmFileKind::Template;
}

TemplateSearch findTemplates(const QString &folder, DocumentStore &documents, const std::stop_token &stop,
                             const std::function<void(const QString &)> &progress)
{
    const FolderContent content = findCandidates(folder, stop, progress);
    TemplateSearch search;
    search.isComplete = content.isComplete;
    for (const QString &path : content.unreadable)
        search.unreadable.emplace_back(path, u"%1 may not be listed."_s.arg(path));
    for (const QString &path : content.files) {
        if (stop.stop_requested()) {
            search.isComplete = false;
            break;
        }
        const auto found = isTemplate(path, documents);
        if (!found)
            search.unreadable.emplace_back(path, found.error());
        else if (*found)
            search.templates += path;
    }
    return search;
}

QStringList parametersOf(const FileSource &files, const QString &path)
{
    const QFileInfo info(path);
    const QString base = info.completeBaseName() + u'.';
    QStringList out;
    for (const QString &name : files.list(info.path())) {
        if (!name.startsWith(base, Qt::CaseInsensitive) || info.fileName() == name)
            continue;
        const QStringList words = name.sliced(base.size()).toLower().split(u'.');
        const bool bicep = words.last() == "bicepparam"_L1 && words.size() <= 2;
        const bool json = words.last() == "json"_L1 && words.contains("parameters"_L1) && words.size() <= 3;
        const QString full = info.path() + u'/' + name;
        if ((bicep || json) && files.kind(full) == FileSource::Kind::File)
            out += full;
    }
    out.sort();
    return out;
}

} // namespace model
