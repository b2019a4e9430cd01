// SPDX-License-Identifier: MIT
#include "tests/support/windowtest.h"

#include "model/filewriter.h"
#include "ui/chip.h"
#include "ui/findingspanel.h"
#include "ui/foldercounts.h"
#include "ui/folderfilter.h"
#include "ui/foldermodel.h"
#include "ui/folderpage.h"
#include "ui/folderprogress.h"
#include "ui/foldertable.h"
#include "ui/notcheckedlist.h"
#include "ui/notcheckedmodel.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"
#include "ui/statusline.h"
#include "ui/strip.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// A person with a folder of templates.
class TestFolderPage : public WindowTest
{
    Q_OBJECT
private Q_SLOTS:
    void showsAllTemplates();
    void agreesWithTheCommandLine();
    void filters();
    void sorts();
    void appliesParameters();
    void opensTemplates();
    void listsWhatIsNotChecked();
    void showsProgress();
    void cancels();
    void cancelsBeforeAnythingIsKnown();
    void newestWins();
    void checksAgain();
    void takesPublishedVerdicts();
    void saysWhenThereIsNothing();
    void saysWhyAFolderCannotBeRead();
    void takesDrops();
    void exportsReport();
    void remembersFolders();
    void worksByKeyboard();
    void fitsSmallWindows();

private:
    void putSamples() const;
    void putMany(int count) const;
    [[nodiscard]] QString root(const QString &name = u"landing-zones"_s) const { return m_folder->filePath(name); }
    ui::FolderPage *open(const QString &name = u"landing-zones"_s);
    static void waitFor(ui::FolderPage *page);
    void drop(const QStringList &paths) const;
    static QStringList namesOf(const ui::FolderPage &page);
    static QModelIndex rowOf(const ui::FolderPage &page, const QString &name);
    static QStringList notCheckedOf(const ui::FolderPage &page);
    static ui::Chip *chip(const ui::FolderPage &page, const QString &text);
    static void choose(QComboBox *box, int index);
};

namespace {

QByteArray cluster(const QByteArray &name, const QByteArray &policy, const QByteArray &before = {})
{
    return before + "resource " + name + " 'Microsoft.ContainerService/managedClusters@2025-07-01' = {\n  name: 'aks-"
        + name
        + "'\n  location: 'westeurope'\n  properties: {\n    networkProfile: {\n      networkPlugin: 'azure'\n      "
          "networkPolicy: "
        + policy + "\n    }\n  }\n}\n";
}

constexpr auto Empty = "resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {\n  name: 'log'\n  "
                       "location: 'westeurope'\n}\n";

QByteArray arm(const QByteArray &policy)
{
    return R"({
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "resources": [{
    "type": "Microsoft.ContainerService/managedClusters", "apiVersion": "2025-07-01", "name": "aks-edge",
    "location": "westeurope",
    "properties": {"networkProfile": {"networkPlugin": "azure", "networkPolicy": ")"
        + policy + R"("}}
  }]
}
)";
}

} // namespace

void TestFolderPage::putSamples() const
{
    const auto add = [this](const QString &name, const QByteArray &content) {
        put(u"landing-zones/"_s + name, content);
    };
    add(u"contoso/main.bicep"_s,
        cluster("ops", "networkPolicy", "param networkPolicy string = 'none'\n\n") + '\n' + cluster("web", "'azure'"));
    add(u"contoso/main.bicepparam"_s, "using 'main.bicep'\nparam networkPolicy = 'calico'\n");
    add(u"contoso/main.prod.bicepparam"_s, "using 'main.bicep'\n");
    add(u"edge/store.bicep"_s, cluster("store", "'none'"));
    add(u"edge/arm/azuredeploy.json"_s, arm("[reference('x').policy]"));
    add(u"hub/main.bicep"_s, Empty);
    add(u"hub/modules/firewall.bicep"_s, Empty);
    add(u"regions/north.bicep"_s, cluster("north", "'calico'"));
    add(u"sandbox/playground.bicep"_s, "#disable-next-line AZR-000027 // a test\n" + cluster("play", "'none'"));
    add(u"shared/uses.bicep"_s, "module gone 'gone.bicep' = {\n  name: 'gone'\n}\n");
    add(u"legacy/aks-2019.json"_s, QByteArray("\"resources\"\0\xFF", 13));
    add(u"legacy/half.bicep"_s, "%%% ???\n");
    add(u"package.json"_s, "{\"name\": \"x\"}");
    add(u"tsconfig.json"_s, "{}");
    add(u".gitignore"_s, "node_modules/\n");
    add(u"node_modules/a.bicep"_s, Empty);
    add(u".terraform/a.bicep"_s, Empty);
    QFile huge(root() + u"/vendor-huge.json"_s);
    QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(65LL * 1024 * 1024));
}

