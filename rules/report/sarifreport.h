// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/reportwriter.h"

namespace rules {

/// SARIF 2.1.0, as code scanning services and editors read it: one run, of which all paths that were given relatively
/// are relative to %SRCROOT%. Columns are UTF-16 code units.
class SarifReport final : public ReportWriter
{
public:
    [[nodiscard]] QByteArray write(const Report &report) const override;
};

} // namespace rules
