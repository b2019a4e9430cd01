// SPDX-License-Identifier: MIT
#pragma once

#include "model/armlowering.h"
#include "model/bicepsyntax.h"
#include "model/jsonsyntax.h"
#include "model/template.h"

namespace model {

class Document;
using DocumentPtr = std::shared_ptr<const Document>;

/// One file, read as far as that goes without any other file: its text, its tree, what it declares. Immutable, so one
/// Document serves every template that refers to the file, on any thread.
class Document
{
public:
    /// \a path decides the language: .bicep, .bicepparam, otherwise JSON.
    static DocumentPtr parse(const QString &path, SourceTextPtr source);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const SourceTextPtr &source() const { return m_source; }
    /// What the file declares; none if it is no template or parameters file.
    [[nodiscard]] const TemplatePtr &content() const { return m_content; }
    [[nodiscard]] bool isBicep() const { return m_bicep.has_value(); }
    [[nodiscard]] const BicepSyntax *bicep() const { return m_bicep ? &*m_bicep : nullptr; }
    [[nodiscard]] const JsonSyntax *json() const { return m_json ? &*m_json : nullptr; }
    [[nodiscard]] ArmFileKind jsonKind() const { return m_jsonKind; }
    /// Errors of the text itself, in its order; notes and warnings too.
    [[nodiscard]] const Diagnostics &syntaxDiagnostics() const { return m_diagnostics; }
    /// False if the tree is empty or broken altogether.
    [[nodiscard]] bool isUnderstood() const;

private:
    QString m_path;
    SourceTextPtr m_source;
    std::optional<BicepSyntax> m_bicep;
    std::optional<JsonSyntax> m_json;
    ArmFileKind m_jsonKind = ArmFileKind::OtherJson;
    TemplatePtr m_content;
    Diagnostics m_diagnostics;
};

} // namespace model
