// SPDX-License-Identifier: MIT
#include "model/foldersearch.h"
#include "model/gitignore.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace model;

class TestFolderSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ignores_data();
    void ignores();
    void agreesWithGit();
    void patternsTakeNoLongTime();
    void findsTemplates();
    void tellsWhatIsLeftOut();
    void tellsKinds_data();
    void tellsKinds();
    void ignoreFilesAbove();
    void stops();
};

namespace {

void put(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

constexpr QByteArrayView DeploymentTemplate =
    R"({"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "resources": []})";

} // namespace

void TestFolderSearch::ignores_data()
{
    QTest::addColumn<QByteArray>("patterns");
    QTest::addColumn<QString>("path"); // a folder ends with a slash
    QTest::addColumn<int>("want"); // 1 ignored, 0 not, -1 not mentioned
    const auto row = [](const char *name, const QByteArray &patterns, const QString &path, int want) {
        QTest::newRow(name) << patterns << path << want;
    };
    row("empty", "", u"a"_s, -1);
    row("comment", "#a\n\n", u"a"_s, -1);
    row("escaped #", "\\#a", u"#a"_s, 1);
    row("name", "a.json", u"a.json"_s, 1);
    row("name below", "a.json", u"x/y/a.json"_s, 1);
    row("name with CRLF", "a.json\r\nb\r\n", u"x/a.json"_s, 1);
    row("byte order mark",
        "\xEF\xBB\xBF"
        "a.json",
        u"a.json"_s, 1);
    row("trailing spaces", "a.json  ", u"a.json"_s, 1);
    row("meant trailing space", "a\\ ", u"a "_s, 1);
    row("star", "*.json", u"x/a.json"_s, 1);
    row("star is not a slash", "/x*json", u"x/a.json"_s, -1);
    row("question mark", "a?c", u"abc"_s, 1);
    row("question mark is not a slash", "a?c/d", u"a/c/d"_s, -1);
    row("anchored", "/a", u"a"_s, 1);
    row("anchored, deeper", "/a", u"x/a"_s, -1);
    row("slash inside anchors", "x/a", u"x/a"_s, 1);
    row("slash inside anchors, deeper", "x/a", u"y/x/a"_s, -1);
    row("folder only, a file", "build/", u"build"_s, -1);
    row("folder only", "build/", u"x/build/"_s, 1);
    row("leading **", "**/a/b", u"x/y/a/b"_s, 1);
    row("leading ** at the top", "**/a", u"a"_s, 1);
    row("trailing **", "a/**", u"a/b/c"_s, 1);
    row("trailing **, the folder itself", "a/**", u"a/"_s, -1);
    row("** inside", "a/**/b", u"a/x/y/b"_s, 1);
    row("** inside, none", "a/**/b", u"a/b"_s, 1);
    row("** inside of a name", "a**b", u"axxb"_s, 1);
    row("** alone", "**", u"a/b"_s, 1);
    row("negation", "*.json\n!keep.json", u"keep.json"_s, 0);
    row("last one wins", "!a\na", u"a"_s, 1);
    row("escaped !", "\\!a", u"!a"_s, 1);
    row("set", "[ab]c", u"bc"_s, 1);
    row("range", "[a-c]x", u"bx"_s, 1);
    row("negated set", "[!ab]c", u"bc"_s, -1);
    row("negated set, other sign", "[^ab]c", u"xc"_s, 1);
    row("bracket in set", "[]a]", u"]"_s, 1);
    row("class", "[[:digit:]]x", u"7x"_s, 1);
    row("open bracket", "[ab", u"[ab"_s, -1);
    row("escaped star", "a\\*", u"a*"_s, 1);
    row("escaped star is no star", "a\\*", u"ab"_s, -1);
    row("case", "A.json", u"a.json"_s, -1);
}

void TestFolderSearch::ignores()
{
    QFETCH(QByteArray, patterns);
    QFETCH(QString, path);
    const bool folder = path.endsWith(u'/');
    const auto decided = GitIgnore::parse(patterns).decide(folder ? path.chopped(1) : path, folder);
    QTEST(decided ? int(*decided) : -1, "want");
}

