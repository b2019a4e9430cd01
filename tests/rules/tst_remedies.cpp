// SPDX-License-Identifier: MIT
#include "tests/support/analysis.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rules;

/// Which engines are offered for a cluster, and what is said of it besides the verdict.
class TestRemedies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void engines_data();
    void engines();
    void published_data();
    void published();
    void raisesApiVersion_data();
    void raisesApiVersion();
    void settings_data();
    void settings();
    void publicModule_data();
    void publicModule();
    void advice_data();
    void advice();
};

namespace {

const QString Windows = u"agentPoolProfiles: [{ name: 'w', osType: 'Windows' }]"_s;
const QString Provisioning = u"nodeProvisioningProfile: { mode: 'Auto' }"_s;

/// A cluster with members of its network profile, its properties and itself.
QString cluster(const QString &profile, const QString &properties = {}, const QString &own = {},
                const QString &api = u"2024-09-01"_s)
{
    return uR"(resource aks 'Microsoft.ContainerService/managedClusters@%1' = {
  name: 'aks'
  %2
  properties: {
    %3
    networkProfile: {
      %4
    }
  }
}
)"_s.arg(api, own, properties, profile);
}

Finding findingOf(const QString &text, bool published = false)
{
    AnalysisOptions options;
    options.fixes = true;
    options.published = published;
    const AnalysisPtr result = analysis::of(analysis::files(text), options);
    if (result->findings.size() != 1)
        qFatal("%d findings", int(result->findings.size()));
    return result->findings.front();
}

QStringList enginesOf(const Finding &finding)
{
    QStringList out;
    for (const Fix &fix : finding.fixes)
        out += fix.engine;
    return out;
}

} // namespace

