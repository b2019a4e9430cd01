// SPDX-License-Identifier: MIT
#pragma once

#include "model/jsonsyntax.h"
#include "model/template.h"

namespace model {

/// What a JSON file is, told by its $schema or else by its shape.
enum class ArmFileKind : quint8 {
    Template,
    Parameters,
    UiDefinition, ///< createUiDefinition.json
    PolicyDefinition,
    OtherJson,
    NotJson,
};

ArmFileKind armFileKind(const JsonSyntax &json);
/// "JSON, but not a deployment template"
Message describe(ArmFileKind kind);

/// A template or parameters file, whatever is broken in it. Precondition: armFileKind() says that it is one.
TemplatePtr lowerArm(const JsonSyntax &json, ArmFileKind kind);

} // namespace model
