// SPDX-License-Identifier: MIT
#include "rules/report/foldercheck.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSet>
#include <algorithm>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace rules {

using model::Message;

namespace {

/// What the file system said, which is not translated.
Message asIs(QString sentence)
{
    return Message(QT_TRANSLATE_NOOP("Message", "%1"), std::move(sentence));
}

} // namespace

QString absolutePath(const QString &given)
{
    return given.isEmpty() ? QString() : QDir::cleanPath(QFileInfo(given).absoluteFilePath());
}

Targets findTargets(const QStringList &paths, const QString &workspace, const QString &current,
                    const std::stop_token &stop)
{
    const QString common = absolutePath(workspace);
    Targets targets;
    QSet<QString> seen;
    const auto add = [&](Target target) {
        if (!seen.contains(target.path)) {
            seen.insert(target.path);
            targets.files.push_back(std::move(target));
        }
    };
    for (const QString &given : paths) {
        const QString path = QDir::cleanPath(QDir(current).absoluteFilePath(given));
        if (!QFileInfo(path).isDir()) {
            add({path, PathNames(given, path, current), common, false});
            continue;
        }
        const model::FolderContent content = model::findCandidates(path, stop);
        for (const QString &file : content.files)
            add({file, PathNames::below(given, path, file, current), common.isEmpty() ? path : common, true});
        for (const QString &folder : content.unreadable) {
            const QString shown = PathNames::below(given, path, folder, current).file();
            targets.unreadable.push_back(
                {shown, Message(QT_TRANSLATE_NOOP("Message", "%1 may not be listed."), shown)});
        }
        targets.leftOut.insert(targets.leftOut.end(), content.leftOut.begin(), content.leftOut.end());
        if (!content.isComplete && !stop.stop_requested())
            targets.unreadable.push_back(
                {given, Message(QT_TRANSLATE_NOOP("Message", "%1 holds more files than can be searched."), given)});
    }
    return targets;
}

void pairWithParameters(Targets &targets)
{
    const model::DiskFiles disk;
    const model::RememberedFiles files(disk);
    std::vector<Target> paired;
    for (const Target &target : targets.files) {
        const QStringList names = model::parametersOf(files, target.path);
        if (names.isEmpty())
            paired.push_back(target);
        for (const QString &name : names) {
            paired.push_back(target);
            paired.back().parameters = name;
        }
    }
    targets.files = std::move(paired);
}

namespace {

CheckedTarget failed(Message error)
{
    return {CheckedTarget::Status::Failed, {}, std::move(error), 0};
}

/// Why a file that was asked for cannot be checked; empty if it can.
Message refusal(const model::Document &root, const QString &shown)
{
    if (root.content() == nullptr)
        return Message(QT_TRANSLATE_NOOP("Message", "%1: %2."), shown, model::describe(root.jsonKind()));
    switch (root.content()->language) {
    case model::Language::ArmParameters:
        return Message(
            QT_TRANSLATE_NOOP("Message",
                              "%1 is a parameters file. Check the template that it belongs to, with --parameters %1."),
            shown);
    case model::Language::BicepParameters:
        return Message(
            QT_TRANSLATE_NOOP("Message", "%1 is a parameters file, and the template that it uses could not be read."),
            shown);
    default: return {};
    }
}

} // namespace

