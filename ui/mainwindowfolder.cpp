// SPDX-License-Identifier: MIT
// What the window does with folders: opens them in tabs of their own, leads to their templates, reports.
#include "model/filewriter.h"
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
#include <QFutureWatcher>
#include <QtConcurrent>

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
    const QString folder = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    m_strip->clear(u"open"_s);
    m_settings.lastFolder = folder;
    m_settings.remember(folder, QDateTime::currentDateTime());
    remember();
    FolderPage *page = m_tabs->findFolder(folder);
    const bool known = page != nullptr;
    if (!known) {
        page = new FolderPage(folder, m_settings.published);
        connectFolder(page);
        m_tabs->addFolder(page);
    }
    m_tabs->setCurrentWidget(page);
    pageChanged();
    if (!known)
        page->check();
    return page;
}

void MainWindow::connectFolder(FolderPage *page)
{
    connect(page, &FolderPage::openRequested, this,
            [this](const QString &path, const QString &parameters, const model::Location &place) {
                if (!openFile(path))
                    return;
                if (!parameters.isEmpty() && m_session.parameters() != parameters)
                    m_session.setParameters(parameters);
                if (place.isValid())
                    goToLocation(place, true);
            });
    connect(page, &FolderPage::exportRequested, this, &MainWindow::exportReport);
    connect(page, &FolderPage::changed, this, [this, page] {
        if (!page->isChecking() && page->model()->tally().finished > 0) {
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
    m_actions.exportReport->setEnabled(page.canReport());
}

void MainWindow::exportFolderReport(const FolderPage &page)
{
    if (!page.canReport())
        return;
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export report"), page.folder() + u'/' + page.name() + u"-report.html"_s,
                                     tr("HTML report (*.html);;PDF report (*.pdf)"));
    if (!path.isEmpty())
        saveFolderReport(page, path);
}

/// Of many templates that takes a while, so the window goes on.
void MainWindow::saveFolderReport(const FolderPage &page, const QString &path)
{
    const rules::ReportWriter *writer =
        rules::reportWriter(path.endsWith(".pdf"_L1, Qt::CaseInsensitive) ? u"pdf" : u"html");
    m_strip->say(u"report"_s, rules::AdviceLevel::Info, tr("The report is being written…"), {}, false);
    using Outcome = std::optional<model::Error>;
    auto *watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path] {
        watcher->deleteLater();
        if (const Outcome error = watcher->result())
            m_strip->say(u"report"_s, rules::AdviceLevel::Error, error->message,
                         {{tr("Export elsewhere…"), [this] { exportReport(); }}});
        else
            m_strip->say(u"report"_s, rules::AdviceLevel::Info,
                         tr("The report was written to %1.").arg(QDir::toNativeSeparators(path)),
                         {{tr("Show it"), [path] { openInBrowser(path); }}});
    });
    watcher->setFuture(QtConcurrent::run([report = page.report(), writer, path]() -> Outcome {
        return model::writeFile({.path = path, .content = writer->write(report), .expected = {}});
    }));
}

} // namespace ui
