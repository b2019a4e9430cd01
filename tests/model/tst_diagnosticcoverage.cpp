// SPDX-License-Identifier: MIT
#include "model/parametercheck.h"
#include "tests/support/fixtures.h"
#include "tests/support/memoryworkspace.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace model;

/// Every kind of diagnostic is triggered by something that can be read here: a fixture below tests/data or a row.
class TestDiagnosticCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasAFixture();
    void kinds_data();
    void kinds();
    void texts();
};

namespace {

using Kinds = QSet<DiagnosticKind>;

void collect(const Diagnostics &diagnostics, Kinds &out)
{
    for (const Diagnostic &diagnostic : diagnostics)
        out.insert(diagnostic.kind);
}

void collect(const Template &content, Kinds &out)
{
    collect(content.diagnostics, out);
    for (const Resource &resource : content.resources) {
        if (resource.module && resource.module->inlined)
            collect(*resource.module->inlined, out);
    }
}

void collect(const Document &document, Kinds &out)
{
    collect(document.syntaxDiagnostics(), out);
    if (document.content() != nullptr)
        collect(*document.content(), out);
}

Kinds kindsOf(const Snapshot &snapshot)
{
    Kinds out;
    for (const DocumentPtr &document : snapshot.documents()) {
        collect(*document, out);
        collect(snapshot.diagnosticsOf(*document), out);
    }
    Evaluator evaluator(std::make_shared<Snapshot>(snapshot));
    for (const auto &[file, problems] : checkParametersFile(evaluator))
        collect(problems, out);
    return out;
}

/// Where a pipe stands, which only a real folder can hold.
Kinds kindsWithPipe()
{
    const QTemporaryDir folder;
#ifdef Q_OS_UNIX
    if (::mkfifo(qPrintable(folder.filePath(u"pipe.bicep"_s)), 0600) != 0)
        return {};
#endif
    QFile file(folder.filePath(u"main.bicep"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write("module m 'pipe.bicep' = {}\n") < 0)
        return {};
    file.close();
    const DiskFiles files;
    DocumentStore store(files);
    const auto snapshot = Workspace(store, ModuleCache(folder.filePath(u"cache"_s))).load(file.fileName());
    return snapshot ? kindsOf(**snapshot) : Kinds();
}

QString chain(int length)
{
    QString out = u"module m 'm0.bicep' = {}\n"_s;
    for (int i = 0; i < length; ++i)
        out += u"--- m%1.bicep\nmodule m 'm%2.bicep' = {}\n"_s.arg(i).arg(i + 1);
    return out;
}

struct Row {
    DiagnosticKind kind;
    QString files;
};

/// What needs more than one file, or text that no file could hold in a readable way.
std::vector<Row> rows()
{
    using enum DiagnosticKind;
    return {
        {IdentifierTooLong, u"var "_s + QString(300, u'a') + u" = 1"_s},
        {NestedTooDeeply, u"var a = "_s + u"["_s.repeated(500) + u"]"_s.repeated(500)},
        {IntegerTooLarge, u"var a = 99999999999999999999999"_s},
        {ReferenceMissing, u"module m 'none.bicep' = {}"_s},
        {ReferenceIsFolder, u"module m 'd' = {}\n--- d/x.bicep\n"_s},
        {ReferenceOutside, u"module m '/etc/x.bicep' = {}"_s},
        {ReferenceUnreadable, u"module m 'x.bicep' = {}\n--- x.bicep\n"_s + QChar(0)},
        {ReferenceNotATemplate, u"module m 'x.json' = {}\n--- x.json\n{}"_s},
        {ReferenceCycle, u"module m 'main.bicep' = {}"_s},
        {ReferenceTooDeep, chain(Workspace::MaxLevels + 1)},
        {ReferenceNotRestored, u"module m 'br:r.azurecr.io/a:1' = {}"_s},
        {ParameterNotDeclared, u"param p int = 1\n--- main.bicepparam\nparam q = 1"_s},
        {ParametersMissing, u"param p int\n--- main.bicepparam\n"_s},
        {ParameterWrongType, u"param p int\n--- main.bicepparam\nparam p = 'x'"_s},
        {ParameterNotAllowed, u"param p 'a' | 'b'\n--- main.bicepparam\nparam p = 'x'"_s},
        {ParameterMemberMissing, u"param p { a: int }\n--- main.bicepparam\nparam p = {}"_s},
        {ParameterTooSmall, u"@minValue(1)\nparam p int\n--- main.bicepparam\nparam p = 0"_s},
        {ParameterTooLarge, u"@maxValue(1)\nparam p int\n--- main.bicepparam\nparam p = 2"_s},
        {ParameterTooShort, u"@minLength(1)\nparam p string\n--- main.bicepparam\nparam p = ''"_s},
        {ParameterTooLong, u"@maxLength(1)\nparam p string\n--- main.bicepparam\nparam p = 'xx'"_s},
        {ReferenceOtherCase, u"module m 'X.bicep' = {}\n--- x.bicep\n"_s},
    };
}

/// Kinds that nothing can trigger, each with the reason.
const Kinds Exempt{
    // the parser asks for these names only where a name stands; kept since the compiler has them
    DiagnosticKind::ExpectedVariableOrFunction,
    DiagnosticKind::ExpectedLoopVariable,
};

} // namespace

void TestDiagnosticCoverage::everyKindHasAFixture()
{
    Kinds found = kindsWithPipe();
    const QStringList patterns{u"*.bicep"_s, u"*.bicepparam"_s, u"*.json"_s};
    for (const QString &file : fixtures::files(fixtures::path(QString()), patterns)) {
        const auto text = SourceText::fromBytes(fixtures::read(file), file);
        if (text)
            collect(*Document::parse(file, *text), found);
    }
    for (const Row &row : rows())
        found.unite(kindsOf(*memoryworkspace::load(row.files)));
    QStringList missing;
    for (int i = 0; i < int(DiagnosticKind::Count); ++i) {
        const auto kind = DiagnosticKind(i);
        if (!found.contains(kind) && !Exempt.contains(kind))
            missing += diagnosticName(kind);
        QVERIFY2(!found.contains(kind) || !Exempt.contains(kind),
                 qPrintable(diagnosticName(kind) + u" is exempt although a fixture triggers it"_s));
    }
    QVERIFY2(missing.isEmpty(), qPrintable(u"no fixture for: "_s + missing.join(u' ')));
}

void TestDiagnosticCoverage::kinds_data()
{
    QTest::addColumn<DiagnosticKind>("kind");
    QTest::addColumn<QString>("files");
    for (const Row &row : rows())
        QTest::newRow(diagnosticName(row.kind).data()) << row.kind << row.files;
}

void TestDiagnosticCoverage::kinds()
{
    QFETCH(DiagnosticKind, kind);
    QFETCH(QString, files);
    QVERIFY(kindsOf(*memoryworkspace::load(files)).contains(kind));
}

/// Every kind has a sentence that is complete without the names in it, and a code of the compiler or none.
void TestDiagnosticCoverage::texts()
{
    static const QRegularExpression code(u"^(BCP\\d{3})?$"_s);
    for (int i = 0; i < int(DiagnosticKind::Count); ++i) {
        const Diagnostic diagnostic{DiagnosticKind(i), {}, {u"one"_s, u"two"_s, u"three"_s}};
        const QString text = diagnostic.message().english();
        QVERIFY2(!text.isEmpty() && text.front().isUpper() == text.front().isLetter(), qPrintable(text));
        QVERIFY2(!text.contains(u'%') && !text.endsWith(u'.'), qPrintable(text));
        QVERIFY2(code.match(QString(diagnostic.code())).hasMatch(), qPrintable(QString(diagnostic.code())));
        QVERIFY(!diagnosticName(DiagnosticKind(i)).isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestDiagnosticCoverage)
#include "tst_diagnosticcoverage.moc"
