// SPDX-License-Identifier: MIT
#include "ui/diagrampanel.h"

#include "rules/report/findingitems.h"
#include "ui/diagramcontrols.h"
#include "ui/diagramexport.h"
#include "ui/diagramfilterbar.h"
#include "ui/diagramlegend.h"
#include "ui/diagrammetrics.h"
#include "ui/diagramoverview.h"
#include "ui/diagrampopover.h"
#include "ui/diagramsearch.h"
#include "ui/diagramview.h"
#include "ui/icons.h"
#include "ui/linklabel.h"
#include "ui/panetitle.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

DiagramPanel::DiagramPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new PaneTitle(tr("Diagram")))
    , m_search(new DiagramSearch(this))
    , m_filters(new DiagramFilterBar(this))
    , m_view(new DiagramView(this))
    , m_controls(new DiagramControls(m_view))
    , m_legend(new DiagramLegend(m_view))
    , m_overview(new DiagramOverview(m_view))
    , m_popover(new DiagramPopover(m_view))
    , m_notice(new LinkLabel({}, this))
    , m_nothing(new LinkLabel({}, m_view))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setMinimumSize(280, 160);
    makeActions();
    makeTitle();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeTopLine();
    layout->addLayout(m_topLine);
    m_notice->setForegroundRole(QPalette::PlaceholderText);
    m_notice->setObjectName(u"diagramNotice"_s);
    m_notice->setWordWrap(true);
    m_notice->setContentsMargins(12, 0, 12, 8);
    m_notice->hide();
    layout->addWidget(m_notice);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);

    m_nothing->setObjectName(u"diagramNothing"_s);
    m_nothing->setText(tr("Nothing matches.") + u"&nbsp; "_s + LinkLabel::link(u"#all"_s, tr("Show all")));
    m_nothing->adjustSize();
    m_nothing->hide();
    enableExport();
    connectParts();
}

void DiagramPanel::connectParts()
{
    connect(m_search, &DiagramSearch::textChanged, this, [this] {
        m_currentHit = -1;
        find();
    });
    connect(m_search, &DiagramSearch::stepRequested, this, &DiagramPanel::step);
    connect(m_search, &DiagramSearch::left, this, &DiagramPanel::focusView);
    connect(m_view, &DiagramView::itemChosen, this, [this](qint32 drawn) {
        const qint32 item = currentItem(drawn);
        if (item < 0) {
            closeDetails();
            return;
        }
        m_selected = item;
        const bool details = m_popover->isVisible();
        Q_EMIT itemChosen(item);
        if (details)
            showDetails(item, false);
    });
    connect(m_view, &DiagramView::itemActivated, this, [this](qint32 drawn) {
        if (const qint32 item = currentItem(drawn); item >= 0)
            Q_EMIT itemActivated(item);
    });
    connect(m_view, &DiagramView::detailsRequested, this,
            [this](qint32 drawn, bool focus) { showDetails(currentItem(drawn), focus); });
    connect(m_view, &DiagramView::menuRequested, this, &DiagramPanel::showMenu);
    connect(m_popover, &DiagramPopover::fixRequested, this, &DiagramPanel::fixRequested);
    connect(m_popover, &DiagramPopover::sourceRequested, this, &DiagramPanel::itemActivated);
    connect(m_popover, &DiagramPopover::isolateRequested, this, &DiagramPanel::isolate);
    connect(m_popover, &DiagramPopover::closeRequested, this, &DiagramPanel::closeDetails);
    connect(m_filters, &DiagramFilterBar::openModulesChosen, this, [this](bool open) { foldAll(!open); });
    connect(m_filters, &DiagramFilterBar::filterChosen, this, [this] {
        m_fitNext = true;
        layOut();
        arrangeTopLine();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget * /*old*/, QWidget *now) {
        if (now != nullptr && now->window() == window() && !isAncestorOf(now))
            closeDetails();
    });
    for (LinkLabel *label : {m_notice, m_nothing})
        connect(label, &QLabel::linkActivated, this, &DiagramPanel::showAll);
    connect(m_view, &DiagramView::foldRequested, this, &DiagramPanel::toggleFold);
    connect(m_overview, &DiagramOverview::foldedChanged, this, &DiagramPanel::placeCorners);
    connect(&m_job, &DiagramJob::finished, this, &DiagramPanel::showDiagram);
    connect(m_view, &DiagramView::viewChanged, this, &DiagramPanel::placeCorners);
}

