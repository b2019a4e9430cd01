// SPDX-License-Identifier: MIT
#include "model/evaluator.h"
#include "model/inventory.h"
#include "tests/support/memoryworkspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace model;

class TestInventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void items_data();
    void items();
    void dependencies_data();
    void dependencies();
    void parameters_data();
    void parameters();
    void outputs();
    void parametersFile();
    void places();
    void tooMany();
    void names();
    void tree();
    void ids_data();
    void ids();
    void conditionsSayWhereTheyComeFrom();
};

namespace {

QString toText(const Value &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value.toJson()}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

Inventory inventoryOf(const QString &files)
{
    Evaluator evaluator(memoryworkspace::load(files));
    return takeInventory(evaluator);
}

QLatin1StringView statusName(ReferenceStatus status)
{
    switch (status) {
    case ReferenceStatus::Loaded: return "loaded"_L1;
    case ReferenceStatus::Missing: return "missing"_L1;
    case ReferenceStatus::NotRestored: return "not restored"_L1;
    default: return "other"_L1;
    }
}

/// "symbol type@version name; what else there is to say"
QString itemLine(const Inventory::Item &item)
{
    QString out = (item.symbolicName.isEmpty() ? u"-"_s : item.symbolicName) + u' ' + item.type
        + (item.apiVersion.isEmpty() ? QString() : u'@' + item.apiVersion) + u' ' + toText(item.name);
    if (item.condition)
        out += u"; if "_s + item.condition->source + u" = "_s + toText(item.condition->value);
    if (item.loop)
        out += item.loopCount ? u"; %1 times"_s.arg(*item.loopCount) : u"; loop"_s;
    if (item.existing)
        out += u"; existing"_s;
    if (item.extension)
        out += u"; extension"_s;
    if (item.module)
        out += u"; module "_s + item.modulePath + u' ' + statusName(item.moduleStatus);
    if (!item.scope.isEmpty())
        out += u"; scope "_s + item.scope;
    if (!item.dependsOn.isEmpty())
        out += u"; after "_s + item.dependsOn.join(u' ');
    return out;
}

void printItems(const Inventory &inventory, qint32 of, int depth, QStringList &out)
{
    for (const qint32 child : inventory.childrenOf(of)) {
        out += QString(2 * depth, u' ') + itemLine(inventory.items[std::size_t(child)]);
        printItems(inventory, child, depth + 1, out);
    }
}

QString printItems(const Inventory &inventory)
{
    QStringList out;
    printItems(inventory, -1, 0, out);
    return out.join(u'\n');
}

void row(const char *name, const char16_t *files, const char16_t *lines)
{
    QTest::newRow(name) << QString::fromUtf16(files) << QString::fromUtf16(lines).trimmed();
}

QString arm(const QString &resources, const QString &more = {})
{
    return uR"({"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0",
%2 "resources": %1})"_s.arg(resources, more);
}

void armRow(const char *name, const QString &files, const char16_t *lines)
{
    QTest::newRow(name) << files << QString::fromUtf16(lines).trimmed();
}

} // namespace

void TestInventory::items_data()
{
    QTest::addColumn<QString>("files");
    QTest::addColumn<QString>("lines");

    row("plain", u"param n string = 'x'\nresource a 'D.N/nets@1' = {\n  name: 'a-${n}'\n}", u"a D.N/nets@1 \"a-x\"");
    row("nested", uR"(resource a 'D.N/nets@1' = {
  name: 'a'
  resource b 'subs' = {
    name: 'b'
    resource c 'parts@2' = {
      name: 'c'
    }
  }
})",
        uR"(
a D.N/nets@1 "a"
  b D.N/nets/subs@1 "a/b"; after a
    c D.N/nets/subs/parts@2 "a/b/c"; after b)");
    row("by parent", uR"(resource c 'D.N/nets/subs/parts@2' = {
  parent: b
  name: 'c'
}
resource b 'D.N/nets/subs@1' = {
  parent: a
  name: 'b'
}
resource a 'D.N/nets@1' = {
  name: 'a'
})",
        uR"(
a D.N/nets@1 "a"
  b D.N/nets/subs@1 "a/b"; after a
    c D.N/nets/subs/parts@2 "a/b/c"; after b)");
    row("parent of a loop", uR"(resource a 'D.N/nets@1' = [for i in range(0, 2): {
  name: 'a${i}'
}]
resource b 'D.N/nets/subs@1' = {
  parent: a[1]
  name: 'b'
})",
        uR"(
