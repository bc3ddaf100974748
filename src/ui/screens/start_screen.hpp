#pragma once

#include "app/models/start_model.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

class StartScreen final : public Screen {
public:
    explicit StartScreen(app::App& app) : m_model(app) { }

    void draw(Context& context) override;
    std::vector<std::string> place() const override { return {}; }
    Surroundings surroundings() const override { return Surroundings::TopBar; }
    float page_width() const override { return 1000; }
    bool has_bottom_bar() const override { return true; }
    bool has_help_button() const override { return false; }

private:
    void draw_tiles(Context& context);
    void draw_calm(Context& context);
    void draw_help(Context& context);
    void draw_colours(Context& context);
    void draw_preferences(Context& context);

    app::StartModel m_model;
};

} // namespace ui