void TestFolderPage::putMany(int count) const
{
    for (int i = 0; i < count; ++i)
        put(u"many/%1/main%2.bicep"_s.arg(i % 7).arg(i, 4, 10, QChar(u'0')),
            cluster("one", i % 5 == 0 ? "'none'" : "'azure'"));
}

void TestFolderPage::waitFor(ui::FolderPage *page)
{
    QTRY_VERIFY_WITH_TIMEOUT(!page->isChecking(), 60'000);
}

ui::FolderPage *TestFolderPage::open(const QString &name)
{
    ui::FolderPage *page = m_window->openFolder(root(name));
    waitFor(page);
    return page;
}

QStringList TestFolderPage::namesOf(const ui::FolderPage &page)
{
    QStringList names;
    const QAbstractItemModel *shown = page.table()->model();
    for (int row = 0; row < shown->rowCount(); ++row)
        names += shown->index(row, 0).data().toString();
    return names;
}

QModelIndex TestFolderPage::rowOf(const ui::FolderPage &page, const QString &name)
{
    const qsizetype row = namesOf(page).indexOf(name);
    return row < 0 ? QModelIndex() : page.table()->model()->index(int(row), 0);
}

QStringList TestFolderPage::notCheckedOf(const ui::FolderPage &page)
{
    QStringList lines;
    const QAbstractItemModel *list = page.notCheckedList()->list();
    for (int row = 0; row < list->rowCount(); ++row)
        lines += list->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return lines;
}

ui::Chip *TestFolderPage::chip(const ui::FolderPage &page, const QString &text)
{
    const auto chips = page.findChildren<ui::Chip *>();
    const auto found = std::ranges::find_if(chips, [&](const ui::Chip *one) { return one->text() == text; });
    return found == chips.end() ? nullptr : *found;
}

void TestFolderPage::choose(QComboBox *box, int index)
{
    box->setFocus();
    QTest::keyClick(box, index > box->currentIndex() ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(box->currentIndex(), index);
}

void TestFolderPage::drop(const QStringList &paths) const
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls += QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_window.get(), &event);
}

