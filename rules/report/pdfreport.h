// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/reportwriter.h"

namespace rules {

/// What the HTML report says, on paper: A4, with page numbers. Needs a QGuiApplication, for its fonts, on any platform.
class PdfReport final : public ReportWriter
{
public:
    [[nodiscard]] QByteArray write(const Report &report) const override;
    /// The document before it is laid out, for tests and previews.
    [[nodiscard]] static QByteArray html(const Report &report);
};

} // namespace rules
