// SPDX-License-Identifier: MIT
#include "model/workspace.h"
#include "tests/support/memoryworkspace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace model;

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void references_data();
    void references();
    void registries_data();
    void registries();
    void aliases_data();
    void aliases();
    void contents();
    void usingAndExtends();
    void parametersGiven();
    void availableParameters();
    void readsOnce();
    void readsOnceFromManyThreads();
    void chainOfFiles();
    void nestedTemplatesHaveTheirOwnLinks();
    void notText_data();
    void notText();
    void withOtherVersions();
    void storeKeepsAndForgets();
    void stops();
    void symbolicLinks();
    void onDisk();

private:
    static QString statusName(ReferenceStatus status);
};

namespace {

/// Counts what is read.
class CountedFiles final : public FileSource
{
public:
    explicit CountedFiles(const FileSource &behind) : m_behind(behind) { }
    [[nodiscard]] Kind kind(const QString &path) const override { return m_behind.kind(path); }
    [[nodiscard]] Result<QByteArray> read(const QString &path) const override
    {
        const QMutexLocker lock(&m_mutex);
        ++m_reads[path];
        return m_behind.read(path);
    }
    [[nodiscard]] QStringList list(const QString &folder) const override { return m_behind.list(folder); }
    [[nodiscard]] QString canonical(const QString &path) const override { return m_behind.canonical(path); }
    [[nodiscard]] QMap<QString, int> reads() const { return m_reads; }

private:
    const FileSource &m_behind;
    mutable QMutex m_mutex;
    mutable QMap<QString, int> m_reads;
};

const QString Root = u"/w/main.bicep"_s;

SnapshotPtr loaded(const FileSource &files, const QString &path = Root, const QString &parameters = {})
{
    DocumentStore store(files);
    auto snapshot = Workspace(store, ModuleCache(u"/cache"_s), u"/w"_s).load(path, parameters);
    if (!snapshot)
        qFatal("%s", qPrintable(snapshot.error()));
    return *snapshot;
}

QStringList diagnosticsOf(const Snapshot &snapshot, const Document &document)
{
    QStringList out;
    for (const Diagnostic &diagnostic : snapshot.diagnosticsOf(document)) {
        out += u"%1 |%2| %3"_s.arg(diagnosticName(diagnostic.kind), document.source()->slice(diagnostic.span),
                                   diagnostic.message().english());
    }
    return out;
}

QStringList pathsOf(const Snapshot &snapshot)
{
    QStringList out;
    for (const DocumentPtr &document : snapshot.documents())
        out += document->path();
    return out;
}

} // namespace

QString TestWorkspace::statusName(ReferenceStatus status)
{
    static constexpr const char *Names[]{"Loaded",     "Missing",      "Folder", "Outside",     "NotRegular",
                                         "Unreadable", "NotATemplate", "Cycle",  "NotRestored", "TooDeep"};
    return QString::fromLatin1(Names[std::size_t(status)]);
}

