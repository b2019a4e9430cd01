// SPDX-License-Identifier: MIT
#include "rules/analyzer.h"
#include "tests/support/memoryworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rules;

/// The verdicts of Azure.AKS.NetworkPolicy, as people get them: whole templates in, findings out.
class TestClusterVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdict_data();
    void verdict();
    void publishedEverywhere();
    void evidence();
};

namespace {

const QString Head = u"resource c 'Microsoft.ContainerService/managedClusters@2024-09-01' = "_s;

/// A Bicep cluster with these members of its network profile.
QString bicep(const QString &profile, const QString &before = {}, const QString &more = {})
{
    return u"%1\n%2{\n  name: 'c'\n  %3\n  properties: {\n    networkProfile: {\n      %4\n    }\n  }\n}\n"_s.arg(
        before, Head, more, profile);
}

/// An ARM template with these parameters and members of the network profile of its one cluster.
QString arm(const QString &profile, const QString &parameters = {}, const QString &more = {})
{
    return uR"({"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
"contentVersion": "1.0.0.0", "parameters": {%1}, "resources": [{%2 "name": "c", "apiVersion": "2024-09-01",
"type": "microsoft.containerservice/MANAGEDCLUSTERS", "properties": {"networkProfile": {%3}}}]})"_s.arg(parameters,
                                                                                                        more, profile);
}

void row(const char *name, const QString &files, const QString &outcomes, const QString &published,
         const QString &values = {})
{
    QTest::newRow(name) << files << outcomes << published << values;
}

/// The same answer in both languages.
void both(const char *name, const QString &bicepProfile, const QString &armProfile, const QString &outcomes,
          const QString &published, const QString &values)
{
    row(qPrintable(u"%1, Bicep"_s.arg(QLatin1StringView(name))), bicep(bicepProfile), outcomes, published, values);
    row(qPrintable(u"%1, ARM"_s.arg(QLatin1StringView(name))), arm(armProfile), outcomes, published, values);
}

/// "pass fail": the outcomes in the order of the findings.
QString listed(const std::vector<Finding> &findings, Outcome Finding::*which)
{
    QStringList out;
    for (const Finding &finding : findings)
        out += outcomeName(finding.*which);
    return out.join(u' ');
}

} // namespace

