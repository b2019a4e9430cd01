// SPDX-License-Identifier: MIT
#include "rules/analyzer.h"
#include "tests/support/fixtures.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace model;
using namespace rules;

/// Each folder below tests/data/fixes holds original_* files and, after the recommended fix, expected_* ones; a folder
/// without expected_* files has nothing to fix. The first template is the root, a parameters file is in effect.
class TestClusterFixes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recommended_data();
    void recommended();
};

namespace {

const QString Root = u"/w/"_s;

/// The original files of a case, in memory, by path.
std::map<QString, QByteArray> originals(const QString &folder)
{
    std::map<QString, QByteArray> out;
    for (const QString &file : fixtures::files(folder, {u"original_*"_s}))
        out[Root + QFileInfo(file).fileName().sliced(9)] = fixtures::read(file);
    return out;
}

AnalysisPtr analysed(const std::map<QString, QByteArray> &files)
{
    MemoryFiles memory;
    QString root;
    QString parameters;
    for (const auto &[path, content] : files) {
        memory.set(path, content);
        if (path.contains("parameters"_L1) || path.endsWith(".bicepparam"_L1))
            parameters = path;
        else if (QFileInfo(path).baseName() == "main"_L1)
            root = path;
    }
    DocumentStore store(memory);
    Workspace workspace(store, ModuleCache(u"/cache"_s), Root);
    const auto snapshot = workspace.load(root, parameters);
    if (!snapshot)
        qFatal("%s", qPrintable(snapshot.error()));
    AnalysisOptions options;
    options.fixes = true;
    return analyze(*snapshot, options);
}

} // namespace

void TestClusterFixes::recommended_data()
{
    QTest::addColumn<QString>("folder");
    const QDir cases(fixtures::path(u"fixes"_s));
    for (const QString &name : cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        QTest::newRow(qPrintable(name)) << cases.filePath(name);
}

void TestClusterFixes::recommended()
{
    QFETCH(QString, folder);
    const auto before = originals(folder);
    auto after = before;
    const auto analysis = analysed(before);
    QCOMPARE(analysis->findings.size(), 1U);
    const Finding &finding = analysis->findings.front();
    QCOMPARE(finding.outcome, Outcome::Fail);
    if (finding.fixes.empty())
        QVERIFY(!finding.noFix.isEmpty());
    else
        QVERIFY(finding.fixes.front().recommended);
    for (std::size_t i = 0; i < finding.fixes.size() && i < 1; ++i) {
        for (const FileChange &change : finding.fixes[i].changes) {
            const SourceTextPtr edited = change.document->source()->edited(change.edits);
            after[change.document->path()] = edited->toBytes();
            // undone, it is what it was
            const SourceTextPtr undone = edited->edited(change.edits.inverse(change.document->source()->text()));
            QCOMPARE(undone->toBytes(), before.at(change.document->path()));
        }
    }
    for (const auto &[path, content] : after) {
        const QString expected = folder + u"/expected_"_s + QFileInfo(path).fileName();
        if (content == before.at(path)) {
            QVERIFY2(!QFile::exists(expected), qPrintable(expected));
            continue;
        }
        if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
            QFile out(expected);
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
        }
        QCOMPARE(QString::fromUtf8(content), QString::fromUtf8(fixtures::read(expected)));
    }
    // what was fixed stays as it is
    const auto again = analysed(after);
    const bool fixed = !finding.fixes.empty();
    QCOMPARE(again->findings.front().outcome, fixed ? Outcome::Pass : Outcome::Fail);
    QVERIFY(again->findings.front().fixes.empty());
}

QTEST_APPLESS_MAIN(TestClusterFixes)
#include "tst_clusterfixes.moc"
