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

    void setTally(const FolderTally &tally);
    /// "3 fail, 1 undetermined, …"
    [[nodiscard]] QString text() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Tile;

    void fit();

    std::vector<Tile *> m_tiles;
};

} // namespace ui
