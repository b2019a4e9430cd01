// SPDX-License-Identifier: MIT
#include "ui/mainwindow.h"

#include "rules/fixall.h"
#include "ui/diagrampanel.h"
#include "ui/diagramview.h"
#include "ui/findingdetail.h"
#include "ui/findingitems.h"
#include "ui/findingspanel.h"
#include "ui/foldermodel.h"
#include "ui/folderpage.h"
#include "ui/hovercard.h"
#include "ui/icons.h"
#include "ui/parameterspanel.h"
#include "ui/recovery.h"
#include "ui/resourcetreepanel.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"
#include "ui/statusline.h"
#include "ui/strip.h"
#include "ui/syntaxrepository.h"
#include "ui/treeview.h"
#include "ui/welcomepage.h"
#include "ui/windowtexts.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMimeData>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

MainWindow::MainWindow(Settings settings, SaveSettings save)
    : m_settings(std::move(settings))
    , m_save(std::move(save))
    , m_actions(this)
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    setMinimumSize(720, 480);
    resize(1440, 900);
    makePages();
    makeDocks();
    makeMenus();
    makeToolBar();
    connectActions();
    connectPanels();
    if (!m_settings.geometry.isEmpty())
        restoreGeometry(m_settings.geometry);
    m_session.setPublished(m_settings.published);
    m_findings->setPublished(m_settings.published);
    m_actions.published->setChecked(m_settings.published);
    showWelcome();
    checkFinished();
    pageChanged();
    prepare();
}

MainWindow::~MainWindow()
{
    m_diagramDock->disconnect(this); // it goes with the children, and tells that it is hidden
    // pages use the session
    delete takeCentralWidget();
}

void MainWindow::prepare()
{
    // short steps, each as an event of its own: a click in between is not kept waiting
    auto steps = std::make_shared<std::vector<std::function<void()>>>();
    steps->push_back([] { syntax::theme(); });
    for (const auto language : {model::Language::Bicep, model::Language::ArmTemplate}) {
        steps->push_back([language] {
            QTextDocument line(u"{"_s);
            SourceHighlighter(&line).setDefinition(syntax::definitionFor(language));
        });
    }
    steps->push_back([] { SourceView().setPlainText(u"a"_s); });
    auto *idle = new QTimer(this);
    connect(idle, &QTimer::timeout, this, [idle, steps] {
        steps->front()();
        steps->erase(steps->begin());
        if (steps->empty()) {
            idle->stop();
            idle->deleteLater();
        }
    });
    idle->start(0);
}

