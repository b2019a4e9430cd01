// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"
#include "ui/itemdelegate.h"

#include <QAbstractItemModel>

namespace ui {

/// The findings of one analysis, grouped by outcome, worst first, and its notes; groups without rows are left out.
class FindingsModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum DataRole : int {
        FindingIdRole = FirstFreeRole, ///< qint32: in the analysis, -1 for a group or note
        NoteIdRole, ///< qint32: in the notes of the analysis, -1 for all others
        KeyRole, ///< QString that names the same cluster in the next analysis
    };

    explicit FindingsModel(QObject *parent = nullptr);

    /// \a analysis may be null, then there are no rows.
    void setAnalysis(rules::AnalysisPtr analysis);
    [[nodiscard]] const rules::AnalysisPtr &analysis() const { return m_analysis; }
    /// Shows one outcome only; nothing: all.
    void setFilter(std::optional<rules::Outcome> outcome);
    [[nodiscard]] std::optional<rules::Outcome> filter() const { return m_filter; }

    [[nodiscard]] QModelIndex indexOfFinding(qint32 finding) const;
    /// The finding after (or before) one in the order of the list, from the other end after the last.
    [[nodiscard]] qint32 neighbour(qint32 finding, bool backwards) const;
    [[nodiscard]] static QString keyOf(const rules::Finding &finding);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Group {
        std::optional<rules::Outcome> outcome; ///< none: notes
        std::vector<qint32> rows; ///< findings or notes
    };

    void gather();
    [[nodiscard]] QVariant groupData(const Group &group, int role) const;
    [[nodiscard]] QVariant findingData(const rules::Finding &finding, int role) const;
    [[nodiscard]] QVariant noteData(qint32 note, int role) const;

    rules::AnalysisPtr m_analysis;
    std::optional<rules::Outcome> m_filter;
    std::vector<Group> m_groups;
};

/// "main.bicep:147"
QString placeText(const model::Location &location);

} // namespace ui
