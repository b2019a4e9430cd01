// SPDX-License-Identifier: MIT
#include "tests/support/fixtures.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Runs the real program: exit codes, what goes to which stream, the shape of its JSON.
class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void exitCodes_data();
    void exitCodes();
    void inspectShape();
    void expressionIsEvaluated();
    void checkShape();
    void secureValuesAreNeverPrinted();
    void pathsAreShownAsGiven_data();
    void pathsAreShownAsGiven();
    void folderIsSearched();
    void orderDoesNotDependOnJobs();
    void bicepparamIsCheckedAsItsTemplate();
    void diffIsAccepted();
    void fixWrites();
    void fixOfSharedModuleIsOneChange();
    void fixRefusesInWords();
    void fixSuppresses();
    void baselineHidesWhatIsKnown();
    void parametersArePaired();
    void reportIsWritten();
    void reportIsWrittenOnPaper();

private:
    struct Run {
        int code = -1;
        QByteArray out;
        QByteArray err;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    [[nodiscard]] Run run(const QString &arguments) const;
    void put(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray get(const QString &name) const { return fixtures::read(m_folder->filePath(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QByteArray cluster(const QByteArray &policy)
{
    return "resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {\n"
           "  name: 'aks'\n"
           "  location: 'westeurope'\n"
           "  properties: {\n"
           "    networkProfile: {\n"
           "      networkPlugin: 'azure'\n"
        + policy + "    }\n  }\n}\n";
}

QByteArray withPolicy(const QByteArray &value)
{
    return cluster("      networkPolicy: " + value + "\n");
}

} // namespace

void TestCli::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"empty"_s));
    put(u"pass.bicep"_s, withPolicy("'azure'"));
    put(u"fail.bicep"_s, cluster(""));
    put(u"open.bicep"_s, "param policy string\n" + withPolicy("policy"));
    put(u"cilium.bicep"_s, cluster("      networkPolicy: 'cilium'\n      networkDataplane: 'cilium'\n"));
    put(u"none.bicep"_s, "param name string\n");
    put(u"half.bicep"_s, "param\n" + withPolicy("'azure'"));
    put(u"open.parameters.json"_s,
        R"({"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#", "contentVersion": "1.0.0.0", "parameters": {"policy": {"value": "calico"}}})");
    put(u"wrong.parameters.json"_s, R"({"contentVersion": "1.0.0.0", "parameters": {"policy": {"value": 7}}})");
    put(u"other.json"_s, "{\"a\": 1}");
    put(u"broken.json"_s, "nothing at all");
}

void TestCli::put(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

TestCli::Run TestCli::run(const QString &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(BULKHEAD_CLI), arguments.split(u' '));
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestCli::exitCodes_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message"); // part of standard error
    const auto row = [](const char *name, const QString &arguments, int code, const QString &message = {}) {
        QTest::newRow(name) << arguments << code << message;
    };
    row("version", u"--version"_s, 0);
    row("help", u"check --help"_s, 0);
    row("pass", u"check pass.bicep"_s, 0);
    row("fail", u"check fail.bicep"_s, 1);
    row("fail, in a list", u"check pass.bicep fail.bicep"_s, 1);
    row("fail, never", u"check fail.bicep --fail-on never"_s, 0);
    row("undetermined", u"check open.bicep"_s, 0);
    row("undetermined counts", u"check open.bicep --fail-on undetermined"_s, 1);
    row("parameters decide", u"check open.bicep --parameters open.parameters.json --fail-on undetermined"_s, 0);
    row("cilium", u"check cilium.bicep"_s, 0);
    row("cilium, published", u"check cilium.bicep --published"_s, 1);
    row("no clusters", u"check none.bicep"_s, 0);
    row("half typed", u"check half.bicep"_s, 0);
    row("wrong usage", u"check"_s, 2, u"Nothing to check"_s);
    row("missing", u"check missing.bicep"_s, 2, u"missing.bicep does not exist"_s);
    row("missing beside others", u"check pass.bicep missing.bicep"_s, 2);
    row("missing parameters", u"check open.bicep --parameters missing.json"_s, 2, u"missing.json does not exist"_s);
    row("a parameters file", u"check open.parameters.json"_s, 2, u"is a parameters file"_s);
    row("other JSON", u"check other.json"_s, 2, u"not a deployment template"_s);
    row("no JSON", u"check broken.json"_s, 2, u"broken.json"_s);
    row("inspect", u"inspect half.bicep"_s, 0);
    row("values that do not fit", u"inspect open.bicep --parameters wrong.parameters.json"_s, 0,
        u"wrong.parameters.json:1:66: error: Parameter policy is of type string, and this value of type int"_s);
    row("inspect missing", u"inspect missing.bicep"_s, 2);
    row("fix, nothing to do", u"fix pass.bicep"_s, 0);
    row("fix, shown only", u"fix fail.bicep"_s, 1);
    row("no templates", u"check empty"_s, 0, u"No templates in empty."_s);
    row("no templates is trouble", u"check empty --fail-on-empty"_s, 2, u"No templates in empty."_s);
    row("no templates in a report", u"report empty --fail-on-empty --output r.html"_s, 2, u"No templates in empty."_s);
    row("a template is enough", u"check empty none.bicep --fail-on-empty"_s, 0);
    for (const QString &format : {u"sarif"_s, u"junit"_s, u"markdown"_s}) {
        QTest::addRow("%s of pass", qPrintable(format)) << u"check pass.bicep --format "_s + format << 0 << QString();
        QTest::addRow("%s of fail", qPrintable(format)) << u"check fail.bicep --format "_s + format << 1 << QString();
        QTest::addRow("%s of missing", qPrintable(format))
            << u"check fail.bicep missing.bicep --format "_s + format << 2 << u"missing.bicep does not exist"_s;
        QTest::addRow("%s of nothing", qPrintable(format))
            << u"check empty --format "_s + format << 0 << u"No templates in empty."_s;
    }
    row("output that cannot be written", u"report pass.bicep --output nowhere/r.html"_s, 2, u"folder does not exist"_s);
}

void TestCli::exitCodes()
{
    QFETCH(QString, arguments);
    QFETCH(QString, message);
    const Run result = run(arguments);
    QVERIFY2(result.err.contains(message.toUtf8()), result.err);
    QTEST(result.code, "code");
}

void TestCli::inspectShape()
{
    put(u"shape.bicep"_s,
        "param location string = 'westeurope'\n@secure()\nparam password string\nparam size int\n"
        "resource site 'Microsoft.Web/sites@2023-12-01' = if (size > 1) {\n  name: 'site'\n  location: location\n}\n"
        "module other 'missing.bicep' = {\n  name: 'm'\n}\noutput id string = site.id\n");
    const Run result = run(u"inspect shape.bicep --format json"_s);
    QCOMPARE(result.code, 0);
    const QJsonObject json = result.json();
    QCOMPARE(json[u"schema"_s].toInt(), 1);
    QCOMPARE(json[u"file"_s].toString(), u"shape.bicep"_s);
    QCOMPARE(json[u"language"_s].toString(), u"bicep"_s);
    QCOMPARE(json[u"targetScope"_s].toString(), u"resourceGroup"_s);
    QCOMPARE(json[u"symbols"_s].toArray().size(), 6);
    const QJsonArray parameters = json[u"parameters"_s].toArray();
    QCOMPARE(parameters[0][u"value"_s].toString(), u"westeurope"_s);
    QCOMPARE(parameters[1][u"value"_s][u"$unknown"_s].toString(), u"secure parameter"_s);
    QCOMPARE(parameters[2][u"required"_s].toBool(), true);
    QVERIFY(parameters[2][u"value"_s].toObject().contains(u"$unknown"_s));
    const QJsonArray resources = json[u"resources"_s].toArray();
    QCOMPARE(resources.size(), 2);
    QCOMPARE(resources[0][u"kind"_s].toString(), u"resource"_s);
    QCOMPARE(resources[0][u"line"_s].toInt(), 5);
    QCOMPARE(resources[0][u"column"_s].toInt(), 10);
    QVERIFY(resources[0][u"condition"_s].toObject().contains(u"source"_s));
    QCOMPARE(resources[1][u"kind"_s].toString(), u"module"_s);
    QVERIFY(resources[1][u"condition"_s].isNull());
    QCOMPARE(resources[1][u"module"_s][u"status"_s].toString(), u"missing"_s);
    QCOMPARE(resources[1][u"module"_s][u"path"_s].toString(), u"missing.bicep"_s);
}

void TestCli::expressionIsEvaluated()
{
    put(u"ask.bicep"_s, "@allowed(['azure', 'calico'])\nparam policy string\nvar name = toUpper(policy)\n");
    const QJsonObject json = run(u"inspect ask.bicep --format json --expression name"_s).json();
    QCOMPARE(json[u"expression"_s].toString(), u"name"_s);
    QCOMPARE(json[u"possible"_s].toArray(), (QJsonArray{u"AZURE"_s, u"CALICO"_s}));
    const QJsonArray evidence = json[u"evidence"_s].toArray();
    QCOMPARE(evidence.last()[u"line"_s].toInt(), 3);
    QCOMPARE(evidence.last()[u"role"_s].toString(), u"variable"_s);
    QCOMPARE(evidence.last()[u"text"_s].toString(), u"var name = toUpper(policy)"_s);

    const Run text = run(u"inspect ask.bicep --expression toLower('AKS')"_s);
    QCOMPARE(text.code, 0);
    QCOMPARE(text.out, "'aks'\nfrom expression:1:1 (function): toLower('AKS')\n");

    const Run wrong = run(u"inspect ask.bicep --expression name("_s);
    QCOMPARE(wrong.code, 2);
    QVERIFY2(wrong.err.contains("of the expression"), wrong.err);
    QVERIFY(wrong.out.isEmpty());
}

void TestCli::checkShape()
{
    const Run result = run(u"check fail.bicep --format json"_s);
    const QJsonObject json = result.json();
    QCOMPARE(json[u"tool"_s][u"name"_s].toString(), u"Bulkhead"_s);
    const QJsonValue file = json[u"files"_s][0];
    QCOMPARE(file[u"path"_s].toString(), u"fail.bicep"_s);
    QCOMPARE(file[u"resourceCount"_s].toInt(), 1);
    QVERIFY(file[u"parametersFile"_s].isNull());
    const QJsonValue finding = file[u"findings"_s][0];
    QCOMPARE(finding[u"rule"_s].toString(), u"Azure.AKS.NetworkPolicy"_s);
    QCOMPARE(finding[u"ref"_s].toString(), u"AZR-000027"_s);
    QCOMPARE(finding[u"outcome"_s].toString(), u"fail"_s);
    QCOMPARE(finding[u"publishedOutcome"_s].toString(), u"fail"_s);
    QCOMPARE(finding[u"resource"_s][u"symbolicName"_s].toString(), u"aks"_s);
    QVERIFY(finding[u"values"_s][0].isNull());
    QCOMPARE(finding[u"location"_s][u"file"_s].toString(), u"fail.bicep"_s);
    QVERIFY(finding[u"location"_s][u"endColumn"_s].toInt() > 1);
    QVERIFY(!finding[u"evidence"_s].toArray().isEmpty());
    QVERIFY(!finding[u"fixes"_s][0][u"edits"_s].toArray().isEmpty());
}

void TestCli::secureValuesAreNeverPrinted()
{
    put(u"secret.bicep"_s,
        "@secure()\nparam password string = 'hunter2-default'\n" + withPolicy("'azure'")
            + "module m 'inner.bicep' = {\n  name: 'm'\n  params: {\n    key: 'hunter2-argument'\n  }\n}\n");
    put(u"inner.bicep"_s, "@secure()\nparam key string\nparam policy string = ''\n" + withPolicy("policy"));
    put(u"secret.parameters.json"_s,
        R"({"contentVersion": "1.0.0.0", "parameters": {"password": {"value": "hunter2-file"}}})");
    for (const QString &command :
         {u"inspect secret.bicep --format json"_s, u"inspect secret.bicep"_s, u"check secret.bicep --format json"_s,
          u"check secret.bicep"_s, u"check secret.bicep --format html"_s,
          u"check secret.bicep --format sarif --include-passes"_s, u"check secret.bicep --format junit"_s,
          u"check secret.bicep --format markdown"_s, u"inspect secret.bicep --expression password"_s,
          u"inspect secret.bicep --parameters secret.parameters.json --format json"_s,
          u"check secret.bicep --parameters secret.parameters.json --format html"_s,
          u"check secret.bicep --parameters secret.parameters.json --format json"_s}) {
        const Run result = run(command);
        QVERIFY2(!result.out.contains("hunter2"), qPrintable(command));
        QVERIFY2(!result.err.contains("hunter2"), qPrintable(command));
        QVERIFY(!result.out.isEmpty());
    }
}

void TestCli::pathsAreShownAsGiven_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("evidence");
    QTest::newRow("relative") << u"deep/main.bicep"_s << u"deep/main.bicep"_s << u"deep/modules/aks.bicep"_s;
    QTest::newRow("with a dot") << u"./deep/main.bicep"_s << u"./deep/main.bicep"_s << u"./deep/modules/aks.bicep"_s;
    QTest::newRow("folder") << u"deep/"_s << u"deep/main.bicep"_s << u"deep/modules/aks.bicep"_s;
    QTest::newRow("absolute") << u"%1/deep/main.bicep"_s << u"%1/deep/main.bicep"_s << u"%1/deep/modules/aks.bicep"_s;
}

void TestCli::pathsAreShownAsGiven()
{
    QFETCH(QString, given);
    QFETCH(QString, path);
    QFETCH(QString, evidence);
    put(u"deep/main.bicep"_s, "module m 'modules/aks.bicep' = {\n  name: 'm'\n}\n");
    put(u"deep/modules/aks.bicep"_s, withPolicy("'azure'"));
    const auto full = [this](const QString &text) { return text.contains(u'%') ? text.arg(m_folder->path()) : text; };
    const QJsonObject json = run(u"check %1 --format json"_s.arg(full(given))).json();
    const QJsonValue file = json[u"files"_s][0];
    QCOMPARE(file[u"path"_s].toString(), full(path));
    QCOMPARE(file[u"findings"_s][0][u"location"_s][u"file"_s].toString(), full(evidence));
}

void TestCli::folderIsSearched()
{
    const QJsonArray files = run(u"check . --format json"_s).json()[u"files"_s].toArray();
    QStringList paths;
    for (const QJsonValue &file : files)
        paths += file[u"path"_s].toString();
    QCOMPARE(paths,
             (QStringList{u"./cilium.bicep"_s, u"./fail.bicep"_s, u"./half.bicep"_s, u"./none.bicep"_s,
                          u"./open.bicep"_s, u"./pass.bicep"_s}));
}

void TestCli::orderDoesNotDependOnJobs()
{
    for (int i = 0; i < 30; ++i)
        put(u"many/t%1.bicep"_s.arg(i), withPolicy(i % 2 == 0 ? "'azure'" : "''"));
    const Run one = run(u"check many . --format json --jobs 1"_s);
    const Run many = run(u"check many . --format json --jobs 8"_s);
    QCOMPARE(one.code, 1);
    QCOMPARE(many.out, one.out);
}

void TestCli::bicepparamIsCheckedAsItsTemplate()
{
    put(u"open.bicepparam"_s, "using 'open.bicep'\nparam policy = 'calico'\n");
    const QJsonValue file = run(u"check open.bicepparam --format json"_s).json()[u"files"_s][0];
    QCOMPARE(file[u"path"_s].toString(), u"open.bicep"_s);
    QCOMPARE(file[u"parametersFile"_s].toString(), u"open.bicepparam"_s);
    QCOMPARE(file[u"findings"_s][0][u"outcome"_s].toString(), u"pass"_s);
}

void TestCli::diffIsAccepted()
{
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("git is not installed");
    put(u"windows.bicep"_s, cluster("").replace('\n', "\r\n"));
    const Run result = run(u"fix fail.bicep windows.bicep"_s);
    QCOMPARE(result.code, 1);
    QCOMPARE(get(u"fail.bicep"_s), cluster(""));
    QProcess git;
    git.setWorkingDirectory(m_folder->path());
    git.start(u"git"_s, {u"apply"_s, u"-"_s});
    git.write(result.out);
    git.closeWriteChannel();
    QVERIFY(git.waitForFinished());
    QVERIFY2(git.exitCode() == 0, git.readAllStandardError() + result.out);
    QCOMPARE(run(u"check fail.bicep windows.bicep"_s).code, 0);
}

void TestCli::fixWrites()
{
    const Run result = run(u"fix fail.bicep --write --format json"_s);
    QCOMPARE(result.code, 0);
    const QJsonValue finding = result.json()[u"files"_s][0][u"findings"_s][0];
    QCOMPARE(finding[u"applied"_s].toBool(), true);
    QVERIFY(finding[u"refused"_s].isUndefined());
    QCOMPARE(run(u"check fail.bicep"_s).code, 0);
    const QByteArray fixed = get(u"fail.bicep"_s);
    QCOMPARE(run(u"fix fail.bicep --write"_s).code, 0);
    QCOMPARE(get(u"fail.bicep"_s), fixed);
}

void TestCli::fixOfSharedModuleIsOneChange()
{
    put(u"shared/aks.bicep"_s, "param policy string = ''\n" + withPolicy("policy"));
    put(u"shared/a.bicep"_s, "module m 'aks.bicep' = {\n  name: 'm'\n}\nmodule n 'aks.bicep' = {\n  name: 'n'\n}\n");
    put(u"shared/b.bicep"_s, "module m 'aks.bicep' = {\n  name: 'm'\n}\n");
    const Run result = run(u"fix shared --write --format json"_s);
    QVERIFY2(result.code == 0, result.err);
    QCOMPARE(run(u"check shared"_s).code, 0);
}

void TestCli::fixRefusesInWords()
{
    put(u"type.bicep"_s,
        "resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {\n"
        "  name: 'aks'\n  location: 'westeurope'\n  properties: 'x'\n}\n");
    const QByteArray before = get(u"type.bicep"_s);
    const Run result = run(u"fix type.bicep --write --format json"_s);
    QCOMPARE(result.code, 1);
    const QJsonValue finding = result.json()[u"files"_s][0][u"findings"_s][0];
    QCOMPARE(finding[u"applied"_s].toBool(true), false);
    QVERIFY(!finding[u"refused"_s].toString().isEmpty());
    QCOMPARE(get(u"type.bicep"_s), before);
}

void TestCli::fixSuppresses()
{
    const Run shown = run(u"fix fail.bicep --suppress test --until 2099-01-31"_s);
    QVERIFY2(shown.out.contains("+#disable-next-line AZR-000027 // until 2099-01-31: test\n"), shown.out);
    QCOMPARE(run(u"fix fail.bicep --suppress test --write"_s).code, 0);
    const Run after = run(u"check fail.bicep --format json"_s);
    QCOMPARE(after.code, 0);
    const QJsonValue finding = after.json()[u"files"_s][0][u"findings"_s][0];
    QCOMPARE(finding[u"outcome"_s].toString(), u"suppressed"_s);
    QCOMPARE(finding[u"publishedOutcome"_s].toString(), u"fail"_s);
    QVERIFY(finding[u"reason"_s].toString().startsWith("Suppressed: test. "_L1));
    QVERIFY(finding[u"fixes"_s].toArray().isEmpty());
}

void TestCli::baselineHidesWhatIsKnown()
{
    QCOMPARE(run(u"check fail.bicep --write-baseline known.json"_s).code, 1);
    QVERIFY(get(u"known.json"_s).contains("\"resource\": \"aks\""));
    const Run known = run(u"check fail.bicep --baseline known.json"_s);
    QCOMPARE(known.code, 0);
    QVERIFY2(known.out.contains("Nothing new."), known.out);
    // moved lines change nothing, another cluster is new
    put(u"fail.bicep"_s, "\n\n" + cluster("") + cluster("").replace(" aks ", " other ").replace("'aks'", "'other'"));
    const Run more = run(u"check fail.bicep --baseline known.json --format json"_s);
    QCOMPARE(more.code, 1);
    const QJsonArray findings = more.json()[u"files"_s][0][u"findings"_s].toArray();
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings[0][u"resource"_s][u"symbolicName"_s].toString(), u"other"_s);
    QCOMPARE(run(u"check fail.bicep --baseline missing.json"_s).code, 2);
    QCOMPARE(run(u"check fail.bicep --baseline broken.json"_s).code, 2);
}

