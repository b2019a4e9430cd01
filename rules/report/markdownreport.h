// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/reportwriter.h"

namespace rules {

/// A summary for comments of pull requests and job pages, in GitHub's dialect of Markdown.
class MarkdownReport final : public ReportWriter
{
public:
    [[nodiscard]] QByteArray write(const Report &report) const override;
};

/// \a text on one line, so that none of it can become markup, end a table cell, mention a person or link anywhere.
QString markdownEscaped(const QString &text);

} // namespace rules
