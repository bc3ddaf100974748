#pragma once

#include "app/app.hpp"
#include "app/models/erasing_offer.hpp"
#include "app/models/plan_fields.hpp"
#include "domain/level.hpp"
#include "domain/plan_calendar.hpp"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

/// "drill/R04": the detail of Screen::Plan that rehearses a protocol (DrillModel).
inline constexpr std::string_view DRILL_DETAIL = "drill/";

/// The eight parts of risk-method.md 11, in their order, and what a group adds.
enum class PlanPage {
    Agreements = 1,
    StepsBefore,
    Protocols,
    People,
    SelfCare,
    Limits,
    Calendar,
    Accepted,
    Organisation
};
/// Those of every plan; that of a group has Organisation behind them.
inline constexpr std::array PLAN_PAGES { PlanPage::Agreements, PlanPage::StepsBefore,
    PlanPage::Protocols, PlanPage::People, PlanPage::SelfCare, PlanPage::Limits, PlanPage::Calendar,
    PlanPage::Accepted };

/// Lists to which she can add a line.
enum class PlanList { Agreements, Steps, Contacts, CodeWords, Dependants, Bag, Papers, Calendar };

/// Her security plan: reading it, and writing each of its parts.
class PlanModel {
public:
    static constexpr std::size_t PROTOCOL_STEPS = 8;

    struct Line {
        domain::RecordId id { 0 };
        std::string text;
        std::string detail; ///< who does it, until when
        bool ticked { false };
    };
    struct Steps {
        domain::RecordId id { 0 }; ///< 0: a card she has not begun
        domain::StepsKind kind { domain::StepsKind::Own };
        std::string title;
        std::vector<Line> lines;
        std::vector<std::string> start_words; ///< only while she has written nothing
    };
    struct ProtocolStep {
        PlanField field { PlanField::Signal };
        std::string text;       ///< hers
        std::string start_word; ///< of the content, while the card is empty
    };
    struct Caller {
        domain::RecordId id { 0 };
        std::string name;
        int turn { 0 }; ///< the first, the second ...; 0: not called from this card
    };
    struct ChainLink {
        domain::RecordId id { 0 };
        std::string name;
        std::string phone;
        int turn { 0 }; ///< the first, the second ...; 0: not in the chain
        bool may_rise { false };
        bool may_leave { false }; ///< a chain has somebody in it
    };
    struct Word {
        domain::RecordId id { 0 };
        std::string word;
        std::string meaning;
        bool shown { false }; ///< she pressed "see"; dots otherwise
    };
    struct Protocol {
        domain::RecordId id { 0 };
        std::string risk;
        std::string title;
        std::optional<domain::Level> level;
        std::string level_name;
        bool empty { true };
        std::array<ProtocolStep, PROTOCOL_STEPS> steps;
        domain::RecordId code_word { 0 };
        std::vector<Caller> callers;
        std::string help_card; ///< "allanamientos/puerta"; empty: there is none for this risk
        std::string help_title;
        std::string call_words; ///< "1 Ceniza · 2 Abuelas · 3 la abogada"
        std::string drill;      ///< how the last rehearsal went; empty: there was none
        std::string drill_note; ///< in her words
        std::string drill_due;  ///< empty before the first
        bool drill_is_due { false };
    };
    /// What a group has to decide for each measure of its plan.
    struct GroupMeasure {
        domain::RecordId id { 0 };
        std::string title;
        std::string responsible;
        std::string money;
        std::string money_from;
    };
    struct Day {
        domain::RecordId own { 0 }; ///< an entry that she can change
        std::optional<base::Date> date;
        std::string date_words;
        std::string text;
        bool past { false };
        domain::CalendarKind kind { domain::CalendarKind::Own };
        std::string event; ///< answer of Q2.04 that the line comes from
    };
    struct Accepted {
        domain::RecordId id { 0 };
        std::string risk;
        std::string title;
        std::optional<base::Date> date;
        std::string date_words;
        std::string reason;
        std::string person;
    };
    struct State {
        bool writable { true };
        base::Date today;
        PlanPage page { PlanPage::Agreements };
        bool editing { false };
        bool editable { true }; ///< there is something on this page to write on
        bool may_put_back { false };
        std::string review_day; ///< "19 de mayo de 2026"; empty: no review yet
        bool made { false };    ///< she said that her plan is made
        bool may_be_made { false };
        /// The answers to erase are asked about once: their questions.
        std::vector<std::string> erasing;

