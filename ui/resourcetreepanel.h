// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

class QAction;
class QLineEdit;
class QMenu;
class QModelIndex;

namespace ui {

class PaneTitle;
class ResourceFilter;
class ResourceTreeModel;
class TreeView;

/// The pane of resources: a filter line over the tree. Keeps what is folded and selected when the analysis is renewed,
/// and the order.
class ResourceTreePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ResourceTreePanel(QWidget *parent = nullptr);

    void setAnalysis(const rules::AnalysisPtr &analysis, const QString &fileName);
    /// Shown while there is no tree.
    void setEmptyText(const QString &text);
    /// Selects without activating.
    void selectItem(qint32 item);
    void selectFinding(qint32 finding);
    void focusTree();
    /// The finding about an item, -1 if there is none.
    [[nodiscard]] qint32 findingOf(qint32 item) const;

    /// As in the file, or by type.
    void setByType(bool byType);
    [[nodiscard]] bool isByType() const;
    /// The choices of an order, for menus.
    [[nodiscard]] QList<QAction *> sortActions() const { return {m_asInFile, m_byType}; }

    [[nodiscard]] PaneTitle *title() const { return m_title; }
    [[nodiscard]] TreeView *tree() const { return m_tree; }
    [[nodiscard]] ResourceTreeModel *model() const { return m_model; }

Q_SIGNALS:
    /// The user chose a resource; -1 is the file.
    void itemChosen(qint32 item);
    /// And wants to go there.
    void itemActivated(qint32 item);
    /// Wants to see the file of a module.
    void moduleRequested(qint32 item);
    /// The user chose an order.
    void sortChosen(bool byType);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTitle();
    void filter(const QString &text);
    void showMenu(const QModelIndex &index, const QPoint &place);
    void showMenuOfCurrent();
    void updateEmptyText();
    void updateCount();
    void choose(const QModelIndex &index);
    void select(const QModelIndex &sourceIndex);
    void unfold(const QModelIndex &parent);
    [[nodiscard]] qint32 itemOf(const QModelIndex &index) const;

    PaneTitle *m_title;
    QLineEdit *m_filterLine;
    TreeView *m_tree;
    ResourceTreeModel *m_model;
    ResourceFilter *m_filter;
    QAction *m_asInFile = nullptr;
    QAction *m_byType = nullptr;
    QPointer<QMenu> m_menu; ///< of a resource, while it is open
    QString m_emptyText;
    QSet<QString> m_folded; ///< keys of rows that the user has folded
    bool m_selecting = false;
};

} // namespace ui
