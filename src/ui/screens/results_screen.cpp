#include "ui/screens/results_screen.hpp"

#include "i18n/tr.hpp"
#include "ui/screens/result_parts.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

using app::ResultsModel;
using i18n::fill;
using i18n::tr;
using i18n::trc;

namespace {

    struct IndicatorIcon {
        std::string_view id;
        Icon icon;
    };
    constexpr std::array INDICATOR_ICONS {
        IndicatorIcon { "GI-1", Icon::CommentOutline },
        IndicatorIcon { "GI-2", Icon::Home },
        IndicatorIcon { "GI-3", Icon::Venus },
        IndicatorIcon { "GI-4", Icon::Child },
        IndicatorIcon { "GI-5", Icon::Money },
        IndicatorIcon { "GI-6", Icon::BuildingOutline },
        IndicatorIcon { "GI-7", Icon::Institution },
        IndicatorIcon { "GI-8", Icon::Mobile },
        IndicatorIcon { "GI-9", Icon::Clone },
        IndicatorIcon { "GI-10", Icon::HeartOutline },
        IndicatorIcon { "GI-11", Icon::BatteryQuarter },
        IndicatorIcon { "GI-12", Icon::StarOutline },
    };

    Icon indicator_icon(std::string_view id)
    {
        const auto found = std::ranges::find(INDICATOR_ICONS, id, &IndicatorIcon::id);
        return found == INDICATOR_ICONS.end() ? Icon::Circle : found->icon;
    }

    constexpr float UNDER_A_DISC = 46;

    Words not_her_fault()
    {
        return rich(std::string(tr("This is not a prediction. It is a way to put things in order."))
            + " **" + std::string(tr("None of this is your fault.")) + "**");
    }

} // namespace

ResultsScreen::ResultsScreen(app::App& app, std::string_view detail) : m_model(app, detail)
{
    m_tab = m_model.state().tab;
}

std::vector<std::string> ResultsScreen::place() const
{
    std::vector<std::string> words { std::string(tr("Assessment")), std::string(tr("Results")) };
    if (m_tab == Tab::Gender)
        words.emplace_back(tr("A look at gender"));
    return words;
}

void ResultsScreen::draw(Context& context)
{
    // A copy: what is pressed while drawing changes the state that is drawn.
    const auto state = m_model.state();
    m_tab = state.tab;
    if (!state.has_levels && state.tab == Tab::List) {
        draw_nothing_yet(context, state);
        return;
    }
    switch (state.tab) {
    case Tab::List:
        draw_list_tab(context, state);
        break;
    case Tab::Gender:
        draw_gender(context, state);
        break;
    case Tab::Balance:
        draw_balance(context, state);
        break;
    case Tab::WhatIf:
        draw_residual(context, state);
        break;
    case Tab::Wheel:
        draw_wheel(context, state);
        break;
    }
}

// --- The same on every tab ---------------------------------------------------------------

void ResultsScreen::draw_head(Context& context, const State& state)
{
    if (std::exchange(m_focus_head, false))
        take_focus(context);
    const Action measures {
        .id = "measures", .label = tr("See measures"), .icon = Icon::ArrowRight
    };
    if (title_row(context, tr("Your risks today"), { measures },
            !state.emergency || state.emergency->cards.empty())
        == "measures")
        m_model.see_measures();
    if (!state.whose.empty())
        small_text(context, state.whose);
    constexpr std::array ORDER { Tab::List, Tab::Gender, Tab::Balance, Tab::WhatIf, Tab::Wheel };
    const auto chosen
        = static_cast<std::size_t>(std::ranges::find(ORDER, state.tab) - ORDER.begin());
    if (std::exchange(m_focus_tabs, false))
        take_focus(context);
    else if (state.tab != Tab::List)
        initial_focus(context);
    const auto pressed = tabs(context, "tabs",
        { tr("List and picture"), tr("A look at gender"), trc("tab", "What exposes and protects"),
            tr("How would it look?"), trc("tab", "Wheel") },
        chosen);
    if (pressed) {
        m_focus_tabs = true;
        m_model.open_tab(ORDER[*pressed]);
    }
}

