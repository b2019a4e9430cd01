// SPDX-License-Identifier: MIT
#include "model/sourcetext.h"
#include "model/textedit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace model;

class TestSourceText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void refused_data();
    void refused();
    void positions_data();
    void positions();
    void originalLineEnds();
    void editKeepsLineEnds_data();
    void editKeepsLineEnds();
};

void TestSourceText::roundTrip_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("lf") << "a\nb\n"_ba << u"a\nb\n"_s;
    QTest::newRow("crlf") << "a\r\nb\r\n"_ba << u"a\nb\n"_s;
    QTest::newRow("cr") << "a\rb"_ba << u"a\nb"_s;
    QTest::newRow("mixed") << "a\r\nb\nc\rd\n\r\n"_ba << u"a\nb\nc\nd\n\n"_s;
    QTest::newRow("utf-8 mark") << "\xEF\xBB\xBFparam\r\n"_ba << u"param\n"_s;
    QTest::newRow("mark in the middle stays") << "a\xEF\xBB\xBF\n"_ba << u"a\uFEFF\n"_s;
    QTest::newRow("second mark is content") << "\xEF\xBB\xBF\xEF\xBB\xBF"
                                               "a"_ba
                                            << u"\uFEFFa"_s;
    QTest::newRow("utf-8 beyond the basic plane") << "x \xF0\x9F\x9A\xA2\n"_ba << u"x 🚢\n"_s;
    QTest::newRow("utf-16 little endian") << QByteArray("\xFF\xFE\x61\x00\x0D\x00\x0A\x00", 8) << u"a\n"_s;
    QTest::newRow("utf-16 big endian") << QByteArray("\xFE\xFF\x00\x61\x00\x0A", 6) << u"a\n"_s;
    QTest::newRow("paragraph separator is no line end") << "a\xE2\x80\xA9ok\n"_ba << u"a\u2029ok\n"_s;
}

void TestSourceText::roundTrip()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto source = SourceText::fromBytes(bytes, u"t"_s);
    QVERIFY(source.has_value());
    QCOMPARE(source.value()->text(), text);
    QCOMPARE(source.value()->toBytes(), bytes);
}

void TestSourceText::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");
    QTest::newRow("bad utf-8") << "a\nb\n\xC3\x28"_ba << u"t.bicep is not text: line 3 is not valid UTF-8."_s;
    QTest::newRow("truncated utf-8") << "ab\xE2\x82"_ba << u"t.bicep is not text: line 1 is not valid UTF-8."_s;
    QTest::newRow("zero byte") << QByteArray("a\nb\0c", 5) << u"t.bicep is not text: line 2 contains a zero byte."_s;
    QTest::newRow("half a utf-16 unit") << QByteArray("\xFF\xFE\x61\x00\x62", 5)
                                        << u"t.bicep is not text: line 1 is not valid UTF-16."_s;
    QTest::newRow("too large") << QByteArray(SourceText::MaxBytes + 1, 'x')
                               << u"t.bicep is too large: 64 MiB, the limit is 64 MiB."_s;
}

void TestSourceText::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, error);
    const auto source = SourceText::fromBytes(bytes, u"t.bicep"_s);
    QVERIFY(!source.has_value());
    QCOMPARE(source.error(), error);
}

void TestSourceText::positions_data()
{
    QTest::addColumn<qint32>("offset");
    QTest::addColumn<qint32>("line");
    QTest::addColumn<qint32>("column");
    // "ab\n🚢c\n\nd": the ship takes two units
    QTest::newRow("start") << 0 << 1 << 1;
    QTest::newRow("line end belongs to its line") << 2 << 1 << 3;
    QTest::newRow("second line") << 3 << 2 << 1;
    QTest::newRow("after two units") << 5 << 2 << 3;
    QTest::newRow("empty line") << 7 << 3 << 1;
    QTest::newRow("end") << 9 << 4 << 2;
}

void TestSourceText::positions()
{
    QFETCH(qint32, offset);
    QFETCH(qint32, line);
    QFETCH(qint32, column);
    const auto source = SourceText::fromString(u"ab\r\n🚢c\r\n\r\nd"_s);
    QCOMPARE(source->position(offset), (Position{line, column}));
    QCOMPARE(source->offset({line, column}), offset);
    QCOMPARE(source->lineCount(), 4);
    QCOMPARE(source->position(1000), (Position{4, 2}));
    QCOMPARE(source->offset({99, 1}), source->size());
    QCOMPARE(source->slice(source->lineSpan(2)), u"🚢c");
    QVERIFY(source->lineSpan(5).isEmpty());
}

void TestSourceText::originalLineEnds()
{
    const auto source = SourceText::fromString(u"a\r\nb\nc\rd"_s);
    QVERIFY(source->hasMixedLineEnds());
    QCOMPARE(source->original({0, source->size()}), u"a\r\nb\nc\rd"_s);
    QCOMPARE(source->original({2, 6}), u"b\nc\r"_s);
}

void TestSourceText::editKeepsLineEnds_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<TextEdit>("edit");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("crlf") << "a\r\nb\r\n"_ba << TextEdit{{2, 2}, u"x\ny\n"_s} << "a\r\nx\r\ny\r\nb\r\n"_ba;
    QTest::newRow("mixed, in the lf part") << "a\r\nb\nc\n"_ba << TextEdit{{4, 4}, u"x\n"_s} << "a\r\nb\nx\nc\n"_ba;
    QTest::newRow("mixed, in the crlf part") << "a\r\nb\nc\n"_ba << TextEdit{{1, 1}, u"x\n"_s} << "ax\r\n\r\nb\nc\n"_ba;
    QTest::newRow("mixed, lines removed") << "a\r\nb\nc\rd\n"_ba << TextEdit{{2, 6}, QString()} << "a\r\nd\n"_ba;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF"
                                        "a\n"_ba
                                     << TextEdit{{0, 1}, u"b"_s}
                                     << "\xEF\xBB\xBF"
                                        "b\n"_ba;
}

void TestSourceText::editKeepsLineEnds()
{
    QFETCH(QByteArray, before);
    QFETCH(TextEdit, edit);
    QFETCH(QByteArray, after);
    const auto source = SourceText::fromBytes(before, u"t"_s);
    QVERIFY(source.has_value());
    const EditSet edits({edit});
    const auto edited = source.value()->edited(edits);
    QCOMPARE(edited->toBytes(), after);
    QCOMPARE(edited->edited(edits.inverse(source.value()->text()))->toBytes().size(), before.size());
}

QTEST_APPLESS_MAIN(TestSourceText)
#include "tst_sourcetext.moc"
