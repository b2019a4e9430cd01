// SPDX-License-Identifier: MIT
#include "ui/resourcetreepanel.h"

#include "ui/icons.h"
#include "ui/panetitle.h"
#include "ui/resourcemenu.h"
#include "ui/resourcetreemodel.h"
#include "ui/treeview.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ResourceTreePanel::ResourceTreePanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new PaneTitle(tr("Resources")))
    , m_filterLine(new QLineEdit(this))
    , m_tree(new TreeView(this))
    , m_model(new ResourceTreeModel(this))
    , m_filter(new ResourceFilter(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_filterLine->setObjectName(u"resourceFilter"_s);
    m_filterLine->setPlaceholderText(tr("Filter by name, type or outcome"));
    m_filterLine->setAccessibleName(tr("Filter resources"));
    m_filterLine->setClearButtonEnabled(true);
    m_filterLine->addAction(icon(u"search"_s, Role::Muted), QLineEdit::LeadingPosition)
        ->setText(m_filterLine->accessibleName());
    m_filterLine->installEventFilter(this);

    m_filter->setSourceModel(m_model);
    m_tree->setObjectName(u"resourceTree"_s);
    m_tree->setAccessibleName(tr("Resources of the template"));
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new ItemDelegate(ItemDelegate::Lines::One, m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 8, 8, 8);
    line->addWidget(m_filterLine);
    layout->addLayout(line);
    layout->addWidget(m_tree);

    makeTitle();
    connect(m_filterLine, &QLineEdit::textChanged, this, &ResourceTreePanel::filter);
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (m_filterLine->text().isEmpty())
            m_folded.insert(index.data(ResourceTreeModel::KeyRole).toString());
    });
    connect(m_tree, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { m_folded.remove(index.data(ResourceTreeModel::KeyRole).toString()); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ResourceTreePanel::choose);
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex &index) { Q_EMIT itemChosen(itemOf(index)); });
    connect(m_tree, &QTreeView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT itemActivated(itemOf(index)); });
    m_tree->installEventFilter(this);
    setFocusProxy(m_tree);
}

void ResourceTreePanel::makeTitle()
{
    auto *group = new QActionGroup(this);
    const auto choice = [this, group](const QString &name, const QString &text, bool byType) {
        auto *action = new QAction(text, group);
        action->setObjectName(name);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, byType] {
            m_filter->setByType(byType);
            Q_EMIT sortChosen(byType);
        });
        return action;
    };
    m_asInFile = choice(u"sortAsInFile"_s, tr("As in the &file"), false);
    m_byType = choice(u"sortByType"_s, tr("By &type"), true);
    m_asInFile->setChecked(true);
    QToolButton *sort = m_title->addButton(u"sort"_s, tr("Order of the resources"));
    sort->setObjectName(u"resourceSort"_s);
    auto *orders = new QMenu(sort);
    orders->addActions(sortActions());
    connect(sort, &QToolButton::clicked, this,
            [sort, orders] { orders->popup(sort->mapToGlobal(QPoint(0, sort->height()))); });

    QToolButton *fold = m_title->addButton(u"collapse"_s, tr("Fold all"));
    connect(fold, &QToolButton::clicked, this, [this] {
        const QModelIndex file = m_filter->index(0, 0);
        for (int row = 0; row < m_filter->rowCount(file); ++row)
            m_tree->collapse(m_filter->index(row, 0, file));
    });
    QToolButton *unfoldAll = m_title->addButton(u"expand"_s, tr("Unfold all"));
    connect(unfoldAll, &QToolButton::clicked, this, [this] {
        m_folded.clear();
        unfold({});
    });
}

void ResourceTreePanel::setByType(bool byType)
{
    (byType ? m_byType : m_asInFile)->setChecked(true);
    m_filter->setByType(byType);
}

bool ResourceTreePanel::isByType() const
{
    return m_byType->isChecked();
}

void ResourceTreePanel::filter(const QString &text)
{
    m_filter->setFilter(text);
    if (text.isEmpty())
        unfold({});
    else
        m_tree->expandAll();
    updateEmptyText();
    updateCount();
}

void ResourceTreePanel::updateEmptyText()
{
    const bool filtered = m_model->rowCount() > 0 && m_filter->rowCount() == 0;
    m_tree->setEmptyText(filtered ? tr("Nothing matches. Esc shows all.") : m_emptyText);
}

qint32 ResourceTreePanel::itemOf(const QModelIndex &index) const
{
    return index.isValid() ? index.data(ResourceTreeModel::ItemIdRole).toInt() : -1;
}

void ResourceTreePanel::setEmptyText(const QString &text)
{
    m_emptyText = text;
    updateEmptyText();
}

