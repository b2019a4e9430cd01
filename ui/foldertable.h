// SPDX-License-Identifier: MIT
#pragma once

#include "ui/treeview.h"

namespace ui {

class LinkLabel;

/// The templates of a folder as a table. Where it is narrow the least important columns are left out.
class FolderTable final : public TreeView
{
    Q_OBJECT
public:
    explicit FolderTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Shown while there are no rows, with a link below that does something about it unless \a action is empty.
    void setNothing(const QString &text, const QString &action);
    [[nodiscard]] LinkLabel *nothingLink() const { return m_link; }

Q_SIGNALS:
    void nothingActivated();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void fitColumns();
    void placeLink();
    [[nodiscard]] int widthOf(int column) const;

    LinkLabel *m_link;
    QString m_action;
};

} // namespace ui
