#pragma once

#include "app/app.hpp"
#include "ui/screens/screen.hpp"

#include <memory>

namespace ui {

/// The screen for a place. The one list of all screens.
std::unique_ptr<Screen> make_screen(app::App& app, const app::Place& place);

} // namespace ui
