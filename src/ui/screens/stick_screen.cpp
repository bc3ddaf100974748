#include "ui/screens/stick_screen.hpp"

#include "app/error_text.hpp"
#include "app/stick_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/directory_file_view.hpp"
#include "ui/screens/file_browser_view.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using app::StickLook;
using app::StickModel;
using i18n::fill;
using i18n::tr;
using i18n::trc;
using i18n::trn;
using Step = StickModel::Step;

namespace {

    /// What the program for the other system, the texts and the list are to whoever gets the stick.
    std::string_view what_it_is(std::string_view name)
    {
        if (name == "ceiba.exe")
            return tr("the program for Windows");
        if (name == "ceiba")
            return tr("the program for Linux");
        if (name == "LEAME.txt")
            return tr("how to begin, on one page");
        if (name == "LICENCIAS.txt")
            return tr("the licences");
        return tr("the newer list of contacts");
    }

    std::string names_of(const StickLook& look, StickLook::Found::Kind kind)
    {
        std::vector<std::string> names;
        for (const auto& it : look.found) {
            if (it.kind == kind)
                names.push_back(it.name);
        }
        return i18n::and_list(names);
    }

    void draw_failure(Context& context, const StickModel::State& state)
    {
        if (!state.error)
            return;
        error_notice(context, app::stick_error_text(*state.error));
        if (!state.failed_file.empty())
            small_text(
                context, fill(tr("It stopped at {file}."), { { "file", state.failed_file } }));
        if (state.left_behind)
            attention_notice(context,
                tr("A half-written file stayed there and could not be taken away. Erase it yourself."));
    }

} // namespace

std::vector<std::string> StickScreen::place() const
{
    return { std::string(tr("For workshops")), std::string(tr("Prepare a USB stick")) };
}

void StickScreen::draw(Context& context)
{
    const auto state = m_model.state();
    switch (state.step) {
    case Step::Choose:
        return draw_choose(context, state);
    case Step::Directory:
        return state.list.faults.empty() ? draw_list(context, state)
                                         : draw_list_faults(context, state);
    case Step::Look:
        return draw_look(context, state);
    case Step::Writing:
        return draw_writing(context, state);
    case Step::Done:
        return draw_done(context, state);
    }
}

// --- Which stick, and what goes on it ------------------------------------------------------

void StickScreen::draw_choose(Context& context, const State& state)
{
    Page page(context, "stick",
        Foot { .back = back_action(),
            .others = { { .id = "again", .label = tr("Look again"), .icon = Icon::Refresh } },
            .main = {} });
    draw_failure(context, state);
    if (state.unreadable)
        error_notice(context,
            tr("The program cannot read its own file, so there is nothing to copy. Nothing was lost. Open it again from the stick or folder where it is."));
    heading(context, tr("Prepare a USB stick"));
    hint(context,
        tr("To give the program to somebody. Nothing you wrote is copied, and nothing is remembered."));
    {
        Columns columns(context, Split::Halves);
        draw_drives(context, state);
        draw_typed_place(context, state);
        columns.next();
        draw_kit(context, state);
    }
    const auto pressed = page.foot();
    if (pressed == "again")
        m_model.look_for_drives();
    else if (pressed == "back")
        m_model.back();
}

void StickScreen::draw_drives(Context& context, const State& state)
{
    section(context, tr("Which stick"), Icon::Usb);
    initial_focus(context);
    std::string chosen;
    for (const auto& drive : state.drives) {
        const IdScope scope(context, drive.folder);
        const std::string name
            = drive.name.empty() ? drive.folder : drive.name + " (" + drive.folder + ")";
        const auto detail = drive.of_program ? std::string(tr("The program runs from here"))
            : drive.read_only
            ? std::string(tr("Only reading"))
            : fill(tr("{size} free"), { { "size", size_text(drive.free_bytes) } });
        if (file_row(context, "drive", FileKind::Drive, Words(name), Words(detail), Chosen::No))
            chosen = drive.folder;
    }
    if (state.drives.empty())
        hint(context,
            state.looking
                ? tr("Looking for sticks…")
                : tr(
                    "No stick was found. Plug one in and press \"Look again\", or write its folder."));
    if (state.place_of_program)
        attention_notice(context,
            tr("The program runs from there, so it is not copied onto itself. Nothing was changed. Choose another stick."));
    if (!chosen.empty())
        m_model.choose_place(chosen);
}

