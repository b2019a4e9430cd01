// SPDX-License-Identifier: MIT
#pragma once

#include "ui/itemdelegate.h"

#include <QAbstractItemModel>
#include <optional>

namespace ui {

class FolderModel;

/// What has no verdict in a folder, what was checked with notes, and what was left out: three sections of entries below
/// headings. An entry that stands for several files has them as rows.
class NotCheckedModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum DataRole : int {
        PathRole = FirstFreeRole, ///< QString, absolute: a file that can be opened; else empty
        ParametersRole, ///< QString: what that was to be checked with, may be empty; invalid: it was not to be checked
    };
    struct File {
        QString name;
        QString reason; ///< may be empty in a group
        QString path;
        std::optional<QString> parameters{}; ///< see ParametersRole
    };
    struct Group {
        QString title;
        QString reason{};
        QString icon{};
        Role ink = Role::Muted;
        QString path{}; ///< of a group that is one file
        std::optional<QString> parameters{}; ///< likewise
        std::vector<File> files{};
        std::optional<qsizetype> heads{}; ///< it is the heading of so many files

        [[nodiscard]] qsizetype count() const { return files.empty() ? 1 : qsizetype(files.size()); }
    };

    explicit NotCheckedModel(QObject *parent = nullptr);

    void setGroups(std::vector<Group> groups);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] static QVariant headingData(const Group &group, int role);

    std::vector<Group> m_groups;
};

/// All that a folder's check does not vouch for, with headings.
std::vector<NotCheckedModel::Group> notChecked(const FolderModel &folder);

} // namespace ui
