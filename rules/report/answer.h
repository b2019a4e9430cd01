// SPDX-License-Identifier: MIT
#pragma once

#include "model/askedexpression.h"
#include "rules/finding.h"
#include "rules/report/pathnames.h"

namespace rules {

/// What an expression comes to in a template, and why.
struct Answer {
    model::SnapshotPtr snapshot; ///< as loaded with the expression
    model::AskedExpression asked;
    model::Value value;
    std::vector<EvidenceStep> evidence; ///< places of the snapshot
    PathNames names;
};

/// Evaluates the expression. Precondition: the snapshot was loaded with it.
Answer answer(const model::SnapshotPtr &snapshot, const model::AskedExpression &asked, const PathNames &names);

/// What "inspect --expression" prints for programs.
QByteArray answerJson(const Answer &answer);
/// The same for people: the value, what it can be, where it comes from.
QByteArray answerText(const Answer &answer);

} // namespace rules
