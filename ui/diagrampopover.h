// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace ui {

/// What there is to know and do about one resource of the diagram, beside its box: place, type, verdict, and buttons.
/// Lies over the view; where, is told from outside.
class DiagramPopover final : public QFrame
{
    Q_OBJECT
public:
    explicit DiagramPopover(QWidget *view);

    /// \a isolated: only it and what it is connected to are drawn, so that it offers the way back.
    void showFor(const rules::AnalysisPtr &analysis, qint32 item, bool isolated);
    /// -1 while it is closed.
    [[nodiscard]] qint32 item() const { return isHidden() ? -1 : m_item; }
    /// Beside \a box, as far as possible within \a room and not over what is \a taken.
    void placeAt(const QRect &box, const QRect &room, const QRect &taken);
    void takeFocus();

Q_SIGNALS:
    void fixRequested(int finding);
    void sourceRequested(qint32 item);
    void isolateRequested(qint32 item);
    /// The user is done with it.
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addHead(QVBoxLayout *layout, const model::Inventory::Item &item);
    void addVerdict(QVBoxLayout *layout);
    void addSentence(QVBoxLayout *layout, std::optional<rules::Outcome> outcome, const QString &text);
    void addButtons(QVBoxLayout *layout);

    rules::AnalysisPtr m_analysis;
    qint32 m_item = -1;
    qint32 m_finding = -1;
    bool m_isolated = false;
    QWidget *m_content = nullptr;
};

} // namespace ui
