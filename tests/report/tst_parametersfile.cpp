// SPDX-License-Identifier: MIT
#include "model/evaluator.h"
#include "rules/report/parametersfile.h"
#include "tests/support/memoryworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using model::Value;

/// Parameters files that are written: their text, and that they are read as the same values.
class TestParametersFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesBicep_data();
    void writesBicep();
    void writesJson();
    void roundTrip_data();
    void roundTrip();
    void takesWhatIsGiven();

private:
    static rules::AnalysisPtr analysed(const QString &text) { return rules::analyze(memoryworkspace::load(text)); }
};

void TestParametersFile::writesBicep_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("bicep");
    QTest::newRow("text") << uR"("calico")"_s << u"'calico'"_s;
    QTest::newRow("quote") << uR"("it's")"_s << uR"('it\'s')"_s;
    QTest::newRow("backslash") << uR"("a\\n")"_s << uR"('a\\n')"_s;
    QTest::newRow("hole") << uR"("a${b}$c$")"_s << uR"('a\${b}$c$')"_s;
    QTest::newRow("lines") << uR"("a\r\n\tb")"_s << uR"('a\r\n\tb')"_s;
    QTest::newRow("control") << uR"("\u0001\u2028")"_s << uR"('\u{1}\u{2028}')"_s;
    QTest::newRow("beyond 16 bits") << u"\"\U0001F600\""_s << u"'\U0001F600'"_s;
    QTest::newRow("number") << u"-3"_s << u"-3"_s;
    QTest::newRow("fraction") << u"1.5"_s << u"json('1.5')"_s;
    QTest::newRow("smallest number") << u"-9223372036854775808"_s << u"json('-9223372036854775808')"_s;
    QTest::newRow("truth") << u"true"_s << u"true"_s;
    QTest::newRow("null") << u"null"_s << u"null"_s;
    QTest::newRow("empty") << uR"({"a": [], "b": {}})"_s << u"{\n  a: []\n  b: {}\n}"_s;
    QTest::newRow("nested") << uR"([{"b": [1, null]}, 2])"_s
                            << u"[\n  {\n    b: [\n      1\n      null\n    ]\n  }\n  2\n]"_s;
    QTest::newRow("keys") << uR"({"a b": 1, "it's": 2, "null": 3, "_x1": 4, "1x": 5})"_s
                          << u"{\n  'a b': 1\n  'it\\'s': 2\n  'null': 3\n  _x1: 4\n  '1x': 5\n}"_s;
}

void TestParametersFile::writesBicep()
{
    QFETCH(QString, json);
    QFETCH(QString, bicep);
    const auto value = model::parseJson(json);
    QVERIFY(value);
    QCOMPARE(QString::fromUtf8(rules::bicepParameters({{{u"p"_s, *value}}, {}}, u"it's/main.bicep"_s)),
             u"using 'it\\'s/main.bicep'\n\nparam p = %1\n"_s.arg(bicep));
}

void TestParametersFile::writesJson()
{
    const Value object = Value::object({{u"z \"q\""_s, Value::null()}, {u"a"_s, Value::array({Value::integer(1)})}});
    QCOMPARE(QString::fromUtf8(rules::jsonParameters({{{u"p"_s, object}}, {u"left"_s}})), uR"({
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "contentVersion": "1.0.0.0",
  "parameters": {
    "p": {
      "value": {
        "z \"q\"": null,
        "a": [
          1
        ]
      }
    }
  }
}
)"_s);
    QCOMPARE(rules::jsonText(Value::object({{u"a"_s, Value::boolean(true)}})), u"{\n  \"a\": true\n}"_s);
    QCOMPARE(rules::jsonText(Value::string(u"x"_s)), u"\"x\""_s);
}

void TestParametersFile::roundTrip_data()
{
    QTest::addColumn<QString>("json");
    QTest::newRow("texts")
        << uR"(["", "it's ${a} \\ \n\r\t \u0001 \u2028 ä \ud83d\ude00", "[concat('a')]", "'''", "$"])"_s;
    QTest::newRow("numbers") << u"[0, -1, 9223372036854775807, -9223372036854775808, 1.5, -2e-30]"_s;
    QTest::newRow("others") << u"[true, false, null, [], {}]"_s;
    QTest::newRow("keys") << uR"({"a b": {"null": [{"x": null}]}, "": 1, "it's": "a", "${b}": 2, "for": 3})"_s;
}

void TestParametersFile::roundTrip()
{
    QFETCH(QString, json);
    const auto value = model::parseJson(json);
    QVERIFY(value);
    const rules::ParametersContent content{{{u"p"_s, *value}}, {}};
    const QString bicep = QString::fromUtf8(rules::bicepParameters(content, u"main.bicep"_s));
    const QString parameters = QString::fromUtf8(rules::jsonParameters(content));
    for (const QString &file : {u"main.bicepparam\n"_s + bicep, u"main.parameters.json\n"_s + parameters}) {
        const auto analysis = analysed(u"param p any\n--- "_s + file);
        const auto read = rules::givenParameters(*analysis, {});
        QCOMPARE(read.values.size(), 1U);
        QVERIFY2(model::sameValue(read.values.front().second, *value).value_or(false), qPrintable(file));
        for (const model::DocumentPtr &document : analysis->snapshot->documents())
            QVERIFY2(document->syntaxDiagnostics().empty(), qPrintable(file));
    }
}

void TestParametersFile::takesWhatIsGiven()
{
    const auto analysis = analysed(u"param a string = 'a'\nparam b string\n@secure()\nparam s string\nparam t string\n"
                                   "param d string = resourceGroup().location\nparam e string\n"
                                   "--- main.bicepparam\nusing 'main.bicep'\nparam b = 'file'\nparam s = 'secret'\n"
                                   "param t = 'file'\nparam e = readEnvironmentVariable('X')\n"_s);
    const auto content =
        rules::givenParameters(*analysis, {{u"t"_s, Value::string(u"typed"_s)}, {u"s"_s, Value::string(u"typed"_s)}});
    const QString text = QString::fromUtf8(rules::bicepParameters(content, u"main.bicep"_s));
    QCOMPARE(text,
             u"using 'main.bicep'\n\nparam b = 'file'\nparam t = 'typed'\n\n"
             "// Given elsewhere, since secure or known only at deployment: s, e\n"_s);
    // a name that Bicep cannot write
    const QString named = QString::fromUtf8(rules::bicepParameters({{{u"a-b"_s, Value()}}, {}}, u"main.json"_s));
    QVERIFY(!named.contains("param "_L1) && named.contains("a-b"_L1));
}

QTEST_APPLESS_MAIN(TestParametersFile)
#include "tst_parametersfile.moc"
