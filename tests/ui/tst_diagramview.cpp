// SPDX-License-Identifier: MIT
#include "tests/ui/diagramtest.h"
#include "ui/diagramcontrols.h"
#include "ui/diagrammetrics.h"
#include "ui/diagramoverview.h"
#include "ui/diagrampopover.h"
#include "ui/diagramsearch.h"
#include "ui/itemdelegate.h"
#include "ui/outcomes.h"
#include "ui/painting.h"
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
    void overviewKeepsTheVerdict();
    void revealsBesideWhatLiesOverIt();
    void linesGetThinner();
    void badgesShrinkToGlyphs();
    void titlesKeepTheFileName();
    void saves();
    void savesWhatTheDialogWasOpenedFor();
    void saysWhatIsMissing();
    void newestLayoutWins();
    void largeFonts();

private:
    void clickFoldButton(const QString &title);
    [[nodiscard]] QRect free() const;
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

/// Of the viewport what is far enough from its edges.
QRect TestDiagramView::free() const
{
    return view()->viewport()->rect().adjusted(16, 16, -16, -16);
}

namespace {

int pixelsOf(ui::Role role, const QImage &image)
{
    const QRgb wanted = ui::color(role).rgb();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == wanted ? 1 : 0;
    }
    return count;
}

} // namespace

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
    // what is selected, and the frame beside it all of it
    QCOMPARE(selected(), u"aks-contoso-prod-ops"_s);
    QVERIFY(free().contains(view()->placeOf(view()->diagramScene()->selected())));
    const QRectF frame = box(u"workload"_s)->mapRectToScene(box(u"workload"_s)->node().rect);
    QVERIFY(free().adjusted(-1, -1, 1, 1).contains(view()->mapFromScene(frame).boundingRect()));
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
    QTest::mouseClick(overview->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(!overview->isFolded());
    // as the user wants it, also where it would be folded by itself
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::AltModifier);
    QTRY_VERIFY(view()->width() < 600);
    QVERIFY(!overview->isFolded());
}

void TestDiagramView::overviewKeepsTheVerdict()
{
    showDiagram();
    QTRY_VERIFY(view()->width() < 600);
    QVERIFY(panel()->overview()->isFolded());
    enlarge();
    QVERIFY(!panel()->overview()->isFolded());
    view()->setZoom(2);
    QVERIFY(panel()->overview()->isVisible());
    clickBox(u"aks-contoso-prod-ops"_s);
    panel()->popover()->hide();
    const QImage image = panel()->overview()->grab().toImage();
    QVERIFY(pixelsOf(ui::lookOf(rules::Outcome::Fail).ink, image) > 40);
    QVERIFY(pixelsOf(ui::Role::Accent, image) > 40);
    view()->setZoom(0.1); // and so does the drawing itself
    const QImage far = view()->viewport()->grab().toImage();
    QVERIFY(pixelsOf(ui::lookOf(rules::Outcome::Fail).ink, far) > 40);
}

void TestDiagramView::revealsBesideWhatLiesOverIt()
{
    showDiagram();
    enlarge();
    const QWidget *controls = panel()->findChild<ui::DiagramControls *>();
    const QWidget *overview = panel()->overview();
    const auto count = qint32(m_window->session().analysis()->inventory.items.size());
    for (const qreal zoom : {0.8, 1.0, 1.3}) {
        view()->setZoom(zoom);
        for (qint32 step = 0; step < 2 * count; ++step) { // forwards, then backwards
            const qint32 item = step < count ? step : 2 * count - 1 - step;
            panel()->selectItem(item);
            const QRect place = view()->placeOf(item);
            const QRect around = place.adjusted(-16, -16, 16, 16);
            const QByteArray what = QByteArray::number(item) + " at " + QByteArray::number(zoom);
            QVERIFY2(free().contains(place) || place.width() > free().width(), what.constData());
            QVERIFY2(!around.intersects(controls->geometry()), what.constData());
            QVERIFY2(overview->isHidden() || !around.intersects(overview->geometry()), what.constData());
        }
    }
}

