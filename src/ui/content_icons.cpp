#include "ui/content_icons.hpp"

#include <algorithm>

namespace ui {

namespace {

    struct Named {
        std::string_view name;
        Icon icon;
    };

    constexpr Named NAMES[] {
        // Groups of measures.
        { "CAS", Icon::Home },
        { "COL", Icon::People },
        { "DIG", Icon::Mobile },
        { "ECO", Icon::Money },
        { "FAM", Icon::Child },
        { "INC", Icon::Write },
        { "LEG", Icon::Scales },
        { "OFI", Icon::BuildingOutline },
        { "PSI", Icon::HeartOutline },
        { "RES", Icon::LifeRing },
        { "VIA", Icon::Road },
        // Emergency cards and situations.
        { "calendar", Icon::Calendar },
        { "check", Icon::Check },
        { "child", Icon::Child },
        { "clock", Icon::ClockOutline },
        { "document", Icon::FileTextOutline },
        { "document-odd", Icon::QuestionCircleOutline },
        { "door", Icon::SignIn },
        { "empty-house", Icon::Unlock },
        { "eye", Icon::Eye },
        { "fire", Icon::Fire },
        { "group", Icon::People },
        { "health", Icon::Medkit },
        { "heart", Icon::HeartOutline },
        { "help", Icon::LifeRing },
        { "inside", Icon::Home },
        { "key", Icon::Key },
        { "message", Icon::CommentOutline },
        { "mobile", Icon::Mobile },
        { "no-entry", Icon::Ban },
        { "path", Icon::Signs },
        { "people", Icon::People },
        { "person", Icon::Person },
        { "picture", Icon::Picture },
        { "question", Icon::QuestionCircleOutline },
        { "road", Icon::Road },
        { "scales", Icon::Scales },
        { "search", Icon::Search },
        { "unknown-person", Icon::PersonTimes },
        { "warning", Icon::Warning },
    };

} // namespace

Icon content_icon(std::string_view name)
{
    const auto* const found = std::ranges::find(NAMES, name, &Named::name);
    return found == std::end(NAMES) ? Icon::None : found->icon;
}

} // namespace ui
