#pragma once

#include "app/models/home_model.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

class HomeScreen final : public Screen {
public:
    explicit HomeScreen(app::App& app) : m_model(app) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    std::string tab() const override { return "home"; }

private:
    void draw_beginning(Context& context, const app::HomeModel::State& state);
    void draw_steps(Context& context, const app::HomeModel::State& state);
    void draw_risks(Context& context, const app::HomeModel::State& state);
    void draw_due(Context& context, const app::HomeModel::State& state);

    app::HomeModel m_model;
};

} // namespace ui
