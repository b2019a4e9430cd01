// SPDX-License-Identifier: MIT
#include "ui/session.h"

#include "ui/filekey.h"
#include "ui/recovery.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int TypingPause = 150; // milliseconds
constexpr qint64 LargeFile = 64 * 1024; // bytes; smaller ones are read within a few milliseconds

} // namespace

Session::Session(QObject *parent) : QObject(parent)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(TypingPause);
    connect(&m_delay, &QTimer::timeout, this, &Session::check);
    connect(&m_job, &AnalysisJob::finished, this, [this](const AnalysisJob::Result &result) {
        m_result = result;
        Q_EMIT checkFinished();
    });
}

model::Result<std::shared_ptr<Document>> Session::open(const QString &path)
{
    const QString key = fileKey(path);
    if (const auto known = find(key))
        return known;
    auto loaded = Document::load(key);
    if (!loaded)
        return model::Error{loaded.error()};
    return adopt(*std::move(loaded));
}

void Session::openLater(const QString &path, Opened then)
{
    const QString key = fileKey(path);
    if (find(key) != nullptr || QFileInfo(key).size() < LargeFile) {
        then(open(path));
        return;
    }
    ++m_opening;
    using Read = std::shared_ptr<model::Result<Document::Loaded>>;
    const auto read = [key, gui = thread()]() -> Read {
        auto loaded = std::make_shared<model::Result<Document::Loaded>>(Document::load(key));
        if (*loaded)
            loaded->value().text->moveToThread(gui);
        return loaded;
    };
    QtConcurrent::run(read).then(this, [this, key, then = std::move(then)](const Read &loaded) {
        --m_opening;
        if (const auto known = find(key)) // somebody was quicker
            then(known);
        else if (*loaded)
            then(adopt(*std::move(*loaded)));
        else
            then(model::Error{loaded->error()});
    });
}

std::shared_ptr<Document> Session::adopt(Document::Loaded loaded)
{
    const auto file = std::make_shared<Document>(std::move(loaded));
    m_documents[file->path()] = file;
    connect(file.get(), &Document::changed, this, [this] {
        if (!m_root.isEmpty())
            m_delay.start();
    });
    connect(file.get(), &Document::pathChanged, this, [this, raw = file.get()] { rename(raw); });
    Q_EMIT opened(file);
    return file;
}

std::shared_ptr<Document> Session::find(const QString &path) const
{
    const auto found = m_documents.find(path);
    return found == m_documents.end() ? nullptr : found->second;
}

void Session::close(const QString &path)
{
    const auto found = m_documents.find(path);
    if (found == m_documents.end())
        return;
    const bool changesCheck = found->second->isModified() && path != m_root;
    found->second->disconnect(this);
    m_documents.erase(found);
    if (path == m_root)
        setRoot({});
    else if (changesCheck)
        check();
    m_values.erase(path);
    Q_EMIT closed(path);
}

std::optional<QString> Session::recover(const QString &path, const QByteArray &text, const QByteArray &savedHash)
{
    const auto recovered = model::SourceText::fromBytes(text, QFileInfo(path).fileName());
    if (!recovered)
        return recovered.error();
    auto document = find(fileKey(path));
    if (document == nullptr && QFileInfo::exists(path)) {
        auto opened = open(path);
        if (!opened)
            return opened.error();
        document = *opened;
    } else if (document == nullptr) {
        document = adopt({path, model::SourceText::fromString({}), std::make_unique<QTextDocument>()});
    }
    document->recover(*recovered, Recovery::hashOf(document->savedSource()->toBytes()) != savedHash);
    return std::nullopt;
}

bool Session::hasUnsavedChanges() const
{
    return std::ranges::any_of(m_documents, [](const auto &entry) { return entry.second->isModified(); });
}

