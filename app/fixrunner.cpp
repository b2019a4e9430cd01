// SPDX-License-Identifier: MIT
#include "app/clirunner.h"
#include "app/console.h"
#include "model/filewriter.h"
#include "model/linediff.h"
#include "rules/fixall.h"
#include "rules/report/foldercheck.h"
#include "rules/report/jsonreport.h"

#include <QDir>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// What became of a failing finding.
struct Fate {
    bool applied = false;
    QString refused; ///< why nothing could be done
};

/// A file with changes that are not on disk yet.
struct Change {
    model::DocumentPtr before; ///< as on disk
    model::DocumentPtr after;
    QString shown;
};

using Changes = std::map<QString, Change>; ///< by absolute path

/// Fixes one template and what belongs to it, in memory.
class TemplateFixer
{
public:
    TemplateFixer(const rules::Target &target, const CommandLine &line, model::DocumentStore &documents)
        : m_target(target)
        , m_line(line)
        , m_documents(documents)
        , m_parameters(rules::absolutePath(line.parameters))
    {
    }

    /// The state before any fix. Then, if that is Done, run() may follow.
    rules::CheckedTarget check() { return rules::checkTarget(m_target, m_parameters, m_documents, options()); }
    void run(const rules::AnalysisPtr &before);

    [[nodiscard]] const std::vector<Fate> &fates() const { return m_fates; } ///< of each finding of the first analysis
    [[nodiscard]] const Changes &changes() const { return m_changes; }
    [[nodiscard]] const rules::AnalysisPtr &after() const { return m_now; }
    /// Takes everything back; \a why is noted for all findings that had been fixed.
    void undo(const QString &why);

private:
    [[nodiscard]] rules::AnalysisOptions options() const
    {
        rules::AnalysisOptions options;
        options.published = m_line.published;
        options.fixes = true;
        options.today = today();
        if (m_line.suppress)
            options.suppress = {*m_line.suppress, QDate::fromString(m_line.until, Qt::ISODate), {}};
        return options;
    }
    const rules::Fix *chosen(const rules::Finding &finding);
    [[nodiscard]] QString refusal(const rules::Finding &finding) const;

    const rules::Target &m_target;
    const CommandLine &m_line;
    model::DocumentStore &m_documents;
    QString m_parameters;
    rules::AnalysisPtr m_before;
    rules::AnalysisPtr m_now;
    std::vector<Fate> m_fates;
    Changes m_changes;
};

void TemplateFixer::run(const rules::AnalysisPtr &before)
{
    m_before = m_now = before;
    m_fates.resize(before->findings.size());
    const rules::FixAll all =
        rules::fixAll(before, options(), [this](const rules::Finding &finding) { return chosen(finding); });
    if (all.after == nullptr) {
        undo(u"The changes for the clusters of this template do not go together."_s);
        return;
    }
    m_now = all.after;
    for (const rules::FileChange &change : all.changes) {
        const QString &path = change.document->path();
        m_changes.try_emplace(path, Change{change.document, change.after, m_target.names.shown(path)});
        m_documents.put(change.after);
    }
    for (std::size_t i = 0; i < m_fates.size(); ++i)
        m_fates[i].applied = before->findings[i].outcome == rules::Outcome::Fail && m_fates[i].refused.isEmpty();
}

/// The fix that was asked for; without one that is noted as refused.
const rules::Fix *TemplateFixer::chosen(const rules::Finding &finding)
{
    const auto first = std::ranges::find_if(
        m_before->findings, [&](const rules::Finding &known) { return rules::isSameResource(known, finding); });
    if (first == m_before->findings.end())
        return nullptr;
    Fate &fate = m_fates[std::size_t(first - m_before->findings.begin())];
    if (!fate.refused.isEmpty())
        return nullptr;
    const bool automatic = m_line.engine == "auto"_L1;
    const auto fix = std::ranges::find_if(finding.fixes, [&](const rules::Fix &candidate) {
        if (m_line.suppress)
            return candidate.id == "suppress"_L1;
        return automatic ? candidate.recommended : candidate.engine == m_line.engine;
    });
    if (fix != finding.fixes.end())
        return &*fix;
    fate.refused = refusal(finding);
    return nullptr;
}

QString TemplateFixer::refusal(const rules::Finding &finding) const
{
    if (m_line.suppress)
        return u"It cannot be suppressed in the template; bulkhead.json can do that."_s;
    if (!finding.noFix.isEmpty())
        return finding.noFix.english();
    return m_line.engine == "auto"_L1 ? u"There is no fix that can be recommended."_s
                                      : u"It cannot be fixed with %1."_s.arg(m_line.engine);
}

