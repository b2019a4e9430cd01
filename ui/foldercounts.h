// SPDX-License-Identifier: MIT
#pragma once

#include "ui/foldermodel.h"

#include <QWidget>

namespace ui {

/// How many clusters of a folder have which outcome, and how many templates have nothing to say. What is zero is grey,
/// a pass too.
class FolderCounts final : public QWidget
{
    Q_OBJECT
public:
    explicit FolderCounts(QWidget *parent = nullptr);

    /// \a notChecked: files without a verdict, also those that are no rows.
    void setTally(const FolderTally &tally, qsizetype notChecked);
    /// "3 fail, 1 undetermined, …"
    [[nodiscard]] QString text() const;

private:
    class Tile;

    std::vector<Tile *> m_tiles;
};

} // namespace ui
