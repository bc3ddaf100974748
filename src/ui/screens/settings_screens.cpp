#include "ui/screens/settings_screens.hpp"

#include "i18n/tr.hpp"
#include "ui/screens/copies_words.hpp"
#include "ui/screens/destroying_words.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <array>

namespace ui {

using app::SettingsModel;
using i18n::tr;
using i18n::trc;

namespace {

    constexpr std::array TEXT_SIZES { 100, 125, 150, 175, 200 };
    constexpr std::array THEMES { domain::Theme::Light, domain::Theme::Dark,
        domain::Theme::HighContrast };
    constexpr std::array LOCK_MINUTES { 1, 3, 5, 10, 15 };
    constexpr std::array HIDE_KEYS { domain::HideKey::Escape, domain::HideKey::F12,
        domain::HideKey::Pause, domain::HideKey::None };

    constexpr std::array GLOBAL_KEYS { domain::GlobalKey::Off, domain::GlobalKey::CtrlShiftF12,
        domain::GlobalKey::CtrlShiftF9, domain::GlobalKey::CtrlAltHome };

    std::string_view words_for(app::GlobalKeyState state)
    {
        switch (state) {
        case app::GlobalKeyState::Off:
            return tr("It hides also while another window is in front.");
        case app::GlobalKeyState::Works:
            return tr("It works now, also while another window is in front.");
        case app::GlobalKeyState::Taken:
            return tr("Another program holds this combination. Choose another one.");
        case app::GlobalKeyState::OnlyWhenActive:
            return tr("It only works with the window active.");
        }
        return {};
    }

