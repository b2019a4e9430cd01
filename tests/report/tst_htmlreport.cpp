// SPDX-License-Identifier: MIT
#include "rules/report/htmltext.h"
#include "rules/report/reportwriter.h"
#include "tests/support/fixtures.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rules;

class TestHtmlReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapes_data();
    void escapes();
    void linksOnlyToSafePlaces();
    void golden();
    void isSelfContained();
    void headingsAndLinksHold();
    void templateTextNeverBecomesMarkup();
    void emptyReport();
};

namespace {

/// A report of files in memory.
Report reportOf(const std::vector<std::pair<QString, QByteArray>> &contents, const QString &first,
                const QString &parameters = {})
{
    static std::vector<std::unique_ptr<model::MemoryFiles>> sources;
    sources.push_back(std::make_unique<model::MemoryFiles>());
    for (const auto &[name, content] : contents)
        sources.back()->set(u"/work/"_s + name, content);
    model::DocumentStore documents(*sources.back());
    const QString path = u"/work/"_s + first;
    const auto snapshot = model::Workspace(documents, model::ModuleCache(u"/none"_s), u"/work"_s)
                              .load(path, parameters.isEmpty() ? QString() : u"/work/"_s + parameters);
    if (!snapshot)
        qFatal("%s", qPrintable(snapshot.error()));
    AnalysisOptions options;
    options.inventory = true;
    options.fixes = true;
    Report report;
    report.time = QDateTime::fromSecsSinceEpoch(1'790'000'000, QTimeZone::UTC);
    report.files.push_back({analyze(*snapshot, options), PathNames(first, path, u"/work"_s)});
    return report;
}

constexpr QByteArrayView Main = R"(@description('Engine of the cluster.')
param policy string = ''
@secure()
param password string = 'never to be seen'
param offices array = [
  'ams'
  'ber'
]

// one cluster here, one in a module
resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {
  name: 'aks-main'
  location: 'westeurope'
  properties: {
    networkProfile: {
      networkPlugin: 'azure'
      networkPolicy: policy
    }
  }
}

module inner 'modules/inner.bicep' = [for office in offices: {
  name: 'inner-${office}'
}]

module gone 'modules/gone.bicep' = {
  name: 'gone'
}
)";

constexpr QByteArrayView Inner = R"(resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {
  name: 'aks-inner'
  location: 'westeurope'
  properties: {
    networkProfile: {
      networkPlugin: 'azure'
      networkPolicy: 'azure'
    }
  }
}
)";

Report sample()
{
    Report report = reportOf({{u"main.bicep"_s, Main.toByteArray()}, {u"modules/inner.bicep"_s, Inner.toByteArray()}},
                             u"main.bicep"_s);
    report.notChecked.push_back({u"lost.bicep"_s, u"lost.bicep does not exist."_s});
    return report;
}

QString htmlOf(const Report &report)
{
    return QString::fromUtf8(reportWriter(u"html")->write(report));
}

/// The page without its style sheet, which changes more often than what it says.
QString withoutStyle(QString html)
{
    const qsizetype begin = html.indexOf("<style>"_L1) + 7;
    html.remove(begin, html.indexOf("</style>"_L1) - begin);
    static const QRegularExpression hash(u"sha256-[A-Za-z0-9+/=]+"_s);
    html.replace(hash, u"sha256-…"_s);
    return html;
}

} // namespace

void TestHtmlReport::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("want");
    QTest::newRow("plain") << u"a b"_s << u"a b"_s;
    QTest::newRow("markup") << u"<a href=\"x\" b='c'>&amp;"_s
                            << u"&lt;a href=&quot;x&quot; b=&#39;c&#39;&gt;&amp;amp;"_s;
    QTest::newRow("control characters") << u"a\x01\x1b[31m\n"_s << u"a\ufffd\ufffd[31m\n"_s;
    QTest::newRow("text that reorders") << u"a\u202eb\u2066c"_s << u"a\ufffdb\ufffdc"_s;
    QTest::newRow("half a character") << QString(QChar(0xd800)) << u"\ufffd"_s;
    QTest::newRow("a whole one") << u"\U0001F600"_s << u"\U0001F600"_s;
}

void TestHtmlReport::escapes()
{
    QFETCH(QString, text);
    QTEST(htmlEscaped(text), "want");
}

void TestHtmlReport::linksOnlyToSafePlaces()
{
    HtmlText html;
    html.link(u"javascript:alert(1)"_s, u"x"_s);
    html.link(u"https://example.org/?a=1&b=\"2\""_s, u"y"_s);
    html.link(u"#place"_s, u"z"_s);
    QCOMPARE(
        QString::fromUtf8(html.result()),
        u"javascript:alert(1)<a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">y</a><a href=\"#place\">z</a>"_s);
}

