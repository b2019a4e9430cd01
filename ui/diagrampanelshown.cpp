// SPDX-License-Identifier: MIT
// What of the diagram is drawn: open modules, filters, one resource by itself; and what is said about that.
#include "ui/diagramcontrols.h"
#include "ui/diagramfilterbar.h"
#include "ui/diagramlegend.h"
#include "ui/diagramoverview.h"
#include "ui/diagrampanel.h"
#include "ui/diagrampopover.h"
#include "ui/diagramsearch.h"
#include "ui/diagramview.h"
#include "ui/icons.h"
#include "ui/linklabel.h"
#include "ui/panetitle.h"
#include "ui/resourcemenu.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int CornerGap = 12;
constexpr int WideForOverview = 600; // in less it would cover too much

QString nameOf(const model::Inventory::Item &item)
{
    return item.symbolicName.isEmpty() ? item.type + u' ' + item.displayName() : item.symbolicName;
}

/// What makes a resource the same in another analysis: its name and those of what it is in.
QString keyOf(const model::Inventory &inventory, qint32 item)
{
    QStringList path;
    for (; item >= 0; item = inventory.items[std::size_t(item)].parent)
        path.prepend(nameOf(inventory.items[std::size_t(item)]));
    return path.join(u'\n');
}

/// The same as comparing keys, without making them.
bool haveSameKey(const model::Inventory &inventory, qint32 item, const model::Inventory &other, qint32 otherItem)
{
    while (item >= 0 && otherItem >= 0) {
        const auto &one = inventory.items[std::size_t(item)];
        const auto &another = other.items[std::size_t(otherItem)];
        if (nameOf(one) != nameOf(another))
            return false;
        item = one.parent;
        otherItem = another.parent;
    }
    return item < 0 && otherItem < 0;
}

} // namespace

/// The same resource in another analysis, -1 if it is not there. Of several with the same key it is the first, second
/// and so on in both.
qint32 DiagramPanel::counterpart(const rules::AnalysisPtr &from, qint32 item, const rules::AnalysisPtr &to)
{
    if (from == nullptr || to == nullptr || item < 0 || item >= qint32(from->inventory.items.size()))
        return -1;
    if (from == to)
        return item;
    qsizetype before = 0;
    for (qint32 i = 0; i < item; ++i)
        before += haveSameKey(from->inventory, i, from->inventory, item) ? 1 : 0;
    for (qint32 i = 0; i < qint32(to->inventory.items.size()); ++i) {
        if (haveSameKey(to->inventory, i, from->inventory, item) && before-- == 0)
            return i;
    }
    return -1;
}

/// Search, filters and export, in two lines where one is too short.
void DiagramPanel::makeTopLine()
{
    m_topLine = new QBoxLayout(QBoxLayout::LeftToRight);
    m_topLine->setContentsMargins(8, 8, 8, 8);
    m_topLine->setSpacing(8);
    m_topLine->addWidget(m_search, 1);
    m_export = new QToolButton(this);
    m_export->setObjectName(u"diagramExport"_s);
    m_export->setText(tr("Export"));
    m_export->setAccessibleName(tr("Export the diagram"));
    m_export->setToolTip(m_export->accessibleName());
    m_export->setIcon(icon(u"export"_s));
    m_export->setIconSize({16, 16});
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setFocusPolicy(Qt::StrongFocus);
    m_export->addActions({m_saveSvg, m_savePng, m_copy});
    auto *rest = new QHBoxLayout;
    rest->setSpacing(8);
    rest->addWidget(m_filters);
    rest->addStretch();
    rest->addWidget(m_export);
    m_topLine->addLayout(rest, 2);
}

