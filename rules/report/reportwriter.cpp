// SPDX-License-Identifier: MIT
#include "rules/report/reportwriter.h"

#include "rules/report/htmlreport.h"
#include "rules/report/jsonreport.h"
#include "rules/report/junitreport.h"
#include "rules/report/markdownreport.h"
#include "rules/report/pdfreport.h"
#include "rules/report/sarifreport.h"
#include "rules/report/textreport.h"

#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rules {

QString ReportedFile::parametersPath() const
{
    const model::DocumentPtr &parameters = analysis->snapshot->parameters();
    return parameters != nullptr ? names.shown(parameters->path()) : QString();
}

QStringList ReportedFile::availableParameterFiles() const
{
    const QString folder = QFileInfo(analysis->root()->path()).path() + u'/';
    QStringList paths;
    for (const QString &name : analysis->snapshot->availableParameterFiles()) {
        const model::DocumentPtr &parameters = analysis->snapshot->parameters();
        if (parameters == nullptr || parameters->path() != folder + name)
            paths += names.shown(folder + name);
    }
    return paths;
}

qsizetype Report::count(Outcome outcome) const
{
    qsizetype sum = 0;
    for (const ReportedFile &file : files)
        sum += file.analysis->count(outcome);
    return sum;
}

qsizetype Report::findingCount() const
{
    qsizetype sum = 0;
    for (const ReportedFile &file : files)
        sum += qsizetype(file.analysis->findings.size());
    return sum;
}

namespace {

struct Format {
    QLatin1StringView name;
    const ReportWriter *writer;
};

const std::vector<Format> &formats()
{
    static const TextReport text;
    static const JsonReport json;
    static const SarifReport sarif;
    static const JUnitReport junit;
    static const MarkdownReport markdown;
    static const HtmlReport html;
    static const PdfReport pdf;
    static const std::vector<Format> all{{"text"_L1, &text},   {"json"_L1, &json},         {"sarif"_L1, &sarif},
                                         {"junit"_L1, &junit}, {"markdown"_L1, &markdown}, {"html"_L1, &html}, {"pdf"_L1, &pdf}};
    return all;
}

} // namespace

const ReportWriter *reportWriter(QStringView format)
{
    const auto found = std::ranges::find(formats(), format, [](const Format &row) { return QString(row.name); });
    return found == formats().end() ? nullptr : found->writer;
}

QStringList reportFormats()
{
    QStringList names;
    for (const Format &format : formats())
        names += format.name;
    return names;
}

QString toolName()
{
    return u"Bulkhead"_s;
}

QString toolVersion()
{
    return QStringLiteral(BULKHEAD_VERSION);
}

QString counted(qsizetype count, QLatin1StringView singular, QLatin1StringView plural)
{
    return QString::number(count) + u' ' + (count == 1 ? singular : plural);
}

} // namespace rules
