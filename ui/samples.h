// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"
#include "ui/theme.h"

#include <QString>
#include <vector>

namespace ui {

/// A bundled template that shows something.
struct Sample {
    QString file; ///< below the folder of samples
    QString title;
    QString description;
    QString tag; ///< "Bicep", "ARM"
    QString icon;
    Role iconColor;
};

/// Those that are really bundled.
std::vector<Sample> samples();

/// Copies all samples to a new folder of the temporary files, so that they can be changed freely, and gives the path
/// of the one asked for.
model::Result<QString> unpackSample(const QString &file);

} // namespace ui
