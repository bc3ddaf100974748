#pragma once

#include "app/app.hpp"
#include "app/models/assessment_moves.hpp"
#include "app/models/card_form.hpp"
#include "app/models/question_view.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Threats thought over in five steps (Q4.06 to Q4.13): facts, pattern, objective, source,
/// conclusion. The detail of the place is the threat, or empty for the list.
class ThreatsModel {
public:
    struct Row {
        domain::RecordId id { 0 };
        int number { 1 };
        std::string risk;       ///< what they said they would do; empty: not said
        std::string conclusion; ///< how likely it seems to her
        int answered { 0 };
        int asked { 0 };
    };
    /// What the objective (Q4.09) changes in what is advised; it adds no points.
    enum class Advice {
        None,
        AsAWoman, ///< punish or shame her: look at the gender panel
        GoBack,   ///< back to the partner: the page of R12
    };
    struct Card {
        domain::RecordId id { 0 };
        int number { 1 };
        std::vector<std::string> steps; ///< names of the five
        std::size_t step { 0 };
        std::vector<CardField> fields;
        std::size_t field { 0 };
        QuestionView view;
        std::string text; ///< Q4.06
        bool is_last { false };
        Advice advice { Advice::None };
    };
    struct State {
        bool writable { true };
        std::vector<Row> rows;
        std::optional<Card> card;
        bool confirms_erasing { false };
    };

    ThreatsModel(App& app, std::string_view detail);

    const State& state();

    void add();
    void open(domain::RecordId id);
    void close_card();

    void choose(std::string_view code);
    void set_text(std::string_view text);
    void open_page(int page);
    void open_field(std::size_t index);
    void next_field();
    void back_field();
    void ask_erasing(bool ask);
    void erase_card();
    void see_advice();

    void next();
    void back();
    void later();

private:
    void refresh();
    void fill_card(State& state, const domain::Threat& threat) const;
    const domain::Threat* shown() const;
    void change_card(const std::function<void(domain::Threat&)>& change);
    void drop_empty_cards();
    QuestionSources sources() const
    {
        return { m_app.method(), m_app.texts(), workbook().her_case };
    }
    const domain::Workbook& workbook() const { return m_app.workbook(); }
    void edit(const std::function<void(domain::Workbook&)>& change);

    App& m_app;
    Arrival m_arrival;
    domain::RecordId m_card { 0 };
    std::size_t m_field { 0 };
    int m_page { 0 };
    bool m_confirms_erasing { false };
    std::optional<unsigned> m_revision;
    std::string m_language;
    State m_state;
};

} // namespace app