void StickScreen::draw_typed_place(Context& context, const State& state)
{
    gap(context, Gap::Large);
    FieldOptions options { .most_bytes = StickModel::LONGEST_PLACE };
    if (state.typed_badly)
        options.fault
            = { tr("That is not a whole folder."), tr("Example: E:\\ or /media/ana/USB") };
    const auto typed
        = text_field(context, "folder", tr("Or write or paste its folder"), m_typed, options);
    const bool pressed = secondary_button(context, "use_folder", tr("Use this folder"),
        { .enabled = enabled_if(!m_typed.empty() && state.has_kit()) });
    if ((pressed || typed.entered) && !m_typed.empty())
        m_model.choose_typed_place(m_typed);
}

void StickScreen::draw_kit(Context& context, const State& state)
{
    section(context, tr("What is copied"), Icon::Files);
    if (!state.has_kit() && state.busy)
        small_text(context, tr("Reading it…"));
    for (const auto& part : state.parts)
        bullet(context,
            rich(fill(tr("**{file}**: {what} ({size})"),
                { { "file", escaped(part.name) }, { "what", escaped(what_it_is(part.name)) },
                    { "size", size_text(part.bytes) } })));
    if (!state.missing.empty() && state.has_kit()) {
        gap(context, Gap::Medium);
        attention_notice(context,
            fill(
                tr("Not beside the program, so not copied: {files}. The number at the end is then another one. Open the program from the whole folder you were given."),
                { { "files", i18n::and_list(state.missing) } }));
    }
    if (!state.has_kit())
        return;
    gap(context, Gap::Medium);
    if (state.list.made.empty()) {
        if (text_link(
                context, "list", tr("Take a newer list of contacts along"), Icon::AddressBook))
            m_model.want_list();
        return;
    }
    small_text(context,
        fill(tr("The list {file} says that it is of {date}. It was checked."),
            { { "file", i18n::quoted(state.list.file) }, { "date", state.list.made } }));
    if (text_link(context, "no_list", tr("Leave the list out"), Icon::Times))
        m_model.leave_list_out();
}

// --- A newer list of contacts --------------------------------------------------------------

void StickScreen::draw_list(Context& context, const State& state)
{
    const auto pressed = draw_directory_file_choice(context,
        { .page = "stick-list",
            .title = tr("Take a newer list of contacts along"),
            .what_happens
            = tr("Choose the file directory.toml. It is checked before it goes on a stick."),
            .error = state.list.error ? app::error_text(*state.list.error) : std::string_view {},
            .busy = state.busy },
        m_model.browser());
    if (!pressed.chosen.empty())
        m_model.choose_list(pressed.chosen);
    else if (pressed.back)
        m_model.back();
}

void StickScreen::draw_list_faults(Context& context, const State& state)
{
    const auto pressed = draw_directory_file_faults(context,
        { .page = "stick-list-faults",
            .what_it_means = fill(
                tr("The file {file} has faults, so it goes on no stick. Give these lines to whoever made it:"),
                { { "file", i18n::quoted(state.list.file) } }),
            .faults = state.list.faults,
            .more = state.list.more_faults });
    if (pressed.another)
        m_model.another_list();
    else if (pressed.back)
        m_model.leave_list_out();
}

// --- What is on the stick ------------------------------------------------------------------