void TestHtmlReport::golden()
{
    QCOMPARE_GOLDEN(withoutStyle(htmlOf(sample())), fixtures::path(u"report/sample.html"_s));
}

void TestHtmlReport::isSelfContained()
{
    const QString html = htmlOf(sample());
    QVERIFY(!html.contains("<script"_L1));
    static const QRegularExpression inlineStyle(u"\\sstyle\\s*="_s);
    QVERIFY(!html.contains(inlineStyle));
    static const QRegularExpression handler(u"\\son[a-z]+\\s*="_s);
    QVERIFY(!html.contains(handler));
    static const QRegularExpression loaded(u"\\s(src|srcset|action|poster|data)\\s*="_s);
    QVERIFY(!html.contains(loaded));
    const qsizetype begin = html.indexOf("<style>"_L1) + 7;
    const QByteArray style = html.sliced(begin, html.indexOf("</style>"_L1) - begin).toUtf8();
    QVERIFY(!style.contains("url(") && !style.contains("@import"));
    const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    QVERIFY(html.contains(u"style-src &#39;sha256-%1&#39;"_s.arg(QString::fromLatin1(hash))));
    QVERIFY(html.contains("default-src &#39;none&#39;"_L1));
    QVERIFY(style.contains("prefers-color-scheme: dark") && style.contains("@media print"));
    QVERIFY(!html.contains("never to be seen"_L1));
}

void TestHtmlReport::headingsAndLinksHold()
{
    const QString html = htmlOf(sample());
    static const QRegularExpression heading(u"<h([1-6])[ >]"_s);
    int level = 0;
    for (auto match = heading.globalMatch(html); match.hasNext();) {
        const int next = match.next().captured(1).toInt();
        QVERIFY2(next <= level + 1, qPrintable(u"h%1 after h%2"_s.arg(next).arg(level)));
        level = next;
    }
    static const QRegularExpression link(u"(?:href|aria-labelledby)=\"#?([a-z0-9-]+)\""_s);
    for (auto match = link.globalMatch(html); match.hasNext();) {
        const QString target = match.next().captured(1);
        QVERIFY2(html.count(u"id=\"%1\""_s.arg(target)) == 1, qPrintable(target));
    }
}

void TestHtmlReport::templateTextNeverBecomesMarkup()
{
    const QByteArray evil = "</code><script>alert(1)</script><img src=x onerror=alert(2)>\"'&lt;";
    const QByteArray name = "<b onload=x>.bicep";
    QByteArray quoted = evil;
    quoted.replace('\'', "\\'");
    const QByteArray source = "// " + evil + "\nparam p string = '" + quoted + "'\nparam policy string = '" + quoted
        + "'\nresource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {\n  name: '" + quoted
        + "'\n  properties: {\n    networkProfile: {\n      networkPolicy: policy // " + evil
        + "\n    }\n  }\n}\nmodule m '" + quoted + "' = {\n  name: '" + quoted + "'\n}\n@ " + evil + "\n";
    Report report = reportOf({{QString::fromUtf8(name), source}}, QString::fromUtf8(name));
    report.notChecked.push_back({QString::fromUtf8(evil), QString::fromUtf8(evil)});
    QCOMPARE(report.files[0].analysis->findings.size(), 1U);
    const QString html = withoutStyle(htmlOf(report));
    QVERIFY(!html.contains("<script"_L1));
    QVERIFY(!html.contains("<img"_L1));
    QVERIFY(!html.contains("<b onload"_L1));
    QVERIFY(html.contains("&lt;script&gt;"_L1));

    // Whatever is in the texts, only tags of our own are there.
    static const QStringList known =
        u"html head meta title style body a svg defs symbol g path circle rect use div header h1 h2 "
        "h3 h4 h5 p dl dt dd nav ul ol li span main section b text table thead tbody tr th td br "
        "details summary article figure figcaption i footer"_s.split(u' ');
    static const QRegularExpression tag(u"<([a-zA-Z][a-zA-Z0-9]*)"_s);
    for (auto match = tag.globalMatch(html); match.hasNext();) {
        const QString found = match.next().captured(1);
        QVERIFY2(known.contains(found), qPrintable(found));
    }
}

void TestHtmlReport::emptyReport()
{
    Report report;
    report.time = QDateTime::fromSecsSinceEpoch(0, QTimeZone::UTC);
    QVERIFY(htmlOf(report).contains("Nothing was checked."_L1));
}

QTEST_APPLESS_MAIN(TestHtmlReport)
#include "tst_htmlreport.moc"
