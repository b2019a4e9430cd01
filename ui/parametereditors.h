// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parameterlist.h"

#include <functional>

class QWidget;

namespace ui {

/// The control for one parameter.
struct ParameterEditor {
    /// Shows a typed value, or without one what the parameter is by itself. Does nothing if it is shown already, so
    /// that caret and selection stay.
    using Show = std::function<void(const ParameterItem &item, const std::optional<model::Value> &typed)>;
    /// The user chose a value; nothing: none, so that the parameter is what it is by itself.
    using Edited = std::function<void(const std::optional<model::Value> &)>;
    /// What is wrong with a value, in words.
    using Check = std::function<QString(const model::Value &)>;

    QWidget *widget = nullptr;
    Show show;
};

ParameterEditor makeParameterEditor(const ParameterItem &item, const ParameterEditor::Edited &edited,
                                    const ParameterEditor::Check &check, QWidget *parent);

} // namespace ui
