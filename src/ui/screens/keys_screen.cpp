#include "ui/screens/keys_screen.hpp"

#include "app/error_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/widgets/back_action.hpp"

#include <utility>

namespace ui {

using app::KeysModel;
using i18n::fill;
using i18n::tr;
using i18n::trc;
using Step = KeysModel::Step;
using Task = KeysModel::Task;

std::vector<std::string> KeysScreen::place() const
{
    return { std::string(tr("Settings")), std::string(tr("Passphrase and code")) };
}

void KeysScreen::draw(Context& context)
{
    const auto state = m_model.state();
    switch (state.step) {
    case Step::Overview:
        draw_overview(context, state);
        return;
    case Step::NewPassphrase:
        draw_new_passphrase(context);
        return;
    case Step::Present:
        draw_present(context, state);
        return;
    case Step::Code:
        draw_code(context, state);
        return;
    case Step::TypeBack:
        draw_type_back(context, state);
        return;
    }
}

// --- What there is -----------------------------------------------------------------------

void KeysScreen::draw_overview(Context& context, const State& state)
{
    Page page(context, "keys", Foot { .back = back_action(), .main = {} });
    heading(context, tr("What opens your plan"));
    if (state.done == KeysModel::Done::PassphraseChanged)
        good_notice(context,
            tr("**The passphrase was changed.** The old one does not open this file any more. Older "
               "copies of the file still open with the old one."));
    if (!state.writable)
        attention_notice(
            context, tr("This file is open only for reading. Nothing can be changed."));
    {
        Columns columns(context, Split::Halves);
        draw_passphrase(context, state);
        draw_emergency_card(context, state);
        columns.next();
        draw_code_card(context, state);
        draw_key_file_card(context, state);
    }
    if (page.foot() == "back")
        m_model.back();
}

void KeysScreen::draw_passphrase(Context& context, const State& state)
{
    const Card card(context);
    card_heading(context, tr("Your passphrase"));
    paragraph(context,
        tr("Change it if somebody may have seen it. The file gets new keys, and the recovery code "
           "stops working."));
    initial_focus(context);
    if (secondary_button(context, "change", tr("Change the passphrase"),
            { .icon = Icon::Key, .enabled = enabled_if(state.writable) }))
        m_model.change_passphrase();
}

void KeysScreen::draw_code_card(Context& context, const State& state)
{
    const Card card(context);
    card_heading(context, tr("Recovery code"));
    paragraph(context,
        tr("48 digits that open the file if you forget the passphrase. For a person or an "
           "organisation you trust; not for your home, and not with the computer."));
    if (state.recovery_code_made) {
        const auto day = i18n::long_date(*state.recovery_code_made);
        icon_line(context, Icon::Check,
            fill(tr("There is one, made on {date}."), { { "date", day } }), Tone::Prim);
    } else {
        icon_line(context, Icon::CircleOutline, tr("There is none."), Tone::Ink2);
    }
    if (secondary_button(context, "code",
            state.recovery_code_made ? tr("Make another") : tr("Make a recovery code"),
            { .icon = Icon::Plus, .enabled = enabled_if(state.writable) }))
        m_model.make_code();
}

void KeysScreen::draw_emergency_card(Context& context, const State& state)
{
    const Card card(context);
    card_heading(context, tr("Emergency passphrase"));
    paragraph(context,
        tr("It destroys the file instead of opening it. Off, unless you decide otherwise."));
    if (state.emergency_set)
        icon_line(context, Icon::Check,
            fill(tr("It is set since {date}."),
                { { "date", i18n::long_date(*state.emergency_set) } }),
            Tone::Prim);
    else
        icon_line(context, Icon::CircleOutline, tr("It is not set."), Tone::Ink2);
    if (secondary_button(context, "emergency", tr("Read about it"), { .icon = Icon::ArrowRight }))
        m_model.open_emergency();
}

void KeysScreen::draw_key_file_card(Context& context, const State& state)
{
    const Card card(context);
    card_heading(context, tr("Key file"));
    paragraph(context, tr("A file on a card apart that is needed beside the passphrase."));
    if (state.uses_key_file)
        icon_line(context, Icon::Check, tr("This file opens with a key file."), Tone::Prim);
    else
        icon_line(
            context, Icon::CircleOutline, tr("This file opens without a key file."), Tone::Ink2);
    if (secondary_button(context, "key_file", tr("See the key file"), { .icon = Icon::ArrowRight }))
        m_model.open_key_file();
}

// --- A change ----------------------------------------------------------------------------

void KeysScreen::draw_new_passphrase(Context& context)
{
    const auto steps = [&context](std::size_t present) {
        numbered_steps(context,
            { tr("The new passphrase"), tr("Type it once"), tr("The passphrase of now") }, present);
    };
    const auto answer = m_new_passphrase.draw(context, m_model.new_passphrase(), steps);
    if (answer == NewPassphraseView::Answer::Chosen)
        m_model.passphrase_chosen();
    else if (answer == NewPassphraseView::Answer::Back)
        m_model.back();
}

void KeysScreen::draw_present(Context& context, const State& state)
{
    const bool changes = state.task == Task::ChangePassphrase;
    PresentPage page { .id = changes ? "keys-present" : "keys-present-code",
        .action = changes ? tr("Change the passphrase") : tr("Make the code"),
        .busy = state.busy,
        .wrong = tr("That is not the passphrase of now. Nothing was changed."),
        .error = state.error };
    if (changes)
        page.draw_steps = [&context] {
            numbered_steps(context,
                { tr("The new passphrase"), tr("Type it once"), tr("The passphrase of now") }, 2);
        };
    else if (state.recovery_code_made)
        page.warnings.emplace_back(
            tr("The code you have stops working, and the emergency passphrase too."));
    const auto answer = m_present.draw_page(context, m_model.present(), page);
    if (answer == PresentKeysView::Answer::Submit)
        m_model.submit_present(m_present.take());
    else if (answer == PresentKeysView::Answer::Back)
        m_model.back();
}

void KeysScreen::draw_code(Context& context, const State& state)
{
    Page page(context, "keys-code",
        Foot { .back = {}, .main = { "written", tr("I have written it down"), Icon::Check } });
    heading(context, tr("Your recovery code"));
    hint(context, tr("It is shown only now. Write it by hand, group by group."));
    {
        Columns columns(context, Split::MainAndSide);
        std::vector<Words> groups;
        for (const auto group : m_model.code())
            groups.emplace_back(group);
        six_words(context, groups, state.covered);
        initial_focus(context);
        if (secondary_button(context, "cover", state.covered ? tr("Show") : tr("Cover"),
                { .icon = state.covered ? Icon::Eye : Icon::EyeSlash }))
            m_model.cover(!state.covered);
        columns.next();
        const Card card(context);
        section(context, tr("Where to keep it"));
        paragraph(context, tr("Give it to a person or an organisation you trust."));
        paragraph(context, tr("Not at home and not with the computer."));
        paragraph(context, tr("Whoever has it and the file can read everything."));
    }
    if (page.foot() == "written")
        m_model.code_written();
}

/// Each group is checked as soon as it is typed: a slip on paper shows itself now and not on the
/// day when it is needed.
void KeysScreen::draw_type_back(Context& context, const State& state)
{
    Page page(context, "keys-code-back",
        Foot { .back = { "look_again", tr("See the code again"), Icon::ArrowLeft },
            .others = { { .id = "skip",
                .label = tr("Go on without typing it"),
                .short_label = trc("button", "Skip") } },
            .main = { "typed", trc("button", "Done"), Icon::Check,
                enabled_if(m_model.is_typed_back()) } });
    heading(context, tr("Type the code from your paper"));
    hint(context, tr("So that you know that every group on it is right. Spaces do not matter."));
    initial_focus(context);
    Words fault;
    if (state.wrong_group > 0)
        fault = fill(tr("Group {number} is not right. Look at your paper."),
            { { "number", std::to_string(state.wrong_group) } });
    const bool entered
        = m_typed_code.draw(context, "typed_code", tr("Recovery code"), passphrase_options(fault));
    m_model.look_at_typed(m_typed_code.copy());
    if (state.wrong_group == 0)
        icon_line(context, Icon::Check,
            fill(tr("Groups that are right: {count} of 8"),
                { { "count", std::to_string(state.groups_right) } }),
            Tone::Prim);
    const auto pressed = page.foot();
    if ((entered || pressed == "typed") && m_model.is_typed_back()) {
        m_typed_code.clear();
        m_model.forget_code();
    } else if (pressed == "skip") {
        m_typed_code.clear();
        m_model.forget_code();
    } else if (pressed == "look_again") {
        m_typed_code.clear();
        m_model.see_code_again();
    }
}

} // namespace ui
