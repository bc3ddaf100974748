#include "app/models/actors_model.hpp"

#include "app/models/assessment_flow.hpp"
#include "domain/visibility.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>

namespace app {

using domain::Actor;
using domain::Answer;
using domain::RecordId;
using domain::Workbook;
using i18n::fill;
using i18n::tr;
using i18n::trc;
using Stand = ActorsModel::Stand;

namespace {

    constexpr std::string_view NAME = "Q3.01";
    constexpr std::string_view TYPE = "Q3.02";
    constexpr std::string_view STAND = "Q3.03";
    constexpr std::string_view POWER = "Q3.04";
    constexpr std::string_view INTEREST = "Q3.05";
    constexpr std::string_view MEANS = "Q3.06";
    constexpr std::string_view HISTORY = "Q3.07";
    constexpr std::string_view CLOSE = "Q3.08";
    constexpr std::string_view REACH = "Q3.09";

    /// They can be helper and aggressor at once; about them the program asks.
    constexpr std::array<std::string_view, 3> ASKED_TYPES { "pareja", "fam", "orgp" };
    /// In drafts: pairs of cards of which she said that they are two people.
    constexpr std::string_view DRAFT = "actors";

    constexpr int FEWEST = 3;
    constexpr int MOST = 12;

    template <typename List> bool holds(const List& list, std::string_view value)
    {
        return std::find(list.begin(), list.end(), value) != list.end();
    }

    bool opposes(const Actor& actor)
    {
        const auto stand = stand_of(actor);
        return stand == Stand::Opposes || stand == Stand::Attacked;
    }

    bool is_empty(const Actor& actor)
    {
        Actor nothing;
        nothing.id = actor.id;
        return actor == nothing;
    }

    /// Only what means something for this stand is asked.
    std::vector<std::string_view> fields_of(const Actor& actor)
    {
        switch (stand_of(actor)) {
        case Stand::Supports:
            return { NAME, TYPE, STAND, POWER, REACH };
        case Stand::Neutral:
            return { NAME, TYPE, STAND, POWER, INTEREST };
        case Stand::Opposes:
        case Stand::Attacked:
            return { NAME, TYPE, STAND, POWER, INTEREST, MEANS, HISTORY, CLOSE };
        case Stand::Unknown:
            break;
        }
        return { NAME, TYPE, STAND, POWER };
    }

    std::string field_name(std::string_view question)
    {
        if (question == NAME)
            return std::string(tr("Code name"));
        if (question == TYPE)
            return std::string(tr("What it is"));
        if (question == STAND)
            return std::string(tr("With you or against"));
        if (question == POWER)
            return std::string(trc("actor", "Power"));
        if (question == INTEREST)
            return std::string(tr("How much you are in the way"));
        if (question == MEANS)
            return std::string(tr("What it can use"));
        if (question == HISTORY)
            return std::string(tr("Attacks before"));
        if (question == CLOSE)
            return std::string(tr("Someone close"));
        return std::string(tr("Can be reached"));
    }

    /// Beside the map there is less room.
    std::string short_name(std::string_view question)
    {
        if (question == STAND)
            return std::string(trc("actor", "Stand"));
        if (question == INTEREST)
            return std::string(trc("actor", "Interest"));
        if (question == MEANS)
            return std::string(trc("actor", "Uses"));
        if (question == HISTORY)
            return std::string(trc("actor", "Attacked before"));
        return field_name(question);
    }

    std::string* one_of(Actor& actor, std::string_view question)
    {
        if (question == TYPE)
            return &actor.type;
        if (question == STAND)
            return &actor.stand;
        if (question == POWER)
            return &actor.power;
        if (question == INTEREST)
            return &actor.interest;
        if (question == HISTORY)
            return &actor.history;
        if (question == CLOSE)
            return &actor.close;
        if (question == REACH)
            return &actor.reach;
        return nullptr;
    }

    Answer answer_of(const Actor& actor, std::string_view question)
    {
        if (question == MEANS)
            return card_answer(actor.means);
        if (question == NAME) {
            Answer answer;
            answer.text = actor.name;
            return answer;
        }
        Actor copy = actor;
        return card_answer(*one_of(copy, question));
    }

    std::string pair_key(RecordId one, RecordId other)
    {
        return "two people " + std::to_string(std::min(one, other)) + " "
            + std::to_string(std::max(one, other));
    }

