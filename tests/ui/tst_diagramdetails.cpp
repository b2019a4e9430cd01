// SPDX-License-Identifier: MIT
#include "tests/ui/diagramtest.h"
#include "ui/badge.h"
#include "ui/diagramfilterbar.h"
#include "ui/diagramoverview.h"
#include "ui/diagrampopover.h"
#include "ui/diagramsearch.h"
#include "ui/fixdialog.h"
#include "ui/itemdelegate.h"
#include "ui/resourcetreepanel.h"
#include "ui/treeview.h"

#include <QContextMenuEvent>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// What of the diagram is drawn, what it tells of a box, and how it does with many.
class TestDiagramDetails : public DiagramTest
{
    Q_OBJECT
private Q_SLOTS:
    void filtersByVerdict();
    void filtersByType();
    void filtersFold();
    void saysThatNothingMatches();
    void detailsByMouse();
    void detailsByKeyboard();
    void isolates();
    void escLeadsBackStepByStep();
    void menus();
    void oldDrawingMeetsNewAnalysis();
    void menuOfOldDrawing();
    void closesWhatIsOfTheOldAnalysis();
    void tellsAssistiveTechnology();
    void manyResources();

private:
    void set(const QString &action);
    [[nodiscard]] QMenu *menuOf(const QString &title);
    void openResources();
    void removeResources();
    /// Runs \a step when the panes have a new analysis and the diagram has not been laid out anew yet.
    template<class Step>
    void beforeNextLayout(Step step);
};

namespace {

QByteArray resource(const QByteArray &name)
{
    return "resource " + name + " 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  name: '" + name + "'\n}\n";
}

QByteArray failingCluster(const QByteArray &name)
{
    return "resource " + name + " 'Microsoft.ContainerService/managedClusters@2024-09-01' = {\n  name: '" + name
        + "'\n  properties: {\n    networkProfile: {\n      networkPlugin: 'azure'\n    }\n  }\n}\n";
}

QByteArray remainingResources()
{
    return failingCluster("second") + resource("last") + "module part 'part.bicep' = {\n  name: 'part'\n}\n";
}

} // namespace

/// Two clusters that fail, two accounts and a module with a third.
void TestDiagramDetails::openResources()
{
    put(u"part.bicep"_s, resource("inside"));
    openText(u"main.bicep"_s, failingCluster("first") + resource("gone") + remainingResources());
    activate();
    m_window->findChild<QAction *>(u"goDiagram"_s)->trigger();
    QTRY_VERIFY(panel()->isReady());
    enlarge();
    QCOMPARE(drawn(), (QStringList{u"first"_s, u"gone"_s, u"inside"_s, u"last"_s, u"second"_s, u"{part}"_s}));
}

