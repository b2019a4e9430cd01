// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/reportwriter.h"

#include <QHash>

namespace rules {

/// The names of the declarations from the outermost module to the resource of a finding.
QStringList declaredPath(const model::Snapshot &snapshot, const Finding &finding);

/// Gives the findings of one file names that stay when lines move and values change: rule, file and the names of the
/// declarations; of equals, which one. Ask once for each finding, in their order.
class Fingerprints
{
public:
    explicit Fingerprints(const ReportedFile &file) : m_file(file) { }

    /// 64 hexadecimal digits.
    QString next(const Finding &finding);

private:
    const ReportedFile &m_file;
    QHash<QString, int> m_identities; ///< how often each was seen
};

} // namespace rules
