// SPDX-License-Identifier: MIT
#pragma once

#include "model/document.h"

namespace model {

/// A place in a file. Shares ownership of the file's text and tree.
struct Location {
    DocumentPtr document;
    Span span;

    [[nodiscard]] bool isValid() const { return document != nullptr; }
    [[nodiscard]] QString path() const { return document ? document->path() : QString(); }
    [[nodiscard]] Position begin() const { return document ? document->source()->position(span.begin) : Position{}; }
    [[nodiscard]] Position end() const { return document ? document->source()->position(span.end) : Position{}; }
    bool operator==(const Location &) const = default;
};

} // namespace model
