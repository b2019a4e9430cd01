// SPDX-License-Identifier: MIT
#include "tests/support/foldertest.h"

#include "ui/foldercounts.h"
#include "ui/folderprogress.h"
#include "ui/linklabel.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"
#include "ui/statusline.h"
#include "ui/strip.h"
#include "ui/windowtexts.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// Checks of a folder that are cancelled, repeated, find nothing; what leads to a folder and out of it.
class TestFolderRun : public FolderTest
{
    Q_OBJECT
private Q_SLOTS:
    void showsProgress();
    void cancels();
    void cancelsBeforeAnythingIsKnown();
    void cancelsARestart();
    void newestWins();
    void checksAgain();
    void tellsWhatWasSavedMeanwhile();
    void takesPublishedVerdicts();
    void reportsTheRuleThatIsShown();
    void checksWhenShown();
    void opensAFolderOnce();
    void saysWhenThereIsNothing();
    void saysWhyAFolderCannotBeRead();
    void takesDrops();
    void exportsReport();
    void remembersFolders();
};

/// The window while a check is under way: all that is shown agrees, and nothing asks for what is not there yet.
void TestFolderRun::showsProgress()
{
    putSamples();
    for (int i = 0; i < 600; ++i)
        put(u"landing-zones/stamps/%1/main.bicep"_s.arg(i, 4, 10, QChar(u'0')), clusterTemplate("one", "'azure'"));
    ui::FolderPage *page = m_window->openFolder(root());
    page->progress()->setDelay(0);
    auto *again = page->findChild<QPushButton *>(u"checkFolder"_s);
    page->check(); // a second one, now without delay
    bool looked = false;
    connect(&page->job(), &ui::FolderJob::advanced, again, [this, page, again, &looked] {
        const ui::FolderTally &tally = page->model()->tally();
        if (tally.finished < 40 || std::exchange(looked, true))
            return;
        QVERIFY(page->isChecking());
        QVERIFY(page->progress()->isVisible());
        QVERIFY(!again->isEnabled());
        QVERIFY(!page->findChild<QPushButton *>(u"exportFolder"_s)->isEnabled());
        QVERIFY(!m_window->actions().exportReport->isEnabled());
        const auto *state = m_window->status()->findChild<QLabel *>(u"checkState"_s);
        const QString done = u"%1 of %2"_s.arg(tally.finished).arg(tally.templates);
        QCOMPARE(page->progress()->text(), u"Checking %1 templates"_s.arg(done));
        QCOMPARE(state->text(), done);
        QVERIFY(m_window->status()->summary().startsWith(u"%1 clusters so far:"_s.arg(tally.allClusters())));
        QCOMPARE(tally.templates, page->model()->rowCount() + 1); // one is too large
        shoot(u"folder-progress"_s);
    });
    waitFor(page);
    QVERIFY(looked);
    QVERIFY(again->isEnabled());
    QCOMPARE(page->model()->tally().finished, 610);
    // what a row says on its way
    page->model()->setTargets(root(), page->model()->targets());
    page->model()->apply({{.target = 5}});
    using Model = ui::FolderModel;
    QCOMPARE(cellOf(*page, page->model()->row(5).name, Model::VerdictColumn), u"Checking…"_s);
    QCOMPARE(cellOf(*page, page->model()->row(8).name, Model::VerdictColumn), u"Waiting"_s);
    QCOMPARE(cellOf(*page, page->model()->row(8).name, Model::ParametersColumn), QString());
}

void TestFolderRun::cancels()
{
    putMany(200);
    ui::FolderPage *page = m_window->openFolder(root(u"many"_s));
    page->progress()->setDelay(0);
    page->check(); // a second one, now without delay
    QPushButton *cancel = page->progress()->cancelButton();
    // at the first results the button is pressed; they come in batches smaller than the folder
    connect(&page->job(), &ui::FolderJob::advanced, cancel, [page, cancel] {
        if (!page->isChecking())
            return;
        QVERIFY(page->progress()->isVisible());
        QVERIFY(page->progress()->text().startsWith("Checking "_L1));
        QTest::mouseClick(cancel, Qt::LeftButton);
    });
    waitFor(page);
    const ui::FolderTally &tally = page->model()->tally();
    QCOMPARE(tally.templates, 200);
    QVERIFY(tally.finished > 0);
    QVERIFY(tally.finished < 200);
    QCOMPARE(tally.notChecked, 200 - tally.finished);
    QVERIFY(!page->progress()->isVisible());
    QCOMPARE(
        page->strip()->text(),
        u"The check was cancelled: %1 of 200 templates were not checked and have no verdict."_s.arg(tally.notChecked));
    QVERIFY(notCheckedOf(*page).at(1).endsWith(": The check was cancelled before it was their turn."_L1));
    QVERIFY(page->counts()->text().endsWith(u"%1 files not checked"_s.arg(tally.notChecked)));
    QCOMPARE(page->report().notChecked.size(), std::size_t(tally.notChecked));
    shoot(u"folder-cancelled"_s);
    // nothing more arrives
    disconnect(&page->job(), &ui::FolderJob::advanced, cancel, nullptr);
    const ui::FolderTally before = tally;
    page->check();
    waitFor(page);
    QVERIFY(before != page->model()->tally());
    QCOMPARE(page->model()->tally().finished, 200);
    QCOMPARE(page->model()->tally().of(rules::Outcome::Fail), 40);
    QCOMPARE(page->strip()->text(), QString());
}

