// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"
#include "rules/report/reportwriter.h"

#include <QSet>

namespace rules {

/// Findings that were there when a project began to be checked, by fingerprint: only what is new is reported.
class Baseline
{
public:
    /// What fails or is undetermined in a report, as a file for people to keep: each entry names the finding.
    static QByteArray write(const Report &report);
    /// \a name: of the file, for the error.
    static model::Result<Baseline> read(const QByteArray &bytes, const QString &name);

    /// Leaves out the findings that are known. How many of them each file had is among its notes.
    void apply(Report &report) const;

private:
    QSet<QString> m_known;
};

} // namespace rules