CheckedTarget checkTarget(const Target &target, const QString &parameters, model::DocumentStore &documents,
                          const AnalysisOptions &options, const std::stop_token &stop)
{
    const QString shown = target.names.file();
    const auto inWords = [&](QString error) {
        if (!parameters.isEmpty())
            error.replace(parameters, target.names.shown(parameters));
        return failed(asIs(error.replace(target.path, shown)));
    };
    QElapsedTimer clock;
    clock.start();
    if (target.found) {
        const auto isTemplate = model::isTemplate(target.path, documents);
        if (!isTemplate)
            return inWords(isTemplate.error());
        if (!*isTemplate)
            return {CheckedTarget::Status::NotATemplate, {}, {}, 0};
    }
    model::Workspace workspace(documents, model::ModuleCache::ofUser(), target.workspace);
    const auto snapshot = workspace.load(target.path, parameters, stop);
    if (stop.stop_requested())
        return {};
    if (!snapshot)
        return inWords(snapshot.error());
    Message why = refusal(*(*snapshot)->root(), shown);
    if (!why.isEmpty())
        return failed(std::move(why));
    const AnalysisPtr own = analyze(*snapshot, options, stop);
    const AnalysisPtr analysis =
        own != nullptr ? withSource(own, workspace, documents.files(), parameters, options, stop) : nullptr;
    if (analysis == nullptr)
        return {};
    return {CheckedTarget::Status::Done, analysis, {}, clock.nsecsElapsed() / 1000};
}

// ---------------------------------------------------------------- FolderCheck

void FolderCheck::forEach(std::size_t count, const std::stop_token &stop,
                          const std::function<void(std::size_t)> &work) const
{
    std::atomic<std::size_t> next = 0;
    const auto loop = [&]() {
        for (std::size_t i = next++; i < count && !stop.stop_requested(); i = next++)
            work(i);
    };
    const auto wanted = std::size_t(m_options.jobs > 0 ? m_options.jobs : int(std::thread::hardware_concurrency()));
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min(wanted, count); ++i)
        others.emplace_back(loop);
    loop();
    others.clear(); // waits
}

void FolderCheck::sortOut(Targets &targets, const std::stop_token &stop)
{
    using Kind = model::ArmFileKind;
    std::vector<model::Result<Kind>> kinds(targets.files.size(), Kind::Template);
    forEach(targets.files.size(), stop, [&](std::size_t i) {
        if (targets.files[i].found)
            kinds[i] = model::candidateKind(targets.files[i].path, m_documents);
    });
    std::vector<Target> kept;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        Target &target = targets.files[i];
        if (!kinds[i]) {
            QString error = kinds[i].error();
            const QString shown = target.names.file();
            targets.unreadable.push_back({shown, asIs(error.replace(target.path, shown))});
        } else if (*kinds[i] == Kind::Template) {
            kept.push_back(std::move(target));
        } else {
            using Why = model::LeftOut::Why;
            targets.leftOut.push_back({target.path,
                                       *kinds[i] == Kind::Parameters    ? Why::ParametersFile
                                           : *kinds[i] == Kind::NotJson ? Why::NotJson
                                                                        : Why::OtherJson});
        }
    }
    targets.files = std::move(kept);
}

void FolderCheck::run(const std::vector<Target> &targets, const Events &events, const std::stop_token &stop)
{
    forEach(targets.size(), stop, [&](std::size_t i) {
        if (events.begun)
            events.begun(i);
        const QString &own = targets[i].parameters;
        CheckedTarget checked =
            checkTarget(targets[i], own.isEmpty() ? m_options.parameters : own, m_documents, m_options.analysis, stop);
        if (checked.status != CheckedTarget::Status::Stopped)
            events.finished(i, std::move(checked));
    });
}

Report reportOf(const Targets &targets, const std::vector<CheckedTarget> &results)
{
    Report report;
    for (const Unreadable &file : targets.unreadable)
        report.notChecked.push_back({file.path, file.reason.english()});
    for (std::size_t i = 0; i < results.size(); ++i) {
        const Target &target = targets.files[i];
        switch (results[i].status) {
        case CheckedTarget::Status::NotATemplate: break;
        case CheckedTarget::Status::Stopped:
            report.notChecked.push_back(
                {target.names.file(), u"%1 was not checked, since the run was stopped."_s.arg(target.names.file())});
            break;
        case CheckedTarget::Status::Failed:
            report.notChecked.push_back({target.names.file(), results[i].error.english()});
            break;
        case CheckedTarget::Status::Done: report.files.push_back({results[i].analysis, target.names}); break;
        }
    }
    return report;
}

} // namespace rules
