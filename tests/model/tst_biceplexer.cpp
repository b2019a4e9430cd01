// SPDX-License-Identifier: MIT
#include "model/biceplexer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace model;

class TestBicepLexer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokens_data();
    void tokens();
    void directives_data();
    void directives();
};

void TestBicepLexer::tokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");
    QTest::addColumn<QString>("codes");
    const auto row = [](const char *name, const QString &text, const QString &tokens, const QString &codes = {}) {
        QTest::newRow(name) << text << tokens << codes;
    };
    row("empty", u""_s, u""_s);
    row("words", u"param nullable null"_s, u"Identifier:param Identifier:nullable NullKeyword:null"_s);
    row("numbers have no sign, point or letters", u"-1.5e3"_s, u"Minus:- Integer:1 Dot:. Integer:5 Identifier:e3"_s);
    row("longest operator wins", u"a...b..c??d::e"_s,
        u"Identifier:a Ellipsis:... Identifier:b Dot:. Dot:. Identifier:c DoubleQuestion:?? Identifier:d DoubleColon::: Identifier:e"_s);
    row("comparisons", u"<=>==~!~!=>"_s,
        u"LessThanOrEqual:<= GreaterThanOrEqual:>= EqualsInsensitive:=~ NotEqualsInsensitive:!~ NotEquals:!= RightChevron:>"_s);
    row("line ends in a row are one", u"a\n\n\nb\n \nc"_s,
        u"Identifier:a NewLine:\\n\\n\\n Identifier:b NewLine:\\n NewLine:\\n Identifier:c"_s);
    row("comments are no tokens", u"a // b\nc /* d\n */ e"_s, u"Identifier:a NewLine:\\n Identifier:c Identifier:e"_s);
    row("open comment", u"a /* b\nc"_s, u"Identifier:a"_s, u"BCP002"_s);
    row("odd characters", u"a & b \" $$ ;"_s,
        u"Identifier:a Unrecognized:& Identifier:b Unrecognized:\" Unrecognized:$$ Semicolon:;"_s,
        u"BCP001 BCP103 BCP001"_s);
    row("no-break space is no blank", u"a\u00A0b"_s, u"Identifier:a Unrecognized:\u00A0 Identifier:b"_s, u"BCP001"_s);
    row("string", u"'a\\'b\\u{41}'"_s, u"StringComplete:'a\\'b\\u{41}'"_s);
    row("dollar without brace", u"'$a \\${b}'"_s, u"StringComplete:'$a \\${b}'"_s);
    row("holes", u"'a${b}c${d}e'"_s,
        u"StringLeftPiece:'a${ Identifier:b StringMiddlePiece:}c${ Identifier:d StringRightPiece:}e'"_s);
    row("hole in a hole", u"'a${'b${c}'}'"_s,
        u"StringLeftPiece:'a${ StringLeftPiece:'b${ Identifier:c StringRightPiece:}' StringRightPiece:}'"_s);
    row("brace in a hole: the string cannot end any more", u"'${ {} }'"_s,
        u"StringLeftPiece:'${ LeftBrace:{ RightBrace:} RightBrace:} StringComplete:'!"_s, u"BCP003"_s);
    row("line end in a hole", u"'a${b\nc"_s,
        u"StringLeftPiece:'a${ Identifier:b StringRightPiece:! NewLine:\\n Identifier:c"_s, u"BCP004"_s);
    row("line end in a string", u"'a\nb"_s, u"StringComplete:'a! NewLine:\\n Identifier:b"_s, u"BCP004"_s);
    row("end in a string", u"'a"_s, u"StringComplete:'a!"_s, u"BCP003"_s);
    row("end in an escape", u"'a\\"_s, u"StringComplete:'a\\!"_s, u"BCP005 BCP003"_s);
    row("bad escapes", u"'\\x\\u{110000}\\u{}'"_s, u"StringComplete:'\\x\\u{110000}\\u{}'!"_s,
        u"BCP006 BCP133 BCP133"_s);
    row("multi-line", u"'''a\n'b'''' c"_s, u"StringComplete:'''a\\n'b'''' Identifier:c"_s);
    row("multi-line has no holes", u"'''${a}'''"_s, u"StringComplete:'''${a}'''"_s);
    row("multi-line with holes", u"$$'''a${b}$${c}$$$'''"_s,
        u"StringLeftPiece:$$'''a${b}$${ Identifier:c StringRightPiece:}$$$'''"_s);
    row("surplus dollars are text", u"$'''$$${x}'''"_s,
        u"StringLeftPiece:$'''$$${ Identifier:x StringRightPiece:}'''"_s);
    row("multi-line open", u"'''a\n''"_s, u"StringComplete:'''a\\n''!"_s, u"BCP140"_s);
    row("long name", QString(256, u'a'), u"Identifier:"_s + QString(256, u'a'), u"BCP024"_s);
}

void TestBicepLexer::tokens()
{
    QFETCH(QString, text);
    QFETCH(QString, tokens);
    QFETCH(QString, codes);
    const auto source = SourceText::fromString(text);
    const BicepTokens lexed = lexBicep(*source);
    QStringList found;
    for (const BicepToken &token : lexed.tokens) {
        if (token.kind != BicepTokenKind::EndOfFile)
            found += tokenName(token.kind) + u':' + source->slice(token.span).toString().replace(u'\n', u"\\n"_s)
                + (token.broken ? u"!"_s : QString());
    }
    QCOMPARE(found.join(u' '), tokens);
    QCOMPARE(lexed.tokens.back().kind, BicepTokenKind::EndOfFile);
    QStringList reported;
    for (const Diagnostic &diagnostic : lexed.diagnostics)
        reported += diagnostic.code();
    QCOMPARE(reported.join(u' '), codes);
}

void TestBicepLexer::directives_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("one code") << u"#disable-next-line BCP036\nvar a = 1"_s << QStringList{u"BCP036"_s};
    QTest::newRow("several, then a comment")
        << u"\t#disable-diagnostics a-b c_d // why"_s << QStringList{u"a-b"_s, u"c_d"_s};
    QTest::newRow("not first on its line") << u"var a = 1 #disable-next-line x"_s << QStringList{};
    QTest::newRow("after a comment") << u"/* x */ #disable-next-line x"_s << QStringList{};
    QTest::newRow("unknown") << u"#enable x"_s << QStringList{};
}

void TestBicepLexer::directives()
{
    QFETCH(QString, text);
    QFETCH(QStringList, codes);
    const auto source = SourceText::fromString(text);
    QStringList found;
    for (const BicepTrivia &trivia : lexBicep(*source).trivia) {
        for (const Span code : trivia.codes)
            found += source->slice(code).toString();
    }
    QCOMPARE(found, codes);
}

QTEST_APPLESS_MAIN(TestBicepLexer)
#include "tst_biceplexer.moc"
