// SPDX-License-Identifier: MIT
#include "rules/report/sarifresult.h"

#include "rules/report/textreport.h"

#include <QCryptographicHash>
#include <QDir>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

/// \a text with the line ends that the file has where \a offset is.
QString withLineEnds(const QString &text, const model::SourceText &source, qint32 offset)
{
    if (!text.contains(u'\n'))
        return text;
    const qint32 end = source.lineSpan(source.position(offset).line).end;
    QString lineEnd = end < source.size() ? source.original({end, end + 1}) : QString();
    if (lineEnd.isEmpty()) {
        switch (source.lineEnd()) {
        case model::SourceText::LineEnd::Lf: lineEnd = u"\n"_s; break;
        case model::SourceText::LineEnd::CrLf: lineEnd = u"\r\n"_s; break;
        case model::SourceText::LineEnd::Cr: lineEnd = u"\r"_s; break;
        }
    }
    return QString(text).replace(u'\n', lineEnd);
}

} // namespace

QString sarifLevel(const RuleInfo &rule)
{
    if (rule.severity == "critical"_L1 || rule.severity == "important"_L1)
        return u"error"_s;
    return rule.severity == "awareness"_L1 ? u"warning"_s : u"note"_s;
}

SarifResults::SarifResults(JsonWriter &json, const ReportedFile &file, const SarifArtifacts &artifacts,
                           const QHash<const RuleInfo *, qsizetype> &ruleIndex)
    : m_json(json)
    , m_file(file)
    , m_artifacts(artifacts)
    , m_ruleIndex(ruleIndex)
    , m_secrets(file.analysis->snapshot)
    , m_fingerprints(file)
{
}

void SarifResults::writeMessage(QLatin1StringView name, const QString &text)
{
    m_json.name(name).beginObject();
    m_json.member("text"_L1, sarifText(text));
    m_json.endObject();
}

void SarifResults::write(const Finding &finding)
{
    m_json.beginObject();
    m_json.member("ruleId"_L1, QString(finding.rule->id));
    m_json.member("ruleIndex"_L1, m_ruleIndex.value(finding.rule));
    writeOutcome(finding);
    writeMessage("message"_L1, finding.title.english() + u". "_s + finding.reason.english());
    writeLocation(finding);
    m_json.name("partialFingerprints"_L1).beginObject();
    m_json.member("bulkheadDeclaration/v1"_L1, m_fingerprints.next(finding));
    m_json.endObject();
    writeEvidence(finding);
    writeFixes(finding);
    writeProperties(finding);
    m_json.endObject();
}

// SARIF's words for what is known (3.27.9): "open" is a result for which the information at hand does not suffice,
// which is just what undetermined means; "review" would ask for a judgement. Only "fail" may have a level (3.27.10).
// GitHub code scanning knows no kinds and shows each result as an alert, so that those with outcome pass are left out
// unless asked for; open ones are worth an alert, without a severity.
void SarifResults::writeOutcome(const Finding &finding)
{
    QString kind;
    QString level = u"none"_s;
    switch (finding.outcome) {
    case Outcome::Pass: kind = u"pass"_s; break;
    case Outcome::Undetermined: kind = u"open"_s; break;
    case Outcome::Fail:
    case Outcome::Suppressed:
        kind = u"fail"_s;
        level = sarifLevel(*finding.rule);
        break;
    }
    m_json.member("kind"_L1, kind);
    m_json.member("level"_L1, level);
    if (finding.outcome == Outcome::Suppressed) {
        const AppliedSuppression *applied = finding.suppression ? &*finding.suppression : nullptr;
        m_json.name("suppressions"_L1).beginArray();
        m_json.beginObject();
        m_json.member("kind"_L1, applied != nullptr && applied->inSource ? u"inSource"_s : u"external"_s);
        if (applied != nullptr && !applied->reason.isEmpty())
            m_json.member("justification"_L1, printable(applied->reason));
        m_json.endObject();
        m_json.endArray();
    }
}

void SarifResults::writeLocation(const Finding &finding)
{
    m_json.name("locations"_L1).beginArray();
    m_json.beginObject();
    if (finding.location.isValid()) {
        m_json.name("physicalLocation"_L1);
        m_artifacts.writePlace(m_json, m_file.names, finding.location, m_secrets);
    }
    m_json.name("logicalLocations"_L1).beginArray();
    m_json.beginObject();
    m_json.member("name"_L1, printable(finding.resourceName));
    const QStringList path = declaredPath(*m_file.analysis->snapshot, finding);
    m_json.member("fullyQualifiedName"_L1, printable(path.join(u'/')));
    m_json.member("kind"_L1, u"resource"_s);
    m_json.name("properties"_L1).beginObject();
    m_json.member("type"_L1, printable(finding.resourceType));
    m_json.endObject();
    m_json.endObject();
    m_json.endArray();
    m_json.endObject();
    m_json.endArray();
}

