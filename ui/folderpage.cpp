// SPDX-License-Identifier: MIT
#include "ui/folderpage.h"

#include "ui/chip.h"
#include "ui/findingsmodel.h"
#include "ui/foldercounts.h"
#include "ui/folderfilter.h"
#include "ui/folderprogress.h"
#include "ui/foldertable.h"
#include "ui/notcheckedlist.h"
#include "ui/notcheckedmodel.h"
#include "ui/strip.h"
#include "ui/windowtexts.h"

#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int SideBySideFrom = 680;
constexpr int CountsFrom = 440; // below, the table needs the room more; the numbers stand in chips and status bar too

} // namespace

QString FolderPage::name() const
{
    const QString name = QFileInfo(m_folder).fileName();
    return name.isEmpty() ? QDir::toNativeSeparators(m_folder) : name;
}

void FolderPage::connectParts()
{
    connect(&m_job, &FolderJob::found, this, &FolderPage::found);
    connect(&m_job, &FolderJob::advanced, this, &FolderPage::advanced);
    connect(&m_job, &FolderJob::finished, this, &FolderPage::ended);
    connect(m_progress, &FolderProgress::cancelRequested, this, &FolderPage::cancel);
    connect(m_again, &QPushButton::clicked, this, &FolderPage::check);
    connect(m_export, &QPushButton::clicked, this, &FolderPage::exportRequested);

    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_sized = true; });
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        updateEmptyText();
    });
    auto *clear = new QShortcut(QKeySequence(Qt::Key_Escape), m_line, nullptr, nullptr, Qt::WidgetShortcut);
    connect(clear, &QShortcut::activated, this, [this] {
        m_line->clear();
        m_table->setFocus();
    });
    connect(m_chips, &QButtonGroup::idClicked, this, [this](int shown) {
        m_filter->setShown(FolderFilter::Shown(shown));
        updateEmptyText();
    });
    connect(m_sort, &QComboBox::activated, this, [this](int choice) { m_filter->setWorstFirst(choice == 0); });
    connect(m_parameters, &QComboBox::activated, this, &FolderPage::check);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &FolderPage::showSelection);
    connect(m_table, &QTreeView::activated, this, &FolderPage::openCurrent);
    connect(m_table, &FolderTable::nothingActivated, this, [this] {
        if (m_model->rowCount() > 0)
            showAll();
        else
            Q_EMIT folderRequested();
    });
    connect(m_open, &QPushButton::clicked, this, &FolderPage::openCurrent);
    connect(m_notChecked, &NotCheckedList::openRequested, this,
            [this](const QString &path, const std::optional<QString> &parameters) {
                Q_EMIT openRequested(path, parameters, {});
            });
    connectClusters();
}

void FolderPage::connectClusters()
{
    connect(m_fix, &QPushButton::clicked, this, &FolderPage::fixCurrent);
    connect(m_clusters->selectionModel(), &QItemSelectionModel::currentChanged, this, &FolderPage::updateButtons);
    connect(m_clusters, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const int finding = index.data(FindingsModel::FindingIdRole).toInt();
        const int row = currentRow();
        if (finding >= 0 && row >= 0 && m_findings->analysis() != nullptr)
            Q_EMIT openRequested(m_model->target(row).path, m_model->target(row).parameters,
                                 m_findings->analysis()->findings[std::size_t(finding)].location);
    });
    connect(m_clusters, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(HeadingRole).toBool())
            m_clusters->setExpanded(index, !m_clusters->isExpanded(index));
    });
}

// ---------------------------------------------------------------- checking

void FolderPage::check()
{
    m_waits = false;
    m_strip->clear();
    if (m_job.isRunning() && m_found) { // what is shown until the new search is over stays as it is
        m_model->stopRest();
        m_time = QDateTime::currentDateTime();
        showNotChecked();
    }
    const QFileInfo folder(m_folder);
    const bool readable = folder.isDir() && folder.isReadable() && folder.isExecutable();
    if (!readable) {
        m_job.stop();
        m_model->setTargets(m_folder, nullptr);
        sayNotReadable(folder.isDir());
        ended();
        return;
    }
    m_found = false;
    m_begun = QDateTime::currentDateTime();
    FolderJob::Input input{.folder = m_folder, .withParameters = m_parameters->currentIndex() == 1, .options = {}};
    input.options.published = m_published;
    input.options.inventory = true; // for the report
    input.options.fixes = true;
    m_job.start(std::move(input));
    m_progress->begin(QDir::toNativeSeparators(m_folder));
    showCounts();
}

