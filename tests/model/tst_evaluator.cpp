// SPDX-License-Identifier: MIT
#include "model/evaluator.h"
#include "tests/support/memoryworkspace.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace model;

/// What the output 'o' of a template comes to.
class TestEvaluator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void literals_data();
    void literals();
    void parameters_data();
    void parameters();
    void parametersFiles_data();
    void parametersFiles();
    void access_data();
    void access();
    void conditionals_data();
    void conditionals();
    void unknownParts_data();
    void unknownParts();
    void loops_data();
    void loops();
    void userFunctions_data();
    void userFunctions();
    void imports_data();
    void imports();
    void modules_data();
    void modules();
    void resources_data();
    void resources();
    void armTemplates_data();
    void armTemplates();
    void loads_data();
    void loads();
    void cycles_data();
    void cycles();
    void budgets_data();
    void budgets();
    void multiplyingModules();
    void evidence_data();
    void evidence();
    void typedParameters();
    void typedParametersOfAnotherEvaluator();
    void sources_data();
    void sources();
    void secretsStaySecret();
    void paths();
};

namespace {

QJsonValue fromText(const QString &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson("["_ba + json.toUtf8() + "]"_ba, &error);
    if (document.isNull())
        qFatal("not JSON: %s (%s)", qPrintable(json), qPrintable(error.errorString()));
    return document.array().first();
}

QString toText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

Value outputOf(Evaluator &evaluator, const QString &name = u"o"_s)
{
    const OutputId id = evaluator.content(evaluator.root()).findOutput(name);
    if (!id.valid())
        qFatal("no output %s", qPrintable(name));
    return evaluator.output(evaluator.root(), id);
}

void columns()
{
    QTest::addColumn<QString>("files");
    QTest::addColumn<QString>("json");
}

void row(const char *name, const char16_t *files, const char16_t *json)
{
    QTest::newRow(name) << QString::fromUtf16(files) << QString::fromUtf16(json);
}

/// A row with one expression as output.
void expression(const char *text, const char16_t *json)
{
    QTest::newRow(text) << uR"(param unknown string
param unknownBool bool
param unknownInt int
var list = [1, 2, 3]
var obj = { a: { b: ['x', 'y'] }, nothing: null }
output o any = )"_s
            + QString::fromUtf8(text)
                        << QString::fromUtf16(json);
}

void compare()
{
    QFETCH(QString, files);
    QFETCH(QString, json);
    Evaluator evaluator(memoryworkspace::load(files));
    QVERIFY(evaluator.root().valid());
    QCOMPARE(toText(outputOf(evaluator).toJson()), toText(fromText(json)));
}

/// A template with parameters section, variables section, resources section and value of the output.
QString arm(const QString &parameters, const QString &variables, const QString &resources, const QString &output)
{
    return uR"({"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
"contentVersion": "1.0.0.0", "parameters": {%1}, "variables": {%2}, "resources": [%3],
"outputs": {"o": {"type": "object", "value": %4}}})"_s.arg(parameters, variables, resources, output);
}

} // namespace

// ---------------------------------------------------------------- expressions

void TestEvaluator::literals_data()
{
    columns();
    expression("'text'", u"\"text\"");
    expression("1", u"1");
    expression("-9223372036854775808", u"-9223372036854775808");
    expression("true", u"true");
    expression("null", u"null");
    expression("[1, 'a', [], {}]", uR"([1, "a", [], {}])");
    expression("{ a: 1, 'b c': { d: null } }", uR"({"a": 1, "b c": {"d": null}})");
    expression("{ a: 1, A: 2 }", uR"({"a": 2})");
    expression("'a${1}b${true}c${null}d'", u"\"a1bTruecd\"");
    expression("'${list}'", u"\"[1,2,3]\"");
    expression("{ '${'k'}1': 1 }", uR"({"k1": 1})");
    expression(
        "{ '${unknown}': 1, b: 2 }",
        uR"({"$unknown": "A part of the value is unknown", "$partial": {"b": 2, "$unknown": "A part of the value is unknown"}})");
    expression("1 + 2 * 3 - 4 / 2 % 3", u"5");
    expression("1 == 1 && 'a' != 'A' && 'a' =~ 'A' && !('a' !~ 'A')", u"true");
    expression("2 < 10 && 'a' < 'b' && 2 >= 2", u"true");
    expression("(1 == '1')", u"false");
    expression("list == [1, 2, 3] && obj.a == { B: ['x', 'y'] }", u"true");
    expression("nameof(obj.a)", u"\"a\"");
    expression("nameof(unknown)", u"\"unknown\"");
    expression("any(list)", u"[1,2,3]");
    expression("doesNotExist(1)", uR"({"$unknown": "There is no function 'doesNotExist'"})");
    expression("undeclared", uR"({"$unknown": "Nothing declares 'undeclared'"})");
    expression("1 +", uR"({"$unknown": "The expression could not be understood"})");
    expression("[1, ]", u"[1]");
    expression("9 / 0", uR"({"$unknown": "'div' cannot divide by zero"})");
}

void TestEvaluator::literals()
{
    compare();
}

void TestEvaluator::access_data()
{
    columns();
    expression("obj.a.b[1]", u"\"y\"");
    expression("obj['A'].B[0]", u"\"x\"");
    expression("obj.a.b[^1]", u"\"y\"");
    expression("obj.a.b[^3]", uR"({"$unknown": "The array has no item -1"})");
    expression("obj.a.b[?^3]", u"null");
    expression("obj.a.b[?7]", u"null");
    expression("obj.a.b[7]", uR"({"$unknown": "The array has no item 7"})");
    expression("obj.a.b[-1]", uR"({"$unknown": "The array has no item -1"})");
    expression("obj.missing", uR"({"$unknown": "The object has no 'missing'"})");
    expression("obj.?missing", u"null");
    expression("obj.?missing.deeper[0]", u"null");
    expression("(obj.?missing).deeper", uR"({"$unknown": "There is no 'deeper' in something that is null"})");
    expression("obj.missing.?deeper", uR"({"$unknown": "The object has no 'missing'"})");
    expression("obj.nothing.deeper", uR"({"$unknown": "There is no 'deeper' in something that is null"})");
    expression("obj.nothing.?deeper", u"null");
    expression("obj.a.b[?'x']", uR"({"$unknown": "[ 2 items ] has no member 'x'"})");
    expression("obj!.a!.b[0]!", u"\"x\"");
    expression("list[unknownInt]", uR"({"$unknown": "Parameter 'unknownInt' has no value"})");
    expression("list[unknownBool ? 0 : 2]", uR"({"$unknown": "Several values are possible", "$possible": [1, 3]})");
    expression("obj[unknownBool ? 'nothing' : 'a'].?b",
               uR"({"$unknown": "Several values are possible", "$possible": [null, ["x", "y"]]})");
    expression("(unknownBool ? { a: 1 } : { b: 2 }).?a",
               uR"({"$unknown": "Several values are possible", "$possible": [1, null]})");
    expression("resourceGroup().location", uR"({"$unknown": "resourceGroup(…) is known only after deployment"})");
    expression("json(unknown).a", uR"({"$unknown": "Parameter 'unknown' has no value"})");
}

void TestEvaluator::access()
{
    compare();
}

void TestEvaluator::conditionals_data()
{
    columns();
    const auto possible = [](const char16_t *list) {
        return QString(uR"({"$unknown": "Several values are possible", "$possible": )"_s + QString::fromUtf16(list)
                       + u'}');
    };
    const auto choice = [&](const char *text, const char16_t *list) {
        expression(text, reinterpret_cast<const char16_t *>(possible(list).utf16()));
    };
    expression("true ? 1 : fail('x')", u"1");
    expression("false ? doesNotExist() : 2", u"2");
    choice("unknownBool ? 1 : 2", u"[1, 2]");
    expression("unknownBool ? 1 : 1", u"1");
    choice("unknown == 'x' ? 1 : 2", u"[1, 2]");
    expression("'x' ? 1 : 2", uR"({"$unknown": "The condition is neither true nor false"})");
    // the same condition decides alike everywhere
    choice("[unknownBool ? 1 : 2, unknownBool ? 1 : 2][0]", u"[1, 2]");
    expression("(unknownBool ? 1 : 2) == (unknownBool ? 1 : 2)", u"true");
    choice("(unknownBool ? 1 : 2) + (unknownBool ? 10 : 20)", u"[11, 22]");
    choice("(unknownBool ? 1 : 2) + (!unknownBool ? 10 : 20)", u"[21, 12]");
    choice("(unknown == 'x' ? 1 : 2) + (unknown == 'y' ? 10 : 20)", u"[11, 21, 12, 22]");
    // three-valued logic
    expression("false && unknown == 'a'", u"false");
    expression("unknown == 'a' && false", u"false");
    expression("true || unknown == 'a'", u"true");
    expression("unknown == 'a' || true", u"true");
    expression("unknown == 'a' || false", uR"({"$unknown": "Parameter 'unknown' has no value"})");
    expression("!(unknown == 'a')", uR"({"$unknown": "Parameter 'unknown' has no value"})");
    expression("unknown == unknown", u"true");
    expression("unknownBool || !unknownBool", u"true");
    expression("unknownBool && !unknownBool", u"false");
    expression("(unknown == 'a' || true) ? 1 : 2", u"1");
    expression("false && doesNotExist()", u"false");
    expression("'prefix-${unknown}' == 'other'", u"false");
    expression("startsWith('prefix-${unknown}', 'pre')", u"true");
    expression("contains(['a', unknown], 'a')", u"true");
    expression("length([unknown, unknown])", u"2");
    // coalesce
    expression("null ?? 'a'", u"\"a\"");
    expression("null ?? null ?? 'b'", u"\"b\"");
    expression("'a' ?? fail('x')", u"\"a\"");
    expression("obj.?missing ?? 'd'", u"\"d\"");
    choice("(unknownBool ? null : 'x') ?? 'd'", u"[\"d\", \"x\"]");
}

