#pragma once

#include "app/models/results_model.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

/// Her risks today, in four tabs.
class ResultsScreen final : public Screen {
public:
    ResultsScreen(app::App& app, std::string_view detail);

    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    std::string tab() const override { return "assessment"; }

private:
    using State = app::ResultsModel::State;
    using Tab = app::ResultsModel::Tab;

    void draw_head(Context& context, const State& state);
    void draw_first(Context& context, const State& state);
    void draw_nothing_yet(Context& context, const State& state);
    void draw_list_tab(Context& context, const State& state);
    void draw_list(Context& context, const State& state);
    void draw_row(Context& context, const app::ResultsModel::Row& row);
    void draw_without_level(Context& context, const State& state);
    void draw_matrix(Context& context, const State& state);
    void draw_gender(Context& context, const State& state);
    void draw_strength(Context& context, const app::ResultsModel::Strength& strength);
    void draw_balance(Context& context, const State& state);
    void draw_residual(Context& context, const State& state);
    void draw_wheel(Context& context, const State& state);
    void draw_wheel_words(Context& context, const app::WheelPage& wheel);

    app::ResultsModel m_model;
    Tab m_tab { Tab::List };
    bool m_not_hers_open { false };
    bool m_focus_head { false };
    bool m_focus_tabs { false };
};

} // namespace ui
