// SPDX-License-Identifier: MIT
#include "rules/report/pdfreport.h"

#include "rules/aksdata.h"
#include "rules/report/excerpt.h"
#include "rules/report/htmlfinding.h"
#include "rules/report/paperpages.h"
#include "rules/report/secrets.h"

#include <QBuffer>
#include <QPdfWriter>
#include <array>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

constexpr std::array Outcomes{Outcome::Fail, Outcome::Undetermined, Outcome::Suppressed, Outcome::Pass};

QString classOf(Outcome outcome)
{
    return QString(outcomeName(outcome));
}

class Paper
{
public:
    /// \a diagrams: for each file its place in the list of those to be painted, or none.
    Paper(const Report &report, const std::vector<PaperDiagram> &diagrams,
          const std::vector<std::optional<std::size_t>> &diagramOf)
        : m_report(report)
        , m_diagrams(diagrams)
        , m_diagramOf(diagramOf)
    {
    }

    /// \a firstPage: where the pages for single diagrams begin.
    QByteArray write(int firstPage);
    /// The page for a diagram alone.
    QByteArray writePage(std::size_t file);

private:
    void writeSummary();
    void writeFile(const ReportedFile &file);
    void writeFinding(const ReportedFile &file, const Finding &finding, Secrets &secrets);
    void writeStep(const ReportedFile &file, const EvidenceStep &step, Secrets &secrets);
    void writeFixes(const Finding &finding);
    void writeDiagram(std::size_t file);
    void writePicture(std::size_t diagram);

    const Report &m_report;
    const std::vector<PaperDiagram> &m_diagrams;
    const std::vector<std::optional<std::size_t>> &m_diagramOf;
    HtmlText m_html;
    int m_nextPage = 0;
};

void Paper::writeSummary()
{
    m_html.element("h1"_L1, u"AKS network policies"_s);
    m_html.element("p"_L1,
                   u"%1 %2 · rule data %3 · %4"_s.arg(toolName(), toolVersion(), QString(aks::DataVersion),
                                                      m_report.time.toString(Qt::ISODate)),
                   {{"class"_L1, u"muted"_s}});
    m_html.element("h2"_L1, u"Summary"_s);
    const auto table = m_html.in("table"_L1);
    {
        const auto row = m_html.in("tr"_L1);
        m_html.element("td"_L1, u"Templates"_s);
        m_html.element("td"_L1, QString::number(m_report.files.size()));
    }
    for (const Outcome outcome : Outcomes) {
        const auto row = m_html.in("tr"_L1);
        m_html.element("td"_L1, u"Clusters: "_s + outcomeName(outcome), {{"class"_L1, classOf(outcome)}});
        m_html.element("td"_L1, QString::number(m_report.count(outcome)));
    }
    const auto row = m_html.in("tr"_L1);
    m_html.element("td"_L1, u"Files that were not checked"_s);
    m_html.element("td"_L1, QString::number(m_report.notChecked.size()));
}

void Paper::writeFile(const ReportedFile &file)
{
    m_html.element("h2"_L1, file.path());
    QStringList facts{counted(file.analysis->resourceCount, "resource"_L1, "resources"_L1)};
    const QString parameters = file.parametersPath();
    facts += parameters.isEmpty() ? u"no parameters file"_s : u"parameters from "_s + parameters;
    m_html.element("p"_L1, facts.join(u" · "_s), {{"class"_L1, u"muted"_s}});
    for (const Advice &note : file.analysis->notes)
        m_html.element("p"_L1, note.text.english());
    if (file.analysis->findings.empty())
        m_html.element("p"_L1, u"No clusters in this template. The rule has nothing to check here."_s);
    Secrets secrets(file.analysis->snapshot);
    for (const Finding &finding : file.analysis->findings)
        writeFinding(file, finding, secrets);
}

void Paper::writeFinding(const ReportedFile &file, const Finding &finding, Secrets &secrets)
{
    {
        const auto head = m_html.in("h3"_L1);
        m_html.element("span"_L1, QString(outcomeName(finding.outcome)).toUpper(),
                       {{"class"_L1, classOf(finding.outcome)}});
        m_html.text(u" "_s + finding.title.english());
    }
    m_html.element("p"_L1,
                   placeText(file.names, finding.location) + u" · "_s + finding.rule->id + u" · "_s
                       + finding.rule->reference,
                   {{"class"_L1, u"muted"_s}});
    m_html.element("p"_L1, finding.reason.english());
    if (finding.publishedOutcome != finding.outcome)
        m_html.element("p"_L1, u"The published rule answers %1 here."_s.arg(outcomeName(finding.publishedOutcome)),
                       {{"class"_L1, u"muted"_s}});
    if (!finding.evidence.empty())
        m_html.element("h4"_L1, u"Evidence"_s);
    for (const EvidenceStep &step : finding.evidence)
        writeStep(file, step, secrets);
    if (!finding.advice.empty())
        m_html.element("h4"_L1, u"Advice"_s);
    for (const Advice &advice : finding.advice) {
        const auto paragraph = m_html.in("p"_L1);
        m_html.text(advice.text.english() + u' ');
        if (!advice.source.isEmpty())
            m_html.link(advice.source, advice.source);
    }
    writeFixes(finding);
}

