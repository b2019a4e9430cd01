// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QToolButton;

namespace ui {

class FindingDetail;
class FindingsModel;
class PaneTitle;
class TreeView;

/// The pane of findings: chips that filter by outcome, the list, the finding in full beside it.
class FindingsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit FindingsPanel(QWidget *parent = nullptr);

    void setAnalysis(const rules::AnalysisPtr &analysis);
    /// Shown while there is nothing to list.
    void setEmptyText(const QString &text);
    void setPublished(bool published);

    [[nodiscard]] qint32 currentFinding() const;
    /// Selects without activating; -1: nothing.
    void selectFinding(qint32 finding);
    /// The finding before or after the current one; -1 if there is none.
    [[nodiscard]] qint32 neighbour(bool backwards) const;
    void focusList();

    [[nodiscard]] PaneTitle *title() const { return m_title; }
    [[nodiscard]] TreeView *list() const { return m_list; }
    [[nodiscard]] FindingDetail *detail() const { return m_detail; }
    [[nodiscard]] FindingsModel *model() const { return m_model; }

Q_SIGNALS:
    /// The user chose a finding.
    void findingChosen(int finding);
    /// And wants to go to its source.
    void findingActivated(int finding);
    void publishedChosen(bool published);

private:
    QToolButton *addChip(std::optional<rules::Outcome> outcome);
    void updateChips();
    void showCurrent();
    void selectFirst();

    PaneTitle *m_title;
    TreeView *m_list;
    FindingDetail *m_detail;
    FindingsModel *m_model;
    QButtonGroup *m_chips;
    QComboBox *m_published;
    QString m_emptyText;
    bool m_selecting = false;
};

} // namespace ui
