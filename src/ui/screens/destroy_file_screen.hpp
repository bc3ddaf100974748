#pragma once

#include "app/models/destroy_file_model.hpp"
#include "ui/screens/screen.hpp"

#include <string>
#include <utility>

namespace ui {

/// "Borrar este archivo" without opening it.
class DestroyFileScreen final : public Screen {
public:
    DestroyFileScreen(app::App& app, std::string path) : m_model(app, std::move(path)) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    Surroundings surroundings() const override { return Surroundings::TopBar; }

private:
    using State = app::DestroyFileModel::State;
    void draw_looking(Context& context, const State& state);
    void draw_question(Context& context, const State& state);
    void draw_hold(Context& context, const State& state);

    app::DestroyFileModel m_model;
    std::string m_word;
};

} // namespace ui
