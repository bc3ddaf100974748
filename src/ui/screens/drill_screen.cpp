#include "ui/screens/drill_screen.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/plan_words.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

#include <array>

namespace ui {

using app::DrillModel;
using domain::DrillResult;
using i18n::fill;
using i18n::tr;
using i18n::trc;

std::vector<std::string> DrillScreen::place() const
{
    return { std::string(tr("My plan")), std::string(tr("Rehearsal")) };
}

void DrillScreen::draw(Context& context)
{
    const auto state = m_model.state();
    switch (state.page) {
    case DrillModel::Page::Before:
        return draw_before(context, state);
    case DrillModel::Page::Step:
        return draw_step(context, state);
    case DrillModel::Page::HowItWent:
        return draw_how_it_went(context, state);
    }
}

void DrillScreen::draw_before(Context& context, const State& state)
{
    Foot foot { .back = back_action(), .main = {} };
    foot.main = { "next", tr("Begin"), Icon::ArrowRight, enabled_if(!state.steps.empty()) };
    Page page(context, "drill-before", foot);
    heading(context, state.title);
    if (state.steps.empty()) {
        paragraph(context,
            tr("There is nothing written on this card yet. Write its steps first; then they can be "
               "rehearsed."));
    } else {
        large_paragraph(
            context, tr("Go through it with the people who are in it, as if it happened now."));
        bullet(context, tr("Tell everybody before you begin that it is only a rehearsal."));
        bullet(context,
            tr("With children only two things: whom they go to, and to stay calm. They should not "
               "believe that it will happen."));
        bullet(context, tr("You can stop at any step."));
    }
    if (!state.last.empty()) {
        gap(context, Gap::Section);
        section(context, tr("The last time"));
        paragraph(context, state.last);
        small_text(context, state.due);
    }
    const auto pressed = page.foot();
    if (pressed == "next")
        m_model.next();
    else if (pressed == "back")
        m_model.back();
}

void DrillScreen::draw_step(Context& context, const State& state)
{
    const auto& step = state.steps[state.step];
    const auto number = static_cast<int>(state.step) + 1;
    const auto count = static_cast<int>(state.steps.size());
    Foot foot { .back = back_action(), .main = {} };
    foot.others.push_back({ .id = "stop",
        .label = tr("Stop here"),
        .icon = Icon::None,
        .short_label = trc("short", "Stop") });
    foot.main = { "next", number < count ? tr("Next") : tr("How did it go?"), Icon::ArrowRight };
    Page page(context, "drill-" + std::to_string(number), foot);
    progress_steps(context,
        { .label = fill(tr("Step {step} of {total}"),
              { { "step", std::to_string(number) }, { "total", std::to_string(count) } }),
            .short_label = fill(tr("Step {step}"), { { "step", std::to_string(number) } }),
            .steps = count,
            .done = number,
            .part = 0 });
    heading(context, step.name);
    gap(context, Gap::Large);
    if (!step.text.empty())
        sentence(context, Words(step.text));
    if (step.says_code_word)
        large_paragraph(context, fill(tr("Code word: {word}"), { { "word", std::string(DOTS) } }));
    gap(context, Gap::Section);
    small_text(context, state.title);
    const auto pressed = page.foot();
    if (pressed == "next")
        m_model.next();
    else if (pressed == "stop")
        m_model.stop_here();
    else if (pressed == "back")
        m_model.back();
}

void DrillScreen::draw_how_it_went(Context& context, const State& state)
{
    if (!m_note_taken)
        m_note = state.note;
    m_note_taken = true;
    Foot foot { .back = back_action(), .main = {} };
    if (state.writable)
        foot.others.push_back({ .id = "discard",
            .label = tr("Do not keep this rehearsal"),
            .icon = Icon::Bin,
            .short_label = tr("Do not keep it") });
    foot.main = { "done", trc("button", "Done"), Icon::Check };
    Page page(context, "drill-how", foot);
    heading(context, tr("How did it go?"));
    if (state.writable)
        hint(
            context, tr("What fails in a rehearsal can still be mended. Mark only what you know."));
    else
        attention_notice(context, tr("This file can only be read: nothing can be noted now."));
    {
        Columns columns(context, Split::MainAndSide);
        draw_results(context, state);
        columns.next();
        if (text_area(context, "note", tr("What we change"), m_note, 5).changed)
            m_model.set_note(m_note);
        if (!state.due.empty())
            small_text(context, state.due);
    }
    const auto pressed = page.foot();
    if (pressed == "done")
        m_model.leave();
    else if (pressed == "discard")
        m_model.discard();
    else if (pressed == "back")
        m_model.back();
}

void DrillScreen::draw_results(Context& context, const State& state)
{
    constexpr std::array RESULTS { DrillResult::Worked, DrillResult::Failed,
        DrillResult::NotTried };
    for (const auto& step : state.steps) {
        const IdScope scope(context, "part" + std::to_string(static_cast<int>(step.part)));
        section(context, step.name);
        initial_focus(context);
        std::size_t chosen = 0;
        while (RESULTS[chosen] != step.result)
            ++chosen;
        if (const auto pressed = option_buttons(context, "result",
                { trc("step", "It worked"), trc("step", "It failed"), trc("step", "Not tried") },
                chosen, enabled_if(state.writable)))
            m_model.set_result(step.part, RESULTS[*pressed]);
    }
}

} // namespace ui
