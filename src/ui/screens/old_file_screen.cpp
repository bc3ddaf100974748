#include "ui/screens/old_file_screen.hpp"

#include "i18n/tr.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using i18n::tr;

std::vector<std::string> OldFileScreen::place() const
{
    return { std::string(tr("A file of an older version")) };
}

void OldFileScreen::draw(Context& context)
{
    const auto state = m_model.state();
    Foot foot { .back = {}, .main = { "backup", tr("Make a backup"), Icon::ArrowRight } };
    if (state.backed_up)
        foot.main = { "go_on", tr("Go on to my plan"), Icon::ArrowRight };
    else
        foot.others.push_back({ .id = "go_on",
            .label = tr("Go on without a backup"),
            .short_label = tr("Without one") });
    Page page(context, "old-file", foot);
    heading(context, tr("This file was made with an older version"));
    paragraph(context,
        tr("Everything you wrote is here and was read whole. When it is saved again it gets the form of this version; the older program does not open it after that."));
    if (state.backed_up)
        good_notice(context, tr("The backup is made. You can go on."));
    else
        paragraph(context,
            tr("Before that, a backup is a good idea. Nothing is saved until you have decided."));
    initial_focus(context);
    const auto pressed = page.foot();
    if (pressed == "backup")
        m_model.make_backup();
    else if (pressed == "go_on")
        m_model.go_on();
}

} // namespace ui
