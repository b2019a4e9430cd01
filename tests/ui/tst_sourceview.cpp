// SPDX-License-Identifier: MIT
#include "ui/findbar.h"
#include "ui/sourcegutter.h"
#include "ui/sourceview.h"

#include <KSyntaxHighlighting/Definition>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace Qt::StringLiterals;
using ui::MarkKind;
using ui::SourceFolding;
using ui::SourceView;

namespace {

const QString Sample = uR"(param name string
/* two
lines */
resource cluster 'Microsoft.ContainerService/managedClusters@2024-05-01' = {
  name: name
  properties: {
    networkProfile: {
      networkPlugin: 'azure'
    }
    tags: [
      '{'
    ]
  }
}
)"_s;

QTextBlock line(const SourceView &view, int number)
{
    return view.document()->findBlockByNumber(number - 1);
}

void putCursor(SourceView &view, int position, int anchor = -1)
{
    QTextCursor cursor(view.document());
    cursor.setPosition(anchor < 0 ? position : anchor);
    cursor.setPosition(position, QTextCursor::KeepAnchor);
    view.setTextCursor(cursor);
}

/// The colours and folds of all lines, as text.
QStringList look(SourceView &view)
{
    view.highlighter().finish();
    QStringList lines;
    for (QTextBlock block = view.document()->firstBlock(); block.isValid(); block = block.next()) {
        QString text = SourceFolding::canFold(block) ? u"fold "_s : QString();
        for (const auto &range : view.highlighter().formats(block))
            text += u"%1+%2 %3 "_s.arg(range.start).arg(range.length).arg(range.format.foreground().color().name());
        lines += text;
    }
    return lines;
}

} // namespace

class TestSourceView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void definition_data();
    void definition();
    void editsKeepColours_data();
    void editsKeepColours();
    void longTextsAreReadInSlices();
    void folding_data();
    void folding();
    void nestedFolds();
    void brokenFoldOpens();
    void revealUnfolds();
    void cursorMoved();
    void fixByKey_data();
    void fixByKey();
    void fixByBulb();
    void typing_data();
    void typing();
    void zoom();
    void find();
    void searchPattern_data();
    void searchPattern();
    void replace();
    void goToLine();
    void unsavedLines();
    void clickBetweenTheRows();
    void marksAreSpoken();
    void documentsOutliveViews();
};

void TestSourceView::definition_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("bicep") << u"main.bicep"_s << QStringList{u"Bicep"_s};
    QTest::newRow("parameters") << u"main.BicepParam"_s << QStringList{u"Bicep"_s};
    QTest::newRow("json") << u"azuredeploy.json"_s << QStringList{u"ARM Template"_s, u"JSON"_s};
    QTest::newRow("other") << u"notes.unknown-ending"_s << QStringList{QString()};
}

void TestSourceView::definition()
{
    QFETCH(QString, fileName);
    QFETCH(QStringList, names);
    SourceView view;
    view.setDefinition(fileName);
    QVERIFY(names.contains(view.highlighter().definition().name()) || names == QStringList{QString()});
}

void TestSourceView::editsKeepColours_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("removed");
    QTest::addColumn<QString>("typed");
    QTest::newRow("a letter") << 7 << 0 << u"x"_s;
    QTest::newRow("a new line at the start") << 0 << 0 << u"\n"_s;
    QTest::newRow("a comment opens") << 0 << 0 << u"/*"_s;
    QTest::newRow("a comment no longer opens") << int(Sample.indexOf(u"/*"_s)) << 2 << u""_s;
    QTest::newRow("a comment no longer ends") << int(Sample.indexOf(u"*/"_s)) << 2 << u""_s;
    QTest::newRow("many lines go") << 5 << 160 << u""_s;
    QTest::newRow("many lines come") << 18 << 0 << Sample;
    QTest::newRow("a string stays open") << int(Sample.indexOf(u"'azure'"_s)) << 1 << u"'''"_s;
    QTest::newRow("all goes") << 0 << int(Sample.size()) << u"param x int\n"_s;
}