void ResourceTreePanel::setAnalysis(const rules::AnalysisPtr &analysis, const QString &fileName)
{
    if (m_menu != nullptr)
        m_menu->close(); // it has a number of the old analysis
    const QString selected = m_tree->currentIndex().data(ResourceTreeModel::KeyRole).toString();
    const bool hadSelection = m_tree->currentIndex().isValid();
    m_selecting = true;
    m_model->setAnalysis(analysis, fileName);
    unfold({});
    if (hadSelection) {
        const auto found = m_filter->match(m_filter->index(0, 0), ResourceTreeModel::KeyRole, selected, 1,
                                           Qt::MatchExactly | Qt::MatchRecursive | Qt::MatchCaseSensitive);
        if (!found.isEmpty())
            m_tree->setCurrentIndex(found.first());
    }
    m_selecting = false;
    updateEmptyText();
    updateCount();
}

void ResourceTreePanel::updateCount()
{
    const rules::AnalysisPtr &analysis = m_model->analysis();
    if (analysis == nullptr) {
        m_title->setCount({});
        return;
    }
    const auto all = qsizetype(analysis->inventory.items.size());
    m_title->setCount(m_filterLine->text().isEmpty() ? QString::number(all)
                                                     : tr("%1 of %2").arg(m_filter->matches()).arg(all));
}

void ResourceTreePanel::unfold(const QModelIndex &parent)
{
    for (int row = 0; row < m_filter->rowCount(parent); ++row) {
        const QModelIndex index = m_filter->index(row, 0, parent);
        if (!m_filter->hasChildren(index))
            continue;
        m_tree->setExpanded(index, !m_folded.contains(index.data(ResourceTreeModel::KeyRole).toString()));
        unfold(index);
    }
}

void ResourceTreePanel::choose(const QModelIndex &index)
{
    if (!m_selecting && index.isValid())
        Q_EMIT itemChosen(itemOf(index));
}

void ResourceTreePanel::select(const QModelIndex &sourceIndex)
{
    const QModelIndex index = m_filter->mapFromSource(sourceIndex);
    m_selecting = true;
    // a folded row stands for what is in it
    QModelIndex shown = index;
    for (QModelIndex up = index.parent(); up.isValid(); up = up.parent()) {
        if (!m_tree->isExpanded(up))
            shown = up;
    }
    if (shown.isValid()) {
        m_tree->setCurrentIndex(shown);
        m_tree->scrollTo(shown);
    } else {
        m_tree->selectionModel()->clear();
    }
    m_selecting = false;
}

void ResourceTreePanel::selectItem(qint32 item)
{
    select(m_model->indexOfItem(item));
}

void ResourceTreePanel::selectFinding(qint32 finding)
{
    const QModelIndex index = m_model->indexOfFinding(finding);
    if (index.isValid())
        select(index);
}

qint32 ResourceTreePanel::findingOf(qint32 item) const
{
    const QModelIndex index = m_model->indexOfItem(item);
    return index.isValid() ? index.data(ResourceTreeModel::FindingIdRole).toInt() : -1;
}

void ResourceTreePanel::focusTree()
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_filter->index(0, 0));
}

// ---------------------------------------------------------------- menu

void ResourceTreePanel::showMenu(const QModelIndex &index, const QPoint &place)
{
    if (!index.isValid() || m_model->analysis() == nullptr)
        return;
    auto *menu = new ResourceMenu(m_model->analysis(), itemOf(index), this);
    connect(menu, &ResourceMenu::sourceRequested, this, &ResourceTreePanel::itemActivated);
    connect(menu, &ResourceMenu::moduleRequested, this, &ResourceTreePanel::moduleRequested);
    m_menu = menu;
    menu->popup(place);
}

void ResourceTreePanel::showMenuOfCurrent()
{
    const QModelIndex index = m_tree->currentIndex();
    if (!index.isValid())
        return;
    m_tree->scrollTo(index);
    showMenu(index, m_tree->viewport()->mapToGlobal(m_tree->visualRect(index).bottomLeft() + QPoint(24, 0)));
}

void ResourceTreePanel::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard)
        showMenuOfCurrent();
    else
        showMenu(m_tree->indexAt(m_tree->viewport()->mapFromGlobal(event->globalPos())), event->globalPos());
    event->accept();
}

bool ResourceTreePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_F10 && press->modifiers() == Qt::ShiftModifier) {
            showMenuOfCurrent();
            return true;
        }
    }
    if (watched == m_filterLine && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_filterLine->text().isEmpty()) {
            m_filterLine->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            focusTree();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
