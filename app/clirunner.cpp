// SPDX-License-Identifier: MIT
#include "app/clirunner.h"

#include "app/console.h"
#include "app/terminal.h"
#include "model/evaluator.h"
#include "model/filewriter.h"
#include "model/parametercheck.h"
#include "model/rememberedfiles.h"
#include "rules/report/answer.h"
#include "rules/report/foldercheck.h"
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
    const auto loaded = workspace.load(rules::absolutePath(line.paths.front()), rules::absolutePath(line.parameters));
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
    const QString path = rules::absolutePath(given);
    const model::DiskFiles files;
    model::DocumentStore documents(files);
    const rules::PathNames names(given, path, QDir::currentPath());
    model::Workspace workspace(documents, model::ModuleCache::ofUser(), rules::absolutePath(line.workspace));
    const auto loaded = workspace.load(path, rules::absolutePath(line.parameters));
    if (!loaded) {
        QString error = loaded.error();
        if (!line.parameters.isEmpty())
            error.replace(rules::absolutePath(line.parameters), line.parameters);
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
        for (const model::Diagnostic &diagnostic : model::diagnosticsOf(*snapshot, values, *used))
            tell(rules::diagnosticLine(names.shown(used->path()), *used->source(), diagnostic));
    }
    if (!line.expression.isEmpty())
        return runExpression(line, snapshot, names, documents, workspace);
    const rules::Inspection inspection{snapshot, model::takeInventory(evaluator), names};
    const bool printed =
        print(line.format == "json"_L1 ? rules::inspectJson(inspection) : rules::inspectText(inspection));
    return printed && document.isUnderstood() ? NothingFailed : Trouble;
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
