// SPDX-License-Identifier: MIT
#include "model/filesource.h"
#include "model/sourcetext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace model;

class TestFileSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memory();
    void memoryInFront();
    void disk();
    void diskRefuses();
    void workspaceOf();
    void confinement_data();
    void confinement();
    void severalRoots();
    void confinementOnDisk();
};

namespace {

void put(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

QString refusalName(Confinement::Refusal refusal)
{
    static constexpr const char *Names[]{"None", "Missing", "Folder", "NotRegular", "Outside"};
    return QString::fromLatin1(Names[std::size_t(refusal)]);
}

} // namespace

void TestFileSource::memory()
{
    MemoryFiles files;
    files.set(u"/a/b.txt"_s, "b"_ba);
    files.set(u"/a/c/d.txt"_s, "d"_ba);
    files.set(u"/ab/x"_s, "x"_ba);
    QCOMPARE(files.kind(u"/a/b.txt"_s), FileSource::Kind::File);
    QCOMPARE(files.kind(u"/a"_s), FileSource::Kind::Folder);
    QCOMPARE(files.kind(u"/a/"_s), FileSource::Kind::Folder);
    QCOMPARE(files.kind(u"/a/c"_s), FileSource::Kind::Folder);
    QCOMPARE(files.kind(u"/"_s), FileSource::Kind::Folder);
    QCOMPARE(files.kind(u"/a/b"_s), FileSource::Kind::Missing);
    QCOMPARE(*files.read(u"/a/b.txt"_s), "b"_ba);
    QCOMPARE(files.read(u"/a"_s).error(), u"/a does not exist."_s);
    QCOMPARE(files.list(u"/a"_s), (QStringList{u"b.txt"_s, u"c"_s}));
    QCOMPARE(files.list(u"/a/"_s), (QStringList{u"b.txt"_s, u"c"_s}));
    QCOMPARE(files.list(u"/none"_s), QStringList());
    QCOMPARE(files.canonical(u"/a/../a/./b.txt"_s), u"/a/b.txt"_s);
    QCOMPARE(files.canonical(u"/none"_s), QString());
    files.remove(u"/a/b.txt"_s);
    QCOMPARE(files.kind(u"/a/b.txt"_s), FileSource::Kind::Missing);
}

void TestFileSource::memoryInFront()
{
    MemoryFiles behind;
    behind.set(u"/a/b"_s, "old"_ba);
    behind.set(u"/a/c"_s, "c"_ba);
    MemoryFiles files(&behind);
    files.set(u"/a/b"_s, "new"_ba);
    files.set(u"/a/n/x"_s, "x"_ba);
    QCOMPARE(*files.read(u"/a/b"_s), "new"_ba);
    QCOMPARE(*files.read(u"/a/c"_s), "c"_ba);
    QCOMPARE(files.list(u"/a"_s), (QStringList{u"b"_s, u"c"_s, u"n"_s}));
    QCOMPARE(files.kind(u"/a/n"_s), FileSource::Kind::Folder);
    QCOMPARE(files.canonical(u"/a/c"_s), u"/a/c"_s);
    QCOMPARE(files.canonical(u"/a/n/x"_s), u"/a/n/x"_s);
}

void TestFileSource::disk()
{
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const DiskFiles files;
    const QString file = folder.filePath(u"a.txt"_s);
    put(file, "text"_ba);
    put(folder.filePath(u".hidden"_s), {});
    QCOMPARE(files.kind(file), FileSource::Kind::File);
    QCOMPARE(files.kind(folder.path()), FileSource::Kind::Folder);
    QCOMPARE(files.kind(folder.filePath(u"b"_s)), FileSource::Kind::Missing);
    QCOMPARE(*files.read(file), "text"_ba);
    QCOMPARE(files.list(folder.path()), (QStringList{u".hidden"_s, u"a.txt"_s}));
    QCOMPARE(files.canonical(folder.filePath(u"./../%1/a.txt"_s.arg(QFileInfo(folder.path()).fileName()))),
             QFileInfo(file).canonicalFilePath());
    QCOMPARE(files.canonical(folder.filePath(u"b"_s)), QString());
}

void TestFileSource::diskRefuses()
{
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const DiskFiles files;
    const QString path = folder.path();
    QCOMPARE(files.read(path).error(), path + u" is a folder, not a file."_s);
    QCOMPARE(files.read(path + u"/b"_s).error(), path + u"/b does not exist."_s);
    // a sparse file costs no disk space
    QFile large(path + u"/large"_s);
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(SourceText::MaxBytes + 1024 * 1024));
    QCOMPARE(files.read(path + u"/large"_s).error(), path + u"/large is too large: 65 MiB, the limit is 64 MiB."_s);
#ifdef Q_OS_UNIX
    QCOMPARE(::mkfifo(qPrintable(path + u"/pipe"_s), 0600), 0);
    QCOMPARE(files.kind(path + u"/pipe"_s), FileSource::Kind::Other);
    QCOMPARE(files.read(path + u"/pipe"_s).error(), path + u"/pipe is no regular file."_s);
    QCOMPARE(files.read(u"/dev/zero"_s).error(), u"/dev/zero is no regular file."_s);
    if (::geteuid() == 0) // who may read everything
        return;
    put(path + u"/locked"_s, "x"_ba);
    QVERIFY(QFile::setPermissions(path + u"/locked"_s, {}));
    QVERIFY(files.read(path + u"/locked"_s).error().startsWith(path + u"/locked cannot be read: "_s));
#endif
}

