// SPDX-License-Identifier: MIT
#include "ui/diffview.h"
#include "ui/fixdialog.h"
#include "ui/noticestrip.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using model::Document;
using model::Message;
using model::SourceText;
using rules::Outcome;
using ui::FixDialog;

class TestFixDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheFinding();
    void recommendedFirst();
    void cardsSpeak_data();
    void cardsSpeak();
    void arrowsChooseTheEngine();
    void diffFollowsTheChoice();
    void resultFollowsTheChoice_data();
    void resultFollowsTheChoice();
    void enterApplies_data();
    void enterApplies();
    void withoutFix();
    void severalFiles();
    void linksNeedAListener();
    void placesAreLinks();
    void fitsSmallScreens();

private:
    static rules::Fix fix(const QString &engine, const QString &lines, Outcome published, bool recommended);
    static rules::AnalysisPtr analysis(std::vector<rules::Fix> fixes, Message noFix = {});
    static rules::AnalysisPtr threeEngines();
};

namespace {

const rules::RuleInfo Rule{QLatin1StringView("Azure.AKS.NetworkPolicy"),
                           QLatin1StringView("AZR-000027"),
                           QLatin1StringView("important"),
                           Message("AKS clusters must have network policies"),
                           Message("Why"),
                           {},
                           {}};

model::DocumentPtr document()
{
    static const model::DocumentPtr instance = Document::parse(
        u"/templates/main.bicep"_s,
        SourceText::fromString(uR"(resource cluster 'Microsoft.ContainerService/managedClusters@2024-05-01' = {
  name: 'aks'
  properties: {
    networkProfile: {
      networkPlugin: 'azure'
    }
  }
}
)"_s));
    return instance;
}

} // namespace

rules::Fix TestFixDialog::fix(const QString &engine, const QString &lines, Outcome published, bool recommended)
{
    const auto at = qint32(document()->source()->text().indexOf(u"      networkPlugin"_s));
    const model::EditSet edits({{{at, at}, lines}});
    rules::Fix fix;
    fix.id = u"set-"_s + engine;
    fix.engine = engine;
    fix.title = Message("Set networkPolicy to '%1'", engine);
    fix.recommended = recommended;
    fix.changes.push_back(
        {document(), edits, Document::parse(document()->path(), document()->source()->edited(edits))});
    fix.publishedAfter = published;
    return fix;
}

rules::AnalysisPtr TestFixDialog::analysis(std::vector<rules::Fix> fixes, Message noFix)
{
    rules::Finding finding;
    finding.rule = &Rule;
    finding.outcome = Outcome::Fail;
    finding.resourceName = u"aks"_s;
    finding.title = Message("aks has no network policy engine");
    finding.reason = Message("The network profile sets no networkPolicy.");
    const auto profile = qint32(document()->source()->text().indexOf(u"networkProfile"_s));
    finding.location = {document(), {profile, profile + 14}};
    finding.evidence = {{{document(), {0, 16}}, model::EvidenceRole::Resource, Message("the cluster")},
                        {finding.location, model::EvidenceRole::NotSet, Message("not set: no value, no default")}};
    finding.fixes = std::move(fixes);
    finding.noFix = std::move(noFix);
    auto analysis = std::make_shared<rules::Analysis>();
    analysis->findings.push_back(std::move(finding));
    return analysis;
}

rules::AnalysisPtr TestFixDialog::threeEngines()
{
    rules::Fix azure = fix(u"azure"_s, u"      networkPolicy: 'azure'\n"_s, Outcome::Pass, false);
    azure.warnings = {Message("Azure NPM on Linux ends on 2028-09-30.")};
    return analysis(
        {fix(u"calico"_s, u"      networkPolicy: 'calico'\n"_s, Outcome::Pass, true),
         fix(u"cilium"_s, u"      networkPolicy: 'cilium'\n      networkDataplane: 'cilium'\n"_s, Outcome::Fail, false),
         std::move(azure)});
}

