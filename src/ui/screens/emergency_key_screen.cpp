#include "ui/screens/emergency_key_screen.hpp"

#include "app/error_text.hpp"
#include "app/key_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/widgets/back_action.hpp"

#include <utility>

namespace ui {

using app::EmergencyKeyModel;
using app::EmergencyRehearsal;
using i18n::fill;
using i18n::tr;
using i18n::trc;
using Step = EmergencyKeyModel::Step;
using Task = EmergencyKeyModel::Task;

std::vector<std::string> EmergencyKeyScreen::place() const
{
    return { std::string(tr("Settings")), std::string(tr("Emergency passphrase")) };
}

void EmergencyKeyScreen::draw(Context& context)
{
    const auto state = m_model.state();
    switch (state.step) {
    case Step::Text:
        draw_text(context, state);
        return;
    case Step::Choose:
        draw_choice(context);
        return;
    case Step::Rehearsal:
        draw_rehearsal(context, state);
        return;
    case Step::Present:
        draw_present(context, state);
        return;
    case Step::Done:
        draw_done(context, state);
        return;
    }
}

void EmergencyKeyScreen::draw_text(Context& context, const State& state)
{
    Foot foot { .back = back_action(),
        .main = { "choose", state.set_on ? tr("Set another") : tr("I have read it, go on"),
            Icon::ArrowRight, enabled_if(state.writable) } };
    if (state.set_on)
        foot.others.push_back(
            { .id = "remove", .label = tr("Take it away"), .enabled = enabled_if(state.writable) });
    Page page(context, "emergency-key-text", foot);
    heading(context, tr("Emergency passphrase"));
    for (const auto& words : app::emergency_passphrase_text())
        paragraph(context, words);
    gap(context, Gap::Large);
    if (state.set_on)
        icon_line(context, Icon::Check,
            fill(tr("It is set since {date}."), { { "date", i18n::long_date(*state.set_on) } }),
            Tone::Prim);
    else
        icon_line(context, Icon::CircleOutline, tr("It is not set."), Tone::Ink2);
    if (state.set_on && state.has_recovery_code)
        hint(context,
            tr("Setting another or taking it away makes new keys: the recovery code stops working too."));
    else if (state.set_on)
        hint(context, tr("Setting another or taking it away makes new keys for the file."));
    else
        hint(context,
            tr("Next you choose it and try it on a practice file. Nothing is set before that."));
    if (!state.writable)
        attention_notice(
            context, tr("This file is open only for reading. Nothing can be changed."));
    const auto pressed = page.foot();
    if (pressed == "choose")
        m_model.choose();
    else if (pressed == "remove")
        m_model.remove();
    else if (pressed == "back")
        m_model.back();
}

void EmergencyKeyScreen::draw_choice(Context& context)
{
    const auto steps = [&context](std::size_t present) {
        numbered_steps(context,
            { tr("The emergency passphrase"), tr("Type it once"), tr("Rehearse"),
                tr("The passphrase of now") },
            present);
    };
    const auto answer = m_new_passphrase.draw(context, m_model.new_passphrase(), steps);
    if (answer == NewPassphraseView::Answer::Chosen)
        m_model.passphrase_chosen();
    else if (answer == NewPassphraseView::Answer::Back)
        m_model.back();
}

// --- The rehearsal -----------------------------------------------------------------------

void EmergencyKeyScreen::draw_practice_lock(Context& context, const State& state)
{
    const Card card(context);
    mark_and_name(context, tr("Ceiba"));
    if (state.rehearsal == EmergencyRehearsal::Step::Answered)
        error_notice(context, app::error_text(state.answer));
    const bool may_try = state.rehearsal == EmergencyRehearsal::Step::Ready
        || state.rehearsal == EmergencyRehearsal::Step::Answered;
    const auto enabled = enabled_if(may_try);
    initial_focus(context);
    if (may_try && std::exchange(m_tried, false))
        take_focus(context);
    auto options = passphrase_options();
    options.enabled = enabled;
    const bool entered = m_practice.draw(context, "practice", tr("Passphrase"), options);
    const bool pressed = secondary_button(context, "practice_open",
        state.rehearsal == EmergencyRehearsal::Step::Trying ? tr("Opening…")
                                                            : trc("button", "Open"),
        { .enabled = enabled, .width = ButtonWidth::Fill });
    if ((entered || pressed) && may_try && !m_practice.empty()) {
        m_model.rehearse(m_practice.take());
        m_tried = true;
    }
}

void EmergencyKeyScreen::draw_rehearsal(Context& context, const State& state)
{
    const bool answered = state.rehearsal == EmergencyRehearsal::Step::Answered;
    Page page(context, "emergency-key-rehearsal",
        Foot { .back = back_action(),
            .main = { "rehearsed", tr("Go on"), Icon::ArrowRight,
                enabled_if(answered && state.destroyed) } });
    heading(context, tr("Rehearsal: nothing is erased"));
    hint(context,
        tr("A practice file that exists only now. Type the emergency passphrase as you would at the lock."));
    {
        Columns columns(context, Split::Halves);
        draw_practice_lock(context, state);
        columns.next();
        section(context, tr("What would have happened"));
        if (state.rehearsal == EmergencyRehearsal::Step::Preparing)
            paragraph(context, tr("The practice file is being made…"));
        else if (state.rehearsal == EmergencyRehearsal::Step::Failed)
            error_notice(context,
                tr("The rehearsal did not work on this computer. Do not rely on it here."));
        else if (!answered)
            paragraph(context, tr("You will read it here after trying."));
        else if (state.destroyed)
            good_notice(context,
                rich(tr(
                    "**The practice file was destroyed,** and checked: not even its own passphrase opens it now. On the screen there was only the answer of a wrong passphrase.")));
        else
            attention_notice(context,
                rich(tr(
                    "**Nothing happened:** what you typed was not the emergency passphrase. The answer is the same. Try again.")));
    }
    const auto pressed = page.foot();
    if (pressed == "rehearsed") {
        m_practice.clear();
        m_model.rehearsed();
    } else if (pressed == "back") {
        m_practice.clear();
        m_model.back();
    }
}

// --- In earnest --------------------------------------------------------------------------

void EmergencyKeyScreen::draw_present(Context& context, const State& state)
{
    const bool sets = state.task == Task::Set;
    PresentPage page { .id = sets ? "emergency-key-present" : "emergency-key-remove",
        .action = sets ? tr("Set it") : tr("Take it away"),
        .busy = state.busy,
        .wrong = tr("That is not the passphrase of now. Nothing was changed."),
        .error = state.error };
    if (sets)
        page.draw_steps = [&context] {
            numbered_steps(context,
                { tr("The emergency passphrase"), tr("Type it once"), tr("Rehearse"),
                    tr("The passphrase of now") },
                3);
        };
    if (!sets || state.set_on)
        page.warnings.emplace_back(state.has_recovery_code
                ? tr(
                    "The file gets new keys. The emergency passphrase of now stops working, and the recovery code too.")
                : tr("The file gets new keys. The emergency passphrase of now stops working."));
    if (state.too_similar)
        page.fault = tr(
            "The two are too similar: a slip of the finger would destroy your plan. Go back and choose a very different one.");
    const auto answer = m_present.draw_page(context, m_model.present(), page);
    if (answer == PresentKeysView::Answer::Submit)
        m_model.submit_present(m_present.take());
    else if (answer == PresentKeysView::Answer::Back)
        m_model.back();
}

void EmergencyKeyScreen::draw_done(Context& context, const State& state)
{
    Page page(context, "emergency-key-done",
        Foot { .back = {}, .main = { "back", tr("Back to the keys"), Icon::ArrowRight } });
    if (state.task == Task::Set) {
        heading(context, tr("The emergency passphrase is set"));
        paragraph(context,
            tr("It destroys this file and nothing else. Backups, papers and copies that others have stay."));
        paragraph(context,
            tr("Do not practise it on your own file. The rehearsal can be repeated whenever you set another."));
    } else {
        heading(context, tr("The emergency passphrase was taken away"));
        paragraph(context,
            tr("The file has new keys. Older copies of the file still know the emergency passphrase."));
    }
    initial_focus(context);
    if (page.foot() == "back")
        m_model.back();
}

} // namespace ui
