// SPDX-License-Identifier: MIT
// What the window consists of: pages, panes, menus, tool bar.
#include "ui/diagrampanel.h"
#include "ui/findingspanel.h"
#include "ui/icons.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/palette.h"
#include "ui/panetitle.h"
#include "ui/parameterspanel.h"
#include "ui/resourcetreepanel.h"
#include "ui/samples.h"
#include "ui/searchbutton.h"
#include "ui/sourcetabs.h"
#include "ui/statusline.h"
#include "ui/strip.h"
#include "ui/welcomepage.h"

#include <QActionGroup>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QDockWidget *makeDock(const QString &name, const QString &title, QWidget *bar, QWidget *content)
{
    auto *dock = new QDockWidget(title);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    dock->setTitleBarWidget(bar);
    dock->setWidget(content);
    return dock;
}

} // namespace

void MainWindow::makePages()
{
    auto *center = new QWidget(this);
    auto *layout = new QVBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_recoveryStrip = new Strip(center);
    m_strip = new Strip(center);
    for (Strip *strip : {m_recoveryStrip, m_strip})
        layout->addWidget(strip);
    m_stack = new QStackedWidget(center);
    layout->addWidget(m_stack, 1);
    m_welcome = new WelcomePage(m_actions.open, m_actions.openFolder, m_stack);
    m_stack->addWidget(m_welcome);
    m_tabs = new SourceTabs(m_session, m_stack);
    m_stack->addWidget(m_tabs);
    setCentralWidget(center);
    m_status = new StatusLine(this);
    setStatusBar(m_status);
    m_palette = new Palette(this);
}

void MainWindow::makeDocks()
{
    setDockNestingEnabled(true);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    m_resources = new ResourceTreePanel;
    m_resourcesDock = makeDock(u"resourcesDock"_s, tr("Resources"), m_resources->title(), m_resources);
    addDockWidget(Qt::LeftDockWidgetArea, m_resourcesDock);
    m_findings = new FindingsPanel;
    m_findingsDock = makeDock(u"findingsDock"_s, tr("Findings"), m_findings->title(), m_findings);
    addDockWidget(Qt::BottomDockWidgetArea, m_findingsDock);
    QToolButton *close = m_findings->title()->addButton(u"close"_s, tr("Close the findings (Alt+4 shows them)"));
    connect(close, &QToolButton::clicked, m_findingsDock, &QDockWidget::close);
    m_diagram = new DiagramPanel;
    m_diagramDock = makeDock(u"diagramDock"_s, tr("Diagram"), m_diagram->title(), m_diagram);
    addDockWidget(Qt::RightDockWidgetArea, m_diagramDock);
    QToolButton *closeDiagram = m_diagram->title()->addButton(u"close"_s, tr("Close the diagram (Alt+3 shows it)"));
    connect(closeDiagram, &QToolButton::clicked, m_diagramDock, &QDockWidget::close);
    connect(m_diagramDock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (!visible && m_diagramDock->isHidden())
            enlargeDiagram(false);
    });
    m_parameters = new ParametersPanel(m_session);
    m_parametersDock = makeDock(u"parametersDock"_s, tr("Parameters"), m_parameters->title(), m_parameters);
    addDockWidget(Qt::RightDockWidgetArea, m_parametersDock);
    splitDockWidget(m_diagramDock, m_parametersDock, Qt::Horizontal);
}

/// Beside the source, with half of its room unless it has been there before.
void MainWindow::showDiagram()
{
    if (m_diagramDock->isHidden()) {
        const int half = centralWidget()->width() / 2;
        m_diagramDock->show();
        if (m_diagramWidth == 0)
            resizeDocks({m_diagramDock}, {half}, Qt::Horizontal);
        m_diagramWidth = m_diagramDock->width();
    }
    m_diagramDock->raise();
    m_diagram->focusView();
}

