// SPDX-License-Identifier: MIT
#include "rules/report/htmlreport.h"

#include "rules/aksdata.h"
#include "rules/report/diagramstyle.h"
#include "rules/report/diagramsvg.h"
#include "rules/report/htmlfinding.h"
#include "rules/report/reportdiagram.h"
#include "rules/report/reportstyle.h"
#include "rules/report/textreport.h"
#include "rules/rule.h"

#include <QCryptographicHash>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

/// Worst first: the order of all lists on the page.
constexpr std::array Outcomes{Outcome::Fail, Outcome::Undetermined, Outcome::Suppressed, Outcome::Pass};
/// With more templates than this those where all passes are folded.
constexpr std::size_t ManyTemplates = 20;
constexpr qsizetype MostInventoryRows = 500;
constexpr qsizetype MostTasks = 10;
/// A diagram with more boxes is not shown at first.
constexpr std::size_t ManyBoxes = 60;

/// Glyphs by name, drawn once and used everywhere. The shapes differ, so that they can be told without colour.
constexpr QLatin1StringView Symbols = R"(<svg class="symbols" aria-hidden="true"><defs>
<symbol id="glyph-fail" viewBox="0 0 16 16"><path fill="currentColor" d="M5 1h6l4 4v6l-4 4H5l-4-4V5z"/><path class="cut" stroke-width="1.7" d="M5.6 5.6l4.8 4.8m0-4.8l-4.8 4.8"/></symbol>
<symbol id="glyph-pass" viewBox="0 0 16 16"><circle fill="currentColor" cx="8" cy="8" r="7"/><path class="cut" stroke-width="1.7" d="M4.7 8.2l2.3 2.4 4.4-5"/></symbol>
<symbol id="glyph-undetermined" viewBox="0 0 16 16"><path fill="currentColor" d="M8 .5L15.5 8 8 15.5.5 8z"/><path class="cut" stroke-width="1.5" d="M6.2 6.4c0-2.3 3.6-2.2 3.6-.1 0 1.5-1.8 1.4-1.8 2.9"/><circle class="dot" cx="8" cy="11.4" r=".95"/></symbol>
<symbol id="glyph-suppressed" viewBox="0 0 16 16"><rect fill="currentColor" x="1.5" y="1.5" width="13" height="13" rx="3.5"/><path class="cut" stroke-width="1.8" d="M5.2 10.8l5.6-5.6"/></symbol>
<symbol id="glyph-info" viewBox="0 0 16 16"><circle fill="none" stroke="currentColor" stroke-width="1.4" cx="8" cy="8" r="6.3"/><path fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" d="M8 7.5v3.4"/><circle fill="currentColor" cx="8" cy="5" r=".95"/></symbol>
<symbol id="glyph-warning" viewBox="0 0 16 16"><path fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round" d="M8 1.8l6.6 12H1.4z"/><path fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" d="M8 6.2v3.4"/><circle fill="currentColor" cx="8" cy="11.7" r=".9"/></symbol>
<symbol id="glyph-error" viewBox="0 0 16 16"><path fill="none" stroke="currentColor" stroke-width="1.4" d="M5.3 1.7h5.4l3.6 3.6v5.4l-3.6 3.6H5.3l-3.6-3.6V5.3z"/><path fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" d="M8 4.6v3.9"/><circle fill="currentColor" cx="8" cy="11" r=".95"/></symbol>
</defs></svg>
)"_L1;

/// A wall with a door in it that can be shut.
constexpr QLatin1StringView Logo =
    R"(<svg class="logo" viewBox="0 0 32 32" aria-hidden="true"><rect fill="currentColor" x="1" y="1" width="30" height="30" rx="7"/><rect x="8.5" y="5.5" width="15" height="21" rx="5.5" fill="none" stroke="#fff" stroke-width="2.2"/><circle cx="16" cy="16" r="3.6" fill="none" stroke="#fff" stroke-width="1.9"/><path d="M16 10.4v11.2M10.4 16h11.2" stroke="#fff" stroke-width="1.7" stroke-linecap="round"/></svg>)"_L1;

QString dateText(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
}

QLatin1StringView languageTitle(model::Language language)
{
    switch (language) {
    case model::Language::Bicep: return "Bicep"_L1;
    case model::Language::BicepParameters: return "Bicep parameters"_L1;
    case model::Language::ArmTemplate: return "ARM template (JSON)"_L1;
    case model::Language::ArmParameters: return "ARM parameters (JSON)"_L1;
    }
    return {};
}

