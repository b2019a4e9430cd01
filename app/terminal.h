// SPDX-License-Identifier: MIT
#pragma once

#include "app/commandline.h"

#include <atomic>
#include <chrono>
#include <mutex>

namespace app {

/// Whether what goes to standard output is to have colours: for auto, if that is a terminal and NO_COLOR is unset.
bool wantsColor(CommandLine::Color color, bool toFile);

/// One line on standard error that tells how far a run is, gone at its end. Says nothing unless that is a terminal.
class ProgressLine
{
public:
    /// \a total may be 0: then nothing is said.
    explicit ProgressLine(std::size_t total);
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;
    ~ProgressLine();

    /// Number \a current, from 1, was begun. Any thread.
    void show(std::size_t current);

private:
    const std::size_t m_total;
    bool m_enabled = false;
    bool m_shown = false;
    std::size_t m_latest = 0;
    std::chrono::steady_clock::time_point m_next;
    std::mutex m_mutex;
};

/// While one exists the first SIGINT is only noted; a second one ends the program. At most one at a time.
class Interruption
{
public:
    Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;
    ~Interruption();

    /// Any thread.
    [[nodiscard]] static bool happened();
};

} // namespace app