void TestEvaluator::conditionals()
{
    compare();
}

void TestEvaluator::unknownParts_data()
{
    columns();
    expression("{ a: unknown, b: 1 }.b", u"1");
    expression("[unknown, 2][1]", u"2");
    expression("union({ a: 1 }, { b: unknown }).a", u"1");
    expression("union({ a: 1, c: 3 }, json(unknown)).a", uR"({"$unknown": "Parameter 'unknown' has no value"})");
    expression("union(json(unknown), { a: 1 }).a", u"1");
    expression("union(json(unknown), { a: 1 }).?b", uR"({"$unknown": "A part of the object is unknown"})");
    expression("union({ a: { b: 1 } }, { a: { c: 2 } })", uR"({"a": {"b": 1, "c": 2}})");
    expression("union(unknownBool ? { a: 1 } : {}, { b: 2 }).b", u"2");
    expression("union({ a: 0 }, unknownBool ? { a: 1 } : {}).a",
               uR"({"$unknown": "Several values are possible", "$possible": [1, 0]})");
    expression("{ a: 1, ...json(unknown) }.a", uR"({"$unknown": "Parameter 'unknown' has no value"})");
    expression("{ ...json(unknown), a: 1 }.a", u"1");
    expression("{ ...json(unknown), a: 1 }.?b", uR"({"$unknown": "A part of the object is unknown"})");
    expression("{ ...{ a: { x: 1 } }, ...{ a: { y: 2 } } }", uR"({"a": {"y": 2}})");
    expression("{ ...null, a: 1 }", uR"({"a": 1})");
    expression("[1, ...[2, 3], 4]", u"[1, 2, 3, 4]");
    expression("[1, ...json(unknown), 4][0]", u"1");
    expression("[1, ...json(unknown), 4][1]", uR"({"$unknown": "A part of the value is unknown"})");
    expression("[...null]", u"[]");
    expression("[...(unknownBool ? [1] : []), 9]",
               uR"({"$unknown": "Several values are possible", "$possible": [[1, 9], [9]]})");
    expression("concat([1], unknownBool ? [2] : [3])[1]",
               uR"({"$unknown": "Several values are possible", "$possible": [2, 3]})");
    expression("shallowMerge([{ a: 1 }, unknownBool ? { a: 2 } : { c: 3 }]).a",
               uR"({"$unknown": "Several values are possible", "$possible": [2, 1]})");
    expression("'${unknownBool ? 'a' : 'b'}-${unknownBool ? 'a' : 'b'}'",
               uR"({"$unknown": "Several values are possible", "$possible": ["a-a", "b-b"]})");
    expression("toUpper(unknownBool ? 'a' : 'b')",
               uR"({"$unknown": "Several values are possible", "$possible": ["A", "B"]})");
}

void TestEvaluator::unknownParts()
{
    compare();
}

void TestEvaluator::loops_data()
{
    columns();
    expression("[for x in list: x * 2]", u"[2, 4, 6]");
    expression("[for (x, i) in list: '${i}:${x}']", uR"(["0:1", "1:2", "2:3"])");
    expression("[for x in []: x]", u"[]");
    expression("[for x in list: [for y in list: x * y]][2][1]", u"6");
    expression("{ a: [for x in range(0, 2): { n: x }] }", uR"({"a": [{"n": 0}, {"n": 1}]})");
    expression("[for x in json(unknown): x]", uR"({"$unknown": "Parameter 'unknown' has no value"})");
    expression("[for x in 'text': x]", uR"({"$unknown": "The loop has nothing to run over"})");
    expression("[for x in [unknown, 'b']: x][1]", u"\"b\"");
    expression("map(list, x => x + 1)", u"[2, 3, 4]");
    expression("map(list, (x, i) => i)", u"[0, 1, 2]");
    expression("filter(list, x => x > 1)", u"[2, 3]");
    expression("reduce(list, 0, (sum, x) => sum + x)", u"6");
    expression("sort([2, 1], (a, b) => a < b)", u"[1, 2]");
    expression("toObject(list, x => 'k${x}', x => x)", uR"({"k1": 1, "k2": 2, "k3": 3})");
    expression("map(list, list => list)", u"[1, 2, 3]");
    expression("map(list, x => map(list, y => x))[1]", u"[2, 2, 2]");
    expression("map(json(unknown), x => 1)", uR"({"$unknown": "Parameter 'unknown' has no value"})");
    expression("map(unknownBool ? [1] : [2], x => x * 10)",
               uR"({"$unknown": "Several values are possible", "$possible": [[10], [20]]})");
    row("variable of a loop", u"var v = [for i in range(1, 2): i]\noutput o array = v", u"[1, 2]");
    row("output of a loop", u"output o array = [for i in range(1, 2): i]", u"[1, 2]");
    row("locals do not leak into variables", u"var x = 'outer'\nvar v = x\noutput o array = [for x in [1]: '${x}${v}']",
        uR"(["1outer"])");
}

void TestEvaluator::loops()
{
    compare();
}

// ---------------------------------------------------------------- parameters

void TestEvaluator::parameters_data()
{
    columns();
    row("default", u"param p string = 'd'\noutput o string = p", u"\"d\"");
    row("default from another parameter", u"param q string = 'q'\nparam p string = '${q}!'\noutput o string = p",
        u"\"q!\"");
    row("required", u"param p string\noutput o string = p", uR"({"$unknown": "Parameter 'p' has no value"})");
    row("without type", u"param p\noutput o any = p", uR"({"$unknown": "Parameter 'p' has no value"})");
    row("allowed", u"@allowed(['a', 'b'])\nparam p string\noutput o string = p",
        uR"({"$unknown": "Several values are possible", "$possible": ["a", "b"]})");
    row("allowed with default", u"@allowed(['a', 'b'])\nparam p string = 'b'\noutput o string = p", u"\"b\"");
    row("allowed, one only", u"@allowed(['a'])\nparam p string\noutput o string = p", u"\"a\"");
    row("allowed items of a list", u"@allowed(['a', 'b'])\nparam p array\noutput o array = p",
        uR"({"$unknown": "Parameter 'p' has no value"})");
    row("union", u"param p 'a' | 'b' | 3\noutput o any = p",
        uR"({"$unknown": "Several values are possible", "$possible": ["a", "b", 3]})");
    row("union through names", u"type base = 'a' | 'b'\ntype alias = base\nparam p alias\noutput o string = p",
        uR"({"$unknown": "Several values are possible", "$possible": ["a", "b"]})");
    row("union with a type", u"param p 'a' | string\noutput o string = p",
        uR"({"$unknown": "Parameter 'p' has no value"})");
    row("bool", u"param p bool\noutput o bool = p",
        uR"({"$unknown": "Several values are possible", "$possible": [true, false]})");
    row("nullable", u"param p string?\noutput o string? = p", u"null");
    row("nullable, coalesced", u"param p string?\noutput o string = p ?? 'd'", u"\"d\"");
    row("nullable through a name", u"type t = string?\nparam p t\noutput o string? = p", u"null");
    row("nullable in parentheses", u"param p (string?)\noutput o string? = p", u"null");
    row("nullable taken back", u"type t = string?\nparam p t!\noutput o string? = p",
        uR"({"$unknown": "Parameter 'p' has no value"})");
    row("union with null", u"param p 'a' | null\noutput o string? = p", u"null");
    row("property of an unknown object", u"param p { engine: 'a' | 'b', free: string }\noutput o string = p.engine",
        uR"({"$unknown": "Several values are possible", "$possible": ["a", "b"]})");
    row("free property of an unknown object", u"param p { engine: 'a' | 'b', free: string }\noutput o string = p.free",
        uR"({"$unknown": "Parameter 'p' has no value"})");
    row("part of a type", u"type t = { engine: 'a' | 'b' }\nparam p t.engine\noutput o string = p",
        uR"({"$unknown": "Several values are possible", "$possible": ["a", "b"]})");
    row("item of a type", u"type t = ('a' | 'b')[]\nparam p t[*]\noutput o string = p",
        uR"({"$unknown": "Several values are possible", "$possible": ["a", "b"]})");
    row("item of a tuple", u"type t = [string, 'a' | 'b']\nparam p t[1]\noutput o string = p",
        uR"({"$unknown": "Several values are possible", "$possible": ["a", "b"]})");
    row("type that refers to itself", u"type t = t\nparam p t\noutput o string = p",
        uR"({"$unknown": "Parameter 'p' has no value"})");
    row("imported type",
        u"import { kind } from 'types.bicep'\nparam p kind\noutput o string = p\n--- types.bicep\n@export()\ntype kind "
        u"= 'a' | 'b'",
        uR"({"$unknown": "Several values are possible", "$possible": ["a", "b"]})");
    row("type of an imported namespace",
        u"import * as types from 'types.bicep'\nparam p types.kind\noutput o string = p\n--- "
        u"types.bicep\n@export()\ntype kind = 'a' | 'b'",
        uR"({"$unknown": "Several values are possible", "$possible": ["a", "b"]})");
    row("nullable imported type",
        u"import { kind } from 'types.bicep'\nparam p kind\noutput o string? = p\n--- types.bicep\n@export()\ntype "
        u"kind = string?",
        u"null");
    row("type of a missing file",
        u"import * as t from 'none.bicep'\nimport { k } from 'none.bicep'\nparam p t.kind.part\nparam q k\noutput o "
        u"array = [p, q]",
        uR"({"$unknown": "Parameter 'p' has no value", "$partial": [{"$unknown": "Parameter 'p' has no value"}, {"$unknown": "Parameter 'q' has no value"}]})");
    row("secure", u"@secure()\nparam p string = 'secret'\noutput o string = p", uR"({"$unknown": "secure parameter"})");
    row("a choice decides alike",
        u"@allowed(['a', 'b'])\nparam p string\noutput o bool = p == 'a' ? p == 'a' : p == 'b'", u"true");
    row("a choice, excluded", u"@allowed(['a', 'b'])\nparam p string\noutput o bool = p == 'c'", u"false");
}