void TestSourceView::editsKeepColours()
{
    QFETCH(int, position);
    QFETCH(int, removed);
    QFETCH(QString, typed);
    SourceView view;
    view.setDefinition(u"main.bicep"_s);
    view.setPlainText(Sample);
    const QStringList before = look(view);
    putCursor(view, position + removed, position);
    view.textCursor().insertText(typed);

    SourceView fresh;
    fresh.setDefinition(u"main.bicep"_s);
    fresh.setPlainText(view.toPlainText());
    QCOMPARE(look(view), look(fresh));
    view.undo();
    QCOMPARE(look(view), before);
}

void TestSourceView::longTextsAreReadInSlices()
{
    QString text;
    for (int i = 0; i < 60'000; ++i)
        text += u"param p%1 string = 'text' // comment\n"_s.arg(i);
    SourceView view;
    view.setDefinition(u"main.bicep"_s);
    view.setPlainText(text);
    QVERIFY(!view.highlighter().isComplete());
    QVERIFY(!view.highlighter().formats(line(view, 1)).isEmpty());
    // an edit in what has been read, while the rest has not
    putCursor(view, 0);
    view.insertPlainText(u"/*\n*/"_s);
    QTRY_VERIFY_WITH_TIMEOUT(view.highlighter().isComplete(), 60'000);
    QVERIFY(!view.highlighter().formats(line(view, 59'000)).isEmpty());
}

void TestSourceView::folding_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("end"); // 0: nothing to fold
    QTest::newRow("no region") << 1 << 0;
    QTest::newRow("the outermost") << 4 << 14;
    QTest::newRow("inside") << 6 << 13;
    QTest::newRow("a bracket in a string does not count") << 10 << 12;
    QTest::newRow("its end") << 14 << 0;
}

void TestSourceView::folding()
{
    QFETCH(int, number);
    QFETCH(int, end);
    SourceView view;
    view.setDefinition(u"main.bicep"_s);
    view.setPlainText(Sample);
    view.highlighter().finish();
    const QTextBlock head = line(view, number);
    QCOMPARE(SourceFolding::canFold(head), end > 0);
    if (end == 0) {
        view.folding().toggle(head);
        QVERIFY(!SourceFolding::isFolded(head));
        return;
    }
    QCOMPARE(SourceFolding::endOf(head).blockNumber() + 1, end);
    view.folding().toggle(head);
    QVERIFY(SourceFolding::isFolded(head));
    for (int i = 1; i <= view.blockCount(); ++i)
        QCOMPARE(line(view, i).isVisible(), i <= number || i >= end);
    view.folding().toggle(head);
    for (int i = 1; i <= view.blockCount(); ++i)
        QVERIFY(line(view, i).isVisible());
}

void TestSourceView::nestedFolds()
{
    SourceView view;
    view.setDefinition(u"main.bicep"_s);
    view.setPlainText(Sample);
    view.highlighter().finish();
    view.folding().fold(line(view, 7));
    view.folding().fold(line(view, 4));
    view.folding().unfold(line(view, 4));
    QVERIFY(line(view, 7).isVisible());
    QVERIFY(!line(view, 8).isVisible()); // its own fold has stayed
    QVERIFY(line(view, 9).isVisible());
    view.folding().unfoldAll();
    QVERIFY(line(view, 8).isVisible());
}

void TestSourceView::brokenFoldOpens()
{
    SourceView view;
    view.setDefinition(u"main.bicep"_s);
    view.setPlainText(Sample);
    view.highlighter().finish();
    view.folding().fold(line(view, 7));
    const QTextBlock head = line(view, 7);
    QTextCursor cursor(head);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.insertText(u"    networkProfile: 1"_s);
    QVERIFY(line(view, 8).isVisible());
}

void TestSourceView::revealUnfolds()
{
    SourceView view;
    view.setDefinition(u"main.bicep"_s);
    view.setPlainText(Sample);
    view.highlighter().finish();
    view.folding().fold(line(view, 6));
    view.folding().fold(line(view, 4));
    const auto at = qint32(Sample.indexOf(u"networkPlugin"_s));
    view.reveal({at, at + 13});
    QVERIFY(line(view, 8).isVisible());
    QCOMPARE(view.cursorOffset(), at);
    QCOMPARE(view.textCursor().selectedText(), u"networkPlugin"_s);

    view.reveal({at, at + 60}); // more than one line: only the place
    QVERIFY(!view.textCursor().hasSelection());
    view.reveal({100'000, 100'010});
    QCOMPARE(view.cursorOffset(), int(Sample.size()));
}

void TestSourceView::cursorMoved()
{
    SourceView view;
    view.setPlainText(u"one\ntwo"_s);
    QSignalSpy moved(&view, &SourceView::cursorMoved);
    putCursor(view, 5);
    QCOMPARE(moved.last().first().toInt(), 5);
    QCOMPARE(view.cursorOffset(), 5);
}

void TestSourceView::fixByKey_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("finding"); // -1: none
    QTest::newRow("on the mark") << 1 << 7;
    QTest::newRow("in its line") << 9 << 7;
    QTest::newRow("no fix ready") << 12 << -1;
    QTest::newRow("no mark") << 20 << -1;
}

void TestSourceView::fixByKey()
{
    QFETCH(int, position);
    QFETCH(int, finding);
    SourceView view;
    view.setPlainText(u"first line\nsecond\nthird"_s);
    view.setMarks({{{0, 5}, MarkKind::Fail, u"reason"_s, true, 7}, {{11, 13}, MarkKind::Fail, u"reason"_s, false, 8}});
    QSignalSpy requested(&view, &SourceView::fixRequested);
    putCursor(view, position);
    QTest::keyClick(&view, Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(requested.size(), finding < 0 ? 0 : 1);
    if (finding >= 0)
        QCOMPARE(requested.first().first().toInt(), finding);
    QCOMPARE(view.toPlainText(), u"first line\nsecond\nthird"_s);
}

void TestSourceView::fixByBulb()
{
    SourceView view;
    view.setPlainText(u"first line\nsecond"_s);
    auto *gutter = view.findChild<ui::SourceGutter *>();
    const int narrow = gutter->wantedWidth();
    view.setMarks({{{0, 5}, MarkKind::Fail, u"reason"_s, true, 7}});
    QCOMPARE(gutter->wantedWidth(), narrow + 20); // room for bulbs only when there are any
    view.resize(500, 200);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy requested(&view, &SourceView::fixRequested);
    QSignalSpy activated(&view, &SourceView::findingActivated);
    const int y = view.globalRect({0, 5}).center().y() - gutter->mapToGlobal(QPoint()).y();
    QTest::mouseClick(gutter, Qt::LeftButton, {}, {10, y});
    QCOMPARE(requested.size(), 1);
    QTest::mouseClick(gutter, Qt::LeftButton, {}, {28, y});
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toInt(), 7);
}

void TestSourceView::typing_data()
{
    QTest::addColumn<QString>("before"); // | is the caret, ^ the other end of a selection
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("after");
    const QString none;
    QTest::newRow("tab") << u"|a"_s << int(Qt::Key_Tab) << u"\t"_s << u"  |a"_s;
    QTest::newRow("tab to the next level") << u"a|"_s << int(Qt::Key_Tab) << u"\t"_s << u"a |"_s;
    QTest::newRow("tab indents lines") << u"^a\nb|\nc"_s << int(Qt::Key_Tab) << u"\t"_s << u"  a\n  b|\nc"_s;
    QTest::newRow("empty lines stay empty") << u"^a\n\nb|"_s << int(Qt::Key_Tab) << u"\t"_s << u"  a\n\n  b|"_s;
    QTest::newRow("back") << u"    a|"_s << int(Qt::Key_Backtab) << none << u"  a|"_s;
    QTest::newRow("back as far as there is") << u" a|"_s << int(Qt::Key_Backtab) << none << u"a|"_s;
    QTest::newRow("enter keeps the level") << u"  a|"_s << int(Qt::Key_Return) << u"\r"_s << u"  a\n  |"_s;
    QTest::newRow("enter in the indentation") << u" | a"_s << int(Qt::Key_Return) << u"\r"_s << u" \n | a"_s;
    QTest::newRow("enter after a bracket") << u"  a: {|"_s << int(Qt::Key_Return) << u"\r"_s << u"  a: {\n    |"_s;
    QTest::newRow("enter between brackets") << u"a: [|]"_s << int(Qt::Key_Return) << u"\r"_s << u"a: [\n  |\n]"_s;
    QTest::newRow("closing bracket") << u"a: {\n  |"_s << int(Qt::Key_BraceRight) << u"}"_s << u"a: {\n}|"_s;
    QTest::newRow("closing bracket after text") << u"  a|"_s << int(Qt::Key_BraceRight) << u"}"_s << u"  a}|"_s;
}

void TestSourceView::typing()
{
    QFETCH(QString, before);
    QFETCH(int, key);
    QFETCH(QString, text);
    QFETCH(QString, after);
    auto anchor = int(before.indexOf(u'^'));
    before.remove(u'^');
    const auto caret = int(before.indexOf(u'|'));
    before.remove(u'|');
    SourceView view;
    view.setPlainText(before);
    putCursor(view, caret, anchor);
    QKeyEvent press(QEvent::KeyPress, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier, text);
    QCoreApplication::sendEvent(&view, &press);
    QCOMPARE(view.toPlainText().insert(view.cursorOffset(), u'|'), after);
    view.undo(); // one step
    QCOMPARE(view.toPlainText(), before);
}

void TestSourceView::zoom()
{
    SourceView view;
    QFont font;
    font.setPointSizeF(10);
    view.setSourceFont(font);
    QSignalSpy changed(&view, &SourceView::zoomChanged);
    QTest::keyClick(&view, Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(view.zoom(), 1);
    QCOMPARE(view.font().pointSizeF(), 11.0);
    QTest::keyClick(&view, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view.font().pointSizeF(), 10.0);
    QCOMPARE(changed.size(), 4);
    view.setZoom(-100);
    QVERIFY(view.font().pointSizeF() >= 4);
}

void TestSourceView::find()
{
    SourceView view;
    view.setPlainText(u"one Two\ntwo one\ntwo"_s);
    view.resize(600, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTest::keyClick(&view, Qt::Key_F, Qt::ControlModifier);
    auto *bar = view.findChild<ui::FindBar *>();
    QVERIFY(bar != nullptr && bar->isVisible());
    auto *edit = bar->findChild<QLineEdit *>();
    QTest::keyClicks(edit, u"two"_s);
    QCOMPARE(view.textCursor().selectionStart(), 4);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(view.textCursor().selectionStart(), 8);
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::keyClick(edit, Qt::Key_Return); // around
    QCOMPARE(view.textCursor().selectionStart(), 4);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(view.textCursor().selectionStart(), 16);
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QVERIFY(bar->pattern().text.isEmpty());
}

void TestSourceView::searchPattern_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("cased");
    QTest::addColumn<bool>("words");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QList<int>>("places");
    QTest::newRow("nothing") << u""_s << false << false << u"abc"_s << QList<int>{};
    QTest::newRow("any case") << u"two"_s << false << false << u"two Two twofold"_s << QList<int>{0, 4, 8};
    QTest::newRow("same case") << u"Two"_s << true << false << u"two Two twofold"_s << QList<int>{4};
    QTest::newRow("words") << u"two"_s << false << true << u"two Two twofold _two two"_s << QList<int>{0, 4, 21};
    QTest::newRow("no overlap") << u"aa"_s << false << false << u"aaaaa"_s << QList<int>{0, 2};
    QTest::newRow("word that begins with a sign") << u"'one"_s << false << true << u"x'one 'ones"_s << QList<int>{1};
}

void TestSourceView::searchPattern()
{
    QFETCH(const QString, text);
    QFETCH(const bool, cased);
    QFETCH(const bool, words);
    QFETCH(const QString, line);
    QList<int> places;
    ui::SearchPattern{text, cased ? Qt::CaseSensitive : Qt::CaseInsensitive, words}.forEachIn(
        line, [&places](qsizetype at) { places += int(at); });
    QTEST(places, "places");
}

void TestSourceView::replace()
{
    SourceView view;
    const QString before = u"two Two\ntwofold\none two"_s;
    view.setPlainText(before);
    view.resize(700, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTest::keyClick(&view, Qt::Key_H, Qt::ControlModifier);
    auto *bar = view.findChild<ui::FindBar *>();
    QVERIFY(bar != nullptr && bar->isVisible());
    auto *edit = bar->findChild<QLineEdit *>(u"find"_s);
    auto *replacement = bar->findChild<QLineEdit *>(u"replacement"_s);
    QVERIFY(replacement->isVisible());
    const auto buttons = bar->findChildren<QToolButton *>();
    const auto all = std::ranges::find(buttons, u"Replace all"_s, &QToolButton::text);
    QVERIFY(all != buttons.end());
    QVERIFY(!(*all)->isEnabled()); // nothing to look for yet
    QTest::keyClicks(edit, u"two"_s);
    replacement->setFocus();
    QTest::keyClicks(replacement, u"two plus"_s); // what was put in is not found again
    QTest::keyClick(replacement, Qt::Key_Return);
    QCOMPARE(view.toPlainText(), u"two plus Two\ntwofold\none two"_s);
    QCOMPARE(view.textCursor().selectionStart(), 9);
    QTest::keyClick(replacement, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(view.toPlainText(), u"two plus plus two plus\ntwo plusfold\none two plus"_s);
    view.undo(); // all of them as one step
    QCOMPARE(view.toPlainText(), u"two plus Two\ntwofold\none two"_s);
    view.undo();
    QCOMPARE(view.toPlainText(), before);
    QTest::keyClick(&view, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(!replacement->isVisible());
}

void TestSourceView::goToLine()
{
    SourceView view;
    view.setPlainText(u"one\ntwo\nthree"_s);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTest::keyClick(&view, Qt::Key_G, Qt::ControlModifier);
    auto *edit = view.findChild<ui::FindBar *>()->findChild<QLineEdit *>();
    QTest::keyClicks(edit, u"3"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(view.cursorOffset(), 8);
    view.goToLine(99);
    QCOMPARE(view.cursorOffset(), 8);
    view.goToLine(0);
    QCOMPARE(view.cursorOffset(), 0);
}

void TestSourceView::unsavedLines()
{
    SourceView view;
    view.setPlainText(u"one\ntwo\nthree"_s);
    view.document()->setModified(false);
    const auto unsaved = [&view] {
        QList<int> lines;
        for (int i = 1; i <= view.blockCount(); ++i) {
            if (view.isUnsaved(line(view, i)))
                lines += i;
        }
        return lines;
    };
    QCOMPARE(unsaved(), QList<int>{});
    putCursor(view, 5);
    view.insertPlainText(u"x"_s);
    QCOMPARE(unsaved(), QList<int>{2});
    view.document()->setModified(false); // saved
    QCOMPARE(unsaved(), QList<int>{});
    putCursor(view, 0);
    view.insertPlainText(u"y"_s);
    QCOMPARE(unsaved(), QList<int>{1});
}

void TestSourceView::clickBetweenTheRows()
{
    SourceView view;
    view.setPlainText(u"one word\ntwo words\nthree"_s);
    view.resize(500, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QRect row = view.globalRect({13, 14});
    const QPoint top = view.viewport()->mapFromGlobal(row.topLeft());
    // The rows are higher than the letters: a click above them still hits the place below the pointer.
    for (const int y : {0, row.height() / 2, row.height() - 1}) {
        putCursor(view, 0);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, top + QPoint(1, y));
        QCOMPARE(view.cursorOffset(), 13);
        QCOMPARE(view.offsetAt(top + QPoint(1, y)), 13);
    }
    QCOMPARE(view.offsetAt({450, top.y()}), -1);
}

void TestSourceView::marksAreSpoken()
{
    SourceView view;
    view.setPlainText(u"one\ntwo\nthree"_s);
    view.setMarks({{{4, 7}, MarkKind::Fail, u"No network policy engine"_s, true, 0}});
    QVERIFY(view.accessibleDescription().isEmpty());
    putCursor(view, 5);
    QCOMPARE(view.accessibleDescription(), u"Line 2. Fail: No network policy engine. Ctrl+. to fix"_s);
}

void TestSourceView::documentsOutliveViews()
{
    QTextDocument document(u"one\ntwo"_s);
    {
        SourceView left;
        SourceView right;
        left.setDocument(&document);
        right.setDocument(&document);
        left.setDefinition(u"a.bicep"_s);
        left.setMarks({{{0, 3}, MarkKind::Fail, u"x"_s, false, 0}});
        QCOMPARE(&left.marks(), &right.marks()); // they belong to the document
        left.setDocument(nullptr);
        QVERIFY(left.toPlainText().isEmpty());
        QVERIFY(left.marks().all().empty());
        QCOMPARE(right.marks().all().size(), 1U);
    }
    QTextCursor(&document).insertText(u"x"_s);
    QCOMPARE(document.toPlainText(), u"xone\ntwo"_s);
}

QTEST_MAIN(TestSourceView)
#include "tst_sourceview.moc"
