#pragma once

#include "app/models/risk_detail_model.hpp"
#include "ui/screens/screen.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

/// One risk: level, reasons, whether she agrees, what she decides.
class RiskDetailScreen final : public Screen {
public:
    RiskDetailScreen(app::App& app, std::string_view risk);

    void draw(Context& context) override;
    std::vector<std::string> place() const override { return m_place; }
    std::string tab() const override { return "assessment"; }

private:
    using State = app::RiskDetailModel::State;

    Foot foot_of(const State& state) const;
    void draw_head(Context& context, const State& state);
    void draw_no_level(Context& context, const State& state);
    void draw_dots(Context& context, const State& state);
    void draw_reasons(Context& context, const State& state);
    void draw_judging(Context& context, const State& state);
    void draw_deciding(Context& context, const State& state);
    void draw_decision_fields(Context& context, const State& state);
    void draw_until(Context& context, const State& state, const Words& label);
    void answer_foot(const std::string& pressed);

    app::App& m_app;
    app::RiskDetailModel m_model;
    std::vector<std::string> m_place;
    // Half-typed text of the form that is open.
    std::string m_judgement_reason;
    std::string m_person;
    std::string m_decision_reason;
    DateInput m_until;
    std::optional<domain::Decision> m_shown_decision;
};

} // namespace ui
