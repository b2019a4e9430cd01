// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/reportwriter.h"

namespace rules {

/// One self-contained page without scripts, for people and for the archive.
class HtmlReport final : public ReportWriter
{
public:
    [[nodiscard]] QByteArray write(const Report &report) const override;
};

} // namespace rules
