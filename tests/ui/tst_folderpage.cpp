// SPDX-License-Identifier: MIT
#include "tests/support/foldertest.h"

#include "ui/findingspanel.h"
#include "ui/foldercounts.h"
#include "ui/linklabel.h"
#include "ui/notcheckedlist.h"
#include "ui/notcheckedmodel.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"
#include "ui/statusline.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;

/// A person with a folder of templates.
class TestFolderPage : public FolderTest
{
    Q_OBJECT
private Q_SLOTS:
    void showsAllTemplates();
    void agreesWithTheCommandLine();
    void filters();
    void sorts();
    void appliesParameters();
    void opensWithWhatItWasCheckedWith();
    void opensTemplates();
    void leadsToFixes();
    void listsWhatIsNotChecked();
    void foldsManyNotes();
    void listsWhatIsNoTemplateAnyMore();
    void worksByKeyboard();
    void fitsSmallWindows();
};

void TestFolderPage::showsAllTemplates()
{
    putSamples();
    chooseFolder(u"landing-zones"_s, [this] {
        QTest::mouseClick(m_window->findChild<QPushButton *>(u"welcomeOpenFolder"_s), Qt::LeftButton);
    });
    ui::FolderPage *page = m_window->tabs()->currentFolder();
    QCOMPARE(m_window->windowTitle(), u"landing-zones — Bulkhead"_s);
    const QAbstractItemModelTester tester(page->model());
    const QAbstractItemModelTester shown(page->table()->model());
    const QAbstractItemModelTester list(page->notCheckedList()->list());
    waitFor(page);

    const ui::FolderTally &tally = page->model()->tally();
    QCOMPARE(tally.templates, 10); // nine rows, and one too large to look into
    QCOMPARE(tally.unreadable, 1);
    QCOMPARE(tally.finished, 10);
    QCOMPARE(tally.of(rules::Outcome::Fail), 2);
    QCOMPARE(tally.of(rules::Outcome::Undetermined), 1);
    QCOMPARE(tally.of(rules::Outcome::Pass), 2);
    QCOMPARE(tally.of(rules::Outcome::Suppressed), 1);
    QCOMPARE(tally.withClusters, 5);
    QCOMPARE(tally.withoutClusters, 3);
    QCOMPARE(tally.notChecked, 2);
    QCOMPARE(m_window->status()->findChild<QLabel *>(u"checkState"_s)->text(), u"8 of 10 checked"_s);
    QCOMPARE(page->counts()->text(),
             u"2 fail, 1 undetermined, 2 pass, 1 suppressed, 3 templates without clusters, 2 files not checked"_s);
    QCOMPARE(m_window->status()->summary(), u"6 clusters: 2 fail, 1 undetermined, 2 pass, 1 suppressed"_s);
    QCOMPARE(namesOf(*page),
             (QStringList{u"contoso/main.bicep"_s, u"edge/store.bicep"_s, u"edge/arm/azuredeploy.json"_s,
                          u"legacy/half.bicep"_s, u"sandbox/playground.bicep"_s, u"regions/north.bicep"_s,
                          u"shared/uses.bicep"_s, u"hub/main.bicep"_s, u"hub/modules/firewall.bicep"_s}));
    QCOMPARE(rowOf(*page, u"contoso/main.bicep"_s).data(Qt::AccessibleTextRole).toString(),
             u"contoso/main.bicep, Bicep, 2 clusters, 1 fail, 1 pass"_s);
    using Model = ui::FolderModel;
    QCOMPARE(cellOf(*page, u"contoso/main.bicep"_s, Model::ParametersColumn), u"2 found, not applied"_s);
    QCOMPARE(cellOf(*page, u"contoso/main.bicep"_s, Model::ResourcesColumn), u"2"_s);
    QCOMPARE(cellOf(*page, u"hub/main.bicep"_s, Model::VerdictColumn), u"No clusters"_s);
    // a module that is missing may have had some
    QCOMPARE(cellOf(*page, u"shared/uses.bicep"_s, Model::VerdictColumn), u"No clusters seen"_s);
    QCOMPARE(cellOf(*page, u"legacy/half.bicep"_s, Model::VerdictColumn), u"Not checked"_s);
    // what is not known is left empty
    for (const auto column :
         {Model::ResourcesColumn, Model::ClustersColumn, Model::ParametersColumn, Model::TimeColumn})
        QCOMPARE(cellOf(*page, u"legacy/half.bicep"_s, column), QString());
    QCOMPARE(page->findChild<QWidget *>(u"templateTitle"_s)->accessibleName(), u"Clusters of contoso/main.bicep"_s);
    shoot(u"folder"_s);
}

