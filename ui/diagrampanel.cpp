// SPDX-License-Identifier: MIT
#include "ui/diagrampanel.h"

#include "rules/report/findingitems.h"
#include "ui/diagramcontrols.h"
#include "ui/diagramexport.h"
#include "ui/diagramlegend.h"
#include "ui/diagramoverview.h"
#include "ui/diagramsearch.h"
#include "ui/diagramview.h"
#include "ui/icons.h"
#include "ui/panetitle.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int CornerGap = 12;

} // namespace

DiagramPanel::DiagramPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new PaneTitle(tr("Diagram")))
    , m_search(new DiagramSearch(this))
    , m_view(new DiagramView(this))
    , m_controls(new DiagramControls(m_view))
    , m_legend(new DiagramLegend(m_view))
    , m_overview(new DiagramOverview(m_view))
    , m_notice(makeMutedLabel({}, 0.92, this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setMinimumSize(280, 160);
    makeActions();
    makeTitle();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 8, 8, 8);
    line->setSpacing(8);
    line->addWidget(m_search, 1);
    auto *save = new QToolButton(this);
    save->setObjectName(u"diagramExport"_s);
    save->setText(tr("Export"));
    save->setIcon(icon(u"export"_s));
    save->setIconSize({16, 16});
    save->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    save->setPopupMode(QToolButton::InstantPopup);
    save->addActions({m_saveSvg, m_savePng, m_copy});
    line->addWidget(save);
    layout->addLayout(line);
    m_notice->setObjectName(u"diagramNotice"_s);
    m_notice->setWordWrap(true);
    m_notice->setContentsMargins(12, 0, 12, 8);
    m_notice->hide();
    layout->addWidget(m_notice);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);

    connect(m_search, &DiagramSearch::textChanged, this, [this] {
        m_currentHit = -1;
        find();
    });
    connect(m_search, &DiagramSearch::stepRequested, this, &DiagramPanel::step);
    connect(m_search, &DiagramSearch::left, this, &DiagramPanel::focusView);
    connect(m_view, &DiagramView::itemChosen, this, [this](qint32 item) {
        m_selected = item;
        Q_EMIT itemChosen(item);
    });
    connect(m_view, &DiagramView::itemActivated, this, &DiagramPanel::itemActivated);
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
    button(u"diagramFoldAll"_s, u"collapse"_s, tr("Fold all modules"), [this] { foldAll(true); });
    button(u"diagramUnfoldAll"_s, u"expand"_s, tr("Unfold all modules"), [this] { foldAll(false); });
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
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

// ---------------------------------------------------------------- content

void DiagramPanel::setAnalysis(const rules::AnalysisPtr &analysis, const QString &path)
{
    if (path != m_path) {
        m_fitNext = true;
        m_folded.clear();
    }
    m_analysis = analysis;
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
    const qreal larger = qMax(1.0, QFontMetricsF(font()).height() / 19);
    options.nodeSize *= larger;
    options.titleHeight *= larger;
    m_job.start(m_analysis, options);
}

void DiagramPanel::showDiagram(const DiagramJob::Result &result)
{
    m_view->setEmptyText(m_analysis != nullptr && m_analysis->inventory.items.empty()
                             ? tr("This file declares no resources.")
                             : m_emptyText);
    m_view->diagramScene()->setDiagram(result.diagram);
    const bool shown = result.diagram != nullptr;
    for (QAction *action : {m_saveSvg, m_savePng, m_copy})
        action->setEnabled(shown);
    m_controls->setVisible(shown);
    m_legend->setVisible(shown);
    m_title->setCount(shown ? tr("%1 resources, %2 connections")
                                  .arg(result.diagram->nodes.size() + result.diagram->frames.size())
                                  .arg(result.diagram->edges.size())
                            : QString());
    showNotice();
    m_title->setToolTip(shown ? tr("Laid out in %1 ms").arg(result.milliseconds) : QString());
    find();
    selectItem(m_selected);
    if (m_fitNext && shown)
        m_view->begin();
    m_fitNext = m_fitNext && !shown;
    placeCorners();
    m_overview->update();
}

void DiagramPanel::showNotice()
{
    const DiagramPtr &diagram = m_view->diagramScene()->diagram();
    QStringList sentences;
    if (diagram != nullptr && diagram->foldedForSize)
        sentences += tr("There are too many resources to show at once, so modules are folded.");
    if (diagram != nullptr && diagram->leftOut > 0)
        sentences += tr("%n more are left out.", nullptr, int(diagram->leftOut));
    m_notice->setText(sentences.join(u' '));
    m_notice->setVisible(!sentences.isEmpty());
}

// ---------------------------------------------------------------- folding

