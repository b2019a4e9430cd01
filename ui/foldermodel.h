// SPDX-License-Identifier: MIT
#pragma once

#include "ui/folderjob.h"
#include "ui/itemdelegate.h"

#include <QAbstractTableModel>
#include <array>

namespace ui {

/// How many there are of what, in one folder.
struct FolderTally {
    std::array<qsizetype, 4> clusters{}; ///< by rules::Outcome
    std::array<qsizetype, 4> templatesWith{}; ///< with at least one cluster of that outcome
    qsizetype templates = 0; ///< rows (with parameters applied one for each file), and what is unreadable
    qsizetype unreadable = 0; ///< of those, what is no row, since it could not be looked into
    qsizetype finished = 0; ///< of all, checked or failed
    qsizetype withClusters = 0;
    qsizetype withoutClusters = 0;
    qsizetype notChecked = 0; ///< without a verdict although their turn is over

    [[nodiscard]] qsizetype of(rules::Outcome outcome) const { return clusters[std::size_t(outcome)]; }
    [[nodiscard]] qsizetype with(rules::Outcome outcome) const { return templatesWith[std::size_t(outcome)]; }
    [[nodiscard]] qsizetype allClusters() const { return clusters[0] + clusters[1] + clusters[2] + clusters[3]; }
    bool operator==(const FolderTally &) const = default;
};

/// The templates of a folder with their verdicts, as they come in. GUI thread only.
class FolderModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : int {
        TemplateColumn,
        LanguageColumn,
        ResourcesColumn,
        ClustersColumn,
        VerdictColumn,
        ParametersColumn,
        TimeColumn,
        ColumnCount
    };
    enum class State : quint8 { Waiting, Checking, Checked, Failed, Stopped };

    struct Row {
        QString name; ///< below the folder
        State state = State::Waiting;
        rules::CheckedTarget result;
        qsizetype parameterFiles = 0; ///< that are named after it
        int rank = 0; ///< worst first
        QString why; ///< it has no verdict, or not for all; one sentence for each line

        [[nodiscard]] bool isChecked() const { return state == State::Checked; }
    };

    explicit FolderModel(QObject *parent = nullptr);

    /// Null: no rows.
    void setTargets(const QString &folder, FolderJob::TargetsPtr targets);
    void apply(const FolderJob::Steps &steps);
    /// What is not finished will not be.
    void stopRest();

    [[nodiscard]] const FolderJob::TargetsPtr &targets() const { return m_targets; }
    [[nodiscard]] const Row &row(int row) const { return m_rows[std::size_t(row)]; }
    [[nodiscard]] const rules::Target &target(int row) const { return m_targets->files[std::size_t(row)]; }
    [[nodiscard]] const FolderTally &tally() const { return m_tally; }
    /// As the command line would report it.
    [[nodiscard]] rules::Report report() const;
    /// A path below the folder without that.
    [[nodiscard]] QString below(const QString &path) const;
    /// The same for a name that reports use, and for a sentence that begins with it: the folders stand above it.
    [[nodiscard]] QString shortName(const QString &reported) const;
    [[nodiscard]] static QString shortReason(const QString &reported, const model::Message &sentence);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void finish(Row &row, rules::CheckedTarget result);
    [[nodiscard]] QString display(int row, Column column) const;
    [[nodiscard]] QString verdict(const Row &row) const;
    [[nodiscard]] QString inWords(int row) const;
    [[nodiscard]] QString parametersText(int row) const;

    QString m_folder;
    FolderJob::TargetsPtr m_targets;
    std::vector<Row> m_rows;
    FolderTally m_tally;
};

/// Why a template has no verdict, or not for all that it deploys, one sentence a line; empty if it has.
QString gapsOf(const rules::Analysis &analysis);

} // namespace ui
