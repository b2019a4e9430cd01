// SPDX-License-Identifier: MIT
#include "rules/report/junitreport.h"
#include "rules/report/markdownreport.h"
#include "rules/report/reportwriter.h"
#include "rules/report/sariflocations.h"
#include "tests/report/sarifcheck.h"
#include "tests/support/fixtures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>
#include <map>

using namespace Qt::StringLiterals;
using namespace rules;

/// The formats for pipelines, each on the same reports.
class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data();
    void golden();
    void sarifHolds_data();
    void sarifHolds();
    void sarifFixesWork();
    void sarifFingerprintsAreStable();
    void sarifUris_data();
    void sarifUris();
    void sarifTexts_data();
    void sarifTexts();
    void junitAddsUp_data();
    void junitAddsUp();
    void xmlTexts_data();
    void xmlTexts();
    void markdownTexts_data();
    void markdownTexts();
    void markdownHolds_data();
    void markdownHolds();
    void longListsAreFolded();
    void secretsAreMasked_data();
    void secretsAreMasked();
    void colorsOnlyWhenAskedFor();
    void caretsStandBelow_data();
    void caretsStandBelow();
};

namespace {

using Contents = std::vector<std::pair<QString, QByteArray>>;

QByteArray cluster(const QByteArray &symbol, const QByteArray &name, const QByteArray &profile)
{
    return "resource " + symbol + " 'Microsoft.ContainerService/managedClusters@2024-09-01' = {\n  name: " + name
        + "\n  location: 'westeurope'\n  properties: {\n    networkProfile: {\n      networkPlugin: 'azure'\n" + profile
        + "    }\n  }\n}\n";
}

/// Adds a template of files in memory. What is measured is replaced by a constant.
void add(Report &report, const Contents &contents, bool fixes = true)
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

/// A template with each outcome, a module, a secret and a parameters file; one in which nothing can be understood; one
/// that could not be read.
Report mixed()
{
    Report report = emptyReport();
    add(report,
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
    add(report, {{u"infra/half.bicep"_s, "param\n" + cluster("aks", "'half'", "      networkPolicy: 'azure'\n")}});
    add(report, {{u"infra/nothing.bicep"_s, "?? !!\n"}});
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
    add(report, {{u"arm/azuredeploy.json"_s, text.replace('\n', "\r\n")}});
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
    add(report, {{name, text}});
    report.notChecked.push_back(
        {u"a\nb\x1b|c.bicep"_s, u"a\nb\x1b|c.bicep <script>alert(2)</script> does not exist."_s});
    return report;
}

Report sample(const QString &name)
{
    static const std::map<QString, Report (*)()> samples{
        {u"mixed"_s, mixed}, {u"arm"_s, arm}, {u"hostile"_s, hostile}, {u"empty"_s, emptyReport}};
    return samples.at(name)();
}

const QStringList Samples{u"mixed"_s, u"arm"_s, u"hostile"_s, u"empty"_s};

void addSampleRows()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : Samples)
        QTest::newRow(qPrintable(name)) << name;
}

QByteArray written(const Report &report, QStringView format)
{
    return reportWriter(format)->write(report);
}

/// The only run of a SARIF log.
QJsonObject sarifRun(const Report &report)
{
    return QJsonDocument::fromJson(written(report, u"sarif")).object()[u"runs"_s][0].toObject();
}

} // namespace

void TestFormats::golden_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("file");
    const std::vector<std::pair<QString, QString>> formats{{u"text"_s, u"txt"_s},
                                                           {u"json"_s, u"json"_s},
                                                           {u"sarif"_s, u"sarif"_s},
                                                           {u"junit"_s, u"xml"_s},
                                                           {u"markdown"_s, u"md"_s}};
    for (const QString &name : Samples) {
        for (const auto &[format, ending] : formats)
            QTest::addRow("%s %s", qPrintable(name), qPrintable(format)) << name << format << name + u'.' + ending;
    }
}

void TestFormats::golden()
{
    QFETCH(QString, name);
    QFETCH(QString, format);
    QFETCH(QString, file);
    Report report = sample(name);
    report.includePasses = name == "mixed"_L1;
    QCOMPARE_GOLDEN(QString::fromUtf8(written(report, format)), fixtures::path(u"report/formats/"_s + file));
}

void TestFormats::sarifHolds_data()
{
    addSampleRows();
}

