// SPDX-License-Identifier: MIT
#pragma once

#include "model/workspace.h"

#include <functional>

namespace model {

/// Something below a folder that is not searched or is no template, though its name would do.
struct LeftOut {
    enum class Why : quint8 {
        Ignored, ///< by a .gitignore file
        Hidden,
        Link, ///< a symbolic link to a folder
        ParametersFile,
        OtherJson,
        NotJson,
    };
    QString path; ///< absolute; a folder ends with a slash
    Why why = Why::Ignored;
    bool operator==(const LeftOut &) const = default;
};

/// What lies below a folder on disk.
struct FolderContent {
    QStringList files; ///< absolute paths, sorted as people list them: folder by folder
    QStringList unreadable; ///< folders that could not be listed
    std::vector<LeftOut> leftOut; ///< folders, and files that may be templates by their names; .git is not told
    bool isComplete = true; ///< false: there are more than MaxFiles, or it was stopped
    static constexpr qsizetype MaxFiles = 200'000;
};

/// Files below \a folder that may be templates by their names: .bicep and .json. Hidden files and folders are skipped,
/// and so is what the .gitignore files in the folder, below it and above it up to the repository ignore. Symbolic links
/// to folders are not followed. \a progress is told each folder.
FolderContent findCandidates(const QString &folder, const std::stop_token &stop = {},
                             const std::function<void(const QString &)> &progress = {});

/// What a candidate is: each .bicep is a template. Reads it through \a documents; what is no template is not kept
/// there, and may be told as OtherJson without a closer look. Any thread.
Result<ArmFileKind> candidateKind(const QString &path, DocumentStore &documents);
/// True if a candidate is a template: each .bicep, and a .json that is a deployment template. Any thread.
Result<bool> isTemplate(const QString &path, DocumentStore &documents);

/// Absolute paths of the parameters files beside a template that are named after it: main.bicepparam,
/// main.dev.bicepparam, main.parameters.json, main.parameters.dev.json, main.dev.parameters.json.
QStringList parametersOf(const FileSource &files, const QString &path);

/// Both together.
struct TemplateSearch {
    QStringList templates; ///< absolute paths
    std::vector<std::pair<QString, QString>> unreadable; ///< path and why
    bool isComplete = true;
};
TemplateSearch findTemplates(const QString &folder, DocumentStore &documents, const std::stop_token &stop = {},
                             const std::function<void(const QString &)> &progress = {});

} // namespace model
