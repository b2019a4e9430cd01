// SPDX-License-Identifier: MIT
#include "tests/support/analysis.h"
#include "tests/support/fixtures.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace model;
using namespace rules;

/// Each folder below tests/data/fixes holds original_* files and, after the recommended fix, expected_* ones; a folder
/// without expected_* files has nothing to fix. The one called main is the root, its parameters file is in effect.
class TestClusterFixes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recommended_data();
    void recommended();
};

namespace {

/// The original files of a case, in memory, by path.
analysis::Files originals(const QString &folder)
{
    analysis::Files out;
    for (const QString &file : fixtures::files(folder, {u"original_*"_s}))
        out[u"/w/"_s + QFileInfo(file).fileName().sliced(9)] = fixtures::read(file);
    return out;
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
    const analysis::Files before = originals(folder);
    const AnalysisPtr result = analysis::withFixes(before);
    QCOMPARE(result->findings.size(), 1U);
    const Finding &finding = result->findings.front();
    QCOMPARE(finding.outcome, Outcome::Fail);
    QCOMPARE(std::ranges::none_of(finding.fixes, &Fix::recommended), !finding.noFix.isEmpty());

    // every fix keeps what it promises, and undone the files are what they were
    for (const Fix &fix : finding.fixes) {
        const AnalysisPtr after = analysis::withFixes(analysis::applied(before, fix));
        QCOMPARE(after->findings.size(), 1U);
        QCOMPARE(after->findings.front().outcome, Outcome::Pass);
        QCOMPARE(after->findings.front().publishedOutcome, fix.publishedAfter);
        QVERIFY(after->findings.front().fixes.empty());
        QCOMPARE(analysis::errorCount(*after), analysis::errorCount(*result));
        for (const FileChange &change : fix.changes) {
            const SourceText &source = *change.document->source();
            const SourceTextPtr undone = source.edited(change.edits)->edited(change.edits.inverse(source.text()));
            QCOMPARE(undone->toBytes(), before.at(change.document->path()));
        }
    }

    analysis::Files after = before;
    const auto recommended = std::ranges::find_if(finding.fixes, &Fix::recommended);
    if (recommended != finding.fixes.end()) {
        QCOMPARE(recommended, finding.fixes.begin());
        after = analysis::applied(before, *recommended);
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
        QVERIFY2(QFile::exists(expected), qPrintable(expected));
        QCOMPARE(QString::fromUtf8(content), QString::fromUtf8(fixtures::read(expected)));
    }
}

QTEST_APPLESS_MAIN(TestClusterFixes)
#include "tst_clusterfixes.moc"
