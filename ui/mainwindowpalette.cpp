// SPDX-License-Identifier: MIT
// What the window does when it is searched: for commands, and for places to go to.
#include "ui/icons.h"
#include "ui/mainwindow.h"
#include "ui/palette.h"
#include "ui/shortcutsdialog.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

void MainWindow::showCommands()
{
    std::vector<PaletteEntry> entries;
    for (const WindowCommand &command : windowCommands(*this)) {
        QAction *action = command.action;
        if (action == m_actions.commands)
            continue;
        const QString firstKey = command.keys.section(u", "_s, 0, 0);
        QIcon drawing = action->icon();
        if (action->isCheckable() && action->isChecked())
            drawing = icon(u"check"_s);
        entries.push_back({command.id(), command.text, command.group, firstKey, drawing, action->isEnabled(),
                           [action] { action->trigger(); }});
    }
    m_palette->open(std::move(entries), tr("Search commands"), tr("No command matches."));
}

void MainWindow::showPlaces()
{
    const rules::AnalysisPtr &analysis = m_session.analysis();
    if (analysis == nullptr)
        return;
    std::vector<PaletteEntry> entries;
    const auto &items = analysis->inventory.items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const model::Inventory::Item &item = items[i];
        QStringList details{item.shortType()};
        if (!item.symbolicName.isEmpty() && item.symbolicName != item.displayName())
            details += item.symbolicName;
        const QIcon drawing = item.module ? icon(u"module"_s, Role::Muted) : resourceIcon(item.type);
        entries.push_back({u"item:%1:%2"_s.arg(item.location.path()).arg(item.location.span.begin), item.displayName(),
                           details.join(u" · "_s), item.existing ? tr("existing") : QString(), drawing, true,
                           [this, item = qint32(i)] { goToItem(item, true); }});
    }
    const QDir folder = QFileInfo(analysis->root()->path()).dir();
    for (const model::DocumentPtr &document : analysis->snapshot->documents()) {
        const QFileInfo info(document->path());
        const QString place = folder.relativeFilePath(info.path());
        entries.push_back({u"file:"_s + document->path(),
                           info.fileName(),
                           place == "."_L1 ? tr("file") : place,
                           {},
                           icon(u"file"_s, Role::Muted),
                           true,
                           [this, document] {
                               goToLocation({document, {0, 0}}, true);
                           }});
    }
    m_palette->open(std::move(entries), tr("Go to a resource or file"), tr("No resource or file matches."));
}

void MainWindow::showShortcuts()
{
    ShortcutsDialog(windowCommands(*this), this).exec();
}

} // namespace ui
