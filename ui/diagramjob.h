// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"
#include "rules/report/diagram.h"

#include <QObject>
#include <QThreadPool>

namespace ui {

/// Lays diagrams out away from the GUI thread. The newest wins: the one before is stopped and its result dropped.
class DiagramJob final : public QObject
{
    Q_OBJECT
public:
    struct Result {
        rules::AnalysisPtr analysis; ///< what it was laid out from
        std::shared_ptr<const rules::Diagram> diagram;
        qint64 milliseconds = 0;
    };

    explicit DiagramJob(QObject *parent = nullptr);
    ~DiagramJob() override;

    void start(const rules::AnalysisPtr &analysis, const rules::DiagramOptions &options);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void finished(const ui::DiagramJob::Result &result);

private:
    void deliver(const Result &result, const std::stop_token &token);

    std::stop_source m_stop;
    bool m_running = false;
    QThreadPool m_pool; // last, so destroyed first, which waits
};

} // namespace ui
