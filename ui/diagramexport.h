// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <optional>

namespace ui {

class DiagramScene;

/// Writes what a scene shows as SVG or PNG, as the name of the file ends. Says what went wrong, nothing on success.
std::optional<QString> saveDiagram(DiagramScene &scene, const QString &title, const QString &path);

} // namespace ui
