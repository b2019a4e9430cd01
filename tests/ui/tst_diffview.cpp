// SPDX-License-Identifier: MIT
#include "ui/diffpane.h"
#include "ui/diffview.h"

#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using ui::DiffPane;
using ui::DiffRow;
using ui::DiffView;

class TestDiffView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void everyLineIsThere();
    void counts();
    void sidesStandBesideEachOther();
    void changedPart();
    void scrollTogether();
    void colours();

private:
    /// "1=1 2-. .+2 ~3": line numbers of both sides from 1, a gap with what it leaves out.
    static QString print(const std::vector<DiffRow> &rows);
    static QString numbered(int from, int to);
};

QString TestDiffView::print(const std::vector<DiffRow> &rows)
{
    const auto number = [](int line) { return line < 0 ? u"."_s : QString::number(line + 1); };
    QStringList words;
    for (const DiffRow &row : rows) {
        if (row.kind == DiffRow::Kind::Gap)
            words += u'~' + QString::number(row.skipped);
        else
            words += number(row.before) + (row.kind == DiffRow::Kind::Same ? u'=' : u'|') + number(row.after);
    }
    return words.join(u' ');
}

QString TestDiffView::numbered(int from, int to)
{
    QString text;
    for (int i = from; i <= to; ++i)
        text += u"line %1\n"_s.arg(i);
    return text;
}

void TestDiffView::rows_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("context");
    QTest::addColumn<QString>("expected");
    const QString ten = numbered(1, 10);
    const auto without = [&ten](int line) { return QString(ten).remove(u"line %1\n"_s.arg(line)); };
    QTest::newRow("equal") << ten << ten << 3 << u""_s;
    QTest::newRow("equal, all lines") << u"a\nb\n"_s << u"a\nb\n"_s << -1 << u"1=1 2=2"_s;
    QTest::newRow("added") << without(5) << ten << 2 << u"3=3 4=4 .|5 5=6 6=7"_s;
    QTest::newRow("removed") << ten << without(5) << 1 << u"4=4 5|. 6=5"_s;
    QTest::newRow("replaced") << u"a\nb\nc\n"_s << u"a\nx\nc\n"_s << 3 << u"1=1 2|2 3=3"_s;
    QTest::newRow("more than before") << u"a\nb\nc\n"_s << u"a\nx\ny\nc\n"_s << 3 << u"1=1 2|2 .|3 3=4"_s;
    QTest::newRow("at the start") << u"b\nc\n"_s << u"a\nb\nc\n"_s << 1 << u".|1 1=2"_s;
    QTest::newRow("at the end") << u"a\nb\n"_s << u"a\nb\nc\n"_s << 1 << u"2=2 .|3"_s;
    QTest::newRow("from nothing") << u""_s << u"a\n"_s << 3 << u".|1"_s;
    QTest::newRow("two changes with a gap")
        << ten << without(9).replace(u"line 2\n"_s, u"line x\n"_s) << 1 << u"1=1 2|2 3=3 ~4 8=8 9|. 10=9"_s;
    QTest::newRow("a gap of one line is shown")
        << ten << without(6).replace(u"line 2\n"_s, u"line x\n"_s) << 1 << u"1=1 2|2 3=3 4=4 5=5 6|. 7=6"_s;
    QTest::newRow("all lines") << u"a\nb\n"_s << u"a\nx\nb\n"_s << -1 << u"1=1 .|2 2=3"_s;
}

void TestDiffView::rows()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, context);
    QTEST(print(ui::diffRows(before, after, context)), "expected");
}

void TestDiffView::everyLineIsThere()
{
    const QString before = numbered(1, 40);
    const QString after = numbered(1, 12) + u"new\n"_s + numbered(13, 20) + numbered(24, 44);
    int left = 0;
    int right = 0;
    for (const DiffRow &row : ui::diffRows(before, after, -1)) {
        if (row.before >= 0)
            QCOMPARE(row.before, left++);
        if (row.after >= 0)
            QCOMPARE(row.after, right++);
    }
    QCOMPARE(left, 40);
    QCOMPARE(right, 42);
}

void TestDiffView::counts()
{
    DiffView view;
    view.setTexts(u"main.bicep"_s, u"a\nb\nc\n"_s, u"a\nx\ny\nc\n"_s);
    QCOMPARE(view.addedLines(), 2);
    QCOMPARE(view.removedLines(), 1);
    QCOMPARE(view.accessibleName(), u"Changes of main.bicep"_s);
    QCOMPARE(view.description(), u"Line 2 removed: b\nLine 2 added: x\nLine 3 added: y"_s);
    QCOMPARE(view.accessibleDescription(), view.description());
}

void TestDiffView::sidesStandBesideEachOther()
{
    DiffView view;
    view.setTexts(u"a.json"_s, u"a\nb\n"_s, u"a\nx\ny\nb\n"_s);
    const auto panes = view.findChildren<DiffPane *>();
    QCOMPARE(panes.size(), 2);
    QCOMPARE(panes[0]->lines().size(), panes[1]->lines().size());
    QCOMPARE(panes[0]->toPlainText(), u"a\n\n\nb"_s);
    QCOMPARE(panes[1]->toPlainText(), u"a\nx\ny\nb"_s);
    using Kind = DiffPane::Kind;
    QCOMPARE(panes[0]->lines()[1].kind, Kind::Filler);
    QCOMPARE(panes[1]->lines()[1].kind, Kind::Added);
    QCOMPARE(panes[1]->lines()[3].number, 4);
    QVERIFY(panes[0]->isReadOnly());
    QCOMPARE(panes[0]->accessibleName(), u"Now"_s);
    QCOMPARE(panes[1]->accessibleName(), u"After the fix"_s);
}

void TestDiffView::changedPart()
{
    DiffView view;
    view.setTexts(u"a.bicep"_s, u"  policy: 'none'\n"_s, u"  policy: 'calico'\n"_s);
    const auto panes = view.findChildren<DiffPane *>();
    const DiffPane::Line &left = panes[0]->lines().front();
    const DiffPane::Line &right = panes[1]->lines().front();
    QCOMPARE(left.text.sliced(left.changedFrom, left.changedTo - left.changedFrom), u"none"_s);
    QCOMPARE(right.text.sliced(right.changedFrom, right.changedTo - right.changedFrom), u"calico"_s);
}

void TestDiffView::scrollTogether()
{
    DiffView view;
    view.setVisibleRows(5);
    view.setTexts(u"a.txt"_s, numbered(1, 60), numbered(31, 90));
    view.resize(view.sizeHint());
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto panes = view.findChildren<DiffPane *>();
    panes[1]->verticalScrollBar()->setValue(7);
    QCOMPARE(panes[0]->verticalScrollBar()->value(), 7);
    panes[0]->verticalScrollBar()->setValue(3);
    QCOMPARE(panes[1]->verticalScrollBar()->value(), 3);
}

void TestDiffView::colours()
{
    // The comment begins above what is shown: its lines have the colour of a comment all the same.
    DiffView view;
    const QString start = u"/*\n"_s + numbered(1, 20);
    view.setTexts(u"a.bicep"_s, start + u"*/\n"_s, start + u"more\n*/\n"_s);
    const auto panes = view.findChildren<DiffPane *>();
    for (const DiffPane::Line &line : panes[1]->lines()) {
        QCOMPARE(line.formats.size(), 1);
        QVERIFY(line.formats.front().format.fontItalic());
    }
}

QTEST_MAIN(TestDiffView)
#include "tst_diffview.moc"
