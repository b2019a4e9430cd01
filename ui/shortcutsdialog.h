// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialog.h"
#include "ui/windowcommands.h"

class QLineEdit;
class QSortFilterProxyModel;

namespace ui {

class TreeView;

/// All commands with their keys, grouped by menu, to be searched by name or key.
class ShortcutsDialog final : public Dialog
{
    Q_OBJECT
public:
    ShortcutsDialog(const std::vector<WindowCommand> &commands, QWidget *parent);

    [[nodiscard]] TreeView *tree() const { return m_tree; }

private:
    void filter(const QString &text);

    QLineEdit *m_line;
    TreeView *m_tree;
    QSortFilterProxyModel *m_filter;
};

} // namespace ui
