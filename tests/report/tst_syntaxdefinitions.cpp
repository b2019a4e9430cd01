// SPDX-License-Identifier: MIT
#include "tests/support/fixtures.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/FoldingRegion>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QColor>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QHash>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace KSyntaxHighlighting;

namespace {

/// Far above what any file needs: only work that grows with the square of a file's size takes that long.
constexpr qint64 MaxMilliseconds = 20'000;

/// Highlights whole texts and keeps what tests ask for.
class Recorder : public AbstractHighlighter
{
public:
    explicit Recorder(const Definition &definition)
    {
        setDefinition(definition);
        m_initial = highlightLine(QStringView(), State());
    }

    /// One line of output for each line of text: its runs with the names of their formats, then the folds that it opens
    /// and closes. Blanks are left out where they have no format of their own.
    QStringList run(const QString &text)
    {
        m_output.clear();
        m_errors.clear();
        m_foldDepth.clear();
        m_balanced = true;
        State state;
        for (const QStringView line : QStringView(text).split(u'\n')) {
            m_line = line;
            m_runs.clear();
            m_folds.clear();
            state = highlightLine(line, state);
            m_output += (QStringList(QString::number(m_output.size() + 1)) + m_runs + m_folds).join(u' ');
        }
        m_ended = state == m_initial;
        return m_output;
    }

    /// Whether the last text ended where it began: with nothing left open.
    [[nodiscard]] bool ended() const { return m_ended; }
    /// Whether each fold of the last text had its end.
    [[nodiscard]] bool balanced() const
    {
        return m_balanced && std::ranges::all_of(m_foldDepth, [](int depth) { return depth == 0; });
    }
    /// The lines of the last output with a format for errors.
    [[nodiscard]] const QStringList &errors() const { return m_errors; }

protected:
    void applyFormat(int offset, int length, const Format &format) override
    {
        const QStringView text = m_line.sliced(offset, length);
        if (length == 0 || (format.textStyle() == Theme::Normal && text.trimmed().isEmpty()))
            return;
        m_runs += u"%1«%2»"_s.arg(format.name(), text);
        if (format.textStyle() == Theme::Error)
            m_errors += u"line %1: %2"_s.arg(m_output.size() + 1).arg(m_line);
    }

