// SPDX-License-Identifier: MIT
#include "rules/report/diagram.h"
#include "rules/report/diagramsvg.h"
#include "rules/report/findingitems.h"
#include "rules/report/graphlayout.h"
#include "tests/support/analysis.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>
#include <thread>

using namespace Qt::StringLiterals;
using namespace rules;

/// The drawing of what a template deploys: what is in it, where, and as SVG.
class TestDiagram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void content_data();
    void content();
    void modulesFold();
    void leavesOutWhatIsHidden();
    void needlesAreWrapped();
    void framesHoldTheirContent();
    void edgesMeetTheirBoxes();
    void edgesBendEvenly();
    void looseBoxesStandInRows();
    void manyResources_data();
    void manyResources();
    void tooManyResources();
    void stops();
    void anyThread();
    void svgIsWellFormed_data();
    void svgIsWellFormed();
    void svgLoadsNothing();
};

namespace {

AnalysisPtr analysed(const QString &text)
{
    AnalysisOptions options;
    options.inventory = true;
    return analysis::of(analysis::files(text), options);
}

/// "aks [fail]" and the like for boxes, "{module}" for frames, then "a > b" for edges; sorted.
QStringList printed(const model::Inventory &inventory, const Diagram &diagram)
{
    QStringList boxes;
    for (const Diagram::Node &node : diagram.nodes) {
        QStringList notes;
        if (node.outcome)
            notes += outcomeName(*node.outcome);
        if (node.existing)
            notes += u"existing"_s;
        if (node.off)
            notes += u"off"_s;
        if (node.loop)
            notes += node.loopCount ? u"x%1"_s.arg(*node.loopCount) : u"loop"_s;
        if (node.folded)
            notes += u"folded"_s;
        boxes += notes.isEmpty() ? node.title : u"%1 [%2]"_s.arg(node.title, notes.join(u' '));
    }
    for (const Diagram::Frame &frame : diagram.frames)
        boxes += u"{%1}"_s.arg(frame.title);
    boxes.sort();
    QStringList edges;
    const auto name = [&](qint32 item) { return inventory.items[std::size_t(item)].displayName().section(u'/', -1); };
    for (const Diagram::Edge &edge : diagram.edges)
        edges += name(edge.from) + u" > "_s + name(edge.to);
    edges.sort();
    return boxes + edges;
}

/// Empty if no two boxes touch, and frames touch only what is in them.
QString overlap(const Diagram &diagram)
{
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
        const QRectF &rect = diagram.nodes[i].rect;
        if (!QRectF({0, 0}, diagram.size).contains(rect))
            return u"%1 lies outside"_s.arg(diagram.nodes[i].title);
        for (std::size_t j = i + 1; j < diagram.nodes.size(); ++j) {
            if (rect.intersects(diagram.nodes[j].rect))
                return u"%1 and %2"_s.arg(diagram.nodes[i].title, diagram.nodes[j].title);
        }
        for (const Diagram::Frame &frame : diagram.frames) {
            if (rect.intersects(frame.rect) && !frame.rect.contains(rect))
                return u"%1 and the frame %2"_s.arg(diagram.nodes[i].title, frame.title);
        }
    }
    for (const Diagram::Frame &one : diagram.frames) {
        for (const Diagram::Frame &other : diagram.frames) {
            const bool apart =
                !one.rect.intersects(other.rect) || one.rect.contains(other.rect) || other.rect.contains(one.rect);
            if (!apart)
                return u"the frames %1 and %2"_s.arg(one.title, other.title);
        }
    }
    return {};
}

QString resource(const QString &symbol, const QString &rest = {}, const QString &head = {})
{
    return u"resource %1 'Microsoft.Storage/storageAccounts@2023-01-01' %3= {\n  name: '%1'\n%2}\n"_s.arg(symbol, rest,
                                                                                                          head);
}

const QString Modules = u"resource log 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {\n  name: 'log'\n}\n"
                        "module outer 'outer.bicep' = {\n  name: 'outer'\n  params: { id: log.id }\n}\n"
                        "resource last 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  name: 'last'\n"
                        "  dependsOn: [outer]\n}\n"
                        "--- outer.bicep\nparam id string\n"
                        "resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {\n  name: 'aks'\n"
                        "  properties: { networkProfile: { networkPolicy: 'none' } }\n}\n"
                        "module inner 'inner.bicep' = {\n  name: 'inner'\n  dependsOn: [aks]\n}\n"
                        "--- inner.bicep\n"
                        "resource pool 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  name: 'deep'\n}\n"_s;