class Page
{
public:
    explicit Page(const Report &report) : m_report(report)
    {
        for (const ReportedFile &file : report.files) {
            for (const Finding &finding : file.analysis->findings) {
                if (std::ranges::find(m_rules, finding.rule) == m_rules.end())
                    m_rules.push_back(finding.rule);
            }
        }
        if (m_rules.empty()) {
            for (const Rule *rule : allRules())
                m_rules.push_back(&rule->info());
        }
    }

    QByteArray write()
    {
        writePage();
        return m_html.result();
    }

private:
    struct Gap {
        QString text;
        QString target; ///< a place on the page
    };

    void writePage();
    void writeHead();
    void writeMasthead();
    void writeContents();
    void writeSummary();
    void writeChart();
    void writeTasks();
    void writeTemplateTable();
    void writeRules();
    void writeTemplate(std::size_t index);
    void writeFacts(const ReportedFile &file);
    void writeParameters(const ReportedFile &file);
    void writeInventory(const ReportedFile &file);
    void writeItem(const ReportedFile &file, qint32 index, int level);
    void writeResourceDiagram(const ReportedFile &file, const QString &id);
    void writeNotChecked();
    void writeMappings();
    void writeAbout();
    void writeBadges(const ReportedFile &file);
    void writeSectionHead(const QString &id, const QString &title);
    void writeHeader(std::initializer_list<QLatin1StringView> names, std::initializer_list<int> figures = {});

    [[nodiscard]] QString headline() const;
    [[nodiscard]] std::vector<Gap> withoutVerdict() const;
    [[nodiscard]] std::vector<Gap> problems() const;
    void writeGaps(const std::vector<Gap> &gaps);
    [[nodiscard]] static QString templateId(std::size_t index) { return u"template-%1"_s.arg(index + 1); }
    [[nodiscard]] static QString findingId(std::size_t file, std::size_t finding)
    {
        return u"finding-%1-%2"_s.arg(file + 1).arg(finding + 1);
    }
    [[nodiscard]] static std::optional<Outcome> worst(const ReportedFile &file);

    const Report &m_report;
    std::vector<const RuleInfo *> m_rules;
    HtmlText m_html;
};

QString Page::headline() const
{
    const qsizetype all = m_report.findingCount();
    const qsizetype fails = m_report.count(Outcome::Fail);
    const qsizetype open = m_report.count(Outcome::Undetermined);
    if (all == 0)
        return m_report.files.empty() ? u"Nothing was checked."_s
                                      : u"No clusters: the rule has nothing to check here."_s;
    QStringList parts;
    if (fails > 0)
        parts += u"%1 of %2 %3"_s.arg(fails).arg(counted(all, "cluster"_L1, "clusters"_L1),
                                                 fails == 1 ? "fails"_L1 : "fail"_L1);
    if (open > 0)
        parts +=
            (fails > 0 ? QString::number(open) : u"%1 of %2"_s.arg(open).arg(counted(all, "cluster"_L1, "clusters"_L1)))
            + (open == 1 ? u" is undetermined"_s : u" are undetermined"_s);
    if (!parts.isEmpty())
        return parts.join(" and "_L1) + u'.';
    if (m_report.count(Outcome::Suppressed) > 0)
        return u"No cluster fails that is not suppressed."_s;
    return all == 1 ? u"The cluster passes."_s : u"All %1 clusters pass."_s.arg(all);
}

std::optional<Outcome> Page::worst(const ReportedFile &file)
{
    for (const Outcome outcome : Outcomes) {
        if (file.analysis->count(outcome) > 0)
            return outcome;
    }
    return std::nullopt;
}

/// What has no verdict, and why.
std::vector<Page::Gap> Page::withoutVerdict() const
{
    std::vector<Gap> out;
    for (const NotChecked &file : m_report.notChecked)
        out.push_back({file.reason, {}});
    for (std::size_t i = 0; i < m_report.files.size(); ++i) {
        const ReportedFile &file = m_report.files[i];
        if (!file.analysis->root()->isUnderstood())
            out.push_back({u"Nothing in %1 could be understood."_s.arg(file.path()), templateId(i)});
        for (const Advice &note : file.analysis->notes)
            out.push_back({file.path() + u": "_s + note.text.english(), templateId(i)});
        if (!file.analysis->inventory.isComplete)
            out.push_back({u"%1 deploys more resources than are listed here."_s.arg(file.path()), templateId(i)});
    }
    return out;
}

