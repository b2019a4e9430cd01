// SPDX-License-Identifier: MIT
// What outlives the window: the files that were open, and texts that were not saved when the program broke off.
#include "ui/folderpage.h"
#include "ui/mainwindow.h"
#include "ui/recovery.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"
#include "ui/statusline.h"
#include "ui/strip.h"
#include "ui/windowtexts.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

// ---------------------------------------------------------------- the last session

QList<OpenFile> MainWindow::openFiles() const
{
    if (!m_toRestore.isEmpty())
        return m_toRestore; // not all of them are open yet
    QList<OpenFile> files;
    for (const FolderPage *folder : m_tabs->folders())
        files += OpenFile{.path = folder->folder(), .root = {}, .parameters = {}, .current = folder == currentFolder()};
    for (const SourcePage *page : m_tabs->pages()) {
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
    m_notRestored.clear();
    m_toRestore.removeIf([this](const OpenFile &file) {
        const bool missing = !QFileInfo::exists(file.path);
        if (missing)
            m_notRestored += tr("%1 is no longer there.").arg(QFileInfo(file.path).fileName());
        return missing;
    });
    restoreFrom(0);
}

/// One after the other, so that the tabs come in their order.
void MainWindow::restoreFrom(qsizetype index)
{
    if (index == m_toRestore.size()) {
        endRestoring();
        return;
    }
    const OpenFile file = m_toRestore[index];
    if (QFileInfo(file.path).isDir()) {
        addFolder(file.path)->checkWhenShown();
        restoreFrom(index + 1);
        return;
    }
    m_session.openLater(file.path, [this, file, index](const model::Result<std::shared_ptr<Document>> &document) {
        if (document)
            restorePage(file, *document);
        else
            m_notRestored += document.error();
        restoreFrom(index + 1);
    });
    if (m_session.isOpening())
        m_status->showMessage(tr("Opening %1…").arg(QFileInfo(file.path).fileName()));
}

void MainWindow::restorePage(const OpenFile &file, const std::shared_ptr<Document> &document)
{
    SourcePage *page = m_tabs->add(document, file.root);
    page->setRoot(QFileInfo::exists(file.root) ? file.root : document->path());
    if (QFileInfo::exists(file.parameters))
        m_session.setParametersOf(page->root(), file.parameters);
    QTextCursor caret = page->view()->textCursor();
    caret.setPosition(qBound(0, file.caret, document->text()->characterCount() - 1));
    page->view()->setTextCursor(caret);
    page->view()->centerCursor();
    if (file.current)
        m_tabs->setCurrentWidget(page);
}

void MainWindow::endRestoring()
{
    m_status->clearMessage();
    if (!m_notRestored.isEmpty())
        m_strip->say(u"restore"_s, rules::AdviceLevel::Info, m_notRestored.join(u' '));
    if (m_toRestore.isEmpty())
        return;
    const auto current = std::ranges::find(m_toRestore, true, &OpenFile::current);
    FolderPage *folder = current != m_toRestore.end() ? m_tabs->findFolder(current->path) : nullptr;
    m_toRestore.clear();
    if (folder != nullptr)
        m_tabs->setCurrentWidget(folder);
    pageChanged();
}

// ---------------------------------------------------------------- after a crash

void MainWindow::startRecovery(const QString &folder)
{
    m_recovery = std::make_unique<Recovery>(m_session, folder);
    offerRecovery({});
}

void MainWindow::offerRecovery(const QStringList &problems)
{
    const QList<Recovery::Kept> &left = m_recovery->left();
    if (left.isEmpty()) {
        m_recoveryStrip->clear();
        return;
    }
    const QString when = momentText(left.front().time);
    const QString name = QFileInfo(left.front().path).fileName();
    const QString offer = left.size() == 1
        ? tr("Bulkhead was not closed properly. Unsaved changes of %1 from %2 were kept.").arg(name, when)
        : tr("Bulkhead was not closed properly. Unsaved changes of %1 and %n more from %2 were kept.", nullptr,
             int(left.size()) - 1)
              .arg(name, when);
    m_recoveryStrip->say(u"recovery"_s, problems.isEmpty() ? rules::AdviceLevel::Warning : rules::AdviceLevel::Error,
                         problems.isEmpty() ? offer : problems.join(u'\n'),
                         {{problems.isEmpty() ? tr("Restore") : tr("Try again"), [this] { recover(); }},
                          {tr("Discard"),
                           [this] {
                               m_recovery->forgetLeft();
                               m_recoveryStrip->clear();
                           }}},
                         false);
}

/// A text that was kept is given up when it is in a tab again, where it counts as unsaved and is kept anew.
void MainWindow::recover()
{
    QStringList problems;
    QString first;
    for (const Recovery::Kept &kept : QList(m_recovery->left())) {
        const auto text = Recovery::textOf(kept);
        const auto error = text ? m_session.recover(kept.path, *text, kept.savedHash) : text.error();
        if (error) {
            problems += *error;
            continue;
        }
        m_recovery->forget(kept.path);
        if (first.isEmpty())
            first = kept.path;
    }
    offerRecovery(problems);
    if (!first.isEmpty())
        openFile(first);
}

} // namespace ui
