// SPDX-License-Identifier: MIT
#pragma once

#include "model/document.h"
#include "model/message.h"
#include "model/textedit.h"

namespace rules {

enum class Outcome : quint8 { Fail, Undetermined, Pass, Suppressed };

/// "fail", "undetermined", "pass", "suppressed": the words of reports.
QLatin1StringView outcomeName(Outcome outcome);

/// The change of one file.
struct FileChange {
    model::DocumentPtr document; ///< as it is
    model::EditSet edits;
    model::DocumentPtr after; ///< as it would be
};

/// A way to make a finding pass, as data. It was tried on a copy: the outcomes are results, not promises.
struct Fix {
    QString id; ///< "set-calico"
    QString engine; ///< "calico", "azure", "cilium"
    model::Message title; ///< "Set networkPolicy to 'calico' in main.bicep"
    bool recommended = false;
    std::vector<model::Message> warnings; ///< what to know before it is applied
    std::vector<FileChange> changes; ///< at least one
    Outcome outcomeAfter = Outcome::Pass;
    Outcome publishedAfter = Outcome::Pass;
};

} // namespace rules
