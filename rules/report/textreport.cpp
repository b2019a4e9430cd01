// SPDX-License-Identifier: MIT
#include "rules/report/textreport.h"

#include "rules/report/caretexcerpt.h"
#include "rules/report/secrets.h"

using namespace Qt::StringLiterals;

namespace rules {

namespace {

constexpr QLatin1StringView Plain = "\x1b[0m"_L1;

QString place(const PathNames &names, const model::Location &location)
{
    const model::Position begin = location.begin();
    return u"%1:%2:%3"_s.arg(names.shown(location.path())).arg(begin.line).arg(begin.column);
}

/// "1 fail, 2 pass"; the worst first.
QString outcomeCounts(const std::function<qsizetype(Outcome)> &count)
{
    QStringList parts;
    for (const Outcome outcome : {Outcome::Fail, Outcome::Undetermined, Outcome::Suppressed, Outcome::Pass}) {
        if (const qsizetype found = count(outcome))
            parts += QString::number(found) + u' ' + outcomeName(outcome);
    }
    return parts.join(", "_L1);
}

/// What switches a terminal to the colour of an outcome.
QLatin1StringView colorOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Fail: return "\x1b[1;31m"_L1;
    case Outcome::Undetermined: return "\x1b[1;33m"_L1;
    case Outcome::Pass: return "\x1b[1;32m"_L1;
    case Outcome::Suppressed: break;
    }
    return "\x1b[1;36m"_L1;
}

class Listing
{
public:
    explicit Listing(bool colored) : m_colored(colored) { }

    void addFile(const ReportedFile &file);
    void addLine(int indent, const QString &text) { m_out += QString(indent, u' ') + printable(text) + u'\n'; }
    [[nodiscard]] QByteArray result() const { return m_out.toUtf8(); }

private:
    void addFinding(const ReportedFile &file, const Finding &finding, Secrets &secrets);
    void addExcerpt(int indent, const Finding &finding, Secrets &secrets);
    void addAdvice(int indent, const Advice &advice);
    /// A colour, nothing where there are none.
    [[nodiscard]] QLatin1StringView color(QLatin1StringView code) const { return m_colored ? code : ""_L1; }

    bool m_colored;
    QString m_out;
};

void Listing::addFile(const ReportedFile &file)
{
    const Analysis &analysis = *file.analysis;
    const model::Document &root = *analysis.root();
    QString head = file.path() + u" ("_s + counted(analysis.resourceCount, "resource"_L1, "resources"_L1);
    const QString parameters = file.parametersPath();
    if (!parameters.isEmpty())
        head += u", parameters from "_s + parameters;
    const QStringList available = file.availableParameterFiles();
    if (!available.isEmpty() && parameters.isEmpty())
        head += u", not applied: "_s + available.join(", "_L1);
    addLine(0, head + u')');
    for (const model::DocumentPtr &document : analysis.snapshot->documents()) {
        const QString path = file.names.shown(document->path());
        for (const model::Diagnostic &diagnostic : document->syntaxDiagnostics()) {
            if (diagnostic.severity() == model::Severity::Error)
                addLine(2, diagnosticLine(path, *document->source(), diagnostic));
        }
        for (const model::Diagnostic &diagnostic : analysis.diagnosticsOf(*document))
            addLine(2, diagnosticLine(path, *document->source(), diagnostic));
    }
    if (!root.isUnderstood())
        addLine(2, u"Nothing in it could be understood."_s);
    for (const Advice &note : analysis.notes)
        addAdvice(2, note);
    if (analysis.findings.empty())
        addLine(2, analysis.known > 0 ? u"Nothing new."_s : u"No clusters."_s);
    Secrets secrets(analysis.snapshot);
    for (const Finding &finding : analysis.findings)
        addFinding(file, finding, secrets);
    m_out += u'\n';
}

