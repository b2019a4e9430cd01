// SPDX-License-Identifier: MIT
#pragma once

#include "model/bicepsyntax.h"
#include "model/jsonsyntax.h"

/// Trees as indented text, for golden files.
namespace treeprint {

/// "3:7 MyKind |text|" for each node, children indented.
QString print(const model::JsonSyntax &syntax);
QString print(const model::BicepSyntax &syntax);
/// "3:7-3:9 error BCP018 text" for each diagnostic.
QString print(const model::Diagnostics &diagnostics, const model::SourceText &source);

} // namespace treeprint
