#include "ui/screens/measures_screen.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/calendar_words.hpp"
#include "ui/screens/result_parts.hpp"
#include "ui/widgets/back_action.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

using app::MeasuresModel;
using domain::MeasureState;
using i18n::fill;
using i18n::tr;
using Kind = MeasuresModel::Kind;

namespace {

    constexpr int REASON_LINES = 2;
    constexpr std::array STATES { MeasureState::Have, MeasureState::WillDo,
        MeasureState::NotUseful };

    std::string state_tag(const app::MeasureCard& card)
    {
        if (!card.state)
            return {};
        return std::string(app::measure_state_text(*card.state));
    }

    bool holds(const std::vector<app::MeasuresModel::Group>& groups, std::string_view measure)
    {
        return std::ranges::any_of(groups, [&](const auto& group) {
            return std::ranges::find(group.cards, measure, &app::MeasureCard::id)
                != group.cards.end();
        });
    }

    Words labelled(std::string_view label, std::string_view text)
    {
        return rich("**" + std::string(label) + "** " + escaped(text));
    }

} // namespace

MeasuresScreen::MeasuresScreen(app::App& app, std::string_view detail)
    : m_app(app)
    , m_model(app, detail)
    , m_place { std::string(tr("My plan")), std::string(tr("Measures")) }
    , m_leads_to_open(detail.starts_with("measure/"))
{
}

void MeasuresScreen::draw(Context& context)
{
    // Kept: what is pressed while drawing makes another state.
    const auto kept = m_model.shared_state();
    const State& state = *kept;
    if (m_leads_to_open) {
        m_waiting_open = m_waiting_open || holds(state.waiting, state.open);
        m_rest_open = m_rest_open || holds(state.rest, state.open);
    }
    Page page(context, "measures", foot_of(state));
    {
        Columns columns(context, Split::MainAndWideSide);
        draw_title(context, state);
        draw_first(context, state);
        draw_filter(context, state);
        draw_groups(context, state, state.groups);
        if (!state.waiting.empty()) {
            const Fold fold(
                context, "waiting", tr("When I can"), m_waiting_open, { .tinted = false });
        }
        if (m_waiting_open)
            draw_groups(context, state, state.waiting);
        if (!state.rest.empty()) {
            const Fold fold(context, "rest",
                state.kind == Kind::OfRisk ? tr("Other measures that help with this")
                                           : tr("Everything else that may help, by risk"),
                m_rest_open, { .tinted = false });
        }
        if (m_rest_open)
            draw_groups(context, state, state.rest);
        columns.next();
        draw_side(context, state);
    }
    answer_foot(page.foot());
}

Foot MeasuresScreen::foot_of(const State& state) const
{
    Foot foot;
    foot.back = back_action();
    if (state.kind == Kind::OfRisk)
        foot.others.push_back({ .id = "all", .label = tr("All measures") });
    foot.others.push_back({ .id = "own",
        .label = tr("My own measure"),
        .icon = Icon::Plus,
        .enabled = enabled_if(state.writable),
        .short_label = tr("Own") });
    foot.main = { .id = "plan",
        .label = tr("Go to my plan"),
        .icon = Icon::ArrowRight,
        .short_label = tr("My plan") };
    foot.main_is_green = !state.emergency || state.emergency->cards.empty();
    return foot;
}

void MeasuresScreen::answer_foot(const std::string& pressed)
{
    if (pressed == "back")
        m_model.back();
    else if (pressed == "all")
        m_model.show_all();
    else if (pressed == "own") {
        m_model.add_own();
        m_focus_own = true;
    } else if (pressed == "plan")
        m_model.go_to_plan();
}

// --- Above the cards ---------------------------------------------------------------------