void TestFormats::sarifHolds()
{
    QFETCH(QString, name);
    for (const bool includePasses : {false, true}) {
        Report report = sample(name);
        report.includePasses = includePasses;
        QJsonParseError error;
        const QJsonDocument log = QJsonDocument::fromJson(written(report, u"sarif"), &error);
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
        const QStringList problems = sarifProblems(log.object());
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        const QJsonArray results = log[u"runs"_s][0][u"results"_s].toArray();
        const qsizetype left = includePasses ? 0 : report.count(Outcome::Pass);
        QCOMPARE(results.size(), report.findingCount() - left);
        QSet<QString> fingerprints;
        for (const QJsonValue &result : results)
            fingerprints.insert(result[u"partialFingerprints"_s][u"bulkheadDeclaration/v1"_s].toString());
        QCOMPARE(fingerprints.size(), results.size());
        QCOMPARE(log[u"runs"_s][0][u"invocations"_s][0][u"executionSuccessful"_s].toBool(),
                 name == "arm"_L1 || name == "empty"_L1);
    }
}

namespace {

/// \a text with the replacements of a SARIF fix done, by lines and columns alone, as an editor would do it.
QString replaced(const QString &text, const QJsonArray &replacements)
{
    const QStringList lines = text.split(u'\n');
    const auto offset = [&lines](const QJsonValue &line, const QJsonValue &column) {
        qsizetype sum = column.toInteger() - 1;
        for (qsizetype i = 0; i + 1 < line.toInteger(); ++i)
            sum += lines[i].size() + 1;
        return sum;
    };
    QString out = text;
    for (qsizetype i = replacements.size() - 1; i >= 0; --i) {
        const QJsonValue region = replacements[i][u"deletedRegion"_s];
        const qsizetype begin = offset(region[u"startLine"_s], region[u"startColumn"_s]);
        const qsizetype end = offset(region[u"endLine"_s], region[u"endColumn"_s]);
        out.replace(begin, end - begin, replacements[i][u"insertedContent"_s][u"text"_s].toString());
    }
    return out;
}

} // namespace

void TestFormats::sarifFixesWork()
{
    int tried = 0;
    for (const QString &name : {u"arm"_s, u"mixed"_s}) {
        const Report report = sample(name);
        const QJsonArray results = sarifRun(report)[u"results"_s].toArray();
        for (const QJsonValue &result : results) {
            const QJsonArray fixes = result[u"fixes"_s].toArray();
            for (qsizetype i = 0; i < fixes.size(); ++i)
                QCOMPARE(fixes[i][u"properties"_s][u"recommended"_s].toBool(), i == 0);
            const QJsonArray changes = fixes[0][u"artifactChanges"_s].toArray();
            if (changes.size() != 1)
                continue;
            const model::Snapshot &snapshot = *report.files[0].analysis->snapshot;
            Contents contents;
            for (const model::DocumentPtr &document : snapshot.documents()) {
                const QString path = document->path().sliced(6); // below /work/
                QString text = QString::fromUtf8(document->source()->toBytes());
                if (artifactUri(path) == changes[0][u"artifactLocation"_s][u"uri"_s].toString())
                    text = replaced(text, changes[0][u"replacements"_s].toArray());
                QCOMPARE(text.count("\r\n"_L1), name == "arm"_L1 ? text.count(u'\n') : 0);
                contents.insert(document == snapshot.root() ? contents.begin() : contents.end(), {path, text.toUtf8()});
            }
            Report after = emptyReport();
            add(after, contents);
            QCOMPARE(after.count(Outcome::Fail), report.count(Outcome::Fail) - 1);
            ++tried;
        }
    }
    QVERIFY2(tried >= 5, qPrintable(QString::number(tried)));
}

void TestFormats::sarifFingerprintsAreStable()
{
    const auto fingerprint = [](const QByteArray &text) {
        Report report = emptyReport();
        add(report, {{u"main.bicep"_s, text}});
        return sarifRun(report)[u"results"_s][0][u"partialFingerprints"_s][u"bulkheadDeclaration/v1"_s].toString();
    };
    const QString first = fingerprint(cluster("aks", "'a'", ""));
    QCOMPARE(fingerprint("// a line more\n\n" + cluster("aks", "'b'", "      networkPolicy: 'none'\n")), first);
    QVERIFY(fingerprint(cluster("other", "'a'", "")) != first);

    const auto named = [](const QString &given) {
        Report report = emptyReport();
        add(report, {{u"main.bicep"_s, cluster("aks", "'a'", "")}});
        report.files[0].names = PathNames(given, u"/work/main.bicep"_s, u"/work"_s);
        return sarifRun(report)[u"results"_s][0][u"partialFingerprints"_s][u"bulkheadDeclaration/v1"_s].toString();
    };
    QCOMPARE(named(u"./main.bicep"_s), first);
}

