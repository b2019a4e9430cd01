// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"
#include "ui/itemdelegate.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

namespace ui {

/// The tree of what a template deploys: the file, its resources and modules, what is in them. Over one analysis, whose
/// ownership it shares; rows know their item by id.
class ResourceTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum DataRole : int {
        ItemIdRole = FirstFreeRole, ///< qint32: in the inventory, -1 for the file
        FindingIdRole, ///< qint32: in the analysis, -1 for none
        KeyRole, ///< QString that names the same row in the next analysis
        SearchRole, ///< all that the filter looks at
        SortRole, ///< QString: by type, modules last
    };

    explicit ResourceTreeModel(QObject *parent = nullptr);

    /// \a analysis may be null, then the tree is empty.
    void setAnalysis(rules::AnalysisPtr analysis, const QString &fileName);
    [[nodiscard]] const rules::AnalysisPtr &analysis() const { return m_analysis; }

    [[nodiscard]] QModelIndex indexOfItem(qint32 item) const;
    [[nodiscard]] QModelIndex indexOfFinding(qint32 finding) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// What the analysis says about an item, gathered once.
    struct Row {
        qint32 finding = -1;
        std::optional<rules::Outcome> worstInside;
        bool off = false; ///< it or something around it is not deployed
    };
    using Item = model::Inventory::Item;

    [[nodiscard]] qint32 itemOf(const QModelIndex &index) const;
    [[nodiscard]] const Item &item(qint32 item) const { return m_analysis->inventory.items[std::size_t(item)]; }
    [[nodiscard]] const rules::Finding *findingOf(qint32 item) const;
    [[nodiscard]] QVariant fileData(int role) const;
    [[nodiscard]] QVariant resourceData(qint32 item, int role) const;
    [[nodiscard]] QString nameOf(qint32 item) const;
    [[nodiscard]] QString typeOf(qint32 item) const;
    [[nodiscard]] QStringList tagsOf(qint32 item) const;
    [[nodiscard]] QString keyOf(qint32 item) const;
    [[nodiscard]] QString toolTip(qint32 item) const;
    [[nodiscard]] QString spoken(qint32 item) const;
    void gather();

    rules::AnalysisPtr m_analysis;
    QString m_fileName;
    std::vector<Row> m_rows;
    std::optional<rules::Outcome> m_worst;
};

/// Keeps the rows whose name, type or outcome contains every word of the filter, and what they are in. Ordered as in
/// the file, or by type.
class ResourceFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit ResourceFilter(QObject *parent = nullptr);
    void setFilter(const QString &text);
    void setByType(bool byType);
    /// How many resources match by themselves, without those that are shown around them.
    [[nodiscard]] qsizetype matches(const QModelIndex &parent = {}) const;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace ui