/// What becomes of the first reference of main.bicep.
void TestWorkspace::references_data()
{
    QTest::addColumn<QString>("files");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("path"); // of the document behind it
    QTest::addColumn<QStringList>("diagnostics");
    const auto module = [](const char *name, const QString &path, const QString &files, const QString &status,
                           const QString &file, const QStringList &diagnostics) {
        QTest::newRow(name) << u"module m '%1' = {}\n"_s.arg(path) + files << status << file << diagnostics;
    };
    const QString empty = u"--- m.bicep\n--- d/n.bicep\nvar a = 1\n--- /outside/x.bicep\n--- /w2/y.bicep\n"_s;
    module("beside", u"m.bicep"_s, empty, u"Loaded"_s, u"/w/m.bicep"_s, {});
    module("with dot", u"./m.bicep"_s, empty, u"Loaded"_s, u"/w/m.bicep"_s, {});
    module("in a folder", u"d/n.bicep"_s, empty, u"Loaded"_s, u"/w/d/n.bicep"_s, {});
    module("through a folder and back", u"d/../m.bicep"_s, empty, u"Loaded"_s, u"/w/m.bicep"_s, {});
    module("missing", u"x.bicep"_s, empty, u"Missing"_s, {},
           {u"ReferenceMissing |'x.bicep'| 'x.bicep' does not exist"_s});
    module("missing folder", u"e/m.bicep"_s, empty, u"Missing"_s, {},
           {u"ReferenceMissing |'e/m.bicep'| 'e/m.bicep' does not exist"_s});
    module("empty", QString(), empty, u"Folder"_s, {}, {u"ReferenceIsFolder |''| '' is a folder, not a file"_s});
    module("folder", u"d"_s, empty, u"Folder"_s, {}, {u"ReferenceIsFolder |'d'| 'd' is a folder, not a file"_s});
    module(
        "out of the workspace", u"../outside/x.bicep"_s, empty, u"Outside"_s, {},
        {u"ReferenceOutside |'../outside/x.bicep'| '../outside/x.bicep' leads out of the workspace and was not read"_s});
    module("beside the workspace, name begins alike", u"../w2/y.bicep"_s, empty, u"Outside"_s, {},
           {u"ReferenceOutside |'../w2/y.bicep'| '../w2/y.bicep' leads out of the workspace and was not read"_s});
    module("out and in again", u"../w/m.bicep"_s, empty, u"Loaded"_s, u"/w/m.bicep"_s, {});
    module("far out", u"../../../../../etc/passwd"_s, empty, u"Missing"_s, {},
           {u"ReferenceMissing |'../../../../../etc/passwd'| '../../../../../etc/passwd' does not exist"_s});
    module("absolute", u"/w/m.bicep"_s, empty, u"Outside"_s, {},
           {u"ReferenceOutside |'/w/m.bicep'| '/w/m.bicep' leads out of the workspace and was not read"_s});
    module("backslash", u"d\\\\n.bicep"_s, empty, u"Outside"_s, {},
           {u"ReferenceOutside |'d\\\\n.bicep'| 'd\\n.bicep' leads out of the workspace and was not read"_s});
    module("other case", u"M.Bicep"_s, empty, u"Loaded"_s, u"/w/m.bicep"_s,
           {u"ReferenceOtherCase |'M.Bicep'| The file is named 'm.bicep': 'M.Bicep' would not be found on Linux"_s});
    module(
        "folder in other case", u"D/n.bicep"_s, empty, u"Loaded"_s, u"/w/d/n.bicep"_s,
        {u"ReferenceOtherCase |'D/n.bicep'| The file is named 'd/n.bicep': 'D/n.bicep' would not be found on Linux"_s});
    module("itself", u"main.bicep"_s, empty, u"Cycle"_s, {},
           {u"ReferenceCycle |'main.bicep'| 'main.bicep' leads back to this file"_s});
    module("parameters file", u"p.bicepparam"_s, u"--- p.bicepparam\nusing none\n"_s, u"NotATemplate"_s,
           u"/w/p.bicepparam"_s,
           {u"ReferenceNotATemplate |'p.bicepparam'| 'p.bicepparam' is no template that could be used here"_s});
    module("other JSON", u"p.json"_s, u"--- p.json\n{}\n"_s, u"NotATemplate"_s, u"/w/p.json"_s,
           {u"ReferenceNotATemplate |'p.json'| 'p.json' is no template that could be used here"_s});
    module("ARM", u"p.json"_s, u"--- p.json\n{\"contentVersion\": \"1.0.0.0\", \"resources\": []}\n"_s, u"Loaded"_s,
           u"/w/p.json"_s, {});
    const auto other = [](const char *name, const QString &text, const QString &status, const QString &file,
                          const QStringList &diagnostics) {
        QTest::newRow(name) << text << status << file << diagnostics;
    };
    other("import", u"import { a } from 'm.bicep'\n--- m.bicep\n"_s, u"Loaded"_s, u"/w/m.bicep"_s, {});
    other("import of nothing", u"import { a } from 'n.bicep'\n"_s, u"Missing"_s, {},
          {u"ReferenceMissing |'n.bicep'| 'n.bicep' does not exist"_s});
    other("text", u"var a = loadTextContent('m.txt')\n--- m.txt\nx"_s, u"Loaded"_s, {}, {});
    other("text of a folder", u"var a = loadTextContent('d')\n--- d/m.txt\nx"_s, u"Folder"_s, {},
          {u"ReferenceIsFolder |'d'| 'd' is a folder, not a file"_s});
    other("folder", u"var a = loadDirectoryFileInfo('d')\n--- d/m.txt\nx"_s, u"Loaded"_s, {}, {});
    other("folder that is a file", u"var a = loadDirectoryFileInfo('d.txt')\n--- d.txt\nx"_s, u"NotRegular"_s, {},
          {u"ReferenceNotRegular |'d.txt'| 'd.txt' is no regular file and was not read"_s});
    other("a file as text and as module",
          u"module m 'm.bicep' = {}\nvar a = loadTextContent('m.bicep')\n--- m.bicep\n"_s, u"Loaded"_s, u"/w/m.bicep"_s,
          {});
}