a D.N/nets@1 {"$possible":["a0","a1"],"$unknown":"Several values are possible"}; 2 times
  b D.N/nets/subs@1 "a1/b"; after a)");
    row("looped children of a loop", uR"(resource a 'D.N/nets@1' = [for i in range(0, 2): {
  name: 'a${i}'
}]
resource b 'D.N/nets/subs@1' = [for i in range(0, 2): {
  parent: a[i]
  name: 'b${i}'
}])",
        uR"(
a D.N/nets@1 {"$possible":["a0","a1"],"$unknown":"Several values are possible"}; 2 times
  b D.N/nets/subs@1 {"$possible":["a0/b0","a1/b1"],"$unknown":"Several values are possible"}; 2 times; after a)");
    row("multi-segment parent name", uR"(resource a 'D.N/nets/subs@1' = {
  name: 'n/s'
}
resource b 'D.N/nets/subs/parts@1' = {
  parent: a
  name: 'p'
})",
        uR"(
a D.N/nets/subs@1 "n/s"
  b D.N/nets/subs/parts@1 "n/s/p"; after a)");
    row("unknown name",
        u"param n string\nresource a 'D.N/nets@1' = {\n  name: n\n  resource b 'subs' = {\n    name: 'b'\n  }\n}", uR"(
a D.N/nets@1 {"$unknown":"Parameter 'n' has no value"}
  b D.N/nets/subs@1 {"$unknown":"Parameter 'n' has no value"}; after a)");
    row("conditions are inherited by nested ones", uR"(param x bool = true
param y bool = false
param z bool
resource a 'D.N/nets@1' = if (x) {
  name: 'a'
  resource b 'subs' = if (y) {
    name: 'b'
  }
  resource c 'subs' = if (z) {
    name: 'c'
  }
  resource d 'subs' = {
    name: 'd'
  }
})",
        uR"(
a D.N/nets@1 "a"; if x = true
  b D.N/nets/subs@1 "a/b"; if x and y = false; after a
  c D.N/nets/subs@1 "a/c"; if x and z = {"$possible":[true,false],"$unknown":"Several values are possible"}; after a
  d D.N/nets/subs@1 "a/d"; if x = true; after a)");
    row("conditions are not inherited by parent", uR"(resource a 'D.N/nets@1' = if (false) {
  name: 'a'
}
resource b 'D.N/nets/subs@1' = {
  parent: a
  name: 'b'
})",
        uR"(
a D.N/nets@1 "a"; if false = false
  b D.N/nets/subs@1 "a/b"; after a)");
    row("unknown condition", u"resource a 'D.N/nets@1' = if (resourceGroup().location == 'x') {\n  name: 'a'\n}",
        uR"(a D.N/nets@1 "a"; if resourceGroup().location == 'x' = {"$unknown":"resourceGroup(…) is known only after deployment"})");
    row("loops", uR"(param l array
resource a 'D.N/nets@1' = [for x in ['p', 'q', 'r']: {
  name: x
}]
resource b 'D.N/nets@1' = [for x in l: {
  name: x
}]
resource c 'D.N/nets@1' = [for x in []: {
  name: x
}]
resource d 'D.N/nets@1' = [for (x, i) in ['p', 'q']: if (i > 0) {
  name: x
}]
resource e 'D.N/nets@1' = [for x in range(0, 1000): {
  name: 'e'
}])",
        uR"(
a D.N/nets@1 {"$possible":["p","q","r"],"$unknown":"Several values are possible"}; 3 times
b D.N/nets@1 {"$unknown":"'x' changes from one iteration to the next"}; loop
c D.N/nets@1 {"$unknown":"The loop runs over nothing"}; 0 times
d D.N/nets@1 {"$possible":["p","q"],"$unknown":"Several values are possible"}; if i > 0 = {"$unknown":"'i' changes from one iteration to the next"}; 2 times
e D.N/nets@1 "e"; loop)");
    row("nested in a loop", uR"(resource a 'D.N/nets@1' = [for i in range(0, 2): {
  name: 'a${i}'
  resource b 'subs' = {
    name: 'b${i}'
  }
}])",
        uR"(
a D.N/nets@1 {"$possible":["a0","a1"],"$unknown":"Several values are possible"}; 2 times
  b D.N/nets/subs@1 {"$possible":["a0/b0","a1/b1"],"$unknown":"Several values are possible"}; 2 times; after a)");
    row("existing, scope, extension", uR"(extension k8s
resource a 'D.N/nets@1' existing = {
  name: 'a'
  scope: resourceGroup('other')
}
resource b 'D.A/locks@1' = {
  name: 'b'
  scope: a
}
resource c 'apps/Deployment@v1' = {
  metadata: {
    name: 'c'
  }
})",
        uR"(
