// SPDX-License-Identifier: MIT
#include "ui/notcheckedmodel.h"

#include "ui/foldermodel.h"

#include <QDir>
#include <map>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr quintptr TopLevel = 0; // of a file: its group's row + 1

using Group = NotCheckedModel::Group;
using File = NotCheckedModel::File;

QString titleOf(const std::vector<File> &files)
{
    const QString &first = files.front().name;
    return files.size() == 1 ? first : NotCheckedModel::tr("%1 and %n more", nullptr, int(files.size()) - 1).arg(first);
}

QString reasonOf(model::LeftOut::Why why)
{
    switch (why) {
    case model::LeftOut::Why::Ignored: return NotCheckedModel::tr("Left out by .gitignore.");
    case model::LeftOut::Why::Hidden: return NotCheckedModel::tr("Hidden, so left out.");
    case model::LeftOut::Why::Link: return NotCheckedModel::tr("Links to folders are not followed.");
    case model::LeftOut::Why::ParametersFile: return NotCheckedModel::tr("Parameters files, not templates.");
    case model::LeftOut::Why::OtherJson: return NotCheckedModel::tr("JSON, but not deployment templates.");
    case model::LeftOut::Why::NotJson: break;
    }
    return NotCheckedModel::tr("Not JSON, so nothing could be understood.");
}

/// The rows in a state, as one group.
Group rowsOf(const FolderModel &folder, FolderModel::State state, bool withNotes)
{
    Group group;
    for (int i = 0; i < folder.rowCount(); ++i) {
        const FolderModel::Row &row = folder.row(i);
        if (row.state == state && row.why.isEmpty() != withNotes)
            group.files.push_back({.name = row.name,
                                   .reason = withNotes ? row.why : QString(),
                                   .path = folder.target(i).path,
                                   .parameters = folder.target(i).parameters});
    }
    return group;
}

} // namespace

std::vector<Group> notChecked(const FolderModel &folder)
{
    std::vector<Group> groups;
    if (folder.targets() == nullptr)
        return groups;
    for (const rules::Unreadable &file : folder.targets()->unreadable)
        groups.push_back({.title = folder.shortName(file.path),
                          .reason = FolderModel::shortReason(file.path, file.reason),
                          .icon = u"warning"_s,
                          .ink = Role::Undetermined,
                          .path = {},
                          .parameters = {},
                          .files = {}});
    const Group failed = rowsOf(folder, FolderModel::State::Failed, true);
    for (const File &file : failed.files)
        groups.push_back({.title = file.name,
                          .reason = file.reason,
                          .icon = u"warning"_s,
                          .ink = Role::Undetermined,
                          .path = file.path,
                          .parameters = file.parameters,
                          .files = {}});
    const auto add = [&](Group group, const QString &icon, Role ink, const QString &reason) {
        if (group.files.empty())
            return;
        group.title = titleOf(group.files);
        group.icon = icon;
        group.ink = ink;
        group.reason = reason;
        if (group.files.size() == 1) {
            const File only = std::exchange(group.files, {}).front();
            group.path = only.path;
            group.parameters = only.parameters;
            group.reason += only.reason.isEmpty() ? QString() : u'\n' + only.reason;
        }
        groups.push_back(std::move(group));
    };
    Group stopped = rowsOf(folder, FolderModel::State::Stopped, true);
    for (File &file : stopped.files)
        file.reason.clear();
    add(std::move(stopped), u"warning"_s, Role::Undetermined,
        NotCheckedModel::tr("The check was cancelled before it was their turn."));
    add(rowsOf(folder, FolderModel::State::Checked, true), u"info"_s, Role::Info,
        NotCheckedModel::tr("Checked, with notes: parts may be missing."));
    std::map<model::LeftOut::Why, Group> leftOut;
    for (const model::LeftOut &one : folder.targets()->leftOut)
        leftOut[one.why].files.push_back({folder.below(one.path), {}, one.path.endsWith(u'/') ? QString() : one.path});
    for (auto &[why, group] : leftOut) {
        const bool broken = why == model::LeftOut::Why::NotJson;
        add(std::move(group), broken ? u"warning"_s : u"dash"_s, broken ? Role::Undetermined : Role::Muted,
            reasonOf(why));
    }
    return groups;
}

NotCheckedModel::NotCheckedModel(QObject *parent) : QAbstractItemModel(parent) { }

void NotCheckedModel::setGroups(std::vector<Group> groups)
{
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

QModelIndex NotCheckedModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : TopLevel);
}

QModelIndex NotCheckedModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == TopLevel)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, TopLevel);
}

int NotCheckedModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    const bool isGroup = parent.internalId() == TopLevel && parent.column() == 0;
    return isGroup ? int(m_groups[std::size_t(parent.row())].files.size()) : 0;
}

int NotCheckedModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QVariant NotCheckedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isGroup = index.internalId() == TopLevel;
    const Group &group = m_groups[isGroup ? std::size_t(index.row()) : index.internalId() - 1];
    const File *file = isGroup ? nullptr : &group.files[std::size_t(index.row())];
    const QString &name = isGroup ? group.title : file->name;
    const QString &reason = isGroup ? group.reason : file->reason;
    const QString &path = isGroup ? group.path : file->path;
    const std::optional<QString> &parameters = isGroup ? group.parameters : file->parameters;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return name;
    case Qt::ToolTipRole: return path.isEmpty() ? name : QDir::toNativeSeparators(path);
    case Qt::AccessibleTextRole: return reason.isEmpty() ? name : name + u": "_s + reason;
    case DetailRole: return reason;
    case IconNameRole: return isGroup ? group.icon : QString();
    case IconColorRole: return int(group.ink);
    case PathRole: return path;
    case ParametersRole: return parameters ? QVariant(*parameters) : QVariant();
    default: return {};
    }
}

} // namespace ui
