// SPDX-License-Identifier: MIT
#include "ui/outcomes.h"

#include "ui/texts.h"

using namespace Qt::StringLiterals;

namespace ui {

Look lookOf(rules::Outcome outcome)
{
    switch (outcome) {
    case rules::Outcome::Fail: return {"fail"_L1, Role::Fail, Role::FailTint, Role::FailLine};
    case rules::Outcome::Pass: return {"pass"_L1, Role::Pass, Role::PassTint, Role::PassLine};
    case rules::Outcome::Suppressed:
        return {"suppressed"_L1, Role::Suppressed, Role::SuppressedTint, Role::SuppressedLine};
    case rules::Outcome::Undetermined: break;
    }
    return {"undetermined"_L1, Role::Undetermined, Role::UndeterminedTint, Role::UndeterminedLine};
}

Look lookOf(rules::AdviceLevel level)
{
    switch (level) {
    case rules::AdviceLevel::Error: return {"error"_L1, Role::Fail, Role::FailTint, Role::FailLine};
    case rules::AdviceLevel::Warning:
        return {"warning"_L1, Role::Undetermined, Role::UndeterminedTint, Role::UndeterminedLine};
    case rules::AdviceLevel::Info: break;
    }
    return {"info"_L1, Role::Info, Role::InfoTint, Role::InfoLine};
}

QString outcomeWord(rules::Outcome outcome)
{
    switch (outcome) {
    case rules::Outcome::Fail: return Texts::tr("Fail");
    case rules::Outcome::Pass: return Texts::tr("Pass");
    case rules::Outcome::Suppressed: return Texts::tr("Suppressed");
    case rules::Outcome::Undetermined: break;
    }
    return Texts::tr("Undetermined");
}

QString outcomeCount(rules::Outcome outcome, qsizetype count)
{
    switch (outcome) {
    case rules::Outcome::Fail: return Texts::tr("%n fail", nullptr, int(count));
    case rules::Outcome::Pass: return Texts::tr("%n pass", nullptr, int(count));
    case rules::Outcome::Suppressed: return Texts::tr("%n suppressed", nullptr, int(count));
    case rules::Outcome::Undetermined: break;
    }
    return Texts::tr("%n undetermined", nullptr, int(count));
}

QString adviceWord(rules::AdviceLevel level)
{
    switch (level) {
    case rules::AdviceLevel::Error: return Texts::tr("Error");
    case rules::AdviceLevel::Warning: return Texts::tr("Warning");
    case rules::AdviceLevel::Info: break;
    }
    return Texts::tr("Note");
}

QString severityWord(QLatin1StringView severity)
{
    if (severity == "critical"_L1)
        return Texts::tr("Critical");
    if (severity == "important"_L1)
        return Texts::tr("Important");
    if (severity == "awareness"_L1)
        return Texts::tr("Awareness");
    return severity;
}

std::optional<rules::Outcome> worse(std::optional<rules::Outcome> left, std::optional<rules::Outcome> right)
{
    if (!left || !right)
        return left ? left : right;
    return std::min(*left, *right); // Outcome is declared from worst to least
}

} // namespace ui