DiagramPanel::~DiagramPanel()
{
    m_job.stop();
}

void DiagramPanel::makeTitle()
{
    const auto button = [this](const QString &name, const QString &iconName, const QString &text, auto run) {
        QToolButton *made = m_title->addButton(iconName, text);
        made->setObjectName(name);
        connect(made, &QToolButton::clicked, this, run);
    };
    button(u"diagramEnlarge"_s, u"popout"_s, tr("Give the diagram the room of the source, or give it back"),
           [this] { Q_EMIT enlargeRequested(); });
}

void DiagramPanel::makeActions()
{
    const auto make = [this](const QString &name, const QString &text, const QString &iconName) {
        auto *action = new QAction(icon(iconName), text, this);
        action->setObjectName(name);
        m_view->addAction(action);
        return action;
    };
    m_saveSvg = make(u"diagramSaveSvg"_s, tr("Save as &SVG…"), u"export"_s);
    m_savePng = make(u"diagramSavePng"_s, tr("Save as &PNG…"), u"export"_s);
    m_copy = make(u"diagramCopy"_s, tr("&Copy as image"), u"copy"_s);
    connect(m_saveSvg, &QAction::triggered, this, [this] { chooseFile(u"svg"_s); });
    connect(m_savePng, &QAction::triggered, this, [this] { chooseFile(u"png"_s); });
    connect(m_copy, &QAction::triggered, m_view, &DiagramView::copy);
}

void DiagramPanel::enableExport()
{
    const bool some = m_view->diagramScene()->hasContent();
    for (QAction *action : {m_saveSvg, m_savePng, m_copy})
        action->setEnabled(some);
    m_export->setEnabled(some);
}

// ---------------------------------------------------------------- content

void DiagramPanel::setAnalysis(const rules::AnalysisPtr &analysis, const QString &path)
{
    // both have numbers of the old analysis
    closeDetails();
    if (m_menu != nullptr)
        m_menu->close();
    m_selected = path == m_path ? counterpart(m_analysis, m_selected, analysis) : -1;
    if (path != m_path) {
        m_job.stop();
        m_shownAnalysis.reset();
        m_fitNext = true;
        m_folded.clear();
        m_isolated.reset();
        m_filters->setFilter({});
    }
    m_analysis = analysis;
    m_filters->setInventory(analysis != nullptr ? analysis->inventory : model::Inventory());
    arrangeTopLine();
    m_path = path;
    m_outdated = true;
    if (isVisible() || analysis == nullptr)
        layOut();
}

void DiagramPanel::setEmptyText(const QString &text)
{
    m_emptyText = text;
    m_view->setEmptyText(text);
}

bool DiagramPanel::isReady() const
{
    return !m_outdated && !m_job.isRunning();
}

void DiagramPanel::layOut()
{
    m_outdated = false;
    if (m_analysis == nullptr || m_analysis->inventory.items.empty()) {
        m_job.stop();
        showDiagram({});
        return;
    }
    rules::DiagramOptions options;
    options.folded = foldedItems();
    options.hidden = hidden();
    options.nodeSize = metrics::nodeSize(m_view->font());
    options.titleHeight = metrics::titleHeight(m_view->font());
    m_job.start(m_analysis, options);
}

void DiagramPanel::showDiagram(const DiagramJob::Result &result)
{
    m_view->setEmptyText(m_analysis != nullptr && m_analysis->inventory.items.empty()
                             ? tr("This file declares no resources.")
                             : m_emptyText);
    closeDetails();
    m_shownAnalysis = result.analysis;
    m_view->diagramScene()->setDiagram(result.diagram);
    placeCorners(); // it can be scrolled farther, or not as far
    const bool shown = result.diagram != nullptr;
    enableExport();
    m_controls->setVisible(shown);
    m_legend->setVisible(shown);
    showCount(result);
    showNotice();
    find();
    selectItem(m_selected);
    if (m_fitNext && shown)
        m_view->begin();
    m_fitNext = m_fitNext && !shown;
    placeCorners();
    m_overview->update();
}

// ---------------------------------------------------------------- selection and search