a D.N/nets@1 "a"; existing; scope resourceGroup('other')
b D.A/locks@1 "b"; scope a
c apps/Deployment@v1 null; extension)");
    row("modules", uR"(module m 'm.bicep' = {
  name: 'deploy'
  params: {
    n: 'x'
  }
}
module missing 'missing.bicep' = {}
module registry 'br:r.azurecr.io/m:1' = if (false) {}
module looped 'm.bicep' = [for i in range(0, 2): {
  params: {
    n: 'i${i}'
  }
}]
--- m.bicep
param n string
resource r 'D.N/nets@1' = {
  name: n
}
module inner 'n.bicep' = {}
--- n.bicep
resource s 'D.N/nets@1' = if (false) {
  name: 's'
})",
        uR"(
m Microsoft.Resources/deployments "deploy"; module m.bicep loaded
  r D.N/nets@1 "x"
  inner Microsoft.Resources/deployments {"$unknown":"The module has no name, so that one is made for each deployment"}; module n.bicep loaded
    s D.N/nets@1 "s"; if false = false
missing Microsoft.Resources/deployments {"$unknown":"The module has no name, so that one is made for each deployment"}; module missing.bicep missing
registry Microsoft.Resources/deployments {"$unknown":"The module has no name, so that one is made for each deployment"}; if false = false; module br:r.azurecr.io/m:1 not restored
looped Microsoft.Resources/deployments {"$unknown":"The module has no name, so that one is made for each deployment"}; 2 times; module m.bicep loaded
  r D.N/nets@1 {"$unknown":"'i' changes from one iteration to the next"}
  inner Microsoft.Resources/deployments {"$unknown":"The module has no name, so that one is made for each deployment"}; module n.bicep loaded
    s D.N/nets@1 "s"; if false = false)");
    armRow(
        "ARM children",
        arm(uR"([{"type": "D.N/nets", "apiVersion": "1", "name": "a", "condition": false, "copy": {"name": "c", "count": 2},
        "resources": [{"type": "subs", "apiVersion": "2", "name": "b", "resources": [{"type": "D.N/nets/subs/parts", "apiVersion": "3", "name": "c"}]}]},
        {"type": "D.N/nets/subs", "apiVersion": "1", "name": "a/z"}])"_s),
        uR"(
- D.N/nets@1 "a"; if false = false; 2 times
  - D.N/nets/subs@2 "a/b"; 2 times
    - D.N/nets/subs/parts@3 "a/b/c"; 2 times
- D.N/nets/subs@1 "a/z")");
    armRow(
        "ARM condition",
        arm(uR"([{"type": "D.N/nets", "apiVersion": "1", "name": "a", "condition": "[equals(parameters('p'), 'x')]"}])"_s,
            uR"("parameters": {"p": {"type": "string"}},)"_s),
        uR"(- D.N/nets@1 "a"; if equals(parameters('p'), 'x') = {"$unknown":"Parameter 'p' has no value"})");
    armRow("ARM nested deployments",
           arm(uR"([
        {"type": "Microsoft.Resources/deployments", "apiVersion": "9", "name": "outer", "condition": true, "copy": {"name": "c", "count": 2},
         "properties": {"template": {"resources": [{"type": "D.N/nets", "apiVersion": "1", "name": "[concat('n', copyIndex())]", "condition": false}]}}},
        {"type": "Microsoft.Resources/deployments", "apiVersion": "9", "name": "inner",
         "properties": {"expressionEvaluationOptions": {"scope": "inner"}, "parameters": {"p": {"value": "x"}},
         "template": {"parameters": {"p": {"type": "string"}}, "resources": [{"type": "D.N/nets", "apiVersion": "1", "name": "[parameters('p')]"}]}}},
        {"type": "Microsoft.Resources/deployments", "apiVersion": "9", "name": "linked", "properties": {"templateLink": {"relativePath": "l.json"}}},
        {"type": "Microsoft.Resources/deployments", "apiVersion": "9", "name": "uri", "properties": {"templateLink": {"uri": "https://example.org/a.json"}}}])"_s)
               + u"\n--- l.json\n"_s + arm(uR"([{"type": "D.N/nets", "apiVersion": "1", "name": "far"}])"_s),
           uR"(
- Microsoft.Resources/deployments@9 "outer"; if true = true; 2 times; module  loaded
  - D.N/nets@1 {"$possible":["n0","n1"],"$unknown":"Several values are possible"}; if true and false = false; 2 times
- Microsoft.Resources/deployments@9 "inner"; module  loaded
  - D.N/nets@1 "x"
- Microsoft.Resources/deployments@9 "linked"; module l.json loaded
  - D.N/nets@1 "far"
