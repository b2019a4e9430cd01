// SPDX-License-Identifier: MIT
#include "ui/windowcommands.h"

#include "ui/texts.h"

#include <QAction>
#include <QDockWidget>
#include <QKeySequence>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString plain(QString text)
{
    const QString kept(u'\x1');
    return text.replace("&&"_L1, kept).remove(u'&').replace(kept, u"&"_s);
}

/// Editors know some keys themselves, so the actions have none.
QString editorKeys(const QString &name)
{
    const auto native = [](QKeySequence::StandardKey key) {
        return QKeySequence(key).toString(QKeySequence::NativeText);
    };
    if (name == "cut"_L1)
        return native(QKeySequence::Cut);
    if (name == "copy"_L1)
        return native(QKeySequence::Copy);
    if (name == "paste"_L1)
        return native(QKeySequence::Paste);
    return name == "selectAll"_L1 ? native(QKeySequence::SelectAll) : QString();
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &one : action.shortcuts())
        keys += one.toString(QKeySequence::NativeText);
    return keys.isEmpty() ? editorKeys(action.objectName()) : keys.join(", "_L1);
}

bool isCommand(const QAction &action)
{
    const bool named = !action.objectName().isEmpty() || qobject_cast<QDockWidget *>(action.parent()) != nullptr;
    return named && !action.isSeparator() && !action.text().isEmpty();
}

bool isListed(const std::vector<WindowCommand> &commands, const QAction *action)
{
    return std::ranges::any_of(commands, [&](const WindowCommand &one) { return one.action == action; });
}

void add(std::vector<WindowCommand> &commands, const QString &group, QAction *action)
{
    if (!isCommand(*action) || isListed(commands, action))
        return;
    const QString text = plain(action->text());
    const bool pane = qobject_cast<QDockWidget *>(action->parent()) != nullptr;
    commands.push_back({group, pane ? Texts::tr("Show or hide %1").arg(text) : text, keysOf(*action), action});
}

void addMenu(std::vector<WindowCommand> &commands, const QMenu &menu, const QString &group)
{
    for (QAction *action : menu.actions()) {
        if (const QMenu *inner = action->menu())
            addMenu(commands, *inner, group + u" › "_s + plain(action->text()));
        else
            add(commands, group, action);
    }
}

} // namespace

QString WindowCommand::id() const
{
    return action->objectName().isEmpty() ? group + u'/' + text : action->objectName();
}

std::vector<WindowCommand> windowCommands(const QMainWindow &window)
{
    std::vector<WindowCommand> commands;
    for (const QAction *top : window.menuBar()->actions()) {
        if (const QMenu *menu = top->menu())
            addMenu(commands, *menu, plain(top->text()));
    }
    for (QAction *action : window.actions())
        add(commands, Texts::tr("Tools"), action);
    return commands;
}

} // namespace ui