void TestCli::parametersArePaired()
{
    put(u"open.dev.bicepparam"_s, "using 'open.bicep'\nparam policy = 'none'\n");
    const Run result = run(u"check open.bicep pass.bicep --parameters auto --format json"_s);
    QCOMPARE(result.code, 1);
    QStringList seen;
    for (const QJsonValue &file : result.json()[u"files"_s].toArray())
        seen += file[u"parametersFile"_s].toString() + u' ' + file[u"findings"_s][0][u"outcome"_s].toString();
    QCOMPARE(seen, (QStringList{u"open.dev.bicepparam fail"_s, u"open.parameters.json pass"_s, u" pass"_s}));
}

void TestCli::reportIsWritten()
{
    const Run result = run(u"report . --output report.html"_s);
    QCOMPARE(result.code, 1);
    QVERIFY(result.out.isEmpty());
    const QByteArray html = get(u"report.html"_s);
    QVERIFY(html.startsWith("<!DOCTYPE html>"));
    QVERIFY(html.contains("./fail.bicep"));
}

void TestCli::reportIsWrittenOnPaper()
{
    const Run result = run(u"report fail.bicep pass.bicep --output r.pdf"_s);
    QCOMPARE(result.code, 1);
    const QByteArray pdf = get(u"r.pdf"_s);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.contains("/Count 1") || pdf.contains("/Count 2")); // pages
    QVERIFY(!pdf.contains("/MediaBox [0 0 842"));
    QByteArray chain;
    for (char name = 'a'; name < 'f'; ++name)
        chain += QByteArray("resource ") + name + " 'Microsoft.Network/virtualNetworks@2023-09-01' = {\n  name: '"
            + name + "'\n" + (name > 'a' ? QByteArray("  dependsOn: [") + char(name - 1) + "]\n" : "") + "}\n";
    put(u"chain.bicep"_s, chain);
    QCOMPARE(run(u"report chain.bicep --output chain.pdf"_s).code, 0);
    QVERIFY(get(u"chain.pdf"_s).contains("/MediaBox [0 0 842")); // its diagram lies on its side
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
