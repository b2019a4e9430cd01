// SPDX-License-Identifier: MIT
#include "app/commandline.h"

#include "rules/report/reportwriter.h"

#include <QDate>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using model::Error;
using model::Result;

namespace app {

namespace {

using Command = CommandLine::Command;

struct CommandRow {
    Command command;
    QLatin1StringView name;
    QLatin1StringView synopsis;
    QLatin1StringView help;
};

constexpr std::array Commands{
    CommandRow{Command::Inspect, "inspect"_L1, "FILE"_L1,
               "lists parameters, resources, outputs and symbols of one file"_L1},
    CommandRow{Command::Check, "check"_L1, "PATH…"_L1, "tells for each AKS cluster whether it has network policies"_L1},
    CommandRow{Command::Fix, "fix"_L1, "PATH…"_L1,
               "shows the change that makes failing clusters pass, or writes it"_L1},
    CommandRow{Command::Report, "report"_L1, "PATH… --output FILE"_L1,
               "writes an HTML report, or a PDF one if the file is called so"_L1},
};

constexpr std::array Formats{
    std::pair{Command::Inspect, "text json"_L1},
    std::pair{Command::Check, "text json sarif junit markdown html pdf"_L1},
    std::pair{Command::Fix, "diff json"_L1},
};

constexpr std::array Engines{"auto"_L1, "azure"_L1, "calico"_L1, "cilium"_L1};

/// An option: how it is called, which commands have it, and what it does to the command line.
struct OptionRow {
    QLatin1StringView name;
    QLatin1StringView value; ///< what stands for its value in help; empty: it has none
    QLatin1StringView commands; ///< initials
    QLatin1StringView help;
    std::optional<Error> (*apply)(CommandLine &line, const QString &value);
};

std::optional<Error> setFormat(CommandLine &line, const QString &value)
{
    const auto known = std::ranges::find(Formats, line.command, [](const auto &row) { return row.first; });
    const QStringList formats = QString(known->second).split(u' ');
    if (formats.contains(value)) {
        line.format = value;
        return std::nullopt;
    }
    return Error{u"There is no format '%1'. Formats are %2."_s.arg(value, formats.join(", "_L1))};
}

std::optional<Error> setFailOn(CommandLine &line, const QString &value)
{
    if (value == "fail"_L1)
        line.failOn = CommandLine::FailOn::Fail;
    else if (value == "undetermined"_L1)
        line.failOn = CommandLine::FailOn::Undetermined;
    else if (value == "never"_L1)
        line.failOn = CommandLine::FailOn::Never;
    else
        return Error{u"--fail-on takes fail, undetermined or never, not '%1'."_s.arg(value)};
    return std::nullopt;
}

std::optional<Error> setColor(CommandLine &line, const QString &value)
{
    if (value == "auto"_L1)
        line.color = CommandLine::Color::Auto;
    else if (value == "always"_L1)
        line.color = CommandLine::Color::Always;
    else if (value == "never"_L1)
        line.color = CommandLine::Color::Never;
    else
        return Error{u"--color takes auto, always or never, not '%1'."_s.arg(value)};
    return std::nullopt;
}

std::optional<Error> setEngine(CommandLine &line, const QString &value)
{
    if (std::ranges::find(Engines, value) == Engines.end())
        return Error{u"There is no engine '%1'. Engines are auto, azure, calico, cilium."_s.arg(value)};
    line.engine = value;
    return std::nullopt;
}

std::optional<Error> setUntil(CommandLine &line, const QString &value)
{
    if (!QDate::fromString(value, Qt::ISODate).isValid())
        return Error{u"--until takes a date like 2027-01-31, not '%1'."_s.arg(value)};
    line.until = value;
    return std::nullopt;
}

std::optional<Error> setJobs(CommandLine &line, const QString &value)
{
    constexpr int MaxJobs = 1024;
    bool isNumber = false;
    const int jobs = value.toInt(&isNumber);
    if (!isNumber || jobs < 1 || jobs > MaxJobs)
        return Error{u"--jobs takes a number from 1 to %1, not '%2'."_s.arg(MaxJobs).arg(value)};
    line.jobs = jobs;
    return std::nullopt;
}

constexpr std::array Options{
    OptionRow{"--parameters"_L1, "FILE"_L1, "icfr"_L1,
              "apply a .bicepparam or parameters JSON; auto: each one beside the template"_L1,
              [](CommandLine &line, const QString &value) -> std::optional<Error> {
                  line.parameters = value;
                  return std::nullopt;
              }},
    OptionRow{"--workspace"_L1, "FOLDER"_L1, "icfr"_L1,
              "read modules and other files from this folder only (BULKHEAD_WORKSPACE)"_L1,
              [](CommandLine &line, const QString &value) -> std::optional<Error> {
                  line.workspace = value;
                  return std::nullopt;
              }},
    OptionRow{"--expression"_L1, "TEXT"_L1, "i"_L1,
              "evaluate an expression in the template: its value, what else it can be, and why"_L1,
              [](CommandLine &line, const QString &value) -> std::optional<Error> {
                  line.expression = value;
                  return std::nullopt;
              }},
    OptionRow{"--format"_L1, "NAME"_L1, "icf"_L1, ""_L1, setFormat},
    OptionRow{"--output"_L1, "FILE"_L1, "cr"_L1, "write to a file instead of standard output"_L1,
              [](CommandLine &line, const QString &value) -> std::optional<Error> {
                  line.output = value;
                  return std::nullopt;
              }},
    OptionRow{"--fail-on"_L1, "WHAT"_L1, "cfr"_L1,
              "what gives exit code 1: fail (default), undetermined (or fail), never"_L1, setFailOn},
    OptionRow{"--baseline"_L1, "FILE"_L1, "cr"_L1, "report only what is not in this file"_L1,
              [](CommandLine &line, const QString &value) -> std::optional<Error> {
                  line.baseline = value;
                  return std::nullopt;
              }},
    OptionRow{"--write-baseline"_L1, "FILE"_L1, "c"_L1, "write what fails now to a file for --baseline"_L1,
              [](CommandLine &line, const QString &value) -> std::optional<Error> {
                  line.newBaseline = value;
                  return std::nullopt;
              }},
    OptionRow{"--fail-on-empty"_L1, ""_L1, "cr"_L1, "exit code 2 if there is no template"_L1,
              [](CommandLine &line, const QString &) -> std::optional<Error> {
                  line.failOnEmpty = true;
                  return std::nullopt;
              }},
    OptionRow{"--include-passes"_L1, ""_L1, "c"_L1,
              "sarif: list what passes too; code scanning of GitHub shows it as alerts"_L1,
              [](CommandLine &line, const QString &) -> std::optional<Error> {
                  line.includePasses = true;
                  return std::nullopt;
              }},
    OptionRow{"--color"_L1, "WHEN"_L1, "c"_L1,
              "text: auto (default: on a terminal, unless NO_COLOR is set), always, never"_L1, setColor},
    OptionRow{"--jobs"_L1, "N"_L1, "cr"_L1, "check so many files at a time"_L1, setJobs},
    OptionRow{"--published"_L1, ""_L1, "cfr"_L1, "take the outcomes of the published rule as they are"_L1,
              [](CommandLine &line, const QString &) -> std::optional<Error> {
                  line.published = true;
                  return std::nullopt;
              }},
    OptionRow{"--engine"_L1, "NAME"_L1, "f"_L1, "auto (default), azure, calico or cilium"_L1, setEngine},
    OptionRow{"--suppress"_L1, "REASON"_L1, "f"_L1, "accept what fails in the template, instead of changing it"_L1,
              [](CommandLine &line, const QString &value) -> std::optional<Error> {
                  line.suppress = value;
                  return std::nullopt;
              }},
    OptionRow{"--until"_L1, "DATE"_L1, "f"_L1, "with --suppress: the last day, like 2027-01-31"_L1, setUntil},
    OptionRow{"--write"_L1, ""_L1, "f"_L1, "change the files; without it they stay as they are"_L1,
              [](CommandLine &line, const QString &) -> std::optional<Error> {
                  line.write = true;
                  return std::nullopt;
              }},
};

const CommandRow &rowOf(Command command)
{
    return *std::ranges::find(Commands, command, &CommandRow::command);
}

bool hasOption(Command command, const OptionRow &option)
{
    return option.commands.contains(rowOf(command).name.front());
}

QString formatsOf(Command command)
{
    const auto found = std::ranges::find(Formats, command, [](const auto &row) { return row.first; });
    return found == Formats.end() ? QString() : QString(found->second).replace(u' ', ", "_L1);
}

/// The names of all commands that have an option, for the message of one that has not.
QString commandsWith(const OptionRow &option)
{
    QStringList names;
    for (const CommandRow &row : Commands) {
        if (hasOption(row.command, option))
            names += row.name;
    }
    return names.join(", "_L1);
}

/// Reads options and paths behind the command.
class Reader
{
public:
    Reader(CommandLine &line, QStringList rest) : m_line(line), m_rest(std::move(rest)) { }