void FolderPage::sayNotReadable(bool exists)
{
    const QString what = exists
        ? tr("%1 may not be listed, so nothing was checked. Check again when you may, or open another folder.")
        : tr("%1 is not there any more, so nothing was checked. Check again when it is back, or open another folder.");
    m_strip->say(u"folder"_s, rules::AdviceLevel::Error, what.arg(QDir::toNativeSeparators(m_folder)),
                 {{tr("Check again"), [this] { check(); }}, {tr("Open folder…"), [this] { Q_EMIT folderRequested(); }}},
                 false);
}

void FolderPage::checkWhenShown()
{
    if (m_job.isRunning() || m_model->targets() != nullptr)
        return;
    if (isVisible())
        check();
    else
        m_waits = true;
}

void FolderPage::cancel()
{
    if (!m_job.isRunning())
        return;
    m_job.stop();
    if (m_found)
        m_model->stopRest();
    const FolderTally &tally = m_model->tally();
    const QString what = m_model->targets() == nullptr ? tr("The search was cancelled. Nothing was checked.")
        : !m_found ? tr("The check was cancelled. What is shown is from the check before, %1.").arg(momentText(m_time))
                   : tr("The check was cancelled: %1 of %2 templates were not checked and have no verdict.")
                         .arg(tally.templates - tally.finished)
                         .arg(tally.templates);
    m_strip->say(u"folder"_s, rules::AdviceLevel::Warning, what, {{tr("Check again"), [this] { check(); }}});
    m_table->setFocus();
    ended();
}

void FolderPage::setPublished(bool published)
{
    if (std::exchange(m_published, published) != published && !m_waits)
        check();
}

void FolderPage::found(const FolderJob::TargetsPtr &targets)
{
    m_found = true;
    m_shownPublished = m_published;
    m_shownBegun = m_begun;
    // the same row as before, if there is one
    const int before = currentRow();
    const auto key = [](const rules::Target &target) { return std::pair(target.path, target.parameters); };
    const auto chosen = before >= 0 ? std::optional(key(m_model->target(before))) : std::nullopt;
    m_model->setTargets(m_folder, targets);
    if (chosen) {
        const auto same = std::ranges::find(targets->files, *chosen, key);
        if (same != targets->files.end())
            m_table->setCurrentIndex(m_filter->mapFromSource(m_model->index(int(same - targets->files.begin()), 0)));
    }
    m_progress->setProgress(m_model->tally().finished, m_model->tally().templates, {});
    showNotChecked();
    showSelection();
    showCounts();
}

void FolderPage::advanced(const FolderJob::Steps &steps)
{
    m_model->apply(steps);
    const FolderTally &tally = m_model->tally();
    m_progress->setProgress(tally.finished, tally.templates, m_model->row(int(steps.back().target)).name);
    if (tally.notChecked != m_listed)
        showNotChecked();
    showCounts();
    const int row = currentRow();
    if (row >= 0 && m_model->row(row).result.analysis != m_shownAnalysis)
        showSelection();
}

void FolderPage::ended()
{
    if (m_found)
        m_time = QDateTime::currentDateTime();
    m_progress->end();
    showNotChecked();
    showCounts();
    if (currentRow() < 0 && m_filter->rowCount() > 0)
        m_table->setCurrentIndex(m_filter->index(0, 0));
    showSelection();
}

void FolderPage::noteSaved(const QStringList &paths)
{
    if (isChecking() || m_strip->topic() == "folder"_L1)
        return;
    QStringList names;
    for (const QString &path : paths) {
        const QString name = m_model->below(path);
        if (name != path && QFileInfo(path).lastModified() > m_shownBegun)
            names += name;
    }
    if (names.isEmpty())
        return;
    const QString what = names.size() == 1
        ? tr("%1 was saved after the check, so what is shown of it is out of date.")
        : tr("%1 were saved after the check, so what is shown of them is out of date.");
    m_strip->say(u"saved"_s, rules::AdviceLevel::Info, what.arg(names.join(", "_L1)),
                 {{tr("Check again"), [this] { check(); }}});
}

bool FolderPage::canReport() const
{
    const FolderTally &tally = m_model->tally();
    return !isChecking() && tally.finished > tally.unreadable;
}

rules::Report FolderPage::report() const
{
    rules::Report report = m_model->report();
    report.time = m_time;
    report.published = m_shownPublished;
    return report;
}

// ---------------------------------------------------------------- what is shown

void FolderPage::showCounts()
{
    const FolderTally &tally = m_model->tally();
    m_counts->setTally(tally);
    using Shown = FolderFilter::Shown;
    const auto set = [this](Shown shown, qsizetype count) {
        static_cast<Chip *>(m_chips->button(int(shown)))->setCount(count);
    };
    set(Shown::All, m_model->rowCount());
    set(Shown::Failing, tally.with(rules::Outcome::Fail));
    set(Shown::Undetermined, tally.with(rules::Outcome::Undetermined));
    set(Shown::WithClusters, tally.withClusters);
    updateButtons();
    updateEmptyText();
    Q_EMIT changed();
}