- Microsoft.Resources/deployments@9 "uri"; module https://example.org/a.json not restored)");
    armRow(
        "ARM symbolic",
        uR"({"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "languageVersion": "2.0",
        "contentVersion": "1.0.0.0", "resources": {"a": {"type": "D.N/nets", "apiVersion": "1", "name": "a"},
        "a::b": {"type": "D.N/nets/subs", "apiVersion": "[concat('1', '2')]", "name": "a/b", "dependsOn": ["a"]},
        "e": {"existing": true, "type": "D.N/nets", "apiVersion": "1", "name": "e"},
        "k": {"import": "k8s", "type": "apps/Deployment@v1", "properties": {}}}})"_s,
        uR"(
a D.N/nets@1 "a"
a::b D.N/nets/subs@12 "a/b"; after a
e D.N/nets@1 "e"; existing
k apps/Deployment@v1 null; extension)");
}

void TestInventory::items()
{
    QFETCH(QString, files);
    QFETCH(QString, lines);
    QCOMPARE(printItems(inventoryOf(files)), lines);
}

/// What the resource "it" depends on.
void TestInventory::dependencies_data()
{
    QTest::addColumn<QString>("files");
    QTest::addColumn<QString>("needs");
    const auto bicep = [](const char *name, const QString &text, const QString &needs) {
        const QString others = uR"(
param list array
resource a 'D.N/nets@1' = {
  name: 'a'
  resource sub 'subs' = {
    name: 's'
  }
}
resource b 'D.N/nets@1' = {
  name: 'b'
}
resource loop 'D.N/nets@1' = [for i in range(0, 2): {
  name: 'l${i}'
}]
module m 'm.bicep' = {
}
resource e 'D.N/nets@1' existing = {
  name: b.name
}
resource plain 'D.N/nets@1' existing = {
  name: 'plain'
}
var direct = a.id
var indirect = { x: [direct] }
var circle = circle
)"_s;
        QTest::newRow(name) << text + others + u"--- m.bicep\noutput o string = 'x'\n"_s << needs;
    };
    const auto property = [&](const char *value, const QString &needs) {
        bicep(value,
              u"resource it 'D.N/nets@1' = {\n  name: 'it'\n  properties: {\n    x: %1\n  }\n}\n"_s.arg(
                  QString::fromUtf8(value)),
              needs);
    };
    property("'nothing'", {});
    property("a.id", u"a"_s);
    property("a.properties.x", u"a"_s);
    property("a::sub.id", u"sub"_s);
    property("[a.id, b.id, a.name]", u"a b"_s);
    property("loop[0].id", u"loop"_s);
    property("[for i in list: loop[i].id]", u"loop"_s);
    property("m.outputs.o", u"m"_s);
    property("m.name", u"m"_s);
    property("direct", u"a"_s);
    property("indirect.x[0]", u"a"_s);
    property("circle", {});
    property("map(list, x => b.id)", u"b"_s);
    property("true ? a.id : b.id", u"a b"_s);
    property("e.id", u"b"_s);
    property("e.properties.x", u"b"_s);
    property("plain.id", {});
    property("a.listKeys()", u"a"_s);
    property("undeclared.id", {});
    bicep("explicit", u"resource it 'D.N/nets@1' = {\n  name: 'it'\n  dependsOn: [\n    a\n    loop[1]\n  ]\n}\n"_s,
          u"a loop"_s);
    bicep("parent", u"resource it 'D.N/nets/subs@1' = {\n  parent: a\n  name: 'it'\n}\n"_s, u"a"_s);
    bicep("scope", u"resource it 'D.A/locks@1' = {\n  scope: a\n  name: 'it'\n}\n"_s, u"a"_s);
    bicep("condition", u"resource it 'D.N/nets@1' = if (a.properties.x) {\n  name: 'it'\n}\n"_s, u"a"_s);
    bicep("loop list", u"resource it 'D.N/nets@1' = [for x in a.properties.list: {\n  name: 'it'\n}]\n"_s, u"a"_s);
    bicep("itself", u"resource it 'D.N/nets@1' = {\n  name: 'it'\n  tags: {\n    a: it.name\n  }\n}\n"_s, {});
    bicep(
        "circle",
        u"resource it 'D.N/nets@1' = {\n  name: 'it'\n  tags: {\n    a: other.id\n  }\n}\nresource other 'D.N/nets@1' = {\n  name: it.id\n}\n"_s,
        u"other"_s);
    bicep("existing in a circle",
          u"resource it 'D.N/nets@1' = {\n  name: x.id\n}\nresource x 'D.N/nets@1' existing = {\n  name: y.id\n}\n"
          "resource y 'D.N/nets@1' existing = {\n  name: x.id\n}\n"_s,
          {});
    bicep("module parameters", u"module it 'm.bicep' = {\n  params: {\n    p: m.outputs.o\n  }\n}\n"_s, u"m"_s);
    bicep("order of the file", u"resource it 'D.N/nets@1' = {\n  name: '${m.name}${b.name}${a.name}'\n}\n"_s,
          u"a b m"_s);

    const auto classic = [](const char *name, const QString &entries, const QString &needs) {
        QTest::newRow(name) << arm(
            uR"([{"type": "D.N/its", "apiVersion": "1", "name": "it", "dependsOn": [%1]},
            {"type": "D.N/nets", "apiVersion": "1", "name": "a"}, {"type": "D.N/nets/subs", "apiVersion": "1", "name": "a/s"},
            {"type": "D.N/nets", "apiVersion": "1", "name": "[parameters('p')]"},
            {"type": "D.N/others", "apiVersion": "1", "name": "[concat('l', copyIndex())]", "copy": {"name": "loop", "count": 2}}])"_s
                .arg(entries),
            uR"("parameters": {"p": {"type": "string"}}, "variables": {"id": "[resourceId('D.N/nets', 'a')]"},)"_s)
                            << needs;
    };
    classic("ARM name", uR"("a")"_s, u"a"_s);
    classic("ARM name in other case", uR"("A")"_s, u"a"_s);
    classic("ARM type and name", uR"("D.N/nets/a")"_s, u"a"_s);
    classic("ARM type and name of a child", uR"("D.N/nets/a/subs/s")"_s, u"a/s"_s);
    classic("ARM resourceId", uR"("[resourceId('D.N/nets', 'a')]")"_s, u"a"_s);
    classic("ARM resourceId of a child", uR"("[resourceId('d.n/NETS/subs', 'a', 's')]")"_s, u"a/s"_s);
    classic("ARM resourceId with group", uR"("[resourceId('sub', 'rg', 'D.N/nets', 'a')]")"_s, u"a"_s);
    classic("ARM resourceId, unknown but the same words", uR"("[resourceId('D.N/nets', parameters('p'))]")"_s,
            u"parameters('p')"_s);
    classic("ARM concat", uR"("[concat('D.N/nets/', 'a')]")"_s, u"a"_s);
    classic("ARM copy name", uR"("loop")"_s, uR"(concat('l', copyIndex()))"_s);
    classic("ARM unknown", uR"("[resourceGroup().name]", "nobody", 3)"_s, {});

    const auto symbolic = [](const char *name, const QString &it, const QString &needs) {
        QTest::newRow(name)
            << uR"({"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "languageVersion": "2.0",
            "contentVersion": "1.0.0.0", "variables": {"v": "[reference('a').x]"}, "resources": {"it": {"type": "D.N/its", "apiVersion": "1", "name": "it", %1},
            "a": {"type": "D.N/nets", "apiVersion": "1", "name": "a"}, "loop": {"type": "D.N/nets", "apiVersion": "1", "name": "l", "copy": {"name": "loop", "count": 2}},
            "e": {"existing": true, "type": "D.N/nets", "apiVersion": "1", "name": "e", "dependsOn": ["a"]}}})"_s.arg(
                   it)
            << needs;
    };
    symbolic("symbol", uR"("dependsOn": ["a"])"_s, u"a"_s);
    symbolic("symbol of a loop", uR"("dependsOn": ["loop[1]"])"_s, u"loop"_s);
    symbolic("computed symbol", uR"("dependsOn": ["[format('loop[{0}]', 1)]"])"_s, u"loop"_s);
    symbolic("reference", uR"("properties": {"x": "[reference('a').y]"})"_s, u"a"_s);
    symbolic("reference in a variable", uR"("properties": {"x": "[variables('v')]"})"_s, u"a"_s);
    symbolic("list keys", uR"("properties": {"x": "[listKeys('a', '1')]"})"_s, u"a"_s);
    symbolic("references", uR"("properties": {"x": "[references('loop')]"})"_s, u"loop"_s);
    symbolic("through existing", uR"("dependsOn": ["e"])"_s, u"a"_s);
    symbolic("nobody", uR"("dependsOn": ["nobody"])"_s, {});
}

