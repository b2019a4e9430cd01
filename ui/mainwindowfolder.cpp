// SPDX-License-Identifier: MIT
// What the window does with folders: opens them in tabs of their own, leads to their templates.
#include "ui/filekey.h"
#include "ui/findingsmodel.h"
#include "ui/findingspanel.h"
#include "ui/foldermodel.h"
#include "ui/folderpage.h"
#include "ui/mainwindow.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/statusline.h"
#include "ui/strip.h"
#include "ui/windowtexts.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

FolderPage *MainWindow::currentFolder() const
{
    return m_tabs->currentFolder();
}

void MainWindow::chooseFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Open folder"), m_settings.lastFolder);
    if (!path.isEmpty())
        openFolder(path);
}

FolderPage *MainWindow::openFolder(const QString &path)
{
    const QString folder = fileKey(path);
    m_strip->clear(u"open"_s);
    m_settings.lastFolder = folder;
    m_settings.remember(folder, QDateTime::currentDateTime());
    remember();
    FolderPage *page = addFolder(folder);
    m_tabs->setCurrentWidget(page);
    pageChanged();
    page->checkWhenShown();
    return page;
}

FolderPage *MainWindow::addFolder(const QString &path)
{
    const QString folder = fileKey(path);
    FolderPage *page = m_tabs->findFolder(folder);
    if (page == nullptr) {
        page = new FolderPage(folder, m_settings.published);
        connectFolder(page);
        m_tabs->addFolder(page);
    }
    return page;
}

void MainWindow::connectFolder(FolderPage *page)
{
    const auto applyParameters = [this](const QString &path, const QString &parameters) {
        if (m_session.parametersOf(path) != parameters)
            m_session.setParametersOf(path, parameters);
    };
    connect(page, &FolderPage::openRequested, this,
            [this, applyParameters](const QString &path, const std::optional<QString> &parameters,
                                    const model::Location &place) {
                if (parameters)
                    applyParameters(path, *parameters);
                openThen(path, [this, place] {
                    if (place.isValid())
                        goToLocation(place, true);
                });
            });
    connect(page, &FolderPage::fixRequested, this,
            [this, applyParameters](const QString &path, const QString &parameters, const QString &key) {
                applyParameters(path, parameters);
                const auto fix = [this, path, key] {
                    const rules::AnalysisPtr &analysis = m_session.analysis();
                    if (m_session.root() != fileKey(path) || analysis == nullptr)
                        return; // somebody went elsewhere meanwhile
                    const auto found = std::ranges::find(analysis->findings, key, &FindingsModel::keyOf);
                    if (found == analysis->findings.end())
                        return; // nor is it there any more
                    const auto finding = qint32(found - analysis->findings.begin());
                    m_findings->selectFinding(finding);
                    fixFinding(finding, -1);
                };
                openThen(path, [this, fix] {
                    // queued: the panes come first, and the dialog waits inside
                    if (m_session.isChecking())
                        connect(&m_session, &Session::checkFinished, this, fix,
                                Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
                    else
                        fix();
                });
            });
    connect(page, &FolderPage::folderRequested, this, &MainWindow::chooseFolder);
    connect(page, &FolderPage::exportRequested, this, &MainWindow::exportReport);
    connect(page, &FolderPage::changed, this, [this, page] {
        if (page->canReport()) {
            m_settings.countFindings(page->folder(), page->model()->tally().clusters);
            remember();
        }
        if (page == currentFolder()) {
            updateActions();
            updateStatus();
        }
    });
}

void MainWindow::updateFolderActions(const FolderPage &page)
{
    for (QAction *action :
         {m_actions.closeTab, m_actions.check, m_actions.find, m_actions.nextPane, m_actions.previousPane})
        action->setEnabled(true);
    for (QAction *action : {m_actions.exportReport, m_actions.printReport})
        action->setEnabled(page.canReport());
}

} // namespace ui
