// SPDX-License-Identifier: MIT
#include "model/document.h"
#include "tests/support/fixtures.h"
#include "tests/support/templateprint.h"
#include "tests/support/treeprint.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace model;

class TestLowering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data();
    void golden();
    void everyCutLowers_data();
    void everyCutLowers();
    void jsonKind_data();
    void jsonKind();
    void expressionEscapes_data();
    void expressionEscapes();
    void deepNesting_data();
    void deepNesting();
    void spansThroughJsonEscapes();
};

namespace {

QStringList fixtureFiles()
{
    return fixtures::files(fixtures::path(u"lowering"_s), {u"*.bicep"_s, u"*.bicepparam"_s, u"*.json"_s});
}

DocumentPtr parsed(const QString &path, const QString &text)
{
    return Document::parse(path, SourceText::fromString(text));
}

/// The value of the first output of an ARM template, as dump.
QString firstOutput(const QString &value)
{
    const QString text =
        uR"({"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "parameters": {"p": {"type": "string"}}, "variables": {"v": 1},
        "outputs": {"o": {"type": "string", "value": %1}}})"_s.arg(value);
    const DocumentPtr document = parsed(u"main.json"_s, text);
    return templateprint::print(*document->content(), document->content()->outputs.front().value);
}

} // namespace

void TestLowering::golden_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : fixtureFiles())
        QTest::newRow(qPrintable(QFileInfo(file).fileName())) << file;
}

void TestLowering::golden()
{
    QFETCH(QString, file);
    const DocumentPtr document = Document::parse(file, fixtures::source(file));
    QString dump = u"no template: %1\n"_s.arg(describe(document->jsonKind()).english());
    if (document->content() != nullptr) {
        QCOMPARE(templateprint::verify(*document->content()), QString());
        dump = templateprint::print(*document->content());
    }
    if (!document->syntaxDiagnostics().empty())
        dump += u"syntax\n"_s + treeprint::print(document->syntaxDiagnostics(), *document->source());
    QCOMPARE_GOLDEN(dump, file + u".lowered"_s);
}

void TestLowering::everyCutLowers_data()
{
    golden_data();
}

/// A half-typed file has a consistent template too.
void TestLowering::everyCutLowers()
{
    QFETCH(QString, file);
    const QString text = fixtures::source(file)->text();
    for (qsizetype length = 0; length <= text.size(); length += 1 + text.size() / 300) {
        const DocumentPtr document = parsed(file, text.first(length));
        if (document->content() == nullptr)
            continue;
        const QString wrong = templateprint::verify(*document->content());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + u'\n' + text.first(length)));
    }
}

void TestLowering::jsonKind_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ArmFileKind>("kind");
    const auto schema = [](const QString &path) { return uR"({"$schema": "%1"})"_s.arg(path); };
    const QString base = u"https://schema.management.azure.com/schemas/"_s;
    using enum ArmFileKind;

    QTest::newRow("resource group") << schema(base + u"2019-04-01/deploymentTemplate.json#"_s) << Template;
    QTest::newRow("old, http, without #")
        << schema(u"http://schema.management.azure.com/schemas/2014-04-01-preview/deploymentTemplate.json"_s)
        << Template;
    QTest::newRow("subscription") << schema(base + u"2018-05-01/subscriptionDeploymentTemplate.json#"_s) << Template;
    QTest::newRow("management group") << schema(base + u"2019-08-01/managementGroupDeploymentTemplate.json#"_s)
                                      << Template;
    QTest::newRow("tenant") << schema(base + u"2019-08-01/tenantDeploymentTemplate.json#"_s) << Template;
    QTest::newRow("other case") << schema(base.toUpper() + u"2019-04-01/DEPLOYMENTTEMPLATE.JSON#"_s) << Template;
    QTest::newRow("name of $schema in other case")
        << uR"({"$SCHEMA": "%12019-04-01/deploymentTemplate.json#"})"_s.arg(base) << Template;
    QTest::newRow("parameters") << schema(base + u"2019-04-01/deploymentParameters.json#"_s) << Parameters;
    QTest::newRow("parameters of a subscription")
        << schema(base + u"2018-05-01/subscriptionDeploymentParameters.json#"_s) << Parameters;
    QTest::newRow("portal form") << schema(base + u"0.1.2-preview/CreateUIDefinition.MultiVm.json#"_s) << UiDefinition;
    QTest::newRow("policy") << schema(base + u"2020-10-01/policyDefinition.json#"_s) << PolicyDefinition;
    QTest::newRow("another schema") << schema(u"https://json.schemastore.org/package.json"_s) << OtherJson;
    QTest::newRow("shape: contentVersion and resources")
        << uR"({"contentVersion": "1.0.0.0", "resources": []})"_s << Template;
    QTest::newRow("shape: symbolic names") << uR"({"contentVersion": "1.0.0.0", "resources": {}})"_s << Template;
    QTest::newRow("shape: resources only")
        << uR"({"resources": [{"type": "a/b", "apiVersion": "1", "name": "n"}]})"_s << Template;
    QTest::newRow("shape: resources of something else") << uR"({"resources": [{"id": 1}]})"_s << OtherJson;
    QTest::newRow("shape: parameters") << uR"({"contentVersion": "1.0.0.0", "parameters": {"a": {"value": 1}}})"_s
                                       << Parameters;
    QTest::newRow("object") << u"{}"_s << OtherJson;
    QTest::newRow("array") << u"[]"_s << OtherJson;
    QTest::newRow("string") << u"\"text\""_s << OtherJson;
    QTest::newRow("empty") << QString() << NotJson;
    QTest::newRow("no JSON") << u"hello"_s << NotJson;
    QTest::newRow("$schema is no string") << uR"({"$schema": 1})"_s << OtherJson;
}

