// SPDX-License-Identifier: MIT
#include "rules/fixall.h"

#include "model/linediff.h"

#include <algorithm>
#include <map>

using namespace model;

namespace rules {

namespace {

using Edits = std::map<DocumentPtr, EditSet>;

/// Adds edits to those of another fix of the same text; false if they do not go together.
bool join(EditSet &edits, const EditSet &more)
{
    for (const TextEdit &edit : more.edits()) {
        const bool clash = std::ranges::any_of(edits.edits(), [&](const TextEdit &other) {
            return edit != other && (edit.span.intersects(other.span) || edit.span.begin == other.span.begin);
        });
        if (clash)
            return false;
    }
    for (const TextEdit &edit : more.edits())
        edits.add(edit);
    return !edits.conflict();
}

/// The edits of all that fails, as far as they go together; the rest waits for the next round.
Edits editsOf(const Analysis &analysis, const FixChoice &choose)
{
    Edits out;
    for (const Finding &finding : analysis.findings) {
        const Fix *fix = finding.outcome == Outcome::Fail ? choose(finding) : nullptr;
        if (fix == nullptr)
            continue;
        Edits joined = out;
        const bool fits = std::ranges::all_of(
            fix->changes, [&](const FileChange &change) { return join(joined[change.document], change.edits); });
        if (fits)
            out = std::move(joined);
    }
    return out;
}

bool contains(const Snapshot &snapshot, const QString &path)
{
    return std::ranges::any_of(snapshot.documents(),
                               [&](const DocumentPtr &document) { return document->path() == path; });
}

} // namespace

const Fix *recommendedFix(const Finding &finding)
{
    const auto fix = std::ranges::find_if(finding.fixes, &Fix::recommended);
    return fix == finding.fixes.end() ? nullptr : &*fix;
}

bool isSameResource(const Finding &left, const Finding &right)
{
    return left.rule == right.rule && left.resourcePath == right.resourcePath && left.modulePath == right.modulePath;
}

FixAll fixAll(const AnalysisPtr &before, const AnalysisOptions &options, const FixChoice &choose,
              const std::stop_token &stop)
{
    AnalysisPtr now = before;
    SnapshotPtr source = before->source;
    std::map<QString, FileChange> changes;
    const std::size_t most = before->findings.size() + 1;
    for (std::size_t round = 0; round < most; ++round) {
        const Edits edits = editsOf(*now, choose);
        if (edits.empty())
            break;
        std::vector<DocumentPtr> changed;
        for (const auto &[document, set] : edits) {
            const DocumentPtr after = Document::parse(document->path(), document->source()->edited(set));
            changed.push_back(after);
            changes.try_emplace(document->path(), FileChange{document, {}, {}}).first->second.after = after;
        }
        const auto own = [&](const DocumentPtr &document) { return contains(*now->snapshot, document->path()); };
        const auto foreign = std::stable_partition(changed.begin(), changed.end(), own);
        const std::vector<DocumentPtr> ofSource(foreign, changed.end());
        changed.erase(foreign, changed.end());
        const SnapshotPtr snapshot = now->snapshot->with(changed);
        if (source != nullptr && !ofSource.empty())
            source = source->with(ofSource);
        const bool complete = snapshot != nullptr && (ofSource.empty() || source != nullptr);
        now = complete ? analyze(snapshot, options, stop) : nullptr;
        if (now != nullptr && source != nullptr)
            now = joinedWithSource(now, source, options, stop);
        if (now == nullptr)
            return {};
    }
    const bool left = std::ranges::any_of(now->findings, [&](const Finding &finding) {
        return finding.outcome == Outcome::Fail && choose(finding) != nullptr;
    });
    if (left)
        return {};
    FixAll out{{}, now};
    for (auto &[path, change] : changes) {
        change.edits = lineEdits(change.document->source()->text(), change.after->source()->text());
        out.changes.push_back(std::move(change));
    }
    return out;
}

} // namespace rules