void FolderPage::updateButtons()
{
    if (isChecking() && (m_again->hasFocus() || m_export->hasFocus()))
        m_table->setFocus(); // what is disabled would pass it on to anywhere
    m_again->setEnabled(!isChecking());
    m_export->setEnabled(canReport());
    m_open->setEnabled(currentRow() >= 0);
    const int finding = fixable();
    const QString title =
        finding < 0 ? QString() : m_findings->analysis()->findings[std::size_t(finding)].title.translated();
    m_fix->setEnabled(finding >= 0);
    m_fix->setToolTip(title.isEmpty() ? tr("No fix is ready") : title);
    m_fix->setAccessibleName(title.isEmpty() ? tr("Fix") : tr("Fix: %1").arg(title));
}

void FolderPage::updateEmptyText()
{
    if (m_model->rowCount() > 0)
        m_table->setNothing(tr("No such template."), tr("Show all"));
    else if (isChecking())
        m_table->setNothing(tr("Looking for templates…"), {});
    else if (!m_strip->text().isEmpty() || m_model->tally().unreadable > 0)
        m_table->setNothing(tr("Nothing was checked."), {});
    else
        m_table->setNothing(tr("No templates in this folder."), tr("Open another folder…"));
}

void FolderPage::showAll()
{
    m_line->clear();
    m_chips->button(int(FolderFilter::Shown::All))->setChecked(true);
    m_filter->setShown(FolderFilter::Shown::All);
    m_table->setFocus();
}

void FolderPage::showNotChecked()
{
    m_listed = m_model->tally().notChecked;
    m_notChecked->list()->setGroups(notChecked(*m_model));
    const FolderJob::TargetsPtr &targets = m_model->targets();
    m_promise->setVisible(m_listed > 0 || (targets != nullptr && !targets->leftOut.empty()));
    m_notChecked->setEmptyText(m_model->rowCount() == 0 || isChecking() ? QString()
                                                                        : tr("Every template was checked."));
}

void FolderPage::showSelection()
{
    const int at = currentRow();
    showTitle(at);
    if (at < 0) {
        m_shownAnalysis.reset();
        m_findings->setAnalysis(nullptr);
        m_clusters->setEmptyText(m_model->rowCount() == 0 ? QString() : tr("Choose a template."));
        updateButtons();
        return;
    }
    const FolderModel::Row &row = m_model->row(at);
    m_shownAnalysis = row.result.analysis;
    m_findings->setAnalysis(row.isChecked() ? m_shownAnalysis : nullptr);
    m_clusters->expandAll();
    m_clusters->setEmptyText(row.isChecked() ? tr("No clusters in this template. The rule has nothing to check here.")
                                 : row.why.isEmpty() ? tr("Not checked yet.")
                                                     : row.why);
    updateButtons();
}

int FolderPage::currentRow() const
{
    const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
    return index.isValid() ? index.row() : -1;
}

void FolderPage::openCurrent()
{
    const int row = currentRow();
    if (row >= 0)
        Q_EMIT openRequested(m_model->target(row).path, m_model->target(row).parameters, {});
}

void FolderPage::focusFilter()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void FolderPage::stepPane(int direction)
{
    const QList<QWidget *> panes{m_line, m_table, m_notChecked, m_clusters};
    qsizetype at = 1 - direction;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (panes[i]->hasFocus())
            at = i;
    }
    panes[(at + direction + panes.size()) % panes.size()]->setFocus(Qt::ShortcutFocusReason);
}

void FolderPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_waits)
        check();
}

/// Whatever the strip says, it offers to check again; one such button will do.
bool FolderPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_strip && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        m_again->setVisible(m_strip->isHidden());
    return QWidget::eventFilter(watched, event);
}

void FolderPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_splitter->setOrientation(width() >= SideBySideFrom ? Qt::Horizontal : Qt::Vertical);
    m_counts->setVisible(height() >= CountsFrom);
    if (!m_sized && m_splitter->orientation() == Qt::Horizontal) {
        const int side = qBound(240, width() * 3 / 10, qMax(328, fontMetrics().averageCharWidth() * 44));
        m_splitter->setSizes({width() - side, side});
    }
    const bool narrow = m_splitter->sizes().first() < fontMetrics().averageCharWidth() * 90;
    m_again->setText(narrow ? QString() : m_again->accessibleName());
    m_export->setText(narrow ? QString() : m_export->accessibleName());
}

} // namespace ui
