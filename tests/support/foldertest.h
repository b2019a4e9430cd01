// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/windowtest.h"

#include "ui/chip.h"
#include "ui/foldermodel.h"
#include "ui/folderpage.h"
#include "ui/foldertable.h"

#include <QComboBox>

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
    static QStringList notCheckedOf(const ui::FolderPage &page);
    static ui::Chip *chip(const ui::FolderPage &page, const QString &text);
    static void choose(QComboBox *box, int index);
};
