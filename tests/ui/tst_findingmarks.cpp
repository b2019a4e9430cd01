// SPDX-License-Identifier: MIT
#include "ui/findingmarks.h"

#include <QPlainTextDocumentLayout>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using ui::FindingMarks;
using ui::MarkKind;
using ui::SourceMark;

class TestFindingMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moveWithTheText_data();
    void moveWithTheText();
    void spansAreClamped_data();
    void spansAreClamped();
    void outdated();
    void mostPressingFirst();
    void at_data();
    void at();
    void description_data();
    void description();
    void tooMany();
};

void TestFindingMarks::moveWithTheText_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("removed");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    // the mark is at "two" in "one two three": 4 to 7
    QTest::newRow("before") << 0 << 0 << u"ab"_s << 6 << 9;
    QTest::newRow("a line before") << 0 << 0 << u"\n"_s << 5 << 8;
    QTest::newRow("behind") << 8 << 0 << u"ab"_s << 4 << 7;
    QTest::newRow("inside") << 5 << 0 << u"ab"_s << 4 << 9;
    QTest::newRow("removed before") << 0 << 4 << u""_s << 0 << 3;
    QTest::newRow("removed with it") << 3 << 5 << u""_s << 3 << 3;
}

void TestFindingMarks::moveWithTheText()
{
    QFETCH(int, position);
    QFETCH(int, removed);
    QFETCH(QString, typed);
    QTextDocument document(u"one two three"_s);
    FindingMarks marks(&document);
    marks.set({{{4, 7}, MarkKind::Fail, u"reason"_s, false, 0}});
    QTextCursor cursor(&document);
    cursor.setPosition(position);
    cursor.setPosition(position + removed, QTextCursor::KeepAnchor);
    cursor.insertText(typed);
    QTEST(marks.all().front().begin(), "begin");
    QTEST(marks.all().front().end(), "end");
}

void TestFindingMarks::spansAreClamped_data()
{
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("realBegin");
    QTest::addColumn<int>("realEnd");
    QTest::newRow("inside") << 1 << 2 << 1 << 2;
    QTest::newRow("too long") << 1 << 99 << 1 << 3;
    QTest::newRow("beyond") << 50 << 99 << 3 << 3;
    QTest::newRow("backwards") << 2 << 1 << 2 << 2;
    QTest::newRow("negative") << -5 << -2 << 0 << 0;
}

void TestFindingMarks::spansAreClamped()
{
    QFETCH(int, begin);
    QFETCH(int, end);
    QTextDocument document(u"abc"_s);
    FindingMarks marks(&document);
    marks.set({{{begin, end}, MarkKind::Fail, {}, false, -1}});
    QTEST(marks.all().front().begin(), "realBegin");
    QTEST(marks.all().front().end(), "realEnd");
}

void TestFindingMarks::outdated()
{
    QTextDocument document(u"abc"_s);
    document.setDocumentLayout(new QPlainTextDocumentLayout(&document)); // without one it does not report changes
    FindingMarks marks(&document);
    QSignalSpy changed(&marks, &FindingMarks::changed);
    marks.set({{{0, 1}, MarkKind::Fail, {}, false, 0}});
    QCOMPARE(changed.size(), 1);
    QVERIFY(!marks.isOutdated());
    QCOMPARE(marks.opacity(), 1.0);

    QTextCursor(&document).insertText(u"x"_s);
    QVERIFY(marks.isOutdated());
    QCOMPARE(marks.opacity(), 0.45);
    QCOMPARE(changed.size(), 2);
    QTextCursor(&document).insertText(u"y"_s);
    QCOMPARE(changed.size(), 2); // they are outdated already

    marks.set({{{0, 1}, MarkKind::Pass, {}, false, 0}});
    QVERIFY(!marks.isOutdated());
}

void TestFindingMarks::mostPressingFirst()
{
    QTextDocument document(u"one two\nthree"_s);
    FindingMarks marks(&document);
    marks.set({{{0, 3}, MarkKind::Pass, u"p"_s, false, 0},
               {{4, 7}, MarkKind::Fail, u"f"_s, true, 1},
               {{8, 9}, MarkKind::SyntaxError, u"s"_s, false, -1},
               {{0, 3}, MarkKind::Undetermined, u"u"_s, false, 2}});
    QStringList first;
    for (const auto *placed : marks.startingIn(document.firstBlock()))
        first += placed->mark.text;
    QCOMPARE(first, (QStringList{u"f"_s, u"u"_s, u"p"_s}));
    QCOMPARE(marks.startingIn(document.lastBlock()).size(), 1U);
    QVERIFY(marks.hasFixes());
}

void TestFindingMarks::at_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("any");
    QTest::addColumn<QString>("fixable");
    QTest::newRow("on the first") << 1 << u"first"_s << u"second"_s;
    QTest::newRow("on the second") << 9 << u"second"_s << u"second"_s;
    QTest::newRow("elsewhere in the line") << 6 << u"second"_s << u"second"_s;
    QTest::newRow("in a line without marks") << 14 << QString() << QString();
}

void TestFindingMarks::at()
{
    QFETCH(int, position);
    QTextDocument document(u"one and two\nthree"_s);
    FindingMarks marks(&document);
    marks.set(
        {{{0, 3}, MarkKind::Undetermined, u"first"_s, false, 0}, {{8, 11}, MarkKind::Fail, u"second"_s, true, 1}});
    const auto text = [](const FindingMarks::Placed *placed) {
        return placed != nullptr ? placed->mark.text : QString();
    };
    QTEST(text(marks.at(position)), "any");
    QTEST(text(marks.fixableAt(position)), "fixable");
}

void TestFindingMarks::description_data()
{
    QTest::addColumn<MarkKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fixReady");
    QTest::addColumn<QString>("description");
    QTest::newRow("fail") << MarkKind::Fail << u"no engine"_s << false << u"Fail: no engine"_s;
    QTest::newRow("fixable") << MarkKind::Fail << u"no engine"_s << true << u"Fail: no engine. Ctrl+. to fix"_s;
    QTest::newRow("undetermined") << MarkKind::Undetermined << u"depends"_s << false << u"Undetermined: depends"_s;
    QTest::newRow("pass") << MarkKind::Pass << u""_s << false << u"Pass"_s;
    QTest::newRow("warning") << MarkKind::Warning << u"ends soon"_s << false << u"Warning: ends soon"_s;
    QTest::newRow("syntax") << MarkKind::SyntaxError << u"expected }"_s << false << u"Syntax error: expected }"_s;
}

void TestFindingMarks::description()
{
    QFETCH(MarkKind, kind);
    QFETCH(QString, text);
    QFETCH(bool, fixReady);
    QTEST(FindingMarks::description({{0, 1}, kind, text, fixReady, 0}), "description");
}

void TestFindingMarks::tooMany()
{
    QTextDocument document(u"abc"_s);
    FindingMarks marks(&document);
    std::vector<SourceMark> many(FindingMarks::MostMarks + 50, {{0, 1}, MarkKind::SyntaxError, {}, false, -1});
    many.push_back({{1, 2}, MarkKind::SyntaxError, {}, false, -1});
    marks.set(many);
    QCOMPARE(marks.all().size(), FindingMarks::MostMarks);
}

QTEST_MAIN(TestFindingMarks)
#include "tst_findingmarks.moc"
