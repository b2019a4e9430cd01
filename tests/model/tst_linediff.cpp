// SPDX-License-Identifier: MIT
#include "model/linediff.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace model;

class TestLineDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void randomTexts();
    void isShortest();
    void largeTextsAreBounded();
    void stops();
    void unified_data();
    void unified();
    void patchAccepts_data();
    void patchAccepts();
};

namespace {

/// "-1,2 +1,3": first line and number of lines of both sides, lines counted from 0.
QString described(const std::vector<LineChange> &changes)
{
    QStringList parts;
    for (const LineChange &change : changes)
        parts += u"-%1,%2 +%3,%4"_s.arg(change.before.begin)
                     .arg(change.before.count())
                     .arg(change.after.begin)
                     .arg(change.after.count());
    return parts.join(u"; "_s);
}

QStringList linesOf(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i)
        lines[i] += u'\n';
    if (lines.back().isEmpty())
        lines.removeLast();
    return lines;
}

/// The text that the changes make of \a before; null if lines between the changes are not equal.
QString applied(const QString &before, const QString &after, const std::vector<LineChange> &changes)
{
    const QStringList oldLines = linesOf(before);
    const QStringList newLines = linesOf(after);
    QString out = u""_s;
    qint32 line = 0;
    qint32 other = 0;
    for (const LineChange &change : changes) {
        if (change.before.begin - line != change.after.begin - other)
            return {};
        for (; line < change.before.begin; ++line)
            out += oldLines[line];
        line = change.before.end;
        other = change.after.end;
        for (qint32 added = change.after.begin; added < change.after.end; ++added)
            out += newLines[added];
    }
    for (; line < oldLines.size(); ++line)
        out += oldLines[line];
    return out;
}

qint32 cost(const std::vector<LineChange> &changes)
{
    qint32 sum = 0;
    for (const LineChange &change : changes)
        sum += change.before.count() + change.after.count();
    return sum;
}

qint32 shortestCost(const QString &before, const QString &after)
{
    const QStringList a = linesOf(before);
    const QStringList b = linesOf(after);
    std::vector<std::vector<qint32>> common(std::size_t(a.size() + 1), std::vector<qint32>(std::size_t(b.size() + 1)));
    for (std::size_t i = 1; i < common.size(); ++i) {
        for (std::size_t j = 1; j < common[i].size(); ++j)
            common[i][j] = a[qsizetype(i) - 1] == b[qsizetype(j) - 1] ? common[i - 1][j - 1] + 1
                                                                      : std::max(common[i - 1][j], common[i][j - 1]);
    }
    return qint32(a.size() + b.size()) - 2 * common.back().back();
}

QString randomText(QRandomGenerator &random, int lines, int alphabet)
{
    QString text;
    for (int i = 0; i < lines; ++i)
        text += QChar(char16_t(u'a' + random.bounded(alphabet))) + u'\n';
    if (random.bounded(4) == 0)
        text.chop(1);
    return text;
}

} // namespace

void TestLineDiff::changes_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("want");
    QTest::newRow("both empty") << u""_s << u""_s << u""_s;
    QTest::newRow("equal") << u"a\nb\n"_s << u"a\nb\n"_s << u""_s;
    QTest::newRow("all new") << u""_s << u"a\nb\n"_s << u"-0,0 +0,2"_s;
    QTest::newRow("all gone") << u"a\nb"_s << u""_s << u"-0,2 +0,0"_s;
    QTest::newRow("one line inserted") << u"a\nc\n"_s << u"a\nb\nc\n"_s << u"-1,0 +1,1"_s;
    QTest::newRow("one line replaced") << u"a\nb\nc\n"_s << u"a\nx\nc\n"_s << u"-1,1 +1,1"_s;
    QTest::newRow("line end added") << u"a\nb"_s << u"a\nb\n"_s << u"-1,1 +1,1"_s;
    QTest::newRow("two places") << u"a\nb\nc\nd\n"_s << u"b\nc\nx\nd\n"_s << u"-0,1 +0,0; -3,0 +2,1"_s;
    QTest::newRow("CRLF is another line") << u"a\r\nb\n"_s << u"a\nb\n"_s << u"-0,1 +0,1"_s;
    QTest::newRow("a block, not parts of two")
        << u"a: {\n  x\n}\nc\n"_s << u"a: {\n  x\n}\nb: {\n  x\n}\nc\n"_s << u"-3,0 +3,3"_s;
    QTest::newRow("a nested block starts where it is indented least")
        << u"{\n  a {\n    x\n  }\n}\n"_s << u"{\n  a {\n    x\n  }\n  a {\n    x\n  }\n}\n"_s << u"-4,0 +4,3"_s;
}

void TestLineDiff::changes()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, want);
    QCOMPARE(described(lineDiff(before, after)), want);
}

