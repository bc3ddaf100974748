#pragma once

#include "app/app.hpp"
#include "app/reason_text.hpp"
#include "app/what_if.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// One risk: its level and the reasons in her own words, whether she agrees (risk-method.md
/// 7.1), and what she decides about it (10.1).
class RiskDetailModel {
public:
    enum class Agreement { Yes, Higher, Lower };

    struct Topic {
        std::string code;
        std::string text;
    };
    struct LevelChoice {
        domain::Level level { domain::Level::Low };
        std::string name;
        bool chosen { false };
    };
    struct Judging {
        Agreement agreement { Agreement::Yes };
        bool can_raise { false };
        bool can_lower { false };
        /// Why one of the two is not there; empty when both are.
        std::string limits;
        std::vector<LevelChoice> higher; ///< when she raises and there is more than one step
        std::string reason;
        /// Lowering waits for a sentence: the level does not change until then.
        bool waits_for_reason { false };
    };
    struct DecisionChoice {
        domain::Decision decision { domain::Decision::Reduce };
        std::string text;
        bool chosen { false };
    };
    struct Deciding {
        std::vector<DecisionChoice> choices;
        std::optional<domain::Decision> decision;
        std::string person;
        std::string reason;
        bool agreed { false };
        std::optional<base::Date> until;
        base::Date last_day; ///< for deciding later
        std::string last_day_words;
        std::string decided_on;        ///< "12 de mayo"
        bool asks_all { false };       ///< living with it from high upwards: reason, date, person
        std::vector<std::string> gaps; ///< what is still missing, in words
        bool too_late { false };
    };
    struct Link {
        std::string id;
        std::string title;
    };
    struct State {
        bool writable { true };
        std::string risk;
        std::string title;
        std::string short_title;
        std::string what;
        bool applies { true };
        std::optional<LevelText> level;
        domain::Direction direction { domain::Direction::Same };
        std::string calculated; ///< word of the calculated level, when hers is another
        /// No level: why, and for a closed topic the buttons that open it.
        std::string no_level;
        bool skipped { false };
        std::vector<Topic> topics;
        int band { 0 };
        std::string band_words;
        int impact { 0 };
        std::string impact_words;
        bool rated { false };
        int coverage { 0 }; ///< 0 to 4 dots
        std::string coverage_words;
        bool provisional { false };
        bool emergency { false };
        bool danger_signs { false };
        std::vector<ReasonText> raises;
        std::vector<ReasonText> exposes;
        std::vector<ReasonText> protects;
        Judging judging;
        Deciding deciding;
        std::optional<Link> guide;
        std::optional<Link> card; ///< comes first in an emergency
    };

    RiskDetailModel(App& app, std::string_view risk);

    const State& state();

    void agree(Agreement agreement);
    void raise_to(domain::Level level);
    void set_judgement_reason(std::string_view text);

    void decide(domain::Decision decision);
    void set_person(std::string_view text);
    void set_decision_reason(std::string_view text);
    void set_agreed(bool agreed);
    void set_until(std::optional<base::Date> date);

    void open_topic(std::string_view code);
    void rate_harm(); ///< to the question of how much it would hurt
    void go_on_answering();
    void open_guide();
    void open_card();
    void see_measures();
    void back();

private:
    void refresh();
    void fill_level(State& state, const domain::RiskResult& result);
    void fill_judging(State& state, const domain::RiskResult& result);
    void fill_deciding(State& state);
    void fill_links(State& state);
    void store_judgement();
    void change_decision(const std::function<void(domain::RiskDecision&)>& change);
    const domain::RiskResult* result();
    std::string draft() const;
    const domain::Workbook& workbook() const { return m_app.workbook(); }
    void edit(const std::function<void(domain::Workbook&)>& change);

    App& m_app;
    std::string m_risk;
    Agreement m_agreement { Agreement::Yes };
    std::optional<domain::Level> m_raised_to;
    std::string m_reason;
    std::optional<unsigned> m_revision;
    std::string m_language;
    State m_state;
};

} // namespace app