void Listing::addFinding(const ReportedFile &file, const Finding &finding, Secrets &secrets)
{
    QString head = u": "_s + finding.title.english();
    if (finding.publishedOutcome != finding.outcome)
        head += u" (published rule: "_s + outcomeName(finding.publishedOutcome) + u')';
    m_out += u"  "_s + color(colorOf(finding.outcome)) + outcomeName(finding.outcome) + color(Plain);
    addLine(0, head);
    addLine(4, place(file.names, finding.location) + u"  "_s + finding.rule->id + u' ' + finding.rule->reference);
    addLine(4, finding.reason.english());
    if (finding.outcome == Outcome::Fail)
        addExcerpt(4, finding, secrets);
    for (const EvidenceStep &step : finding.evidence)
        addLine(6, place(file.names, step.location) + u"  "_s + step.note.english() + u": "_s + secrets.text(step));
    for (const Advice &advice : finding.advice)
        addAdvice(4, advice);
    for (const Fix &fix : finding.fixes)
        addLine(4, (fix.recommended ? u"fix: "_s : u"or: "_s) + fix.title.english());
    if (!finding.noFix.isEmpty())
        addLine(4, u"no fix: "_s + finding.noFix.english());
}

void Listing::addExcerpt(int indent, const Finding &finding, Secrets &secrets)
{
    if (!finding.location.isValid())
        return;
    const CaretExcerpt excerpt = caretExcerpt(finding.location, secrets.text(finding.location.document));
    const QString number = QString::number(excerpt.line);
    addLine(indent, number + u" | "_s + excerpt.text);
    m_out += QString(indent + number.size(), u' ') + u" | "_s + QString(excerpt.indent, u' ')
        + color(colorOf(finding.outcome)) + QString(excerpt.length, u'^') + color(Plain) + u'\n';
}

void Listing::addAdvice(int indent, const Advice &advice)
{
    QString line = QString(adviceLevelName(advice.level)) + u": "_s + advice.text.english();
    if (!advice.source.isEmpty())
        line += u" ("_s + advice.source + u')';
    addLine(indent, line);
}

} // namespace

QString printable(const QString &text)
{
    QString out = text;
    for (QChar &c : out) {
        const bool reorders = (c >= u'\u202a' && c <= u'\u202e') || (c >= u'\u2066' && c <= u'\u2069') || c == u'\u200e'
            || c == u'\u200f' || c == u'\u061c';
        if (c == u'\n' || c == u'\r' || c == u'\t')
            c = u' ';
        else if (c.category() == QChar::Other_Control || reorders)
            c = QChar::ReplacementCharacter;
    }
    return out;
}

QString diagnosticLine(const QString &path, const model::SourceText &source, const model::Diagnostic &diagnostic)
{
    const model::Position begin = source.position(diagnostic.span.begin);
    const auto word = [&]() {
        switch (diagnostic.severity()) {
        case model::Severity::Error: return "error"_L1;
        case model::Severity::Warning: return "warning"_L1;
        case model::Severity::Note: break;
        }
        return "note"_L1;
    };
    return u"%1:%2:%3: "_s.arg(path).arg(begin.line).arg(begin.column) + word() + u": "_s
        + diagnostic.message().english();
}

QByteArray TextReport::write(const Report &report) const
{
    Listing listing(report.colored);
    for (const ReportedFile &file : report.files)
        listing.addFile(file);
    for (const NotChecked &file : report.notChecked)
        listing.addLine(0, u"Not checked: "_s + file.reason);
    QString sum = counted(qsizetype(report.files.size()), "template"_L1, "templates"_L1) + u", "_s
        + counted(report.findingCount(), "cluster"_L1, "clusters"_L1);
    if (report.findingCount() > 0)
        sum += u": "_s + outcomeCounts([&](Outcome outcome) { return report.count(outcome); });
    if (!report.notChecked.empty())
        sum += u"; "_s + counted(qsizetype(report.notChecked.size()), "file"_L1, "files"_L1) + u" not checked"_s;
    listing.addLine(0, sum + u'.');
    return listing.result();
}

} // namespace rules
