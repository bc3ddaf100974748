#pragma once

#include "app/models/copies_model.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

/// "Mis copias", and what can be done with the file itself.
class CopiesScreen final : public Screen {
public:
    explicit CopiesScreen(app::App& app) : m_model(app) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    std::string tab() const override { return "settings"; }

private:
    using State = app::CopiesModel::State;
    void draw_list(Context& context, const State& state);
    void draw_form(Context& context, const State& state);
    void draw_copies(Context& context, const State& state);
    void draw_actions(Context& context, const State& state);
    void draw_place(Context& context, const State& state);
    void draw_erasing(Context& context, const State& state);

    app::CopiesModel m_model;
    std::string m_place;
};

} // namespace ui
