// SPDX-License-Identifier: MIT
#include "rules/suppressionnote.h"
#include "tests/support/analysis.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rules;

namespace {

const QDate Today(2026, 6, 15);

/// A failing cluster; \a before stands above it.
QString bicep(const QString &before, const QString &policy = u"''"_s)
{
    return before
        + u"resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {\n  name: 'aks-dev'\n"
          "  properties: {\n    networkProfile: {\n      networkPolicy: %1\n    }\n  }\n}\n"_s.arg(policy);
}

QString arm(const QString &metadata)
{
    return u"{\n  \"contentVersion\": \"1.0.0.0\",\n  \"resources\": [\n    {\n"
           "      \"type\": \"Microsoft.ContainerService/managedClusters\",\n      \"apiVersion\": \"2024-09-01\",\n"
           "      \"name\": \"aks-dev\",\n      \"properties\": {}%1\n    }\n  ]\n}\n"_s.arg(metadata);
}

QStringList texts(const std::vector<Advice> &list)
{
    QStringList out;
    for (const Advice &advice : list) {
        if (advice.level == AdviceLevel::Warning)
            out += advice.text.english();
    }
    return out;
}

} // namespace

/// Findings that the template or its project accepts.
class TestSuppression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notes_data();
    void notes();
    void outcomes_data();
    void outcomes();
    void edits_data();
    void edits();
};

void TestSuppression::notes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QDate>("until");
    QTest::addColumn<QString>("wrongDate");
    QTest::newRow("empty") << u""_s << u""_s << QDate() << u""_s;
    QTest::newRow("reason") << u" a test "_s << u"a test"_s << QDate() << u""_s;
    QTest::newRow("date") << u"until 2027-01-31"_s << u""_s << QDate(2027, 1, 31) << u""_s;
    QTest::newRow("both") << u"Until 2027-01-31: a test: short"_s << u"a test: short"_s << QDate(2027, 1, 31) << u""_s;
    QTest::newRow("no such day") << u"until 2027-02-31: x"_s << u"x"_s << QDate() << u"2027-02-31"_s;
    QTest::newRow("until in words") << u"until the move is done"_s << u"until the move is done"_s << QDate() << u""_s;
}

void TestSuppression::notes()
{
    QFETCH(QString, text);
    const SuppressionNote note = SuppressionNote::parse(text);
    QTEST(note.reason, "reason");
    QTEST(note.until, "until");
    QTEST(note.wrongDate, "wrongDate");
    if (note.wrongDate.isEmpty())
        QCOMPARE(SuppressionNote::parse(note.text()), note);
}