void MeasuresScreen::draw_title(Context& context, const State& state)
{
    switch (state.kind) {
    case Kind::All:
        heading(context, tr("Measures"));
        gap(context, Gap::None);
        hint(context, tr("In the order in which they help. Choose a few; nobody does them all."));
        break;
    case Kind::WornOut:
        heading(context, tr("Measures to begin with"));
        gap(context, Gap::None);
        hint(context,
            tr("Five first, because you are worn out; one of them is rest. The others can wait."));
        break;
    case Kind::ToBegin:
        heading(context, tr("Measures to begin with"));
        gap(context, Gap::None);
        hint(context, tr("There are not enough answers yet to say more. These two always help."));
        break;
    case Kind::OfRisk:
        heading(context, fill(tr("Measures: {risk}"), { { "risk", state.risk } }));
        gap(context, Gap::None);
        hint(context, tr("Those that act on this risk."));
        break;
    }
    if (!state.whose.empty())
        small_text(context, state.whose);
}

void MeasuresScreen::draw_first(Context& context, const State& state)
{
    if (!m_leads_to_open)
        initial_focus(context);
    if (!state.emergency || state.emergency->cards.empty())
        return;
    auto first = *state.emergency;
    first.measures.clear(); // They are the first cards below.
    const auto pressed = draw_emergency_first(context, first,
        app::level_text(m_app.texts(), domain::Level::Emergency).name, SafeButton::Hidden);
    if (!pressed.card.empty())
        m_model.open_card(pressed.card);
}

void MeasuresScreen::draw_filter(Context& context, const State& state)
{
    if (!state.filter || !state.writable)
        return;
    const auto pressed = notice(context, NoticeKind::Attention,
        fill(
            tr("Three measures are not for you for the same reason: {reason}. Shall we take it into account when we suggest?"),
            { { "reason", i18n::quoted(state.filter->words) } }),
        { { .id = "take_filter", .label = tr("Yes, take it into account") },
            { .id = "leave_filter", .label = tr("Leave it as it is") } });
    if (pressed == "take_filter")
        m_model.take_filter();
    else if (pressed == "leave_filter")
        m_model.leave_filter();
}

void MeasuresScreen::draw_groups(
    Context& context, const State& state, const std::vector<Group>& groups)
{
    for (const auto& group : groups) {
        section(context, group.title);
        gap(context, Gap::Small);
        for (const auto& card : group.cards)
            draw_measure(context, state, card);
    }
}

// --- One measure -------------------------------------------------------------------------

void MeasuresScreen::follow(const Card& card)
{
    if (m_followed == card.id)
        return;
    m_followed = card.id;
    m_title = card.title;
    m_who = card.who_words;
    m_reminded_by = card.reminded_by;
    m_reason = card.reason_words;
    m_date = DateInput::of(card.date);
    m_reminder = DateInput::of(card.reminder);
    m_done = DateInput::of(card.done);
}

void MeasuresScreen::draw_measure(Context& context, const State& state, const Card& card)
{
    const IdScope scope(context, card.id);
    bool is_open = state.open == card.id;
    const bool was_open = is_open;
    Fold::Options options;
    options.tinted = false;
    if (card.in_place)
        options.icon = Icon::CheckCircle;
    if (const auto chosen = state_tag(card); !chosen.empty())
        options.tags.emplace_back(chosen);
    else if (!is_open && card.tags.size() > 1)
        options.tags = { Words(card.tags[0]), Words(card.tags[1]) };
    const auto title = card.title.empty() ? std::string(tr("My own measure")) : card.title;
    if (is_open && std::exchange(m_leads_to_open, false))
        take_focus(context);
    const Fold fold(context, "fold", title, is_open, options);
    if (is_open != was_open)
        m_model.open(card.id);
    if (!fold.is_open())
        return;
    follow(card);
    if (card.own) {
        if (std::exchange(m_focus_own, false))
            take_focus(context);
        if (text_area(context, "own_text", tr("What are you going to do?"), m_title, REASON_LINES,
                { .enabled = enabled_if(state.writable) }))
            m_model.set_own_text(card.id, m_title);
    } else {
        draw_what(context, card);
    }
    draw_state(context, state, card);
}

