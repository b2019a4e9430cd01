// SPDX-License-Identifier: MIT
#pragma once

#include "rules/finding.h"
#include "ui/theme.h"

#include <QString>
#include <array>
#include <optional>

/// How outcomes and advice look and what they are called. Always glyph and word.
namespace ui {

/// In the order in which the window lists them.
inline constexpr std::array AllOutcomes{rules::Outcome::Fail, rules::Outcome::Undetermined, rules::Outcome::Pass,
                                        rules::Outcome::Suppressed};

struct Look {
    QLatin1StringView icon;
    Role ink;
    Role tint;
    Role line;
};

Look lookOf(rules::Outcome outcome);
Look lookOf(rules::AdviceLevel level);

/// "Fail"
QString outcomeWord(rules::Outcome outcome);
/// "1 fail"
QString outcomeCount(rules::Outcome outcome, qsizetype count);
/// "Warning"
QString adviceWord(rules::AdviceLevel level);
/// "important" of the rule data, for people
QString severityWord(QLatin1StringView severity);

/// The one that decides what a group of findings is called: fail, undetermined, pass, suppressed.
std::optional<rules::Outcome> worse(std::optional<rules::Outcome> left, std::optional<rules::Outcome> right);

} // namespace ui
