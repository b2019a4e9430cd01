// SPDX-License-Identifier: MIT
#include "tests/fuzz/fuzzing.h"

#include "model/evaluator.h"
#include "model/inventory.h"
#include "tests/support/templateprint.h"

#include <QJsonValue>
#include <cstdio>
#include <cstdlib>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace model;

namespace fuzzing {

QString text(const std::uint8_t *data, std::size_t size)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
}

void require(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

namespace {

void requireInside(const Diagnostics &diagnostics, const SourceText &source)
{
    const Span all{0, source.size()};
    for (const Diagnostic &diagnostic : diagnostics) {
        require(all.contains(diagnostic.span) && diagnostic.span.length() >= 0, "diagnostics lie within the text");
        require(!diagnostic.message().english().isEmpty(), "diagnostics have a text");
    }
}

/// Tokens and what stands between them, put together again.
QString printed(const BicepSyntax &syntax)
{
    const QStringView text = syntax.source()->text();
    QString out;
    qint32 done = 0;
    for (const BicepToken &token : syntax.tokens()) {
        require(token.span.begin >= done && token.span.end >= token.span.begin, "tokens follow each other");
        out += text.sliced(done, token.span.begin - done);
        out += text.sliced(token.span.begin, token.span.length());
        done = token.span.end;
    }
    out += text.sliced(done);
    return out;
}

} // namespace

DocumentPtr parse(const QString &path, const QString &text)
{
    const SourceTextPtr source = SourceText::fromString(text);
    const DocumentPtr document = Document::parse(path, source);
    requireInside(document->syntaxDiagnostics(), *source);
    if (document->json() != nullptr)
        require(document->json()->verify(), "JSON nodes nest");
    if (document->bicep() != nullptr) {
        require(document->bicep()->verify(), "Bicep nodes nest");
        require(printed(*document->bicep()) == source->text(), "tokens give back the text");
    }
    if (document->content() != nullptr) {
        const QString wrong = templateprint::verify(*document->content());
        require(wrong.isEmpty(), qPrintable(wrong));
        std::ignore = templateprint::print(*document->content());
    }
    return document;
}

void evaluate(const QString &path, const QString &text)
{
    MemoryFiles files;
    files.set(path, text.toUtf8());
    files.set(u"/w/m.bicep"_s,
              "param p string = 'x'\noutput o string = p\nmodule n 'm2.bicep' = { params: { p: p } }"_ba);
    files.set(u"/w/m2.bicep"_s,
              "param p string\n@export()\nvar v = [p]\n@export()\nfunc f(a string) string => '${a}'\n"_ba);
    files.set(u"/w/t.json"_s, "{\"a\": [1, {\"b\": null}]}"_ba);
    DocumentStore store(files);
    const auto snapshot = Workspace(store, ModuleCache(u"/cache"_s), u"/w"_s).load(path);
    if (!snapshot)
        return;
    Evaluator evaluator(*snapshot);
    const auto look = [&](const Value &value) {
        std::ignore = value.toJson();
        std::ignore = value.display();
        for (const Evidence &step : evaluator.trace().explain(value.origin()))
            require((*snapshot)->documentOf(step.source) != nullptr, "evidence is found in a file");
    };
    const Inventory inventory = takeInventory(evaluator);
    for (const Inventory::Item &item : inventory.items)
        look(item.name);
    for (const ScopeId scope : {evaluator.root(), evaluator.parametersFile()}) {
        if (!scope.valid())
            continue;
        const Template &content = evaluator.content(scope);
        for (std::size_t i = 0; i < content.variables.size(); ++i)
            look(evaluator.variable(scope, {qint32(i)}));
        for (std::size_t i = 0; i < content.outputs.size(); ++i)
            look(evaluator.output(scope, {qint32(i)}));
        for (std::size_t i = 0; i < content.parameters.size(); ++i)
            look(evaluator.parameter(scope, {qint32(i)}));
        for (std::size_t i = 0; i < content.assignments.size(); ++i)
            look(evaluator.assignment(scope, {qint32(i)}));
        for (const Resource &resource : content.resources)
            look(evaluator.evaluate({scope}, resource.body));
    }
}

} // namespace fuzzing