void ResultsScreen::draw_first(Context& context, const State& state)
{
    if (state.care) {
        const Card card(context);
        section(context, tr("You are not alone"), Icon::HeartOutline);
        paragraph(context, state.care_text);
        if (secondary_button(
                context, "care", tr("See this measure"), { .height = ButtonHeight::Small }))
            m_model.see_measure("PSI-12");
    }
    if (!state.emergency)
        return;
    initial_focus(context);
    if (state.asks_if_safe) {
        const auto answer = notice(context, NoticeKind::Attention,
            tr("Are you safe now? The danger signs you marked are taken away, and for a month we ask you to look at the plan every week."),
            { { .id = "yes_safe", .label = tr("Yes, I am safe") },
                { .id = "not_safe", .label = tr("Not yet") } });
        // What was pressed goes away: the keyboard needs another place.
        m_focus_head = !answer.empty();
        if (answer == "yes_safe")
            m_model.say_safe();
        else if (answer == "not_safe")
            m_model.ask_if_safe(false);
    }
    const auto pressed = draw_emergency_first(context, *state.emergency, state.levels.back(),
        state.writable && !state.asks_if_safe ? SafeButton::Shown : SafeButton::Hidden);
    if (!pressed.card.empty())
        m_model.open_card(pressed.card);
    else if (!pressed.measure.empty())
        m_model.see_measure(pressed.measure);
    else if (pressed.safe) {
        m_focus_head = true;
        m_model.ask_if_safe(true);
    }
}

void ResultsScreen::draw_nothing_yet(Context& context, const State& state)
{
    Page page(context, "results-empty");
    heading(context, tr("Your risks today"));
    draw_first(context, state);
    if (!state.emergency)
        initial_focus(context);
    if (empty_state(context, tr("Not enough answers to say"),
            tr("Go on with the questions, as far as you want. “I don't know” is also an answer."),
            { .id = "answer", .label = tr("Go on with the questions"), .icon = Icon::ArrowRight },
            !state.emergency)
        == "answer")
        m_model.go_on_answering();
    if (secondary_button(context, "measures", tr("See two measures to begin with")))
        m_model.see_measures();
    draw_without_level(context, state);
}

// --- List and matrix ---------------------------------------------------------------------

void ResultsScreen::draw_list_tab(Context& context, const State& state)
{
    // With an emergency the page scrolls as a whole: its card is never pressed together.
    const bool first = state.emergency.has_value() || state.care;
    const Page page(context, "results", first ? PageScroll::Yes : PageScroll::No);
    if (first)
        draw_first(context, state);
    draw_head(context, state);
    Columns columns(context, { 456, 560 }, 300);
    if (first) {
        draw_list(context, state);
        columns.next();
        draw_matrix(context, state);
        return;
    }
    {
        const ScrollRegion region(context, "list");
        draw_list(context, state);
    }
    columns.next();
    const ScrollRegion region(context, "picture");
    draw_matrix(context, state);
}

void ResultsScreen::draw_list(Context& context, const State& state)
{
    for (const auto& group : state.groups) {
        {
            const Row row(context);
            chip(context, level_look(group.level.level), group.level.name);
            small_text(context, group.level.meaning);
        }
        gap(context, Gap::Tiny);
        for (const auto& row : group.rows)
            draw_row(context, row);
        gap(context, Gap::Medium);
    }
    draw_without_level(context, state);
    if (!state.review.empty())
        icon_line(context, Icon::Calendar,
            fill(tr("Look at this again on {date}"), { { "date", state.review } }), Tone::Ink2,
            Font::S);
    if (context.metrics().is_small())
        small_text(context, not_her_fault());
}

