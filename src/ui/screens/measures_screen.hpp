#pragma once

#include "app/models/measures_model.hpp"
#include "ui/screens/screen.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

/// What she could do, one card each, with why, and with what may go wrong.
class MeasuresScreen final : public Screen {
public:
    MeasuresScreen(app::App& app, std::string_view detail);

    void draw(Context& context) override;
    std::vector<std::string> place() const override { return m_place; }
    std::string tab() const override { return "plan"; }

private:
    using State = app::MeasuresModel::State;
    using Group = app::MeasuresModel::Group;
    using Card = app::MeasureCard;

    Foot foot_of(const State& state) const;
    void answer_foot(const std::string& pressed);
    void draw_title(Context& context, const State& state);
    void draw_first(Context& context, const State& state);
    void draw_filter(Context& context, const State& state);
    void draw_groups(Context& context, const State& state, const std::vector<Group>& groups);
    void draw_measure(Context& context, const State& state, const Card& card);
    void draw_what(Context& context, const Card& card);
    void draw_state(Context& context, const State& state, const Card& card);
    void draw_update(Context& context, const Card& card);
    void draw_plan_fields(Context& context, const State& state, const Card& card);
    void draw_done(Context& context, const State& state, const Card& card);
    void draw_why_not(Context& context, const State& state, const Card& card);
    void draw_side(Context& context, const State& state);
    /// What is half typed belongs to the card that is open.
    void follow(const Card& card);

    app::App& m_app;
    app::MeasuresModel m_model;
    std::vector<std::string> m_place;
    /// The open card is what she came for: it is to be seen, wherever it stands.
    bool m_leads_to_open { false };
    bool m_waiting_open { false };
    bool m_rest_open { false };
    bool m_risks_open { false };
    /// What was pressed is gone: the keyboard goes to the three states of the card.
    bool m_focus_state { false };
    bool m_focus_own { false }; ///< A measure of her own was begun: she types at once.
    std::string m_followed;
    std::string m_title;
    std::string m_who;
    std::string m_reminded_by;
    std::string m_reason;
    DateInput m_date;
    DateInput m_reminder;
    DateInput m_done;
};

} // namespace ui
