#include "ui/screens/start_screen.hpp"

#include "i18n/tr.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <array>

namespace ui {

using i18n::tr;
using i18n::trc;

namespace {

    constexpr std::array TEXT_SIZES { 100, 150, 200 };
    constexpr std::array THEMES { domain::Theme::Light, domain::Theme::Dark,
        domain::Theme::HighContrast };

    /// The button that stands for a text size that lies between two of them.
    std::size_t nearest_text_size(int percent)
    {
        if (percent <= 125)
            return 0;
        return percent <= 175 ? 1 : 2;
    }

} // namespace

void StartScreen::draw(Context& context)
{
    const auto& state = m_model.state();
    {
        Page page(context, "start");
        // Very large letters leave room for little more than one thing: help.
        const bool help_first = context.metrics().is_large();
        bool tools = false;
        if (help_first) {
            // Nothing comes between help and her plan, for the keyboard neither.
            draw_help(context);
            if (!context.metrics().is_low())
                heading(context, tr("What do you want to do?"));
        } else {
            tools = title_row(context, tr("What do you want to do?"),
                        { { .id = "workshop_tools",
                            .label = tr("For workshops"),
                            .icon = Icon::Usb } },
                        false)
                == "workshop_tools";
        }
        if (!help_first) {
            draw_calm(context);
            draw_help(context);
        }
        for (const auto words : state.missing)
            attention_notice(context, words);

        draw_tiles(context);
        if (help_first) {
            // After her plan, so that it is in sight.
            draw_calm(context);
            tools = secondary_button(
                context, "workshop_tools", tr("For workshops"), { .icon = Icon::Usb });
            draw_colours(context);
        }
        if (tools)
            m_model.open_workshop_tools();
    }
    draw_preferences(context);
}

void StartScreen::draw_tiles(Context& context)
{
    const auto& state = m_model.state();
    // Where there is little room all four in sight say more than what is written on two of them.
    const bool in_full = !context.metrics().is_low();
    Grid grid(context, 2, Gap::Medium, 300);
    grid.cell();
    if (!state.candidates.empty())
        initial_focus(context);
    const auto open_text = state.candidates.size() == 1
        ? rich(i18n::fill(tr("There is a file beside the program: **{name}**"),
            { { "name", escaped(state.candidates.front().name) } }))
        : Words(tr("Choose the file where you keep it."));
    if (tile(context,
            { .id = "open", .icon = Icon::Book, .title = tr("Open my plan"), .text = open_text }))
        m_model.open();
    grid.cell();
    if (state.candidates.empty())
        initial_focus(context);
    if (tile(context,
            { .id = "create",
                .icon = Icon::Write,
                .title = tr("Make my plan"),
                .text = tr("You can do it in parts. The short path takes about 20 minutes.") }))
        m_model.create();
    grid.cell();
    if (tile(context,
            { .id = "guides",
                .icon = Icon::Signs,
                .title = tr("Read the guides"),
                .text = in_full ? Words(tr("What to do, step by step. No passphrase is asked."))
                                : Words() }))
        m_model.read_guides();
    grid.cell();
    if (tile(context,
            { .id = "contacts",
                .icon = Icon::AddressBook,
                .title = tr("Who can help"),
                .text = in_full
                    ? Words(tr("Numbers and organisations, and what they will ask you."))
                    : Words() }))
        m_model.see_contacts();
}

void StartScreen::draw_calm(Context& context)
{
    hint(context, tr("Take your time. Nothing you do here goes out to the internet."));
}

void StartScreen::draw_help(Context& context)
{
    if (tile(context,
            { .id = "help",
                .icon = Icon::LifeRing,
                .title = tr("I need help now"),
                .text = tr("Short steps and telephone numbers. No passphrase is asked."),
                .help = true }))
        m_model.help();
}

void StartScreen::draw_preferences(Context& context)
{
    const auto& state = m_model.state();
    BottomBar bar(context);
    Row row(context);

    small_icon(context, Icon::Globe, Tone::Ink2);
    // In one line with the largest letters; what stands in them says what they are.
    const bool with_words = !context.metrics().is_large();
    if (with_words)
        hint(context, tr("Language"));
    std::vector<Words> names;
    std::size_t chosen = 0;
    for (const auto& language : state.languages) {
        if (language.code == state.language)
            chosen = names.size();
        names.emplace_back(language.name);
    }
    if (const auto pressed = segmented(context, "language", names, chosen)) {
        const auto code = state.languages[*pressed].code;
        m_model.use_language(code);
        return;
    }

    if (with_words)
        hint(context, tr("Letters"));
    if (const auto pressed = letter_size(context, "letters",
            { tr("Normal"), tr("Large"), tr("Very large") }, nearest_text_size(state.text_size)))
        m_model.use_text_size(TEXT_SIZES[*pressed]);

    if (with_words)
        draw_colours(context);
}

void StartScreen::draw_colours(Context& context)
{
    hint(context, tr("Colours"));
    const auto& state = m_model.state();
    const auto theme
        = static_cast<std::size_t>(std::ranges::find(THEMES, state.theme) - THEMES.begin());
    if (const auto pressed = segmented(context, "colours",
            { trc("colours", "Light"), trc("colours", "Dark"), trc("colours", "Contrast") }, theme))
        m_model.use_theme(THEMES[*pressed]);
}

} // namespace ui
