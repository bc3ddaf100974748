#include "ui/program.hpp"

#include "app/error_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/context.hpp"
#include "ui/hide_key.hpp"
#include "ui/screens/factory.hpp"
#include "ui/widgets/widgets.hpp"

#include <imgui.h>

#include <algorithm>

namespace ui {

namespace {

    using i18n::tr;
    using i18n::trc;

    struct Tab {
        std::string_view id;
        Icon icon;
        std::string_view name;
        std::string_view short_name;
        app::Screen screen;
    };

    /// Places that exist. The rail has no entry that leads nowhere.
    constexpr Tab TABS[] {
        { "home", Icon::Home, i18n::tr_later("Home"), i18n::tr_later("Home"), app::Screen::Home },
        { "assessment", Icon::CheckSquareOutline, i18n::tr_later("Assessment"),
            i18n::tr_later("Assess"), app::Screen::Assessment },
        { "plan", Icon::Book, i18n::tr_later("My plan"), i18n::tr_later("My plan"),
            app::Screen::Plan },
        { "guides", Icon::Signs, i18n::tr_later("Guides"), i18n::tr_later("Guides"),
            app::Screen::Guides },
        { "contacts", Icon::AddressBook, i18n::tr_later("Contacts"), i18n::tr_later("Contacts"),
            app::Screen::Contacts },
        { "settings", Icon::Sliders, i18n::tr_later("Settings"), i18n::tr_later("Settings"),
            app::Screen::Settings },
    };

    std::vector<RailTab> rail_tabs()
    {
        std::vector<RailTab> tabs;
        for (const auto& tab : TABS)
            tabs.push_back({ std::string(tab.id), tab.icon, tr(tab.name), tr(tab.short_name) });
        return tabs;
    }

    ThemeName theme_name(domain::Theme theme)
    {
        switch (theme) {
        case domain::Theme::Light:
            return ThemeName::Light;
        case domain::Theme::Dark:
            return ThemeName::Dark;
        case domain::Theme::HighContrast:
            return ThemeName::HighContrast;
        }
        return ThemeName::Light;
    }

    TextSize text_size(int percent)
    {
        switch (percent) {
        case 125:
            return TextSize::Percent125;
        case 150:
            return TextSize::Percent150;
        case 175:
            return TextSize::Percent175;
        case 200:
            return TextSize::Percent200;
        default:
            return TextSize::Percent100;
        }
    }

    constexpr std::int64_t RING_STEP_MS = 50;

    /// "Guardando" is said only when it takes longer than people notice.
    constexpr std::int64_t SAY_SAVING_AFTER_MS = 1'000;