void TestInventory::dependencies()
{
    QFETCH(QString, files);
    QFETCH(QString, needs);
    const Inventory inventory = inventoryOf(files);
    const auto it = std::ranges::find_if(inventory.items, [](const Inventory::Item &item) {
        return item.symbolicName == "it"_L1
            || (item.name.isString() && item.name.toString() == "it"_L1 && item.symbolicName.isEmpty());
    });
    QVERIFY(it != inventory.items.end());
    QCOMPARE(it->dependsOn.join(u' '), needs);
}

void TestInventory::parameters_data()
{
    QTest::addColumn<QString>("declaration");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char16_t *declaration, const char16_t *expected) {
        QTest::newRow(name) << QString::fromUtf16(declaration) << QString::fromUtf16(expected);
    };
    row("plain", u"param p string", u"string required {\"$unknown\":\"Parameter 'p' has no value\"}");
    row("default", u"param p int = 1 + 2", u"int 3 default 1 + 2");
    row("nullable", u"param p string?", u"string? null");
    row("nullable by name", u"type t = string?\nparam p t", u"t null");
    row("secure", u"@secure()\nparam p string = 'hush'", u"string secure {\"$unknown\":\"secure parameter\"}");
    row("allowed", u"@allowed(['a', 'b'])\nparam p string = 'a'", u"string \"a\" default 'a' allowed \"a\" \"b\"");
    row("union", u"param p 'a' | 2 = 2", u"'a' | 2 2 default 2 allowed \"a\" 2");
    row("bool", u"param p bool = true", u"bool true default true");
    row("limits", u"@minValue(1)\n@maxValue(2 + 3)\nparam p int = 2", u"int 2 default 2 value 1-5");
    row("lengths", u"@minLength(1)\n@maxLength(3)\n@description('d')\nparam p string = 'x'",
        u"string \"x\" default 'x' length 1-3 description d");
    row("types", u"type t = string\nparam p t[][] = []", u"t[][] [] default []");
    row("object type", u"param p { a: string } = {}", u"object {} default {}");
    row("tuple", u"param p [string] = []", u"array [] default []");
    row("no type", u"param p", u"any required {\"$unknown\":\"Parameter 'p' has no value\"}");
}

