// SPDX-License-Identifier: MIT
#pragma once

#include "model/workspace.h"
#include "rules/finding.h"

#include <map>

namespace rules {

/// Where the files of a snapshot spell out values of secure parameters: defaults, assignments in parameters files and
/// module arguments. Reports show these places masked. Belongs to one thread.
class Secrets
{
public:
    explicit Secrets(model::SnapshotPtr snapshot) : m_snapshot(std::move(snapshot)) { }

    /// The text of a file with each character of a secret replaced, so that all offsets stay as they are.
    const QString &text(const model::DocumentPtr &document);
    /// The same for \a changed, which \a original would become.
    QString text(const model::DocumentPtr &changed, const model::DocumentPtr &original) const;
    /// What EvidenceStep::text() gives, masked.
    QString text(const EvidenceStep &step);

private:
    model::SnapshotPtr m_snapshot;
    std::map<const model::Document *, QString> m_texts;
};

} // namespace rules
