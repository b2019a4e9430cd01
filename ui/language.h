// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <vector>

namespace ui {

/// A language that the window speaks.
struct Language {
    QString code; ///< "de"; empty: that of the system, if it is spoken here, else English
    QString name; ///< in the language itself
};

/// All there are, without the system's.
const std::vector<Language> &languages();

/// Texts that are made from now on are in this language, those of Qt's own dialogs too where Qt's translations are
/// installed. GUI thread; before the first widget is made.
void installLanguage(const QString &code);

/// The language that texts are made in now: "en", "de".
QString currentLanguage();

} // namespace ui
