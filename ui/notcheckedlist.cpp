// SPDX-License-Identifier: MIT
#include "ui/notcheckedlist.h"

#include "ui/icons.h"
#include "ui/notcheckedmodel.h"
#include "ui/painting.h"

#include <QGuiApplication>
#include <QPainter>
#include <QResizeEvent>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Left = 12; // in line with the title above
constexpr int IconSide = 16;
constexpr int Gap = 9;
constexpr int Right = 12;
constexpr int ChevronWidth = 18;

class NotCheckedDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setClipRect(option.rect);
        const QRect room = textRoom(option, index);
        if (index.data(HeadingRole).toBool()) {
            paintHeading(*painter, room, option.font, index);
            painter->restore();
            return;
        }
        const QFontMetrics metrics(option.font);
        const QString drawing = index.data(IconNameRole).toString();
        if (!drawing.isEmpty())
            paintIcon(
                *painter,
                QRectF(option.rect.left() + Left, room.top() + (metrics.height() - IconSide) / 2.0, IconSide, IconSide),
                drawing, Role(index.data(IconColorRole).toInt()));
        painter->setFont(option.font);
        painter->setPen(color(Role::Text));
        painter->drawText(room, Qt::AlignTop | Qt::AlignLeft | Qt::TextSingleLine,
                          metrics.elidedText(index.data(NameRole).toString(), Qt::ElideMiddle, room.width()));
        painter->setFont(scaledFont(option.font, SecondaryFactor));
        painter->setPen(color(Role::Muted));
        painter->drawText(room.adjusted(0, metrics.height() + 1, 0, 0), flags(), index.data(DetailRole).toString());
        if (index.model()->hasChildren(index)) {
            const auto *tree = qobject_cast<const QTreeView *>(option.widget);
            const QRectF place(room.right() + 2, room.top(), ChevronWidth, metrics.height());
            drawChevron(*painter, place, tree != nullptr && tree->isExpanded(index) ? Qt::UpArrow : Qt::DownArrow,
                        color(Role::Muted));
        }
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.data(HeadingRole).toBool())
            return {100, qMax(28, QFontMetrics(option.font).height() + 12)};
        const bool isChild = index.parent().isValid();
        int height = QFontMetrics(option.font).height() + (isChild ? 6 : 14);
        const QString reason = index.data(DetailRole).toString();
        if (!reason.isEmpty()) {
            const QRect room = textRoom(option, index);
            const QFontMetrics small(scaledFont(option.font, SecondaryFactor));
            height += small.boundingRect(QRect(0, 0, room.width(), 10'000), flags(), reason).height() + 1;
        }
        return {100, height};
    }

private:
    static void paintHeading(QPainter &painter, const QRect &room, const QFont &font, const QModelIndex &index)
    {
        constexpr int align = int(Qt::AlignVCenter) | int(Qt::AlignLeft) | int(Qt::TextSingleLine);
        const QFont bold = scaledFont(font, 1, true);
        const QString name = index.data(NameRole).toString();
        painter.setFont(bold);
        painter.setPen(color(Role::Text));
        painter.drawText(room, align, name);
        painter.setFont(scaledFont(font, SecondaryFactor));
        painter.setPen(color(Role::Muted));
        painter.drawText(room.adjusted(QFontMetrics(bold).horizontalAdvance(name) + 8, 0, 0, 0), align,
                         index.data(DetailRole).toString());
    }

    static int flags() { return int(Qt::AlignTop) | int(Qt::AlignLeft) | int(Qt::TextWordWrap); }

    static QRect textRoom(const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
        if (index.data(HeadingRole).toBool())
            return option.rect.adjusted(Left, 4, -Right, 0);
        const int chevron = index.model()->hasChildren(index) ? ChevronWidth : 0;
        const int top = index.parent().isValid() ? 3 : 6;
        const int left = Left + IconSide + Gap;
        return {option.rect.left() + left, option.rect.top() + top, qMax(20, width - left - Right - chevron),
                option.rect.height() - top};
    }
};

} // namespace

NotCheckedList::NotCheckedList(QWidget *parent) : TreeView(parent), m_list(new NotCheckedModel(this))
{
    setObjectName(u"notCheckedList"_s);
    setAccessibleName(tr("What was not checked, and notes"));
    setModel(m_list);
    setItemDelegate(new NotCheckedDelegate(this));
    setIndentation(0);
    setRootIsDecorated(false);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &group) {
        updateGeometries(); // the scroll bar does not know the new rows yet
        scrollTo(m_list->index(m_list->rowCount(group) - 1, 0, group));
        scrollTo(group); // if there is no room for all, then for the first of them
    });
    const auto choose = [this](const QModelIndex &index) {
        if (m_list->hasChildren(index)) {
            setExpanded(index, !isExpanded(index));
            return;
        }
        const QString path = index.data(NotCheckedModel::PathRole).toString();
        const QVariant parameters = index.data(NotCheckedModel::ParametersRole);
        if (!path.isEmpty())
            Q_EMIT openRequested(path, parameters.isValid() ? std::optional(parameters.toString()) : std::nullopt);
    };
    connect(this, &QTreeView::clicked, this, [this, choose](const QModelIndex &index) {
        if (m_list->hasChildren(index))
            choose(index);
    });
    connect(this, &QTreeView::activated, this, [this, choose](const QModelIndex &index) {
        // a group was folded by the click already
        if (!m_list->hasChildren(index) || QGuiApplication::mouseButtons() == Qt::NoButton)
            choose(index);
    });
}

void NotCheckedList::resizeEvent(QResizeEvent *event)
{
    TreeView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        scheduleDelayedItemsLayout(); // the lines break elsewhere
}

void NotCheckedList::drawBranches(QPainter * /*painter*/, const QRect & /*rect*/, const QModelIndex & /*index*/) const
{
}

} // namespace ui
