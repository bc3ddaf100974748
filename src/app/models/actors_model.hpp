#pragma once

#include "app/app.hpp"
#include "app/models/actor_map.hpp"
#include "app/models/assessment_moves.hpp"
#include "app/models/card_form.hpp"
#include "app/models/erasing_offer.hpp"
#include "app/models/question_view.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// The actor map, as a picture and as a list of cards; a card is filled one question at a time
/// (Q3.01 to Q3.09). The detail of the place is the card, "list", or empty for the map.
class ActorsModel {
public:
    using Stand = ActorStand;

    struct Row {
        domain::RecordId id { 0 };
        int number { 1 };
        std::string name; ///< her code name, or "No name yet"
        std::string type;
        Stand stand { Stand::Unknown };
        std::string stand_words;
        bool is_private { false };
        int power { -1 }; ///< 0 to 3; -1 unknown
    };

    /// The same person helps in one card and attacks in another (risk-method.md 4.2).
    struct Contradiction {
        domain::RecordId helper { 0 };
        std::string helper_name;
        domain::RecordId aggressor { 0 };
        std::string aggressor_name;
    };

    /// The card beside the map.
    struct Chosen {
        Row row;
        std::vector<CardField> facts; ///< those that were answered, with short names
    };

    struct Card {
        domain::RecordId id { 0 };
        std::string name;
        std::vector<CardField> fields; ///< those that are asked for this stand
        std::size_t field { 0 };
        QuestionView view; ///< of the field shown; Q3.01 is text
        bool is_last { false };
    };

    struct State {
        bool writable { true };
        std::vector<Row> rows;
        bool has_public { false };
        bool has_private { false };
        int fewest { 3 };
        int most { 12 };
        bool full { false };
        std::optional<Contradiction> contradiction;
        bool as_list { false };
        ActorMap map;
        /// Those who have no place on the map yet.
        std::vector<Row> unplaced;
        std::optional<Chosen> chosen;
        /// What the last move changed, in words; or that the arrows move somebody now.
        std::string said;
        bool can_undo { false };
        std::optional<Card> card;
        /// Asked before it is done.
        bool confirms_erasing { false };
    };

    ActorsModel(App& app, std::string_view detail);

    const State& state();

    void add();
    void open(domain::RecordId id);
    void close_card();
    /// The card at the first question that keeps it off the map.
    void open_at_place(domain::RecordId id);

    // --- The map ---------------------------------------------------------------------

    void show_list(bool as_list);
    void choose_actor(domain::RecordId id);
    /// From now on the arrows move it, or no longer.
    void lift(domain::RecordId id);
    void put_down();
    /// One cell further.
    void step(int columns, int power);
    void move(domain::RecordId id, const ActorPlace& place);
    /// Back to where the last one moved was before she took it up.
    void undo_move();

    void set_name(std::string_view name);
    void choose(std::string_view code);
    void open_field(std::size_t index);
    /// Another theme of a long list of answers.
    void open_page(int page);
    void next_field();
    void back_field();
    void ask_erasing(bool ask);
    void erase_card();
    /// After that: for good?
    ErasingOffer& erasing_offer() { return m_erasing; }

    /// The contradiction: which card is right.
    void is_helper();
    void is_aggressor();
    void are_two_people();

    /// On and back along the questions.
    void next();
    void back();
    void later();

private:
    void refresh();
    void fill_card(State& state, const domain::Actor& actor) const;
    void fill_map(State& state);
    std::string said() const;
    std::vector<CardField> fields_with_words(const domain::Actor& actor) const;
    const domain::Actor* actor_of(domain::RecordId id) const;
    Row row_of(const domain::Actor& actor, int number) const;
    std::optional<Contradiction> find_contradiction() const;
    domain::Actor* find(domain::Workbook& book) const;
    const domain::Actor* shown() const;
    void change_card(const std::function<void(domain::Actor&)>& change);
    void drop_empty_cards();
    void erase(domain::RecordId id);
    QuestionSources sources() const
    {
        return { m_app.method(), m_app.texts(), workbook().her_case };
    }
    const domain::Workbook& workbook() const { return m_app.workbook(); }
    void edit(const std::function<void(domain::Workbook&)>& change);

    App& m_app;
    Arrival m_arrival;
    ErasingOffer m_erasing;
    /// The move that can be taken back, until something else changes.
    struct Move {
        domain::RecordId actor { 0 };
        std::string stand; ///< before
        std::string power;
        unsigned revision { 0 };
    };
    domain::RecordId m_card { 0 };
    bool m_as_list { false };
    domain::RecordId m_chosen { 0 };
    domain::RecordId m_lifted { 0 };
    std::optional<Move> m_move;
    std::optional<unsigned> m_undone_at; ///< revision in which that is still said
    std::size_t m_field { 0 };
    int m_page { 0 };
    bool m_confirms_erasing { false };
    std::optional<unsigned> m_revision;
    std::string m_language;
    State m_state;
};

} // namespace app
