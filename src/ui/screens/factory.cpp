#include "ui/screens/factory.hpp"

#include "base/assert.hpp"

namespace ui {

std::unique_ptr<Screen> make_screen(app::App& app, const app::Place& place)
{
    (void)app;
    switch (place.screen) {
    case app::Screen::Start:
    case app::Screen::Create:
    case app::Screen::Unlock:
    case app::Screen::Lock:
    case app::Screen::EmergencyMenu:
    case app::Screen::EmergencyCard:
    case app::Screen::Guides:
    case app::Screen::Guide:
    case app::Screen::Home:
    case app::Screen::Assessment:
    case app::Screen::Question:
    case app::Screen::Actors:
    case app::Screen::Threats:
    case app::Screen::Incidents:
    case app::Screen::Results:
    case app::Screen::RiskDetail:
    case app::Screen::Measures:
    case app::Screen::Plan:
    case app::Screen::Export:
    case app::Screen::Settings:
    case app::Screen::Deletion:
        break;
    }
    return nullptr;
}

} // namespace ui
