// SPDX-License-Identifier: MIT
#pragma once

#include "model/template.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Theme>

/// Languages and source themes of the window: one repository, made at the first question and kept until the program
/// ends. GUI thread only.
namespace ui::syntax {

/// The definition for a file of this name: Bicep, ARM template, whatever else its ending stands for, or none.
KSyntaxHighlighting::Definition definitionFor(const QString &fileName);
KSyntaxHighlighting::Definition definitionFor(model::Language language);

/// The source theme that goes with the scheme in effect.
KSyntaxHighlighting::Theme theme();

} // namespace ui::syntax
