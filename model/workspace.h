// SPDX-License-Identifier: MIT
#pragma once

#include "model/document.h"
#include "model/filesource.h"

#include <future>
#include <map>
#include <stop_token>

namespace model {

/// What became of a reference from one file to another.
enum class ReferenceStatus : quint8 {
    Loaded,
    Missing,
    Folder, ///< a folder stands there
    Outside, ///< leads out of the workspace
    NotRegular, ///< a device, socket or the like
    Unreadable,
    NotATemplate,
    Cycle,
    NotRestored, ///< of a registry, and not in the local module cache
    TooDeep, ///< behind too many other references
};

/// Everything that one run needs, read and parsed: a root file, its parameters file and whatever they refer to, all
/// resolved. Immutable, shared between threads; nothing is read after it is made.
class Snapshot
{
public:
    struct Link {
        ReferenceStatus status = ReferenceStatus::Missing;
        DocumentPtr document; ///< of a module, import, parameters file
        QByteArray bytes; ///< of a load…Content() call
        QStringList names; ///< of a folder: relative paths of the files below it
    };

    /// The file that was asked for: the root, or a parameters file.
    [[nodiscard]] const DocumentPtr &requested() const { return m_requested; }
    /// The template. For a parameters file without one ("using none") that file itself.
    [[nodiscard]] const DocumentPtr &root() const { return m_root; }
    /// The parameters file in effect; null without one.
    [[nodiscard]] const DocumentPtr &parameters() const { return m_parameters; }
    /// What a reference of a template leads to. Inline nested templates belong to the file they stand in.
    [[nodiscard]] const Link &link(const Template &from, ReferenceId reference) const;
    /// The file that a text belongs to; null if it is none of this snapshot.
    [[nodiscard]] DocumentPtr documentOf(const SourceText *source) const;
    [[nodiscard]] const std::vector<DocumentPtr> &documents() const { return m_documents; }
    /// Problems with references of a file, at the reference.
    [[nodiscard]] Diagnostics diagnosticsOf(const Document &document) const;
    /// The bulkhead.json in effect: the nearest one above the root within the workspace; null without one.
    [[nodiscard]] const DocumentPtr &projectFile() const { return m_projectFile; }
    /// The ps-rule.yaml in effect, in the same way: path and content; empty without one.
    [[nodiscard]] const std::pair<QString, QByteArray> &psRuleFile() const { return m_psRuleFile; }
    /// Parameters files beside the root that could be used: main.bicepparam and the like, names only.
    [[nodiscard]] const QStringList &availableParameterFiles() const { return m_availableParameters; }

    /// This snapshot with other versions of some of its files, without reading anything. Null if one of them refers to
    /// other files than before.
    [[nodiscard]] std::shared_ptr<const Snapshot> with(const std::vector<DocumentPtr> &changed) const;

private:
    friend class Workspace;
    using Key = std::pair<const Template *, qint32>;

    DocumentPtr m_requested;
    DocumentPtr m_root;
    DocumentPtr m_parameters;
    std::vector<DocumentPtr> m_documents;
    std::map<const SourceText *, DocumentPtr> m_bySource;
    std::map<Key, Link> m_links;
    std::map<const Document *, Diagnostics> m_diagnostics;
    DocumentPtr m_projectFile;
    std::pair<QString, QByteArray> m_psRuleFile;
    QStringList m_availableParameters;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// Reads and keeps files, so that each is read and parsed once however many templates use it. Thread-safe.
class DocumentStore
{
public:
    explicit DocumentStore(const FileSource &files) : m_files(files) { }

    /// The document of an absolute path.
    Result<DocumentPtr> open(const QString &path);
    /// The content of an absolute path as it is.
    Result<QByteArray> bytes(const QString &path);
    /// Takes a document that is already there, for example from an editor.
    void put(const DocumentPtr &document);
    void forget(const QString &path);

    [[nodiscard]] const FileSource &files() const { return m_files; }

private:
    using Entry = std::shared_future<std::pair<DocumentPtr, QString>>; // or an error

    const FileSource &m_files;
    QMutex m_mutex;
    std::map<QString, Entry> m_entries;
    std::map<QString, QByteArray> m_bytes;
};

/// Finds modules of registries and template specs that were restored on this machine.
class ModuleCache
{
public:
    /// \a folder: usually ~/.bicep.
    explicit ModuleCache(QString folder) : m_folder(std::move(folder)) { }
    static ModuleCache ofUser();

    /// The cached template of a reference like "br:registry/path:tag", as absolute path; empty if it is not one of a
    /// registry or not restored. \a config: the bicepconfig.json in effect, may be null.
    [[nodiscard]] QString find(const QString &reference, const JsonSyntax *config, const FileSource &files) const;
    /// The reference with its alias written out: "br:registry/path:tag" or "ts:…".
    [[nodiscard]] static QString resolveAlias(const QString &reference, const JsonSyntax *config);
    [[nodiscard]] const QString &folder() const { return m_folder; }

private:
    QString m_folder;
};

/// True for "br:…", "br/alias:…", "ts:…" and "ts/alias:…".
bool isRegistryReference(QStringView path);

/// Makes snapshots.
class Workspace
{
public:
    /// Files that refer to files: more levels than this are not followed.
    static constexpr int MaxLevels = 100;

    /// \a root: the folder that modules may come from; empty: decided for each file, see Confinement::workspaceOf().
    Workspace(DocumentStore &documents, ModuleCache cache, QString root = {});

    /// Reads a template (or .bicepparam, whose template then is the root) with all that it refers to. Paths absolute.
    Result<SnapshotPtr> load(const QString &path, const QString &parametersPath = {}, const std::stop_token &stop = {});

private:
    class Loader;

    DocumentStore &m_documents;
    ModuleCache m_cache;
    QString m_root;
};

} // namespace model
