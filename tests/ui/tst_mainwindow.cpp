// SPDX-License-Identifier: MIT
#include "tests/support/windowtest.h"

#include "rules/analyzer.h"
#include "ui/breadcrumb.h"
#include "ui/chip.h"
#include "ui/diffview.h"
#include "ui/findingdetail.h"
#include "ui/findingsmodel.h"
#include "ui/findingspanel.h"
#include "ui/fixdialog.h"
#include "ui/resourcetreemodel.h"
#include "ui/resourcetreepanel.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"
#include "ui/statusline.h"
#include "ui/strip.h"
#include "ui/treeview.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// A person at the real window: opens, reads, fixes, takes back, saves, exports. Leaves pictures of each stage.
class TestMainWindow : public WindowTest
{
    Q_OBJECT
private Q_SLOTS:
    void welcomes();
    void fixesBicep();
    void fixesArm();
    void treeSourceAndFindingsFollowEachOther();
    void worksByKeyboard();
    void filters();
    void showsWhatIsNoTemplate();
    void saysWhyAFileCannotBeOpened();
    void asksBeforeChangesAreLost();
    void remembersRecentFiles();
    void takesDroppedFiles();
    void followsTheScheme();
    void fitsSmallWindows();

private:
    void fix(const QString &sample);
};

void TestMainWindow::welcomes()
{
    QCOMPARE(m_window->tabs()->count(), 0);
    QVERIFY(!m_window->actions().save->isEnabled());
    QVERIFY(!m_window->actions().fix->isEnabled());
    QVERIFY(!m_window->resources()->isVisible());
    QCOMPARE(m_window->status()->summary(), u"No template open"_s);
    shoot(u"welcome"_s);
}

