#include "ui/screens/new_passphrase_view.hpp"

#include "app/error_text.hpp"
#include "i18n/tr.hpp"
#include "ui/widgets/back_action.hpp"

#include <utility>

namespace ui {

using app::NewPassphraseModel;
using i18n::tr;

namespace {

    int filled_bars(app::GuessTime time)
    {
        switch (time) {
        case app::GuessTime::Moments:
            return 0;
        case app::GuessTime::Days:
            return 1;
        case app::GuessTime::Years:
            return 2;
        case app::GuessTime::Centuries:
            return 3;
        case app::GuessTime::ThousandYears:
            return 4;
        }
        return 0;
    }

    Words guess_words(app::GuessTime time)
    {
        switch (time) {
        case app::GuessTime::Moments:
            return tr("less than a day");
        case app::GuessTime::Days:
            return tr("days or months");
        case app::GuessTime::Years:
            return tr("years");
        case app::GuessTime::Centuries:
            return tr("over a hundred years");
        case app::GuessTime::ThousandYears:
            return tr("over a thousand years");
        }
        return {};
    }

} // namespace

SecretField::Options passphrase_options(Words fault)
{
    SecretField::Options options { .capitals_on = tr("Capital letters are on."),
        .show = tr("Show what I type"),
        .hide = tr("Cover what I type") };
    options.fault.what = std::move(fault);
    options.too_long = tr(
        "That is too long for a passphrase. What did not fit was not taken; of a text that is pasted nothing is.");
    return options;
}

NewPassphraseView::Answer NewPassphraseView::draw(
    Context& context, NewPassphraseModel& model, const std::function<void(std::size_t)>& draw_steps)
{
    m_draw_steps = draw_steps;
    if (model.state().step != NewPassphraseModel::Step::Choose)
        return draw_repeat(context, model);
    return model.state().source == NewPassphraseModel::Source::Generated
        ? draw_words(context, model)
        : draw_own(context, model);
}

void NewPassphraseView::draw_strength(Context& context, const State& state)
{
    const Card card(context);
    const auto time = app::guess_time(state.strength.seconds_to_guess);
    strength_bars(context, tr("Guessing it would take"), filled_bars(time), guess_words(time));
}

void NewPassphraseView::draw_advice(Context& context, const std::vector<Words>& advice)
{
    {
        const Card card(context);
        section(context, tr("To remember it"));
        for (const auto& words : advice)
            paragraph(context, words);
    }
    small_text(context,
        tr("Calculated for somebody who tries 100,000 passphrases a second. It does not count being seen or forced."));
}

NewPassphraseView::Answer NewPassphraseView::draw_words(Context& context, NewPassphraseModel& model)
{
    const auto& state = model.state();
    Page page(context, "create-words",
        Foot { .back = back_action(),
            .main = { "accept", tr("I know it, go on"), Icon::ArrowRight } });
    m_draw_steps(0);
    bool other = false;
    {
        Columns columns(context, Split::MainAndSide);
        heading(context, tr("These six words open your plan"));
        hint(context,
            tr("Make up a story with them, in this order. Nobody else can open it or get it back."));
        std::vector<Words> words;
        for (const auto word : model.words())
            words.emplace_back(word);
        six_words(context, words, state.covered);
        {
            Row row(context);
            other = secondary_button(
                context, "other_words", tr("Other words"), { .icon = Icon::Refresh });
            if (secondary_button(context, "cover", state.covered ? tr("Show") : tr("Cover"),
                    { .icon = state.covered ? Icon::Eye : Icon::EyeSlash }))
                model.cover(!state.covered);
            row.at_the_right(link_width(context, tr("I prefer to write my own")));
            if (text_link(context, "own", tr("I prefer to write my own")))
                model.write_own();
        }
        draw_strength(context, state);
        columns.next();
        draw_advice(context,
            { tr("Learn it before you close."),
                tr("If you write it down, keep the paper far from the computer and from this stick."),
                tr("Tear it up once you know it.") });
    }
    initial_focus(context);
    const auto pressed = page.foot();
    if (other)
        model.other_words();
    else if (pressed == "accept")
        model.accept_generated();
    return pressed == "back" ? Answer::Back : Answer::Nothing;
}

NewPassphraseView::Answer NewPassphraseView::draw_own(Context& context, NewPassphraseModel& model)
{
    const auto& state = model.state();
    Page page(context, "create-own",
        Foot { .back = back_action(),
            .main = { "accept", tr("Go on"), Icon::ArrowRight, enabled_if(!m_own.empty()) } });
    m_draw_steps(0);
    bool entered = false;
    bool generated = false;
    {
        Columns columns(context, Split::MainAndSide);
        heading(context, tr("Your own passphrase"));
        hint(context,
            tr("At least twelve letters. A phrase only you would say is better than a short word with signs."));
        initial_focus(context);
        if (std::exchange(m_again, false))
            take_focus(context);
        entered = m_own.draw(context, "own", tr("Passphrase"),
            passphrase_options(state.fault ? Words(app::error_text(*state.fault)) : Words()));
        if (state.unusual_letters)
            attention_notice(context,
                tr("It has letters that not every keyboard has. Plain letters can be typed on any computer."));
        if (!m_own.empty()) {
            model.look_at_own(m_own.copy());
            draw_strength(context, model.state());
        }
        generated = text_link(context, "generated", tr("Better six words"));
        columns.next();
        draw_advice(
            context, { tr("Learn it before you close."), tr("Do not use one you use elsewhere.") });
    }
    const auto pressed = page.foot();
    if (generated) {
        m_own.clear();
        model.use_generated();
    } else if ((entered || pressed == "accept") && !m_own.empty()) {
        model.choose_own(m_own.take());
        m_again = true;
    } else if (pressed == "back") {
        m_own.clear();
        return Answer::Back;
    }
    return Answer::Nothing;
}

NewPassphraseView::Answer NewPassphraseView::draw_repeat(
    Context& context, NewPassphraseModel& model)
{
    const auto& state = model.state();
    Page page(context, "create-repeat",
        Foot { .back = back_action(),
            .main = { "go_on", tr("Go on"), Icon::ArrowRight, enabled_if(!m_repeated.empty()) } });
    m_draw_steps(1);
    heading(context, tr("Type it once"));
    hint(context, tr("So that it stays in your memory and your fingers."));
    initial_focus(context);
    if (std::exchange(m_again, false))
        take_focus(context);
    const bool entered = m_repeated.draw(context, "repeat", tr("Passphrase"),
        passphrase_options(state.repeat_fault == NewPassphraseModel::RepeatFault::Different
                ? Words(
                    tr("It is not the same. Nothing was lost: try again, or look at it once more."))
                : Words()));
    const bool look = text_link(context, "look_again", tr("See it again"), Icon::Eye);
    const auto pressed = page.foot();
    if ((entered || pressed == "go_on") && !m_repeated.empty()) {
        model.repeat(m_repeated.take());
        m_again = true;
    } else if (look || pressed == "back") {
        m_repeated.clear();
        model.look_again();
    }
    return model.state().step == NewPassphraseModel::Step::Chosen ? Answer::Chosen
                                                                  : Answer::Nothing;
}

} // namespace ui
