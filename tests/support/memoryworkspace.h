// SPDX-License-Identifier: MIT
#pragma once

#include "model/workspace.h"

/// Small workspaces that exist in memory only.
namespace memoryworkspace {

/// Files written as one text: each begins with a line "--- name", except for the first, which is main.bicep, or
/// main.json if it begins with a brace. They stand in /w, names that begin with '/' where they say.
model::MemoryFiles files(const QString &text);
/// The same as content by path.
std::map<QString, QByteArray> texts(const QString &text);

/// Loads the first file of such a text. A file named main.bicepparam or main.parameters.json is its parameters file.
model::SnapshotPtr load(const QString &text);

} // namespace memoryworkspace