// ---------------------------------------------------------------- wiring

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto run) { connect(action, &QAction::triggered, this, run); };
    const auto onView = [this, on](QAction *action, auto run) {
        on(action, [this, run] {
            if (SourcePage *page = m_tabs->currentPage())
                run(*page->view());
        });
    };
    on(m_actions.open, &MainWindow::choosePath);
    on(m_actions.openFolder, &MainWindow::chooseFolder);
    on(m_actions.save, [this] { savePage(m_tabs->currentPage()); });
    on(m_actions.saveAs, [this] { savePageAs(m_tabs->currentPage()); });
    on(m_actions.closeTab, [this] {
        if (FolderPage *folder = currentFolder())
            m_tabs->closeFolder(folder);
        else
            closePage(m_tabs->currentPage());
    });
    on(m_actions.exportReport, &MainWindow::exportReport);
    on(m_actions.printReport, [this] { printReport(); });
    on(m_actions.quit, &MainWindow::close);

    onView(m_actions.undo, [](SourceView &view) { view.undo(); });
    onView(m_actions.redo, [](SourceView &view) { view.redo(); });
    onView(m_actions.cut, [](SourceView &view) { view.cut(); });
    on(m_actions.copy, [] {
        if (QWidget *focus = QApplication::focusWidget())
            QMetaObject::invokeMethod(focus, "copy");
    });
    onView(m_actions.paste, [](SourceView &view) { view.paste(); });
    onView(m_actions.selectAll, [](SourceView &view) { view.selectAll(); });
    onView(m_actions.find, [](SourceView &view) { view.showFindBar(); });
    onView(m_actions.replace, [](SourceView &view) { view.showReplaceBar(); });
    on(m_actions.find, [this] {
        if (FolderPage *folder = currentFolder())
            folder->focusFilter();
    });
    onView(m_actions.goToLine, [](SourceView &view) { view.showGoToLine(); });
    const auto onZoom = [this, onView](QAction *action, auto ofDiagram, auto ofSource) {
        onView(action, [this, ofDiagram, ofSource](SourceView &source) {
            if (m_diagram->isAncestorOf(QApplication::focusWidget()))
                ofDiagram(*m_diagram->view());
            else
                ofSource(source);
        });
    };
    onZoom(
        m_actions.zoomIn, [](DiagramView &view) { view.zoomIn(); },
        [](SourceView &view) { view.setZoom(view.zoom() + 1); });
    onZoom(
        m_actions.zoomOut, [](DiagramView &view) { view.zoomOut(); },
        [](SourceView &view) { view.setZoom(view.zoom() - 1); });
    onZoom(
        m_actions.zoomReset, [](DiagramView &view) { view.setZoom(1); }, [](SourceView &view) { view.setZoom(0); });

    const auto setChoice = [this](SchemeChoice choice) {
        setScheme(choice);
        m_settings.scheme = choice;
        remember();
    };
    on(m_actions.schemeSystem, [setChoice] { setChoice(SchemeChoice::System); });
    on(m_actions.schemeLight, [setChoice] { setChoice(SchemeChoice::Light); });
    on(m_actions.schemeDark, [setChoice] { setChoice(SchemeChoice::Dark); });
    on(m_actions.toggleScheme,
       [this] { (currentScheme() == Scheme::Dark ? m_actions.schemeLight : m_actions.schemeDark)->trigger(); });
    (m_settings.scheme == SchemeChoice::Light      ? m_actions.schemeLight
         : m_settings.scheme == SchemeChoice::Dark ? m_actions.schemeDark
                                                   : m_actions.schemeSystem)
        ->setChecked(true);
    on(m_actions.restoreLayout, &MainWindow::applyDefaultLayout);

    on(m_actions.back, [this] {
        if (const auto from = here()) {
            if (const auto place = m_history.back(*from))
                goToPlace(*place);
        }
    });
    on(m_actions.forward, [this] {
        if (const auto from = here()) {
            if (const auto place = m_history.forward(*from))
                goToPlace(*place);
        }
    });
    on(m_actions.definition, [this] {
        if (SourcePage *page = m_tabs->currentPage())
            goToDefinition(page, page->view()->cursorOffset());
    });
    on(m_actions.explainValue, [this] {
        if (SourcePage *page = m_tabs->currentPage()) {
            const int offset = page->view()->cursorOffset();
            explainAt(page, offset, page->view()->globalRect(page->view()->wordAt(offset)));
        }
    });
    on(m_actions.nextFinding, [this] { stepFinding(false); });
    on(m_actions.previousFinding, [this] { stepFinding(true); });
    on(m_actions.nextPane, [this] { stepPane(1); });
    on(m_actions.previousPane, [this] { stepPane(-1); });
    on(m_actions.goResources, [this] {
        m_resourcesDock->show();
        m_resourcesDock->raise();
        m_resources->focusTree();
    });
    onView(m_actions.goSource, [this](SourceView &view) {
        enlargeDiagram(false);
        view.setFocus(Qt::ShortcutFocusReason);
    });
    on(m_actions.goDiagram, &MainWindow::showDiagram);
    on(m_actions.goFindings, [this] {
        m_findingsDock->show();
        m_findings->focusList();
    });
    on(m_actions.goParameters, [this] {
        m_parametersDock->show();
        m_parametersDock->raise();
        m_parameters->focusRows();
    });
    on(m_actions.nextTab, [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % qMax(1, m_tabs->count())); });
    on(m_actions.previousTab, [this] {
        const int count = qMax(1, m_tabs->count());
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + count - 1) % count);
    });
    on(m_actions.check, [this] {
        if (FolderPage *folder = currentFolder())
            folder->check();
        else
            m_session.check();
    });
    on(m_actions.fix, &MainWindow::fixAtCaret);
    on(m_actions.fixAll, &MainWindow::fixEverything);
    on(m_actions.published, [this](bool published) {
        m_settings.published = published;
        m_findings->setPublished(published);
        m_session.setPublished(published);
        for (FolderPage *folder : m_tabs->folders())
            folder->setPublished(published);
        remember();
    });
    on(m_actions.commands, &MainWindow::showCommands);
    on(m_actions.goToPlace, &MainWindow::showPlaces);
    on(m_actions.shortcuts, &MainWindow::showShortcuts);
    on(m_actions.explainRule, &MainWindow::explainRule);
    on(m_actions.about, [this] { showAbout(this); });
}