void TestWorkspace::references()
{
    QFETCH(QString, files);
    QFETCH(QString, status);
    QFETCH(QString, path);
    QFETCH(QStringList, diagnostics);
    const MemoryFiles source = memoryworkspace::files(files);
    const SnapshotPtr snapshot = loaded(source);
    const Snapshot::Link &link = snapshot->link(*snapshot->root()->content(), {0});
    QCOMPARE(statusName(link.status), status);
    QCOMPARE(link.document ? link.document->path() : QString(),
             link.status == ReferenceStatus::Loaded ? path : QString());
    QCOMPARE(diagnosticsOf(*snapshot, *snapshot->root()), diagnostics);
}

void TestWorkspace::registries_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("file"); // in the cache; none: not restored
    const auto row = [](const char *reference, const QString &file) {
        QTest::newRow(reference) << QString::fromUtf8(reference) << file;
    };
    row("br:r.azurecr.io/a/b:1.0", u"/cache/br/r.azurecr.io/a$b/1.0$/main.json"_s);
    row("br:R.azurecr.io/a/b:1.0", u"/cache/br/r.azurecr.io/a$b/1.0$/main.json"_s);
    row("br:localhost:5000/a:v1", u"/cache/br/localhost$5000/a/v1$/main.json"_s);
    row("br:r.azurecr.io/a/b@sha256:0123", u"/cache/br/r.azurecr.io/a$b/sha256#0123/main.json"_s);
    row("br/public:avm/res/x:2.0", u"/cache/br/mcr.microsoft.com/bicep$avm$res$x/2.0$/main.json"_s);
    row("br/own:x:2.0", u"/cache/br/own.azurecr.io/modules$x/2.0$/main.json"_s);
    row("br/plain:x:2.0", u"/cache/br/plain.azurecr.io/x/2.0$/main.json"_s);
    row("ts:Sub/Group/Spec:V1", u"/cache/ts/sub/group/spec/v1/main.json"_s);
    row("ts/specs:Spec:1", u"/cache/ts/0000/rg/spec/1/main.json"_s);
    row("br:r.azurecr.io/a/b:V1", u"/cache/br/r.azurecr.io/a$b/V1$1/main.json"_s);
    row("br:r.azurecr.io/a/b:1.0-RC", u"/cache/br/r.azurecr.io/a$b/1.0-RC$30/main.json"_s);
    row("br:r.azurecr.io/not/there:1.0", QString());
    row("br:r.azurecr.io/a/b:1.1", QString());
    row("br/unknown:x:2.0", QString());
    row("br:r.azurecr.io", QString());
    row("br:r.azurecr.io/a", QString());
    row("br:../x:1", QString());
    row("br:..:/x:1", QString());
    row("br:r.azurecr.io/a:../../../x", QString());
    row("br:", QString());
    row("br/", QString());
    row("ts:", QString());
    row("ts:a/b:c", QString());
    row("ts:../../x/y:z", QString());
    row("ts/nobody:x:1", QString());
}

void TestWorkspace::registries()
{
    QFETCH(QString, reference);
    QFETCH(QString, file);
    MemoryFiles files;
    files.set(Root, u"module m '%1' = {}\nresource never 'A.B/c@1' = {}"_s.arg(reference).toUtf8());
    files.set(u"/w/bicepconfig.json"_s, R"({
        // comments are allowed
        "moduleAliases": {
            "br": { "own": { "registry": "own.azurecr.io", "modulePath": "modules" }, "plain": { "registry": "plain.azurecr.io" } },
            "ts": { "specs": { "subscription": "0000", "resourceGroup": "rg" } }
        } })"_ba);
    for (const QString &one :
         {u"br/r.azurecr.io/a$b/1.0$"_s, u"br/r.azurecr.io/a$b/V1$1"_s, u"br/r.azurecr.io/a$b/1.0-RC$30"_s,
          u"br/localhost$5000/a/v1$"_s, u"br/r.azurecr.io/a$b/sha256#0123"_s,
          u"br/mcr.microsoft.com/bicep$avm$res$x/2.0$"_s, u"br/own.azurecr.io/modules$x/2.0$"_s,
          u"br/plain.azurecr.io/x/2.0$"_s, u"ts/sub/group/spec/v1"_s, u"ts/0000/rg/spec/1"_s})
        files.set(u"/cache/%1/main.json"_s.arg(one), R"({"contentVersion": "1.0.0.0", "resources": []})"_ba);
    files.set(u"/cache/x/main.json"_s, "{}"_ba);
    const SnapshotPtr snapshot = loaded(files);
    const Snapshot::Link &link = snapshot->link(*snapshot->root()->content(), {0});
    QCOMPARE(link.document ? link.document->path() : QString(), file);
    QCOMPARE(statusName(link.status), file.isEmpty() ? u"NotRestored"_s : u"Loaded"_s);
    QCOMPARE(snapshot->diagnosticsOf(*snapshot->root()).size(), file.isEmpty() ? 1U : 0U);
}

