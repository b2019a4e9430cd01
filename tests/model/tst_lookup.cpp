// SPDX-License-Identifier: MIT
#include "model/lookup.h"
#include "tests/support/memoryworkspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace model;

/// What stands at the place that a template marks with ‸: its name, where that is declared, what it comes to.
class TestLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data();
    void places();
    void insideOfModules();
};

namespace {

constexpr QChar Caret(u'‸');

struct Marked {
    SnapshotPtr snapshot;
    DocumentPtr document;
    qint32 offset = 0;
};

Marked load(QString files)
{
    QString name = u"/w/main."_s + (files.startsWith(u'{') ? u"json"_s : u"bicep"_s);
    const qsizetype before = files.lastIndexOf("\n--- "_L1, files.indexOf(Caret));
    if (before >= 0 && files.indexOf(Caret) > before)
        name = u"/w/"_s + files.sliced(before + 5, files.indexOf(u'\n', before + 1) - before - 5);
    const qsizetype start = before < 0 ? 0 : files.indexOf(u'\n', before + 1) + 1;
    const auto offset = qint32(files.indexOf(Caret) - start);
    const SnapshotPtr snapshot = memoryworkspace::load(files.remove(Caret));
    for (const DocumentPtr &document : snapshot->documents()) {
        if (document->path() == name)
            return {snapshot, document, offset};
    }
    return {};
}

QString shown(const Location &location)
{
    return location.isValid() ? location.path().section(u'/', -1) + u':' + QString::number(location.begin().line) + u':'
            + QString::number(location.begin().column)
                              : QString();
}

const QString ArmHead =
    u"{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
    "\"contentVersion\": \"1.0.0.0\", \"resources\": [],\n"_s;

} // namespace

void TestLookup::places_data()
{
    QTest::addColumn<QString>("files");
    QTest::addColumn<QString>("name"); // empty: nothing is there
    QTest::addColumn<QString>("definition");
    QTest::addColumn<QString>("value"); // JSON; empty: none
    const auto row = [](const char *title, const QString &files, const QString &name, const QString &definition,
                        const QString &value) { QTest::newRow(title) << files << name << definition << value; };
    row("parameter", u"param p string = 'x'\noutput o string = ‸p"_s, u"p"_s, u"main.bicep:1:7"_s, u"\"x\""_s);
    row("end of a name", u"param pp string = 'x'\noutput o string = pp‸"_s, u"pp"_s, u"main.bicep:1:7"_s, u"\"x\""_s);
    row("declaration", u"param ‸p string = 'x'"_s, u"p"_s, u"main.bicep:1:7"_s, u"\"x\""_s);
    row("variable", u"var v = 1 + 1\nvar w = ‸v * 2"_s, u"v"_s, u"main.bicep:1:5"_s, u"2"_s);
    row("operator", u"var v = 1 ‸+ 1"_s, u"1 + 1"_s, u""_s, u"2"_s);
    row("literal", u"var v = '‸x'"_s, u""_s, u""_s, u""_s);
    row("comment", u"// hel‸lo\nvar v = 1"_s, u""_s, u""_s, u""_s);
    row("member", u"var v = { a: { b: 3 } }\nvar w = v.a.‸b"_s, u"v.a.b"_s, u""_s, u"3"_s);
    row("part of a chain", u"var v = { a: { b: 3 } }\nvar w = v.‸a.b"_s, u"v.a"_s, u""_s, u"{\"b\": 3}"_s);
    row("base of a chain", u"var v = { a: 3 }\nvar w = ‸v.a"_s, u"v"_s, u"main.bicep:1:5"_s, u"{\"a\": 3}"_s);
    row("property", u"var x = 'y'\nvar v = { ‸name: x }"_s, u"name"_s, u""_s, u"\"y\""_s);
    row("call", u"var v = ‸toUpper('a')"_s, u"toUpper('a')"_s, u""_s, u"\"A\""_s);
    row("user function", u"func f(a string) string => '${a}!'\nvar v = ‸f('x')"_s, u"f"_s, u"main.bicep:1:6"_s,
        u"\"x!\""_s);
    row("resource", u"resource r 'A.B/c@2020-01-01' = { name: 'n' }\noutput o string = ‸r.id"_s, u"r"_s,
        u"main.bicep:1:10"_s, u"\"n\""_s);
    row("resource type", u"resource r 'A.B/‸c@2020-01-01' = { name: 'n' }"_s, u"r"_s, u""_s, u"\"n\""_s);
    row("type", u"type t = 'a' | 'b'\nparam p ‸t"_s, u"t"_s, u"main.bicep:1:6"_s, u""_s);
    row("module path", u"module m '‸m.bicep' = {}\n--- m.bicep\nparam p string = ''"_s, u"m.bicep"_s, u"m.bicep:1:1"_s,
        u""_s);
    row("missing file", u"module m '‸n.bicep' = {}"_s, u"n.bicep"_s, u""_s, u""_s);
    row("module output", u"module m 'm.bicep' = {}\nvar v = m.outputs.‸o\n--- m.bicep\noutput o int = 7"_s,
        u"m.outputs.o"_s, u""_s, u"7"_s);
    row("import", u"import { v as w } from 'm.bicep'\nvar x = ‸w\n--- m.bicep\n@export()\nvar v = 8"_s, u"w"_s,
        u"m.bicep:2:5"_s, u"8"_s);
    row("assignment", u"param p int\n--- main.bicepparam\nusing 'main.bicep'\nparam ‸p = 9"_s, u"p"_s,
        u"main.bicep:1:7"_s, u"9"_s);
    row("ARM parameter", ArmHead + uR"("parameters": {"p": {"type": "int", "defaultValue": 1}},
"variables": {"v": "[add(‸parameters('p'), 1)]"}})"_s,
        u"p"_s, u"main.json:2:17"_s, u"1"_s);
    row("ARM variable name", ArmHead + u"\"variables\": {\"‸v\": \"[add(1, 1)]\"}}"_s, u"v"_s, u"main.json:2:16"_s,
        u"2"_s);
    row("ARM property", ArmHead + u"\"variables\": {\"v\": {\"‸a\": \"[add(1, 1)]\"}}}"_s, u"a"_s, u""_s, u"2"_s);
}

void TestLookup::places()
{
    QFETCH(QString, files);
    QFETCH(QString, name);
    QFETCH(QString, value);
    const Marked marked = load(files);
    QVERIFY(marked.document);
    const auto found = lookUp(*marked.snapshot, marked.document, marked.offset);
    QCOMPARE(found ? found->name : QString(), name);
    if (!found)
        return;
    QTEST(shown(found->definition), "definition");
    Evaluator evaluator(marked.snapshot);
    const auto known = valueOf(evaluator, *found);
    QCOMPARE(known.has_value(), !value.isEmpty());
    if (known)
        QCOMPARE(known->toJson(), QJsonDocument::fromJson('[' + value.toUtf8() + ']').array().first());
}

/// A file that the root only refers to is looked at as the root uses it.
void TestLookup::insideOfModules()
{
    const Marked marked =
        load(u"module m 'm.bicep' = { params: { p: 'given' } }\n--- m.bicep\nparam p string\nvar v = ‸p"_s);
    const auto found = lookUp(*marked.snapshot, marked.document, marked.offset);
    QVERIFY(found);
    Evaluator evaluator(marked.snapshot);
    QCOMPARE(valueOf(evaluator, *found)->toJson(), QJsonValue(u"given"_s));
}

QTEST_APPLESS_MAIN(TestLookup)
#include "tst_lookup.moc"
