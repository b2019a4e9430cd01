// SPDX-License-Identifier: MIT
#include "tests/ui/analysissample.h"
#include "ui/findingitems.h"
#include "ui/resourcetreemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::ResourceFilter;
using ui::ResourceTreeModel;

namespace {

/// A tree as indented text: name, muted text, tags in brackets, badges.
QStringList printed(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        QString line = QString(depth * 2, u' ') + index.data(ui::NameRole).toString();
        line += u' ' + index.data(ui::DetailRole).toString();
        for (const QString &tag : index.data(ui::TagsRole).toStringList())
            line += u" [%1]"_s.arg(tag);
        for (const auto &badge : index.data(ui::BadgesRole).value<QList<ui::ItemBadge>>())
            line += u' ' + badge.text.toUpper();
        if (index.data(ui::StruckRole).toBool())
            line += u" struck"_s;
        lines += line;
        lines += printed(model, index, depth + 1);
    }
    return lines;
}

} // namespace

class TestResourceTreeModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isEmptyWithoutAnalysis();
    void showsWhatIsDeployed();
    void foldedRowsShowTheWorstInside();
    void findsItsWayBack();
    void tellsAssistiveTechnology();
    void renewsItself();
    void filters_data();
    void filters();
    void knowsTheItemAtAnOffset();
};

void TestResourceTreeModel::isEmptyWithoutAnalysis()
{
    ResourceTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setAnalysis(analysissample::make(), u"main.bicep"_s);
    model.setAnalysis(nullptr, {});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.indexOfItem(0).isValid());
}

void TestResourceTreeModel::showsWhatIsDeployed()
{
    ResourceTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAnalysis(analysissample::make(), u"main.bicep"_s);
    const QStringList expected{
        u"main.bicep resource group"_s,
        u"  vnet-prod virtualNetworks"_s,
        u"    snet-ops subnets"_s,
        u"  aks-prod managedClusters FAIL"_s,
        u"  bas-prod bastionHosts [off] struck"_s,
        u"  grants roleAssignments [×2]"_s,
        u"  kv-shared vaults [existing]"_s,
        u"  workload modules/aks.bicep"_s,
        u"    aks-web managedClusters PASS"_s,
    };
    QCOMPARE(printed(model), expected);
}

void TestResourceTreeModel::foldedRowsShowTheWorstInside()
{
    ResourceTreeModel model;
    model.setAnalysis(analysissample::make(), u"main.bicep"_s);
    const auto worst = [](const QModelIndex &index) {
        const auto badges = index.data(ui::FoldedBadgesRole).value<QList<ui::ItemBadge>>();
        return badges.isEmpty() ? QString() : badges.first().text;
    };
    const QModelIndex file = model.index(0, 0);
    QCOMPARE(worst(file), u"Fail"_s);
    QCOMPARE(worst(model.index(5, 0, file)), u"Pass"_s);
    QCOMPARE(worst(model.index(0, 0, file)), QString());
}

void TestResourceTreeModel::findsItsWayBack()
{
    ResourceTreeModel model;
    const auto analysis = analysissample::make();
    model.setAnalysis(analysis, u"main.bicep"_s);
    for (qint32 item = 0; item < qint32(analysis->inventory.items.size()); ++item) {
        const QModelIndex index = model.indexOfItem(item);
        QVERIFY(index.isValid());
        QCOMPARE(index.data(ResourceTreeModel::ItemIdRole).toInt(), item);
        QCOMPARE(model.index(index.row(), 0, index.parent()), index);
    }
    QCOMPARE(model.indexOfFinding(0).data(ui::NameRole).toString(), u"aks-prod"_s);
    QCOMPARE(model.indexOfFinding(1).data(ui::NameRole).toString(), u"aks-web"_s);
    QVERIFY(!model.indexOfFinding(2).isValid());
    QVERIFY(!model.indexOfFinding(-1).isValid());
}

void TestResourceTreeModel::tellsAssistiveTechnology()
{
    ResourceTreeModel model;
    model.setAnalysis(analysissample::make(), u"main.bicep"_s);
    QCOMPARE(model.indexOfFinding(0).data(Qt::AccessibleTextRole).toString(),
             u"aks-prod, managed cluster, fail, fix ready, line 5"_s);
    const QString tip = model.indexOfItem(3).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains("Not deployed: deployBastion is false"_L1), qPrintable(tip));
    QVERIFY2(tip.contains("Microsoft.Network/bastionHosts, API 2024-05-01"_L1), qPrintable(tip));
}

void TestResourceTreeModel::renewsItself()
{
    ResourceTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAnalysis(analysissample::make(), u"main.bicep"_s);
    const QString key = model.indexOfFinding(0).data(ResourceTreeModel::KeyRole).toString();
    model.setAnalysis(analysissample::make(true), u"main.bicep"_s);
    const QModelIndex index = model.indexOfFinding(0);
    QCOMPARE(index.data(ResourceTreeModel::KeyRole).toString(), key);
    QCOMPARE(index.data(ui::BadgesRole).value<QList<ui::ItemBadge>>().first().text, u"Pass"_s);
}

void TestResourceTreeModel::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("name") << u"snet"_s << QStringList{u"main.bicep"_s, u"vnet-prod"_s, u"snet-ops"_s};
    QTest::newRow("type") << u"managedcl"_s << QStringList{u"main.bicep"_s, u"aks-prod"_s, u"workload"_s, u"aks-web"_s};
    QTest::newRow("outcome") << u"fail"_s << QStringList{u"main.bicep"_s, u"aks-prod"_s};
    QTest::newRow("tag") << u"existing"_s << QStringList{u"main.bicep"_s, u"kv-shared"_s};
    QTest::newRow("two words") << u"aks pass"_s << QStringList{u"main.bicep"_s, u"workload"_s, u"aks-web"_s};
    QTest::newRow("nothing") << u"no such thing"_s << QStringList();
}

void TestResourceTreeModel::filters()
{
    QFETCH(QString, filter);
    QFETCH(QStringList, names);
    ResourceTreeModel model;
    ResourceFilter proxy;
    const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    proxy.setSourceModel(&model);
    model.setAnalysis(analysissample::make(), u"main.bicep"_s);
    proxy.setFilter(filter);
    QStringList shown;
    for (const QString &line : printed(proxy))
        shown += line.trimmed().section(u' ', 0, 0);
    QCOMPARE(shown, names);
    proxy.setFilter({});
    QCOMPARE(printed(proxy), printed(model));
}

void TestResourceTreeModel::knowsTheItemAtAnOffset()
{
    const auto analysis = analysissample::make();
    const auto at = [&](int line) {
        return ui::itemAt(analysis->inventory, u"/project/main.bicep"_s, analysissample::line(line).begin + 3);
    };
    QCOMPARE(at(1), 0);
    QCOMPARE(at(4), 1);
    QCOMPARE(at(6), 2);
    QCOMPARE(at(30), -1);
    QCOMPARE(ui::itemAt(analysis->inventory, u"/project/other.bicep"_s, 0), -1);
}

QTEST_MAIN(TestResourceTreeModel)
#include "tst_resourcetreemodel.moc"
