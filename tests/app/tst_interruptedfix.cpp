// SPDX-License-Identifier: MIT
#include "tests/support/fixtures.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

/// "fix --write" that is killed: every file is as it was or as it should become, at any moment.
class TestInterruptedFix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killed();

private:
    void write(const QDir &folder) const;
    static QProcess *start(const QString &folder, QObject *parent);

    std::map<QString, QByteArray> m_before;
    std::map<QString, QByteArray> m_after;
    qint64 m_microseconds = 0; ///< that a whole run takes
};

namespace {

constexpr int Templates = 40;
constexpr int Kills = 200;

QByteArray cluster(const QByteArray &name)
{
    QByteArray out;
    for (int i = 0; i < 50; ++i) // so that writing takes some time
        out += "// a line that has nothing to do with it\r\n";
    return out + "resource " + name + " 'Microsoft.ContainerService/managedClusters@2024-09-01' = {\r\n  name: '" + name
        + "'\r\n  location: 'westeurope'\r\n  properties: {\r\n    networkProfile: {\r\n      networkPlugin: "
          "'azure'\r\n"
          "    }\r\n  }\r\n}\r\n";
}

} // namespace

void TestInterruptedFix::initTestCase()
{
    for (int i = 0; i < Templates; ++i) {
        const QByteArray number = QByteArray::number(i);
        m_before[u"main%1.bicep"_s.arg(i)] =
            cluster("aks" + number) + "module m 'module" + number + ".bicep' = {\r\n  name: 'm'\r\n}\r\n";
        m_before[u"module%1.bicep"_s.arg(i)] = cluster("inner" + number);
    }
    const QTemporaryDir folder;
    write(folder.path());
    QElapsedTimer timer;
    timer.start();
    const std::unique_ptr<QProcess> process(start(folder.path(), nullptr));
    QVERIFY(process->waitForFinished());
    m_microseconds = timer.nsecsElapsed() / 1000;
    QCOMPARE(process->exitCode(), 0);
    for (const auto &[name, content] : m_before) {
        m_after[name] = fixtures::read(folder.filePath(name));
        QVERIFY(m_after[name] != content);
    }
}

void TestInterruptedFix::write(const QDir &folder) const
{
    for (const auto &[name, content] : m_before) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
}

QProcess *TestInterruptedFix::start(const QString &folder, QObject *parent)
{
    auto *process = new QProcess(parent);
    process->start(QStringLiteral(BULKHEAD_CLI), {u"fix"_s, folder, u"--write"_s});
    return process;
}

void TestInterruptedFix::killed()
{
    QRandomGenerator random(11);
    int partial = 0;
    for (int round = 0; round < Kills; ++round) {
        const QTemporaryDir folder;
        write(folder.path());
        const std::unique_ptr<QProcess> process(start(folder.path(), nullptr));
        QVERIFY(process->waitForStarted());
        QThread::usleep(ulong(random.bounded(int(m_microseconds))));
        process->kill();
        process->waitForFinished();
        int changed = 0;
        for (const auto &[name, before] : m_before) {
            const QByteArray now = fixtures::read(folder.filePath(name));
            QVERIFY2(now == before || now == m_after.at(name), qPrintable(name));
            changed += now == before ? 0 : 1;
        }
        partial += changed > 0 && changed < int(m_before.size()) ? 1 : 0;
        // and a second run ends the work
        if (round % 20 == 0) {
            const std::unique_ptr<QProcess> again(start(folder.path(), nullptr));
            QVERIFY(again->waitForFinished());
            for (const auto &[name, after] : m_after)
                QCOMPARE(fixtures::read(folder.filePath(name)), after);
        }
    }
    QVERIFY2(partial > 0, "no run was killed while it wrote");
}

QTEST_GUILESS_MAIN(TestInterruptedFix)
#include "tst_interruptedfix.moc"