void TestWorkspace::aliases_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("resolved");
    QTest::newRow("no alias") << u"br:a/b:1"_s << QString() << u"br:a/b:1"_s;
    QTest::newRow("public") << u"br/public:x:1"_s << QString() << u"br:mcr.microsoft.com/bicep/x:1"_s;
    QTest::newRow("public, changed") << u"br/public:x:1"_s
                                     << uR"({"moduleAliases": {"br": {"public": {"registry": "r"}}}})"_s
                                     << u"br:r/x:1"_s;
    QTest::newRow("unknown") << u"br/x:y:1"_s << u"{}"_s << u"br/x:y:1"_s;
    QTest::newRow("incomplete ts") << u"ts/x:y:1"_s << uR"({"moduleAliases": {"ts": {"x": {"resourceGroup": "g"}}}})"_s
                                   << u"ts/x:y:1"_s;
    QTest::newRow("no colon") << u"br/public"_s << QString() << u"br/public"_s;
    QTest::newRow("no config at all") << u"br/x:y:1"_s << u"[1"_s << u"br/x:y:1"_s;
}

void TestWorkspace::aliases()
{
    QFETCH(QString, reference);
    QFETCH(QString, config);
    QFETCH(QString, resolved);
    const JsonSyntax json = JsonSyntax::parse(SourceText::fromString(config));
    QCOMPARE(ModuleCache::resolveAlias(reference, config.isEmpty() ? nullptr : &json), resolved);
}

/// The nearest configuration counts, and none outside of the workspace.
void TestWorkspace::contents()
{
    const SnapshotPtr snapshot = memoryworkspace::load(
        u"var a = loadTextContent('d/t.txt')\nvar b = loadDirectoryFileInfo('d')\nvar c = loadFileAsBase64('d/b.bin')\n"
        "--- d/t.txt\ntext\n--- d/b.bin\n\x01\n--- d/sub/Z.txt\n\n--- d/sub/a.txt\n"_s);
    const Template &content = *snapshot->root()->content();
    QCOMPARE(snapshot->link(content, {0}).bytes, "text\n"_ba);
    QCOMPARE(snapshot->link(content, {1}).names, (QStringList{u"b.bin"_s, u"sub/a.txt"_s, u"sub/Z.txt"_s, u"t.txt"_s}));
    QCOMPARE(snapshot->link(content, {2}).bytes, "\x01\n"_ba);
    QCOMPARE(statusName(snapshot->link(content, {7}).status), u"Missing"_s);
    QCOMPARE(snapshot->documents().size(), 1U);
}

void TestWorkspace::usingAndExtends()
{
    const MemoryFiles files = memoryworkspace::files(
        u"param a string\n--- p.bicepparam\nusing 'main.bicep'\nextends 'q.bicepparam'\nparam a = 'x'\n"
        "--- q.bicepparam\nusing none\nextends 'p.bicepparam'\n--- n.bicepparam\nusing none\n--- m.bicepparam\nusing "
        "'missing.bicep'\n"
        "--- e.bicepparam\nusing none\nextends 'main.bicep'\n"_s);
    const SnapshotPtr snapshot = loaded(files, u"/w/p.bicepparam"_s);
    QCOMPARE(snapshot->requested()->path(), u"/w/p.bicepparam"_s);
    QCOMPARE(snapshot->parameters(), snapshot->requested());
    QCOMPARE(snapshot->root()->path(), Root);
    QCOMPARE(pathsOf(*snapshot), (QStringList{u"/w/p.bicepparam"_s, Root, u"/w/q.bicepparam"_s}));
    const DocumentPtr extended = snapshot->documents().back();
    QCOMPARE(diagnosticsOf(*snapshot, *extended),
             QStringList{u"ReferenceCycle |'p.bicepparam'| 'p.bicepparam' leads back to this file"_s});

    const SnapshotPtr none = loaded(files, u"/w/n.bicepparam"_s);
    QCOMPARE(none->root(), none->requested());
    const SnapshotPtr missing = loaded(files, u"/w/m.bicepparam"_s);
    QCOMPARE(missing->root(), missing->requested());
    QCOMPARE(missing->diagnosticsOf(*missing->requested()).size(), 1U);
    const SnapshotPtr wrong = loaded(files, u"/w/e.bicepparam"_s);
    QCOMPARE(
        diagnosticsOf(*wrong, *wrong->requested()),
        QStringList{u"ReferenceNotATemplate |'main.bicep'| 'main.bicep' is no template that could be used here"_s});
}

