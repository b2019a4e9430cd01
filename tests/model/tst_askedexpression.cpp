// SPDX-License-Identifier: MIT
#include "model/askedexpression.h"
#include "tests/support/memoryworkspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace model;

/// Expressions that are asked about in a template.
class TestAskedExpression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void errors_data();
    void errors();
    void places();
};

namespace {

const QString Arm =
    u"{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
    "\"contentVersion\": \"1.0.0.0\", \"resources\": []%1}"_s;

QJsonValue asked(const QString &files, const QString &expression)
{
    const SnapshotPtr snapshot = memoryworkspace::load(files);
    const auto expr = AskedExpression::in(snapshot->requested(), expression);
    if (!expr)
        return expr.error();
    const SnapshotPtr with = snapshot->with({expr->document()});
    Evaluator evaluator(with);
    return expr->evaluate(evaluator).toJson();
}

} // namespace

void TestAskedExpression::values_data()
{
    QTest::addColumn<QString>("files");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("value"); // JSON in an array
    const auto row = [](const char *name, const QString &files, const QString &expression, const QString &value) {
        QTest::newRow(name) << files << expression << value;
    };
    row("literal", u""_s, u"1 + 2"_s, u"[3]"_s);
    row("parameter", u"param p string = 'x'"_s, u"'${p}y'"_s, u"[\"xy\"]"_s);
    row("without a line end", u"var v = 1"_s, u"v"_s, u"[1]"_s);
    row("half typed file", u"param p string = 'x'\nvar q = "_s, u"p"_s, u"[\"x\"]"_s);
    row("name that is taken", u"var askedExpression = 5"_s, u"askedExpression + 1"_s, u"[6]"_s);
    row("over several lines", u""_s, u"[\n  1\n  2\n]"_s, u"[[1, 2]]"_s);
    row("module output", u"module m 'm.bicep' = {}\n--- m.bicep\noutput o string = 'z'"_s, u"m.outputs.o"_s,
        u"[\"z\"]"_s);
    row("ARM with brackets", Arm.arg(uR"(, "parameters": {"n": {"type": "int", "defaultValue": 2}})"_s),
        u"[add(parameters('n'), 1)]"_s, u"[3]"_s);
    row("ARM without", Arm.arg(QString()), u"concat('a\"', 'b\\')"_s, u"[\"a\\\"b\\\\\"]"_s);
    row("ARM beside variables", Arm.arg(uR"(, "variables": {"v": "x"})"_s), u"variables('v')"_s, u"[\"x\"]"_s);
    row("ARM, empty variables", Arm.arg(uR"(, "variables": {})"_s), u"string(1)"_s, u"[\"1\"]"_s);
}

void TestAskedExpression::values()
{
    QFETCH(QString, files);
    QFETCH(QString, expression);
    QFETCH(QString, value);
    QCOMPARE(asked(files, expression), QJsonDocument::fromJson(value.toUtf8()).array().first());
}

void TestAskedExpression::errors_data()
{
    QTest::addColumn<QString>("files");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("error"); // its beginning
    QTest::newRow("empty") << u""_s << u" "_s << u"The expression is empty"_s;
    QTest::newRow("unfinished") << u""_s << u"1 +"_s << u"Column 4 of the expression: "_s;
    QTest::newRow("two") << u""_s << u"1\nvar x = 2"_s << u"This is not one expression"_s;
    QTest::newRow("ARM, unfinished") << Arm.arg(QString()) << u"concat('a'"_s << u"Column 11 of the expression: "_s;
    QTest::newRow("ARM, end of the string")
        << Arm.arg(QString()) << u"'a', \"b\": 1"_s << u"Column 4 of the expression: "_s;
    QTest::newRow("no template") << u"{\"a\": 1}"_s << u"1"_s << u"An expression is evaluated in a template"_s;
}

void TestAskedExpression::errors()
{
    QFETCH(QString, files);
    QFETCH(QString, expression);
    QFETCH(QString, error);
    const auto expr = AskedExpression::in(memoryworkspace::load(files)->requested(), expression);
    QVERIFY(!expr);
    QVERIFY2(expr.error().startsWith(error), qPrintable(expr.error()));
}

/// Places in the file are told as they are without the expression.
void TestAskedExpression::places()
{
    const DocumentPtr document = memoryworkspace::load(Arm.arg(uR"(, "variables": {"v": "x"})"_s))->requested();
    const auto expr = AskedExpression::in(document, u"variables('v')"_s);
    QVERIFY(expr);
    const QString before = document->source()->text();
    const QString after = expr->document()->source()->text();
    const auto span = [](const QString &text, const QString &part) {
        const auto at = qint32(text.indexOf(part));
        return Span{at, at + qint32(part.size())};
    };
    for (const QString &part : {u"resources"_s, u"\"v\": \"x\""_s, u"\"variables\""_s}) {
        const auto place = expr->original({expr->document(), span(after, part)});
        QVERIFY(place);
        QCOMPARE(place->document, document);
        QCOMPARE(place->span, span(before, part));
    }
    const Span inside = span(after, u"'v'"_s);
    QVERIFY(!expr->original({expr->document(), inside}));
    QCOMPARE(expr->offsetIn({expr->document(), inside}), std::optional<qint32>(10));
    QVERIFY(!expr->offsetIn({expr->document(), span(after, u"\"v\""_s)}));
    const Location elsewhere{document, {0, 1}};
    QCOMPARE(expr->original(elsewhere), std::optional(elsewhere));
}

QTEST_APPLESS_MAIN(TestAskedExpression)
#include "tst_askedexpression.moc"