void SarifResults::writeEvidence(const Finding &finding)
{
    std::vector<const EvidenceStep *> steps;
    for (const EvidenceStep &step : finding.evidence) {
        if (step.location.isValid())
            steps.push_back(&step);
    }
    if (steps.empty())
        return;
    m_json.name("codeFlows"_L1).beginArray();
    m_json.beginObject();
    m_json.name("threadFlows"_L1).beginArray();
    m_json.beginObject();
    m_json.name("locations"_L1).beginArray();
    for (const EvidenceStep *step : steps) {
        m_json.beginObject();
        m_json.name("location"_L1).beginObject();
        m_json.name("physicalLocation"_L1);
        m_artifacts.writePlace(m_json, m_file.names, step->location, m_secrets);
        writeMessage("message"_L1, step->note.english() + u": "_s + m_secrets.text(*step));
        m_json.endObject();
        m_json.member("importance"_L1, step == steps.back() ? u"essential"_s : u"important"_s);
        m_json.endObject();
    }
    m_json.endArray();
    m_json.endObject();
    m_json.endArray();
    m_json.endObject();
    m_json.endArray();
}

/// True if a fix writes what a secret was read from: it could only be given masked, and then it would be wrong.
bool SarifResults::spellsSecret(const Fix &fix) const
{
    for (const FileChange &change : fix.changes) {
        const QString masked = m_secrets.text(change.after, change.document);
        qint32 shift = 0;
        for (const model::TextEdit &edit : change.edits.edits()) {
            if (masked.sliced(edit.span.begin + shift, edit.newText.size()) != edit.newText)
                return true;
            shift += qint32(edit.newText.size()) - edit.span.length();
        }
    }
    return false;
}

void SarifResults::writeFixes(const Finding &finding)
{
    std::vector<const Fix *> fixes;
    for (const Fix &fix : finding.fixes) { // the recommended one is the first
        if (!spellsSecret(fix))
            fixes.push_back(&fix);
    }
    if (fixes.empty())
        return;
    m_json.name("fixes"_L1).beginArray();
    for (const Fix *fix : fixes)
        writeFix(*fix);
    m_json.endArray();
}

void SarifResults::writeFix(const Fix &fix)
{
    m_json.beginObject();
    QString text = fix.title.english();
    for (const model::Message &warning : fix.warnings)
        text += (text.endsWith(u'.') ? u" "_s : u". "_s) + warning.english();
    writeMessage("description"_L1, text);
    m_json.name("artifactChanges"_L1).beginArray();
    for (const FileChange &change : fix.changes)
        writeChange(change);
    m_json.endArray();
    m_json.name("properties"_L1).beginObject();
    m_json.member("id"_L1, fix.id);
    m_json.member("engine"_L1, fix.engine);
    m_json.member("recommended"_L1, fix.recommended);
    m_json.endObject();
    m_json.endObject();
}

void SarifResults::writeChange(const FileChange &change)
{
    const model::SourceText &source = *change.document->source();
    m_json.beginObject();
    m_json.name("artifactLocation"_L1);
    m_artifacts.writeFile(m_json, m_file.names.shown(change.document->path()));
    m_json.name("replacements"_L1).beginArray();
    for (const model::TextEdit &edit : change.edits.edits()) {
        m_json.beginObject();
        m_json.name("deletedRegion"_L1).beginObject();
        writeRegion(m_json, source, edit.span);
        m_json.endObject();
        if (!edit.newText.isEmpty()) {
            m_json.name("insertedContent"_L1).beginObject();
            m_json.member("text"_L1, withLineEnds(edit.newText, source, edit.span.begin));
            m_json.endObject();
        }
        m_json.endObject();
    }
    m_json.endArray();
    m_json.endObject();
}

void SarifResults::writeProperties(const Finding &finding)
{
    m_json.name("properties"_L1).beginObject();
    m_json.member("outcome"_L1, QString(outcomeName(finding.outcome)));
    m_json.member("publishedOutcome"_L1, QString(outcomeName(finding.publishedOutcome)));
    m_json.name("advice"_L1).beginArray();
    for (const Advice &advice : finding.advice) {
        m_json.beginObject();
        m_json.member("level"_L1, QString(adviceLevelName(advice.level)));
        m_json.member("text"_L1, printable(advice.text.english()));
        if (!advice.source.isEmpty())
            m_json.member("source"_L1, advice.source);
        m_json.endObject();
    }
    m_json.endArray();
    m_json.endObject();
}

} // namespace rules