std::set<qint32> itemsNamed(const model::Inventory &inventory, const QString &name)
{
    std::set<qint32> found;
    for (qint32 i = 0; i < qint32(inventory.items.size()); ++i) {
        if (inventory.items[std::size_t(i)].symbolicName == name)
            found.insert(i);
    }
    return found;
}

} // namespace

void TestDiagram::content_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("want");
    QTest::newRow("nothing") << u"param x int = 1\n"_s << QString();
    QTest::newRow("reference") << resource(u"a"_s) + resource(u"b"_s, u"  properties: { x: a.id }\n"_s)
                               << u"a|b|a > b"_s;
    QTest::newRow("dependsOn") << resource(u"a"_s) + resource(u"b"_s, u"  dependsOn: [a]\n"_s) << u"a|b|a > b"_s;
    QTest::newRow("children")
        << u"resource v 'Microsoft.Network/virtualNetworks@2024-05-01' = {\n  name: 'v'\n  resource s 'subnets' = {\n"
           "    name: 's'\n  }\n}\n"_s
        << u"s|v|v > s"_s;
    QTest::newRow("existing, off, loop") << resource(u"a"_s, {}, u"existing "_s)
            + u"resource b 'Microsoft.Storage/storageAccounts@2023-01-01' = if (false) {\n  name: 'b'\n}\n"
              "resource c 'Microsoft.Storage/storageAccounts@2023-01-01' = [for i in range(0, 2): {\n"
              "  name: 'c${i}'\n}]\n"_s << u"a [existing]|b [off]|c [x2]"_s;
    QTest::newRow("ARM array form")
        << u"{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
           "\"contentVersion\": \"1.0.0.0\", \"resources\": ["
           "{\"type\": \"Microsoft.Storage/storageAccounts\", \"apiVersion\": \"2023-01-01\", \"name\": \"one\"},"
           "{\"type\": \"Microsoft.Storage/storageAccounts\", \"apiVersion\": \"2023-01-01\", \"name\": \"two\","
           "\"dependsOn\": [\"[resourceId('Microsoft.Storage/storageAccounts', 'one')]\"]}]}"_s
        << u"one|two|one > two"_s;
    QTest::newRow("ARM names known only later")
        << u"{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
           "\"contentVersion\": \"1.0.0.0\", \"parameters\": {\"n\": {\"type\": \"string\"}}, \"resources\": ["
           "{\"type\": \"Microsoft.Storage/storageAccounts\", \"apiVersion\": \"2023-01-01\","
           "\"name\": \"[parameters('n')]\"},"
           "{\"type\": \"Microsoft.Storage/storageAccounts\", \"apiVersion\": \"2023-01-01\", \"name\": \"two\","
           "\"dependsOn\": [\"[resourceId('Microsoft.Storage/storageAccounts', parameters('n'))]\"]}]}"_s
        << u"storageAccounts|two|storageAccounts > two"_s;
    QTest::newRow("modules") << Modules
                             << u"aks [fail]|deep|last|log|{inner}|{outer}|aks > inner|log > outer|outer > last"_s;
    QTest::newRow("a module that is missing") << u"module m 'gone.bicep' = {\n  name: 'm'\n}\n"_s << u"m"_s;
}

void TestDiagram::content()
{
    QFETCH(QString, text);
    const AnalysisPtr analysis = analysed(text);
    const Diagram diagram = layoutDiagram(analysis->inventory, outcomesOfItems(*analysis));
    QTEST(printed(analysis->inventory, diagram).join(u'|'), "want");
    QCOMPARE(overlap(diagram), QString());
}

