// SPDX-License-Identifier: MIT
#include "ui/findingspanel.h"

#include "ui/chip.h"
#include "ui/findingdetail.h"
#include "ui/findingsmodel.h"
#include "ui/outcomes.h"
#include "ui/painting.h"
#include "ui/panetitle.h"
#include "ui/treeview.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int AllId = 100;

} // namespace

FindingsPanel::FindingsPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new PaneTitle(tr("Findings")))
    , m_list(new TreeView)
    , m_detail(new FindingDetail)
    , m_model(new FindingsModel(this))
    , m_chips(new QButtonGroup(this))
    , m_published(new QComboBox)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_list->setObjectName(u"findingsList"_s);
    m_list->setAccessibleName(tr("Findings"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ItemDelegate(ItemDelegate::Lines::Two, m_list));
    m_list->setIndentation(0);
    m_list->setRootIsDecorated(false);

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({386, 1000});
    m_list->setMinimumWidth(200);
    m_detail->setMinimumWidth(280);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    m_chips->setExclusive(true);
    addChip({})->setChecked(true);
    for (const rules::Outcome outcome : AllOutcomes)
        addChip(outcome);
    connect(m_chips, &QButtonGroup::idClicked, this, [this](int id) {
        m_model->setFilter(id == AllId ? std::nullopt : std::optional(rules::Outcome(id)));
        m_list->expandAll();
        m_list->setEmptyText(m_model->filter() ? tr("No such finding.") : m_emptyText);
        selectFirst();
        showCurrent();
    });

    QLabel *by = makeMutedLabel(tr("Verdicts by"), SecondaryFactor);
    by->setContentsMargins(0, 0, 6, 0);
    m_title->addAtEnd(by);
    m_published->setObjectName(u"verdictsBy"_s);
    m_published->addItems({tr("Bulkhead"), tr("Published rule")});
    m_published->setAccessibleName(tr("Whose verdicts are shown"));
    m_published->setToolTip(
        tr("Bulkhead also accepts what AKS enforces although the published rule does not list it."));
    m_title->addAtEnd(m_published);
    connect(m_published, &QComboBox::activated, this, [this](int index) { Q_EMIT publishedChosen(index == 1); });

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (m_selecting)
            return; // whoever selects shows it, once
        showCurrent();
        if (currentFinding() >= 0)
            Q_EMIT findingChosen(currentFinding());
    });
    connect(m_list, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(HeadingRole).toBool())
            m_list->setExpanded(index, !m_list->isExpanded(index));
        else if (currentFinding() >= 0)
            Q_EMIT findingChosen(currentFinding());
    });
    connect(m_list, &QTreeView::activated, this, [this] {
        if (currentFinding() >= 0)
            Q_EMIT findingActivated(currentFinding());
    });
    setFocusProxy(m_list);
    updateChips();
}

QToolButton *FindingsPanel::addChip(std::optional<rules::Outcome> outcome)
{
    auto *chip = new Chip(outcome, this);
    m_chips->addButton(chip, outcome ? int(*outcome) : AllId);
    m_title->addWidget(chip);
    return chip;
}

void FindingsPanel::updateChips()
{
    const rules::AnalysisPtr &analysis = m_model->analysis();
    for (QAbstractButton *button : m_chips->buttons()) {
        auto *chip = static_cast<Chip *>(button);
        const int id = m_chips->id(button);
        chip->setCount(analysis == nullptr ? 0
                           : id == AllId   ? qsizetype(analysis->findings.size())
                                           : analysis->count(rules::Outcome(id)));
    }
    m_title->setCount(analysis != nullptr ? QString::number(analysis->findings.size()) : QString());
}

void FindingsPanel::setEmptyText(const QString &text)
{
    m_emptyText = text;
    m_list->setEmptyText(text);
    showCurrent();
}

void FindingsPanel::setPublished(bool published)
{
    m_published->setCurrentIndex(published ? 1 : 0);
}

void FindingsPanel::setAnalysis(const rules::AnalysisPtr &analysis)
{
    const QString selected = m_list->currentIndex().data(FindingsModel::KeyRole).toString();
    m_selecting = true;
    m_model->setAnalysis(analysis);
    m_list->expandAll();
    const QModelIndexList found = selected.isEmpty() || m_model->rowCount() == 0
        ? QModelIndexList()
        : m_model->match(m_model->index(0, 0), FindingsModel::KeyRole, selected, 1,
                         Qt::MatchExactly | Qt::MatchRecursive | Qt::MatchCaseSensitive);
    if (!found.isEmpty())
        m_list->setCurrentIndex(found.first());
    else
        selectFirst();
    m_selecting = false;
    updateChips();
    showCurrent();
}

void FindingsPanel::selectFirst()
{
    const bool before = std::exchange(m_selecting, true);
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
    m_selecting = before;
}

qint32 FindingsPanel::currentFinding() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? index.data(FindingsModel::FindingIdRole).toInt() : -1;
}

void FindingsPanel::showCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    const qint32 note = index.isValid() ? index.data(FindingsModel::NoteIdRole).toInt() : -1;
    const bool noRows = m_model->rowCount() == 0;
    m_detail->setVisible(!noRows); // what there is to say stands in the list
    m_detail->show(m_model->analysis(), currentFinding(), note, noRows ? QString() : tr("Choose a finding."));
}

void FindingsPanel::selectFinding(qint32 finding)
{
    QModelIndex index = m_model->indexOfFinding(finding);
    if (!index.isValid() && finding >= 0 && m_model->filter()) {
        m_chips->button(AllId)->setChecked(true);
        m_model->setFilter({});
        m_list->expandAll();
        index = m_model->indexOfFinding(finding);
    }
    if (!index.isValid() || index == m_list->currentIndex())
        return;
    m_selecting = true;
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    m_selecting = false;
    showCurrent();
}

qint32 FindingsPanel::neighbour(bool backwards) const
{
    return m_model->neighbour(currentFinding(), backwards);
}

void FindingsPanel::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
    if (!m_list->currentIndex().isValid()) {
        selectFirst();
        showCurrent();
    }
}

} // namespace ui
