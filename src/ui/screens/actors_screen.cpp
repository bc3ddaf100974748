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

    /// Check, dash, cross, bolt: the drawings of the discs of the map.
    Icon stand_icon(Stand stand)
    {
        switch (stand) {
        case Stand::Supports:
            return Icon::Check;
        case Stand::Neutral:
            return Icon::Minus;
        case Stand::Opposes:
            return Icon::Times;
        case Stand::Attacked:
            return Icon::Bolt;
        case Stand::Unknown:
            return Icon::Question;
        }
        return Icon::Question;
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
    else
        draw_list(context, state);
}

// --- The list ----------------------------------------------------------------------------

void ActorsScreen::draw_list(Context& context, const State& state)
{
    Page page(context, "actors", list_foot(state.rows.empty()));
    heading(context, tr("People and groups around me"));
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
    follow_list_foot(page.foot(), m_model);
}

void ActorsScreen::draw_rows(Context& context, const State& state)
{
    for (const auto& row : state.rows) {
        TableRow line(context, "actor" + std::to_string(row.id), { 40, 0, 190 }, Chosen::No,
            &row == &state.rows.back());
        line.call(row.name);
        icon_line(context, stand_icon(row.stand), " ");
        line.next();
        paragraph(context, rich("**" + escaped(row.name) + "**"));
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