void TestInventory::parameters()
{
    QFETCH(QString, declaration);
    QFETCH(QString, line);
    const Inventory inventory = inventoryOf(declaration);
    QCOMPARE(inventory.parameters.size(), 1U);
    const Inventory::Entry &entry = inventory.parameters.front();
    QString found = entry.type + (entry.required ? u" required"_s : QString()) + (entry.secure ? u" secure "_s : u" "_s)
        + toText(entry.value);
    if (!entry.defaultText.isEmpty())
        found += u" default "_s + entry.defaultText;
    if (!entry.allowed.empty())
        found += u" allowed"_s;
    for (const Value &value : entry.allowed)
        found += u' ' + toText(value);
    if (entry.minValue || entry.maxValue)
        found += u" value %1-%2"_s.arg(entry.minValue.value_or(-1)).arg(entry.maxValue.value_or(-1));
    if (entry.minLength || entry.maxLength)
        found += u" length %1-%2"_s.arg(entry.minLength.value_or(-1)).arg(entry.maxLength.value_or(-1));
    if (!entry.description.isEmpty())
        found += u" description "_s + entry.description;
    QCOMPARE(found, line);
}

void TestInventory::outputs()
{
    const Inventory inventory = inventoryOf(
        u"targetScope = 'subscription'\noutput a string = 'x'\n@secure()\noutput b string = 'hush'\noutput c int[] = [1]"_s);
    QCOMPARE(inventory.targetScope, u"subscription"_s);
    QStringList lines;
    for (const Inventory::Entry &entry : inventory.outputs)
        lines +=
            entry.name + u' ' + entry.type + u' ' + toText(entry.value) + (entry.secure ? u" secure"_s : QString());
    QCOMPARE(
        lines,
        (QStringList{u"a string \"x\""_s, u"b string {\"$unknown\":\"secure output\"} secure"_s, u"c int[] [1]"_s}));
}

/// Of a parameters file: what it assigns, and the resources of its template.
void TestInventory::parametersFile()
{
    const MemoryFiles files = memoryworkspace::files(
        u"param a string\n@secure()\nparam s string\nparam c 'x' | 'y'\nresource r 'D.N/nets@1' = {\n  name: a\n}\n"
        "--- p.bicepparam\nusing 'main.bicep'\nextends 'q.bicepparam'\nparam a = 'own'\nparam s = 'hush'\nparam "
        "unknown = 1\n"
        "--- q.bicepparam\nusing none\nparam a = 'base'\nparam c = 'x'\n"_s);
    DocumentStore store(files);
    const auto snapshot = Workspace(store, ModuleCache(u"/cache"_s), u"/w"_s).load(u"/w/p.bicepparam"_s);
    QVERIFY(snapshot.has_value());
    Evaluator evaluator(*snapshot);
    const Inventory inventory = takeInventory(evaluator);
    QStringList lines;
    for (const Inventory::Entry &entry : inventory.parameters)
        lines += entry.name + u' ' + entry.type + u' ' + toText(entry.value) + u' ' + entry.location.path();
    QCOMPARE(lines,
             (QStringList{u"a string \"own\" /w/p.bicepparam"_s,
                          u"s string {\"$unknown\":\"secure parameter\"} /w/p.bicepparam"_s,
                          u"unknown any 1 /w/p.bicepparam"_s, u"c 'x' | 'y' \"x\" /w/q.bicepparam"_s}));
    QCOMPARE(printItems(inventory), u"r D.N/nets@1 \"own\""_s);
}