void TestFileSource::workspaceOf()
{
    MemoryFiles files;
    files.set(u"/home/me/repo/.git/config"_s, {});
    files.set(u"/home/me/work/.git"_s, {}); // a work tree has a file there
    QCOMPARE(Confinement::workspaceOf(files, u"/home/me/repo/a/b/main.bicep"_s), u"/home/me/repo"_s);
    QCOMPARE(Confinement::workspaceOf(files, u"/home/me/repo/main.bicep"_s), u"/home/me/repo"_s);
    QCOMPARE(Confinement::workspaceOf(files, u"/home/me/work/a/main.bicep"_s), u"/home/me/work"_s);
    QCOMPARE(Confinement::workspaceOf(files, u"/home/me/other/main.bicep"_s), u"/home/me/other"_s);
    QCOMPARE(Confinement::workspaceOf(files, u"/main.bicep"_s), u"/"_s);
}

void TestFileSource::confinement_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<QString>("resolved");
    QTest::addColumn<bool>("otherCase");
    const auto row = [](const char *path, const char *refusal, const QString &resolved = {}, bool otherCase = false) {
        QTest::newRow(path) << QString::fromUtf8(path) << QString::fromLatin1(refusal) << resolved << otherCase;
    };
    row("m.bicep", "None", u"/w/a/m.bicep"_s);
    row("./m.bicep", "None", u"/w/a/m.bicep"_s);
    row("../m.bicep", "None", u"/w/m.bicep"_s);
    row("../../w/m.bicep", "None", u"/w/m.bicep"_s);
    row("x/../m.bicep", "None", u"/w/a/m.bicep"_s);
    row("M.BICEP", "None", u"/w/a/m.bicep"_s, true);
    row("../A/m.bicep", "None", u"/w/a/m.bicep"_s, true);
    row("../both", "None", u"/w/both"_s);
    row("../Both", "None", u"/w/Both"_s);
    row("../BOTH", "None", u"/w/Both"_s, true);
    row("n.bicep", "Missing");
    row("../..", "Outside");
    row("../../x/secret", "Outside");
    row("../../W/m.bicep", "Missing");
    row("../../wx/y", "Outside");
    row("../a", "Folder");
    row(".", "Folder");
    row("", "Folder");
    row("/w/m.bicep", "Outside");
    row("..\\m.bicep", "Outside");
    row("C:\\m.bicep", "Outside");
    row("C:/m.bicep", "Missing");
    row("file:///w/m.bicep", "Missing");
    row("m.bicep/x", "Missing");
}