/// The first two, so that all others get other numbers.
void TestDiagramDetails::removeResources()
{
    QTextCursor cursor(source()->document());
    cursor.setPosition(int((failingCluster("first") + resource("gone")).size()), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

template<class Step>
void TestDiagramDetails::beforeNextLayout(Step step)
{
    bool done = false;
    QObject context;
    connect(
        &m_window->session(), &ui::Session::checkFinished, &context,
        [this, &step, &done] {
            QCOMPARE(m_window->session().analysis()->inventory.items.size(), 4U);
            QVERIFY(!panel()->isReady());
            QVERIFY(box(u"gone"_s) != nullptr);
            step();
            done = true;
        },
        Qt::SingleShotConnection);
    removeResources();
    QTRY_VERIFY_WITH_TIMEOUT(done, 30'000);
    QTRY_VERIFY(panel()->isReady());
}

/// Triggers a filter by its name.
void TestDiagramDetails::set(const QString &action)
{
    auto *types = panel()->findChild<QToolButton *>(u"diagramType"_s)->menu();
    Q_EMIT types->aboutToShow();
    auto *found = panel()->findChild<QAction *>(action);
    QVERIFY2(found != nullptr, qPrintable(action));
    found->trigger();
    QTRY_VERIFY(panel()->isReady());
}

QMenu *TestDiagramDetails::menuOf(const QString &title)
{
    view()->reveal(box(title)->node().item);
    const QPointF inside = box(title)->isFrame() ? QPointF(60, 8) : box(title)->node().rect.center();
    const QPoint place = view()->mapFromScene(box(title)->mapToScene(inside));
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, view()->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(view()->viewport(), &event);
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

void TestDiagramDetails::filtersByVerdict()
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

void TestDiagramDetails::filtersByType()
{
    showDiagram();
    set(u"diagramType:Microsoft.ContainerService/managedClusters"_s);
    QCOMPARE(drawn(), (QStringList{u"aks-contoso-prod-ops"_s, u"aks-contoso-prod-web"_s, u"{workload}"_s}));
    set(u"diagramType:Microsoft.Network/virtualNetworks/subnets"_s);
    QCOMPARE(drawn(), (QStringList{u"snet-ops"_s, u"snet-web"_s}));
    set(u"diagramShowAll"_s);
    QVERIFY(drawn().size() > 10);
}

void TestDiagramDetails::filtersFold()
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
    shoot(u"diagram-narrow"_s, panel());
}

void TestDiagramDetails::saysThatNothingMatches()
{
    showDiagram();
    enlarge();
    set(u"diagramVerdict:Suppressed"_s);
    QVERIFY(drawn().isEmpty());
    auto *nothing = panel()->findChild<QLabel *>(u"diagramNothing"_s);
    QVERIFY(nothing->isVisible() && nothing->text().contains("Nothing matches"_L1));
    QVERIFY(!panel()->findChild<QToolButton *>(u"diagramExport"_s)->isEnabled());
    QVERIFY(!panel()->findChild<QAction *>(u"diagramCopy"_s)->isEnabled());
    shoot(u"diagram-nothing"_s, panel());
    Q_EMIT nothing->linkActivated(u"#all"_s);
    QTRY_VERIFY(panel()->isReady());
    QVERIFY(drawn().size() > 10 && !nothing->isVisible());
    QVERIFY(panel()->findChild<QToolButton *>(u"diagramExport"_s)->isEnabled());
}

void TestDiagramDetails::detailsByMouse()
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
    auto *badge = popover->findChild<ui::Badge *>();
    QVERIFY(badge != nullptr);
    QCOMPARE(badge->outcome(), rules::Outcome::Fail);
    QCOMPARE(badge->accessibleName(), u"Fail"_s);
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

void TestDiagramDetails::detailsByKeyboard()
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

void TestDiagramDetails::isolates()
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

void TestDiagramDetails::escLeadsBackStepByStep()
{
    showDiagram();
    enlarge();
    const qsizetype all = drawn().size();
    set(u"diagramShowOff"_s);
    const QStringList filtered = drawn();
    QVERIFY(filtered.size() < all && !filtered.contains(u"bas-contoso-prod"_s));
    clickBox(u"vnet-contoso-prod"_s);
    QTest::mouseClick(panel()->popover()->findChild<QPushButton *>(u"popoverIsolate"_s), Qt::LeftButton);
    QTRY_VERIFY(panel()->isReady());
    QCOMPARE(drawn(), (QStringList{u"snet-ops"_s, u"snet-web"_s, u"vnet-contoso-prod"_s}));
    QTest::keyClick(view(), Qt::Key_Escape);
    QTRY_VERIFY(panel()->isReady());
    QVERIFY(!panel()->isIsolated());
    QCOMPARE(drawn(), filtered);
    QTest::keyClick(view(), Qt::Key_Escape);
    QTRY_VERIFY(panel()->isReady());
    QCOMPARE(panel()->filters()->filter().count(), 0);
    QCOMPARE(drawn().size(), all);
    QVERIFY(view()->hasFocus() && !source()->isVisible());
    QTest::keyClick(view(), Qt::Key_Escape);
    QVERIFY(source()->isVisible() && source()->hasFocus());
}

void TestDiagramDetails::menus()
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

/// Until the new analysis is laid out, what is clicked in the old drawing is looked up in the new one by its name.
void TestDiagramDetails::oldDrawingMeetsNewAnalysis()
{
    openResources();
    QSignalSpy chosen(panel(), &ui::DiagramPanel::itemChosen);
    QSignalSpy activated(panel(), &ui::DiagramPanel::itemActivated);
    QSignalSpy fix(panel(), &ui::DiagramPanel::fixRequested);
    ui::DiagramPopover *popover = panel()->popover();
    beforeNextLayout([&] {
        clickBox(u"last"_s);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.takeFirst().first().toInt(), 1);
        QVERIFY2(sourceLine().startsWith("resource last"_L1), qPrintable(sourceLine()));
        QCOMPARE(m_window->resources()->tree()->currentIndex().data(ui::NameRole).toString(), u"last"_s);
        QCOMPARE(selected(), u"last"_s);
        QVERIFY(popover->isVisible() && popover->accessibleName().contains("last"_L1));
        // what is not there any more
        clickBox(u"gone"_s);
        QTest::keyClick(view(), Qt::Key_Return);
        QTest::keyClick(view(), Qt::Key_I, Qt::ControlModifier);
        QVERIFY(chosen.isEmpty() && activated.isEmpty() && !popover->isVisible());
        QVERIFY2(sourceLine().startsWith("resource last"_L1), qPrintable(sourceLine()));
        // found in what is drawn
        panel()->search()->line()->setText(u"last"_s);
        QCOMPARE(panel()->search()->countText(), u"1 of 1"_s);
        QTest::keyClick(panel()->search()->line(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.takeFirst().first().toInt(), 1);
        panel()->search()->line()->clear();
        clickBox(u"part"_s);
        QTest::keyClick(view(), Qt::Key_Space);
        // the fix of this cluster, which was the other one's before
        clickBox(u"second"_s);
        auto *button = popover->findChild<QPushButton *>(u"popoverFix"_s);
        QVERIFY(popover->isVisible() && button != nullptr);
        inDialog<ui::FixDialog>(this, [](ui::FixDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(fix.size(), 1);
        QCOMPARE(m_window->session().analysis()->findings[fix.first().first().toUInt()].resourceName, u"second"_s);
    });
    QCOMPARE(drawn(), (QStringList{u"last"_s, u"part"_s, u"second"_s})); // folded
    QCOMPARE(selected(), u"second"_s);
}

void TestDiagramDetails::menuOfOldDrawing()
{
    openResources();
    beforeNextLayout([this] {
        QMenu *menu = menuOf(u"gone"_s);
        QVERIFY(menu != nullptr && menu->findChild<QAction *>(u"resourceGoToSource"_s) == nullptr);
        menu->close();
        menu = menuOf(u"last"_s);
        QVERIFY(menu != nullptr);
        menu->findChild<QAction *>(u"diagramDetails"_s)->trigger();
        QVERIFY(panel()->popover()->isVisible());
        QVERIFY(panel()->popover()->accessibleName().contains("last"_L1));
        menu->findChild<QAction *>(u"diagramIsolate"_s)->trigger();
        menu->close();
    });
    QVERIFY(panel()->isIsolated());
    QCOMPARE(drawn(), QStringList{u"last"_s});
    QMenu *menu = menuOf(u"last"_s);
    QVERIFY(menu != nullptr);
    menu->findChild<QAction *>(u"resourceGoToSource"_s)->trigger();
    menu->close();
    QVERIFY2(sourceLine().startsWith("resource last"_L1), qPrintable(sourceLine()));
}

void TestDiagramDetails::closesWhatIsOfTheOldAnalysis()
{
    openResources();
    clickBox(u"last"_s);
    QVERIFY(panel()->popover()->isVisible());
    beforeNextLayout([this] { QVERIFY(!panel()->popover()->isVisible()); });
    QCOMPARE(selected(), u"last"_s); // nevertheless
    QVERIFY(menuOf(u"last"_s) != nullptr);
    m_window->session().check();
    QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
    QTRY_VERIFY(panel()->isReady());
}

void TestDiagramDetails::tellsAssistiveTechnology()
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
void TestDiagramDetails::manyResources()
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

QTEST_MAIN(TestDiagramDetails)
#include "tst_diagramdetails.moc"