void Session::rename(Document *document)
{
    const auto found =
        std::ranges::find_if(m_documents, [&](const auto &entry) { return entry.second.get() == document; });
    if (found == m_documents.end())
        return;
    const std::shared_ptr<Document> file = found->second;
    const bool wasRoot = found->first == m_root;
    m_documents.erase(found);
    m_documents[document->path()] = file;
    if (wasRoot)
        m_root = document->path();
    check();
}

void Session::setRoot(const QString &path)
{
    if (m_root == path)
        return;
    if (!m_root.isEmpty())
        m_values[m_root] = {std::move(m_parameters), std::move(m_typed)};
    m_root = path;
    std::tie(m_parameters, m_typed) = m_values[path];
    m_result = {};
    m_job.stop();
    m_delay.stop();
    if (path.isEmpty())
        Q_EMIT checkFinished();
    else
        check();
}

void Session::setParameters(const QString &path)
{
    m_parameters = path;
    check();
}

QStringList Session::availableParameters() const
{
    QStringList paths;
    if (const rules::AnalysisPtr &known = analysis()) {
        const QString folder = QFileInfo(m_root).path();
        for (const QString &name : known->snapshot->availableParameterFiles())
            paths += folder + u'/' + name;
    }
    paths.removeAll(m_root);
    if (!m_parameters.isEmpty() && !paths.contains(m_parameters))
        paths += m_parameters;
    return paths;
}

void Session::setParametersOf(const QString &root, const QString &path)
{
    const QString key = fileKey(root);
    if (key == m_root)
        setParameters(path);
    else
        m_values[key].first = path;
}

QString Session::parametersOf(const QString &root) const
{
    const QString key = fileKey(root);
    if (key == m_root)
        return m_parameters;
    const auto known = m_values.find(key);
    return known == m_values.end() ? QString() : known->second.first;
}

void Session::setTypedParameters(std::map<QString, model::Value> values)
{
    m_typed = std::move(values);
    check();
}

void Session::setPublished(bool published)
{
    if (m_published == published)
        return;
    m_published = published;
    check();
}

void Session::check()
{
    m_delay.stop();
    if (m_root.isEmpty())
        return;
    AnalysisJob::Input input{.path = m_root, .parametersPath = m_parameters, .edited = {}, .options = {}};
    for (const auto &[path, document] : m_documents) {
        if (document->isModified())
            input.edited.emplace_back(path, document->source());
    }
    input.options.published = m_published;
    input.options.typedParameters = m_typed;
    input.options.inventory = true;
    input.options.fixes = true;
    m_job.start(std::move(input));
    Q_EMIT checkStarted();
}

model::DocumentPtr Session::analysed(Document &document) const
{
    model::DocumentPtr found;
    if (m_result.document != nullptr && m_result.document->path() == document.path())
        found = m_result.document;
    if (found == nullptr && m_result.analysis != nullptr) {
        const auto &all = m_result.analysis->snapshot->documents();
        const auto same = std::ranges::find_if(
            all, [&](const model::DocumentPtr &other) { return other->path() == document.path(); });
        if (same != all.end())
            found = *same;
    }
    if (found == nullptr || found->source() == document.source())
        return found;
    return found->source()->text() == document.source()->text() ? found : nullptr;
}

std::optional<QString> Session::apply(const std::vector<rules::FileChange> &changes)
{
    std::vector<std::pair<std::shared_ptr<Document>, const model::EditSet *>> edited;
    for (const rules::FileChange &change : changes) {
        const auto document = open(change.document->path());
        if (!document)
            return document.error();
        if ((*document)->source()->text() != change.document->source()->text())
            return tr("%1 has changed since the fix was made. Check again and choose the fix once more.")
                .arg((*document)->name());
        edited.emplace_back(*document, &change.edits);
    }
    for (const auto &[document, edits] : edited) {
        if (!document->apply(*edits))
            return tr("The fix does not fit %1. Check again and choose the fix once more.").arg(document->name());
    }
    check();
    return std::nullopt;
}

} // namespace ui
