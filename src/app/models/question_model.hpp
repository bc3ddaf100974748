#pragma once

#include "app/app.hpp"
#include "app/models/assessment_flow.hpp"
#include "app/models/question_view.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// One question of the assessment, or the quiet page that follows it. The detail of the
/// place says which: "Q4.01", "Q4.01/thanks", "end", or empty for where she stopped.
class QuestionModel {
public:
    /// What stands on the page instead of a question.
    enum class Page {
        Question,
        Thanks,  ///< "Thank you for telling. None of this is your fault."
        Hiding,  ///< Q0.01 = no: how to hide the screen, and stopping
        Care,    ///< Q11.10: PSI-12 and her people
        Erasing, ///< a topic was closed that has answers: erase them? Asked once
        End,     ///< the path is finished
        Nothing, ///< the place is a form: go_where_it_belongs() leads there
    };

    struct Slider {
        std::string id;
        std::string label;
        std::string at_zero; ///< "0 looks like"; empty for harm
        std::string at_four;
        std::optional<int> value;
    };
    struct WheelPart {
        std::string name;
        std::optional<int> value;
    };
    struct Person {
        std::string name;
        std::string relation;
        std::string phone;
    };

    struct State {
        Page page { Page::Question };
        bool writable { true };

        // Around the question.
        int step { 0 };
        int steps { 14 };
        std::string step_title;
        std::string step_intro; ///< only at the first question of a step
        float part { 0 };       ///< of the step, 0 to 1
        int answered { 0 };
        int asked { 0 };
        bool is_first { false };
        std::string who_answers; ///< "she answers"; empty: she who is at the keyboard

        // The question.
        QuestionView view;
        std::string subject; ///< the risk this page is about (Q13.02, Q13.03)
        std::string subject_text;
        std::vector<Slider> sliders;
        std::vector<std::string> slider_words; ///< for 0 to 4; empty: only numbers
        std::vector<WheelPart> wheel;          ///< all eight, for the picture
        std::string text;
        bool may_be_thought { false };
        bool thought { false };
        /// Her decision still lacks with whom, until when or why; the results ask for it.
        bool decision_incomplete { false };
        std::optional<base::Date> date;
        std::optional<base::Date> suggested_date; ///< from the highest level
        int chosen { 0 };                         ///< of Q13.01
        int most { 0 };
        bool keep_offered { false }; ///< "Keep this answer"
        bool keep { false };
        bool may_go_on { false };
        /// "violencia sexual y difamación"; empty where it counts for none or for many.
        std::string counts_for;
        bool may_be_declined { false };
        std::string note;
        bool can_undo { false }; ///< the answer differs from what it was when the page came

        // The quiet pages.
        std::string care_title;
        std::string care_text;
        std::string care_gender;
        std::vector<Person> people;
        int hidden { 0 }; ///< answers that a closed topic hides; what they say is not shown
        domain::Path path { domain::Path::Express };
        std::optional<domain::Path> longer;
        int more_on_longer { 0 };
        int put_aside { 0 }; ///< "I will come back"
        int left_open { 0 }; ///< neither answered, skipped nor put aside
    };

    QuestionModel(App& app, std::string_view detail);

    const State& state();
    /// A low window has room for so many answers on a page; 0: as many as a theme has.
    void set_most_answers(int most);
    /// True when this place is not a question: the router now shows the form it is.
    bool go_where_it_belongs();

    // --- Answering -------------------------------------------------------------------
    void choose(std::string_view code);
    void set_slider(std::size_t index, int value);
    void set_text(std::string_view text);
    /// "Do not save, I only think it": nothing is stored.
    void only_think(bool yes);
    void set_date(std::optional<base::Date> date);
    /// "Keep this answer": for this session's answers, off by default.
    void keep(bool yes);
    void set_note(std::string_view note);
    /// The answer is again as it was when this page came, also whether it was put aside. Not
    /// the note.
    void undo();

    // --- Moving ----------------------------------------------------------------------
    void back();
    void next();
    void later();
    void skip();
    /// "Stop": nothing is lost, the overview says so.
    void stop();
    void hide();
    /// From a quiet page on.
    void go_on();
    void erase_hidden();
    void see_results();
    void take_longer_path();
    void see_put_aside();
    void see_left_open();

private:
    /// Everything a question can change.
    struct Answered {
        std::optional<domain::Answer> answer;
        std::map<std::string, domain::HarmMarks, std::less<>> harm;
        std::vector<domain::RiskDecision> decisions;
        domain::Limits limits;
        std::optional<base::Date> review_due;
        std::optional<base::Date> safe_since; ///< follows from the danger signs
        bool skipped { false };
        bool later { false };
    };

    void refresh();
    Answered answered() const;
    bool is_changed() const;
    void fill_question(State& state) const;
    void fill_sliders(State& state, const domain::Question& question) const;
    void fill_plan_answers(State& state) const;
    void fill_care(State& state) const;
    void fill_end(State& state) const;
    std::string counts_for(const domain::Question& question) const;
    domain::Answer answer_shown() const;
    int page_count(const domain::Question& question) const;
    std::string subject_risk() const;
    QuestionSources sources() const;
    const domain::Workbook& workbook() const { return m_app.workbook(); }
    void edit(const std::function<void(domain::Workbook&)>& change);
    void answered_now(domain::Workbook& workbook) const;
    void leave_forward();
    void leave_to_next();
    void open_help();
    bool told_something() const;
    void show_quiet(std::string_view suffix);
    void set_answer(const domain::Answer& answer);
    void note_end_of_emergency();

    App& m_app;
    std::string m_id;
    Page m_kind { Page::Question };
    /// She opened something already answered: going on means the next question in order.
    bool m_reviewing { false };
    /// She came by a link from another page (a reason, what changed): back leads there.
    /// An emergency was marked when she came, and since when it was over before that.
    bool m_was_emergency { false };
    std::optional<base::Date> m_was_safe_since;
    bool m_visiting { false };
    int m_page { 0 };
    int m_most { 0 };
    std::optional<Answered> m_before; ///< of a question, when the page came
    std::optional<unsigned> m_revision;
    std::string m_language;
    State m_state;
};

} // namespace app
