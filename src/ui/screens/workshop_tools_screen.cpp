#include "ui/screens/workshop_tools_screen.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using i18n::fill;
using i18n::tr;
using i18n::trc;

std::vector<std::string> WorkshopToolsScreen::place() const
{
    return { std::string(tr("For workshops")) };
}

void WorkshopToolsScreen::draw(Context& context)
{
    Page page(context, "workshop-tools",
        Foot { .back = { "back", trc("button", "Back"), Icon::ArrowLeft }, .main = {} });
    heading(context, tr("For workshops"));
    section(context, tr("Sticks to give away"), Icon::Usb);
    paragraph(context,
        tr("The program is copied to a stick and checked. Nothing of any plan goes with it."));
    initial_focus(context);
    const bool stick = secondary_button(context, "stick", tr("Prepare a USB stick"));
    gap(context, Gap::Section);
    draw_captures(context);
    if (stick)
        m_model.prepare_stick();
    else if (page.foot() == "back")
        m_model.back();
}

void WorkshopToolsScreen::draw_captures(Context& context)
{
    using Captures = app::WorkshopToolsModel::Captures;
    const auto state = m_model.state();
    section(context, tr("Pictures of the screen and shared screens"), Icon::Desktop);
    switch (state.captures) {
    case Captures::NotGuarded:
        attention_notice(context,
            tr("This system does not keep the window out of pictures of the screen and shared screens. Hide your plan before you share the screen."));
        return;
    case Captures::Guarded:
        paragraph(context,
            tr("Pictures of the screen and shared screens do not show this window. A projector on a cable shows it all the same."));
        small_text(
            context, tr("It comes back by itself after ten minutes, and whenever you hide."));
        if (secondary_button(context, "lift", tr("Show it for ten minutes"), { .icon = Icon::Eye }))
            m_model.lift();
        return;
    case Captures::Lifted:
        paragraph(context,
            fill(
                tr("Until {time} pictures of the screen and shared screens show this window. Then it ends by itself, and whenever you hide."),
                { { "time", state.until } }));
        if (secondary_button(context, "end", tr("End it now"), { .icon = Icon::EyeSlash }))
            m_model.end();
        return;
    }
}

} // namespace ui
