// SPDX-License-Identifier: MIT
#include "ui/itemdelegate.h"

#include "ui/icons.h"
#include "ui/painting.h"

#include <QApplication>
#include <QPainter>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qreal Gap = 8;
constexpr qreal IconSide = 16;

qreal badgeHeight(const QFontMetricsF &metrics)
{
    return qMax(18.0, metrics.height() + 4);
}

qreal tagHeight(const QFontMetricsF &metrics)
{
    return qMax(16.0, metrics.height() + 2);
}

bool isFolded(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    return tree != nullptr && index.model()->hasChildren(index) && !tree->isExpanded(index);
}

/// One row while it is painted: what is left of its room, from both sides.
class Row
{
public:
    Row(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRectF room)
        : m_painter(painter)
        , m_option(option)
        , m_index(index)
        , m_room(room)
    {
    }

    [[nodiscard]] QVariant data(int role) const { return m_index.data(role); }
    [[nodiscard]] bool is(int role) const { return m_index.data(role).toBool(); }
    [[nodiscard]] const QFont &font() const { return m_option.font; }

    void icon()
    {
        const QString name = data(IconNameRole).toString();
        if (name.isEmpty())
            return;
        const QRectF place(m_room.left(), m_room.center().y() - IconSide / 2, IconSide, IconSide);
        m_painter.setOpacity(is(StruckRole) ? 0.6 : 1);
        paintIcon(m_painter, place, name, Role(data(IconColorRole).toInt()));
        m_painter.setOpacity(1);
        m_room.setLeft(m_room.left() + IconSide + Gap);
    }

    void badges()
    {
        const int role = isFolded(m_option, m_index) ? FoldedBadgesRole : BadgesRole;
        auto badges = data(role).value<QList<ItemBadge>>();
        if (badges.isEmpty() && role == FoldedBadgesRole)
            badges = data(BadgesRole).value<QList<ItemBadge>>();
        for (auto badge = badges.crbegin(); badge != badges.crend(); ++badge)
            paintBadge(m_painter, fromRight(badgeWidth(font(), *badge)), font(), *badge);
    }

    void tags()
    {
        const QStringList tags = data(TagsRole).toStringList();
        for (auto tag = tags.crbegin(); tag != tags.crend(); ++tag)
            paintTag(m_painter, fromRight(tagWidth(font(), *tag)), font(), *tag);
    }

    void bulb()
    {
        if (is(BulbRole)) {
            QRectF place = fromRight(IconSide);
            place.moveTop(m_room.center().y() - IconSide / 2);
            place.setHeight(IconSide);
            paintIcon(m_painter, place, u"bulb"_s, Role::Bulb);
        }
    }

    void note()
    {
        const QString note = data(NoteRole).toString();
        if (note.isEmpty())
            return;
        const QFont font = scaledFont(this->font(), SecondaryFactor);
        const QString drawing = data(NoteIconRole).toString();
        const QRectF place = fromRight(QFontMetricsF(font).horizontalAdvance(note) + 1);
        m_painter.setFont(font);
        m_painter.setPen(color(drawing.isEmpty() ? Role::Muted : Role::Info));
        m_painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, note);
        if (!drawing.isEmpty()) {
            m_room.setRight(m_room.right() + Gap - 4);
            QRectF square = fromRight(14);
            square.moveTop(square.center().y() - 7);
            square.setHeight(14);
            paintIcon(m_painter, square, drawing, Role::Info);
        }
    }

    void name(const QRectF &place, bool withDetail)
    {
        const QString name = data(NameRole).toString();
        const bool struck = is(StruckRole);
        QFont nameFont = scaledFont(font(), 1, is(BoldRole));
        nameFont.setStrikeOut(struck);
        const QFontMetricsF metrics(nameFont);
        const QString shown = metrics.elidedText(name, Qt::ElideMiddle, place.width());
        m_painter.setFont(nameFont);
        m_painter.setPen(color(struck || is(MutedRole) ? Role::Muted : Role::Text));
        m_painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
        qreal used = metrics.horizontalAdvance(shown);
        const QString rest = data(NameRestRole).toString();
        if (!rest.isEmpty()) {
            m_painter.setFont(font());
            drawAfter(place, used, rest, Role::Text);
            return;
        }
        const QString detail = withDetail ? data(DetailRole).toString() : QString();
        if (!detail.isEmpty()) {
            m_painter.setFont(scaledFont(font(), SecondaryFactor));
            drawAfter(place, used + Gap, detail, Role::Muted);
        }
    }

    void detail(const QRectF &place)
    {
        m_painter.setFont(scaledFont(font(), SecondaryFactor));
        drawAfter(place, 0, data(DetailRole).toString(), Role::Muted);
    }

    /// The arrow before the heading of a group, which the view does not draw.
    void fold()
    {
        const QRectF place(m_room.left(), m_room.top(), IconSide, m_room.height());
        drawChevron(m_painter, place, isFolded(m_option, m_index) ? Qt::RightArrow : Qt::DownArrow, color(Role::Muted));
        m_room.setLeft(place.right() + 4);
    }

    [[nodiscard]] const QRectF &room() const { return m_room; }

