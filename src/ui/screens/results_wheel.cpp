// The security wheel among the results.

#include "i18n/tr.hpp"
#include "ui/screens/results_screen.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>

namespace ui {

using i18n::fill;
using i18n::tr;
using i18n::trc;

void ResultsScreen::draw_wheel(Context& context, const State& state)
{
    const Page page(context, "results");
    draw_head(context, state);
    const auto& wheel = state.wheel;
    if (!wheel.has_group) {
        paragraph(
            context, tr("The wheel is for those who have a group. You said that you have none."));
        return;
    }
    if (!wheel.answered) {
        if (empty_state(context, tr("The wheel is not filled in yet"),
                tr("Eight parts of your group, each from empty to full."),
                { .id = "fill_wheel", .label = trc("wheel", "Fill it in"), .icon = Icon::Pencil })
            == "fill_wheel")
            m_model.fill_wheel();
        return;
    }
    hint(context, tr("How your group is in each part today. It is no mark and is not added up."));
    Columns columns(context, { 0.45F, 0.55F }, 380);
    std::vector<WheelPart> parts;
    for (const auto& part : wheel.parts)
        parts.push_back({ part.name, part.value, part.next });
    security_wheel(context, parts);
    if (std::ranges::any_of(wheel.parts, &app::WheelPage::Part::next))
        small_text(context, tr("Dashed: what to strengthen next."));
    columns.next();
    draw_wheel_words(context, wheel);
}

void ResultsScreen::draw_wheel_words(Context& context, const app::WheelPage& wheel)
{
    {
        const Card card(context);
        paragraph(context,
            wheel.next.empty()
                ? Words(tr("Some parts are not said yet. Then you will see where to begin."))
                : Words(wheel.next));
        const auto pressed = button_row(context,
            { { .id = "fill_wheel", .label = trc("wheel", "Change it"), .icon = Icon::Pencil },
                { .id = "wheel_measure", .label = tr("See this measure") } });
        if (pressed == "fill_wheel")
            m_model.fill_wheel();
        else if (pressed == "wheel_measure")
            m_model.see_measure("OFI-13");
    }
    for (std::size_t i = 0; i < wheel.parts.size(); ++i) {
        const auto& part = wheel.parts[i];
        TableRow row(context, {}, { 0 }, Chosen::No, i + 1 == wheel.parts.size());
        paragraph(context, rich("**" + escaped(part.name) + "**"));
        row.below();
        small_text(context, part.means);
    }
}

} // namespace ui
