// SPDX-License-Identifier: MIT
#include "model/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace model {

// ---------------------------------------------------------------- Snapshot

const Snapshot::Link &Snapshot::link(const Template &from, ReferenceId reference) const
{
    static const Link none;
    const auto found = m_links.find({&from, reference.raw});
    return found == m_links.end() ? none : found->second;
}

DocumentPtr Snapshot::documentOf(const SourceText *source) const
{
    const auto found = m_bySource.find(source);
    return found == m_bySource.end() ? nullptr : found->second;
}

Diagnostics Snapshot::diagnosticsOf(const Document &document) const
{
    const auto found = m_diagnostics.find(&document);
    return found == m_diagnostics.end() ? Diagnostics() : found->second;
}

namespace {

/// Pairs the templates of two versions of a file, the nested ones too. False if they do not refer to the same files.
bool pairTemplates(const TemplatePtr &before, const TemplatePtr &after,
                   std::map<const Template *, const Template *> &out)
{
    if (before == nullptr && after == nullptr)
        return true;
    if (before == nullptr || after == nullptr || before->resources.size() != after->resources.size())
        return false;
    const bool same = std::ranges::equal(before->references, after->references, [](const auto &a, const auto &b) {
        return a.kind == b.kind && a.path == b.path;
    });
    if (!same)
        return false;
    out.emplace(before.get(), after.get());
    for (std::size_t i = 0; i < before->resources.size(); ++i) {
        const auto &old = before->resources[i].module;
        const auto &now = after->resources[i].module;
        if (old.has_value() != now.has_value() || (old && !pairTemplates(old->inlined, now->inlined, out)))
            return false;
    }
    return true;
}

/// Where a reference stands in another version of its file.
Span spanAfter(const std::map<const Template *, const Template *> &templates, Span span, const Document &before)
{
    for (const auto &[old, now] : templates) {
        const auto reference = std::ranges::find(old->references, span, &Reference::span);
        if (old->source() == before.source() && reference != old->references.end())
            return now->references[std::size_t(reference - old->references.begin())].span;
    }
    return span;
}

} // namespace

std::shared_ptr<const Snapshot> Snapshot::with(const std::vector<DocumentPtr> &changed) const
{
    auto out = std::make_shared<Snapshot>(*this);
    std::map<const Template *, const Template *> templates;
    std::map<const Document *, DocumentPtr> documents;
    for (const DocumentPtr &after : changed) {
        const auto before = std::ranges::find(m_documents, after->path(), [](const auto &one) { return one->path(); });
        if (before == m_documents.end() || !pairTemplates((*before)->content(), after->content(), templates))
            return nullptr;
        documents.emplace(before->get(), after);
    }
    const auto exchange = [&](DocumentPtr &document) {
        const auto found = documents.find(document.get());
        if (found != documents.end())
            document = found->second;
    };
    exchange(out->m_requested);
    exchange(out->m_root);
    exchange(out->m_parameters);
    exchange(out->m_projectFile);
    out->m_bySource.clear();
    for (DocumentPtr &document : out->m_documents) {
        exchange(document);
        out->m_bySource.emplace(document->source().get(), document);
    }
    out->m_links.clear();
    for (const auto &[key, link] : m_links) {
        const auto found = templates.find(key.first);
        Link &copy = out->m_links[{found == templates.end() ? key.first : found->second, key.second}];
        copy = link;
        exchange(copy.document);
    }
    for (const auto &[before, after] : documents) {
        auto moved = out->m_diagnostics.extract(before);
        if (moved.empty())
            continue;
        for (Diagnostic &diagnostic : moved.mapped())
            diagnostic.span = spanAfter(templates, diagnostic.span, *before);
        moved.key() = after.get();
        out->m_diagnostics.insert(std::move(moved));
    }
    return out;
}

// ---------------------------------------------------------------- Loader

/// Follows the references of one root, depth first, so that a reference back to a file above is recognised.
class Workspace::Loader
{
public:
    Loader(DocumentStore &documents, const ModuleCache &cache, const QString &root, Snapshot &out,
           const std::stop_token &stop)
        : m_documents(documents)
        , m_cache(cache)
        , m_confinement(documents.files(), {root, cache.folder()})
        , m_workspace(QDir::cleanPath(root))
        , m_out(out)
        , m_stop(stop)
    {
    }

    void visit(const DocumentPtr &document)
    {
        if (!m_out.m_bySource.emplace(document->source().get(), document).second || m_stop.stop_requested())
            return;
        m_out.m_documents.push_back(document);
        if (document->content() == nullptr)
            return;
        m_open.push_back(document.get());
        follow(*document, *document->content());
        m_open.pop_back();
    }

