// SPDX-License-Identifier: MIT
#pragma once

#include "model/workspace.h"
#include "rules/report/jsonwriter.h"
#include "rules/report/reportwriter.h"

#include <QHash>

namespace rules {

class Secrets;

/// \a path as a URI reference: a relative one for a relative path, else one with the scheme "file". Only characters
/// that a URI may hold are in it.
QString artifactUri(const QString &path);
/// \a text as a SARIF message (3.11): brackets would be links and {0} a placeholder. Braces around anything else stay
/// single, since viewers do not undouble them in a message without arguments.
QString sarifText(const QString &text);

/// The files of a run, each once, and how results refer to places in them.
class SarifArtifacts
{
public:
    explicit SarifArtifacts(const Report &report);

    /// The array "artifacts" of the run.
    void write(JsonWriter &json) const;
    /// An object "artifactLocation".
    void writeFile(JsonWriter &json, const QString &shownPath) const;
    /// An object "physicalLocation"; \a secrets gives the snippet.
    void writePlace(JsonWriter &json, const PathNames &names, const model::Location &location, Secrets &secrets) const;

private:
    struct Artifact {
        QString path;
        QLatin1StringView language;
        bool isTarget = false;
        bool isUtf16 = false;
    };

    void add(const QString &path, const model::Document &document, bool isTarget);

    std::vector<Artifact> m_artifacts;
    QHash<QString, qsizetype> m_indices; ///< by URI
};

/// The members of a "region" but for its snippet.
void writeRegion(JsonWriter &json, const model::SourceText &source, model::Span span);

} // namespace rules