void TestInventory::places()
{
    const Inventory inventory =
        inventoryOf(u"@description('x')\nparam p string\nresource abc 'D.N/nets@1' = if (true) {\n  name: 'a'\n}\n"
                    "module m 'm.bicep' = {}\n--- m.bicep\n\nresource inner 'D.N/nets@1' = {\n  name: 'b'\n}\n"_s);
    const auto text = [](const Location &location) {
        return location.document->source()->slice(location.span).toString();
    };
    QCOMPARE(text(inventory.parameters[0].location), u"p"_s);
    QCOMPARE(inventory.parameters[0].location.begin(), (Position{2, 7}));
    const Inventory::Item &item = inventory.items[0];
    QCOMPARE(text(item.location), u"abc"_s);
    QCOMPARE(item.location.document->source()->position(item.declaration.begin), (Position{3, 1}));
    QCOMPARE(text(item.condition->location), u"true"_s);
    QCOMPARE(inventory.items[2].location.path(), u"/w/m.bicep"_s);
    QCOMPARE(inventory.items[2].location.begin(), (Position{2, 10}));
}

void TestInventory::tooMany()
{
    QString text = u"module a 'm1.bicep' = {}\nmodule b 'm1.bicep' = {}\nmodule c 'm1.bicep' = {}\n"_s;
    for (int i = 1; i < 15; ++i)
        text +=
            u"--- m%1.bicep\nmodule a 'm%2.bicep' = {}\nmodule b 'm%2.bicep' = {}\nmodule c 'm%2.bicep' = {}\n"_s.arg(i)
                .arg(i + 1);
    text += u"--- m15.bicep\nresource r 'D.N/nets@1' = {\n  name: 'r'\n}\n"_s;
    const Inventory inventory = inventoryOf(text);
    QVERIFY(!inventory.isComplete);
    QVERIFY(qsizetype(inventory.items.size()) <= Inventory::MaxItems);
    QVERIFY(inventoryOf(u"param a string"_s).isComplete);
}

void TestInventory::names()
{
    const Inventory inventory = inventoryOf(
        u"param n string\nresource a 'D.N/nets/subs@1' = {\n  name: 'x/y'\n}\nresource b 'D.N/nets@1' = {\n  name: n\n}\n"_s);
    QCOMPARE(inventory.items[0].displayName(), u"x/y"_s);
    QCOMPARE(inventory.items[0].shortType(), u"nets/subs"_s);
    QCOMPARE(inventory.items[1].displayName(), u"b"_s);
    Inventory::Item nameless;
    nameless.type = u"D.N/nets"_s;
    QCOMPARE(nameless.displayName(), u"nets"_s);
}

/// Rows, parents and children agree, and everything is reached once.
void TestInventory::tree()
{
    const Inventory inventory = inventoryOf(
        u"resource a 'D.N/nets@1' = {\n  name: 'a'\n  resource b 'subs' = {\n    name: 'b'\n  }\n  resource c 'subs' = "
        u"{\n    name: 'c'\n  }\n}\n"
        "resource d 'D.N/nets/subs@1' = {\n  parent: a\n  name: 'd'\n}\nmodule m 'm.bicep' = {}\n--- m.bicep\nresource e 'D.N/nets@1' = {\n  name: 'e'\n}\n"_s);
    std::vector<int> seen(inventory.items.size());
    for (qint32 parent = -1; parent < qint32(inventory.items.size()); ++parent) {
        const auto &children = inventory.childrenOf(parent);
        for (std::size_t row = 0; row < children.size(); ++row) {
            const Inventory::Item &child = inventory.items[std::size_t(children[row])];
            QCOMPARE(child.parent, parent);
            QCOMPARE(child.row, qint32(row));
            QVERIFY(children[row] > parent);
            ++seen[std::size_t(children[row])];
        }
    }
    QVERIFY(std::ranges::all_of(seen, [](int times) { return times == 1; }));
}