QString DiagramPanel::keyOf(qint32 item) const
{
    QStringList path;
    for (; item >= 0; item = m_analysis->inventory.items[std::size_t(item)].parent) {
        const auto &one = m_analysis->inventory.items[std::size_t(item)];
        path.prepend(one.symbolicName.isEmpty() ? one.type + u' ' + one.displayName() : one.symbolicName);
    }
    return path.join(u'\n');
}

std::set<qint32> DiagramPanel::foldedItems() const
{
    std::set<qint32> folded;
    for (qint32 i = 0; i < qint32(m_analysis->inventory.items.size()) && !m_folded.isEmpty(); ++i) {
        if (m_analysis->inventory.items[std::size_t(i)].module && m_folded.contains(keyOf(i)))
            folded.insert(i);
    }
    return folded;
}

/// Of a resource the module that it is in.
void DiagramPanel::toggleFold(qint32 item)
{
    const DiagramPtr &diagram = m_view->diagramScene()->diagram();
    if (diagram == nullptr || m_analysis == nullptr)
        return;
    for (const qint32 one : diagram->folded) // also those that were folded to save room
        m_folded.insert(keyOf(one));
    const auto &items = m_analysis->inventory.items;
    while (item >= 0 && (!items[std::size_t(item)].module || items[std::size_t(item)].children.empty()))
        item = items[std::size_t(item)].parent;
    if (item < 0)
        return;
    if (!m_folded.remove(keyOf(item)))
        m_folded.insert(keyOf(item));
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
            m_folded.insert(keyOf(i));
    }
    m_fitNext = true;
    layOut();
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
    while (item >= 0 && m_view->diagramScene()->box(item) == nullptr)
        item = items[std::size_t(item)].parent;
    m_view->select(item);
    if (item >= 0)
        m_view->reveal(item);
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
    if (!words.isEmpty() && scene->diagram() != nullptr && m_analysis != nullptr) {
        const std::vector<qint32> shown = rules::shownItems(m_analysis->inventory, scene->diagram()->folded);
        for (std::size_t i = 0; i < shown.size(); ++i) {
            if (scene->box(shown[i]) != nullptr
                && matchesSearch(m_analysis->inventory.items[i], scene->box(qint32(i)), words))
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
    // the first Enter goes to the hit that is shown
    if (m_selected == m_hits[std::size_t(m_currentHit)])
        m_currentHit = (m_currentHit + (backwards ? count - 1 : 1)) % count;
    const qint32 item = m_hits[std::size_t(m_currentHit)];
    find();
    selectItem(item);
    Q_EMIT itemChosen(item);
}

// ---------------------------------------------------------------- export

std::optional<QString> DiagramPanel::save(const QString &path)
{
    return saveDiagram(*m_view->diagramScene(), QFileInfo(m_path).fileName(), path);
}

void DiagramPanel::chooseFile(const QString &suffix)
{
    const QFileInfo info(m_path);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export diagram"), info.path() + u'/' + info.completeBaseName() + u"-diagram."_s + suffix,
        suffix == "png"_L1 ? tr("PNG image (*.png)") : tr("SVG drawing (*.svg)"));
    if (path.isEmpty())
        return;
    if (const auto error = save(path))
        Q_EMIT saveFailed(*error);
    else
        Q_EMIT saved(path);
}

// ---------------------------------------------------------------- events

void DiagramPanel::placeCorners()
{
    const QRect room = m_view->viewport()->geometry();
    m_controls->resize(m_controls->sizeHint());
    m_controls->move(room.left() + CornerGap, room.bottom() + 1 - CornerGap - m_controls->height());
    m_view->setReserved(m_controls->height() + CornerGap);
    m_overview->move(room.right() + 1 - CornerGap - m_overview->width(),
                     room.bottom() + 1 - CornerGap - m_overview->height());
    // there may be no room for both, and where all is in sight it would only be in the way
    const bool wide = room.width() >= m_controls->width() + m_overview->width() + 3 * CornerGap;
    const bool drawn = m_view->diagramScene()->diagram() != nullptr;
    m_overview->setVisible(drawn && wide && room.height() > 260 && !m_view->isAllInSight());
    m_legend->resize(m_legend->sizeHint());
    m_legend->move(m_controls->geometry().right() + 2 * CornerGap,
                   m_controls->geometry().center().y() - m_legend->height() / 2);
    const int right = m_overview->isHidden() ? room.right() : m_overview->geometry().left();
    m_legend->setVisible(drawn && m_view->isAllInSight() && m_legend->geometry().right() + CornerGap <= right);
}

void DiagramPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_outdated)
        layOut();
}

} // namespace ui
