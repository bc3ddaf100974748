#pragma once

#include "ui/widgets/action.hpp"

#include <optional>
#include <vector>

namespace ui {

enum class ButtonWidth { Natural, Fill };
enum class ButtonHeight { Full, Small }; ///< 48, or 44 inside cards.

struct ButtonOptions {
    Icon icon { Icon::None };
    Enabled enabled { Enabled::Yes };
    ButtonWidth width { ButtonWidth::Natural };
    ButtonHeight height { ButtonHeight::Full };
};

/// Every button answers true in the frame it is pressed, by mouse, Space or Enter.
/// Arrows to the right stand after the words, every other drawing before them.

/// Green; one on a screen.
bool primary_button(
    Context& context, std::string_view id, const Words& label, const ButtonOptions& options = {});
bool secondary_button(
    Context& context, std::string_view id, const Words& label, const ButtonOptions& options = {});
/// Deletes something. Stands apart from others, with a bin unless told otherwise.
bool danger_button(
    Context& context, std::string_view id, const Words& label, const ButtonOptions& options = {});
/// The same, but true as long as it is held down, by mouse, Space or Enter.
bool danger_held(
    Context& context, std::string_view id, const Words& label, const ButtonOptions& options = {});
/// Necesito ayuda ya. Nothing else is purple.
bool help_button(
    Context& context, std::string_view id, const Words& label, const ButtonOptions& options = {});
/// Words in green without a box; only on page or card, never on the desk.
bool text_link(Context& context, std::string_view id, const Words& label, Icon icon = Icon::None);

/// A row that is chosen or not among a few ("Ya la tengo", "La voy a hacer", "No
/// me sirve"), each with its own outline and a check on the chosen one.
std::optional<std::size_t> option_buttons(Context& context, std::string_view id,
    const std::vector<Words>& labels, std::optional<std::size_t> chosen,
    Enabled enabled = Enabled::Yes);

/// A row of buttons side by side; danger ones stand apart. The id that was pressed.
enum class FirstIs { Primary, Secondary };
std::string button_row(
    Context& context, const std::vector<Action>& actions, FirstIs first = FirstIs::Secondary);

/// In the middle, under each other or side by side where they fit: lock and unlock.
bool centred_link(
    Context& context, std::string_view id, const Words& label, Icon icon = Icon::None);
std::string centred_buttons(Context& context, const std::vector<Action>& actions);

/// Not operable: the key that does the same.
void key_cap(Context& context, const Words& key);

/// For Row::at_the_right.
float button_width(Context& context, const Words& label, Icon icon = Icon::None);
float link_width(Context& context, const Words& label, Icon icon = Icon::None);

} // namespace ui
