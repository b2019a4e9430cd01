// SPDX-License-Identifier: MIT
#include "model/bicepsyntax.h"
#include "model/jsonsyntax.h"
#include "tests/support/fixtures.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace model;

/// Compares tokens and trees with what the Bicep compiler itself recorded for its samples, and reads every template of
/// the corpus back byte for byte. The corpus lies beside the project where it is developed; elsewhere these are
/// skipped.
class TestCompilerBaselines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokens_data() { rows(u"tokens"_s); }
    void tokens();
    void syntax_data() { rows(u"syntax"_s); }
    void syntax();
    void roundTrip();

private:
    static void rows(const QString &what);
};

namespace {

BicepSyntax parse(const QString &file, const SourceTextPtr &source)
{
    const bool parameters = file.endsWith(".bicepparam"_L1);
    return BicepSyntax::parse(source, parameters ? BicepSyntax::Language::Parameters : BicepSyntax::Language::Bicep,
                              BicepSyntax::Recovery::Compiler);
}

/// "line:column+length payload" of each annotation. A baseline repeats the source, each line followed by
/// "//@[begin:end) payload" lines; a line there ends with the line end that its folder is named after.
QStringList annotations(const QString &file)
{
    static const QRegularExpression pattern(u"^//@\\[(\\d+):(\\d+)\\) (.*)$"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    QString text = QString::fromUtf8(fixtures::read(file));
    if (text.startsWith(u'\uFEFF'))
        text.remove(0, 1);
    const bool crlf = QFileInfo(file).dir().dirName().endsWith("_CRLF"_L1);
    QStringList out;
    QString chunk;
    qsizetype line = 0;
    qsizetype following = 1;
    for (const QString &piece : text.split(crlf ? u"\r\n"_s : u"\n"_s)) {
        const auto match = pattern.match(piece);
        if (!match.hasMatch()) {
            chunk = piece;
            line = following;
            following += piece.count(u'\n') + 1;
            continue;
        }
        const qsizetype begin = match.capturedView(1).toLongLong();
        const QStringView before = QStringView(chunk).first(std::min(begin, chunk.size()));
        const qsizetype column = begin - before.lastIndexOf(u'\n');
        out += u"%1:%2+%3 %4"_s.arg(line + before.count(u'\n'))
                   .arg(column)
                   .arg(match.capturedView(2).toLongLong() - begin)
                   .arg(match.captured(3));
    }
    return out;
}

QString placed(const SourceText &source, Span span, const QString &payload)
{
    const Position at = source.position(span.begin);
    return u"%1:%2+%3 %4"_s.arg(at.line).arg(at.column).arg(source.original(span).size()).arg(payload);
}

QString tokenText(const SourceText &source, Span span)
{
    QString text = source.original(span);
    return text.replace(u'\r', u"\\r"_s).replace(u'\n', u"\\n"_s).replace(u'\t', u"\\t"_s);
}

void print(const BicepSyntax &syntax, BicepNodeId id, const QString &own, const QString &below, QStringList &out)
{
    const Span span = syntax.span(id);
    const SourceText &source = *syntax.source();
    const bool token = syntax.kind(id) == BicepKind::Token;
    out += placed(source, span,
                  own
                      + (token ? u"Token(%1) |%2|"_s.arg(tokenName(syntax.token(id)), tokenText(source, span))
                               : bicepKindName(syntax.kind(id)) + u"Syntax"_s));
    for (const BicepNodeId child : syntax.children(id)) {
        const bool last = child == syntax.lastChild(id);
        print(syntax, child, below + (last ? u"└─"_s : u"├─"_s), below + (last ? u"  "_s : u"| "_s), out);
    }
}

/// The baselines list what starts on one line below that line, so only the sets are compared in order of place.
void compare(QStringList have, QStringList want)
{
    have.sort();
    want.sort();
    for (qsizetype i = 0; i < std::max(have.size(), want.size()); ++i)
        QCOMPARE(have.value(i), want.value(i));
}

} // namespace

void TestCompilerBaselines::rows(const QString &what)
{
    QTest::addColumn<QString>("baseline");
    const QString corpus = fixtures::corpus();
    if (corpus.isEmpty())
        QSKIP("needs ../shared/corpus");
    // A set whose last line has no line end of its own kind keeps nothing of what starts there.
    const QString unusable = u"InvalidMultilineString_CRLF"_s;
    for (const QString &file : fixtures::files(corpus + u"/bicep"_s, {u"*.%1.bicep*"_s.arg(what)})) {
        if (!file.contains(unusable))
            QTest::newRow(qPrintable(QFileInfo(file).dir().dirName())) << file;
    }
}

void TestCompilerBaselines::tokens()
{
    QFETCH(QString, baseline);
    const QString file = QString(baseline).replace(".tokens."_L1, "."_L1);
    const auto source = fixtures::source(file);
    QStringList have;
    for (const BicepToken &token : lexBicep(*source).tokens) {
        have += placed(*source, token.span, u"%1 |%2|"_s.arg(tokenName(token.kind), tokenText(*source, token.span)));
    }
    compare(have, annotations(baseline));
}

void TestCompilerBaselines::syntax()
{
    QFETCH(QString, baseline);
    const QString file = QString(baseline).replace(".syntax."_L1, "."_L1);
    const BicepSyntax syntax = parse(file, fixtures::source(file));
    QStringList have;
    print(syntax, BicepSyntax::root(), {}, {}, have);
    compare(have, annotations(baseline));
}

void TestCompilerBaselines::roundTrip()
{
    if (fixtures::corpus().isEmpty())
        QSKIP("needs ../shared/corpus");
    int count = 0;
    for (const QString &file : fixtures::files(fixtures::corpus(), {u"*.bicep"_s, u"*.bicepparam"_s, u"*.json"_s})) {
        const QByteArray bytes = fixtures::read(file);
        const auto source = SourceText::fromBytes(bytes, file);
        if (!source)
            continue; // some baselines quote binary files
        QVERIFY2(source.value()->toBytes() == bytes, qPrintable(file));
        if (file.endsWith(".json"_L1))
            QVERIFY2(JsonSyntax::parse(*source).verify(), qPrintable(file));
        else
            QVERIFY2(parse(file, *source).verify(), qPrintable(file));
        ++count;
    }
    QVERIFY(count > 1000);
}

QTEST_APPLESS_MAIN(TestCompilerBaselines)
#include "tst_compilerbaselines.moc"
