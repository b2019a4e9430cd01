// SPDX-License-Identifier: MIT
#include "rules/report/junitreport.h"

#include "rules/report/secrets.h"
#include "rules/report/textreport.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

/// What one suite or all of them add up to.
struct Counts {
    qsizetype tests = 0;
    qsizetype failures = 0;
    qsizetype errors = 0;
    qsizetype skipped = 0;
    qint64 microseconds = 0;

    Counts &operator+=(const Counts &other)
    {
        tests += other.tests;
        failures += other.failures;
        errors += other.errors;
        skipped += other.skipped;
        microseconds += other.microseconds;
        return *this;
    }
};

Counts countsOf(const ReportedFile &file)
{
    const Analysis &analysis = *file.analysis;
    const qsizetype errors = analysis.root()->isUnderstood() ? 0 : 1;
    return {qsizetype(analysis.findings.size()) + errors, analysis.count(Outcome::Fail), errors,
            analysis.count(Outcome::Undetermined) + analysis.count(Outcome::Suppressed), analysis.microseconds};
}

QString seconds(qint64 microseconds)
{
    return QString::number(double(microseconds) / 1e6, 'f', 6);
}

class Suites
{
public:
    explicit Suites(const Report &report) : m_report(report), m_xml(&m_out) { }

    QByteArray write();

private:
    void attribute(const QString &name, const QString &value) { m_xml.writeAttribute(name, xmlText(value)); }
    void writeCounts(const Counts &counts);
    void beginSuite(const QString &path, const Counts &counts);
    void writeFile(const ReportedFile &file);
    void writeError(const QString &path, const QString &message, const QString &details);
    void writeFinding(const ReportedFile &file, const Finding &finding, Secrets &secrets);
    static QString details(const ReportedFile &file, const Finding &finding, Secrets &secrets);

    const Report &m_report;
    QByteArray m_out;
    QXmlStreamWriter m_xml;
};

void Suites::writeCounts(const Counts &counts)
{
    attribute(u"tests"_s, QString::number(counts.tests));
    attribute(u"failures"_s, QString::number(counts.failures));
    attribute(u"errors"_s, QString::number(counts.errors));
    attribute(u"skipped"_s, QString::number(counts.skipped));
    attribute(u"time"_s, seconds(counts.microseconds));
}

void Suites::beginSuite(const QString &path, const Counts &counts)
{
    m_xml.writeStartElement(u"testsuite"_s);
    attribute(u"name"_s, path);
    writeCounts(counts);
    if (m_report.time.isValid())
        attribute(u"timestamp"_s, m_report.time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s));
}

void Suites::writeError(const QString &path, const QString &message, const QString &details)
{
    m_xml.writeStartElement(u"testcase"_s);
    attribute(u"name"_s, u"can be checked"_s);
    attribute(u"classname"_s, toolName());
    attribute(u"file"_s, path);
    attribute(u"time"_s, seconds(0));
    m_xml.writeStartElement(u"error"_s);
    attribute(u"message"_s, printable(message));
    attribute(u"type"_s, u"NotChecked"_s);
    m_xml.writeCharacters(xmlText(details));
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

QString Suites::details(const ReportedFile &file, const Finding &finding, Secrets &secrets)
{
    const auto place = [&](const model::Location &location) {
        const model::Position begin = location.begin();
        return u"%1:%2:%3"_s.arg(file.names.shown(location.path())).arg(begin.line).arg(begin.column);
    };
    QStringList lines{place(finding.location), finding.reason.english()};
    for (const EvidenceStep &step : finding.evidence)
        lines += u"  "_s + place(step.location) + u"  "_s + step.note.english() + u": "_s + secrets.text(step);
    for (const Fix &fix : finding.fixes)
        lines += (fix.recommended ? u"fix: "_s : u"or: "_s) + fix.title.english();
    if (finding.fixes.empty() && !finding.noFix.isEmpty())
        lines += u"no fix: "_s + finding.noFix.english();
    for (QString &line : lines)
        line = printable(line);
    return lines.join(u'\n');
}

void Suites::writeFinding(const ReportedFile &file, const Finding &finding, Secrets &secrets)
{
    QString name = finding.resourceName;
    const QStringList path = finding.modulePath + QStringList{finding.symbolicName};
    if (!path.join(QString()).isEmpty())
        name += u" ("_s + path.join(u'/') + u')';
    m_xml.writeStartElement(u"testcase"_s);
    attribute(u"name"_s, printable(name));
    attribute(u"classname"_s, QString(finding.rule->id));
    attribute(u"file"_s, file.names.shown(finding.location.path()));
    // what was measured is the file
    attribute(u"time"_s, seconds(file.analysis->microseconds / qint64(file.analysis->findings.size())));
    switch (finding.outcome) {
    case Outcome::Fail:
        m_xml.writeStartElement(u"failure"_s);
        attribute(u"message"_s, printable(finding.title.english()));
        attribute(u"type"_s, QString(finding.rule->id));
        m_xml.writeCharacters(xmlText(details(file, finding, secrets)));
        m_xml.writeEndElement();
        break;
    case Outcome::Undetermined:
    case Outcome::Suppressed: // with its own reason, once findings tell it
        m_xml.writeStartElement(u"skipped"_s);
        attribute(u"message"_s, printable(QString(outcomeName(finding.outcome)) + u": "_s + finding.reason.english()));
        m_xml.writeEndElement();
        break;
    case Outcome::Pass: m_xml.writeTextElement(u"system-out"_s, xmlText(details(file, finding, secrets))); break;
    }
    m_xml.writeEndElement();
}

void Suites::writeFile(const ReportedFile &file)
{
    beginSuite(file.path(), countsOf(file));
    const model::Document &root = *file.analysis->root();
    if (!root.isUnderstood()) {
        QStringList lines;
        for (const model::Diagnostic &diagnostic : root.syntaxDiagnostics())
            lines += printable(diagnosticLine(file.path(), *root.source(), diagnostic));
        writeError(file.path(), u"Nothing in %1 could be understood."_s.arg(file.path()), lines.join(u'\n'));
    }
    Secrets secrets(file.analysis->snapshot);
    for (const Finding &finding : file.analysis->findings)
        writeFinding(file, finding, secrets);
    m_xml.writeEndElement();
}

QByteArray Suites::write()
{
    Counts sum;
    for (const ReportedFile &file : m_report.files)
        sum += countsOf(file);
    const auto unread = qsizetype(m_report.notChecked.size());
    sum += {unread, 0, unread, 0, 0};
    m_xml.setAutoFormatting(true);
    m_xml.setAutoFormattingIndent(2);
    m_xml.writeStartDocument();
    m_xml.writeStartElement(u"testsuites"_s);
    attribute(u"name"_s, toolName());
    writeCounts(sum);
    for (const ReportedFile &file : m_report.files)
        writeFile(file);
    for (const NotChecked &file : m_report.notChecked) {
        beginSuite(file.path, {1, 0, 1, 0, 0});
        writeError(file.path, file.reason, file.reason);
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
    m_xml.writeEndDocument();
    return m_out;
}

} // namespace

QString xmlText(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            out += c;
            out += text[++i];
        } else if (c == u'\n') {
            out += c;
        } else if (c.isSurrogate() || c >= u'\ufffe') {
            out += QChar(QChar::ReplacementCharacter);
        } else {
            out += printable(QString(c));
        }
    }
    return out;
}

QByteArray JUnitReport::write(const Report &report) const
{
    return Suites(report).write();
}

} // namespace rules