void TestRemedies::engines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("engines"); // the recommended one first
    QTest::addColumn<QString>("none"); // part of the reason for which nothing is offered
    const auto row = [](const char *name, const QString &text, const QString &outcome, const QString &engines,
                        const QString &none = {}) { QTest::newRow(name) << text << outcome << engines << none; };
    const QString fail = u"fail"_s;
    const QString pass = u"pass"_s;
    const QString open = u"undetermined"_s;
    const QString parity = u"calico azure"_s;
    const QString all = u"calico azure cilium"_s;

    // numbers are those of the decision table of the research page; what passes needs no fix
    row("1 unknown plugin", u"param p string\n"_s + cluster(u"networkPlugin: p"_s), fail, u"calico"_s);
    row("1 unknown engine", u"param p string\n"_s + cluster(u"networkPolicy: p"_s), open, {});
    row("1 unknown data plane", u"param p string\n"_s + cluster(u"networkDataplane: p"_s), fail, {}, u"no place"_s);
    row("2 Automatic", cluster({}, {}, u"sku: { name: 'Automatic' }"_s), pass, {});
    row("2 Automatic, none", cluster(u"networkPolicy: 'none'"_s, {}, u"sku: { name: 'automatic' }"_s), fail, {},
        u"Automatic"_s);
    row("3 own plugin", cluster(u"networkPlugin: 'none'"_s), open, {});
    row("3 own plugin, unknown engine", cluster(u"networkPlugin: 'none', networkPolicy: 'weave'"_s), fail, {},
        u"own network plugin"_s);
    row("4 API without profile", cluster({}, {}, {}, u"2017-08-31"_s), fail, u"calico azure cilium"_s, u"2017-08-31"_s);
    row("5 Windows, cilium pair", cluster(u"networkPolicy: 'cilium', networkDataplane: 'cilium'"_s, Windows), pass, {});
    row("5 Windows, cilium alone", cluster(u"networkPolicy: 'cilium'"_s, Windows), fail, parity);
    row("5 Windows, data plane alone", cluster(u"networkDataplane: 'cilium'"_s, Windows), fail, parity);
    row("6 Windows, kubenet", cluster(u"networkPlugin: 'kubenet'"_s, Windows), fail, u"calico"_s);
    row("7 Windows, auto-provisioning", cluster({}, Windows + u"\n"_s + Provisioning), fail, {}, u"Windows"_s);
    row("8 kubenet, cilium", cluster(u"networkPlugin: 'kubenet', networkPolicy: 'cilium'"_s), fail, u"calico"_s);
    row("8 kubenet, data plane", cluster(u"networkPlugin: 'kubenet', networkDataplane: 'cilium'"_s), fail, u"calico"_s);
    row("9 data plane alone", cluster(u"networkDataplane: 'cilium'"_s), fail, u"cilium calico azure"_s);
    row("9 data plane, azure", cluster(u"networkDataplane: 'cilium', networkPolicy: 'azure'"_s), pass, {});
    row("10 cilium alone", cluster(u"networkPolicy: 'cilium'"_s), fail, all);
    row("10 cilium, data plane azure", cluster(u"networkPolicy: 'cilium', networkDataplane: 'azure'"_s), fail, all);
    row("11 cilium pair", cluster(u"networkPolicy: 'cilium', networkDataplane: 'cilium'"_s), pass, {});
    row("12 auto-provisioning", cluster(u"networkPlugin: 'azure'"_s, Provisioning), fail, u"azure cilium"_s);
    row("12 auto-provisioning, calico", cluster(u"networkPolicy: 'calico'"_s, Provisioning), pass, {});
    row("12 auto-provisioning, kubenet", cluster(u"networkPlugin: 'kubenet'"_s, Provisioning), fail, {},
        u"No engine fits"_s);
    row("13 kubenet, azure", cluster(u"networkPlugin: 'kubenet', networkPolicy: 'azure'"_s), pass, {});
    row("14 Windows, azure", cluster(u"networkPolicy: 'azure'"_s, Windows), pass, {});
    row("15 azure", cluster(u"networkPolicy: 'azure'"_s), pass, {});
    row("16 calico", cluster(u"networkPolicy: 'calico'"_s), pass, {});
    row("17 Windows", cluster(u"networkPlugin: 'azure'"_s, Windows), fail, parity);
    row("17 Windows, plugin omitted", cluster({}, Windows), fail, parity);
    row("18 kubenet", cluster(u"networkPlugin: 'kubenet'"_s), fail, u"calico"_s);
    row("18 kubenet in capitals", cluster(u"networkPlugin: 'Kubenet', networkPolicy: 'None'"_s), fail, u"calico"_s);
    row("19 older API", cluster(u"networkPlugin: 'azure'"_s, {}, {}, u"2022-11-01"_s), fail, parity);
    row("19 oldest API with calico", cluster(u"networkPlugin: 'azure'"_s, {}, {}, u"2018-08-01-preview"_s), fail,
        u"calico"_s);
    row("20 first API with cilium", cluster(u"networkPlugin: 'azure'"_s, {}, {}, u"2023-02-01"_s), fail, all);
    row("20 preview after it", cluster(u"networkPlugin: 'azure'"_s, {}, {}, u"2023-02-02-preview"_s), fail, all);
    row("20 plugin omitted", cluster({}), fail, all);
    row("20 typing error", cluster(u"networkPolicy: 'calicoo'"_s), fail, all);
    row("20 the text null", cluster(u"networkPolicy: 'null'"_s), fail, all);

    // a plugin that is not given depends on the version of Kubernetes
    row("Kubernetes 1.29", cluster({}, u"kubernetesVersion: '1.29.4'"_s), fail, u"calico"_s);
    row("Kubernetes 1.30", cluster({}, u"kubernetesVersion: '1.30'"_s), fail, all);
    row("unknown Kubernetes", u"param v string\n"_s + cluster({}, u"kubernetesVersion: v"_s), fail, u"calico"_s);
    row("ACNS security", cluster(u"networkPlugin: 'azure', advancedNetworking: { security: { enabled: true } }"_s),
        fail, u"cilium"_s);
    row("unknown ACNS security",
        u"param s bool\n"_s + cluster(u"networkPlugin: 'azure', advancedNetworking: { security: { enabled: s } }"_s),
        fail, u"cilium"_s);
    const QString pool = u"resource p 'Microsoft.ContainerService/managedClusters/agentPools@2024-09-01' = %1{\n  %2\n"
                         "  properties: {\n    osType: 'Windows'\n  }\n}\n"_s;
    row("Windows pool of its own", cluster({}) + pool.arg(QString(), u"parent: aks\n  name: 'w'"_s), fail, parity);
    row("Windows pool by name", cluster({}) + pool.arg(QString(), u"name: 'aks/w'"_s), fail, parity);
    row("Windows pool of another cluster", cluster({}) + pool.arg(QString(), u"name: 'other/w'"_s), fail, all);
    row("Windows pool that is not deployed", cluster({}) + pool.arg(u"if (false) "_s, u"name: 'aks/w'"_s), fail, all);
    row("unknown pools", u"param pools array\n"_s + cluster({}, u"agentPoolProfiles: pools"_s), fail, all);
}

