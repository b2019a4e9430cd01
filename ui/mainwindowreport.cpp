// SPDX-License-Identifier: MIT
// What leaves the window: the report of what is shown, as a file or on paper. Of many templates that takes a while, so
// it is written and painted away from the GUI thread.
#include "model/filewriter.h"
#include "rules/report/pdfreport.h"
#include "ui/folderpage.h"
#include "ui/mainwindow.h"
#include "ui/sourcetabs.h"
#include "ui/strip.h"
#include "ui/windowtexts.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace ui {

bool MainWindow::canReport() const
{
    if (!m_reporting.isFinished())
        return false; // one after the other
    const FolderPage *folder = currentFolder();
    return folder != nullptr ? folder->canReport() : m_session.analysis() != nullptr;
}

rules::Report MainWindow::report() const
{
    if (const FolderPage *folder = currentFolder())
        return folder->report();
    const QFileInfo root(m_session.root());
    return {.files = {{m_session.analysis(), rules::PathNames(root.fileName(), root.filePath(), root.path())}},
            .notChecked = {},
            .time = QDateTime::currentDateTime(),
            .published = m_session.isPublished()};
}

void MainWindow::exportReport()
{
    if (!canReport())
        return;
    const rules::Report what = report(); // what is shown now, whatever comes while the dialog is open
    const FolderPage *folder = currentFolder();
    const QFileInfo root(m_session.root());
    const QString stem =
        folder != nullptr ? folder->folder() + u'/' + folder->name() : root.path() + u'/' + root.completeBaseName();
    const QString path = QFileDialog::getSaveFileName(this, tr("Export report"), stem + u"-report.html"_s,
                                                      tr("HTML report (*.html);;PDF report (*.pdf)"));
    if (!path.isEmpty())
        saveReport(what, path);
}

void MainWindow::saveReport(const rules::Report &report, const QString &path)
{
    const rules::ReportWriter *writer =
        rules::reportWriter(path.endsWith(".pdf"_L1, Qt::CaseInsensitive) ? u"pdf" : u"html");
    m_strip->say(u"report"_s, rules::AdviceLevel::Info, tr("The report is being written…"), {}, false);
    using Outcome = std::optional<model::Error>;
    QFuture<Outcome> writing = QtConcurrent::run([report, writer, path]() -> Outcome {
        return model::writeFile({.path = path, .content = writer->write(report), .expected = {}});
    });
    m_reporting = QFuture<void>(writing);
    updateActions();
    writing.then(this, [this, path](const Outcome &error) {
        if (error)
            m_strip->say(u"report"_s, rules::AdviceLevel::Error, error->message,
                         {{tr("Export elsewhere…"), [this] { exportReport(); }}});
        else
            m_strip->say(u"report"_s, rules::AdviceLevel::Info,
                         tr("The report was written to %1.").arg(QDir::toNativeSeparators(path)),
                         {{tr("Show it"), [path] { openInBrowser(path); }}});
        reported(!error);
    });
}

void MainWindow::printReport()
{
    if (!canReport())
        return;
    const rules::Report what = report(); // likewise
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setFullPage(true); // the report has margins of its own
    printer->setDocName(tr("AKS network policies"));
    QPrintDialog dialog(printer.get(), this);
    dialog.setWindowTitle(tr("Print report"));
    dialog.setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintShowPageSize);
    if (dialog.exec() == QDialog::Accepted)
        printReport(what, printer);
}

void MainWindow::printReport(const rules::Report &report, const std::shared_ptr<QPrinter> &printer)
{
    m_strip->say(u"report"_s, rules::AdviceLevel::Info, tr("The report is being printed…"), {}, false);
    QFuture<bool> printing = QtConcurrent::run([report, printer] {
        rules::PdfReport::paint(report, *printer);
        return printer->printerState() != QPrinter::Error;
    });
    m_reporting = QFuture<void>(printing);
    updateActions();
    printing.then(this, [this, printer](bool printed) {
        const QString file = QDir::toNativeSeparators(printer->outputFileName());
        const QString where = file.isEmpty() ? printer->printerName() : file;
        if (printed)
            m_strip->say(u"report"_s, rules::AdviceLevel::Info, tr("The report was printed to %1.").arg(where));
        else
            m_strip->say(u"report"_s, rules::AdviceLevel::Error,
                         tr("The report could not be printed to %1. Export it as PDF instead.").arg(where),
                         {{tr("Export report…"), [this] { exportReport(); }}});
        reported(printed);
    });
}

/// The window may have been waiting for it.
void MainWindow::reported(bool well)
{
    updateActions();
    if (std::exchange(m_closesWhenReported, false) && well)
        close();
}

bool MainWindow::waitsForReport()
{
    if (m_reporting.isFinished())
        return false;
    m_closesWhenReported = true;
    m_strip->say(u"report"_s, rules::AdviceLevel::Info,
                 tr("The report is not ready yet. Bulkhead closes as soon as it is."), {}, false);
    return true;
}

} // namespace ui
