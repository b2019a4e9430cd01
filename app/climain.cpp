// SPDX-License-Identifier: MIT
#include "app/clirunner.h"
#include "app/console.h"

#include <QFile>

// No QCoreApplication: nothing here needs an event loop, and starting one takes longer than checking a template.
int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QFile::decodeName(argv[i]);
    const auto line = app::CommandLine::parse(arguments);
    if (line)
        return app::run(*line);
    app::tell(line.error());
    return app::Trouble;
}
