// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace rules {
struct RuleInfo;
}

namespace ui {

/// Explains the rule in plain words: what it demands, why, where that is written.
class RuleDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit RuleDialog(const rules::RuleInfo &rule, QWidget *parent = nullptr);
};

} // namespace ui
