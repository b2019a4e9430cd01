// SPDX-License-Identifier: MIT
#include "rules/report/sarifreport.h"

#include "rules/report/sarifresult.h"
#include "rules/report/textreport.h"
#include "rules/rule.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

/// What "notifications" of the driver describes, in this order.
constexpr std::array Notifications{
    std::pair{"not-checked"_L1, "A file was asked for and has no result."_L1},
    std::pair{"syntax-error"_L1, "A file was understood in part only."_L1},
    std::pair{"note"_L1, "Something that could not be looked into."_L1},
};
enum NotificationIndex : qint8 { NotCheckedFile, SyntaxError, Note };

class Log
{
public:
    explicit Log(const Report &report) : m_report(report), m_artifacts(report) { }

    QByteArray write();

private:
    void writeText(QLatin1StringView name, const QString &text, const QString &markdown = {});
    void writeDriver();
    void writeRule(const RuleInfo &rule);
    void writeInvocation();
    void writeNotification(NotificationIndex kind, const QString &level, const QString &text, const QString &path,
                           const ReportedFile *file = nullptr, const model::Location &place = {});
    void writeNotifications(const ReportedFile &file);
    void writeRun();
    [[nodiscard]] bool isListed(const Finding &finding) const
    {
        return m_report.includePasses || finding.outcome != Outcome::Pass;
    }

    const Report &m_report;
    SarifArtifacts m_artifacts;
    QHash<const RuleInfo *, qsizetype> m_ruleIndex;
    JsonWriter m_json;
};

void Log::writeText(QLatin1StringView name, const QString &text, const QString &markdown)
{
    m_json.name(name).beginObject();
    m_json.member("text"_L1, text);
    if (!markdown.isEmpty())
        m_json.member("markdown"_L1, markdown);
    m_json.endObject();
}

void Log::writeRule(const RuleInfo &rule)
{
    const QString explanation = rule.explanation.english();
    QString text = explanation;
    QString markdown = explanation + u'\n';
    QStringList tags{u"security"_s};
    for (const auto &[catalogue, id] : rule.mappings) {
        tags += QString(catalogue) + u' ' + id;
        text += u"\n"_s + catalogue + u": "_s + id;
        markdown += u"\n- "_s + catalogue + u": `"_s + id + u'`';
    }
    markdown += u'\n';
    for (const QLatin1StringView link : rule.links) {
        text += u'\n' + link;
        markdown += u"\n<"_s + link + u'>';
    }
    m_json.beginObject();
    m_json.member("id"_L1, QString(rule.id));
    m_json.member("name"_L1, QString(rule.id).section(u'.', 1).remove(u'.')); // "AKSNetworkPolicy"
    writeText("shortDescription"_L1, rule.title.english());
    writeText("fullDescription"_L1, explanation);
    writeText("help"_L1, text, markdown);
    if (!rule.links.empty())
        m_json.member("helpUri"_L1, QString(rule.links.front()));
    m_json.name("defaultConfiguration"_L1).beginObject();
    m_json.member("level"_L1, sarifLevel(rule));
    m_json.endObject();
    m_json.name("properties"_L1).beginObject();
    m_json.member("reference"_L1, QString(rule.reference));
    m_json.member("severity"_L1, QString(rule.severity));
    m_json.member("precision"_L1, u"very-high"_s); // what is not certain is a result of kind "open"
    m_json.member("tags"_L1, tags);
    m_json.name("mappings"_L1).beginArray();
    for (const auto &[catalogue, id] : rule.mappings) {
        m_json.beginObject();
        m_json.member("catalogue"_L1, QString(catalogue));
        m_json.member("id"_L1, QString(id));
        m_json.endObject();
    }
    m_json.endArray();
    m_json.endObject();
    m_json.endObject();
}

void Log::writeDriver()
{
    m_json.name("tool"_L1).beginObject();
    m_json.name("driver"_L1).beginObject();
    m_json.member("name"_L1, toolName());
    m_json.member("version"_L1, toolVersion());
    m_json.member("semanticVersion"_L1, toolVersion());
    m_json.member("language"_L1, u"en"_s);
    m_json.name("rules"_L1).beginArray();
    for (const Rule *rule : allRules()) {
        m_ruleIndex.insert(&rule->info(), m_ruleIndex.size());
        writeRule(rule->info());
    }
    m_json.endArray();
    m_json.name("notifications"_L1).beginArray();
    for (const auto &[id, text] : Notifications) {
        m_json.beginObject();
        m_json.member("id"_L1, QString(id));
        writeText("shortDescription"_L1, QString(text));
        m_json.endObject();
    }
    m_json.endArray();
    m_json.endObject();
    m_json.endObject();
}