void TestWorkspace::parametersGiven()
{
    const MemoryFiles files = memoryworkspace::files(
        u"param a string\n--- p.json\n{\"contentVersion\": \"1.0.0.0\", \"parameters\": {\"a\": {\"value\": 1}}}\n--- x.json\n{}\n"_s);
    const SnapshotPtr snapshot = loaded(files, Root, u"/w/p.json"_s);
    QCOMPARE(snapshot->root()->path(), Root);
    QCOMPARE(snapshot->requested(), snapshot->root());
    QCOMPARE(snapshot->parameters()->path(), u"/w/p.json"_s);
    QCOMPARE(snapshot->documents().size(), 2U);

    DocumentStore store(files);
    Workspace workspace(store, ModuleCache(u"/cache"_s), u"/w"_s);
    QCOMPARE(workspace.load(Root, u"/w/x.json"_s).error(), u"/w/x.json is no parameters file."_s);
    QCOMPARE(workspace.load(Root, Root).error(), u"/w/main.bicep is no parameters file."_s);
    QCOMPARE(workspace.load(Root, u"/w/none.json"_s).error(), u"/w/none.json does not exist."_s);
    QCOMPARE(workspace.load(u"/w/none.bicep"_s).error(), u"/w/none.bicep does not exist."_s);
}

void TestWorkspace::availableParameters()
{
    const MemoryFiles files = memoryworkspace::files(
        u"\n--- main.parameters.json\n{}\n--- azuredeploy.parameters.json\n{}\n--- other.bicepparam\n--- aks.bicep\n--- aks.bicepparam\n"_s);
    QCOMPARE(loaded(files)->availableParameterFiles(),
             (QStringList{u"main.parameters.json"_s, u"azuredeploy.parameters.json"_s}));
    QCOMPARE(loaded(files, u"/w/aks.bicep"_s)->availableParameterFiles(),
             (QStringList{u"aks.bicepparam"_s, u"main.parameters.json"_s, u"azuredeploy.parameters.json"_s}));
    QVERIFY(loaded(files)->parameters() == nullptr);
}

void TestWorkspace::readsOnce()
{
    const MemoryFiles files = memoryworkspace::files(
        u"module a 'm.bicep' = {}\nmodule b 'm.bicep' = {}\nmodule c 'n.bicep' = {}\nvar t = loadTextContent('t.txt')\n"
        "var u = loadTextContent('t.txt')\nimport { x } from 'm.bicep'\nmodule r 'br/own:x:1' = {}\nmodule s "
        "'br/own:y:1' = {}\n"
        "--- m.bicep\nvar t = loadTextContent('t.txt')\n--- n.bicep\nmodule m 'm.bicep' = {}\n--- t.txt\nx\n"
        "--- bicepconfig.json\n{}\n"_s);
    const CountedFiles counted(files);
    DocumentStore store(counted);
    Workspace workspace(store, ModuleCache(u"/cache"_s), u"/w"_s);
    const auto first = workspace.load(Root);
    QVERIFY(first.has_value());
    const auto second = workspace.load(u"/w/n.bicep"_s);
    QVERIFY(second.has_value());
    const QMap<QString, int> once{
        {Root, 1}, {u"/w/m.bicep"_s, 1}, {u"/w/n.bicep"_s, 1}, {u"/w/t.txt"_s, 1}, {u"/w/bicepconfig.json"_s, 1}};
    QCOMPARE(counted.reads(), once);
    // one document for all who use it
    QCOMPARE((*second)->documents().back(), (*first)->documents()[1]);
}

void TestWorkspace::readsOnceFromManyThreads()
{
    const MemoryFiles files = memoryworkspace::files(
        u"module a 'm.bicep' = {}\n--- m.bicep\nmodule n 'n.bicep' = {}\n--- n.bicep\nvar t = 1\n"_s);
    const CountedFiles counted(files);
    DocumentStore store(counted);
    constexpr int Threads = 8;
    std::vector<SnapshotPtr> snapshots(Threads);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < Threads; ++i) {
            threads.emplace_back([&, i] {
                const auto snapshot = Workspace(store, ModuleCache(u"/cache"_s), u"/w"_s).load(Root);
                if (snapshot)
                    snapshots[std::size_t(i)] = *snapshot;
            });
        }
    }
    for (const SnapshotPtr &snapshot : snapshots) {
        QVERIFY(snapshot != nullptr);
        QCOMPARE(snapshot->documents(), snapshots.front()->documents());
    }
    for (const int reads : counted.reads())
        QCOMPARE(reads, 1);
}