void TestEvaluator::parameters()
{
    compare();
}

void TestEvaluator::parametersFiles_data()
{
    columns();
    row("JSON",
        u"param p string = 'd'\noutput o string = p\n--- main.parameters.json\n"
        uR"({"contentVersion": "1.0.0.0", "parameters": {"P": {"value": "file"}}})",
        u"\"file\"");
    row("JSON is never an expression",
        u"param p string\noutput o string = p\n--- main.parameters.json\n"
        uR"({"contentVersion": "1.0.0.0", "parameters": {"p": {"value": "[concat('a')]"}}})",
        u"\"[concat('a')]\"");
    row("JSON, null",
        u"param p string = 'd'\noutput o string = p\n--- main.parameters.json\n"
        uR"({"contentVersion": "1.0.0.0", "parameters": {"p": {"value": null}}})",
        u"\"d\"");
    row("JSON, other parameter",
        u"param p string = 'd'\noutput o string = p\n--- main.parameters.json\n"
        uR"({"contentVersion": "1.0.0.0", "parameters": {"q": {"value": 1}}})",
        u"\"d\"");
    row("JSON, Key Vault",
        u"param p string\noutput o string = p\n--- main.parameters.json\n"
        uR"({"contentVersion": "1.0.0.0", "parameters": {"p": {"reference": {"keyVault": {"id": "x"}, "secretName": "s"}}}})",
        uR"({"$unknown": "The value comes from a Key Vault"})");
    row("bicepparam",
        u"param p string = 'd'\noutput o string = p\n--- main.bicepparam\nusing 'main.bicep'\nvar v = 'x'\nparam p = "
        u"'${v}y'",
        u"\"xy\"");
    row("bicepparam, another parameter",
        u"param p string\nparam q string\noutput o string = p\n--- main.bicepparam\nusing 'main.bicep'\nparam q = "
        u"'q'\nparam p = q",
        u"\"q\"");
    row("bicepparam, null",
        u"param p string = 'd'\noutput o string = p\n--- main.bicepparam\nusing 'main.bicep'\nparam p = null",
        u"\"d\"");
    row("bicepparam, Key Vault",
        u"param p string\noutput o string = p\n--- main.bicepparam\nusing none\nparam p = az.getSecret('a', 'b', 'c', "
        u"'d')",
        uR"({"$unknown": "The value comes from a Key Vault"})");
    row("bicepparam, environment",
        u"param p string\noutput o string = p\n--- main.bicepparam\nusing none\nparam p = readEnvironmentVariable('A')",
        uR"({"$unknown": "readEnvironmentVariable(…) comes from outside of the template"})");
    row("extends",
        u"param p string\noutput o string = p\n--- main.bicepparam\nusing 'main.bicep'\nextends 'base.bicepparam'\n--- "
        u"base.bicepparam\nusing none\nparam p = 'base'",
        u"\"base\"");
    row("extends, overridden",
        u"param p string\noutput o string = p\n--- main.bicepparam\nusing 'main.bicep'\nextends "
        u"'base.bicepparam'\nparam p = 'own'\n--- base.bicepparam\nusing none\nparam p = 'base'",
        u"\"own\"");
    row("base",
        u"param p object\noutput o object = p\n--- main.bicepparam\nusing 'main.bicep'\nextends "
        u"'base.bicepparam'\nparam p = union(base.p, { b: 2 })\n--- base.bicepparam\nusing none\nparam p = { a: 1 }",
        uR"({"a": 1, "b": 2})");
    row("inherited variable",
        u"param p string\noutput o string = p\n--- main.bicepparam\nusing 'main.bicep'\nextends "
        u"'base.bicepparam'\nparam p = v\n--- base.bicepparam\nusing none\nvar v = 'inherited'",
        u"\"inherited\"");
    row("extends twice",
        u"param p string\noutput o string = p\n--- main.bicepparam\nusing 'main.bicep'\nextends 'a.bicepparam'\n--- "
        u"a.bicepparam\nusing none\nextends 'b.bicepparam'\n--- b.bicepparam\nusing none\nparam p = 'far'",
        u"\"far\"");
    row("extends itself",
        u"param p string = 'd'\noutput o string = p\n--- main.bicepparam\nusing 'main.bicep'\nextends "
        u"'main.bicepparam'",
        u"\"d\"");
    row("imports",
        u"param p string\noutput o string = p\n--- main.bicepparam\nusing 'main.bicep'\nimport { v } from "
        u"'v.bicep'\nparam p = v\n--- v.bicep\n@export()\nvar v = 'imported'",
        u"\"imported\"");
    row("secure in a file",
        u"@secure()\nparam p string\noutput o string = p\n--- main.bicepparam\nusing 'main.bicep'\nparam p = 'plain'",
        uR"({"$unknown": "secure parameter"})");
    row("unknown value",
        u"param p string = 'd'\noutput o string = p\n--- main.bicepparam\nusing 'main.bicep'\nparam p = missing",
        uR"({"$unknown": "Nothing declares 'missing'"})");
    row("wins over allowed",
        u"@allowed(['a'])\nparam p string\noutput o string = p\n--- main.bicepparam\nusing 'main.bicep'\nparam p = "
        u"'other'",
        u"\"other\"");
}

void TestEvaluator::parametersFiles()
{
    compare();
}

// ---------------------------------------------------------------- functions and imports

void TestEvaluator::userFunctions_data()
{
    columns();
    row("plain", u"func f(a string, b int) string => '${a}${b}'\noutput o string = f('x', 1)", u"\"x1\"");
    row("calls another",
        u"func f(a string) string => g(a)\nfunc g(a string) string => '<${a}>'\noutput o string = f('x')", u"\"<x>\"");
    row("too few arguments", u"func f(a string, b string?) string => '${a}${b ?? 'none'}'\noutput o string = f('x')",
        u"\"xnone\"");
    row("too many arguments", u"func f(a string) string => a\noutput o string = f('x', 'y')", u"\"x\"");
    row("recursive, ends", u"func f(n int) int => n < 1 ? 0 : n + f(n - 1)\noutput o int = f(4)", u"10");
    row("sees variables", u"var v = 'v'\nfunc f() string => v\noutput o string = f()", u"\"v\"");
    row("argument hides a variable", u"var v = 'v'\nfunc f(v string) string => v\noutput o string = f('a')", u"\"a\"");
    row("unknown argument",
        u"param p string\nfunc f(a string, b string) array => [a, b]\noutput o string = f(p, 'b')[1]", u"\"b\"");
    row("in a lambda", u"func f(a int) int => a * 2\noutput o array = map([1, 2], x => f(x))", u"[2, 4]");
    row("lambda in it", u"func f(a int) array => map([1, 2], x => x + a)\noutput o array = f(1)", u"[2, 3]");
    row("choice as argument", u"param b bool\nfunc f(a string) string => 'f${a}'\noutput o string = f(b ? 'x' : 'y')",
        uR"({"$unknown": "Several values are possible", "$possible": ["fx", "fy"]})");
}

