// SPDX-License-Identifier: MIT
#include "rules/report/htmlfinding.h"

#include "model/linediff.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

constexpr qint32 LinesOfExcerpt = 7;
constexpr qint32 DiffContext = 3;
/// Larger changes are shown in part; the fix itself is complete.
constexpr qint32 MostDiffLines = 200;

/// The first letter as in a sentence, unless the first word is a name such as networkPolicy.
QString capitalised(const QString &words)
{
    const QString first = words.section(u' ', 0, 0);
    return first.isEmpty() || first != first.toLower() ? words : words[0].toUpper() + words.sliced(1);
}

QLatin1StringView classOf(Outcome outcome)
{
    return outcomeName(outcome);
}

QString linesChanged(const Fix &fix)
{
    qint32 removed = 0;
    qint32 added = 0;
    for (const FileChange &change : fix.changes) {
        for (const model::LineChange &lines :
             model::lineDiff(change.document->source()->text(), change.after->source()->text())) {
            removed += lines.before.count();
            added += lines.after.count();
        }
    }
    QStringList parts;
    if (added > 0)
        parts += counted(added, "line"_L1, "lines"_L1) + u" added"_s;
    if (removed > 0)
        parts += (added > 0 ? QString::number(removed) : counted(removed, "line"_L1, "lines"_L1)) + u" removed"_s;
    return parts.join(", "_L1);
}

} // namespace

void writeGlyph(HtmlText &html, QLatin1StringView name)
{
    const auto svg = html.in("svg"_L1, {{"class"_L1, u"glyph "_s + name}, {"aria-hidden"_L1, u"true"_s}});
    const auto use = html.in("use"_L1, {{"href"_L1, u"#glyph-"_s + name}});
}

void writeBadge(HtmlText &html, Outcome outcome, const QString &words)
{
    const auto badge = html.in("span"_L1, {{"class"_L1, u"badge "_s + classOf(outcome)}});
    writeGlyph(html, outcomeName(outcome));
    html.text(words);
}

QString placeText(const PathNames &names, const model::Location &location)
{
    return names.shown(location.path()) + u':' + QString::number(location.begin().line);
}

HtmlFinding::HtmlFinding(HtmlText &html, const ReportedFile &file)
    : m_html(html)
    , m_file(file)
    , m_secrets(file.analysis->snapshot)
{
}

HtmlFinding::~HtmlFinding() = default;

void HtmlFinding::write(const Finding &finding, const QString &id)
{
    const auto article =
        m_html.in("article"_L1, {{"class"_L1, u"finding "_s + classOf(finding.outcome)}, {"id"_L1, id}});
    writeHead(finding);
    m_html.element("p"_L1, finding.reason.english());
    if (finding.publishedOutcome != finding.outcome)
        m_html.element("p"_L1, u"The published rule answers %1 here."_s.arg(outcomeName(finding.publishedOutcome)),
                       {{"class"_L1, u"muted"_s}});
    if (!finding.evidence.empty())
        writeEvidence(finding);
    if (!finding.advice.empty())
        writeAdvice(finding);
    const auto proposed = std::ranges::find_if(finding.fixes, &Fix::recommended);
    if (proposed != finding.fixes.end())
        writeFix(*proposed);
    else if (!finding.noFix.isEmpty()) {
        m_html.element("h5"_L1, u"No fix"_s);
        m_html.element("p"_L1, finding.noFix.english());
    }
    writeOtherFixes(finding, proposed != finding.fixes.end() ? &*proposed : nullptr);
}

void HtmlFinding::writeHead(const Finding &finding)
{
    const auto header = m_html.in("header"_L1);
    writeGlyph(m_html, outcomeName(finding.outcome));
    {
        const auto words = m_html.in("div"_L1);
        m_html.element("h4"_L1, finding.title.english());
        QStringList where = finding.modulePath;
        if (!finding.symbolicName.isEmpty())
            where += finding.symbolicName;
        QStringList facts;
        if (!where.isEmpty())
            facts += where.join(u" › "_s);
        facts += placeText(m_file.names, finding.location);
        facts += finding.rule->reference;
        facts += capitalised(finding.rule->severity);
        m_html.element("p"_L1, facts.join(u" · "_s), {{"class"_L1, u"muted"_s}});
    }
    writeBadge(m_html, finding.outcome, capitalised(outcomeName(finding.outcome)));
}

void HtmlFinding::writeEvidence(const Finding &finding)
{
    m_html.element("h5"_L1, u"Evidence"_s);
    const auto steps = m_html.in("ol"_L1, {{"class"_L1, u"steps"_s}});
    for (const EvidenceStep &step : finding.evidence) {
        const auto item = m_html.in("li"_L1);
        {
            const auto words = m_html.in("p"_L1);
            m_html.element("b"_L1, capitalised(step.note.english()));
            m_html.text(u" "_s);
            m_html.element("span"_L1, placeText(m_file.names, step.location), {{"class"_L1, u"muted"_s}});
        }
        writeExcerpt(finding, step);
    }
}

