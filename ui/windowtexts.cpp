// SPDX-License-Identifier: MIT
#include "ui/windowtexts.h"

#include "ui/icons.h"
#include "ui/session.h"
#include "ui/texts.h"

#include <QApplication>
#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

QString emptyText(const Session &session)
{
    const AnalysisJob::Result &result = session.result();
    if (session.root().isEmpty())
        return Texts::tr("No template is open.");
    if (!result.error.isEmpty())
        return Texts::tr("Nothing was checked.");
    if (result.analysis != nullptr)
        return result.analysis->findings.empty()
            ? Texts::tr("No clusters in this template. The rule has nothing to check here.")
            : QString();
    return result.document != nullptr ? Texts::tr("This file is no template, so nothing was checked.")
                                      : Texts::tr("Checking…");
}

QString languageOf(const Session &session, Document &document)
{
    const model::DocumentPtr analysed = session.analysed(document);
    const QString name = document.name();
    if (analysed == nullptr || analysed->content() == nullptr) {
        if (name.endsWith(".bicep"_L1, Qt::CaseInsensitive))
            return Texts::tr("Bicep");
        return analysed != nullptr ? Texts::tr("Text") : QString();
    }
    switch (analysed->content()->language) {
    case model::Language::Bicep: return Texts::tr("Bicep");
    case model::Language::BicepParameters: return Texts::tr("Bicep parameters");
    case model::Language::ArmTemplate: return Texts::tr("ARM template");
    case model::Language::ArmParameters: return Texts::tr("ARM parameters");
    }
    return {};
}

QString momentText(const QDateTime &moment)
{
    return moment.toString(u"yyyy-MM-dd HH:mm"_s);
}

Unsaved askToSave(QWidget *window, const QStringList &names)
{
    QMessageBox box(window);
    box.setObjectName(u"unsavedQuestion"_s);
    box.setIconPixmap(icon(u"warning"_s, Role::Undetermined).pixmap(QSize(24, 24), window->devicePixelRatioF()));
    box.setWindowTitle(Texts::tr("Unsaved changes — Bulkhead"));
    box.setText(names.size() == 1 ? Texts::tr("%1 has changes that are not saved.").arg(names.first())
                                  : Texts::tr("%1 files have changes that are not saved.").arg(names.size()));
    box.setInformativeText(names.size() == 1 ? Texts::tr("Save them before the file is closed?") : names.join(", "_L1));
    QPushButton *save =
        box.addButton(names.size() == 1 ? Texts::tr("Save") : Texts::tr("Save all"), QMessageBox::AcceptRole);
    QPushButton *discard = box.addButton(Texts::tr("Do not save"), QMessageBox::DestructiveRole);
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
    box.setWindowTitle(Texts::tr("About Bulkhead"));
    box.setIconPixmap(applicationIcon().pixmap(QSize(64, 64), window->devicePixelRatioF()));
    box.setText(Texts::tr("<b>Bulkhead %1</b>").arg(QApplication::applicationVersion()));
    box.setInformativeText(
        Texts::tr("Shows what an Azure template deploys, and whether each AKS cluster in it has network "
                  "policies. Everything is read on this computer; nothing is sent anywhere.<br><br>"
                  "Distributed under the MIT license."));
    box.exec();
}

void openInBrowser(const QString &file)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(file));
}

} // namespace ui
