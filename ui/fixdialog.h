// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"
#include "ui/dialog.h"

class QButtonGroup;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class DiffView;
class NoticeStrip;

/// Guided remediation of one finding: what is wrong and how we know, the ways to fix it with what came of trying them,
/// the exact change, and what it means for a cluster that exists. Changes nothing itself: when it was accepted,
/// chosenFix() says which fix to apply.
class FixDialog final : public Dialog
{
    Q_OBJECT
public:
    FixDialog(const rules::AnalysisPtr &analysis, int finding, QWidget *parent = nullptr);

    /// Index in the finding's fixes; -1 if there is none.
    [[nodiscard]] int chosenFix() const;
    /// Chooses an engine, as the menu of the "Fix…" button does.
    void chooseFix(int fix);

Q_SIGNALS:
    // Buttons and links for these show only if somebody listens.
    void explainRequested();
    void suppressRequested();
    void placeActivated(const model::Location &place);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] const rules::Finding &finding() const { return m_analysis->findings[std::size_t(m_finding)]; }
    QWidget *makeHeader();
    void fillPage();
    void fillFooter();
    QLayout *makeReason();
    QLayout *makeEvidence();
    QLayout *makeCards();
    void showFix(int fix);
    void addChange(const rules::FileChange &change, bool single);

    rules::AnalysisPtr m_analysis;
    int m_finding;
    QButtonGroup *m_engines;
    QWidget *m_changes = nullptr; ///< rebuilt for each choice
    QVBoxLayout *m_changesLayout = nullptr;
    NoticeStrip *m_result = nullptr;
    QLabel *m_explain = nullptr;
    QPushButton *m_suppress = nullptr;
    QList<QLabel *> m_places;
};

} // namespace ui
