// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <vector>

class QAction;
class QMainWindow;

namespace ui {

/// Something that a window can do.
struct WindowCommand {
    QString group; ///< the menu that it stands in: "Go", "View › Appearance"
    QString text; ///< without the mark of the access key
    QString keys; ///< all of them, as people write them; empty without one
    QAction *action = nullptr;

    /// The name by which it is remembered.
    [[nodiscard]] QString id() const;
};

/// All commands in the order of the menus, then those that only the tool bar has. Menus that are filled when they open,
/// such as recent files, are left out.
std::vector<WindowCommand> windowCommands(const QMainWindow &window);

} // namespace ui