void TestFolderRun::cancelsBeforeAnythingIsKnown()
{
    putMany(3);
    ui::FolderPage *page = m_window->openFolder(root(u"many"_s));
    QVERIFY(page->isChecking());
    page->cancel();
    QVERIFY(!page->isChecking());
    QCOMPARE(page->strip()->text(), u"The search was cancelled. Nothing was checked."_s);
    QCOMPARE(page->table()->emptyText(), u"Nothing was checked."_s);
    QVERIFY(!m_window->actions().exportReport->isEnabled());
    QCOMPARE(m_window->status()->summary(), u"Not checked"_s);
    // after a check its results stay, and are said to be those
    page->check();
    waitFor(page);
    QCOMPARE(page->strip()->text(), QString());
    page->check();
    page->cancel();
    QVERIFY(page->strip()->text().startsWith("The check was cancelled. What is shown is from the check before, "_L1));
    QCOMPARE(page->model()->tally().finished, 3);
    QCOMPARE(page->model()->tally().notChecked, 0);
}

/// Again in the middle of a check, then cancelled while the templates are being looked for.
void TestFolderRun::cancelsARestart()
{
    putMany(200);
    ui::FolderPage *page = m_window->openFolder(root(u"many"_s));
    bool restarted = false;
    connect(&page->job(), &ui::FolderJob::advanced, this, [page, &restarted] {
        if (std::exchange(restarted, true))
            return;
        page->check();
        page->cancel();
    });
    waitFor(page);
    QVERIFY(restarted);
    const ui::FolderTally tally = page->model()->tally();
    QVERIFY(tally.finished < 200);
    QCOMPARE(tally.notChecked, 200 - tally.finished);
    for (int row = 0; row < page->model()->rowCount(); ++row) {
        const ui::FolderModel::State state = page->model()->row(row).state;
        QVERIFY(state != ui::FolderModel::State::Waiting && state != ui::FolderModel::State::Checking);
    }
    QVERIFY(notCheckedOf(*page).at(1).endsWith(": The check was cancelled before it was their turn."_L1));
    const rules::Report report = page->report();
    QVERIFY(report.time.isValid());
    QCOMPARE(report.notChecked.size(), std::size_t(tally.notChecked));
    QCOMPARE(
        page->strip()->text(),
        u"The check was cancelled. What is shown is from the check before, %1."_s.arg(ui::momentText(report.time)));
    page->check();
    waitFor(page);
    QCOMPARE(page->model()->tally().finished, 200);
    QCOMPARE(page->model()->tally().notChecked, 0);
}

void TestFolderRun::newestWins()
{
    putMany(30);
    ui::FolderPage *page = m_window->openFolder(root(u"many"_s));
    QSignalSpy finished(&page->job(), &ui::FolderJob::finished);
    QSignalSpy found(&page->job(), &ui::FolderJob::found);
    for (int i = 0; i < 5; ++i)
        page->check();
    waitFor(page);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(found.count(), 1);
    QCOMPARE(page->model()->tally().finished, 30);
}