    template <typename Values, typename Value>
    std::size_t index_of(const Values& values, const Value& value)
    {
        const auto found = std::ranges::find(values, value);
        return found == values.end() ? 0 : static_cast<std::size_t>(found - values.begin());
    }

} // namespace

std::vector<std::string> SettingsScreen::place() const { return { std::string(tr("Settings")) }; }

void SettingsScreen::draw(Context& context)
{
    const auto state = m_model.state();
    switch (state.step) {
    case SettingsModel::Step::Settings:
        draw_settings(context, state);
        return;
    case SettingsModel::Step::DestroyText:
        draw_text(context);
        return;
    case SettingsModel::Step::Rehearsal:
        draw_rehearsal(context, state);
        return;
    }
}

void SettingsScreen::draw_settings(Context& context, const SettingsModel::State& state)
{
    Page page(context, "settings");
    heading(context, tr("Settings"));
    if (!state.writable)
        hint(context, tr("What you change here holds until you close the file."));
    Columns columns(context, { 0.5F, 0.5F }, 360);
    draw_look(context, state);
    columns.next();
    draw_safety(context, state);
}

void SettingsScreen::draw_look(Context& context, const SettingsModel::State& state)
{
    section(context, tr("Language"));
    initial_focus(context);
    std::vector<Words> names;
    std::size_t chosen = 0;
    for (const auto& language : state.languages) {
        if (language.code == state.language)
            chosen = names.size();
        names.emplace_back(language.name);
    }
    if (const auto pressed = segmented(context, "language", names, chosen)) {
        m_model.use_language(state.languages[*pressed].code);
        return;
    }
    gap(context, Gap::Large);
    section(context, tr("Size of the letters"));
    if (const auto pressed = segmented(context, "text_size",
            { "100 %", "125 %", "150 %", "175 %", "200 %" }, index_of(TEXT_SIZES, state.text_size)))
        m_model.use_text_size(TEXT_SIZES[*pressed]);
    gap(context, Gap::Large);
    section(context, tr("Colours"));
    if (const auto pressed = segmented(context, "colours",
            { trc("colours", "Light"), trc("colours", "Dark"), trc("colours", "Contrast") },
            index_of(THEMES, state.theme)))
        m_model.use_theme(THEMES[*pressed]);
    gap(context, Gap::Large);
    section(context, tr("Passphrase and code"));
    hint(context, tr("Change the passphrase, or make a recovery code for somebody you trust."));
    if (secondary_button(context, "keys", tr("See what opens this plan"), { .icon = Icon::Key }))
        m_model.open_keys();
    gap(context, Gap::Large);
    section(context, tr("What protects you here"));
    hint(context, tr("What this computer gives the program to protect you, and what it does not."));
    if (secondary_button(context, "diagnostics", tr("Try it out")))
        m_model.open_diagnostics();
    gap(context, Gap::Large);
    section(context, tr("Copies and place"));
    hint(context, tr("Backups, where your copies are, and leaving the file elsewhere."));
    if (secondary_button(context, "copies", tr("See my copies"), { .icon = Icon::Disk }))
        m_model.open_copies();
    gap(context, Gap::Large);
    section(context, tr("For workshops"));
    hint(context, tr("Prepare sticks to give away, or share your screen for ten minutes."));
    if (secondary_button(context, "workshop_tools", tr("Sticks and shared screens")))
        m_model.open_workshop_tools();
    if (state.shared_computer) {
        gap(context, Gap::Large);
        section(context, tr("Paper on a shared computer"));
        hint(context, tr("Others could see what is printed or kept here."));
        if (check_line(context, "printing", tr("Allow making paper on this computer"),
                chosen_if(state.printing_allowed_on_shared), enabled_if(state.writable)))
            m_model.allow_printing_on_shared(!state.printing_allowed_on_shared);
    }
}

void SettingsScreen::draw_safety(Context& context, const SettingsModel::State& state)
{
    section(context, tr("Lock by itself after"));
    hint(context, tr("Minutes without touching anything. It cannot be switched off."));
    if (const auto pressed = segmented(context, "auto_lock", { "1", "3", "5", "10", "15" },
            index_of(LOCK_MINUTES, state.auto_lock_minutes), enabled_if(state.writable)))
        m_model.lock_after(LOCK_MINUTES[*pressed]);
    gap(context, Gap::Large);
    section(context, tr("Key that hides everything"));
    if (const auto pressed
        = segmented(context, "hide_key", { tr("Esc"), tr("F12"), tr("Pause"), trc("key", "None") },
            index_of(HIDE_KEYS, state.hide_key)))
        m_model.use_hide_key(HIDE_KEYS[*pressed]);
    gap(context, Gap::Large);
    section(context, tr("Key that hides from every window"));
    hint(context, words_for(state.global_key_state));
    if (const auto pressed = option_buttons(context, "global_key",
            { trc("key", "None"), tr("Ctrl + Shift + F12"), tr("Ctrl + Shift + F9"),
                tr("Ctrl + Alt + Home") },
            index_of(GLOBAL_KEYS, state.global_key)))
        m_model.use_global_key(GLOBAL_KEYS[*pressed]);
    gap(context, Gap::Large);
    section(context, tr("Destroy in an emergency"));
    if (state.destroy_enabled) {
        paragraph(context,
            tr("Switched on: holding the key that hides for two seconds, or pressing it three times, destroys this file."));
        const auto pressed = button_row(context,
            { { .id = "rehearse", .label = tr("Rehearse") },
                { .id = "destroy_off",
                    .label = tr("Switch off"),
                    .enabled = enabled_if(state.writable) } });
        if (pressed == "rehearse")
            m_model.rehearse_again();
        else if (pressed == "destroy_off")
            m_model.switch_destroy_off();
    } else {
        paragraph(context,
            tr("Switched off. Before switching it on, read what it does and rehearse once."));
        if (secondary_button(context, "destroy_on", tr("Read and rehearse"),
                { .enabled
                    = enabled_if(state.writable && state.hide_key != domain::HideKey::None) }))
            m_model.want_destroy();
        if (state.hide_key == domain::HideKey::None)
            small_text(context, tr("It needs a key that hides."));
    }
    gap(context, Gap::Section);
    section(context, tr("Delete this plan calmly"));
    hint(context, tr("At the end you see what was erased and what could not be."));
    if (danger_button(context, "delete", tr("Delete this file")))
        m_model.delete_vault();
}

void SettingsScreen::draw_text(Context& context)
{
    Page page(context, "destroy-text",
        Foot { .back = back_action(),
            .main = { "read", tr("I have read it, rehearse"), Icon::ArrowRight } });
    heading(context, tr("Destroy in an emergency"));
    draw_what_destroying_does(context, &m_model.state().copies);
    const auto pressed = page.foot();
    if (pressed == "read")
        m_model.text_was_read();
    else if (pressed == "back")
        m_model.leave_step();
}

void SettingsScreen::draw_rehearsal(Context& context, const SettingsModel::State& state)
{
    const bool done = state.rehearsal == app::Panic::Outcome::Destroyed;
    Foot foot { .back = back_action(), .main = {} };
    if (done)
        foot.main = { "finish", tr("Switch it on"), Icon::Check };
    Page page(context, "rehearsal", foot);
    heading(context, tr("Rehearsal: nothing is erased"));
    paragraph(context,
        tr("Hold the key that hides for two seconds, until the ring is full. Or press it three times quickly."));
    paragraph(
        context, tr("It works on a practice file that exists only now. Your plan is not touched."));
    if (done)
        good_notice(context,
            tr("Done. The practice file was destroyed and checked: it is gone. In earnest there is no message."));
    else if (state.rehearsal == app::Panic::Outcome::LetGo)
        attention_notice(context, tr("You let go in time: nothing was erased."));
    else if (state.rehearsal == app::Panic::Outcome::Failed)
        error_notice(
            context, tr("The rehearsal did not work on this computer. Do not rely on it here."));
    if (done)
        draw_copies_left(context, state.copies);
    const auto pressed = page.foot();
    if (pressed == "finish")
        m_model.finish_rehearsal();
    else if (pressed == "back")
        m_model.leave_step();
}

// --- Calm deletion -----------------------------------------------------------------------

std::vector<std::string> DeletionScreen::place() const
{
    return { std::string(tr("Settings")), std::string(tr("Delete this file")) };
}

void DeletionScreen::draw(Context& context)
{
    const auto state = m_model.state();
    if (m_receipt)
        draw_receipt(context, state);
    else
        draw_question(context, state);
}

void DeletionScreen::draw_question(Context& context, const app::DeletionModel::State& state)
{
    Page page(context, "deletion",
        Foot { .back = { "back", tr("Leave it as it is"), Icon::ArrowLeft },
            .others = { { .id = "destroy",
                .label = tr("Delete this file"),
                .icon = Icon::Bin,
                .enabled = enabled_if(state.word_typed),
                .danger = true } },
            .main = {} });
    heading(context, tr("Delete this file for good?"));
    draw_what_destroying_does(context, &state.copies);
    if (word_to_delete_field(context, m_word))
        m_model.type_word(m_word);
    const auto pressed = page.foot();
    if (pressed == "destroy")
        m_model.destroy();
    else if (pressed == "back")
        m_model.back();
}

void DeletionScreen::draw_receipt(Context& context, const app::DeletionModel::State& state)
{
    const auto& report = state.report;
    Foot foot { .back = {}, .main = { "start", tr("To the start"), Icon::ArrowRight } };
    Page page(context, "receipt", foot);
    heading(context,
        report.complete() ? tr("It was deleted") : tr("It could not be deleted completely"));
    section(context, tr("What was erased"));
    if (report.keys_destroyed)
        icon_line(context, Icon::Check, tr("The keys of the file: nobody can open it any more."));
    if (report.headers_destroyed)
        icon_line(context, Icon::Check, tr("The beginnings of what was saved."));
    if (report.removed)
        icon_line(context, Icon::Check, tr("The file and its name."));
    icon_line(context, Icon::Check,
        state.copies.empty()
            ? tr("What this program had in memory.")
            : tr(
                "What this program had in memory, except the list of your copies below: it goes when you leave this page."));
    if (!report.complete()) {
        section(context, tr("What could not be erased"));
        if (!report.keys_destroyed)
            icon_line(context, Icon::Warning,
                tr("The keys: the file can still be opened with your passphrase."));
        if (!report.removed)
            icon_line(context, Icon::Warning, tr("The file is still there by its name."));
        if (primary_button(context, "again", tr("Try again")))
            m_model.destroy();
    }
    section(context, tr("What never could be erased from here"));
    bullet(context, tr("Backups and copies in other places, also those of the cloud."));
    bullet(context, tr("What was printed, photographed or sent."));
    bullet(context, tr("Remains on sticks and SSD disks, closed with your passphrase."));
    draw_copies_left(context, state.copies);
    if (page.foot() == "start")
        m_model.to_the_start();
}

} // namespace ui