void TestFolderSearch::agreesWithGit()
{
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("git is not installed");
    const QTemporaryDir folder;
    const QDir root(folder.path());
    QProcess git;
    git.setWorkingDirectory(root.path());
    git.start(u"git"_s, {u"init"_s, u"-q"_s});
    QVERIFY(git.waitForFinished() && git.exitCode() == 0);
    put(root.filePath(u".gitignore"_s),
        "build/\n*.tmp.bicep\n/top.bicep\ndocs/**/x.bicep\nlogs\n!logs/keep.bicep\n"
        "data/*\n!data/keep.bicep\nq[0-9]?.bicep\n");
    put(root.filePath(u"nested/.gitignore"_s), "!a.tmp.bicep\n/deep/*.bicep\n!deep/yes.bicep\n");
    for (const QString &file :
         {u"main.bicep"_s, u"top.bicep"_s, u"nested/top.bicep"_s, u"build/a.bicep"_s, u"nested/build/a.bicep"_s,
          u"a.tmp.bicep"_s, u"nested/a.tmp.bicep"_s, u"nested/b.tmp.bicep"_s, u"nested/deep/no.bicep"_s,
          u"nested/deep/yes.bicep"_s, u"docs/x.bicep"_s, u"docs/a/b/x.bicep"_s, u"logs/keep.bicep"_s,
          u"data/keep.bicep"_s, u"data/no.bicep"_s, u"data/sub/keep.bicep"_s, u"q1x.bicep"_s, u"qax.bicep"_s})
        put(root.filePath(file), "");
    git.start(u"git"_s, {u"ls-files"_s, u"-o"_s, u"--exclude-standard"_s, u"*.bicep"_s});
    QVERIFY(git.waitForFinished() && git.exitCode() == 0);
    QStringList want = QString::fromUtf8(git.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    QStringList have;
    for (const QString &path : findCandidates(root.path()).files)
        have += root.relativeFilePath(path);
    want.sort();
    have.sort();
    QCOMPARE(have, want);
}

void TestFolderSearch::patternsTakeNoLongTime()
{
    QElapsedTimer clock;
    clock.start();
    const QString name = QString(2000, u'a');
    QVERIFY(!globMatches(u"*a*a*a*a*a*a*a*a*a*a*a*a*a*b"_s, name));
    const QString path = QStringList(400, u"a"_s).join(u'/');
    QVERIFY(!GitIgnore::parse("**/a/**/a/**/a/**/a/**/a/**/b").decide(path, false));
    QVERIFY(clock.elapsed() < 2000);
}

void TestFolderSearch::findsTemplates()
{
    const QTemporaryDir folder;
    const QDir root(folder.path());
    put(root.filePath(u"main.bicep"_s), "");
    put(root.filePath(u"main.bicepparam"_s), "");
    put(root.filePath(u"azuredeploy.JSON"_s), DeploymentTemplate.toByteArray());
    put(root.filePath(u"azuredeploy.parameters.json"_s),
        R"({"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#", "parameters": {}})");
    put(root.filePath(u"package.json"_s), R"({"resources": "none", "name": "x"})");
    put(root.filePath(u"noschema.json"_s), R"({"contentVersion": "1.0.0.0", "Resources": []})");
    put(root.filePath(u"escaped.json"_s), R"({"contentVersion": "1.0.0.0", "\u0072esources": []})");
    put(root.filePath(u"broken.json"_s), "{ \"resources\": ");
    put(root.filePath(u"binary.json"_s), QByteArray("\"resources\"\0\xFF", 13));
    put(root.filePath(u".hidden/a.bicep"_s), "");
    put(root.filePath(u".b.bicep"_s), "");
    put(root.filePath(u"ignored/a.bicep"_s), "");
    put(root.filePath(u".gitignore"_s), "ignored/\n");
    put(root.filePath(u"modules/aks.bicep"_s), "");
    const QTemporaryDir other;
    put(other.filePath(u"far.bicep"_s), "");
    QVERIFY(QFile::link(other.path(), root.filePath(u"linked"_s)));

    const DiskFiles files;
    DocumentStore documents(files);
    const TemplateSearch search = findTemplates(root.path(), documents);
    QStringList have;
    for (const QString &path : search.templates)
        have += root.relativeFilePath(path);
    QCOMPARE(have,
             (QStringList{u"azuredeploy.JSON"_s, u"escaped.json"_s, u"main.bicep"_s, u"noschema.json"_s,
                          u"modules/aks.bicep"_s}));
    QVERIFY(search.unreadable.empty());
    QVERIFY(search.isComplete);
}

void TestFolderSearch::tellsWhatIsLeftOut()
{
    using Why = LeftOut::Why;
    const QTemporaryDir folder;
    const QDir root(folder.path());
    put(root.filePath(u".gitignore"_s), "ignored/\nno.*\n");
    put(root.filePath(u"ignored/a.bicep"_s), "");
    put(root.filePath(u"no.bicep"_s), "");
    put(root.filePath(u"no.txt"_s), "");
    put(root.filePath(u"yes.bicep"_s), "");
    put(root.filePath(u".hidden/a.bicep"_s), "");
    put(root.filePath(u".b.json"_s), "");
    put(root.filePath(u".git/config.json"_s), "");
    put(root.filePath(u"inner/.c.bicep"_s), "");
    const QTemporaryDir other;
    QVERIFY(QFile::link(other.path(), root.filePath(u"linked"_s)));

    std::vector<LeftOut> have = findCandidates(root.path()).leftOut;
    std::ranges::sort(have, {}, &LeftOut::path);
    const std::vector<LeftOut> want{
        {root.filePath(u".b.json"_s), Why::Hidden},   {root.filePath(u".hidden/"_s), Why::Hidden},
        {root.filePath(u"ignored/"_s), Why::Ignored}, {root.filePath(u"inner/.c.bicep"_s), Why::Hidden},
        {root.filePath(u"linked/"_s), Why::Link},     {root.filePath(u"no.bicep"_s), Why::Ignored},
    };
    QCOMPARE(have.size(), want.size());
    for (std::size_t i = 0; i < want.size(); ++i) {
        QCOMPARE(have[i].path, want[i].path);
        QCOMPARE(have[i].why, want[i].why);
    }
}

void TestFolderSearch::tellsKinds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ArmFileKind>("want");
    const auto row = [](const char *what, const QString &name, const QByteArray &content, ArmFileKind want) {
        QTest::newRow(what) << name << content << want;
    };
    row("bicep", u"a.bicep"_s, "", ArmFileKind::Template);
    row("template", u"a.json"_s, DeploymentTemplate.toByteArray(), ArmFileKind::Template);
    row("parameters", u"a.json"_s,
        R"({"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#", "parameters": {}})",
        ArmFileKind::Parameters);
    row("other", u"a.json"_s, R"({"name": "x"})", ArmFileKind::OtherJson);
    row("binary", u"a.json"_s, QByteArray("\"resources\"\0\xFF", 13), ArmFileKind::NotJson);
}

void TestFolderSearch::tellsKinds()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    put(folder.filePath(name), content);
    const DiskFiles files;
    DocumentStore documents(files);
    const auto kind = candidateKind(folder.filePath(name), documents);
    QVERIFY(kind.has_value());
    QTEST(*kind, "want");
}

