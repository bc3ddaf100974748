#pragma once

#include "ui/draw.hpp"
#include "ui/item.hpp"
#include "ui/widgets/action.hpp"

/// Shared by everything that has buttons; not for screens.
namespace ui {

enum class ButtonStyle { Primary, Secondary, Danger, Help };

/// A button measured before it is drawn.
struct ButtonPlan {
    ButtonStyle style { ButtonStyle::Secondary };
    TextLayout label;
    Icon icon { Icon::None };
    bool icon_after { false };
    Enabled enabled { Enabled::Yes };
    float width { 0 };
    float height { 0 };
};

/// least_height is what the button has with one line; a label that is wider than
/// most_width wraps.
ButtonPlan plan_button(Context& context, const Action& action, ButtonStyle style,
    float least_height, float most_width, float padding = 0);
Item draw_button(Context& context, std::string_view id, const ButtonPlan& plan, const Rect& rect);
bool press_button(Context& context, std::string_view id, const ButtonPlan& plan, const Rect& rect);

/// The label a layout has room for.
const Words& label_for(const Context& context, const Action& action);

} // namespace ui
