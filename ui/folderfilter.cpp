// SPDX-License-Identifier: MIT
#include "ui/folderfilter.h"

#include "ui/foldermodel.h"

namespace ui {

FolderFilter::FolderFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
    sort(0);
}

void FolderFilter::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    invalidateRowsFilter();
}

void FolderFilter::setShown(Shown shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    invalidateRowsFilter();
}

void FolderFilter::setWorstFirst(bool worstFirst)
{
    if (m_worstFirst == worstFirst)
        return;
    m_worstFirst = worstFirst;
    invalidate();
}

bool FolderFilter::filterAcceptsRow(int at, const QModelIndex & /*parent*/) const
{
    const FolderModel::Row &row = static_cast<const FolderModel *>(sourceModel())->row(at);
    if (!row.name.contains(m_text, Qt::CaseInsensitive))
        return false;
    if (m_shown == Shown::All)
        return true;
    if (!row.isChecked())
        return false;
    const rules::Analysis &analysis = *row.result.analysis;
    return m_shown == Shown::WithClusters
        ? !analysis.findings.empty()
        : analysis.count(m_shown == Shown::Failing ? rules::Outcome::Fail : rules::Outcome::Undetermined) > 0;
}

bool FolderFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto &model = static_cast<const FolderModel &>(*sourceModel());
    const int leftRank = model.row(left.row()).rank;
    const int rightRank = model.row(right.row()).rank;
    return m_worstFirst && leftRank != rightRank ? leftRank < rightRank : left.row() < right.row();
}

} // namespace ui
