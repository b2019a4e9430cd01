// SPDX-License-Identifier: MIT
#pragma once

#include "ui/outcomes.h"

#include <QStyledItemDelegate>

namespace ui {

/// A pill with an outcome's glyph and a word.
struct ItemBadge {
    rules::Outcome outcome = rules::Outcome::Fail;
    QString text;
    bool operator==(const ItemBadge &) const = default;
};

/// What the models of the window tell the delegate, beside the roles of Qt.
enum ItemRole : int {
    NameRole = Qt::UserRole, ///< main text
    NameRestRole, ///< goes on after the name, never bold
    DetailRole, ///< muted: after the name, in rows of two lines below it
    IconNameRole, ///< a drawing
    IconColorRole, ///< int of a Role
    TagsRole, ///< QStringList, outlined
    BadgesRole, ///< QList<ItemBadge>
    FoldedBadgesRole, ///< the same, shown while the row is folded
    NoteRole, ///< muted, at the right edge
    NoteIconRole, ///< drawing before the note
    BoldRole, ///< bool: the name is bold
    MutedRole, ///< bool: the name is muted
    StruckRole, ///< bool: and struck through
    HeadingRole, ///< bool: the row heads a group and cannot be selected
    BulbRole, ///< bool: a fix is ready
    FirstFreeRole
};

/// Paints the rows of all lists and trees: icon, two tones of text, tags, badges, selection with an accent bar. Rows
/// have one line or two. Where room is short the detail is elided first, then the name, in its middle.
class ItemDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum class Lines : quint8 { One, Two };

    explicit ItemDelegate(Lines lines, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Lines m_lines;
};

/// Paints a badge with its left edge at the left of \a rect, in the middle of its height. Returns its width.
qreal paintBadge(QPainter &painter, const QRectF &rect, const QFont &font, const ItemBadge &badge);
qreal badgeWidth(const QFont &font, const ItemBadge &badge);
/// The same for a tag.
qreal paintTag(QPainter &painter, const QRectF &rect, const QFont &font, const QString &text);
qreal tagWidth(const QFont &font, const QString &text);

} // namespace ui

Q_DECLARE_METATYPE(ui::ItemBadge)
