// SPDX-License-Identifier: MIT
#include "model/filewriter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace model;

class TestFileWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void replaces();
    void createsNewFile();
    void keepsPermissions();
    void keepsSymbolicLink();
    void keepsOwner();
    void writesToDevice();
    void refuses_data();
    void refuses();
    void writeError();
    void allOrNone();
    void crashLeavesOldOrNew();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void put(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray get(const QString &name) const;
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileWriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestFileWriter::put(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

QByteArray TestFileWriter::get(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "<missing>"_ba;
}

void TestFileWriter::replaces()
{
    put(u"a"_s, "old");
    const auto error = writeFile({path(u"a"_s), "new\r\n\xEF"_ba, "old"_ba});
    QVERIFY2(!error, qPrintable(error.value_or(Error{}).message));
    QCOMPARE(get(u"a"_s), "new\r\n\xEF"_ba);
    QCOMPARE(names(), QStringList{u"a"_s});
}

void TestFileWriter::createsNewFile()
{
    QVERIFY(!writeFile({path(u"a"_s), "new"_ba, std::nullopt}));
    QCOMPARE(get(u"a"_s), "new"_ba);
    QVERIFY(!writeFile({path(u"a"_s), "newer"_ba, std::nullopt}));
    QCOMPARE(get(u"a"_s), "newer"_ba);
    QCOMPARE(names(), QStringList{u"a"_s});
#ifdef Q_OS_UNIX
    const mode_t mask = ::umask(0);
    ::umask(mask);
    struct stat info {
    };
    QCOMPARE(::stat(QFile::encodeName(path(u"a"_s)).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0666U & ~mask);
#endif
}

void TestFileWriter::keepsPermissions()
{
#ifdef Q_OS_UNIX
    put(u"a"_s, "old");
    const QByteArray name = QFile::encodeName(path(u"a"_s));
    QCOMPARE(::chmod(name.constData(), 0751), 0);
    QVERIFY(!writeFile({path(u"a"_s), "new"_ba, "old"_ba}));
    struct stat info {
    };
    QCOMPARE(::stat(name.constData(), &info), 0);
    QCOMPARE(info.st_mode & 07777U, 0751U);
#endif
}

void TestFileWriter::keepsSymbolicLink()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"real"_s));
    put(u"real/a"_s, "old");
    QVERIFY(QFile::link(u"real/a"_s, path(u"b"_s)) && QFile::link(u"b"_s, path(u"c"_s)));
    QVERIFY(!writeFile({path(u"c"_s), "new"_ba, "old"_ba}));
    QVERIFY(QFileInfo(path(u"b"_s)).isSymLink());
    QVERIFY(QFileInfo(path(u"c"_s)).isSymLink());
    QVERIFY(!QFileInfo(path(u"real/a"_s)).isSymLink());
    QCOMPARE(get(u"real/a"_s), "new"_ba);
}

void TestFileWriter::keepsOwner()
{
#ifdef Q_OS_UNIX
    if (::geteuid() != 0)
        QSKIP("only root can give files away");
    put(u"a"_s, "old");
    const QByteArray name = QFile::encodeName(path(u"a"_s));
    if (::chown(name.constData(), 12345, 54321) != 0)
        QSKIP("files cannot be given away here");
    QVERIFY(!writeFile({path(u"a"_s), "new"_ba, "old"_ba}));
    struct stat info {
    };
    QCOMPARE(::stat(name.constData(), &info), 0);
    QCOMPARE(info.st_uid, 12345U);
    QCOMPARE(info.st_gid, 54321U);
#endif
}

void TestFileWriter::writesToDevice()
{
    if (!QFileInfo::exists(u"/dev/null"_s))
        QSKIP("no devices");
    QVERIFY(!writeFile({u"/dev/null"_s, "new"_ba, std::nullopt}));
    QVERIFY(!QFileInfo(u"/dev/null"_s).isFile());
}

void TestFileWriter::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("cause");
    QTest::newRow("changed") << u"changed"_s << u"it was changed by another program since it was read"_s;
    QTest::newRow("vanished") << u"vanished"_s << u"it does not exist any more"_s;
    QTest::newRow("read-only") << u"readonly"_s << u"it is read-only"_s;
    QTest::newRow("folder") << u"folder"_s << u"a folder has this name"_s;
    QTest::newRow("dangling link") << u"dangling"_s << u"it is a symbolic link to a file that does not exist"_s;
    QTest::newRow("folder missing") << u"nowhere/new"_s << u"its folder does not exist"_s;
}

