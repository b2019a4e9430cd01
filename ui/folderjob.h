// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/foldercheck.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <memory>
#include <optional>

namespace ui {

/// Checks the templates below a folder away from the GUI thread. What comes out arrives in small batches, so that the
/// GUI thread is never busy for long. The newest run wins: of one that was stopped nothing more arrives.
class FolderJob final : public QObject
{
    Q_OBJECT
public:
    struct Input {
        QString folder; ///< absolute, clean
        bool withParameters = false; ///< each template once for each parameters file that is named after it
        rules::AnalysisOptions options;
        int jobs = 0; ///< 0: as many as the machine has processors
    };
    /// A target was begun, or is finished.
    struct Step {
        std::size_t target = 0;
        std::optional<rules::CheckedTarget> result{}; ///< nothing: begun
        qsizetype parameterFiles = 0; ///< with a result: that are named after the template
    };
    using Steps = std::vector<Step>;
    using TargetsPtr = std::shared_ptr<const rules::Targets>;
    /// So many at a time.
    static constexpr std::size_t BatchSize = 64;

    explicit FolderJob(QObject *parent = nullptr);
    ~FolderJob() override;

    void start(Input input);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }

    /// What is to be checked, as `bulkhead-cli check FOLDER` started in the folder above would.
    static rules::Targets targetsOf(const QString &folder, const std::stop_token &stop = {});

Q_SIGNALS:
    /// The search is over: these are the templates.
    void found(const ui::FolderJob::TargetsPtr &targets);
    void advanced(const ui::FolderJob::Steps &steps);
    /// All have arrived.
    void finished();

private:
    class Mailbox;

    void deliver();

    std::shared_ptr<Mailbox> m_mailbox; ///< of the newest run
    std::stop_source m_stop;
    bool m_running = false;
    QTimer m_next;
    QThreadPool m_pool; // last, so destroyed first, which waits
};

} // namespace ui