void TestRemedies::engines()
{
    QFETCH(QString, text);
    QFETCH(QString, outcome);
    QFETCH(QString, engines);
    QFETCH(QString, none);
    const Finding finding = findingOf(text);
    QCOMPARE(outcomeName(finding.outcome), outcome);
    QCOMPARE(enginesOf(finding).join(u' '), engines);
    QCOMPARE(finding.noFix.isEmpty(), none.isEmpty());
    QVERIFY2(finding.noFix.english().contains(none), qPrintable(finding.noFix.english()));
    for (const Fix &fix : finding.fixes) {
        QCOMPARE(fix.recommended, &fix == &finding.fixes.front() && none.isEmpty()); // an extra step never is
        QCOMPARE(fix.outcomeAfter, Outcome::Pass);
        QCOMPARE(fix.publishedAfter, fix.engine == "cilium"_L1 ? Outcome::Fail : Outcome::Pass);
        QVERIFY(!fix.warnings.empty());
    }
}

void TestRemedies::published_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("engines");
    QTest::addColumn<QString>("none");
    const auto row = [](const char *name, const QString &text, const QString &engines, const QString &none = {}) {
        QTest::newRow(name) << text << engines << none;
    };
    row("2 Automatic", cluster({}, {}, u"sku: { name: 'Automatic' }"_s), {}, u"Automatic"_s);
    row("3 own plugin", cluster(u"networkPlugin: 'none'"_s), {}, u"own network plugin"_s);
    row("9 data plane alone", cluster(u"networkDataplane: 'cilium'"_s), {}, u"Only cilium fits"_s);
    row("11 cilium pair", cluster(u"networkPolicy: 'cilium', networkDataplane: 'cilium'"_s), {}, u"Suppress"_s);
    row("20 plugin omitted", cluster({}), u"calico azure"_s);
}

/// Where the published rule decides a fix has to pass it.
void TestRemedies::published()
{
    QFETCH(QString, text);
    QFETCH(QString, engines);
    QFETCH(QString, none);
    const Finding finding = findingOf(text, true);
    QCOMPARE(finding.outcome, Outcome::Fail);
    QCOMPARE(enginesOf(finding).join(u' '), engines);
    QCOMPARE(finding.noFix.isEmpty(), none.isEmpty());
    QVERIFY2(finding.noFix.english().contains(none), qPrintable(finding.noFix.english()));
}

void TestRemedies::settings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QStringList>("profile"); // lines of the profile after the fix
    const auto row = [](const char *name, const QString &text, const QString &engine, const QStringList &profile) {
        QTest::newRow(name) << text << engine << profile;
    };
    row("5 data plane back to azure", cluster(u"networkPolicy: 'cilium'\n      networkDataplane: 'Azure'"_s, Windows),
        u"calico"_s, {u"networkPolicy: 'calico'"_s, u"networkDataplane: 'Azure'"_s});
    row("5 data plane alone", cluster(u"networkDataplane: 'cilium'"_s, Windows), u"calico"_s,
        {u"networkPolicy: 'calico'"_s, u"networkDataplane: 'azure'"_s});
    row("6 plugin too", cluster(u"networkPlugin: 'kubenet'"_s, Windows), u"calico"_s,
        {u"networkPlugin: 'azure'"_s, u"networkPolicy: 'calico'"_s});
    row("8 without data plane", cluster(u"networkPlugin: 'kubenet'\n      networkDataplane: 'cilium'"_s), u"calico"_s,
        {u"networkPlugin: 'kubenet'"_s, u"networkPolicy: 'calico'"_s, u"networkDataplane: 'azure'"_s});
    row("9 policy only", cluster(u"networkDataplane: 'cilium'"_s), u"cilium"_s,
        {u"networkPolicy: 'cilium'"_s, u"networkDataplane: 'cilium'"_s});
    row("10 data plane only", cluster(u"networkPolicy: 'cilium'"_s), u"cilium"_s,
        {u"networkPolicy: 'cilium'"_s, u"networkDataplane: 'cilium'"_s});
    row("9 without data plane", cluster(u"networkDataplane: 'cilium'"_s), u"calico"_s,
        {u"networkPolicy: 'calico'"_s, u"networkDataplane: 'azure'"_s});
    row("20 pair", cluster(u"networkPlugin: 'azure'"_s), u"cilium"_s,
        {u"networkPlugin: 'azure'"_s, u"networkPolicy: 'cilium'"_s, u"networkDataplane: 'cilium'"_s});
}

