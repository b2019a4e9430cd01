// SPDX-License-Identifier: MIT
#include "tests/support/windowtest.h"
#include "ui/diagramfilterbar.h"
#include "ui/diagramoverview.h"
#include "ui/diagrampanel.h"
#include "ui/diagrampopover.h"
#include "ui/diagramsearch.h"
#include "ui/diagramview.h"
#include "ui/fixdialog.h"
#include "ui/itemdelegate.h"
#include "ui/panetitle.h"
#include "ui/resourcetreepanel.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"
#include "ui/treeview.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

/// The pane with the drawing of what depends on what.
class TestDiagramView : public WindowTest
{
    Q_OBJECT
private Q_SLOTS:
    void opensBesideTheSource();
    void clickSelectsEverywhere();
    void followsTreeAndCaret();
    void keysFollowEdges();
    void modulesFold();
    void foldedSurvivesEdits();
    void finds();
    void zooms();
    void overviewFolds();
    void filtersByVerdict();
    void filtersByType();
    void filtersFold();
    void saysThatNothingMatches();
    void detailsByMouse();
    void detailsByKeyboard();
    void isolates();
    void menus();
    void tellsAssistiveTechnology();
    void manyResources();
    void saves();
    void saysWhatIsMissing();
    void newestLayoutWins();
    void largeFonts();

private:
    [[nodiscard]] ui::DiagramPanel *panel() const { return m_window->diagram(); }
    [[nodiscard]] ui::DiagramView *view() const { return panel()->view(); }
    [[nodiscard]] ui::SourceView *source() const { return m_window->tabs()->currentPage()->view(); }
    [[nodiscard]] QString sourceLine() const { return source()->textCursor().block().text(); }
    [[nodiscard]] const ui::DiagramBox *box(const QString &title) const;
    [[nodiscard]] QString selected() const;
    void showDiagram();
    void enlarge();
    void clickBox(const QString &title);
    void clickFoldButton(const QString &title);
    [[nodiscard]] QStringList drawn() const;
    void set(const QString &action);
    [[nodiscard]] QMenu *menuOf(const QString &title);
};

const ui::DiagramBox *TestDiagramView::box(const QString &title) const
{
    for (const QGraphicsItem *item : view()->scene()->items()) {
        const auto *box = qgraphicsitem_cast<const ui::DiagramBox *>(item);
        if (box != nullptr && box->node().title == title)
            return box;
    }
    return nullptr;
}

QString TestDiagramView::selected() const
{
    const ui::DiagramBox *box = view()->diagramScene()->box(view()->diagramScene()->selected());
    return box != nullptr ? box->node().title : QString();
}

void TestDiagramView::showDiagram()
{
    openSample(u"cluster.bicep"_s);
    activate();
    m_window->findChild<QAction *>(u"goDiagram"_s)->trigger();
    QTRY_VERIFY(panel()->isReady());
    QTRY_VERIFY(view()->hasFocus());
}

void TestDiagramView::enlarge()
{
    QTest::mouseClick(panel()->title()->findChild<QToolButton *>(u"diagramEnlarge"_s), Qt::LeftButton);
    QTRY_VERIFY(m_window->centralWidget()->isHidden());
    QTRY_VERIFY(view()->width() > 700);
    view()->fit();
}

void TestDiagramView::clickBox(const QString &title)
{
    const ui::DiagramBox *found = box(title);
    QVERIFY2(found != nullptr, qPrintable(title));
    view()->reveal(found->node().item);
    const QPointF place = found->isFrame() ? QPointF(60, 8) : found->node().rect.center();
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->mapFromScene(found->mapToScene(place)));
}

void TestDiagramView::clickFoldButton(const QString &title)
{
    const ui::DiagramBox *found = box(title);
    QVERIFY2(found != nullptr, qPrintable(title));
    QVERIFY(!found->foldButton().isEmpty());
    view()->reveal(found->node().item);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {},
                      view()->mapFromScene(found->mapToScene(found->foldButton().center())));
    QTRY_VERIFY(panel()->isReady());
}

