// SPDX-License-Identifier: MIT
#include "app/terminal.h"

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace app {

namespace {

/// Of what is shown; more often nobody can read it.
constexpr std::chrono::milliseconds Interval(50);

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free); // else a signal handler may not write it

extern "C" void noteInterruption(int)
{
    interrupted = true;
    std::signal(SIGINT, SIG_DFL);
}

} // namespace

bool wantsColor(CommandLine::Color color, bool toFile)
{
    switch (color) {
    case CommandLine::Color::Always: return true;
    case CommandLine::Color::Never: return false;
    case CommandLine::Color::Auto: break;
    }
    return !toFile && qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb" && ::isatty(STDOUT_FILENO);
}

ProgressLine::ProgressLine(std::size_t total)
    : m_total(total)
    , m_enabled(total > 0 && qgetenv("TERM") != "dumb" && ::isatty(STDERR_FILENO))
{
}

ProgressLine::~ProgressLine()
{
    if (m_shown) {
        std::fputs("\r\x1b[K", stderr);
        std::fflush(stderr);
    }
}

void ProgressLine::show(std::size_t current)
{
    if (!m_enabled)
        return;
    const std::scoped_lock lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (current < m_latest || now < m_next) // threads may come in any order
        return;
    m_latest = current;
    m_next = now + Interval;
    m_shown = true;
    std::fprintf(stderr, "\rChecking %zu of %zu templates\x1b[K", current, m_total);
    std::fflush(stderr);
}

Interruption::Interruption()
{
    interrupted = false;
    if (std::signal(SIGINT, noteInterruption) == SIG_IGN) // as for a job in the background
        std::signal(SIGINT, SIG_IGN);
}

Interruption::~Interruption()
{
    if (std::signal(SIGINT, SIG_DFL) == SIG_IGN)
        std::signal(SIGINT, SIG_IGN);
}

bool Interruption::happened()
{
    return interrupted;
}

} // namespace app
