#include "ui/widgets/public_code.hpp"

#include "ui/draw.hpp"
#include "ui/widgets/widgets.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace ui {

namespace {

    constexpr Colour WHITE { 255, 255, 255 };
    constexpr Colour BLACK { 0, 0, 0 };
    constexpr std::size_t QUIET = 4;
    constexpr float SQUARE = 5;
    constexpr std::size_t GROUP = 4;

    std::string in_groups(std::string_view text)
    {
        std::string groups;
        for (std::size_t at = 0; at < text.size(); at += GROUP) {
            if (at > 0)
                groups += ' ';
            groups += text.substr(at, GROUP);
        }
        return groups;
    }

} // namespace

void square_code(Context& context, std::size_t side, const std::vector<bool>& dark)
{
    const auto squares = static_cast<float>(side + 2 * QUIET);
    const float room = std::floor(context.flow().width() / squares);
    // Whole pixels: half of one blurs the edge a reader looks for.
    const float square = std::max(2.0F, std::min(room, std::round(context.metrics().text(SQUARE))));
    const Rect rect = context.place(square * squares, square * squares, context.metrics().space(8));
    const float left = std::round(rect.left);
    const float top = std::round(rect.top);
    fill_box({ left, top, left + square * squares, top + square * squares }, WHITE, 0);
    const auto at = [&](std::size_t index) { return square * static_cast<float>(index + QUIET); };
    for (std::size_t row = 0; row < side; ++row) {
        for (std::size_t column = 0; column < side;) {
            std::size_t end = column;
            while (end < side && dark[row * side + end])
                ++end;
            if (end > column)
                fill_box({ left + at(column), top + at(row), left + at(end), top + at(row + 1) },
                    BLACK, 0);
            column = end + 1;
        }
    }
}

bool public_text(
    Context& context, std::string_view id, std::string_view text, const Words& copy_label)
{
    paragraph(context, in_groups(text));
    if (!secondary_button(
            context, id, copy_label, { .icon = Icon::Files, .height = ButtonHeight::Small }))
        return false;
    ImGui::SetClipboardText(std::string(text).c_str());
    return true;
}

} // namespace ui