void TestFolderRun::checksAgain()
{
    putSamples();
    ui::FolderPage *page = open();
    page->table()->setCurrentIndex(rowOf(*page, u"edge/store.bicep"_s));
    put(u"landing-zones/edge/store.bicep"_s, clusterTemplate("store", "'cilium'"));
    put(u"landing-zones/edge/store.bicep"_s, clusterTemplate("store", "'calico'"));
    put(u"landing-zones/new.bicep"_s, clusterTemplate("fresh", "'none'"));
    page->table()->setFocus();
    QTest::keyClick(page->table(), Qt::Key_F5);
    waitFor(page);
    QCOMPARE(page->model()->tally().templates, 11);
    QCOMPARE(page->model()->tally().of(rules::Outcome::Fail), 2);
    QCOMPARE(page->model()->tally().of(rules::Outcome::Pass), 3);
    QCOMPARE(page->table()->currentIndex().data().toString(), u"edge/store.bicep"_s);
    QVERIFY(QFile::remove(root() + u"/new.bicep"_s));
    QTest::mouseClick(page->findChild<QPushButton *>(u"checkFolder"_s), Qt::LeftButton);
    waitFor(page);
    QCOMPARE(page->model()->tally().templates, 10);
}

void TestFolderRun::tellsWhatWasSavedMeanwhile()
{
    putSamples();
    ui::FolderPage *page = open();
    page->table()->setCurrentIndex(rowOf(*page, u"hub/main.bicep"_s));
    QTest::keyClick(page->table(), Qt::Key_Return);
    waitForCheck();
    m_window->tabs()->setCurrentWidget(page);
    QCOMPARE(page->strip()->text(), QString());
    m_window->tabs()->setCurrentIndex(1);
    ui::SourceView *view = m_window->tabs()->currentPage()->view();
    QTest::keyClicks(view, u"// x"_s);
    QTest::keyClick(view, Qt::Key_Return);
    QTest::keyClick(view, Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!m_window->isWindowModified());
    waitForCheck();
    m_window->tabs()->setCurrentWidget(page);
    QCOMPARE(page->strip()->text(),
             u"hub/main.bicep was saved after the check, so what is shown of it is out of date."_s);
    shoot(u"folder-saved"_s);
    QTest::mouseClick(page->strip()->findChild<QPushButton *>(), Qt::LeftButton);
    waitFor(page);
    QCOMPARE(page->strip()->text(), QString());
}

void TestFolderRun::takesPublishedVerdicts()
{
    put(u"some/main.bicep"_s, clusterTemplate("one", "'cilium'\n      networkDataplane: 'cilium'"));
    ui::FolderPage *page = open(u"some"_s);
    QCOMPARE(page->model()->tally().of(rules::Outcome::Pass), 1);
    m_window->actions().published->trigger();
    waitFor(page);
    QCOMPARE(page->model()->tally().of(rules::Outcome::Fail), 1);
    QVERIFY(page->report().published);
}

void TestFolderRun::reportsTheRuleThatIsShown()
{
    put(u"some/main.bicep"_s, clusterTemplate("one", "'cilium'\n      networkDataplane: 'cilium'"));
    ui::FolderPage *page = open(u"some"_s);
    page->setPublished(true);
    QVERIFY(page->isChecking());
    page->cancel();
    QCOMPARE(page->model()->tally().of(rules::Outcome::Pass), 1);
    QVERIFY(page->canReport());
    QVERIFY(!page->report().published);
    page->check();
    waitFor(page);
    QCOMPARE(page->model()->tally().of(rules::Outcome::Fail), 1);
    QVERIFY(page->report().published);
}

void TestFolderRun::checksWhenShown()
{
    putMany(3);
    ui::FolderPage page(root(u"many"_s), false);
    page.checkWhenShown();
    page.setPublished(true);
    QVERIFY(!page.isChecking());
    page.show();
    QVERIFY(page.isChecking());
    waitFor(&page);
    QCOMPARE(page.model()->tally().finished, 3);
    QVERIFY(page.report().published);
    page.checkWhenShown();
    QVERIFY(!page.isChecking());
    page.hide();
    page.show();
    QVERIFY(!page.isChecking());
}

void TestFolderRun::opensAFolderOnce()
{
    putMany(3);
    ui::FolderPage *page = open(u"many"_s);
    QVERIFY(QFile::link(root(u"many"_s), root(u"alias"_s)));
    QCOMPARE(m_window->openFolder(root(u"alias"_s)), page);
    QCOMPARE(m_window->openFolder(root(u"many/../alias/"_s)), page);
    QVERIFY(!page->isChecking());
    QCOMPARE(m_window->tabs()->count(), 1);
}

void TestFolderRun::saysWhenThereIsNothing()
{
    put(u"empty/package.json"_s, "{}");
    ui::FolderPage *page = open(u"empty"_s);
    QCOMPARE(page->table()->emptyText(), u"No templates in this folder."_s);
    QCOMPARE(m_window->status()->summary(), u"No templates"_s);
    QVERIFY(!m_window->actions().exportReport->isEnabled());
    QCOMPARE(
        notCheckedOf(*page),
        (QStringList{u"Left out: 1"_s, u"package.json: JSON that is not a deployment template is not checked."_s}));
    shoot(u"folder-empty"_s);
    putMany(2);
    chooseFolder(u"many"_s, [page] { Q_EMIT page->table()->nothingLink()->linkActivated(u"#"_s); });
}

