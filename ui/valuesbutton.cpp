// SPDX-License-Identifier: MIT
#include "ui/valuesbutton.h"

#include "ui/icons.h"
#include "ui/painting.h"
#include "ui/session.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

ValuesButton::ValuesButton(Session &session, QWidget *parent) : QToolButton(parent), m_session(session)
{
    setObjectName(u"valuesButton"_s);
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(ui::icon(u"parameter"_s, Role::Muted));
    setIconSize({16, 16});
    setFont(scaledFont(font(), SecondaryFactor));
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &ValuesButton::fillMenu);
    update();
}

void ValuesButton::update()
{
    const rules::AnalysisPtr &analysis = m_session.analysis();
    const bool hasParameters = analysis != nullptr && !analysis->inventory.parameters.empty();
    const QString &file = m_session.parameters();
    setVisible(hasParameters || !file.isEmpty());
    setText(tr("Values: %1").arg(file.isEmpty() ? tr("Template defaults") : QFileInfo(file).fileName()));
    const qsizetype found = analysis != nullptr ? analysis->snapshot->availableParameterFiles().size() : 0;
    setToolTip(
        file.isEmpty() && found > 0
            ? tr("The check goes by the defaults of the template. Parameters files found beside it: %1.").arg(found)
            : tr("Which parameter values the check goes by"));
    setAccessibleName(text());
}

void ValuesButton::fillMenu()
{
    menu()->clear();
    const auto add = [this](const QString &text, const QString &path) {
        QAction *action = menu()->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_session.parameters() == path);
        connect(action, &QAction::triggered, this, [this, path] { m_session.setParameters(path); });
    };
    add(tr("Template defaults"), {});
    for (const QString &path : m_session.availableParameters())
        add(QFileInfo(path).fileName(), path);
    menu()->addSeparator();
    connect(menu()->addAction(tr("Choose a parameters file…")), &QAction::triggered, this,
            [this] { chooseParametersFile(m_session, window()); });
}

void chooseParametersFile(Session &session, QWidget *window)
{
    const QString path = QFileDialog::getOpenFileName(
        window, ValuesButton::tr("Choose a parameters file"), QFileInfo(session.root()).path(),
        ValuesButton::tr("Parameters files (*.bicepparam *.json *.jsonc);;All files (*)"));
    if (!path.isEmpty())
        session.setParameters(QFileInfo(path).canonicalFilePath());
}

} // namespace ui
