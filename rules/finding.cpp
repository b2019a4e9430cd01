// SPDX-License-Identifier: MIT
#include "rules/finding.h"

using namespace Qt::StringLiterals;

namespace rules {

QLatin1StringView outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Fail: return "fail"_L1;
    case Outcome::Undetermined: return "undetermined"_L1;
    case Outcome::Pass: return "pass"_L1;
    case Outcome::Suppressed: return "suppressed"_L1;
    }
    return {};
}

QLatin1StringView adviceLevelName(AdviceLevel level)
{
    switch (level) {
    case AdviceLevel::Info: return "info"_L1;
    case AdviceLevel::Warning: return "warning"_L1;
    case AdviceLevel::Error: return "error"_L1;
    }
    return {};
}

QString EvidenceStep::text() const
{
    constexpr qsizetype MaxLength = 160;
    if (!location.isValid())
        return {};
    const model::SourceText &source = *location.document->source();
    QString line = source.slice(location.span).toString();
    const qsizetype end = line.indexOf(u'\n');
    if (end >= 0)
        line.truncate(end);
    line = line.simplified();
    if (line.size() > MaxLength)
        line = line.first(MaxLength - 1) + u'…';
    return line;
}

} // namespace rules