void MainWindow::connectPanels()
{
    connect(&m_session, &Session::checkStarted, this, [this] { m_status->setChecking(); });
    connect(&m_session, &Session::checkFinished, this, &MainWindow::checkFinished);
    // a fix may change a file that has no tab yet
    connect(&m_session, &Session::opened, this,
            [this](const std::shared_ptr<Document> &document) { m_tabs->add(document, m_session.root()); });

    connect(m_tabs, &SourceTabs::pageAdded, this, &MainWindow::connectPage);
    connect(m_tabs, &SourceTabs::currentPageChanged, this, &MainWindow::pageChanged);
    connect(m_tabs, &SourceTabs::closeRequested, this, &MainWindow::closePage);

    connectResources();
    connect(m_findings, &FindingsPanel::findingChosen, this, [this](int finding) { goToFinding(finding, false); });
    connect(m_findings, &FindingsPanel::findingActivated, this, [this](int finding) { goToFinding(finding, true); });
    connect(m_findings, &FindingsPanel::publishedChosen, this, [this](bool published) {
        if (m_actions.published->isChecked() != published)
            m_actions.published->trigger();
    });
    connectDiagram();
    connect(m_parameters, &ParametersPanel::locationActivated, this,
            [this](const model::Location &location) { goToLocation(location, true); });
    connect(m_parameters, &ParametersPanel::failed, this,
            [this](const QString &what) { m_strip->say(u"values"_s, rules::AdviceLevel::Error, what); });
    FindingDetail *detail = m_findings->detail();
    connect(detail, &FindingDetail::fixRequested, this, &MainWindow::fixFinding);
    connect(detail, &FindingDetail::suppressRequested, this, &MainWindow::suppressFinding);
    connect(detail, &FindingDetail::fixAllRequested, this, &MainWindow::fixEverything);
    connect(detail, &FindingDetail::explainRequested, this, &MainWindow::explainRule);
    connect(detail, &FindingDetail::stepActivated, this, [this](int finding, int step) {
        const rules::AnalysisPtr &analysis = m_session.analysis();
        if (analysis == nullptr || finding < 0 || finding >= qint32(analysis->findings.size()))
            return;
        const std::vector<rules::EvidenceStep> &evidence = analysis->findings[std::size_t(finding)].evidence;
        if (step < qint32(evidence.size()))
            goToLocation(evidence[std::size_t(step)].location, true);
    });

    m_card = new HoverCard(this);
    connect(m_card, &HoverCard::placeActivated, this,
            [this](const model::Location &place) { goToLocation(place, true); });
    connect(&m_inquiry, &HoverInquiry::answered, this, [this](const std::optional<HoverContent> &content) {
        if (m_answer)
            m_answer(content);
    });

    connect(m_welcome, &WelcomePage::fileChosen, this, &MainWindow::openFile);
    connect(m_welcome, &WelcomePage::sampleChosen, this, &MainWindow::openSample);
    connect(m_welcome, &WelcomePage::explainRequested, this, &MainWindow::explainRule);
    connect(m_welcome, &WelcomePage::shortcutsRequested, m_actions.shortcuts, &QAction::trigger);
    const auto dropRecent = [this](const QString &path) {
        m_settings.recent.removeIf([&](const RecentFile &file) { return path.isEmpty() || file.path == path; });
        m_welcome->setRecent(m_settings.recent);
        remember();
    };
    connect(m_welcome, &WelcomePage::removeRequested, this, dropRecent);
    connect(m_welcome, &WelcomePage::clearRequested, this, [dropRecent] { dropRecent({}); });
}