void ResultsScreen::draw_row(Context& context, const ResultsModel::Row& row)
{
    if (row.chosen && !m_model.state().emergency)
        initial_focus(context);
    if (risk_row(context, row.risk, row.number, row.name, level_look(row.level.level),
            chosen_if(row.chosen)))
        m_model.choose(row.risk);
    using domain::Direction;
    const bool says_more = row.provisional || row.direction != Direction::Same;
    if (!says_more && !row.chosen)
        return;
    const Indent indent(context, UNDER_A_DISC);
    if (says_more) {
        const Row line(context, Gap::Small);
        if (row.provisional)
            tag(context, tr("Provisional: some answers are missing"));
        if (row.direction == Direction::Raised)
            tag(context, tr("You raised it"), Icon::ArrowUp);
        else if (row.direction == Direction::Lowered)
            tag(context, tr("You lowered it"), Icon::ArrowDown);
    }
    if (row.chosen
        && text_link(context, "open", tr("Why it comes out like this"), Icon::ArrowRight))
        m_model.open(row.risk);
}

void ResultsScreen::draw_without_level(Context& context, const State& state)
{
    for (const auto& unknown : state.unknown) {
        TableRow row(context, unknown.risk, { 0 });
        row.call(unknown.name);
        paragraph(context, unknown.name);
        row.below();
        small_text(context, unknown.why);
        if (row.pressed())
            m_model.open(unknown.risk);
    }
    if (state.not_hers.empty())
        return;
    gap(context, Gap::Medium);
    const Fold fold(
        context, "not_hers", tr("Does not apply"), m_not_hers_open, { .tinted = false });
    if (fold.is_open()) {
        for (const auto& name : state.not_hers)
            paragraph(context, name, Tone::Ink2);
    }
}

void ResultsScreen::draw_matrix(Context& context, const State& state)
{
    constexpr int BANDS = 5;
    Matrix picture;
    for (std::size_t row = 0; row < BANDS; ++row) {
        const std::size_t band = BANDS - 1 - row;
        for (std::size_t column = 0; column < BANDS; ++column)
            picture.levels[row][column] = level_look(state.matrix[band][column]);
        picture.rows[row] = state.bands[band];
        picture.columns[row] = state.impacts[row];
    }
    picture.up = tr("How near it is");
    picture.right = trc("matrix", "How grave");
    for (const auto& disc : state.discs)
        picture.discs.push_back({ "disc-" + disc.risk, disc.number, disc.name, BANDS - disc.band,
            disc.impact - 1, chosen_if(disc.chosen) });
    if (const auto pressed = matrix(context, "matrix", picture))
        m_model.choose(state.discs[*pressed].risk);
    std::array<Words, LEVEL_COUNT> legend;
    for (std::size_t level = 0; level < LEVEL_COUNT; ++level)
        legend[level] = state.levels[level];
    gap(context, Gap::Small);
    level_legend(context, legend);
    // With little height it stands at the end of the list, so that the picture is whole.
    if (context.metrics().is_small())
        return;
    gap(context, Gap::Small);
    small_text(context, not_her_fault());
}

// --- Gender ------------------------------------------------------------------------------

void ResultsScreen::draw_gender(Context& context, const State& state)
{
    const Page page(context, "results");
    draw_head(context, state);
    hint(context, tr("It adds no points. It changes what we suggest to you, and why."));
    Columns columns(context, Split::MainAndSide);
    const auto& gender = state.gender;
    underlined_section(context, tr("This is happening"), Icon::CheckCircle, Underline::Prim);
    if (gender.happening.empty())
        paragraph(context, tr("From what you answered, none of these is seen today."));
    {
        Grid grid(context, 2, Gap::Section, 250);
        for (const auto& indicator : gender.happening) {
            grid.cell();
            indicator_row(
                context, indicator_icon(indicator.id), indicator.title, indicator.changes);
            if (!indicator.guide.empty()
                && text_link(context, "guide-" + indicator.id, tr("Open the guide"), Icon::Signs))
                m_model.see_guide(indicator.guide);
        }
    }
    columns.next();
    for (const auto& strength : gender.strengths)
        draw_strength(context, strength);
    const auto names = [&](const std::vector<ResultsModel::Indicator>& indicators) {
        gap(context, Gap::Tiny);
        for (const auto& indicator : indicators) {
            paragraph(context, indicator.title);
            gap(context, Gap::Tiny);
            line(context);
            gap(context, Gap::Tiny);
        }
    };
    if (!gender.not_seen.empty()) {
        underlined_section(context, tr("Not seen now"), Icon::CircleOutline, Underline::Line);
        names(gender.not_seen);
    }
    if (!gender.not_asked.empty()) {
        underlined_section(
            context, tr("We did not ask"), Icon::QuestionCircleOutline, Underline::Line);
        names(gender.not_asked);
    }
    gap(context, Gap::Medium);
    small_text(
        context, tr("Who you are never counts as a weakness. What others do is what counts."));
    small_text(context, rich("**" + std::string(tr("None of this is your fault.")) + "**"));
}