void TestClusterVerdicts::verdict_data()
{
    QTest::addColumn<QString>("files");
    QTest::addColumn<QString>("outcomes");
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("values"); // of the first finding
    const QString pass = u"pass"_s;
    const QString fail = u"fail"_s;
    const QString open = u"undetermined"_s;

    both("azure", u"networkPolicy: 'azure'"_s, uR"("networkPolicy": "azure")"_s, pass, pass, u"azure"_s);
    both("capital letter", u"networkPolicy: 'Calico'"_s, uR"("NETWORKPOLICY": "Calico")"_s, pass, pass, u"Calico"_s);
    both("absent", u"networkPlugin: 'azure'"_s, uR"("networkPlugin": "azure")"_s, fail, fail, {});
    both("none", u"networkPolicy: 'none'"_s, uR"("networkPolicy": "none")"_s, fail, fail, u"none"_s);
    both("empty", u"networkPolicy: ''"_s, uR"("networkPolicy": "")"_s, fail, fail, {});
    both("null", u"networkPolicy: null"_s, uR"("networkPolicy": null)"_s, fail, fail, {});
    both("text null", u"networkPolicy: 'null'"_s, uR"("networkPolicy": "null")"_s, fail, fail, u"null"_s);
    both("cilium pair", u"networkPolicy: 'cilium'\n      networkDataplane: 'cilium'"_s,
         uR"("networkPolicy": "cilium", "networkDataplane": "cilium")"_s, pass, fail, u"cilium"_s);
    both("cilium alone", u"networkPolicy: 'cilium'"_s, uR"("networkPolicy": "cilium")"_s, fail, fail, u"cilium"_s);
    both("cilium data plane alone", u"networkDataplane: 'cilium'"_s, uR"("networkDataplane": "cilium")"_s, fail, fail,
         {});
    both("own plugin", u"networkPlugin: 'none'"_s, uR"("networkPlugin": "none")"_s, open, fail, {});
    both("runtime value", u"networkPolicy: reference('x', '2020-01-01').policy"_s,
         uR"("networkPolicy": "[reference('x', '2020-01-01').policy]")"_s, open, open, {});
    both("branches", u"networkPolicy: contains(resourceGroup().name, 'a') ? 'azure' : 'calico'"_s,
         uR"("networkPolicy": "[if(contains(resourceGroup().name, 'a'), 'azure', 'calico')]")"_s, pass, pass,
         u"azure calico"_s);
    both("one branch fails", u"networkPolicy: contains(resourceGroup().name, 'a') ? 'azure' : null"_s,
         uR"("networkPolicy": "[if(contains(resourceGroup().name, 'a'), 'azure', null())]")"_s, open, open,
         u"azure "_s);
    both("json null", u"networkPolicy: json('null')"_s, uR"("networkPolicy": "[json('null')]")"_s, fail, fail, {});

    row("automatic",
        u"%1{\n  name: 'c'\n  sku: { name: 'Automatic', tier: 'Standard' }\n  properties: {}\n}\n"_s.arg(Head), pass,
        fail);
    row("automatic with none", bicep(u"networkPolicy: 'none'"_s, {}, u"sku: { name: 'Automatic' }"_s), fail, fail,
        u"none"_s);
    row("no profile", u"%1{\n  name: 'c'\n  properties: {}\n}\n"_s.arg(Head), fail, fail);
    row("properties of the wrong type", u"%1{\n  name: 'c'\n  properties: 'x'\n}\n"_s.arg(Head), fail, fail);

    // parameters
    const QString use = u"networkPolicy: policy"_s;
    row("default", bicep(use, u"param policy string = 'azure'"_s), pass, pass, u"azure"_s);
    row("default, ARM",
        arm(uR"("networkPolicy": "[parameters('policy')]")"_s,
            uR"("policy": {"type": "string", "defaultValue": ""})"_s),
        fail, fail);
    row("required", bicep(use, u"param policy string"_s), open, open);
    row("required, all allowed ones pass", bicep(use, u"@allowed(['azure', 'calico'])\nparam policy string"_s), pass,
        pass, u"azure calico"_s);
    row("required, no allowed one passes", bicep(use, u"param policy 'none' | ''"_s), fail, fail, u"none "_s);
    row("required, allowed ones differ", bicep(use, u"@allowed(['azure', 'none'])\nparam policy string"_s), open, open,
        u"azure none"_s);
    row("nullable", bicep(use, u"param policy string?"_s), fail, fail);
    row("secure", bicep(use, u"@secure()\nparam policy string = 'azure'"_s), open, open);
    row("parameters file",
        bicep(use, u"param policy string = 'azure'"_s)
            + u"--- main.bicepparam\nusing 'main.bicep'\nparam policy = 'none'\n"_s,
        fail, fail, u"none"_s);
    row("parameters JSON", bicep(use, u"param policy string"_s) + uR"(--- main.parameters.json
{"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
 "contentVersion": "1.0.0.0", "parameters": {"policy": {"value": "calico"}}})"_s,
        pass, pass, u"calico"_s);
    row("Key Vault", bicep(use, u"param policy string"_s) + uR"(--- main.parameters.json
{"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
 "contentVersion": "1.0.0.0", "parameters": {"policy": {"reference": {"keyVault": {"id": "x"}, "secretName": "y"}}}})"_s,
        open, open);
    row("member of a default", bicep(u"networkPolicy: net.policy"_s, u"param net object = { policy: 'calico' }"_s),
        pass, pass, u"calico"_s);
    row("correlated",
        bicep(
            u"networkPolicy: useCilium ? 'cilium' : 'azure'\n      networkDataplane: useCilium ? 'cilium' : 'azure'"_s,
            u"param useCilium bool"_s),
        pass, open, u"cilium azure"_s);

    // variables, union, spread
    row("variable", bicep(u"...profile"_s, u"var profile = { networkPolicy: 'azure' }"_s), pass, pass, u"azure"_s);
    row("later literal wins", bicep(u"...profile\n      networkPolicy: 'azure'"_s, u"param profile object"_s), pass,
        pass, u"azure"_s);
    row("unknown spread", bicep(u"networkPolicy: 'azure'\n      ...profile"_s, u"param profile object"_s), open, open);
    row("union",
        arm({}, uR"("n": {"type": "object", "defaultValue": {}})"_s)
            .replace(
                uR"({"networkProfile": {}})"_s,
                uR"("[union(createObject('networkProfile', createObject('networkPolicy', 'azure')), parameters('n'))]")"_s),
        pass, pass, u"azure"_s);
    row("broken name", bicep(u"networkPolicy: nobody"_s), open, open);

    // what is not deployed, and what only looks alike
    row("existing",
        u"resource c 'Microsoft.ContainerService/managedClusters@2024-09-01' existing = {\n  name: 'c'\n}\n"_s, {}, {});
    row("false condition", u"param on bool = false\n"_s + Head + u"if (on) {\n  name: 'c'\n}\n"_s, {}, {});
    row("false condition, ARM", arm({}, {}, uR"("condition": false,)"_s), {}, {});
    row("unknown condition", u"param on bool\n"_s + Head + u"if (on) {\n  name: 'c'\n}\n"_s, fail, fail);
    row("look-alike",
        u"resource c 'Microsoft.HybridContainerService/provisionedClusterInstances@2024-01-01' = {\n  name: 'c'\n}\n"_s,
        {}, {});
    row("child only",
        u"resource c 'Microsoft.ContainerService/managedClusters/agentPools@2024-09-01' = {\n  name: 'c/p'\n}\n"_s, {},
        {});

    // loops
    const QString loop =
        u"%1[for p in %2: {\n  name: 'c${p}'\n  properties: {\n    networkProfile: {\n      networkPolicy: p\n    }\n  }\n}]\n"_s;
    row("one iteration fails", loop.arg(Head, u"['azure', 'none']"_s), fail, fail, u"azure none"_s);
    row("all iterations pass", loop.arg(Head, u"['azure', 'calico']"_s), pass, pass, u"azure calico"_s);
    row("no iteration", loop.arg(Head, u"[]"_s), {}, {});
    row("unknown list", u"param list array\n"_s + loop.arg(Head, u"list"_s), open, open);
    row("copy",
        arm(uR"("networkPolicy": "[if(equals(copyIndex(), 0), 'azure', 'none')]")"_s, {},
            uR"("copy": {"name": "l", "count": 2},)"_s),
        fail, fail, u"azure none"_s);

    // modules
    const QString inner = u"--- aks.bicep\n"_s + bicep(use, u"param policy string = 'none'"_s);
    const QString call = u"module m 'aks.bicep' = %1\n"_s;
    row("module default", call.arg(u"{\n  name: 'm'\n}"_s) + inner, fail, fail, u"none"_s);
    row("module argument", call.arg(u"{\n  params: { policy: 'azure' }\n}"_s) + inner, pass, pass, u"azure"_s);
    row("null argument", call.arg(u"{\n  params: { policy: null }\n}"_s) + inner, fail, fail, u"none"_s);
    row("looped module", call.arg(u"[for p in ['azure', 'none']: {\n  params: { policy: p }\n}]"_s) + inner, fail, fail,
        u"azure none"_s);
    row("module twice",
        call.arg(u"{\n  params: { policy: 'azure' }\n}"_s) + u"module n 'aks.bicep' = {\n  name: 'n'\n}\n"_s + inner,
        u"pass fail"_s, u"pass fail"_s, u"azure"_s);
    row("missing module", u"module m 'nowhere.bicep' = {\n  name: 'm'\n}\n"_s, {}, {});
    row("public module",
        u"module m 'br/public:avm/res/container-service/managed-cluster:0.9.0' = {\n  params: { name: 'c', networkDataplane: 'cilium' }\n}\n"_s,
        pass, fail, u"cilium"_s);
    row("old public module",
        u"module m 'br/public:avm/res/container-service/managed-cluster:0.4.0' = {\n  params: { name: 'c', networkDataplane: 'cilium' }\n}\n"_s,
        fail, fail);
    row("other public module", u"module m 'br/public:avm/res/network/virtual-network:0.1.0' = {\n  params: {}\n}\n"_s,
        {}, {});
}

