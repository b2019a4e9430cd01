// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/excerpt.h"
#include "rules/report/reportwriter.h"
#include "rules/report/secrets.h"

namespace rules {

/// A symbol of the page by the name of an outcome or an advice level, in its colour.
void writeGlyph(HtmlText &html, QLatin1StringView name);
/// A pill with glyph and words.
void writeBadge(HtmlText &html, Outcome outcome, const QString &words);
/// A place as people write it, "main.bicep:31".
QString placeText(const PathNames &names, const model::Location &location);

/// Writes the findings of one template: reason, evidence, advice and fixes. Keeps highlighted texts, so that each file
/// is looked at once.
class HtmlFinding
{
public:
    HtmlFinding(HtmlText &html, const ReportedFile &file);
    ~HtmlFinding();

    void write(const Finding &finding, const QString &id);

private:
    void writeHead(const Finding &finding);
    void writeEvidence(const Finding &finding);
    void writeExcerpt(const Finding &finding, const EvidenceStep &step);
    void writeAdvice(const Finding &finding);
    void writeFix(const Fix &fix);
    void writeChange(const FileChange &change);
    void writeOtherFixes(const Finding &finding, const Fix *proposed);
    void writeLine(HighlightedText &text, qint32 line, qint32 column = 1);
    HighlightedText &highlighted(const model::DocumentPtr &document);

    HtmlText &m_html;
    const ReportedFile &m_file;
    Secrets m_secrets;
    std::map<const model::Document *, HighlightedText> m_texts;
};

} // namespace rules
