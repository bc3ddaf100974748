// The dated list: pages of rows, and the same along a line of time.

#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/erasing_offer_view.hpp"
#include "ui/screens/incidents_screen.hpp"
#include "ui/screens/incidents_words.hpp"
#include "ui/screens/list_parts.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

using app::IncidentPeriod;
using app::IncidentsModel;
using i18n::fill;
using i18n::tr;
using i18n::trc;
using View = IncidentsModel::View;

namespace {

    constexpr std::array PERIODS { IncidentPeriod::All, IncidentPeriod::Year,
        IncidentPeriod::Quarter };
    /// Below this there is nothing to look for.
    constexpr std::size_t FEW = 8;
    constexpr std::size_t MOST_KINDS_BESIDE = 6;

    std::string number(std::size_t value)
    {
        return i18n::whole_number(static_cast<long long>(value));
    }

} // namespace

std::vector<Words> incident_seriousness_words()
{
    return { trc("incident", "Small"), trc("incident", "Serious"),
        trc("incident", "Very serious") };
}

void IncidentsScreen::draw_overview(Context& context, const State& state)
{
    Page page(context, state.view == View::List ? "incidents" : "incidents-line",
        list_foot(state.all == 0));
    const auto add_words
        = state.has_draft ? tr("Go on with what you began") : tr("Write down what happened");
    if (state.all == 0) {
        heading(context, tr("What has happened, and when"));
        paragraph(context, tr("Small things count too. If something hurts, leave it out."));
        initial_focus(context);
        if (empty_state(context, tr("Nothing is written down yet"), tr("It takes two minutes."),
                { .id = "add",
                    .label = add_words,
                    .icon = Icon::Plus,
                    .enabled = enabled_if(state.writable) })
            == "add")
            m_model.add();
    } else {
        std::vector<Action> actions;
        if (state.all >= FEW || state.filter.active())
            actions.push_back(
                { .id = "filter", .label = trc("button", "Filter"), .icon = Icon::Filter });
        actions.push_back({ .id = "add",
            .label = add_words,
            .icon = Icon::Plus,
            .enabled = enabled_if(state.writable) });
        const auto pressed = title_row(context, tr("What has happened, and when"), actions, false);
        if (pressed == "filter")
            m_model.open_filters(!state.filters_open);
        else if (pressed == "add")
            m_model.add();
        if (std::exchange(m_focus_tabs, false))
            take_focus(context);
        const std::vector<Words> views { trc("tab", "List"), trc("tab", "Line and bars") };
        if (const auto view = tabs(
                context, "views", views, static_cast<std::size_t>(state.view == View::Picture))) {
            m_focus_tabs = true;
            m_model.show(*view == 0 ? View::List : View::Picture);
        }
        draw_filters(context, state);
        if (state.view == View::List)
            draw_list(context, state);
        else
            draw_picture(context, state);
    }
    if (draw_erasing_offer(context, m_model.erasing_offer().state()))
        m_model.erasing_offer().erase();
    follow_list_foot(page.foot(), m_model);
}

// --- Filters -----------------------------------------------------------------------------

void IncidentsScreen::draw_filters(Context& context, const State& state)
{
    if (state.filters_open) {
        const Card card(context);
        const auto chosen = static_cast<std::size_t>(
            std::ranges::find(PERIODS, state.filter.period) - PERIODS.begin());
        if (const auto period = option_buttons(context, "period",
                { trc("incidents", "All the time"), trc("incidents", "The last year"),
                    trc("incidents", "The last three months") },
                chosen))
            m_model.set_period(PERIODS[*period]);
        std::vector<Choice> kinds;
        for (const auto& kind : state.kinds)
            kinds.push_back({ .id = "only-" + kind.code,
                .text = fill(tr("{what} ({count})"),
                    { { "what", kind.label }, { "count", number(kind.count) } }),
                .chosen = chosen_if(kind.code == state.filter.kind) });
        if (const auto kind
            = choice_list(context, "kinds", kinds, { .columns = 2, .compact = true }))
            m_model.choose_only(state.kinds[*kind].code);
    }
    if (!state.filter.active())
        return;
    paragraph(context,
        fill(i18n::trn("Only {what}: {count} of {all}.", "Only {what}: {count} of {all}.",
                 state.overview->count),
            { { "what", state.filter_words }, { "count", number(state.overview->count) },
                { "all", number(state.all) } }));
    if (text_link(context, "everything", tr("See everything again"), Icon::Undo))
        m_model.clear_filter();
}

// --- The list ----------------------------------------------------------------------------

