// SPDX-License-Identifier: MIT
#include "ui/outcomes.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString tr(const char *text, qsizetype count = -1)
{
    return QCoreApplication::translate("Outcome", text, nullptr, int(count));
}

} // namespace

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
    case rules::Outcome::Fail: return tr(QT_TRANSLATE_NOOP("Outcome", "Fail"));
    case rules::Outcome::Pass: return tr(QT_TRANSLATE_NOOP("Outcome", "Pass"));
    case rules::Outcome::Suppressed: return tr(QT_TRANSLATE_NOOP("Outcome", "Suppressed"));
    case rules::Outcome::Undetermined: break;
    }
    return tr(QT_TRANSLATE_NOOP("Outcome", "Undetermined"));
}

QString outcomeCount(rules::Outcome outcome, qsizetype count)
{
    switch (outcome) {
    case rules::Outcome::Fail: return tr(QT_TRANSLATE_NOOP("Outcome", "%n fail"), count);
    case rules::Outcome::Pass: return tr(QT_TRANSLATE_NOOP("Outcome", "%n pass"), count);
    case rules::Outcome::Suppressed: return tr(QT_TRANSLATE_NOOP("Outcome", "%n suppressed"), count);
    case rules::Outcome::Undetermined: break;
    }
    return tr(QT_TRANSLATE_NOOP("Outcome", "%n undetermined"), count);
}

QString adviceWord(rules::AdviceLevel level)
{
    switch (level) {
    case rules::AdviceLevel::Error: return tr(QT_TRANSLATE_NOOP("Outcome", "Error"));
    case rules::AdviceLevel::Warning: return tr(QT_TRANSLATE_NOOP("Outcome", "Warning"));
    case rules::AdviceLevel::Info: break;
    }
    return tr(QT_TRANSLATE_NOOP("Outcome", "Note"));
}

QString severityWord(QLatin1StringView severity)
{
    if (severity == "critical"_L1)
        return tr(QT_TRANSLATE_NOOP("Outcome", "Critical"));
    if (severity == "important"_L1)
        return tr(QT_TRANSLATE_NOOP("Outcome", "Important"));
    if (severity == "awareness"_L1)
        return tr(QT_TRANSLATE_NOOP("Outcome", "Awareness"));
    return severity;
}

std::optional<rules::Outcome> worse(std::optional<rules::Outcome> left, std::optional<rules::Outcome> right)
{
    if (!left || !right)
        return left ? left : right;
    return std::min(*left, *right); // Outcome is declared from worst to least
}

} // namespace ui
