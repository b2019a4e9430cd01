// SPDX-License-Identifier: MIT
#include "ui/foldertable.h"

#include "ui/foldermodel.h"
#include "ui/icons.h"
#include "ui/linklabel.h"
#include "ui/painting.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Margin = 24; // of the first column: in line with the page above
constexpr int Padding = 8;
constexpr int IconSide = 16;
constexpr int BadgeGap = 6;

/// At the right edge, where the page has its margin.
bool isLast(const QHeaderView &header, int column)
{
    for (int i = column + 1; i < header.count(); ++i) {
        if (!header.isSectionHidden(i))
            return false;
    }
    return true;
}

/// Flat, with a line below.
class FolderHeader final : public QHeaderView
{
public:
    explicit FolderHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(false);
        setSectionsMovable(false);
        setHighlightSections(false);
        setStretchLastSection(false);
        setMinimumSectionSize(40);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {QHeaderView::sizeHint().width(), qMax(28, fontMetrics().height() + 12)};
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        painter->fillRect(rect, color(Role::Window));
        painter->fillRect(rect.left(), rect.top(), rect.width(), 1, color(Role::Line));
        painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, color(Role::Line));
        const int left = section == FolderModel::TemplateColumn ? Margin : Padding;
        const QRect room = rect.adjusted(left, 0, isLast(*this, section) ? -Margin : -Padding, 0);
        painter->setFont(font());
        painter->setPen(color(Role::Muted));
        const auto align = model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt();
        const QString text = model()->headerData(section, orientation()).toString();
        painter->drawText(room, align | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    }

    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), color(Role::Window));
        painter.fillRect(0, 0, viewport()->width(), 1, color(Role::Line));
        painter.fillRect(0, viewport()->height() - 1, viewport()->width(), 1, color(Role::Line));
        painter.end();
        QHeaderView::paintEvent(event);
    }
};

/// Paints one cell; the view paints the background of the row.
class FolderDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setClipRect(option.rect);
        painter->setFont(option.font);
        const bool isTemplate = index.column() == FolderModel::TemplateColumn;
        const auto *table = qobject_cast<const QTreeView *>(option.widget);
        const bool last = table != nullptr && isLast(*table->header(), index.column());
        QRectF room = QRectF(option.rect).adjusted(isTemplate ? Margin : Padding, 0, last ? -Margin : -Padding, 0);
        const QString drawing = index.data(IconNameRole).toString();
        if (!drawing.isEmpty()) {
            paintIcon(*painter, QRectF(room.left(), qRound(room.center().y() - IconSide / 2.0), IconSide, IconSide),
                      drawing, Role(index.data(IconColorRole).toInt()));
            room.setLeft(room.left() + IconSide + Padding);
        }
        if (isTemplate)
            paintName(*painter, room, index);
        else
            paintValue(*painter, room, option.font, index);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const override
    {
        return {100, qMax(30, QFontMetrics(option.font).height() + 12)};
    }

private:
    /// The folder gives way before the name.
    static void paintName(QPainter &painter, QRectF room, const QModelIndex &index)
    {
        const QFontMetricsF metrics(painter.font());
        const QString name = metrics.elidedText(index.data(NameRole).toString(), Qt::ElideMiddle, room.width());
        const qreal left = room.width() - metrics.horizontalAdvance(name);
        QString folder = index.data(DetailRole).toString();
        if (metrics.horizontalAdvance(folder) > left)
            folder = left < metrics.horizontalAdvance(u"…m/"_s) ? QString()
                                                                : metrics.elidedText(folder, Qt::ElideLeft, left);
        constexpr int align = int(Qt::AlignVCenter) | int(Qt::AlignLeft) | int(Qt::TextSingleLine);
        painter.setPen(color(Role::Muted));
        painter.drawText(room, align, folder);
        room.setLeft(room.left() + metrics.horizontalAdvance(folder));
        painter.setPen(color(index.data(MutedRole).toBool() ? Role::Muted : Role::Text));
        painter.drawText(room, align, name);
    }

    static void paintValue(QPainter &painter, QRectF room, const QFont &font, const QModelIndex &index)
    {
        auto badges = index.data(BadgesRole).value<QList<ItemBadge>>();
        qreal wanted = 0;
        for (const ItemBadge &badge : badges)
            wanted += badgeWidth(font, badge) + BadgeGap;
        if (wanted - BadgeGap > room.width()) { // glyph and number; the words are in the tool tip
            for (ItemBadge &badge : badges)
                badge.text = badge.text.section(u' ', 0, 0);
        }
        for (const ItemBadge &badge : badges)
            room.setLeft(room.left() + paintBadge(painter, room, font, badge) + BadgeGap);
        if (badges.isEmpty()) {
            const QFontMetricsF metrics(font);
            const QString text = metrics.elidedText(index.data().toString(), Qt::ElideMiddle, room.width());
            painter.setFont(font);
            painter.setPen(color(index.data(MutedRole).toBool() ? Role::Muted : Role::Text));
            painter.drawText(room, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine, text);
            room.setLeft(room.left() + metrics.horizontalAdvance(text) + Padding);
        }
        for (const QString &tag : index.data(TagsRole).toStringList()) {
            if (tagWidth(font, tag) <= room.width())
                room.setLeft(room.left() + paintTag(painter, room, font, tag) + BadgeGap);
        }
    }
};

} // namespace

