#pragma once

#include "app/models/incidents_model.hpp"
#include "ui/screens/question_parts.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

/// What has happened, with its dates.
class IncidentsScreen final : public Screen {
public:
    IncidentsScreen(app::App& app, std::string_view detail);

    void draw(Context& context) override;
    std::vector<std::string> place() const override { return m_place; }
    std::string tab() const override { return "assessment"; }

private:
    using State = app::IncidentsModel::State;
    using Form = app::IncidentsModel::Form;

    void draw_overview(Context& context, const State& state);
    void draw_filters(Context& context, const State& state);
    void draw_list(Context& context, const State& state);
    void draw_list_pages(Context& context, const State& state);
    void draw_picture(Context& context, const State& state);
    void draw_line(Context& context, const State& state);
    void draw_words(Context& context, const State& state);
    void draw_months(Context& context, const State& state);
    void draw_kinds_there_are(Context& context, const State& state);
    void draw_kind(Context& context, const State& state, const Form& form);
    void draw_kinds(Context& context, const State& state, const Form& form);
    void draw_facts(Context& context, const State& state, const Form& form);
    void draw_day(Context& context, const State& state, const Form& form);
    void draw_erasing(Context& context, const State& state);
    void fill_fields(const Form& form);

    app::IncidentsModel m_model;
    std::vector<std::string> m_place;
    bool m_focus_tabs { false };
    bool m_filled { false };
    bool m_tried { false };
    DateInput m_date;
    std::string m_note;
};

} // namespace ui