void TestDiagramView::opensBesideTheSource()
{
    openSample(u"cluster.bicep"_s);
    auto *dock = m_window->findChild<QDockWidget *>(u"diagramDock"_s);
    QVERIFY(dock != nullptr && dock->isHidden());
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::AltModifier);
    QTRY_VERIFY(panel()->isReady());
    QVERIFY(dock->isVisible() && view()->hasFocus());
    QVERIFY(view()->width() > 300 && source()->width() > 300);
    QVERIFY(!view()->accessibleName().isEmpty());
    QCOMPARE(view()->diagramScene()->diagram()->nodes.size() + view()->diagramScene()->diagram()->frames.size(),
             m_window->session().analysis()->inventory.items.size());
    shoot(u"diagram-beside"_s);
    // all of the room, and back to the source
    enlarge();
    clickBox(u"aks-contoso-prod-ops"_s);
    shoot(u"diagram-large"_s);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::AltModifier);
    QVERIFY(source()->isVisible() && source()->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::AltModifier);
    enlarge();
    QTest::keyClick(view(), Qt::Key_Escape);
    QVERIFY(source()->isVisible() && source()->hasFocus());
    // closed, it gives the room back as well
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::AltModifier);
    enlarge();
    dock->close();
    QTRY_VERIFY(source()->isVisible());
}

void TestDiagramView::clickSelectsEverywhere()
{
    showDiagram();
    clickBox(u"log-contoso-prod"_s);
    QCOMPARE(selected(), u"log-contoso-prod"_s);
    QVERIFY2(sourceLine().startsWith("resource logs"_L1), qPrintable(sourceLine()));
    QCOMPARE(m_window->resources()->tree()->currentIndex().data(ui::NameRole).toString(), u"log-contoso-prod"_s);
    QVERIFY(view()->hasFocus());
    QVERIFY(view()->accessibleDescription().startsWith("log-contoso-prod, workspace, "_L1));
    clickBox(u"aks-contoso-prod-web"_s); // in another file
    QCOMPARE(m_window->tabs()->currentPage()->document().name(), u"aks.bicep"_s);
    QCOMPARE(m_window->resources()->tree()->currentIndex().data(ui::NameRole).toString(), u"aks-contoso-prod-web"_s);
    QCOMPARE(selected(), u"aks-contoso-prod-web"_s);
    QTest::keyClick(view(), Qt::Key_Return);
    QVERIFY(source()->hasFocus());
}

void TestDiagramView::followsTreeAndCaret()
{
    showDiagram();
    click(rowOf(u"grants"_s), m_window->resources()->tree());
    QCOMPARE(selected(), u"grants"_s);
    QTextCursor cursor = source()->textCursor();
    cursor.setPosition(int(source()->toPlainText().indexOf("kv-contoso"_L1)));
    source()->setTextCursor(cursor);
    QCOMPARE(selected(), u"kv-contoso-shared"_s);
    m_window->findChild<QAction *>(u"nextFinding"_s)->trigger();
    QVERIFY2(selected().startsWith("aks-contoso-prod"_L1), qPrintable(selected()));
}

void TestDiagramView::keysFollowEdges()
{
    showDiagram();
    clickBox(u"vnet-contoso-prod"_s);
    QTest::keyClick(view(), Qt::Key_Right);
    QVERIFY(selected() == "snet-ops"_L1 || selected() == "snet-web"_L1 || selected() == "bas-contoso-prod"_L1);
    QTest::keyClick(view(), Qt::Key_Left);
    QCOMPARE(selected(), u"vnet-contoso-prod"_s);
    clickBox(u"id-contoso-prod-aks"_s);
    QTest::keyClick(view(), Qt::Key_Right);
    QCOMPARE(selected(), u"grants"_s);
    QVERIFY2(sourceLine().startsWith("resource grants"_L1), qPrintable(sourceLine()));
    clickBox(u"crcontosoprod"_s);
    QTest::keyClick(view(), Qt::Key_Right); // no edge: what stands there
    QCOMPARE(selected(), u"kv-contoso-shared"_s);
    QTest::keyClick(view(), Qt::Key_Up);
    QVERIFY(selected() != "kv-contoso-shared"_L1 && !selected().isEmpty());
    // to everything by keyboard
    QTest::keyClick(view(), Qt::Key_Home);
    QCOMPARE(selected(), box(selected())->node().title);
}

