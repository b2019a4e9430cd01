// SPDX-License-Identifier: MIT
#include "model/jsonsyntax.h"
#include "tests/support/fixtures.h"
#include "tests/support/treeprint.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace model;

class TestJsonSyntax : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data();
    void golden();
    void find();
    void decode_data();
    void decode();
    void escape();
    void nodeAt();
    void deepNesting_data();
    void deepNesting();
    void everyCutIsATree();
};

void TestJsonSyntax::golden_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : fixtures::files(fixtures::path(u"json"_s), {u"*.json"_s}))
        QTest::newRow(qPrintable(QFileInfo(file).baseName())) << file;
}

void TestJsonSyntax::golden()
{
    QFETCH(QString, file);
    const auto source = fixtures::source(file);
    const auto syntax = JsonSyntax::parse(source);
    QVERIFY(syntax.verify());
    const QString dump = treeprint::print(syntax) + u"---\n"_s + treeprint::print(syntax.diagnostics(), *source);
    QCOMPARE_GOLDEN(dump, file.chopped(5) + u".tree"_s);
}

void TestJsonSyntax::find()
{
    const auto syntax = JsonSyntax::parse(SourceText::fromString(uR"({"Name": 1, "name": 2, "other": {"x": []}})"_s));
    const auto root = JsonSyntax::root();
    QCOMPARE(syntax.text(syntax.find(root, u"NAME")), u"2"); // the last one wins
    QVERIFY(!syntax.find(root, u"x").valid());
    QVERIFY(syntax.isArray(syntax.find(syntax.find(root, u"OTHER"), u"X")));
    QVERIFY(!syntax.find(syntax.find(root, u"name"), u"x").valid());
    QVERIFY(!syntax.find({}, u"x").valid());
}

void TestJsonSyntax::decode_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("value");
    QTest::addColumn<qint32>("lastUnitAt");
    QTest::newRow("plain") << uR"("abc")"_s << u"abc"_s << 3;
    QTest::newRow("empty") << uR"("")"_s << u""_s << 0;
    QTest::newRow("escapes") << uR"("a\"\\\/\n")"_s << u"a\"\\/\n"_s << 8;
    QTest::newRow("unicode") << uR"("\u0041z")"_s << u"Az"_s << 7;
    QTest::newRow("pair") << uR"("\ud83d\udea2")"_s << u"🚢"_s << 7;
    QTest::newRow("unknown escape is its letter") << uR"("\q")"_s << u"q"_s << 1;
    QTest::newRow("line break of the file") << u"\"a\r\nb\""_s << u"a\r\nb"_s << 3;
}

void TestJsonSyntax::decode()
{
    QFETCH(QString, json);
    QFETCH(QString, value);
    QFETCH(qint32, lastUnitAt);
    const auto syntax = JsonSyntax::parse(SourceText::fromString(json));
    QCOMPARE(syntax.string(JsonSyntax::root()), value);
    const JsonString decoded = syntax.decode(JsonSyntax::root());
    if (!decoded.text.isEmpty())
        QCOMPARE(decoded.sourceOffset(qint32(decoded.text.size()) - 1), lastUnitAt);
    QCOMPARE(decoded.sourceOffset(qint32(decoded.text.size())), syntax.contentSpan(JsonSyntax::root()).end);
}

void TestJsonSyntax::escape()
{
    const QString all = u"\"\\/\b\f\n\r\t\u0001ä🚢'"_s;
    const auto syntax = JsonSyntax::parse(SourceText::fromString(u'"' + jsonEscaped(all) + u'"'));
    QCOMPARE(syntax.string(JsonSyntax::root()), all);
    QVERIFY(syntax.diagnostics().empty());
}

void TestJsonSyntax::nodeAt()
{
    const auto syntax = JsonSyntax::parse(SourceText::fromString(uR"({"a": [1, {"b": true}]})"_s));
    QCOMPARE(syntax.text(syntax.nodeAt(18)), u"true");
    QCOMPARE(syntax.text(syntax.nodeAt(2)), u"\"a\"");
    QCOMPARE(syntax.kind(syntax.nodeAt(0)), JsonSyntax::Kind::Object);
}

void TestJsonSyntax::deepNesting_data()
{
    QTest::addColumn<QString>("open");
    QTest::addColumn<QString>("close");
    QTest::newRow("arrays") << u"["_s << u"]"_s;
    QTest::newRow("objects") << uR"({"a":)"_s << u"}"_s;
    QTest::newRow("never closed") << u"["_s << u""_s;
}

void TestJsonSyntax::deepNesting()
{
    QFETCH(QString, open);
    QFETCH(QString, close);
    constexpr int Levels = 100'000;
    const auto syntax = JsonSyntax::parse(SourceText::fromString(open.repeated(Levels) + close.repeated(Levels)));
    QVERIFY(syntax.verify());
    QVERIFY(std::ranges::any_of(syntax.diagnostics(), [](const Diagnostic &diagnostic) {
        return diagnostic.kind == DiagnosticKind::NestedTooDeeply;
    }));
}

/// Half-typed: whatever the last character, there is a tree and the text is still all there.
void TestJsonSyntax::everyCutIsATree()
{
    const QString text = fixtures::source(fixtures::path(u"json/valid.json"_s))->text();
    for (qsizetype length = 0; length <= text.size(); ++length) {
        const auto syntax = JsonSyntax::parse(SourceText::fromString(text.first(length)));
        QVERIFY2(syntax.verify(), qPrintable(text.first(length)));
    }
}

QTEST_APPLESS_MAIN(TestJsonSyntax)
#include "tst_jsonsyntax.moc"