void TestFolderSearch::ignoreFilesAbove()
{
    const QTemporaryDir folder;
    const QDir root(folder.path());
    QVERIFY(root.mkdir(u".git"_s));
    put(root.filePath(u".git/info/exclude"_s), "secret.bicep\n");
    put(root.filePath(u".gitignore"_s), "/a/b/no.bicep\n");
    put(root.filePath(u"a/.gitignore"_s), "*.out.bicep\n");
    put(root.filePath(u"a/b/no.bicep"_s), "");
    put(root.filePath(u"a/b/x.out.bicep"_s), "");
    put(root.filePath(u"a/b/secret.bicep"_s), "");
    put(root.filePath(u"a/b/yes.bicep"_s), "");
    QCOMPARE(findCandidates(root.filePath(u"a/b"_s)).files, QStringList{root.filePath(u"a/b/yes.bicep"_s)});
}

void TestFolderSearch::stops()
{
    const QTemporaryDir folder;
    put(folder.filePath(u"a.bicep"_s), "");
    std::stop_source stop;
    stop.request_stop();
    const FolderContent content = findCandidates(folder.path(), stop.get_token());
    QVERIFY(content.files.isEmpty());
    QVERIFY(!content.isComplete);
}

QTEST_APPLESS_MAIN(TestFolderSearch)
#include "tst_foldersearch.moc"
