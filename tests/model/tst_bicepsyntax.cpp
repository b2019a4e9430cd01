// SPDX-License-Identifier: MIT
#include "model/bicepsyntax.h"
#include "tests/support/fixtures.h"
#include "tests/support/treeprint.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace model;

class TestBicepSyntax : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data();
    void golden();
    void deepNesting_data();
    void deepNesting();
    void everyCutIsATree();
    void names();
};

namespace {

BicepSyntax::Language languageOf(const QString &file)
{
    return file.endsWith(".bicepparam"_L1) ? BicepSyntax::Language::Parameters : BicepSyntax::Language::Bicep;
}

} // namespace

void TestBicepSyntax::golden_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : fixtures::files(fixtures::path(u"bicep"_s), {u"*.bicep"_s, u"*.bicepparam"_s}))
        QTest::newRow(qPrintable(QFileInfo(file).fileName())) << file;
}

void TestBicepSyntax::golden()
{
    QFETCH(QString, file);
    const auto source = fixtures::source(file);
    const auto syntax = BicepSyntax::parse(source, languageOf(file));
    QVERIFY(syntax.verify());
    const QString dump = treeprint::print(syntax) + u"---\n"_s + treeprint::print(syntax.diagnostics(), *source);
    QCOMPARE_GOLDEN(dump, file + u".tree"_s);
}

void TestBicepSyntax::deepNesting_data()
{
    QTest::addColumn<QString>("text");
    constexpr int Levels = 100'000;
    const auto nested = [](const QString &before, const QString &open, const QString &close) {
        return before + open.repeated(Levels) + close.repeated(Levels);
    };
    QTest::newRow("arrays") << nested(u"var a = "_s, u"["_s, u"]"_s);
    QTest::newRow("objects") << nested(u"var a = "_s, u"{a:"_s, u"}"_s);
    QTest::newRow("parentheses") << nested(u"var a = "_s, u"("_s, u")"_s);
    QTest::newRow("calls") << nested(u"var a = "_s, u"f("_s, u")"_s);
    QTest::newRow("indexers") << nested(u"var a = a"_s, u"[a"_s, u"]"_s);
    QTest::newRow("strings") << nested(u"var a = "_s, u"'${"_s, u"}'"_s);
    QTest::newRow("members") << nested(u"var a = a"_s, u".b"_s, u""_s);
    QTest::newRow("operators") << nested(u"var a = 1"_s, u" + 1"_s, u""_s);
    QTest::newRow("conditionals") << nested(u"var a = "_s, u"true ? 1 : "_s, u"1"_s);
    QTest::newRow("lambdas") << nested(u"var a = "_s, u"x => "_s, u"1"_s);
    QTest::newRow("types") << nested(u"param a "_s, u"("_s, u")"_s);
    QTest::newRow("object types") << nested(u"param a "_s, u"{a:"_s, u"}"_s);
    QTest::newRow("tuples") << nested(u"param a "_s, u"["_s, u"]"_s);
    QTest::newRow("array types") << nested(u"param a string"_s, u"[]"_s, u""_s);
    QTest::newRow("type arguments") << nested(u"param a "_s, u"a<"_s, u">"_s);
    QTest::newRow("type indexers") << nested(u"param a a"_s, u"[a"_s, u"]"_s);
    QTest::newRow("nested resources") << nested(QString(), u"resource a 'b@c' = {\n"_s, u"\n}"_s);
    QTest::newRow("decorators") << nested(QString(), u"@a\n"_s, u""_s);
}

void TestBicepSyntax::deepNesting()
{
    QFETCH(QString, text);
    const auto syntax = BicepSyntax::parse(SourceText::fromString(text), BicepSyntax::Language::Bicep);
    QVERIFY(syntax.verify());
    if (QLatin1StringView(QTest::currentDataTag()) != "decorators"_L1)
        QVERIFY(!syntax.diagnostics().empty());
}

void TestBicepSyntax::everyCutIsATree()
{
    for (const QString &file : fixtures::files(fixtures::path(u"bicep"_s), {u"*.bicep"_s, u"*.bicepparam"_s})) {
        const QString text = fixtures::source(file)->text();
        for (qsizetype length = 0; length <= text.size(); length += text.size() > 3000 ? 7 : 1) {
            const auto syntax = BicepSyntax::parse(SourceText::fromString(text.first(length)), languageOf(file));
            QVERIFY2(syntax.verify(), qPrintable(text.first(length)));
        }
    }
}

void TestBicepSyntax::names()
{
    const auto syntax =
        BicepSyntax::parse(SourceText::fromString(u"param first string\nparam\n"_s), BicepSyntax::Language::Bicep);
    const auto statements = syntax.parts(BicepSyntax::root());
    QCOMPARE(statements.size(), 2U);
    QCOMPARE(syntax.name(statements[0]), u"first");
    QCOMPARE(syntax.nameSpan(statements[0]), (Span{6, 11}));
    QVERIFY(syntax.name(statements[1]).isEmpty());
    QCOMPARE(syntax.text(syntax.nodeAt(8)), u"first");
}

QTEST_APPLESS_MAIN(TestBicepSyntax)
#include "tst_bicepsyntax.moc"