void MainWindow::connectPage(SourcePage *page)
{
    SourceView *view = page->view();
    Document *document = &page->document();
    connect(view, &SourceView::cursorMoved, this, &MainWindow::followCaret);
    connect(view, &SourceView::fixRequested, this, [this](int finding) { fixFinding(finding, -1); });
    connect(view, &SourceView::findingActivated, this, [this](int finding) { m_findings->selectFinding(finding); });
    connect(view, &SourceView::definitionRequested, this, [this, page](int offset) { goToDefinition(page, offset); });
    connect(view, &SourceView::hovered, this,
            [this, page](int offset, const QRect &area) { explainAt(page, offset, area); });
    view->setZoom(m_settings.zoom);
    connect(view, &SourceView::zoomChanged, this, [this](int steps) {
        m_settings.zoom = steps;
        for (SourcePage *other : m_tabs->pages())
            other->view()->setZoom(steps);
    });
    for (const auto signal : {&QTextDocument::undoAvailable, &QTextDocument::redoAvailable})
        connect(document->text(), signal, this, &MainWindow::updateActions);
    connect(document, &Document::modifiedChanged, this, &MainWindow::updateTitle);
    connect(document, &Document::pathChanged, this, &MainWindow::updateTitle);
}

// ---------------------------------------------------------------- what is shown

void MainWindow::pageChanged()
{
    SourcePage *page = m_tabs->currentPage();
    showWelcome();
    m_session.setRoot(page != nullptr ? page->root() : QString());
    if (page != nullptr) {
        page->showResult();
        page->setFocus();
    } else if (FolderPage *folder = currentFolder()) {
        folder->setFocus();
        QStringList paths;
        for (const SourcePage *open : m_tabs->pages())
            paths += open->document().path();
        folder->noteSaved(paths);
    }
    followCaret();
    updateActions();
    updateTitle();
    updateStatus();
}

void MainWindow::checkFinished()
{
    const AnalysisJob::Result &result = m_session.result();
    const QString why = emptyText(m_session);
    m_resources->setEmptyText(why);
    m_findings->setEmptyText(why);
    m_diagram->setEmptyText(why);
    m_resources->setAnalysis(result.analysis, QFileInfo(m_session.root()).fileName());
    m_findings->setAnalysis(result.analysis);
    m_diagram->setAnalysis(result.analysis, m_session.root());
    // many editors, which the rest need not wait for
    QTimer::singleShot(0, m_parameters, [this] { m_parameters->showResult(emptyText(m_session)); });
    if (!result.error.isEmpty())
        m_strip->say(u"check"_s, rules::AdviceLevel::Error, result.error,
                     {{tr("Check again"), [this] { m_session.check(); }}});
    else
        m_strip->clear(u"check"_s);
    for (SourcePage *page : m_tabs->pages()) {
        if (page->root() == m_session.root())
            page->showResult();
    }
    if (result.analysis != nullptr) {
        const QList<RecentFile> before = m_settings.recent;
        m_settings.countFindings(m_session.root(), *result.analysis);
        if (m_settings.recent != before) // most checks, while somebody types, are no reason to write to the disk
            remember();
    }
    if (SourcePage *page = m_tabs->currentPage(); page != nullptr && page->takeFresh(result.analysis != nullptr))
        showFirstFinding();
    followCaret();
    updateActions();
    updateStatus();
}

/// The verdict first: a file that was just opened shows what is wrong with it.
void MainWindow::showFirstFinding()
{
    const qint32 current = m_findings->currentFinding();
    if (current < 0)
        return;
    const rules::Finding &finding = m_session.analysis()->findings[std::size_t(current)];
    SourcePage *page = m_tabs->currentPage();
    const bool wanted = finding.outcome == rules::Outcome::Fail || finding.outcome == rules::Outcome::Undetermined;
    if (wanted && finding.location.path() == page->document().path() && page->view()->cursorOffset() == 0)
        page->reveal({finding.location.span.begin, finding.location.span.begin});
}

void MainWindow::updateStatus()
{
    SourcePage *page = m_tabs->currentPage();
    if (const FolderPage *folder = currentFolder())
        m_status->setFolder(folder->model()->tally(), folder->isChecking(), folder->model()->targets() != nullptr);
    else if (m_session.isChecking() && m_session.analysis() == nullptr && page != nullptr)
        m_status->setAnalysis(nullptr, tr("Checking…"));
    else
        m_status->setAnalysis(m_session.analysis(), page == nullptr ? tr("No template open") : tr("Not checked"));
    m_status->setDocument(page != nullptr ? &page->document() : nullptr,
                          page != nullptr ? languageOf(m_session, page->document()) : QString());
}