void TestDiagramView::modulesFold()
{
    showDiagram();
    enlarge();
    QVERIFY(box(u"user"_s) != nullptr);
    clickFoldButton(u"workload"_s);
    QVERIFY(box(u"user"_s) == nullptr);
    QVERIFY(box(u"workload"_s)->node().folded);
    QCOMPARE(box(u"workload"_s)->node().outcome, rules::Outcome::Pass); // of what is inside
    QCOMPARE(selected(), u"aks-contoso-prod-ops"_s); // as before
    clickBox(u"workload"_s);
    shoot(u"diagram-folded"_s);
    QTest::keyClick(view(), Qt::Key_Space);
    QTRY_VERIFY(panel()->isReady());
    QVERIFY(box(u"user"_s) != nullptr);
    clickBox(u"user"_s);
    QTest::keyClick(view(), Qt::Key_Space); // folds what it is in
    QTRY_VERIFY(panel()->isReady());
    QVERIFY(box(u"user"_s) == nullptr);
    QCOMPARE(selected(), u"workload"_s);
    auto *open = panel()->findChild<QAction *>(u"diagramOpenModules"_s);
    QVERIFY(!open->isChecked());
    open->trigger();
    QTRY_VERIFY(panel()->isReady());
    QVERIFY(box(u"user"_s) != nullptr);
    QVERIFY(open->isChecked());
    open->trigger();
    QTRY_VERIFY(panel()->isReady());
    QVERIFY(box(u"user"_s) == nullptr);
}

void TestDiagramView::foldedSurvivesEdits()
{
    showDiagram();
    clickBox(u"workload"_s);
    QTest::keyClick(view(), Qt::Key_Space);
    QTRY_VERIFY(panel()->isReady());
    QVERIFY(box(u"workload"_s)->node().folded);
    const qreal zoom = view()->zoom();
    QTextCursor cursor(source()->document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(
        u"\nresource more 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  name: 'addedlater'\n}\n"_s);
    QTRY_VERIFY(box(u"addedlater"_s) != nullptr);
    QVERIFY(box(u"workload"_s)->node().folded);
    QCOMPARE(view()->zoom(), zoom);
    QCOMPARE(selected(), u"workload"_s);
}

void TestDiagramView::finds()
{
    showDiagram();
    enlarge();
    QLineEdit *line = panel()->search()->line();
    line->setFocus();
    QTest::keyClicks(line, u"managedCl"_s);
    QCOMPARE(panel()->search()->countText(), u"1 of 2"_s);
    QTest::keyClick(line, Qt::Key_Return); // to the one that is shown
    QCOMPARE(selected(), u"aks-contoso-prod-web"_s);
    shoot(u"diagram-search"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(panel()->search()->countText(), u"2 of 2"_s);
    QCOMPARE(selected(), u"aks-contoso-prod-ops"_s);
    QVERIFY(line->hasFocus());
    QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(selected(), u"aks-contoso-prod-web"_s);
    // what is in a folded module is found as that
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Space);
    QTRY_VERIFY(panel()->isReady());
    QVERIFY(box(u"workload"_s)->node().folded);
    line->setText(u"agentPools"_s);
    QCOMPARE(panel()->search()->countText(), u"1 of 1"_s);
    line->setText(u"fail"_s);
    QCOMPARE(panel()->search()->countText(), u"1 of 1"_s);
    line->setText(u"nothing like this"_s);
    QCOMPARE(panel()->search()->countText(), u"No match"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(line->text().isEmpty());
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(view()->hasFocus());
}

void TestDiagramView::zooms()
{
    showDiagram();
    view()->setZoom(1);
    QTest::mouseClick(panel()->findChild<QToolButton *>(u"diagramZoomIn"_s), Qt::LeftButton);
    QCOMPARE(view()->zoom(), 1.25);
    m_window->findChild<QAction *>(u"zoomReset"_s)->trigger();
    view()->setFocus();
    m_window->findChild<QAction *>(u"zoomReset"_s)->trigger();
    QCOMPARE(view()->zoom(), 1.0);
    m_window->findChild<QAction *>(u"zoomOut"_s)->trigger();
    QCOMPARE(view()->zoom(), 0.8);
    const QPoint center = view()->viewport()->rect().center();
    QWheelEvent wheel(center, view()->viewport()->mapToGlobal(center), {}, {0, 120}, {}, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view()->viewport(), &wheel);
    QVERIFY(view()->zoom() > 0.8);
    view()->setZoom(100);
    QCOMPARE(view()->zoom(), ui::DiagramView::MostZoom);
    QTest::keyClick(view(), Qt::Key_0);
    QVERIFY(view()->zoom() < 1);
    QTRY_VERIFY(view()->isAllInSight()); // once the scroll bars are gone
    for (const int percent : {45, 20}) {
        view()->setZoom(percent / 100.0);
        shoot(u"diagram-%1"_s.arg(percent), panel());
    }
    // moved by the mouse
    view()->setZoom(2);
    const QPointF before = view()->mapToScene(center);
    QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, center);
    QTest::mouseMove(view()->viewport(), center + QPoint(-60, -20));
    QTest::mouseMove(view()->viewport(), center + QPoint(-80, -40));
    QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, center + QPoint(-80, -40));
    QVERIFY(view()->mapToScene(center).x() > before.x());
}