    /// Files beside the templates that say which findings are accepted.
    void readProject(const Document &root)
    {
        const QString project = nearest(root, u"bulkhead.json"_s);
        if (!project.isEmpty()) {
            if (auto opened = m_documents.open(project)) {
                m_out.m_projectFile = *std::move(opened);
                visit(m_out.m_projectFile);
            }
        }
        const QString psRule = nearest(root, u"ps-rule.yaml"_s);
        if (!psRule.isEmpty()) {
            if (auto bytes = m_documents.bytes(psRule))
                m_out.m_psRuleFile = {psRule, *std::move(bytes)};
        }
    }

private:
    void follow(const Document &document, const Template &content)
    {
        for (std::size_t i = 0; i < content.references.size(); ++i)
            m_out.m_links[{&content, qint32(i)}] = resolve(document, content.references[i]);
        for (const Resource &resource : content.resources) {
            if (resource.module && resource.module->inlined)
                follow(document, *resource.module->inlined);
        }
    }

    Snapshot::Link fail(const Document &document, const Reference &reference, ReferenceStatus status,
                        DiagnosticKind kind, QStringList more = {})
    {
        m_out.m_diagnostics[&document].push_back({kind, reference.span, QStringList{reference.path} + more});
        Snapshot::Link link;
        link.status = status;
        return link;
    }

    Snapshot::Link resolve(const Document &document, const Reference &reference)
    {
        if (isRegistryReference(reference.path)) {
            const QString file = m_cache.find(reference.path, configOf(document), m_documents.files());
            if (file.isEmpty())
                return fail(document, reference, ReferenceStatus::NotRestored, DiagnosticKind::ReferenceNotRestored);
            return open(document, reference, file);
        }
        const auto answer = m_confinement.resolve(document.path(), reference.path);
        switch (answer.refusal) {
        case Confinement::Refusal::Missing:
            return fail(document, reference, ReferenceStatus::Missing, DiagnosticKind::ReferenceMissing);
        case Confinement::Refusal::Outside:
            return fail(document, reference, ReferenceStatus::Outside, DiagnosticKind::ReferenceOutside);
        case Confinement::Refusal::NotRegular:
            return fail(document, reference, ReferenceStatus::NotRegular, DiagnosticKind::ReferenceNotRegular);
        case Confinement::Refusal::Folder:
            if (reference.kind == Reference::Kind::Folder)
                return listFolder(answer.path);
            return fail(document, reference, ReferenceStatus::Folder, DiagnosticKind::ReferenceIsFolder);
        case Confinement::Refusal::None: break;
        }
        if (answer.otherCase)
            m_out.m_diagnostics[&document].push_back({DiagnosticKind::ReferenceOtherCase,
                                                      reference.span,
                                                      {reference.path, relativePath(document, answer.path)}});
        return open(document, reference, answer.path);
    }

    static QString relativePath(const Document &from, const QString &path)
    {
        return QDir(QFileInfo(from.path()).path()).relativeFilePath(path);
    }

    Snapshot::Link open(const Document &document, const Reference &reference, const QString &path)
    {
        Snapshot::Link link;
        link.status = ReferenceStatus::Loaded;
        switch (reference.kind) {
        case Reference::Kind::Text:
        case Reference::Kind::Json:
        case Reference::Kind::Yaml:
        case Reference::Kind::Bytes: {
            auto bytes = m_documents.bytes(path);
            if (!bytes)
                return fail(document, reference, ReferenceStatus::Unreadable, DiagnosticKind::ReferenceUnreadable,
                            {bytes.error()});
            link.bytes = *std::move(bytes);
            return link;
        }
        case Reference::Kind::Folder:
            return fail(document, reference, ReferenceStatus::NotRegular, DiagnosticKind::ReferenceNotRegular);
        default: break;
        }
        const bool cycle = std::ranges::any_of(m_open, [&](const Document *above) { return above->path() == path; });
        if (cycle)
            return fail(document, reference, ReferenceStatus::Cycle, DiagnosticKind::ReferenceCycle);
        if (m_open.size() >= MaxLevels)
            return fail(document, reference, ReferenceStatus::TooDeep, DiagnosticKind::ReferenceTooDeep,
                        {QString::number(MaxLevels)});
        auto opened = m_documents.open(path);
        if (!opened)
            return fail(document, reference, ReferenceStatus::Unreadable, DiagnosticKind::ReferenceUnreadable,
                        {opened.error()});
        link.document = *std::move(opened);
        if (!isUsable(*link.document, reference.kind))
            return fail(document, reference, ReferenceStatus::NotATemplate, DiagnosticKind::ReferenceNotATemplate);
        visit(link.document);
        return link;
    }