        std::vector<Line> measures; ///< 1: chosen from the catalogue
        std::vector<Line> agreements;
        std::size_t card { 0 }; ///< 2 and 3: which of the cards
        std::size_t cards { 0 };
        Steps steps;
        std::optional<Protocol> protocol;
        domain::People people;
        /// Who calls whom: those in the chain by their turn, then the others.
        std::vector<ChainLink> chain;
        bool chain_is_hers { false }; ///< she set the order; else it is that of her people
        std::vector<Word> words;
        /// Where the person of `asks_about` stands: titles of cards, then the call chain.
        std::vector<std::string> stands_in;
        domain::RecordId asks_about { 0 }; ///< a person she wants to erase
        std::string whose;                 ///< that it is not about herself; empty when it is
        bool organisation { false };
        std::vector<PlanPage> pages; ///< of the list
        domain::OrganisationPart organisation_part;
        std::string wheel_words; ///< when the wheel was made and is made again; empty: not yet
        std::vector<GroupMeasure> group_measures;
        domain::SelfCare self_care;
        std::vector<Line> bag;
        std::vector<Line> papers;
        std::string relocation;
        domain::Limits limits;
        std::string not_give_up_question;
        std::string too_much_question;
        std::vector<Day> days;
        std::vector<Accepted> accepted;
    };

    /// detail: "1" to "8", "9" for a group, or a card: "2/viaje", "3/R04".
    PlanModel(App& app, std::string_view detail);

    const State& state();
    PlanPage page() const { return m_page; }

    void open(PlanPage page);
    void next_card() { step_card(+1); }
    void previous_card() { step_card(-1); }
    void begin_editing();
    void end_editing();

    /// What is written in a field now; empty when there is none.
    std::string text(PlanField field, domain::RecordId id = 0) const;
    void set_text(PlanField field, domain::RecordId id, std::string text);

    /// A new, empty line at the end.
    void add(PlanList list);
    void remove(PlanList list, domain::RecordId id);
    void move_up(PlanList list, domain::RecordId id);
    void tick(PlanList list, domain::RecordId id);

    void add_card();
    void remove_card();
    /// The words of the content become hers, to change.
    void use_start_words();

    /// A person stands in protocols: she is told before she is erased.
    void ask_about(domain::RecordId contact);
    void toggle_caller(domain::RecordId contact);
    void toggle_in_chain(domain::RecordId contact);
    void move_up_in_chain(domain::RecordId contact);
    void set_code_word(domain::RecordId word);
    void show_word(domain::RecordId word, bool shown);

    void only_think(PlanField limit, bool only);
    void set_day(domain::RecordId entry, std::optional<base::Date> date);
    /// What she marked in Q2.04 becomes an entry of hers, so that it can have a day.
    void give_day_to(std::string_view event);
    void set_accepted_day(domain::RecordId decision, std::optional<base::Date> date);
    void undo_accepted(domain::RecordId decision);
    void set_wheel_day(std::optional<base::Date> date);

    /// What was just taken out comes back as it was; possible until something else changes.
    void put_back();
    /// After taking something out: for good? Then it cannot be put back.
    ErasingOffer::State erasing_offer() const { return m_erasing.state(); }
    void erase_for_good();

    void finish_plan();
    void erase_answers();
    void keep_answers();

    void open_risk(const std::string& risk);
    void open_help_card();
    /// The card that is shown, step by step.
    void rehearse();
    void open_wheel();
    void open_measures();
    void print(std::string_view what);
    /// The card that is shown, to cut out; all of them when there is nothing on this one.
    void print_card();
    void share();

private:
    void refresh();
    void add_agreements(State& state) const;
    void add_steps(State& state) const;
    void add_protocol(State& state);
    void add_people(State& state) const;
    void add_stands_in(State& state) const;
    void add_drill(Protocol& shown, const domain::EmergencyProtocol& card) const;
    void add_group(State& state) const;
    bool is_of_group() const;
    void add_chain(State& state) const;
    void add_lists(State& state) const;
    void add_days(State& state) const;
    void add_accepted(State& state) const;
    std::string calendar_text(const domain::CalendarLine& line) const;
    /// Protocols of the highest risks first.
    std::vector<const domain::EmergencyProtocol*> protocols();
    std::size_t card_count();
    void step_card(int by);
    void make_protocols();
    const domain::Workbook& workbook() const { return m_app.workbook(); }
    void edit(const std::function<void(domain::Workbook&)>& change);
    void offer_to_put_back(domain::Plan before);
    bool may_put_back() const;
    /// The card of steps that is shown, begun if it was not.
    domain::RecordId begun_steps();

    App& m_app;
    ErasingOffer m_erasing;
    PlanPage m_page { PlanPage::Agreements };
    bool m_editing { false };
    std::array<std::size_t, 2> m_cards {};
    domain::RecordId m_shown_word { 0 };
    domain::RecordId m_asks_about { 0 };
    /// The plan before something was taken out of it, and the revision at which it was.
    std::optional<std::pair<domain::Plan, unsigned>> m_before;
    std::optional<unsigned> m_revision;
    std::string m_language;
    State m_state;
};

} // namespace app