void TestEvaluator::userFunctions()
{
    compare();
}

void TestEvaluator::imports_data()
{
    columns();
    row("variable", u"import { v } from 'a.bicep'\noutput o string = v\n--- a.bicep\n@export()\nvar v = 'x'", u"\"x\"");
    row("alias", u"import { v as w } from 'a.bicep'\noutput o string = w\n--- a.bicep\n@export()\nvar v = 'x'",
        u"\"x\"");
    row("quoted", u"import { 'v' as w } from 'a.bicep'\noutput o string = w\n--- a.bicep\n@export()\nvar v = 'x'",
        u"\"x\"");
    row("wildcard",
        u"import * as a from 'a.bicep'\noutput o string = a.v.w\n--- a.bicep\n@export()\nvar v = { w: 'x' }", u"\"x\"");
    row("wildcard function",
        u"import * as a from 'a.bicep'\noutput o string = a.f('y')\n--- a.bicep\nvar p = 'x'\n@export()\nfunc f(s "
        u"string) string => '${p}${s}'",
        u"\"xy\"");
    row("function",
        u"import { f } from 'a.bicep'\noutput o string = f('y')\n--- a.bicep\n@export()\nfunc f(s string) string => "
        u"'x${s}'",
        u"\"xy\"");
    row("of an import",
        u"import { v } from 'a.bicep'\noutput o string = v\n--- a.bicep\nimport { v as w } from "
        u"'b.bicep'\n@export()\nvar v = w\n--- b.bicep\n@export()\nvar v = 'far'",
        u"\"far\"");
    row("compiled template",
        u"import { f, v } from 'a.json'\noutput o string = '${f(1)}${v}'\n--- a.json\n"
        uR"({"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0",
            "functions": [{"namespace": "__bicep", "members": {"f": {"parameters": [{"name": "n", "type": "int"}],
            "output": {"type": "int", "value": "[add(parameters('n'), 1)]"}}}}], "variables": {"v": "x"}, "resources": []})",
        u"\"2x\"");
    row("missing file", u"import { v } from 'a.bicep'\noutput o string = v",
        uR"({"$unknown": "'v' is imported from a file that could not be read"})");
    row("missing name", u"import { v } from 'a.bicep'\noutput o string = v\n--- a.bicep\n",
        uR"({"$unknown": "'v' is not exported as a variable"})");
    row("missing function", u"import { v } from 'a.bicep'\noutput o string = v(1)\n--- a.bicep\n",
        uR"({"$unknown": "'v' is not exported as a function"})");
    row("missing member", u"import * as a from 'a.bicep'\noutput o string = a.v\n--- a.bicep\n",
        uR"({"$unknown": "'v' is not exported as a variable"})");
    row("cycle",
        u"import { v } from 'a.bicep'\n@export()\nvar w = 1\noutput o string = v\n--- a.bicep\nimport { w } from "
        u"'main.bicep'\n@export()\nvar v = w",
        uR"({"$unknown": "'w' is imported from a file that could not be read"})");
}

void TestEvaluator::imports()
{
    compare();
}

// ---------------------------------------------------------------- modules and resources

void TestEvaluator::modules_data()
{
    columns();
    const auto echo =
        u"\n--- m.bicep\nparam p string = 'default'\nparam n string?\noutput r string = p\noutput n string? = n\n@secure()\noutput s string = p\n"_s;
    const auto with = [&](const char *name, const QString &main, const char16_t *json) {
        QTest::newRow(name) << main + echo << QString::fromUtf16(json);
    };
    with("output", u"module m 'm.bicep' = { params: { p: 'x' } }\noutput o string = m.outputs.r"_s, u"\"x\"");
    with("default of the module", u"module m 'm.bicep' = {}\noutput o string = m.outputs.r"_s, u"\"default\"");
    with("module without a name", u"module m 'm.bicep' = {}\noutput o bool = startsWith(m.name, 'm-')"_s, u"true");
    with("null argument", u"module m 'm.bicep' = { params: { p: null } }\noutput o string = m.outputs.r"_s,
         u"\"default\"");
    with("perhaps null argument",
         u"param b bool\nmodule m 'm.bicep' = { params: { p: b ? 'x' : null } }\noutput o string = m.outputs.r"_s,
         uR"({"$unknown": "Several values are possible", "$possible": ["x", "default"]})");
    with("nullable", u"module m 'm.bicep' = {}\noutput o string? = m.outputs.n"_s, u"null");
    with("unknown argument",
         u"param q string\nmodule m 'm.bicep' = { params: { p: q } }\noutput o string = m.outputs.r"_s,
         uR"({"$unknown": "Parameter 'q' has no value"})");
    with("all outputs", u"module m 'm.bicep' = { params: { p: 'x' } }\noutput o object = m.outputs"_s,
         uR"({"$unknown": "secure output", "$partial": {"r": "x", "n": null, "s": {"$unknown": "secure output"}}})");
    with("missing output", u"module m 'm.bicep' = {}\noutput o string = m.outputs.nope"_s,
         uR"({"$unknown": "The module has no output 'nope'"})");
    with("secure output", u"module m 'm.bicep' = { params: { p: 'x' } }\noutput o string = m.outputs.s"_s,
         uR"({"$unknown": "secure output"})");
    with("spread parameters",
         u"var c = { p: 'common' }\nmodule m 'm.bicep' = { params: { ...c } }\noutput o string = m.outputs.r"_s,
         u"\"common\"");
    with("parameters in a variable",
         u"var c = { p: 'common' }\nmodule m 'm.bicep' = { params: c }\noutput o string = m.outputs.r"_s,
         u"\"common\"");
    with(
        "loop",
        u"module m 'm.bicep' = [for i in range(0, 3): { name: 'm${i}', params: { p: 'x${i}' } }]\noutput o string = m[1].outputs.r"_s,
        u"\"x1\"");
    with(
        "all of a loop",
        u"module m 'm.bicep' = [for i in range(0, 2): { params: { p: 'x${i}' } }]\noutput o array = [for i in range(0, 2): m[i].outputs.r]"_s,
        uR"(["x0", "x1"])");
    with(
        "loop of unknown length",
        u"param l array\nmodule m 'm.bicep' = [for (x, i) in l: { params: { p: 'x${i}' } }]\noutput o array = [m[0].outputs.r, m[1].outputs.r]"_s,
        uR"(["x0", "x1"])");
    with(
        "one of two in a loop",
        u"param b bool\nmodule m 'm.bicep' = [for i in range(0, 2): { params: { p: 'x${i}' } }]\noutput o string = m[b ? 0 : 1].outputs.r"_s,
        uR"({"$unknown": "Several values are possible", "$possible": ["x0", "x1"]})");
    with(
        "unknown index",
        u"param n int\nmodule m 'm.bicep' = [for i in range(0, 2): { params: { p: 'x${i}' } }]\noutput o string = m[n].outputs.r"_s,
        uR"({"$unknown": "'i' changes from one iteration to the next"})");
    with("missing file", u"module m 'n.bicep' = {}\noutput o string = m.outputs.r"_s,
         uR"({"$unknown": "The output 'r' of 'm' is known only after deployment"})");
    with("registry", u"module m 'br:r.azurecr.io/m:1' = {}\noutput o string = m.outputs.r"_s,
         uR"({"$unknown": "The output 'r' of 'm' is known only after deployment"})");
    with(
        "argument from another module",
        u"module a 'm.bicep' = { params: { p: 'x' } }\nmodule b 'm.bicep' = { params: { p: '${a.outputs.r}y' } }\noutput o string = b.outputs.r"_s,
        u"\"xy\"");
    with("name of a module", u"module m 'm.bicep' = { name: 'given' }\noutput o string = m.name"_s, u"\"given\"");
    row("two levels",
        u"module m 'a.bicep' = { params: { p: 'x' } }\noutput o string = m.outputs.r\n--- a.bicep\nparam p "
        u"string\nmodule n 'b.bicep' = { params: { p: '${p}a' } }\noutput r string = n.outputs.r\n--- b.bicep\nparam p "
        u"string\noutput r string = '${p}b'",
        u"\"xab\"");
    row("ARM module",
        u"module m 'a.json' = { params: { P: 'x' } }\noutput o string = m.outputs.r\n--- a.json\n"
        uR"({"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0",
            "parameters": {"p": {"type": "string"}}, "resources": [], "outputs": {"r": {"type": "string", "value": "[concat(parameters('p'), 'y')]"}}})",
        u"\"xy\"");
}

