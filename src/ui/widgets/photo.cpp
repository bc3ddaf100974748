#include "ui/widgets/photo.hpp"

#include "ui/draw.hpp"
#include "ui/item.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

    constexpr int STEP = 80; ///< pixels for a press of an arrow, or a notch of the wheel

    void follow_keys(const Item& item, PhotoUse& use)
    {
        if (own_key_pressed(item, ImGuiKey_LeftArrow))
            use.right -= STEP;
        if (own_key_pressed(item, ImGuiKey_RightArrow))
            use.right += STEP;
        if (own_key_pressed(item, ImGuiKey_UpArrow))
            use.down -= STEP;
        if (own_key_pressed(item, ImGuiKey_DownArrow))
            use.down += STEP;
    }

    void follow_mouse(const Item& item, PhotoUse& use)
    {
        const ImGuiIO& io = ImGui::GetIO();
        if (item.held) {
            use.right -= static_cast<int>(std::lround(io.MouseDelta.x));
            use.down -= static_cast<int>(std::lround(io.MouseDelta.y));
        }
        if (item.hovered) {
            use.right -= static_cast<int>(std::lround(io.MouseWheelH * STEP));
            use.down -= static_cast<int>(std::lround(io.MouseWheel * STEP));
        }
    }

} // namespace

PhotoUse photo(Context& context, std::string_view id, const PhotoParts& parts)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const Flow& flow = context.flow();
    const float left_over = flow.bottom - flow.y - flow.gap - sizes.space(8);
    const float height = std::floor(std::max(left_over, sizes.text(240)));
    const Rect rect = context.place(0, height, sizes.space(8));
    const Item item = operate(context, id, rect, parts.label.text(), { .kind = ItemKind::Tile });
    fill_box(rect, c.card, sizes.radius_button);

    PhotoUse use { item.pressed, 0, 0 };
    if (parts.moves) {
        follow_keys(item, use);
        follow_mouse(item, use);
    }
    const Rect room = rect.grown(-sizes.operable_line * 2);
    const auto bitmap = parts.pixels(
        static_cast<int>(std::floor(room.width())), static_cast<int>(std::floor(room.height())));
    if (bitmap) {
        const Point middle = room.middle();
        const float left = std::round(middle.x - static_cast<float>(bitmap->width) / 2);
        const float top = std::round(middle.y - static_cast<float>(bitmap->height) / 2);
        draw_bitmap(context, bitmap, { left, top });
    }
    outline_box(rect, c.edge, sizes.radius_button, sizes.operable_line);
    if (item.ring)
        focus_ring(context, rect, sizes.radius_button);
    return use;
}

} // namespace ui