/// Every number can be printed by the command line, which calls the same functions.
void TestFolderPage::agreesWithTheCommandLine()
{
    putSamples();
    ui::FolderPage *page = open();
    const rules::Report want = commandLineReport(u"landing-zones"_s);
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
    QVERIFY(!page->table()->nothingLink()->isVisible());
    QTest::keyClicks(line, u"nothing"_s);
    ui::LinkLabel *link = page->table()->nothingLink();
    link->setFocus(); // it clears all filters
    QTest::keyClick(link, Qt::Key_Tab);
    QTest::keyClick(link, Qt::Key_Return);
    QCOMPARE(line->text(), QString());
    QVERIFY(chip(*page, u"All"_s)->isChecked());
    QCOMPARE(namesOf(*page).size(), 9);
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
    QCOMPARE(tally.templates, 11);
    QCOMPARE(tally.of(rules::Outcome::Fail), 2);
    QCOMPARE(tally.of(rules::Outcome::Pass), 4);
    const QModelIndex first = page->table()->model()->index(0, 0);
    QCOMPARE(first.data(Qt::AccessibleTextRole).toString(),
             u"contoso/main.bicep, Bicep, with main.prod.bicepparam, 2 clusters, 1 fail, 1 pass"_s);
    page->table()->setCurrentIndex(first);
    QCOMPARE(page->findChild<QWidget *>(u"templateTitle"_s)->accessibleName(),
             u"Clusters of contoso/main.bicep with main.prod.bicepparam"_s);
    shoot(u"folder-parameters"_s);
    // the template opens with what it was checked with
    QTest::keyClick(page->table(), Qt::Key_Return);
    QCOMPARE(QFileInfo(m_window->session().parameters()).fileName(), u"main.prod.bicepparam"_s);
    waitForCheck();
}

/// The row decides, whatever was chosen for its template before.
void TestFolderPage::opensWithWhatItWasCheckedWith()
{
    putSamples();
    ui::FolderPage *page = open();
    const QString chosen = root() + u"/contoso/main.bicepparam"_s;
    const QString main = root() + u"/contoso/main.bicep"_s;
    ui::Session &session = m_window->session();
    session.setParametersOf(main, chosen);
    page->table()->setCurrentIndex(rowOf(*page, u"contoso/main.bicep"_s));
    QTest::keyClick(page->table(), Qt::Key_Return);
    QCOMPARE(session.root(), main);
    QCOMPARE(session.parameters(), QString());
    waitForCheck();

    // so does the list of what is not checked; for what is no row it leaves the choice
    const QString half = root() + u"/legacy/half.bicep"_s;
    const QString broken = root() + u"/legacy/aks-2019.json"_s;
    session.setParametersOf(half, chosen);
    session.setParametersOf(broken, chosen);
    ui::NotCheckedList *list = page->notCheckedList();
    const QModelIndex first = list->list()->index(2, 0);
    QCOMPARE(first.data(ui::NotCheckedModel::PathRole).toString(), half);
    QCOMPARE(first.data(ui::NotCheckedModel::ParametersRole), QVariant(QString()));
    const QModelIndex last = list->list()->index(6, 0);
    QCOMPARE(last.data(ui::NotCheckedModel::PathRole).toString(), broken);
    QVERIFY(!last.data(ui::NotCheckedModel::ParametersRole).isValid());
    for (const QModelIndex &row : {first, last}) {
        m_window->tabs()->setCurrentWidget(page);
        list->setFocus();
        list->setCurrentIndex(row);
        QTest::keyClick(list, Qt::Key_Return);
        waitForCheck();
    }
    QCOMPARE(session.parametersOf(half), QString());
    QCOMPARE(session.parametersOf(broken), chosen);
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

/// From the folder to the dialog of the finding: the first that has a fix, or the chosen one.
void TestFolderPage::leadsToFixes()
{
    putSamples();
    put(u"landing-zones/contoso/main.bicep"_s, clusterTemplate("ops", "'none'") + clusterTemplate("dev", "'none'"));
    ui::FolderPage *page = open();
    auto *fix = page->findChild<QPushButton *>(u"fixTemplate"_s);
    page->table()->setCurrentIndex(rowOf(*page, u"hub/main.bicep"_s));
    QVERIFY(!fix->isEnabled());
    page->table()->setCurrentIndex(rowOf(*page, u"contoso/main.bicep"_s));
    QVERIFY(fix->isEnabled());
    QCOMPARE(fix->accessibleName(), u"Fix: aks-ops has no network policy engine"_s);
    lookAtFix(fix, u"aks-ops"_s);
    QCOMPARE(m_window->session().root(), root() + u"/contoso/main.bicep"_s);
    m_window->tabs()->setCurrentWidget(page);
    const QAbstractItemModel *findings = page->clusters()->model();
    page->clusters()->setCurrentIndex(findings->index(1, 0, findings->index(0, 0)));
    lookAtFix(fix, u"aks-dev"_s);
    waitForCheck();
}

void TestFolderPage::listsWhatIsNotChecked()
{
    putSamples();
    ui::FolderPage *page = open();
    QCOMPARE(notCheckedOf(*page),
             (QStringList{
                 u"Not checked: 2"_s,
                 u"vendor-huge.json: vendor-huge.json is too large: 65 MiB, the limit is 64 MiB."_s,
                 u"legacy/half.bicep: Line 1: No statement starts with this.\nNothing in it could be understood."_s,
                 u"Checked with notes: 1"_s,
                 u"shared/uses.bicep: "_s + page->model()->row(8).why,
                 u"Left out: 5"_s,
                 u"legacy/aks-2019.json: This is not JSON, so nothing could be understood."_s,
                 u"node_modules/: A .gitignore file leaves this out."_s,
                 u".terraform/: Hidden files and folders are not searched."_s,
                 u"package.json and 1 more: JSON that is not a deployment template is not checked."_s,
             }));
    ui::NotCheckedList *list = page->notCheckedList();
    verifyReasons(*page);
    const QModelIndex group = list->list()->index(9, 0);
    QVERIFY(!list->isExpanded(group));
    list->setFocus();
    list->setCurrentIndex(group);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(list->isExpanded(group));
    QCOMPARE(list->list()->rowCount(group), 2);
    QVERIFY(list->viewport()->rect().contains(list->visualRect(list->list()->index(1, 0, group)).center()));
    QVERIFY(list->viewport()->rect().contains(list->visualRect(group)));
    shoot(u"folder-left-out"_s);
    const QRect place = list->visualRect(group);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place.center());
    QVERIFY(!list->isExpanded(group));
    // a file opens, so that one sees what is wrong
    list->setCurrentIndex(list->list()->index(4, 0));
    QTest::keyClick(list, Qt::Key_Up); // over the heading
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_window->tabs()->currentPage()->document().name(), u"half.bicep"_s);
    waitForCheck();
}

