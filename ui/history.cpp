// SPDX-License-Identifier: MIT
#include "ui/history.h"

namespace ui {

void History::leave(const Place &place)
{
    m_forward.clear();
    if (!m_back.empty() && m_back.back() == place)
        return;
    m_back.push_back(place);
    if (m_back.size() > Most)
        m_back.erase(m_back.begin());
}

std::optional<History::Place> History::back(const Place &here)
{
    if (m_back.empty())
        return std::nullopt;
    const Place place = m_back.back();
    m_back.pop_back();
    m_forward.push_back(here);
    return place;
}

std::optional<History::Place> History::forward(const Place &here)
{
    if (m_forward.empty())
        return std::nullopt;
    const Place place = m_forward.back();
    m_forward.pop_back();
    m_back.push_back(here);
    return place;
}

} // namespace ui
