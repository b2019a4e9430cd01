// SPDX-License-Identifier: MIT
#pragma once

#include "model/sourcetext.h"
#include "model/value.h"

#include <span>

namespace model {

/// What a piece of source has to do with the value that is being explained.
enum class EvidenceRole : quint8 {
    Value, ///< a literal
    Property, ///< a member of an object
    Default, ///< the default of a parameter
    Required, ///< a parameter without any value
    ParametersFile, ///< a value in a parameters file
    Typed, ///< a value that the user typed for a parameter
    Argument, ///< of a module
    Variable,
    Condition, ///< what decided between branches
    Call,
    Output,
    Loop,
    Resource,
    NotSet, ///< the object that lacks the property
    File, ///< content of a loaded file
};

/// One step of an explanation.
struct Evidence {
    const SourceText *source = nullptr;
    Span span;
    EvidenceRole role = EvidenceRole::Value;
    bool deciding = false; ///< it chose between values and is no part of the value
    bool operator==(const Evidence &) const = default;
};

/// Collects where values come from while an evaluation runs: a graph from each value to what decided it. Belongs to one
/// evaluation and one thread.
class Trace
{
public:
    OriginId add(EvidenceRole role, const SourceText *source, Span span, std::span<const OriginId> inputs = {});
    /// The same value for several reasons, without a place of its own.
    OriginId join(std::span<const OriginId> inputs);

    /// The story of a part, with the declarations and arguments that passed on the whole that it was taken out of.
    OriginId through(OriginId whole, OriginId part);

    /// Everything that decided a value: what it comes from first, what Azure gets last; each place once.
    [[nodiscard]] std::vector<Evidence> explain(OriginId origin) const;
    /// The place of one origin.
    [[nodiscard]] Evidence at(OriginId origin) const;

private:
    /// For each node whether it is a part of the value; what only decided between values is none.
    [[nodiscard]] std::vector<bool> partsOf(OriginId origin) const;

    /// The nodes from \a whole down to the object or array that \a part is written in; empty if it is not found soon.
    [[nodiscard]] std::vector<OriginId> wayTo(OriginId part, OriginId whole) const;

    struct Node {
        Evidence evidence;
        qint32 firstInput;
        qint32 inputCount;
    };

    std::vector<Node> m_nodes;
    std::vector<OriginId> m_inputs;
};

} // namespace model