void MainWindow::enlargeDiagram(bool large)
{
    if (large == centralWidget()->isHidden())
        return;
    const int tree = m_resourcesDock->width();
    const bool beside = m_parametersDock->isVisible() && dockWidgetArea(m_parametersDock) == Qt::RightDockWidgetArea;
    const int parameters = beside ? m_parametersDock->width() : 0;
    if (large)
        m_diagramWidth = m_diagramDock->width();
    centralWidget()->setVisible(!large);
    const int room = width() - tree - parameters;
    QList<QDockWidget *> docks{m_resourcesDock, m_diagramDock};
    QList<int> widths{tree, large ? room : m_diagramWidth};
    if (beside) {
        docks += m_parametersDock;
        widths += parameters;
    }
    resizeDocks(docks, widths, Qt::Horizontal);
}

void MainWindow::applyDefaultLayout()
{
    addDockWidget(Qt::LeftDockWidgetArea, m_resourcesDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_findingsDock);
    addDockWidget(Qt::RightDockWidgetArea, m_diagramDock);
    m_diagramWidth = 0;
    const bool narrow = width() < 1200;
    addDockWidget(narrow ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea, m_parametersDock);
    for (QDockWidget *dock : {m_resourcesDock, m_findingsDock, m_parametersDock})
        dock->show();
    if (narrow) {
        tabifyDockWidget(m_resourcesDock, m_parametersDock);
        m_resourcesDock->raise();
    } else {
        splitDockWidget(m_diagramDock, m_parametersDock, Qt::Horizontal);
    }
    m_diagramDock->hide();
    const bool small = width() < 1400;
    resizeDocks({m_resourcesDock}, {small ? 300 : 332}, Qt::Horizontal);
    if (!narrow)
        resizeDocks({m_parametersDock}, {small ? 260 : 300}, Qt::Horizontal);
    resizeDocks({m_findingsDock}, {small ? 240 : 262}, Qt::Vertical);
}

void MainWindow::showWelcome()
{
    const bool welcome = m_tabs->count() == 0;
    m_stack->setCurrentWidget(welcome ? static_cast<QWidget *>(m_welcome) : m_tabs);
    if (welcome)
        m_welcome->setRecent(m_settings.recent);
    showPanes(m_tabs->currentPage() != nullptr);
}

void MainWindow::showPanes(bool shown)
{
    if (!shown)
        enlargeDiagram(false);
    for (QDockWidget *dock : {m_resourcesDock, m_findingsDock, m_diagramDock, m_parametersDock})
        dock->toggleViewAction()->setEnabled(shown);
    const bool before = std::exchange(m_panes, shown);
    if (!shown) {
        if (before)
            m_settings.state = saveState(LayoutVersion);
        for (QDockWidget *dock : {m_resourcesDock, m_findingsDock, m_diagramDock, m_parametersDock})
            dock->hide();
        return;
    }
    if (!before && (m_settings.state.isEmpty() || !restoreState(m_settings.state, LayoutVersion)))
        applyDefaultLayout();
}

void MainWindow::fillLanguageMenu(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &code, const QString &name) {
        QAction *action = menu->addAction(name);
        action->setObjectName(u"language:"_s + code);
        action->setCheckable(true);
        action->setChecked(code == m_settings.language);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code, group] {
            const QString before = std::exchange(m_settings.language, code);
            m_wantsRestart = code != before && close();
            if (m_wantsRestart || code == before)
                return;
            m_settings.language = before; // with unsaved texts, and somebody who wants to look at them first
            remember(); // a check that ended meanwhile has stored the other one
            for (QAction *choice : group->actions())
                choice->setChecked(choice->objectName() == u"language:"_s + before);
        });
    };
    add({}, tr("As the &system"));
    for (const Language &language : languages())
        add(language.code, language.name);
}

void MainWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_actions.open, m_actions.openFolder});
    m_recentMenu = file->addMenu(tr("Open &recent"));
    QMenu *sampleMenu = file->addMenu(tr("Open sa&mple"));
    connect(sampleMenu, &QMenu::aboutToShow, this, [this, sampleMenu] {
        sampleMenu->clear();
        for (const Sample &sample : samples()) {
            QAction *action = sampleMenu->addAction(icon(sample.icon, sample.iconColor), sample.title);
            connect(action, &QAction::triggered, this, [this, name = sample.file] { openSample(name); });
        }
    });
    file->addSeparator();
    file->addAction(m_actions.save);
    file->addAction(m_actions.saveAs);
    file->addSeparator();
    file->addActions({m_actions.exportReport, m_actions.printReport});
    file->addSeparator();
    file->addAction(m_actions.closeTab);
    file->addAction(m_actions.quit);
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_actions.undo, m_actions.redo});
    edit->addSeparator();
    edit->addActions({m_actions.cut, m_actions.copy, m_actions.paste, m_actions.selectAll});
    edit->addSeparator();
    edit->addActions({m_actions.find, m_actions.replace});

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addAction(m_actions.commands);
    view->addSeparator();
    view->addAction(m_resourcesDock->toggleViewAction());
    view->addAction(m_diagramDock->toggleViewAction());
    view->addAction(m_findingsDock->toggleViewAction());
    view->addAction(m_parametersDock->toggleViewAction());
    view->addAction(m_actions.restoreLayout);
    view->addSeparator();
    view->addMenu(tr("Or&der of the resources"))->addActions(m_resources->sortActions());
    view->addSeparator();
    view->addActions({m_actions.zoomIn, m_actions.zoomOut, m_actions.zoomReset});
    view->addSeparator();
    QMenu *appearance = view->addMenu(tr("&Appearance"));
    appearance->addActions(m_actions.schemes->actions());
    fillLanguageMenu(view->addMenu(tr("La&nguage")));

    QMenu *go = menuBar()->addMenu(tr("&Go"));
    go->addActions({m_actions.back, m_actions.forward});
    go->addSeparator();
    go->addAction(m_actions.goToPlace);
    go->addActions({m_actions.definition, m_actions.explainValue});
    go->addSeparator();
    go->addActions({m_actions.nextFinding, m_actions.previousFinding});
    go->addSeparator();
    go->addAction(m_actions.goToLine);
    go->addSeparator();
    go->addActions(
        {m_actions.goResources, m_actions.goSource, m_actions.goDiagram, m_actions.goFindings, m_actions.goParameters});
    go->addActions({m_actions.nextPane, m_actions.previousPane});
    go->addSeparator();
    go->addActions({m_actions.nextTab, m_actions.previousTab});

    QMenu *check = menuBar()->addMenu(tr("&Check"));
    check->addAction(m_actions.check);
    check->addActions({m_actions.fix, m_actions.fixAll});
    check->addSeparator();
    check->addAction(m_actions.published);

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(m_actions.explainRule);
    help->addAction(m_actions.shortcuts);
    help->addSeparator();
    help->addAction(m_actions.about);
}

void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    for (const RecentFile &recent : m_settings.recent) {
        const QFileInfo info(recent.path);
        QAction *action =
            m_recentMenu->addAction(u"%1 — %2"_s.arg(info.fileName(), QDir::toNativeSeparators(info.path())));
        action->setEnabled(info.exists());
        connect(action, &QAction::triggered, this, [this, path = recent.path] { openFile(path); });
    }
    if (m_settings.recent.isEmpty())
        m_recentMenu->addAction(tr("Nothing yet"))->setEnabled(false);
}

void MainWindow::makeToolBar()
{
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"toolBar"_s);
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setIconSize({22, 22});
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setMinimumHeight(42);

    bar->addAction(m_actions.open);
    auto *open = qobject_cast<QToolButton *>(bar->widgetForAction(m_actions.open));
    open->setPopupMode(QToolButton::MenuButtonPopup);
    open->setMenu(m_recentMenu);
    bar->addAction(m_actions.save);
    bar->addSeparator();
    bar->addActions({m_actions.undo, m_actions.redo});
    bar->addSeparator();
    bar->addActions({m_actions.back, m_actions.forward});
    bar->addSeparator();
    bar->addActions({m_actions.previousFinding, m_actions.nextFinding, m_actions.fix, m_actions.exportReport});
    for (QAction *action : {m_actions.fix, m_actions.exportReport}) {
        auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addWidget(new SearchButton(m_actions.commands, bar));
    bar->addAction(m_actions.toggleScheme);
    for (QAction *action : bar->actions()) {
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action)))
            button->setAccessibleName(action->text().remove(u'&'));
    }
}

} // namespace ui
