// SPDX-License-Identifier: MIT
#include "app/clirunner.h"

#include "app/console.h"
#include "app/targets.h"
#include "app/terminal.h"
#include "model/evaluator.h"
#include "model/filewriter.h"
#include "model/parametercheck.h"
#include "model/rememberedfiles.h"
#include "rules/report/answer.h"
#include "rules/report/inspectreport.h"
#include "rules/report/textreport.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;

namespace app {

bool print(const QByteArray &bytes)
{
    const bool written =
        std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout) == std::size_t(bytes.size());
    if (written && std::fflush(stdout) == 0)
        return true;
    tell(u"Standard output cannot be written to."_s);
    return false;
}

void tell(const QString &message)
{
    QStringList lines = message.split(u'\n');
    for (QString &line : lines)
        line = rules::printable(line);
    const QByteArray bytes = lines.join(u'\n').toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr);
}

int exitCode(CommandLine::FailOn failOn, qsizetype fails, qsizetype undetermined, bool trouble)
{
    if (trouble)
        return Trouble;
    switch (failOn) {
    case CommandLine::FailOn::Never: return NothingFailed;
    case CommandLine::FailOn::Undetermined: return fails + undetermined > 0 ? SomethingFailed : NothingFailed;
    case CommandLine::FailOn::Fail: break;
    }
    return fails > 0 ? SomethingFailed : NothingFailed;
}

namespace {

// ---------------------------------------------------------------- inspect

/// Prints what an expression comes to; \a snapshot is loaded without it.
int runExpression(const CommandLine &line, const model::SnapshotPtr &snapshot, const rules::PathNames &names,
                  model::DocumentStore &documents, model::Workspace &workspace)
{
    // of a parameters JSON the template is meant
    const bool inRoot = snapshot->requested()->content()->language == model::Language::ArmParameters;
    const auto asked = model::AskedExpression::in(inRoot ? snapshot->root() : snapshot->requested(), line.expression);
    if (!asked) {
        tell(asked.error());
        return Trouble;
    }
    documents.put(asked->document());
    const auto loaded = workspace.load(absolutePath(line.paths.front()), absolutePath(line.parameters));
    if (!loaded) {
        tell(loaded.error());
        return Trouble;
    }
    const rules::Answer answer = rules::answer(*loaded, *asked, names);
    const bool printed = print(line.format == "json"_L1 ? rules::answerJson(answer) : rules::answerText(answer));
    return printed ? NothingFailed : Trouble;
}

int runInspect(const CommandLine &line)
{
    const QString &given = line.paths.front();
    const QString path = absolutePath(given);
    const model::DiskFiles files;
    model::DocumentStore documents(files);
    const rules::PathNames names(given, path, QDir::currentPath());
    model::Workspace workspace(documents, model::ModuleCache::ofUser(), absolutePath(line.workspace));
    const auto loaded = workspace.load(path, absolutePath(line.parameters));
    if (!loaded) {
        QString error = loaded.error();
        if (!line.parameters.isEmpty())
            error.replace(absolutePath(line.parameters), line.parameters);
        tell(error.replace(path, given));
        return Trouble;
    }
    const model::SnapshotPtr &snapshot = *loaded;
    const model::Document &document = *snapshot->requested();
    if (document.content() == nullptr) {
        tell(u"%1: %2."_s.arg(given, model::describe(document.jsonKind()).english()));
        return Trouble;
    }
    model::Evaluator evaluator(snapshot);
    const auto values = model::checkParametersFile(evaluator);
    for (const model::DocumentPtr &used : snapshot->documents()) {
        model::Diagnostics all = snapshot->diagnosticsOf(*used);
        if (const auto found = values.find(used.get()); found != values.end())
            all.insert(all.end(), found->second.begin(), found->second.end());
        for (const model::Diagnostic &diagnostic : all)
            tell(rules::diagnosticLine(names.shown(used->path()), *used->source(), diagnostic));
    }
    if (!line.expression.isEmpty())
        return runExpression(line, snapshot, names, documents, workspace);
    const rules::Inspection inspection{snapshot, model::takeInventory(evaluator), names};
    const bool printed =
        print(line.format == "json"_L1 ? rules::inspectJson(inspection) : rules::inspectText(inspection));
    return printed && document.isUnderstood() ? NothingFailed : Trouble;
}

// ---------------------------------------------------------------- check

/// Checks all targets, so many at a time; the answers are in the order of the targets. After an interruption those
/// that were not begun are missing.
std::vector<Checked> checkAll(const std::vector<Target> &targets, const CommandLine &line)
{
    const model::DiskFiles disk;
    const model::RememberedFiles files(disk);
    model::DocumentStore documents(files);
    rules::AnalysisOptions options;
    options.published = line.published;
    options.inventory = line.format == "html"_L1;
    options.fixes = true;
    options.today = today();
    const QString parameters = absolutePath(line.parameters);
    std::vector<Checked> results(targets.size());
    std::atomic<std::size_t> next = 0;
    const bool isSearch = std::ranges::any_of(targets, &Target::found);
    ProgressLine progress(isSearch ? targets.size() : 0);
    const auto work = [&]() {
        for (std::size_t i = next++; i < targets.size() && !Interruption::happened(); i = next++) {
            progress.show(i + 1);
            results[i] = checkTarget(targets[i], parameters, documents, options);
        }
    };
    const auto wanted = std::size_t(line.jobs > 0 ? line.jobs : int(std::thread::hardware_concurrency()));
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min(wanted, targets.size()); ++i)
        others.emplace_back(work);
    work();
    others.clear(); // waits
    return results;
}