/// Errors and references to what is not there: values that come from there are unknown.
std::vector<Page::Gap> Page::problems() const
{
    std::vector<Gap> out;
    for (std::size_t i = 0; i < m_report.files.size(); ++i) {
        const ReportedFile &file = m_report.files[i];
        const model::Snapshot &snapshot = *file.analysis->snapshot;
        for (const model::DocumentPtr &document : snapshot.documents()) {
            const QString path = file.names.shown(document->path());
            model::Diagnostics all = document->syntaxDiagnostics();
            std::erase_if(all, [](const model::Diagnostic &diagnostic) {
                return diagnostic.severity() != model::Severity::Error;
            });
            const model::Diagnostics references = file.analysis->diagnosticsOf(*document);
            all.insert(all.end(), references.begin(), references.end());
            for (const model::Diagnostic &diagnostic : all)
                out.push_back({diagnosticLine(path, *document->source(), diagnostic), templateId(i)});
        }
    }
    return out;
}

void Page::writePage()
{
    m_html.raw("<!DOCTYPE html>\n"_L1);
    const auto html = m_html.in("html"_L1, {{"lang"_L1, u"en"_s}});
    writeHead();
    {
        const auto body = m_html.in("body"_L1);
        m_html.element("a"_L1, u"Skip to the summary"_s, {{"class"_L1, u"skip"_s}, {"href"_L1, u"#summary"_s}});
        m_html.raw(Symbols);
        const auto page = m_html.in("div"_L1, {{"class"_L1, u"page"_s}});
        writeMasthead();
        writeContents();
        {
            const auto main = m_html.in("main"_L1);
            writeSummary();
            writeRules();
            for (std::size_t i = 0; i < m_report.files.size(); ++i)
                writeTemplate(i);
            writeNotChecked();
            writeMappings();
            writeAbout();
        }
        m_html.element(
            "footer"_L1,
            u"%1 %2, rule data %3, %4"_s.arg(toolName(), toolVersion(), aks::DataVersion, dateText(m_report.time)));
    }
}

void Page::writeHead()
{
    const auto head = m_html.in("head"_L1);
    const QByteArray rulesOfStyle = ReportStyle + diagramStyle();
    const QByteArray hash = QCryptographicHash::hash(rulesOfStyle, QCryptographicHash::Sha256).toBase64();
    const QString policy = u"default-src 'none'; style-src 'sha256-%1'; base-uri 'none'; form-action 'none'"_s.arg(
        QString::fromLatin1(hash));
    m_html.single("meta"_L1, {{"charset"_L1, u"utf-8"_s}});
    m_html.single("meta"_L1, {{"http-equiv"_L1, u"Content-Security-Policy"_s}, {"content"_L1, policy}});
    m_html.single("meta"_L1, {{"name"_L1, u"viewport"_s}, {"content"_L1, u"width=device-width, initial-scale=1"_s}});
    m_html.single("meta"_L1, {{"name"_L1, u"color-scheme"_s}, {"content"_L1, u"light dark"_s}});
    m_html.single("meta"_L1, {{"name"_L1, u"referrer"_s}, {"content"_L1, u"no-referrer"_s}});
    m_html.single("meta"_L1, {{"name"_L1, u"generator"_s}, {"content"_L1, toolName() + u' ' + toolVersion()}});
    m_html.element("title"_L1, u"Network policies of AKS clusters: "_s + headline());
    const auto style = m_html.in("style"_L1);
    m_html.raw(QLatin1StringView(rulesOfStyle));
}

void Page::writeMasthead()
{
    const auto header = m_html.in("header"_L1, {{"class"_L1, u"masthead"_s}});
    m_html.raw(Logo);
    {
        const auto words = m_html.in("div"_L1);
        m_html.element("h1"_L1, u"Network policies of AKS clusters"_s);
        QString what = counted(qsizetype(m_report.files.size()), "template"_L1, "templates"_L1) + u" checked"_s;
        if (m_report.published)
            what += u", outcomes of the published rule as they are"_s;
        m_html.element("p"_L1, what, {{"class"_L1, u"muted"_s}});
    }
    const auto facts = m_html.in("dl"_L1, {{"class"_L1, u"facts-short"_s}});
    const auto fact = [this](const QString &name, const QString &value) {
        m_html.element("dt"_L1, name);
        m_html.element("dd"_L1, value);
    };
    fact(u"Checked"_s, dateText(m_report.time));
    fact(u"Tool"_s, toolName() + u' ' + toolVersion());
    fact(u"Rule data"_s, aks::DataVersion);
}