void TestDiagramView::overviewFolds()
{
    showDiagram();
    enlarge();
    ui::DiagramOverview *overview = panel()->overview();
    QVERIFY(!overview->isVisible()); // all is in sight
    view()->setZoom(2);
    QVERIFY(overview->isVisible());
    shoot(u"diagram-overview"_s);
    const QPointF before = view()->mapToScene(view()->viewport()->rect().center());
    QTest::mouseClick(overview, Qt::LeftButton, {}, overview->pictureRect().toRect().topLeft() + QPoint(20, 60));
    QVERIFY(view()->mapToScene(view()->viewport()->rect().center()).x() < before.x());
    const int height = overview->height();
    QTest::mouseClick(overview->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(overview->isFolded() && overview->height() < height);
}

QStringList TestDiagramView::drawn() const
{
    QStringList titles;
    for (const auto &node : view()->diagramScene()->diagram()->nodes)
        titles += node.title;
    for (const auto &frame : view()->diagramScene()->diagram()->frames)
        titles += u'{' + frame.title + u'}';
    titles.sort();
    return titles;
}

/// Triggers a filter by its name.
void TestDiagramView::set(const QString &action)
{
    auto *types = panel()->findChild<QToolButton *>(u"diagramType"_s)->menu();
    Q_EMIT types->aboutToShow();
    auto *found = panel()->findChild<QAction *>(action);
    QVERIFY2(found != nullptr, qPrintable(action));
    found->trigger();
    QTRY_VERIFY(panel()->isReady());
}

QMenu *TestDiagramView::menuOf(const QString &title)
{
    view()->reveal(box(title)->node().item);
    const QPointF inside = box(title)->isFrame() ? QPointF(60, 8) : box(title)->node().rect.center();
    const QPoint place = view()->mapFromScene(box(title)->mapToScene(inside));
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, view()->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(view()->viewport(), &event);
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

void TestDiagramView::filtersByVerdict()
{
    showDiagram();
    enlarge();
    const QStringList all = drawn();
    set(u"diagramVerdict:Fail"_s);
    QCOMPARE(drawn(), QStringList{u"aks-contoso-prod-ops"_s});
    QCOMPARE(panel()->findChild<QToolButton *>(u"diagramVerdict"_s)->text(), u"Verdict: Fail"_s);
    set(u"diagramVerdict:Pass"_s);
    QCOMPARE(drawn(), (QStringList{u"aks-contoso-prod-web"_s, u"{workload}"_s}));
    shoot(u"diagram-filtered"_s);
    // kept after an edit
    QTextCursor cursor(source()->document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"\nresource more 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  name: 'added'\n}\n"_s);
    QTRY_VERIFY(rowOf(u"added"_s).isValid());
    QTRY_VERIFY(panel()->isReady());
    QCOMPARE(drawn(), (QStringList{u"aks-contoso-prod-web"_s, u"{workload}"_s}));
    set(u"diagramVerdict:All"_s);
    QCOMPARE(drawn().size(), all.size() + 1);
    // conditions that are off
    QVERIFY(box(u"bas-contoso-prod"_s) != nullptr);
    set(u"diagramShowOff"_s);
    QVERIFY(box(u"bas-contoso-prod"_s) == nullptr);
    set(u"diagramShowOff"_s);
    QVERIFY(box(u"bas-contoso-prod"_s) != nullptr);
}

void TestDiagramView::filtersByType()
{
    showDiagram();
    set(u"diagramType:Microsoft.ContainerService/managedClusters"_s);
    QCOMPARE(drawn(), (QStringList{u"aks-contoso-prod-ops"_s, u"aks-contoso-prod-web"_s, u"{workload}"_s}));
    set(u"diagramType:Microsoft.Network/virtualNetworks/subnets"_s);
    QCOMPARE(drawn(), (QStringList{u"snet-ops"_s, u"snet-web"_s}));
    set(u"diagramShowAll"_s);
    QVERIFY(drawn().size() > 10);
}

void TestDiagramView::filtersFold()
{
    showDiagram();
    auto *folded = panel()->findChild<QToolButton *>(u"diagramFilter"_s);
    auto *type = panel()->findChild<QToolButton *>(u"diagramType"_s);
    QVERIFY(folded->isVisible() && !type->isVisible());
    QVERIFY(!folded->accessibleName().isEmpty());
    set(u"diagramVerdict:Fail"_s);
    QCOMPARE(folded->text(), u"Filter (1)"_s);
    set(u"diagramShowAll"_s);
    enlarge();
    QTRY_VERIFY(!folded->isVisible() && type->isVisible());
    // as narrow as it goes
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::AltModifier);
    m_window->resizeDocks({m_window->findChild<QDockWidget *>(u"diagramDock"_s)}, {200}, Qt::Horizontal);
    QTRY_VERIFY(panel()->width() < 340);
    panel()->search()->line()->setText(u"managedCl"_s);
    QTRY_VERIFY(panel()->isReady());
    for (const QWidget *widget : {static_cast<QWidget *>(folded), static_cast<QWidget *>(panel()->search()),
                                  panel()->findChild<QWidget *>(u"diagramExport"_s)}) {
        const QRect place(widget->mapTo(panel(), QPoint()), widget->size());
        QVERIFY(panel()->rect().contains(place));
        QVERIFY(widget->width() >= widget->minimumSizeHint().width());
    }
    QTest::qWait(0);
    shoot(u"diagram-narrow"_s, panel());
}

void TestDiagramView::saysThatNothingMatches()
{
    showDiagram();
    enlarge();
    set(u"diagramVerdict:Suppressed"_s);
    QVERIFY(drawn().isEmpty());
    auto *nothing = panel()->findChild<QLabel *>(u"diagramNothing"_s);
    QVERIFY(nothing->isVisible() && nothing->text().contains("Nothing matches"_L1));
    shoot(u"diagram-nothing"_s, panel());
    Q_EMIT nothing->linkActivated(u"#all"_s);
    QTRY_VERIFY(panel()->isReady());
    QVERIFY(drawn().size() > 10 && !nothing->isVisible());
}

void TestDiagramView::detailsByMouse()
{
    showDiagram();
    enlarge();
    ui::DiagramPopover *popover = panel()->popover();
    clickBox(u"aks-contoso-prod-ops"_s);
    QVERIFY(popover->isVisible());
    QVERIFY(view()->viewport()->rect().contains(popover->geometry()));
    QVERIFY(!popover->geometry().intersects(view()->placeOf(popover->item())));
    QStringList texts;
    for (const QLabel *label : popover->findChildren<QLabel *>())
        texts += label->text();
    const QString all = texts.join(u'\n');
    for (const QString &part :
         {u"aks-contoso-prod-ops"_s, u"cluster.bicep:123"_s, u"Microsoft.ContainerService/managedClusters"_s,
          u"API 2024-09-0"_s, u"opsCluster"_s, u"Has no network policy engine"_s})
        QVERIFY2(all.contains(part), qPrintable(all));
    shoot(u"diagram-details"_s);
    inDialog<ui::FixDialog>(this, [](ui::FixDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
    QTest::mouseClick(popover->findChild<QPushButton *>(u"popoverFix"_s), Qt::LeftButton);
    activate();
    // what has nothing to fix
    clickBox(u"bas-contoso-prod"_s);
    QVERIFY(popover->isVisible() && popover->findChild<QPushButton *>(u"popoverFix"_s) == nullptr);
    QCOMPARE(popover->findChild<QLabel *>(u"popoverDeployed"_s)->text(),
             u"Not deployed: deployBastion is false (default)"_s);
    shoot(u"diagram-details-off"_s);
    clickBox(u"workload"_s);
    QVERIFY(popover->findChild<QLabel *>(u"popoverVerdict"_s)->text().endsWith("1 pass"_L1));
    // it follows the drawing, and closes where there is nothing
    const QPoint before = popover->pos();
    view()->setZoom(view()->zoom() * 1.1);
    QVERIFY(popover->pos() != before);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, QPoint(4, 4));
    QVERIFY(!popover->isVisible());
    clickBox(u"log-contoso-prod"_s);
    QTest::mouseClick(popover->findChild<QPushButton *>(u"popoverSource"_s), Qt::LeftButton);
    QVERIFY(source()->hasFocus());
    QVERIFY2(sourceLine().startsWith("resource logs"_L1), qPrintable(sourceLine()));
}

void TestDiagramView::detailsByKeyboard()
{
    showDiagram();
    enlarge();
    ui::DiagramPopover *popover = panel()->popover();
    clickBox(u"vnet-contoso-prod"_s);
    QTest::keyClick(view(), Qt::Key_Escape);
    QVERIFY(!popover->isVisible() && panel()->isVisible());
    QTest::keyClick(view(), Qt::Key_I, Qt::ControlModifier);
    QVERIFY(popover->isVisible());
    QVERIFY(popover->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!popover->isVisible() && view()->hasFocus());
    // open, it goes along with the arrows
    QTest::keyClick(view(), Qt::Key_I, Qt::ControlModifier);
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Right);
    QVERIFY(popover->isVisible());
    QCOMPARE(popover->item(), view()->diagramScene()->selected());
    QTest::keyClick(view(), Qt::Key_I, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // show in source
    QVERIFY(source()->hasFocus());
}

void TestDiagramView::isolates()
{
    showDiagram();
    enlarge();
    const qsizetype all = drawn().size();
    clickBox(u"vnet-contoso-prod"_s);
    QTest::mouseClick(panel()->popover()->findChild<QPushButton *>(u"popoverIsolate"_s), Qt::LeftButton);
    QTRY_VERIFY(panel()->isReady());
    QVERIFY(panel()->isIsolated());
    QCOMPARE(drawn(), (QStringList{u"bas-contoso-prod"_s, u"snet-ops"_s, u"snet-web"_s, u"vnet-contoso-prod"_s}));
    QCOMPARE(selected(), u"vnet-contoso-prod"_s);
    auto *notice = panel()->findChild<QLabel *>(u"diagramNotice"_s);
    QVERIFY(notice->isVisible() && notice->text().contains("Only vnet-contoso-prod"_L1));
    shoot(u"diagram-isolated"_s);
    QTest::keyClick(view(), Qt::Key_Escape); // and back
    QTRY_VERIFY(panel()->isReady());
    QVERIFY(!panel()->isIsolated() && !notice->isVisible());
    QCOMPARE(drawn().size(), all);
    // what needs a module brings it along
    clickBox(u"snet-web"_s);
    QTest::mouseClick(panel()->popover()->findChild<QPushButton *>(u"popoverIsolate"_s), Qt::LeftButton);
    QTRY_VERIFY(panel()->isReady());
    QVERIFY(drawn().contains(u"{workload}"_s) && drawn().contains(u"user"_s));
    Q_EMIT notice->linkActivated(u"#all"_s);
    QTRY_VERIFY(panel()->isReady());
    QCOMPARE(drawn().size(), all);
}

void TestDiagramView::menus()
{
    showDiagram();
    QMenu *menu = menuOf(u"workload"_s);
    QVERIFY(menu != nullptr);
    QVERIFY(menu->findChild<QAction *>(u"resourceCopyId"_s) != nullptr);
    QVERIFY(menu->actions().contains(panel()->findChild<QAction *>(u"diagramSaveSvg"_s)));
    shoot(u"diagram-menu"_s, menu);
    menu->findChild<QAction *>(u"resourceOpenModule"_s)->trigger();
    menu->close();
    QCOMPARE(m_window->tabs()->currentPage()->document().name(), u"aks.bicep"_s);
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_F10, Qt::ShiftModifier);
    menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    menu->findChild<QAction *>(u"diagramDetails"_s)->trigger();
    menu->close();
    QVERIFY(panel()->popover()->isVisible());
}

void TestDiagramView::tellsAssistiveTechnology()
{
    showDiagram();
    clickBox(u"aks-contoso-prod-ops"_s);
    QCOMPARE(view()->accessibleDescription(), u"aks-contoso-prod-ops, managed cluster, fail, 3 connections"_s);
    clickBox(u"bas-contoso-prod"_s);
    QCOMPARE(view()->accessibleDescription(), u"bas-contoso-prod, bastion host, off, 1 connection"_s);
    for (const QWidget *widget : panel()->findChildren<QWidget *>()) {
        const bool control = qobject_cast<const QAbstractButton *>(widget) != nullptr
            || qobject_cast<const QLineEdit *>(widget) != nullptr;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
        QVERIFY2(!control || named || widget->objectName().startsWith("qt_"_L1)
                     || widget->parent()->inherits("QLineEdit"),
                 qPrintable(widget->objectName()));
    }
}

/// Usable with as many resources as large templates have: 25 groups around a hub, all of which need the first.
void TestDiagramView::manyResources()
{
    constexpr int count = 500;
    constexpr int inGroup = 20;
    QByteArray text;
    const auto name = [](int i) { return "r" + QByteArray::number(i); };
    for (int i = 0; i < count; ++i) {
        QByteArrayList needs;
        if (i > 0)
            needs += name(i % inGroup == 0 ? 0 : i - i % inGroup);
        if (i % 3 == 1 && i > 1)
            needs += name(i - 1);
        text += "resource " + name(i) + " 'Microsoft.Network/virtualNetworks@2024-05-01' = {\n  name: 'net-"
            + QByteArray::number(i) + "'\n  dependsOn: [" + needs.join(", ") + "]\n}\n";
    }
    openText(u"many.bicep"_s, text);
    activate();
    m_window->findChild<QAction *>(u"goDiagram"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(panel()->isReady(), 60'000);
    QCOMPARE(drawn().size(), count);
    QVERIFY(view()->diagramScene()->box(count - 1) != nullptr);
    enlarge();
    view()->fit();
    QTRY_VERIFY(view()->isAllInSight());
    shoot(u"diagram-500"_s);
    panel()->search()->line()->setText(u"net-499"_s);
    QCOMPARE(panel()->search()->countText(), u"1 of 1"_s);
    QTest::keyClick(panel()->search()->line(), Qt::Key_Return);
    QCOMPARE(selected(), u"net-499"_s);
    QCOMPARE(m_window->resources()->tree()->currentIndex().data(ui::NameRole).toString(), u"net-499"_s);
    view()->setZoom(1);
    clickBox(u"net-250"_s);
    QCOMPARE(selected(), u"net-250"_s);
    QVERIFY(!panel()->popover()->geometry().intersects(view()->placeOf(panel()->popover()->item())));
    if (panel()->overview()->isVisible())
        QVERIFY(!panel()->overview()->geometry().intersects(view()->placeOf(panel()->popover()->item())));
    shoot(u"diagram-500-near"_s);
}

void TestDiagramView::saves()
{
    showDiagram();
    const QString svg = m_folder->filePath(u"d.svg"_s);
    QVERIFY(!panel()->save(svg));
    QXmlStreamReader reader(contentOf(svg));
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(contentOf(svg).contains("aks-contoso-prod-ops"));
    const QString png = m_folder->filePath(u"d.png"_s);
    QVERIFY(!panel()->save(png));
    const QImage image(png);
    QCOMPARE(image.size(), (view()->diagramScene()->diagram()->size * 2).toSize());
    QVERIFY(QFile::copy(png, QStringLiteral(BULKHEAD_BINARY_DIR "/screenshots/diagram-export.png"))
            || QFile::exists(QStringLiteral(BULKHEAD_BINARY_DIR "/screenshots/diagram-export.png")));
    QVERIFY(panel()->save(m_folder->filePath(u"no/such/folder/d.svg"_s)).has_value());
    QGuiApplication::clipboard()->clear();
    panel()->findChild<QAction *>(u"diagramCopy"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->image().size(), image.size());
    // through the dialog
    const QString chosen = m_folder->filePath(u"chosen.svg"_s);
    inDialog<QFileDialog>(this, [&](QFileDialog *dialog) {
        dialog->findChild<QLineEdit *>()->setText(chosen);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    });
    panel()->findChild<QAction *>(u"diagramSaveSvg"_s)->trigger();
    QTRY_VERIFY(QFile::exists(chosen));
}

void TestDiagramView::saysWhatIsMissing()
{
    openText(u"main.bicep"_s, "param x int = 1\n");
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::AltModifier);
    QTRY_VERIFY(panel()->isReady());
    QVERIFY(view()->diagramScene()->diagram() == nullptr);
    QVERIFY(!panel()->findChild<QAction *>(u"diagramSaveSvg"_s)->isEnabled());
    QVERIFY(panel()->save(m_folder->filePath(u"x.svg"_s)).has_value());
    shoot(u"diagram-empty"_s, panel());
}

void TestDiagramView::newestLayoutWins()
{
    showDiagram();
    const auto count = [](int resources) {
        QByteArray text;
        for (int i = 0; i < resources; ++i)
            text += "resource r" + QByteArray::number(i)
                + " 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  name: 'r" + QByteArray::number(i) + "'\n}\n";
        return text;
    };
    openText(u"many.bicep"_s, count(400));
    openText(u"few.bicep"_s, count(3));
    QTRY_VERIFY(panel()->isReady());
    QCOMPARE(view()->diagramScene()->diagram()->nodes.size(), 3U);
}

void TestDiagramView::largeFonts()
{
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 1.6);
    QApplication::setFont(large);
    m_window = std::make_unique<ui::MainWindow>(ui::Settings());
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    showDiagram();
    enlarge();
    QVERIFY(box(u"grants"_s) != nullptr);
    QVERIFY(box(u"grants"_s)->node().rect.height() > 60);
    shoot(u"diagram-large-font"_s);
    QApplication::setFont(usual);
}

QTEST_MAIN(TestDiagramView)
#include "tst_diagramview.moc"
