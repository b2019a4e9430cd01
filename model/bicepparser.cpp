// SPDX-License-Identifier: MIT
#include "model/bicepparser.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace model {

BicepParser::BicepParser(SourceTextPtr source, BicepSyntax::Language language, bool resumes)
    : m_tokens(m_out.m_tokens)
    , m_resumes(resumes)
{
    BicepTokens lexed = lexBicep(*source);
    m_out.m_source = std::move(source);
    m_out.m_language = language;
    m_out.m_tokens = std::move(lexed.tokens);
    m_out.m_trivia = std::move(lexed.trivia);
    m_out.m_diagnostics = std::move(lexed.diagnostics);
    m_built.reserve(m_tokens.size() * 2);
}

BicepSyntax BicepParser::parse()
{
    program();
    toPreOrder(m_out.m_nodes);
    auto &diagnostics = m_out.m_diagnostics;
    diagnostics.insert(diagnostics.end(), m_diagnostics.begin(), m_diagnostics.end());
    std::ranges::stable_sort(diagnostics, {}, &Diagnostic::span);
    return std::move(m_out);
}

BicepSyntax BicepSyntax::parse(SourceTextPtr source, Language language, Recovery recovery)
{
    BicepParser parser(source, language, false);
    BicepSyntax syntax = parser.parse();
    if (recovery == Recovery::Compiler || !parser.lostDeclarations())
        return syntax;
    return BicepParser(std::move(source), language, true).parse();
}

// ---------------------------------------------------------------- tokens

const BicepToken &BicepParser::ahead(qint32 count) const
{
    return m_tokens[std::min(m_tokens.size() - 1, std::size_t(m_at + count))];
}

const BicepToken &BicepParser::pastNewLines(qint32 from) const
{
    qint32 count = from;
    while (ahead(count).kind == Token::NewLine)
        ++count;
    return ahead(count);
}

bool BicepParser::isWord(const BicepToken &token, QLatin1StringView word) const
{
    return token.kind == Token::Identifier && m_out.m_source->slice(token.span) == word;
}

/// A lambda body does not start on a new line with one of these: it would swallow the next statement while typing.
bool BicepParser::atDeclarationWord(const BicepToken &token) const
{
    static constexpr std::array Words{"assert"_L1, "import"_L1,   "metadata"_L1, "module"_L1, "output"_L1,
                                      "param"_L1,  "resource"_L1, "type"_L1,     "var"_L1};
    return std::ranges::any_of(Words, [&](QLatin1StringView word) { return isWord(token, word); });
}

/// At the start of a line that can only be meant as a declaration of the file: "param x", "@secure()" …
bool BicepParser::atDeclarationLine() const
{
    const qint32 begin = current().span.begin;
    if (begin > 0 && m_out.m_source->text()[begin - 1] != u'\n')
        return false;
    if (at(Token::At) || atDeclarationWord(current()))
        return ahead(1).kind == Token::Identifier;
    return atWord("targetScope"_L1) && ahead(1).kind == Token::Assignment;
}

/// Should the list between brackets that is being read end here, although its bracket is not closed?
bool BicepParser::resumesHere()
{
    const bool declaration = at(Token::At) || at(Token::Identifier) ? atDeclarationLine() : false;
    m_declarationInside |= declaration;
    return declaration && m_resumes;
}

/// The closing bracket of a list; one that is missing before a declaration is only reported.
bool BicepParser::closed(Token closer, QLatin1StringView character)
{
    m_unclosed |= atEnd();
    if (!resumesHere())
        return expectCharacter(closer, character);
    skipNothing(DiagnosticKind::ExpectedCharacter, {character.toString()});
    return true;
}

// ---------------------------------------------------------------- building

BicepParser::Mark BicepParser::mark() const
{
    return {qint32(m_built.size()), m_at, m_diagnostics.size()};
}

void BicepParser::take()
{
    const BicepToken &token = current();
    m_built.push_back({Kind::Token, token.kind, 1, qint32(m_built.size()), token.span});
    if (!atEnd())
        ++m_at;
}

void BicepParser::takeNewLines()
{
    while (at(Token::NewLine))
        take();
}

bool BicepParser::expect(Token kind, DiagnosticKind error, QStringList arguments)
{
    if (!at(kind))
        return fail(error, std::move(arguments));
    take();
    return true;
}

bool BicepParser::expectCharacter(Token kind, QLatin1StringView character)
{
    return expect(kind, DiagnosticKind::ExpectedCharacter, {character.toString()});
}

bool BicepParser::expectWord(QLatin1StringView word, DiagnosticKind error)
{
    if (!atWord(word))
        return fail(error, {word.toString()});
    take();
    return true;
}

bool BicepParser::expectWord(QLatin1StringView word)
{
    return expectWord(word, DiagnosticKind::ExpectedKeyword);
}