/// Fix, look, apply, undo, redo, save; the file must differ by the fix alone.
void TestMainWindow::fix(const QString &sample)
{
    openSample(sample);
    const auto analysis = m_window->session().analysis();
    const auto failing = std::ranges::find(analysis->findings, rules::Outcome::Fail, &rules::Finding::outcome);
    QVERIFY(failing != analysis->findings.end());
    const QString cluster = failing->resourceName;
    const QString stem = QFileInfo(sample).baseName();
    QCOMPARE(badgeOf(cluster), u"Fail"_s);
    QVERIFY(m_window->status()->summary().contains("1 fail"_L1));
    shoot(stem + u"-1-opened"_s);

    // the failing cluster is the first finding and shown in full
    const auto *title = m_window->findChild<QLabel *>(u"findingTitle"_s);
    QVERIFY(title->text().startsWith(cluster));
    const QString path = m_window->session().root();
    const QByteArray before = contentOf(path);

    auto *button = m_window->findChild<QToolButton *>(u"fixButton"_s);
    QVERIFY(button->isVisible() && button->isEnabled());
    QByteArray expected;
    inDialog<ui::FixDialog>(this, [&](ui::FixDialog *dialog) {
        const int chosen = dialog->chosenFix();
        QVERIFY(chosen >= 0);
        const rules::Fix &offered = failing->fixes[std::size_t(chosen)];
        QVERIFY(offered.recommended);
        QCOMPARE(offered.changes.size(), 1U);
        QCOMPARE(offered.changes.front().document->path(), path);
        expected = offered.changes.front().document->source()->edited(offered.changes.front().edits)->toBytes();
        const auto *preview = dialog->findChild<ui::DiffView *>();
        QVERIFY(preview != nullptr);
        QVERIFY(preview->addedLines() >= 1);
        QVERIFY2(preview->description().contains(offered.engine), qPrintable(preview->description()));
        shoot(stem + u"-2-fix"_s, dialog);
        const auto buttons = dialog->findChildren<QPushButton *>();
        const auto apply = std::ranges::find_if(buttons, &QPushButton::isDefault);
        QVERIFY(apply != buttons.end());
        QTest::mouseClick(*apply, Qt::LeftButton);
    });
    QTest::mouseClick(button, Qt::LeftButton);

    QTRY_COMPARE_WITH_TIMEOUT(badgeOf(cluster), u"Pass"_s, 30'000);
    QVERIFY(m_window->isWindowModified());
    QVERIFY(m_window->actions().save->isEnabled());
    QCOMPARE(contentOf(path), before); // not saved until it is saved
    activate();
    shoot(stem + u"-3-fixed"_s);

    ui::SourceView *source = m_window->tabs()->currentPage()->view();
    source->setFocus();
    QTest::keyClick(source, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(badgeOf(cluster), u"Fail"_s, 30'000);
    QVERIFY(!m_window->tabs()->currentPage()->document().isModified());
    QVERIFY(!m_window->isWindowModified());
    m_window->actions().redo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(badgeOf(cluster), u"Pass"_s, 30'000);

    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!m_window->isWindowModified());
    QVERIFY(contentOf(path) != before);
    QCOMPARE(contentOf(path), expected);
    waitForCheck();
    QCOMPARE(badgeOf(cluster), u"Pass"_s);
    shoot(stem + u"-4-saved"_s);

    // the report says the same
    const QString report = m_folder->filePath(u"report.html"_s);
    inDialog<QFileDialog>(this, [&](QFileDialog *dialog) {
        auto *name = dialog->findChild<QLineEdit *>();
        name->setText(report);
        QTest::keyClick(name, Qt::Key_Return);
    });
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(QFile::exists(report));
    const QByteArray html = contentOf(report);
    QVERIFY(html.startsWith("<!doctype html>") || html.startsWith("<!DOCTYPE html>"));
    QVERIFY(html.contains(cluster.toUtf8()));
    QTRY_VERIFY(m_window->strip()->text().contains(report));
    shoot(stem + u"-5-reported"_s);
    const QString paper = m_folder->filePath(u"report.PDF"_s);
    m_window->saveReport(m_window->report(), paper);
    QTRY_VERIFY(m_window->strip()->text().contains(paper));
    QVERIFY(contentOf(paper).startsWith("%PDF-"));

    const QString printed = m_folder->filePath(u"printed.pdf"_s);
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFileName(printed);
    m_window->printReport(m_window->report(), printer);
    QTRY_VERIFY(m_window->strip()->text().startsWith("The report was printed to "_L1));
    QVERIFY(contentOf(printed).startsWith("%PDF-"));
    bool asked = false;
    inDialog<QPrintDialog>(this, [&asked](QPrintDialog *dialog) {
        asked = true;
        dialog->reject();
    });
    m_window->actions().printReport->trigger();
    QVERIFY(asked);
}

void TestMainWindow::fixesBicep()
{
    fix(u"cluster.bicep"_s);
}

void TestMainWindow::fixesArm()
{
    fix(u"arm-cluster.json"_s);
}

void TestMainWindow::treeSourceAndFindingsFollowEachOther()
{
    openSample(u"cluster.bicep"_s);
    ui::SourceTabs *tabs = m_window->tabs();
    ui::TreeView *tree = m_window->resources()->tree();
    const auto analysis = m_window->session().analysis();

    // a click in the tree moves the source, and leaves the focus where it was
    for (const std::size_t item : {std::size_t(0), analysis->inventory.items.size() / 2}) {
        const QModelIndex index = m_window->resources()->model()->indexOfItem(qint32(item));
        click(rowOf(index.data(ui::NameRole).toString()), tree);
        const auto &location = analysis->inventory.items[item].location;
        QCOMPARE(tabs->currentPage()->document().path(), location.path());
        QCOMPARE(tabs->currentPage()->view()->textCursor().selectionStart(), location.span.begin);
        QVERIFY(tree->hasFocus());
    }

    // moving the caret selects in the tree
    const auto &first = analysis->inventory.items.front();
    tabs->setCurrentWidget(tabs->find(first.location.path()));
    QTextCursor cursor = tabs->currentPage()->view()->textCursor();
    cursor.setPosition(first.declaration.begin + 1);
    tabs->currentPage()->view()->setTextCursor(cursor);
    QCOMPARE(tree->currentIndex().data(ui::ResourceTreeModel::ItemIdRole).toInt(), 0);

    // a finding in a module opens its file; the tree still shows the whole
    const QString root = m_window->session().root();
    const auto inModule = std::ranges::find_if(
        analysis->findings, [](const rules::Finding &finding) { return !finding.modulePath.isEmpty(); });
    QVERIFY(inModule != analysis->findings.end());
    const auto finding = qint32(inModule - analysis->findings.begin());
    click(m_window->findings()->model()->indexOfFinding(finding), m_window->findings()->list());
    QCOMPARE(tabs->currentPage()->document().path(), inModule->location.path());
    QCOMPARE(m_window->session().root(), root);
    shoot(u"module"_s);

    // and back leads back
    QVERIFY(m_window->actions().back->isEnabled());
    m_window->actions().back->trigger();
    QCOMPARE(tabs->currentPage()->document().path(), first.location.path());
    QVERIFY(m_window->actions().forward->isEnabled());
}

void TestMainWindow::worksByKeyboard()
{
    openSample(u"cluster.bicep"_s);
    ui::SourceView *source = m_window->tabs()->currentPage()->view();
    source->setFocus();
    QTest::keyClick(source, Qt::Key_1, Qt::AltModifier);
    QVERIFY(m_window->resources()->tree()->hasFocus());
    QTest::keyClick(m_window->resources()->tree(), Qt::Key_F6);
    QVERIFY(source->hasFocus());
    QTest::keyClick(source, Qt::Key_F6);
    QVERIFY(m_window->findings()->list()->hasFocus());
    QTest::keyClick(m_window->findings()->list(), Qt::Key_Escape);
    QVERIFY(source->hasFocus());

    // F8 walks through the findings, Enter goes from the tree to the source
    const qint32 before = m_window->findings()->currentFinding();
    QTest::keyClick(source, Qt::Key_F8);
    QVERIFY(m_window->findings()->currentFinding() != before);
    QTest::keyClick(m_window->tabs()->currentPage()->view(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(m_window->findings()->currentFinding(), before);

    QTest::keyClick(source, Qt::Key_1, Qt::AltModifier);
    QTest::keyClick(m_window->resources()->tree(), Qt::Key_Home);
    QTest::keyClick(m_window->resources()->tree(), Qt::Key_Down);
    QTest::keyClick(m_window->resources()->tree(), Qt::Key_Return);
    QVERIFY(m_window->tabs()->currentPage()->view()->hasFocus());

    // the fix without a mouse
    inDialog<ui::FixDialog>(this, [&](ui::FixDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
    QTest::keyClick(m_window->tabs()->currentPage()->view(), Qt::Key_Period, Qt::ControlModifier);
    QVERIFY(!m_window->isWindowModified());
}

void TestMainWindow::filters()
{
    openSample(u"cluster.bicep"_s);
    auto *line = m_window->findChild<QLineEdit *>(u"resourceFilter"_s);
    QTest::keyClicks(line, u"fail"_s);
    const QAbstractItemModel *model = m_window->resources()->tree()->model();
    QCOMPARE(model->rowCount(model->index(0, 0)), 1);
    shoot(u"filtered"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(model->rowCount(model->index(0, 0)) > 1);

    for (ui::Chip *chip : m_window->findChildren<ui::Chip *>()) {
        if (!chip->accessibleName().startsWith("Undetermined"_L1))
            continue;
        QTest::mouseClick(chip, Qt::LeftButton);
        QCOMPARE(m_window->findings()->model()->rowCount(), chip->count() == 0 ? 0 : 1);
    }
}

void TestMainWindow::showsWhatIsNoTemplate()
{
    const QString path = m_folder->filePath(u"package.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\n  \"name\": \"contoso\"\n}\n");
    file.close();
    QVERIFY(m_window->openFile(path));
    ui::SourcePage *page = m_window->tabs()->currentPage();
    QTRY_VERIFY(page->strip()->text().contains("was not checked"_L1));
    QCOMPARE(page->view()->toPlainText(), u"{\n  \"name\": \"contoso\"\n}\n"_s);
    QVERIFY(!m_window->actions().exportReport->isEnabled());
    QCOMPARE(m_window->status()->summary(), u"Not checked"_s);
    shoot(u"no-template"_s);
}

void TestMainWindow::saysWhyAFileCannotBeOpened()
{
    QVERIFY(!m_window->openFile(m_folder->filePath(u"missing.bicep"_s)));
    QVERIFY(m_window->strip()->text().contains("missing.bicep"_L1));
    QCOMPARE(m_window->tabs()->count(), 0);
    shoot(u"failure"_s);
}

void TestMainWindow::asksBeforeChangesAreLost()
{
    openSample(u"cluster-passing.bicep"_s);
    QTest::keyClicks(m_window->tabs()->currentPage()->view(), u"x"_s);
    QVERIFY(m_window->isWindowModified());
    inDialog<QMessageBox>(this, [&](QMessageBox *box) {
        QVERIFY(box->text().contains("cluster-passing.bicep"_L1));
        shoot(u"unsaved"_s, box);
        QTest::keyClick(box, Qt::Key_Escape);
    });
    m_window->close();
    QVERIFY(m_window->isVisible());
    QCOMPARE(m_window->tabs()->count(), 1);
    inDialog<QMessageBox>(this, [](QMessageBox *box) {
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    });
    activate();
    QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE(m_window->tabs()->count(), 0);
}

void TestMainWindow::remembersRecentFiles()
{
    openSample(u"cluster.bicep"_s);
    const QString path = m_window->session().root();
    QCOMPARE(m_saved.recent.size(), 1);
    QCOMPARE(m_saved.recent.front().path, path);
    QVERIFY(m_saved.recent.front().checked);
    QCOMPARE(m_saved.recent.front().fail, 1);
    QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE(m_window->tabs()->count(), 0);
    auto *list = m_window->findChild<QListView *>(u"recentList"_s);
    QVERIFY(list->isVisible());
    shoot(u"welcome-recent"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QTRY_COMPARE(m_window->session().root(), path);
}

void TestMainWindow::takesDroppedFiles()
{
    openSample(u"undetermined.bicep"_s);
    QVERIFY(m_window->status()->summary().contains("undetermined"_L1));
    shoot(u"undetermined"_s);
    const QString path = m_folder->filePath(u"dropped.bicep"_s);
    QVERIFY(QFile::copy(m_window->session().root(), path));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_window.get(), &drop);
    QCOMPARE(QFileInfo(m_window->session().root()).fileName(), u"dropped.bicep"_s);
    QCOMPARE(m_window->tabs()->count(), 2);
}

void TestMainWindow::followsTheScheme()
{
    QCOMPARE(ui::currentScheme(), ui::Scheme::Light);
    m_window->actions().toggleScheme->trigger();
    QCOMPARE(ui::currentScheme(), ui::Scheme::Dark);
    QCOMPARE(m_saved.scheme, ui::SchemeChoice::Dark);
    QVERIFY(m_window->actions().schemeDark->isChecked());
    m_window->actions().toggleScheme->trigger();
    QCOMPARE(ui::currentScheme(), ui::Scheme::Light);
}

void TestMainWindow::fitsSmallWindows()
{
    m_window->resize(1366, 768);
    openSample(u"nested-deployments.json"_s);
    shoot(u"small"_s);
    m_window->resize(900, 620);
    QCoreApplication::processEvents();
    const QStringList cut = cutTexts(m_window.get());
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    shoot(u"smallest"_s);

    // the path over the source drops its middle instead of cutting its parts
    QVERIFY(m_window->openSample(u"cluster.bicep"_s));
    waitForCheck();
    m_window->resize(1150, 620);
    const ui::SourcePage *page = m_window->tabs()->currentPage();
    page->view()->goToLine(149);
    QCoreApplication::processEvents();
    bool more = false;
    for (const auto *part : page->breadcrumb()->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly)) {
        if (!part->isVisible() || part->inherits("ui::ValuesButton"))
            continue;
        QVERIFY2(part->width() >= part->minimumSizeHint().width(), qPrintable(part->text()));
        more = more || part->text() == u"…"_s;
    }
    QVERIFY(more);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
