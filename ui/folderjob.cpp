// SPDX-License-Identifier: MIT
#include "ui/folderjob.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrent>
#include <mutex>

namespace ui {

namespace {

/// Between two deliveries, as long as there is nothing left to deliver: the view is painted meanwhile.
constexpr int Pause = 30;

} // namespace

/// Where the threads of a run leave what they know until the GUI thread fetches it.
class FolderJob::Mailbox
{
public:
    struct Mail {
        TargetsPtr targets;
        Steps steps;
        bool isLast = false;
        bool isMore = false;
    };

    void putTargets(TargetsPtr targets)
    {
        const std::scoped_lock lock(m_mutex);
        m_targets = std::move(targets);
    }
    void put(Step step)
    {
        const std::scoped_lock lock(m_mutex);
        m_steps.push_back(std::move(step));
    }
    void end()
    {
        const std::scoped_lock lock(m_mutex);
        m_ended = true;
    }
    Mail take()
    {
        const std::scoped_lock lock(m_mutex);
        Mail mail{.targets = std::exchange(m_targets, nullptr), .steps = {}, .isLast = false, .isMore = false};
        const std::size_t until = std::min(m_steps.size(), m_taken + BatchSize);
        mail.steps.assign(std::make_move_iterator(m_steps.begin() + std::ptrdiff_t(m_taken)),
                          std::make_move_iterator(m_steps.begin() + std::ptrdiff_t(until)));
        m_taken = until;
        mail.isMore = m_taken < m_steps.size();
        if (!mail.isMore) {
            m_steps.clear();
            m_taken = 0;
        }
        mail.isLast = m_ended && !mail.isMore;
        return mail;
    }

private:
    std::mutex m_mutex;
    TargetsPtr m_targets;
    Steps m_steps;
    std::size_t m_taken = 0;
    bool m_ended = false;
};

rules::Targets FolderJob::targetsOf(const QString &folder, const std::stop_token &stop)
{
    const QFileInfo info(folder);
    const QString name = info.fileName();
    return rules::findTargets({name.isEmpty() ? folder : name}, {}, info.path(), stop);
}

FolderJob::FolderJob(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1); // which starts others; the run before ends first
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &FolderJob::deliver);
}

FolderJob::~FolderJob()
{
    m_stop.request_stop();
}

void FolderJob::start(Input input)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_mailbox = std::make_shared<Mailbox>();
    m_running = true;
    auto work = [input = std::move(input), mailbox = m_mailbox, stop = m_stop.get_token()] {
        if (stop.stop_requested())
            return;
        rules::FolderCheck check({.analysis = input.options, .parameters = {}, .jobs = input.jobs});
        auto targets = std::make_shared<rules::Targets>(targetsOf(input.folder, stop));
        check.sortOut(*targets, stop);
        if (input.withParameters && !stop.stop_requested())
            rules::pairWithParameters(*targets);
        if (stop.stop_requested())
            return;
        mailbox->putTargets(targets);
        const auto begun = [&](std::size_t target) { mailbox->put({.target = target}); };
        const auto finished = [&](std::size_t target, rules::CheckedTarget result) {
            const qsizetype files = check.parametersOf(targets->files[target]).size();
            mailbox->put({.target = target, .result = std::move(result), .parameterFiles = files});
        };
        check.run(targets->files, {begun, finished}, stop);
        mailbox->end();
    };
    m_pool.start(std::move(work));
    m_next.start(Pause);
}

void FolderJob::stop()
{
    m_stop.request_stop();
    m_running = false;
    m_next.stop();
    m_mailbox.reset();
}

void FolderJob::deliver()
{
    const std::shared_ptr<Mailbox> mailbox = m_mailbox;
    if (mailbox == nullptr)
        return;
    const Mailbox::Mail mail = mailbox->take();
    if (!mail.isLast)
        m_next.start(mail.isMore ? 0 : Pause);
    // what is connected may stop this run, or start another one
    if (mail.targets != nullptr)
        Q_EMIT found(mail.targets);
    if (!mail.steps.empty() && m_mailbox == mailbox)
        Q_EMIT advanced(mail.steps);
    if (mail.isLast && m_mailbox == mailbox) {
        m_running = false;
        m_mailbox.reset();
        Q_EMIT finished();
    }
}

} // namespace ui
