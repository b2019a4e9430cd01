// SPDX-License-Identifier: MIT
#pragma once

#include "model/inventory.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

class DiagramBox;

/// The search line of the diagram: text, and within it "1 of 2" and buttons to step. What is found is told from
/// outside.
class DiagramSearch final : public QWidget
{
    Q_OBJECT
public:
    explicit DiagramSearch(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    /// \a current counts from 0; -1: none of them.
    void setFound(qsizetype current, qsizetype count);
    /// "1 of 2"
    [[nodiscard]] QString countText() const;

Q_SIGNALS:
    void textChanged(const QString &text);
    void stepRequested(bool backwards);
    /// The user is done with it.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addButton(const QString &icon, const QString &text);
    void placeSteps();

    QLineEdit *m_line;
    QWidget *m_steps; ///< lies over the line
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
};

/// Whether all words are in what people know an item by. \a box: what is drawn for it, if anything.
bool matchesSearch(const model::Inventory::Item &item, const DiagramBox *box, const QStringList &words);

} // namespace ui
