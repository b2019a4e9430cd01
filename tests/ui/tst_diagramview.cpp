// SPDX-License-Identifier: MIT
#include "tests/ui/diagramtest.h"
#include "ui/diagramoverview.h"
#include "ui/diagramsearch.h"
#include "ui/itemdelegate.h"
#include "ui/panetitle.h"
#include "ui/resourcetreepanel.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"
#include "ui/treeview.h"

#include <QClipboard>
#include <QDockWidget>
#include <QFileDialog>
#include <QImageReader>
#include <QLineEdit>
#include <QToolButton>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

/// The pane with the drawing of what depends on what.
class TestDiagramView : public DiagramTest
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
    void saves();
    void savesWhatTheDialogWasOpenedFor();
    void saysWhatIsMissing();
    void newestLayoutWins();
    void largeFonts();

private:
    void clickFoldButton(const QString &title);
};

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

void TestDiagramView::savesWhatTheDialogWasOpenedFor()
{
    showDiagram();
    const auto saveWhileAdding = [this](const QString &action, const QString &path, const QString &added) {
        inDialog<QFileDialog>(this, [&](QFileDialog *dialog) {
            QTextCursor cursor(source()->document());
            cursor.movePosition(QTextCursor::End);
            cursor.insertText(
                u"\nresource %1 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  name: '%1'\n}\n"_s.arg(added));
            QTRY_VERIFY(box(added) != nullptr);
            dialog->findChild<QLineEdit *>()->setText(path);
            QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        });
        panel()->findChild<QAction *>(action)->trigger();
        QTRY_VERIFY(QFile::exists(path));
        QVERIFY(box(added) != nullptr);
    };
    const QString svg = m_folder->filePath(u"chosen.svg"_s);
    saveWhileAdding(u"diagramSaveSvg"_s, svg, u"addedone"_s);
    QVERIFY(contentOf(svg).contains("aks-contoso-prod-ops"));
    QVERIFY(!contentOf(svg).contains("addedone"));
    view()->select(-1); // selected, edges lie over others
    const QImage before = view()->diagramScene()->image(2);
    const QString png = m_folder->filePath(u"chosen.png"_s);
    saveWhileAdding(u"diagramSavePng"_s, png, u"addedtwo"_s);
    QCOMPARE(QImage(png).convertToFormat(before.format()), before);
    QVERIFY(view()->diagramScene()->image(2) != before);
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
