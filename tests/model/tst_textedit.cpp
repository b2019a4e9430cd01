// SPDX-License-Identifier: MIT
#include "model/textedit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace model;

class TestTextEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void apply_data();
    void apply();
};

void TestTextEdit::apply_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QList<TextEdit>>("edits");
    QTest::addColumn<QString>("after"); // null: refused
    using Edits = QList<TextEdit>;
    QTest::newRow("nothing") << u"abc"_s << Edits{} << u"abc"_s;
    QTest::newRow("replace") << u"a: none"_s << Edits{{{3, 7}, u"azure"_s}} << u"a: azure"_s;
    QTest::newRow("any order") << u"abc"_s << Edits{{{3, 3}, u"!"_s}, {{0, 1}, u"x"_s}} << u"xbc!"_s;
    QTest::newRow("delete all") << u"abc"_s << Edits{{{0, 3}, QString()}} << u""_s;
    QTest::newRow("two insertions at one place") << u"ab"_s << Edits{{{1, 1}, u"1"_s}, {{1, 1}, u"2"_s}} << u"a12b"_s;
    QTest::newRow("equal edits are one") << u"ab"_s << Edits{{{1, 1}, u"1"_s}, {{1, 1}, u"1"_s}} << u"a1b"_s;
    QTest::newRow("touching") << u"abcd"_s << Edits{{{0, 2}, u"x"_s}, {{2, 4}, u"y"_s}} << u"xy"_s;
    QTest::newRow("overlap") << u"abc"_s << Edits{{{0, 2}, u"x"_s}, {{1, 3}, u"y"_s}} << QString();
    QTest::newRow("insertion inside of a replacement")
        << u"abc"_s << Edits{{{0, 3}, u"x"_s}, {{1, 1}, u"y"_s}} << QString();
    QTest::newRow("backwards") << u"abc"_s << Edits{{{2, 1}, u"x"_s}} << QString();
}

void TestTextEdit::apply()
{
    QFETCH(QString, before);
    QFETCH(QList<TextEdit>, edits);
    QFETCH(QString, after);
    const EditSet set({edits.begin(), edits.end()});
    QCOMPARE(set.conflict().has_value(), after.isNull());
    if (after.isNull())
        return;
    QCOMPARE(set.apply(before), after);
    const EditSet back = set.inverse(before);
    QVERIFY(!back.conflict());
    QCOMPARE(back.apply(after), before);
}

QTEST_APPLESS_MAIN(TestTextEdit)
#include "tst_textedit.moc"
