// SPDX-License-Identifier: MIT
#include "ui/palettemodel.h"

#include "ui/fuzzymatch.h"
#include "ui/painting.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int DetailPenalty = 400; // the text counts more than what stands behind it
constexpr int Padding = 12;
constexpr int IconSide = 16;

/// Draws a text whose letters at \a bold are bold, elided at the end. Returns the width that was used.
qreal drawMatched(QPainter &painter, const QRectF &room, const QString &text, const QList<int> &bold, const QFont &font,
                  const QColor &ink)
{
    const QFont strong = scaledFont(font, 1, true);
    const QFontMetricsF plainMetrics(font);
    const QFontMetricsF strongMetrics(strong);
    painter.setPen(ink);
    qreal used = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        const bool isBold = bold.contains(at);
        qsizetype end = at + 1;
        while (end < text.size() && bold.contains(end) == isBold)
            ++end;
        const QFontMetricsF &metrics = isBold ? strongMetrics : plainMetrics;
        const QString part = text.sliced(at, end - at);
        const qreal width = metrics.horizontalAdvance(part);
        painter.setFont(isBold ? strong : font);
        const QRectF place = room.adjusted(used, 0, 0, 0);
        if (width > place.width()) {
            painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine,
                             metrics.elidedText(part, Qt::ElideRight, place.width()));
            return room.width();
        }
        painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, part);
        used += width;
        at = end;
    }
    return used;
}

} // namespace

void PaletteModel::setEntries(std::vector<PaletteEntry> entries, const QStringList &last)
{
    m_entries = std::move(entries);
    const auto rank = [&](const PaletteEntry &entry) {
        const qsizetype at = last.indexOf(entry.id);
        return at < 0 ? last.size() : at;
    };
    std::ranges::stable_sort(m_entries, {}, rank);
    setPattern({});
}

void PaletteModel::setPattern(const QString &pattern)
{
    beginResetModel();
    m_rows.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry &entry = m_entries[i];
        if (const auto match = fuzzyMatch(pattern, entry.text)) {
            m_rows.push_back({i, match->score, match->positions, {}});
            continue;
        }
        const auto both = fuzzyMatch(pattern, entry.text + u' ' + entry.detail);
        if (!both)
            continue;
        Row row{i, both->score - DetailPenalty, {}, {}};
        const auto border = int(entry.text.size());
        for (const int position : both->positions) {
            if (position < border)
                row.text += position;
            else
                row.detail += position - border - 1;
        }
        m_rows.push_back(std::move(row));
    }
    if (!pattern.trimmed().isEmpty())
        std::ranges::stable_sort(m_rows, std::greater(), &Row::score);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows[std::size_t(index.row())];
    const PaletteEntry &shown = m_entries[row.entry];
    switch (role) {
    case Qt::DisplayRole: return shown.text;
    case Qt::DecorationRole: return shown.icon;
    case Qt::AccessibleTextRole: {
        QStringList parts{shown.text, shown.detail, shown.keys};
        if (!shown.enabled)
            parts += tr("not available now");
        parts.removeAll(QString());
        return parts.join(", "_L1);
    }
    case DetailRole: return shown.detail;
    case KeysRole: return shown.keys;
    case TextMatchesRole: return QVariant::fromValue(row.text);
    case DetailMatchesRole: return QVariant::fromValue(row.detail);
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    return entry(index.row()).enabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    drawRowBackground(*painter, option.rect, selected, true, enabled && option.state.testFlag(QStyle::State_MouseOver));
    const QColor ink = color(enabled ? ui::Role::Text : ui::Role::Disabled);
    const QColor soft = color(enabled ? ui::Role::Muted : ui::Role::Disabled);
    QRectF room = QRectF(option.rect).adjusted(Padding, 0, -Padding, 0);

    const QRect place(qRound(room.left()), option.rect.center().y() - IconSide / 2, IconSide, IconSide);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    room.setLeft(room.left() + IconSide + 8);

    const QFont small = scaledFont(option.font, SecondaryFactor);
    const QString keys = index.data(PaletteModel::KeysRole).toString();
    if (!keys.isEmpty()) {
        const qreal width = QFontMetricsF(small).horizontalAdvance(keys);
        painter->setFont(small);
        painter->setPen(soft);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, keys);
        room.setRight(room.right() - width - 16);
    }
    const qreal used = drawMatched(*painter, room, index.data().toString(),
                                   index.data(PaletteModel::TextMatchesRole).value<QList<int>>(), option.font, ink);
    room.setLeft(room.left() + used + 10);
    if (room.width() > 24)
        drawMatched(*painter, room, index.data(PaletteModel::DetailRole).toString(),
                    index.data(PaletteModel::DetailMatchesRole).value<QList<int>>(), small, soft);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {100, qMax(30, QFontMetrics(option.font).height() + 12)};
}

} // namespace ui
