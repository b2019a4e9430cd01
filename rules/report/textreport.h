// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/reportwriter.h"

namespace rules {

/// The listing for people in a terminal.
class TextReport final : public ReportWriter
{
public:
    [[nodiscard]] QByteArray write(const Report &report) const override;
};

/// \a text without characters that a terminal would obey or that would reorder it.
QString printable(const QString &text);
/// "main.bicep:3:7: error: …"
QString diagnosticLine(const QString &path, const model::SourceText &source, const model::Diagnostic &diagnostic);

} // namespace rules
