#include "ui/screens/list_parts.hpp"

#include "i18n/tr.hpp"
#include "ui/widgets/back_action.hpp"

namespace ui {

using i18n::tr;
using i18n::trc;

namespace {

    Action next_action()
    {
        return { .id = "next", .label = trc("button", "Next"), .icon = Icon::ArrowRight };
    }

} // namespace

Foot list_foot(bool empty)
{
    Foot foot;
    foot.back = back_action();
    if (!empty) {
        foot.main = next_action();
        return foot;
    }
    foot.others = { { .id = "later",
                        .label = tr("I'll come back later"),
                        .short_label = trc("button", "Later") },
        { .id = "next", .label = trc("button", "Skip") } };
    return foot;
}

Foot card_foot(bool is_last)
{
    Foot foot;
    foot.back = back_action();
    foot.others = { { .id = "close", .label = tr("To the list") } };
    foot.main = is_last
        ? Action { .id = "next", .label = trc("button", "Done"), .icon = Icon::Check }
        : next_action();
    return foot;
}

Erasing draw_erasing_parts(Context& context, std::string_view words, bool confirms)
{
    if (!confirms)
        return text_link(context, "ask_erase", words, Icon::Bin) ? Erasing::Ask : Erasing::Nothing;
    const auto pressed = button_row(context,
        { { .id = "keep", .label = tr("Leave it") },
            { .id = "erase", .label = words, .icon = Icon::Bin, .danger = true } });
    if (pressed == "keep")
        return Erasing::Keep;
    return pressed == "erase" ? Erasing::Erase : Erasing::Nothing;
}

} // namespace ui