void Log::writeNotification(NotificationIndex kind, const QString &level, const QString &text, const QString &path,
                            const ReportedFile *file, const model::Location &place)
{
    m_json.beginObject();
    m_json.name("descriptor"_L1).beginObject();
    m_json.member("id"_L1, QString(Notifications[std::size_t(kind)].first));
    m_json.member("index"_L1, int(kind));
    m_json.endObject();
    m_json.member("level"_L1, level);
    writeText("message"_L1, sarifText(text));
    m_json.name("locations"_L1).beginArray();
    m_json.beginObject();
    m_json.name("physicalLocation"_L1);
    if (file != nullptr && place.isValid()) {
        Secrets secrets(file->analysis->snapshot);
        m_artifacts.writePlace(m_json, file->names, place, secrets);
    } else {
        m_json.beginObject();
        m_json.name("artifactLocation"_L1);
        m_artifacts.writeFile(m_json, path);
        m_json.endObject();
    }
    m_json.endObject();
    m_json.endArray();
    m_json.endObject();
}

void Log::writeNotifications(const ReportedFile &file)
{
    const model::DocumentPtr &root = file.analysis->root();
    if (!root->isUnderstood())
        writeNotification(NotCheckedFile, u"error"_s, u"Nothing in %1 could be understood."_s.arg(file.path()),
                          file.path());
    for (const model::DocumentPtr &document : file.analysis->snapshot->documents()) {
        for (const model::Diagnostic &diagnostic : document->syntaxDiagnostics()) {
            if (diagnostic.severity() == model::Severity::Error)
                writeNotification(SyntaxError, u"warning"_s, diagnostic.message().english(), {}, &file,
                                  {document, diagnostic.span});
        }
    }
    for (const Advice &note : file.analysis->notes) {
        const bool isNote = note.level == AdviceLevel::Info;
        writeNotification(Note, isNote ? u"note"_s : u"warning"_s, note.text.english(), file.path());
    }
}

void Log::writeInvocation()
{
    const bool understood = std::ranges::all_of(
        m_report.files, [](const ReportedFile &file) { return file.analysis->root()->isUnderstood(); });
    m_json.name("invocations"_L1).beginArray();
    m_json.beginObject();
    m_json.member("executionSuccessful"_L1, m_report.notChecked.empty() && understood);
    if (m_report.time.isValid())
        m_json.member("endTimeUtc"_L1, m_report.time.toUTC().toString(Qt::ISODate));
    m_json.name("toolExecutionNotifications"_L1).beginArray();
    for (const NotChecked &file : m_report.notChecked)
        writeNotification(NotCheckedFile, u"error"_s, file.reason, file.path);
    for (const ReportedFile &file : m_report.files)
        writeNotifications(file);
    m_json.endArray();
    m_json.endObject();
    m_json.endArray();
}

void Log::writeRun()
{
    writeDriver();
    writeInvocation();
    m_json.name("originalUriBaseIds"_L1).beginObject();
    m_json.name("%SRCROOT%"_L1).beginObject();
    writeText("description"_L1, u"The folder that relative paths were given relative to."_s);
    m_json.endObject();
    m_json.endObject();
    m_json.name("artifacts"_L1);
    m_artifacts.write(m_json);
    m_json.member("defaultEncoding"_L1, u"UTF-8"_s);
    m_json.member("newlineSequences"_L1, QStringList{u"\r\n"_s, u"\n"_s, u"\r"_s});
    m_json.member("columnKind"_L1, u"utf16CodeUnits"_s);
    m_json.name("results"_L1).beginArray();
    for (const ReportedFile &file : m_report.files) {
        SarifResults results(m_json, file, m_artifacts, m_ruleIndex);
        for (const Finding &finding : file.analysis->findings) {
            if (isListed(finding))
                results.write(finding);
        }
    }
    m_json.endArray();
    m_json.name("properties"_L1).beginObject();
    for (const Outcome outcome : {Outcome::Fail, Outcome::Undetermined, Outcome::Suppressed, Outcome::Pass})
        m_json.member(outcomeName(outcome), m_report.count(outcome));
    m_json.endObject();
}

QByteArray Log::write()
{
    m_json.beginObject();
    m_json.member("$schema"_L1, u"https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"_s);
    m_json.member("version"_L1, u"2.1.0"_s);
    m_json.name("runs"_L1).beginArray();
    m_json.beginObject();
    writeRun();
    m_json.endObject();
    m_json.endArray();
    m_json.endObject();
    return m_json.result();
}

} // namespace

QByteArray SarifReport::write(const Report &report) const
{
    return Log(report).write();
}

} // namespace rules