void Page::writeContents()
{
    const auto nav = m_html.in("nav"_L1, {{"aria-labelledby"_L1, u"contents"_s}});
    m_html.element("h2"_L1, u"Contents"_s, {{"id"_L1, u"contents"_s}});
    const auto entry = [this](const QString &target, const QString &text, std::optional<Outcome> outcome = {}) {
        const auto item = m_html.in("li"_L1);
        const auto link = m_html.in("a"_L1, {{"href"_L1, u'#' + target}});
        if (outcome)
            writeGlyph(m_html, outcomeName(*outcome));
        m_html.element("span"_L1, text, {{"title"_L1, text}});
    };
    {
        const auto list = m_html.in("ul"_L1);
        entry(u"summary"_s, u"Summary"_s);
        entry(u"rules"_s, m_rules.size() == 1 ? u"The rule"_s : u"The rules"_s);
    }
    if (!m_report.files.empty()) {
        const auto list = m_html.in("ul"_L1);
        for (std::size_t i = 0; i < m_report.files.size(); ++i)
            entry(templateId(i), m_report.files[i].path(), worst(m_report.files[i]));
    }
    const auto list = m_html.in("ul"_L1);
    entry(u"not-checked"_s, u"Not checked"_s);
    entry(u"mappings"_s, u"Mappings"_s);
    entry(u"about"_s, u"About this report"_s);
}

void Page::writeSectionHead(const QString &id, const QString &title)
{
    m_html.element("h2"_L1, title, {{"id"_L1, id + u"-title"_s}});
}

void Page::writeHeader(std::initializer_list<QLatin1StringView> names, std::initializer_list<int> figures)
{
    const auto head = m_html.in("thead"_L1);
    const auto row = m_html.in("tr"_L1);
    int column = 0;
    for (const QLatin1StringView name : names) {
        const bool figure = std::ranges::find(figures, column++) != figures.end();
        if (figure)
            m_html.element("th"_L1, name, {{"scope"_L1, u"col"_s}, {"class"_L1, u"figure"_s}});
        else
            m_html.element("th"_L1, name, {{"scope"_L1, u"col"_s}});
    }
}

void Page::writeSummary()
{
    const auto section = m_html.in(
        "section"_L1, {{"class"_L1, u"card"_s}, {"id"_L1, u"summary"_s}, {"aria-labelledby"_L1, u"summary-title"_s}});
    writeSectionHead(u"summary"_s, u"Summary"_s);
    {
        const auto overview = m_html.in("div"_L1, {{"class"_L1, u"overview"_s}});
        writeChart();
        {
            const auto legend = m_html.in("ul"_L1, {{"class"_L1, u"legend"_s}});
            for (const Outcome outcome : Outcomes) {
                const qsizetype count = m_report.count(outcome);
                const auto item = count > 0 ? m_html.in("li"_L1) : m_html.in("li"_L1, {{"class"_L1, u"none"_s}});
                writeGlyph(m_html, outcomeName(outcome));
                m_html.element("b"_L1, QString::number(count));
                m_html.text(outcomeName(outcome));
            }
        }
        writeTasks();
    }
    if (!m_report.files.empty())
        writeTemplateTable();
}

/// A ring with a part for each outcome.
void Page::writeChart()
{
    const qsizetype all = m_report.findingCount();
    QStringList words;
    int kinds = 0;
    for (const Outcome outcome : Outcomes) {
        words += u"%1 %2"_s.arg(m_report.count(outcome)).arg(outcomeName(outcome));
        kinds += m_report.count(outcome) > 0 ? 1 : 0;
    }
    const QString label = counted(all, "cluster"_L1, "clusters"_L1);
    const auto chart = m_html.in("svg"_L1,
                                 {{"class"_L1, u"chart"_s},
                                  {"viewBox"_L1, u"0 0 140 140"_s},
                                  {"role"_L1, u"img"_s},
                                  {"aria-label"_L1, label + u": "_s + words.join(", "_L1)}});
    const auto arc = [this](const QString &style, double share, double begin) {
        const auto number = [](double value) { return QString::number(value, 'f', 2); };
        const auto circle = m_html.in("circle"_L1,
                                      {{"class"_L1, style},
                                       {"cx"_L1, u"70"_s},
                                       {"cy"_L1, u"70"_s},
                                       {"r"_L1, u"54"_s},
                                       {"pathLength"_L1, u"100"_s},
                                       {"stroke-dasharray"_L1, number(share) + u' ' + number(100 - share)},
                                       {"stroke-dashoffset"_L1, number(-begin)},
                                       {"transform"_L1, u"rotate(-90 70 70)"_s}});
    };
    if (all == 0)
        arc(u"empty"_s, 100, 0);
    const double gap = kinds > 1 ? 0.9 : 0;
    double done = 0;
    for (const Outcome outcome : Outcomes) {
        const double share = all == 0 ? 0 : 100.0 * double(m_report.count(outcome)) / double(all);
        if (share > 0)
            arc(outcomeName(outcome), std::max(share - gap, 0.4), done);
        done += share;
    }
    m_html.element("text"_L1, QString::number(all), {{"class"_L1, u"total"_s}, {"x"_L1, u"70"_s}, {"y"_L1, u"75"_s}});
    m_html.element("text"_L1, label.section(u' ', 1), {{"x"_L1, u"70"_s}, {"y"_L1, u"93"_s}});
}

