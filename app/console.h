// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace app {

/// Writes to standard output; false if that failed.
bool print(const QByteArray &bytes);
/// Writes a line for people to standard error.
void tell(const QString &message);

} // namespace app
