#include "ui/widgets/back_action.hpp"

#include "i18n/tr.hpp"

namespace ui {

Action back_action(Enabled enabled)
{
    return { .id = "back",
        .label = i18n::trc("button", "Back"),
        .icon = Icon::ArrowLeft,
        .enabled = enabled };
}

} // namespace ui