void TestRemedies::settings()
{
    QFETCH(QString, text);
    QFETCH(QString, engine);
    QFETCH(QStringList, profile);
    const Finding finding = findingOf(text);
    const auto fix = std::ranges::find(finding.fixes, engine, &Fix::engine);
    QVERIFY(fix != finding.fixes.end());
    const QString after = fix->changes.front().after->source()->text();
    QStringList lines;
    for (const QString &line : after.split(u'\n')) {
        if (line.trimmed().startsWith("network"_L1) && !line.contains("networkProfile"_L1))
            lines += line.trimmed();
    }
    lines.sort();
    profile.sort();
    QCOMPARE(lines, profile);
}

void TestRemedies::publicModule_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("engines");
    const auto row = [](const char *name, const QString &version, const QString &arguments, const QString &outcome,
                        const QString &engines) { QTest::newRow(name) << version << arguments << outcome << engines; };
    row("nothing given", u"0.9.0"_s, {}, u"fail"_s, u"calico azure cilium"_s);
    row("kubenet", u"0.9.0"_s, u"networkPlugin: 'kubenet'"_s, u"fail"_s, u"calico"_s);
    row("own plugin", u"0.9.0"_s, u"networkPlugin: 'none'"_s, u"undetermined"_s, {});
    row("Windows pool", u"0.9.0"_s, u"agentPools: [{ name: 'w', osType: 'Windows' }]"_s, u"fail"_s, u"calico azure"_s);
    row("data plane decides", u"0.5.0"_s, u"networkPolicy: 'none', networkDataplane: 'cilium'"_s, u"pass"_s, {});
    row("data plane does not decide", u"0.4.0"_s, u"networkPolicy: 'none', networkDataplane: 'cilium'"_s, u"fail"_s,
        u"cilium calico azure"_s);
    row("Automatic", u"0.9.0"_s, u"skuName: 'Automatic'"_s, u"pass"_s, {});
}

void TestRemedies::publicModule()
{
    QFETCH(QString, version);
    QFETCH(QString, arguments);
    QFETCH(QString, outcome);
    QFETCH(QString, engines);
    const Finding finding = findingOf(uR"(module aks 'br/public:avm/res/container-service/managed-cluster:%1' = {
  params: {
    name: 'aks'
    %2
  }
}
)"_s.arg(version, arguments));
    QCOMPARE(outcomeName(finding.outcome), outcome);
    QCOMPARE(enginesOf(finding).join(u' '), engines);
}

void TestRemedies::advice_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("wanted"); // "level: part of the text"
    const auto row = [](const char *name, const QString &text, const QStringList &wanted) {
        QTest::newRow(name) << text << wanted;
    };
    const QString reimage = u"info: re-images all node pools"_s;
    const QString linuxEnd = u"info: Linux ends on 2028-09-30"_s;
    const QString kubenetEnd = u"info: kubenet ends on 2028-03-31"_s;
    row("calico", cluster(u"networkPolicy: 'calico'"_s), {});
    row("azure", cluster(u"networkPolicy: 'azure'"_s), {linuxEnd});
    row("azure, kubenet", cluster(u"networkPolicy: 'azure', networkPlugin: 'kubenet'"_s),
        {u"error: 'azure' with networkPlugin 'kubenet'"_s, linuxEnd, kubenetEnd});
    row("calico, kubenet", cluster(u"networkPolicy: 'calico', networkPlugin: 'kubenet'"_s), {kubenetEnd});
    row("azure, Windows", cluster(u"networkPolicy: 'azure'"_s, Windows),
        {u"warning: Windows ended on 2026-09-30: use calico"_s});
    row("cilium pair", cluster(u"networkPolicy: 'cilium', networkDataplane: 'cilium'"_s),
        {u"info: Microsoft recommends Cilium"_s});
    row("cilium alone", cluster(u"networkPolicy: 'cilium'"_s),
        {u"error: 'cilium' without networkDataplane"_s, reimage});
    row("data plane alone", cluster(u"networkDataplane: 'cilium', networkPolicy: 'azure'"_s),
        {u"error: 'cilium' without networkPolicy"_s, linuxEnd});
    row("cilium, Windows", cluster(u"networkPolicy: 'cilium', networkDataplane: 'cilium'"_s, Windows),
        {u"error: Windows node pools: use calico"_s, u"info: Microsoft recommends Cilium"_s});
    row("kubenet, Windows", cluster(u"networkPolicy: 'calico', networkPlugin: 'kubenet'"_s, Windows),
        {u"error: need networkPlugin 'azure'"_s, kubenetEnd});
    row("auto-provisioning, calico", cluster(u"networkPolicy: 'calico'"_s, Provisioning),
        {u"error: Node auto-provisioning"_s});
    row("Automatic", cluster({}, {}, u"sku: { name: 'Automatic' }"_s), {});
    row("Automatic, calico", cluster(u"networkPolicy: 'calico'"_s, {}, u"sku: { name: 'Automatic' }"_s),
        {u"warning: Automatic presets Cilium"_s});
    row("own plugin", cluster(u"networkPlugin: 'none'"_s), {u"info: own network plugin"_s});
    row("none", cluster(u"networkPolicy: 'none'"_s), {reimage});
}