HighlightedText &HtmlFinding::highlighted(const model::DocumentPtr &document)
{
    const auto known = m_texts.find(document.get());
    if (known != m_texts.end())
        return known->second;
    const model::Language language =
        document->content() != nullptr ? document->content()->language : model::Language::ArmTemplate;
    return m_texts.emplace(document.get(), HighlightedText(m_secrets.text(document), language)).first->second;
}

void HtmlFinding::writeLine(HighlightedText &text, qint32 line, qint32 column)
{
    const auto cell = m_html.in("td"_L1, {{"class"_L1, u"code"_s}});
    text.writeLine(m_html, line, column);
}

/// The line of the step, one above, and as many below as belong to it within reason.
void HtmlFinding::writeExcerpt(const Finding &finding, const EvidenceStep &step)
{
    if (!step.location.isValid())
        return;
    HighlightedText &text = highlighted(step.location.document);
    const model::Position begin = step.location.begin();
    const qint32 first = std::max(begin.line - 1, 1);
    const bool wholeResource = step.role == model::EvidenceRole::Resource;
    const qint32 after = wholeResource ? begin.line + 1 : std::max(step.location.end().line, begin.line + 1);
    const qint32 last = std::min({after, first + LinesOfExcerpt, text.lineCount()});

    const auto figure = m_html.in("figure"_L1, {{"class"_L1, u"excerpt"_s}});
    {
        const auto caption = m_html.in("figcaption"_L1);
        m_html.element("span"_L1, m_file.names.shown(step.location.path()), {{"class"_L1, u"file"_s}});
        m_html.element("span"_L1, u"lines %1 to %2"_s.arg(first).arg(last));
    }
    const auto table = m_html.in("table"_L1, {{"class"_L1, u"source"_s}, {"role"_L1, u"presentation"_s}});
    for (qint32 line = first; line <= last; ++line) {
        const bool hit = line == begin.line;
        const auto row =
            hit ? m_html.in("tr"_L1, {{"class"_L1, u"hit "_s + classOf(finding.outcome)}}) : m_html.in("tr"_L1);
        m_html.element("td"_L1, QString::number(line), {{"class"_L1, u"line"_s}});
        writeLine(text, line, hit ? begin.column : 1);
    }
}

void HtmlFinding::writeAdvice(const Finding &finding)
{
    m_html.element("h5"_L1, u"Advice"_s);
    const auto list = m_html.in("ul"_L1, {{"class"_L1, u"notes"_s}});
    for (const Advice &advice : finding.advice) {
        const auto item = m_html.in("li"_L1);
        writeGlyph(m_html, adviceLevelName(advice.level));
        const auto words = m_html.in("span"_L1);
        m_html.element("b"_L1, capitalised(adviceLevelName(advice.level)));
        m_html.text(u": "_s + advice.text.english() + u' ');
        if (!advice.source.isEmpty())
            m_html.link(advice.source, u"Source"_s);
    }
}

void HtmlFinding::writeFix(const Fix &fix)
{
    m_html.element("h5"_L1, u"Proposed fix: "_s + fix.title.english());
    for (const FileChange &change : fix.changes)
        writeChange(change);
    {
        const auto strip = m_html.in("div"_L1, {{"class"_L1, u"strip "_s + classOf(fix.outcomeAfter)}});
        writeGlyph(m_html, outcomeName(fix.outcomeAfter));
        QString words = u"Tried on a copy: %1 afterwards"_s.arg(outcomeName(fix.outcomeAfter));
        words += fix.publishedAfter == fix.outcomeAfter
            ? u", by the published rule too."_s
            : u"; the published rule answers %1."_s.arg(outcomeName(fix.publishedAfter));
        m_html.element("span"_L1, words);
    }
    for (const model::Message &warning : fix.warnings) {
        const auto strip = m_html.in("div"_L1, {{"class"_L1, u"strip info"_s}});
        writeGlyph(m_html, "info"_L1);
        m_html.element("span"_L1, warning.english());
    }
}

