// SPDX-License-Identifier: MIT
#include "rules/report/pdfreport.h"

#include "rules/aksdata.h"
#include "rules/report/excerpt.h"
#include "rules/report/htmlfinding.h"
#include "rules/report/secrets.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>
#include <array>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

/// The part of CSS that QTextDocument knows, in the light colours of the HTML report.
constexpr QLatin1StringView Style =
    "body { font-family: sans-serif; font-size: 9.5pt; color: #1a1f26; }"
    "h1 { font-size: 18pt; margin-bottom: 2px; } h2 { font-size: 13pt; margin-top: 22px; }"
    "h3 { font-size: 11pt; margin-top: 14px; margin-bottom: 2px; } h4 { font-size: 9.5pt; margin-top: 8px; margin-bottom: 0; }"
    "p { margin-top: 3px; margin-bottom: 3px; } .muted { color: #566070; } a { color: #1b5fc1; }"
    ".fail { color: #b3261e; } .pass { color: #17713a; } .undetermined { color: #855300; } .suppressed { color: "
    "#5b5674; }"
    "td { padding: 2pt 6pt; } th { padding: 2pt 6pt; text-align: left; }"
    ".code { font-family: monospace; font-size: 8.5pt; } i { font-style: normal; }"
    "i.k { color: #6b2fa0; } i.t { color: #0b6e75; } i.s { color: #0a6a5c; } i.a { color: #1f4f91; }"
    "i.n { color: #9a4a00; } i.f { color: #7a4a12; } i.d { color: #7a3e8e; } i.o { color: #4b5563; } i.c { color: #5e6876; }"_L1;

constexpr std::array Outcomes{Outcome::Fail, Outcome::Undetermined, Outcome::Suppressed, Outcome::Pass};

QString classOf(Outcome outcome)
{
    return QString(outcomeName(outcome));
}

class Paper
{
public:
    explicit Paper(const Report &report) : m_report(report) { }

    QByteArray write();

private:
    void writeSummary();
    void writeFile(const ReportedFile &file);
    void writeFinding(const ReportedFile &file, const Finding &finding, Secrets &secrets);
    void writeStep(const ReportedFile &file, const EvidenceStep &step, Secrets &secrets);
    void writeFixes(const Finding &finding);

    const Report &m_report;
    HtmlText m_html;
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

QByteArray Paper::write()
{
    const auto body = m_html.in("body"_L1);
    writeSummary();
    for (const ReportedFile &file : m_report.files)
        writeFile(file);
    if (!m_report.notChecked.empty())
        m_html.element("h2"_L1, u"Not checked"_s);
    for (const NotChecked &file : m_report.notChecked)
        m_html.element("p"_L1, file.reason);
    return m_html.result();
}

} // namespace

QByteArray PdfReport::html(const Report &report)
{
    return Paper(report).write();
}

QByteArray PdfReport::write(const Report &report) const
{
    constexpr int Resolution = 300;
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setResolution(Resolution);
        writer.setTitle(u"AKS network policies"_s);
        writer.setCreator(toolName() + u' ' + toolVersion());
        QTextDocument document;
        document.setDefaultStyleSheet(QString(Style));
        document.setHtml(QString::fromUtf8(html(report)));
        document.print(&writer);
    }
    return out;
}

} // namespace rules
