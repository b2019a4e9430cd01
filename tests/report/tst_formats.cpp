// SPDX-License-Identifier: MIT
#include "rules/report/junitreport.h"
#include "rules/report/markdownreport.h"
#include "rules/report/textreport.h"
#include "tests/report/reportsamples.h"
#include "tests/support/fixtures.h"

#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace rules;
using namespace samples;

/// The formats for pipelines, each on the same reports.
class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data();
    void golden();
    void junitAddsUp_data();
    void junitAddsUp();
    void xmlTexts_data();
    void xmlTexts();
    void markdownTexts_data();
    void markdownTexts();
    void markdownHolds_data();
    void markdownHolds();
    void markdownIsReadBack();
    void longListsAreFolded();
    void secretsAreMasked_data();
    void secretsAreMasked();
    void colorsOnlyWhenAskedFor();
    void caretsStandBelow_data();
    void caretsStandBelow();
};

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
    const QStringList names = sampleNames();
    for (const QString &name : names) {
        for (const auto &[format, ending] : formats)
            QTest::addRow("%s %s", qPrintable(name), qPrintable(format)) << name << format << name + u'.' + ending;
    }
}

void TestFormats::golden()
{
    QFETCH(QString, name);
    QFETCH(QString, format);
    QFETCH(QString, file);
    Report report = sampleReport(name);
    report.includePasses = name == "mixed"_L1;
    QCOMPARE_GOLDEN(QString::fromUtf8(written(report, format)), fixtures::path(u"report/formats/"_s + file));
}

void TestFormats::junitAddsUp_data()
{
    addSampleRows();
}

void TestFormats::junitAddsUp()
{
    QFETCH(QString, name);
    const Report report = sampleReport(name);
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
    QCOMPARE(suites.front().told[u"skipped"_s],
             report.count(Outcome::Undetermined) + report.count(Outcome::Suppressed));
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
    const QString text = QString::fromUtf8(written(sampleReport(name), u"markdown"));
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

void TestFormats::markdownIsReadBack()
{
    const Report report = sampleReport(u"hostile"_s);
    QTextDocument page;
    page.setMarkdown(QString::fromUtf8(written(report, u"markdown")), QTextDocument::MarkdownDialectGitHub);
    const Finding &finding = report.files[0].analysis->findings[0];
    const QString text = page.toPlainText();
    for (const QString &part : {finding.reason.english(), finding.fixes[0].title.english(), finding.resourceName})
        QVERIFY2(text.contains(printable(xmlText(part))), qPrintable(text + u"\n\n"_s + part));
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextCharFormat format = part.fragment().charFormat();
            QVERIFY2(!format.isAnchor() && !format.isImageFormat(), qPrintable(part.fragment().text()));
        }
    }
    const auto *table = qobject_cast<QTextTable *>(page.rootFrame()->childFrames().value(0));
    QVERIFY(table != nullptr);
    QCOMPARE(table->rows(), 2);
    QCOMPARE(table->columns(), 5);
}

void TestFormats::longListsAreFolded()
{
    QByteArray text;
    for (int i = 0; i < 230; ++i)
        text += cluster("aks" + QByteArray::number(i), "'aks" + QByteArray::number(i) + "'", "");
    Report report = emptyReport();
    addTemplate(report, {{u"main.bicep"_s, text}}, false);
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
    Report report = sampleReport(u"mixed"_s);
    report.includePasses = true;
    const QByteArray bytes = written(report, format);
    QVERIFY(!bytes.isEmpty());
    QVERIFY(!bytes.contains("never to be seen"));
}

void TestFormats::colorsOnlyWhenAskedFor()
{
    Report report = sampleReport(u"mixed"_s);
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
    addTemplate(report, {{u"main.bicep"_s, cluster("aks", "'a'", before + "networkPolicy: ''\n")}});
    const QString text = QString::fromUtf8(written(report, u"text"));
    const QString want = u"    7 | "_s + line + u"\n      | "_s + QString(columns, u' ') + QString(17, u'^') + u'\n';
    QVERIFY2(text.contains(want), qPrintable(text));
}

QTEST_MAIN(TestFormats)
#include "tst_formats.moc"