/// What the method says: the warning first, and what may go wrong always in sight.
void MeasuresScreen::draw_what(Context& context, const Card& card)
{
    if (!card.partner_warning.empty())
        attention_notice(context, rich("**" + escaped(card.partner_warning) + "**"));
    if (card.before_it) {
        const Row row(context, Gap::Small);
        paragraph(context, rich("**" + std::string(tr("Before this one, do:")) + "**"));
        if (text_link(context, "before", card.before_it->title, Icon::ArrowRight)) {
            m_leads_to_open = true;
            m_model.open(card.before_it->id);
        }
    }
    {
        const Row row(context, Gap::Small);
        for (const auto& words : card.tags)
            tag(context, words);
    }
    paragraph(context, card.action);
    if (!card.why.empty())
        icon_line(context, Icon::QuestionCircleOutline, labelled(tr("Why for you:"), card.why));
    icon_line(context, Icon::Venus, labelled(tr("Gender:"), card.gender));
    icon_line(context, Icon::Warning, labelled(tr("It may go wrong:"), card.backfire));
    for (const auto& note : card.notes)
        icon_line(context, Icon::InfoCircle, note);
    if (card.card
        && secondary_button(context, "card", card.card->title,
            { .icon = Icon::LifeRing, .height = ButtonHeight::Small }))
        m_model.open_card(card.card->id);
}

void MeasuresScreen::draw_state(Context& context, const State& state, const Card& card)
{
    std::vector<Words> labels;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < STATES.size(); ++i) {
        labels.emplace_back(app::measure_state_text(STATES[i]));
        if (card.state == STATES[i])
            chosen = i;
    }
    if (std::exchange(m_focus_state, false))
        take_focus(context);
    if (const auto pressed
        = option_buttons(context, "state", labels, chosen, enabled_if(state.writable)))
        m_model.set_state(card.id, STATES[*pressed]);
    if (!card.state)
        return;
    draw_update(context, card);
    switch (*card.state) {
    case MeasureState::Have:
        draw_done(context, state, card);
        break;
    case MeasureState::WillDo:
        draw_plan_fields(context, state, card);
        break;
    case MeasureState::NotUseful:
        draw_why_not(context, state, card);
        break;
    }
    if (state.writable
        && text_link(context, "take_out", tr("Take it out of my plan"), Icon::Times)) {
        m_followed.clear();
        m_focus_state = !card.own;
        m_model.take_out(card.id);
    }
}

void MeasuresScreen::draw_update(Context& context, const Card& card)
{
    if (card.updates.empty())
        return;
    std::string words(tr("Shall we update your answer?"));
    for (const auto& update : card.updates)
        words += " "
            + fill(tr("{statement}: {answer}."),
                { { "statement", update.statement }, { "answer", i18n::quoted(update.to) } });
    const auto pressed = notice(context, NoticeKind::Good, words,
        { { .id = "update", .label = tr("Yes, update it") },
            { .id = "leave", .label = tr("Leave it as it is") } });
    m_focus_state = m_focus_state || !pressed.empty();
    if (pressed == "update")
        m_model.update_answers(card.id);
    else if (pressed == "leave")
        m_model.leave_answers(card.id);
}

