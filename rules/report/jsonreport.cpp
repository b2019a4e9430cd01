// SPDX-License-Identifier: MIT
#include "rules/report/jsonreport.h"

#include "rules/report/secrets.h"

using namespace Qt::StringLiterals;

namespace rules {

namespace {

void writeSpan(JsonWriter &json, const model::SourceText &source, model::Span span)
{
    const model::Position begin = source.position(span.begin);
    const model::Position end = source.position(span.end);
    json.member("line"_L1, begin.line);
    json.member("column"_L1, begin.column);
    json.member("endLine"_L1, end.line);
    json.member("endColumn"_L1, end.column);
}

class FileWriter
{
public:
    FileWriter(JsonWriter &json, const ReportedFile &file)
        : m_json(json)
        , m_file(file)
        , m_secrets(file.analysis->snapshot)
    {
    }

    void writeHead();
    void writeFinding(const Finding &finding);

private:
    void writeResource(const Finding &finding);
    void writeEvidence(const EvidenceStep &step);
    void writeAdvice(const Advice &advice);
    void writeFix(const Fix &fix);

    friend class rules::JsonReport;
    JsonWriter &m_json;
    const ReportedFile &m_file;
    Secrets m_secrets;
};

void FileWriter::writeHead()
{
    const Analysis &analysis = *m_file.analysis;
    const model::DocumentPtr &root = analysis.root();
    m_json.member("path"_L1, m_file.path());
    m_json.member("language"_L1, QString(model::languageName(root->content()->language)));
    m_json.name("syntaxErrors"_L1);
    writeSyntaxErrors(m_json, *root);
    m_json.member("resourceCount"_L1, analysis.resourceCount);
    m_json.name("parametersFile"_L1);
    const QString parameters = m_file.parametersPath();
    if (parameters.isEmpty())
        m_json.null();
    else
        m_json.value(parameters);
    m_json.member("availableParameterFiles"_L1, m_file.availableParameterFiles());
    if (!analysis.notes.empty()) {
        m_json.name("notes"_L1).beginArray();
        for (const Advice &note : analysis.notes)
            writeAdvice(note);
        m_json.endArray();
    }
}

void FileWriter::writeResource(const Finding &finding)
{
    m_json.name("resource"_L1).beginObject();
    m_json.member("type"_L1, finding.resourceType);
    m_json.member("name"_L1, finding.resourceName);
    m_json.member("symbolicName"_L1, finding.symbolicName);
    m_json.member("modulePath"_L1, finding.modulePath);
    m_json.endObject();
}

void FileWriter::writeFinding(const Finding &finding)
{
    m_json.member("rule"_L1, QString(finding.rule->id));
    m_json.member("ref"_L1, QString(finding.rule->reference));
    m_json.member("severity"_L1, QString(finding.rule->severity));
    m_json.member("outcome"_L1, QString(outcomeName(finding.outcome)));
    m_json.member("publishedOutcome"_L1, QString(outcomeName(finding.publishedOutcome)));
    writeResource(finding);
    m_json.name("values"_L1).beginArray();
    for (const QString &value : finding.values) {
        if (value.isEmpty()) // absent
            m_json.null();
        else
            m_json.value(value);
    }
    m_json.endArray();
    m_json.member("reason"_L1, finding.reason.english());
    m_json.name("location"_L1).beginObject();
    m_json.member("file"_L1, m_file.names.shown(finding.location.path()));
    if (finding.location.isValid())
        writeSpan(m_json, *finding.location.document->source(), finding.location.span);
    m_json.endObject();
    m_json.name("evidence"_L1).beginArray();
    for (const EvidenceStep &step : finding.evidence)
        writeEvidence(step);
    m_json.endArray();
    m_json.name("advice"_L1).beginArray();
    for (const Advice &advice : finding.advice)
        writeAdvice(advice);
    m_json.endArray();
    m_json.name("fixes"_L1).beginArray();
    for (const Fix &fix : finding.fixes)
        writeFix(fix);
    m_json.endArray();
}

void FileWriter::writeEvidence(const EvidenceStep &step)
{
    const model::Position begin = step.location.begin();
    m_json.beginObject();
    m_json.member("file"_L1, m_file.names.shown(step.location.path()));
    m_json.member("line"_L1, begin.line);
    m_json.member("column"_L1, begin.column);
    m_json.member("text"_L1, m_secrets.text(step));
    m_json.member("note"_L1, step.note.english());
    m_json.endObject();
}

void FileWriter::writeAdvice(const Advice &advice)
{
    m_json.beginObject();
    m_json.member("level"_L1, QString(adviceLevelName(advice.level)));
    m_json.member("text"_L1, advice.text.english());
    m_json.member("source"_L1, advice.source);
    m_json.endObject();
}

void FileWriter::writeFix(const Fix &fix)
{
    m_json.beginObject();
    m_json.member("id"_L1, fix.id);
    m_json.member("engine"_L1, fix.engine);
    m_json.member("title"_L1, fix.title.english());
    m_json.member("recommended"_L1, fix.recommended);
    m_json.name("warnings"_L1).beginArray();
    for (const model::Message &warning : fix.warnings)
        m_json.value(warning.english());
    m_json.endArray();
    m_json.name("edits"_L1).beginArray();
    for (const FileChange &change : fix.changes) {
        for (const model::TextEdit &edit : change.edits.edits()) {
            m_json.beginObject();
            m_json.member("file"_L1, m_file.names.shown(change.document->path()));
            writeSpan(m_json, *change.document->source(), edit.span);
            m_json.member("newText"_L1, edit.newText);
            m_json.endObject();
        }
    }
    m_json.endArray();
    m_json.endObject();
}

} // namespace

void writeSyntaxErrors(JsonWriter &json, const model::Document &document)
{
    json.beginArray();
    for (const model::Diagnostic &diagnostic : document.syntaxDiagnostics()) {
        if (diagnostic.severity() != model::Severity::Error)
            continue;
        json.beginObject();
        json.member("message"_L1, diagnostic.message().english());
        writeSpan(json, *document.source(), diagnostic.span);
        json.endObject();
    }
    json.endArray();
}

QByteArray JsonReport::write(const Report &report, const Extra &extra)
{
    JsonWriter json;
    json.beginObject();
    json.member("schema"_L1, 1);
    json.name("tool"_L1).beginObject();
    json.member("name"_L1, toolName());
    json.member("version"_L1, toolVersion());
    json.endObject();
    json.name("files"_L1).beginArray();
    for (std::size_t i = 0; i < report.files.size(); ++i) {
        const ReportedFile &file = report.files[i];
        FileWriter writer(json, file);
        json.beginObject();
        writer.writeHead();
        json.name("findings"_L1).beginArray();
        for (std::size_t j = 0; j < file.analysis->findings.size(); ++j) {
            json.beginObject();
            writer.writeFinding(file.analysis->findings[j]);
            if (extra)
                extra(json, i, j);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
    if (!report.notChecked.empty()) {
        json.name("notChecked"_L1).beginArray();
        for (const NotChecked &file : report.notChecked) {
            json.beginObject();
            json.member("path"_L1, file.path);
            json.member("reason"_L1, file.reason);
            json.endObject();
        }
        json.endArray();
    }
    json.endObject();
    return json.result();
}

} // namespace rules
