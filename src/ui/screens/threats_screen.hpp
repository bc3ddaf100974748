#pragma once

#include "app/models/threats_model.hpp"
#include "ui/screens/question_parts.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

/// Threats thought over in five steps.
class ThreatsScreen final : public Screen {
public:
    ThreatsScreen(app::App& app, std::string_view detail);

    void draw(Context& context) override;
    std::vector<std::string> place() const override { return m_place; }
    std::string tab() const override { return "assessment"; }

private:
    using State = app::ThreatsModel::State;

    void draw_list(Context& context, const State& state);
    void draw_card(Context& context, const State& state);
    void draw_question(Context& context, const State& state, bool wide);
    void draw_erasing(Context& context, const State& state);

    app::ThreatsModel m_model;
    std::vector<std::string> m_place;
    Asides m_asides;
    domain::RecordId m_shown { 0 };
    std::string m_text;
};

} // namespace ui
