// SPDX-License-Identifier: MIT
#include "ui/notcheckedmodel.h"

#include "ui/foldermodel.h"

#include <QDir>
#include <QLocale>
#include <map>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr quintptr TopLevel = 0; // of a file: its group's row + 1
constexpr std::size_t MostNoted = 20; // more would bury what was left out

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
    case model::LeftOut::Why::Ignored: return NotCheckedModel::tr("A .gitignore file leaves this out.");
    case model::LeftOut::Why::Hidden: return NotCheckedModel::tr("Hidden files and folders are not searched.");
    case model::LeftOut::Why::Link: return NotCheckedModel::tr("Links to folders are not followed.");
    case model::LeftOut::Why::ParametersFile: return NotCheckedModel::tr("A parameters file is not a template.");
    case model::LeftOut::Why::OtherJson:
        return NotCheckedModel::tr("JSON that is not a deployment template is not checked.");
    case model::LeftOut::Why::NotJson: break;
    }
    return NotCheckedModel::tr("This is not JSON, so nothing could be understood.");
}

std::vector<File> rowsOf(const FolderModel &folder, FolderModel::State state)
{
    std::vector<File> files;
    for (int i = 0; i < folder.rowCount(); ++i) {
        const FolderModel::Row &row = folder.row(i);
        if (row.state == state && !row.why.isEmpty())
            files.push_back({.name = row.name,
                             .reason = row.why,
                             .path = folder.target(i).path,
                             .parameters = folder.target(i).parameters});
    }
    return files;
}

Group oneByOne(const File &file, const QString &icon, Role ink)
{
    return {.title = file.name,
            .reason = file.reason,
            .icon = icon,
            .ink = ink,
            .path = file.path,
            .parameters = file.parameters};
}

/// One entry for all of them, which can be unfolded.
Group together(std::vector<File> files, const QString &icon, Role ink, const QString &reason)
{
    if (files.size() > 1)
        return {.title = titleOf(files), .reason = reason, .icon = icon, .ink = ink, .files = std::move(files)};
    Group group = oneByOne(files.front(), icon, ink);
    group.reason = reason;
    return group;
}

std::vector<Group> failed(const FolderModel &folder)
{
    std::vector<Group> entries;
    for (const rules::Unreadable &file : folder.targets()->unreadable)
        entries.push_back({.title = folder.shortName(file.path),
                           .reason = FolderModel::shortReason(file.path, file.reason),
                           .icon = u"warning"_s,
                           .ink = Role::Undetermined});
    for (const File &file : rowsOf(folder, FolderModel::State::Failed))
        entries.push_back(oneByOne(file, u"warning"_s, Role::Undetermined));
    std::vector<File> stopped = rowsOf(folder, FolderModel::State::Stopped);
    for (File &file : stopped)
        file.reason.clear();
    if (!stopped.empty())
        entries.push_back(together(std::move(stopped), u"warning"_s, Role::Undetermined,
                                   NotCheckedModel::tr("The check was cancelled before it was their turn.")));
    return entries;
}

std::vector<Group> noted(const FolderModel &folder)
{
    std::vector<File> files = rowsOf(folder, FolderModel::State::Checked);
    std::vector<Group> entries;
    if (files.size() > MostNoted) {
        entries.push_back(
            together(std::move(files), u"info"_s, Role::Info, NotCheckedModel::tr("Parts of these may be missing.")));
        return entries;
    }
    for (const File &file : files)
        entries.push_back(oneByOne(file, u"info"_s, Role::Info));
    return entries;
}

std::vector<Group> leftOut(const FolderModel &folder)
{
    using Why = model::LeftOut::Why;
    std::map<Why, std::vector<File>> files;
    for (const model::LeftOut &one : folder.targets()->leftOut)
        files[one.why].push_back({folder.below(one.path), {}, one.path.endsWith(u'/') ? QString() : one.path});
    std::vector<Group> entries;
    // what may have been meant as a template comes first
    for (const Why why : {Why::NotJson, Why::Ignored, Why::Hidden, Why::Link, Why::ParametersFile, Why::OtherJson}) {
        if (!files[why].empty())
            entries.push_back(together(std::move(files[why]), u"dash"_s, Role::Muted, reasonOf(why)));
    }
    return entries;
}

} // namespace

std::vector<Group> notChecked(const FolderModel &folder)
{
    std::vector<Group> groups;
    if (folder.targets() == nullptr)
        return groups;
    const auto add = [&groups](const QString &title, std::vector<Group> entries) {
        qsizetype count = 0;
        for (const Group &entry : entries)
            count += entry.count();
        if (count > 0)
            groups.push_back({.title = title, .heads = count});
        groups.insert(groups.end(), std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
    };
    add(NotCheckedModel::tr("Not checked"), failed(folder));
    add(NotCheckedModel::tr("Checked with notes"), noted(folder));
    add(NotCheckedModel::tr("Left out"), leftOut(folder));
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

Qt::ItemFlags NotCheckedModel::flags(const QModelIndex &index) const
{
    // the keys step over headings
    return index.data(HeadingRole).toBool() ? Qt::NoItemFlags : QAbstractItemModel::flags(index);
}

QVariant NotCheckedModel::headingData(const Group &group, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return group.title;
    case DetailRole: return QLocale().toString(*group.heads);
    case Qt::AccessibleTextRole: return tr("%1: %2").arg(group.title, QLocale().toString(*group.heads));
    case HeadingRole:
    case BoldRole: return true;
    default: return {};
    }
}

QVariant NotCheckedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isGroup = index.internalId() == TopLevel;
    const Group &group = m_groups[isGroup ? std::size_t(index.row()) : index.internalId() - 1];
    if (group.heads)
        return headingData(group, role);
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
