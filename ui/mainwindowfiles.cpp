// SPDX-License-Identifier: MIT
// What the window does with files: opens, saves, closes, reports.
#include "model/filewriter.h"
#include "rules/report/reportwriter.h"
#include "rules/rule.h"
#include "ui/findingspanel.h"
#include "ui/folderpage.h"
#include "ui/mainwindow.h"
#include "ui/ruledialog.h"
#include "ui/samples.h"
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

void MainWindow::choosePath()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open template"), m_settings.lastFolder,
                                     tr("Templates (*.bicep *.bicepparam *.json *.jsonc);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

bool MainWindow::openFile(const QString &path)
{
    const auto failed = std::make_shared<bool>(false);
    m_session.openLater(path, [this, failed](const auto &document) { *failed = !showOpened(document); });
    if (m_session.isOpening())
        m_status->showMessage(tr("Opening %1…").arg(QFileInfo(path).fileName()));
    return !*failed;
}

bool MainWindow::showOpened(const model::Result<std::shared_ptr<Document>> &document)
{
    m_status->clearMessage();
    if (!document) {
        m_strip->say(u"open"_s, rules::AdviceLevel::Error, document.error());
        return false;
    }
    m_strip->clear(u"open"_s);
    const QString own = (*document)->path();
    SourcePage *page = m_tabs->add(*document, own);
    page->setRoot(own); // what is opened by hand is looked at by itself
    m_settings.lastFolder = QFileInfo(own).path();
    m_settings.remember(own, QDateTime::currentDateTime());
    remember();
    if (m_tabs->currentPage() == page)
        pageChanged();
    else
        m_tabs->setCurrentWidget(page);
    return true;
}

bool MainWindow::openSample(const QString &file)
{
    const auto path = unpackSample(file);
    if (!path) {
        m_strip->say(u"open"_s, rules::AdviceLevel::Error, path.error());
        return false;
    }
    return openFile(*path);
}

bool MainWindow::savePage(SourcePage *page, const QString &path)
{
    if (page == nullptr)
        return false;
    if (const auto error = page->document().save(path)) {
        page->strip()->say(u"save"_s, rules::AdviceLevel::Error, *error,
                           {{tr("Save elsewhere…"), [this, page] { savePageAs(page); }}});
        return false;
    }
    page->strip()->clear(u"save"_s);
    if (page->root() != page->document().path() && !path.isEmpty())
        page->setRoot(page->document().path());
    updateStatus();
    return true;
}

bool MainWindow::savePageAs(SourcePage *page)
{
    if (page == nullptr)
        return false;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save as"), page->document().path());
    return !path.isEmpty() && savePage(page, path);
}

bool MainWindow::closePage(SourcePage *page)
{
    if (page == nullptr || !mayClose({page}))
        return false;
    m_tabs->closePage(page);
    return true;
}

bool MainWindow::mayClose(const QList<SourcePage *> &pages)
{
    QList<SourcePage *> changed;
    QStringList names;
    for (SourcePage *page : pages) {
        if (page->document().isModified()) {
            changed += page;
            names += page->document().name();
        }
    }
    if (changed.isEmpty())
        return true;
    switch (askToSave(this, names)) {
    case Unsaved::Save: return std::ranges::all_of(changed, [this](SourcePage *page) { return savePage(page); });
    case Unsaved::Discard: return true;
    case Unsaved::Cancel: break;
    }
    return false;
}

void MainWindow::exportReport()
{
    if (const FolderPage *folder = currentFolder()) {
        exportFolderReport(*folder);
        return;
    }
    if (m_session.analysis() == nullptr)
        return;
    const QFileInfo root(m_session.root());
    const QString path = QFileDialog::getSaveFileName(this, tr("Export report"),
                                                      root.path() + u'/' + root.completeBaseName() + u"-report.html"_s,
                                                      tr("HTML report (*.html);;PDF report (*.pdf)"));
    if (!path.isEmpty())
        saveReport(path);
}

bool MainWindow::saveReport(const QString &path)
{
    const rules::AnalysisPtr &analysis = m_session.analysis();
    const rules::ReportWriter *writer =
        rules::reportWriter(path.endsWith(".pdf"_L1, Qt::CaseInsensitive) ? u"pdf" : u"html");
    if (analysis == nullptr || writer == nullptr)
        return false;
    const QFileInfo root(m_session.root());
    const rules::Report report{
        .files = {{analysis, rules::PathNames(root.fileName(), root.filePath(), root.path())}},
        .notChecked = {},
        .time = QDateTime::currentDateTime(),
        .published = m_session.isPublished(),
    };
    if (const auto error = model::writeFile({.path = path, .content = writer->write(report), .expected = {}})) {
        m_strip->say(u"report"_s, rules::AdviceLevel::Error, error->message,
                     {{tr("Export elsewhere…"), [this] { exportReport(); }}});
        return false;
    }
    m_strip->say(u"report"_s, rules::AdviceLevel::Info,
                 tr("The report was written to %1.").arg(QDir::toNativeSeparators(path)),
                 {{tr("Show it"), [path] { openInBrowser(path); }}});
    return true;
}

void MainWindow::explainRule()
{
    RuleDialog(rules::allRules().front()->info(), this).exec();
}

} // namespace ui
