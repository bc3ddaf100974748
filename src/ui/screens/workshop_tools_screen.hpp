#pragma once

#include "app/models/workshop_tools_model.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

/// For trainers: sticks to give away, and a screen that others see.
class WorkshopToolsScreen final : public Screen {
public:
    explicit WorkshopToolsScreen(app::App& app) : m_model(app) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    Surroundings surroundings() const override { return rail_if(m_model.has_vault()); }
    std::string tab() const override { return "settings"; }

private:
    void draw_captures(Context& context);

    app::WorkshopToolsModel m_model;
};

} // namespace ui
