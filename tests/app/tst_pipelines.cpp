// SPDX-License-Identifier: MIT
#include "tests/support/fixtures.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

/// The real program as pipelines use it: the formats for them, and the snippets of the README, run as they stand there.
class TestPipelines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void formatsAreWritten_data();
    void formatsAreWritten();
    void snippetsRun_data();
    void snippetsRun();
    void hookRuns_data();
    void hookRuns();
    void readmeUsesTheHook();

private:
    struct Run {
        int code = -1;
        QByteArray out;
        QByteArray err;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    /// Runs a command of a shell, with the program in its path.
    [[nodiscard]] Run shell(const QString &command) const;
    [[nodiscard]] Run run(const QString &arguments) const { return shell(u"bulkhead-cli "_s + arguments); }
    void put(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray get(const QString &name) const { return fixtures::read(m_folder->filePath(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QByteArray cluster(const QByteArray &policy)
{
    return "resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {\n"
           "  name: 'aks'\n  properties: {\n    networkProfile: {\n      networkPlugin: 'azure'\n"
           "      networkPolicy: '"
        + policy + "'\n    }\n  }\n}\n";
}

QString source(const QString &name)
{
    return QStringLiteral(BULKHEAD_SOURCE_DIR) + u'/' + name;
}

/// The blocks of YAML in the README.
std::vector<YAML::Node> snippets()
{
    const QStringList blocks = QString::fromUtf8(fixtures::read(source(u"README.md"_s))).split(u"\n```"_s);
    std::vector<YAML::Node> found;
    for (const QString &block : blocks) {
        if (block.startsWith("yaml\n"_L1))
            found.push_back(YAML::Load(block.sliced(5).toStdString()));
    }
    return found;
}

/// The commands of the steps of a snippet, in the order in which a runner does them.
QStringList commandsOf(const YAML::Node &snippet)
{
    QStringList commands;
    for (const YAML::Node &step : snippet["steps"]) {
        for (const char *key : {"run", "script"}) {
            if (step[key])
                commands += QString::fromStdString(step[key].as<std::string>());
        }
    }
    return commands;
}

} // namespace

void TestPipelines::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    put(u"infra/pass.bicep"_s, cluster("calico"));
    put(u"package.json"_s, "{\"name\": \"no template\"}");
}

void TestPipelines::put(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

TestPipelines::Run TestPipelines::shell(const QString &command) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString programs = QFileInfo(QStringLiteral(BULKHEAD_CLI)).path();
    environment.insert(u"PATH"_s, programs + u':' + environment.value(u"PATH"_s));
    environment.insert(u"GITHUB_STEP_SUMMARY"_s, m_folder->filePath(u"summary.md"_s));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(u"sh"_s, {u"-e"_s, u"-c"_s, command});
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestPipelines::formatsAreWritten_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("sarif") << u"sarif"_s << QByteArray("{\n  \"$schema\"");
    QTest::newRow("junit") << u"junit"_s << QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites");
    QTest::newRow("markdown") << u"markdown"_s << QByteArray("### Bulkhead: 3 fail");
}

void TestPipelines::formatsAreWritten()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, begin);
    put(u"fail.bicep"_s, cluster(""));
    put(u"more/fail.bicep"_s, cluster(""));
    put(u"more/deep er/fail.bicep"_s, cluster(""));
    const QString arguments = u"check fail.bicep more missing.bicep --format "_s + format;
    const Run printed = run(arguments);
    QVERIFY2(printed.out.startsWith(begin), printed.out);
    QCOMPARE(printed.code, 2);
    const Run saved = run(arguments + u" --output saved"_s);
    QCOMPARE(saved.code, 2);
    QVERIFY(saved.out.isEmpty());
    QVERIFY(get(u"saved"_s).startsWith(begin));
    if (format != "sarif"_L1)
        return;
    const QJsonValue sarif = printed.json()[u"runs"_s][0];
    QStringList uris;
    const QJsonArray results = sarif[u"results"_s].toArray();
    for (const QJsonValue &result : results) {
        const QJsonValue place = result[u"locations"_s][0][u"physicalLocation"_s][u"artifactLocation"_s];
        uris += place[u"uri"_s].toString();
        QCOMPARE(place[u"uriBaseId"_s].toString(), u"%SRCROOT%"_s);
    }
    QCOMPARE(uris, (QStringList{u"fail.bicep"_s, u"more/fail.bicep"_s, u"more/deep%20er/fail.bicep"_s}));
    QVERIFY(!printed.out.contains(m_folder->path().toUtf8()));
}

void TestPipelines::snippetsRun_data()
{
    QTest::addColumn<int>("snippet");
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QList<int>>("codes"); // of the commands
    QTest::addColumn<QMap<QString, QByteArray>>("files"); // that they leave, and a part of each
    using Files = QMap<QString, QByteArray>;
    QTest::newRow("GitHub, pass") << 0 << QByteArray("azure") << QList<int>{0, 0}
                                  << Files{{u"bulkhead.sarif"_s, "\"results\": []"}, {u"summary.md"_s, "2 pass"}};
    QTest::newRow("GitHub, fail") << 0 << QByteArray() << QList<int>{1, 0}
                                  << Files{{u"bulkhead.sarif"_s, "\"uri\": \"infra/more.bicep\""},
                                           {u"summary.md"_s, "<code>infra/more.bicep:6</code>"}};
    QTest::newRow("Azure, pass") << 1 << QByteArray("azure") << QList<int>{0}
                                 << Files{{u"bulkhead.xml"_s, "tests=\"2\" failures=\"0\""}};
    QTest::newRow("Azure, fail") << 1 << QByteArray() << QList<int>{1}
                                 << Files{{u"bulkhead.xml"_s, "tests=\"2\" failures=\"1\""}};
}

void TestPipelines::snippetsRun()
{
    QFETCH(int, snippet);
    QFETCH(QByteArray, policy);
    QFETCH(QList<int>, codes);
    using Files = QMap<QString, QByteArray>;
    QFETCH(Files, files);
    put(u"infra/more.bicep"_s, cluster(policy));
    const std::vector<YAML::Node> all = snippets();
    QCOMPARE(all.size(), 3U);
    QList<int> found;
    const QStringList commands = commandsOf(all[std::size_t(snippet)]);
    for (const QString &command : commands)
        found += shell(command).code;
    QCOMPARE(found, codes);
    for (auto file = files.begin(); file != files.end(); ++file)
        QVERIFY2(get(file.key()).contains(file.value()), get(file.key()));
}

void TestPipelines::hookRuns_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<int>("code");
    QTest::newRow("pass") << QByteArray("azure") << 0;
    QTest::newRow("fail") << QByteArray() << 1;
}

