// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session.h"

#include <QLockFile>
#include <QSet>
#include <QThreadPool>

namespace ui {

/// Keeps the unsaved texts of a session on disk, so that a crash loses a second of typing at most. Each running program
/// has a folder of its own, locked while it lives; one whose lock is free was left by a program that did not close.
/// Writing happens away from the GUI thread. Folder and files can be read by their owner only.
class Recovery final : public QObject
{
    Q_OBJECT
public:
    /// A text that a program left behind.
    struct Kept {
        QString path; ///< of the file that was edited
        QDateTime time; ///< of the last change that was kept
        QString file; ///< where the text is kept
        QByteArray savedHash; ///< of what the file held on disk then
    };

    /// Uses folders below \a folder, which is made if it is not there.
    Recovery(Session &session, const QString &folder, QObject *parent = nullptr);
    /// Closed properly: nothing of this program stays behind.
    ~Recovery() override;

    /// What is to be recovered, of each file the newest text, the newest file first.
    [[nodiscard]] const QList<Kept> &left() const { return m_left; }
    /// The bytes of the file as they were typed.
    [[nodiscard]] static model::Result<QByteArray> textOf(const Kept &kept);
    /// Compares with Kept::savedHash.
    [[nodiscard]] static QByteArray hashOf(const QByteArray &content);
    /// Deletes one of left(), or all of them.
    void forget(const QString &path);
    void forgetLeft();

    /// Nothing waits to be written.
    [[nodiscard]] bool isIdle() const { return m_dirty.isEmpty() && m_pool.activeThreadCount() == 0; }

private:
    void findLeft(const QString &folder);
    void follow(const std::shared_ptr<Document> &document);
    void keepDirty();
    void drop(const QString &path);
    [[nodiscard]] QString fileOf(const QString &path) const;

    Session &m_session;
    QString m_own;
    std::unique_ptr<QLockFile> m_lock;
    std::vector<std::unique_ptr<QLockFile>> m_leftLocks; ///< so that no other program offers the same texts
    QList<Kept> m_left;
    QList<Kept> m_older; ///< texts of the same files that were left by programs before
    QSet<QString> m_dirty; ///< paths
    QTimer m_pause;
    QThreadPool m_pool; // one thread, so that texts are written in order; last, so destroyed first, which waits
};

} // namespace ui