/// What is not a part of machine-readable listings: problems with references and modules, errors in modules. Each line
/// once, however many templates use a module: \a told holds those of the files before.
void tellDiagnostics(const rules::ReportedFile &file, QSet<QString> &told)
{
    const auto tellOnce = [&](const QString &text) {
        if (!told.contains(text)) {
            told.insert(text);
            tell(text);
        }
    };
    const model::Snapshot &snapshot = *file.analysis->snapshot;
    for (const model::DocumentPtr &document : snapshot.documents()) {
        const QString path = file.names.shown(document->path());
        for (const model::Diagnostic &diagnostic : document->syntaxDiagnostics()) {
            if (diagnostic.severity() == model::Severity::Error)
                tellOnce(rules::diagnosticLine(path, *document->source(), diagnostic));
        }
        for (const model::Diagnostic &diagnostic : file.analysis->diagnosticsOf(*document)) {
            if (diagnostic.severity() != model::Severity::Note) // what matters of those is among the notes
                tellOnce(rules::diagnosticLine(path, *document->source(), diagnostic));
        }
    }
    for (const rules::Advice &note : file.analysis->notes)
        tellOnce(file.path() + u": "_s + rules::adviceLevelName(note.level) + u": "_s + note.text.english());
}

/// The time of a run, which can be fixed for reproducible reports.
QDateTime now()
{
    bool isNumber = false;
    const qint64 fixed = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isNumber);
    return isNumber ? QDateTime::fromSecsSinceEpoch(fixed, QTimeZone::UTC) : QDateTime::currentDateTimeUtc();
}

} // namespace

QDate today()
{
    return now().date();
}

namespace {

int runCheck(const CommandLine &line)
{
    const Interruption interruption;
    Targets targets = findTargets(line.paths, line.workspace);
    std::vector<Checked> results = checkAll(targets.files, line);
    if (Interruption::happened()) {
        tell(u"Interrupted: nothing is reported."_s);
        return Interrupted;
    }

    rules::Report report;
    report.time = now();
    report.published = line.published;
    report.includePasses = line.includePasses;
    report.colored = wantsColor(line.color, !line.output.isEmpty());
    report.notChecked = std::move(targets.unreadable);
    bool trouble = !report.notChecked.empty();
    for (std::size_t i = 0; i < results.size(); ++i) {
        const Target &target = targets.files[i];
        switch (results[i].status) {
        case Checked::Status::NotATemplate: break;
        case Checked::Status::Failed:
            report.notChecked.push_back({target.names.file(), results[i].error});
            trouble = true;
            break;
        case Checked::Status::Done:
            trouble = trouble || !results[i].analysis->root()->isUnderstood();
            report.files.push_back({std::move(results[i].analysis), target.names});
        }
    }

    const bool listing = line.format == "text"_L1 && line.output.isEmpty();
    for (const rules::NotChecked &file : report.notChecked)
        tell(file.reason);
    if (!listing) {
        QSet<QString> told;
        for (const rules::ReportedFile &file : report.files)
            tellDiagnostics(file, told);
    }
    if (report.files.empty() && report.notChecked.empty()) {
        tell(u"No templates in %1."_s.arg(line.paths.join(", "_L1)));
        trouble = line.failOnEmpty;
    }

    const QByteArray bytes = rules::reportWriter(line.format)->write(report);
    if (line.output.isEmpty()) {
        trouble = !print(bytes) || trouble;
    } else if (const auto error = model::writeFile({line.output, bytes, std::nullopt})) {
        tell(error->message);
        trouble = true;
    }
    return exitCode(line.failOn, report.count(rules::Outcome::Fail), report.count(rules::Outcome::Undetermined),
                    trouble);
}

} // namespace

int run(const CommandLine &line)
{
    switch (line.command) {
    case CommandLine::Command::Help: return print(CommandLine::help(line.topic).toUtf8()) ? NothingFailed : Trouble;
    case CommandLine::Command::Version:
        return print((rules::toolName() + u' ' + rules::toolVersion() + u'\n').toUtf8()) ? NothingFailed : Trouble;
    case CommandLine::Command::Inspect: return runInspect(line);
    case CommandLine::Command::Fix: return runFix(line);
    case CommandLine::Command::Check:
    case CommandLine::Command::Report: break;
    }
    return runCheck(line);
}

} // namespace app