void TestFixDialog::showsTheFinding()
{
    const FixDialog dialog(threeEngines(), 0);
    QCOMPARE(dialog.findChild<QLabel *>(u"fixTitle"_s)->text(), u"aks has no network policy engine"_s);
    QCOMPARE(dialog.findChild<QLabel *>(u"reason"_s)->text(), u"The network profile sets no networkPolicy."_s);
    QCOMPARE(dialog.findChild<ui::NoticeStrip *>(u"consequence"_s)->text().section(u'.', 0, 0),
             u"If this cluster exists, deploying re-images all node pools"_s);
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        texts += label->text();
    const QString all = texts.join(u'\n');
    for (const QString &part : {u"Azure.AKS.NetworkPolicy"_s, u"AZR-000027"_s, u"Important"_s, u"main.bicep:4"_s,
                                u"main.bicep:1"_s, u"the cluster"_s, u"not set: no value, no default"_s})
        QVERIFY2(all.contains(part), qPrintable(part));
}

void TestFixDialog::recommendedFirst()
{
    const FixDialog dialog(threeEngines(), 0);
    QCOMPARE(dialog.chosenFix(), 0);
    QVERIFY(dialog.findChild<QRadioButton *>(u"set-calico"_s)->isChecked());
}

void TestFixDialog::cardsSpeak_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("calico")
        << u"set-calico"_s
        << u"Calico. recommended. Set networkPolicy to 'calico'. Bulkhead: Pass. Published rule: Pass"_s;
    QTest::newRow("cilium") << u"set-cilium"_s
                            << u"Cilium. Set networkPolicy to 'cilium'. Bulkhead: Pass. Published rule: Fail"_s;
}

void TestFixDialog::cardsSpeak()
{
    QFETCH(QString, id);
    const FixDialog dialog(threeEngines(), 0);
    QTEST(dialog.findChild<QRadioButton *>(id)->accessibleName(), "spoken");
}

void TestFixDialog::arrowsChooseTheEngine()
{
    FixDialog dialog(threeEngines(), 0);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTRY_COMPARE(dialog.focusWidget(), dialog.findChild<QRadioButton *>(u"set-calico"_s));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Right);
    QCOMPARE(dialog.chosenFix(), 1);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Right);
    QCOMPARE(dialog.chosenFix(), 2);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Left);
    QCOMPARE(dialog.chosenFix(), 1);
}

void TestFixDialog::diffFollowsTheChoice()
{
    FixDialog dialog(threeEngines(), 0);
    QCOMPARE(dialog.findChildren<ui::DiffView *>().size(), 1);
    QCOMPARE(dialog.findChild<ui::DiffView *>()->description(), u"Line 5 added: networkPolicy: 'calico'"_s);
    dialog.chooseFix(1);
    QCOMPARE(dialog.findChildren<ui::DiffView *>().size(), 1);
    QCOMPARE(dialog.findChild<ui::DiffView *>()->addedLines(), 2);
    dialog.chooseFix(17); // there is none: nothing changes
    QCOMPARE(dialog.chosenFix(), 1);
}

void TestFixDialog::resultFollowsTheChoice_data()
{
    QTest::addColumn<Outcome>("after");
    QTest::addColumn<Outcome>("published");
    QTest::addColumn<QString>("text");
    QTest::newRow("both pass") << Outcome::Pass << Outcome::Pass
                               << u"Passes after the fix. The published rule passes too."_s;
    QTest::newRow("published fails")
        << Outcome::Pass << Outcome::Fail
        << u"Passes after the fix. The published rule fails: it does not list this engine."_s;
    QTest::newRow("undetermined") << Outcome::Undetermined << Outcome::Undetermined
                                  << u"Undetermined after the fix. The published rule cannot tell."_s;
}

void TestFixDialog::resultFollowsTheChoice()
{
    QFETCH(Outcome, after);
    QFETCH(Outcome, published);
    rules::Fix only = fix(u"calico"_s, u"      networkPolicy: 'calico'\n"_s, published, true);
    only.outcomeAfter = after;
    const FixDialog dialog(analysis({only}), 0);
    QTEST(dialog.findChild<ui::NoticeStrip *>(u"result"_s)->text(), "text");
}

void TestFixDialog::enterApplies_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("result");
    QTest::newRow("Enter") << int(Qt::Key_Return) << int(QDialog::Accepted);
    QTest::newRow("Enter of the keypad") << int(Qt::Key_Enter) << int(QDialog::Accepted);
    QTest::newRow("Esc") << int(Qt::Key_Escape) << int(QDialog::Rejected);
}