void TestLowering::jsonKind()
{
    QFETCH(QString, text);
    QFETCH(ArmFileKind, kind);
    const DocumentPtr document = parsed(u"file.json"_s, text);
    QCOMPARE(document->jsonKind(), kind);
    QCOMPARE(document->content() != nullptr, kind == ArmFileKind::Template || kind == ArmFileKind::Parameters);
    QVERIFY(!describe(kind).english().isEmpty());
}

void TestLowering::expressionEscapes_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("dump");
    QTest::newRow("call") << uR"("[parameters('p')]")"_s << u"=param.p"_s;
    QTest::newRow("name in other case") << uR"("[PARAMETERS('P')]")"_s << u"=param.p"_s;
    QTest::newRow("blanks and line breaks")
        << u"\"[ concat ( 'a' ,\n\t variables( 'V' ) ) ]\""_s << u"=concat('a', var.v)"_s;
    QTest::newRow("escaped bracket") << uR"("[[not an expression]")"_s << u"'[not an expression]'"_s;
    QTest::newRow("escaped bracket alone") << uR"("[[")"_s << u"'[['"_s;
    QTest::newRow("two escaped brackets") << uR"("[[[x]")"_s << u"'[[x]'"_s;
    QTest::newRow("text after") << uR"("[a] b")"_s << u"'[a] b'"_s;
    QTest::newRow("escaped, text after") << uR"("[[a] b")"_s << u"'[[a] b'"_s;
    QTest::newRow("text before") << uR"("a [b]")"_s << u"'a [b]'"_s;
    QTest::newRow("space before") << uR"(" [b()]")"_s << u"' [b()]'"_s;
    QTest::newRow("bracket written as \\u005b") << uR"("\u005bparameters('p')]")"_s << u"=param.p"_s;
    QTest::newRow("string alone") << uR"("['a''b']")"_s << u"='a\\'b'"_s;
    QTest::newRow("number alone") << uR"("[42]")"_s << u"=42"_s;
    QTest::newRow("negative number") << uR"("[add(-1, -0)]")"_s << u"=add(-1, 0)"_s;
    QTest::newRow("literals are calls") << uR"("[createArray(true(), False(), NULL())]")"_s
                                        << u"=createArray[true, false, null]"_s;
    QTest::newRow("object") << uR"("[createObject('a', 1, 'b', createObject())]")"_s
                            << u"=createObject{'a': 1, 'b': createObject{}}"_s;
    QTest::newRow("odd number of arguments") << uR"("[createObject('a')]")"_s << u"=createObject('a')"_s;
    QTest::newRow("members") << uR"("[resourceGroup().tags['a b'].c[0]]")"_s << u"=resourceGroup().tags['a b'].c[0]"_s;
    QTest::newRow("tryGet") << uR"("[tryGet(resourceGroup(), 'tags', 'a')]")"_s << u"=resourceGroup()[?'tags'][?'a']"_s;
    QTest::newRow("from the end") << uR"("[indexFromEnd(createArray(1, 2), 1)]")"_s << u"=createArray[1, 2][^1]"_s;
    QTest::newRow("perhaps from the end")
        << uR"("[tryIndexFromEnd(createArray(1), 5)]")"_s << u"=createArray[1][?^5]"_s;
    QTest::newRow("lambda") << uR"("[map(createArray(1), lambda('x', add(lambdaVariables('X'), 1)))]")"_s
                            << u"=map(createArray[1], (x#0) => add(local.x#0, 1))"_s;
    QTest::newRow("lambda without parameters") << uR"("[lambda(1)]")"_s << u"=() => 1"_s;
    QTest::newRow("lambda variable outside") << uR"("[lambdaVariables('x')]")"_s << u"=?x"_s;
    QTest::newRow("unknown function") << uR"("[nothing.known('a')]")"_s << u"=?nothing.known('a')"_s;
    QTest::newRow("undeclared parameter") << uR"("[parameters('q')]")"_s << u"=?q"_s;
    QTest::newRow("computed parameter") << uR"("[parameters(concat('p'))]")"_s << u"=parameters(concat('p'))"_s;
    QTest::newRow("copyIndex without loop") << uR"("[copyIndex()]")"_s << u"=?copyIndex"_s;
    QTest::newRow("broken") << uR"("[concat('a', ]")"_s << u"=<broken>"_s;
    QTest::newRow("name without call") << uR"("[p]")"_s << u"=<broken>"_s;
    QTest::newRow("text behind") << uR"("[true() false()]")"_s << u"=<broken>"_s;
    QTest::newRow("operator") << uR"("[1 + 2]")"_s << u"=<broken>"_s;
    QTest::newRow("decimal") << u"1.25"_s << u"float 1.25"_s;
    QTest::newRow("large integer") << u"9223372036854775807"_s << u"9223372036854775807"_s;
    QTest::newRow("larger integer") << u"9223372036854775808"_s << u"float 9.2233720368547758e+18"_s;
    QTest::newRow("key is an expression")
        << uR"({"[parameters('p')]": 1, "b": null})"_s << u"{=param.p: 1, 'b': null}"_s;
}

void TestLowering::expressionEscapes()
{
    QFETCH(QString, json);
    QFETCH(QString, dump);
    QCOMPARE(firstOutput(json), dump);
}

void TestLowering::deepNesting_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("tooDeep");
    constexpr int Levels = 100'000;
    const auto arm = [](const QString &value) {
        return uR"({"contentVersion": "1.0.0.0", "resources": [], "outputs": {"o": {"type": "int", "value": "%1"}}})"_s
            .arg(value);
    };
    const auto nested = [](const QString &open, const QString &middle, const QString &close) {
        return open.repeated(Levels) + middle + close.repeated(Levels);
    };
    QTest::newRow("ARM calls") << u"a.json"_s << arm(u'[' + nested(u"not("_s, u"true()"_s, u")"_s) + u']') << true;
    QTest::newRow("ARM brackets") << u"a.json"_s << arm(u"[f()"_s + nested(u"["_s, u"1"_s, u"]"_s) + u']') << true;
    QTest::newRow("ARM indexers") << u"a.json"_s << arm(u"[f()"_s + nested(u"[f()"_s, u""_s, u"]"_s) + u']') << true;
    QTest::newRow("ARM members") << u"a.json"_s << arm(u"[f()"_s + nested(u".a"_s, u""_s, u""_s) + u']') << true;
    QTest::newRow("ARM lambdas") << u"a.json"_s << arm(u'[' + nested(u"lambda('x', "_s, u"1"_s, u")"_s) + u']') << true;
    QTest::newRow("ARM tryGet") << u"a.json"_s << arm(u"[tryGet(f()"_s + nested(u", 'a'"_s, u""_s, u""_s) + u")]"_s)
                                << false;
    QTest::newRow("nested deployments")
        << u"a.json"_s
        << nested(
               uR"({"contentVersion": "1.0.0.0", "resources": [{"type": "Microsoft.Resources/deployments", "apiVersion": "1",
                   "name": "n", "properties": {"template": )"_s,
               u"{}"_s, u"}}]}"_s)
        << true;
    QTest::newRow("Bicep arrays") << u"a.bicep"_s << u"var a = "_s + nested(u"["_s, u"1"_s, u"]"_s) << true;
    QTest::newRow("Bicep operators") << u"a.bicep"_s << u"var a = 1"_s + nested(u" + 1"_s, u""_s, u""_s) << true;
    QTest::newRow("Bicep types") << u"a.bicep"_s << u"type a = "_s + nested(u"["_s, u"int"_s, u"]"_s) << true;
    QTest::newRow("Bicep resources") << u"a.bicep"_s << nested(u"resource a 'b/c@d' = {\n"_s, u""_s, u"\n}"_s) << true;
}

void TestLowering::deepNesting()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    QFETCH(bool, tooDeep);
    const DocumentPtr document = parsed(file, text);
    QCOMPARE(!document->syntaxDiagnostics().empty(), tooDeep);
    if (document->content() != nullptr)
        QCOMPARE(templateprint::verify(*document->content()), QString());
}

/// What stands in a JSON string with escapes is found where it stands in the file.
void TestLowering::spansThroughJsonEscapes()
{
    const QString text = uR"({"contentVersion": "1.0.0.0", "parameters": {"p": {"type": "string"}}, "resources": [],
 "outputs": {"o": {"type": "string", "value": "[\u0063oncat('\t\"', parameters('p'))]"}}})"_s;
    const DocumentPtr document = parsed(u"a.json"_s, text);
    const Template &content = *document->content();
    const ExprId call = content.outputs.front().value;
    QCOMPARE(content.source()->slice(content.expressions.at(call).span), uR"(\u0063oncat('\t\"', parameters('p')))"_s);
    const auto arguments = content.expressions.children(call);
    QCOMPARE(arguments.size(), 2U);
    QCOMPARE(content.source()->slice(content.expressions.at(arguments[0]).span), uR"('\t\"')"_s);
    QCOMPARE(content.expressions.text(arguments[0]), u"\t\""_s);
    QCOMPARE(content.source()->slice(content.expressions.at(arguments[1]).span), u"parameters('p')"_s);
}

QTEST_APPLESS_MAIN(TestLowering)
#include "tst_lowering.moc"
