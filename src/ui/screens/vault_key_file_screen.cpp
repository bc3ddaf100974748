#include "ui/screens/vault_key_file_screen.hpp"

#include "app/error_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

#include <utility>

namespace ui {

using app::VaultKeyFileModel;
using i18n::fill;
using i18n::tr;
using Step = VaultKeyFileModel::Step;
using Task = VaultKeyFileModel::Task;

std::vector<std::string> VaultKeyFileScreen::place() const
{
    return { std::string(tr("Settings")), std::string(tr("Key file")) };
}

void VaultKeyFileScreen::draw(Context& context)
{
    if (m_key_file.draw(context, m_model.key_file()))
        return;
    const auto state = m_model.state();
    switch (state.step) {
    case Step::Overview:
        draw_overview(context, state);
        return;
    case Step::Present:
        draw_present(context, state);
        return;
    case Step::Done:
        draw_done(context, state);
        return;
    }
}

void VaultKeyFileScreen::draw_overview(Context& context, const State& state)
{
    Foot foot { .back = back_action(),
        .main = { "use", tr("Use this key file"), Icon::ArrowRight,
            enabled_if(state.writable && !state.busy && !state.name.empty()) } };
    if (state.uses_key_file)
        foot.others.push_back({ .id = "remove",
            .label = tr("Open without a key file"),
            .enabled = enabled_if(state.writable),
            .short_label = tr("Without it") });
    Page page(context, "key-file", foot);
    heading(context, tr("Key file"));
    draw_key_file_warning(context);
    if (state.error)
        error_notice(context, app::error_text(*state.error));
    if (state.uses_key_file)
        icon_line(context, Icon::Check, tr("This file opens with a key file."), Tone::Prim);
    else
        icon_line(
            context, Icon::CircleOutline, tr("This file opens without a key file."), Tone::Ink2);
    if (!state.name.empty()) {
        icon_line(context, Icon::Key, fill(tr("Chosen: {name}"), { { "name", state.name } }));
        draw_nearness_of_key_file(context, state.nearness);
    }
    initial_focus(context);
    const auto pressed_here = button_row(context,
        { { .id = "make_file",
              .label = tr("Let the program make one"),
              .enabled = enabled_if(state.writable) },
            { .id = "choose_file",
                .label = tr("Choose a file"),
                .enabled = enabled_if(state.writable) } });
    if (!state.writable)
        attention_notice(
            context, tr("This file is open only for reading. Nothing can be changed."));
    const auto pressed = page.foot();
    if (pressed_here == "make_file")
        m_model.key_file().make();
    else if (pressed_here == "choose_file")
        m_model.key_file().choose();
    else if (pressed == "use")
        m_model.use_it();
    else if (pressed == "remove")
        m_model.remove();
    else if (pressed == "back")
        m_model.back();
}

void VaultKeyFileScreen::draw_present(Context& context, const State& state)
{
    const bool uses = state.task == Task::Use;
    PresentPage page { .id = uses ? "key-file-present" : "key-file-remove",
        .action = uses ? tr("Use this key file") : tr("Open without a key file"),
        .short_action = uses ? tr("Use it") : tr("Without it"),
        .busy = state.busy,
        .wrong = tr("That is not what opens it now. Nothing was changed."),
        .error = state.error };
    if (uses)
        page.warnings.emplace_back(
            fill(tr("From now on the file opens only with the passphrase and {name} together."),
                { { "name", state.name } }));
    if (state.has_others)
        page.warnings.emplace_back(tr(
            "The file gets new keys: the recovery code and the emergency passphrase stop working."));
    const auto answer = m_present.draw_page(context, m_model.present(), page);
    if (answer == PresentKeysView::Answer::Submit)
        m_model.submit_present(m_present.take());
    else if (answer == PresentKeysView::Answer::Back)
        m_model.back();
}

void VaultKeyFileScreen::draw_done(Context& context, const State& state)
{
    Page page(context, "key-file-done",
        Foot { .back = {}, .main = { "back", tr("Back to the keys"), Icon::ArrowRight } });
    if (state.task == Task::Use) {
        heading(context, tr("It opens with the key file now"));
        paragraph(context,
            tr("Keep the card with the key file apart from the plan, and a second copy of it with somebody you trust."));
        paragraph(context, tr("Older copies of the file still open as before."));
    } else {
        heading(context, tr("It opens without a key file now"));
        paragraph(context,
            tr("Older copies of the file still need the key file: do not throw it away before they are gone."));
    }
    initial_focus(context);
    if (page.foot() == "back")
        m_model.back();
}

} // namespace ui