void TestDiagram::modulesFold()
{
    const AnalysisPtr analysis = analysed(Modules);
    DiagramOptions options;
    options.folded = itemsNamed(analysis->inventory, u"outer"_s);
    options.folded.insert({-1, 0, 99}); // what is no module does not count
    Diagram diagram = layoutDiagram(analysis->inventory, outcomesOfItems(*analysis), options);
    QCOMPARE(printed(analysis->inventory, diagram).join(u'|'),
             u"last|log|outer [fail folded]|log > outer|outer > last"_s);
    QCOMPARE(diagram.folded, itemsNamed(analysis->inventory, u"outer"_s));
    options.folded = itemsNamed(analysis->inventory, u"inner"_s);
    diagram = layoutDiagram(analysis->inventory, {}, options);
    QCOMPARE(printed(analysis->inventory, diagram).join(u'|'),
             u"aks|inner [folded]|last|log|{outer}|aks > inner|log > outer|outer > last"_s);
}

void TestDiagram::leavesOutWhatIsHidden()
{
    const AnalysisPtr analysis = analysed(
        u"resource a 'D.N/nets@1' = {\n  name: 'a'\n}\nresource b 'D.N/nets@1' = {\n  name: 'b'\n  dependsOn: [\n "
        "   a\n  ]\n}\nmodule m 'm.bicep' = {\n  name: 'm'\n  dependsOn: [\n    a\n  ]\n}\n--- "
        "m.bicep\nresource c 'D.N/nets@1' = {\n  name: 'c'\n}\nresource d 'D.N/nets@1' = {\n  name: 'd'\n}\n"_s);
    const auto printedWithout = [&](const QStringList &names) {
        DiagramOptions options;
        for (const auto &item : analysis->inventory.items)
            options.hidden.push_back(names.contains(item.displayName()));
        const Diagram diagram = layoutDiagram(analysis->inventory, {}, options);
        return printed(analysis->inventory, diagram) << QString::number(diagram.hidden);
    };
    QCOMPARE(printedWithout({}),
             (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"{m}"_s, u"a > b"_s, u"a > m"_s, u"0"_s}));
    QCOMPARE(printedWithout({u"a"_s}), (QStringList{u"b"_s, u"c"_s, u"d"_s, u"{m}"_s, u"1"_s}));
    // what is drawn in a module keeps it
    QCOMPARE(printedWithout({u"a"_s, u"b"_s, u"c"_s, u"m"_s}), (QStringList{u"d"_s, u"{m}"_s, u"3"_s}));
    // and one without content is a box
    QCOMPARE(printedWithout({u"c"_s, u"d"_s}), (QStringList{u"a"_s, u"b"_s, u"m"_s, u"a > b"_s, u"a > m"_s, u"2"_s}));
    QCOMPARE(printedWithout({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"m"_s}), QStringList{u"5"_s});
}

/// Many groups that hang on one box.
void TestDiagram::needlesAreWrapped()
{
    QString text;
    for (int i = 0; i < 200; ++i) {
        QStringList needs;
        if (i > 0)
            needs += u"r%1"_s.arg(i % 20 == 0 ? 0 : i - i % 20);
        if (i % 3 == 1 && i > 1)
            needs += u"r%1"_s.arg(i - 1);
        text += resource(u"r%1"_s.arg(i),
                         needs.isEmpty() ? QString() : u"  dependsOn: [\n    %1\n  ]\n"_s.arg(needs.join(u"\n    "_s)));
    }
    const AnalysisPtr analysis = analysed(text);
    const Diagram diagram = layoutDiagram(analysis->inventory);
    QCOMPARE(diagram.nodes.size(), 200U);
    QCOMPARE(overlap(diagram), QString());
    QVERIFY2(diagram.size.height() < 2 * diagram.size.width(),
             qPrintable(u"%1 x %2"_s.arg(diagram.size.width()).arg(diagram.size.height())));
    const QRectF all({0, 0}, diagram.size);
    for (const Diagram::Edge &edge : diagram.edges) {
        QVERIFY(edge.points.size() >= 4 && edge.points.size() % 3 == 1);
        for (const QPointF &point : edge.points)
            QVERIFY(all.contains(point));
    }
}

void TestDiagram::framesHoldTheirContent()
{
    const AnalysisPtr analysis = analysed(Modules);
    const Diagram diagram = layoutDiagram(analysis->inventory);
    QCOMPARE(diagram.frames.size(), 2U);
    QVERIFY(diagram.frames[0].rect.contains(diagram.frames[1].rect));
    for (const Diagram::Node &node : diagram.nodes) {
        const bool inside = node.title == "aks"_L1 || node.title == "deep"_L1;
        QCOMPARE(diagram.frames[0].rect.contains(node.rect), inside);
        if (inside)
            QVERIFY(node.rect.top() >= diagram.frames[0].rect.top() + diagram.frames[0].titleHeight);
    }
}