void MeasuresScreen::draw_plan_fields(Context& context, const State& state, const Card& card)
{
    line(context);
    const auto enabled = enabled_if(state.writable);
    std::vector<Words> names;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < state.whos.size(); ++i) {
        names.emplace_back(app::who_does_text(state.whos[i]));
        if (state.whos[i] == card.who)
            chosen = i;
    }
    paragraph(context, tr("Who does it?"), Tone::Ink2);
    gap(context, Gap::Tiny);
    if (const auto pressed = option_buttons(context, "who", names, chosen, enabled))
        m_model.set_who(card.id, state.whos[*pressed]);
    if (card.who != domain::WhoDoes::Me
        && text_field(context, "who_words", tr("Who exactly? A code name is enough"), m_who,
            { .enabled = enabled }))
        m_model.set_who_words(card.id, m_who);
    const auto today = m_app.clock().today();
    const auto day = [&](std::string_view id, const Words& label, DateInput& input) {
        FieldOptions options;
        options.enabled = enabled;
        if (input.is_wrong())
            options.fault = { tr("That is not a day."), tr("For example: 12/05/2026") };
        return date_field(context, id, label, input, today, calendar_words(), options).changed;
    };
    {
        Columns columns(context, Split::Halves);
        if (day("date", tr("By which day?"), m_date))
            m_model.set_date(card.id, m_date.date);
        if (!card.time_left.empty())
            small_text(context, card.time_left);
        columns.next();
        if (day("reminder", tr("Remind me on"), m_reminder))
            m_model.set_reminder(card.id, m_reminder.date);
    }
    if (text_field(
            context, "reminded_by", tr("Who reminds me"), m_reminded_by, { .enabled = enabled }))
        m_model.set_reminded_by(card.id, m_reminded_by);
    if (check_line(context, "repeated",
            tr("I do it again and again: it is an agreement of every day"),
            chosen_if(card.repeated), enabled))
        m_model.set_repeated(card.id, !card.repeated);
    if (secondary_button(context, "done_today", tr("I did it today"),
            { .icon = Icon::Check, .enabled = enabled, .height = ButtonHeight::Small })) {
        m_followed.clear();
        m_focus_state = true;
        m_model.mark_done(card.id, today);
    }
}

void MeasuresScreen::draw_done(Context& context, const State& state, const Card& card)
{
    const auto enabled = enabled_if(state.writable);
    if (card.needs_renewal) {
        if (notice(context, NoticeKind::Attention,
                tr("Nobody has looked at this for half a year, so it counts less. Does it still work?"),
                { { .id = "renew", .label = tr("Yes, it still works") } })
            == "renew") {
            m_focus_state = true;
            m_model.renew(card.id);
        }
    }
    FieldOptions options;
    options.enabled = enabled;
    if (m_done.is_wrong())
        options.fault = { tr("That is not a day."), tr("For example: 12/05/2026") };
    if (date_field(context, "done", tr("Since when? (if you remember)"), m_done,
            m_app.clock().today(), calendar_words(), options)
        && m_done.date)
        m_model.mark_done(card.id, m_done.date);
}

void MeasuresScreen::draw_why_not(Context& context, const State& state, const Card& card)
{
    paragraph(context, tr("Why not? The reason is as important as the measure."), Tone::Ink2);
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < state.reasons.size(); ++i)
        choices.push_back({ .id = "reason" + std::to_string(i),
            .text = app::measure_reason_text(state.reasons[i]),
            .chosen = chosen_if(card.reason == state.reasons[i]),
            .enabled = enabled_if(state.writable) });
    if (const auto pressed
        = choice_list(context, "reasons", choices, { .columns = 2, .compact = true }))
        m_model.set_reason(card.id, state.reasons[*pressed]);
    if (text_field(context, "reason_words", tr("In your words, if you want"), m_reason,
            { .enabled = enabled_if(state.writable) }))
        m_model.set_reason_words(card.id, m_reason);
}

// --- What changes ------------------------------------------------------------------------

void MeasuresScreen::draw_side(Context& context, const State& state)
{
    if (!state.picture) {
        if (state.kind == Kind::ToBegin
            && secondary_button(
                context, "answer", tr("Go on with the questions"), { .icon = Icon::ArrowRight }))
            m_model.go_on_answering();
        return;
    }
    {
        const ui::Card card(context);
        section(context, tr("How would it look?"));
        gap(context, Gap::None);
        small_text(context, state.picture->name);
        draw_what_if(context, *state.picture);
    }
    if (state.picture->barely_moves)
        notice(context, NoticeKind::Attention,
            tr("These measures help, but the risk stays high because the threat is still there. You need support from others."),
            {}, Icon::InfoCircle);
    const Fold fold(context, "risks", tr("Look at another risk"), m_risks_open);
    if (!fold.is_open())
        return;
    for (const auto& risk : state.risks) {
        if (list_row(context, risk.id, risk.title, chosen_if(risk.id == state.picture->risk)))
            m_model.show_picture_of(risk.id);
    }
}

} // namespace ui