void TestEvaluator::modules()
{
    compare();
}

void TestEvaluator::resources_data()
{
    columns();
    const auto main = uR"(
param list array
param b bool
resource net 'Demo.Net/networks@2024-01-01' = {
  name: 'net'
  resource sub 'subnets' = {
    name: 'sub'
  }
}
resource peer 'Demo.Net/networks/peers@2024-02-02' = {
  parent: net
  name: 'peer'
}
resource looped 'Demo.Net/networks@2024-01-01' = [for i in range(0, 2): {
  name: 'n${i}'
}]
resource unknownLoop 'Demo.Net/networks@2024-01-01' = [for (x, i) in list: {
  name: 'u${i}'
}]
resource scoped 'Demo.Net/networks@2024-01-01' existing = {
  name: 'there'
  scope: resourceGroup('other')
}
output o any = )"_s;
    const auto value = [&](const char *text, const char16_t *json) {
        QTest::newRow(text) << main + QString::fromUtf8(text) << QString::fromUtf16(json);
    };
    value("net.name", u"\"net\"");
    value("net.type", u"\"Demo.Net/networks\"");
    value("net.apiVersion", u"\"2024-01-01\"");
    value("net::sub.name", u"\"sub\"");
    value("net::sub.type", u"\"Demo.Net/networks/subnets\"");
    value("peer.name", u"\"peer\"");
    value("peer.type", u"\"Demo.Net/networks/peers\"");
    value("peer.apiVersion", u"\"2024-02-02\"");
    value("looped[1].name", u"\"n1\"");
    value("looped[b ? 0 : 1].name", uR"({"$unknown": "Several values are possible", "$possible": ["n0", "n1"]})");
    value("unknownLoop[3].name", u"\"u3\"");
    value("net['name']", u"\"net\"");
    value("net", uR"({"$unknown": "'net' is known only after deployment"})");
    value("net.properties.x", uR"({"$unknown": "'net.properties' is known only after deployment"})");
    value("net.properties.x == net.properties.x", u"true");
    value("unknownLoop[0].properties.x == unknownLoop[1].properties.x",
          uR"({"$unknown": "'unknownLoop.properties' is known only after deployment"})");
    value("looped[0].properties.x == looped[0].properties.x", u"true");
    value("net.id == net.id", u"true");
    value("last(split(net.id, '/'))",
          uR"({"$unknown": "The id contains the subscription and resource group of the deployment"})");
    value("net.listKeys().a", uR"({"$unknown": "listKeys(…) is known only after deployment"})");
    value("scoped.name", u"\"there\"");
    value("scoped.id", uR"({"$unknown": "The id of 'scoped' is known only after deployment"})");
    row("id in a subscription",
        u"targetScope = 'tenant'\nresource r 'Demo.Net/networks@1' = {\n  name: 'a'\n  resource s 'subs' = {\n    "
        u"name: 'b'\n  }\n}\noutput o string = r::s.id",
        u"\"/providers/Demo.Net/networks/a/subs/b\"");
    row("name by itself", u"resource r 'Demo.Net/networks@1' = {\n  name: r.name\n}\noutput o string = r.name",
        uR"({"$unknown": "The expression is nested too deeply"})");
    row("parents in a circle",
        u"resource a 'D.N/x/y@1' = {\n  parent: b\n  name: 'a'\n}\nresource b 'D.N/x/y@1' = {\n  parent: a\n  name: "
        u"'b'\n}\noutput o string = a.name",
        u"\"a\"");
}

void TestEvaluator::resources()
{
    compare();
}

// ---------------------------------------------------------------- ARM

void TestEvaluator::armTemplates_data()
{
    columns();
    const auto value = [](const char *name, const QString &text, const char16_t *json) {
        QTest::newRow(name) << text << QString::fromUtf16(json);
    };
    value("parameter", arm(uR"("p": {"type": "string", "defaultValue": "d"})"_s, {}, {}, uR"("[parameters('P')]")"_s),
          u"\"d\"");
    value("nullable",
          arm(uR"("p": {"type": "string", "nullable": true})"_s, {}, {}, uR"("[coalesce(parameters('p'), 'n')]")"_s),
          u"\"n\"");
    value("allowed",
          arm(uR"("p": {"type": "string", "allowedValues": ["a", "b"]})"_s, {}, {}, uR"("[parameters('p')]")"_s),
          uR"({"$unknown": "Several values are possible", "$possible": ["a", "b"]})");
    value("bool", arm(uR"("p": {"type": "bool"})"_s, {}, {}, uR"("[if(parameters('p'), 1, 2)]")"_s),
          uR"({"$unknown": "Several values are possible", "$possible": [1, 2]})");
    value("secure",
          arm(uR"("p": {"type": "SecureString", "defaultValue": "d"})"_s, {}, {}, uR"("[parameters('p')]")"_s),
          uR"({"$unknown": "secure parameter"})");
    value("variable copy",
          arm({}, uR"("copy": [{"name": "v", "count": 3, "input": "[copyIndex('v', 1)]"}])"_s, {},
              uR"("[variables('v')]")"_s),
          u"[1, 2, 3]");
    value("property copy",
          arm({}, {}, {}, uR"({"copy": [{"name": "a", "count": 2, "input": {"i": "[copyIndex('a')]"}}], "b": 1})"_s),
          uR"({"a": [{"i": 0}, {"i": 1}], "b": 1})");
    value(
        "copy of unknown length",
        arm(uR"("n": {"type": "int"})"_s, {}, {},
            uR"({"copy": [{"name": "a", "count": "[parameters('n')]", "input": 1}]})"_s),
        uR"({"$unknown": "Parameter 'n' has no value", "$partial": {"a": {"$unknown": "Parameter 'n' has no value"}}})");
    value("computed property name", arm({}, uR"("k": "key")"_s, {}, uR"({"[variables('k')]": 1, "[[k]": 2})"_s),
          uR"({"key": 1, "[k]": 2})");
    value("escaped", arm({}, {}, {}, uR"("[[concat('a')]")"_s), u"\"[concat('a')]\"");
    value("lazy", arm({}, {}, {}, uR"("[if(true(), 'a', div(1, 0))]")"_s), u"\"a\"");
    value("and", arm({}, {}, {}, uR"("[and(false(), parameters('undeclared'))]")"_s), u"false");
    value("or of an unknown",
          arm(uR"("p": {"type": "string"})"_s, {}, {}, uR"("[or(equals(parameters('p'), 'a'), true())]")"_s), u"true");
    value("tryGet",
          arm({}, uR"("v": {"a": [1, 2]})"_s, {},
              uR"("[createArray(tryGet(variables('v'), 'a', 1), tryGet(variables('v'), 'b', 'c'))]")"_s),
          u"[2, null]");
    value("from the end", arm({}, {}, {}, uR"("[indexFromEnd(createArray(1, 2, 3), 1)]")"_s), u"3");
    value("lambda", arm({}, {}, {}, uR"("[map(createArray(1, 2), lambda('x', mul(lambdaVariables('x'), 2)))]")"_s),
          u"[2, 4]");
    value(
        "lambdas in each other",
        arm({}, {}, {},
            uR"("[map(createArray(1, 2), lambda('x', map(createArray(10), lambda('y', add(lambdaVariables('x'), lambdaVariables('y'))))))]")"_s),
        u"[[11], [12]]");
    value(
        "reduce",
        arm({}, {}, {},
            uR"("[reduce(createArray(1, 2, 3), 0, lambda('a', 'b', add(lambdaVariables('a'), lambdaVariables('b'))))]")"_s),
        u"6");
    value("runtime", arm({}, {}, {}, uR"("[resourceGroup().location]")"_s),
          uR"({"$unknown": "resourceGroup(…) is known only after deployment"})");
    value("reference of a resource", arm({}, {}, {}, uR"("[reference('x').y]")"_s),
          uR"({"$unknown": "reference(…) is known only after deployment"})");
    const QString nested = uR"({"type": "Microsoft.Resources/deployments", "apiVersion": "2024-03-01", "name": "n",
        "properties": {"mode": "Incremental", "expressionEvaluationOptions": {"scope": "inner"}, "parameters": {"p": {"value": "[parameters('q')]"}},
        "template": {"contentVersion": "1.0.0.0", "parameters": {"p": {"type": "string"}}, "variables": {"v": "[concat(parameters('p'), '!')]"},
        "resources": [], "outputs": {"r": {"type": "string", "value": "[variables('v')]"}}}}})"_s;
    const QString q = uR"("q": {"type": "string", "defaultValue": "x"})"_s;
    value("reference of a nested deployment", arm(q, {}, nested, uR"("[reference('n').outputs.r.value]")"_s),
          u"\"x!\"");
    value("reference by id",
          arm(q, {}, nested, uR"("[reference(resourceId('Microsoft.Resources/deployments', 'N')).outputs.r.value]")"_s),
          u"\"x!\"");
    value("reference by id with version",
          arm(q, {}, nested,
              uR"("[reference(resourceId('Microsoft.Resources/deployments', 'n'), '2024-03-01').outputs.r.value]")"_s),
          u"\"x!\"");
    QString outer = nested;
    outer.replace("inner"_L1, "outer"_L1).replace("variables('v')"_L1, "parameters('q')"_L1);
    value("reference of an outer-scope deployment", arm(q, {}, outer, uR"("[reference('n').outputs.r.value]")"_s),
          u"\"x\"");
    value("user function",
          uR"({"contentVersion": "1.0.0.0", "resources": [], "functions": [{"namespace": "f", "members": {"twice": {
        "parameters": [{"name": "n", "type": "int"}], "output": {"type": "int", "value": "[mul(2, parameters('n'))]"}}}}],
        "outputs": {"o": {"type": "int", "value": "[F.Twice(f.twice(3))]"}}})"_s,
          u"12");
    value("output with a false condition", uR"({"contentVersion": "1.0.0.0", "resources": [],
        "outputs": {"o": {"condition": false, "type": "int", "value": 1}}})"_s,
          u"null");
    value("output copy", uR"({"contentVersion": "1.0.0.0", "resources": [],
        "outputs": {"o": {"type": "array", "copy": {"count": 2, "input": "[copyIndex(10)]"}}}})"_s,
          u"[10, 11]");
    value(
        "definition",
        uR"({"languageVersion": "2.0", "contentVersion": "1.0.0.0", "resources": {}, "definitions": {"e": {"type": "string", "allowedValues": ["a", "b"]}},
        "parameters": {"p": {"$ref": "#/definitions/e"}}, "outputs": {"o": {"type": "string", "value": "[parameters('p')]"}}})"_s,
        uR"({"$unknown": "Several values are possible", "$possible": ["a", "b"]})");
    value(
        "nullable definition",
        uR"({"languageVersion": "2.0", "contentVersion": "1.0.0.0", "resources": {}, "definitions": {"e": {"type": "string", "nullable": true}},
        "parameters": {"p": {"$ref": "#/definitions/e"}}, "outputs": {"o": {"type": "string", "value": "[parameters('p')]"}}})"_s,
        u"null");
    value("symbolic module",
          uR"({"languageVersion": "2.0", "contentVersion": "1.0.0.0", "resources": {"m": %1}, "parameters": {%2},
        "outputs": {"o": {"type": "string", "value": "[reference('m').outputs.r.value]"}}})"_s.arg(nested, q),
          u"\"x!\"");
}

