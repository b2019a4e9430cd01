// SPDX-License-Identifier: MIT
#pragma once

#include "ui/treeview.h"

#include <optional>

namespace ui {

class NotCheckedModel;

/// The list of what has no verdict, or one with notes; reasons are shown in full, in as many lines as they take.
class NotCheckedList final : public TreeView
{
    Q_OBJECT
public:
    explicit NotCheckedList(QWidget *parent = nullptr);

    [[nodiscard]] NotCheckedModel *list() const { return m_list; }

Q_SIGNALS:
    /// \a parameters: see NotCheckedModel::ParametersRole.
    void openRequested(const QString &path, const std::optional<QString> &parameters);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    NotCheckedModel *m_list;
};

} // namespace ui
