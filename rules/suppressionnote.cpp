// SPDX-License-Identifier: MIT
#include "rules/suppressionnote.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rules {

SuppressionNote SuppressionNote::parse(const QString &text)
{
    static const QRegularExpression dated(u"^\\s*until\\s+([0-9][^\\s:]*)\\s*:?\\s*(.*)$"_s,
                                          QRegularExpression::CaseInsensitiveOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    const auto match = dated.match(text);
    if (!match.hasMatch())
        return {text.trimmed(), {}, {}};
    const QDate until = QDate::fromString(match.captured(1), Qt::ISODate);
    return {match.captured(2).trimmed(), until, until.isValid() ? QString() : match.captured(1)};
}

QString SuppressionNote::text() const
{
    if (!until.isValid())
        return reason;
    const QString date = u"until "_s + until.toString(Qt::ISODate);
    return reason.isEmpty() ? date : date + u": "_s + reason;
}

} // namespace rules
