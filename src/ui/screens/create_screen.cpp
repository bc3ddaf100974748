#include "ui/screens/create_screen.hpp"

#include "app/error_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/file_browser_view.hpp"
#include "ui/screens/storage_words.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

#include <utility>

namespace ui {

using app::CreateModel;
using i18n::tr;

using Purpose = CreateModel::Purpose;

std::vector<std::string> CreateScreen::place() const
{
    if (m_detail == "copy")
        return { std::string(tr("Save elsewhere")) };
    if (m_detail == "backup")
        return { std::string(tr("Backup")) };
    return { std::string(
        m_detail == "travel" ? tr("Keep it elsewhere and empty") : tr("Make my plan")) };
}

void CreateScreen::draw(Context& context)
{
    if (m_key_file.draw(context, m_model.key_file()))
        return;
    const auto state = m_model.state();
    if (state.step == CreateModel::Step::Done) {
        draw_done(context, state);
        return;
    }
    if (state.step == CreateModel::Step::Place) {
        draw_place(context, state);
        return;
    }
    const auto answer = m_new_passphrase.draw(context, m_model.new_passphrase(),
        [this, &context](std::size_t present) { draw_steps(context, present); });
    if (answer == NewPassphraseView::Answer::Chosen)
        m_model.passphrase_chosen();
    else if (answer == NewPassphraseView::Answer::Back)
        m_model.back();
}

void CreateScreen::draw_steps(Context& context, std::size_t present)
{
    numbered_steps(
        context, { tr("Your passphrase"), tr("Type it once"), tr("Where it is kept") }, present);
}

void CreateScreen::draw_place(Context& context, const CreateModel::State& state)
{
    if (!m_name_set) {
        m_name = state.name;
        m_name_set = true;
    }
    Page page(context, "create-place",
        Foot { .back = back_action(enabled_if(!state.busy)),
            .main = { "create", state.busy ? tr("Making it…") : tr("Make it here"), Icon::Check,
                enabled_if(state.may_create) } },
        PageScroll::No);
    draw_steps(context, 2);
    if (state.error)
        error_notice(context, app::error_text(*state.error));
    {
        Columns columns(context, Split::MainAndSide);
        heading(context, tr("Where it is kept"));
        draw_nearness(context, state);
        initial_focus(context);
        file_browser(context, m_model.browser());
        columns.next();
        const ScrollRegion side(context, "side");
        FieldOptions options { .most_bytes = 80 };
        options.enabled = enabled_if(!state.busy);
        if (state.name_is_taken)
            options.fault
                = { tr("There is already a file with that name."), tr("Example: notes-2") };
        else if (state.name_is_bad)
            options.fault = { tr("That name cannot be used."), tr("Example: notebook") };
        if (text_field(context, "name", tr("Name of the file"), m_name, options))
            m_model.set_name(m_name);
        small_text(context, tr("A name that says nothing to a stranger."));
        if (state.looking)
            small_text(context, tr("Looking at the place…"));
        else
            draw_storage(context, state.storage.report);
        draw_about_backup(context, state);
        draw_more(context, state);
    }
    const auto pressed = page.foot();
    if (pressed == "create")
        m_model.create();
    else if (pressed == "back")
        m_model.back();
}

/// Only for a backup: how far this folder is from the plan.
void CreateScreen::draw_nearness(Context& context, const CreateModel::State& state)
{
    if (state.purpose != Purpose::Backup && state.purpose != Purpose::Travel)
        return;
    if (state.nearness == app::Nearness::SameFolder)
        attention_notice(context,
            state.purpose == Purpose::Travel
                ? tr(
                    "This is the folder that will be emptied. Choose another place, on a stick that stays elsewhere.")
                : tr(
                    "It is the same folder as the plan: what happens to one happens to the other."));
    else if (state.nearness == app::Nearness::SameDrive)
        attention_notice(context,
            tr("It is the same stick or disk as the plan. A backup helps more on another one."));
}

/// Only for a backup: the words by which she will find it.
void CreateScreen::draw_about_backup(Context& context, const CreateModel::State& state)
{
    if (state.purpose != Purpose::Backup && state.purpose != Purpose::Travel)
        return;
    FieldOptions options { .most_bytes = 300 };
    options.enabled = enabled_if(!state.busy);
    options.hint = tr("For the list of your copies. In words only you need to understand.");
    if (text_field(context, "place_words", tr("Where you will keep it"), m_place_words, options))
        m_model.set_place_words(m_place_words);
}

void CreateScreen::draw_more(Context& context, const CreateModel::State& state)
{
    Fold more(context, "more", tr("More options"), m_more_open);
    if (!more.is_open())
        return;
    if (state.purpose == Purpose::New) {
        section(context, tr("Recovery code"));
        paragraph(context,
            tr("48 digits that open the file if you forget the passphrase. For a person or an "
               "organisation you trust; not for your home, and not with the computer."));
        if (check_line(context, "want_code", tr("Make one as soon as the plan is made"),
                chosen_if(state.wants_code), enabled_if(!state.busy)))
            m_model.want_code(!state.wants_code);
    }
    section(context, tr("Key file"));
    draw_key_file_warning(context);
    if (!state.key_file.empty()) {
        icon_line(
            context, Icon::Key, i18n::fill(tr("Chosen: {name}"), { { "name", state.key_file } }));
        draw_nearness_of_key_file(context, state.key_file_nearness);
    }
    const auto enabled = enabled_if(!state.busy);
    if (secondary_button(context, "make_key_file", tr("Let the program make one"),
            { .enabled = enabled, .width = ButtonWidth::Fill, .height = ButtonHeight::Small }))
        m_model.key_file().make();
    if (secondary_button(context, "choose_key_file", tr("Choose a file"),
            { .enabled = enabled, .width = ButtonWidth::Fill, .height = ButtonHeight::Small }))
        m_model.key_file().choose();
    if (!state.key_file.empty() && text_link(context, "no_key_file", tr("Without a key file")))
        m_model.key_file().forget();
}

void CreateScreen::draw_done(Context& context, const CreateModel::State& state)
{
    const bool travels = state.purpose == Purpose::Travel;
    Page page(context, "backup-done",
        Foot { .back = {},
            .main
            = { "finish", travels ? tr("Now open the copy") : tr("Go on"), Icon::ArrowRight } });
    heading(context, tr("The copy is made"));
    good_notice(context,
        i18n::fill(tr("It was written, opened again from there and compared: {file}"),
            { { "file", state.made } }));
    paragraph(context,
        tr("It has keys of its own: destroying the file here does not touch it, and a new passphrase here does not change the one there."));
    paragraph(context, tr("It is in the list of your copies."));
    initial_focus(context);
    if (page.foot() == "finish")
        m_model.finish();
}

} // namespace ui