void DiagramPanel::arrangeTopLine()
{
    constexpr int margins = 2 * 8;
    constexpr int gap = 8;
    constexpr int search = 200; // less is too short for names
    const int room = width() - margins;
    constexpr int iconAndArrow = 46;
    const auto nameExport = [this](bool named) {
        m_export->setToolButtonStyle(named ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        m_export->setMinimumWidth(named ? 0 : iconAndArrow);
    };
    const auto tooShort = [&] {
        const int exportWidth = std::max(m_export->sizeHint().width(), m_export->minimumWidth());
        return search + m_filters->sizeHint().width() + exportWidth + 2 * gap > room;
    };
    nameExport(true);
    m_filters->setFolded(search + m_filters->fullWidth() + m_export->sizeHint().width() + 2 * gap > room);
    if (tooShort())
        nameExport(false);
    const bool two = tooShort();
    if (two)
        nameExport(true);
    m_topLine->setDirection(two ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // the line is as long as it may be, or takes what the others leave
    m_search->setMaximumWidth(m_filters->isFolded() ? QWIDGETSIZE_MAX : 320);
    m_topLine->setStretch(1, m_filters->isFolded() ? 0 : 2);
}

void DiagramPanel::showCount(const DiagramJob::Result &result)
{
    if (result.diagram == nullptr) {
        m_title->setCount({});
        m_title->setToolTip({});
        return;
    }
    const rules::Diagram &diagram = *result.diagram;
    const auto drawn = qsizetype(diagram.nodes.size() + diagram.frames.size());
    const QString resources = diagram.hidden == 0 ? tr("%1 resources").arg(drawn)
                                                  : tr("%1 of %2 resources").arg(drawn).arg(drawn + diagram.hidden);
    m_title->setCount(diagram.edges.size() == 1 ? tr("%1, 1 connection").arg(resources)
                                                : tr("%1, %2 connections").arg(resources).arg(diagram.edges.size()));
    m_filters->setModulesOpen(diagram.folded.empty());
    m_title->setToolTip(tr("Laid out in %1 ms").arg(result.milliseconds));
}

void DiagramPanel::showNotice()
{
    const DiagramPtr &diagram = m_view->diagramScene()->diagram();
    QStringList sentences;
    if (diagram != nullptr && diagram->foldedForSize)
        sentences += tr("There are too many resources to show at once, so modules are folded.");
    if (diagram != nullptr && diagram->leftOut > 0)
        sentences += tr("%n more are left out.", nullptr, int(diagram->leftOut));
    const qint32 isolated = m_isolated && m_analysis != nullptr ? itemOf(*m_isolated) : -1;
    if (diagram != nullptr && isolated >= 0)
        sentences += tr("Only %1 and what it is connected to.")
                         .arg(m_analysis->inventory.items[std::size_t(isolated)].displayName().toHtmlEscaped())
            + u"&nbsp; "_s + LinkLabel::link(u"#all"_s, tr("Show all"));
    m_notice->setText(sentences.join(u' '));
    m_notice->setVisible(!sentences.isEmpty());
    // said where the drawing would be
    const bool nothing = diagram != nullptr && diagram->nodes.empty() && diagram->frames.empty();
    m_nothing->setVisible(nothing);
    if (nothing)
        m_view->setEmptyText({});
}

std::set<qint32> DiagramPanel::foldedItems() const
{
    std::set<qint32> folded;
    for (qint32 i = 0; i < qint32(m_analysis->inventory.items.size()) && !m_folded.isEmpty(); ++i) {
        if (m_analysis->inventory.items[std::size_t(i)].module && m_folded.contains(keyOf(m_analysis->inventory, i)))
            folded.insert(i);
    }
    return folded;
}

/// Of a resource the module that it is in.
void DiagramPanel::toggleFold(qint32 drawn)
{
    const DiagramPtr &diagram = m_view->diagramScene()->diagram();
    if (diagram == nullptr || m_shownAnalysis == nullptr)
        return;
    const model::Inventory &inventory = m_shownAnalysis->inventory;
    for (const qint32 one : diagram->folded) // also those that were folded to save room
        m_folded.insert(keyOf(inventory, one));
    const auto &items = inventory.items;
    while (drawn >= 0 && (!items[std::size_t(drawn)].module || items[std::size_t(drawn)].children.empty()))
        drawn = items[std::size_t(drawn)].parent;
    if (drawn < 0)
        return;
    const QString key = keyOf(inventory, drawn);
    if (!m_folded.remove(key))
        m_folded.insert(key);
    layOut();
}

void DiagramPanel::foldAll(bool folded)
{
    m_folded.clear();
    if (m_analysis == nullptr)
        return;
    const auto &items = m_analysis->inventory.items;
    for (qint32 i = 0; i < qint32(items.size()) && folded; ++i) {
        if (items[std::size_t(i)].module)
            m_folded.insert(keyOf(m_analysis->inventory, i));
    }
    m_fitNext = true;
    layOut();
}

qint32 DiagramPanel::itemOf(const QString &key) const
{
    const auto count = qint32(m_analysis->inventory.items.size());
    for (qint32 i = 0; i < count; ++i) {
        if (keyOf(m_analysis->inventory, i) == key)
            return i;
    }
    return -1;
}

// ---------------------------------------------------------------- filters

std::vector<bool> DiagramPanel::hidden()
{
    std::vector<bool> hidden = hiddenItems(*m_analysis, m_filters->filter());
    const qint32 isolated = m_isolated ? itemOf(*m_isolated) : -1;
    if (isolated < 0) {
        m_isolated.reset();
        return hidden;
    }
    std::vector<bool> others = hiddenAround(m_analysis->inventory, isolated);
    for (std::size_t i = 0; i < hidden.size(); ++i)
        others[i] = others[i] || (hidden[i] && qint32(i) != isolated);
    return others;
}

void DiagramPanel::showAll()
{
    m_isolated.reset();
    m_filters->setFilter({});
    arrangeTopLine();
    m_fitNext = true;
    m_view->setFocus();
    if (m_analysis != nullptr)
        layOut();
}

/// One step: closes the details, or draws all around what is by itself, or gives up the filters. False if there is
/// nothing to go back from.
bool DiagramPanel::stepBack()
{
    if (m_popover->isVisible()) {
        closeDetails();
    } else if (isIsolated()) {
        m_isolated.reset();
        m_fitNext = true;
        m_view->setFocus();
        layOut();
    } else if (m_filters->filter().count() > 0) {
        showAll();
    } else {
        return false;
    }
    return true;
}

/// A second time leads back.
void DiagramPanel::isolate(qint32 item)
{
    if (m_analysis == nullptr || item < 0 || item >= qint32(m_analysis->inventory.items.size()))
        return;
    const QString key = keyOf(m_analysis->inventory, item);
    if (m_isolated == key)
        m_isolated.reset();
    else
        m_isolated = key;
    m_selected = item;
    m_fitNext = true;
    m_view->setFocus();
    layOut();
}

// ---------------------------------------------------------------- what lies over the view

void DiagramPanel::placeCorners()
{
    const QRect room = m_view->viewport()->geometry();
    m_controls->resize(m_controls->sizeHint());
    m_controls->move(room.left() + CornerGap, room.bottom() + 1 - CornerGap - m_controls->height());
    m_overview->setNarrow(m_view->width() < WideForOverview);
    m_overview->move(room.right() + 1 - CornerGap - m_overview->width(),
                     room.bottom() + 1 - CornerGap - m_overview->height());
    // there may be no room for both, and where all is in sight it would only be in the way
    const bool wide = room.width() >= m_controls->width() + m_overview->width() + 3 * CornerGap;
    const bool drawn = m_view->diagramScene()->diagram() != nullptr;
    m_overview->setVisible(drawn && wide && room.height() > 260 && !m_view->isAllInSight());
    DiagramRoom free;
    free.covers = {m_controls->geometry()};
    free.reserved = free.reservedNear = m_controls->height() + CornerGap;
    if (!m_overview->isHidden()) {
        free.covers += m_overview->geometry();
        free.reservedNear = std::max(free.reserved, m_overview->height() + CornerGap);
    }
    for (QRect &cover : free.covers)
        cover.translate(-room.topLeft());
    m_view->setRoom(free);
    m_legend->resize(m_legend->sizeHint());
    m_legend->move(m_controls->geometry().right() + 2 * CornerGap,
                   m_controls->geometry().center().y() - m_legend->height() / 2);
    const int right = m_overview->isHidden() ? room.right() : m_overview->geometry().left();
    m_legend->setVisible(drawn && m_view->isAllInSight() && m_legend->geometry().right() + CornerGap <= right);
    m_nothing->move(room.center() - m_nothing->rect().center());
    placeDetails();
}

// ---------------------------------------------------------------- details and menu

void DiagramPanel::showDetails(qint32 item, bool focus)
{
    if (m_view->diagramScene()->box(drawnItem(item)) == nullptr) {
        closeDetails();
        return;
    }
    m_popover->showFor(m_analysis, item, m_isolated == keyOf(m_analysis->inventory, item));
    placeDetails();
    if (focus)
        m_popover->takeFocus();
}

void DiagramPanel::closeDetails()
{
    if (m_popover->isHidden())
        return;
    const bool focused = m_popover->isAncestorOf(QApplication::focusWidget());
    m_popover->hide();
    if (focused)
        m_view->setFocus();
}

void DiagramPanel::placeDetails()
{
    if (m_popover->isHidden())
        return;
    const QRect box = m_view->placeOf(drawnItem(m_popover->item()));
    const QRect room = m_view->viewport()->rect().adjusted(2, 2, -2, -2);
    if (box.intersects(m_view->viewport()->rect()))
        m_popover->placeAt(box, room, m_overview->isHidden() ? QRect() : m_overview->geometry());
    else
        closeDetails();
}

void DiagramPanel::showMenu(qint32 drawn, const QPoint &place)
{
    closeDetails();
    const qint32 item = currentItem(drawn);
    QMenu *menu = nullptr;
    if (item >= 0) {
        auto *ofResource = new ResourceMenu(m_analysis, item, this);
        connect(ofResource, &ResourceMenu::sourceRequested, this, &DiagramPanel::itemActivated);
        connect(ofResource, &ResourceMenu::moduleRequested, this, &DiagramPanel::moduleRequested);
        ofResource->addSeparator();
        QAction *details = ofResource->addAction(icon(u"info"_s), tr("&Details"));
        details->setObjectName(u"diagramDetails"_s);
        details->setShortcut(QKeySequence(u"Ctrl+I"_s)); // shown only; the view knows the key
        details->setShortcutContext(Qt::WidgetShortcut);
        connect(details, &QAction::triggered, this, [this, item] { showDetails(item, true); });
        const bool isolated = m_isolated == keyOf(m_analysis->inventory, item);
        QAction *alone = ofResource->addAction(icon(u"target"_s), isolated ? tr("Show &all") : tr("&Isolate"));
        alone->setObjectName(u"diagramIsolate"_s);
        connect(alone, &QAction::triggered, this, [this, item] { isolate(item); });
        menu = m_menu = ofResource;
    } else {
        menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
    }
    menu->addSeparator();
    menu->addActions({m_saveSvg, m_savePng, m_copy});
    menu->popup(place);
}

} // namespace ui
