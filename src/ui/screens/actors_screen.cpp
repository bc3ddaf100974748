#include "ui/screens/actors_screen.hpp"

#include "i18n/tr.hpp"
#include "ui/screens/erasing_offer_view.hpp"
#include "ui/screens/list_parts.hpp"

namespace ui {

using app::ActorsModel;
using i18n::fill;
using i18n::tr;
using i18n::trc;
using Stand = ActorsModel::Stand;

namespace {

    ActorDiscs::Look look_of(Stand stand)
    {
        switch (stand) {
        case Stand::Supports:
            return ActorDiscs::Look::Supports;
        case Stand::Opposes:
            return ActorDiscs::Look::Opposes;
        case Stand::Attacked:
            return ActorDiscs::Look::Attacked;
        case Stand::Neutral:
        case Stand::Unknown:
            break;
        }
        return ActorDiscs::Look::Neutral;
    }

    /// Check, dash, cross, bolt: the drawings of the discs of the map.
    Icon stand_icon(Stand stand)
    {
        return stand == Stand::Unknown ? Icon::Question : actor_icon(look_of(stand));
    }

    /// The picture has the most power at the top.
    int row_of_power(int power) { return app::MAP_ROWS - 1 - power; }

    ActorDiscs picture_of(const app::ActorMap& map, bool writable)
    {
        ActorDiscs picture;
        picture.up = trc("actor", "Power");
        picture.movable = enabled_if(writable);
        for (std::size_t i = 0; i < map.columns.size(); ++i)
            picture.columns[i] = map.columns[i];
        for (std::size_t i = 0; i < map.powers.size(); ++i)
            picture.rows[static_cast<std::size_t>(row_of_power(static_cast<int>(i)))]
                = map.powers[i];
        for (const auto& disc : map.discs)
            picture.discs.push_back({ "disc" + std::to_string(disc.id), disc.number, disc.name,
                look_of(disc.stand), disc.is_private, disc.place.column,
                row_of_power(disc.place.power), chosen_if(disc.chosen), disc.lifted });
        return picture;
    }

} // namespace

ActorsScreen::ActorsScreen(app::App& app, std::string_view detail)
    : m_model(app, detail)
    , m_place { std::string(tr("Assessment")), std::string(tr("Map of actors")) }
{
    m_asides.without_note();
}

void ActorsScreen::draw(Context& context)
{
    const auto state = m_model.state();
    if (state.card)
        draw_card(context, state);
    else if (state.rows.empty() || state.as_list || !actor_discs_fit(context))
        draw_list(context, state);
    else
        draw_map(context, state);
}

/// Below map and list: from one to the other, and back from a move.
Foot ActorsScreen::foot_of(const State& state, bool map) const
{
    Foot foot = list_foot(state.rows.empty());
    if (state.rows.empty())
        return foot;
    if (map && state.can_undo)
        foot.left = { { .id = "undo", .label = trc("button", "Undo"), .icon = Icon::Undo } };
    if (map)
        foot.others = { { .id = "as_list", .label = tr("See as a list"), .icon = Icon::ListUl } };
    else if (state.as_list)
        foot.others = { { .id = "as_map", .label = tr("See as a map"), .icon = Icon::MapOutline } };
    return foot;
}

void ActorsScreen::follow_foot(std::string_view pressed)
{
    if (pressed == "undo")
        m_model.undo_move();
    else if (pressed == "as_list" || pressed == "as_map")
        m_model.show_list(pressed == "as_list");
    else
        follow_list_foot(pressed, m_model);
}

// --- The map -----------------------------------------------------------------------------

void ActorsScreen::draw_map(Context& context, const State& state)
{
    Page page(context, "actors-map", foot_of(state, true));
    const Action add { .id = "add",
        .label = trc("actor", "Add"),
        .icon = Icon::Plus,
        .enabled = enabled_if(state.writable && !state.full) };
    if (title_row(context, tr("People and groups around me"), { add }, false) == "add")
        m_model.add();
    if (state.said.empty())
        hint(context, tr("Better code names. At least one public and one of private life."));
    else
        paragraph(context, state.said);
    if (state.contradiction)
        draw_contradiction(context, *state.contradiction);
    {
        Columns columns(context, Split::MainAndSide);
        draw_discs(context, state);
        columns.next();
        if (state.chosen)
            draw_chosen(context, *state.chosen);
        draw_unplaced(context, state);
        if (!state.has_public || !state.has_private
            || static_cast<int>(state.rows.size()) < state.fewest)
            draw_what_is_missing(context, state);
        draw_legend(context);
    }
    if (draw_erasing_offer(context, m_model.erasing_offer().state()))
        m_model.erasing_offer().erase();
    follow_foot(page.foot());
}

void ActorsScreen::draw_discs(Context& context, const State& state)
{
    initial_focus(context);
    follow(actor_discs(context, "map", picture_of(state.map, state.writable)), state);
}

void ActorsScreen::follow(const ActorDiscsEvent& event, const State& state)
{
    using Kind = ActorDiscsEvent::Kind;
    const auto disc = [&] { return state.map.discs[event.disc].id; };
    switch (event.kind) {
    case Kind::Nothing:
        break;
    case Kind::Chosen:
        m_model.choose_actor(disc());
        break;
    case Kind::Lifted:
        m_model.lift(disc());
        break;
    case Kind::LetGo:
        m_model.put_down();
        break;
    case Kind::Stepped:
        m_model.step(event.columns, -event.rows);
        break;
    case Kind::Dropped:
        m_model.choose_actor(disc());
        m_model.move(disc(), { event.columns, row_of_power(event.rows) });
        break;
    case Kind::More:
        m_model.show_list(true);
        break;
    }
}

void ActorsScreen::draw_chosen(Context& context, const ActorsModel::Chosen& chosen)
{
    const Card card(context);
    const Words change = trc("actor", "Change");
    const float link = link_width(context, change, Icon::Pencil);
    bool changes = false;
    if (text_width(context, Font::MPlusBold, chosen.row.name) + link + 8 < context.room()) {
        Row row(context, Gap::Small);
        card_heading(context, chosen.row.name);
        row.at_the_right(link);
        changes = text_link(context, "change", change, Icon::Pencil);
    } else {
        card_heading(context, chosen.row.name);
        changes = text_link(context, "change", change, Icon::Pencil);
    }
    // Where it stands is in sight already; in a low window that is enough.
    const bool all = context.metrics().layout == Layout::Full;
    std::vector<const app::CardField*> facts;
    for (const auto& fact : chosen.facts) {
        if (all || (fact.question != "Q3.03" && fact.question != "Q3.04"))
            facts.push_back(&fact);
    }
    for (const auto* fact : facts)
        fact_row(context, fact->name, fact->words, fact == facts.back());
    if (changes)
        m_model.open(chosen.row.id);
}

void ActorsScreen::draw_unplaced(Context& context, const State& state)
{
    if (state.unplaced.empty())
        return;
    section(context, tr("Without a place yet"));
    for (const auto& row : state.unplaced) {
        if (text_link(context, "place" + std::to_string(row.id), row.name, Icon::Question))
            m_model.open_at_place(row.id);
    }
}

void ActorsScreen::draw_legend(Context& context)
{
    // The columns say what check, dash, cross and bolt mean.
    icon_line(context, Icon::Home, tr("Private life"), Tone::Ink, Font::S);
    small_text(context, tr("To move: drag, or Enter and the arrows."));
}

// --- The list ----------------------------------------------------------------------------

void ActorsScreen::draw_list(Context& context, const State& state)
{
    Page page(context, "actors", foot_of(state, false));
    heading(context, tr("People and groups around me"));
    if (!state.rows.empty() && !actor_discs_fit(context))
        hint(context, tr("With letters of this size the map has no room. The list says the same."));
    paragraph(context,
        tr("Those who support you, those who oppose you, those who could change. Use code names."));
    if (state.contradiction)
        draw_contradiction(context, *state.contradiction);
    initial_focus(context);
    if (state.rows.empty()) {
        if (empty_state(context, tr("Nobody is drawn yet"),
                tr("Begin with whoever supports you most."),
                { .id = "add",
                    .label = tr("Add a person or group"),
                    .icon = Icon::Plus,
                    .enabled = enabled_if(state.writable) })
            == "add")
            m_model.add();
    } else {
        Columns columns(context, Split::MainAndSide);
        draw_rows(context, state);
        columns.next();
        draw_what_is_missing(context, state);
    }
    if (draw_erasing_offer(context, m_model.erasing_offer().state()))
        m_model.erasing_offer().erase();
    follow_foot(page.foot());
}

void ActorsScreen::draw_rows(Context& context, const State& state)
{
    for (const auto& row : state.rows) {
        TableRow line(context, "actor" + std::to_string(row.id), { 40, 0, 190 }, Chosen::No,
            &row == &state.rows.back());
        line.call(row.name);
        icon_line(context, stand_icon(row.stand), " ");
        line.next();
        paragraph(context, rich(std::to_string(row.number) + ". **" + escaped(row.name) + "**"));
        if (!row.type.empty())
            small_text(context, row.type);
        line.next();
        small_text(context,
            row.stand_words.empty() ? tr("With you or against: not said yet")
                                    : Words(row.stand_words));
        if (line.pressed())
            m_model.open(row.id);
    }
    gap(context, Gap::Medium);
    if (secondary_button(context, "add", tr("Add a person or group"),
            { .icon = Icon::Plus, .enabled = enabled_if(state.writable && !state.full) }))
        m_model.add();
    if (state.full)
        hint(context,
            fill(tr("There are {most} already, which is a full map."),
                { { "most", std::to_string(state.most) } }));
}

void ActorsScreen::draw_what_is_missing(Context& context, const State& state)
{
    const Card card(context);
    card_heading(context, tr("For a map that helps"));
    const auto line = [&](bool done, std::string_view words) {
        icon_line(context, done ? Icon::Check : Icon::CircleOutline, words,
            done ? Tone::Prim : Tone::Ink2);
    };
    line(static_cast<int>(state.rows.size()) >= state.fewest,
        fill(tr("At least {count} people or groups"),
            { { "count", std::to_string(state.fewest) } }));
    line(state.has_public, tr("At least one of public life: a company, an authority, a group"));
    line(state.has_private,
        tr("At least one of private life: partner, family, community, my organisation"));
    small_text(context, tr("Danger and support can also be close to home."));
}

void ActorsScreen::draw_contradiction(Context& context, const ActorsModel::Contradiction& asked)
{
    const Card card(context, CardLook::Operable);
    card_heading(context,
        fill(tr("{helper} supports you, and {aggressor} opposes you. Is it the same person?"),
            { { "helper", asked.helper_name }, { "aggressor", asked.aggressor_name } }));
    small_text(context, tr("If it is, tell us which card is right. The other one is erased."));
    const auto pressed = button_row(context,
        { { .id = "two", .label = tr("They are two") },
            { .id = "helper", .label = tr("Supports me") },
            { .id = "aggressor", .label = tr("Opposes me") } });
    if (pressed == "two")
        m_model.are_two_people();
    else if (pressed == "helper")
        m_model.is_helper();
    else if (pressed == "aggressor")
        m_model.is_aggressor();
}

// --- One card ----------------------------------------------------------------------------

void ActorsScreen::draw_card(Context& context, const State& state)
{
    const auto& card = *state.card;
    if (m_named != card.id) {
        m_named = card.id;
        m_name = card.name;
    }
    Page page(context, "actor-" + card.view.id + "-" + std::to_string(card.view.page),
        card_foot(card.is_last));
    {
        Columns columns(context, Split::MainAndSide);
        heading(context, card.view.text);
        initial_focus(context);
        if (card.view.kind == domain::QuestionKind::Text) {
            const auto typed = text_field(context, "name", {}, m_name,
                { .most_bytes = 200, .enabled = enabled_if(state.writable) });
            if (typed.changed)
                m_model.set_name(m_name);
            if (typed.entered)
                m_model.next_field();
            gap(context, Gap::Section);
            draw_erasing(context, state);
        } else {
            if (const int theme = draw_themes(context, card.view); theme >= 0)
                m_model.open_page(theme);
            const auto code
                = draw_answers(context, card.view, { .enabled = enabled_if(state.writable) });
            if (!code.empty())
                m_model.choose(code);
        }
        columns.next();
        draw_summary(context, state);
    }
    follow_card_foot(page.foot(), m_model);
}

void ActorsScreen::draw_summary(Context& context, const State& state)
{
    const auto& card = *state.card;
    // The questions of the card, where there is room for them.
    if (context.metrics().layout == Layout::Full) {
        const Card box(context);
        card_heading(context, card.name.empty() ? tr("New card") : Words(card.name));
        for (std::size_t index = 0; index < card.fields.size(); ++index) {
            const auto& field = card.fields[index];
            TableRow row(context, field.question, { 30, 0 }, chosen_if(index == card.field),
                index + 1 == card.fields.size());
            row.call(field.name);
            icon_line(context, field.words.empty() ? Icon::CircleOutline : Icon::Check, " ",
                field.words.empty() ? Tone::Ink2 : Tone::Prim);
            row.next();
            paragraph(context, field.name);
            if (row.pressed())
                m_model.open_field(index);
        }
    }
    m_asides.draw_folds(context, card.view.why, {});
}

void ActorsScreen::draw_erasing(Context& context, const State& state)
{
    if (!state.writable)
        return;
    if (draw_erasing_of(context, m_model, tr("Erase this card"), state.confirms_erasing))
        m_model.erase_card();
}

} // namespace ui
