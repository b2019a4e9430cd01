// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialog.h"

namespace rules {
struct RuleInfo;
}

namespace ui {

/// Explains the rule in plain words: what it demands, why, where that is written.
class RuleDialog final : public Dialog
{
    Q_OBJECT
public:
    explicit RuleDialog(const rules::RuleInfo &rule, QWidget *parent = nullptr);
};

} // namespace ui