void TestDiagram::edgesMeetTheirBoxes()
{
    const AnalysisPtr analysis = analysed(Modules);
    const Diagram diagram = layoutDiagram(analysis->inventory);
    const auto rectOf = [&](qint32 item) {
        for (const Diagram::Node &node : diagram.nodes) {
            if (node.item == item)
                return node.rect;
        }
        for (const Diagram::Frame &frame : diagram.frames) {
            if (frame.item == item)
                return frame.rect;
        }
        return QRectF();
    };
    QCOMPARE(diagram.edges.size(), 3U);
    for (const Diagram::Edge &edge : diagram.edges) {
        QVERIFY(edge.points.size() >= 4 && edge.points.size() % 3 == 1);
        const QRectF from = rectOf(edge.from);
        const QRectF to = rectOf(edge.to);
        QVERIFY(from.right() < to.left()); // what is needed stands left
        QVERIFY(from.adjusted(-3, -3, 3, 3).contains(edge.points.front()));
        QVERIFY(to.adjusted(-3, -3, 3, 3).contains(edge.points.back()));
        QVERIFY(!to.adjusted(3, 3, -3, -3).contains(edge.points.back()));
    }
}

namespace {

/// Of a cubic Bézier curve, at its begin.
qreal curvature(const QPointF &begin, const QPointF &first, const QPointF &second)
{
    const QPointF one = first - begin;
    const QPointF two = second - first;
    return 2.0 / 3 * (one.x() * two.y() - one.y() * two.x()) / std::pow(std::hypot(one.x(), one.y()), 3);
}

QPointF pointOf(const QPointF *p, qreal t)
{
    const qreal s = 1 - t;
    return s * s * s * p[0] + 3 * s * s * t * p[1] + 3 * s * t * t * p[2] + t * t * t * p[3];
}

} // namespace

/// Where two pieces of a route meet, neither the direction nor, mostly, the bend jumps; and no box is run through.
void TestDiagram::edgesBendEvenly()
{
    const auto needs = [](const QString &names) { return u"  dependsOn: [%1]\n"_s.arg(names); };
    const AnalysisPtr analysis = analysed(
        resource(u"net"_s) + resource(u"ops"_s, needs(u"net"_s)) + resource(u"web"_s, needs(u"net"_s))
        + resource(u"bastion"_s, needs(u"net"_s)) + resource(u"id"_s) + resource(u"grants"_s, needs(u"id"_s))
        + resource(u"group"_s) + resource(u"inner"_s, needs(u"web, group"_s)) + resource(u"log"_s)
        + resource(u"first"_s, needs(u"ops, id, grants"_s)) + resource(u"second"_s, needs(u"inner, id, log, net"_s)));
    const Diagram diagram = layoutDiagram(analysis->inventory);
    int joins = 0;
    int even = 0; // where the boxes leave room for it
    for (const Diagram::Edge &edge : diagram.edges) {
        const auto &p = edge.points;
        for (std::size_t i = 3; i + 1 < p.size(); i += 3, ++joins) {
            const QPointF in = p[i] - p[i - 1];
            const QPointF out = p[i + 1] - p[i];
            const qreal lengths = std::hypot(in.x(), in.y()) * std::hypot(out.x(), out.y());
            QVERIFY(std::abs(in.x() * out.y() - in.y() * out.x()) < 0.01 * lengths);
            QVERIFY(QPointF::dotProduct(in, out) > 0);
            const qreal jump = curvature(p[i], p[i + 1], p[i + 2]) + curvature(p[i], p[i - 1], p[i - 2]);
            even += std::abs(jump) < 0.001 ? 1 : 0;
        }
        for (std::size_t i = 0; i + 3 < p.size(); i += 3) {
            for (qreal t = 0; t <= 1; t += 0.02) {
                for (const Diagram::Node &node : diagram.nodes)
                    QVERIFY2(!node.rect.adjusted(1, 1, -1, -1).contains(pointOf(&p[i], t)), qPrintable(node.title));
            }
        }
    }
    QVERIFY2(joins >= 4 && 2 * even >= joins, qPrintable(u"%1 of %2"_s.arg(even).arg(joins)));
}

