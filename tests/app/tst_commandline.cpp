// SPDX-License-Identifier: MIT
#include "app/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::CommandLine;
using Command = CommandLine::Command;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void helpNamesEverything();
};

namespace {

CommandLine line(Command command, const QStringList &paths, const QString &format)
{
    CommandLine line;
    line.command = command;
    line.paths = paths;
    line.format = format;
    line.engine = u"auto"_s;
    return line;
}

} // namespace

Q_DECLARE_METATYPE(CommandLine)

void TestCommandLine::understands_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<CommandLine>("want");
    const auto row = [](const char *name, const QString &arguments, const CommandLine &want) {
        QTest::newRow(name) << arguments.split(u' ') << want;
    };
    row("inspect", u"inspect a.bicep"_s, line(Command::Inspect, {u"a.bicep"_s}, u"text"_s));
    CommandLine question = line(Command::Inspect, {u"a.bicep"_s}, u"text"_s);
    question.expression = u"a+1"_s;
    row("expression", u"inspect a.bicep --expression a+1"_s, question);
    row("check two", u"check a b"_s, line(Command::Check, {u"a"_s, u"b"_s}, u"text"_s));
    row("fix", u"fix a"_s, line(Command::Fix, {u"a"_s}, u"diff"_s));
    row("path that looks like an option", u"check -- --write"_s, line(Command::Check, {u"--write"_s}, u"text"_s));

    CommandLine all = line(Command::Check, {u"a"_s}, u"json"_s);
    all.parameters = u"p.json"_s;
    all.output = u"out"_s;
    all.failOn = CommandLine::FailOn::Undetermined;
    all.jobs = 3;
    all.published = true;
    all.failOnEmpty = true;
    all.includePasses = true;
    all.color = CommandLine::Color::Always;
    row("all of check",
        u"check --parameters p.json a --format=json --output out --fail-on undetermined --jobs 3 --published "
        "--fail-on-empty --include-passes --color always"_s,
        all);
    for (const QString &format : {u"text"_s, u"sarif"_s, u"junit"_s, u"markdown"_s, u"html"_s, u"pdf"_s})
        row(qPrintable(u"format "_s + format), u"check a --format "_s + format, line(Command::Check, {u"a"_s}, format));

    CommandLine fix = line(Command::Fix, {u"a"_s}, u"json"_s);
    fix.engine = u"cilium"_s;
    fix.write = true;
    row("all of fix", u"fix a --engine cilium --write --format json"_s, fix);

    CommandLine report = line(Command::Report, {u"a"_s}, u"html"_s);
    report.output = u"r.html"_s;
    row("report", u"report a --output=r.html"_s, report);
    report.output = u"r.PDF"_s;
    report.format = u"pdf"_s;
    row("report on paper", u"report a --output r.PDF"_s, report);

    CommandLine help;
    row("help", u"--help"_s, help);
    help.topic = Command::Fix;
    row("help of a command", u"fix --help"_s, help);
    row("help of a command, other words", u"help fix"_s, help);
    CommandLine version;
    version.command = Command::Version;
    row("version", u"--version"_s, version);
}

void TestCommandLine::understands()
{
    QFETCH(QStringList, arguments);
    QFETCH(CommandLine, want);
    const auto parsed = CommandLine::parse(arguments);
    QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error()));
    QVERIFY(*parsed == want);
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part"); // of the message
    const auto row = [](const char *name, const QString &arguments, const QString &part) {
        QTest::newRow(name) << arguments.split(u' ', Qt::SkipEmptyParts) << part;
    };
    row("nothing", u""_s, u"No command"_s);
    row("no such command", u"scan a"_s, u"There is no command 'scan'"_s);
    row("no path", u"check"_s, u"Nothing to check"_s);
    row("two files to inspect", u"inspect a b"_s, u"one file"_s);
    row("no such option", u"check a --colour"_s, u"There is no option --colour"_s);
    row("option of another command", u"check a --write"_s, u"it belongs to fix"_s);
    row("value missing", u"check a --format"_s, u"needs a value"_s);
    row("value empty", u"check a --format="_s, u"needs a value"_s);
    row("value of a flag", u"fix a --write=yes"_s, u"takes no value"_s);
    row("twice", u"check a --jobs 1 --jobs 2"_s, u"given twice"_s);
    row("no such format", u"check a --format xml"_s, u"Formats are text, json, sarif, junit, markdown, html, pdf"_s);
    row("color", u"check a --color yes"_s, u"auto, always or never"_s);
    row("color of a command without", u"fix a --color always"_s, u"it belongs to check"_s);
    row("value of another flag", u"check a --fail-on-empty=yes"_s, u"takes no value"_s);
    row("format of another command", u"inspect a --format html"_s, u"There is no format 'html'"_s);
    row("fail-on", u"check a --fail-on error"_s, u"fail, undetermined or never"_s);
    row("jobs", u"check a --jobs 0"_s, u"a number from 1"_s);
    row("auto of fix", u"fix a --parameters auto"_s, u"belongs to check"_s);
    row("until alone", u"fix a --until 2027-01-31"_s, u"belongs to --suppress"_s);
    row("no date", u"fix a --suppress x --until soon"_s, u"a date like"_s);
    row("suppress with an engine", u"fix a --suppress x --engine calico"_s, u"changes no engine"_s);
    row("jobs is no number", u"check a --jobs many"_s, u"a number from 1"_s);
    row("engine", u"fix a --engine antrea"_s, u"There is no engine 'antrea'"_s);
    row("report without a file", u"report a"_s, u"needs a file to write to"_s);
}

void TestCommandLine::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);
    const auto parsed = CommandLine::parse(arguments);
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().contains(part), qPrintable(parsed.error()));
}

void TestCommandLine::helpNamesEverything()
{
    for (const QString &word : {u"inspect"_s, u"check"_s, u"fix"_s, u"report"_s, u"--version"_s})
        QVERIFY(CommandLine::help({}).contains(word));
    for (const QString &word : {u"--parameters"_s, u"--format"_s, u"--output"_s, u"--fail-on"_s, u"--jobs"_s})
        QVERIFY(CommandLine::help(Command::Check).contains(word));
    QVERIFY(!CommandLine::help(Command::Check).contains(u"--write "_s));
    QVERIFY(CommandLine::help(Command::Fix).contains(u"--engine"_s));
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
