// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace ui {

/// Where the caret was before it was sent elsewhere, to go back to, and forward again.
class History
{
public:
    struct Place {
        QString path;
        int offset = 0;
        bool operator==(const Place &) const = default;
    };

    /// The caret leaves \a place for another one.
    void leave(const Place &place);
    [[nodiscard]] bool canGoBack() const { return !m_back.empty(); }
    [[nodiscard]] bool canGoForward() const { return !m_forward.empty(); }
    /// The place to go to from \a here; nothing if there is none.
    std::optional<Place> back(const Place &here);
    std::optional<Place> forward(const Place &here);

private:
    static constexpr std::size_t Most = 100;

    std::vector<Place> m_back;
    std::vector<Place> m_forward;
};

} // namespace ui
