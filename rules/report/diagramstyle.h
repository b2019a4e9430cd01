// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace rules {

/// The rules of style for drawings of a diagram in browsers, light and dark.
QByteArray diagramStyle();

/// The same on paper, as far as Qt's own renderer knows style sheets.
QByteArray diagramTinyStyle();

/// A light colour of these rules; \a selector as it is written there, such as ".dg .dg-fail".
QLatin1StringView diagramColor(QLatin1StringView property, const QString &selector);

} // namespace rules