void HtmlFinding::writeChange(const FileChange &change)
{
    const auto changes = model::lineDiff(change.document->source()->text(), change.after->source()->text());
    const model::Language language =
        change.document->content() != nullptr ? change.document->content()->language : model::Language::ArmTemplate;
    HighlightedText &before = highlighted(change.document);
    HighlightedText after(m_secrets.text(change.after, change.document), language);

    const auto figure = m_html.in("figure"_L1, {{"class"_L1, u"excerpt"_s}});
    {
        const auto caption = m_html.in("figcaption"_L1);
        m_html.element("span"_L1, m_file.names.shown(change.document->path()), {{"class"_L1, u"file"_s}});
    }
    const auto table = m_html.in("table"_L1, {{"class"_L1, u"source"_s}});
    {
        const auto head = m_html.in("thead"_L1, {{"class"_L1, u"unseen"_s}});
        const auto row = m_html.in("tr"_L1);
        for (const QLatin1StringView name : {"Line before"_L1, "Line after"_L1, "Change"_L1, "Text"_L1})
            m_html.element("th"_L1, name, {{"scope"_L1, u"col"_s}});
    }
    const auto body = m_html.in("tbody"_L1);
    qint32 written = 0;
    // Line numbers from 1; 0 stands for none. The column is where a long line gets interesting.
    const auto writeRow = [&](qint32 oldLine, qint32 newLine) {
        if (++written > MostDiffLines)
            return;
        const bool added = oldLine == 0;
        const bool removed = newLine == 0;
        const auto row = added ? m_html.in("tr"_L1, {{"class"_L1, u"added"_s}})
            : removed          ? m_html.in("tr"_L1, {{"class"_L1, u"removed"_s}})
                               : m_html.in("tr"_L1);
        m_html.element("td"_L1, added ? QString() : QString::number(oldLine), {{"class"_L1, u"line"_s}});
        m_html.element("td"_L1, removed ? QString() : QString::number(newLine), {{"class"_L1, u"line"_s}});
        m_html.element("td"_L1, added ? u"+"_s : removed ? u"−"_s : QString(), {{"class"_L1, u"sign"_s}});
        qint32 column = 1;
        for (const model::TextEdit &edit : change.edits.edits()) {
            const model::Position place = change.document->source()->position(edit.span.begin);
            if (oldLine == place.line || added)
                column = place.column;
        }
        writeLine(added ? after : before, added ? newLine : oldLine, column);
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const qint32 above = i == 0 ? 0 : changes[i - 1].before.end;
        const qint32 from =
            std::max(changes[i].before.begin - DiffContext, std::min(above + DiffContext, changes[i].before.begin));
        const qint32 shift = changes[i].after.begin - changes[i].before.begin;
        if (i > 0 && from > above + DiffContext) {
            const auto gap = m_html.in("tr"_L1, {{"class"_L1, u"gap"_s}});
            m_html.element("td"_L1, u"…"_s, {{"colspan"_L1, u"4"_s}});
        }
        for (qint32 line = i == 0 ? std::max(changes[i].before.begin - DiffContext, 0) : from;
             line < changes[i].before.begin; ++line)
            writeRow(line + 1, line + shift + 1);
        for (qint32 line = changes[i].before.begin; line < changes[i].before.end; ++line)
            writeRow(line + 1, 0);
        for (qint32 line = changes[i].after.begin; line < changes[i].after.end; ++line)
            writeRow(0, line + 1);
        const qint32 below = i + 1 < changes.size() ? changes[i + 1].before.begin : before.lineCount();
        const qint32 shiftAfter = changes[i].after.end - changes[i].before.end;
        for (qint32 line = changes[i].before.end; line < std::min(changes[i].before.end + DiffContext, below); ++line)
            writeRow(line + 1, line + shiftAfter + 1);
    }
}

void HtmlFinding::writeOtherFixes(const Finding &finding, const Fix *proposed)
{
    if (finding.fixes.size() < (proposed != nullptr ? 2U : 1U))
        return;
    m_html.element("h5"_L1, u"Other engines"_s);
    const auto scroll = m_html.in("div"_L1, {{"class"_L1, u"scroll"_s}});
    const auto table = m_html.in("table"_L1, {{"class"_L1, u"list"_s}});
    {
        const auto head = m_html.in("thead"_L1);
        const auto row = m_html.in("tr"_L1);
        for (const QLatin1StringView name :
             {"Engine"_L1, "Change"_L1, "What to know"_L1, "Bulkhead"_L1, "Published rule"_L1})
            m_html.element("th"_L1, name, {{"scope"_L1, u"col"_s}});
    }
    const auto body = m_html.in("tbody"_L1);
    for (const Fix &fix : finding.fixes) {
        if (&fix == proposed)
            continue;
        const auto row = m_html.in("tr"_L1);
        {
            const auto cell = m_html.in("td"_L1);
            m_html.element("b"_L1, capitalised(fix.engine));
        }
        m_html.element("td"_L1, linesChanged(fix));
        QStringList warnings;
        for (const model::Message &warning : fix.warnings) {
            const bool said =
                proposed != nullptr && std::ranges::find(proposed->warnings, warning) != proposed->warnings.end();
            if (!said)
                warnings += warning.english();
        }
        m_html.element("td"_L1, warnings.join(u' '));
        for (const Outcome outcome : {fix.outcomeAfter, fix.publishedAfter}) {
            const auto cell = m_html.in("td"_L1);
            writeBadge(m_html, outcome, capitalised(outcomeName(outcome)));
        }
    }
}

} // namespace rules