/// Files that refer to files without end.
void TestWorkspace::chainOfFiles()
{
    MemoryFiles files;
    files.set(Root, "module m 'm0.bicep' = {}"_ba);
    constexpr int Files = 300;
    for (int i = 0; i < Files; ++i)
        files.set(u"/w/m%1.bicep"_s.arg(i), u"module m 'm%1.bicep' = {}"_s.arg(i + 1).toUtf8());
    const SnapshotPtr snapshot = loaded(files);
    QCOMPARE(snapshot->documents().size(), std::size_t(Workspace::MaxLevels));
    const DocumentPtr last = snapshot->documents().back();
    QCOMPARE(statusName(snapshot->link(*last->content(), {0}).status), u"TooDeep"_s);
    QCOMPARE(diagnosticsOf(*snapshot, *last).size(), 1);
}

void TestWorkspace::nestedTemplatesHaveTheirOwnLinks()
{
    MemoryFiles files;
    files.set(u"/w/main.json"_s, R"({"contentVersion": "1.0.0.0", "resources": [
        {"type": "Microsoft.Resources/deployments", "apiVersion": "1", "name": "a", "properties": {"templateLink": {"relativePath": "one.json"}}},
        {"type": "Microsoft.Resources/deployments", "apiVersion": "1", "name": "b", "properties": {"expressionEvaluationOptions": {"scope": "inner"},
         "template": {"resources": [
            {"type": "Microsoft.Resources/deployments", "apiVersion": "1", "name": "c", "properties": {"templateLink": {"relativePath": "two.json"}}}
         ]}}}]})"_ba);
    files.set(u"/w/one.json"_s, R"({"contentVersion": "1.0.0.0", "resources": []})"_ba);
    files.set(u"/w/two.json"_s, R"({"contentVersion": "1.0.0.0", "resources": []})"_ba);
    const SnapshotPtr snapshot = loaded(files, u"/w/main.json"_s);
    const Template &content = *snapshot->root()->content();
    QCOMPARE(snapshot->link(content, {0}).document->path(), u"/w/one.json"_s);
    QCOMPARE(snapshot->link(*content.resources[1].module->inlined, {0}).document->path(), u"/w/two.json"_s);
}

void TestWorkspace::notText_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");
    QTest::newRow("binary") << QByteArray("\x00\x01\x02\xFF", 4) << u"text"_s;
    QTest::newRow("wrong UTF-8") << "var a = '\xC3('"_ba << u"text"_s;
    QTest::newRow("too large") << QByteArray(SourceText::MaxBytes + 1, ' ') << u"too large"_s;
}

void TestWorkspace::notText()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, reason);
    MemoryFiles files;
    files.set(Root, "module m 'm.bicep' = {}\nvar t = loadFileAsBase64('m.bicep')"_ba);
    files.set(u"/w/m.bicep"_s, content);
    const SnapshotPtr snapshot = loaded(files);
    QCOMPARE(statusName(snapshot->link(*snapshot->root()->content(), {0}).status), u"Unreadable"_s);
    const QStringList diagnostics = diagnosticsOf(*snapshot, *snapshot->root());
    QCOMPARE(diagnostics.size(), 1);
    QVERIFY2(diagnostics.front().startsWith("ReferenceUnreadable |'m.bicep'| 'm.bicep' could not be read: "_L1),
             qPrintable(diagnostics.front()));
    QVERIFY2(diagnostics.front().contains(reason), qPrintable(diagnostics.front()));

    DocumentStore store(files);
    const auto direct = Workspace(store, ModuleCache(u"/cache"_s), u"/w"_s).load(u"/w/m.bicep"_s);
    QVERIFY(!direct.has_value());
    QVERIFY2(direct.error().contains(reason), qPrintable(direct.error()));
}

