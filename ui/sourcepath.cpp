// SPDX-License-Identifier: MIT
#include "ui/sourcepath.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool holds(model::Span span, qint32 offset)
{
    return span.begin <= offset && offset <= span.end;
}

QString resourceTypeOf(const model::Document &document, model::Span declaration)
{
    if (document.content() == nullptr)
        return {};
    for (const model::Resource &resource : document.content()->resources) {
        if (declaration.contains(resource.span) || resource.span == declaration)
            return resource.isModule() ? u"Microsoft.Resources/deployments"_s : resource.type.section(u'@', 0, 0);
    }
    return {};
}

void walk(const model::Document &document, const model::BicepSyntax &syntax, model::BicepNodeId node, qint32 offset,
          std::vector<PathPart> &out)
{
    using model::BicepKind;
    switch (syntax.kind(node)) {
    case BicepKind::ResourceDeclaration:
    case BicepKind::ModuleDeclaration:
        out.push_back(
            {syntax.name(node).toString(), resourceTypeOf(document, syntax.span(node)), syntax.nameSpan(node)});
        break;
    case BicepKind::ParameterDeclaration:
    case BicepKind::VariableDeclaration:
    case BicepKind::OutputDeclaration:
    case BicepKind::TypeDeclaration:
    case BicepKind::FunctionDeclaration:
    case BicepKind::ParameterAssignment:
        out.push_back({syntax.name(node).toString(), {}, syntax.nameSpan(node)});
        break;
    case BicepKind::ObjectProperty: {
        QString name = syntax.name(node).toString();
        model::Span span = syntax.nameSpan(node);
        if (name.isEmpty()) {
            const auto quoted = syntax.child(node, BicepKind::String);
            if (quoted.valid()) {
                span = syntax.span(quoted);
                name = syntax.text(quoted).toString().remove(u'\'');
            }
        }
        if (!name.isEmpty())
            out.push_back({name, {}, span});
        break;
    }
    default: break;
    }
    for (const model::BicepNodeId child : syntax.children(node)) {
        if (holds(syntax.span(child), offset) && syntax.kind(child) != BicepKind::Token) {
            walk(document, syntax, child, offset, out);
            return;
        }
    }
}

void walk(const model::JsonSyntax &syntax, model::JsonNodeId node, qint32 offset, std::vector<PathPart> &out)
{
    using Kind = model::JsonSyntax::Kind;
    if (syntax.kind(node) == Kind::Member) {
        const model::JsonNodeId name = syntax.name(node);
        out.push_back({syntax.string(name), {}, syntax.span(name)});
        if (holds(syntax.span(syntax.value(node)), offset))
            walk(syntax, syntax.value(node), offset, out);
        return;
    }
    if (syntax.kind(node) == Kind::Object) {
        // an item of a list is called by its name
        const model::JsonNodeId type = syntax.find(node, u"type");
        const model::JsonNodeId name = syntax.find(node, u"name");
        if (syntax.isString(type) && syntax.isString(name) && syntax.find(node, u"apiVersion").valid()) {
            if (!out.empty() && out.back().name == "resources"_L1)
                out.pop_back();
            out.push_back({syntax.string(name), syntax.string(type), syntax.span(name)});
        }
    } else if (syntax.kind(node) != Kind::Array) {
        return;
    }
    for (const model::JsonNodeId child : syntax.children(node)) {
        if (holds(syntax.span(child), offset)) {
            walk(syntax, child, offset, out);
            return;
        }
    }
}

} // namespace

std::vector<PathPart> pathAt(const model::Document &document, qint32 offset)
{
    std::vector<PathPart> out;
    if (document.bicep() != nullptr)
        walk(document, *document.bicep(), model::BicepSyntax::root(), offset, out);
    else if (document.json() != nullptr)
        walk(*document.json(), model::JsonSyntax::root(), offset, out);
    return out;
}

} // namespace ui
