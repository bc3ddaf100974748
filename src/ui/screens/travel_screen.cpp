#include "ui/screens/travel_screen.hpp"

#include "app/error_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/copies_words.hpp"
#include "ui/screens/destroying_words.hpp"
#include "ui/screens/new_passphrase_view.hpp"
#include "ui/widgets/widgets.hpp"

#include <utility>

namespace ui {

using app::TravelModel;
using i18n::fill;
using i18n::tr;

std::vector<std::string> TravelScreen::place() const
{
    return { std::string(tr("Keep it elsewhere and empty")) };
}

void TravelScreen::draw_steps(Context& context, std::size_t present)
{
    numbered_steps(
        context, { tr("A copy elsewhere"), tr("Open the copy"), tr("Empty this place") }, present);
}

void TravelScreen::draw(Context& context)
{
    if (m_key_file.draw(context, m_model.key_file()))
        return;
    const auto state = m_model.state();
    switch (state.step) {
    case TravelModel::Step::Explain:
        draw_explanation(context);
        return;
    case TravelModel::Step::Check:
        draw_check(context, state);
        return;
    case TravelModel::Step::Empty:
        draw_empty(context, state);
        return;
    }
}

void TravelScreen::draw_explanation(Context& context)
{
    Page page(context, "travel",
        Foot { .back = { "stop", tr("Leave it as it is"), Icon::ArrowLeft },
            .main = { "copy", tr("Make the copy"), Icon::ArrowRight } });
    draw_steps(context, 0);
    heading(context, tr("Keep it elsewhere and empty"));
    paragraph(context,
        tr("You make a copy in another place, for example a stick that stays with somebody you trust. You open that copy once, to be sure. Only then the file here is destroyed."));
    paragraph(context, tr("You can stop at every step. Until the last one nothing is erased."));
    section(context, tr("Have at hand"));
    bullet(context, tr("The stick or place where the copy stays."));
    bullet(context, tr("A passphrase for the copy. It may be the one you have."));
    const auto pressed = page.foot();
    if (pressed == "copy")
        m_model.make_copy();
    else if (pressed == "stop")
        m_model.stop();
}

void TravelScreen::draw_check(Context& context, const State& state)
{
    const bool may_check = !state.busy && !state.copy_is_old;
    Foot foot { .back = { "stop", tr("Leave it as it is"), Icon::ArrowLeft, enabled_if(!state.busy),
                    tr("Leave it") },
        .main = { "check", state.busy ? tr("Opening…") : tr("Open the copy"), Icon::ArrowRight,
            enabled_if(may_check && !m_passphrase.empty()) } };
    if (state.copy_is_old)
        foot.main = { "copy", tr("Make another copy"), Icon::ArrowRight };
    Page page(context, "travel-check", foot);
    draw_steps(context, 1);
    heading(context, tr("Open the copy once"));
    paragraph(context,
        fill(
            tr("The copy is {file}, in {folder}. Type the passphrase of the copy: it is opened from there and compared with what you have here."),
            { { "file", state.copy_name }, { "folder", state.copy_folder } }));
    if (state.copy_is_old)
        attention_notice(context,
            tr("You changed something after making the copy. Make another, so that nothing is missing in it."));
    Words fault;
    if (state.error == base::ErrorCode::CannotOpen)
        fault = tr(
            "The copy did not open with that. Nothing was erased. Try again, or make another copy.");
    else if (state.error == base::ErrorCode::ExportFailed)
        error_notice(context,
            tr("The copy opens, but it does not hold the same. Nothing was erased. Make another copy."));
    else if (state.error)
        error_notice(context, app::error_text(*state.error));
    initial_focus(context);
    if (!state.busy && std::exchange(m_again, false))
        take_focus(context);
    auto options = passphrase_options(std::move(fault));
    options.enabled = enabled_if(may_check);
    const bool entered
        = m_passphrase.draw(context, "copy_passphrase", tr("Passphrase of the copy"), options);
    if (!state.key_file.empty())
        hint(context, fill(tr("Key file: {name}"), { { "name", state.key_file } }));
    const bool file = text_link(context, "copy_key_file", tr("Use a key file"), Icon::Key);
    const auto pressed = page.foot();
    if ((entered || pressed == "check") && may_check && !m_passphrase.empty()) {
        m_model.check(m_passphrase.take());
        m_again = true;
    } else if (file) {
        m_model.key_file().choose();
    } else if (pressed == "copy") {
        m_passphrase.clear();
        m_model.make_copy();
    } else if (pressed == "stop") {
        m_passphrase.clear();
        m_model.stop();
    }
}

void TravelScreen::draw_empty(Context& context, const State& state)
{
    Page page(context, "travel-empty",
        Foot { .back
            = { "stop", tr("Leave it as it is"), Icon::ArrowLeft, Enabled::Yes, tr("Leave it") },
            .others = { { .id = "empty",
                .label = tr("Empty this place"),
                .icon = Icon::Bin,
                .enabled = enabled_if(state.word_typed),
                .danger = true } },
            .main = {} });
    draw_steps(context, 2);
    heading(context, tr("Empty this place"));
    good_notice(context,
        fill(tr("The copy {file} opens and holds the same as here."),
            { { "file", state.copy_name } }));
    paragraph(context,
        tr("Now the file here is destroyed. Afterwards you read what was erased and what could not be. Take the stick with the copy out when you have read it."));
    draw_copies_left(context, state.copies);
    if (word_to_delete_field(context, m_word))
        m_model.type_word(m_word);
    const auto pressed = page.foot();
    if (pressed == "empty")
        m_model.empty();
    else if (pressed == "stop")
        m_model.stop();
}

} // namespace ui
