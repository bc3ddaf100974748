#pragma once

#include "app/models/actors_model.hpp"
#include "ui/screens/question_parts.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

/// The people and groups around her as a map and as a list of cards, each filled one question at
/// a time. The map needs room; with the largest letters there is only the list.
class ActorsScreen final : public Screen {
public:
    ActorsScreen(app::App& app, std::string_view detail);

    void draw(Context& context) override;
    std::vector<std::string> place() const override { return m_place; }
    std::string tab() const override { return "assessment"; }

private:
    using State = app::ActorsModel::State;

    void draw_map(Context& context, const State& state);
    void draw_discs(Context& context, const State& state);
    void draw_chosen(Context& context, const app::ActorsModel::Chosen& chosen);
    void draw_unplaced(Context& context, const State& state);
    void draw_legend(Context& context);
    void follow(const ActorDiscsEvent& event, const State& state);
    Foot foot_of(const State& state, bool map) const;
    void follow_foot(std::string_view pressed);
    void draw_list(Context& context, const State& state);
    void draw_rows(Context& context, const State& state);
    void draw_what_is_missing(Context& context, const State& state);
    void draw_contradiction(Context& context, const app::ActorsModel::Contradiction& asked);
    void draw_card(Context& context, const State& state);
    void draw_summary(Context& context, const State& state);
    void draw_erasing(Context& context, const State& state);

    app::ActorsModel m_model;
    std::vector<std::string> m_place;
    Asides m_asides;
    domain::RecordId m_named { 0 };
    std::string m_name;
};

} // namespace ui