    std::optional<Error> read()
    {
        bool onlyPaths = false;
        while (!m_rest.isEmpty()) {
            const QString argument = m_rest.takeFirst();
            if (onlyPaths || !argument.startsWith(u'-') || argument == "-"_L1) {
                m_line.paths += argument;
            } else if (argument == "--"_L1) {
                onlyPaths = true;
            } else if (argument == "--help"_L1 || argument == "-h"_L1) {
                const Command topic = m_line.command;
                m_line = CommandLine();
                m_line.topic = topic;
                return std::nullopt;
            } else if (auto error = readOption(argument)) {
                return error;
            }
        }
        return check();
    }

private:
    std::optional<Error> readOption(const QString &argument)
    {
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = equals < 0 ? argument : argument.first(equals);
        const auto option = std::ranges::find(Options, name, &OptionRow::name);
        const QString command(rowOf(m_line.command).name);
        if (option == Options.end())
            return Error{u"There is no option %1. See bulkhead-cli %2 --help."_s.arg(name, command)};
        if (!hasOption(m_line.command, *option))
            return Error{u"%1 has no option %2; it belongs to %3."_s.arg(command, name, commandsWith(*option))};
        if (m_seen.contains(name))
            return Error{u"%1 is given twice."_s.arg(name)};
        m_seen += name;
        if (option->value.isEmpty()) {
            if (equals >= 0)
                return Error{u"%1 takes no value."_s.arg(name)};
            return option->apply(m_line, {});
        }
        if (equals < 0 && m_rest.isEmpty())
            return Error{u"%1 needs a value: %1 %2."_s.arg(name, option->value)};
        const QString value = equals < 0 ? m_rest.takeFirst() : argument.sliced(equals + 1);
        if (value.isEmpty())
            return Error{u"%1 needs a value: %1 %2."_s.arg(name, option->value)};
        return option->apply(m_line, value);
    }

