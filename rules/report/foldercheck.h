// SPDX-License-Identifier: MIT
#pragma once

#include "model/foldersearch.h"
#include "model/message.h"
#include "model/rememberedfiles.h"
#include "rules/analyzer.h"
#include "rules/report/reportwriter.h"

namespace rules {

/// A file to check.
struct Target {
    QString path; ///< absolute
    PathNames names;
    QString workspace; ///< absolute; empty: that of the file, see model::Confinement
    bool found = false; ///< below a folder; may turn out to be no template
    QString parameters{}; ///< absolute path of a parameters file of its own; empty: none
};

/// What was asked for, or found, and cannot be looked into.
struct Unreadable {
    QString path; ///< as reports name it
    model::Message reason; ///< a sentence that names the file
};

/// What paths mean that were given.
struct Targets {
    std::vector<Target> files; ///< in the order of the paths, folders in the order of their content; each once
    std::vector<Unreadable> unreadable;
    std::vector<model::LeftOut> leftOut; ///< below the folders
};
/// A folder is the workspace of the files below it unless \a workspace names another one. Relative \a paths are
/// relative to \a current.
Targets findTargets(const QStringList &paths, const QString &workspace, const QString &current,
                    const std::stop_token &stop = {});
/// Each template once for each parameters file that is named after it, or without any.
void pairWithParameters(Targets &targets);

/// The absolute path of what was given; empty stays empty.
QString absolutePath(const QString &given);

/// What came of one target.
struct CheckedTarget {
    enum class Status : quint8 { Stopped, Done, NotATemplate, Failed };
    Status status = Status::Stopped; ///< not begun, or not finished
    AnalysisPtr analysis;
    model::Message error; ///< a sentence that names the file
    qint64 microseconds = 0; ///< how long reading and analysis took
};

/// Reads and analyses a target with all that it refers to. Any thread.
CheckedTarget checkTarget(const Target &target, const QString &parameters, model::DocumentStore &documents,
                          const AnalysisOptions &options, const std::stop_token &stop = {});

/// One run over many templates, on several threads. Files are read and parsed once however many templates use them;
/// what changes on the disk meanwhile is not seen.
class FolderCheck
{
public:
    struct Options {
        AnalysisOptions analysis;
        QString parameters; ///< absolute path, for targets without one of their own; may be empty
        int jobs = 0; ///< 0: as many as the machine has processors
    };
    /// Both are called on the threads of the run, several at a time.
    struct Events {
        std::function<void(std::size_t)> begun; ///< may be empty
        std::function<void(std::size_t, CheckedTarget)> finished; ///< not called for what was stopped
    };

    explicit FolderCheck(Options options) : m_options(std::move(options)) { }

    /// Moves what is no template, or cannot be read, from the files to what is left out or unreadable. Not needed
    /// before run(), but afterwards the number of templates is known.
    void sortOut(Targets &targets, const std::stop_token &stop = {});
    /// The parameters files that are named after a template.
    [[nodiscard]] QStringList parametersOf(const Target &target) const
    {
        return model::parametersOf(m_files, target.path);
    }
    /// Checks the targets in their order; returns when all are finished, or soon after \a stop was requested.
    void run(const std::vector<Target> &targets, const Events &events, const std::stop_token &stop = {});

private:
    void forEach(std::size_t count, const std::stop_token &stop, const std::function<void(std::size_t)> &work) const;

    const Options m_options;
    const model::DiskFiles m_disk;
    const model::RememberedFiles m_files{m_disk};
    model::DocumentStore m_documents{m_files};
};

/// Files and what was not checked, in the order of the targets; \a results are those of the targets.
Report reportOf(const Targets &targets, const std::vector<CheckedTarget> &results);

} // namespace rules
