// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"

#include <QScrollArea>

class QBoxLayout;
class QLabel;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace ui {

class Badge;
class EvidenceList;
class LinkLabel;

/// One finding in full: outcome, reason, advice, evidence, and the button that fixes it.
class FindingDetail final : public QScrollArea
{
    Q_OBJECT
public:
    explicit FindingDetail(QWidget *parent = nullptr);

    /// Shows a finding of the analysis, with \a finding < 0 one of its notes, or with both < 0 only \a emptyText.
    void show(const rules::AnalysisPtr &analysis, qint32 finding, qint32 note, const QString &emptyText);
    using QWidget::show;

    [[nodiscard]] QToolButton *fixButton() const { return m_fix; }

Q_SIGNALS:
    /// \a fix is the index of one of the finding's fixes, -1: let the user choose.
    void fixRequested(int finding, int fix);
    void suppressRequested(int finding);
    void fixAllRequested();
    void stepActivated(int finding, int step);
    void explainRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QStringList contentOf(const rules::Finding &finding) const;
    void fill();
    void fill(const rules::Finding &finding);
    void addAdvice(const rules::Advice &advice);
    void fillMenu(const rules::Finding &finding);
    void arrange();
    QLabel *addText(const QString &text);

    rules::AnalysisPtr m_analysis;
    qint32 m_finding = -1;
    qint32 m_note = -1;
    QStringList m_content; ///< texts that are shown

    QLabel *m_empty;
    QWidget *m_body = nullptr;
    Badge *m_badge;
    QLabel *m_title;
    LinkLabel *m_rule;
    QToolButton *m_fix;
    QMenu *m_menu;
    QBoxLayout *m_columns;
    QVBoxLayout *m_left;
    QWidget *m_leftSide;
    QWidget *m_rightSide;
    EvidenceList *m_evidence;
};

} // namespace ui
