// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"

#include <QMenu>

namespace ui {

/// What can be done with a resource, the same in the tree and in the diagram. What is not possible is there, disabled,
/// with the reason. Deletes itself when it closes; who has opened it closes it when there is a new analysis, in which
/// items have other numbers.
class ResourceMenu final : public QMenu
{
    Q_OBJECT
public:
    /// \a item: -1 for the file itself. Empty if the analysis has no such item.
    ResourceMenu(const rules::AnalysisPtr &analysis, qint32 item, QWidget *parent);

Q_SIGNALS:
    void sourceRequested(qint32 item);
    /// Wants to see the file that a module comes from.
    void moduleRequested(qint32 item);

private:
    QAction *add(const QString &name, const QString &iconName, const QString &text);
    void addCopy(const QString &name, const QString &text, const QString &what, const QString &whyNot = {});
    void addCopies(const model::Inventory::Item &item);
    void addModule(const model::Inventory::Item &item, qint32 index);
    void addReference(const model::Inventory::Item &item);
    static void refuse(QAction *action, const QString &why);
};

} // namespace ui
