// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/reportwriter.h"
#include "ui/actions.h"
#include "ui/history.h"
#include "ui/hoverinquiry.h"
#include "ui/session.h"
#include "ui/settings.h"

#include <QFuture>
#include <QMainWindow>
#include <functional>

class QDockWidget;
class QMenu;
class QPrinter;
class QStackedWidget;

namespace ui {

class DiagramPanel;
class FindingsPanel;
class FolderPage;
class Palette;
class ParametersPanel;
class Recovery;
class ResourceTreePanel;
class SourcePage;
class SourceTabs;
class StatusLine;
class Strip;
class WelcomePage;

/// The window: assembles pages, panes, actions, and wires them to each other. What is checked and edited is the
/// session's.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    using SaveSettings = std::function<void(const Settings &)>;
    /// Of the arrangement of panes; grows when one is added.
    static constexpr int LayoutVersion = 3;

    /// \a save is called when there is something to remember.
    explicit MainWindow(Settings settings, SaveSettings save = {});
    ~MainWindow() override;

    /// Opens a file in a tab and checks it, a large one as soon as it has been read. False, and a strip says why, if
    /// that is not possible.
    bool openFile(const QString &path);
    bool openSample(const QString &file);
    /// Opens a folder in a tab and checks its templates.
    FolderPage *openFolder(const QString &path);
    /// Opens what was open when the window was closed last.
    void restoreSession();
    /// Keeps unsaved texts below \a folder, and offers those that a crash has left there.
    void startRecovery(const QString &folder);
    /// The window was closed to be made anew, in another language.
    [[nodiscard]] bool wantsRestart() const { return m_wantsRestart; }
    [[nodiscard]] const Recovery *recovery() const { return m_recovery.get(); }
    /// There is something to report.
    [[nodiscard]] bool canReport() const;
    /// Writes the report of the template or folder in front, as HTML or, if \a path ends so, PDF. Returns at once; a
    /// strip says when it is there or why not.
    void saveReport(const rules::Report &report, const QString &path);
    /// Paints it on paper, likewise.
    void printReport(const rules::Report &report, const std::shared_ptr<QPrinter> &printer);
    [[nodiscard]] rules::Report report() const;

    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] SourceTabs *tabs() const { return m_tabs; }
    [[nodiscard]] ResourceTreePanel *resources() const { return m_resources; }
    [[nodiscard]] FindingsPanel *findings() const { return m_findings; }
    [[nodiscard]] DiagramPanel *diagram() const { return m_diagram; }
    [[nodiscard]] ParametersPanel *parameters() const { return m_parameters; }
    [[nodiscard]] StatusLine *status() const { return m_status; }
    [[nodiscard]] Strip *strip() const { return m_strip; }
    /// Offers what a crash has left; other messages do not take its place.
    [[nodiscard]] Strip *recoveryStrip() const { return m_recoveryStrip; }
    [[nodiscard]] const Actions &actions() const { return m_actions; }
    using QWidget::actions;

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Loads what the first template would have to wait for, while nothing else is to do.
    void prepare();

    // mainwindowlayout.cpp: what there is
    void makePages();
    void makeDocks();
    void makeMenus();
    void makeToolBar();
    void fillLanguageMenu(QMenu *menu);
    void applyDefaultLayout();
    void fillRecentMenu();
    void showWelcome();
    /// The panes belong to open files; the welcome page and folders have none.
    void showPanes(bool shown);
    void showDiagram();
    /// The diagram takes the place of the source, or gives it back.
    void enlargeDiagram(bool large);

    // mainwindow.cpp: how the parts work together
    void connectActions();
    void connectPanels();
    void connectPage(SourcePage *page);
    void pageChanged();
    void checkFinished();
    void showFirstFinding();
    void updateActions();
    void updateTitle();
    void updateStatus();
    void followCaret();

    // mainwindowresources.cpp: tree and diagram
    void connectResources();
    void connectDiagram();
    void openModule(qint32 item);

    // mainwindowlookup.cpp: what stands in the source
    void explainAt(SourcePage *page, int offset, const QRect &area);
    void showCard(SourcePage *page, int offset, const QRect &area, const std::optional<HoverContent> &content);
    void goToDefinition(SourcePage *page, int offset);

    // mainwindowpalette.cpp
    void showCommands();
    void showPlaces();
    void showShortcuts();

    // mainwindowsession.cpp
    void restoreFrom(qsizetype index);
    void restorePage(const OpenFile &file, const std::shared_ptr<Document> &document);
    [[nodiscard]] QList<OpenFile> openFiles() const;
    void endRestoring();
    /// \a problems: why the last attempt did not bring back all.
    void offerRecovery(const QStringList &problems);
    void recover();

    // mainwindowfixes.cpp
    void fixAtCaret();
    void fixFinding(int finding, int fix);
    void fixEverything();
    void suppressFinding(int finding);
    void applyChanges(const std::vector<rules::FileChange> &changes);

    // mainwindowfolder.cpp: what it does with folders
    void chooseFolder();
    [[nodiscard]] FolderPage *currentFolder() const;
    /// The tab of a folder, a new one if there is none; not brought to the front and not checked.
    FolderPage *addFolder(const QString &path);
    void connectFolder(FolderPage *page);
    void updateFolderActions(const FolderPage &page);

    // mainwindowreport.cpp
    void exportReport();
    void printReport();
    void reported(bool well);
    /// True if the window cannot close yet; it will do so by itself.
    bool waitsForReport();

    // mainwindowfiles.cpp: what it does with files
    void choosePath();
    /// \a then comes when the file is in its tab.
    bool openThen(const QString &path, const std::function<void()> &then);
    bool showOpened(const model::Result<std::shared_ptr<Document>> &document);
    void explainRule();
    void goToLocation(const model::Location &location, bool takeFocus);
    void goToItem(qint32 item, bool takeFocus);
    void goToFinding(qint32 finding, bool takeFocus);
    void goToPlace(const History::Place &place);
    void stepFinding(bool backwards);
    void stepPane(int direction);
    [[nodiscard]] std::optional<History::Place> here() const;
    bool savePage(SourcePage *page, const QString &path = {});
    bool savePageAs(SourcePage *page);
    bool closePage(SourcePage *page);
    /// Asks what to do with unsaved changes; false: the user wants to go on.
    bool mayClose(const QList<SourcePage *> &pages);
    void remember();

    Settings m_settings;
    SaveSettings m_save;
    Session m_session;
    std::unique_ptr<Recovery> m_recovery;
    QStringList m_notRestored; ///< why, in sentences
    QList<OpenFile> m_toRestore; ///< while the last session is opened again
    Actions m_actions;
    History m_history;
    QStackedWidget *m_stack = nullptr;
    Strip *m_strip = nullptr;
    Strip *m_recoveryStrip = nullptr;
    WelcomePage *m_welcome = nullptr;
    SourceTabs *m_tabs = nullptr;
    QDockWidget *m_resourcesDock = nullptr;
    QDockWidget *m_findingsDock = nullptr;
    QDockWidget *m_diagramDock = nullptr;
    ResourceTreePanel *m_resources = nullptr;
    FindingsPanel *m_findings = nullptr;
    DiagramPanel *m_diagram = nullptr;
    bool m_panes = false; ///< they are shown
    int m_diagramWidth = 0; ///< beside the source; 0: not shown yet
    QDockWidget *m_parametersDock = nullptr;
    ParametersPanel *m_parameters = nullptr;
    StatusLine *m_status = nullptr;
    Palette *m_palette = nullptr;
    QMenu *m_recentMenu = nullptr;
    HoverCard *m_card = nullptr;
    HoverInquiry m_inquiry;
    std::function<void(const std::optional<HoverContent> &)> m_answer; ///< what to do with what is found out
    QFuture<void> m_reporting; ///< a report is being written or printed
    bool m_closesWhenReported = false;
    bool m_wantsRestart = false;
    bool m_following = false; ///< the tree follows the caret, not the other way round
};

} // namespace ui