/// What is left to do, the worst first.
void Page::writeTasks()
{
    const auto tasks = m_html.in("div"_L1, {{"class"_L1, u"todo"_s}});
    m_html.element("p"_L1, headline());
    const std::size_t open = withoutVerdict().size();
    const qsizetype work = m_report.count(Outcome::Fail) + m_report.count(Outcome::Undetermined);
    if (work == 0 && open == 0)
        return;
    const auto list = m_html.in("ol"_L1);
    qsizetype written = 0;
    for (const Outcome outcome : {Outcome::Fail, Outcome::Undetermined}) {
        for (std::size_t i = 0; i < m_report.files.size(); ++i) {
            const std::vector<Finding> &findings = m_report.files[i].analysis->findings;
            for (std::size_t j = 0; j < findings.size(); ++j) {
                if (findings[j].outcome != outcome || written++ >= MostTasks)
                    continue;
                const auto item = m_html.in("li"_L1);
                m_html.link(u'#' + findingId(i, j),
                            findings[j].resourceName.isEmpty() ? findings[j].symbolicName : findings[j].resourceName);
                const auto fix = std::ranges::find_if(findings[j].fixes, &Fix::recommended);
                const model::Message &what = fix != findings[j].fixes.end()    ? fix->title
                    : outcome == Outcome::Fail && !findings[j].noFix.isEmpty() ? findings[j].noFix
                                                                               : findings[j].reason;
                m_html.text(u": "_s + what.english());
            }
        }
    }
    if (written > MostTasks)
        m_html.element("li"_L1, u"and %1 more"_s.arg(written - MostTasks));
    if (open > 0) {
        const auto item = m_html.in("li"_L1);
        m_html.link(u"#not-checked"_s, counted(qsizetype(open), "place"_L1, "places"_L1));
        m_html.text(u" could not be looked into"_s);
    }
}

void Page::writeBadges(const ReportedFile &file)
{
    for (const Outcome outcome : Outcomes) {
        if (const qsizetype count = file.analysis->count(outcome))
            writeBadge(m_html, outcome, QString::number(count) + u' ' + outcomeName(outcome));
    }
    if (file.analysis->findings.empty())
        m_html.element("span"_L1, u"no clusters"_s, {{"class"_L1, u"muted"_s}});
}

void Page::writeTemplateTable()
{
    m_html.element("h3"_L1, u"Templates"_s);
    const auto scroll = m_html.in("div"_L1, {{"class"_L1, u"scroll"_s}});
    const auto table = m_html.in("table"_L1, {{"class"_L1, u"list"_s}});
    writeHeader({"Template"_L1, "Parameters"_L1, "Resources"_L1, "Clusters"_L1, "Verdict"_L1}, {2, 3});
    const auto body = m_html.in("tbody"_L1);
    for (std::size_t i = 0; i < m_report.files.size(); ++i) {
        const ReportedFile &file = m_report.files[i];
        const auto row = m_html.in("tr"_L1);
        {
            const auto cell = m_html.in("td"_L1);
            m_html.link(u'#' + templateId(i), file.path());
        }
        const QString parameters = file.parametersPath();
        if (parameters.isEmpty())
            m_html.element("td"_L1, u"defaults of the template"_s, {{"class"_L1, u"short"_s}});
        else
            m_html.element("td"_L1, parameters);
        m_html.element("td"_L1, QString::number(file.analysis->resourceCount), {{"class"_L1, u"figure"_s}});
        m_html.element("td"_L1, QString::number(file.analysis->findings.size()), {{"class"_L1, u"figure"_s}});
        const auto cell = m_html.in("td"_L1);
        writeBadges(file);
    }
}

