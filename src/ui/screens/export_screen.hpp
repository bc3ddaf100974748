#pragma once

#include "app/models/export_model.hpp"
#include "ui/screens/new_file_view.hpp"
#include "ui/screens/screen.hpp"

#include <string>
#include <vector>

namespace ui {

/// A paper of the plan: what is on it, where it goes, and the check of what was written.
class ExportScreen final : public Screen {
public:
    ExportScreen(app::App& app, std::string_view detail) : m_model(app, detail) { }

    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    std::string tab() const override { return "plan"; }

private:
    using State = app::ExportModel::State;

    void draw_choose(Context& context, const State& state);
    void draw_parts(Context& context, const State& state);
    void draw_cards(Context& context, const State& state);
    void draw_leave_out(Context& context, const State& state);
    void draw_place(Context& context, const State& state);
    void draw_done(Context& context, const State& state);

    app::ExportModel m_model;
    NewFileName m_name;
};

} // namespace ui
