#pragma once

#include "app/app.hpp"
#include "app/models/wheel_page.hpp"
#include "app/reason_text.hpp"
#include "app/what_if.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What she has to see before anything else while an emergency is active (risk-method.md 8):
/// the cards of the guides first, then the measures.
struct EmergencyFirst {
    struct Link {
        std::string id;
        std::string title;
    };
    std::vector<Link> cards;
    std::vector<Link> measures;
    std::vector<std::string> risks;
    bool call_now { false };
    std::vector<std::string> contacts; ///< her first three, "Ceniza 5555 1234"
};
/// Nothing while no emergency is active.
std::optional<EmergencyFirst> emergency_first(App& app);

/// Sus riesgos hoy: list and matrix, gender panel, what exposes and protects her, and how it
/// would look with measures. No number, total or percentage leaves this model: the numbers
/// of the rows only say which disc is which.
class ResultsModel {
public:
    enum class Tab { List, Gender, Balance, WhatIf, Wheel };

    struct Row {
        std::string risk;
        int number { 1 };
        std::string name;
        LevelText level;
        domain::Direction direction { domain::Direction::Same };
        bool provisional { false };
        bool chosen { false };
    };
    struct Group {
        LevelText level;
        std::vector<Row> rows;
    };
    struct Unknown {
        std::string risk;
        std::string name;
        std::string why; ///< "No lo preguntamos, por eso no sabemos"
        bool skipped { false };
    };
    /// Where a risk lies in the matrix.
    struct Disc {
        std::string risk;
        int number { 1 };
        std::string name;
        int band { 1 };   ///< 1 far to 5
        int impact { 1 }; ///< 1 to 5
        bool chosen { false };
    };
    struct Indicator {
        std::string id;
        std::string title;
        std::string changes;
        std::string guide; ///< to read, empty without one
    };
    /// GI-12: good news, or something to make sure of.
    struct Strength {
        Indicator indicator;
        bool there { false };
        std::string because; ///< "Su red apoya si el agresor es cercano: «No sé»"
    };
    struct Gender {
        std::vector<Indicator> happening;
        std::vector<Strength> strengths;
        std::vector<Indicator> not_seen;
        std::vector<Indicator> not_asked;
    };
    struct Balance {
        std::vector<ReasonText> exposes;
        std::vector<ReasonText> protects;
        std::size_t more_exposes { 0 }; ///< waiting behind "see all"
        std::size_t more_protects { 0 };
    };
    struct Then {
        Row row;
        LevelText then; ///< with all that is done and planned
    };
    struct Residual {
        std::vector<Then> rows;
        std::optional<WhatIfView> picture; ///< of the chosen risk
        bool any_measure { false };
    };
    struct State {
        bool writable { true };
        std::string whose; ///< "This is practice with an invented case."; empty: hers
        Tab tab { Tab::List };
        bool has_levels { false };
        std::optional<EmergencyFirst> emergency;
        bool asks_if_safe { false };
        bool care { false }; ///< Q11.10: the care card comes first
        std::string care_title;
        std::string care_text;
        std::vector<Group> groups;
        std::vector<Unknown> unknown;
        std::vector<std::string> not_hers;
        std::vector<Disc> discs;
        std::array<std::array<domain::Level, 5>, 5> matrix {}; ///< [band - 1][impact - 1]
        std::vector<std::string> bands;                        ///< 1 to 5
        std::vector<std::string> impacts;                      ///< 1 to 5
        std::array<std::string, 5> levels;
        Gender gender;
        Balance balance;
        Residual residual;
        WheelPage wheel;
        std::string review; ///< "12 de mayo", empty without a level
    };

    /// The detail is a tab ("gender", "balance", "whatif", "wheel") and may name a risk:
    /// "list/R04".
    ResultsModel(App& app, std::string_view detail);

    const State& state();

    void open_tab(Tab tab);
    /// Marks a risk in list and matrix; once more opens it.
    void choose(std::string_view risk);
    void open(std::string_view risk);
    void see_all_of_balance();
    void see_measures();
    /// The question of the wheel.
    void fill_wheel();
    void see_measure(std::string_view measure);
    void see_guide(std::string_view guide);
    void open_card(std::string_view card);
    void open_plan();
    void go_on_answering();

    /// "Ya estoy a salvo": asked once more, then the marks of Q4.14 and Q0.05 go and the
    /// plan is looked at every week for a month.
    void ask_if_safe(bool ask);
    void say_safe();

private:
    void refresh();
    void fill_list(State& state);
    void fill_gender(State& state);
    void fill_balance(State& state);
    void fill_residual(State& state);
    /// So that "back" comes to the same tab and the same risk.
    void remember_place();
    std::string detail() const;

    App& m_app;
    Tab m_tab { Tab::List };
    std::string m_chosen;
    bool m_all_of_balance { false };
    bool m_asks_if_safe { false };
    std::optional<unsigned> m_revision;
    std::string m_language;
    State m_state;
};

} // namespace app
