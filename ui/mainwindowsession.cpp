// SPDX-License-Identifier: MIT
// What outlives the window: the files that were open, and texts that were not saved when the program broke off.
#include "ui/mainwindow.h"
#include "ui/recovery.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"
#include "ui/strip.h"

#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

// ---------------------------------------------------------------- the last session

QList<OpenFile> MainWindow::openFiles() const
{
    if (!m_toRestore.isEmpty())
        return m_toRestore; // not all of them are open yet
    QList<OpenFile> files;
    for (int i = 0; i < m_tabs->count(); ++i) {
        const SourcePage *page = m_tabs->page(i);
        files += OpenFile{.path = page->document().path(),
                          .root = page->root(),
                          .parameters = m_session.parametersOf(page->root()),
                          .caret = page->view()->cursorOffset(),
                          .current = page == m_tabs->currentPage()};
    }
    return files;
}

void MainWindow::restoreSession()
{
    m_toRestore = m_settings.open;
    QStringList gone;
    m_toRestore.removeIf([&gone](const OpenFile &file) {
        const bool missing = !QFileInfo::exists(file.path);
        if (missing)
            gone += QFileInfo(file.path).fileName();
        return missing;
    });
    if (!gone.isEmpty())
        m_strip->say(u"restore"_s, rules::AdviceLevel::Info, tr("No longer there: %1.").arg(gone.join(", "_L1)));
    if (!m_toRestore.isEmpty())
        restoreFrom(0);
}

/// One after the other, so that the tabs come in their order.
void MainWindow::restoreFrom(qsizetype index)
{
    if (index == m_toRestore.size()) {
        m_toRestore.clear();
        pageChanged();
        return;
    }
    const OpenFile file = m_toRestore[index];
    m_session.openLater(file.path, [this, file, index](const model::Result<std::shared_ptr<Document>> &document) {
        if (document)
            restorePage(file, *document);
        restoreFrom(index + 1);
    });
}

void MainWindow::restorePage(const OpenFile &file, const std::shared_ptr<Document> &document)
{
    SourcePage *page = m_tabs->add(document, file.root);
    page->setRoot(file.root.isEmpty() ? file.path : file.root);
    if (QFileInfo::exists(file.parameters))
        m_session.setParametersOf(page->root(), file.parameters);
    QTextCursor caret = page->view()->textCursor();
    caret.setPosition(qBound(0, file.caret, document->text()->characterCount() - 1));
    page->view()->setTextCursor(caret);
    page->view()->centerCursor();
    if (file.current)
        m_tabs->setCurrentWidget(page);
}

// ---------------------------------------------------------------- after a crash

void MainWindow::startRecovery(const QString &folder)
{
    m_recovery = std::make_unique<Recovery>(m_session, folder);
    if (!m_recovery->left().isEmpty())
        offerRecovery();
}

void MainWindow::offerRecovery()
{
    const QList<Recovery::Kept> &left = m_recovery->left();
    const QString when = QLocale().toString(left.front().time, QLocale::ShortFormat);
    const QString name = QFileInfo(left.front().path).fileName();
    const QString text = left.size() == 1
        ? tr("Bulkhead was not closed properly. Unsaved changes of %1 from %2 were kept.").arg(name, when)
        : tr("Bulkhead was not closed properly. Unsaved changes of %1 and %n more from %2 were kept.", nullptr,
             int(left.size()) - 1)
              .arg(name, when);
    m_strip->say(u"recovery"_s, rules::AdviceLevel::Warning, text,
                 {{tr("Restore"), [this] { recover(); }},
                  {tr("Discard"),
                   [this] {
                       m_recovery->forgetLeft();
                       m_strip->clear(u"recovery"_s);
                   }}},
                 false);
}

/// What was kept is given up only when it is in a tab again, where it counts as unsaved and is kept anew.
void MainWindow::recover()
{
    QStringList problems;
    QString last;
    for (const Recovery::Kept &kept : m_recovery->left()) {
        const auto text = Recovery::textOf(kept);
        const auto error = text ? m_session.recover(kept.path, *text, kept.savedHash) : text.error();
        if (error)
            problems += *error;
        else
            last = kept.path;
    }
    if (problems.isEmpty()) {
        m_recovery->forgetLeft();
        m_strip->clear(u"recovery"_s);
    } else {
        m_strip->say(u"recovery"_s, rules::AdviceLevel::Error, problems.join(u'\n'));
    }
    if (!last.isEmpty())
        openFile(last);
}

} // namespace ui
