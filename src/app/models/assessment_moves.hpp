#pragma once

#include "app/app.hpp"

#include <string_view>

namespace app {

/// What the forms on the way (actors, incidents, threats) do like questions do.

enum class Arrival {
    OffTheWay, ///< her path does not pass here: going on leads to the overview
    First,     ///< going on leads to the next open stop
    Review,    ///< something was here already: going on leads to the next stop
};

/// Remembers where she is.
Arrival arrive_at(App& app, std::string_view stop);
void go_on_from(App& app, std::string_view stop, Arrival arrival);
void go_back_from(App& app, std::string_view stop, Arrival arrival);
/// "I will come back", and on.
void put_aside(App& app, std::string_view stop, Arrival arrival);
/// Passed over on purpose, and on.
void pass_over(App& app, std::string_view stop, Arrival arrival);

} // namespace app
