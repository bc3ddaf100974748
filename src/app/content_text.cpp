#include "app/content_text.hpp"

#include "app/error_text.hpp"
#include "app/places.hpp"
#include "base/utf8.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>

namespace app {

namespace {

    using i18n::fill;
    using i18n::tr;
    using i18n::trn;

    constexpr std::size_t SHOWN_FAULTS = 3;

    ContentNotice refusal(const ContentOrigin& origin)
    {
        ContentNotice notice;
        notice.refused = true;
        const auto folder = i18n::quoted(shown_path(origin.folder));
        if (origin.unreadable) {
            notice.words = fill(
                tr("The folder {folder} could not be read. You see what came with the program."),
                { { "folder", folder } });
            return notice;
        }
        const auto count = origin.faults.size();
        notice.words = fill(
            trn("The folder {folder} has {count} fault and is not used. You see what came with the program.",
                "The folder {folder} has {count} faults and is not used. You see what came with the program.",
                count),
            { { "folder", folder }, { "count", std::to_string(count) } });
        for (std::size_t i = 0; i < std::min(count, SHOWN_FAULTS); ++i)
            notice.faults.push_back(base::without_invisible(content::fault_text(origin.faults[i])));
        return notice;
    }

    bool shows_content(Screen screen)
    {
        switch (screen) {
        case Screen::Start:
        case Screen::Home:
        case Screen::EmergencyMenu:
        case Screen::EmergencyCard:
        case Screen::Guides:
        case Screen::Guide:
        case Screen::Contacts:
        case Screen::Assessment:
        case Screen::Question:
        case Screen::Measures:
        case Screen::Settings:
        case Screen::Diagnostics:
            return true;
        default:
            return false;
        }
    }

} // namespace

ContentNotice content_notice(const ContentOrigin& origin, Screen screen, bool refusal_was_read)
{
    // In an emergency nothing stands before the card but what matters to it.
    const bool emergency = screen == Screen::EmergencyMenu || screen == Screen::EmergencyCard;
    if (origin.is_refused())
        return refusal_was_read || emergency ? ContentNotice {} : refusal(origin);
    if (!origin.is_in_use() || !shows_content(screen))
        return {};
    if (screen != Screen::Start && screen != Screen::Diagnostics)
        return { std::string(tr("Content of another folder, not what came with the program.")), {},
            false };
    return {
        fill(
            tr("Content of another folder, not what came with the program: {folder}. Trust it only if you know who made it."),
            { { "folder", i18n::quoted(shown_path(origin.folder)) } }),
        {}, false
    };
}

std::string loaded_directory_text(const content::Library& library)
{
    if (!library.directory_loaded)
        return {};
    return fill(tr("List of contacts loaded by you on {date}, not the one of the program."),
        { { "date", i18n::long_date(*library.directory_loaded) } });
}

std::string loaded_directory_text(const content::Library& library, Screen screen)
{
    switch (screen) {
    case Screen::Guides:
    case Screen::Guide:
    case Screen::Contacts:
    case Screen::Print:
    case Screen::Export:
        return loaded_directory_text(library);
    default: // The emergency cards say it below the numbers.
        return {};
    }
}

} // namespace app