void TestWorkspace::withOtherVersions()
{
    const MemoryFiles files = memoryworkspace::files(
        u"module a 'm.bicep' = {}\nvar t = loadTextContent('t.txt')\n--- m.bicep\nvar v = 1\n--- t.txt\nx\n--- main.bicepparam\nusing 'main.bicep'\n"_s);
    const SnapshotPtr before = loaded(files, Root, u"/w/main.bicepparam"_s);
    const auto parsed = [](const QString &path, const QString &text) {
        return Document::parse(path, SourceText::fromString(text));
    };

    const DocumentPtr module = parsed(u"/w/m.bicep"_s, u"var v = 2\n"_s);
    const auto after = before->with({module});
    QVERIFY(after != nullptr);
    QCOMPARE(after->link(*after->root()->content(), {0}).document, module);
    QCOMPARE(after->documentOf(module->source().get()), module);
    QCOMPARE(after->root(), before->root());
    QCOMPARE(after->link(*after->root()->content(), {1}).bytes, "x\n"_ba);
    // the snapshot itself stays
    QVERIFY(before->link(*before->root()->content(), {0}).document != module);

    const DocumentPtr root =
        parsed(Root, u"// moved\nmodule a 'm.bicep' = {}\nvar t = loadTextContent('t.txt')\nvar u = 3\n"_s);
    const auto moved = before->with({root, module});
    QVERIFY(moved != nullptr);
    QCOMPARE(moved->root(), root);
    QCOMPARE(moved->requested(), root);
    QCOMPARE(moved->link(*root->content(), {0}).document, module);
    const Template &parameters = *moved->parameters()->content();
    QCOMPARE(moved->link(parameters, parameters.usingReference).document, before->root()->content() ? root : nullptr);
    QVERIFY(moved->documentOf(before->root()->source().get()) == nullptr);

    const DocumentPtr changed = parsed(u"/w/main.bicepparam"_s, u"using 'main.bicep'\nparam a = 1\n"_s);
    QCOMPARE(before->with({changed})->parameters(), changed);

    // problems with references move along
    const DocumentPtr longer =
        parsed(Root, u"var n = 1\nmodule a 'm.bicep' = {}\nvar t = loadTextContent('t.txt')\n"_s);
    const SnapshotPtr incomplete = loaded(memoryworkspace::files(before->root()->source()->text()));
    QCOMPARE(diagnosticsOf(*incomplete->with({longer}), *longer),
             (QStringList{u"ReferenceMissing |'m.bicep'| 'm.bicep' does not exist"_s,
                          u"ReferenceMissing |'t.txt'| 't.txt' does not exist"_s}));
    QVERIFY(incomplete->with({longer})->diagnosticsOf(*incomplete->root()).empty());

    // other references, or a file that is none of it: must be loaded anew
    QVERIFY(before->with({parsed(Root, u"module a 'n.bicep' = {}\nvar t = loadTextContent('t.txt')"_s)}) == nullptr);
    QVERIFY(before->with({parsed(Root, u"module a 'm.bicep' = {}"_s)}) == nullptr);
    QVERIFY(before->with({parsed(u"/w/other.bicep"_s, u"var v = 2"_s)}) == nullptr);
    QVERIFY(before->with({}) != nullptr);
}

/// Problems with references are still there after edits, at their new places.
void TestWorkspace::storeKeepsAndForgets()
{
    MemoryFiles files;
    files.set(Root, "var a = 1"_ba);
    const CountedFiles counted(files);
    DocumentStore store(counted);
    const auto first = store.open(Root);
    QVERIFY(first.has_value());
    QCOMPARE(*store.open(Root), *first);
    const DocumentPtr edited = Document::parse(Root, SourceText::fromString(u"var a = 2"_s));
    store.put(edited);
    QCOMPARE(*store.open(Root), edited);
    QCOMPARE(*store.bytes(Root), "var a = 2"_ba);
    store.forget(Root);
    QCOMPARE((*store.open(Root))->source()->text(), u"var a = 1"_s);
    QCOMPARE(*store.bytes(Root), "var a = 1"_ba);
    QVERIFY(!store.open(u"/w/none"_s).has_value());
    QVERIFY(!store.bytes(u"/w/none"_s).has_value());
    // what was missing can come
    files.set(u"/w/none"_s, "{}"_ba);
    store.forget(u"/w/none"_s);
    QVERIFY(store.open(u"/w/none"_s).has_value());
}

void TestWorkspace::stops()
{
    const MemoryFiles files =
        memoryworkspace::files(u"module a 'm.bicep' = {}\n--- m.bicep\nmodule b 'n.bicep' = {}\n--- n.bicep\n"_s);
    std::stop_source stop;
    stop.request_stop();
    const CountedFiles counted(files);
    DocumentStore store(counted);
    const auto snapshot = Workspace(store, ModuleCache(u"/cache"_s), u"/w"_s).load(Root, {}, stop.get_token());
    QVERIFY(snapshot.has_value());
    QVERIFY(counted.reads().size() < 3);
}

// ---------------------------------------------------------------- the disk

