// SPDX-License-Identifier: MIT
#include "model/document.h"

#include "model/biceplowering.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace model {

namespace {

/// Mistakes in ARM expressions are found while lowering but are mistakes of the text.
bool isExpressionSyntax(DiagnosticKind kind)
{
    return (kind >= DiagnosticKind::ArmExpectedExpression && kind <= DiagnosticKind::ArmUnterminatedString)
        || kind == DiagnosticKind::ExpectedCharacter || kind == DiagnosticKind::NestedTooDeeply;
}

void collectExpressionSyntax(const Template &content, Diagnostics &out)
{
    std::ranges::copy_if(content.diagnostics, std::back_inserter(out),
                         [](const Diagnostic &diagnostic) { return isExpressionSyntax(diagnostic.kind); });
    for (const Resource &resource : content.resources) {
        if (resource.module && resource.module->inlined)
            collectExpressionSyntax(*resource.module->inlined, out);
    }
}

} // namespace

DocumentPtr Document::parse(const QString &path, SourceTextPtr source)
{
    auto document = std::make_shared<Document>();
    document->m_path = path;
    document->m_source = std::move(source);
    const bool parameters = path.endsWith(".bicepparam"_L1, Qt::CaseInsensitive);
    if (parameters || path.endsWith(".bicep"_L1, Qt::CaseInsensitive)) {
        document->m_bicep = BicepSyntax::parse(
            document->m_source, parameters ? BicepSyntax::Language::Parameters : BicepSyntax::Language::Bicep);
        document->m_content = lowerBicep(*document->m_bicep);
        document->m_diagnostics = document->m_bicep->diagnostics();
        return document;
    }
    document->m_json = JsonSyntax::parse(document->m_source);
    document->m_jsonKind = armFileKind(*document->m_json);
    document->m_diagnostics = document->m_json->diagnostics();
    if (document->m_jsonKind == ArmFileKind::Template || document->m_jsonKind == ArmFileKind::Parameters) {
        document->m_content = lowerArm(*document->m_json, document->m_jsonKind);
        collectExpressionSyntax(*document->m_content, document->m_diagnostics);
        std::ranges::stable_sort(document->m_diagnostics, {}, &Diagnostic::span);
    }
    return document;
}

bool Document::isUnderstood() const
{
    if (m_json)
        return m_json->kind(JsonSyntax::root()) != JsonSyntax::Kind::Error;
    const auto statements = m_bicep->parts(BicepSyntax::root());
    const bool onlySkipped = std::ranges::all_of(
        statements, [this](BicepNodeId node) { return m_bicep->is(node, BicepKind::SkippedTrivia); });
    return statements.empty() || !onlySkipped;
}

} // namespace model
