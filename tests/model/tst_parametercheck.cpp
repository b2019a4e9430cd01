// SPDX-License-Identifier: MIT
#include "model/parametercheck.h"
#include "tests/support/memoryworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace model;

/// What is said of a parameters file, as "name:line:column message".
class TestParameterCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problems_data();
    void problems();
    void secretsAreNotTold();
    void valuesBySight_data();
    void valuesBySight();
};

namespace {

QStringList problemsOf(const QString &files)
{
    const SnapshotPtr snapshot = memoryworkspace::load(files);
    Evaluator evaluator(snapshot);
    QStringList out;
    const auto found = checkParametersFile(evaluator);
    for (const DocumentPtr &document : snapshot->documents()) {
        if (!found.contains(document.get()))
            continue;
        for (const Diagnostic &diagnostic : found.at(document.get())) {
            const Position place = document->source()->position(diagnostic.span.begin);
            out += u"%1:%2:%3 %4"_s.arg(document->path().section(u'/', -1))
                       .arg(place.line)
                       .arg(place.column)
                       .arg(diagnostic.message().english());
        }
    }
    return out;
}

QString armWith(const QString &parameters, const QString &values)
{
    return u"{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
           "\"contentVersion\": \"1.0.0.0\", \"resources\": [], \"parameters\": {%1}}\n--- main.parameters.json\n"
           "{\"contentVersion\": \"1.0.0.0\", \"parameters\": {\n%2}}"_s.arg(parameters, values);
}

} // namespace

void TestParameterCheck::problems_data()
{
    QTest::addColumn<QString>("files");
    QTest::addColumn<QStringList>("expected");
    const auto bicep = [](const char *name, const QString &declared, const QString &values,
                          const QStringList &expected = {}) {
        QTest::newRow(name) << declared + u"\n--- main.bicepparam\nusing 'main.bicep'\n"_s + values << expected;
    };
    const auto arm = [](const char *name, const QString &declared, const QString &values,
                        const QStringList &expected = {}) {
        QTest::newRow(name) << armWith(declared, values) << expected;
    };
    bicep("all well", u"param a string\n@minValue(1)\n@maxValue(3)\nparam b int\nparam c bool = true"_s,
          u"param a = 'x'\nparam b = 3"_s);
    bicep("missing", u"param a string\nparam b int\nparam c bool = true\nparam d string?"_s, u""_s,
          {u"main.bicepparam:1:7 No value is given for the required parameters 'a' and 'b'"_s});
    bicep("not declared", u"param a string"_s, u"param a = 'x'\nparam z = 1"_s,
          {u"main.bicepparam:3:7 The template has no parameter 'z'"_s});
    bicep("null counts as none", u"param a string"_s, u"param a = null"_s,
          {u"main.bicepparam:1:7 No value is given for the required parameters 'a'"_s});
    bicep("computed value", u"@maxLength(3)\nparam a string"_s, u"var x = 'ab'\nparam a = '${x}cd'"_s,
          {u"main.bicepparam:3:11 Parameter a must have a length of at most 3"_s});
    bicep("unknown value", u"@maxLength(3)\nparam a string"_s, u"param a = az.getSecret('s', 'g', 'v', 'n')"_s);
    bicep("literal union", u"param a 'x' | 'y'"_s, u"param a = 'z'"_s,
          {u"main.bicepparam:2:11 Parameter a does not allow this value; allowed are 'x', 'y'"_s});
    bicep("case alone is let through", u"@allowed(['Azure'])\nparam a string"_s, u"param a = 'azure'"_s);
    bicep("declared type", u"type t = { n: int, m: string? }\nparam a t"_s, u"param a = {\n  n: 'x'\n}"_s,
          {u"main.bicepparam:3:6 Parameter a.n is of type int, and this value of type string"_s});
    bicep("member that may be left out", u"param a { n: int, m: string? }"_s, u"param a = { n: 1 }"_s);
    bicep("member left out", u"param a { n: int }"_s, u"param a = { m: 1 }"_s,
          {u"main.bicepparam:2:11 Parameter a lacks the required property 'n'"_s});
    bicep("other members", u"param a { *: int }"_s, u"param a = { x: 'y' }"_s,
          {u"main.bicepparam:2:16 Parameter a.x is of type int, and this value of type string"_s});
    bicep("items", u"param a int[]"_s, u"param a = [1, 'x']"_s,
          {u"main.bicepparam:2:15 Parameter a[1] is of type int, and this value of type string"_s});
    bicep("built-in type by its namespace", u"param a sys.int"_s, u"param a = 'x'"_s,
          {u"main.bicepparam:2:11 Parameter a is of type int, and this value of type string"_s});
    bicep("tuple", u"param a [int, string]"_s, u"param a = ['x', 'y']"_s,
          {u"main.bicepparam:2:12 Parameter a[0] is of type int, and this value of type string"_s});
    QTest::newRow("extended file")
        << u"@maxValue(3)\nparam a int\nparam b int\n--- main.bicepparam\nusing 'main.bicep'\n"
           "extends 'base.bicepparam'\nparam b = 1\n--- base.bicepparam\nusing none\nparam a = 4"_s
        << QStringList{u"base.bicepparam:2:11 Parameter a must be at most 3"_s};
    arm("JSON, all well", uR"("a": {"type": "int", "minValue": 1}, "b": {"type": "string", "defaultValue": "x"})"_s,
        u"\"a\": {\"value\": 1}"_s);
    arm("JSON, missing", uR"("a": {"type": "int"})"_s, u""_s,
        {u"main.parameters.json:1:1 No value is given for the required parameters 'a'"_s});
    arm("JSON, types",
        uR"("a": {"type": "int"}, "b": {"type": "bool"}, "c": {"type": "array"}, "d": {"type": "object"})"_s,
        u"\"a\": {\"value\": \"1\"},\n\"b\": {\"value\": 0},\n\"c\": {\"value\": {}},\n\"d\": {\"value\": []}"_s,
        {u"main.parameters.json:2:16 Parameter a is of type int, and this value of type string"_s,
         u"main.parameters.json:3:16 Parameter b is of type bool, and this value of type int"_s,
         u"main.parameters.json:4:16 Parameter c is of type array, and this value of type object"_s,
         u"main.parameters.json:5:16 Parameter d is of type object, and this value of type array"_s});
    arm("JSON, number for a whole one", uR"("a": {"type": "int"})"_s, u"\"a\": {\"value\": 1.5}"_s,
        {u"main.parameters.json:2:16 Parameter a is of type int, and this value of type number"_s});
    arm("JSON, subset of allowed items", uR"("a": {"type": "array", "allowedValues": ["x", "y"]})"_s,
        u"\"a\": {\"value\": [\"y\"]}"_s);
    arm("JSON, item that is not allowed", uR"("a": {"type": "array", "allowedValues": ["x", "y"]})"_s,
        u"\"a\": {\"value\": [\"y\", \"z\"]}"_s,
        {u"main.parameters.json:2:22 Parameter a[1] does not allow this value; allowed are 'x', 'y'"_s});
    arm("JSON, Key Vault", uR"("a": {"type": "securestring", "minLength": 9})"_s,
        uR"("a": {"reference": {"keyVault": {"id": "x"}, "secretName": "y"}})"_s);
    arm("JSON, short list", uR"("a": {"type": "array", "minLength": 2})"_s, u"\"a\": {\"value\": [1]}"_s,
        {u"main.parameters.json:2:16 Parameter a must have a length of at least 2"_s});
}