void TestPipelines::hookRuns()
{
    QFETCH(QByteArray, policy);
    put(u"infra/more.bicep"_s, cluster(policy));
    const YAML::Node hook = YAML::Load(fixtures::read(source(u".pre-commit-hooks.yaml"_s)).toStdString())[0];
    QVERIFY(!hook["pass_filenames"].as<bool>()); // else package.json would be an error
    QString command = QString::fromStdString(hook["entry"].as<std::string>());
    for (const YAML::Node &argument : hook["args"])
        command += u' ' + QString::fromStdString(argument.as<std::string>());
    const Run result = shell(command);
    QVERIFY2(result.err.isEmpty(), result.err);
    QTEST(result.code, "code");
}

void TestPipelines::readmeUsesTheHook()
{
    const YAML::Node hook = YAML::Load(fixtures::read(source(u".pre-commit-hooks.yaml"_s)).toStdString())[0];
    const YAML::Node used = snippets().at(2)["repos"][0];
    QCOMPARE(used["hooks"][0]["id"].as<std::string>(), hook["id"].as<std::string>());
    QCOMPARE("Bulkhead " + QByteArray::fromStdString(used["rev"].as<std::string>()).sliced(1) + '\n',
             run(u"--version"_s).out);
}

QTEST_GUILESS_MAIN(TestPipelines)
#include "tst_pipelines.moc"
