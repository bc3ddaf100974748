#include "ui/screens/unlock_screen.hpp"

#include "app/error_text.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/file_browser_view.hpp"
#include "ui/screens/new_passphrase_view.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

#include <utility>

namespace ui {

using i18n::tr;
using i18n::trc;

std::vector<std::string> UnlockScreen::place() const { return { std::string(tr("Open my plan")) }; }

Screen::Surroundings UnlockScreen::surroundings() const
{
    if (m_browsing)
        return Surroundings::TopBar;
    return m_is_lock ? Surroundings::Bare : Surroundings::TopBar;
}

void UnlockScreen::draw(Context& context)
{
    const auto& state = m_model.state();
    m_browsing = state.step != app::UnlockModel::Step::Passphrase;
    if (m_browsing)
        draw_browser(context);
    else if (state.nothing_to_open)
        draw_nothing_to_open(context);
    else
        draw_passphrase(context, state);
}

void UnlockScreen::draw_passphrase(Context& context, const app::UnlockModel::State& state)
{
    // Wider where there is little height: the field and its button are to be seen with all
    // that can stand above them.
    CentredCard card(context, "unlock", context.metrics().is_small() ? 620 : 500, 400);
    if (state.is_lock_screen)
        mark_and_name(context, tr("Ceiba"));
    if (!state.name.empty())
        card_heading(context, Words(state.name));
    if (state.has_sealed_content)
        attention_notice(context,
            tr("Something could not be saved before hiding. It waits here until you open."));
    if (state.error)
        error_notice(context, app::error_text(*state.error));

    const bool may_open = !state.busy && !state.waiting;
    const auto enabled = enabled_if(!state.busy);
    initial_focus(context);
    // After an attempt that failed she types again at once.
    if (!state.busy && std::exchange(m_tried, false))
        take_focus(context);
    auto passphrase = passphrase_options();
    passphrase.enabled = enabled;
    const bool entered = m_passphrase.draw(context, "passphrase", tr("Passphrase"), passphrase);
    const bool pressed
        = primary_button(context, "open", state.busy ? tr("Opening…") : trc("button", "Open"),
            { .enabled = enabled, .width = ButtonWidth::Fill });
    if ((entered || pressed) && may_open) {
        m_model.submit(m_passphrase.take());
        m_tried = true;
    }

    if (state.key_file.empty()) {
        if (centred_link(context, "key_file", tr("Use a key file"), Icon::Key))
            m_model.browse_for_key_file();
    } else {
        hint(context, i18n::fill(tr("Key file: {name}"), { { "name", state.key_file } }));
        if (centred_link(context, "no_key_file", tr("Without a key file")))
            m_model.no_key_file();
    }
    card.end();

    std::vector<Action> below;
    if (state.is_lock_screen) {
        below.push_back({ .id = "help", .label = tr("I need help now"), .icon = Icon::LifeRing });
        below.push_back({ .id = "guides", .label = tr("Read the guides"), .icon = Icon::Signs });
    } else {
        below.push_back(
            { .id = "other_file", .label = tr("Another file"), .icon = Icon::FolderOutline });
    }
    below.push_back({ .id = "start", .label = tr("To the start") });
    if (!state.is_lock_screen && !state.busy)
        below.push_back(
            { .id = "destroy_file", .label = tr("Delete this file"), .icon = Icon::Bin });
    const auto answer = centred_buttons(context, below);
    if (answer == "help")
        m_app.help();
    else if (answer == "guides")
        m_app.router().go({ app::Screen::Guides, {} });
    else if (answer == "other_file")
        m_model.browse_for_vault();
    else if (answer == "destroy_file")
        m_model.destroy_file();
    else if (answer == "start")
        m_model.back();
}

void UnlockScreen::draw_nothing_to_open(Context& context)
{
    CentredCard card(context, "hidden", 500, 220);
    mark_and_name(context, tr("Ceiba"));
    initial_focus(context);
    if (primary_button(context, "start", tr("To the start"), { .width = ButtonWidth::Fill }))
        m_model.back();
}

void UnlockScreen::draw_browser(Context& context)
{
    const bool key_file = m_model.state().step == app::UnlockModel::Step::ChooseKeyFile;
    Page page(context, key_file ? "choose-key-file" : "choose-vault",
        Foot { .back = back_action(), .main = {} }, PageScroll::No);
    heading(context, key_file ? tr("Which file is the key?") : tr("Where is your plan?"));
    if (!key_file)
        hint(context, tr("Only files that may be a plan are shown."));
    initial_focus(context);
    const auto chosen = file_browser(context, m_model.browser());
    const auto pressed = page.foot();
    if (!chosen.empty()) {
        if (key_file)
            m_model.choose_key_file(chosen);
        else
            m_model.choose_vault(chosen);
    } else if (pressed == "back") {
        if (key_file)
            m_model.leave_browser();
        else
            m_model.back();
    }
}

} // namespace ui
