// SPDX-License-Identifier: MIT
#include "tests/ui/analysissample.h"
#include "ui/findingsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::FindingsModel;

namespace {

QStringList printed(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        QString line = index.data(ui::NameRole).toString() + index.data(ui::NameRestRole).toString() + u" | "_s
            + index.data(ui::DetailRole).toString();
        if (index.data(ui::BulbRole).toBool())
            line += u" | bulb"_s;
        if (!index.data(ui::NoteRole).toString().isEmpty())
            line += u" | "_s + index.data(ui::NoteRole).toString();
        lines += line;
        lines += printed(model, index);
    }
    return lines;
}

} // namespace

class TestFindingsModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groupsByOutcome();
    void filtersByOutcome();
    void walksRoundTheList();
    void groupsCannotBeSelected();
    void listsNotes();
    void tellsAssistiveTechnology();
};

void TestFindingsModel::groupsByOutcome()
{
    FindingsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setAnalysis(analysissample::make());
    const QStringList expected{
        u"Fail | 1"_s,
        u"aks-prod has no network policy engine | main.bicep:6 · aks | bulb"_s,
        u"Pass | 1"_s,
        u"aks-web uses azure | main.bicep:21 · workload › aks | 1 advice"_s,
    };
    QCOMPARE(printed(model), expected);
    model.setAnalysis(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestFindingsModel::filtersByOutcome()
{
    FindingsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAnalysis(analysissample::make());
    model.setFilter(rules::Outcome::Pass);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.indexOfFinding(0).isValid());
    QVERIFY(model.indexOfFinding(1).isValid());
    model.setFilter(rules::Outcome::Suppressed);
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 2);
}

void TestFindingsModel::walksRoundTheList()
{
    FindingsModel model;
    model.setAnalysis(analysissample::make());
    QCOMPARE(model.neighbour(-1, false), 0);
    QCOMPARE(model.neighbour(0, false), 1);
    QCOMPARE(model.neighbour(1, false), 0);
    QCOMPARE(model.neighbour(0, true), 1);
    model.setAnalysis(nullptr);
    QCOMPARE(model.neighbour(0, false), -1);
}

void TestFindingsModel::groupsCannotBeSelected()
{
    FindingsModel model;
    model.setAnalysis(analysissample::make());
    const QModelIndex group = model.index(0, 0);
    QVERIFY(!group.flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(group.data(ui::HeadingRole).toBool());
    QVERIFY(model.index(0, 0, group).flags().testFlag(Qt::ItemIsSelectable));
    QCOMPARE(group.data(FindingsModel::FindingIdRole).toInt(), -1);
}

void TestFindingsModel::listsNotes()
{
    auto analysis = std::make_shared<rules::Analysis>(*analysissample::make());
    analysis->notes.push_back({rules::AdviceLevel::Warning, model::Message("A module was not looked into."), {}});
    FindingsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAnalysis(analysis);
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex note = model.index(0, 0, model.index(2, 0));
    QCOMPARE(note.data(FindingsModel::NoteIdRole).toInt(), 0);
    QCOMPARE(note.data(FindingsModel::FindingIdRole).toInt(), -1);
    QCOMPARE(note.data(Qt::AccessibleTextRole).toString(), u"Warning: A module was not looked into."_s);
    QCOMPARE(model.neighbour(1, false), 0);
}

void TestFindingsModel::tellsAssistiveTechnology()
{
    FindingsModel model;
    model.setAnalysis(analysissample::make());
    QCOMPARE(model.indexOfFinding(0).data(Qt::AccessibleTextRole).toString(),
             u"aks-prod has no network policy engine, fail, fix ready, line 6"_s);
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"1 fail"_s);
}

QTEST_MAIN(TestFindingsModel)
#include "tst_findingsmodel.moc"
