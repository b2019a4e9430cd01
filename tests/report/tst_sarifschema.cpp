// SPDX-License-Identifier: MIT
#include "tests/report/reportsamples.h"
#include "tests/support/fixtures.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rules;
using namespace samples;

/// SARIF logs before a validator of JSON schemas: tests/data/sarif has what the standard's schema says of all that
/// Bulkhead writes, and what Bulkhead keeps to beyond it. SARIF_SCHEMA in the environment may name the schema of the
/// standard itself; it must give the same verdicts.
class TestSarifSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void samplesAreValid_data();
    void samplesAreValid();
    void goldenFilesAreValid();
    void programIsValid_data();
    void programIsValid();
    void damageIsRefused_data();
    void damageIsRefused();

private:
    struct Verdict {
        enum Code : int { Valid, Invalid, NoValidator = 3, NotStarted, Broken }; ///< the first as the script exits
        int code = Broken;
        QString problems;

        /// Of one log alone.
        [[nodiscard]] QStringList problemsOf(const QString &log) const;
    };
    [[nodiscard]] static Verdict validate(const QStringList &schemas, const QStringList &logs);
    QString put(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QStringList allSchemas() const;

    const QString m_standard = fixtures::path(u"sarif/sarif-2.1.0.schema.json"_s);
    const QString m_own = fixtures::path(u"sarif/bulkhead.schema.json"_s);
    const QString m_official = qEnvironmentVariable("SARIF_SCHEMA");
    QTemporaryDir m_folder;
    // one run for all rows, since starting Python takes longer than the rest
    Verdict m_ofSamples;
    Verdict m_ofDamaged;
};

TestSarifSchema::Verdict TestSarifSchema::validate(const QStringList &schemas, const QStringList &logs)
{
    QProcess process;
    process.start(u"python3"_s,
                  QStringList{QStringLiteral(BULKHEAD_SOURCE_DIR "/tests/report/sarifvalidate.py")} + schemas
                      + QStringList{u"--"_s} + logs);
    if (!process.waitForStarted())
        return {Verdict::NotStarted, process.errorString()};
    if (!process.waitForFinished(5 * 60'000) || process.exitStatus() != QProcess::NormalExit)
        return {Verdict::Broken, u"The validator broke off: "_s + process.errorString()};
    const QString errors = QString::fromUtf8(process.readAllStandardError());
    if (errors.contains("Traceback"_L1)) // which exits with 1 too
        return {Verdict::Broken, errors};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()) + errors};
}

QStringList TestSarifSchema::Verdict::problemsOf(const QString &log) const
{
    QStringList lines = problems.split(u'\n', Qt::SkipEmptyParts);
    const QString name = u": "_s + QFileInfo(log).fileName() + u": "_s;
    lines.removeIf([&](const QString &line) { return !line.contains(name); });
    return lines;
}

