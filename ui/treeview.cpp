// SPDX-License-Identifier: MIT
#include "ui/treeview.h"

#include "ui/itemdelegate.h"
#include "ui/painting.h"

#include <QPainter>

namespace ui {

TreeView::TreeView(QWidget *parent) : QTreeView(parent)
{
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIndentation(16);
    setViewportMargins(4, 0, 4, 0);
    setMouseTracking(true);
    setExpandsOnDoubleClick(false);
}

void TreeView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void TreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = selectionModel() != nullptr && selectionModel()->isSelected(index);
    const bool hovered = indexAt(viewport()->mapFromGlobal(QCursor::pos())) == index && viewport()->underMouse();
    // two pixels that drawRowBackground() leaves free are in the margins already
    const QRectF row(-2, option.rect.top(), viewport()->width() + 4, option.rect.height());
    drawRowBackground(*painter, row, selected, hasFocus() || option.state.testFlag(QStyle::State_HasFocus),
                      hovered && !index.data(HeadingRole).toBool());
    QTreeView::drawRow(painter, option, index);
}

void TreeView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!model()->hasChildren(index))
        return;
    const QRectF cell(rect.right() - indentation() + 1, rect.top(), indentation(), rect.height());
    drawChevron(*painter, cell, isExpanded(index) ? Qt::DownArrow : Qt::RightArrow, color(Role::Muted));
}

void TreeView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_emptyText.isEmpty() || (model() != nullptr && model()->rowCount(rootIndex()) > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(color(Role::Muted));
    painter.drawText(viewport()->rect().adjusted(24, 8, -24, -8), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void TreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    viewport()->update();
}

void TreeView::focusInEvent(QFocusEvent *event)
{
    const bool hadCurrent = currentIndex().isValid();
    QTreeView::focusInEvent(event); // makes the first row the current one, but does not select it
    if (!hadCurrent && currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    viewport()->update();
}

void TreeView::focusOutEvent(QFocusEvent *event)
{
    QTreeView::focusOutEvent(event);
    viewport()->update();
}

} // namespace ui
