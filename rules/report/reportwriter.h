// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"
#include "rules/report/pathnames.h"

#include <QDateTime>

namespace rules {

/// One template that was checked.
struct ReportedFile {
    AnalysisPtr analysis;
    PathNames names;

    [[nodiscard]] QString path() const { return names.shown(analysis->root()->path()); }
    /// The parameters file in effect; empty without one.
    [[nodiscard]] QString parametersPath() const;
    /// Parameters files that could be used but were not.
    [[nodiscard]] QStringList availableParameterFiles() const;
};

/// A file that was asked for and has no verdict.
struct NotChecked {
    QString path;
    QString reason; ///< a sentence that names the file
};

/// What a run found out: all that a report needs, as data.
struct Report {
    std::vector<ReportedFile> files;
    std::vector<NotChecked> notChecked;
    QDateTime time; ///< when it was checked
    bool published = false; ///< outcomes are those of the published rule
    bool includePasses = false; ///< SARIF lists what passes too
    bool colored = false; ///< the text has the colours of a terminal

    [[nodiscard]] qsizetype count(Outcome outcome) const;
    [[nodiscard]] qsizetype findingCount() const;
};

/// Turns a report into the bytes of one file. Stateless.
class ReportWriter
{
public:
    virtual ~ReportWriter() = default;
    [[nodiscard]] virtual QByteArray write(const Report &report) const = 0;
};

/// The writer of a format by name; null if there is none.
const ReportWriter *reportWriter(QStringView format);
/// Names of all formats, in the order in which help lists them.
QStringList reportFormats();

/// The name and version that reports give as their origin.
QString toolName();
QString toolVersion();

/// "3 files", "1 file"
QString counted(qsizetype count, QLatin1StringView singular, QLatin1StringView plural);

} // namespace rules