void Page::writeRules()
{
    const auto section = m_html.in(
        "section"_L1, {{"class"_L1, u"card"_s}, {"id"_L1, u"rules"_s}, {"aria-labelledby"_L1, u"rules-title"_s}});
    writeSectionHead(u"rules"_s, m_rules.size() == 1 ? u"The rule"_s : u"The rules"_s);
    for (const RuleInfo *rule : m_rules) {
        m_html.element("h3"_L1, rule->title.english());
        m_html.element("p"_L1, rule->explanation.english());
        const auto scroll = m_html.in("div"_L1, {{"class"_L1, u"scroll"_s}});
        const auto table = m_html.in("table"_L1, {{"class"_L1, u"list"_s}});
        const auto body = m_html.in("tbody"_L1);
        const auto line = [this](const QString &name, const QString &value) {
            const auto row = m_html.in("tr"_L1);
            m_html.element("th"_L1, name, {{"scope"_L1, u"row"_s}});
            m_html.element("td"_L1, value);
        };
        QStringList engines;
        for (const QLatin1StringView engine : aks::AcceptedEngines)
            engines += engine;
        line(u"Published rule"_s,
             u"%1, %2, severity %3. It accepts %4."_s.arg(rule->id, rule->reference, rule->severity,
                                                          engines.join(" and "_L1)));
        line(
            u"Bulkhead"_s,
            m_report.published
                ? u"Gives the outcomes of the published rule."_s
                : u"Agrees, except where AKS enforces network policies although that list does not say so: Cilium with its own data plane, and AKS Automatic."_s);
        line(u"Undetermined"_s,
             u"Azure decides the value only at deployment, or some of the possible values pass and others do not."_s);
        const auto row = m_html.in("tr"_L1);
        m_html.element("th"_L1, u"More"_s, {{"scope"_L1, u"row"_s}});
        const auto cell = m_html.in("td"_L1);
        for (const QLatin1StringView address : rule->links) {
            m_html.link(address, address);
            m_html.raw("<br>"_L1);
        }
    }
}

void Page::writeTemplate(std::size_t index)
{
    const ReportedFile &file = m_report.files[index];
    const QString id = templateId(index);
    const auto section =
        m_html.in("section"_L1, {{"class"_L1, u"card"_s}, {"id"_L1, id}, {"aria-labelledby"_L1, id + u"-title"_s}});
    const auto outcome = worst(file);
    const bool fold = m_report.files.size() > ManyTemplates && (!outcome || *outcome == Outcome::Pass);
    const auto details = fold ? m_html.in("details"_L1) : m_html.in("details"_L1, {{"open"_L1, QString()}});
    {
        const auto summary = m_html.in("summary"_L1);
        writeSectionHead(id, file.path());
        writeBadges(file);
    }
    writeFacts(file);
    m_html.element("h3"_L1, u"Findings"_s);
    if (file.analysis->findings.empty())
        m_html.element("p"_L1, u"No clusters in this template. The rule has nothing to check here."_s);
    HtmlFinding writer(m_html, file);
    for (std::size_t j = 0; j < file.analysis->findings.size(); ++j)
        writer.write(file.analysis->findings[j], findingId(index, j));
    writeInventory(file);
    writeResourceDiagram(file, id);
    writeParameters(file);
}

void Page::writeFacts(const ReportedFile &file)
{
    const auto facts = m_html.in("dl"_L1, {{"class"_L1, u"facts"_s}});
    const auto fact = [this](const QString &name, const QString &value) {
        const auto group = m_html.in("div"_L1);
        m_html.element("dt"_L1, name);
        m_html.element("dd"_L1, value);
    };
    const Analysis &analysis = *file.analysis;
    fact(u"Language"_s, languageTitle(analysis.root()->content()->language));
    QString parameters = file.parametersPath();
    if (parameters.isEmpty()) {
        parameters = u"defaults of the template"_s;
        const QStringList available = file.availableParameterFiles();
        if (!available.isEmpty())
            parameters += u"; not applied: "_s + available.join(", "_L1);
    }
    fact(u"Parameters"_s, parameters);
    QStringList modules;
    for (const model::DocumentPtr &document : analysis.snapshot->documents()) {
        if (document != analysis.root() && document != analysis.snapshot->parameters())
            modules += file.names.shown(document->path());
    }
    constexpr qsizetype MostModules = 6;
    QString list = modules.first(std::min(modules.size(), MostModules)).join(", "_L1);
    if (modules.size() > MostModules)
        list += u" and %1 more"_s.arg(modules.size() - MostModules);
    fact(u"Other files"_s, modules.isEmpty() ? u"none"_s : list);
    fact(u"Resources"_s,
         u"%1 in the file; %2 in all"_s.arg(analysis.resourceCount)
             .arg(counted(qsizetype(analysis.findings.size()), "cluster"_L1, "clusters"_L1)));
}

