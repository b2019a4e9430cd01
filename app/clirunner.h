// SPDX-License-Identifier: MIT
#pragma once

#include "app/commandline.h"

#include <QDate>

namespace app {

/// What the program ends with.
enum ExitCode : int { NothingFailed = 0, SomethingFailed = 1, Trouble = 2, Interrupted = 130 };

/// Does what a command line asks for.
int run(const CommandLine &line);
/// "bulkhead-cli check" and "report"
int runCheck(const CommandLine &line);
/// "bulkhead-cli fix"
int runFix(const CommandLine &line);

/// The day that the end of suppressions is counted by.
QDate today();

/// The exit code for what is left, by --fail-on.
int exitCode(CommandLine::FailOn failOn, qsizetype fails, qsizetype undetermined, bool trouble);

} // namespace app
