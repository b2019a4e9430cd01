// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QAction;
class QActionGroup;
class QWidget;

namespace ui {

/// Every action of the window: object name, text, shortcut, icon. Owned by the window; what they do is wired there.
struct Actions {
    explicit Actions(QWidget *window);

    QAction *open;
    QAction *openFolder;
    QAction *save;
    QAction *saveAs;
    QAction *closeTab;
    QAction *exportReport;
    QAction *printReport;
    QAction *quit;

    QAction *undo;
    QAction *redo;
    QAction *cut;
    QAction *copy;
    QAction *paste;
    QAction *selectAll;
    QAction *find;
    QAction *replace;
    QAction *goToLine;

    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomReset;
    QActionGroup *schemes;
    QAction *schemeSystem;
    QAction *schemeLight;
    QAction *schemeDark;
    QAction *toggleScheme;
    QAction *restoreLayout;

    QAction *back;
    QAction *forward;
    QAction *definition;
    QAction *explainValue;
    QAction *nextFinding;
    QAction *previousFinding;
    QAction *nextPane;
    QAction *previousPane;
    QAction *goResources;
    QAction *goSource;
    QAction *goDiagram;
    QAction *goFindings;
    QAction *goParameters;
    QAction *nextTab;
    QAction *previousTab;

    QAction *commands;
    QAction *goToPlace;

    QAction *check;
    QAction *fix;
    QAction *fixAll;
    QAction *published;
    QAction *explainRule;
    QAction *shortcuts;
    QAction *about;
};

} // namespace ui