void TestEvaluator::armTemplates()
{
    compare();
}

// ---------------------------------------------------------------- files

void TestEvaluator::loads_data()
{
    columns();
    row("text", u"output o string = loadTextContent('a.txt')\n--- a.txt\nline", u"\"line\\n\"");
    row("JSON", u"output o object = loadJsonContent('a.json')\n--- a.json\n{\"a\": [1, 2.5, null]}",
        uR"({"a": [1, 2.5, null]})");
    row("JSON path", u"output o int = loadJsonContent('a.json', '$.a[1].b')\n--- a.json\n{\"a\": [1, {\"b\": 3}]}",
        u"3");
    row("JSON path with quotes", u"output o int = loadJsonContent('a.json', '$[\\'a b\\']')\n--- a.json\n{\"a b\": 3}",
        u"3");
    row("JSON path to nothing", u"output o int = loadJsonContent('a.json', 'b')\n--- a.json\n{\"a\": 3}",
        uR"({"$unknown": "loadJsonContent('a.json'): nothing is at that path"})");
    row("broken JSON", u"output o object = loadJsonContent('a.json')\n--- a.json\n{\"a\": ",
        uR"({"$unknown": "loadJsonContent('a.json'): the file could not be understood"})");
    row("YAML",
        u"output o object = loadYamlContent('a.yaml')\n--- a.yaml\na:\n  - 1\n  - '1'\n  - true\n  - 1.5\n  - ~\nb: "
        u"text\n",
        uR"({"a": [1, "1", true, 1.5, null], "b": "text"})");
    row("YAML path", u"output o string = loadYamlContent('a.yaml', 'b.c')\n--- a.yaml\nb:\n  c: x\n", u"\"x\"");
    row("broken YAML", u"output o object = loadYamlContent('a.yaml')\n--- a.yaml\na: [1\n",
        uR"({"$unknown": "loadYamlContent('a.yaml'): the file could not be understood"})");
    row("YAML that grows",
        u"output o int = length(loadYamlContent('a.yaml', 'i'))\n--- a.yaml\n"
        u"a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
        u"d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f "
        u"[*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]\n"
        u"g: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f,*f]\nh: &h [*g,*g,*g,*g,*g,*g,*g,*g,*g,*g]\ni: "
        u"[*h,*h,*h,*h,*h,*h,*h,*h,*h,*h]\n",
        uR"({"$unknown": "The file is too large to evaluate"})");
    row("base64", u"output o string = loadFileAsBase64('a.bin')\n--- a.bin\nabc", u"\"YWJjCg==\"");
    row("folder",
        u"output o array = map(loadDirectoryFileInfo('d', '*.TXT'), f => f.relativePath)\n--- d/b.txt\n\n--- "
        u"d/A.TXT\n\n--- d/c/d.txt\n\n--- d/e.json\n",
        uR"(["A.TXT"])");
    row("folder, everything",
        u"output o array = map(loadDirectoryFileInfo('d'), f => '${f.relativePath}|${f.baseName}|${f.extension}')\n--- "
        u"d/b.txt\n\n--- d/A\n\n--- d/c/d.e.txt\n",
        uR"(["A|A|", "b.txt|b.txt|.txt", "c/d.e.txt|d.e.txt|.txt"])");
    row("missing", u"output o string = loadTextContent('a.txt')",
        uR"({"$unknown": "loadTextContent('a.txt'): the file could not be read"})");
    row("computed path", u"var f = 'a'\noutput o string = loadTextContent('${f}.txt')\n--- a.txt\nx", u"\"x\\n\"");
    row("unknown path", u"param p string\noutput o string = loadTextContent(p)",
        uR"({"$unknown": "loadTextContent(…): the path is not known before the template is evaluated"})");
    row("beside a module",
        u"module m 'd/m.bicep' = {}\noutput o string = m.outputs.r\n--- d/m.bicep\noutput r string = "
        u"loadTextContent('a.txt')\n--- d/a.txt\nbeside",
        u"\"beside\\n\"");
    row("inside of a function", u"func f() string => loadTextContent('a.txt')\noutput o string = f()\n--- a.txt\nx",
        u"\"x\\n\"");
}

void TestEvaluator::loads()
{
    compare();
}

// ---------------------------------------------------------------- what must end

void TestEvaluator::cycles_data()
{
    columns();
    row("variable", u"var a = a\noutput o string = a", uR"({"$unknown": "'a' depends on itself"})");
    row("variables", u"var a = b\nvar b = a\noutput o string = a", uR"({"$unknown": "'a' depends on itself"})");
    row("part of a variable", u"var a = { b: 1, c: a.b }\noutput o int = a.b", u"1");
    row("default", u"param p string = q\nparam q string = p\noutput o string = p",
        uR"({"$unknown": "'p' depends on itself"})");
    row("outputs of modules",
        u"module a 'm.bicep' = { params: { p: b.outputs.r } }\nmodule b 'm.bicep' = { params: { p: a.outputs.r } "
        u"}\noutput o string = a.outputs.r\n--- m.bicep\nparam p string\noutput r string = p",
        uR"({"$unknown": "'r' depends on itself"})");
    row("assignments",
        u"param p string\noutput o string = p\n--- main.bicepparam\nusing 'main.bicep'\nparam p = q\nparam q = p",
        uR"({"$unknown": "'p' depends on itself"})");
    row("module of itself", u"module m 'main.bicep' = {}\noutput o string = m.outputs.o",
        uR"({"$unknown": "The output 'o' of 'm' is known only after deployment"})");
    row("endless function", u"func f(n int) int => f(n + 1)\noutput o int = f(0)",
        uR"({"$unknown": "The expression is nested too deeply"})");
    row("functions in a circle", u"func f(n int) int => g(n)\nfunc g(n int) int => f(n)\noutput o int = f(0)",
        uR"({"$unknown": "The expression is nested too deeply"})");
}

void TestEvaluator::cycles()
{
    compare();
}