    SaveState save_state(app::App& app)
    {
        auto& session = app.session();
        if (!session.is_open())
            return {};
        if (!session.is_writable())
            return { SaveKind::Saved, tr("Only reading"), tr("Reading") };
        const auto& status = session.save_status();
        const auto time = i18n::time_of_day(app.clock().minute_of_day(status.saved_at));
        switch (status.state) {
        case app::SaveState::NotSaved:
            return { SaveKind::NotSaved,
                i18n::fill(tr("NOT SAVED: {reason}"),
                    { { "reason", app::short_error_text(status.reason) } }),
                tr("NOT SAVED") };
        case app::SaveState::Saving:
            if (app.clock().monotonic_ms() - status.since_ms >= SAY_SAVING_AFTER_MS)
                return { SaveKind::Saving, tr("Saving"), tr("Saving") };
            [[fallthrough]];
        case app::SaveState::Waiting:
        case app::SaveState::Saved:
            return { SaveKind::Saved, i18n::fill(tr("Saved {time}"), { { "time", time } }),
                Words(time) };
        }
        return {};
    }

} // namespace

Program::Program(app::App& app) : m_app(app), m_router_revision(app.router().revision() - 1) { }

Program::~Program() = default;

// --- Drawing -----------------------------------------------------------------------------

void Program::follow_router(Context& context)
{
    const auto revision = m_app.router().revision();
    const auto& language = m_app.preferences().language;
    if (m_screen && revision == m_router_revision && language == m_language)
        return;
    if (revision != m_router_revision)
        context.page_is_gone();
    m_why_not_saved = m_why_not_saved && revision == m_router_revision;
    m_router_revision = revision;
    m_language = language;
    m_screen.reset();
    m_screen = make_screen(m_app, m_app.router().place());
}

/// Held down with the mouse or Space. What is down is asked of this frame's input, so that
/// having let go in time counts however long the last picture took.
void Program::follow_held_button()
{
    if (!m_app.is_button_held())
        return;
    if (ImGui::IsMouseDown(ImGuiMouseButton_Left) || ImGui::IsKeyDown(ImGuiKey_Space)
        || ImGui::IsKeyDown(ImGuiKey_Enter) || ImGui::IsKeyDown(ImGuiKey_KeypadEnter))
        m_app.panic().hold(m_app.clock().monotonic_ms());
    else
        m_app.let_go_of_button();
}

void Program::draw(Context& context)
{
    follow_held_button();
    const auto now = m_app.clock().monotonic_ms();
    // Where holding destroys a file that is not open, the page goes with the press.
    if (m_app.panic().is_holding()
        && (m_app.panic().shows_ring(now)
            || (m_app.is_aimed_at_file()
                && m_app.panic().outcome() == app::Panic::Outcome::Nothing))) {
        draw_ring(context);
        return;
    }
    if (m_app.panic().shows_failure(now)) {
        draw_failure(context);
        return;
    }
    // Nothing at all is shown while it destroys: the window is blank.
    if (m_app.panic().outcome() == app::Panic::Outcome::Working)
        return;
    follow_router(context);

    FrameParts parts;
    const auto surroundings = m_screen->surroundings();
    if (surroundings == Screen::Surroundings::Bare) {
        m_screen->draw(context);
        return;
    }
    for (const auto& words : m_screen->place()) {
        parts.place.emplace_back(words);
        // On a shared computer somebody else may read over her shoulder: never the risk.
        if (m_app.is_shared_computer())
            break;
    }
    parts.page_width = m_screen->page_width();
    parts.bottom_bar = m_screen->has_bottom_bar();
    parts.save = save_state(m_app);
    parts.hide = { .id = "hide", .label = trc("button", "Hide"), .icon = Icon::EyeSlash };
    parts.hide_key = hide_key_name(m_app.preferences().hide_key);
    if (surroundings == Screen::Surroundings::Emergency)
        parts.other = { .id = "change_card",
            .label = tr("Change card"),
            .icon = Icon::Grid,
            .short_label = tr("Cards") };
    else if (m_screen->has_help_button())
        parts.help = { .id = "help",
            .label = tr("I need help now"),
            .icon = Icon::LifeRing,
            .short_label = tr("Help now") };
    if (surroundings == Screen::Surroundings::WithRail) {
        parts.tabs = rail_tabs();
        parts.chosen_tab = m_screen->tab();
    }

    context.set_words_of_a_full_field(
        std::string(tr("It did not all fit. What was too much did not go in.")));
    Frame frame(context, parts);
    m_why_not_saved = m_why_not_saved && parts.save.kind == SaveKind::NotSaved;
    if (m_why_not_saved) {
        draw_why_not_saved(context);
    } else {
        context.set_page_notices([this](Context& page_context) { draw_notices(page_context); });
        m_screen->draw(context);
        context.set_page_notices(nullptr);
    }
    answer(frame.pressed());
}

void Program::answer(const std::string& pressed)
{
    if (pressed.empty())
        return;
    if (pressed == "hide") {
        m_app.hide();
    } else if (pressed == "help") {
        m_app.help();
    } else if (pressed == "change_card") {
        m_app.router().replace({ app::Screen::EmergencyMenu, {} });
    } else if (pressed == "save_state") {
        m_why_not_saved = true;
    } else {
        const auto* const tab = std::ranges::find(TABS, pressed, &Tab::id);
        m_why_not_saved = false;
        if (tab != std::end(TABS))
            m_app.router().restart({ tab->screen, {} });
    }
}

void Program::draw_ring(Context& context)
{
    hold_ring(context,
        { .filled = m_app.panic().ring(m_app.clock().monotonic_ms()),
            .above = m_app.is_rehearsing() ? Words(tr("Rehearsal: nothing is erased")) : Words(),
            .inside_small = tr("Keep"),
            .inside = tr("pressing"),
            .below = tr("If you let go, nothing is erased") });
}

/// The window says it and stays: never pretend (security-design.md 8.2).
void Program::draw_failure(Context& context)
{
    CentredCard card(context, "panic-failed", 520, 220);
    heading(context, tr("Disk error"));
    if (!m_app.panic().report().keys_destroyed)
        paragraph(context,
            m_app.is_aimed_at_file()
                ? tr("The file could not be erased. It may still open with its passphrase.")
                : tr("The file could not be erased. The keys are gone from this program."));
    else
        paragraph(context,
            tr("The file can no longer be opened by anybody, but its name is still there."));
    if (primary_button(context, "try_again", tr("Try again")))
        m_app.panic().try_again(m_app.clock().monotonic_ms());
}

// --- What the window asks ----------------------------------------------------------------

Wishes Program::wishes() const
{
    const auto& preferences = m_app.preferences();
    // Where the key is to be held there has to be one.
    const auto key = m_app.is_aimed_at_file() && preferences.hide_key == domain::HideKey::None
        ? domain::HideKey::Escape
        : preferences.hide_key;
    return { theme_name(preferences.theme), text_size(preferences.text_size), imgui_key(key),
        preferences.global_key, m_app.captures().is_lifted() };
}

std::optional<std::int64_t> Program::next_deadline() const
{
    auto next = m_app.next_deadline_ms();
    if (const auto panic = m_app.panic().next_deadline_ms();
        panic && *panic > m_app.clock().monotonic_ms())
        next = std::min(next.value_or(*panic), *panic);
    // A mouse that is held sends nothing by which the ring would fill.
    if (m_app.is_button_held()) {
        const auto soon = m_app.clock().monotonic_ms() + RING_STEP_MS;
        next = std::min(next.value_or(soon), soon);
    }
    const auto& status = m_app.session().save_status();
    if (m_app.session().is_open() && status.state == app::SaveState::Saving) {
        const auto say = status.since_ms + SAY_SAVING_AFTER_MS;
        if (say > m_app.clock().monotonic_ms())
            next = std::min(next.value_or(say), say);
    }
    return next;
}

bool Program::wake()
{
    bool changed = m_app.tick();
    if (m_app.is_button_held()) {
        changed = true;
    } else if (m_app.panic().is_holding()) {
        m_app.panic().hold(m_app.clock().monotonic_ms());
        m_app.tick();
        changed = true;
    }
    if (m_app.session().locks() != m_locks) {
        m_locks = m_app.session().locks();
        m_why_not_saved = false;
        m_screen.reset();
        m_wants_new_context = true;
        changed = true;
    }
    return changed;
}

bool Program::wants_new_context() const
{
    // Also between a lock that a press has just caused and the next wake().
    return m_wants_new_context || m_app.session().locks() != m_locks;
}

void Program::was_used() { m_app.session().touch(); }

void Program::hide(HideReason reason)
{
    if (reason == HideReason::Key)
        m_app.panic().press(m_app.clock().monotonic_ms());
    else if (reason == HideReason::SessionEnds)
        m_app.leave_at_once();
    else
        m_app.hide();
}

void Program::hide_key_held(std::int64_t) { m_app.panic().hold(m_app.clock().monotonic_ms()); }

void Program::hide_key_released() { m_app.panic().release(m_app.clock().monotonic_ms()); }

} // namespace ui
