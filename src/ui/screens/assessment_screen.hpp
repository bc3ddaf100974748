#pragma once

#include "app/models/assessment_model.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

/// The overview of the assessment: path, steps, and what waits.
class AssessmentScreen final : public Screen {
public:
    AssessmentScreen(app::App& app, std::string_view detail);

    void draw(Context& context) override;
    std::vector<std::string> place() const override { return m_place; }
    std::string tab() const override { return "assessment"; }

private:
    using State = app::AssessmentModel::State;

    void draw_begin(Context& context, const State& state);
    void draw_overview(Context& context, const State& state);
    void draw_paths(Context& context, const State& state);
    void draw_steps(Context& context, const State& state);
    void draw_side(Context& context, const State& state);
    void draw_waiting(Context& context, const State& state);
    void draw_forms(Context& context, const State& state);
    void draw_topics(Context& context, const State& state);

    app::AssessmentModel m_model;
    std::vector<std::string> m_place;
    bool m_paths_open { false };
};

} // namespace ui
