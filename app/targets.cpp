// SPDX-License-Identifier: MIT
#include "app/targets.h"

#include "model/foldersearch.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace app {

QString absolutePath(const QString &given)
{
    return given.isEmpty() ? QString() : QDir::cleanPath(QFileInfo(given).absoluteFilePath());
}

Targets findTargets(const QStringList &paths, const QString &workspace)
{
    const QString common = absolutePath(workspace);
    const QString current = QDir::currentPath();
    Targets targets;
    QSet<QString> seen;
    const auto add = [&](Target target) {
        if (!seen.contains(target.path)) {
            seen.insert(target.path);
            targets.files.push_back(std::move(target));
        }
    };
    for (const QString &given : paths) {
        const QString path = absolutePath(given);
        if (!QFileInfo(path).isDir()) {
            add({path, rules::PathNames(given, path, current), common, false});
            continue;
        }
        const model::FolderContent content = model::findCandidates(path);
        for (const QString &file : content.files)
            add({file, rules::PathNames::below(given, path, file, current), common.isEmpty() ? path : common, true});
        for (const QString &folder : content.unreadable) {
            const QString shown = rules::PathNames::below(given, path, folder, current).file();
            targets.unreadable.push_back({shown, u"%1 may not be listed."_s.arg(shown)});
        }
        if (!content.isComplete)
            targets.unreadable.push_back({given, u"%1 holds more files than can be searched."_s.arg(given)});
    }
    return targets;
}

namespace {

Checked failed(QString error)
{
    return {Checked::Status::Failed, {}, std::move(error)};
}

/// Why a file that was asked for cannot be checked; empty if it can.
QString refusal(const model::Document &root, const QString &shown)
{
    if (root.content() == nullptr)
        return u"%1: %2."_s.arg(shown, model::describe(root.jsonKind()).english());
    switch (root.content()->language) {
    case model::Language::ArmParameters:
        return u"%1 is a parameters file. Check the template that it belongs to, with --parameters %1."_s.arg(shown);
    case model::Language::BicepParameters:
        return u"%1 is a parameters file, and the template that it uses could not be read."_s.arg(shown);
    default: return {};
    }
}

} // namespace

Checked checkTarget(const Target &target, const QString &parameters, model::DocumentStore &documents,
                    const rules::AnalysisOptions &options)
{
    const QString shown = target.names.file();
    const auto inWords = [&](QString error) {
        if (!parameters.isEmpty())
            error.replace(parameters, target.names.shown(parameters));
        return failed(error.replace(target.path, shown));
    };
    if (target.found) {
        const auto isTemplate = model::isTemplate(target.path, documents);
        if (!isTemplate)
            return inWords(isTemplate.error());
        if (!*isTemplate)
            return {};
    }
    model::Workspace workspace(documents, model::ModuleCache::ofUser(), target.workspace);
    const auto snapshot = workspace.load(target.path, parameters);
    if (!snapshot)
        return inWords(snapshot.error());
    const QString why = refusal(*(*snapshot)->root(), shown);
    if (!why.isEmpty())
        return failed(why);
    return {Checked::Status::Done,
            rules::withSource(rules::analyze(*snapshot, options), workspace, documents.files(), parameters, options),
            {}};
}

} // namespace app