void TestRemedies::advice()
{
    QFETCH(QString, text);
    QFETCH(QStringList, wanted);
    const Finding finding = findingOf(text);
    QCOMPARE(finding.advice.size(), std::size_t(wanted.size()));
    for (std::size_t i = 0; i < finding.advice.size(); ++i) {
        const Advice &advice = finding.advice[i];
        const QString expected = wanted[qsizetype(i)];
        QCOMPARE(adviceLevelName(advice.level), expected.section(u':', 0, 0));
        QVERIFY2(advice.text.english().contains(expected.section(u": "_s, 1)), qPrintable(advice.text.english()));
        QVERIFY(advice.source.startsWith("https://"_L1));
    }
}

void TestRemedies::raisesApiVersion_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const QString bicep = u"%2resource aks 'Microsoft.ContainerService/managedClusters@%1' = {\n  name: 'aks'\n"
                          "  properties: {\n    networkProfile: {\n      networkPlugin: 'azure'\n%3    }\n  }\n}\n"_s;
    const QString policy = u"      networkPolicy: 'calico'\n"_s;
    QTest::newRow("Bicep") << bicep.arg(u"2017-08-31"_s, QString(), QString())
                           << bicep.arg(u"2025-07-01"_s, QString(), policy);
    const QString other = u"resource other 'Microsoft.ContainerService/managedClusters@2024-09-01' existing = {\n"
                          "  name: 'other'\n}\n"_s;
    QTest::newRow("version of another cluster")
        << bicep.arg(u"2017-08-31"_s, other, QString()) << bicep.arg(u"2024-09-01"_s, other, policy);
    const QString arm =
        u"{\n  \"contentVersion\": \"1.0.0.0\",\n  \"resources\": [\n    {\n"
        "      \"type\": \"Microsoft.ContainerService/managedClusters\",\n      \"apiVersion\": \"%1\",\n"
        "      \"name\": \"aks\",\n      \"properties\": {\n        \"networkProfile\": {\n"
        "          \"networkPlugin\": \"azure\"%2\n        }\n      }\n    }\n  ]\n}\n"_s;
    QTest::newRow("ARM") << arm.arg(u"2017-08-31"_s, QString())
                         << arm.arg(u"2025-07-01"_s, u",\n          \"networkPolicy\": \"calico\""_s);
}

/// An extra step that is never recommended, byte for byte and undone.
void TestRemedies::raisesApiVersion()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Finding finding = findingOf(before);
    const auto fix = std::ranges::find(finding.fixes, u"calico"_s, &Fix::engine);
    QVERIFY(fix != finding.fixes.end());
    QVERIFY(!fix->recommended);
    QVERIFY(fix->warnings.front().english().startsWith("This raises the API version from 2017-08-31"_L1));
    const FileChange &change = fix->changes.front();
    QCOMPARE(change.after->source()->text(), after.trimmed() + u'\n');
    const QString undone =
        change.edits.inverse(change.document->source()->text()).apply(change.after->source()->text());
    QCOMPARE(undone, change.document->source()->text());
}

QTEST_APPLESS_MAIN(TestRemedies)
#include "tst_remedies.moc"
