// SPDX-License-Identifier: MIT
#include "ui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// What is installed; removes itself from the application when it is replaced.
struct Installed {
    QString code = u"en"_s;
    std::vector<std::unique_ptr<QTranslator>> translators;
};

Installed &installed()
{
    static Installed instance;
    return instance;
}

/// The first language of the system that is spoken here.
QString languageOfSystem()
{
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        for (const Language &language : languages()) {
            if (wanted.section(u'-', 0, 0) == language.code)
                return language.code;
        }
    }
    return u"en"_s;
}

} // namespace

const std::vector<Language> &languages()
{
    static const std::vector<Language> all{{u"en"_s, u"English"_s}, {u"de"_s, u"Deutsch"_s}};
    return all;
}

void installLanguage(const QString &code)
{
    Installed &now = installed();
    now.translators.clear(); // which takes them out of use
    now.code = code.isEmpty() ? languageOfSystem() : code;
    const auto add = [&now](const QString &file, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(file, folder))
            return; // Qt's own texts stay English then, and English needs none
        QCoreApplication::installTranslator(translator.get());
        now.translators.push_back(std::move(translator));
    };
    if (now.code != "en"_L1) {
        add(u"qtbase_"_s + now.code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        add(u"bulkhead_"_s + now.code, u":/bulkhead/translations"_s);
    }
}

QString currentLanguage()
{
    return installed().code;
}

} // namespace ui