void TestDiagram::looseBoxesStandInRows()
{
    QString text = resource(u"a"_s) + resource(u"b"_s, u"  dependsOn: [a]\n"_s);
    for (int i = 0; i < 12; ++i)
        text += resource(u"loose%1"_s.arg(i));
    const AnalysisPtr analysis = analysed(text);
    const Diagram diagram = layoutDiagram(analysis->inventory);
    QVERIFY(diagram.loose.has_value());
    QCOMPARE(overlap(diagram), QString());
    QSet<int> rows;
    QSet<int> columns;
    for (const Diagram::Node &node : diagram.nodes) {
        if (!node.title.startsWith("loose"_L1))
            continue;
        rows.insert(int(node.rect.top()));
        columns.insert(int(node.rect.left()));
        QVERIFY(node.rect.top() > diagram.loose->y());
    }
    QVERIFY(rows.size() >= 2 && rows.size() <= 6);
    QVERIFY(columns.size() >= 2);
    // by themselves they need no caption
    QVERIFY(!layoutDiagram(analysed(resource(u"a"_s))->inventory).loose);
}

void TestDiagram::manyResources_data()
{
    QTest::addColumn<QString>("kind");
    for (const QString &kind : {u"chain"_s, u"star"_s, u"tree"_s, u"pairs"_s, u"loose"_s, u"mesh"_s})
        QTest::newRow(qPrintable(kind)) << kind;
}

void TestDiagram::manyResources()
{
    QFETCH(QString, kind);
    constexpr int Count = 500;
    QString text;
    for (int i = 0; i < Count; ++i) {
        QList<int> needed;
        if (kind == "chain"_L1 && i > 0)
            needed = {i - 1};
        else if (kind == "star"_L1 && i > 0)
            needed = {0};
        else if (kind == "tree"_L1 && i > 0)
            needed = {(i - 1) / 3};
        else if (kind == "pairs"_L1 && i % 2 == 1)
            needed = {i - 1};
        else if (kind == "mesh"_L1 && i > 20)
            needed = {i - 20 + i % 7, i / 3, (i * 7) % (i - 10)};
        QStringList names;
        for (const int one : std::as_const(needed))
            names += u"r%1"_s.arg(one);
        text += resource(u"r%1"_s.arg(i),
                         names.isEmpty() ? QString() : u"  dependsOn: [\n    %1\n  ]\n"_s.arg(names.join(u"\n    "_s)));
    }
    const AnalysisPtr analysis = analysed(text);
    QElapsedTimer timer;
    timer.start();
    const Diagram diagram = layoutDiagram(analysis->inventory);
    qInfo("%s: %lld ms, %.0f x %.0f", qPrintable(kind), timer.elapsed(), diagram.size.width(), diagram.size.height());
    QVERIFY(timer.elapsed() < 30'000);
    QCOMPARE(diagram.nodes.size(), std::size_t(Count));
    QCOMPARE(overlap(diagram), QString());
    if (kind == "star"_L1 || kind == "pairs"_L1 || kind == "loose"_L1) { // others are as long as they are
        QVERIFY(diagram.size.width() < 4 * diagram.size.height());
        QVERIFY(diagram.size.height() < 4 * diagram.size.width());
    }
}

void TestDiagram::tooManyResources()
{
    QString text;
    for (int i = 0; i < 6; ++i)
        text += u"module m%1 'inner.bicep' = {\n  name: 'm%1'\n}\n"_s.arg(i);
    text += u"--- inner.bicep\n"_s;
    for (int i = 0; i < 10; ++i)
        text += resource(u"r%1"_s.arg(i));
    const AnalysisPtr analysis = analysed(text);
    DiagramOptions options;
    options.foldAbove = options.mostNodes = 20;
    Diagram diagram = layoutDiagram(analysis->inventory, {}, options);
    QVERIFY(diagram.foldedForSize);
    QCOMPARE(diagram.nodes.size(), 6U);
    QCOMPARE(diagram.leftOut, 0);
    // one of them may be unfolded again
    options.folded = diagram.folded;
    options.folded.erase(options.folded.begin());
    diagram = layoutDiagram(analysis->inventory, {}, options);
    QVERIFY(!diagram.foldedForSize);
    QCOMPARE(diagram.nodes.size(), 15U);
    options.foldAbove = options.mostNodes = 4;
    diagram = layoutDiagram(analysis->inventory, {}, options);
    QCOMPARE(diagram.nodes.size(), 4U);
    QCOMPARE(diagram.leftOut, 2);
}

void TestDiagram::stops()
{
    const AnalysisPtr analysis = analysed(Modules);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(layoutDiagram(analysis->inventory, {}, {}, stop.get_token()).nodes.empty());
}

/// The library for layouts has one state for all threads.
void TestDiagram::anyThread()
{
    const AnalysisPtr analysis = analysed(Modules);
    const Diagram want = layoutDiagram(analysis->inventory);
    std::array<bool, 4> same{};
    {
        std::vector<std::jthread> threads;
        for (bool &equal : same) {
            threads.emplace_back([&analysis, &want, &equal] {
                equal = true;
                for (int i = 0; i < 20; ++i) {
                    const Diagram diagram = layoutDiagram(analysis->inventory);
                    equal = equal && diagram.size == want.size && diagram.nodes.front().rect == want.nodes.front().rect;
                }
            });
        }
    }
    QVERIFY(std::ranges::all_of(same, [](bool equal) { return equal; }));
}

void TestDiagram::svgIsWellFormed_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"aks"_s;
    QTest::newRow("markup") << u"</text><script>alert(1)</script>&amp;\" onload=\"x"_s;
    QTest::newRow("of graphs") << u"\\N \\G \\l <b>x</b> ->{};\"\\"_s;
    QTest::newRow("control characters") << u"a\x01\x02\x1b[31m\u202e"_s;
    QTest::newRow("what XML cannot say") << u"a\uffff\ufffe\ufdd0"_s + QChar(0xd800);
    QTest::newRow("long") << QString(5000, u'W');
    QTest::newRow("emoji") << u"\U0001F600"_s.repeated(100);
    QTest::newRow("empty") << QString();
}

