#include "ui/screens/question_screen.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/calendar_words.hpp"
#include "ui/screens/path_words.hpp"
#include "ui/widgets/back_action.hpp"

namespace ui {

using app::QuestionModel;
using domain::QuestionKind;
using i18n::fill;
using i18n::tr;
using i18n::trc;
using i18n::trn;

namespace {

    constexpr int TEXT_LINES = 5;
    constexpr int TEXT_LINES_LARGE = 3; ///< Where letters are very large.

    Foot question_foot(const QuestionModel::State& state)
    {
        Foot foot;
        foot.back = back_action();
        // A sensitive question offers to stop where the others offer to come back.
        if (state.view.sensitive)
            foot.others.push_back({ .id = "stop", .label = trc("button", "Stop") });
        else
            foot.others.push_back({ .id = "later",
                .label = tr("I'll come back later"),
                .short_label = trc("button", "Later") });
        foot.others.push_back({ .id = "skip", .label = trc("button", "Skip") });
        foot.main = { .id = "next",
            .label = trc("button", "Next"),
            .icon = Icon::ArrowRight,
            .enabled = enabled_if(state.may_go_on) };
        return foot;
    }

    /// Foot of the quiet pages: back, stopping, and on.
    Foot quiet_foot(std::string_view main)
    {
        Foot foot;
        foot.back = back_action();
        foot.others = {
            { .id = "stop", .label = tr("Stop for today"), .short_label = trc("button", "Stop") }
        };
        foot.main = { .id = "go_on", .label = main, .icon = Icon::ArrowRight };
        return foot;
    }

