// SPDX-License-Identifier: MIT
#include "rules/report/reportwriter.h"
#include "ui/icons.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

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
        u"file"_s, QCoreApplication::translate("main", "Templates to open: .bicep, ARM .json."), u"[file...]"_s);
    parser.process(application);

    QSettings store;
    ui::Settings settings = ui::Settings::load(store);
    ui::installTheme(settings.scheme);
    ui::MainWindow window(settings, [&store](const ui::Settings &changed) { changed.save(store); });
    window.show();
    for (const QString &file : parser.positionalArguments())
        window.openFile(file);
    return QApplication::exec();
}
