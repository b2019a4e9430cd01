// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/reportwriter.h"

class QPagedPaintDevice;

namespace rules {

/// What the HTML report says, on paper: A4, with page numbers and diagrams. Needs a QGuiApplication, for its fonts, on
/// any platform.
class PdfReport final : public ReportWriter
{
public:
    [[nodiscard]] QByteArray write(const Report &report) const override;
    /// The pages on another device, of its page size: a printer, or one that a test has made.
    static void paint(const Report &report, QPagedPaintDevice &device);
};

} // namespace rules
