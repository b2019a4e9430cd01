// SPDX-License-Identifier: MIT
#include "ui/analysisjob.h"

#include <QDateTime>
#include <QFileInfo>
#include <QtConcurrent>
#include <map>

namespace ui {

/// The state that runs share. Only the one thread of the pool uses it.
class AnalysisJob::Worker
{
public:
    Result run(const Input &input, const std::stop_token &stop);

private:
    /// What a file on disk looked like when it was read.
    struct Stamp {
        QDateTime changed;
        qint64 size = -1;
        bool operator==(const Stamp &) const = default;
    };

    static Stamp stampOf(const QString &path);
    void refresh(const Input &input);
    void remember(const model::Snapshot &snapshot);

    model::DiskFiles m_disk;
    model::DocumentStore m_store{m_disk};
    std::map<QString, Stamp> m_stamps; // of what the store holds from the disk
    std::map<QString, model::SourceTextPtr> m_edited; // of what the store holds from editors
};

AnalysisJob::Worker::Stamp AnalysisJob::Worker::stampOf(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() ? Stamp{info.lastModified(), info.size()} : Stamp{};
}

/// Drops what is no longer as the store knows it, and gives it the texts of the editors.
void AnalysisJob::Worker::refresh(const Input &input)
{
    std::map<QString, model::SourceTextPtr> edited(input.edited.begin(), input.edited.end());
    for (const auto &[path, source] : m_edited) {
        if (!edited.contains(path))
            m_store.forget(path);
    }
    for (auto stamp = m_stamps.begin(); stamp != m_stamps.end();) {
        const bool fresh = stampOf(stamp->first) == stamp->second;
        if (!fresh)
            m_store.forget(stamp->first);
        stamp = fresh ? std::next(stamp) : m_stamps.erase(stamp);
    }
    for (const auto &[path, source] : edited) {
        const auto known = m_edited.find(path);
        if (known != m_edited.end() && known->second == source)
            continue;
        m_store.put(model::Document::parse(path, source));
        m_stamps.erase(path);
    }
    m_edited = std::move(edited);
}

void AnalysisJob::Worker::remember(const model::Snapshot &snapshot)
{
    for (const model::DocumentPtr &document : snapshot.documents()) {
        if (!m_edited.contains(document->path()))
            m_stamps.try_emplace(document->path(), stampOf(document->path()));
    }
}

AnalysisJob::Result AnalysisJob::Worker::run(const Input &input, const std::stop_token &stop)
{
    Result result{.path = input.path, .analysis = {}, .error = {}, .document = {}, .edited = input.edited};
    refresh(input);
    if (stop.stop_requested())
        return result;
    // before reading: a change meanwhile then makes the next run read again
    m_stamps.try_emplace(input.path, stampOf(input.path));
    const auto root = m_store.open(input.path);
    if (!root) {
        m_store.forget(input.path);
        result.error = root.error();
        return result;
    }
    result.document = *root;
    if (result.document->content() == nullptr || stop.stop_requested())
        return result;
    model::Workspace workspace(m_store, model::ModuleCache::ofUser());
    const auto snapshot = workspace.load(input.path, input.parametersPath, stop);
    if (!snapshot) {
        result.error = snapshot.error();
        return result;
    }
    if (stop.stop_requested())
        return result;
    remember(**snapshot);
    result.analysis = rules::withSource(rules::analyze(*snapshot, input.options, stop), workspace, m_store.files(),
                                        input.parametersPath, input.options, stop);
    if (result.analysis != nullptr && result.analysis->source != nullptr)
        remember(*result.analysis->source);
    return result;
}

AnalysisJob::AnalysisJob(QObject *parent) : QObject(parent), m_worker(std::make_shared<Worker>())
{
    // one thread: a stopped run ends soon, and the store needs no care
    m_pool.setMaxThreadCount(1);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &AnalysisJob::deliver);
}

AnalysisJob::~AnalysisJob()
{
    m_stop.request_stop();
}

void AnalysisJob::start(Input input)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_running = true;
    auto work = [worker = m_worker, input = std::move(input), stop = m_stop.get_token()](QPromise<Result> &promise) {
        if (stop.stop_requested())
            return;
        Result result = worker->run(input, stop);
        if (!stop.stop_requested())
            promise.addResult(std::move(result));
    };
    // a watcher given a new future drops the old one's events
    m_watcher.setFuture(QtConcurrent::run(&m_pool, std::move(work)));
}

void AnalysisJob::stop()
{
    m_stop.request_stop();
    m_running = false;
}

void AnalysisJob::deliver()
{
    if (m_stop.stop_requested() || m_watcher.future().resultCount() == 0)
        return;
    m_running = false;
    Q_EMIT finished(m_watcher.result());
}

} // namespace ui
