// SPDX-License-Identifier: MIT
#include "ui/diagramjob.h"

#include "rules/report/findingitems.h"

#include <QElapsedTimer>
#include <QtConcurrent>

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
    QtConcurrent::run(&m_pool, [analysis, options, token = m_stop.get_token()] {
        QElapsedTimer timer;
        timer.start();
        auto diagram = std::make_shared<const rules::Diagram>(
            rules::layoutDiagram(analysis->inventory, rules::outcomesOfItems(*analysis), options, token));
        return Result{std::move(diagram), timer.elapsed()};
    }).then(this, [this, token = m_stop.get_token()](const Result &result) {
        if (token.stop_requested())
            return;
        m_running = false;
        Q_EMIT finished(result);
    });
}

void DiagramJob::stop()
{
    m_stop.request_stop();
    m_running = false;
}

} // namespace ui
