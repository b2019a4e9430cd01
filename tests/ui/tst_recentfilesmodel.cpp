// SPDX-License-Identifier: MIT
#include "ui/recentfilesmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;

class TestRecentFilesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows();
    void invalid();
};

void TestRecentFilesModel::rows()
{
    const QTemporaryDir folder;
    const QString there = folder.filePath(u"main.bicep"_s);
    QFile file(there);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const QDateTime now(QDate(2026, 11, 24), QTime(12, 0));
    RecentFilesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setFiles({{.path = there, .opened = now, .checked = true, .fail = 1},
                    {.path = folder.filePath(u"gone.json"_s), .opened = now.addDays(-1)}},
                   now);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), u"main.bicep"_s);
    QVERIFY(!model.index(0).data(RecentFilesModel::MissingRole).toBool());
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"1 fail"_s));
    QVERIFY(model.index(1).data(RecentFilesModel::MissingRole).toBool());
    QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().contains(u"moved or deleted"_s));
    model.setFiles({}, now);
    QCOMPARE(model.rowCount(), 0);
}

void TestRecentFilesModel::invalid()
{
    RecentFilesModel model;
    const QDateTime now = QDateTime::currentDateTime();
    model.setFiles({{.path = u"/nowhere/main.bicep"_s, .opened = now}}, now);
    QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
    QCOMPARE(model.rowCount(model.index(0)), 0);
}

QTEST_MAIN(TestRecentFilesModel)
#include "tst_recentfilesmodel.moc"
