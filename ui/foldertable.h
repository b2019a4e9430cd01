// SPDX-License-Identifier: MIT
#pragma once

#include "ui/treeview.h"

namespace ui {

/// The templates of a folder as a table. Where it is narrow the least important columns are left out.
class FolderTable final : public TreeView
{
    Q_OBJECT
public:
    explicit FolderTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void fitColumns();
    [[nodiscard]] int widthOf(int column) const;
};

} // namespace ui