FolderTable::FolderTable(QWidget *parent) : TreeView(parent), m_link(new LinkLabel({}, viewport()))
{
    setObjectName(u"folderTable"_s);
    setAccessibleName(tr("Templates"));
    setHeader(new FolderHeader(this));
    setHeaderHidden(false);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setItemsExpandable(false);
    setAllColumnsShowFocus(true);
    setItemDelegate(new FolderDelegate(this));
    m_link->setObjectName(u"folderNothing"_s);
    m_link->hide();
    connect(m_link, &QLabel::linkActivated, this, &FolderTable::nothingActivated);
}

void FolderTable::setModel(QAbstractItemModel *model)
{
    TreeView::setModel(model);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setSectionResizeMode(FolderModel::TemplateColumn, QHeaderView::Stretch);
    fitColumns();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &FolderTable::placeLink);
    connect(model, &QAbstractItemModel::modelReset, this, &FolderTable::placeLink);
}

void FolderTable::setNothing(const QString &text, const QString &action)
{
    setEmptyText(text);
    if (std::exchange(m_action, action) != action) {
        m_link->setText(action.isEmpty() ? QString() : LinkLabel::link(u"#"_s, action));
        m_link->setAccessibleName(action);
    }
    placeLink();
}

/// Below the sentence, which the view paints in its middle.
void FolderTable::placeLink()
{
    m_link->setVisible(!m_action.isEmpty() && model() != nullptr && model()->rowCount() == 0);
    const QRect room = viewport()->rect().adjusted(24, 8, -24, -8);
    const QRect text = fontMetrics().boundingRect(room, int(Qt::AlignCenter) | int(Qt::TextWordWrap), emptyText());
    m_link->adjustSize();
    m_link->move(room.center().x() - m_link->width() / 2, text.bottom() + 8);
}

int FolderTable::widthOf(int column) const
{
    const QFontMetrics metrics(header()->font());
    const auto textWidth = [&](const QString &text) { return metrics.horizontalAdvance(text) + 2 * Padding + 2; };
    const int own = textWidth(model()->headerData(column, Qt::Horizontal).toString());
    switch (FolderModel::Column(column)) {
    case FolderModel::LanguageColumn: return qMax(own, textWidth(u"Bicep"_s));
    case FolderModel::VerdictColumn:
        return qRound(badgeWidth(font(), {rules::Outcome::Undetermined, outcomeCount(rules::Outcome::Undetermined, 1)})
                      + badgeWidth(font(), {rules::Outcome::Pass, outcomeCount(rules::Outcome::Pass, 10)}))
            + 2 * Padding + 12;
    case FolderModel::ParametersColumn: return qMax(own, textWidth(u"main.production.bicepparam"_s));
    case FolderModel::TimeColumn: return qMax(own, textWidth(u"88888 ms"_s)) + Margin - Padding;
    default: return own;
    }
}

void FolderTable::fitColumns()
{
    if (model() == nullptr)
        return;
    int left = viewport()->width() - QFontMetrics(font()).averageCharWidth() * 28; // the name wants so much
    // the most important first
    for (const int column : {FolderModel::VerdictColumn, FolderModel::ClustersColumn, FolderModel::ParametersColumn,
                             FolderModel::ResourcesColumn, FolderModel::LanguageColumn, FolderModel::TimeColumn}) {
        const int width = widthOf(column);
        const bool fits = left >= width || column == FolderModel::VerdictColumn;
        left = fits ? left - width : 0;
        setColumnHidden(column, !fits);
        if (fits)
            header()->resizeSection(column, width);
    }
}

void FolderTable::resizeEvent(QResizeEvent *event)
{
    TreeView::resizeEvent(event);
    fitColumns();
    placeLink();
}

void FolderTable::changeEvent(QEvent *event)
{
    TreeView::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    fitColumns();
    placeLink();
}

void FolderTable::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect row(0, option.rect.bottom(), viewport()->width(), 1);
    painter->fillRect(row, color(Role::LineSoft));
    TreeView::drawRow(painter, option, index);
}

} // namespace ui
