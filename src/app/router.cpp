#include "app/router.hpp"

#include <utility>

namespace app {

namespace {
    /// Nobody goes back further than this; the oldest steps are forgotten.
    constexpr std::size_t LONGEST_WAY_BACK = 64;
} // namespace

bool needs_vault(Screen screen)
{
    switch (screen) {
    case Screen::Start:
    case Screen::Create:
    case Screen::Unlock:
    case Screen::Lock:
    case Screen::DestroyFile:
    case Screen::EmergencyMenu:
    case Screen::EmergencyCard:
    case Screen::Guides:
    case Screen::Guide:
    case Screen::Contacts:
    case Screen::Print:
    case Screen::WorkshopTools:
    case Screen::Stick:
        return false;
    case Screen::Home:
    case Screen::Assessment:
    case Screen::Question:
    case Screen::Actors:
    case Screen::Threats:
    case Screen::Incidents:
    case Screen::Attachments:
    case Screen::Results:
    case Screen::RiskDetail:
    case Screen::Measures:
    case Screen::Plan:
    case Screen::Review:
    case Screen::Export:
    case Screen::Sharing:
    case Screen::Seal:
    case Screen::Unseal:
    case Screen::Settings:
    case Screen::Keys:
    case Screen::EmergencyKey:
    case Screen::KeyFile:
    case Screen::Copies:
    case Screen::Travel:
    case Screen::OldFile:
    case Screen::Deletion:
    case Screen::Diagnostics:
    case Screen::LoadDirectory:
        return true;
    }
    return true;
}

void Router::go(Place place)
{
    if (place == m_places.back())
        return;
    if (m_places.size() == LONGEST_WAY_BACK)
        m_places.erase(m_places.begin());
    m_places.push_back(std::move(place));
    m_came_by_link = true;
    ++m_revision;
}

void Router::restart(Place place)
{
    m_places.clear();
    m_places.push_back(std::move(place));
    m_came_by_link = false;
    ++m_revision;
}

void Router::replace(Place place)
{
    m_places.back() = std::move(place);
    m_came_by_link = false;
    ++m_revision;
}

void Router::back()
{
    if (!can_go_back())
        return;
    m_places.pop_back();
    m_came_by_link = false;
    ++m_revision;
}

const Place* Router::came_from() const
{
    return m_came_by_link && can_go_back() ? &m_places[m_places.size() - 2] : nullptr;
}

} // namespace app
