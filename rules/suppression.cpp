// SPDX-License-Identifier: MIT
#include "rules/suppression.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace model;

namespace rules {

namespace {

/// One place that accepts findings of a rule.
struct Entry {
    AppliedSuppression applied;
    QString code; ///< as written
    QString wrongDate;
    const Template *content = nullptr; ///< of an entry in a template: what \a covers is counted in
    Span covers;
    std::optional<QRegularExpression> resource; ///< otherwise: of the resource's name; nothing: all
    bool own = false; ///< it concerns this template alone, so that it should accept something
    bool used = false;
};

bool names(QStringView code, const RuleInfo &rule)
{
    return code.compare(rule.reference, Qt::CaseInsensitive) == 0 || code.compare(rule.id, Qt::CaseInsensitive) == 0;
}

/// Of a text with wildcards; nothing if that is empty.
std::optional<QRegularExpression> patternOf(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    return QRegularExpression(QRegularExpression::wildcardToRegularExpression(text),
                              QRegularExpression::CaseInsensitiveOption);
}

bool matches(const std::optional<QRegularExpression> &pattern, const QString &text)
{
    return !pattern || pattern->match(text).hasMatch();
}

void addInlined(const Template &content, const DocumentPtr &document, const RuleInfo &rule, std::vector<Entry> &out)
{
    for (const Suppression &one : content.suppressions) {
        if (!names(one.code, rule))
            continue;
        const SuppressionNote note = SuppressionNote::parse(one.note);
        Entry entry;
        entry.applied = {note.reason, note.until, {document, one.span}, document->path(), true};
        entry.code = one.code;
        entry.wrongDate = note.wrongDate;
        entry.content = &content;
        entry.covers = one.covers;
        entry.own = true;
        out.push_back(std::move(entry));
    }
    for (const Resource &resource : content.resources) {
        if (resource.module && resource.module->inlined != nullptr)
            addInlined(*resource.module->inlined, document, rule, out);
    }
}

/// "suppressions": [{"rule": …, "path": …, "resource": …, "reason": …, "until": …}]
void addProjectFile(const Snapshot &snapshot, const RuleInfo &rule, std::vector<Entry> &out, std::vector<Advice> &notes)
{
    const DocumentPtr &file = snapshot.projectFile();
    if (file == nullptr || file->json() == nullptr)
        return;
    const JsonSyntax &json = *file->json();
    const JsonNodeId list = json.find(JsonSyntax::root(), u"suppressions");
    if (!json.isArray(list)) {
        if (list.valid() || !json.isObject(JsonSyntax::root()))
            notes.push_back(
                {AdviceLevel::Warning,
                 Message(QT_TRANSLATE_NOOP("Message", "%1 was not understood: \"suppressions\" is no list."),
                         file->path()),
                 {}});
        return;
    }
    const QDir folder = QFileInfo(file->path()).dir();
    const QString root = folder.relativeFilePath(snapshot.root()->path());
    for (const JsonNodeId node : json.children(list)) {
        const auto text = [&](QStringView name) {
            const JsonNodeId value = json.find(node, name);
            return json.isString(value) ? json.string(value) : QString();
        };
        Entry entry;
        entry.code = text(u"rule");
        const QString path = text(u"path"); // relative to the folder of the file
        if (!names(entry.code, rule) || !matches(patternOf(path), root))
            continue;
        const QString until = text(u"until");
        entry.applied = {text(u"reason"), QDate::fromString(until, Qt::ISODate), {file, json.span(node)}, file->path()};
        entry.wrongDate = entry.applied.until.isValid() ? QString() : until;
        entry.resource = patternOf(text(u"resource"));
        entry.own = path.compare(root, Qt::CaseInsensitive) == 0;
        out.push_back(std::move(entry));
    }
}

/// The parts of PSRule's configuration that accept findings: "rule: exclude: [rule]" and "suppression: rule: [name]".
void addPsRuleFile(const Snapshot &snapshot, const RuleInfo &rule, std::vector<Entry> &out, std::vector<Advice> &notes)
{
    const QString &path = snapshot.psRuleFile().first;
    if (path.isEmpty())
        return;
    QString error;
    const auto config = parseYaml(snapshot.psRuleFile().second, &error);
    if (!config) {
        notes.push_back({AdviceLevel::Warning,
                         Message(QT_TRANSLATE_NOOP("Message", "%1 was not understood: %2."), path, error),
                         {}});
        return;
    }
    const auto member = [](const Value &value, QStringView name) {
        return value.isObject() ? value.member(name) : Value();
    };
    const auto add = [&](const QString &resource) {
        Entry entry;
        entry.applied = {{}, {}, {}, path};
        entry.code = QString(rule.id);
        entry.resource = patternOf(resource);
        out.push_back(std::move(entry));
    };
    const Value excluded = member(member(*config, u"rule"), u"exclude");
    if (excluded.isArray()) {
        for (const Value &one : excluded.items()) {
            if (one.isString() && names(one.toString(), rule))
                add({});
        }
    }
    const Value suppressed = member(*config, u"suppression");
    if (!suppressed.isObject())
        return;
    for (const Value::Member &entry : suppressed.members()) {
        if (!names(entry.key, rule) || !entry.value.isArray())
            continue;
        for (const Value &resource : entry.value.items()) {
            if (resource.isString() && !resource.toString().isEmpty())
                add(resource.toString());
        }
    }
}

bool accepts(const Entry &entry, const RuleInput &input, const Checked &checked)
{
    const Finding &finding = checked.finding;
    if (entry.content == nullptr)
        return matches(entry.resource, finding.resourceName)
            || (!finding.symbolicName.isEmpty() && matches(entry.resource, finding.symbolicName));
    if (checked.resource.places.empty())
        return false;
    const Template &content = input.evaluator.content(checked.resource.places.front().scope);
    if (&content != entry.content)
        return false;
    const Resource &declared = content.at(checked.resource.id);
    const bool found = finding.location.document == entry.applied.location.document
        && entry.covers.contains(finding.location.span.begin);
    return found || entry.covers.contains(declared.nameSpan.begin);
}

Message suppressedReason(const AppliedSuppression &applied, const Message &reason)
{
    const QString file = QFileInfo(applied.file).fileName();
    const QString until = applied.until.toString(Qt::ISODate);
    if (applied.until.isValid() && !applied.reason.isEmpty())
        return Message(QT_TRANSLATE_NOOP("Message", "Suppressed until %1: %2. %3"), until, applied.reason, reason);
    if (applied.until.isValid())
        return Message(QT_TRANSLATE_NOOP("Message", "Suppressed until %1 by %2. %3"), until, file, reason);
    if (!applied.reason.isEmpty())
        return Message(QT_TRANSLATE_NOOP("Message", "Suppressed: %1. %2"), applied.reason, reason);
    return Message(QT_TRANSLATE_NOOP("Message", "Suppressed by %1. %2"), file, reason);
}

QString placeOf(const AppliedSuppression &applied)
{
    const QString file = QFileInfo(applied.file).fileName();
    return applied.location.isValid() ? file + u':' + QString::number(applied.location.begin().line) : file;
}

void apply(const Entry &entry, QDate today, Finding &finding)
{
    if (!entry.wrongDate.isEmpty()) {
        finding.advice.push_back(
            {AdviceLevel::Warning,
             Message(
                 QT_TRANSLATE_NOOP("Message", "The suppression in %1 has no effect: '%2' is no date like 2027-01-31."),
                 placeOf(entry.applied), entry.wrongDate),
             {}});
        return;
    }
    if (entry.applied.until.isValid() && entry.applied.until < today) {
        finding.advice.push_back({AdviceLevel::Warning,
                                  Message(QT_TRANSLATE_NOOP("Message", "The suppression in %1 ended on %2."),
                                          placeOf(entry.applied), entry.applied.until.toString(Qt::ISODate)),
                                  {}});
        return;
    }
    finding.outcome = Outcome::Suppressed;
    finding.suppression = entry.applied;
    finding.reason = suppressedReason(entry.applied, finding.reason);
    finding.fixes.clear();
    finding.refused.clear();
    finding.noFix = {};
}

} // namespace

void applySuppressions(const RuleInput &input, const RuleInfo &rule, QDate today, std::vector<Checked> &findings,
                       std::vector<Advice> &notes)
{
    const Snapshot &snapshot = *input.evaluator.snapshot();
    std::vector<Entry> entries;
    for (const DocumentPtr &document : snapshot.documents()) {
        if (document->content() != nullptr)
            addInlined(*document->content(), document, rule, entries);
    }
    addProjectFile(snapshot, rule, entries, notes);
    addPsRuleFile(snapshot, rule, entries, notes);
    for (Checked &checked : findings) {
        Finding &finding = checked.finding;
        for (Entry &entry : entries) {
            const bool open = finding.outcome == Outcome::Fail || finding.outcome == Outcome::Undetermined;
            if ((!open && finding.outcome != Outcome::Suppressed) || !accepts(entry, input, checked))
                continue;
            entry.used = true;
            if (open)
                apply(entry, today, finding);
        }
    }
    for (const Entry &entry : entries) {
        if (entry.own && !entry.used)
            notes.push_back({AdviceLevel::Warning,
                             Message(QT_TRANSLATE_NOOP("Message", "%1 suppresses %2, but nothing there fails."),
                                     placeOf(entry.applied), entry.code),
                             {}});
    }
}

} // namespace rules
