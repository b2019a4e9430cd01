// SPDX-License-Identifier: MIT
#include "model/foldersearch.h"
#include "rules/report/reportwriter.h"
#include "ui/icons.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

/// Opens a file, or the first templates of a folder.
void open(ui::MainWindow &window, const QString &path)
{
    constexpr int MaxTabs = 10;
    if (!QFileInfo(path).isDir()) {
        window.openFile(path);
        return;
    }
    const model::DiskFiles disk;
    model::DocumentStore documents(disk);
    int opened = 0;
    for (const QString &file : model::findCandidates(QFileInfo(path).absoluteFilePath()).files) {
        const auto isTemplate = model::isTemplate(file, documents);
        if (isTemplate && *isTemplate && opened++ < MaxTabs)
            window.openFile(file);
    }
}

} // namespace

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
    ui::Settings settings = ui::Settings::load(store);
    ui::installTheme(settings.scheme);
    ui::MainWindow window(settings, [&store](const ui::Settings &changed) { changed.save(store); });
    window.show();
    window.startRecovery(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/unsaved"_s);
    if (parser.positionalArguments().isEmpty())
        window.restoreSession();
    for (const QString &path : parser.positionalArguments())
        open(window, path);
    return QApplication::exec();
}