void TemplateFixer::undo(const QString &why)
{
    for (const auto &[path, change] : m_changes)
        m_documents.put(change.before);
    m_changes.clear();
    m_now = m_before;
    for (std::size_t i = 0; i < m_fates.size(); ++i) {
        m_fates[i].applied = false;
        if (m_before->findings[i].outcome == rules::Outcome::Fail && m_fates[i].refused.isEmpty())
            m_fates[i].refused = why;
    }
}

/// The whole run over all targets.
class FixRun
{
public:
    explicit FixRun(const CommandLine &line) : m_line(line), m_documents(m_files) { }

    int run();

private:
    void fix(const rules::Target &target);
    std::optional<model::Error> write(const Changes &changes) const;
    void remember(const Changes &changes);
    [[nodiscard]] QByteArray diff() const;
    [[nodiscard]] QByteArray listing() const;
    void fail(const rules::Target &target, const QString &error)
    {
        m_report.notChecked.push_back({target.names.file(), error});
        tell(error);
        m_trouble = true;
    }

    const CommandLine &m_line;
    const model::DiskFiles m_files;
    model::DocumentStore m_documents;
    rules::Report m_report;
    std::vector<std::vector<Fate>> m_fates; ///< of each file in the report
    Changes m_changes; ///< of all targets
    qsizetype m_fails = 0;
    qsizetype m_undetermined = 0;
    bool m_trouble = false;
};

int FixRun::run()
{
    const rules::Targets targets = rules::findTargets(m_line.paths, m_line.workspace, QDir::currentPath());
    for (const rules::Unreadable &file : targets.unreadable) {
        m_report.notChecked.push_back({file.path, file.reason.english()});
        tell(m_report.notChecked.back().reason);
    }
    m_trouble = !targets.unreadable.empty();
    for (const rules::Target &target : targets.files)
        fix(target);
    if (m_line.format == "json"_L1)
        m_trouble = !print(listing()) || m_trouble;
    else if (!m_line.write)
        m_trouble = !print(diff()) || m_trouble;
    return exitCode(m_line.failOn, m_fails, m_undetermined, m_trouble);
}

void FixRun::fix(const rules::Target &target)
{
    TemplateFixer fixer(target, m_line, m_documents);
    const rules::CheckedTarget before = fixer.check();
    if (before.status == rules::CheckedTarget::Status::Failed)
        fail(target, before.error.english());
    if (before.status != rules::CheckedTarget::Status::Done)
        return;
    if (!before.analysis->root()->isUnderstood())
        m_trouble = true;
    fixer.run(before.analysis);
    if (m_line.write) {
        if (const auto error = write(fixer.changes())) {
            tell(error->message);
            m_trouble = true;
            fixer.undo(error->message);
        }
    }
    remember(fixer.changes());
    const rules::AnalysisPtr &left = m_line.write ? fixer.after() : before.analysis;
    m_fails += left->count(rules::Outcome::Fail);
    m_undetermined += left->count(rules::Outcome::Undetermined);
    for (std::size_t i = 0; i < fixer.fates().size(); ++i) {
        const Fate &fate = fixer.fates()[i];
        const QString title = before.analysis->findings[i].title.english();
        if (!fate.refused.isEmpty())
            tell(u"%1: %2: not fixed. %3"_s.arg(target.names.file(), title, fate.refused));
        else if (fate.applied && m_line.write)
            tell(u"%1: %2: %3."_s.arg(target.names.file(), title, m_line.suppress ? u"suppressed"_s : u"fixed"_s));
    }
    m_report.files.push_back({before.analysis, target.names});
    m_fates.push_back(fixer.fates());
}

std::optional<model::Error> FixRun::write(const Changes &changes) const
{
    std::vector<model::FileWrite> writes;
    for (const auto &[path, change] : changes)
        writes.push_back({change.shown, change.after->source()->toBytes(), change.before->source()->toBytes()});
    return model::writeFiles(writes);
}

/// A file that several templates use is compared with what was on disk at first.
void FixRun::remember(const Changes &changes)
{
    for (const auto &[path, change] : changes)
        m_changes.try_emplace(path, change).first->second.after = change.after;
}

QByteArray FixRun::diff() const
{
    QByteArray out;
    for (const auto &[path, change] : m_changes)
        out += model::unifiedDiff(change.shown, change.before->source()->toBytes(), change.after->source()->toBytes());
    return out;
}

QByteArray FixRun::listing() const
{
    return rules::JsonReport::write(m_report, [this](rules::JsonWriter &json, std::size_t file, std::size_t finding) {
        if (m_report.files[file].analysis->findings[finding].outcome != rules::Outcome::Fail)
            return;
        const Fate &fate = m_fates[file][finding];
        json.member("applied"_L1, fate.applied && m_line.write);
        if (!fate.refused.isEmpty())
            json.member("refused"_L1, fate.refused);
    });
}

} // namespace

int runFix(const CommandLine &line)
{
    return FixRun(line).run();
}

} // namespace app
