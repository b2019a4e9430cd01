// SPDX-License-Identifier: MIT
#pragma once

#include "ui/folderjob.h"

#include <QDateTime>
#include <QWidget>
#include <optional>

class QAction;
class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QVBoxLayout;

namespace ui {

class FindingsModel;
class FolderCounts;
class FolderFilter;
class FolderModel;
class FolderProgress;
class FolderTable;
class NotCheckedList;
class Strip;
class TreeView;

/// A tab for a folder: all templates below it with their verdicts, and what has none. Checks what is on the disk.
class FolderPage final : public QWidget
{
    Q_OBJECT
public:
    /// \a folder: absolute and clean.
    FolderPage(QString folder, bool published, QWidget *parent = nullptr);

    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Of the folder, without what is above it.
    [[nodiscard]] QString name() const;

    void check();
    /// Checks as soon as it is shown, at once if it is; not if it was checked before.
    void checkWhenShown();
    void cancel();
    [[nodiscard]] bool isChecking() const { return m_job.isRunning(); }
    /// Whose verdicts are wanted; another choice checks again.
    void setPublished(bool published);
    /// Says so if one of these files was saved since the check.
    void noteSaved(const QStringList &paths);
    /// True if something was checked and nothing is running.
    [[nodiscard]] bool canReport() const;
    /// As `bulkhead-cli report FOLDER` would write it.
    [[nodiscard]] rules::Report report() const;

    void focusFilter();
    void stepPane(int direction);

    [[nodiscard]] FolderModel *model() const { return m_model; }
    [[nodiscard]] FolderTable *table() const { return m_table; }
    [[nodiscard]] FolderCounts *counts() const { return m_counts; }
    [[nodiscard]] FolderProgress *progress() const { return m_progress; }
    [[nodiscard]] NotCheckedList *notCheckedList() const { return m_notChecked; }
    [[nodiscard]] TreeView *clusters() const { return m_clusters; }
    [[nodiscard]] Strip *strip() const { return m_strip; }
    [[nodiscard]] const FolderJob &job() const { return m_job; }

Q_SIGNALS:
    /// A file is to be opened, at a place, if valid. \a parameters: what it was checked with, empty if without; none if
    /// it was not to be checked.
    void openRequested(const QString &path, const std::optional<QString> &parameters, const model::Location &place);
    /// The same, and there a fix is to be shown for a finding, named as by FindingsModel::keyOf().
    void fixRequested(const QString &path, const QString &parameters, const QString &finding);
    /// Another folder is wanted.
    void folderRequested();
    void exportRequested();
    /// What there is to say of the folder has changed.
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class TemplateTitle;

    QWidget *makeMain();
    QWidget *makeHead();
    QWidget *makeFilters();
    void addChip(QWidget *row, int shown, const QString &text, const QString &tip);
    QWidget *makeSide();
    QWidget *makeClusters();
    void connectParts();
    void connectClusters();

    void found(const FolderJob::TargetsPtr &targets);
    void advanced(const FolderJob::Steps &steps);
    void ended();
    void showCounts();
    void showNotChecked();
    void showSelection();
    void sayNotReadable(bool exists);
    void updateButtons();
    void updateEmptyText();
    void showAll();
    /// Names the template in the title of its clusters.
    void showTitle(int row);
    void fixCurrent();
    /// The finding that has a fix ready: the chosen one if it has, else the first; -1: none.
    [[nodiscard]] int fixable() const;
    [[nodiscard]] int currentRow() const; ///< of the model; -1: none
    void openCurrent();

    const QString m_folder;
    bool m_published;
    bool m_shownPublished = false; ///< what the results were made with that are shown
    QDateTime m_time; ///< when the check ended whose results are shown
    QDateTime m_shownBegun; ///< when it began
    QDateTime m_begun; ///< when the newest check began
    bool m_found = false; ///< by the newest check; until then the results of the one before are shown
    bool m_waits = false; ///< to be shown, then it checks
    bool m_sized = false; ///< somebody moved the splitter
    qsizetype m_listed = -1; ///< rows without a verdict when they were listed last
    rules::AnalysisPtr m_shownAnalysis;

    FolderModel *m_model;
    FolderFilter *m_filter;
    Strip *m_strip;
    QSplitter *m_splitter;
    QPushButton *m_again = nullptr;
    QPushButton *m_export = nullptr;
    FolderProgress *m_progress = nullptr;
    FolderCounts *m_counts = nullptr;
    QLineEdit *m_line = nullptr;
    QButtonGroup *m_chips;
    QComboBox *m_parameters = nullptr;
    QComboBox *m_sort = nullptr;
    FolderTable *m_table = nullptr;
    QLabel *m_promise = nullptr; ///< what being listed there means
    NotCheckedList *m_notChecked = nullptr;
    TemplateTitle *m_title = nullptr;
    TreeView *m_clusters = nullptr;
    FindingsModel *m_findings;
    QPushButton *m_open = nullptr;
    QPushButton *m_fix = nullptr;
    FolderJob m_job; // last, so that it ends first
};

} // namespace ui
