// SPDX-License-Identifier: MIT
#pragma once

#include "model/diagnostic.h"
#include "model/evaluator.h"

#include <map>

namespace model {

/// How a value breaks what is declared of its parameter: type, allowed values, limits. Only what is certain is told, of
/// several possibilities only what is wrong with all. The texts never hold the value itself, which may be a secret.
struct ParameterViolation {
    DiagnosticKind kind;
    QStringList arguments;
    QStringList path; ///< to the part that is wrong: names of members and indices; empty for the whole value
};

/// The violations of one value, outermost first; at most MaxViolations.
std::vector<ParameterViolation> violationsOf(Evaluator &evaluator, ScopeId scope, ParameterId parameter,
                                             const Value &value);
inline constexpr std::size_t MaxViolations = 100;

/// What is wrong with the parameters file in effect, and those that it extends, against the template: by file, in the
/// order of the text. Empty without a parameters file.
std::map<const Document *, Diagnostics> checkParametersFile(Evaluator &evaluator);

/// Problems with the references of a file together with what checkParametersFile() found in it.
Diagnostics diagnosticsOf(const Snapshot &snapshot, const std::map<const Document *, Diagnostics> &values,
                          const Document &document);

} // namespace model