    static bool isUsable(const Document &document, Reference::Kind kind)
    {
        if (document.content() == nullptr)
            return false;
        const Language language = document.content()->language;
        if (kind == Reference::Kind::Extends)
            return language == Language::BicepParameters;
        return language == Language::Bicep || language == Language::ArmTemplate;
    }

    Snapshot::Link listFolder(const QString &folder)
    {
        constexpr qsizetype MaxFiles = 10'000;
        const FileSource &files = m_documents.files();
        Snapshot::Link link;
        link.status = ReferenceStatus::Loaded;
        QStringList open{QString()};
        while (!open.isEmpty() && link.names.size() < MaxFiles) {
            const QString below = open.takeLast();
            for (const QString &name : files.list(folder + u'/' + below)) {
                const QString relative = below + name;
                const QString full = folder + u'/' + relative;
                const auto kind = files.kind(full);
                const bool linked = files.canonical(full) != files.canonical(folder) + u'/' + relative;
                if (linked)
                    continue;
                if (kind == FileSource::Kind::Folder)
                    open += relative + u'/';
                else if (kind == FileSource::Kind::File)
                    link.names += relative;
            }
        }
        std::ranges::sort(link.names,
                          [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
        return link;
    }

    /// The nearest file of that name above a file within the workspace; empty if there is none.
    [[nodiscard]] QString nearest(const Document &document, const QString &name) const
    {
        QString folder = QFileInfo(document.path()).path();
        while (folder.startsWith(m_workspace)) {
            QString file = (folder == "/"_L1 ? QString() : folder) + u'/' + name;
            if (m_documents.files().kind(file) == FileSource::Kind::File)
                return file;
            const QString up = QFileInfo(folder).path();
            if (up == folder)
                break;
            folder = up;
        }
        return {};
    }

    /// The bicepconfig.json in effect for a file.
    const JsonSyntax *configOf(const Document &document)
    {
        const QString file = nearest(document, u"bicepconfig.json"_s);
        const auto config = file.isEmpty() ? Result<DocumentPtr>(DocumentPtr()) : m_documents.open(file);
        return config && *config != nullptr ? (*config)->json() : nullptr;
    }

    DocumentStore &m_documents;
    const ModuleCache &m_cache;
    Confinement m_confinement;
    QString m_workspace;
    Snapshot &m_out;
    const std::stop_token &m_stop;
    std::vector<const Document *> m_open;
};

// ---------------------------------------------------------------- Workspace

namespace {

QStringList parametersBeside(const FileSource &files, const QString &path)
{
    const QFileInfo info(path);
    const QString base = info.completeBaseName();
    QStringList candidates{base + u".bicepparam"_s, base + u".parameters.json"_s};
    for (const QString &usual : {u"main.bicepparam"_s, u"main.parameters.json"_s, u"azuredeploy.parameters.json"_s}) {
        if (!candidates.contains(usual))
            candidates += usual;
    }
    const QString folder = info.path() + u'/';
    candidates.removeIf([&](const QString &name) { return files.kind(folder + name) != FileSource::Kind::File; });
    return candidates;
}

} // namespace

Workspace::Workspace(DocumentStore &documents, ModuleCache cache, QString root)
    : m_documents(documents)
    , m_cache(std::move(cache))
    , m_root(std::move(root))
{
}

Result<SnapshotPtr> Workspace::load(const QString &path, const QString &parametersPath, const std::stop_token &stop)
{
    auto requested = m_documents.open(path);
    if (!requested)
        return Error{requested.error()};
    auto out = std::make_shared<Snapshot>();
    out->m_requested = *requested;
    out->m_root = *requested;
    const QString workspace = m_root.isEmpty() ? Confinement::workspaceOf(m_documents.files(), path) : m_root;
    Loader loader(m_documents, m_cache, workspace, *out, stop);
    loader.visit(out->m_root);

    const auto isParameters = [](const Document &document) {
        return document.content() != nullptr
            && (document.content()->language == Language::BicepParameters
                || document.content()->language == Language::ArmParameters);
    };
    if (isParameters(**requested)) {
        out->m_parameters = *requested;
        const Template &content = *(*requested)->content();
        if (content.usingReference.valid()) {
            const DocumentPtr &used = out->link(content, content.usingReference).document;
            if (used != nullptr)
                out->m_root = used;
        }
    }
    if (!parametersPath.isEmpty()) {
        const auto parameters = m_documents.open(parametersPath);
        if (!parameters)
            return Error{parameters.error()};
        if (!isParameters(**parameters))
            return Error{u"%1 is no parameters file."_s.arg(parametersPath)};
        out->m_parameters = *parameters;
        loader.visit(*parameters);
    }
    loader.readProject(*out->m_root);
    out->m_availableParameters = parametersBeside(m_documents.files(), out->m_root->path());
    return SnapshotPtr(std::move(out));
}

} // namespace model