void TestDiagram::svgIsWellFormed()
{
    QFETCH(QString, name);
    model::Inventory inventory;
    for (int i = 0; i < 4; ++i) {
        model::Inventory::Item item;
        item.symbolicName = i == 0 ? name : u"s%1"_s.arg(i);
        item.name = model::Value::string(name);
        item.type = i == 2 ? u"Microsoft.Resources/deployments"_s : u"Microsoft.Storage/"_s + name;
        item.module = i == 2;
        item.modulePath = i == 2 ? name : QString();
        item.parent = i == 3 ? 2 : -1;
        item.existing = item.loop = i == 1;
        if (i != 0)
            item.dependsOn = {name};
        inventory.items.push_back(item);
    }
    inventory.roots = {0, 1, 2};
    inventory.items[2].children = {3};
    const Diagram diagram = layoutDiagram(inventory, {Outcome::Fail, {}, {}, Outcome::Undetermined});
    QCOMPARE(diagram.nodes.size(), 3U);
    QCOMPARE(overlap(diagram), QString());
    const QByteArray svg = diagramSvg(diagram, name);
    QXmlStreamReader reader(svg);
    static const QSet<QString> known{u"svg"_s,  u"title"_s,  u"style"_s, u"rect"_s,    u"defs"_s, u"symbol"_s,
                                     u"path"_s, u"circle"_s, u"g"_s,     u"ellipse"_s, u"use"_s,  u"text"_s};
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            QVERIFY2(known.contains(reader.name().toString()), qPrintable(reader.name().toString()));
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
}

void TestDiagram::svgLoadsNothing()
{
    const AnalysisPtr analysis = analysed(Modules);
    const QByteArray svg = diagramSvg(layoutDiagram(analysis->inventory, outcomesOfItems(*analysis)), u"x"_s);
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            QVERIFY(attribute.name() != "style"_L1 && !attribute.name().startsWith("on"_L1));
            if (attribute.name() == "href"_L1) {
                QVERIFY(attribute.value().startsWith(u'#'));
                QVERIFY(svg.contains("id=\"" + attribute.value().sliced(1).toUtf8() + '"'));
            }
        }
    }
    QVERIFY(!svg.contains("url(") && !svg.contains("@import") && !svg.contains("<script"));
    QVERIFY(svg.contains("prefers-color-scheme:dark"));
}

QTEST_APPLESS_MAIN(TestDiagram)
#include "tst_diagram.moc"
