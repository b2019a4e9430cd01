// SPDX-License-Identifier: MIT
// The commands "check" and "report".
#include "app/clirunner.h"
#include "app/console.h"
#include "app/terminal.h"
#include "model/filewriter.h"
#include "rules/report/baseline.h"
#include "rules/report/foldercheck.h"
#include "rules/report/textreport.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QSet>
#include <QTimeZone>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Checks all targets, so many at a time; the answers are in the order of the targets. After an interruption those
/// that were not begun are missing.
std::vector<rules::CheckedTarget> checkAll(const std::vector<rules::Target> &targets, const CommandLine &line)
{
    rules::FolderCheck::Options options;
    options.analysis.published = line.published;
    options.analysis.inventory = line.format == "html"_L1 || line.format == "pdf"_L1; // for the diagram
    options.analysis.fixes = true;
    options.analysis.today = today();
    options.parameters = line.parameters == "auto"_L1 ? QString() : rules::absolutePath(line.parameters);
    options.jobs = line.jobs;
    std::vector<rules::CheckedTarget> results(targets.size());
    const bool isSearch = std::ranges::any_of(targets, &rules::Target::found);
    ProgressLine progress(isSearch ? targets.size() : 0);
    std::stop_source interrupted;
    const auto begun = [&](std::size_t i) {
        if (Interruption::happened())
            interrupted.request_stop();
        else
            progress.show(i + 1);
    };
    const auto finished = [&](std::size_t i, rules::CheckedTarget checked) { results[i] = std::move(checked); };
    rules::FolderCheck(std::move(options)).run(targets, {begun, finished}, interrupted.get_token());
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

/// Leaves out what is known, if that was asked for; false if the file with it cannot be used.
bool applyBaseline(const CommandLine &line, rules::Report &report)
{
    if (line.baseline.isEmpty())
        return true;
    QFile file(line.baseline);
    if (!file.open(QIODevice::ReadOnly)) {
        tell(u"%1 could not be read: %2."_s.arg(line.baseline, file.errorString()));
        return false;
    }
    const auto baseline = rules::Baseline::read(file.readAll(), line.baseline);
    if (!baseline) {
        tell(baseline.error());
        return false;
    }
    baseline->apply(report);
    return true;
}

QByteArray written(const CommandLine &line, const rules::Report &report)
{
    std::unique_ptr<QGuiApplication> fonts; // paper is laid out with fonts, which takes no display
    if (line.format == "pdf"_L1 && qGuiApp == nullptr) {
        static int count = 1;
        static std::array name{'b', 'u', 'l', 'k', 'h', 'e', 'a', 'd', '\0'};
        static std::array<char *, 2> arguments{name.data(), nullptr};
        qputenv("QT_QPA_PLATFORM", "offscreen");
        fonts = std::make_unique<QGuiApplication>(count, arguments.data());
    }
    return rules::reportWriter(line.format)->write(report);
}

/// Writes what a file or standard output is to hold; false, and said why, if that is not possible.
bool deliver(const QString &file, const QByteArray &bytes)
{
    if (file.isEmpty())
        return print(bytes);
    const auto error = model::writeFile({file, bytes, std::nullopt});
    if (error)
        tell(error->message);
    return !error;
}

} // namespace

int runCheck(const CommandLine &line)
{
    const Interruption interruption;
    rules::Targets targets = rules::findTargets(line.paths, line.workspace, QDir::currentPath());
    if (line.parameters == "auto"_L1)
        rules::pairWithParameters(targets);
    const std::vector<rules::CheckedTarget> results = checkAll(targets.files, line);
    if (Interruption::happened()) {
        tell(u"Interrupted: nothing is reported."_s);
        return Interrupted;
    }

    rules::Report report = rules::reportOf(targets, results);
    report.time = now();
    report.published = line.published;
    report.includePasses = line.includePasses;
    report.colored = wantsColor(line.color, !line.output.isEmpty());
    bool trouble = !report.notChecked.empty() || std::ranges::any_of(report.files, [](const rules::ReportedFile &file) {
        return !file.analysis->root()->isUnderstood();
    });

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

    if (!line.newBaseline.isEmpty())
        trouble = !deliver(line.newBaseline, rules::Baseline::write(report)) || trouble;
    trouble = !applyBaseline(line, report) || trouble;
    trouble = !deliver(line.output, written(line, report)) || trouble;
    return exitCode(line.failOn, report.count(rules::Outcome::Fail), report.count(rules::Outcome::Undetermined),
                    trouble);
}

} // namespace app