void TestFolderPage::foldsManyNotes()
{
    for (int i = 0; i < 21; ++i)
        put(u"many/%1.bicep"_s.arg(i, 2, 10, QChar(u'0')), "module gone 'gone.bicep' = {\n  name: 'gone'\n}\n");
    put(u"many/.hidden/a.bicep"_s, {});
    const ui::FolderPage *page = open(u"many"_s);
    QCOMPARE(notCheckedOf(*page),
             (QStringList{u"Checked with notes: 21"_s, u"00.bicep and 20 more: Parts of these may be missing."_s,
                          u"Left out: 1"_s, u".hidden/: Hidden files and folders are not searched."_s}));
    QCOMPARE(page->model()->tally().notChecked, 0);
}

/// Somebody wrote to it between sorting and checking.
void TestFolderPage::listsWhatIsNoTemplateAnyMore()
{
    putSamples();
    ui::FolderPage *page = open();
    ui::FolderModel model;
    model.setTargets(root(), page->model()->targets());
    rules::CheckedTarget result;
    result.status = rules::CheckedTarget::Status::NotATemplate;
    model.apply({{.target = 2, .result = result}});
    QCOMPARE(model.tally().notChecked, 2);
    QCOMPARE(model.row(2).state, ui::FolderModel::State::Failed);
    QCOMPARE(model.row(2).why, u"It was changed during the check and is not a template any more."_s);
    const auto groups = ui::notChecked(model);
    const auto group = std::ranges::find(groups, model.row(2).name, &ui::NotCheckedModel::Group::title);
    QVERIFY(group != groups.end());
    QCOMPARE(group->reason, model.row(2).why);
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
    verifyNames(*page);
}

void TestFolderPage::fitsSmallWindows()
{
    putSamples();
    ui::FolderPage *page = open();
    m_window->resize(1000, 700);
    QTRY_COMPARE(m_window->width(), 1000);
    QTRY_COMPARE(linesOf(*page->counts()), 1);
    QVERIFY(linesOf(*page->findChild<QLineEdit *>(u"folderFilter"_s)->parentWidget()) <= 2);
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
