// SPDX-License-Identifier: MIT
#include "ui/actions.h"

#include "ui/icons.h"
#include "ui/texts.h"

#include <QAction>
#include <QActionGroup>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Makes the actions of one window.
class Maker
{
public:
    explicit Maker(QWidget *window) : m_window(window) { }

    QAction *operator()(const QString &name, const QString &text, const QList<QKeySequence> &keys = {},
                        const QString &iconName = {}) const
    {
        auto *action = new QAction(text, m_window);
        action->setObjectName(name);
        action->setShortcuts(keys);
        if (!iconName.isEmpty())
            action->setIcon(icon(iconName));
        QString tip = action->toolTip();
        if (!keys.isEmpty())
            tip += u" (%1)"_s.arg(keys.first().toString(QKeySequence::NativeText));
        action->setToolTip(tip);
        m_window->addAction(action);
        return action;
    }

    QAction *choice(const QString &name, const QString &text, QActionGroup *group) const
    {
        QAction *action = (*this)(name, text);
        action->setCheckable(true);
        action->setActionGroup(group);
        return action;
    }

private:
    QWidget *m_window;
};

} // namespace

Actions::Actions(QWidget *window)
{
    const Maker make(window);
    open = make(u"open"_s, Texts::tr("&Open template…"), {QKeySequence(u"Ctrl+O"_s)}, u"open"_s);
    openFolder = make(u"openFolder"_s, Texts::tr("Open f&older…"), {QKeySequence(u"Ctrl+Shift+O"_s)}, u"folder-open"_s);
    save = make(u"save"_s, Texts::tr("&Save"), {QKeySequence(u"Ctrl+S"_s)}, u"save"_s);
    saveAs = make(u"saveAs"_s, Texts::tr("Save &as…"), {QKeySequence(u"Ctrl+Shift+S"_s)});
    closeTab = make(u"closeTab"_s, Texts::tr("&Close tab"), {QKeySequence(u"Ctrl+W"_s)});
    exportReport =
        make(u"exportReport"_s, Texts::tr("&Export report…"), {QKeySequence(u"Ctrl+Shift+E"_s)}, u"report"_s);
    printReport = make(u"printReport"_s, Texts::tr("&Print report…"), {QKeySequence(u"Ctrl+P"_s)});
    quit = make(u"quit"_s, Texts::tr("&Quit"), {QKeySequence(u"Ctrl+Q"_s)});

    undo = make(u"undo"_s, Texts::tr("&Undo"), {QKeySequence(u"Ctrl+Z"_s)}, u"undo"_s);
    redo = make(u"redo"_s, Texts::tr("&Redo"), {QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)}, u"redo"_s);
    cut = make(u"cut"_s, Texts::tr("Cu&t"));
    copy = make(u"copy"_s, Texts::tr("&Copy"));
    paste = make(u"paste"_s, Texts::tr("&Paste"));
    selectAll = make(u"selectAll"_s, Texts::tr("Select &all"));
    find = make(u"find"_s, Texts::tr("&Find…"), {QKeySequence(u"Ctrl+F"_s)}, u"find"_s);
    replace = make(u"replace"_s, Texts::tr("R&eplace…"), {QKeySequence(u"Ctrl+H"_s)});
    goToLine = make(u"goToLine"_s, Texts::tr("Go to &line…"), {QKeySequence(u"Ctrl+G"_s)});

    zoomIn = make(u"zoomIn"_s, Texts::tr("Zoom &in"), {QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    zoomOut = make(u"zoomOut"_s, Texts::tr("Zoom &out"), {QKeySequence(u"Ctrl+-"_s)});
    zoomReset = make(u"zoomReset"_s, Texts::tr("&Reset zoom"), {QKeySequence(u"Ctrl+0"_s)});
    schemes = new QActionGroup(window);
    schemeSystem = make.choice(u"schemeSystem"_s, Texts::tr("As the &system"), schemes);
    schemeLight = make.choice(u"schemeLight"_s, Texts::tr("&Light"), schemes);
    schemeDark = make.choice(u"schemeDark"_s, Texts::tr("&Dark"), schemes);
    toggleScheme = make(u"toggleScheme"_s, Texts::tr("Switch light and dark"), {}, u"theme"_s);
    restoreLayout = make(u"restoreLayout"_s, Texts::tr("Restore default la&yout"));

    back = make(u"back"_s, Texts::tr("&Back"), {QKeySequence(u"Alt+Left"_s)}, u"back"_s);
    forward = make(u"forward"_s, Texts::tr("&Forward"), {QKeySequence(u"Alt+Right"_s)}, u"forward"_s);
    definition = make(u"definition"_s, Texts::tr("Go to &definition"), {QKeySequence(u"F12"_s)});
    explainValue = make(u"explainValue"_s, Texts::tr("&Value and evidence here"), {QKeySequence(u"Ctrl+I"_s)});
    nextFinding = make(u"nextFinding"_s, Texts::tr("&Next finding"), {QKeySequence(u"F8"_s)}, u"next-finding"_s);
    previousFinding = make(u"previousFinding"_s, Texts::tr("&Previous finding"), {QKeySequence(u"Shift+F8"_s)},
                           u"previous-finding"_s);
    nextPane = make(u"nextPane"_s, Texts::tr("Next pane"), {QKeySequence(u"F6"_s)});
    previousPane = make(u"previousPane"_s, Texts::tr("Previous pane"), {QKeySequence(u"Shift+F6"_s)});
    goResources = make(u"goResources"_s, Texts::tr("&Resources"), {QKeySequence(u"Alt+1"_s)});
    goSource = make(u"goSource"_s, Texts::tr("&Source"), {QKeySequence(u"Alt+2"_s)});
    goDiagram = make(u"goDiagram"_s, Texts::tr("Dia&gram"), {QKeySequence(u"Alt+3"_s)}, u"diagram"_s);
    goFindings = make(u"goFindings"_s, Texts::tr("Fin&dings"), {QKeySequence(u"Alt+4"_s)});
    goParameters = make(u"goParameters"_s, Texts::tr("&Parameters"), {QKeySequence(u"Alt+5"_s)});
    nextTab = make(u"nextTab"_s, Texts::tr("Next tab"), {QKeySequence(u"Ctrl+Tab"_s)});
    previousTab = make(u"previousTab"_s, Texts::tr("Previous tab"), {QKeySequence(u"Ctrl+Shift+Tab"_s)});

    commands = make(u"commands"_s, Texts::tr("Search &commands…"), {QKeySequence(u"Ctrl+Shift+P"_s)});
    goToPlace = make(u"goToPlace"_s, Texts::tr("Go to a resource or f&ile…"), {QKeySequence(u"Ctrl+K"_s)});

    check = make(u"check"_s, Texts::tr("&Check again"), {QKeySequence(u"F5"_s)});
    fix = make(u"fix"_s, Texts::tr("&Fix…"), {QKeySequence(u"Ctrl+."_s)}, u"fix"_s);
    fixAll = make(u"fixAll"_s, Texts::tr("Fix &all…"), {QKeySequence(u"Ctrl+Shift+."_s), QKeySequence(u"Ctrl+>"_s)});
    published = make(u"published"_s, Texts::tr("Verdicts of the &published rule"));
    published->setCheckable(true);
    explainRule = make(u"explainRule"_s, Texts::tr("&Explain the rule…"), {QKeySequence(u"F1"_s)}, u"explain"_s);
    shortcuts = make(u"shortcuts"_s, Texts::tr("&Keyboard shortcuts…"));
    about = make(u"about"_s, Texts::tr("&About Bulkhead…"));

    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
}

} // namespace ui
