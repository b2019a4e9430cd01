// SPDX-License-Identifier: MIT
#pragma once

#include "model/location.h"
#include "model/message.h"
#include "model/trace.h"
#include "rules/fix.h"

#include <QDate>
#include <optional>

namespace rules {

enum class AdviceLevel : quint8 { Info, Warning, Error };

/// "info", "warning", "error"
QLatin1StringView adviceLevelName(AdviceLevel level);

/// Something worth knowing that does not change the outcome.
struct Advice {
    AdviceLevel level = AdviceLevel::Info;
    model::Message text;
    QString source; ///< a public address; empty if there is none
};

/// One step of how a value came about; the last one is what Azure gets.
struct EvidenceStep {
    model::Location location;
    model::EvidenceRole role = model::EvidenceRole::Value;
    model::Message note; ///< the role in words: "default", "argument", "not set: no value, no default"
    bool deciding = false; ///< it chose between values and is no part of the value
    /// The source as one line, shortened.
    [[nodiscard]] QString text() const;
};

/// What a rule says of all clusters and the like, independent of any template. Lives as long as the program.
struct RuleInfo {
    QLatin1StringView id; ///< "Azure.AKS.NetworkPolicy"
    QLatin1StringView reference; ///< "AZR-000027"
    QLatin1StringView severity; ///< "important"
    model::Message title; ///< "AKS clusters must have network policies"
    model::Message explanation; ///< why it matters, in plain words
    std::vector<std::pair<QLatin1StringView, QLatin1StringView>> mappings; ///< catalogue and id: {"CIS AKS", "5.4.4"}
    std::vector<QLatin1StringView> links; ///< public pages
};

/// An engine that is not among the fixes of a finding.
struct RefusedEngine {
    QString engine;
    model::Message why;
};

/// Why a finding is accepted.
struct AppliedSuppression {
    QString reason; ///< as people wrote it; may be empty
    QDate until; ///< the last day; null: no end
    model::Location location; ///< where that is written; invalid for what has no place
    QString file; ///< absolute
    bool inSource = false; ///< in the template itself
};

/// What a rule found out about one resource. Immutable; shares ownership of the files it points into.
struct Finding {
    const RuleInfo *rule = nullptr;
    Outcome outcome = Outcome::Undetermined;
    Outcome publishedOutcome = Outcome::Undetermined;
    QString resourceType;
    QString resourceName; ///< evaluated, else as written
    QString symbolicName;
    QStringList modulePath; ///< symbolic names of the modules above it, outermost first
    std::vector<qint32> resourcePath; ///< ids of the declarations from the outermost module to the resource
    QStringList values; ///< what the checked property can be; "absent" is the empty string
    model::Message title; ///< "aks-prod has no network policy engine"
    model::Message reason;
    model::Location location; ///< where to look first
    std::vector<EvidenceStep> evidence;
    std::vector<Advice> advice;
    std::optional<AppliedSuppression> suppression; ///< with outcome suppressed
    std::vector<Fix> fixes; ///< the recommended one first
    std::vector<RefusedEngine> refused; ///< engines for which there is no fix
    model::Message noFix; ///< why a failing resource cannot be fixed here
};

} // namespace rules