void TestEvaluator::budgets_data()
{
    QTest::addColumn<QString>("files");
    QTest::addColumn<QString>("reason");
    const auto limited = [](const char *name, const QString &text, const QString &reason) {
        QTest::newRow(name) << text << reason;
    };
    const QString large = u"too large"_s;
    const QString deep = u"too deep"_s;
    limited("loops in loops", u"output o array = [for a in range(0, 10000): [for b in range(0, 10000): b]]"_s, large);
    limited("three loops",
            u"output o array = [for a in range(0, 999): [for b in range(0, 999): [for c in range(0, 999): a]]]"_s,
            large);
    limited("range in a loop", u"output o array = [for a in range(0, 10000): range(0, 10000)]"_s, large);
    limited("lambdas in lambdas", u"output o array = map(range(0, 10000), a => map(range(0, 10000), b => b))"_s, large);
    limited("range in a lambda", u"output o array = map(range(0, 10000), a => range(0, 10000))"_s, large);
    limited("growing reduce",
            u"output o array = reduce(range(0, 10000), [], (all, x) => concat(all, range(0, 1000)))"_s, large);
    limited("doubling text", u"output o string = reduce(range(0, 64), 'x', (all, x) => '${all}${all}')"_s, u"too l"_s);
    limited("doubling array", u"output o array = reduce(range(0, 64), [1], (all, x) => concat(all, all))"_s,
            u"too l"_s);
    limited("doubling object", u"output o object = reduce(range(0, 64), { a: 1 }, (all, x) => { a: all, b: all })"_s,
            u""_s);
    limited("long texts", u"output o array = map(range(0, 10000), a => padLeft('x', 900000))"_s, large);
    limited("padLeft", u"output o string = padLeft('x', 10000000)"_s, large);
    limited("two recursions", u"func f(n int) int => n < 1 ? 1 : f(n - 1) + f(n - 1)\noutput o int = f(60)"_s,
            u"too "_s);
    QString variables = u"var v0 = [1, 1]\n"_s;
    for (int i = 1; i < 60; ++i)
        variables += u"var v%1 = [v%2, v%2]\n"_s.arg(i).arg(i - 1);
    limited("variables that double", variables + u"output o bool = v59 == v58"_s, u""_s);
    QString chain = u"var v0 = 1\n"_s;
    for (int i = 1; i < 1000; ++i)
        chain += u"var v%1 = v%2\n"_s.arg(i).arg(i - 1);
    limited("chain of variables", chain + u"output o int = v999"_s, u"nested too deeply"_s);
    limited(
        "many conditions",
        u"param a bool\nparam b bool\nparam c bool\nparam d bool\nparam e bool\nparam f bool\nparam g bool\n"
        "output o string = '${a ? 1 : 2}${b ? 1 : 2}${c ? 1 : 2}${d ? 1 : 2}${e ? 1 : 2}${f ? 1 : 2}${g ? 1 : 2}'"_s,
        u"too many possibilities"_s);
    limited(
        "ARM copy in copy",
        arm({}, {}, {},
            uR"({"copy": [{"name": "a", "count": 10000, "input": {"copy": [{"name": "b", "count": 10000, "input": 1}]}}]})"_s),
        large);
    limited("ARM huge count",
            arm({}, {}, {}, uR"({"copy": [{"name": "a", "count": 9223372036854775807, "input": 1}]})"_s), u""_s);
    limited("ARM brackets",
            arm({}, {}, {}, u"\"[f()"_s + u"["_s.repeated(100'000) + u"1"_s + u"]"_s.repeated(100'000) + u"]\""_s),
            u"could not be understood"_s);
    limited("ARM calls",
            arm({}, {}, {}, u"\"["_s + u"not("_s.repeated(190) + u"true()"_s + u")"_s.repeated(190) + u"]\""_s), u""_s);
}

/// Whatever is written: it ends soon, with a reason.
void TestEvaluator::budgets()
{
    QFETCH(QString, files);
    QFETCH(QString, reason);
    QElapsedTimer timer;
    timer.start();
    Evaluator evaluator(memoryworkspace::load(files));
    const Value value = outputOf(evaluator);
    constexpr qint64 Patience = 20'000; // for slow machines and sanitizers
    QVERIFY2(timer.elapsed() < Patience, qPrintable(QString::number(timer.elapsed())));
    const QString why = value.whyUnknown().english();
    QVERIFY2(why.contains(reason), qPrintable(why));
    QVERIFY(reason.isEmpty() || !why.isEmpty());
}

