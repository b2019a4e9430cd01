// SPDX-License-Identifier: MIT
#include "model/bicepparser.h"

using namespace Qt::StringLiterals;

namespace model {

void BicepParser::program()
{
    const Mark begin = mark();
    while (!atEnd()) {
        bool isStatement = false;
        const Slot slotOf = slot(LineEnd, false, [&] { return declaration(false, &isStatement); });
        if (slotOf.skipped || !isStatement)
            continue;
        // What stands between a statement and the end of its line is skipped together with that line end.
        if (!atEnd() && !(m_resumes && atDeclarationLine()))
            slot(
                LineEnd, false, [this] { return expect(Token::NewLine, DiagnosticKind::ExpectedNewLine); }, true);
    }
    take();
    finish(Kind::Program, begin);
    m_built.back().span.begin = 0; // comments before the first token belong to it
}

bool BicepParser::declaration(bool resourceOnly, bool *isStatement)
{
    const Mark begin = mark();
    if (at(Token::NewLine)) {
        take();
        return true;
    }
    if (!leadingNodes())
        return false;
    *isStatement = true;
    if (m_out.m_language == BicepSyntax::Language::Parameters)
        return parametersStatement(begin);
    if (!resourceOnly)
        return bicepStatement(begin, isStatement);
    if (atWord("resource"_L1))
        return resource(begin);
    *isStatement = false;
    if (lastNode() < begin.node)
        return fail(DiagnosticKind::UnknownDeclaration);
    return finish(Kind::MissingDeclaration, begin);
}

bool BicepParser::leadingNodes()
{
    while (at(Token::At)) {
        decorator();
        slot(
            LineEnd, false, [this] { return expect(Token::NewLine, DiagnosticKind::ExpectedNewLine); }, true);
        takeNewLines();
    }
    return true;
}

void BicepParser::decorator()
{
    const Mark begin = mark();
    take();
    slot(LineEnd, false, [this] {
        const Mark expressionBegin = mark();
        if (!expect(Token::Identifier, DiagnosticKind::ExpectedDecoratorName))
            return false;
        finish(Kind::Identifier, expressionBegin);
        bool done = at(Token::LeftParen) ? callRest(Complex) && finish(Kind::FunctionCall, expressionBegin)
                                         : finish(Kind::VariableAccess, expressionBegin);
        while (done && at(Token::Dot)) {
            take();
            identifierOrNothing(DiagnosticKind::ExpectedMemberName);
            done = at(Token::LeftParen) ? callRest(Complex) && finish(Kind::InstanceFunctionCall, expressionBegin)
                                        : finish(Kind::PropertyAccess, expressionBegin);
        }
        return done;
    });
    finish(Kind::Decorator, begin);
}

bool BicepParser::bicepStatement(Mark begin, bool *isStatement)
{
    constexpr BicepTokenSet ToAssignment{Token::Assignment, Token::NewLine};
    if (atWord("targetScope"_L1))
        return targetScope(begin);
    if (atWord("metadata"_L1))
        return named(begin, Kind::MetadataDeclaration, DiagnosticKind::ExpectedMetadataName, ToAssignment);
    if (atWord("type"_L1))
        return typeDeclaration(begin);
    if (atWord("param"_L1))
        return parameter(begin);
    if (atWord("var"_L1))
        return variable(begin);
    if (atWord("func"_L1))
        return function(begin);
    if (atWord("resource"_L1))
        return resource(begin);
    if (atWord("output"_L1))
        return output(begin);
    if (atWord("module"_L1))
        return module(begin);
    if (atWord("test"_L1))
        return test(begin);
    if (atWord("import"_L1))
        return import(begin);
    if (atWord("extension"_L1))
        return extension(begin);
    if (atWord("assert"_L1))
        return named(begin, Kind::AssertDeclaration, DiagnosticKind::ExpectedAssertName, ToAssignment);
    *isStatement = false;
    if (lastNode() < begin.node)
        return fail(DiagnosticKind::UnknownDeclaration);
    return finish(Kind::MissingDeclaration, begin);
}

bool BicepParser::parametersStatement(Mark begin)
{
    if (atWord("using"_L1))
        return using_(begin);
    if (atWord("extends"_L1))
        return extends(begin);
    if (atWord("param"_L1))
        return named(begin, Kind::ParameterAssignment, DiagnosticKind::ExpectedParameterName,
                     {Token::Identifier, Token::NewLine});
    if (atWord("var"_L1))
        return variable(begin);
    if (atWord("import"_L1))
        return compileTimeImport(begin);
    if (atWord("extensionConfig"_L1))
        return extensionConfig(begin);
    if (atWord("extension"_L1))
        return extension(begin);
    if (atWord("type"_L1))
        return typeDeclaration(begin);
    return fail(DiagnosticKind::UnknownParametersDeclaration);
}

/// keyword name = value
bool BicepParser::named(Mark begin, Kind kind, DiagnosticKind error, BicepTokenSet nameEnd)
{
    take();
    const Slot name = identifierSlot(error, nameEnd);
    const Slot assignment = assignmentSlot(LineEnd, name.quiets);
    valueSlot(assignment.quiets);
    return finish(kind, begin);
}

bool BicepParser::targetScope(Mark begin)
{
    take();
    assignmentSlot(LineEnd, false);
    valueSlot(false);
    return finish(Kind::TargetScope, begin);
}

bool BicepParser::parameter(Mark begin)
{
    take();
    const Slot name = identifierSlot(DiagnosticKind::ExpectedParameterName, {Token::Identifier, Token::NewLine});
    const Slot typeSlot =
        slot({Token::Assignment, Token::LeftBrace, Token::NewLine}, name.quiets, [this] { return type(false); });
    if (at(Token::Assignment)) {
        const Mark defaultBegin = mark();
        take();
        valueSlot(false);
        finish(Kind::ParameterDefaultValue, defaultBegin);
    } else if (!at(Token::NewLine) && !atEnd()) {
        slot(LineEnd, typeSlot.quiets, [this] { return fail(DiagnosticKind::ExpectedAssignmentOrNewLine); });
    }
    return finish(Kind::ParameterDeclaration, begin);
}

bool BicepParser::variable(Mark begin)
{
    take();
    Slot before = identifierSlot(DiagnosticKind::ExpectedVariableName, {Token::Identifier, Token::NewLine});
    if (!atEnd() && !at(Token::NewLine) && !at(Token::Assignment)) {
        before = slot({Token::Assignment, Token::NewLine}, before.quiets, [this] { return type(false); });
    }
    const Slot assignment = assignmentSlot(LineEnd, before.quiets);
    valueSlot(assignment.quiets);
    return finish(Kind::VariableDeclaration, begin);
}

bool BicepParser::output(Mark begin)
{
    take();
    const Slot name = identifierSlot(DiagnosticKind::ExpectedOutputName, {Token::Identifier, Token::NewLine});
    const Slot typeSlot = slot({Token::Assignment, Token::NewLine}, name.quiets, [this] { return type(true); });
    const Slot assignment = assignmentSlot(LineEnd, typeSlot.quiets);
    valueSlot(assignment.quiets);
    return finish(Kind::OutputDeclaration, begin);
}

bool BicepParser::typeDeclaration(Mark begin)
{
    take();
    const Slot name = identifierSlot(DiagnosticKind::ExpectedTypeName, {Token::Assignment, Token::NewLine});
    assignmentSlot(LineEnd, name.quiets);
    slot({Token::Assignment, Token::LeftBrace, Token::NewLine}, name.quiets, [this] { return type(false); });
    return finish(Kind::TypeDeclaration, begin);
}

bool BicepParser::function(Mark begin)
{
    take();
    const Slot name = identifierSlot(DiagnosticKind::ExpectedVariableName, {Token::Assignment, Token::NewLine});
    slot(LineEnd, name.quiets, [this] { return typedLambda(); });
    return finish(Kind::FunctionDeclaration, begin);
}

namespace {
constexpr BicepTokenSet StringStart{BicepTokenKind::StringComplete, BicepTokenKind::StringLeftPiece,
                                    BicepTokenKind::NewLine};
constexpr BicepTokenSet ToAssignment{BicepTokenKind::Assignment, BicepTokenKind::NewLine};
constexpr BicepTokenSet ToBody{BicepTokenKind::LeftBrace, BicepTokenKind::NewLine};
} // namespace

bool BicepParser::resource(Mark begin)
{
    take();
    const Slot name = identifierSlot(DiagnosticKind::ExpectedResourceName, StringStart);
    const Slot typeSlot =
        slot(ToAssignment, name.quiets, [this] { return requiredString(DiagnosticKind::ExpectedResourceType); });
    if (atWord("existing"_L1))
        take();
    const Slot assignment = assignmentSlot(ToBody, typeSlot.quiets);
    if (!assignment.skipped && isWord(pastNewLines(), "if"_L1))
        takeNewLines();
    slot(LineEnd, assignment.quiets, [this] { return deployedBody(ResourceBody); });
    return finish(Kind::ResourceDeclaration, begin);
}

bool BicepParser::module(Mark begin)
{
    take();
    const Slot name = identifierSlot(DiagnosticKind::ExpectedModuleName, StringStart);
    const Slot path =
        slot(ToAssignment, name.quiets, [this] { return requiredString(DiagnosticKind::ExpectedModulePath); });
    const Slot assignment = assignmentSlot(ToBody, path.quiets);
    if (isWord(pastNewLines(), "if"_L1))
        takeNewLines();
    slot(LineEnd, assignment.quiets, [this] { return deployedBody(Complex); });
    return finish(Kind::ModuleDeclaration, begin);
}

bool BicepParser::deployedBody(Context context)
{
    if (atWord("if"_L1))
        return condition(context, false);
    if (at(Token::LeftBrace))
        return object(context);
    if (at(Token::LeftSquare))
        return for_(context, true);
    return fail(DiagnosticKind::ExpectedBody);
}

bool BicepParser::test(Mark begin)
{
    take();
    const Slot name = identifierSlot(DiagnosticKind::ExpectedTestName, StringStart);
    const Slot path =
        slot(ToAssignment, name.quiets, [this] { return requiredString(DiagnosticKind::ExpectedTestPath); });
    const Slot assignment = assignmentSlot(ToBody, path.quiets);
    slot(LineEnd, assignment.quiets, [this] { return object(Complex); });
    return finish(Kind::TestDeclaration, begin);
}

/// "import" before a string is the older spelling of "extension".
bool BicepParser::import(Mark begin)
{
    const Token next = ahead(1).kind;
    return next == Token::StringComplete || next == Token::StringLeftPiece ? extension(begin)
                                                                           : compileTimeImport(begin);
}

bool BicepParser::extension(Mark begin)
{
    take();
    Slot before;
    if (at(Token::Identifier))
        identifierOrNothing(DiagnosticKind::ExpectedExtensionSpecification);
    else
        before =
            slot(LineEnd, false, [this] { return requiredString(DiagnosticKind::ExpectedExtensionSpecification); });

    const auto atLineEnd = [this] { return atEnd() || at(Token::NewLine); };
    if (atLineEnd() || atWord("as"_L1)) {
        skipNothing(current().span.begin);
        before = {.skipped = true, .quiets = true};
    } else {
        before = slot(LineEnd, before.quiets,
                      [this] { return withClause(Kind::ExtensionWithClause, DiagnosticKind::ExpectedWithOrAs); });
    }
    if (atLineEnd()) {
        skipNothing(current().span.begin);
    } else {
        slot(LineEnd, before.quiets, [this] {
            return aliasClause(DiagnosticKind::ExpectedWithOrAs, DiagnosticKind::ExpectedExtensionAlias, LineEnd);
        });
    }
    return finish(Kind::ExtensionDeclaration, begin);
}

bool BicepParser::withClause(Kind kind, DiagnosticKind error)
{
    const Mark begin = mark();
    if (!expectWord("with"_L1, error))
        return false;
    slot(LineEnd, false, [this] { return object(Complex); });
    return finish(kind, begin);
}

bool BicepParser::aliasClause(DiagnosticKind keywordError, DiagnosticKind nameError, BicepTokenSet nameEnd)
{
    const Mark begin = mark();
    if (!expectWord("as"_L1, keywordError))
        return false;
    identifierSlot(nameError, nameEnd);
    return finish(Kind::AliasAsClause, begin);
}

bool BicepParser::compileTimeImport(Mark begin)
{
    take();
    if (at(Token::LeftBrace)) {
        if (!importList())
            return false;
    } else if (at(Token::Asterisk)) {
        slot(LineEnd, false, [this] {
            const Mark wildcard = mark();
            take();
            const Mark alias = mark();
            if (!expectWord("as"_L1))
                return false;
            const Mark name = mark();
            return expect(Token::Identifier, DiagnosticKind::ExpectedNamespaceName) && finish(Kind::Identifier, name)
                && finish(Kind::AliasAsClause, alias) && finish(Kind::WildcardImport, wildcard);
        });
    } else if (atEnd() || at(Token::NewLine) || at(Token::Identifier)) {
        skipNothing(DiagnosticKind::ExpectedImportList);
    } else {
        const Mark wrong = mark();
        report(DiagnosticKind::ExpectedImportList, current().span);
        take();
        finish(Kind::SkippedTrivia, wrong);
    }
    slot(LineEnd, false, [this] { return fromClause(); });
    return finish(Kind::CompileTimeImportDeclaration, begin);
}

bool BicepParser::fromClause()
{
    const Mark begin = mark();
    if (!expectWord("from"_L1))
        return false;
    slot(LineEnd, false, [this] { return requiredString(DiagnosticKind::ExpectedModulePath); });
    return finish(Kind::CompileTimeImportFromClause, begin);
}

bool BicepParser::importList()
{
    const Mark begin = mark();
    take();
    const auto element = [this] {
        importItem();
        return true;
    };
    return separatedElements(Token::RightBrace, element) && expectCharacter(Token::RightBrace, "}"_L1)
        && finish(Kind::ImportedSymbolsList, begin);
}

void BicepParser::importItem()
{
    const Mark begin = mark();
    bool quoted = false;
    if (at(Token::Identifier)) {
        identifierOrNothing(DiagnosticKind::ExpectedExportedName);
    } else if (at(Token::StringComplete)) {
        string();
        quoted = lastKind() == Kind::String;
    } else {
        if (at(Token::StringLeftPiece)) {
            report(DiagnosticKind::ConstantRequired, current().span);
            string();
        } else {
            report(DiagnosticKind::ExpectedExportedName, current().span);
            take();
        }
        finish(Kind::SkippedTrivia, begin);
    }
    if (atWord("as"_L1)) {
        aliasClause(DiagnosticKind::ExpectedKeyword, DiagnosticKind::ExpectedTypeName, {Token::Comma, Token::NewLine});
    } else if (quoted) {
        report(DiagnosticKind::ImportNeedsAlias, subtreeSpan(lastNode()));
        finish(Kind::SkippedTrivia, begin);
        return;
    }
    finish(Kind::ImportedSymbolsListItem, begin);
}

bool BicepParser::using_(Mark begin)
{
    take();
    Slot before;
    if (at(Token::Identifier)) {
        const Mark none = mark();
        if (!expectWord("none"_L1) || !finish(Kind::NoneLiteral, none))
            return false;
    } else if (at(Token::StringComplete)) {
        if (!requiredString(DiagnosticKind::ExpectedFilePath))
            return false;
    } else {
        skipNothing(DiagnosticKind::ExpectedImportList);
        before = {.skipped = true, .quiets = true};
    }
    if (atEnd() || at(Token::NewLine)) {
        skipNothing(current().span.begin);
    } else {
        slot(LineEnd, before.quiets,
             [this] { return withClause(Kind::UsingWithClause, DiagnosticKind::ExpectedWithOrNewLine); });
    }
    return finish(Kind::UsingDeclaration, begin);
}

bool BicepParser::extends(Mark begin)
{
    take();
    slot(LineEnd, false, [this] { return requiredString(DiagnosticKind::ExpectedExtendsPath); });
    return finish(Kind::ExtendsDeclaration, begin);
}

bool BicepParser::extensionConfig(Mark begin)
{
    take();
    const Slot alias = identifierSlot(DiagnosticKind::ExpectedExtensionAlias, {Token::Identifier, Token::NewLine});
    slot(LineEnd, alias.quiets,
         [this] { return withClause(Kind::ExtensionWithClause, DiagnosticKind::ExpectedKeyword); });
    return finish(Kind::ExtensionConfigAssignment, begin);
}

} // namespace model
