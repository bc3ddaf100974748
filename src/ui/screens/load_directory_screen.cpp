#include "ui/screens/load_directory_screen.hpp"

#include "app/error_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/directory_file_view.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using app::LoadDirectoryModel;
using i18n::fill;
using i18n::tr;
using Step = LoadDirectoryModel::Step;

namespace {

    void draw_bodies(
        Context& context, const Words& title, Icon icon, const std::vector<app::BodyChange>& bodies)
    {
        if (bodies.empty())
            return;
        gap(context, Gap::Large);
        section(context, title, icon);
        for (const auto& body : bodies) {
            const Card card(context, CardLook::Page);
            card_heading(context, Words(body.name));
            for (const auto& words : body.lines)
                bullet(context, Words(words));
        }
    }

} // namespace

std::vector<std::string> LoadDirectoryScreen::place() const
{
    return { std::string(tr("Contacts")), std::string(tr("A newer list")) };
}

void LoadDirectoryScreen::draw(Context& context)
{
    const auto state = m_model.state();
    switch (state.step) {
    case Step::Choose:
        return draw_choose(context, state);
    case Step::Faults:
        return draw_faults(context, state);
    case Step::Changes:
        return draw_changes(context, state);
    }
}

void LoadDirectoryScreen::draw_choose(Context& context, const State& state)
{
    const auto pressed = draw_directory_file_choice(context,
        { .page = "load-directory",
            .title = tr("Load a newer list"),
            .what_happens = tr(
                "Choose the file directory.toml that your network gave you. You see what it changes before anything changes."),
            .error = state.error ? app::error_text(state.error->code) : std::string_view {},
            .busy = state.busy },
        m_model.browser());
    if (!pressed.chosen.empty())
        m_model.choose_file(pressed.chosen);
    else if (pressed.back)
        m_model.back();
}

void LoadDirectoryScreen::draw_faults(Context& context, const State& state)
{
    const auto pressed = draw_directory_file_faults(context,
        { .page = "load-directory-faults",
            .what_it_means = fill(
                tr("The file {file} has faults, so nothing of it is used. You still see the list you had. Give these lines to whoever made it:"),
                { { "file", i18n::quoted(state.file) } }),
            .faults = state.faults,
            .more = state.more_faults });
    if (pressed.another)
        m_model.another_file();
    else if (pressed.back)
        m_model.back();
}

void LoadDirectoryScreen::draw_changes(Context& context, const State& state)
{
    const auto& changes = state.changes;
    Foot foot { .back = back_action(), .main = {} };
    if (!state.back)
        foot.others.push_back({ .id = "another",
            .label = tr("Choose another file"),
            .icon = Icon::FolderOutline,
            .short_label = tr("Another") });
    foot.main = { "accept", state.back ? tr("Use the program's list") : tr("Use this list"),
        Icon::Check, enabled_if(state.back || !changes.empty()) };
    Page page(context, "load-directory-changes", foot);
    heading(context, state.back ? tr("Back to the program's list") : tr("What would change"));
    if (state.back)
        hint(context,
            fill(
                tr("The list that came with the program, of {date}. The one you loaded is taken out of your plan."),
                { { "date", state.made } }));
    else
        attention_notice(context,
            fill(
                tr("The file {file} says that it is of {date}. The program cannot check who made it or whether its numbers are true: use it only if you trust who gave it to you."),
                { { "file", i18n::quoted(state.file) }, { "date", state.made } }));
    if (changes.older && !state.back)
        attention_notice(context, tr("It is older than the list you have."));
    if (changes.empty())
        paragraph(context, tr("Nothing would change."));
    draw_bodies(context, tr("Changed"), Icon::Exchange, changes.changed);
    draw_bodies(context, tr("New"), Icon::Plus, changes.added);
    draw_bodies(context, tr("Taken out"), Icon::Minus, changes.removed);
    const auto pressed = page.foot();
    if (pressed == "accept")
        m_model.accept();
    else if (pressed == "another")
        m_model.another_file();
    else if (pressed == "back")
        m_model.back();
}

} // namespace ui