void DiagramPanel::selectItem(qint32 item)
{
    m_selected = item;
    const DiagramPtr &diagram = m_view->diagramScene()->diagram();
    if (diagram == nullptr || m_analysis == nullptr || item >= qint32(m_analysis->inventory.items.size())) {
        m_view->select(-1);
        return;
    }
    const auto &items = m_analysis->inventory.items;
    while (item >= 0 && m_view->diagramScene()->box(drawnItem(item)) == nullptr)
        item = items[std::size_t(item)].parent;
    const qint32 drawn = drawnItem(item);
    m_view->select(drawn);
    if (m_popover->item() != item)
        closeDetails();
    if (drawn >= 0)
        m_view->reveal(drawn);
    m_overview->update();
}

void DiagramPanel::selectFinding(qint32 finding)
{
    if (m_analysis == nullptr)
        return;
    const std::vector<qint32> items = rules::itemsOfFindings(*m_analysis);
    if (finding >= 0 && finding < qint32(items.size()) && items[std::size_t(finding)] >= 0)
        selectItem(items[std::size_t(finding)]);
}

void DiagramPanel::focusView()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
    if (m_view->diagramScene()->selected() < 0)
        m_view->select(m_view->diagramScene()->first());
}

/// What is in a folded module is found as that.
void DiagramPanel::find()
{
    const DiagramScene *scene = m_view->diagramScene();
    const QStringList words = m_search->text().split(u' ', Qt::SkipEmptyParts);
    std::set<qint32> hits;
    if (!words.isEmpty() && scene->diagram() != nullptr && m_shownAnalysis != nullptr) {
        const model::Inventory &inventory = m_shownAnalysis->inventory;
        const std::vector<qint32> shown = rules::shownItems(inventory, scene->diagram()->folded);
        for (std::size_t i = 0; i < shown.size(); ++i) {
            if (scene->box(shown[i]) != nullptr && matchesSearch(inventory.items[i], scene->box(qint32(i)), words))
                hits.insert(shown[i]);
        }
    }
    m_hits.assign(hits.begin(), hits.end());
    std::ranges::sort(m_hits, {}, [scene](qint32 item) {
        const QPointF place = scene->box(item)->pos();
        return std::pair(place.x(), place.y());
    });
    if (m_hits.empty())
        m_currentHit = -1;
    else
        m_currentHit = std::clamp<qsizetype>(m_currentHit, 0, qsizetype(m_hits.size()) - 1);
    const qint32 current = m_currentHit < 0 ? -1 : m_hits[std::size_t(m_currentHit)];
    m_view->diagramScene()->setHits(hits, current);
    m_search->setFound(m_currentHit, qsizetype(m_hits.size()));
    if (current >= 0)
        m_view->reveal(current);
}

void DiagramPanel::step(bool backwards)
{
    const auto count = qsizetype(m_hits.size());
    if (count == 0)
        return;
    const auto hit = [this] { return currentItem(m_hits[std::size_t(m_currentHit)]); };
    // the first Enter goes to the hit that is shown
    if (m_selected == hit())
        m_currentHit = (m_currentHit + (backwards ? count - 1 : 1)) % count;
    const qint32 item = hit();
    find();
    if (item < 0)
        return;
    selectItem(item);
    Q_EMIT itemChosen(item);
}

// ---------------------------------------------------------------- export

std::optional<QString> DiagramPanel::save(const QString &path)
{
    return saveDiagram(*m_view->diagramScene(), QFileInfo(m_path).fileName(), path);
}

/// What is drawn when the dialog opens, also if something else is drawn when it closes.
void DiagramPanel::chooseFile(const QString &suffix)
{
    const QFileInfo info(m_path);
    DiagramScene drawing;
    drawing.setDrawingFont(m_view->font());
    drawing.setDiagram(m_view->diagramScene()->diagram());
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export diagram"), info.path() + u'/' + info.completeBaseName() + u"-diagram."_s + suffix,
        suffix == "png"_L1 ? tr("PNG image (*.png)") : tr("SVG drawing (*.svg)"));
    if (path.isEmpty())
        return;
    if (const auto error = saveDiagram(drawing, info.fileName(), path))
        Q_EMIT saveFailed(*error);
    else
        Q_EMIT saved(path);
}

// ---------------------------------------------------------------- events

void DiagramPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeTopLine();
}

/// Esc leads back step by step; the last one, out of the diagram, is the window's.
void DiagramPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !stepBack())
        QWidget::keyPressEvent(event);
}

void DiagramPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_outdated)
        layOut();
}

} // namespace ui
