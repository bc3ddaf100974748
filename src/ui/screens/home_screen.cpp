#include "ui/screens/home_screen.hpp"

#include "i18n/tr.hpp"
#include "ui/content_icons.hpp"
#include "ui/screens/result_parts.hpp"
#include "ui/widgets/widgets.hpp"

#include <optional>

namespace ui {

using app::HomeModel;
using i18n::tr;
using i18n::trc;

namespace {

    Trend trend_of(HomeModel::Since since)
    {
        switch (since) {
        case HomeModel::Since::New:
        case HomeModel::Since::Higher:
            return Trend::Up;
        case HomeModel::Since::Same:
            return Trend::Same;
        case HomeModel::Since::Lower:
            return Trend::Down;
        }
        return Trend::Same;
    }

    Words trend_words(HomeModel::Since since)
    {
        switch (since) {
        case HomeModel::Since::New:
            return trc("risk", "New");
        case HomeModel::Since::Higher:
            return trc("risk", "Higher");
        case HomeModel::Since::Same:
            return trc("risk", "The same");
        case HomeModel::Since::Lower:
            return trc("risk", "Lower");
        }
        return {};
    }

} // namespace

std::vector<std::string> HomeScreen::place() const { return { std::string(tr("Home")) }; }

void HomeScreen::draw(Context& context)
{
    const auto state = m_model.state();
    Page page(context, "home");
    if (state.emergency
        && notice(context, NoticeKind::Attention,
               rich(tr("**First get to safety.** See the steps.")),
               { { .id = "emergency", .label = tr("See the steps") } })
            == "emergency")
        m_model.help();
    if (!state.has_levels) {
        draw_beginning(context, state);
        return;
    }
    draw_steps(context, state);
    gap(context, Gap::Large);
    Columns columns(context, { 0.6F, 0.4F }, 320);
    draw_risks(context, state);
    columns.next();
    draw_due(context, state);
}

void HomeScreen::draw_beginning(Context& context, const HomeModel::State& state)
{
    heading(context, state.begun ? tr("You can go on whenever you want") : tr("Let us begin"));
    hint(context, Words(state.today));
    initial_focus(context);
    const auto pressed = empty_state(context,
        state.begun ? Words(state.progress) : Words(tr("There are no answers yet")),
        tr("With some more answers we can put your risks in order and suggest what to do."),
        { .id = "answer",
            .label = state.begun ? tr("Go on answering") : tr("Begin"),
            .icon = Icon::ArrowRight });
    if (pressed == "answer")
        m_model.go_on_answering();
    if (!state.steps.empty()) {
        gap(context, Gap::Section);
        section(context, tr("To begin with"));
        for (const auto& step : state.steps)
            bullet(context, rich("**" + escaped(step.title) + "** " + escaped(step.action)));
    }
}

void HomeScreen::draw_steps(Context& context, const HomeModel::State& state)
{
    {
        Row row(context);
        heading(context, tr("Three steps for today"));
        row.at_the_right(text_width(context, Font::S, Words(state.today)));
        small_text(context, Words(state.today));
    }
    std::string chosen;
    {
        Grid grid(context, 3, Gap::Medium, 260);
        bool first = true;
        for (const auto& step : state.steps) {
            grid.cell();
            const IdScope scope(context, step.measure);
            const Card card(context, CardLook::Operable);
            icon_line(context, content_icon(step.group), Words(step.facts), Tone::Ink2, Font::S);
            section(context, Words(step.title));
            small_text(context, Words(step.action));
            if (first)
                initial_focus(context);
            const ButtonOptions options { .icon = Icon::ArrowRight, .height = ButtonHeight::Small };
            const bool pressed = first ? primary_button(context, "begin", tr("Begin"), options)
                                       : secondary_button(context, "begin", tr("Begin"), options);
            if (pressed)
                chosen = step.measure;
            first = false;
        }
    }
    if (!chosen.empty())
        m_model.open_measure(chosen);
}

void HomeScreen::draw_risks(Context& context, const HomeModel::State& state)
{
    const bool old = state.age == domain::PlanAge::Old;
    std::string chosen;
    bool all = false;
    {
        Row row(context);
        section(context, tr("Your risks"));
        row.at_the_right(link_width(context, tr("See all")));
        all = text_link(context, "all_risks", tr("See all"));
    }
    gap(context, Gap::None);
    for (std::size_t i = 0; i < state.risks.size(); ++i) {
        const auto& risk = state.risks[i];
        TableRow row(context, risk.id, { 0, 110, 150 }, Chosen::No, i + 1 == state.risks.size());
        row.call(Words(risk.title));
        paragraph(context, Words(risk.title));
        row.next();
        if (risk.since)
            trend(context, trend_of(*risk.since), trend_words(*risk.since));
        row.next();
        if (old)
            faded_label(context, level_look(risk.level), Words(risk.level_name));
        else
            quiet_label(context, level_look(risk.level), Words(risk.level_name));
        if (row.pressed())
            chosen = risk.id;
    }
    bool review = false;
    if (!state.changed.empty())
        review = notice(context, NoticeKind::Good,
                     rich(i18n::fill(tr("**What changed:** {changes}"),
                         { { "changes", escaped(state.changed) } })),
                     { { .id = "changes", .label = tr("See what changed") } }, Icon::Exchange)
            == "changes";
    if (review)
        m_model.review();
    else if (!chosen.empty())
        m_model.open_risk(chosen);
    else if (all)
        m_model.all_risks();
}

void HomeScreen::draw_due(Context& context, const HomeModel::State& state)
{
    if (state.age == domain::PlanAge::Old)
        attention_notice(context, rich(tr("**This plan is old.** Look at your answers again.")));
    {
        // As high as the row beside it, which has a link.
        const Row row(context, Gap::Medium, context.metrics().minimum_target);
        section(context, tr("What is due"));
    }
    gap(context, Gap::None);
    if (state.due.empty())
        hint(context, tr("Nothing has a date yet."));
    for (std::size_t i = 0; i < state.due.size(); ++i)
        dated_row(context, Words(state.due[i].day), Words(state.due[i].text),
            Words(state.due[i].hint), i + 1 == state.due.size());
    if (!state.review_day.empty())
        small_text(context, i18n::fill(tr("Review on {date}"), { { "date", state.review_day } }));
    if (!state.weekly_until.empty())
        small_text(context,
            i18n::fill(tr("After the emergency: a review every week until {date}"),
                { { "date", state.weekly_until } }));
    // Waiting for her it is a button, otherwise a word.
    if (state.age != domain::PlanAge::Current
            ? secondary_button(
                context, "review", tr("Review my plan"), { .icon = Icon::ArrowRight })
            : text_link(context, "review", tr("Review my plan"), Icon::ArrowRight))
        m_model.review();
    gap(context, Gap::Large);
    bool write = false;
    {
        Row row(context);
        section(context, tr("Latest incidents"));
        row.at_the_right(link_width(context, trc("incident", "Write down"), Icon::Plus));
        write = text_link(context, "incident", trc("incident", "Write down"), Icon::Plus);
    }
    gap(context, Gap::None);
    for (std::size_t i = 0; i < state.incidents.size(); ++i)
        dated_row(context, Words(state.incidents[i].day), Words(state.incidents[i].text), {},
            i + 1 == state.incidents.size());
    gap(context, Gap::Large);
    const bool photos
        = text_link(context, "attachments", tr("Photos and texts"), Icon::FolderOutline);
    if (write)
        m_model.write_down_incident();
    else if (photos)
        m_model.open_attachments();
}

} // namespace ui