void Page::writeParameters(const ReportedFile &file)
{
    const std::vector<model::Inventory::Entry> &parameters = file.analysis->inventory.parameters;
    if (parameters.empty())
        return;
    const auto details = m_html.in("details"_L1, {{"class"_L1, u"more"_s}});
    {
        const auto summary = m_html.in("summary"_L1);
        m_html.element("h3"_L1, counted(qsizetype(parameters.size()), "parameter"_L1, "parameters"_L1));
    }
    const auto scroll = m_html.in("div"_L1, {{"class"_L1, u"scroll"_s}});
    const auto table = m_html.in("table"_L1, {{"class"_L1, u"list"_s}});
    writeHeader({"Name"_L1, "Type"_L1, "Value"_L1});
    const auto body = m_html.in("tbody"_L1);
    for (const model::Inventory::Entry &parameter : parameters) {
        const auto row = m_html.in("tr"_L1);
        m_html.element("td"_L1, parameter.name);
        m_html.element("td"_L1, parameter.type, {{"class"_L1, u"muted"_s}});
        m_html.element("td"_L1, parameter.secure ? u"secure, never shown"_s : parameter.value.display());
    }
}

void Page::writeInventory(const ReportedFile &file)
{
    const model::Inventory &inventory = file.analysis->inventory;
    if (inventory.items.empty())
        return;
    const auto size = qsizetype(inventory.items.size());
    const auto details = size <= 40 ? m_html.in("details"_L1, {{"class"_L1, u"more"_s}, {"open"_L1, QString()}})
                                    : m_html.in("details"_L1, {{"class"_L1, u"more"_s}});
    {
        const auto summary = m_html.in("summary"_L1);
        m_html.element("h3"_L1, counted(size, "resource"_L1, "resources"_L1) + u", with those of modules"_s);
    }
    const auto scroll = m_html.in("div"_L1, {{"class"_L1, u"scroll"_s}});
    const auto table = m_html.in("table"_L1, {{"class"_L1, u"list"_s}});
    writeHeader({"Name"_L1, "Type"_L1, "Place"_L1, ""_L1});
    const auto body = m_html.in("tbody"_L1);
    qsizetype written = 0;
    const auto writeAll = [&](const auto &self, const std::vector<qint32> &items, int level) -> void {
        for (const qint32 item : items) {
            if (written++ >= MostInventoryRows)
                return;
            writeItem(file, item, level);
            self(self, inventory.childrenOf(item), level + 1);
        }
    };
    writeAll(writeAll, inventory.roots, 0);
    if (size > MostInventoryRows) {
        const auto row = m_html.in("tr"_L1);
        m_html.element("td"_L1, u"and %1 more"_s.arg(size - MostInventoryRows),
                       {{"colspan"_L1, u"4"_s}, {"class"_L1, u"muted"_s}});
    }
}

void Page::writeItem(const ReportedFile &file, qint32 index, int level)
{
    const model::Inventory::Item &item = file.analysis->inventory.items[std::size_t(index)];
    const bool off = item.condition && item.condition->value.isFalse();
    const auto row = m_html.in("tr"_L1);
    {
        const auto cell = m_html.in("td"_L1, {{"class"_L1, u"level-%1"_s.arg(std::min(level, 4))}});
        if (off)
            m_html.element("span"_L1, item.displayName(), {{"class"_L1, u"off"_s}});
        else
            m_html.text(item.displayName());
    }
    m_html.element("td"_L1, item.module ? u"module "_s + item.modulePath : item.type, {{"class"_L1, u"muted"_s}});
    m_html.element("td"_L1, placeText(file.names, item.location), {{"class"_L1, u"muted"_s}});
    const auto cell = m_html.in("td"_L1);
    const auto tag = [this](const QString &text) { m_html.element("span"_L1, text, {{"class"_L1, u"tag"_s}}); };
    if (item.existing)
        tag(u"existing"_s);
    if (item.loop)
        tag(item.loopCount ? u"×%1"_s.arg(*item.loopCount) : u"loop"_s);
    if (off)
        tag(u"not deployed"_s);
    else if (item.condition && !item.condition->value.isTrue())
        tag(u"conditional"_s);
    if (item.module && item.moduleStatus != model::ReferenceStatus::Loaded)
        tag(item.moduleStatus == model::ReferenceStatus::NotRestored ? u"not in the module cache"_s : u"not read"_s);
    for (const Finding &finding : file.analysis->findings) {
        if (item.module || item.type.compare(finding.resourceType, Qt::CaseInsensitive) != 0)
            continue;
        const bool isIt = std::ranges::any_of(finding.evidence, [&](const EvidenceStep &step) {
            return step.location.document == item.location.document
                && item.declaration.contains(step.location.span.begin);
        });
        if (isIt) {
            writeBadge(m_html, finding.outcome, outcomeName(finding.outcome));
            break;
        }
    }
}

