// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/reportwriter.h"

/// Reports that all formats are tested with. Nothing in them depends on the machine or the time.
namespace samples {

/// Names and contents of files; the first is the template.
using Contents = std::vector<std::pair<QString, QByteArray>>;

/// The Bicep declaration of a cluster; \a profile are lines of its network profile.
QByteArray cluster(const QByteArray &symbol, const QByteArray &name, const QByteArray &profile);

rules::Report emptyReport();
/// Adds a template of files in memory. What is measured is replaced by a constant.
void addTemplate(rules::Report &report, const Contents &contents, bool fixes = true);

/// "mixed": each outcome, a module, secrets, files with errors; "arm": ARM JSON with Windows line ends; "accepted":
/// suppressions; "hostile": names that could be taken for markup or would be obeyed; "empty": nothing.
rules::Report sampleReport(const QString &name);
QStringList sampleNames();
/// A column "name" with a row for each sample.
void addSampleRows();

QByteArray written(const rules::Report &report, QStringView format);

} // namespace samples