/// Makes everything since \a begin the children of a new node. Always true, so that a production can end with it.
bool BicepParser::finish(Kind kind, Mark begin)
{
    const auto end = qint32(m_built.size());
    Q_ASSERT(end > begin.node);
    qint16 height = 0;
    for (qint32 child = end - 1; child >= begin.node; child = m_built[std::size_t(child)].begin - 1)
        height = std::max(height, m_built[std::size_t(child)].height);
    const Span span{m_built[std::size_t(begin.node)].span.begin, m_built.back().span.end};
    m_built.push_back({kind, Token::EndOfFile, qint16(height + 1), begin.node, span});
    return true;
}

/// Chains (a.b.c…, a + b + c…) make the tree deep without any recursion of the parser.
bool BicepParser::finishLink(Kind kind, Mark begin)
{
    finish(kind, begin);
    return m_built.back().height <= BicepSyntax::MaxDepth * 2 ? true : failTooDeep();
}

bool BicepParser::failTooDeep()
{
    return fail(DiagnosticKind::NestedTooDeeply, {QString::number(BicepSyntax::MaxDepth)});
}

void BicepParser::skipNothing(qint32 offset)
{
    m_built.push_back({Kind::SkippedTrivia, Token::EndOfFile, 1, qint32(m_built.size()), {offset, offset}});
}

void BicepParser::skipNothing(DiagnosticKind error, QStringList arguments)
{
    const qint32 offset = current().span.begin;
    report(error, {offset, offset}, std::move(arguments));
    skipNothing(offset);
}

/// Puts a parent around the finished nodes [begin, end], which need not be the last ones.
void BicepParser::wrap(Kind kind, qint32 begin, qint32 end)
{
    qint16 height = 0;
    for (qint32 i = begin; i <= end; ++i)
        height = std::max(height, m_built[std::size_t(i)].height);
    const Span span{subtreeSpan(begin).begin, subtreeSpan(end).end};
    m_built.insert(m_built.begin() + end + 1, {kind, Token::EndOfFile, qint16(height + 1), begin, span});
    for (auto later = m_built.begin() + end + 2; later != m_built.end(); ++later)
        later->begin += later->begin > end ? 1 : 0;
}

void BicepParser::report(DiagnosticKind kind, Span span, QStringList arguments)
{
    m_diagnostics.push_back({kind, span, std::move(arguments)});
}

bool BicepParser::failAt(const BicepToken &token, DiagnosticKind kind, QStringList arguments)
{
    Span span = token.span;
    if (token.kind == Token::NewLine)
        span.end = span.begin;
    m_failure = {kind, span, std::move(arguments)};
    return false;
}

bool BicepParser::fail(DiagnosticKind kind, QStringList arguments)
{
    return failAt(current(), kind, std::move(arguments));
}

BicepParser::Slot BicepParser::skipTo(Mark begin, BicepTokenSet terminators, bool quiet, bool consumeTerminator)
{
    while (!atEnd() && !terminators.has(current().kind))
        ++m_at;
    if (consumeTerminator && !atEnd())
        ++m_at;
    m_built.resize(std::size_t(begin.node), Built{});
    m_diagnostics.resize(begin.diagnostics, Diagnostic{});
    if (!quiet)
        m_diagnostics.push_back(m_failure);
    const qint32 end = m_at;
    if (end == begin.token) {
        skipNothing(m_tokens[std::size_t(begin.token)].span.begin);
        return {.skipped = true, .quiets = true};
    }
    for (m_at = begin.token; m_at < end;)
        take();
    finish(Kind::SkippedTrivia, begin);
    return {.skipped = true, .quiets = false};
}

bool BicepParser::hasErrorSince(Mark begin) const
{
    return m_diagnostics.size() > begin.diagnostics;
}

BicepParser::Slot BicepParser::identifierSlot(DiagnosticKind error, BicepTokenSet terminators, bool quiet)
{
    const Mark begin = mark();
    const Slot name = slot(terminators, quiet, [&] { return expect(Token::Identifier, error); });
    finish(Kind::Identifier, begin);
    return name;
}

void BicepParser::identifierOrNothing(DiagnosticKind error)
{
    const Mark begin = mark();
    if (at(Token::Identifier))
        take();
    else
        skipNothing(error);
    finish(Kind::Identifier, begin);
}

BicepParser::Slot BicepParser::assignmentSlot(BicepTokenSet terminators, bool quiet)
{
    return slot(terminators, quiet, [this] { return expectCharacter(Token::Assignment, "="_L1); });
}

BicepParser::Slot BicepParser::valueSlot(bool quiet)
{
    return slot(LineEnd, quiet, [this] { return expression(Complex); });
}

/// pre(i) = number of nodes that end before i's subtree begins + number of ancestors of i.
void BicepParser::toPreOrder(std::vector<BicepSyntax::Node> &out) const
{
    out.resize(m_built.size());
    std::vector<qint32> ancestors; // begin of the subtree of each open ancestor
    for (qint32 i = qint32(m_built.size()) - 1; i >= 0; --i) {
        const Built &built = m_built[std::size_t(i)];
        while (!ancestors.empty() && i < ancestors.back())
            ancestors.pop_back();
        const qint32 at = built.begin + qint32(ancestors.size());
        out[std::size_t(at)] = {built.kind, built.token, at + (i - built.begin) + 1, built.span};
        ancestors.push_back(built.begin);
    }
}

} // namespace model
