// SPDX-License-Identifier: MIT
#include "tests/support/fixtures.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

/// The HTML report in a real browser: nothing in a template becomes markup, nothing runs, nothing is fetched.
class TestBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hostileTemplate_data();
    void hostileTemplate();

private:
    struct Page {
        QByteArray dom;
        QByteArray console; ///< lines that the page or the browser's checks of it wrote
        QByteArray network; ///< what was asked for
    };
    [[nodiscard]] Page open(const QString &file) const;

    QString m_browser;
    QTemporaryDir m_folder;
};

namespace {

/// Runs or fetches something wherever markup would take effect.
const QByteArray Attack = "</td></i></p><script>document.title='taken'</script>"
                          "<img src=https://bulkhead.invalid/x onerror=document.title=1>"
                          "<style>@import url(https://bulkhead.invalid/css)</style><svg onload=document.title=2>";

QByteArray escapedForBicep(QByteArray text)
{
    return text.replace("'", "\\'");
}

} // namespace

void TestBrowser::initTestCase()
{
    for (const QString &name : {u"chromium"_s, u"chromium-browser"_s, u"google-chrome"_s}) {
        if (m_browser.isEmpty())
            m_browser = QStandardPaths::findExecutable(name);
    }
    if (m_browser.isEmpty())
        QSKIP("There is no Chromium here; packaging/test.sh installs one where it can.");
    QFile blank(m_folder.filePath(u"blank.html"_s));
    QVERIFY(blank.open(QIODevice::WriteOnly) && blank.write("<title>blank</title>") > 0);
    blank.close();
    if (!open(blank.fileName()).dom.contains("<title>blank</title>"))
        QSKIP("Chromium shows no page on this machine.");
}

TestBrowser::Page TestBrowser::open(const QString &file) const
{
    const QString log = m_folder.filePath(u"net.json"_s);
    QProcess process;
    process.start(m_browser,
                  {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--disable-dev-shm-usage"_s,
                   u"--disable-background-networking"_s, u"--disable-component-update"_s, u"--no-first-run"_s,
                   u"--enable-logging=stderr"_s, u"--virtual-time-budget=3000"_s, u"--log-net-log="_s + log,
                   u"--user-data-dir="_s + m_folder.filePath(u"profile"_s), u"--dump-dom"_s,
                   QUrl::fromLocalFile(file).toString()});
    Page page;
    if (!process.waitForFinished(60'000))
        return page;
    page.dom = process.readAllStandardOutput();
    for (const QByteArray &line : process.readAllStandardError().split('\n')) {
        if (line.contains("CONSOLE"))
            page.console += line + '\n';
    }
    page.network = fixtures::read(log);
    return page;
}

void TestBrowser::hostileTemplate_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    const QByteArray text = escapedForBicep(Attack);
    QTest::newRow("Bicep") << u"main.bicep"_s
                           << "// " + Attack + "\n@description('" + text + "')\nparam policy string = '" + text
            + "'\nresource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {\n  name: '" + text
            + "'\n  location: 'x'\n  properties: {\n    networkProfile: {\n      networkPolicy: policy // " + Attack
            + "\n    }\n  }\n}\nmodule m '" + text + "' = {\n  name: 'm'\n}\n";
    QByteArray json = Attack;
    json.replace('"', "\\\"");
    QTest::newRow("ARM")
        << u"main.json"_s
        << "{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
           "\"contentVersion\": \"1.0.0.0\", \"parameters\": {\""
            + json + "\": {\"type\": \"string\", \"defaultValue\": \"" + json
            + "\"}}, \"resources\": [{\"type\": \"Microsoft.ContainerService/managedClusters\", \"apiVersion\": "
              "\"2024-09-01\","
              "\"name\": \""
            + json + "\", \"location\": \"x\", \"comments\": \"" + json
            + "\", \"properties\": {\"networkProfile\": {\"networkPolicy\": \"" + json + "\"}}}]}\n";
}

void TestBrowser::hostileTemplate()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const QString report = m_folder.filePath(u"report.html"_s);
    QProcess cli;
    cli.start(QStringLiteral(BULKHEAD_CLI), {u"report"_s, file.fileName(), u"--output"_s, report});
    QVERIFY(cli.waitForFinished());
    QCOMPARE(cli.exitCode(), 1); // the cluster fails
    QVERIFY(fixtures::read(report).contains("bulkhead.invalid")); // it is told, as text

    const Page page = open(report);
    QVERIFY2(page.dom.contains("</html>"), "the browser showed nothing");
    const qsizetype title = page.dom.indexOf("<title>");
    const QByteArray shown = page.dom.mid(title, page.dom.indexOf("</title>", title) - title);
    QVERIFY2(shown.contains("AKS"), shown.constData());
    for (const QByteArray &element : {"<script"_ba, "<img"_ba, "<iframe"_ba, "<svg onload"_ba, "<style>@import"_ba})
        QVERIFY2(!page.dom.contains(element), element.constData());
    QVERIFY2(page.console.isEmpty(), page.console.constData());
    QVERIFY(!page.network.isEmpty());
    QVERIFY(!page.network.contains("bulkhead.invalid"));
    QVERIFY(!page.network.contains("learn.microsoft.com")); // a link is followed only by people
}

QTEST_GUILESS_MAIN(TestBrowser)
#include "tst_browser.moc"
