// SPDX-License-Identifier: MIT
#pragma once

#include "ui/diagramfilter.h"

#include <QWidget>

class QAction;
class QActionGroup;
class QCheckBox;
class QMenu;
class QToolButton;

namespace ui {

/// The filters of the diagram in one line: type, verdict, open modules, what is off. Where there is no room for them
/// they fold into one button with a menu.
class DiagramFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit DiagramFilterBar(QWidget *parent = nullptr);

    /// What there is to choose from. A type that is chosen stays, also if there is none of it any more.
    void setInventory(const model::Inventory &inventory);
    [[nodiscard]] const DiagramFilter &filter() const { return m_filter; }
    void setFilter(const DiagramFilter &filter);
    void setModulesOpen(bool open);

    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }
    /// How wide it is when it is not folded.
    [[nodiscard]] int fullWidth() const;

Q_SIGNALS:
    void filterChosen(const ui::DiagramFilter &filter);
    void openModulesChosen(bool open);

private:
    QToolButton *addButton(const QString &name, QMenu *menu);
    QCheckBox *addCheck(QAction *action);
    QAction *addSwitch(const QString &name, const QString &text);
    void makeVerdicts();
    void fillTypes();
    void choose(const DiagramFilter &filter);
    void showFilter();
    void showParts();

    DiagramFilter m_filter;
    std::vector<TypeCount> m_types;
    QMenu *m_typeMenu;
    QMenu *m_verdictMenu;
    QActionGroup *m_verdicts;
    QAction *m_openModules;
    QAction *m_showOff;
    QAction *m_showAll;
    QToolButton *m_type;
    QToolButton *m_verdict;
    QCheckBox *m_modulesCheck;
    QCheckBox *m_offCheck;
    QToolButton *m_all; ///< what it folds into
    bool m_folded = false;
    bool m_hasModules = false;
    bool m_hasOff = false;
};

} // namespace ui
