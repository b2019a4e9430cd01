// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/windowtest.h"

#include "ui/chip.h"
#include "ui/foldermodel.h"
#include "ui/folderpage.h"
#include "ui/foldertable.h"

#include <QComboBox>
#include <QPushButton>

/// A template with one cluster.
QByteArray clusterTemplate(const QByteArray &name, const QByteArray &policy, const QByteArray &before = {});

/// What tests of the folder page share: folders with templates of all kinds.
class FolderTest : public WindowTest
{
    Q_OBJECT
protected:
    void putSamples() const;
    void putMany(int count) const;
    [[nodiscard]] QString root(const QString &name = QStringLiteral("landing-zones")) const
    {
        return m_folder->filePath(name);
    }
    ui::FolderPage *open(const QString &name = QStringLiteral("landing-zones"));
    static void waitFor(ui::FolderPage *page);
    void drop(const QStringList &paths) const;
    static QStringList namesOf(const ui::FolderPage &page);
    static QModelIndex rowOf(const ui::FolderPage &page, const QString &name);
    static QString cellOf(const ui::FolderPage &page, const QString &name, ui::FolderModel::Column column);
    /// Every reason is a sentence, and the warning triangle is for what its heading says was not checked.
    static void verifyReasons(const ui::FolderPage &page);
    /// Everything that takes the focus has a name.
    static void verifyNames(const ui::FolderPage &page);
    static QStringList notCheckedOf(const ui::FolderPage &page);
    static ui::Chip *chip(const ui::FolderPage &page, const QString &text);
    static void choose(QComboBox *box, int index);
    /// Asked for a folder by \a press, the person chooses one.
    void chooseFolder(const QString &name, const std::function<void()> &press);
    /// Presses a button that leads to the fix dialog of a cluster; closes that.
    void lookAtFix(QPushButton *button, const QString &cluster);
    /// What the command line makes of a folder.
    [[nodiscard]] rules::Report commandLineReport(const QString &name) const;
    /// On how many lines the parts of a widget stand.
    static qsizetype linesOf(const QWidget &parent);
};
