// SPDX-License-Identifier: MIT
#pragma once

#include "ui/mainwindow.h"

#include <QApplication>
#include <QModelIndex>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <chrono>

class QTreeView;

/// Content of a file; empty if it cannot be read.
QByteArray contentOf(const QString &path);

/// The texts of buttons and labels in \a top that are cut without saying so.
QStringList cutTexts(const QWidget *top);

/// Runs \a step as soon as a dialog of type T is open and has the keyboard, from within its event loop. A dialog that
/// fails the step, or that stays open long after it, is closed and fails the test: it would wait for ever.
template<class T, class Step>
void inDialog(QObject *context, Step step)
{
    auto *timer = new QTimer(context);
    timer->setInterval(20);
    QObject::connect(timer, &QTimer::timeout, context, [timer, step] {
        auto *dialog = qobject_cast<T *>(QApplication::activeModalWidget());
        if (dialog == nullptr || !dialog->isVisible())
            return;
        if (!dialog->isActiveWindow()) { // without a window manager nobody sees to it
            dialog->activateWindow();
            return;
        }
        timer->stop();
        timer->deleteLater();
        QTimer::singleShot(std::chrono::seconds(30), dialog, [dialog] {
            if (!dialog->isVisible())
                return;
            QTest::qFail("the dialog stays open", __FILE__, __LINE__);
            dialog->close();
        });
        step(dialog);
        if (QTest::currentTestFailed() && dialog->isVisible())
            dialog->close();
    });
    timer->start();
}

/// What tests of the real window share: one window for each test, shown, with pictures of each stage in
/// <build>/screenshots.
class WindowTest : public QObject
{
    Q_OBJECT
protected Q_SLOTS: // called by QtTest, or by the init() of a test that needs more
    void initTestCase();
    void init();
    void cleanup();

protected:
    void shoot(const QString &name, QWidget *widget = nullptr);
    void openSample(const QString &file);
    /// Writes a file into m_folder and opens it.
    void openText(const QString &name, const QByteArray &content);
    void put(const QString &name, const QByteArray &content) const;
    /// After a dialog: without a window manager nobody gives the focus back.
    void activate();
    /// Closes the window and opens a new one with what it has remembered.
    void reopen();
    void waitForCheck();
    [[nodiscard]] QString badgeOf(const QString &cluster) const;
    [[nodiscard]] QModelIndex rowOf(const QString &name) const;
    static void click(const QModelIndex &index, QTreeView *view);

    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<QTemporaryDir> m_folder;
    ui::Settings m_saved; ///< what the window remembered last

private:
    void show(const ui::Settings &settings);

    QString m_pictures;
    QSize m_size;
};
