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
    row("version", "\"2.1.0\"", "\"2.0.0\"", u"$.version: is '2.0.0'"_s);
    row("member missing", "\"columnKind\"", "\"column\"", u"lacks columnKind"_s);
    row("member unknown", "\"columnKind\"", "\"column\"", u"is not known in run"_s);
    row("type", "\"executionSuccessful\": false", "\"executionSuccessful\": \"no\"", u"is no boolean"_s);
    row("rule", "\"ruleIndex\": 0", "\"ruleIndex\": 1", u"refers to no entry of rules"_s);
    row("file", "\"index\": 1", "\"index\": 0", u"has the index of another file"_s);
    row("level", "\"kind\": \"fail\"", "\"kind\": \"open\"", u"has a level although it does not fail"_s);
    row("region", "\"endLine\": 46", "\"endLine\": 1", u"ends before it begins"_s);
    row("line", "\"startLine\": 46", "\"startLine\": 0", u"is no number from 1"_s);
    row("URI", "\"uri\": \"infra/", "\"uri\": \"in fra/", u"is no URI"_s);
    row("base", "\"uri\": \"infra/", "\"uri\": \"file:///infra/", u"is absolute and has a base"_s);
    row("time", "T14:13:20Z", "T14:13:20", u"is no time"_s);
    row("link", "aks-bad has", "[aks-bad](x) has", u"has an open bracket"_s);
    row("placeholder", "aks-bad has", "{0} has", u"has a placeholder"_s);
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
