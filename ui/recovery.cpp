// SPDX-License-Identifier: MIT
#include "ui/recovery.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Pause = 1000; // milliseconds from the first change until it is kept
constexpr auto LockSuffix = ".lock"_L1;

/// Beside the folder, so that it can be had before the folder is there.
std::unique_ptr<QLockFile> lockOf(const QString &folder)
{
    auto lock = std::make_unique<QLockFile>(folder + LockSuffix);
    lock->setStaleLockTime(0); // only the end of its program makes it stale
    return lock;
}

/// One line of JSON about the text, then the text.
void write(const QString &file, const QJsonObject &head, const model::SourceTextPtr &text)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return; // a second copy is a courtesy: where it cannot be written, editing goes on without
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    out.write(QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + text->toBytes());
    out.commit();
}

} // namespace

Recovery::Recovery(Session &session, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_own(folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_pool.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &Recovery::keepDirty);
    connect(&m_session, &Session::opened, this, &Recovery::follow);
    connect(&m_session, &Session::closed, this, &Recovery::drop);
    QDir().mkpath(folder);
    m_lock = lockOf(m_own);
    m_lock->tryLock();
    if (QDir().mkpath(m_own))
        QFile::setPermissions(m_own, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    findLeft(folder);
}

Recovery::~Recovery()
{
    m_pool.waitForDone();
    QDir(m_own).removeRecursively();
}

void Recovery::findLeft(const QString &folder)
{
    for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        auto lock = lockOf(entry.filePath());
        if (!lock->tryLock())
            continue; // its program still runs; our own is among them
        QList<Kept> here;
        for (const QFileInfo &file : QDir(entry.filePath()).entryInfoList({u"*.kept"_s}, QDir::Files)) {
            QFile in(file.filePath());
            if (!in.open(QIODevice::ReadOnly))
                continue;
            const QJsonObject head = QJsonDocument::fromJson(in.readLine()).object();
            const Kept kept{.path = head["path"_L1].toString(),
                            .time = QDateTime::fromString(head["time"_L1].toString(), Qt::ISODate),
                            .file = file.filePath(),
                            .savedHash = QByteArray::fromHex(head["saved"_L1].toString().toLatin1())};
            if (!kept.path.isEmpty())
                here += kept;
        }
        if (here.isEmpty()) {
            QDir(entry.filePath()).removeRecursively();
            continue;
        }
        m_left += here;
        m_leftLocks.push_back(std::move(lock));
    }
    std::ranges::sort(m_left, [](const Kept &a, const Kept &b) { return a.time > b.time; });
    QSet<QString> paths;
    for (const Kept &kept : std::exchange(m_left, {})) {
        (paths.contains(kept.path) ? m_older : m_left) += kept;
        paths.insert(kept.path);
    }
}

model::Result<QByteArray> Recovery::textOf(const Kept &kept)
{
    QFile in(kept.file);
    if (!in.open(QIODevice::ReadOnly))
        return model::Error{tr("The text that was kept of %1 could not be read: %2.").arg(kept.path, in.errorString())};
    in.readLine();
    return in.readAll();
}

QByteArray Recovery::hashOf(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

void Recovery::forget(const QString &path)
{
    for (QList<Kept> *list : {&m_left, &m_older}) {
        for (const Kept &kept : std::as_const(*list)) {
            if (kept.path == path && QFile::remove(kept.file))
                QDir().rmdir(QFileInfo(kept.file).path()); // if it was the last one there
        }
        list->removeIf([&path](const Kept &kept) { return kept.path == path; });
    }
    if (m_left.isEmpty())
        m_leftLocks.clear();
}

void Recovery::forgetLeft()
{
    while (!m_left.isEmpty())
        forget(QString(m_left.first().path));
}

void Recovery::follow(const std::shared_ptr<Document> &document)
{
    Document *raw = document.get();
    connect(raw, &Document::changed, this, [this, raw] {
        if (!raw->isModified())
            return;
        m_dirty.insert(raw->path());
        if (!m_pause.isActive())
            m_pause.start();
    });
    connect(raw, &Document::modifiedChanged, this, [this, raw](bool modified) {
        if (!modified) {
            drop(raw->path());
        } else { // also by the choice to keep a text that nothing on disk has any more
            m_dirty.insert(raw->path());
            m_pause.start();
        }
    });
    connect(raw, &Document::pathChanged, this,
            [this, raw, former = raw->path()]() mutable { drop(std::exchange(former, raw->path())); });
}

void Recovery::keepDirty()
{
    for (const QString &path : std::exchange(m_dirty, {})) {
        const auto document = m_session.find(path);
        if (document == nullptr || !document->isModified())
            continue;
        const QString time = QDateTime::currentDateTime().toString(Qt::ISODate);
        m_pool.start([file = fileOf(path), path, time, text = document->source(), saved = document->savedSource()] {
            const QString hash = QString::fromLatin1(hashOf(saved->toBytes()).toHex());
            write(file, {{u"path"_s, path}, {u"time"_s, time}, {u"saved"_s, hash}}, text);
        });
    }
}

void Recovery::drop(const QString &path)
{
    m_dirty.remove(path);
    m_pool.start([file = fileOf(path)] { QFile::remove(file); });
}

QString Recovery::fileOf(const QString &path) const
{
    return m_own + u'/' + QString::fromLatin1(hashOf(path.toUtf8()).first(12).toHex()) + u".kept"_s;
}

} // namespace ui