void MainWindow::updateTitle()
{
    SourcePage *page = m_tabs->currentPage();
    if (page == nullptr) {
        const FolderPage *folder = currentFolder();
        setWindowTitle(folder != nullptr ? tr("%1 — Bulkhead").arg(folder->name()) : tr("Bulkhead"));
        setWindowModified(false);
        return;
    }
    const QFileInfo info(page->document().path());
    setWindowTitle(tr("%1[*] — %2 — Bulkhead").arg(info.fileName(), info.dir().dirName()));
    setWindowModified(page->document().isModified());
    updateActions();
}

void MainWindow::updateActions()
{
    SourcePage *page = m_tabs->currentPage();
    const rules::AnalysisPtr &analysis = m_session.analysis();
    const bool open = page != nullptr;
    m_actions.save->setEnabled(open && page->document().isModified());
    m_actions.undo->setEnabled(open && page->document().text()->isUndoAvailable());
    m_actions.redo->setEnabled(open && page->document().text()->isRedoAvailable());
    for (QAction *action :
         {m_actions.saveAs,        m_actions.closeTab,  m_actions.cut,          m_actions.copy,
          m_actions.paste,         m_actions.selectAll, m_actions.find,         m_actions.replace,
          m_actions.goToLine,      m_actions.zoomIn,    m_actions.zoomOut,      m_actions.zoomReset,
          m_actions.restoreLayout, m_actions.nextPane,  m_actions.previousPane, m_actions.goResources,
          m_actions.goSource,      m_actions.goDiagram, m_actions.goFindings,   m_actions.goParameters,
          m_actions.check})
        action->setEnabled(open);
    m_actions.nextTab->setEnabled(m_tabs->count() > 1);
    m_actions.previousTab->setEnabled(m_tabs->count() > 1);
    m_actions.back->setEnabled(open && m_history.canGoBack());
    m_actions.forward->setEnabled(open && m_history.canGoForward());
    const bool findings = analysis != nullptr && !analysis->findings.empty();
    m_actions.nextFinding->setEnabled(findings);
    m_actions.previousFinding->setEnabled(findings);
    m_actions.fixAll->setEnabled(findings && std::ranges::any_of(analysis->findings, [](const rules::Finding &finding) {
                                     return rules::recommendedFix(finding) != nullptr;
                                 }));
    m_actions.fix->setEnabled(findings && std::ranges::any_of(analysis->findings, [](const rules::Finding &finding) {
                                  return !finding.fixes.empty();
                              }));
    for (QAction *action : {m_actions.exportReport, m_actions.printReport})
        action->setEnabled(canReport());
    m_actions.goToPlace->setEnabled(analysis != nullptr);
    if (const FolderPage *folder = currentFolder())
        updateFolderActions(*folder);
}

/// The tree and the list show what the caret is in.
void MainWindow::followCaret()
{
    SourcePage *page = m_tabs->currentPage();
    if (page == nullptr || m_following)
        return;
    const QTextCursor cursor = page->view()->textCursor();
    m_status->setCaret(cursor.blockNumber() + 1, cursor.positionInBlock() + 1);
    const rules::AnalysisPtr &analysis = m_session.analysis();
    if (analysis == nullptr || m_session.analysed(page->document()) == nullptr)
        return;
    const qint32 item = itemAt(analysis->inventory, page->document().path(), cursor.position());
    if (item < 0)
        return;
    m_resources->selectItem(item);
    m_diagram->selectItem(item);
    const qint32 finding = m_resources->findingOf(item);
    if (finding >= 0)
        m_findings->selectFinding(finding);
}

// ---------------------------------------------------------------- going places

std::optional<History::Place> MainWindow::here() const
{
    const SourcePage *page = m_tabs->currentPage();
    if (page == nullptr)
        return std::nullopt;
    return History::Place{page->document().path(), page->view()->cursorOffset()};
}

