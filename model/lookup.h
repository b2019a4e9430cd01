// SPDX-License-Identifier: MIT
#pragma once

#include "model/evaluator.h"
#include "model/location.h"

namespace model {

/// What stands at a place of a file, as far as a person would ask about it.
struct Lookup {
    enum class Kind : quint8 {
        Parameter,
        Variable,
        Output,
        Resource,
        Module,
        Function,
        Type,
        Property,
        Expression,
        File
    };

    Kind kind = Kind::Expression;
    QString name; ///< of what is declared or called; of an expression its text
    Span span; ///< what it is about
    const Template *content = nullptr; ///< the template that it stands in, which may be one written inside of another
    ExprId expression; ///< what to evaluate; invalid if there is nothing to evaluate
    ParameterId parameter; ///< of a declaration
    VariableId variable;
    OutputId output;
    AssignmentId assignment;
    ResourceId resource; ///< of a declaration, else the innermost one that \a span stands in
    Location definition; ///< where it is declared; of a module or other file its beginning; invalid if unknown
    QString description;
};

/// Nothing if there is only punctuation, a literal or text that could not be understood. \a offset may be at the end
/// of a name.
std::optional<Lookup> lookUp(const Snapshot &snapshot, const DocumentPtr &document, qint32 offset);

/// The value of what was looked up, in the first of the instances of its template that the evaluator's root leads to.
/// Nothing if it has no value or the root does not lead there.
std::optional<Value> valueOf(Evaluator &evaluator, const Lookup &lookup);

} // namespace model
