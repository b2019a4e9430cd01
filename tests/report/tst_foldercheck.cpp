// SPDX-License-Identifier: MIT
#include "rules/report/foldercheck.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace rules;

/// One run over the templates of a folder.
class TestFolderCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sortsOut();
    void checks();
    void pairsWithParameters();
    void stops();
    void saysWhyNot();

private:
    void put(const QString &name, const QByteArray &content) const;
    [[nodiscard]] Targets targets() const { return findTargets({m_folder->path()}, {}, QDir(m_folder->path()).path()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr auto Cluster = R"(
param networkPolicy string = ''
resource aks 'Microsoft.ContainerService/managedClusters@2025-07-01' = {
  name: 'aks'
  properties: { networkProfile: { networkPolicy: networkPolicy } }
}
)";

} // namespace

void TestFolderCheck::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestFolderCheck::put(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

void TestFolderCheck::sortsOut()
{
    put(u"a.bicep"_s, "");
    put(u"package.json"_s, "{}");
    put(u"azuredeploy.json"_s, R"({"contentVersion": "1.0.0.0", "resources": []})");
    QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_s), m_folder->filePath(u"gone.json"_s)));
    Targets found = targets();
    FolderCheck check({});
    check.sortOut(found);
    QCOMPARE(found.files.size(), 2U);
    QVERIFY(found.files[0].path.endsWith("/a.bicep"_L1));
    QVERIFY(found.files[1].path.endsWith("/azuredeploy.json"_L1));
    QCOMPARE(found.leftOut.size(), 1U);
    QCOMPARE(found.leftOut.front().path, m_folder->filePath(u"package.json"_s));
    QCOMPARE(found.leftOut.front().why, model::LeftOut::Why::OtherJson);
}

void TestFolderCheck::checks()
{
    put(u"fails.bicep"_s, Cluster);
    put(u"empty.bicep"_s, "");
    put(u"other.json"_s, "{}");
    const Targets found = targets();
    std::mutex mutex;
    std::vector<CheckedTarget> results(found.files.size());
    std::size_t begun = 0;
    FolderCheck({.analysis = {}, .parameters = {}, .jobs = 3})
        .run(found.files,
             {.begun =
                  [&](std::size_t) {
                      const std::scoped_lock lock(mutex);
                      ++begun;
                  },
              .finished = [&](std::size_t i, CheckedTarget checked) { results[i] = std::move(checked); }});
    QCOMPARE(begun, 3U);
    const Report report = reportOf(found, results);
    QCOMPARE(report.files.size(), 2U);
    QCOMPARE(report.count(Outcome::Fail), 1);
    QVERIFY(report.notChecked.empty());
    QVERIFY(results[1].microseconds > 0);
}

void TestFolderCheck::pairsWithParameters()
{
    put(u"main.bicep"_s, Cluster);
    put(u"main.dev.bicepparam"_s, "using 'main.bicep'\nparam networkPolicy = 'azure'\n");
    put(u"main.prod.bicepparam"_s, "using 'main.bicep'\n");
    Targets found = targets();
    pairWithParameters(found);
    QCOMPARE(found.files.size(), 2U);
    std::vector<CheckedTarget> results(2);
    FolderCheck({.analysis = {}, .parameters = {}, .jobs = 1})
        .run(found.files,
             {.begun = {}, .finished = [&](std::size_t i, CheckedTarget checked) { results[i] = std::move(checked); }});
    QCOMPARE(results[0].analysis->count(Outcome::Pass), 1);
    QCOMPARE(results[1].analysis->count(Outcome::Fail), 1);
}

void TestFolderCheck::stops()
{
    for (int i = 0; i < 5; ++i)
        put(u"%1.bicep"_s.arg(i), Cluster);
    const Targets found = targets();
    std::stop_source stop;
    std::vector<CheckedTarget> results(5);
    FolderCheck({.analysis = {}, .parameters = {}, .jobs = 1})
        .run(found.files,
             {.begun = [&](std::size_t i) { i == 2 ? void(stop.request_stop()) : void(); },
              .finished = [&](std::size_t i, CheckedTarget checked) { results[i] = std::move(checked); }},
             stop.get_token());
    const Report report = reportOf(found, results);
    QCOMPARE(report.files.size(), 2U);
    QCOMPARE(report.notChecked.size(), 3U);
}

/// Sentences of Bulkhead's own can be translated; reports have them in English.
void TestFolderCheck::saysWhyNot()
{
    put(u"package.json"_s, "{}");
    const Targets found = findTargets({u"package.json"_s, u"gone.bicep"_s}, {}, m_folder->path());
    std::vector<CheckedTarget> results(2);
    FolderCheck({.analysis = {}, .parameters = {}, .jobs = 1})
        .run(found.files,
             {.begun = {}, .finished = [&](std::size_t i, CheckedTarget checked) { results[i] = std::move(checked); }});
    QCOMPARE(results[0].status, CheckedTarget::Status::Failed);
    QCOMPARE(QByteArray(results[0].error.source()), QByteArray("%1: %2."));
    const Report report = reportOf(found, results);
    QCOMPARE(report.notChecked.size(), 2U);
    QCOMPARE(report.notChecked[0].reason, u"package.json: JSON, but not a deployment template."_s);
    QVERIFY2(report.notChecked[1].reason.startsWith("gone.bicep "_L1), qPrintable(report.notChecked[1].reason));
}

QTEST_APPLESS_MAIN(TestFolderCheck)
#include "tst_foldercheck.moc"