void TestFileWriter::refuses()
{
    QFETCH(QString, name);
    QFETCH(QString, cause);
    put(u"changed"_s, "other");
    put(u"readonly"_s, "old");
    QVERIFY(QFile::setPermissions(path(u"readonly"_s), QFile::ReadOwner));
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QVERIFY(QFile::link(u"missing"_s, path(u"dangling"_s)));
    const QStringList before = names();
#ifdef Q_OS_UNIX
    if (name == u"readonly"_s && ::geteuid() == 0)
        QSKIP("root may write to it");
#endif

    const bool isNew = name.startsWith(u"nowhere"_s);
    const auto error = writeFile({path(name), "new"_ba, isNew ? std::nullopt : std::optional<QByteArray>("old"_ba)});
    QVERIFY(error.has_value());
    QCOMPARE(error->message, u"Could not save %1: %2. Nothing was lost."_s.arg(path(name), cause));
    QCOMPARE(names(), before);
    QCOMPARE(get(u"changed"_s), "other"_ba);
    QCOMPARE(get(u"readonly"_s), "old"_ba);
}

void TestFileWriter::writeError()
{
#ifdef Q_OS_UNIX
    put(u"a"_s, "old");
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 4096;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto error = writeFile({path(u"a"_s), QByteArray(100'000, 'x'), "old"_ba});
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(error.has_value());
    QCOMPARE(error->message, u"Could not save %1: the file would be too large. Nothing was lost."_s.arg(path(u"a"_s)));
    QCOMPARE(get(u"a"_s), "old"_ba);
    QCOMPARE(names(), QStringList{u"a"_s});
#endif
}

void TestFileWriter::allOrNone()
{
    put(u"a"_s, "old a");
    put(u"b"_s, "old b");
    put(u"c"_s, "old c");
    QVERIFY(!writeFiles({{path(u"a"_s), "new a"_ba, "old a"_ba}, {path(u"b"_s), "new b"_ba, "old b"_ba}}));
    QCOMPARE(get(u"a"_s), "new a"_ba);
    QCOMPARE(get(u"b"_s), "new b"_ba);

    const auto changed = writeFiles({{path(u"a"_s), "newer"_ba, "new a"_ba}, {path(u"c"_s), "newer"_ba, "x"_ba}});
    QVERIFY(changed.has_value());
    QCOMPARE(get(u"a"_s), "new a"_ba);

    const auto twice = writeFiles({{path(u"a"_s), "1"_ba, "new a"_ba}, {path(u"./a"_s), "2"_ba, "new a"_ba}});
    QVERIFY(twice.has_value());
    QCOMPARE(get(u"a"_s), "new a"_ba);

    // The last one fails when the others are already in place: they get their old content back.
    if (QFileInfo::exists(u"/dev/full"_s)) {
        const auto late = writeFiles({{path(u"a"_s), "newer"_ba, "new a"_ba},
                                      {path(u"new"_s), "created"_ba, std::nullopt},
                                      {u"/dev/full"_s, "x"_ba, std::nullopt}});
        QVERIFY(late.has_value());
        QVERIFY(late->message.contains(u"/dev/full"_s));
        QCOMPARE(get(u"a"_s), "new a"_ba);
    }
    QCOMPARE(names(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}

void TestFileWriter::crashLeavesOldOrNew()
{
#ifdef Q_OS_UNIX
    const QByteArray oldContent(200'000, 'o');
    const QByteArray newContent(300'000, 'n');
    for (int round = 0; round < 30; ++round) {
        put(u"a"_s, oldContent);
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            for (;;) {
                std::ignore = writeFile({path(u"a"_s), newContent, std::nullopt});
                std::ignore = writeFile({path(u"a"_s), oldContent, std::nullopt});
            }
        }
        ::usleep(useconds_t(500 + 700 * round));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const QByteArray found = get(u"a"_s);
        QVERIFY(found == oldContent || found == newContent);
    }
#endif
}

QTEST_APPLESS_MAIN(TestFileWriter)
#include "tst_filewriter.moc"