void TestFolderRun::saysWhyAFolderCannotBeRead()
{
    putMany(2);
    ui::FolderPage *page = open(u"many"_s);
    QVERIFY(QDir(root(u"many"_s)).removeRecursively());
    QTest::keyClick(page->table(), Qt::Key_F5);
    waitFor(page);
    QVERIFY(page->strip()->text().endsWith(
        "is not there any more, so nothing was checked. Check again when it is back, or open another folder."_L1));
    QVERIFY(!page->findChild<QPushButton *>(u"checkFolder"_s)->isVisible()); // the strip has that button
    QCOMPARE(page->model()->rowCount(), 0);
    QCOMPARE(page->table()->emptyText(), u"Nothing was checked."_s);
    shoot(u"folder-gone"_s);
    const auto buttons = page->strip()->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    putMany(2);
    QTest::mouseClick(buttons.first(), Qt::LeftButton);
    waitFor(page);
    QCOMPARE(page->model()->rowCount(), 2);
    QVERIFY(page->findChild<QPushButton *>(u"checkFolder"_s)->isVisible());
    QVERIFY(QDir(root(u"many"_s)).removeRecursively());
    page->check();
    put(u"many/a.bicep"_s, {});
    chooseFolder(u"many"_s,
                 [page] { QTest::mouseClick(page->strip()->findChildren<QPushButton *>().last(), Qt::LeftButton); });
    QVERIFY(!m_window->openFile(root(u"never-was"_s)));
    QVERIFY(m_window->strip()->text().contains("never-was"_L1));
}

void TestFolderRun::takesDrops()
{
    putSamples();
    drop({root() + u"/hub/main.bicep"_s, root() + u"/edge/store.bicep"_s});
    QCOMPARE(m_window->tabs()->count(), 2);
    drop({root()});
    QCOMPARE(m_window->tabs()->count(), 3);
    ui::FolderPage *page = m_window->tabs()->currentFolder();
    QVERIFY(page != nullptr);
    waitFor(page);
    QCOMPARE(page->model()->tally().templates, 10);
    // the same folder once more, and another one
    drop({root() + u'/', root() + u"/hub"_s});
    QCOMPARE(m_window->tabs()->count(), 4);
    QCOMPARE(m_window->tabs()->currentFolder()->name(), u"hub"_s);
    waitFor(m_window->tabs()->currentFolder());
    QCOMPARE(m_window->tabs()->currentFolder()->model()->tally().templates, 2);
}

void TestFolderRun::exportsReport()
{
    putSamples();
    ui::FolderPage *page = open();
    const QString path = m_folder->filePath(u"report.html"_s);
    inDialog<QFileDialog>(this, [path](QFileDialog *dialog) {
        dialog->findChild<QLineEdit *>()->setText(path);
        QMetaObject::invokeMethod(dialog, "accept", Qt::QueuedConnection);
    });
    QTest::mouseClick(page->findChild<QPushButton *>(u"exportFolder"_s), Qt::LeftButton);
    QTRY_VERIFY(m_window->strip()->text().startsWith("The report was written to "_L1));
    QCOMPARE(contentOf(path), rules::reportWriter(u"html")->write(page->report()));
    QVERIFY(contentOf(path).contains("landing-zones/contoso/main.bicep"));
    m_window->saveReport(m_window->report(), m_folder->filePath(u"no/such/folder.html"_s));
    QTRY_VERIFY(m_window->strip()->text().contains("folder.html"_L1));
}

void TestFolderRun::remembersFolders()
{
    putSamples();
    ui::FolderPage *page = open();
    QCOMPARE(m_saved.recent.first().path, root());
    QCOMPARE(m_saved.recent.first().fail, 2);
    QTest::keyClick(page->table(), Qt::Key_W, Qt::ControlModifier);
    auto *list = m_window->findChild<QListView *>(u"recentList"_s);
    QTRY_VERIFY(list->isVisible());
    shoot(u"folder-recent"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QVERIFY(m_window->tabs()->currentFolder() != nullptr);
    waitFor(m_window->tabs()->currentFolder());
}

QTEST_MAIN(TestFolderRun)
#include "tst_folderrun.moc"
