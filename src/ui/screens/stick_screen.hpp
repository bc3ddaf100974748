#pragma once

#include "app/models/stick_model.hpp"
#include "ui/screens/screen.hpp"

#include <string>

namespace ui {

/// "Preparar memoria USB": which stick, what goes on it, the number at the end.
class StickScreen final : public Screen {
public:
    explicit StickScreen(app::App& app) : m_model(app) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    Surroundings surroundings() const override { return rail_if(m_model.has_vault()); }
    std::string tab() const override { return "settings"; }

private:
    using State = app::StickModel::State;
    void draw_choose(Context& context, const State& state);
    void draw_drives(Context& context, const State& state);
    void draw_typed_place(Context& context, const State& state);
    void draw_kit(Context& context, const State& state);
    void draw_list(Context& context, const State& state);
    void draw_list_faults(Context& context, const State& state);
    void draw_look(Context& context, const State& state);
    void draw_writing(Context& context, const State& state);
    void draw_done(Context& context, const State& state);

    app::StickModel m_model;
    std::string m_typed;
};

} // namespace ui