    ProgressSteps progress_of(const QuestionModel::State& state)
    {
        const auto step = std::to_string(state.step);
        const auto answered = std::to_string(state.answered);
        const auto asked = std::to_string(state.asked);
        const auto with_who = [&](std::string label) {
            return state.who_answers.empty() ? label : label + " · " + state.who_answers;
        };
        // What comes before the thirteen steps has a name and no number.
        const bool before = state.step == 0;
        return { .label = before
                ? state.step_title
                : with_who(fill(tr("Step {step} of {steps}"),
                    { { "step", step }, { "steps", std::to_string(state.steps - 1) } })),
            .short_label
            = before ? state.step_title : with_who(fill(tr("Step {step}"), { { "step", step } })),
            .steps = state.steps,
            .done = state.step,
            .part = state.part,
            .count
            = fill(tr("Answered {done} of {total}"), { { "done", answered }, { "total", asked } }),
            .short_count
            = fill(tr("{done} of {total}"), { { "done", answered }, { "total", asked } }) };
    }

} // namespace

QuestionScreen::QuestionScreen(app::App& app, std::string_view detail)
    : m_app(app)
    , m_model(app, detail)
{
    const auto& state = m_model.state();
    m_place = { std::string(tr("Assessment")) };
    if (!state.step_title.empty())
        m_place.push_back(state.step_title);
    m_asides.set_note(state.note);
    m_asides.set_enabled(enabled_if(state.writable));
    m_text = state.text;
    m_date = DateInput::of(state.date);
}

void QuestionScreen::draw(Context& context)
{
    if (m_model.go_where_it_belongs()) {
        const Page page(context, "on-the-way");
        return;
    }
    m_model.set_most_answers(most_answers(context));
    // A copy: what is pressed while drawing changes the state that is drawn.
    const auto state = m_model.state();
    switch (state.page) {
    case QuestionModel::Page::Question:
        draw_question(context, state);
        break;
    case QuestionModel::Page::Thanks:
        draw_thanks(context);
        break;
    case QuestionModel::Page::Hiding:
        draw_hiding(context);
        break;
    case QuestionModel::Page::Care:
        draw_care(context, state);
        break;
    case QuestionModel::Page::Erasing:
        draw_erasing(context, state);
        break;
    case QuestionModel::Page::End:
        draw_end(context, state);
        break;
    case QuestionModel::Page::Nothing:
        break;
    }
}

void QuestionScreen::answer_foot(const std::string& pressed)
{
    if (pressed == "back")
        m_model.back();
    else if (pressed == "next")
        m_model.next();
    else if (pressed == "later")
        m_model.later();
    else if (pressed == "skip")
        m_model.skip();
    else if (pressed == "stop")
        m_model.stop();
    else if (pressed == "go_on")
        m_model.go_on();
    else if (pressed == "erase")
        m_model.erase_hidden();
    else if (pressed == "results")
        m_model.see_results();
}

// --- A question --------------------------------------------------------------------------

void QuestionScreen::draw_question(Context& context, const State& state)
{
    if (!m_decided_folds) {
        // The reason is open where there is room for it beside the answers.
        m_decided_folds = true;
        m_asides.set_why_open(
            !needs_width(state.view) && !context.metrics().is_large() && state.step_intro.empty());
    }
    Page page(context, "question-" + state.view.id + "-" + std::to_string(state.view.page),
        question_foot(state));
    progress_steps(context, progress_of(state));
    if (needs_width(state.view))
        draw_wide(context, state);
    else
        draw_narrow(context, state);
    answer_foot(page.foot());
}

std::vector<std::string> QuestionScreen::more_why(const State& state) const
{
    std::vector<std::string> lines;
    if (!state.counts_for.empty())
        lines.push_back(fill(tr("It counts for {risks}."), { { "risks", state.counts_for } }));
    if (state.may_be_declined)
        lines.emplace_back(tr("If you'd rather not answer, no risk goes up or down."));
    return lines;
}

void QuestionScreen::draw_around(Context& context, const State& state)
{
    if (!state.step_intro.empty()) {
        const Card card(context);
        card_heading(context, state.step_title);
        paragraph(context, state.step_intro);
    }
}

void QuestionScreen::draw_narrow(Context& context, const State& state)
{
    Columns columns(context, Split::MainAndSide);
    if (columns.stacked() && !state.step_intro.empty())
        hint(context, state.step_intro);
    heading(context, state.view.text);
    draw_kind(context, state, false);
    draw_keep(context, state);
    columns.next();
    if (!columns.stacked())
        draw_around(context, state);
    auto reasons = more_why(state);
    if (!context.metrics().is_small() || reasons.size() < 2) {
        if (m_asides.draw_folds(context, state.view.why, reasons))
            m_model.set_note(m_asides.note());
    } else if (m_asides.draw_folds(context, state.view.why, { reasons.back() })) {
        m_model.set_note(m_asides.note());
    }
    if (state.can_undo)
        draw_undo(context);
    else if (state.writable && !state.may_go_on)
        small_text(context, tr("Choose an answer, or skip it: nothing happens."));
}

void QuestionScreen::draw_undo(Context& context)
{
    if (!text_link(context, "undo", trc("answer", "Undo"), Icon::Undo))
        return;
    m_model.undo();
    const auto& state = m_model.state();
    m_text = state.text;
    m_date = DateInput::of(state.date);
}

void QuestionScreen::draw_wide(Context& context, const State& state)
{
    heading(context, state.view.text);
    if (!state.step_intro.empty())
        hint(context, state.step_intro);
    {
        const Row row(context, Gap::Medium, context.metrics().minimum_target);
        if (!state.subject.empty())
            paragraph(context, rich("**" + escaped(state.subject) + "**"));
        if (state.view.pages > 1)
            paragraph(context, page_words(state.view), Tone::Ink2);
        if (state.most > 0)
            paragraph(context,
                fill(tr("Chosen: {count} of {most}"),
                    { { "count", std::to_string(state.chosen) },
                        { "most", std::to_string(state.most) } }),
                Tone::Ink2);
        m_asides.draw_links(context);
        if (state.can_undo)
            draw_undo(context);
    }
    if (m_asides.draw_opened(context, state.view.why))
        m_model.set_note(m_asides.note());
    draw_kind(context, state, true);
    draw_keep(context, state);
}

void QuestionScreen::draw_kind(Context& context, const State& state, bool wide)
{
    initial_focus(context);
    gap(context, wide ? Gap::Small : Gap::Large);
    switch (state.view.kind) {
    case QuestionKind::One:
    case QuestionKind::Several:
    case QuestionKind::Risk:
    case QuestionKind::Risks: {
        if (!wide && !state.subject.empty())
            section(context, state.subject);
        const auto code = draw_answers(context, state.view,
            { .enabled = enabled_if(state.writable),
                .wide = wide,
                .lines_below = state.keep_offered ? 2 : 0 });
        if (!code.empty())
            m_model.choose(code);
        if (state.decision_incomplete)
            hint(context, tr("In your results you can add with whom, until when and why."));
        break;
    }
    case QuestionKind::Text:
        draw_text(context, state);
        break;
    case QuestionKind::Date:
        draw_date(context, state);
        break;
    case QuestionKind::Wheel:
    case QuestionKind::Harm:
        draw_sliders(context, state);
        break;
    }
}

void QuestionScreen::draw_text(Context& context, const State& state)
{
    if (!state.thought) {
        const auto result = text_area(context, "text", {}, m_text,
            context.metrics().is_large() ? TEXT_LINES_LARGE : TEXT_LINES,
            { .enabled = enabled_if(state.writable) });
        if (result.changed)
            m_model.set_text(m_text);
    }
    if (!state.may_be_thought)
        return;
    if (check_line(context, "think", tr("Do not save, I only think it"), chosen_if(state.thought),
            enabled_if(state.writable))) {
        m_text.clear();
        m_model.only_think(!state.thought);
    }
    if (state.thought)
        hint(context, tr("Nothing was saved. Your plan leaves this line empty."));
}

void QuestionScreen::draw_date(Context& context, const State& state)
{
    const auto today = m_app.clock().today();
    const FieldFault fault = m_date.is_wrong()
        ? FieldFault { tr("That day does not exist."), tr("Example: 12/05/2026") }
        : FieldFault {};
    if (date_field(context, "date", tr("Day"), m_date, today, calendar_words(),
            { .fault = fault, .enabled = enabled_if(state.writable) })
            .changed)
        m_model.set_date(m_date.date);
    if (!state.suggested_date || state.suggested_date == state.date)
        return;
    gap(context, Gap::Large);
    if (secondary_button(context, "suggested",
            fill(tr("On {date}"), { { "date", i18n::long_date(*state.suggested_date) } }),
            { .icon = Icon::CalendarCheckOutline, .enabled = enabled_if(state.writable) })) {
        m_model.set_date(state.suggested_date);
        m_date = DateInput::of(state.suggested_date);
    }
    hint(context, tr("That is what your highest level advises today."));
}

void QuestionScreen::draw_sliders(Context& context, const State& state)
{
    const auto draw_all = [&] {
        std::vector<Words> words;
        for (const auto& word : state.slider_words)
            words.emplace_back(word);
        // Down the first column, then down the second.
        Columns columns(context, { 1, 1 }, 250);
        for (std::size_t index = 0; index < state.sliders.size(); ++index) {
            const auto& slider = state.sliders[index];
            if (index == (state.sliders.size() + 1) / 2)
                columns.next();
            const auto value = slider04(
                context, slider.id, slider.label, slider.value, words, enabled_if(state.writable));
            if (value)
                m_model.set_slider(index, *value);
            if (context.metrics().is_small())
                gap(context, Gap::Tiny);
            if (slider.at_zero.empty())
                continue;
            small_text(context,
                fill(tr("0: {empty} · 4: {full}"),
                    { { "empty", slider.at_zero }, { "full", slider.at_four } }));
        }
    };
    if (state.wheel.empty() || context.metrics().layout != Layout::Full) {
        draw_all();
        return;
    }
    Columns columns(context, Split::MainAndWideSide);
    draw_all();
    columns.next();
    std::vector<WheelPart> parts;
    for (const auto& part : state.wheel)
        parts.push_back({ part.name, part.value });
    security_wheel(context, parts);
}

void QuestionScreen::draw_keep(Context& context, const State& state)
{
    if (!state.keep_offered)
        return;
    if (check_line(context, "keep", tr("Keep this answer"), chosen_if(state.keep),
            enabled_if(state.writable)))
        m_model.keep(!state.keep);
    small_text(context, tr("Without the tick it is erased when this file closes."));
}

// --- Quiet pages -------------------------------------------------------------------------

void QuestionScreen::draw_thanks(Context& context)
{
    Page page(context, "thanks", quiet_foot(trc("button", "Next")));
    gap(context, Gap::Part);
    centred(context, " ", Font::XL);
    gap(context, Gap::Part);
    centred(context, tr("Thank you for telling. None of this is your fault."), Font::L);
    answer_foot(page.foot());
}

void QuestionScreen::draw_hiding(Context& context)
{
    Page page(context, "hiding", quiet_foot(trc("button", "Go on")));
    heading(context, tr("How to hide the screen"));
    const auto key = m_app.preferences().hide_key;
    if (key == domain::HideKey::None)
        paragraph(
            context, rich(tr("Press the button **Hide**, at the top right. It is always there.")));
    else
        paragraph(context,
            rich(fill(tr("Press the key **{key}**, or the button **Hide** at the top right."),
                { { "key",
                    key == domain::HideKey::Escape    ? tr("Esc")
                        : key == domain::HideKey::F12 ? tr("F12")
                                                      : tr("Pause") } })));
    paragraph(context,
        tr("The screen goes quiet at once and your file closes. Nothing is lost. To come back, type your passphrase."));
    paragraph(context, tr("You can also stop now and go on another day, in another place."));
    gap(context, Gap::Section);
    if (secondary_button(context, "try", tr("Hide now"), { .icon = Icon::EyeSlash }))
        m_model.hide();
    answer_foot(page.foot());
}

void QuestionScreen::draw_care(Context& context, const State& state)
{
    Page page(context, "care", quiet_foot(trc("button", "Go on")));
    draw_care_body(context, state);
    answer_foot(page.foot());
}

void QuestionScreen::draw_care_body(Context& context, const State& state)
{
    Columns columns(context, Split::MainAndSide);
    heading(context, state.care_title);
    large_paragraph(context, state.care_text);
    paragraph(context, state.care_gender);
    columns.next();
    const Card card(context);
    card_heading(context, tr("Your people"));
    if (state.people.empty())
        paragraph(context, tr("Think of one person you trust, and call her today."));
    for (std::size_t index = 0; index < state.people.size(); ++index) {
        const auto& person = state.people[index];
        fact_row(context, person.name,
            person.phone.empty() ? person.relation : i18n::telephone(person.phone),
            index + 1 == state.people.size());
    }
}

void QuestionScreen::draw_erasing(Context& context, const State& state)
{
    Foot foot;
    foot.back = back_action();
    foot.others
        = { { .id = "erase", .label = tr("Erase them"), .icon = Icon::Bin, .danger = true } };
    foot.main = { .id = "go_on", .label = tr("Leave them"), .icon = Icon::ArrowRight };
    Page page(context, "erasing", foot);
    heading(context, tr("You closed a topic that already has answers. Shall we erase them?"));
    paragraph(context,
        fill(trn("There is {count} answer about it.", "There are {count} answers about it.",
                 static_cast<std::size_t>(state.hidden)),
            { { "count", std::to_string(state.hidden) } }));
    paragraph(context,
        tr("If you leave them, they stay in this file, and they come back when you open the topic again. "
           "We ask this only once."));
    answer_foot(page.foot());
}

void QuestionScreen::draw_end(Context& context, const State& state)
{
    Foot foot;
    foot.back = back_action();
    foot.main = { .id = "results", .label = tr("See my results"), .icon = Icon::ArrowRight };
    Page page(context, "end", foot);
    heading(context,
        fill(tr("You came to the end of the {path} path."), { { "path", path_name(state.path) } }));
    paragraph(context,
        fill(tr("Answered {done} of {total}"),
            { { "done", std::to_string(state.answered) },
                { "total", std::to_string(state.asked) } }));
    if (state.path == domain::Path::Express)
        paragraph(context, tr("These results are provisional: with more answers they say more."));
    const auto offer = [&](std::string_view id, const std::string& words, std::string_view label) {
        const Card card(context);
        paragraph(context, words);
        return secondary_button(context, id, label, { .height = ButtonHeight::Small });
    };
    if (state.put_aside > 0
        && offer("aside",
            fill(
                trn("You left {count} question for later.", "You left {count} questions for later.",
                    static_cast<std::size_t>(state.put_aside)),
                { { "count", std::to_string(state.put_aside) } }),
            tr("See them now")))
        m_model.see_put_aside();
    if (state.left_open > 0
        && offer("open",
            fill(trn("{count} question has no answer yet.", "{count} questions have no answer yet.",
                     static_cast<std::size_t>(state.left_open)),
                { { "count", std::to_string(state.left_open) } }),
            tr("Answer them")))
        m_model.see_left_open();
    if (state.longer && state.more_on_longer > 0
        && offer("longer",
            fill(trn("The {path} path has {count} more question. It repeats none.",
                     "The {path} path has {count} more questions. It repeats none.",
                     static_cast<std::size_t>(state.more_on_longer)),
                { { "path", path_name(*state.longer) },
                    { "count", std::to_string(state.more_on_longer) } }),
            tr("Go on with this path")))
        m_model.take_longer_path();
    answer_foot(page.foot());
}

} // namespace ui