    void applyFolding(int offset, int length, FoldingRegion region) override
    {
        const bool opens = region.type() == FoldingRegion::Begin;
        m_folds += QString(opens ? u'+' : u'-').append(m_line.sliced(offset, length));
        int &depth = m_foldDepth[region.id()];
        depth += opens ? 1 : -1;
        m_balanced = m_balanced && depth >= 0;
    }

private:
    State m_initial;
    QStringView m_line;
    QStringList m_runs;
    QStringList m_folds;
    QStringList m_output;
    QStringList m_errors;
    QHash<int, int> m_foldDepth;
    bool m_ended = false;
    bool m_balanced = true;
};

double luminance(const QColor &color)
{
    const auto linear = [](float part) {
        return part <= 0.03928F ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// The ratio that WCAG defines, from 1 to 21.
double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class TestSyntaxDefinitions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void definitions_data();
    void definitions();
    void golden_data();
    void golden();
    void longLines_data();
    void longLines();
    void corpus_data();
    void corpus();
    void themes_data();
    void themes();

private:
    [[nodiscard]] Definition definitionFor(const QString &file) const
    {
        return m_repository.definitionForName(file.endsWith(u".json") ? u"ARM Template"_s : u"Bicep"_s);
    }

    Repository m_repository;
};

void TestSyntaxDefinitions::initTestCase()
{
    m_repository.addCustomSearchPath(QStringLiteral(BULKHEAD_SOURCE_DIR) + u"/resources"_s);
}

void TestSyntaxDefinitions::definitions_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    QTest::newRow("Bicep") << u"Bicep"_s << u"main.bicep"_s;
    QTest::newRow("parameters") << u"Bicep"_s << u"main.bicepparam"_s;
    QTest::newRow("ARM Template") << u"ARM Template"_s << QString();
}

void TestSyntaxDefinitions::definitions()
{
    QFETCH(QString, name);
    QFETCH(QString, file);
    // the library reports unknown contexts, formats, lists and expressions it cannot compile as warnings
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    const Definition definition = m_repository.definitionForName(name);
    QVERIFY(definition.isValid());
    QVERIFY(definition.filePath().startsWith(QStringLiteral(BULKHEAD_SOURCE_DIR)));
    if (!file.isEmpty())
        QCOMPARE(m_repository.definitionForFileName(file).name(), name);
    QVERIFY(m_repository.definitionForFileName(u"package.json"_s).name() != name);
    QCOMPARE(definition.license(), u"MIT"_s);
    QCOMPARE(definition.singleLineCommentMarker(), u"//"_s);
    QCOMPARE(definition.multiLineCommentMarker(), std::pair(u"/*"_s, u"*/"_s));
    QVERIFY(definition.foldingEnabled());
    QVERIFY(!definition.formats().isEmpty());
}

void TestSyntaxDefinitions::golden_data()
{
    QTest::addColumn<QString>("file");
    const QString folder = fixtures::path(u"highlight"_s);
    for (const QString &file : fixtures::files(folder, {u"*.bicep"_s, u"*.bicepparam"_s, u"*.json"_s}))
        QTest::newRow(qPrintable(QFileInfo(file).fileName())) << file;
}

void TestSyntaxDefinitions::golden()
{
    QFETCH(QString, file);
    Recorder recorder(definitionFor(file));
    const QStringList lines = recorder.run(fixtures::source(file)->text());
    QCOMPARE_GOLDEN(lines.join(u'\n') + u'\n', file + u".expected"_s);
    if (QFileInfo(file).fileName().startsWith(u"broken"))
        return;
    QCOMPARE(recorder.errors().join(u'\n'), QString());
    QVERIFY(recorder.ended());
    QVERIFY(recorder.balanced());
}

void TestSyntaxDefinitions::longLines_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    constexpr int many = 20'000;
    QTest::newRow("JSON in one line")
        << u".json"_s << u"[%1 0]"_s.arg(u"{\"a\": \"[concat(x().y, 'z')]\", \"b\": [1, \"[c] d\"]},"_s.repeated(many));
    QTest::newRow("JSON string") << u".json"_s << u"\"%1\""_s.arg(u"[word "_s.repeated(many * 10));
    QTest::newRow("long expression") << u".json"_s << u"\"[f(%1 0)]\""_s.arg(u"g(h('i]').j[0]),"_s.repeated(many));
    QTest::newRow("nested arrays") << u".json"_s << QString(many, u'[') + QString(many, u']');
    QTest::newRow("Bicep array") << u".bicep"_s
                                 << u"var a = [%1 0]"_s.arg(u"b.c(d, 'e${f}g'), {h: i},"_s.repeated(many));
    QTest::newRow("Bicep string") << u".bicep"_s << u"var a = '%1'"_s.arg(QString(many * 50, u'A'));
    QTest::newRow("Bicep word") << u".bicep"_s << u"var a = "_s + QString(many * 50, u'a');
}

void TestSyntaxDefinitions::longLines()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    Recorder recorder(definitionFor(file));
    QElapsedTimer timer;
    timer.start();
    recorder.run(text);
    QCOMPARE_LT(timer.elapsed(), MaxMilliseconds);
    QCOMPARE(recorder.errors().join(u'\n'), QString());
    QVERIFY(recorder.ended());
}

