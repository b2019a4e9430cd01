// SPDX-License-Identifier: MIT
#pragma once

#include "rules/finding.h"
#include "ui/theme.h"

#include <QFrame>

class QLabel;
class QRadioButton;
class QVBoxLayout;

namespace ui {

/// What every fix of a cluster comes with; the dialog says it once, the cards leave it out.
model::Message reimagingSentence();
/// "Calico"
QString engineName(const QString &engine);
/// The text of a file once the change is made.
QString textAfter(const rules::FileChange &change);

/// One way to fix a finding, to choose among others: the engine, what speaks for and against it, the lines that it
/// changes, what both verdicts were when it was tried. The whole card is the radio button.
class FixCard final : public QFrame
{
    Q_OBJECT
public:
    explicit FixCard(const rules::Fix &fix, QWidget *parent = nullptr);
    /// An engine that cannot be chosen, with the reason.
    explicit FixCard(const rules::RefusedEngine &refused, QWidget *parent = nullptr);

    [[nodiscard]] QRadioButton *button() const { return m_button; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void addHead(const rules::Fix &fix);
    void addFacts(const rules::Fix &fix);
    void addFact(const QString &icon, Role role, const QString &text);
    void addChanges(const rules::Fix &fix);
    void addVerdicts(const rules::Fix &fix);

    QRadioButton *m_button;
    QVBoxLayout *m_body;
    QWidget *m_verdicts;
};

} // namespace ui
