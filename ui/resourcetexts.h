// SPDX-License-Identifier: MIT
#pragma once

#include "rules/analyzer.h"

#include <QUrl>

/// What the panes say of a resource.
namespace ui {

/// Whether it is deployed and why: "Not deployed: deployBastion is false (default)". Empty if nothing speaks of it.
QString deployedText(const model::Inventory &inventory, qint32 item);

/// What a finding says, without the name of the resource before it: "Has no network policy engine".
QString titleWithoutName(const rules::Finding &finding);

/// The last part of a type, the path of a module, "nested template".
QString shortDetail(const model::Inventory::Item &item);

/// Where it is deployed to: as written, else "resource group", "resource group rg-hub". Empty if that is not known.
QString scopeText(const model::Inventory::Item &item);

/// The public page about a type; null if there can be none.
QUrl referencePage(const model::Inventory::Item &item);

} // namespace ui
