// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <memory>

namespace ui {

/// Checks a template away from the GUI thread. The newest run wins: starting another one stops the one before, whose
/// result never arrives. Documents are kept between runs, so that only what changed is read and parsed again.
class AnalysisJob final : public QObject
{
    Q_OBJECT
public:
    struct Input {
        QString path; ///< absolute
        QString parametersPath; ///< empty: none in effect
        std::vector<std::pair<QString, model::SourceTextPtr>> edited; ///< texts that differ from the disk
        rules::AnalysisOptions options;
    };
    /// What came of a run: an analysis, or why there is none.
    struct Result {
        QString path;
        rules::AnalysisPtr analysis;
        QString error; ///< can be shown as it is
        model::DocumentPtr document; ///< the file itself, also where it is no template
        std::vector<std::pair<QString, model::SourceTextPtr>> edited; ///< as in the input
    };

    explicit AnalysisJob(QObject *parent = nullptr);
    ~AnalysisJob() override;

    void start(Input input);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void finished(const ui::AnalysisJob::Result &result);

private:
    class Worker;

    void deliver();

    std::shared_ptr<Worker> m_worker;
    std::stop_source m_stop;
    bool m_running = false;
    QFutureWatcher<Result> m_watcher;
    QThreadPool m_pool; // last, so destroyed first, which waits
};

} // namespace ui
