// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/fingerprint.h"
#include "rules/report/sariflocations.h"
#include "rules/report/secrets.h"

#include <QSet>

namespace rules {

/// "error", "warning" or "note" for the severity of a rule.
QString sarifLevel(const RuleInfo &rule);

/// Writes the results of one file.
class SarifResults
{
public:
    /// \a ruleIndex tells where a rule stands in "rules" of the driver.
    SarifResults(JsonWriter &json, const ReportedFile &file, const SarifArtifacts &artifacts,
                 const QHash<const RuleInfo *, qsizetype> &ruleIndex);

    void write(const Finding &finding);

private:
    void writeMessage(QLatin1StringView name, const QString &text);
    void writeOutcome(const Finding &finding);
    void writeLocation(const Finding &finding);
    void writeEvidence(const Finding &finding);
    void writeFixes(const Finding &finding);
    void writeFix(const Fix &fix);
    void writeChange(const FileChange &change);
    void writeProperties(const Finding &finding);
    [[nodiscard]] bool spellsSecret(const Fix &fix) const;

    JsonWriter &m_json;
    const ReportedFile &m_file;
    const SarifArtifacts &m_artifacts;
    const QHash<const RuleInfo *, qsizetype> &m_ruleIndex;
    Secrets m_secrets;
    Fingerprints m_fingerprints;
};

} // namespace rules
