// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session.h"

#include <QTabWidget>

class QToolButton;

namespace ui {

class FolderPage;
class SourcePage;

/// The open files as tabs, after those of folders.
class SourceTabs final : public QTabWidget
{
    Q_OBJECT
public:
    explicit SourceTabs(Session &session, QWidget *parent = nullptr);

    /// Null for the tab of a folder.
    [[nodiscard]] SourcePage *page(int index) const;
    [[nodiscard]] QList<SourcePage *> pages() const;
    [[nodiscard]] SourcePage *currentPage() const;
    [[nodiscard]] SourcePage *find(const QString &path) const;
    /// A tab for an open document; a new one goes to the end and is not brought to the front.
    SourcePage *add(const std::shared_ptr<Document> &document, const QString &root);
    /// Closes without asking.
    void closePage(SourcePage *page);

    [[nodiscard]] FolderPage *currentFolder() const;
    [[nodiscard]] FolderPage *findFolder(const QString &folder) const;
    [[nodiscard]] QList<FolderPage *> folders() const;
    /// Takes the page; it stands before all files.
    void addFolder(FolderPage *page);
    void closeFolder(FolderPage *page);

Q_SIGNALS:
    void pageAdded(ui::SourcePage *page);
    void currentPageChanged();
    void closeRequested(ui::SourcePage *page);

private:
    QToolButton *makeCloseButton(const QString &name);
    void updateTab(SourcePage *page);

    Session &m_session;
};

} // namespace ui