void IncidentsScreen::draw_list(Context& context, const State& state)
{
    initial_focus(context);
    const auto seriousness = incident_seriousness_words();
    for (const auto& row : state.rows) {
        TableRow line(context, "incident" + std::to_string(row.id), { 170, 0, 130 }, Chosen::No,
            &row == &state.rows.back());
        line.call(row.kind);
        paragraph(context, i18n::relative_day(row.date, state.today));
        line.next();
        paragraph(context, row.kind);
        if (!row.note.empty())
            small_text(context, row.note);
        line.next();
        small_text(context, seriousness[static_cast<std::size_t>(row.seriousness - 1)]);
        if (line.pressed())
            m_model.open(row.id);
    }
    draw_list_pages(context, state);
}

void IncidentsScreen::draw_list_pages(Context& context, const State& state)
{
    if (state.pages < 2)
        return;
    const auto from = state.page * IncidentsModel::ROWS_ON_A_PAGE + 1;
    small_text(context,
        fill(tr("{from} to {to} of {all}"),
            { { "from", number(from) }, { "to", number(from + state.rows.size() - 1) },
                { "all", number(state.overview->count) } }));
    const auto pressed = button_row(context,
        { { .id = "newer",
              .label = tr("Newer ones"),
              .icon = Icon::ArrowLeft,
              .enabled = enabled_if(state.page > 0) },
            { .id = "older",
                .label = tr("Older ones"),
                .icon = Icon::ArrowRight,
                .enabled = enabled_if(state.page + 1 < state.pages) } });
    if (pressed == "newer")
        m_model.open_list_page(state.page - 1);
    else if (pressed == "older")
        m_model.open_list_page(state.page + 1);
}

// --- The line and the bars ---------------------------------------------------------------

void IncidentsScreen::draw_picture(Context& context, const State& state)
{
    if (timeline_fits(context))
        draw_line(context, state);
    else
        hint(
            context, tr("With letters of this size the line has no room. The list says the same."));
    Columns columns(context, { 0.34F, 0.36F, 0.30F }, 230);
    draw_months(context, state);
    columns.next();
    draw_kinds_there_are(context, state);
    columns.next();
    draw_words(context, state);
}

void IncidentsScreen::draw_line(Context& context, const State& state)
{
    const auto& line = state.overview->timeline;
    Timeline picture;
    for (const auto& mark : line.marks)
        picture.marks.push_back({ "mark" + std::to_string(picture.marks.size()), mark.at,
            mark.seriousness, mark.count, mark.name, mark.date });
    for (const auto& tick : line.ticks)
        picture.ticks.push_back({ tick.at, tick.label });
    picture.today = line.today;
    picture.today_word = trc("line", "Today");
    initial_focus(context);
    if (const auto mark = timeline(context, "line", picture))
        m_model.open_mark(*mark);
    const auto words = incident_seriousness_words();
    timeline_legend(context, words[0], words[1], words[2]);
}

void IncidentsScreen::draw_months(Context& context, const State& state)
{
    section(context, tr("By month"));
    std::vector<Bar> columns;
    // With large letters twelve have no room beside each other.
    const std::size_t most = context.metrics().layout == Layout::Full ? 6 : 4;
    const auto& months = state.overview->months;
    const auto from = months.size() > most ? months.size() - most : 0;
    for (std::size_t i = from; i < months.size(); ++i)
        columns.push_back({ months[i].label, months[i].count });
    bars(context, columns);
}

void IncidentsScreen::draw_kinds_there_are(Context& context, const State& state)
{
    section(context, tr("By kind"));
    const std::size_t most = state.kinds.empty() ? 1 : state.kinds.front().count;
    const auto shown = std::min(state.kinds.size(), MOST_KINDS_BESIDE);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& kind = state.kinds[i];
        if (bar_row(context, "kind-" + kind.code, { kind.label, kind.count }, most,
                chosen_if(kind.code == state.filter.kind), i + 1 == shown))
            m_model.choose_only(kind.code);
    }
    if (state.kinds.size() > shown
        && text_link(context, "more-kinds", tr("See every kind"), Icon::Filter))
        m_model.open_filters(true);
}

void IncidentsScreen::draw_words(Context& context, const State& state)
{
    const Card card(context);
    card_heading(context, trc("picture", "In words"));
    for (const auto& words : state.overview->words)
        paragraph(context, words);
    small_text(context, tr("It may be chance; look at it with somebody else."));
    small_text(context, tr("This is what is written down, not everything that happens."));
}

} // namespace ui
