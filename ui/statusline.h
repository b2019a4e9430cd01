// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"

#include <QStatusBar>
#include <array>

class QHBoxLayout;
class QLabel;

namespace ui {

class Document;
struct FolderTally;

/// The status bar: how many clusters with which outcome, the rule data, the caret, what kind of file this is, and how
/// the check went.
class StatusLine final : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Null: nothing is open, or nothing was checked for \a reason.
    void setAnalysis(const rules::AnalysisPtr &analysis, const QString &reason);
    void setChecking();
    /// The clusters of a folder; while it is checked they are those so far. \a known: it was searched.
    void setFolder(const FolderTally &tally, bool checking, bool known);
    /// Null: no file.
    void setDocument(Document *document, const QString &language);
    void setCaret(int line, int column);

    /// "2 clusters: 1 fail, 1 pass"
    [[nodiscard]] QString summary() const { return m_summary; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *addCell();
    void fillCounts();
    void fitRule();
    void addCounts();

    void announce(const QString &before);

    bool m_checked = false;
    std::array<qsizetype, 4> m_outcomes{}; ///< by rules::Outcome
    QString m_heading; ///< before the counts, or why there are none
    QString m_summary;
    QWidget *m_counts = nullptr;
    QHBoxLayout *m_countsLayout;
    QLabel *m_rule;
    QLabel *m_caret = nullptr;
    QLabel *m_language = nullptr;
    QLabel *m_encoding = nullptr;
    QLabel *m_lineEnd = nullptr;
    QLabel *m_check = nullptr;
};

} // namespace ui
