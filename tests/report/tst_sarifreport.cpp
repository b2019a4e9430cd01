// SPDX-License-Identifier: MIT
#include "rules/report/sariflocations.h"
#include "tests/report/reportsamples.h"
#include "tests/report/sarifcheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rules;
using namespace samples;

class TestSarifReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds_data();
    void holds();
    void mistakesAreFound_data();
    void mistakesAreFound();
    void regionsQuoteTheFile_data();
    void regionsQuoteTheFile();
    void fixesWork();
    void fingerprintsAreStable();
    void uris_data();
    void uris();
    void texts_data();
    void texts();
};

namespace {

/// The only run of a SARIF log.
QJsonObject sarifRun(const Report &report)
{
    return QJsonDocument::fromJson(written(report, u"sarif")).object()[u"runs"_s][0].toObject();
}

} // namespace

void TestSarifReport::holds_data()
{
    addSampleRows();
}

void TestSarifReport::holds()
{
    QFETCH(QString, name);
    for (const bool includePasses : {false, true}) {
        Report report = sampleReport(name);
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
                 name != "mixed"_L1 && name != "hostile"_L1);
    }
}

void TestSarifReport::mistakesAreFound_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after, const QString &problem) {
        QTest::newRow(name) << before << after << problem;
    };
    row("rule", "\"ruleIndex\": 0", "\"ruleIndex\": 1", u"refers to no entry of rules"_s);
    row("notification", "\"id\": \"note\",\n                \"index\": 2",
        "\"id\": \"note\",\n                \"index\": 1", u"refers to no entry of notifications"_s);
    row("file", "\"index\": 1", "\"index\": 0", u"has the index of another file"_s);
    row("region", "\"endLine\": 46", "\"endLine\": 1", u"ends before it begins"_s);
    row("line", "\"startLine\": 46", "\"startLine\": 47", u"ends before it begins"_s);
}

void TestSarifReport::mistakesAreFound()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, problem);
    QByteArray bytes = written(sampleReport(u"mixed"_s), u"sarif");
    QVERIFY(bytes.contains(before));
    const QStringList problems = sarifProblems(QJsonDocument::fromJson(bytes.replace(before, after)).object());
    QVERIFY2(problems.join(u'\n').contains(problem), qPrintable(problems.join(u'\n')));
}

namespace {

/// Where a region begins and ends in \a text, by lines and columns alone, as an editor would look for it; nothing if
/// that is outside.
std::optional<std::pair<qsizetype, qsizetype>> placeOf(const QString &text, const QJsonValue &region)
{
    const QStringList lines = text.split(u'\n');
    const auto offset = [&lines](qint64 line, qint64 column) -> qsizetype {
        if (line > lines.size() || column > lines[line - 1].size() + 1)
            return -1;
        qsizetype sum = column - 1;
        for (qsizetype i = 0; i + 1 < line; ++i)
            sum += lines[i].size() + 1;
        return sum;
    };
    const qsizetype begin = offset(region[u"startLine"_s].toInteger(), region[u"startColumn"_s].toInteger());
    const qsizetype end = offset(region[u"endLine"_s].toInteger(), region[u"endColumn"_s].toInteger());
    if (begin < 0 || end < begin)
        return std::nullopt;
    return std::pair(begin, end);
}

/// \a text with the replacements of a SARIF fix done; null if one is outside.
QString replaced(const QString &text, const QJsonArray &replacements)
{
    QString out = text;
    for (qsizetype i = replacements.size() - 1; i >= 0; --i) {
        const auto place = placeOf(text, replacements[i][u"deletedRegion"_s]);
        if (!place)
            return {};
        out.replace(place->first, place->second - place->first,
                    replacements[i][u"insertedContent"_s][u"text"_s].toString());
    }
    return out;
}

/// All physical locations with a region.
void collectPlaces(const QJsonValue &json, std::vector<QJsonObject> &places)
{
    const QJsonArray items = json.toArray();
    for (const QJsonValue &item : items)
        collectPlaces(item, places);
    const QJsonObject members = json.toObject();
    if (members.contains(u"region"_s))
        places.push_back(members);
    for (const QJsonValue &member : members)
        collectPlaces(member, places);
}

} // namespace

void TestSarifReport::regionsQuoteTheFile_data()
{
    addSampleRows();
}

/// Regions lie in their files, and a snippet is what stands there, secrets apart.
void TestSarifReport::regionsQuoteTheFile()
{
    QFETCH(QString, name);
    Report report = sampleReport(name);
    report.includePasses = true;
    QHash<QString, QString> texts; // by URI
    for (const ReportedFile &file : report.files) {
        for (const model::DocumentPtr &document : file.analysis->snapshot->documents())
            texts[artifactUri(file.names.shown(document->path()))] = document->source()->text();
    }
    std::vector<QJsonObject> places;
    collectPlaces(sarifRun(report), places);
    QCOMPARE(places.empty(), name == "empty"_L1);
    for (const QJsonObject &json : places) {
        const QString text = texts.value(json[u"artifactLocation"_s][u"uri"_s].toString());
        const auto place = placeOf(text, json[u"region"_s]);
        QVERIFY2(place.has_value(), QJsonDocument(json).toJson());
        const QJsonValue snippet = json[u"region"_s][u"snippet"_s];
        const QString quoted = text.sliced(place->first, place->second - place->first);
        if (!snippet.isUndefined() && !quoted.contains("never to be seen"_L1))
            QCOMPARE(snippet[u"text"_s].toString(), quoted);
    }
}

void TestSarifReport::fixesWork()
{
    int tried = 0;
    for (const QString &name : {u"arm"_s, u"mixed"_s}) {
        const Report report = sampleReport(name);
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
            addTemplate(after, contents);
            QCOMPARE(after.count(Outcome::Fail), report.count(Outcome::Fail) - 1);
            ++tried;
        }
    }
    QVERIFY2(tried >= 5, qPrintable(QString::number(tried)));
}

void TestSarifReport::fingerprintsAreStable()
{
    const auto fingerprint = [](const QByteArray &text) {
        Report report = emptyReport();
        addTemplate(report, {{u"main.bicep"_s, text}});
        return sarifRun(report)[u"results"_s][0][u"partialFingerprints"_s][u"bulkheadDeclaration/v1"_s].toString();
    };
    const QString first = fingerprint(cluster("aks", "'a'", ""));
    QCOMPARE(fingerprint("// a line more\n\n" + cluster("aks", "'b'", "      networkPolicy: 'none'\n")), first);
    QVERIFY(fingerprint(cluster("other", "'a'", "")) != first);

    const auto named = [](const QString &given) {
        Report report = emptyReport();
        addTemplate(report, {{u"main.bicep"_s, cluster("aks", "'a'", "")}});
        report.files[0].names = PathNames(given, u"/work/main.bicep"_s, u"/work"_s);
        return sarifRun(report)[u"results"_s][0][u"partialFingerprints"_s][u"bulkheadDeclaration/v1"_s].toString();
    };
    QCOMPARE(named(u"./main.bicep"_s), first);
}

void TestSarifReport::uris_data()
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

void TestSarifReport::uris()
{
    QFETCH(QString, path);
    QTEST(artifactUri(path), "uri");
}

void TestSarifReport::texts_data()
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

void TestSarifReport::texts()
{
    QFETCH(QString, text);
    QTEST(sarifText(text), "want");
}

QTEST_APPLESS_MAIN(TestSarifReport)
#include "tst_sarifreport.moc"
