// SPDX-License-Identifier: MIT
#pragma once

#include "model/message.h"
#include "model/span.h"

#include <QStringList>
#include <vector>

namespace model {

enum class Severity : quint8 { Error, Warning, Note };

/// Every kind of diagnostic, in the order of the table in diagnostic.cpp. A test fails for any kind without a fixture.
enum class DiagnosticKind : quint16 {
#define BULKHEAD_DIAGNOSTIC(kind, severity, code, text) kind,
#include "model/diagnostics.def"
#undef BULKHEAD_DIAGNOSTIC
    Count
};

/// Something wrong with a text: what, where, and the names to fill into the sentence. Formatted by message().
struct Diagnostic {
    DiagnosticKind kind;
    Span span;
    QStringList arguments;

    [[nodiscard]] Severity severity() const;
    /// The compiler's own code where it has one for the same mistake ("BCP018"), else empty.
    [[nodiscard]] QLatin1StringView code() const;
    [[nodiscard]] Message message() const;
    bool operator==(const Diagnostic &) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// The name of a kind as written in the registry, for tests and dumps.
QLatin1StringView diagnosticName(DiagnosticKind kind);

} // namespace model
