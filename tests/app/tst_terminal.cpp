// SPDX-License-Identifier: MIT
#include "tests/support/fixtures.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

/// What the real program does on a terminal: colours, progress, Ctrl+C.
class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void terminalGetsColors_data();
    void terminalGetsColors();
    void interruptionLeavesNothing();
    void progressIsRemoved();

private:
    void put(const QString &name, const QByteArray &content) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

/// A pseudo terminal for a program to write to.
class Terminal
{
public:
    Terminal() : m_own(::posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (m_own < 0 || ::grantpt(m_own) != 0 || ::unlockpt(m_own) != 0)
            qFatal("no pseudo terminal");
        m_other = ::open(::ptsname(m_own), O_RDWR | O_NOCTTY);
        ::fcntl(m_own, F_SETFL, O_NONBLOCK);
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;
    ~Terminal()
    {
        ::close(m_own);
        ::close(m_other);
    }

    /// Lets \a process write to it instead of to \a descriptor, and be interrupted like a program in the foreground.
    void attach(QProcess &process, int descriptor) const
    {
        process.setChildProcessModifier([other = m_other, descriptor]() {
            ::dup2(other, descriptor);
            ::signal(SIGINT, SIG_DFL);
        });
    }
    /// All that was written so far.
    const QByteArray &text()
    {
        char buffer[4096];
        for (ssize_t got = 0; (got = ::read(m_own, buffer, sizeof buffer)) > 0;)
            m_text.append(buffer, got);
        return m_text;
    }

private:
    int m_own;
    int m_other = -1;
    QByteArray m_text;
};

constexpr QByteArrayView Failing = R"(resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {
  name: 'aks'
  properties: {
    networkProfile: {
      networkPlugin: 'azure'
    }
  }
}
)";

QProcessEnvironment terminalEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"NO_COLOR"_s);
    environment.insert(u"TERM"_s, u"xterm"_s);
    return environment;
}

} // namespace

void TestTerminal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    put(u"fail.bicep"_s, Failing.toByteArray());
}

void TestTerminal::put(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

void TestTerminal::terminalGetsColors_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("variable"); // of the environment
    QTest::addColumn<bool>("terminal");
    QTest::addColumn<bool>("colored");
    QTest::newRow("terminal") << u"check fail.bicep"_s << QString() << true << true;
    QTest::newRow("pipe") << u"check fail.bicep"_s << QString() << false << false;
    QTest::newRow("NO_COLOR") << u"check fail.bicep"_s << u"NO_COLOR"_s << true << false;
    QTest::newRow("never") << u"check fail.bicep --color never"_s << QString() << true << false;
    QTest::newRow("always") << u"check fail.bicep --color always"_s << u"NO_COLOR"_s << false << true;
    QTest::newRow("other format") << u"check fail.bicep --format junit"_s << QString() << true << false;
}

void TestTerminal::terminalGetsColors()
{
    QFETCH(QString, arguments);
    QFETCH(QString, variable);
    QFETCH(bool, terminal);
    QFETCH(bool, colored);
    Terminal screen;
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    QProcessEnvironment environment = terminalEnvironment();
    if (!variable.isEmpty())
        environment.insert(variable, u"1"_s);
    process.setProcessEnvironment(environment);
    if (terminal)
        screen.attach(process, STDOUT_FILENO);
    process.start(QStringLiteral(BULKHEAD_CLI), arguments.split(u' '));
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray out = terminal ? screen.text() : process.readAllStandardOutput();
    QVERIFY(out.contains("fail"));
    QCOMPARE(out.contains('\x1b'), colored);
}

void TestTerminal::interruptionLeavesNothing()
{
    for (int i = 0; i < 2000; ++i)
        put(u"many/t%1.bicep"_s.arg(i), Failing.toByteArray());
    put(u"report.sarif"_s, "the one before");
    Terminal screen;
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.setProcessEnvironment(terminalEnvironment());
    screen.attach(process, STDERR_FILENO);
    process.start(QStringLiteral(BULKHEAD_CLI),
                  u"check many --jobs 1 --format sarif --output report.sarif"_s.split(u' '));
    QTRY_VERIFY_WITH_TIMEOUT(screen.text().contains(" of 2000 templates"), 60'000);
    QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(fixtures::read(m_folder->filePath(u"report.sarif"_s)), "the one before");
    QVERIFY(QDir(m_folder->path()).entryList({u"report.sarif*"_s}).size() == 1);
    QVERIFY2(screen.text().contains("\r\x1b[KInterrupted"), screen.text());
}

void TestTerminal::progressIsRemoved()
{
    for (const QString &arguments : {u"check ."_s, u"check fail.bicep"_s}) {
        Terminal screen;
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.setProcessEnvironment(terminalEnvironment());
        screen.attach(process, STDERR_FILENO);
        process.start(QStringLiteral(BULKHEAD_CLI), arguments.split(u' '));
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 1);
        const bool isFolder = arguments.endsWith(u'.');
        QCOMPARE(screen.text(), isFolder ? QByteArray("\rChecking 1 of 1 templates\x1b[K\r\x1b[K") : QByteArray());
    }
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