void TestFolderPage::showsAllTemplates()
{
    putSamples();
    inDialog<QFileDialog>(this, [this](QFileDialog *dialog) {
        dialog->findChild<QLineEdit *>()->setText(root());
        QMetaObject::invokeMethod(dialog, "accept", Qt::QueuedConnection);
    });
    QTest::mouseClick(m_window->findChild<QPushButton *>(u"welcomeOpenFolder"_s), Qt::LeftButton);
    ui::FolderPage *page = m_window->tabs()->currentFolder();
    QVERIFY(page != nullptr);
    QCOMPARE(page->folder(), root());
    QCOMPARE(m_window->windowTitle(), u"landing-zones — Bulkhead"_s);
    const QAbstractItemModelTester tester(page->model());
    const QAbstractItemModelTester shown(page->table()->model());
    const QAbstractItemModelTester list(page->notCheckedList()->list());
    waitFor(page);

    const ui::FolderTally &tally = page->model()->tally();
    QCOMPARE(tally.templates, 9);
    QCOMPARE(tally.finished, 9);
    QCOMPARE(tally.of(rules::Outcome::Fail), 2);
    QCOMPARE(tally.of(rules::Outcome::Undetermined), 1);
    QCOMPARE(tally.of(rules::Outcome::Pass), 2);
    QCOMPARE(tally.of(rules::Outcome::Suppressed), 1);
    QCOMPARE(tally.withClusters, 5);
    QCOMPARE(tally.withoutClusters, 3);
    QCOMPARE(tally.notChecked, 1);
    QCOMPARE(page->counts()->text(),
             u"2 fail, 1 undetermined, 2 pass, 1 suppressed, 3 templates without clusters, 2 files not checked"_s);
    QCOMPARE(m_window->status()->summary(), u"6 clusters: 2 fail, 1 undetermined, 2 pass, 1 suppressed"_s);
    QCOMPARE(namesOf(*page),
             (QStringList{u"contoso/main.bicep"_s, u"edge/store.bicep"_s, u"edge/arm/azuredeploy.json"_s,
                          u"legacy/half.bicep"_s, u"sandbox/playground.bicep"_s, u"regions/north.bicep"_s,
                          u"shared/uses.bicep"_s, u"hub/main.bicep"_s, u"hub/modules/firewall.bicep"_s}));
    const QModelIndex first = rowOf(*page, u"contoso/main.bicep"_s);
    QCOMPARE(first.data(Qt::AccessibleTextRole).toString(), u"contoso/main.bicep, Bicep, 2 clusters, 1 fail, 1 pass"_s);
    using Model = ui::FolderModel;
    QCOMPARE(first.siblingAtColumn(Model::ParametersColumn).data().toString(), u"2 found, not applied"_s);
    QCOMPARE(first.siblingAtColumn(Model::ResourcesColumn).data().toString(), u"2"_s);
    QCOMPARE(rowOf(*page, u"hub/main.bicep"_s).siblingAtColumn(Model::VerdictColumn).data().toString(),
             u"No clusters"_s);
    // a module that is missing may have had some
    QCOMPARE(rowOf(*page, u"shared/uses.bicep"_s).siblingAtColumn(Model::VerdictColumn).data().toString(),
             u"No clusters seen"_s);
    QCOMPARE(rowOf(*page, u"legacy/half.bicep"_s).siblingAtColumn(Model::VerdictColumn).data().toString(),
             u"Not checked"_s);
    QVERIFY(!page->progress()->isVisible());
    shoot(u"folder"_s);
}

/// Every number can be printed by the command line, which calls the same functions.
void TestFolderPage::agreesWithTheCommandLine()
{
    putSamples();
    ui::FolderPage *page = open();
    rules::Targets targets = rules::findTargets({u"landing-zones"_s}, {}, m_folder->path());
    std::vector<rules::CheckedTarget> results(targets.files.size());
    rules::FolderCheck::Options options;
    options.analysis.fixes = true;
    options.jobs = 1;
    rules::FolderCheck(options).run(targets.files,
                                    {.begun = {}, .finished = [&](std::size_t i, rules::CheckedTarget checked) {
                                         results[i] = std::move(checked);
                                     }});
    const rules::Report want = rules::reportOf(targets, results);
    const rules::Report have = page->report();
    QCOMPARE(have.files.size(), want.files.size());
    for (std::size_t i = 0; i < want.files.size(); ++i) {
        QCOMPARE(have.files[i].path(), want.files[i].path());
        QCOMPARE(have.files[i].analysis->findings.size(), want.files[i].analysis->findings.size());
    }
    for (const auto outcome :
         {rules::Outcome::Fail, rules::Outcome::Undetermined, rules::Outcome::Pass, rules::Outcome::Suppressed})
        QCOMPARE(page->model()->tally().of(outcome), want.count(outcome));
    QCOMPARE(have.notChecked.size(), want.notChecked.size());
    QCOMPARE(have.notChecked.front().path, u"landing-zones/vendor-huge.json"_s);
    QCOMPARE(have.notChecked.front().reason, want.notChecked.front().reason);
}

