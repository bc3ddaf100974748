#pragma once

#include "app/app.hpp"
#include "app/filter_offer.hpp"
#include "domain/review.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Today's levels and answers are what the next review compares with; one record a day.
void note_review(App& app);

/// "Revisar mi plan" (risk-method.md 12): what changed since the last review, what became of the
/// measures and why not, and how the levels went.
class ReviewModel {
public:
    struct LevelWords {
        domain::Level level { domain::Level::Low };
        std::string name;
    };
    enum class Since { New, Higher, Same, Lower, Gone };
    struct Risk {
        std::string id;
        std::string title;
        std::optional<LevelWords> before; ///< no level then
        std::optional<LevelWords> now;    ///< no level now
        Since since { Since::Same };
    };
    /// The words of a sensitive answer stay on its own page (product.md 2.8): both are empty.
    struct Answer {
        std::string question;
        std::string text;
        std::string before;
        std::string now;
    };
    struct Measure {
        std::string id; ///< of the catalogue; "own/12" when it is hers
        std::string title;
        std::string due; ///< "Era para el 3 de mayo"; empty without a date
        domain::MeasureReason reason { domain::MeasureReason::NotSaid };
        bool asks_why { false }; ///< "todavía no": its reasons are in sight
    };
    /// A protocol whose rehearsal is due, or that was never rehearsed.
    struct Drill {
        std::string risk;
        std::string title;
        std::string words;
    };
    /// Levels at each review and today; no more than `MOST_DATES` of them, the latest.
    struct History {
        struct Row {
            std::string title;
            std::vector<std::optional<LevelWords>> levels; ///< one for each date
        };
        std::vector<std::string> dates;
        std::vector<Row> rows;
    };
    static constexpr std::size_t MOST_DATES = 5;
    static constexpr std::size_t MOST_ANSWERS = 8;

    struct State {
        bool writable { true };
        domain::PlanAge age { domain::PlanAge::Current };
        std::string last; ///< "12 de mayo de 2026"; empty: never reviewed
        std::string next; ///< of the review after this one; empty while there is no level
        bool done_today { false };
        std::vector<Risk> risks; ///< those whose level differs
        std::size_t same_risks { 0 };
        std::vector<Answer> answers;
        std::size_t more_answers { 0 };
        std::vector<Measure> open;  ///< she said she would do them
        std::vector<Measure> stale; ///< in place, and nobody looked for half a year
        std::size_t done { 0 };     ///< since the last review
        std::vector<domain::MeasureReason> reasons;
        std::optional<FilterOffer> filter;
        std::vector<Drill> drills; ///< to rehearse now
        History history;           ///< no dates before the first review
    };

    explicit ReviewModel(App& app) : m_app(app) { }
    const State& state();

    void open_risk(std::string_view risk);
    void open_question(std::string_view question);
    void open_measure(std::string_view id);
    void rehearse(std::string_view risk);
    void done(std::string_view id);
    /// Shows the reasons, or hides them again.
    void not_yet(std::string_view id);
    void set_reason(std::string_view id, domain::MeasureReason reason);
    /// Still works: looked at today.
    void renew(std::string_view id);
    void take_filter();
    void leave_filter();
    void finish();
    void back();

private:
    void refresh();
    void add_changes(State& state) const;
    void add_measures(State& state) const;
    void add_drills(State& state) const;
    void add_history(State& state) const;
    std::optional<LevelWords> words(std::optional<domain::Level> level) const;
    std::string answer_words(std::string_view question, const domain::Answers& answers) const;
    const domain::ReviewRecord* before() const;
    void change(std::string_view id, const std::function<void(domain::MeasureChoice&)>& change);

    App& m_app;
    std::string m_asks_why;
    domain::MeasureReason m_filter_left { domain::MeasureReason::NotSaid };
    std::optional<unsigned> m_revision;
    std::string m_language;
    State m_state;
};

} // namespace app