void TestFormats::sarifUris_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("uri");
    QTest::newRow("relative") << u"a/b.bicep"_s << u"a/b.bicep"_s;
    QTest::newRow("dot") << u"./a//b.bicep"_s << u"a/b.bicep"_s;
    QTest::newRow("above") << u"../b.bicep"_s << u"../b.bicep"_s;
    QTest::newRow("absolute") << u"/a b/c.bicep"_s << u"file:///a%20b/c.bicep"_s;
    QTest::newRow("delimiters") << u"a:b?c#d%e[f]&'.json"_s << u"a%3Ab%3Fc%23d%25e%5Bf%5D%26%27.json"_s;
    QTest::newRow("beyond ASCII") << u"\u00e4.json"_s << u"%C3%A4.json"_s;
}

void TestFormats::sarifUris()
{
    QFETCH(QString, path);
    QTEST(artifactUri(path), "uri");
}

void TestFormats::sarifTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("want");
    QTest::newRow("plain") << u"a b"_s << u"a b"_s;
    QTest::newRow("link") << u"[a](b)"_s << u"\\[a\\](b)"_s;
    QTest::newRow("backslash") << u"a\\[b"_s << u"a\\\\\\[b"_s;
    QTest::newRow("placeholder") << u"{0} {12}"_s << u"{{0}} {{12}}"_s;
    QTest::newRow("other braces") << u"${name} {"_s << u"${name} {"_s;
    QTest::newRow("control characters") << u"a\x1b[0m\nb"_s << u"a\ufffd\\[0m b"_s;
}

void TestFormats::sarifTexts()
{
    QFETCH(QString, text);
    QTEST(sarifText(text), "want");
}

void TestFormats::junitAddsUp_data()
{
    addSampleRows();
}

void TestFormats::junitAddsUp()
{
    QFETCH(QString, name);
    const Report report = sample(name);
    const QByteArray bytes = written(report, u"junit");
    struct Suite {
        QMap<QString, qint64> told;
        QMap<QString, qint64> counted;
    };
    std::vector<Suite> suites; // the first is the sum
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString element = xml.name().toString();
        if (element == "testsuite"_L1 || element == "testsuites"_L1) {
            Suite suite;
            for (const QString &count : {u"tests"_s, u"failures"_s, u"errors"_s, u"skipped"_s})
                suite.told[count] = xml.attributes().value(count).toLongLong();
            suites.push_back(suite);
            QVERIFY(xml.attributes().hasAttribute(u"time"_s) && xml.attributes().hasAttribute(u"name"_s));
        }
        static const QMap<QString, QString> counts{{u"testcase"_s, u"tests"_s},
                                                   {u"failure"_s, u"failures"_s},
                                                   {u"error"_s, u"errors"_s},
                                                   {u"skipped"_s, u"skipped"_s}};
        if (counts.contains(element)) {
            ++suites.front().counted[counts[element]];
            ++suites.back().counted[counts[element]];
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(suites.size(), 1 + report.files.size() + report.notChecked.size());
    for (const Suite &suite : suites) {
        for (auto count = suite.told.begin(); count != suite.told.end(); ++count)
            QCOMPARE(suite.counted.value(count.key()), count.value());
    }
    QCOMPARE(suites.front().told[u"failures"_s], report.count(Outcome::Fail));
    QCOMPARE(suites.front().told[u"skipped"_s], report.count(Outcome::Undetermined));
}

void TestFormats::xmlTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("want");
    QTest::newRow("lines") << u"a\nb"_s << u"a\nb"_s;
    QTest::newRow("control characters") << QString(u"a\0\x01\x1b\x7f\x85"_s) << u"a\ufffd\ufffd\ufffd\ufffd\ufffd"_s;
    QTest::newRow("half a character") << QString(QChar(0xd800)) + u'x' + QChar(0xdc00) << u"\ufffdx\ufffd"_s;
    QTest::newRow("a whole one") << u"\U0001F600"_s << u"\U0001F600"_s;
    QTest::newRow("no characters") << u"\ufffe\uffff"_s << u"\ufffd\ufffd"_s;
    QTest::newRow("reordering") << u"\u202e"_s << u"\ufffd"_s;
}

void TestFormats::xmlTexts()
{
    QFETCH(QString, text);
    QTEST(xmlText(text), "want");
}

void TestFormats::markdownTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("want");
    QTest::newRow("plain") << u"it's 'a', b."_s << u"it's 'a', b."_s;
    QTest::newRow("markup") << u"<b>&amp;"_s << u"&#60;b&#62;&#38;amp;"_s;
    QTest::newRow("cell") << u"a|b\nc"_s << u"a&#124;b c"_s;
    QTest::newRow("code") << u"`a` \\"_s << u"&#96;a&#96; &#92;"_s;
    QTest::newRow("link") << u"![a](b)"_s << u"&#33;&#91;a&#93;&#40;b&#41;"_s;
    QTest::newRow("address") << u"https://a.b www.c.d"_s << u"https&#58;//a.b www&#46;c.d"_s;
    QTest::newRow("place and emoji") << u"a.bicep:3: :x:"_s << u"a.bicep:3: &#58;x:"_s;
    QTest::newRow("person") << u"@all #1"_s << u"&#64;<!-- -->all &#35;<!-- -->1"_s;
}

