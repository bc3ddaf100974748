#include "ui/screens/diagnostics_screen.hpp"

#include "i18n/tr.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using i18n::tr;

namespace {

    Icon icon_for(app::Granted granted)
    {
        return granted == app::Granted::Yes ? Icon::Check : Icon::Warning;
    }

    void draw_lines(Context& context, const app::DiagnosticsModel::State& state, bool granted)
    {
        for (const auto& line : state.lines) {
            if ((line.granted == app::Granted::Yes) == granted)
                icon_line(context, icon_for(line.granted), line.words);
        }
    }

} // namespace

std::vector<std::string> DiagnosticsScreen::place() const
{
    return { std::string(tr("Settings")), std::string(tr("What protects you here")) };
}

void DiagnosticsScreen::draw(Context& context)
{
    const auto& state = m_model.state();
    Page page(context, "diagnostics",
        Foot { .back = back_action(),
            .others = { { .id = "again", .label = tr("Try again") } },
            .main = {} });
    heading(context, tr("What protects you here"));
    hint(context, tr("Each was tried out on this computer just now."));
    if (!state.all_granted) {
        section(context, tr("What this computer does not give"));
        draw_lines(context, state, false);
    }
    section(context, tr("What this computer gives"));
    draw_lines(context, state, true);
    const auto pressed = page.foot();
    if (pressed == "back")
        m_model.back();
    else if (pressed == "again")
        m_model.look_again();
}

} // namespace ui
