// SPDX-License-Identifier: MIT
#include "ui/recentfilesmodel.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString shortFolder(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    const QString home = QDir::homePath();
    const bool below = folder.startsWith(home + u'/');
    return QDir::toNativeSeparators(below ? u"~"_s + folder.sliced(home.size()) : folder);
}

QList<ItemBadge> badgesOf(const RecentFile &file)
{
    QList<ItemBadge> badges;
    const auto add = [&badges](rules::Outcome outcome, qint32 count) {
        if (count > 0)
            badges.append({outcome, outcomeCount(outcome, count)});
    };
    add(rules::Outcome::Fail, file.fail);
    add(rules::Outcome::Undetermined, file.undetermined);
    add(rules::Outcome::Pass, file.pass);
    add(rules::Outcome::Suppressed, file.suppressed);
    return badges;
}

} // namespace

RecentFilesModel::RecentFilesModel(QObject *parent) : QAbstractListModel(parent) { }

void RecentFilesModel::setFiles(const QList<RecentFile> &files, const QDateTime &now)
{
    beginResetModel();
    m_now = now;
    m_rows.clear();
    for (const RecentFile &file : files)
        m_rows.push_back(
            {.file = file, .missing = !QFileInfo::exists(file.path), .isFolder = QFileInfo(file.path).isDir()});
    endResetModel();
}

int RecentFilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString RecentFilesModel::dateOf(const RecentFile &file) const
{
    const qint64 days = file.opened.daysTo(m_now);
    const QLocale locale;
    if (days == 0)
        return tr("Today, %1").arg(file.opened.toString(u"HH:mm"_s));
    if (days == 1)
        return tr("Yesterday");
    return locale.toString(file.opened.date(), days < 300 ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QVariant RecentFilesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &[file, missing, isFolder] = m_rows[std::size_t(index.row())];
    const QString name = QFileInfo(file.path).fileName();
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return name;
    case Qt::ToolTipRole: return QDir::toNativeSeparators(file.path);
    case Qt::AccessibleTextRole: {
        QStringList parts{name, shortFolder(file.path)};
        for (const ItemBadge &badge : badgesOf(file))
            parts += badge.text;
        if (missing)
            parts += tr("moved or deleted");
        return parts.join(", "_L1);
    }
    case DetailRole: return shortFolder(file.path);
    case BoldRole: return !missing;
    case MutedRole:
    case MissingRole: return missing;
    case IconNameRole:
        return isFolder                                            ? u"folder"_s
            : name.endsWith(".json"_L1, Qt::CaseInsensitive)       ? u"file-json"_s
            : name.endsWith(".bicep"_L1, Qt::CaseInsensitive)      ? u"file-bicep"_s
            : name.endsWith(".bicepparam"_L1, Qt::CaseInsensitive) ? u"file-params"_s
                                                                   : u"file"_s;
    case IconColorRole: return int(missing ? Role::Disabled : Role::FamilyOther);
    case TagsRole:
        return missing                                 ? QStringList{tr("moved or deleted")}
            : file.checked && badgesOf(file).isEmpty() ? QStringList{tr("no clusters")}
                                                       : QStringList();
    case BadgesRole: return missing ? QVariant() : QVariant::fromValue(badgesOf(file));
    case NoteRole: return dateOf(file);
    case PathRole: return file.path;
    default: return {};
    }
}

} // namespace ui
