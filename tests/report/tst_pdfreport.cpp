// SPDX-License-Identifier: MIT
#include "rules/report/pdfreport.h"
#include "tests/report/reportsamples.h"
#include "tests/support/analysis.h"

#include <QBuffer>
#include <QPaintEngine>
#include <QPdfWriter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rules;
using namespace samples;

/// The report on paper: which pages there are, which way they lie and what stands on them.
class TestPdfReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void diagramsFindTheirPage_data();
    void diagramsFindTheirPage();
    void modulesFoldWhereThatHelps();
    void namesAreText();
    void withoutInventory();
    void headingsStandAboveTheirText();
    void nothingIsLost();
    void pagesOfTheFile();
};

namespace {

struct Page {
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    QStringList texts; ///< in the order of painting; the last is the number of the page
    std::vector<bool> bold; ///< for each text
    int shapes = 0;
    int images = 0;

    [[nodiscard]] QString text() const { return texts.join(u' '); }
};

/// Notes what is painted instead of writing it.
class Notes : public QPaintEngine
{
public:
    Notes() : QPaintEngine(AllFeatures) { }
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override { }
    [[nodiscard]] Type type() const override { return User; }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { ++pages.back().images; }
    void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override
    {
        ++pages.back().images;
    }
    void drawPath(const QPainterPath &) override { ++pages.back().shapes; }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { ++pages.back().shapes; }
    void drawTextItem(const QPointF &, const QTextItem &item) override
    {
        pages.back().texts += item.text();
        pages.back().bold.push_back(item.font().bold());
    }

    std::vector<Page> pages;
};

class Paper : public QPdfWriter
{
public:
    Paper() : QPdfWriter(&m_nowhere) { setResolution(300); }

    static std::vector<Page> pagesOf(const Report &report)
    {
        Paper paper;
        PdfReport::paint(report, paper);
        return paper.m_notes.pages;
    }

    bool newPage() override
    {
        m_notes.pages.push_back({.orientation = pageLayout().orientation(), .texts = {}, .bold = {}});
        return true;
    }

protected:
    [[nodiscard]] QPaintEngine *paintEngine() const override
    {
        if (m_notes.pages.empty())
            m_notes.pages.push_back({.orientation = pageLayout().orientation(), .texts = {}, .bold = {}});
        return &m_notes;
    }

private:
    QBuffer m_nowhere;
    mutable Notes m_notes;
};

Report reportOf(const QString &text)
{
    AnalysisOptions options;
    options.inventory = true;
    Report report = emptyReport();
    report.files.push_back(
        {analysis::of(analysis::files(text), options), PathNames(u"main.bicep"_s, u"/w/main.bicep"_s, u"/w"_s)});
    return report;
}

/// Resources r0, r1 and so on, each of which needs the one before it.
QString chain(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += u"resource r%1 'Microsoft.Network/virtualNetworks@2023-09-01' = {\n  name: 'name-%1'\n"_s.arg(i)
            + (i > 0 ? u"  dependsOn: [r%1]\n"_s.arg(i - 1) : QString()) + u"}\n"_s;
    return text;
}

} // namespace

void TestPdfReport::diagramsFindTheirPage_data()
{
    QTest::addColumn<int>("resources");
    QTest::addColumn<bool>("ownPage");
    QTest::addColumn<bool>("tooLarge");
    QTest::newRow("in the text") << 3 << false << false;
    QTest::newRow("on its side") << 5 << true << false;
    QTest::newRow("too large") << 12 << true << true;
}

void TestPdfReport::diagramsFindTheirPage()
{
    QFETCH(int, resources);
    QFETCH(bool, ownPage);
    QFETCH(bool, tooLarge);
    const std::vector<Page> pages = Paper::pagesOf(reportOf(chain(resources)));
    QCOMPARE(pages.size(), ownPage ? 2U : 1U);
    QCOMPARE(pages.front().orientation, QPageLayout::Portrait);
    QCOMPARE(pages.front().text().contains("On page 2."_L1), ownPage);
    const Page &page = pages.back();
    QCOMPARE(page.orientation, ownPage ? QPageLayout::Landscape : QPageLayout::Portrait);
    QCOMPARE(page.text().contains("Too large to be read on paper"_L1), tooLarge);
    for (int i = 0; i < resources; ++i)
        QVERIFY2(page.texts.contains(u"name-%1"_s.arg(i)), qPrintable(page.text()));
    QVERIFY(page.shapes >= resources * 3); // box, icon and, but for one, an arrow
    for (std::size_t i = 0; i < pages.size(); ++i) {
        QCOMPARE(pages[i].images, 0); // vectors only
        QCOMPARE(pages[i].texts.back(), QString::number(i + 1));
    }
}