void TestDiagramView::linesGetThinner()
{
    showDiagram();
    view()->select(-1);
    const ui::DiagramEdge *edge = nullptr;
    for (const QGraphicsItem *item : view()->scene()->items())
        edge = edge != nullptr ? edge : dynamic_cast<const ui::DiagramEdge *>(item);
    QVERIFY(edge != nullptr && !edge->isHighlighted());
    QCOMPARE(edge->width(1), 1.5);
    QCOMPARE(edge->width(2), 1.5);
    qreal before = 1.5;
    for (const qreal zoom : {0.9, 0.6, 0.5, 0.45, 0.4, 0.35}) {
        const qreal pixels = edge->width(zoom) * zoom;
        QVERIFY(pixels < before);
        before = pixels;
    }
    QCOMPARE(edge->width(0.5) * 0.5, 1.2); // as the borders of boxes
    for (const qreal zoom : {0.25, 0.1, 0.02})
        QCOMPARE(edge->width(zoom) * zoom, 0.75);
}

void TestDiagramView::badgesShrinkToGlyphs()
{
    showDiagram();
    enlarge();
    view()->select(-1);
    const ui::Look look = ui::lookOf(rules::Outcome::Fail);
    view()->setZoom(0.5);
    QVERIFY(pixelsOf(look.tint, view()->viewport()->grab().toImage()) > 20);
    for (const qreal zoom : {0.25, 0.2}) {
        view()->setZoom(zoom);
        const QImage image = view()->viewport()->grab().toImage();
        QCOMPARE(pixelsOf(look.tint, image), 0);
        QVERIFY(pixelsOf(look.ink, image) > 8); // of a word there would be hardly any
    }
}

void TestDiagramView::titlesKeepTheFileName()
{
    showDiagram();
    const ui::DiagramBox *frame = box(u"workload"_s);
    const QFontMetricsF metrics(ui::scaledFont(view()->font(), ui::SecondaryFactor));
    const auto width = [&metrics](const QString &text) { return metrics.horizontalAdvance(text) + 1; };
    for (const QString &text : {u"module · modules/aks.bicep"_s, u"modules/aks.bicep"_s, u"…/aks.bicep"_s})
        QCOMPARE(frame->titleDetail(metrics, width(text)), text);
    QCOMPARE(frame->titleDetail(metrics, width(u"modules/aks.bicep"_s) + 10), u"modules/aks.bicep"_s);
    QVERIFY(frame->titleDetail(metrics, width(u"aks.bicep"_s)).endsWith("s.bicep"_L1));
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
    for (const QString &name : {u"diagramSaveSvg"_s, u"diagramSavePng"_s, u"diagramCopy"_s})
        QVERIFY(!panel()->findChild<QAction *>(name)->isEnabled());
    QVERIFY(!panel()->findChild<QToolButton *>(u"diagramExport"_s)->isEnabled());
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
    const QFontMetricsF metrics(ui::scaledFont(view()->font(), 1, true));
    for (const QString &title : {u"aks-contoso-prod-ops"_s, u"nsg-contoso-prod-web"_s}) {
        const QSizeF size = box(title)->node().rect.size();
        const qreal left = ui::metrics::TextLeft * size.height() / ui::metrics::DesignHeight;
        QVERIFY(metrics.horizontalAdvance(title) <= size.width() - left - ui::metrics::TextRight);
    }
    QFont small = usual;
    small.setPointSizeF(9);
    QCOMPARE(ui::metrics::nodeSize(small), QSizeF(200, 50));
    QCOMPARE(ui::metrics::titleHeight(small), 30.0);
    shoot(u"diagram-large-font"_s);
    QApplication::setFont(usual);
}

QTEST_MAIN(TestDiagramView)
#include "tst_diagramview.moc"
