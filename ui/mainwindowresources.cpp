// SPDX-License-Identifier: MIT
// How the tree of resources and the diagram work together with the rest of the window.
#include "ui/diagrampanel.h"
#include "ui/findingspanel.h"
#include "ui/mainwindow.h"
#include "ui/resourcetreepanel.h"
#include "ui/statusline.h"
#include "ui/strip.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace ui {

void MainWindow::connectResources()
{
    connect(m_resources, &ResourceTreePanel::itemChosen, this, [this](qint32 item) { goToItem(item, false); });
    connect(m_resources, &ResourceTreePanel::itemActivated, this, [this](qint32 item) { goToItem(item, true); });
    connect(m_resources, &ResourceTreePanel::moduleRequested, this, &MainWindow::openModule);
    m_resources->setByType(m_settings.resourcesByType);
    connect(m_resources, &ResourceTreePanel::sortChosen, this, [this](bool byType) {
        m_settings.resourcesByType = byType;
        remember();
    });
}

void MainWindow::openModule(qint32 item)
{
    const rules::AnalysisPtr &analysis = m_session.analysis();
    if (analysis != nullptr && item >= 0 && item < qint32(analysis->inventory.items.size()))
        goToLocation({analysis->inventory.items[std::size_t(item)].moduleFile, {0, 0}}, true);
}

void MainWindow::connectDiagram()
{
    connect(m_diagram, &DiagramPanel::itemChosen, this, [this](qint32 item) {
        goToItem(item, false);
        m_resources->selectItem(item);
    });
    connect(m_diagram, &DiagramPanel::itemActivated, this, [this](qint32 item) {
        goToItem(item, true);
        m_resources->selectItem(item);
    });
    connect(m_diagram, &DiagramPanel::moduleRequested, this, &MainWindow::openModule);
    connect(m_diagram, &DiagramPanel::fixRequested, this, [this](int finding) {
        m_findings->selectFinding(finding);
        fixFinding(finding, -1);
    });
    connect(m_diagram, &DiagramPanel::enlargeRequested, this, [this] { enlargeDiagram(!centralWidget()->isHidden()); });
    connect(m_diagram, &DiagramPanel::saved, this, [this](const QString &path) {
        m_status->showMessage(tr("The diagram was written to %1.").arg(QDir::toNativeSeparators(path)));
    });
    connect(m_diagram, &DiagramPanel::saveFailed, this, [this](const QString &text) {
        enlargeDiagram(false);
        m_strip->say(u"diagram"_s, rules::AdviceLevel::Error, text);
    });
}

} // namespace ui
