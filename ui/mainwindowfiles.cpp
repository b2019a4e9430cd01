// SPDX-License-Identifier: MIT
// What the window does with files: opens, saves, closes.
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
    return openThen(path, [] {});
}

bool MainWindow::openThen(const QString &path, const std::function<void()> &then)
{
    if (QFileInfo(path).isDir())
        return openFolder(path) != nullptr;
    struct State {
        bool done = false;
        bool failed = false;
    };
    const auto state = std::make_shared<State>();
    m_session.openLater(path, [this, state, then](const auto &document) {
        *state = {.done = true, .failed = !showOpened(document)};
        if (!state->failed)
            then();
    });
    if (!state->done)
        m_status->showMessage(tr("Opening %1…").arg(QFileInfo(path).fileName()));
    return !state->failed;
}

bool MainWindow::showOpened(const model::Result<std::shared_ptr<Document>> &document)
{
    m_status->clearMessage();
    if (!document) {
        m_strip->say(u"open"_s, rules::AdviceLevel::Error, document.error(),
                     {{tr("Open another…"), [this] { m_actions.open->trigger(); }}});
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
    const auto error = page->document().save(path);
    if (error && page->document().isOutdated() && path.isEmpty()) {
        page->showRefusedSave();
        return false;
    }
    if (error) {
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

void MainWindow::explainRule()
{
    RuleDialog(rules::allRules().front()->info(), this).exec();
}

} // namespace ui
