// SPDX-License-Identifier: MIT
#include "tests/support/analysis.h"
#include "tests/support/fixtures.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rules;

/// Templates in the shapes that people write them in. Each file below tests/data/rules holds the files of a workspace
/// (see analysis::files) and, under "--- expected", what comes out.
class TestNetworkPolicyRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shape_data();
    void shape();
};

void TestNetworkPolicyRule::shape_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : fixtures::files(fixtures::path(u"rules"_s), {u"*.txt"_s}))
        QTest::newRow(qPrintable(QFileInfo(file).completeBaseName())) << file;
}

void TestNetworkPolicyRule::shape()
{
    QFETCH(QString, file);
    static const QString Expected = u"--- expected\n"_s;
    const QString text = QString::fromUtf8(fixtures::read(file));
    const QString input = text.first(qMax(0, text.indexOf(Expected)));
    const analysis::Files files = analysis::files(input);

    const AnalysisPtr result = analysis::withFixes(files);
    QString actual;
    for (const Finding &finding : result->findings)
        actual += analysis::printed(finding) + u'\n';
    for (const Advice &note : result->notes)
        actual += u"note: "_s + note.text.english() + u'\n';
    QCOMPARE_GOLDEN(input + Expected + actual, file);

    // as the published rule sees it, outcomes are its outcomes, and nothing else changes
    AnalysisOptions published;
    published.published = true;
    const AnalysisPtr other = analysis::of(files, published);
    QCOMPARE(other->findings.size(), result->findings.size());
    for (std::size_t i = 0; i < other->findings.size(); ++i) {
        QCOMPARE(other->findings[i].outcome, result->findings[i].publishedOutcome);
        QCOMPARE(other->findings[i].publishedOutcome, result->findings[i].publishedOutcome);
        QCOMPARE(other->findings[i].values, result->findings[i].values);
    }
}

QTEST_APPLESS_MAIN(TestNetworkPolicyRule)
#include "tst_networkpolicyrule.moc"