    std::optional<Error> check()
    {
        if (m_line.command == Command::Report && m_line.output.endsWith(".pdf"_L1, Qt::CaseInsensitive))
            m_line.format = u"pdf"_s;
        const CommandRow &row = rowOf(m_line.command);
        const QString usage = u"bulkhead-cli %1 %2"_s.arg(row.name, row.synopsis);
        if (m_line.paths.isEmpty())
            return Error{u"Nothing to %1. Usage: %2"_s.arg(row.name, usage)};
        if (m_line.paths.contains(QString()))
            return Error{u"A path is empty. Usage: %1"_s.arg(usage)};
        if (m_line.command == Command::Inspect && m_line.paths.size() > 1)
            return Error{u"inspect takes one file. Usage: %1"_s.arg(usage)};
        const bool pairs = m_line.command == Command::Check || m_line.command == Command::Report;
        if (m_line.parameters == "auto"_L1 && !pairs)
            return Error{u"--parameters auto belongs to check and report; name one file."_s};
        if (!m_line.until.isEmpty() && !m_line.suppress)
            return Error{u"--until belongs to --suppress. Usage: %1"_s.arg(usage)};
        if (m_line.suppress && m_line.engine != "auto"_L1)
            return Error{u"--suppress changes no engine: leave out --engine."_s};
        if (m_line.command == Command::Report && m_line.output.isEmpty())
            return Error{u"report needs a file to write to. Usage: %1"_s.arg(usage)};
        return std::nullopt;
    }

    CommandLine &m_line;
    QStringList m_rest;
    QStringList m_seen;
};

QString optionHelp(Command command)
{
    QString out;
    for (const OptionRow &option : Options) {
        if (!hasOption(command, option))
            continue;
        QString name(option.name);
        if (!option.value.isEmpty())
            name += u' ' + option.value;
        const bool isFormat = option.name == "--format"_L1;
        out += u"  %1  %2\n"_s.arg(name, -18).arg(isFormat ? formatsOf(command) : QString(option.help));
    }
    return out;
}

} // namespace

Result<CommandLine> CommandLine::parse(const QStringList &arguments)
{
    CommandLine line;
    if (arguments.isEmpty())
        return Error{u"No command is given.\n\n"_s + help({})};
    const QString &first = arguments.front();
    if (first == "--help"_L1 || first == "-h"_L1 || first == "help"_L1) {
        const auto topic = std::ranges::find(Commands, arguments.value(1), &CommandRow::name);
        if (topic != Commands.end())
            line.topic = topic->command;
        return line;
    }
    if (first == "--version"_L1) {
        line.command = Command::Version;
        return line;
    }
    const auto command = std::ranges::find(Commands, first, &CommandRow::name);
    if (command == Commands.end())
        return Error{u"There is no command '%1'. Commands are inspect, check, fix and report."_s.arg(first)};
    line.command = command->command;
    line.engine = u"auto"_s;
    line.workspace = qEnvironmentVariable("BULKHEAD_WORKSPACE"); // an option overrides it
    line.format = line.command == Command::Report ? u"html"_s : formatsOf(line.command).section(u',', 0, 0);
    if (auto error = Reader(line, arguments.sliced(1)).read())
        return *std::move(error);
    return line;
}

QString CommandLine::help(std::optional<Command> topic)
{
    QString out;
    if (topic) {
        const CommandRow &row = rowOf(*topic);
        out += u"Usage: bulkhead-cli %1 %2 [options]\n\n%1 %3.\n\n"_s.arg(row.name, row.synopsis, row.help);
        out += optionHelp(*topic);
    } else {
        out +=
            u"Usage: bulkhead-cli COMMAND …\n\nInspects Azure templates (Bicep and ARM JSON): does each AKS cluster have network policies?\n\n"_s;
        for (const CommandRow &row : Commands)
            out += u"  %1  %2\n"_s.arg(QString(row.name), -8).arg(row.help);
        out += u"\nbulkhead-cli COMMAND --help tells the options of a command, --version the version.\n"_s;
    }
    out += u"\nA PATH is a template or a folder that is searched for templates. Exit codes: 0 nothing failed,\n"
           "1 something failed, 2 wrong usage or a file that could not be read or written.\n"_s;
    return out;
}

} // namespace app
