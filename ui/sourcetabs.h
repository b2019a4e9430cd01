// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session.h"

#include <QTabWidget>

namespace ui {

class SourcePage;

/// The open files as tabs.
class SourceTabs final : public QTabWidget
{
    Q_OBJECT
public:
    explicit SourceTabs(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] SourcePage *page(int index) const;
    [[nodiscard]] SourcePage *currentPage() const;
    [[nodiscard]] SourcePage *find(const QString &path) const;
    /// A tab for an open document; a new one goes to the end and is not brought to the front.
    SourcePage *add(const std::shared_ptr<Document> &document, const QString &root);
    /// Closes without asking.
    void closePage(SourcePage *page);

Q_SIGNALS:
    void pageAdded(ui::SourcePage *page);
    void currentPageChanged();
    void closeRequested(ui::SourcePage *page);

private:
    void updateTab(SourcePage *page);

    Session &m_session;
};

} // namespace ui