void StickScreen::draw_look(Context& context, const State& state)
{
    using Kind = StickLook::Found::Kind;
    const auto& look = state.look;
    const bool checks_only = look.to_write == 0;
    Page page(context, "stick-look",
        Foot { .back = back_action(),
            .main = { "copy", checks_only ? tr("Check it") : tr("Copy and check"), Icon::ArrowRight,
                enabled_if(look.may_be_written()), trc("button", "Copy") } });
    heading(context, fill(tr("Onto {place}"), { { "place", state.place } }));
    if (look.storage.read_only && !checks_only)
        error_notice(context, app::stick_error_text(base::ErrorCode::ReadOnlyPlace));
    else if (!look.fits())
        error_notice(context,
            fill(
                tr("There is not enough room: {needed} are needed and {free} are free. Nothing was written. Make room on the stick or use another one."),
                { { "needed", size_text(look.to_write) }, { "free", size_text(look.room) } }));
    if (const auto names = names_of(look, Kind::Vault); !names.empty())
        error_notice(context,
            fill(
                tr("In the folder Ceiba of this stick, {files} may be somebody's plan. It is never overwritten and was not touched. Give it another name, or use another stick."),
                { { "files", names } }));
    if (const auto names = names_of(look, Kind::Blocked); !names.empty())
        error_notice(context,
            fill(
                tr("In the folder Ceiba of this stick, {files} cannot be read as a file. It was not touched. Use another stick."),
                { { "files", names } }));
    if (const auto names = names_of(look, Kind::Other); !names.empty())
        attention_notice(context,
            fill(
                tr("These are there already and will be replaced: {files}. That is right if they are of an earlier Ceiba. If you do not know them, go back and use another stick."),
                { { "files", names } }));
    if (look.storage.network || look.storage.synced_folder)
        attention_notice(
            context, tr("Copies go to another computer or to the internet. Choose another place."));
    else if (!look.storage.removable)
        attention_notice(context,
            tr("This is not a stick that can be taken out. The program stays here for whoever uses this computer."));
    if (checks_only)
        paragraph(context,
            tr("All of it is there already. It is read from the stick and compared once more."));
    else
        paragraph(context,
            tr("The program goes into the folder Ceiba. Nothing else on the stick is touched."));
    if (look.keeps_list)
        attention_notice(context,
            tr("A list of contacts (directory.toml) is on this stick already and stays. The number does not count it: it is not the same on all sticks. Take a list along, or delete that one first."));
    if (look.others > 0)
        small_text(context,
            fill(trn("{count} other file is in that folder and stays as it is.",
                     "{count} other files are in that folder and stay as they are.", look.others),
                { { "count", std::to_string(look.others) } }));
    const auto pressed = page.foot();
    if (pressed == "copy")
        m_model.copy();
    else if (pressed == "back")
        m_model.back();
}

void StickScreen::draw_writing(Context& context, const State& state)
{
    Page page(context, "stick-writing",
        Foot { .back = { .id = "back", .label = trc("button", "Stop"), .icon = Icon::Times },
            .main = { .id = "writing",
                .label = tr("Writing…"),
                .icon = Icon::Refresh,
                .enabled = Enabled::No } });
    heading(context, tr("The stick is being written and checked"));
    paragraph(context, fill(tr("Onto {place}"), { { "place", state.place } }));
    paragraph(context, tr("Do not take the stick out yet."));
    hint(context, tr("It can take some minutes. If you leave this page it stops."));
    if (page.foot() == "back")
        m_model.back();
}

void StickScreen::draw_done(Context& context, const State& state)
{
    Page page(context, "stick-done",
        Foot {
            .back = back_action(), .main = { "another_stick", tr("Another stick"), Icon::Usb } });
    good_notice(
        context, tr("The stick is ready: everything was read back from it and is the same."));
    section(context, tr("Check number"));
    sentence(context, Words(state.numbers.all));
    paragraph(context,
        tr("Read it aloud: on every stick with the same files it has to be the same. If it is another one, do not give that stick away."));
    hint(context,
        tr("Take the stick out as the system asks you to. The number also stands in NUMERO.txt."));
    section(context, tr("Of the program alone"));
    for (const auto& [name, number] : state.numbers.programs)
        fact_row(context, Words(name), Words(number));
    const auto pressed = page.foot();
    if (pressed == "another_stick")
        m_model.another_stick();
    else if (pressed == "back")
        m_model.back();
}

} // namespace ui
