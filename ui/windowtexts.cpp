// SPDX-License-Identifier: MIT
#include "ui/windowtexts.h"

#include "ui/icons.h"
#include "ui/session.h"

#include <QApplication>
#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("MainWindow", text);
}

} // namespace

QString emptyText(const Session &session)
{
    const AnalysisJob::Result &result = session.result();
    if (session.root().isEmpty())
        return tr("No template is open.");
    if (!result.error.isEmpty())
        return tr("Nothing was checked.");
    if (result.analysis != nullptr)
        return result.analysis->findings.empty()
            ? tr("No clusters in this template. The rule has nothing to check here.")
            : QString();
    return result.document != nullptr ? tr("This file is no template, so nothing was checked.") : tr("Checking…");
}

QString languageOf(const Session &session, Document &document)
{
    const model::DocumentPtr analysed = session.analysed(document);
    const QString name = document.name();
    if (analysed == nullptr || analysed->content() == nullptr) {
        if (name.endsWith(".bicep"_L1, Qt::CaseInsensitive))
            return tr("Bicep");
        return analysed != nullptr ? tr("Text") : QString();
    }
    switch (analysed->content()->language) {
    case model::Language::Bicep: return tr("Bicep");
    case model::Language::BicepParameters: return tr("Bicep parameters");
    case model::Language::ArmTemplate: return tr("ARM template");
    case model::Language::ArmParameters: return tr("ARM parameters");
    }
    return {};
}

Unsaved askToSave(QWidget *window, const QStringList &names)
{
    QMessageBox box(window);
    box.setObjectName(u"unsavedQuestion"_s);
    box.setIcon(QMessageBox::NoIcon);
    box.setWindowTitle(tr("Unsaved changes — Bulkhead"));
    box.setText(names.size() == 1 ? tr("%1 has changes that are not saved.").arg(names.first())
                                  : tr("%1 files have changes that are not saved.").arg(names.size()));
    box.setInformativeText(names.size() == 1 ? tr("Save them before the file is closed?") : names.join(", "_L1));
    QPushButton *save = box.addButton(names.size() == 1 ? tr("Save") : tr("Save all"), QMessageBox::AcceptRole);
    QPushButton *discard = box.addButton(tr("Do not save"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(save);
    box.exec();
    if (box.clickedButton() == save)
        return Unsaved::Save;
    return box.clickedButton() == discard ? Unsaved::Discard : Unsaved::Cancel;
}

void showAbout(QWidget *window)
{
    QMessageBox box(window);
    box.setWindowTitle(tr("About Bulkhead"));
    box.setIconPixmap(applicationIcon().pixmap(QSize(64, 64), window->devicePixelRatioF()));
    box.setText(tr("<b>Bulkhead %1</b>").arg(QApplication::applicationVersion()));
    box.setInformativeText(tr("Shows what an Azure template deploys, and whether each AKS cluster in it has network "
                              "policies. Everything is read on this computer; nothing is sent anywhere.<br><br>"
                              "Distributed under the MIT license."));
    box.exec();
}

void openInBrowser(const QString &file)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(file));
}

} // namespace ui
