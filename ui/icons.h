// SPDX-License-Identifier: MIT
#pragma once

#include "rules/fix.h"
#include "ui/theme.h"

#include <QIcon>

class QPainter;

namespace ui {

/// A bundled drawing in the colour of a role; follows changes of the scheme, disabled it takes the disabled colour.
/// Blank if there is no such drawing.
QIcon icon(const QString &name, Role role = Role::Text);
QIcon outcomeIcon(rules::Outcome outcome);
/// The drawing and family colour of a resource type, "Microsoft.Network/virtualNetworks/subnets".
QIcon resourceIcon(const QString &type);

/// Paints a drawing into \a rect, which should be square.
void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, Role role);

struct ResourceLook {
    QLatin1StringView icon;
    Role family;
};
ResourceLook lookOfResource(const QString &type);

/// The icon of the program.
QIcon applicationIcon();

} // namespace ui
