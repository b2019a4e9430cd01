// SPDX-License-Identifier: MIT
#pragma once

#include "model/document.h"

#include <QString>
#include <vector>

namespace ui {

/// One part of where a place is: a declaration, then properties.
struct PathPart {
    QString name;
    QString type; ///< of a resource; empty for all others
    model::Span span; ///< of the name
};

/// The way from the top of a file to an offset: opsCluster, properties, networkProfile.
std::vector<PathPart> pathAt(const model::Document &document, qint32 offset);

} // namespace ui