void TestInventory::ids_data()
{
    QTest::addColumn<QString>("files");
    QTest::addColumn<QString>("lines");
    const auto row = [](const char *name, const char *files, const char *lines) {
        QTest::newRow(name) << QString::fromUtf8(files) << QString::fromUtf8(lines);
    };
    row("plain", "resource a 'D.N/nets@1' = {\n  name: 'a'\n}", "{group}/providers/D.N/nets/a");
    row("child", "resource a 'D.N/nets@1' = {\n  name: 'a'\n  resource b 'subs' = {\n    name: 'b'\n  }\n}",
        "{group}/providers/D.N/nets/a {group}/providers/D.N/nets/a/subs/b");
    row("name not known", "resource a 'D.N/nets@1' = {\n  name: 'a-${guid(utcNow())}'\n}",
        "{group}/providers/D.N/nets/a-{…}");
    row("child of one not known",
        "param p string\nresource a 'D.N/nets@1' = {\n  name: p\n}\nresource b 'D.N/nets/subs@1' = {\n  parent: a\n  "
        "name: 'b'\n}",
        "{group}/providers/D.N/nets/{name} {group}/providers/D.N/nets/{name}/subs/b");
    row("loop", "resource a 'D.N/nets@1' = [for i in range(0, 2): {\n  name: 'a${i}'\n}]",
        "{group}/providers/D.N/nets/a0+{group}/providers/D.N/nets/a1");
    row("of a subscription", "targetScope = 'subscription'\nresource a 'D.N/nets@1' = {\n  name: 'a'\n}",
        "/subscriptions/{subscriptionId}/providers/D.N/nets/a");
    row("of a management group", "targetScope = 'managementGroup'\nresource a 'D.N/nets@1' = {\n  name: 'a'\n}",
        "/providers/Microsoft.Management/managementGroups/{managementGroupId}/providers/D.N/nets/a");
    row("of a tenant", "targetScope = 'tenant'\nresource a 'D.N/nets@1' = {\n  name: 'a'\n}", "/providers/D.N/nets/a");
    row("resource group",
        "targetScope = 'subscription'\nresource g 'Microsoft.Resources/resourceGroups@1' = {\n  name: 'rg'\n}\nmodule "
        "m "
        "'m.bicep' = {\n  name: 'm'\n  scope: g\n}\n--- m.bicep\nresource a 'D.N/nets@1' = {\n  name: 'a'\n}",
        "/subscriptions/{subscriptionId}/resourceGroups/rg "
        "/subscriptions/{subscriptionId}/resourceGroups/rg/providers/Microsoft.Resources/deployments/m "
        "/subscriptions/{subscriptionId}/resourceGroups/rg/providers/D.N/nets/a");
    row("another group",
        "param hub string = 'hub'\nresource a 'D.N/nets@1' existing = {\n  name: 'a'\n  scope: resourceGroup('s', "
        "hub)\n}",
        "/subscriptions/s/resourceGroups/hub/providers/D.N/nets/a");
    row("extension of a resource",
        "resource a 'D.N/nets@1' = {\n  name: 'a'\n}\nresource l 'D.A/locks@1' = {\n  name: 'l'\n  scope: a\n}",
        "{group}/providers/D.N/nets/a {group}/providers/D.N/nets/a/providers/D.A/locks/l");
    row("name that does not fit", "resource a 'D.N/nets/subs@1' = {\n  name: 'a'\n}", "-");
    QTest::newRow("nested deployment")
        << arm(uR"([{"type": "Microsoft.Resources/deployments", "apiVersion": "1", "name": "d", "resourceGroup": "rg",
"properties": {"mode": "Incremental", "expressionEvaluationOptions": {"scope": "inner"}, "template": {
"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0",
"resources": [{"type": "D.N/nets", "apiVersion": "1", "name": "a"}]}}}])"_s)
        << u"/subscriptions/{subscriptionId}/resourceGroups/rg/providers/Microsoft.Resources/deployments/d "
           "/subscriptions/{subscriptionId}/resourceGroups/rg/providers/D.N/nets/a"_s;
}

void TestInventory::ids()
{
    QFETCH(QString, files);
    QFETCH(QString, lines);
    const Inventory inventory = inventoryOf(files);
    QStringList printed;
    for (const Inventory::Item &item : inventory.items)
        printed += item.ids.isEmpty() ? u"-"_s : item.ids.join(u'+');
    lines.replace("{group}"_L1, "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}"_L1);
    QCOMPARE(printed.join(u' '), lines);
}

void TestInventory::conditionsSayWhereTheyComeFrom()
{
    const Inventory inventory = inventoryOf(
        u"param on bool = false\nvar off = !on\nresource a 'D.N/nets@1' = if (on) {\n  name: 'a'\n}\n"
        "resource b 'D.N/nets@1' = if (off) {\n  name: 'b'\n}\nresource c 'D.N/nets@1' = if (true) {\n  name: 'c'\n}\n"_s);
    QCOMPARE(inventory.items[0].condition->from, EvidenceRole::Default);
    QVERIFY(!inventory.items[1].condition->from); // computed
    QVERIFY(!inventory.items[2].condition->from);
    QCOMPARE(offItems(inventory), (std::vector<bool>{true, false, false}));
}

QTEST_APPLESS_MAIN(TestInventory)
#include "tst_inventory.moc"