/// What is deployed before what.
void Page::writeResourceDiagram(const ReportedFile &file, const QString &id)
{
    const std::optional<ReportDiagram> drawn = reportDiagram(*file.analysis);
    if (!drawn)
        return;
    const Diagram &diagram = drawn->diagram;
    const auto details = diagram.nodes.size() <= ManyBoxes
        ? m_html.in("details"_L1, {{"class"_L1, u"more"_s}, {"open"_L1, QString()}})
        : m_html.in("details"_L1, {{"class"_L1, u"more"_s}});
    {
        const auto summary = m_html.in("summary"_L1);
        m_html.element("h3"_L1, u"Diagram"_s);
    }
    for (const QString &note : drawn->notes)
        m_html.element("p"_L1, note, {{"class"_L1, u"muted"_s}});
    const auto figure = m_html.in("figure"_L1, {{"class"_L1, u"scroll"_s}});
    writeDiagram(m_html, diagram,
                 u"%1 and %2"_s.arg(
                     counted(qsizetype(diagram.nodes.size() + diagram.frames.size()), "resource"_L1, "resources"_L1),
                     counted(qsizetype(diagram.edges.size()), "connection"_L1, "connections"_L1)),
                 id + u"-icon"_s);
}

void Page::writeNotChecked()
{
    const auto section = m_html.in(
        "section"_L1,
        {{"class"_L1, u"card"_s}, {"id"_L1, u"not-checked"_s}, {"aria-labelledby"_L1, u"not-checked-title"_s}});
    writeSectionHead(u"not-checked"_s, u"Not checked"_s);
    const std::vector<Gap> unchecked = withoutVerdict();
    const std::vector<Gap> broken = problems();
    if (unchecked.empty())
        m_html.element("p"_L1, u"All files and modules that may deploy clusters could be read."_s);
    else
        m_html.element("p"_L1, u"Clusters in what follows have no verdict."_s);
    writeGaps(unchecked);
    if (broken.empty())
        return;
    m_html.element("h3"_L1, u"Errors and missing files"_s);
    m_html.element("p"_L1, u"Values that come from these places are unknown."_s);
    writeGaps(broken);
}

void Page::writeGaps(const std::vector<Gap> &gaps)
{
    if (gaps.empty())
        return;
    const auto list = m_html.in("ul"_L1, {{"class"_L1, u"notes"_s}});
    for (const Gap &gap : gaps) {
        const auto item = m_html.in("li"_L1);
        writeGlyph(m_html, "warning"_L1);
        const auto words = m_html.in("span"_L1);
        m_html.text(gap.text + u' ');
        if (!gap.target.isEmpty())
            m_html.link(u'#' + gap.target, u"Template"_s);
    }
}

void Page::writeMappings()
{
    const auto section = m_html.in(
        "section"_L1, {{"class"_L1, u"card"_s}, {"id"_L1, u"mappings"_s}, {"aria-labelledby"_L1, u"mappings-title"_s}});
    writeSectionHead(u"mappings"_s, u"Mappings"_s);
    const auto scroll = m_html.in("div"_L1, {{"class"_L1, u"scroll"_s}});
    const auto table = m_html.in("table"_L1, {{"class"_L1, u"list"_s}});
    writeHeader({"Rule"_L1, "Catalogue"_L1, "Number"_L1});
    const auto body = m_html.in("tbody"_L1);
    for (const RuleInfo *rule : m_rules) {
        for (const auto &[catalogue, number] : rule->mappings) {
            const auto row = m_html.in("tr"_L1);
            m_html.element("td"_L1, rule->id);
            m_html.element("td"_L1, catalogue);
            m_html.element("td"_L1, number);
        }
    }
}

void Page::writeAbout()
{
    const auto section = m_html.in(
        "section"_L1, {{"class"_L1, u"card"_s}, {"id"_L1, u"about"_s}, {"aria-labelledby"_L1, u"about-title"_s}});
    writeSectionHead(u"about"_s, u"About this report"_s);
    m_html.element("p"_L1,
                   u"Made by %1 %2 on %3 with rule data %4. The templates were read as files; nothing was deployed and "
                   u"Azure was not asked. "
                   "Values that only Azure knows are unknown here, and values of secure parameters are masked."_s.arg(
                       toolName(), toolVersion(), dateText(m_report.time), aks::DataVersion));
}

} // namespace

QByteArray HtmlReport::write(const Report &report) const
{
    return Page(report).write();
}

} // namespace rules