void TestPdfReport::modulesFoldWhereThatHelps()
{
    const QString text =
        u"module inner 'inner.bicep' = {\n  name: 'inner'\n}\n"_s + chain(2) + u"--- inner.bicep\n"_s + chain(30);
    const std::vector<Page> pages = Paper::pagesOf(reportOf(text));
    QCOMPARE(pages.size(), 1U);
    const QString page = pages.front().text();
    QVERIFY2(page.contains("Modules are folded"_L1) && page.contains("The HTML report shows more"_L1),
             qPrintable(page));
    QVERIFY(pages.front().texts.contains(u"inner"_s) && !page.contains("name-29"_L1));
}

/// So that they are found and copied.
void TestPdfReport::namesAreText()
{
    const QString text = u"resource off 'Microsoft.Network/virtualNetworks@2023-09-01' = if (false) {\n  name: 'vnet'\n"
                         "}\n"_s
        + QString::fromUtf8(cluster("aks", "'aks-bad'", ""));
    const std::vector<Page> pages = Paper::pagesOf(reportOf(text));
    QCOMPARE(pages.size(), 1U);
    const QStringList &texts = pages.front().texts;
    const qsizetype diagram = texts.indexOf(u"Diagram"_s);
    QVERIFY(diagram > 0);
    for (const QString &word : {u"vnet"_s, u"virtualNetworks"_s, u"off"_s, u"aks-bad"_s, u"fail"_s})
        QVERIFY2(texts.indexOf(word, diagram) > 0, qPrintable(word + u": "_s + pages.front().text()));
}

void TestPdfReport::withoutInventory()
{
    const std::vector<Page> pages = Paper::pagesOf(sampleReport(u"mixed"_s));
    for (const Page &page : pages)
        QVERIFY(!page.texts.contains(u"Diagram"_s));
}

void TestPdfReport::headingsStandAboveTheirText()
{
    QByteArray text;
    const QByteArray name = "'a cluster whose name is so long that the heading takes one line more than others do'";
    for (int i = 0; i < 40; ++i)
        text += cluster("aks" + QByteArray::number(i), name, "");
    Report report = emptyReport();
    addTemplate(report, {{u"main.bicep"_s, text}}, false);
    const std::vector<Page> pages = Paper::pagesOf(report);
    QVERIFY(pages.size() > 8);
    for (const Page &page : pages) {
        QVERIFY(page.texts.size() > 2);
        QVERIFY2(!page.bold[page.bold.size() - 2], qPrintable(page.text()));
    }
}

/// Long text, tables, wrapped lines and diagrams of all sizes: each file stands there from its heading to its diagram.
void TestPdfReport::nothingIsLost()
{
    Report report = emptyReport();
    qsizetype lines = 0;
    QByteArray many;
    for (int i = 0; i < 30; ++i)
        many += cluster("aks" + QByteArray::number(i), "'" + QByteArray(i * 9, 'x') + "'", "");
    for (int i = 0; i < 24; ++i) {
        const Report one = reportOf(chain(2 + i % 4) + (i % 5 == 0 ? QString::fromUtf8(many) : QString()));
        report.files.push_back(one.files.front());
        lines += qsizetype(one.files.front().analysis->findings.size());
    }
    QStringList texts;
    const std::vector<Page> pages = Paper::pagesOf(report);
    for (const Page &page : pages)
        texts += page.texts;
    QVERIFY(pages.size() > 30);
    QCOMPARE(texts.count(u"main.bicep"_s), 24);
    QCOMPARE(texts.count(u"Diagram"_s), 24);
    QCOMPARE(texts.count(u"Evidence"_s), lines);
    QCOMPARE(texts.count(u"name-0"_s), 24);
}

void TestPdfReport::pagesOfTheFile()
{
    const QByteArray pdf = written(reportOf(chain(5)), u"pdf");
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.contains("/Count 2"));
    const qsizetype upright = pdf.indexOf("/MediaBox [0 0 595"); // A4, which Qt rounds
    const qsizetype lying = pdf.indexOf("/MediaBox [0 0 842");
    QVERIFY2(upright > 0 && lying > upright, pdf.sliced(pdf.indexOf("/MediaBox"), 40));
}

QTEST_MAIN(TestPdfReport)
#include "tst_pdfreport.moc"
