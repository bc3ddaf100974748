#include "ui/screens/assessment_screen.hpp"

#include "i18n/tr.hpp"
#include "ui/screens/path_words.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using app::AssessmentModel;
using i18n::fill;
using i18n::tr;
using i18n::trc;
using i18n::trn;
using StepState = AssessmentModel::StepState;

AssessmentScreen::AssessmentScreen(app::App& app, std::string_view detail)
    : m_model(app, detail)
    , m_place { std::string(tr("Assessment")) }
{
}

void AssessmentScreen::draw(Context& context)
{
    // A copy: what is pressed while drawing changes the state that is drawn.
    const auto state = m_model.state();
    if (state.begun)
        draw_overview(context, state);
    else
        draw_begin(context, state);
}

// --- Before the first question -----------------------------------------------------------

void AssessmentScreen::draw_begin(Context& context, const State& state)
{
    Foot foot;
    foot.main = { .id = "go_on",
        .label = trc("button", "Begin"),
        .icon = Icon::ArrowRight,
        .enabled = enabled_if(state.writable) };
    Page page(context, "assessment-begin", foot);
    heading(context, tr("How much time do you have?"));
    paragraph(context,
        tr("You can stop whenever you want and go on another day. No answer is asked twice."));
    gap(context, Gap::Large);
    initial_focus(context);
    draw_paths(context, state);
    hint(context, tr("This is not a prediction. It is a way to put things in order."));
    if (page.foot() == "go_on")
        m_model.go_on();
}

void AssessmentScreen::draw_paths(Context& context, const State& state)
{
    std::vector<Choice> choices;
    for (const auto& path : state.paths)
        choices.push_back({ .id = "path" + std::to_string(path.questions),
            .text = path_title(path.path),
            .hint = path_length(path.path, path.questions),
            .chosen = chosen_if(path.chosen),
            .enabled = enabled_if(state.writable) });
    if (const auto pressed = choice_list(context, "paths", choices))
        m_model.choose_path(state.paths[*pressed].path);
}

// --- Under way ---------------------------------------------------------------------------

void AssessmentScreen::draw_overview(Context& context, const State& state)
{
    Page page(context, "assessment");
    const Action go_on { .id = "go_on",
        .label = state.finished   ? tr("See my results")
            : state.answered == 0 ? trc("button", "Begin")
                                  : tr("Go on"),
        .icon = Icon::ArrowRight };
    initial_focus(context);
    if (title_row(context, tr("Assessment"), { go_on }) == "go_on") {
        if (state.finished)
            m_model.see_results();
        else
            m_model.go_on();
    }
    if (state.stopped)
        good_notice(
            context, tr("You stopped here. What you answered is kept; go on whenever you want."));
    Columns columns(context, Split::MainAndSide);
    draw_steps(context, state);
    columns.next();
    draw_side(context, state);
}

void AssessmentScreen::draw_steps(Context& context, const State& state)
{
    hint(context,
        fill(tr("Answered {done} of {total}"),
            { { "done", std::to_string(state.answered) },
                { "total", std::to_string(state.asked) } }));
    // Two columns, down the first and then down the second.
    Columns columns(context, { 1, 1 }, 300);
    for (const auto& step : state.steps) {
        if (static_cast<std::size_t>(step.number) == state.steps.size() / 2 && !columns.stacked())
            columns.next();
        const bool on_path = step.state != StepState::NotOnPath;
        TableRow row(context, on_path ? "step" + std::to_string(step.number) : std::string {},
            { 30, 0, 76 }, chosen_if(step.here), &step == &state.steps.back());
        row.call(step.title);
        paragraph(context, std::to_string(step.number), Tone::Ink2);
        row.next();
        const auto title = step.here ? rich("**" + escaped(step.title) + "**") : Words(step.title);
        paragraph(context, title, on_path ? Tone::Ink : Tone::Ink2);
        row.next();
        if (!on_path)
            small_text(context, tr("No questions"));
        else if (step.state == StepState::Done)
            icon_line(context, Icon::Check, tr("Done"), Tone::Prim, Font::S);
        else
            small_text(context,
                fill(tr("{done} of {total}"),
                    { { "done", std::to_string(step.answered) },
                        { "total", std::to_string(step.asked) } }));
        if (row.pressed())
            m_model.open_step(step.number);
    }
}

void AssessmentScreen::draw_side(Context& context, const State& state)
{
    draw_waiting(context, state);
    {
        std::string title;
        for (const auto& path : state.paths) {
            if (path.chosen)
                title = fill(tr("Path: {path}"), { { "path", path_title(path.path) } });
        }
        const Fold fold(context, "path", title, m_paths_open);
        if (fold.is_open())
            draw_paths(context, state);
    }
    draw_forms(context, state);
    draw_topics(context, state);
}

/// "Regreso después": the questions she wants to see again.
void AssessmentScreen::draw_waiting(Context& context, const State& state)
{
    if (state.later.empty())
        return;
    const Card card(context);
    card_heading(context, tr("I'll come back later"));
    const IdScope scope(context, "later");
    for (const auto& waiting : state.later) {
        if (list_row(context, waiting.id, waiting.text, Chosen::No))
            m_model.open_waiting(waiting.id);
    }
}

void AssessmentScreen::draw_forms(Context& context, const State& state)
{
    const Card card(context);
    card_heading(context, tr("Your lists"));
    const auto actors
        = fill(tr("Map of actors ({count})"), { { "count", std::to_string(state.actors) } });
    const auto incidents
        = fill(tr("What has happened ({count})"), { { "count", std::to_string(state.incidents) } });
    const auto threats
        = fill(tr("Threats ({count})"), { { "count", std::to_string(state.threats) } });
    if (list_row(context, "actors", actors, Chosen::No))
        m_model.open_actors();
    if (list_row(context, "incidents", incidents, Chosen::No))
        m_model.open_incidents();
    if (list_row(context, "threats", threats, Chosen::No))
        m_model.open_threats();
}

void AssessmentScreen::draw_topics(Context& context, const State& state)
{
    if (state.closed_topics.empty())
        return;
    const Card card(context);
    card_heading(context, tr("Topics you left alone"));
    small_text(context, tr("We did not ask, so we do not know."));
    for (const auto& topic : state.closed_topics) {
        paragraph(context, topic.text);
        if (secondary_button(context, "open-" + topic.code, tr("Open this topic"),
                { .enabled = enabled_if(state.writable), .height = ButtonHeight::Small }))
            m_model.open_topic(topic.code);
    }
}

} // namespace ui
