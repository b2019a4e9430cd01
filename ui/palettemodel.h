// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>
#include <QIcon>
#include <QStyledItemDelegate>
#include <functional>
#include <vector>

namespace ui {

/// One thing that can be chosen in the palette.
struct PaletteEntry {
    QString id; ///< by which the last ones are remembered
    QString text;
    QString detail; ///< muted, after the text; searched too
    QString keys; ///< at the right
    QIcon icon;
    bool enabled = true;
    std::function<void()> run;
};

/// The entries that match what was typed, the best first; without a pattern those that were used last.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role : int {
        DetailRole = Qt::UserRole,
        KeysRole,
        TextMatchesRole, ///< QList<int>: letters of the text that match
        DetailMatchesRole,
    };

    using QAbstractListModel::QAbstractListModel;

    /// \a last: ids, the last used first.
    void setEntries(std::vector<PaletteEntry> entries, const QStringList &last);
    void setPattern(const QString &pattern);
    [[nodiscard]] const PaletteEntry &entry(int row) const { return m_entries[m_rows[std::size_t(row)].entry]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        std::size_t entry = 0;
        int score = 0;
        QList<int> text;
        QList<int> detail;
    };

    std::vector<PaletteEntry> m_entries; ///< the last used first
    std::vector<Row> m_rows;
};

/// Paints an entry in one line, letters that match bold, what is disabled grey.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
