// SPDX-License-Identifier: MIT
#pragma once

#include <QSortFilterProxyModel>

namespace ui {

/// The rows of a FolderModel that are shown, and their order.
class FolderFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Shown : quint8 { All, Failing, Undetermined, WithClusters };

    explicit FolderFilter(QObject *parent = nullptr);

    /// Part of the path, without regard to case.
    void setText(const QString &text);
    void setShown(Shown shown);
    [[nodiscard]] bool isFiltered() const { return !m_text.isEmpty() || m_shown != Shown::All; }
    /// Otherwise by path.
    void setWorstFirst(bool worstFirst);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_text;
    Shown m_shown = Shown::All;
    bool m_worstFirst = true;
};

} // namespace ui