    bool are_known_as_two(const Workbook& book, RecordId one, RecordId other)
    {
        const auto draft = book.drafts.find(DRAFT);
        return draft != book.drafts.end() && draft->second.contains(pair_key(one, other));
    }

} // namespace

ActorsModel::ActorsModel(App& app, std::string_view detail)
    : m_app(app)
    , m_arrival(arrive_at(app, ACTORS_STOP))
    , m_erasing(app)
{
    m_as_list = detail == "list";
    std::from_chars(detail.data(), detail.data() + detail.size(), m_card);
    drop_empty_cards();
    if (!shown())
        m_card = 0;
}

void ActorsModel::edit(const std::function<void(Workbook&)>& change)
{
    if (m_app.session().is_writable())
        m_app.session().edit(change);
}

/// A card she opened and left empty is no card.
void ActorsModel::drop_empty_cards()
{
    const auto& actors = workbook().her_case.actors;
    const auto is_left_over
        = [this](const Actor& actor) { return actor.id != m_card && is_empty(actor); };
    if (std::any_of(actors.begin(), actors.end(), is_left_over))
        edit([&](Workbook& book) { std::erase_if(book.her_case.actors, is_left_over); });
}

Actor* ActorsModel::find(Workbook& book) const
{
    for (auto& actor : book.her_case.actors) {
        if (actor.id == m_card)
            return &actor;
    }
    return nullptr;
}

const Actor* ActorsModel::actor_of(RecordId id) const
{
    for (const auto& actor : workbook().her_case.actors) {
        if (id != 0 && actor.id == id)
            return &actor;
    }
    return nullptr;
}

const Actor* ActorsModel::shown() const { return actor_of(m_card); }

// --- State -------------------------------------------------------------------------------

const ActorsModel::State& ActorsModel::state()
{
    if (m_revision != m_app.session().revision() || m_language != m_app.preferences().language)
        refresh();
    return m_state;
}

ActorsModel::Row ActorsModel::row_of(const Actor& actor, int number) const
{
    Row row;
    row.id = actor.id;
    row.number = number;
    row.name = actor_name(actor);
    row.type = actor.type.empty() ? std::string {} : answer_words(sources(), TYPE, { actor.type });
    row.stand = stand_of(actor);
    row.stand_words
        = actor.stand.empty() ? std::string {} : answer_words(sources(), STAND, { actor.stand });
    row.is_private = is_private(actor);
    row.power = power_of(actor);
    return row;
}

void ActorsModel::refresh()
{
    m_revision = m_app.session().revision();
    m_language = m_app.preferences().language;
    State state;
    state.writable = m_app.session().is_writable();
    state.fewest = FEWEST;
    state.most = MOST;
    const auto& actors = workbook().her_case.actors;
    for (const auto& actor : actors) {
        state.rows.push_back(row_of(actor, static_cast<int>(state.rows.size()) + 1));
        if (actor.type.empty() && actor.close.empty())
            continue;
        state.has_private = state.has_private || is_private(actor);
        state.has_public = state.has_public || !is_private(actor);
    }
    state.full = state.rows.size() >= static_cast<std::size_t>(MOST);
    state.contradiction = find_contradiction();
    state.confirms_erasing = m_confirms_erasing;
    if (const auto* actor = shown())
        fill_card(state, *actor);
    else
        fill_map(state);
    m_state = std::move(state);
}

std::vector<CardField> ActorsModel::fields_with_words(const Actor& actor) const
{
    std::vector<CardField> fields;
    for (const auto question : fields_of(actor)) {
        auto words = question == NAME
            ? actor.name
            : answer_words(sources(), question, answer_of(actor, question).codes);
        fields.push_back({ std::string(question), field_name(question), std::move(words) });
    }
    return fields;
}

void ActorsModel::fill_map(State& state)
{
    state.as_list = m_as_list;
    if (m_move && m_move->revision != m_revision)
        m_move.reset();
    const auto& actors = workbook().her_case.actors;
    if (!actor_of(m_chosen))
        m_chosen = 0;
    if (!actor_of(m_lifted) || !state.writable)
        m_lifted = 0;
    state.map = make_actor_map(actors, m_chosen, m_lifted);
    if (m_chosen == 0 && !state.map.discs.empty()) {
        m_chosen = state.map.discs.front().id;
        state.map.discs.front().chosen = true;
    }
    for (std::size_t i = 0; i < actors.size(); ++i) {
        if (!place_of(actors[i]))
            state.unplaced.push_back(state.rows[i]);
        if (actors[i].id != m_chosen)
            continue;
        state.chosen = Chosen { state.rows[i], fields_with_words(actors[i]) };
        std::erase_if(state.chosen->facts, [](const CardField& fact) {
            return fact.question == NAME || fact.question == CLOSE || fact.words.empty();
        });
        for (auto& fact : state.chosen->facts)
            fact.name = short_name(fact.question);
    }
    state.can_undo = m_move.has_value();
    state.said = said();
}

std::string ActorsModel::said() const
{
    const auto* actor = actor_of(m_chosen);
    const auto place = actor ? place_of(*actor) : std::nullopt;
    if (!place)
        return {};
    const auto words = place_sentence(*actor, *place);
    if (m_lifted == m_chosen)
        return fill(
            tr("{place} The arrows move it; Enter leaves it there."), { { "place", words } });
    if (m_undone_at == m_revision)
        return fill(tr("As before. {place}"), { { "place", words } });
    return m_move ? words : std::string {};
}

void ActorsModel::fill_card(State& state, const Actor& actor) const
{
    Card card;
    card.id = actor.id;
    card.name = actor.name;
    card.fields = fields_with_words(actor);
    card.field = std::min(m_field, card.fields.size() - 1);
    card.is_last = card.field + 1 == card.fields.size();
    const auto& question = card.fields[card.field].question;
    card.view = view_question(sources(), question, answer_of(actor, question), m_page);
    state.card = std::move(card);
}

std::optional<ActorsModel::Contradiction> ActorsModel::find_contradiction() const
{
    const auto& actors = workbook().her_case.actors;
    for (const auto& helper : actors) {
        if (stand_of(helper) != Stand::Supports || !holds(ASKED_TYPES, helper.type))
            continue;
        for (const auto& aggressor : actors) {
            // The same name is the same person whatever was marked; without names the kind decides.
            const bool same_name = !helper.name.empty() && helper.name == aggressor.name;
            const bool may_be_same = same_name || helper.type == aggressor.type;
            if (!opposes(aggressor) || !may_be_same
                || are_known_as_two(workbook(), helper.id, aggressor.id))
                continue;
            return Contradiction { helper.id, actor_name(helper), aggressor.id,
                actor_name(aggressor) };
        }
    }
    return std::nullopt;
}

// --- The list ----------------------------------------------------------------------------

void ActorsModel::add()
{
    if (!m_app.session().is_writable()
        || workbook().her_case.actors.size() >= static_cast<std::size_t>(MOST))
        return;
    edit([this](Workbook& book) {
        Actor actor;
        actor.id = new_record_id(book);
        m_card = actor.id;
        book.her_case.actors.push_back(std::move(actor));
        book.assessment.skipped.erase(std::string(ACTORS_STOP));
    });
    m_field = 0;
    m_page = 0;
}

void ActorsModel::open(RecordId id)
{
    m_card = id;
    open_field(0);
}

void ActorsModel::open_at_place(RecordId id)
{
    const auto* actor = actor_of(id);
    if (!actor)
        return;
    const auto fields = fields_of(*actor);
    const auto question = stand_of(*actor) == Stand::Unknown ? STAND : POWER;
    const auto found = std::ranges::find(fields, question);
    m_card = id;
    open_field(static_cast<std::size_t>(found - fields.begin()));
}

void ActorsModel::close_card()
{
    m_chosen = m_card;
    m_card = 0;
    m_field = 0;
    m_confirms_erasing = false;
    drop_empty_cards();
    m_revision.reset();
}

// --- The map -----------------------------------------------------------------------------

void ActorsModel::show_list(bool as_list)
{
    m_as_list = as_list;
    m_lifted = 0;
    m_revision.reset();
}

void ActorsModel::choose_actor(RecordId id)
{
    m_chosen = id;
    m_lifted = 0;
    if (m_move && m_move->actor != id)
        m_move.reset();
    m_undone_at.reset();
    m_revision.reset();
}

void ActorsModel::lift(RecordId id)
{
    const bool puts_down = m_lifted == id;
    choose_actor(id);
    const auto* actor = actor_of(id);
    if (puts_down || !actor || !place_of(*actor) || !m_app.session().is_writable())
        return;
    m_move.reset();
    m_lifted = id;
}

void ActorsModel::put_down()
{
    m_lifted = 0;
    m_revision.reset();
}

void ActorsModel::step(int columns, int power)
{
    const auto* actor = actor_of(m_lifted);
    const auto place = actor ? place_of(*actor) : std::nullopt;
    if (place)
        move(m_lifted, stepped(*place, columns, power));
}

void ActorsModel::move(RecordId id, const ActorPlace& place)
{
    const auto* actor = actor_of(id);
    if (!actor || !m_app.session().is_writable() || place_of(*actor) == place)
        return;
    // Several steps of one lift are one move.
    const bool goes_on = m_lifted == id && m_move && m_move->actor == id;
    auto move = goes_on ? *m_move : Move { id, actor->stand, actor->power, 0 };
    edit([&](Workbook& book) {
        for (auto& each : book.her_case.actors) {
            if (each.id == id)
                put(each, place);
        }
    });
    if (m_lifted != id)
        m_lifted = 0;
    m_chosen = id;
    m_undone_at.reset();
    move.revision = m_app.session().revision();
    m_move = std::move(move);
}

void ActorsModel::undo_move()
{
    if (!m_move || m_move->revision != m_app.session().revision())
        return;
    const auto move = *m_move;
    edit([&](Workbook& book) {
        for (auto& each : book.her_case.actors) {
            if (each.id != move.actor)
                continue;
            each.stand = move.stand;
            each.power = move.power;
        }
    });
    m_move.reset();
    m_lifted = 0;
    m_chosen = move.actor;
    m_undone_at = m_app.session().revision();
}

void ActorsModel::is_helper()
{
    const auto asked = find_contradiction();
    if (asked)
        erase(asked->aggressor);
}

void ActorsModel::is_aggressor()
{
    const auto asked = find_contradiction();
    if (asked)
        erase(asked->helper);
}

void ActorsModel::are_two_people()
{
    const auto asked = find_contradiction();
    if (!asked)
        return;
    edit([&](Workbook& book) {
        book.drafts[std::string(DRAFT)][pair_key(asked->helper, asked->aggressor)] = "yes";
    });
}

void ActorsModel::erase(RecordId id)
{
    edit([id](Workbook& book) {
        std::erase_if(book.her_case.actors, [id](const Actor& actor) { return actor.id == id; });
    });
    m_erasing.was_removed();
}

// --- The card ----------------------------------------------------------------------------

void ActorsModel::change_card(const std::function<void(Actor&)>& change)
{
    edit([&](Workbook& book) {
        if (auto* actor = find(book))
            change(*actor);
    });
}

void ActorsModel::set_name(std::string_view name)
{
    change_card([name](Actor& actor) { actor.name = name; });
}

void ActorsModel::choose(std::string_view code)
{
    const auto& shown_now = state();
    if (!shown_now.card)
        return;
    const auto question = shown_now.card->view.id;
    change_card([&](Actor& actor) {
        const auto answer
            = domain::toggled(m_app.method(), question, answer_of(actor, question), code);
        if (question == MEANS)
            actor.means = answer.codes;
        else if (auto* field = one_of(actor, question))
            *field = one_code(answer);
    });
}

void ActorsModel::open_field(std::size_t index)
{
    m_field = index;
    m_page = 0;
    m_confirms_erasing = false;
    if (const auto* actor = shown()) {
        const auto fields = fields_of(*actor);
        m_field = std::min(index, fields.size() - 1);
        const auto code = one_code(answer_of(*actor, fields[m_field]));
        m_page = code.empty() ? 0 : page_of(m_app.method(), fields[m_field], code);
    }
    m_revision.reset();
}

void ActorsModel::open_page(int page)
{
    m_page = page;
    m_revision.reset();
}

void ActorsModel::next_field()
{
    if (state().card && state().card->is_last)
        close_card();
    else
        open_field(m_field + 1);
}

void ActorsModel::back_field()
{
    if (m_field == 0)
        close_card();
    else
        open_field(m_field - 1);
}

void ActorsModel::ask_erasing(bool ask)
{
    m_confirms_erasing = ask;
    m_revision.reset();
}

void ActorsModel::erase_card()
{
    erase(m_card);
    close_card();
}

// --- Moving ------------------------------------------------------------------------------

// An empty map is one she passed over.
void ActorsModel::next() { pass_over(m_app, ACTORS_STOP, m_arrival); }
void ActorsModel::back() { go_back_from(m_app, ACTORS_STOP, m_arrival); }
void ActorsModel::later() { put_aside(m_app, ACTORS_STOP, m_arrival); }

} // namespace app
