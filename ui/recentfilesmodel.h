// SPDX-License-Identifier: MIT
#pragma once

#include "ui/itemdelegate.h"
#include "ui/settings.h"

#include <QAbstractListModel>

namespace ui {

/// Files that were open before, with what came out then, and whether they are still there.
class RecentFilesModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum DataRole : int { PathRole = FirstFreeRole, MissingRole };

    explicit RecentFilesModel(QObject *parent = nullptr);

    /// \a now decides what is called today.
    void setFiles(const QList<RecentFile> &files, const QDateTime &now);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        RecentFile file;
        bool missing = false;
        bool isFolder = false;
    };

    [[nodiscard]] QString dateOf(const RecentFile &file) const;

    std::vector<Row> m_rows;
    QDateTime m_now;
};

} // namespace ui