/// Each of 40 files uses the next one twice.
void TestEvaluator::multiplyingModules()
{
    QString text =
        u"module a 'm1.bicep' = {}\nmodule b 'm1.bicep' = {}\noutput o string = '${a.outputs.o}${b.outputs.o}'\n"_s;
    constexpr int Levels = 40;
    for (int i = 1; i < Levels; ++i)
        text +=
            u"--- m%1.bicep\nmodule a 'm%2.bicep' = {}\nmodule b 'm%2.bicep' = {}\noutput o string = '${a.outputs.o}${b.outputs.o}'\n"_s
                .arg(i)
                .arg(i + 1);
    text += u"--- m%1.bicep\noutput o string = 'x'\n"_s.arg(Levels);
    QElapsedTimer timer;
    timer.start();
    Evaluator evaluator(memoryworkspace::load(text));
    QVERIFY(!outputOf(evaluator).isFullyKnown());
    QVERIFY(timer.elapsed() < 20'000);
}

// ---------------------------------------------------------------- evidence

void TestEvaluator::evidence_data()
{
    QTest::addColumn<QString>("files");
    QTest::addColumn<QStringList>("steps");
    const auto steps = [](const char *name, const char16_t *files, const QStringList &list) {
        QTest::newRow(name) << QString::fromUtf16(files) << list;
    };
    steps("default", u"param p string = 'd'\noutput o string = p",
          {u"main.bicep:1 Value 'd'"_s, u"main.bicep:1 Default param p string = 'd'"_s,
           u"main.bicep:2 Output output o string = p"_s});
    steps("parameters file",
          u"param p string = 'd'\noutput o string = p\n--- main.bicepparam\nusing 'main.bicep'\nparam p = 'f'",
          {u"main.bicepparam:2 Value 'f'"_s, u"main.bicepparam:2 ParametersFile param p = 'f'"_s,
           u"main.bicep:2 Output output o string = p"_s});
    steps("required", u"param p string\noutput o string = p",
          {u"main.bicep:1 Required param p string"_s, u"main.bicep:2 Output output o string = p"_s});
    steps("through two modules",
          u"param p string = 'd'\nmodule m 'a.bicep' = { params: { p: p } }\noutput o string = m.outputs.r\n"
          u"--- a.bicep\nparam p string\nmodule n 'b.bicep' = { params: { q: p } }\noutput r string = n.outputs.r\n"
          u"--- b.bicep\nparam q string\noutput r string = q",
          {u"main.bicep:1 Value 'd'"_s, u"main.bicep:1 Default param p string = 'd'"_s, u"main.bicep:2 Argument p: p"_s,
           u"a.bicep:2 Argument q: p"_s, u"b.bicep:2 Output output r string = q"_s,
           u"a.bicep:3 Output output r string = n.outputs.r"_s,
           u"main.bicep:3 Output output o string = m.outputs.r"_s});
    steps("member of a variable", u"var v = { a: { b: 'x' } }\noutput o string = v.a.b",
          {u"main.bicep:1 Value 'x'"_s, u"main.bicep:1 Property b: 'x'"_s,
           u"main.bicep:1 Variable var v = { a: { b: 'x' } }"_s, u"main.bicep:2 Output output o string = v.a.b"_s});
    steps("member of an argument",
          u"module m 'm.bicep' = { params: { c: { p: 'x' } } }\noutput o string = m.outputs.p\n--- m.bicep\n"
          "param c object\noutput p string = c.p",
          {u"main.bicep:1 Value 'x'"_s, u"main.bicep:1 Property p: 'x'"_s, u"main.bicep:1 Argument c: { p: 'x' }"_s,
           u"m.bicep:2 Output output p string = c.p"_s, u"main.bicep:2 Output output o string = m.outputs.p"_s});
    steps("member of a union", u"param a object = { x: 1 }\nvar b = { y: 2 }\noutput o int = union(a, b).y",
          {u"main.bicep:2 Value 2"_s, u"main.bicep:2 Property y: 2"_s, u"main.bicep:2 Variable var b = { y: 2 }"_s,
           u"main.bicep:3 Output output o int = union(a, b).y"_s});
    steps("item", u"param a array = ['x']\noutput o string = a[0]",
          {u"main.bicep:1 Value 'x'"_s, u"main.bicep:1 Default param a array = ['x']"_s,
           u"main.bicep:2 Output output o string = a[0]"_s});
    steps("member of a choice", u"param c bool = true\nvar v = c ? { x: 1 } : { x: 2 }\noutput o int = v.x",
          {u"main.bicep:2 Value 1"_s, u"main.bicep:2 Property x: 1"_s, u"main.bicep:1 Value true"_s,
           u"main.bicep:1 Default param c bool = true"_s, u"main.bicep:2 Condition c"_s,
           u"main.bicep:2 Variable var v = c ? { x: 1 } : { x: 2 }"_s, u"main.bicep:3 Output output o int = v.x"_s});
    steps("condition", u"param c bool = true\noutput o string = c ? 'a' : 'b'",
          {u"main.bicep:2 Value 'a'"_s, u"main.bicep:1 Value true"_s, u"main.bicep:1 Default param c bool = true"_s,
           u"main.bicep:2 Condition c"_s, u"main.bicep:2 Output output o string = c ? 'a' : 'b'"_s});
    steps("call", u"var a = 'x'\noutput o string = '${a}y'",
          {u"main.bicep:1 Value 'x'"_s, u"main.bicep:1 Variable var a = 'x'"_s, u"main.bicep:2 Value }y'"_s,
           u"main.bicep:2 Call '${a}y'"_s, u"main.bicep:2 Output output o string = '${a}y'"_s});
    steps("missing property", u"var v = {}\noutput o string? = v.?a",
          {u"main.bicep:1 NotSet {}"_s, u"main.bicep:1 Variable var v = {}"_s, u"main.bicep:2 NotSet v.?a"_s,
           u"main.bicep:2 Output output o string? = v.?a"_s});
    steps("file", u"output o string = loadTextContent('a.txt')\n--- a.txt\nx",
          {u"main.bicep:1 File loadTextContent('a.txt')"_s,
           u"main.bicep:1 Output output o string = loadTextContent('a.txt')"_s});
    steps(
        "Azure", u"output o string = resourceGroup().location",
        {u"main.bicep:1 Call resourceGroup()"_s, u"main.bicep:1 Output output o string = resourceGroup().location"_s});
}

void TestEvaluator::evidence()
{
    QFETCH(QString, files);
    QFETCH(QStringList, steps);
    static constexpr const char *Roles[]{"Value",  "Property", "Default",  "Required",  "ParametersFile",
                                         "Typed",  "Argument", "Variable", "Condition", "Call",
                                         "Output", "Loop",     "Resource", "NotSet",    "File"};
    const SnapshotPtr snapshot = memoryworkspace::load(files);
    Evaluator evaluator(snapshot);
    const Value value = outputOf(evaluator);
    QStringList found;
    for (const Evidence &step : evaluator.trace().explain(value.origin())) {
        const DocumentPtr document = snapshot->documentOf(step.source);
        QVERIFY(document != nullptr);
        found += u"%1:%2 %3 %4"_s.arg(document->path().section(u'/', -1))
                     .arg(step.source->position(step.span.begin).line)
                     .arg(QLatin1StringView(Roles[std::size_t(step.role)]), step.source->slice(step.span).toString());
    }
    QCOMPARE(found.join(u'\n'), steps.join(u'\n'));
}

// ---------------------------------------------------------------- entries

void TestEvaluator::typedParameters()
{
    const SnapshotPtr snapshot = memoryworkspace::load(
        u"param p string = 'd'\noutput o string = p\n--- main.bicepparam\nusing 'main.bicep'\nparam p = 'f'"_s);
    Evaluator evaluator(snapshot, {{u"p"_s, Value::string(u"typed"_s)}});
    QCOMPARE(outputOf(evaluator).toJson(), QJsonValue(u"typed"_s));
    QCOMPARE(evaluator.sourceOf(evaluator.root(), {0}).kind, ParameterSource::Kind::Typed);
}

/// As when somebody picks one of the values that an earlier check has listed: its origins are those of another trace.
void TestEvaluator::typedParametersOfAnotherEvaluator()
{
    QString large = u"var a0 = 'x'\n"_s;
    for (int i = 1; i < 30; ++i)
        large += u"var a%1 = '${a%2}x'\n"_s.arg(i).arg(i - 1);
    Evaluator first(memoryworkspace::load(large + u"output o array = [a29, { b: a29 }]\n"_s));
    const Value picked = outputOf(first);
    QVERIFY2(picked.isArray(), qPrintable(picked.display()));
    QVERIFY(picked.items().front().origin().valid());

    Evaluator second(memoryworkspace::load(u"param p array\noutput o string = p[1].b\n"_s), {{u"p"_s, picked}});
    const Value value = outputOf(second);
    QVERIFY2(value.isString(), qPrintable(value.display() + value.whyUnknown().english()));
    const std::vector<Evidence> steps = second.trace().explain(value.origin());
    QVERIFY(std::ranges::any_of(steps, [](const Evidence &step) { return step.role == EvidenceRole::Typed; }));
    for (const Evidence &step : steps)
        QVERIFY(step.span.end <= second.document(second.root())->source()->size());
}

void TestEvaluator::sources_data()
{
    QTest::addColumn<QString>("files");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("span");
    using Kind = ParameterSource::Kind;
    const auto source = [](const char *name, const QString &files, Kind kind, const QString &span) {
        QTest::newRow(name) << files << int(kind) << span;
    };
    source("default", u"param p string = 'd'"_s, Kind::Default, u"param p string = 'd'"_s);
    source("required", u"@description('x')\nparam p string"_s, Kind::Required, u"param p string"_s);
    source("nullable", u"param p string?"_s, Kind::Nullable, u"param p string?"_s);
    source("nullable by name", u"type t = string?\nparam p t"_s, Kind::Nullable, u"param p t"_s);
    source("file", u"param p string\n--- main.bicepparam\nusing none\nparam p = 'x'"_s, Kind::ParametersFile,
           u"param p = 'x'"_s);
    source("null in a file", u"param p string = 'd'\n--- main.bicepparam\nusing none\nparam p = null"_s, Kind::Default,
           u"param p string = 'd'"_s);
}

void TestEvaluator::sources()
{
    QFETCH(QString, files);
    QFETCH(int, kind);
    QFETCH(QString, span);
    Evaluator evaluator(memoryworkspace::load(files));
    const ParameterSource source = evaluator.sourceOf(evaluator.root(), {0});
    QCOMPARE(int(source.kind), kind);
    QCOMPARE(evaluator.content(source.place.scope).source()->slice(source.span), span);
}

/// What is made of a secret is a secret, or at least does not show it.
void TestEvaluator::secretsStaySecret()
{
    const QString files = uR"(@secure()
param p string = 'hush'
@secure()
param q object = { a: 'hush' }
var v = '${p}!'
module m 'm.bicep' = { params: { s: p, plain: p } }
output o array = [p, q, q.a, v, toUpper(p), length(p), union({ x: 1 }, q), m.outputs.s, m.outputs.plain, m.outputs.def, p == 'hush', base64(p), [p][0]]
--- main.bicepparam
using 'main.bicep'
param p = 'hush'
param q = { a: 'hush' }
--- m.bicep
@secure()
param s string
@secure()
param withDefault string = 'hush'
param plain string
output s string = s
output def string = withDefault
output plain string = plain
)"_s;
    Evaluator evaluator(memoryworkspace::load(files));
    const Value value = outputOf(evaluator);
    const QString text = toText(value.toJson());
    QVERIFY2(!text.contains("hush"_L1, Qt::CaseInsensitive), qPrintable(text));
    QVERIFY(!value.display().contains("hush"_L1));
    QVERIFY(!text.contains("true"_L1));
}

void TestEvaluator::paths()
{
    const SnapshotPtr snapshot = memoryworkspace::load(uR"(
param p object
var v = { a: { b: 1, c: null } }
output o object = { literal: { Deep: v, other: doesNotExist() }, unknown: p, spread: { ...v } }
)"_s);
    Evaluator evaluator(snapshot);
    const ExprId value = evaluator.content(evaluator.root()).outputs.front().value;
    const Place place{evaluator.root()};
    const auto at = [&](const QStringList &path) {
        return evaluator.evaluatePath(place, value, std::span(path.data(), std::size_t(path.size())));
    };
    QCOMPARE(toText(at({u"literal"_s, u"deep"_s, u"A"_s, u"b"_s}).toJson()), u"1"_s);
    QVERIFY(at({u"literal"_s, u"deep"_s, u"a"_s, u"c"_s}).isNull());
    QVERIFY(at({u"literal"_s, u"deep"_s, u"a"_s, u"x"_s}).isAbsent());
    QVERIFY(at({u"literal"_s, u"deep"_s, u"a"_s, u"b"_s, u"x"_s}).isAbsent());
    QVERIFY(at({u"missing"_s, u"x"_s}).isAbsent());
    QVERIFY(at({u"literal"_s, u"other"_s}).isUnknown());
    QVERIFY(at({u"unknown"_s, u"x"_s, u"y"_s}).isUnknown());
    QCOMPARE(toText(at({u"spread"_s, u"a"_s, u"b"_s}).toJson()), u"1"_s);
    QCOMPARE(evaluator.trace().at(at({u"missing"_s}).origin()).role, EvidenceRole::NotSet);
}

QTEST_APPLESS_MAIN(TestEvaluator)
#include "tst_evaluator.moc"
