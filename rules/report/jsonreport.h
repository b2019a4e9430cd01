// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/jsonwriter.h"
#include "rules/report/reportwriter.h"

#include <functional>

namespace rules {

/// The machine-readable listing of "check".
class JsonReport final : public ReportWriter
{
public:
    /// What else is to be said of a finding, as members of its object.
    using Extra = std::function<void(JsonWriter &, std::size_t file, std::size_t finding)>;

    [[nodiscard]] QByteArray write(const Report &report) const override { return write(report, {}); }
    [[nodiscard]] static QByteArray write(const Report &report, const Extra &extra);
};

/// An error of the text itself with its place, as it is listed under "syntaxErrors".
void writeSyntaxErrors(JsonWriter &json, const model::Document &document);

} // namespace rules
