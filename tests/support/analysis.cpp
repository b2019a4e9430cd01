// SPDX-License-Identifier: MIT
#include "tests/support/analysis.h"

#include "tests/support/memoryworkspace.h"

#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace model;
using namespace rules;

namespace analysis {

namespace {

const QString Root = u"/w/"_s;

QString firstOf(const Files &files, const QStringList &names)
{
    for (const QString &name : names) {
        if (files.contains(Root + name))
            return Root + name;
    }
    return {};
}

QString place(const Location &location)
{
    return u"%1:%2"_s.arg(QFileInfo(location.path()).fileName()).arg(location.begin().line);
}

qsizetype errorsIn(const Diagnostics &diagnostics)
{
    return std::ranges::count(diagnostics, Severity::Error, &Diagnostic::severity);
}

} // namespace

Files files(const QString &text)
{
    return memoryworkspace::texts(text.trimmed());
}

AnalysisPtr of(const Files &files, const AnalysisOptions &options)
{
    MemoryFiles memory;
    for (const auto &[path, content] : files)
        memory.set(path, content);
    DocumentStore store(memory);
    Workspace workspace(store, ModuleCache(u"/cache"_s), Root);
    const auto snapshot = workspace.load(firstOf(files, {u"main.json"_s, u"main.bicep"_s}),
                                         firstOf(files, {u"main.bicepparam"_s, u"main.parameters.json"_s}));
    if (!snapshot)
        qFatal("%s", qPrintable(snapshot.error()));
    return withSource(analyze(*snapshot, options), workspace, memory, {}, options);
}

AnalysisPtr withFixes(const Files &files)
{
    AnalysisOptions options;
    options.fixes = true;
    return of(files, options);
}

Files applied(Files files, const Fix &fix)
{
    for (const FileChange &change : fix.changes)
        files[change.document->path()] = change.document->source()->edited(change.edits)->toBytes();
    return files;
}

qsizetype errorCount(const Analysis &analysis)
{
    qsizetype count = 0;
    for (const DocumentPtr &document : analysis.snapshot->documents()) {
        count += errorsIn(document->syntaxDiagnostics()) + errorsIn(analysis.diagnosticsOf(*document));
        if (document->content() != nullptr)
            count += errorsIn(document->content()->diagnostics);
    }
    return count;
}

QString printed(const Finding &finding)
{
    QStringList lines{u"%1 %2 [%3] %4"_s.arg(outcomeName(finding.outcome), outcomeName(finding.publishedOutcome),
                                             finding.values.join(", "_L1), place(finding.location)),
                      finding.reason.english()};
    for (const EvidenceStep &step : finding.evidence)
        lines += u"from %1 (%2): %3"_s.arg(place(step.location), step.note.english(), step.text());
    for (const Advice &advice : finding.advice)
        lines += u"%1: %2"_s.arg(adviceLevelName(advice.level), advice.text.english());
    for (const Fix &fix : finding.fixes) {
        QStringList places;
        for (const FileChange &change : fix.changes) {
            for (const TextEdit &edit : change.edits.edits())
                places += place({change.document, edit.span});
        }
        lines += u"%1 at %2"_s.arg(fix.id, places.join(", "_L1));
    }
    if (!finding.noFix.isEmpty())
        lines += u"no fix: "_s + finding.noFix.english();
    return lines.join("\n  "_L1);
}

} // namespace analysis