void TestSyntaxDefinitions::corpus_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("valid");
    const QDir corpus(fixtures::corpus());
    if (fixtures::corpus().isEmpty())
        return;
    QStringList files = fixtures::files(corpus.path(), {u"*.bicep"_s, u"*.bicepparam"_s});
    // oracles that repeat a source with notes between its lines, also inside of its strings
    static const QRegularExpression annotated(
        u"\\.(tokens|syntax|symbols|diagnostics|ir|sourcemap)\\.bicep(param)?$"_s);
    files.removeIf([](const QString &file) { return file.contains(annotated); });
    for (const QString &folder : {u"aks"_s, u"seed"_s, u"bicep"_s})
        files += fixtures::files(corpus.filePath(folder), {u"*.json"_s});
    QStringList modules = fixtures::files(corpus.filePath(u"avm"_s), {u"*.json"_s});
    std::ranges::stable_sort(modules, std::greater(), [](const QString &file) { return QFileInfo(file).size(); });
    files += modules.first(std::min<qsizetype>(modules.size(), 30));
    for (const QString &file : files) {
        const QString name = corpus.relativeFilePath(file);
        QTest::newRow(qPrintable(name)) << file << !name.contains(u"Invalid");
    }
}

void TestSyntaxDefinitions::corpus()
{
    if (fixtures::corpus().isEmpty())
        QSKIP("the corpus is not here");
    QFETCH(QString, file);
    QFETCH(bool, valid);
    Recorder recorder(definitionFor(file));
    QElapsedTimer timer;
    timer.start();
    recorder.run(fixtures::source(file)->text());
    QCOMPARE_LT(timer.elapsed(), MaxMilliseconds);
    if (!valid)
        return;
    QCOMPARE(recorder.errors().join(u'\n'), QString());
    QVERIFY(recorder.ended());
    QVERIFY(recorder.balanced());
}

void TestSyntaxDefinitions::themes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QColor>("background");
    QTest::newRow("light") << u"Bulkhead Light"_s << QColor(0xFF, 0xFF, 0xFF);
    QTest::newRow("dark") << u"Bulkhead Dark"_s << QColor(0x1B, 0x1D, 0x21);
}

void TestSyntaxDefinitions::themes()
{
    QFETCH(QString, name);
    QFETCH(QColor, background);
    const Theme theme = m_repository.theme(name);
    QVERIFY(theme.isValid());
    QCOMPARE(theme.name(), name);
    QCOMPARE(QColor(theme.editorColor(Theme::BackgroundColor)), background);
    const auto roles = QMetaEnum::fromType<Theme::EditorColorRole>();
    for (int i = 0; i < roles.keyCount(); ++i)
        QVERIFY2(theme.editorColor(Theme::EditorColorRole(roles.value(i))) != 0, roles.key(i));

    const auto styles = QMetaEnum::fromType<Theme::TextStyle>();
    for (int i = 0; i < styles.keyCount(); ++i) {
        const auto style = Theme::TextStyle(styles.value(i));
        QVERIFY2(theme.textColor(style) != 0, styles.key(i));
        const QColor text(theme.textColor(style));
        for (const auto role :
             {Theme::BackgroundColor, Theme::CurrentLine, Theme::SearchHighlight, Theme::BracketMatching}) {
            const double found = contrast(text, QColor(theme.editorColor(role)));
            QVERIFY2(found >= 4.5,
                     qPrintable(u"%1 on %2: %3"_s.arg(QLatin1StringView(styles.key(i))).arg(role).arg(found)));
        }
        const QColor selected(theme.selectedTextColor(style));
        QVERIFY2(contrast(selected, QColor(theme.editorColor(Theme::TextSelection))) >= 4.5, styles.key(i));
    }
    for (const auto role : {Theme::LineNumbers, Theme::CurrentLineNumber})
        QVERIFY(contrast(QColor(theme.editorColor(role)), QColor(theme.editorColor(Theme::IconBorder))) >= 4.5);
}

QTEST_GUILESS_MAIN(TestSyntaxDefinitions)
#include "tst_syntaxdefinitions.moc"
