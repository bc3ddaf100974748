#pragma once

#include "app/models/print_model.hpp"
#include "ui/screens/new_file_view.hpp"
#include "ui/screens/screen.hpp"

#include <string>
#include <vector>

namespace ui {

/// A guide, a card or the numbers on paper: which, how, where, and the check of what was
/// written.
class PrintScreen final : public Screen {
public:
    PrintScreen(app::App& app, const std::string& detail) : m_model(app, detail) { }

    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    Surroundings surroundings() const override { return rail_if(m_model.has_vault()); }
    std::string tab() const override { return "guides"; }

private:
    using State = app::PrintModel::State;

    void draw_what(Context& context, const State& state);
    void draw_choose(Context& context, const State& state);
    void draw_fold(Context& context, const State& state);
    void draw_place(Context& context, const State& state);
    void draw_done(Context& context, const State& state);

    app::PrintModel m_model;
    NewFileName m_name;
};

} // namespace ui