void TestLineDiff::randomTexts()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 3000; ++round) {
        const QString before = randomText(random, random.bounded(40), 1 + random.bounded(6));
        const QString after = randomText(random, random.bounded(40), 1 + random.bounded(6));
        const auto changes = lineDiff(before, after);
        QCOMPARE(applied(before, after, changes), after.isNull() ? u""_s : after);
        QCOMPARE(lineEdits(before, after).apply(before), after);
    }
}

void TestLineDiff::isShortest()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 1500; ++round) {
        const QString before = randomText(random, random.bounded(30), 2 + random.bounded(4));
        const QString after = randomText(random, random.bounded(30), 2 + random.bounded(4));
        QCOMPARE(cost(lineDiff(before, after)), shortestCost(before, after));
    }
}

void TestLineDiff::largeTextsAreBounded()
{
    QRandomGenerator random(3);
    const QString before = randomText(random, 40'000, 25);
    const QString after = randomText(random, 40'000, 25);
    QElapsedTimer clock;
    clock.start();
    const auto changes = lineDiff(before, after);
    QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(applied(before, after, changes), after);
}

void TestLineDiff::stops()
{
    std::stop_source stop;
    stop.request_stop();
    const auto changes = lineDiff(u"a\nb\nc\n"_s, u"a\nx\nb\ny\nc\n"_s, stop.get_token());
    QCOMPARE(described(changes), u"-1,1 +1,3"_s);
}

void TestLineDiff::unified_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("want");
    QTest::newRow("equal") << u"x"_s << "a\n"_ba
                           << "a\n"_ba
                           << ""_ba;
    QTest::newRow("inserted") << u"./x.bicep"_s << "1\n2\n3\n4\n5\n"_ba
                              << "1\n2\n3\n4\nnew\n5\n"_ba
                              << "--- a/x.bicep\n+++ b/x.bicep\n@@ -2,4 +2,5 @@\n 2\n 3\n 4\n+new\n 5\n"_ba;
    QTest::newRow("no line end") << u"/tmp/x"_s << "a"_ba
                                 << "a\n"_ba
                                 << "--- a/tmp/x\n+++ b/tmp/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"_ba;
    QTest::newRow("from nothing") << u"x"_s << ""_ba
                                  << "a\nb\n"_ba
                                  << "--- a/x\n+++ b/x\n@@ -0,0 +1,2 @@\n+a\n+b\n"_ba;
    QTest::newRow("CRLF and other bytes") << u"x"_s << "\xEF\xBB\xBFk\r\n\xE9\r\n"_ba
                                          << "\xEF\xBB\xBFk\r\nz\r\n\xE9\r\n"_ba
                                          << "--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n \xEF\xBB\xBFk\r\n+z\r\n \xE9\r\n"_ba;
    QTest::newRow("name with spaces") << u"a b"_s << "a\n"_ba
                                      << ""_ba
                                      << "--- a/a b\t\n+++ b/a b\t\n@@ -1 +0,0 @@\n-a\n"_ba;
    QTest::newRow("name to be quoted") << u"a\"\nb"_s << "a\n"_ba
                                       << ""_ba
                                       << "--- \"a/a\\\"\\012b\"\n+++ \"b/a\\\"\\012b\"\n@@ -1 +0,0 @@\n-a\n"_ba;
}

void TestLineDiff::unified()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QTEST(unifiedDiff(path, before, after), "want");
}

void TestLineDiff::patchAccepts_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("git") << u"git"_s << QStringList{u"apply"_s, u"-"_s};
    QTest::newRow("patch") << u"patch"_s << QStringList{u"-p1"_s, u"--binary"_s, u"-s"_s};
}

void TestLineDiff::patchAccepts()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    if (QStandardPaths::findExecutable(program).isEmpty())
        QSKIP("not installed");
    QRandomGenerator random(23);
    for (int round = 0; round < 40; ++round) {
        const QTemporaryDir folder;
        QString before = randomText(random, 1 + random.bounded(60), 4);
        QString after = before;
        for (int edit = 0; edit < 3; ++edit) {
            qsizetype at = random.bounded(int(after.size()) + 1);
            while (at > 0 && after[at - 1] != u'\n')
                --at;
            after.insert(at, u"new %1\n"_s.arg(edit));
        }
        if (round % 3 == 0)
            after = after.sliced(after.size() / 2);
        if (round % 2 == 0) {
            before.replace(u"\n"_s, u"\r\n"_s);
            after.replace(u"\n"_s, u"\r\n"_s);
        }
        const QString name = round % 4 == 0 ? u"my file.bicep"_s : u"main.bicep"_s;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(before.toUtf8()) >= 0);
        file.close();

        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(program, arguments);
        process.write(unifiedDiff(name, before.toUtf8(), after.toUtf8()));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError() + process.readAllStandardOutput());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), after.toUtf8());
    }
}

QTEST_APPLESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
