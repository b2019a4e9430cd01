// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QStringList>
#include <optional>

namespace app {

/// What was asked for on the command line, as a value.
struct CommandLine {
    enum class Command : quint8 { Inspect, Check, Fix, Report, Help, Version };
    enum class FailOn : quint8 { Fail, Undetermined, Never };
    enum class Color : quint8 { Auto, Always, Never };

    Command command = Command::Help;
    QStringList paths; ///< as given
    QString parameters; ///< as given; empty for none
    QString baseline; ///< file with findings that are known; empty for none
    QString newBaseline; ///< file to write them to; empty for none
    QString workspace; ///< as given; empty: decided for each path
    QString format; ///< never empty for commands that have formats
    QString expression; ///< to evaluate instead of listing; empty for none
    QString output; ///< empty: standard output
    std::optional<QString> suppress; ///< the reason for accepting what fails instead of changing it
    QString until; ///< with suppress: the last day, as 2027-01-31; empty: no end
    QString engine; ///< "auto" unless given
    FailOn failOn = FailOn::Fail;
    bool failOnEmpty = false; ///< no template is trouble
    Color color = Color::Auto;
    bool includePasses = false; ///< in SARIF
    int jobs = 0; ///< 0: as many as the machine has processors
    bool published = false;
    bool write = false;
    std::optional<Command> topic; ///< of Help

    bool operator==(const CommandLine &) const = default;

    /// \a arguments without the program's name. The error says what is wrong and how it would be right.
    static model::Result<CommandLine> parse(const QStringList &arguments);
    /// What to print for --help, of all commands or one.
    static QString help(std::optional<Command> topic);
};

} // namespace app