void TestFileSource::confinement()
{
    QFETCH(QString, path);
    QFETCH(QString, refusal);
    QFETCH(QString, resolved);
    QFETCH(bool, otherCase);
    MemoryFiles files;
    for (const QString &one : {u"/w/a/main.bicep"_s, u"/w/a/m.bicep"_s, u"/w/m.bicep"_s, u"/w/both"_s, u"/w/Both"_s,
                               u"/x/secret"_s, u"/wx/y"_s})
        files.set(one, {});
    const Confinement::Answer answer = Confinement(files, {u"/w"_s}).resolve(u"/w/a/main.bicep"_s, path);
    QCOMPARE(refusalName(answer.refusal), refusal);
    if (answer.refusal == Confinement::Refusal::None) {
        QCOMPARE(answer.path, resolved);
        QCOMPARE(answer.otherCase, otherCase);
    }
    const Confinement::Answer zero =
        Confinement(files, {u"/w"_s}).resolve(u"/w/a/main.bicep"_s, u"m.bicep"_s + QChar(0));
    QCOMPARE(refusalName(zero.refusal), u"Outside"_s);
}

void TestFileSource::severalRoots()
{
    MemoryFiles files;
    files.set(u"/w/main.bicep"_s, {});
    files.set(u"/cache/m/main.json"_s, {});
    files.set(u"/cache/other.json"_s, {});
    const Confinement confinement(files, {u"/w"_s, u"/cache"_s, u"/missing"_s});
    QCOMPARE(refusalName(confinement.resolve(u"/w/main.bicep"_s, u"../cache/other.json"_s).refusal), u"None"_s);
    QCOMPARE(refusalName(confinement.resolve(u"/cache/m/main.json"_s, u"../other.json"_s).refusal), u"None"_s);
    QCOMPARE(refusalName(Confinement(files, {}).resolve(u"/w/main.bicep"_s, u"main.bicep"_s).refusal), u"Outside"_s);
    QCOMPARE(refusalName(Confinement(files, {u"/"_s}).resolve(u"/w/main.bicep"_s, u"../cache/other.json"_s).refusal),
             u"None"_s);
}

void TestFileSource::confinementOnDisk()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const auto at = [&](const QString &name) { return folder.filePath(name); };
    put(at(u"w/m.bicep"_s), {});
    put(at(u"out/secret"_s), {});
    QVERIFY(QFile::link(at(u"out/secret"_s), at(u"w/direct"_s)));
    QVERIFY(QFile::link(at(u"w/direct"_s), at(u"w/twice"_s)));
    QVERIFY(QFile::link(at(u"out"_s), at(u"w/folder"_s)));
    QVERIFY(QFile::link(u".."_s, at(u"w/up"_s)));
    QVERIFY(QFile::link(u"/nowhere"_s, at(u"w/dangling"_s)));
    QVERIFY(QFile::link(at(u"w"_s), at(u"linkedroot"_s)));
    const DiskFiles files;
    const auto refused = [&](const QString &root, const QString &path) {
        return refusalName(Confinement(files, {root}).resolve(root + u"/main.bicep"_s, path).refusal);
    };
    QCOMPARE(refused(at(u"w"_s), u"m.bicep"_s), u"None"_s);
    QCOMPARE(refused(at(u"w"_s), u"direct"_s), u"Outside"_s);
    QCOMPARE(refused(at(u"w"_s), u"DIRECT"_s), u"Outside"_s);
    QCOMPARE(refused(at(u"w"_s), u"twice"_s), u"Outside"_s);
    QCOMPARE(refused(at(u"w"_s), u"folder/secret"_s), u"Outside"_s);
    QCOMPARE(refused(at(u"w"_s), u"up/out/secret"_s), u"Outside"_s);
    QCOMPARE(refused(at(u"w"_s), u"up/w/m.bicep"_s), u"None"_s);
    QCOMPARE(refused(at(u"w"_s), u"dangling"_s), u"Missing"_s);
    QCOMPARE(refused(at(u"linkedroot"_s), u"m.bicep"_s), u"None"_s);
    QCOMPARE(refused(at(u"linkedroot"_s), u"M.bicep"_s), u"None"_s);
    QCOMPARE(refused(at(u"linkedroot"_s), u"direct"_s), u"Outside"_s);
#else
    QSKIP("needs symbolic links");
#endif
}

QTEST_APPLESS_MAIN(TestFileSource)
#include "tst_filesource.moc"
