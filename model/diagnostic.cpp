// SPDX-License-Identifier: MIT
#include "model/diagnostic.h"

#include <array>

namespace model {

namespace {

struct Row {
    const char *name;
    Severity severity;
    const char *code;
    const char *text;
};

constexpr std::array<Row, std::size_t(DiagnosticKind::Count)> Rows{{
#define BULKHEAD_DIAGNOSTIC(kind, severity, code, text) {#kind, Severity::severity, code, text},
#include "model/diagnostics.def"
#undef BULKHEAD_DIAGNOSTIC
}};

const Row &rowOf(DiagnosticKind kind)
{
    return Rows[std::size_t(kind)];
}

} // namespace

Severity Diagnostic::severity() const
{
    return rowOf(kind).severity;
}

QLatin1StringView Diagnostic::code() const
{
    return QLatin1StringView(rowOf(kind).code);
}

Message Diagnostic::message() const
{
    switch (arguments.size()) {
    case 0: return Message(rowOf(kind).text);
    case 1: return Message(rowOf(kind).text, arguments[0]);
    case 2: return Message(rowOf(kind).text, arguments[0], arguments[1]);
    default: return Message(rowOf(kind).text, arguments[0], arguments[1], arguments[2]);
    }
}

QLatin1StringView diagnosticName(DiagnosticKind kind)
{
    return QLatin1StringView(rowOf(kind).name);
}

} // namespace model
