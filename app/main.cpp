// SPDX-License-Identifier: MIT
#include "rules/report/reportwriter.h"
#include "ui/icons.h"
#include "ui/language.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"bulkhead"_s);
    QApplication::setApplicationDisplayName(u"Bulkhead"_s);
    QApplication::setOrganizationName(u"Bulkhead"_s);
    QApplication::setApplicationVersion(rules::toolVersion());
    QGuiApplication::setDesktopFileName(u"bulkhead"_s);
    QApplication::setWindowIcon(ui::applicationIcon());

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main",
                                    "Shows what an Azure template deploys, and whether each AKS cluster in it "
                                    "has network policies."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"file"_s, QCoreApplication::translate("main", "Templates to open (.bicep, ARM .json), or folders of them."),
        u"[path...]"_s);
    parser.process(application);

    QSettings store;
    const QString unsaved = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/unsaved"_s;
    QStringList paths = parser.positionalArguments();
    ui::installTheme(ui::Settings::load(store).scheme);
    while (true) {
        const ui::Settings settings = ui::Settings::load(store);
        ui::installLanguage(settings.language);
        ui::MainWindow window(settings, [&store](const ui::Settings &changed) { changed.save(store); });
        window.show();
        window.startRecovery(unsaved);
        if (paths.isEmpty())
            window.restoreSession();
        for (const QString &path : std::as_const(paths))
            window.openFile(path);
        const int code = QApplication::exec();
        if (!window.wantsRestart())
            return code;
        paths.clear(); // the new window opens what this one had open
    }
}
