// SPDX-License-Identifier: MIT
#include "ui/sourcetabs.h"

#include "ui/folderpage.h"
#include "ui/icons.h"
#include "ui/sourcepage.h"

#include <QDir>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

SourceTabs::SourceTabs(Session &session, QWidget *parent) : QTabWidget(parent), m_session(session)
{
    setObjectName(u"sourceTabs"_s);
    setDocumentMode(true);
    setMovable(true);
    setElideMode(Qt::ElideMiddle);
    for (QWidget *named : {static_cast<QWidget *>(this), static_cast<QWidget *>(tabBar())})
        named->setAccessibleName(tr("Open files"));
    tabBar()->setDrawBase(false);
    tabBar()->setExpanding(false);
    connect(this, &QTabWidget::currentChanged, this, &SourceTabs::currentPageChanged);
}

SourcePage *SourceTabs::page(int index) const
{
    return qobject_cast<SourcePage *>(widget(index));
}

QList<SourcePage *> SourceTabs::pages() const
{
    QList<SourcePage *> pages;
    for (int i = 0; i < count(); ++i) {
        if (SourcePage *one = page(i))
            pages += one;
    }
    return pages;
}

SourcePage *SourceTabs::currentPage() const
{
    return page(currentIndex());
}

SourcePage *SourceTabs::find(const QString &path) const
{
    for (SourcePage *page : pages()) {
        if (page->document().path() == path)
            return page;
    }
    return nullptr;
}

SourcePage *SourceTabs::add(const std::shared_ptr<Document> &document, const QString &root)
{
    if (SourcePage *known = find(document->path()))
        return known;
    auto *page = new SourcePage(m_session, document, root);
    const int index = addTab(page, document->name());
    QToolButton *close = makeCloseButton(document->name());
    connect(close, &QToolButton::clicked, page, [this, page] { Q_EMIT closeRequested(page); });
    tabBar()->setTabButton(index, QTabBar::RightSide, close);
    connect(document.get(), &Document::modifiedChanged, page, [this, page] { updateTab(page); });
    connect(document.get(), &Document::pathChanged, page, [this, page] { updateTab(page); });
    updateTab(page);
    Q_EMIT pageAdded(page);
    return page;
}

QToolButton *SourceTabs::makeCloseButton(const QString &name)
{
    auto *close = new QToolButton(tabBar());
    close->setAutoRaise(true);
    close->setIcon(icon(u"close"_s, Role::Muted));
    close->setIconSize({14, 14});
    close->setFixedSize(24, 24);
    close->setFocusPolicy(Qt::NoFocus);
    close->setToolTip(tr("Close tab (Ctrl+W)"));
    close->setAccessibleName(tr("Close %1").arg(name));
    return close;
}

void SourceTabs::updateTab(SourcePage *page)
{
    const int index = indexOf(page);
    const Document &document = page->document();
    const QString name = document.name();
    const bool json = name.endsWith(".json"_L1, Qt::CaseInsensitive);
    const bool parameters = name.endsWith(".bicepparam"_L1, Qt::CaseInsensitive);
    setTabIcon(index, icon(json ? u"file-json"_s : parameters ? u"file-params"_s : u"file-bicep"_s, Role::FamilyOther));
    setTabText(index, document.isModified() ? u"● "_s + name : name);
    setTabToolTip(index,
                  QDir::toNativeSeparators(document.path())
                      + (document.isModified() ? u'\n' + tr("Not saved yet") : QString()));
}

void SourceTabs::closePage(SourcePage *page)
{
    const QString path = page->document().path();
    removeTab(indexOf(page));
    delete page;
    m_session.close(path);
}

// ---------------------------------------------------------------- folders

QList<FolderPage *> SourceTabs::folders() const
{
    QList<FolderPage *> folders;
    for (int i = 0; i < count(); ++i) {
        if (auto *folder = qobject_cast<FolderPage *>(widget(i)))
            folders += folder;
    }
    return folders;
}

FolderPage *SourceTabs::currentFolder() const
{
    return qobject_cast<FolderPage *>(currentWidget());
}

FolderPage *SourceTabs::findFolder(const QString &folder) const
{
    const QList<FolderPage *> all = folders();
    const auto found = std::ranges::find_if(all, [&](const FolderPage *page) { return page->folder() == folder; });
    return found == all.end() ? nullptr : *found;
}

void SourceTabs::addFolder(FolderPage *page)
{
    const int index = insertTab(int(folders().size()), page, icon(u"folder"_s, Role::FamilyOther), page->name());
    setTabToolTip(index, QDir::toNativeSeparators(page->folder()));
    QToolButton *close = makeCloseButton(page->name());
    connect(close, &QToolButton::clicked, page, [this, page] { closeFolder(page); });
    tabBar()->setTabButton(index, QTabBar::RightSide, close);
}

void SourceTabs::closeFolder(FolderPage *page)
{
    removeTab(indexOf(page));
    page->deleteLater();
}

} // namespace ui