QString TestSarifSchema::put(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

QStringList TestSarifSchema::allSchemas() const
{
    QStringList schemas{m_standard, m_own};
    if (!m_official.isEmpty())
        schemas += m_official;
    return schemas;
}

void TestSarifSchema::initTestCase()
{
    const Verdict verdict = validate({m_standard}, {});
    if (verdict.code == Verdict::NoValidator || verdict.code == Verdict::NotStarted)
        QSKIP("There is no python3-jsonschema here; packaging/test.sh installs it where it can.");
    QVERIFY2(verdict.code == 0, qPrintable(verdict.problems));
}

void TestSarifSchema::samplesAreValid_data()
{
    addSampleRows();
    QStringList logs;
    for (const QString &name : sampleNames()) {
        for (const bool includePasses : {false, true}) {
            Report report = sampleReport(name);
            report.includePasses = includePasses;
            logs += put(name + (includePasses ? u"-all.sarif"_s : u"-some.sarif"_s), written(report, u"sarif"));
        }
    }
    m_ofSamples = validate(allSchemas(), logs);
}

void TestSarifSchema::samplesAreValid()
{
    QFETCH(QString, name);
    QVERIFY2(m_ofSamples.code == Verdict::Valid || m_ofSamples.code == Verdict::Invalid,
             qPrintable(m_ofSamples.problems));
    for (const QString &kind : {u"-all.sarif"_s, u"-some.sarif"_s}) {
        const QStringList problems = m_ofSamples.problemsOf(name + kind);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
}

void TestSarifSchema::goldenFilesAreValid()
{
    const QStringList logs = fixtures::files(fixtures::path(u"report/formats"_s), {u"*.sarif"_s});
    QCOMPARE(logs.size(), sampleNames().size());
    const Verdict verdict = validate(allSchemas(), logs);
    QVERIFY2(verdict.code == 0, qPrintable(verdict.problems));
}

void TestSarifSchema::programIsValid_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("results");
    QTest::newRow("folder") << u"check templates"_s << 3;
    QTest::newRow("passes too") << u"check templates --include-passes"_s << 4;
    QTest::newRow("published rule") << u"check templates --published --include-passes"_s << 4;
    QTest::newRow("baseline") << u"check templates --baseline known.json --include-passes"_s << 3;
    QTest::newRow("nothing left") << u"check templates/fail.bicep --baseline known.json"_s << 0;
    QTest::newRow("not there") << u"check missing.bicep templates/pass.bicep"_s << 0;
}

/// A folder with each outcome, errors and a baseline, as a pipeline would check it.
void TestSarifSchema::programIsValid()
{
    QFETCH(QString, arguments);
    QVERIFY(QDir(m_folder.path()).mkpath(u"templates"_s));
    const QByteArray fails = cluster("aks", "'aks'", "");
    put(u"templates/fail.bicep"_s, fails);
    put(u"templates/accepted.bicep"_s, "#disable-next-line AZR-000027 // a [test]\n" + fails);
    put(u"templates/pass.bicep"_s, cluster("aks", "'aks'", "      networkPolicy: 'calico'\n"));
    put(u"templates/open.bicep"_s, "param p string\n" + cluster("aks", "'aks'", "      networkPolicy: p\n"));
    put(u"templates/broken.bicep"_s, "resource x = {\n");
    const auto run = [this](const QString &line) {
        QProcess program;
        program.setWorkingDirectory(m_folder.path());
        program.start(QStringLiteral(BULKHEAD_CLI), line.split(u' '));
        program.waitForFinished();
        return program.readAllStandardOutput();
    };
    run(u"check templates/fail.bicep --write-baseline known.json"_s);
    const QByteArray bytes = run(arguments + u" --format sarif"_s);
    QJsonParseError error;
    const QJsonDocument log = QJsonDocument::fromJson(bytes, &error);
    QVERIFY2(error.error == QJsonParseError::NoError, bytes);
    QTEST(int(log[u"runs"_s][0][u"results"_s].toArray().size()), "results");
    const Verdict verdict = validate(allSchemas(), {put(u"program.sarif"_s, bytes)});
    QVERIFY2(verdict.code == 0, qPrintable(verdict.problems));
}

namespace {

/// \a json with something else, or nothing, at a place such as "runs/0/tool".
QJsonValue edited(const QJsonValue &json, QStringList place, const QJsonValue &value)
{
    if (place.isEmpty())
        return value;
    const QString step = place.takeFirst();
    if (json.isArray()) {
        QJsonArray array = json.toArray();
        if (step.toInt() == array.size())
            array.append(value);
        else
            array[step.toInt()] = edited(array[step.toInt()], place, value);
        return array;
    }
    QJsonObject object = json.toObject();
    const QJsonValue inner = edited(object[step], place, value);
    if (inner.isUndefined())
        object.remove(step);
    else
        object[step] = inner;
    return object;
}

void addStandardRows(const auto &row)
{
    const QJsonValue nothing(QJsonValue::Undefined);
    row("version", u"version"_s, u"2.0.0"_s);
    row("no version", u"version"_s, nothing);
    row("schema", u"$schema"_s, u"sarif 2.1.0.json"_s);
    row("no runs", u"runs"_s, nothing);
    row("run unknown member", u"runs/0/column"_s, 1);
    row("no tool", u"runs/0/tool"_s, nothing);
    row("no driver", u"runs/0/tool/driver"_s, nothing);
    row("no name", u"runs/0/tool/driver/name"_s, nothing);
    row("language", u"runs/0/tool/driver/language"_s, u"english"_s);
    row("rule without id", u"runs/0/tool/driver/rules/0/id"_s, nothing);
    row("help without text", u"runs/0/tool/driver/rules/0/help/text"_s, nothing);
    row("help address", u"runs/0/tool/driver/rules/0/helpUri"_s, u"a page"_s);
    row("configuration", u"runs/0/tool/driver/rules/0/defaultConfiguration/level"_s, u"critical"_s);
    row("tags twice", u"runs/0/tool/driver/rules/0/properties/tags"_s, QJsonArray{u"a"_s, u"a"_s});
    row("column kind", u"runs/0/columnKind"_s, u"utf8"_s);
    row("no line end", u"runs/0/newlineSequences"_s, QJsonArray());
    row("role", u"runs/0/artifacts/0/roles/0"_s, u"target"_s);
    row("success", u"runs/0/invocations/0/executionSuccessful"_s, u"no"_s);
    row("no success", u"runs/0/invocations/0/executionSuccessful"_s, nothing);
    row("time", u"runs/0/invocations/0/endTimeUtc"_s, u"2026-09-21T14:13:20"_s);
    row("notification", u"runs/0/invocations/0/toolExecutionNotifications/0/message"_s, nothing);
    row("descriptor", u"runs/0/invocations/0/toolExecutionNotifications/0/descriptor"_s, QJsonObject());
    row("no message", u"runs/0/results/0/message"_s, nothing);
    row("empty message", u"runs/0/results/0/message"_s, QJsonObject());
    row("message type", u"runs/0/results/0/message"_s, u"text"_s);
    row("kind", u"runs/0/results/0/kind"_s, u"undetermined"_s);
    row("level", u"runs/0/results/2/level"_s, u"important"_s);
    row("result unknown member", u"runs/0/results/0/outcome"_s, u"fail"_s);
    row("rule index", u"runs/0/results/0/ruleIndex"_s, -2);
    row("rule index type", u"runs/0/results/0/ruleIndex"_s, u"0"_s);
    row("fingerprint", u"runs/0/results/0/partialFingerprints/a"_s, 1);
    const QString place = u"runs/0/results/2/locations/0/physicalLocation"_s;
    row("no file", place + u"/artifactLocation"_s, nothing);
    row("URI", place + u"/artifactLocation/uri"_s, u"in fra/a.bicep"_s);
    row("index", place + u"/artifactLocation/index"_s, -2);
    row("line", place + u"/region/startLine"_s, 0);
    row("column", place + u"/region/endColumn"_s, 1.5);
    row("region", place + u"/region/line"_s, 1);
    row("region without begin", place + u"/region/startLine"_s, nothing);
    row("snippet", place + u"/region/snippet"_s, u"text"_s);
    row("flow", u"runs/0/results/2/codeFlows/0/threadFlows"_s, QJsonArray());
    row("importance", u"runs/0/results/2/codeFlows/0/threadFlows/0/locations/0/importance"_s, u"high"_s);
    row("fix without changes", u"runs/0/results/2/fixes/0/artifactChanges"_s, nothing);
    const QString change = u"runs/0/results/2/fixes/0/artifactChanges/0"_s;
    row("change without file", change + u"/artifactLocation"_s, nothing);
    row("nothing replaced", change + u"/replacements"_s, QJsonArray());
    row("replacement", change + u"/replacements/0/deletedRegion"_s, nothing);
    row("suppression", u"runs/0/results/2/suppressions"_s, QJsonArray{QJsonObject{{u"kind"_s, u"baseline"_s}}});
    row("bare suppression", u"runs/0/results/2/suppressions"_s, QJsonArray{QJsonObject()});
}

void addOwnRows(const auto &row)
{
    const QJsonValue nothing(QJsonValue::Undefined);
    const QString place = u"runs/0/results/2/locations/0/physicalLocation"_s;
    row("absolute with a base", place + u"/artifactLocation/uri"_s, u"file:///infra/main.bicep"_s);
    row("path with a base", place + u"/artifactLocation/uri"_s, u"/infra/main.bicep"_s);
    row("dot with a base", place + u"/artifactLocation/uri"_s, u"./infra/main.bicep"_s);
    row("relative to nothing", place + u"/artifactLocation/uriBaseId"_s, nothing);
    row("other base", place + u"/artifactLocation/uriBaseId"_s, u"%ROOT%"_s);
    row("place of the base", u"runs/0/originalUriBaseIds/%SRCROOT%/uri"_s, u"file:///work/"_s);
    row("columns mean nothing", u"runs/0/columnKind"_s, nothing);
    row("no scan", u"runs/0/results"_s, nothing);
    row("two runs", u"runs/1"_s,
        QJsonObject{{u"tool"_s, QJsonObject{{u"driver"_s, QJsonObject{{u"name"_s, u"a"_s}}}}}});
    row("no help", u"runs/0/tool/driver/rules/0/help"_s, nothing);
    row("no help in Markdown", u"runs/0/tool/driver/rules/0/help/markdown"_s, nothing);
    row("no place", u"runs/0/results/2/locations/0/physicalLocation"_s, nothing);
    row("no fingerprint", u"runs/0/results/2/partialFingerprints/bulkheadDeclaration~1v1"_s, nothing);
    row("region without end", place + u"/region/endLine"_s, nothing);
    row("open with a level", u"runs/0/results/0/level"_s, u"error"_s);
    row("fail without a level", u"runs/0/results/2/level"_s, u"none"_s);
    row("suppressed in words only", u"runs/0/results/2/properties/outcome"_s, u"suppressed"_s);
    row("not suppressed", u"runs/0/results/2/suppressions"_s, QJsonArray{QJsonObject{{u"kind"_s, u"external"_s}}});
    row("link", u"runs/0/results/2/message/text"_s, u"[a](x)"_s);
    row("placeholder", u"runs/0/results/2/message/text"_s, u"{0} has"_s);
    row("fix without a description", u"runs/0/results/2/fixes/0/description"_s, nothing);
    row("local time", u"runs/0/invocations/0/endTimeUtc"_s, u"2026-09-21T14:13:20+02:00"_s);
}

} // namespace

void TestSarifSchema::damageIsRefused_data()
{
    QTest::addColumn<QString>("log");
    QTest::addColumn<bool>("byStandard");
    const QJsonValue log = QJsonDocument::fromJson(written(sampleReport(u"mixed"_s), u"sarif")).object();
    QStringList logs;
    const auto row = [&](bool byStandard) {
        return [&, byStandard](const char *name, const QString &place, const QJsonValue &value) {
            QStringList steps = place.split(u'/');
            for (QString &step : steps)
                step.replace("~1"_L1, "/"_L1);
            const QJsonValue damaged = edited(log, steps, value);
            if (damaged == log)
                qFatal("%s damages nothing", name);
            logs += put(u"damaged%1.sarif"_s.arg(logs.size()), QJsonDocument(damaged.toObject()).toJson());
            QTest::newRow(name) << logs.last() << byStandard;
        };
    };
    addStandardRows(row(true));
    addOwnRows(row(false));
    m_ofDamaged = validate(allSchemas(), logs);
}

/// What the standard refuses is refused by its schema; the rest by Bulkhead's own alone.
void TestSarifSchema::damageIsRefused()
{
    QFETCH(QString, log);
    QFETCH(bool, byStandard);
    QVERIFY2(m_ofDamaged.code == Verdict::Invalid, qPrintable(m_ofDamaged.problems));
    const QStringList problems = m_ofDamaged.problemsOf(log);
    const QString shown = problems.join(u'\n');
    QVERIFY2(!problems.isEmpty(), "accepted");
    const auto refuses = [&problems](const QString &schema) {
        const QString name = QFileInfo(schema).fileName() + u": "_s;
        return std::ranges::any_of(problems, [&](const QString &line) { return line.startsWith(name); });
    };
    QVERIFY2(refuses(m_standard) == byStandard, qPrintable(shown));
    QVERIFY2(m_official.isEmpty() || refuses(m_official) == byStandard, qPrintable(shown));
    QVERIFY2(byStandard || refuses(m_own), qPrintable(shown));
}

QTEST_GUILESS_MAIN(TestSarifSchema)
#include "tst_sarifschema.moc"
