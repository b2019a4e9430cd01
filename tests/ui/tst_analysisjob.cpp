// SPDX-License-Identifier: MIT
#include "ui/analysisjob.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::AnalysisJob;

namespace {

QByteArray cluster(const QByteArray &policy)
{
    return "resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {\n"
           "  name: 'aks'\n"
           "  location: 'westeurope'\n"
           "  properties: { networkProfile: { networkPlugin: 'azure' "
        + (policy.isEmpty() ? QByteArray() : ", networkPolicy: '" + policy + "'") + " } }\n" + "}\n";
}

} // namespace

class TestAnalysisJob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void checksAFile();
    void newestWins();
    void stopDeliversNothing();
    void mayBeDestroyedWhileItRuns();
    void editedTextGoesBeforeTheDisk();
    void readsAgainWhatChanged();
    void saysWhyAFileCannotBeRead();
    void aTextIsNoTemplate();
    void modulesOfEditorsCount();

private:
    QString write(const QString &name, const QByteArray &bytes);
    static AnalysisJob::Result wait(QSignalSpy &spy);
    static AnalysisJob::Input input(const QString &path);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAnalysisJob::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestAnalysisJob::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the fixture");
    return file.fileName();
}

AnalysisJob::Input TestAnalysisJob::input(const QString &path)
{
    AnalysisJob::Input input{.path = path, .parametersPath = {}, .edited = {}, .options = {}};
    input.options.inventory = true;
    return input;
}

/// The next result; the only one.
AnalysisJob::Result TestAnalysisJob::wait(QSignalSpy &spy)
{
    if (spy.isEmpty())
        spy.wait(30'000);
    return spy.isEmpty() ? AnalysisJob::Result() : spy.takeFirst().first().value<AnalysisJob::Result>();
}

void TestAnalysisJob::checksAFile()
{
    const QString path = write(u"main.bicep"_s, cluster("azure"));
    AnalysisJob job;
    QSignalSpy spy(&job, &AnalysisJob::finished);
    job.start(input(path));
    QVERIFY(job.isRunning());
    const auto result = wait(spy);
    QCOMPARE(result.path, path);
    QVERIFY(result.analysis != nullptr);
    QCOMPARE(result.analysis->count(rules::Outcome::Pass), 1);
    QCOMPARE(result.analysis->inventory.items.size(), 1U);
    QVERIFY(!job.isRunning());
}

void TestAnalysisJob::newestWins()
{
    AnalysisJob job;
    QSignalSpy spy(&job, &AnalysisJob::finished);
    QString last;
    for (int i = 0; i < 5; ++i) {
        last = write(u"%1.bicep"_s.arg(i), cluster(i % 2 == 0 ? "azure" : ""));
        job.start(input(last));
    }
    QCOMPARE(wait(spy).path, last);
    QTRY_VERIFY(!job.isRunning());
    QCoreApplication::processEvents();
    QVERIFY(spy.isEmpty());
}

void TestAnalysisJob::stopDeliversNothing()
{
    AnalysisJob job;
    QSignalSpy spy(&job, &AnalysisJob::finished);
    const QString path = write(u"main.bicep"_s, cluster("azure"));
    job.start(input(path));
    job.stop();
    QVERIFY(!job.isRunning());
    // what follows is delivered, and it alone
    const QString other = write(u"other.bicep"_s, cluster(""));
    job.start(input(other));
    QCOMPARE(wait(spy).path, other);
    QVERIFY(spy.isEmpty());
}

void TestAnalysisJob::mayBeDestroyedWhileItRuns()
{
    const QString path = write(u"main.bicep"_s, cluster("azure").repeated(200));
    for (int i = 0; i < 5; ++i) {
        AnalysisJob job;
        QSignalSpy spy(&job, &AnalysisJob::finished);
        job.start(input(path));
    }
    QCoreApplication::processEvents();
}

void TestAnalysisJob::editedTextGoesBeforeTheDisk()
{
    const QString path = write(u"main.bicep"_s, cluster(""));
    AnalysisJob job;
    QSignalSpy spy(&job, &AnalysisJob::finished);
    job.start(input(path));
    QCOMPARE(wait(spy).analysis->count(rules::Outcome::Fail), 1);

    auto edited = input(path);
    edited.edited.emplace_back(path, model::SourceText::fromString(QString::fromUtf8(cluster("calico"))));
    job.start(edited);
    QCOMPARE(wait(spy).analysis->count(rules::Outcome::Pass), 1);

    job.start(input(path));
    QCOMPARE(wait(spy).analysis->count(rules::Outcome::Fail), 1);
}

void TestAnalysisJob::readsAgainWhatChanged()
{
    const QString path = write(u"main.bicep"_s, cluster(""));
    AnalysisJob job;
    QSignalSpy spy(&job, &AnalysisJob::finished);
    job.start(input(path));
    const auto first = wait(spy);
    job.start(input(path));
    const auto second = wait(spy);
    QCOMPARE(first.document, second.document); // not parsed again
    write(u"main.bicep"_s, cluster("calico"));
    job.start(input(path));
    QCOMPARE(wait(spy).analysis->count(rules::Outcome::Pass), 1);
}

void TestAnalysisJob::saysWhyAFileCannotBeRead()
{
    AnalysisJob job;
    QSignalSpy spy(&job, &AnalysisJob::finished);
    const QString path = m_folder->filePath(u"missing.bicep"_s);
    job.start(input(path));
    const auto result = wait(spy);
    QVERIFY(result.analysis == nullptr);
    QVERIFY2(result.error.contains("missing.bicep"_L1), qPrintable(result.error));
    // and reads it once it is there
    write(u"missing.bicep"_s, cluster("azure"));
    job.start(input(path));
    QVERIFY(wait(spy).analysis != nullptr);
}

void TestAnalysisJob::aTextIsNoTemplate()
{
    AnalysisJob job;
    QSignalSpy spy(&job, &AnalysisJob::finished);
    job.start(input(write(u"package.json"_s, "{ \"name\": \"x\" }")));
    const auto result = wait(spy);
    QVERIFY(result.analysis == nullptr);
    QVERIFY(result.error.isEmpty());
    QVERIFY(result.document != nullptr);
    QCOMPARE(result.document->jsonKind(), model::ArmFileKind::OtherJson);
}

void TestAnalysisJob::modulesOfEditorsCount()
{
    const QString module = write(u"aks.bicep"_s, cluster(""));
    const QString path = write(u"main.bicep"_s, "module aks 'aks.bicep' = { name: 'aks' }\n");
    AnalysisJob job;
    QSignalSpy spy(&job, &AnalysisJob::finished);
    job.start(input(path));
    QCOMPARE(wait(spy).analysis->count(rules::Outcome::Fail), 1);
    auto edited = input(path);
    edited.edited.emplace_back(module, model::SourceText::fromString(QString::fromUtf8(cluster("azure"))));
    job.start(edited);
    QCOMPARE(wait(spy).analysis->count(rules::Outcome::Pass), 1);
}

QTEST_MAIN(TestAnalysisJob)
#include "tst_analysisjob.moc"
