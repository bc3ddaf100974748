#pragma once

#include "ui/context.hpp"

#include <functional>
#include <string>
#include <vector>

/// Pages made of the widgets alone, with no model behind them: what the widgets
/// look like, and how a screen is written with them.
namespace examples {

struct Example {
    std::string name;
    std::function<void(ui::Context&)> draw;
    /// What has the keyboard in the picture; may be empty.
    std::string focus {};
};

std::vector<Example> all();

// One page each.
void buttons(ui::Context& context);
void choices(ui::Context& context);
void fields(ui::Context& context);
void notices(ui::Context& context);
void levels(ui::Context& context);
void lists(ui::Context& context);
void start(ui::Context& context);
void emergency(ui::Context& context);
void create(ui::Context& context);
void home(ui::Context& context);
void home_not_saved(ui::Context& context);
void question(ui::Context& context);
void results(ui::Context& context);
void risk(ui::Context& context);
void gender(ui::Context& context);
void measures(ui::Context& context);
void plan(ui::Context& context);
void guide(ui::Context& context);
void ring(ui::Context& context);
void lock(ui::Context& context);

} // namespace examples
