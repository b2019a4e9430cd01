// SPDX-License-Identifier: MIT
#pragma once

#include "model/jsonsyntax.h"
#include "model/template.h"

namespace model {

/// What the names in an ARM expression mean at the place where it stands.
class ArmNames
{
public:
    virtual ~ArmNames() = default;
    [[nodiscard]] virtual ParameterId parameter(QStringView name) const = 0;
    [[nodiscard]] virtual VariableId variable(QStringView name) const = 0;
    [[nodiscard]] virtual FunctionId function(QStringView name) const = 0;
    /// A parameter of the user-defined function whose body this is; invalid outside of one.
    [[nodiscard]] virtual LocalId functionParameter(QStringView name) const = 0;
    /// The index of the copy loop with that name around this place; an empty name asks for the innermost loop of a
    /// resource, output or variable.
    [[nodiscard]] virtual LocalId copyIndex(QStringView name) const = 0;
};

/// True if a string value is an expression: "[…]" but not "[[…".
bool isArmExpression(QStringView value);
/// The literal that a string stands for which is no expression: "[[x]" means "[x]".
QStringView unescapedArmLiteral(QStringView value);

/// Parses the value of a JSON string that is an expression into \a out.expressions. What cannot be understood becomes a
/// Broken node and a diagnostic. Spans are those in the file, escapes of JSON included.
ExprId parseArmExpression(const JsonString &value, const ArmNames &names, Template &out);

} // namespace model
