// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QStringList>

/// What is wrong with a SARIF log beyond what a schema can say, each with the place in it; empty if nothing is: indices
/// that lead to something else than is named beside them, and regions that end before they begin. The schemas are in
/// tests/data/sarif. Written from the standard; the section numbers are its.
QStringList sarifProblems(const QJsonObject &log);
