// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QStringList>

/// What is wrong with a SARIF log, each with the place in it; empty if nothing is. Knows the part of SARIF 2.1.0 that
/// Bulkhead writes and takes anything else for a mistake: members and their types, required ones, enumerations, URIs
/// and times, and what the text of the standard asks for beyond its schema (regions, indices, kinds and levels,
/// messages). Written from the standard; the section numbers are its.
QStringList sarifProblems(const QJsonObject &log);
