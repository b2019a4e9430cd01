// SPDX-License-Identifier: MIT
#include "tests/report/reportsamples.h"

#include <QTest>
#include <map>

using namespace Qt::StringLiterals;
using namespace rules;

namespace samples {

QByteArray cluster(const QByteArray &symbol, const QByteArray &name, const QByteArray &profile)
{
    return "resource " + symbol + " 'Microsoft.ContainerService/managedClusters@2024-09-01' = {\n  name: " + name
        + "\n  location: 'westeurope'\n  properties: {\n    networkProfile: {\n      networkPlugin: 'azure'\n" + profile
        + "    }\n  }\n}\n";
}

void addTemplate(Report &report, const Contents &contents, bool fixes)
{
    static std::vector<std::unique_ptr<model::MemoryFiles>> sources;
    sources.push_back(std::make_unique<model::MemoryFiles>());
    for (const auto &[name, content] : contents)
        sources.back()->set(u"/work/"_s + name, content);
    model::DocumentStore documents(*sources.back());
    const QString &first = contents.front().first;
    const auto snapshot =
        model::Workspace(documents, model::ModuleCache(u"/none"_s), u"/work"_s).load(u"/work/"_s + first, {});
    if (!snapshot)
        qFatal("%s", qPrintable(snapshot.error()));
    AnalysisOptions options;
    options.fixes = fixes;
    Analysis analysis = *analyze(*snapshot, options);
    analysis.microseconds = 1500;
    report.files.push_back(
        {std::make_shared<const Analysis>(std::move(analysis)), PathNames(first, u"/work/"_s + first, u"/work"_s)});
}

Report emptyReport()
{
    Report report;
    report.time = QDateTime::fromSecsSinceEpoch(1'790'000'000, QTimeZone::UTC);
    return report;
}

namespace {

/// A template with each outcome, a module, a secret and a parameters file; one in which nothing can be understood; one
/// that could not be read.
Report mixed()
{
    Report report = emptyReport();
    addTemplate(
        report,
        {{u"infra/main.bicep"_s,
          "param policy string\n@secure()\nparam engine string = 'never to be seen'\n"
              + cluster("good", "'aks-good'", "      networkPolicy: 'calico'\n")
              + cluster("open", "'aks-open'", "      networkPolicy: policy\n")
              + cluster("secret", "'aks-secret'", "      networkPolicy: engine\n") + cluster("bad", "'aks-bad'", "")
              + "module inner 'modules/inner.bicep' = {\n  name: 'inner'\n  params: {\n    policy: ''\n"
                "    key: 'never to be seen either'\n  }\n}\nmodule gone 'br:example.azurecr.io/gone:1' = {\n"
                "  name: 'gone'\n}\n"},
         {u"infra/modules/inner.bicep"_s,
          "param policy string = 'azure'\n@secure()\nparam key string\n"
              + cluster("aks", "'aks-inner'", "      networkPolicy: policy\n")}});
    addTemplate(report,
                {{u"infra/half.bicep"_s, "param\n" + cluster("aks", "'half'", "      networkPolicy: 'azure'\n")}});
    addTemplate(report, {{u"infra/nothing.bicep"_s, "?? !!\n"}});
    report.notChecked.push_back({u"lost.bicep"_s, u"lost.bicep does not exist."_s});
    return report;
}

/// Windows line ends, array form, names that are expressions.
Report arm()
{
    const auto one = [](const QByteArray &name, const QByteArray &profile) {
        return "    {\n      \"type\": \"Microsoft.ContainerService/managedClusters\",\n"
               "      \"apiVersion\": \"2024-09-01\",\n      \"name\": \""
            + name + "\",\n      \"properties\": {\n        \"networkProfile\": " + profile + "\n      }\n    }";
    };
    QByteArray text = "{\n  \"$schema\": "
                      "\"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\n"
                      "  \"contentVersion\": \"1.0.0.0\",\n  \"parameters\": {\"prefix\": {\"type\": \"string\"}},\n"
                      "  \"resources\": [\n"
        + one("[concat(parameters('prefix'), '{0}')]", "{\"networkPlugin\": \"azure\"}") + ",\n"
        + one("twin", "{\n          \"networkPlugin\": \"azure\"\n        }") + ",\n"
        + one("twin", "{\"networkPlugin\": \"azure\", \"networkPolicy\": \"\"}") + "\n  ]\n}\n";
    Report report = emptyReport();
    addTemplate(report, {{u"arm/azuredeploy.json"_s, text.replace('\n', "\r\n")}});
    return report;
}

/// All that may be in names and could be taken for markup, or would be obeyed or misread.
Report hostile()
{
    const QByteArray evil =
        R"(</failure>]]><script>alert(1)</script> `|` @all #1 [x](https://a.example) {0} \u0001\u001b[31m\u202Eabc\uD800 \"q\" &amp; ![i](y)\n| a | b |\n# c)";
    const QByteArray text =
        R"({"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": [{"type": "Microsoft.ContainerService/managedClusters", "apiVersion": "2024-09-01", "name": ")"
        + evil + R"(", "properties": {"networkProfile": {"networkPlugin": "azure", "networkPolicy": ")" + evil
        + "\"}}}]}\n";
    Report report = emptyReport();
    const QString name = u"we ird/<b onload=x>&'\"|`@me`#1 [x](y) %41 \u00e4\u202e.json"_s;
    addTemplate(report, {{name, text}});
    report.notChecked.push_back(
        {u"a\nb\x1b|c.bicep"_s, u"a\nb\x1b|c.bicep <script>alert(2)</script> does not exist."_s});
    return report;
}

/// Findings that are accepted: in the template with and without a reason, and by a file of the project.
Report accepted()
{
    Report report = emptyReport();
    addTemplate(
        report,
        {{u"app/main.bicep"_s,
          "#disable-next-line AZR-000027 // a test of [brackets] and {0}\n" + cluster("first", "'aks-first'", "")
              + "#disable-next-line AZR-000027\n" + cluster("second", "'aks-second'", "")
              + cluster("third", "'aks-third'", "      networkPolicy: 'none'\n")},
         {u"app/bulkhead.json"_s,
          R"({"suppressions": [{"rule": "AZR-000027", "resource": "aks-third", "reason": "is retired"}]})"}});
    return report;
}

} // namespace

Report sampleReport(const QString &name)
{
    static const std::map<QString, Report (*)()> samples{{u"mixed"_s, mixed},
                                                         {u"arm"_s, arm},
                                                         {u"accepted"_s, accepted},
                                                         {u"hostile"_s, hostile},
                                                         {u"empty"_s, emptyReport}};
    return samples.at(name)();
}

QStringList sampleNames()
{
    return {u"mixed"_s, u"arm"_s, u"accepted"_s, u"hostile"_s, u"empty"_s};
}

void addSampleRows()
{
    QTest::addColumn<QString>("name");
    const QStringList names = sampleNames();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

QByteArray written(const Report &report, QStringView format)
{
    return reportWriter(format)->write(report);
}

} // namespace samples