void TestFormats::markdownTexts()
{
    QFETCH(QString, text);
    QTEST(markdownEscaped(text), "want");
}

void TestFormats::markdownHolds_data()
{
    addSampleRows();
}

void TestFormats::markdownHolds()
{
    QFETCH(QString, name);
    const QString text = QString::fromUtf8(written(sample(name), u"markdown"));
    static const QRegularExpression known(u"</?(?:code|details|summary)>|<!-- -->"_s);
    const QString rest = QString(text).remove(known);
    QVERIFY2(!rest.contains(u'<') && !rest.contains(u'>'), qPrintable(rest));
    for (const QString &mark : {u"`"_s, u"]("_s, u"!["_s, u"://"_s, u"\x1b"_s, u"\u202e"_s})
        QVERIFY2(!text.contains(mark), qPrintable(mark));
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(u'|'))
            QCOMPARE(line.count(u'|'), 6);
    }
}

void TestFormats::longListsAreFolded()
{
    QByteArray text;
    for (int i = 0; i < 230; ++i)
        text += cluster("aks" + QByteArray::number(i), "'aks" + QByteArray::number(i) + "'", "");
    Report report = emptyReport();
    add(report, {{u"main.bicep"_s, text}}, false);
    const QString markdown = QString::fromUtf8(written(report, u"markdown"));
    const qsizetype fold = markdown.indexOf("<details><summary>210 more</summary>"_L1);
    QCOMPARE(markdown.first(fold).count(u"❌ fail"_s), 20);
    QCOMPARE(markdown.count(u"❌ fail"_s), 200);
    QVERIFY(markdown.contains(u"… and 30 that are not listed here."_s));
    QCOMPARE(markdown.count(u"<details>"_s), markdown.count(u"</details>"_s));
}

void TestFormats::secretsAreMasked_data()
{
    QTest::addColumn<QString>("format");
    for (const QString &format : reportFormats())
        QTest::newRow(qPrintable(format)) << format;
}

void TestFormats::secretsAreMasked()
{
    QFETCH(QString, format);
    Report report = sample(u"mixed"_s);
    report.includePasses = true;
    const QByteArray bytes = written(report, format);
    QVERIFY(!bytes.isEmpty());
    QVERIFY(!bytes.contains("never to be seen"));
}

void TestFormats::colorsOnlyWhenAskedFor()
{
    Report report = sample(u"mixed"_s);
    const QByteArray plain = written(report, u"text");
    QVERIFY(!plain.contains('\x1b'));
    report.colored = true;
    QString colored = QString::fromUtf8(written(report, u"text"));
    QVERIFY(colored.contains("\x1b[1;31mfail\x1b[0m: aks-bad"_L1));
    static const QRegularExpression color(u"\x1b\\[[0-9;]*m"_s);
    QCOMPARE(colored.remove(color).toUtf8(), plain);
}

void TestFormats::caretsStandBelow_data()
{
    QTest::addColumn<QByteArray>("before"); // what stands before the property in its line
    QTest::addColumn<QString>("line"); // as it is shown
    QTest::addColumn<int>("columns"); // before the first caret
    const QString property = u"networkPolicy: ''"_s;
    QTest::newRow("spaces") << QByteArray("      ") << QString(6, u' ') + property << 6;
    QTest::newRow("tabs") << QByteArray("\t\t") << u"  "_s + property << 2;
    QTest::newRow("wide characters") << QByteArray("/* \u6f22\u5b57 \U0001F600 */ ")
                                     << u"/* \u6f22\u5b57 \U0001F600 */ "_s + property << 14;
    QTest::newRow("combining") << QByteArray("/* e\u0301 */ ") << u"/* e\u0301 */ "_s + property << 8;
    QTest::newRow("reordering") << QByteArray("/* \u202e */ ") << u"/* \ufffd */ "_s + property << 8;
    QTest::newRow("long line") << QByteArray(500, ' ') << u'…' + QString(93, u' ') + property << 94;
}

void TestFormats::caretsStandBelow()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, line);
    QFETCH(int, columns);
    Report report = emptyReport();
    add(report, {{u"main.bicep"_s, cluster("aks", "'a'", before + "networkPolicy: ''\n")}});
    const QString text = QString::fromUtf8(written(report, u"text"));
    const QString want = u"    7 | "_s + line + u"\n      | "_s + QString(columns, u' ') + QString(17, u'^') + u'\n';
    QVERIFY2(text.contains(want), qPrintable(text));
}

QTEST_APPLESS_MAIN(TestFormats)
#include "tst_formats.moc"
