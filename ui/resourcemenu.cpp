// SPDX-License-Identifier: MIT
#include "ui/resourcemenu.h"

#include "ui/icons.h"
#include "ui/resourcetexts.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Of a loop one in each line; empty if it is known only after deployment.
QString namesOf(const model::Inventory::Item &item)
{
    if (item.name.isString())
        return item.name.toString();
    QStringList names;
    if (item.name.isChoice()) {
        for (const model::Value::Case &one : item.name.cases()) {
            if (one.value.isString())
                names += one.value.toString();
        }
    }
    names.removeDuplicates();
    return names.join(u'\n');
}

} // namespace

ResourceMenu::ResourceMenu(const rules::AnalysisPtr &analysis, qint32 item, QWidget *parent) : QMenu(parent)
{
    setObjectName(u"resourceMenu"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    if (analysis == nullptr || item >= qint32(analysis->inventory.items.size()))
        return;
    connect(add(u"resourceGoToSource"_s, u"arrow-right"_s, tr("&Go to source")), &QAction::triggered, this,
            [this, item] { Q_EMIT sourceRequested(item); });
    if (item < 0) {
        addSeparator();
        addCopy(u"resourceCopyName"_s, tr("Copy &name"), QFileInfo(analysis->root()->path()).fileName());
        return;
    }
    const model::Inventory::Item &what = analysis->inventory.items[std::size_t(item)];
    if (what.module)
        addModule(what, item);
    addSeparator();
    addCopies(what);
    addSeparator();
    addReference(what);
}

QAction *ResourceMenu::add(const QString &name, const QString &iconName, const QString &text)
{
    QAction *action = addAction(ui::icon(iconName), text);
    action->setObjectName(name);
    return action;
}

void ResourceMenu::refuse(QAction *action, const QString &why)
{
    action->setEnabled(false);
    action->setToolTip(why);
    action->setStatusTip(why);
}

void ResourceMenu::addCopy(const QString &name, const QString &text, const QString &what, const QString &whyNot)
{
    QAction *action = add(name, u"copy"_s, text);
    if (what.isEmpty()) {
        refuse(action, whyNot);
        return;
    }
    action->setToolTip(what);
    connect(action, &QAction::triggered, this, [what] { QGuiApplication::clipboard()->setText(what); });
}

void ResourceMenu::addCopies(const model::Inventory::Item &item)
{
    const QString names = namesOf(item);
    addCopy(u"resourceCopyName"_s, names.isEmpty() ? tr("Copy &name (not known yet)") : tr("Copy &name"), names,
            item.name.isUnknown() ? item.name.whyUnknown().translated()
                                  : tr("The name is known only after deployment."));
    addCopy(u"resourceCopyType"_s, tr("Copy &type"), item.type);
    const QString text = item.ids.isEmpty() ? tr("Copy resource &ID (it has none)")
        : item.ids.size() > 1               ? tr("Copy %1 resource &IDs").arg(item.ids.size())
                                            : tr("Copy resource &ID");
    addCopy(u"resourceCopyId"_s, text, item.ids.join(u'\n'),
            item.extension ? tr("It belongs to a provider other than Azure, which gives it no resource ID.")
                           : tr("Its name does not have one part for each part of its type."));
}

void ResourceMenu::addModule(const model::Inventory::Item &item, qint32 index)
{
    QAction *action = add(u"resourceOpenModule"_s, u"module"_s, tr("Open &module"));
    if (item.moduleFile != nullptr) {
        action->setToolTip(item.moduleFile->path());
        connect(action, &QAction::triggered, this, [this, index] { Q_EMIT moduleRequested(index); });
        return;
    }
    const bool nested = item.modulePath.isEmpty();
    action->setText(nested ? tr("Open &module (it is written here)") : tr("Open &module (not found)"));
    refuse(action,
           nested ? tr("The nested template is written in this file.")
                  : tr("%1 is not on this computer, or is no template.").arg(item.modulePath));
}

void ResourceMenu::addReference(const model::Inventory::Item &item)
{
    QAction *action = add(u"resourceReference"_s, u"book"_s, tr("Open &reference page"));
    const QUrl page = referencePage(item);
    if (page.isEmpty()) {
        refuse(action, tr("There is no public page about %1.").arg(item.type));
        return;
    }
    action->setToolTip(tr("%1, in the browser").arg(page.toString()));
    connect(action, &QAction::triggered, this, [page] { QDesktopServices::openUrl(page); });
}

} // namespace ui
