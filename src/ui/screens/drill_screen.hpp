#pragma once

#include "app/models/drill_model.hpp"
#include "ui/screens/screen.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// A rehearsal: one step a page in large letters, then how it went.
class DrillScreen final : public Screen {
public:
    DrillScreen(app::App& app, std::string_view detail) : m_model(app, detail) { }

    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    std::string tab() const override { return "plan"; }

private:
    using State = app::DrillModel::State;

    void draw_before(Context& context, const State& state);
    void draw_step(Context& context, const State& state);
    void draw_how_it_went(Context& context, const State& state);
    void draw_results(Context& context, const State& state);

    app::DrillModel m_model;
    /// What stands in the field while she types.
    std::string m_note;
    bool m_note_taken { false };
};

} // namespace ui
