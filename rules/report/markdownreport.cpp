// SPDX-License-Identifier: MIT
#include "rules/report/markdownreport.h"

#include "rules/report/junitreport.h"
#include "rules/report/textreport.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

/// So many rows are in sight; the others are folded.
constexpr std::size_t RowsInSight = 20;
/// Comments hold 65,536 characters; a report says how much it leaves out.
constexpr std::size_t MostRows = 200;
constexpr qsizetype LongestCell = 500;

struct Row {
    const ReportedFile *file;
    const Finding *finding;
};

QString cell(const QString &text)
{
    return markdownEscaped(text.size() <= LongestCell ? text : text.first(LongestCell - 1) + u'…');
}

QString code(const QString &text)
{
    return u"<code>"_s + cell(text) + u"</code>"_s;
}

/// The word of an outcome with a sign before it.
QString badge(Outcome outcome)
{
    const auto sign = [outcome]() {
        switch (outcome) {
        case Outcome::Fail: return u"❌ "_s;
        case Outcome::Undetermined: return u"❔ "_s;
        case Outcome::Suppressed: return u"🔇 "_s;
        case Outcome::Pass: break;
        }
        return u"✅ "_s;
    };
    return sign() + outcomeName(outcome);
}

class Summary
{
public:
    explicit Summary(const Report &report) : m_report(report) { }

    QByteArray write();

private:
    void writeHead();
    /// A table of the first \a inSight rows, and the others folded.
    void writeRows(const std::vector<Row> &all, std::size_t inSight, const QString &foldedName);
    void writeTable(std::span<const Row> rows);
    void writeNotChecked();
    [[nodiscard]] std::vector<Row> rows(std::initializer_list<Outcome> outcomes) const;
    void beginFold(const QString &summary) { m_out += u"<details><summary>"_s + summary + u"</summary>\n\n"_s; }
    void endFold() { m_out += u"\n</details>\n"_s; }

    const Report &m_report;
    QString m_out;
};

std::vector<Row> Summary::rows(std::initializer_list<Outcome> outcomes) const
{
    std::vector<Row> found;
    for (const Outcome outcome : outcomes) {
        for (const ReportedFile &file : m_report.files) {
            for (const Finding &finding : file.analysis->findings) {
                if (finding.outcome == outcome)
                    found.push_back({&file, &finding});
            }
        }
    }
    return found;
}

void Summary::writeHead()
{
    QStringList counts;
    for (const Outcome outcome : {Outcome::Fail, Outcome::Undetermined, Outcome::Suppressed, Outcome::Pass}) {
        if (const qsizetype count = m_report.count(outcome))
            counts += QString::number(count) + u' ' + outcomeName(outcome);
    }
    m_out += u"### "_s + toolName() + u": "_s;
    m_out += counts.isEmpty() ? u"no clusters"_s : counts.join(", "_L1);
    m_out += u"\n\n"_s + counted(qsizetype(m_report.files.size()), "template"_L1, "templates"_L1) + u", "_s
        + counted(m_report.findingCount(), "cluster"_L1, "clusters"_L1);
    if (!m_report.notChecked.empty())
        m_out += u", "_s + counted(qsizetype(m_report.notChecked.size()), "file"_L1, "files"_L1) + u" not checked"_s;
    m_out += u".\n"_s;
}

void Summary::writeTable(std::span<const Row> rows)
{
    m_out += u"| Outcome | Cluster | Where | Why | Fix |\n| --- | --- | --- | --- | --- |\n"_s;
    for (const auto &[file, finding] : rows) {
        QString fix = u"–"_s;
        if (!finding->fixes.empty())
            fix = cell(finding->fixes.front().title.english());
        else if (!finding->noFix.isEmpty())
            fix = u"none: "_s + cell(finding->noFix.english());
        const QString place =
            file->names.shown(finding->location.path()) + u':' + QString::number(finding->location.begin().line);
        m_out += u"| "_s + badge(finding->outcome) + u" | "_s + code(finding->resourceName) + u" | "_s + code(place);
        if (place.section(u':', 0, -2) != file->path())
            m_out += u" by "_s + code(file->path());
        m_out += u" | "_s + cell(finding->reason.english()) + u" | "_s + fix + u" |\n"_s;
    }
}

void Summary::writeRows(const std::vector<Row> &all, std::size_t inSight, const QString &foldedName)
{
    if (all.empty())
        return;
    const std::span<const Row> shown(all.data(), std::min(all.size(), MostRows));
    inSight = std::min(inSight, shown.size());
    m_out += u'\n';
    if (inSight > 0)
        writeTable(shown.first(inSight));
    if (shown.size() == inSight)
        return;
    if (inSight > 0)
        m_out += u'\n';
    beginFold(QString::number(all.size() - inSight) + u' ' + foldedName);
    writeTable(shown.subspan(inSight));
    if (all.size() > shown.size())
        m_out += u"\n… and %1 that are not listed here.\n"_s.arg(all.size() - shown.size());
    endFold();
}

void Summary::writeNotChecked()
{
    if (m_report.notChecked.empty())
        return;
    const bool folded = m_report.notChecked.size() > RowsInSight;
    m_out += u'\n';
    if (folded)
        beginFold(u"%1 files not checked"_s.arg(m_report.notChecked.size()));
    for (const NotChecked &file : m_report.notChecked)
        m_out += u"- ⚠️ not checked: "_s + cell(file.reason) + u'\n';
    if (folded)
        endFold();
}

QByteArray Summary::write()
{
    writeHead();
    writeRows(rows({Outcome::Fail, Outcome::Undetermined}), RowsInSight, u"more"_s);
    writeRows(rows({Outcome::Suppressed}), 0, u"suppressed"_s);
    writeRows(rows({Outcome::Pass}), 0, u"pass"_s);
    writeNotChecked();
    return m_out.toUtf8();
}

} // namespace

QString markdownEscaped(const QString &text)
{
    static const QString active = u"&<>\"`*_[](){}!|~\\#@$^=+"_s;
    const QString plain = printable(xmlText(text));
    QString out;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar c = plain[i];
        const QChar next = i + 1 < plain.size() ? plain[i + 1] : QChar();
        const bool ofAddress = (c == u'.' && out.endsWith("www"_L1, Qt::CaseInsensitive))
            || (c == u':' && (next == u'/' || next.isLetter())); // of emoji, too
        if (ofAddress || active.contains(c)) {
            out += u"&#%1;"_s.arg(c.unicode());
            if (c == u'@' || c == u'#')
                out += "<!-- -->"_L1; // what looks for names and numbers does so in one run of text
        } else {
            out += c;
        }
    }
    return out;
}

QByteArray MarkdownReport::write(const Report &report) const
{
    return Summary(report).write();
}

} // namespace rules