void ResultsScreen::draw_strength(Context& context, const ResultsModel::Strength& strength)
{
    const Card card(context);
    section(context, strength.there ? tr("Your strength") : tr("A strength to make sure of"),
        Icon::StarOutline);
    section(context, strength.indicator.title);
    gap(context, Gap::None);
    small_text(context, strength.because.empty() ? strength.indicator.changes : strength.because);
    if (!strength.there
        && secondary_button(context, "network", tr("Talk about it with my network"),
            { .icon = Icon::ArrowRight, .height = ButtonHeight::Small }))
        m_model.see_measure("COL-09");
}

// --- What exposes and what protects ------------------------------------------------------

void ResultsScreen::draw_balance(Context& context, const State& state)
{
    const Page page(context, "results");
    draw_head(context, state);
    hint(context, tr("From your answers, what counts for most of your risks comes first."));
    const auto& balance = state.balance;
    {
        Columns columns(context, Split::Halves);
        const auto side = [&](const Words& title, Icon icon, Underline underline,
                              const std::vector<app::ReasonText>& reasons, const Words& nothing) {
            const Card card(context, CardLook::Page);
            underlined_section(context, title, icon, underline);
            if (reasons.empty())
                paragraph(context, nothing, Tone::Ink2);
            for (const auto& reason : reasons) {
                draw_reason(context, reason);
                if (&reason != &reasons.back())
                    line(context);
            }
        };
        side(tr("What exposes you"), Icon::UnlockAlt, Underline::Ink2, balance.exposes,
            tr("Nothing yet from your answers."));
        columns.next();
        side(tr("What protects you"), Icon::Umbrella, Underline::Prim, balance.protects,
            tr("Nothing yet from your answers."));
    }
    if ((balance.more_exposes > 0 || balance.more_protects > 0)
        && secondary_button(context, "all", tr("See all of it"), { .height = ButtonHeight::Small }))
        m_model.see_all_of_balance();
    small_text(context, not_her_fault());
}

// --- How would it look? ------------------------------------------------------------------

void ResultsScreen::draw_residual(Context& context, const State& state)
{
    const Page page(context, "results");
    draw_head(context, state);
    const auto& residual = state.residual;
    hint(context,
        residual.any_measure
            ? tr("With what you have done and what you plan to do.")
            : tr("You have not chosen measures yet. When you do, you will see here what changes."));
    Columns columns(context, { 560, 456 }, 300);
    for (const auto& then : residual.rows) {
        const auto& row = then.row;
        TableRow line(
            context, row.risk, { 0, 280 }, chosen_if(row.chosen), &then == &residual.rows.back());
        line.call(row.name);
        paragraph(context, row.name);
        line.next();
        {
            const Row levels(context, Gap::Small);
            quiet_label(context, level_look(row.level.level), row.level.name);
            if (then.then.level != row.level.level) {
                small_icon(context, Icon::LongArrowRight);
                quiet_label(context, level_look(then.then.level), then.then.name);
            }
        }
        if (line.pressed())
            m_model.choose(row.risk);
    }
    columns.next();
    if (!residual.picture)
        return;
    {
        const Card card(context);
        section(context, residual.picture->name);
        draw_what_if(context, *residual.picture);
    }
    if (residual.picture->barely_moves)
        notice(context, NoticeKind::Attention,
            tr("These measures help, but the risk stays high because the threat is still there. You need support from others."),
            {}, Icon::InfoCircle);
}

} // namespace ui
