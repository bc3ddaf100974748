#pragma once

#include "app/models/plan_model.hpp"
#include "ui/screens/plan_calendar_view.hpp"
#include "ui/screens/screen.hpp"
#include "ui/widgets/fields.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ui {

/// Her security plan in eight parts, each to read and to write.
class PlanScreen final : public Screen {
public:
    PlanScreen(app::App& app, std::string_view detail) : m_model(app, detail) { }

    void draw(Context& context) override;
    std::vector<std::string> place() const override;
    std::string tab() const override { return "plan"; }

private:
    using State = app::PlanModel::State;
    using Line = app::PlanModel::Line;

    void draw_list(Context& context, const State& state);
    void draw_notices(Context& context, const State& state);
    void draw_part(Context& context, const State& state);
    void draw_agreements(Context& context, const State& state);
    void draw_steps(Context& context, const State& state);
    void draw_protocol(Context& context, const State& state);
    void edit_protocol(Context& context, const State& state);
    void draw_people(Context& context, const State& state);
    void draw_chain(Context& context, const State& state);
    void edit_chain(Context& context, const State& state);
    void draw_words(Context& context, const State& state);
    void draw_dependants(Context& context, const State& state);
    void draw_rehearsal(Context& context, const State& state);
    void draw_organisation(Context& context, const State& state);
    void edit_organisation(Context& context, const State& state);
    void ask_about(Context& context, const State& state, domain::RecordId contact);
    void edit_people(Context& context, const State& state);
    void edit_contacts(Context& context, const State& state);
    void draw_self_care(Context& context, const State& state);
    void draw_lists(Context& context, const State& state);
    void draw_limits(Context& context, const State& state);
    void draw_calendar(Context& context, const State& state);
    void draw_accepted(Context& context, const State& state);
    void press(std::string_view action);

    /// A field of the plan: one line, or as many as said.
    void edit_text(Context& context, app::PlanField field, app::PlanModel::Line line,
        const Words& label, int lines = 1);
    /// A list of lines that she writes, with "add" below.
    void edit_lines(Context& context, app::PlanList list, app::PlanField field,
        const std::vector<Line>& lines, const Words& label, const Words& add);
    void bin(Context& context, app::PlanList list, domain::RecordId id);
    DateInput& day(domain::RecordId id, std::optional<base::Date> date);

    app::PlanModel m_model;
    /// What stands in the fields while she types.
    std::map<std::pair<app::PlanField, domain::RecordId>, std::string> m_texts;
    std::map<domain::RecordId, DateInput> m_days;
    PlanCalendarView m_calendar;
    bool m_list_open { false };
    bool m_focus_new { false };
};

} // namespace ui