namespace {

void put(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

} // namespace

void TestWorkspace::symbolicLinks()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const auto at = [&](const QString &name) { return folder.filePath(name); };
    put(at(u"outside/secret.bicep"_s), "var secret = 1"_ba);
    put(at(u"outside/folder/s.txt"_s), "secret"_ba);
    put(at(u"w/inside.bicep"_s), "var a = 1"_ba);
    put(at(u"w/d/own.txt"_s), "own"_ba);
    QVERIFY(QFile::link(at(u"outside/secret.bicep"_s), at(u"w/out.bicep"_s)));
    QVERIFY(QFile::link(at(u"outside"_s), at(u"w/outfolder"_s)));
    QVERIFY(QFile::link(at(u"w/inside.bicep"_s), at(u"w/in.bicep"_s)));
    QVERIFY(QFile::link(at(u"w/loop.bicep"_s), at(u"w/loop.bicep"_s)));
    QVERIFY(QFile::link(at(u"w/nothing.bicep"_s), at(u"w/dangling.bicep"_s)));
    QVERIFY(QFile::link(at(u"outside/folder"_s), at(u"w/d/linked"_s)));
    QVERIFY(QFile::link(at(u"w/d"_s), at(u"w/d/around"_s)));
    QCOMPARE(::mkfifo(qPrintable(at(u"w/pipe.bicep"_s)), 0600), 0);
    put(at(u"w/main.bicep"_s),
        "module a 'out.bicep' = {}\nmodule b 'outfolder/secret.bicep' = {}\nmodule c 'in.bicep' = {}\nmodule d "
        "'loop.bicep' = {}\n"
        "module e 'pipe.bicep' = {}\nvar f = loadDirectoryFileInfo('d')\nvar g = "
        "loadTextContent('outfolder/folder/s.txt')\n"
        "var h = loadDirectoryFileInfo('outfolder')\nmodule i 'dangling.bicep' = {}\n"_ba);

    const DiskFiles files;
    DocumentStore store(files);
    const auto snapshot = Workspace(store, ModuleCache(at(u"cache"_s)), at(u"w"_s)).load(at(u"w/main.bicep"_s));
    QVERIFY(snapshot.has_value());
    const Template &content = *(*snapshot)->root()->content();
    QStringList statuses;
    for (qint32 i = 0; i < qint32(content.references.size()); ++i)
        statuses += content.at(ReferenceId{i}).path + u' ' + statusName((*snapshot)->link(content, {i}).status);
    QCOMPARE(statuses,
             (QStringList{u"out.bicep Outside"_s, u"outfolder/secret.bicep Outside"_s, u"in.bicep Loaded"_s,
                          u"loop.bicep Missing"_s, u"pipe.bicep NotRegular"_s, u"dangling.bicep Missing"_s,
                          u"d Loaded"_s, u"outfolder/folder/s.txt Outside"_s, u"outfolder Outside"_s}));
    QCOMPARE((*snapshot)->link(content, {6}).names, QStringList{u"own.txt"_s});
#else
    QSKIP("needs symbolic links");
#endif
}

void TestWorkspace::onDisk()
{
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const auto at = [&](const QString &name) { return folder.filePath(name); };
    // a workspace is the repository that contains the file
    put(at(u"repo/.git/config"_s), {});
    put(at(u"repo/shared/m.bicep"_s), "var a = 1"_ba);
    put(at(u"repo/apps/one/main.bicep"_s),
        "module m '../../shared/m.bicep' = {}\nmodule n '../../../other/n.bicep' = {}"_ba);
    put(at(u"other/n.bicep"_s), "var a = 1"_ba);
    put(at(u"other/sub/main.bicep"_s), "module n '../n.bicep' = {}"_ba);
    const DiskFiles files;
    DocumentStore store(files);
    Workspace workspace(store, ModuleCache(at(u"cache"_s)));
    const auto inRepository = workspace.load(at(u"repo/apps/one/main.bicep"_s));
    QVERIFY(inRepository.has_value());
    const Template &content = *(*inRepository)->root()->content();
    QCOMPARE(statusName((*inRepository)->link(content, {0}).status), u"Loaded"_s);
    QCOMPARE(statusName((*inRepository)->link(content, {1}).status), u"Outside"_s);
    // without a repository it is the folder of the file
    const auto alone = workspace.load(at(u"other/sub/main.bicep"_s));
    QVERIFY(alone.has_value());
    QCOMPARE(statusName((*alone)->link(*(*alone)->root()->content(), {0}).status), u"Outside"_s);
    QVERIFY(!workspace.load(at(u"repo"_s)).has_value());
    QVERIFY(!workspace.load(at(u"nothing.bicep"_s)).has_value());
}

QTEST_APPLESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
