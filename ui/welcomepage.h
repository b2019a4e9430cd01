// SPDX-License-Identifier: MIT
#pragma once

#include "ui/settings.h"

#include <QScrollArea>

class QAction;
class QBoxLayout;
class QLabel;
class QListView;

namespace ui {

class RecentFilesModel;

/// What the window shows without a file: how to open one, recent ones, samples.
class WelcomePage final : public QScrollArea
{
    Q_OBJECT
public:
    WelcomePage(QAction *open, QAction *openFolder, QWidget *parent = nullptr);

    void setRecent(const QList<RecentFile> &files);
    [[nodiscard]] QListView *recentList() const { return m_recent; }

Q_SIGNALS:
    void fileChosen(const QString &path);
    void removeRequested(const QString &path);
    void clearRequested();
    void sampleChosen(const QString &file);
    void explainRequested();
    void shortcutsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeStart(QAction *open, QAction *openFolder);
    QWidget *makeLists();

    QBoxLayout *m_columns;
    QListView *m_recent = nullptr;
    RecentFilesModel *m_recentModel = nullptr;
    QLabel *m_clear = nullptr;
    QLabel *m_noRecent = nullptr;
};

} // namespace ui
