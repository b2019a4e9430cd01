// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"

namespace rules {

/// What a parameters file for a template would hold.
struct ParametersContent {
    std::vector<std::pair<QString, model::Value>> values; ///< fully known, in the order of the template
    QStringList leftOut; ///< parameters whose value is given, but secure or known only at deployment
};

/// The values in effect that are not defaults of the template: those of the parameters file, and \a typed ones before
/// them. Secure values are never among them.
ParametersContent givenParameters(const Analysis &analysis, const std::map<QString, model::Value> &typed);

/// A .bicepparam for the template at \a usingPath, relative to the new file. Parameters whose name is no identifier
/// cannot be in there and are left out.
QByteArray bicepParameters(ParametersContent content, const QString &usingPath);
/// The same as parameters JSON, which does not name its template.
QByteArray jsonParameters(const ParametersContent &content);

/// A fully known value as JSON, members in their order, indented by two; without a line end.
QString jsonText(const model::Value &value);

} // namespace rules