void TestFolderPage::filters()
{
    putSamples();
    ui::FolderPage *page = open();
    QCOMPARE(chip(*page, u"All"_s)->count(), 9);
    QCOMPARE(chip(*page, u"With clusters"_s)->accessibleName(), u"With clusters: 5"_s);
    QTest::mouseClick(chip(*page, u"Fail"_s), Qt::LeftButton);
    QCOMPARE(namesOf(*page), (QStringList{u"contoso/main.bicep"_s, u"edge/store.bicep"_s}));
    QTest::mouseClick(chip(*page, u"Undetermined"_s), Qt::LeftButton);
    QCOMPARE(namesOf(*page), QStringList{u"edge/arm/azuredeploy.json"_s});
    QTest::mouseClick(chip(*page, u"With clusters"_s), Qt::LeftButton);
    QCOMPARE(namesOf(*page).size(), 5);

    auto *line = page->findChild<QLineEdit *>(u"folderFilter"_s);
    QTest::keyClick(page->table(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(line->hasFocus());
    QTest::keyClicks(line, u"EDGE"_s);
    QCOMPARE(namesOf(*page), (QStringList{u"edge/store.bicep"_s, u"edge/arm/azuredeploy.json"_s}));
    QTest::keyClicks(line, u"nothing"_s);
    QCOMPARE(page->table()->emptyText(), u"No such template."_s);
    shoot(u"folder-filtered"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(namesOf(*page).size(), 5);
    QVERIFY(page->table()->hasFocus());
}

void TestFolderPage::sorts()
{
    putSamples();
    ui::FolderPage *page = open();
    choose(page->findChild<QComboBox *>(u"folderSort"_s), 1);
    QStringList names = namesOf(*page);
    QCOMPARE(names.first(), u"contoso/main.bicep"_s);
    QCOMPARE(names.last(), u"shared/uses.bicep"_s);
    choose(page->findChild<QComboBox *>(u"folderSort"_s), 0);
    QCOMPARE(namesOf(*page).last(), u"hub/modules/firewall.bicep"_s);
}

void TestFolderPage::appliesParameters()
{
    putSamples();
    ui::FolderPage *page = open();
    choose(page->findChild<QComboBox *>(u"folderParameters"_s), 1);
    waitFor(page);
    const ui::FolderTally &tally = page->model()->tally();
    QCOMPARE(tally.templates, 10);
    QCOMPARE(tally.of(rules::Outcome::Fail), 2);
    QCOMPARE(tally.of(rules::Outcome::Pass), 4);
    const QModelIndex first = page->table()->model()->index(0, 0);
    QCOMPARE(first.data(Qt::AccessibleTextRole).toString(),
             u"contoso/main.bicep, Bicep, with main.prod.bicepparam, 2 clusters, 1 fail, 1 pass"_s);
    shoot(u"folder-parameters"_s);
    // the template opens with what it was checked with
    page->table()->setCurrentIndex(first);
    QTest::keyClick(page->table(), Qt::Key_Return);
    QCOMPARE(QFileInfo(m_window->session().parameters()).fileName(), u"main.prod.bicepparam"_s);
    waitForCheck();
}

void TestFolderPage::opensTemplates()
{
    putSamples();
    ui::FolderPage *page = open();
    const QModelIndex row = rowOf(*page, u"edge/store.bicep"_s);
    const QPoint place = page->table()->visualRect(row).center();
    QTest::mouseClick(page->table()->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(page->table()->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(m_window->session().root(), root() + u"/edge/store.bicep"_s);
    waitForCheck();
    shoot(u"folder-opened"_s);
    // the folder is the first tab, and as it was
    QCOMPARE(m_window->tabs()->widget(0), page);
    QTest::mouseClick(m_window->tabs()->tabBar(), Qt::LeftButton, {}, m_window->tabs()->tabBar()->tabRect(0).center());
    QCOMPARE(m_window->tabs()->currentFolder(), page);
    QCOMPARE(page->table()->currentIndex().data().toString(), u"edge/store.bicep"_s);
    QVERIFY(!m_window->findings()->isVisible());
    QVERIFY(!m_window->actions().save->isEnabled());
    QVERIFY(!m_window->actions().fix->isEnabled());

    // from the list of clusters to the finding
    page->table()->setCurrentIndex(rowOf(*page, u"contoso/main.bicep"_s));
    ui::TreeView *clusters = page->clusters();
    const QAbstractItemModel *findings = clusters->model();
    QCOMPARE(findings->rowCount(), 2);
    clusters->setFocus();
    clusters->setCurrentIndex(findings->index(0, 0, findings->index(0, 0)));
    QTest::keyClick(clusters, Qt::Key_Return);
    QCOMPARE(m_window->session().root(), root() + u"/contoso/main.bicep"_s);
    QVERIFY(m_window->tabs()->currentPage()->view()->cursorOffset() > 0);
    waitForCheck();
    QVERIFY(m_window->findings()->isVisible());
    // the button
    m_window->tabs()->setCurrentWidget(page);
    page->table()->setCurrentIndex(rowOf(*page, u"hub/main.bicep"_s));
    QCOMPARE(page->clusters()->emptyText(), u"No clusters in this template. The rule has nothing to check here."_s);
    QTest::mouseClick(page->findChild<QPushButton *>(u"openTemplate"_s), Qt::LeftButton);
    QCOMPARE(m_window->session().root(), root() + u"/hub/main.bicep"_s);
    QCOMPARE(m_window->tabs()->count(), 4);
    waitForCheck();
    // closing the folder leaves the files
    m_window->tabs()->setCurrentWidget(page);
    QTest::keyClick(page->table(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(m_window->tabs()->count(), 3);
    waitForCheck();
}

void TestFolderPage::listsWhatIsNotChecked()
{
    putSamples();
    ui::FolderPage *page = open();
    QCOMPARE(notCheckedOf(*page),
             (QStringList{
                 u"vendor-huge.json: Is too large: 65 MiB, the limit is 64 MiB."_s,
                 u"legacy/half.bicep: Line 1: This starts no statement\nNothing in it could be understood."_s,
                 u"shared/uses.bicep: Checked, with notes: parts may be missing.\n"_s + page->model()->row(8).why,
                 u"node_modules/: Left out by .gitignore."_s,
                 u".terraform/: Hidden, so left out."_s,
                 u"package.json and 1 more: JSON, but not deployment templates."_s,
                 u"legacy/aks-2019.json: Not JSON, so nothing could be understood."_s,
             }));
    ui::NotCheckedList *list = page->notCheckedList();
    const QModelIndex group = list->list()->index(5, 0);
    QVERIFY(!list->isExpanded(group));
    list->setFocus();
    list->setCurrentIndex(group);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(list->isExpanded(group));
    QCOMPARE(list->list()->rowCount(group), 2);
    shoot(u"folder-left-out"_s);
    const QRect place = list->visualRect(group);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place.center());
    QVERIFY(!list->isExpanded(group));
    // a file opens, so that one sees what is wrong
    list->setCurrentIndex(list->list()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_window->tabs()->currentPage()->document().name(), u"half.bicep"_s);
    waitForCheck();
}

/// The table while a check is under way, as it would be for a moment.
void TestFolderPage::showsProgress()
{
    putSamples();
    ui::FolderPage *page = open();
    const ui::FolderJob::TargetsPtr targets = page->model()->targets();
    ui::FolderJob::Steps steps;
    for (int i = 0; i < 5; ++i)
        steps.push_back({.target = std::size_t(i), .result = page->model()->row(i).result});
    steps.push_back({.target = 5});
    steps.push_back({.target = 6});
    page->model()->setTargets(root(), targets);
    page->model()->apply(steps);
    using Model = ui::FolderModel;
    const QModelIndex running = rowOf(*page, page->model()->row(5).name).siblingAtColumn(Model::VerdictColumn);
    QCOMPARE(running.data().toString(), u"Checking…"_s);
    QCOMPARE(rowOf(*page, page->model()->row(8).name).siblingAtColumn(Model::VerdictColumn).data().toString(),
             u"Waiting"_s);
    page->progress()->setDelay(0);
    page->progress()->begin(root());
    QTRY_VERIFY(page->progress()->isVisible());
    page->progress()->setProgress(5, 9, page->model()->row(5).name);
    QCOMPARE(page->progress()->text(), u"Checking 5 of 9 templates"_s);
    shoot(u"folder-progress"_s);
    page->progress()->end();
}

void TestFolderPage::cancels()
{
    putMany(200);
    ui::FolderPage *page = m_window->openFolder(root(u"many"_s));
    page->progress()->setDelay(0);
    page->check(); // a second one, now without delay
    QPushButton *cancel = page->progress()->cancelButton();
    // at the first results the button is pressed; they come in batches smaller than the folder
    connect(&page->job(), &ui::FolderJob::advanced, cancel, [this, page, cancel] {
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
    QVERIFY(notCheckedOf(*page).first().endsWith(": The check was cancelled before it was their turn."_L1));
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

void TestFolderPage::cancelsBeforeAnythingIsKnown()
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

void TestFolderPage::newestWins()
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

void TestFolderPage::checksAgain()
{
    putSamples();
    ui::FolderPage *page = open();
    page->table()->setCurrentIndex(rowOf(*page, u"edge/store.bicep"_s));
    put(u"landing-zones/edge/store.bicep"_s, cluster("store", "'cilium'"));
    put(u"landing-zones/edge/store.bicep"_s, cluster("store", "'calico'"));
    put(u"landing-zones/new.bicep"_s, cluster("fresh", "'none'"));
    page->table()->setFocus();
    QTest::keyClick(page->table(), Qt::Key_F5);
    waitFor(page);
    QCOMPARE(page->model()->tally().templates, 10);
    QCOMPARE(page->model()->tally().of(rules::Outcome::Fail), 2);
    QCOMPARE(page->model()->tally().of(rules::Outcome::Pass), 3);
    QCOMPARE(page->table()->currentIndex().data().toString(), u"edge/store.bicep"_s);
    QVERIFY(QFile::remove(root() + u"/new.bicep"_s));
    QTest::mouseClick(page->findChild<QPushButton *>(u"checkFolder"_s), Qt::LeftButton);
    waitFor(page);
    QCOMPARE(page->model()->tally().templates, 9);
}

void TestFolderPage::takesPublishedVerdicts()
{
    put(u"some/main.bicep"_s, cluster("one", "'cilium'\n      networkDataplane: 'cilium'"));
    ui::FolderPage *page = open(u"some"_s);
    QCOMPARE(page->model()->tally().of(rules::Outcome::Pass), 1);
    m_window->actions().published->trigger();
    waitFor(page);
    QCOMPARE(page->model()->tally().of(rules::Outcome::Fail), 1);
    QVERIFY(page->report().published);
}

void TestFolderPage::saysWhenThereIsNothing()
{
    put(u"empty/package.json"_s, "{}");
    ui::FolderPage *page = open(u"empty"_s);
    QCOMPARE(page->table()->emptyText(), u"No templates in this folder."_s);
    QCOMPARE(m_window->status()->summary(), u"No templates"_s);
    QVERIFY(!m_window->actions().exportReport->isEnabled());
    QCOMPARE(notCheckedOf(*page), QStringList{u"package.json: JSON, but not deployment templates."_s});
    shoot(u"folder-empty"_s);
}

void TestFolderPage::saysWhyAFolderCannotBeRead()
{
    putMany(2);
    ui::FolderPage *page = open(u"many"_s);
    QVERIFY(QDir(root(u"many"_s)).removeRecursively());
    QTest::keyClick(page->table(), Qt::Key_F5);
    waitFor(page);
    QVERIFY(page->strip()->text().endsWith("is not there any more, so nothing was checked."_L1));
    QCOMPARE(page->model()->rowCount(), 0);
    QCOMPARE(page->table()->emptyText(), u"Nothing was checked."_s);
    shoot(u"folder-gone"_s);
    QVERIFY(!m_window->openFile(root(u"never-was"_s)));
    QVERIFY(m_window->strip()->text().contains("never-was"_L1));
}

void TestFolderPage::takesDrops()
{
    putSamples();
    drop({root() + u"/hub/main.bicep"_s, root() + u"/edge/store.bicep"_s});
    QCOMPARE(m_window->tabs()->count(), 2);
    drop({root()});
    QCOMPARE(m_window->tabs()->count(), 3);
    ui::FolderPage *page = m_window->tabs()->currentFolder();
    QVERIFY(page != nullptr);
    waitFor(page);
    QCOMPARE(page->model()->tally().templates, 9);
    // the same folder once more, and another one
    drop({root() + u'/', root() + u"/hub"_s});
    QCOMPARE(m_window->tabs()->count(), 4);
    QCOMPARE(m_window->tabs()->currentFolder()->name(), u"hub"_s);
    waitFor(m_window->tabs()->currentFolder());
    QCOMPARE(m_window->tabs()->currentFolder()->model()->tally().templates, 2);
}

void TestFolderPage::exportsReport()
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
    m_window->saveFolderReport(*page, m_folder->filePath(u"no/such/folder.html"_s));
    QTRY_VERIFY(m_window->strip()->text().contains("folder.html"_L1));
}

void TestFolderPage::remembersFolders()
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

void TestFolderPage::worksByKeyboard()
{
    putSamples();
    ui::FolderPage *page = open();
    activate();
    page->setFocus();
    QVERIFY(page->table()->hasFocus());
    QCOMPARE(page->table()->currentIndex().data().toString(), u"contoso/main.bicep"_s);
    QTest::keyClick(page->table(), Qt::Key_Down);
    QTest::keyClick(page->table(), Qt::Key_F6);
    QVERIFY(page->notCheckedList()->hasFocus());
    QTest::keyClick(page->notCheckedList(), Qt::Key_F6);
    QVERIFY(page->clusters()->hasFocus());
    QTest::keyClick(page->clusters(), Qt::Key_F6, Qt::ShiftModifier);
    QTest::keyClick(page->notCheckedList(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(page->table()->hasFocus());
    QTest::keyClick(page->table(), Qt::Key_Return);
    QCOMPARE(m_window->session().root(), root() + u"/edge/store.bicep"_s);
    waitForCheck();
    QTest::keyClick(m_window->tabs()->currentPage()->view(), Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(m_window->tabs()->currentFolder(), page);
    // everything that takes the focus has a name
    for (const QWidget *widget : page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisibleTo(page) && widget->focusProxy() == nullptr
            && !widget->objectName().startsWith("qt_"_L1))
            QVERIFY2(!widget->accessibleName().isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className())));
    }
}

void TestFolderPage::fitsSmallWindows()
{
    putSamples();
    ui::FolderPage *page = open();
    m_window->resize(1024, 700);
    shoot(u"folder-1024"_s);
    m_window->resize(720, 480);
    QTRY_COMPARE(m_window->width(), 720);
    shoot(u"folder-720"_s);
    QVERIFY(page->table()->isColumnHidden(ui::FolderModel::TimeColumn));
    QVERIFY(!page->table()->isColumnHidden(ui::FolderModel::VerdictColumn));
}

QTEST_MAIN(TestFolderPage)
#include "tst_folderpage.moc"
