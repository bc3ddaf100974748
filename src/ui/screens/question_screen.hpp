#pragma once

#include "app/models/question_model.hpp"
#include "ui/screens/question_parts.hpp"
#include "ui/screens/screen.hpp"

namespace ui {

/// One question at a time, every kind of answer, and the quiet pages between.
class QuestionScreen final : public Screen {
public:
    QuestionScreen(app::App& app, std::string_view detail);

    void draw(Context& context) override;
    std::vector<std::string> place() const override { return m_place; }
    std::string tab() const override { return "assessment"; }

private:
    using State = app::QuestionModel::State;

    void draw_question(Context& context, const State& state);
    void draw_narrow(Context& context, const State& state);
    void draw_wide(Context& context, const State& state);
    void draw_around(Context& context, const State& state);
    void draw_kind(Context& context, const State& state, bool wide);
    void draw_text(Context& context, const State& state);
    void draw_date(Context& context, const State& state);
    void draw_sliders(Context& context, const State& state);
    void draw_keep(Context& context, const State& state);
    void draw_undo(Context& context);
    std::vector<std::string> more_why(const State& state) const;
    void answer_foot(const std::string& pressed);

    void draw_thanks(Context& context);
    void draw_hiding(Context& context);
    void draw_care(Context& context, const State& state);
    void draw_care_body(Context& context, const State& state);
    void draw_erasing(Context& context, const State& state);
    void draw_end(Context& context, const State& state);

    app::App& m_app;
    app::QuestionModel m_model;
    std::vector<std::string> m_place;
    Asides m_asides;
    bool m_decided_folds { false };
    std::string m_text;
    DateInput m_date;
};

} // namespace ui