void TestParameterCheck::problems()
{
    QFETCH(QString, files);
    QTEST(problemsOf(files), "expected");
}

void TestParameterCheck::secretsAreNotTold()
{
    const QStringList found =
        problemsOf(u"@secure()\n@minLength(30)\n@allowed(['hunter2'])\nparam a string\n--- main.bicepparam\n"
                   "using 'main.bicep'\nparam a = 'hunter3'"_s);
    QCOMPARE(found.size(), 2); // length and list
    QVERIFY2(!found.join(u' ').contains("hunter3"_L1), qPrintable(found.join(u'\n')));
}

void TestParameterCheck::valuesBySight_data()
{
    QTest::addColumn<QJsonValue>("given");
    QTest::addColumn<QStringList>("wrong"); // paths
    QTest::newRow("fits") << QJsonValue(2) << QStringList();
    QTest::newRow("too small") << QJsonValue(0) << QStringList{QString()};
    QTest::newRow("type") << QJsonValue(u"x"_s) << QStringList{QString()};
}

/// What a panel asks about one value.
void TestParameterCheck::valuesBySight()
{
    QFETCH(QJsonValue, given);
    Evaluator evaluator(memoryworkspace::load(u"@minValue(1)\nparam a int"_s));
    const Value value = given.isString() ? Value::string(given.toString()) : Value::integer(given.toInteger());
    QStringList paths;
    for (const ParameterViolation &violation : violationsOf(evaluator, evaluator.root(), {0}, value))
        paths += violation.path.join(u'.');
    QTEST(paths, "wrong");
}

QTEST_APPLESS_MAIN(TestParameterCheck)
#include "tst_parametercheck.moc"
