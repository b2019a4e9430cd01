// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/reportwriter.h"

namespace rules {

/// JUnit XML as CI systems read it: a test suite for each file, a test case for each finding. An undetermined one
/// counts as skipped, a file that could not be read as an error.
class JUnitReport final : public ReportWriter
{
public:
    [[nodiscard]] QByteArray write(const Report &report) const override;
};

/// \a text without characters that XML 1.0 excludes, that control a terminal or that reorder text. Lines stay lines.
QString xmlText(const QString &text);

} // namespace rules
