// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parameterlist.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace ui {

class LinkLabel;
class PaneTitle;
class ParameterRow;
class Pill;
class Session;

/// The pane of parameters: which parameters file is in effect, and a control for each parameter of the template. What
/// is typed goes to the session, which checks again; rows, focus and place stay meanwhile.
class ParametersPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ParametersPanel(Session &session, QWidget *parent = nullptr);
    ~ParametersPanel() override;

    /// After a check. \a empty is shown instead of rows where nothing was checked.
    void showResult(const QString &empty);
    /// The row that had the focus last, else the first one.
    void focusRows();
    /// Takes back everything that was typed.
    void resetAll();
    /// Writes the values in effect as .bicepparam or parameters JSON and uses the new file from then on. Nothing on
    /// success, else why not.
    std::optional<QString> saveValues(const QString &path);

    [[nodiscard]] PaneTitle *title() const { return m_title; }
    [[nodiscard]] ParameterRow *row(const QString &name) const;
    [[nodiscard]] const std::vector<ParameterRow *> &rows() const { return m_rows; }
    [[nodiscard]] QComboBox *fileChoice() const { return m_files; }

Q_SIGNALS:
    void locationActivated(const model::Location &location);
    void failed(const QString &what);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTitle();
    void makeFoot(QVBoxLayout *layout);
    void fillFiles();
    void chooseFile(int index);
    void rebuild();
    /// Gives the names the room that they need; where that leaves too little for the controls, these go below them.
    void alignRows();
    void take(const QString &name, const std::optional<model::Value> &value);
    void saveAs();
    void showCounts();
    void setCurrent(ParameterRow *row);
    void followFocus(QWidget *now);
    /// Whether what is shown belongs to what the session works on.
    [[nodiscard]] bool isUpToDate() const;

    Session &m_session;
    PaneTitle *m_title;
    Pill *m_changed = nullptr;
    QToolButton *m_resetAll = nullptr;
    QToolButton *m_save = nullptr;
    QWidget *m_head;
    QComboBox *m_files;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column = nullptr;
    QLabel *m_empty;
    QWidget *m_foot = nullptr;
    QLabel *m_footName = nullptr;
    QLabel *m_footText = nullptr;
    QString m_root; ///< of the list
    ParameterList m_list;
    std::vector<ParameterRow *> m_rows;
    ParameterRow *m_current = nullptr;
};

} // namespace ui
