// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parametereditors.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace ui {

/// One parameter of the panel: name over type and limits, its control, a button that takes the typed value back, and
/// below them what is wrong.
class ParameterRow final : public QWidget
{
    Q_OBJECT
public:
    ParameterRow(const ParameterItem &item, const ParameterEditor::Check &check, QWidget *parent);

    /// Must be of the same parameter with the same control; see fits().
    void show(const ParameterItem &item, const std::optional<model::Value> &typed);
    using QWidget::show;
    /// Whether the control can show it.
    [[nodiscard]] bool fits(const ParameterItem &item) const;

    [[nodiscard]] const ParameterItem &item() const { return m_item; }
    [[nodiscard]] QWidget *editor() const { return m_editor.widget; }
    [[nodiscard]] bool isChanged() const { return m_changed; }
    [[nodiscard]] QString problem() const;
    /// How wide the column of names must be to show this one in full.
    [[nodiscard]] int nameWidth() const;
    /// The column of names; 0: the control stands below the name.
    void setNameColumn(int width);
    /// The row that the foot of the panel explains.
    void setCurrent(bool current);
    /// Forgets what was typed but not used.
    void dropProblem();

Q_SIGNALS:
    /// A value that may be used; nothing: the one that was typed is taken back.
    void edited(const QString &name, const std::optional<model::Value> &value);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void take(const std::optional<model::Value> &value);
    void say(const QString &problem);
    void place();

    ParameterItem m_item;
    ParameterEditor::Check m_check;
    ParameterEditor m_editor;
    QVBoxLayout *m_column = nullptr;
    QToolButton *m_reset = nullptr;
    QLabel *m_problem = nullptr;
    std::optional<model::Value> m_typed;
    int m_nameColumn = 0;
    bool m_pending = false; ///< the control holds something that was not used
    bool m_changed = false;
    bool m_current = false;
};

} // namespace ui