void Paper::writeStep(const ReportedFile &file, const EvidenceStep &step, Secrets &secrets)
{
    {
        const auto paragraph = m_html.in("p"_L1);
        m_html.text(placeText(file.names, step.location) + u", "_s + step.note.english());
    }
    const auto code = m_html.in("p"_L1, {{"class"_L1, u"code"_s}});
    const model::TemplatePtr &content = step.location.document->content();
    HighlightedText text(secrets.text(step), content != nullptr ? content->language : model::Language::ArmTemplate);
    text.writeLine(m_html, 1);
}

void Paper::writeFixes(const Finding &finding)
{
    if (finding.fixes.empty() && finding.noFix.isEmpty())
        return;
    m_html.element("h4"_L1, u"Fix"_s);
    if (!finding.noFix.isEmpty())
        m_html.element("p"_L1, finding.noFix.english());
    for (const Fix &fix : finding.fixes) {
        m_html.element("p"_L1, (fix.recommended ? u"Recommended: "_s : u"Or: "_s) + fix.title.english() + u'.');
        if (fix.recommended) {
            for (const model::Message &warning : fix.warnings)
                m_html.element("p"_L1, warning.english(), {{"class"_L1, u"muted"_s}});
        }
    }
}

/// What is too large for a page is drawn with its modules folded where that makes it legible.
std::optional<PaperDiagram> paperDiagram(const Analysis &analysis)
{
    std::optional<PaperDiagram> first;
    for (const qsizetype foldAbove : {150, 40, 20, 10}) {
        std::optional<ReportDiagram> drawn = reportDiagram(analysis, foldAbove);
        if (!drawn)
            return std::nullopt;
        if (first && drawn->diagram.foldedForSize)
            drawn->notes += u"The HTML report shows more of them."_s;
        PaperDiagram diagram(*std::move(drawn));
        if (diagram.isLegible())
            return diagram;
        if (!first)
            first = std::move(diagram);
    }
    return first;
}

void Paper::writePicture(std::size_t diagram)
{
    m_html.element("p"_L1, m_diagrams[diagram].notes().join(u' '), {{"class"_L1, u"muted"_s}});
    const auto paragraph = m_html.in("p"_L1);
    m_html.single("img"_L1, {{"src"_L1, PaperPages::source(diagram)}});
}

void Paper::writeDiagram(std::size_t file)
{
    const std::optional<std::size_t> diagram = m_diagramOf[file];
    if (!diagram)
        return;
    m_html.element("h3"_L1, u"Diagram"_s);
    if (m_diagrams[*diagram].needsPage())
        m_html.element("p"_L1, u"On page %1."_s.arg(m_nextPage++));
    else
        writePicture(*diagram);
}

QByteArray Paper::writePage(std::size_t file)
{
    const std::size_t diagram = *m_diagramOf[file];
    m_html = {};
    {
        const auto body = m_html.in("body"_L1);
        m_html.element("h2"_L1, u"Diagram of "_s + m_report.files[file].path());
        if (!m_diagrams[diagram].isLegible())
            m_html.element("p"_L1,
                           u"Too large to be read on paper: enlarge this page on a screen, where it stays sharp, or "
                           "open the HTML report or the template in Bulkhead."_s);
        writePicture(diagram);
    }
    return m_html.result();
}

QByteArray Paper::write(int firstPage)
{
    m_html = {};
    m_nextPage = firstPage;
    {
        const auto body = m_html.in("body"_L1);
        writeSummary();
        for (std::size_t i = 0; i < m_report.files.size(); ++i) {
            writeFile(m_report.files[i]);
            writeDiagram(i);
        }
        if (!m_report.notChecked.empty())
            m_html.element("h2"_L1, u"Not checked"_s);
        for (const NotChecked &file : m_report.notChecked)
            m_html.element("p"_L1, file.reason);
    }
    return m_html.result();
}

} // namespace

void PdfReport::paint(const Report &report, QPagedPaintDevice &device)
{
    std::vector<PaperDiagram> diagrams;
    std::vector<std::optional<std::size_t>> diagramOf(report.files.size());
    for (std::size_t i = 0; i < report.files.size(); ++i) {
        if (std::optional<PaperDiagram> diagram = paperDiagram(*report.files[i].analysis)) {
            diagramOf[i] = diagrams.size();
            diagrams.push_back(*std::move(diagram));
        }
    }
    PaperPages pages(device, diagrams);
    Paper paper(report, diagrams, diagramOf);
    // how many pages the text takes hardly depends on the numbers in it
    pages.paint(paper.write(pages.count(paper.write(1)) + 1));
    for (std::size_t i = 0; i < report.files.size(); ++i) {
        if (diagramOf[i] && diagrams[*diagramOf[i]].needsPage())
            pages.paint(paper.writePage(i), QPageLayout::Landscape);
    }
}

QByteArray PdfReport::write(const Report &report) const
{
    constexpr int Resolution = 300;
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(Resolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setTitle(u"AKS network policies"_s);
        writer.setCreator(toolName() + u' ' + toolVersion());
        paint(report, writer);
    }
    return out;
}

} // namespace rules
