// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

namespace ui {

/// Texts::tr() is for texts to translate where no QObject stands around them. One context for all of them, the same in
/// the running program as in the translation files.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

} // namespace ui
