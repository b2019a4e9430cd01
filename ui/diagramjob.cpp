// SPDX-License-Identifier: MIT
#include "ui/diagramjob.h"

#include "rules/report/findingitems.h"

#include <QElapsedTimer>

namespace ui {

DiagramJob::DiagramJob(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

DiagramJob::~DiagramJob()
{
    stop();
}

void DiagramJob::start(const rules::AnalysisPtr &analysis, const rules::DiagramOptions &options)
{
    stop();
    m_stop = std::stop_source();
    m_running = true;
    m_pool.start([this, analysis, options, token = m_stop.get_token()] {
        QElapsedTimer timer;
        timer.start();
        auto diagram = std::make_shared<const rules::Diagram>(
            rules::layoutDiagram(analysis->inventory, rules::outcomesOfItems(*analysis), options, token));
        const Result result{analysis, std::move(diagram), timer.elapsed()};
        // queued, so that even what is ready at once never comes from within start()
        QMetaObject::invokeMethod(
            this, [this, result, token] { deliver(result, token); }, Qt::QueuedConnection);
    });
}

void DiagramJob::deliver(const Result &result, const std::stop_token &token)
{
    if (token.stop_requested())
        return;
    m_running = false;
    Q_EMIT finished(result);
}

void DiagramJob::stop()
{
    m_stop.request_stop();
    m_running = false;
}

} // namespace ui
