// SPDX-License-Identifier: MIT
#pragma once

#include "model/sourcetext.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

/// Files that tests read, and golden files that they compare with.
namespace fixtures {

/// Absolute path of a file or folder below tests/data.
QString path(const QString &relative);
/// Content of a file; fails the running test and returns nothing if it cannot be read.
QByteArray read(const QString &file);
model::SourceTextPtr source(const QString &file);
/// The files below \a folder (absolute) whose names match, sorted, as absolute paths.
QStringList files(const QString &folder, const QStringList &patterns);

/// Empty if \a actual equals the golden file, else a description of the first difference. With UPDATE_GOLDEN=1 in the
/// environment the file is written instead.
QString compareGolden(const QString &actual, const QString &goldenFile);

/// The folder of templates with oracles that lies beside the project where it is developed; empty elsewhere.
QString corpus();

} // namespace fixtures

#define QCOMPARE_GOLDEN(actual, file)                                                                                  \
    do {                                                                                                               \
        const QString difference = fixtures::compareGolden(actual, file);                                              \
        QVERIFY2(difference.isEmpty(), qPrintable(difference));                                                        \
    } while (false)
