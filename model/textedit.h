// SPDX-License-Identifier: MIT
#pragma once

#include "model/span.h"

#include <QString>
#include <optional>
#include <vector>

namespace model {

/// Replaces the text in \a span of the original text by \a newText, whose lines end with LF.
struct TextEdit {
    Span span;
    QString newText;
    auto operator<=>(const TextEdit &) const = default;
    bool operator==(const TextEdit &) const = default;
};

/// Edits of one text, all against its original state. Kept sorted; equal edits are one. Insertions at the same place
/// stay in the order in which they were added.
class EditSet
{
public:
    EditSet() = default;
    explicit EditSet(std::vector<TextEdit> edits);

    void add(TextEdit edit);
    [[nodiscard]] bool isEmpty() const { return m_edits.empty(); }
    [[nodiscard]] const std::vector<TextEdit> &edits() const { return m_edits; }

    /// The first edit that overlaps the one before it; such a set cannot be applied.
    [[nodiscard]] std::optional<TextEdit> conflict() const;
    /// \a text with all edits done. Precondition: no conflict, all spans inside of the text.
    [[nodiscard]] QString apply(const QString &text) const;
    /// The edits that turn the result of apply(\a text) back into \a text.
    [[nodiscard]] EditSet inverse(const QString &text) const;

    bool operator==(const EditSet &) const = default;

private:
    std::vector<TextEdit> m_edits;
};

} // namespace model
