// SPDX-License-Identifier: MIT
#pragma once

#include "model/document.h"

#include <cstdint>

/// What the fuzzers share. A broken promise ends the program, so that the fuzzer keeps the input.
namespace fuzzing {

/// The input as text, whatever bytes it has.
QString text(const std::uint8_t *data, std::size_t size);

void require(bool holds, const char *promise);

/// Reads a file: its tree holds together and gives back the text, and so does the template made of it.
model::DocumentPtr parse(const QString &path, const QString &text);

/// Evaluates all that a template declares and takes its inventory. That ends, whatever the template is.
void evaluate(const QString &path, const QString &text);

} // namespace fuzzing