void TestSuppression::outcomes_data()
{
    QTest::addColumn<QString>("files");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("reason"); // its beginning, of what is suppressed
    QTest::addColumn<QStringList>("warnings");
    const auto row = [](const char *name, const QString &files, Outcome outcome, const QString &reason = {},
                        const QStringList &warnings = {}) {
        QTest::newRow(name) << files << outcome << reason << warnings;
    };
    row("nothing", bicep({}), Outcome::Fail);
    row("next line", bicep(u"#disable-next-line AZR-000027 // a test\n"_s), Outcome::Suppressed,
        u"Suppressed: a test. "_s);
    row("without a reason", bicep(u"#disable-next-line azr-000027\n"_s), Outcome::Suppressed,
        u"Suppressed by main.bicep. "_s);
    row("not yet ended", bicep(u"#disable-next-line AZR-000027 // until 2026-06-15: a test\n"_s), Outcome::Suppressed,
        u"Suppressed until 2026-06-15: a test. "_s);
    row("ended", bicep(u"#disable-next-line AZR-000027 // until 2026-06-14: a test\n"_s), Outcome::Fail, {},
        {u"The suppression in main.bicep:1 ended on 2026-06-14."_s});
    row("wrong date", bicep(u"#disable-next-line AZR-000027 // until 2026-99-99\n"_s), Outcome::Fail, {},
        {u"The suppression in main.bicep:1 has no effect: '2026-99-99' is no date like 2027-01-31."_s});
    row("other line", bicep(u"#disable-next-line AZR-000027\n\n"_s), Outcome::Fail, {},
        {u"main.bicep:1 suppresses AZR-000027, but nothing there fails."_s});
    row("other code", bicep(u"#disable-next-line no-unused-params\n"_s), Outcome::Fail);
    row("several codes", bicep(u"#disable-next-line no-unused-params AZR-000027\n"_s), Outcome::Suppressed);
    row("from here on", bicep(u"#disable-diagnostics AZR-000027\nparam x int = 1\n"_s), Outcome::Suppressed);
    row("restored", bicep(u"#disable-diagnostics AZR-000027\n#restore-diagnostics AZR-000027\n"_s), Outcome::Fail, {},
        {u"main.bicep:1 suppresses AZR-000027, but nothing there fails."_s});
    row("at the property",
        bicep({}).replace("      networkPolicy"_L1, "#disable-next-line AZR-000027\n      networkPolicy"_L1),
        Outcome::Suppressed);
    row("what passes stays", bicep(u"#disable-next-line AZR-000027\n"_s, u"'azure'"_s), Outcome::Pass, {},
        {u"main.bicep:1 suppresses AZR-000027, but nothing there fails."_s});
    row("undetermined", bicep(u"param p string\n#disable-next-line AZR-000027\n"_s, u"p"_s), Outcome::Suppressed);
    row("in a module",
        u"module m 'm.bicep' = {}\n--- m.bicep\n"_s + bicep(u"#disable-next-line AZR-000027 // a test\n"_s),
        Outcome::Suppressed, u"Suppressed: a test. "_s);
    row("metadata", arm(uR"(, "metadata": {"bulkhead": {"suppress": {"AZR-000027": "until 2027-01-31: a test"}}})"_s),
        Outcome::Suppressed, u"Suppressed until 2027-01-31: a test. "_s);
    row("metadata of another rule", arm(uR"(, "metadata": {"bulkhead": {"suppress": {"AZR-000001": "x"}}})"_s),
        Outcome::Fail);

    const auto project = [](const QString &entries) {
        return bicep({}) + u"--- bulkhead.json\n{\"suppressions\": ["_s + entries + u"]}"_s;
    };
    row("project", project(uR"({"rule": "AZR-000027", "reason": "a test"})"_s), Outcome::Suppressed,
        u"Suppressed: a test. "_s);
    row("project, by name of the rule", project(uR"({"rule": "Azure.AKS.NetworkPolicy"})"_s), Outcome::Suppressed,
        u"Suppressed by bulkhead.json. "_s);
    row("project, resource", project(uR"({"rule": "AZR-000027", "resource": "aks-*"})"_s), Outcome::Suppressed);
    row("project, symbolic name", project(uR"({"rule": "AZR-000027", "resource": "aks"})"_s), Outcome::Suppressed);
    row("project, other resource", project(uR"({"rule": "AZR-000027", "resource": "prod-*"})"_s), Outcome::Fail);
    row("project, path", project(uR"({"rule": "AZR-000027", "path": "main.bicep"})"_s), Outcome::Suppressed);
    row("project, other path", project(uR"({"rule": "AZR-000027", "path": "other/*.bicep"})"_s), Outcome::Fail);
    row("project, unused", project(uR"({"rule": "AZR-000027", "path": "main.bicep", "resource": "prod"})"_s),
        Outcome::Fail, {}, {u"bulkhead.json:1 suppresses AZR-000027, but nothing there fails."_s});
    row("project, ended", project(uR"({"rule": "AZR-000027", "until": "2026-01-01"})"_s), Outcome::Fail, {},
        {u"The suppression in bulkhead.json:1 ended on 2026-01-01."_s});
    row("project, no list", bicep({}) + u"--- bulkhead.json\n{\"suppressions\": 1}"_s, Outcome::Fail, {},
        {u"/w/bulkhead.json was not understood: \"suppressions\" is no list."_s});
    row("PSRule, excluded", bicep({}) + u"--- ps-rule.yaml\nrule:\n  exclude:\n    - Azure.AKS.NetworkPolicy\n"_s,
        Outcome::Suppressed, u"Suppressed by ps-rule.yaml. "_s);
    row("PSRule, resource",
        bicep({}) + u"--- ps-rule.yaml\nsuppression:\n  Azure.AKS.NetworkPolicy:\n    - AKS-dev\n"_s,
        Outcome::Suppressed);
    row("PSRule, other resource",
        bicep({}) + u"--- ps-rule.yaml\nsuppression:\n  Azure.AKS.NetworkPolicy:\n    - prod\n"_s, Outcome::Fail);
    row("PSRule, broken", bicep({}) + u"--- ps-rule.yaml\nrule: [\n"_s, Outcome::Fail, {},
        {u"/w/ps-rule.yaml was not understood:*"_s});
}

void TestSuppression::outcomes()
{
    QFETCH(QString, files);
    QFETCH(QString, reason);
    QFETCH(QStringList, warnings);
    AnalysisOptions options;
    options.today = Today;
    const AnalysisPtr analysis = analysis::of(analysis::files(files), options);
    QCOMPARE(analysis->findings.size(), 1U);
    const Finding &finding = analysis->findings.front();
    QTEST(finding.outcome, "outcome");
    QCOMPARE(finding.suppression.has_value(), finding.outcome == Outcome::Suppressed);
    QVERIFY2(finding.reason.english().startsWith(reason), qPrintable(finding.reason.english()));
    QStringList told;
    for (const QString &text : texts(finding.advice) + texts(analysis->notes)) {
        if (text.contains("uppress"_L1) || text.contains("understood"_L1))
            told += warnings.value(0).endsWith(u'*') ? text.section(u':', 0, 0) + u":*"_s : text;
    }
    QCOMPARE(told, warnings);
}

void TestSuppression::edits_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const QString line = u"#disable-next-line AZR-000027 // until 2027-01-31: a test\n"_s;
    QTest::newRow("line") << bicep({}) << bicep(line);
    QTest::newRow("below decorators") << bicep(u"@description('x')\n"_s) << bicep(u"@description('x')\n"_s + line);
    QTest::newRow("nested") << u"resource a 'A.B/c@1' = {\n  name: 'a'\n}\n"_s + bicep({})
                            << u"resource a 'A.B/c@1' = {\n  name: 'a'\n}\n"_s + bicep(line);
    QTest::newRow("another directive")
        << bicep(u"#disable-next-line no-unused-params\n"_s)
        << bicep(u"#disable-next-line no-unused-params AZR-000027 // until 2027-01-31: a test\n"_s);
    QTest::newRow("another directive with comment")
        << bicep(u"#disable-next-line no-unused-params // old\n"_s)
        << bicep(u"#disable-next-line no-unused-params AZR-000027 // until 2027-01-31: a test; old\n"_s);
    QTest::newRow("ARM")
        << arm({})
        << arm(u",\n      \"metadata\": {\n        \"bulkhead\": {\n          \"suppress\": {\n"
               "            \"AZR-000027\": \"until 2027-01-31: a test\"\n          }\n        }\n      }"_s);
    QTest::newRow("ARM, metadata there")
        << arm(u",\n      \"metadata\": {\n        \"a\": 1\n      }"_s)
        << arm(u",\n      \"metadata\": {\n        \"a\": 1,\n        \"bulkhead\": {\n          \"suppress\": {\n"
               "            \"AZR-000027\": \"until 2027-01-31: a test\"\n          }\n        }\n      }"_s);
}

/// The fix that accepts: byte for byte, and once it is done there is nothing left to do.
void TestSuppression::edits()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    AnalysisOptions options;
    options.today = Today;
    options.fixes = true;
    options.suppress = {u"a test"_s, QDate(2027, 1, 31), {}};
    const auto files = analysis::files(before);
    const AnalysisPtr analysis = analysis::of(files, options);
    const std::vector<Fix> &fixes = analysis->findings.front().fixes;
    const auto fix = std::ranges::find(fixes, u"suppress"_s, &Fix::id);
    QVERIFY(fix != fixes.end());
    QCOMPARE(fix->outcomeAfter, Outcome::Suppressed);
    const auto changed = analysis::applied(files, *fix);
    QCOMPARE(QString::fromUtf8(changed.begin()->second), QString::fromUtf8(analysis::files(after).begin()->second));
    const AnalysisPtr again = analysis::of(changed, options);
    QCOMPARE(again->findings.front().outcome, Outcome::Suppressed);
    QVERIFY(again->findings.front().fixes.empty());
}

QTEST_APPLESS_MAIN(TestSuppression)
#include "tst_suppression.moc"
