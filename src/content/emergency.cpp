#include "content/emergency.hpp"

#include <algorithm>
#include <array>

namespace content {

namespace {

    constexpr std::array<std::string_view, 29> ICONS { "calendar", "check", "child", "clock",
        "document", "document-odd", "door", "empty-house", "eye", "fire", "group", "health",
        "heart", "help", "inside", "key", "message", "mobile", "no-entry", "path", "people",
        "person", "picture", "question", "road", "scales", "search", "unknown-person", "warning" };

} // namespace

std::span<const std::string_view> emergency_icons() { return ICONS; }

const EmergencyStep* find_step(const EmergencyCard& card, std::string_view id)
{
    const auto found = std::ranges::find(card.steps, id, &EmergencyStep::id);
    return found == card.steps.end() ? nullptr : &*found;
}

Progress progress_of(const EmergencyCard& card, std::span<const std::string> walked)
{
    Progress progress;
    progress.position = std::max(1, static_cast<int>(walked.size()));
    progress.total = progress.position;
    const auto* step = walked.empty() ? nullptr : find_step(card, walked.back());
    // A card without faults has no loop; the bound keeps a faulty one harmless.
    for (std::size_t left = card.steps.size(); step && !step->next.empty() && left > 0; --left) {
        step = find_step(card, step->next);
        if (step)
            ++progress.total;
    }
    return progress;
}

} // namespace content