void TestFixDialog::enterApplies()
{
    QFETCH(int, key);
    FixDialog dialog(threeEngines(), 0);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QSignalSpy finished(&dialog, &QDialog::finished);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Right);
    QTest::keyClick(dialog.focusWidget(), Qt::Key(key));
    QCOMPARE(finished.size(), 1);
    QTEST(finished.first().first().toInt(), "result");
    QCOMPARE(dialog.chosenFix(), 1);
}

void TestFixDialog::withoutFix()
{
    FixDialog dialog(analysis({}, Message("The value comes from reference(…), which Azure knows only later.")), 0);
    dialog.show();
    QCOMPARE(dialog.chosenFix(), -1);
    QCOMPARE(dialog.findChild<QPushButton *>(u"apply"_s), nullptr);
    QVERIFY(dialog.findChild<ui::NoticeStrip *>(u"noFix"_s)->text().contains(u"reference(…)"_s));
    QCOMPARE(dialog.findChild<ui::DiffView *>(), nullptr);
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(rejected.size(), 1);
}

void TestFixDialog::severalFiles()
{
    rules::Fix both = fix(u"calico"_s, u"      networkPolicy: 'calico'\n"_s, Outcome::Pass, true);
    const auto module = Document::parse(u"/templates/modules/aks.bicep"_s, SourceText::fromString(u"param a int\n"_s));
    const model::EditSet edits({{{0, 0}, u"param b int\n"_s}});
    both.changes.push_back({module, edits, nullptr}); // not parsed again: the edits say what comes out
    const FixDialog dialog(analysis({both}), 0);
    const auto diffs = dialog.findChildren<ui::DiffView *>();
    QCOMPARE(diffs.size(), 2);
    QCOMPARE(diffs[0]->accessibleName(), u"Changes of main.bicep"_s);
    QCOMPARE(diffs[1]->description(), u"Line 1 added: param b int"_s);
}

void TestFixDialog::linksNeedAListener()
{
    const auto visibleTexts = [](const FixDialog &dialog) {
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts += label->text();
        }
        for (const QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->isVisible())
                texts += button->text();
        }
        return texts.join(u'\n');
    };
    FixDialog silent(threeEngines(), 0);
    silent.show();
    QVERIFY(!visibleTexts(silent).contains(u"Explain this rule"_s));
    QVERIFY(!visibleTexts(silent).contains(u"Suppress"_s));
    QVERIFY(!visibleTexts(silent).contains(u"href"_s));

    FixDialog heard(threeEngines(), 0);
    const QSignalSpy explain(&heard, &FixDialog::explainRequested);
    const QSignalSpy suppress(&heard, &FixDialog::suppressRequested);
    heard.show();
    QVERIFY(visibleTexts(heard).contains(u"Explain this rule"_s));
    QVERIFY(visibleTexts(heard).contains(u"Suppress with a reason"_s));
}

void TestFixDialog::placesAreLinks()
{
    FixDialog dialog(threeEngines(), 0);
    QList<model::Location> places;
    connect(&dialog, &FixDialog::placeActivated, &dialog, [&](const model::Location &place) { places += place; });
    dialog.show();
    for (QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->text().contains(u"href"_s) && label->accessibleName() == "main.bicep:4"_L1)
            Q_EMIT label->linkActivated(u"#"_s);
    }
    QCOMPARE(places.size(), 1);
    QCOMPARE(places.first().begin().line, 4);
}

void TestFixDialog::fitsSmallScreens()
{
    FixDialog dialog(threeEngines(), 0);
    dialog.show();
    dialog.resize(960, 640);
    QCOMPARE(dialog.size(), QSize(960, 640));
    const auto *body = dialog.findChild<QScrollArea *>();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QTRY_VERIFY(body->widget()->width() <= body->viewport()->width()); // nothing is cut at the right
    const auto *apply = dialog.findChild<QPushButton *>(u"apply"_s);
    QVERIFY(dialog.rect().contains(QRect(apply->mapTo(&dialog, QPoint()), apply->size())));
}

QTEST_MAIN(TestFixDialog)
#include "tst_fixdialog.moc"