void MainWindow::goToLocation(const model::Location &location, bool takeFocus)
{
    if (!location.isValid())
        return;
    const auto before = here();
    QWidget *focus = QApplication::focusWidget();
    const auto document = m_session.open(location.path());
    if (!document) {
        m_strip->say(u"open"_s, rules::AdviceLevel::Error, document.error());
        return;
    }
    if (takeFocus)
        enlargeDiagram(false);
    m_following = true;
    SourcePage *page = m_tabs->add(*document, m_session.root());
    m_tabs->setCurrentWidget(page);
    page->reveal(location.span);
    m_following = false;
    if (!takeFocus && focus != nullptr)
        focus->setFocus();
    if (before && before != here())
        m_history.leave(*before);
    const QTextCursor cursor = page->view()->textCursor();
    m_status->setCaret(cursor.blockNumber() + 1, cursor.positionInBlock() + 1);
    updateActions();
}

void MainWindow::goToItem(qint32 item, bool takeFocus)
{
    const rules::AnalysisPtr &analysis = m_session.analysis();
    if (analysis == nullptr || item >= qint32(analysis->inventory.items.size()))
        return;
    if (item < 0) {
        goToLocation({analysis->root(), {0, 0}}, takeFocus);
        return;
    }
    goToLocation(analysis->inventory.items[std::size_t(item)].location, takeFocus);
    m_diagram->selectItem(item);
    const qint32 finding = m_resources->findingOf(item);
    if (finding >= 0)
        m_findings->selectFinding(finding);
}

void MainWindow::goToFinding(qint32 finding, bool takeFocus)
{
    const rules::AnalysisPtr &analysis = m_session.analysis();
    if (analysis == nullptr || finding < 0 || finding >= qint32(analysis->findings.size()))
        return;
    goToLocation(analysis->findings[std::size_t(finding)].location, takeFocus);
    m_resources->selectFinding(finding);
    m_diagram->selectFinding(finding);
}

void MainWindow::goToPlace(const History::Place &place)
{
    const auto document = m_session.open(place.path);
    if (!document) {
        m_strip->say(u"open"_s, rules::AdviceLevel::Error, document.error());
        return;
    }
    SourcePage *page = m_tabs->add(*document, m_session.root());
    m_tabs->setCurrentWidget(page);
    page->reveal({place.offset, place.offset});
    updateActions();
}

void MainWindow::stepFinding(bool backwards)
{
    const qint32 finding = m_findings->neighbour(backwards);
    if (finding < 0)
        return;
    m_findings->selectFinding(finding);
    goToFinding(finding, true);
}

void MainWindow::stepPane(int direction)
{
    if (FolderPage *folder = currentFolder()) {
        folder->stepPane(direction);
        return;
    }
    QList<QWidget *> panes;
    if (m_resourcesDock->isVisible())
        panes += m_resources->tree();
    if (SourcePage *page = m_tabs->currentPage(); page != nullptr && page->isVisible())
        panes += page->view();
    if (m_diagramDock->isVisible())
        panes += m_diagram->view();
    if (m_findingsDock->isVisible())
        panes += m_findings->list();
    if (m_parametersDock->isVisible())
        panes += m_parameters;
    if (panes.isEmpty())
        return;
    qsizetype at = 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (panes[i]->isAncestorOf(QApplication::focusWidget()) || panes[i]->hasFocus())
            at = i;
    }
    QWidget *next = panes[(at + direction + panes.size()) % panes.size()];
    if (next == m_resources->tree())
        m_resources->focusTree();
    else if (next == m_findings->list())
        m_findings->focusList();
    else if (next == m_parameters)
        m_parameters->focusRows();
    else
        next->setFocus(Qt::ShortcutFocusReason);
}

// ---------------------------------------------------------------- events

void MainWindow::remember()
{
    m_settings.open = openFiles();
    if (m_save)
        m_save(m_settings);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (waitsForReport() || !mayClose(m_tabs->pages())) {
        event->ignore();
        return;
    }
    enlargeDiagram(false);
    m_settings.geometry = saveGeometry();
    if (m_panes)
        m_settings.state = saveState(LayoutVersion);
    remember();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            openFile(url.toLocalFile());
    }
    event->acceptProposedAction();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Esc that nobody wanted leads back to the source
    if (event->key() == Qt::Key_Escape && m_tabs->currentPage() != nullptr) {
        enlargeDiagram(false);
        m_tabs->currentPage()->setFocus();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace ui