void TestClusterVerdicts::verdict()
{
    QFETCH(QString, files);
    QFETCH(QString, outcomes);
    QFETCH(QString, published);
    QFETCH(QString, values);
    const auto analysis = analyze(memoryworkspace::load(files));
    QCOMPARE(listed(analysis->findings, &Finding::outcome), outcomes);
    QCOMPARE(listed(analysis->findings, &Finding::publishedOutcome), published);
    if (!analysis->findings.empty()) {
        QCOMPARE(analysis->findings.front().values.join(u' '), values);
        QVERIFY(!analysis->findings.front().reason.isEmpty());
        QVERIFY(!analysis->findings.front().evidence.empty());
        QVERIFY(analysis->findings.front().location.isValid());
    }
}

void TestClusterVerdicts::publishedEverywhere()
{
    AnalysisOptions options;
    options.published = true;
    const auto analysis =
        analyze(memoryworkspace::load(bicep(u"networkPolicy: 'cilium'\n      networkDataplane: 'cilium'"_s)), options);
    QCOMPARE(listed(analysis->findings, &Finding::outcome), u"fail"_s);
}

void TestClusterVerdicts::evidence()
{
    const auto analysis = analyze(memoryworkspace::load(
        u"param top string = 'azure'\nmodule m 'aks.bicep' = {\n  params: { policy: top }\n}\n--- aks.bicep\n"_s
        + bicep(u"networkPolicy: policy"_s, u"param policy string"_s)));
    QStringList steps;
    for (const EvidenceStep &step : analysis->findings.front().evidence)
        steps += u"%1 (%2)"_s.arg(step.text(), step.note.english());
    QCOMPARE(steps,
             (QStringList{u"param top string = 'azure' (default)"_s, u"policy: top (argument)"_s,
                          u"networkPolicy: policy (property)"_s}));
    QCOMPARE(analysis->findings.front().reason.english(), u"networkPolicy is 'azure', the default of parameter top."_s);
    QCOMPARE(analysis->findings.front().modulePath, QStringList{u"m"_s});
}

QTEST_APPLESS_MAIN(TestClusterVerdicts)
#include "tst_clusterverdicts.moc"