private:
    QRectF fromRight(qreal width)
    {
        const QRectF place(m_room.right() - width, m_room.top(), width, m_room.height());
        m_room.setRight(place.left() - Gap);
        return place;
    }

    void drawAfter(const QRectF &place, qreal used, const QString &text, Role ink)
    {
        const QRectF left = place.adjusted(used, 0, 0, 0);
        const QFontMetricsF metrics(m_painter.font());
        if (left.width() < metrics.horizontalAdvance(u"m…"_s))
            return;
        m_painter.setPen(color(ink));
        m_painter.drawText(left, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                           metrics.elidedText(text, Qt::ElideRight, left.width()));
    }

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    const QModelIndex &m_index;
    QRectF m_room;
};

} // namespace

qreal badgeWidth(const QFont &font, const ItemBadge &badge)
{
    return 4 + 12 + 4 + QFontMetricsF(scaledFont(font, CaptionFactor, true)).horizontalAdvance(badge.text) + 8;
}

qreal paintBadge(QPainter &painter, const QRectF &rect, const QFont &font, const ItemBadge &badge)
{
    const QFont caption = scaledFont(font, CaptionFactor, true);
    const QFontMetricsF metrics(caption);
    const Look look = lookOf(badge.outcome);
    const qreal height = badgeHeight(metrics);
    const QRectF pill(rect.left(), qRound(rect.center().y() - height / 2), badgeWidth(font, badge), height);
    drawBox(painter, pill, height / 2, color(look.tint));
    paintIcon(painter, QRectF(pill.left() + 4, pill.center().y() - 6, 12, 12), look.icon, look.ink);
    painter.setFont(caption);
    painter.setPen(color(look.ink));
    painter.drawText(pill.adjusted(20, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, badge.text);
    return pill.width();
}

qreal tagWidth(const QFont &font, const QString &text)
{
    return QFontMetricsF(scaledFont(font, CaptionFactor)).horizontalAdvance(text) + 12;
}

qreal paintTag(QPainter &painter, const QRectF &rect, const QFont &font, const QString &text)
{
    const QFont caption = scaledFont(font, CaptionFactor);
    const QFontMetricsF metrics(caption);
    const qreal height = tagHeight(metrics);
    const QRectF box(rect.left(), qRound(rect.center().y() - height / 2), tagWidth(font, text), height);
    drawBox(painter, box, TagRadius, color(Role::Base), color(Role::LineStrong));
    painter.setFont(caption);
    painter.setPen(color(Role::Muted));
    painter.drawText(box, Qt::AlignCenter, text);
    return box.width();
}

ItemDelegate::ItemDelegate(Lines lines, QObject *parent) : QStyledItemDelegate(parent), m_lines(lines) { }

void ItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool heading = index.data(HeadingRole).toBool();
    // selection and hover span the view, the tree's indentation included
    QRectF whole(option.rect);
    if (option.widget != nullptr && qobject_cast<const QTreeView *>(option.widget) == nullptr)
        drawRowBackground(*painter, whole, selected, option.state.testFlag(QStyle::State_Active),
                          !heading && option.state.testFlag(QStyle::State_MouseOver));

    const bool twoLines = m_lines == Lines::Two && !heading;
    const int left = twoLines ? 18 : heading ? 10 : 2;
    Row row(*painter, option, index, whole.adjusted(left, 0, -12, 0));
    if (heading)
        row.fold();
    row.icon();
    row.note();
    row.badges();
    row.tags();
    row.bulb();
    if (!twoLines) {
        row.name(row.room(), true);
    } else {
        const QRectF room = row.room();
        const qreal line = QFontMetricsF(option.font).height();
        const qreal second = QFontMetricsF(scaledFont(option.font, SecondaryFactor)).height();
        const qreal top = qRound(room.center().y() - (line + second) / 2);
        row.name(QRectF(room.left(), top, room.width(), line), false);
        row.detail(QRectF(room.left(), top + line, room.width(), second));
    }
    painter->restore();
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = QFontMetrics(option.font).height();
    const bool twoLines = m_lines == Lines::Two && !index.data(HeadingRole).toBool();
    return {100, twoLines ? qMax(44, 2 * line + 10) : qMax(26, line + 9)};
}

} // namespace ui
