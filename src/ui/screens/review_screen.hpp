#pragma once

#include "app/models/review_model.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

/// Revisar mi plan: what changed, what became of the measures, how the levels went.
class ReviewScreen final : public Screen {
public:
    explicit ReviewScreen(app::App& app) : m_model(app) { }
    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    std::string tab() const override { return "home"; }

private:
    void draw_beginning(Context& context, const app::ReviewModel::State& state);
    void draw_changes(Context& context, const app::ReviewModel::State& state);
    void draw_risk(Context& context, const app::ReviewModel::Risk& risk, bool last);
    void draw_answers(Context& context, const app::ReviewModel::State& state);
    void draw_measures(Context& context, const app::ReviewModel::State& state);
    void draw_drills(Context& context, const app::ReviewModel::State& state);
    void draw_open(Context& context, const app::ReviewModel::State& state,
        const app::ReviewModel::Measure& measure);
    void draw_filter(Context& context, const app::FilterOffer& offer);
    static void draw_history_in_words(Context& context, const app::ReviewModel::History& history);
    static void draw_history(Context& context, const app::ReviewModel::History& history);

    app::ReviewModel m_model;
};

} // namespace ui
