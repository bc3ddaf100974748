#include "ui/screens/directory_file_view.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/file_browser_view.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using i18n::fill;
using i18n::tr;
using i18n::trn;

DirectoryFilePressed draw_directory_file_choice(
    Context& context, const DirectoryFileChoice& choice, app::FileBrowserModel& browser)
{
    Page page(context, choice.page, Foot { .back = back_action(), .main = {} }, PageScroll::No);
    heading(context, choice.title);
    hint(context, choice.what_happens);
    if (!choice.error.empty())
        error_notice(context, choice.error);
    if (choice.busy)
        small_text(context, tr("Reading it…"));
    initial_focus(context);
    DirectoryFilePressed pressed;
    pressed.chosen = file_browser(context, browser);
    pressed.back = page.foot() == "back" && pressed.chosen.empty();
    return pressed;
}

DirectoryFilePressed draw_directory_file_faults(
    Context& context, const DirectoryFileFaults& refused)
{
    Page page(context, refused.page,
        Foot { .back = back_action(),
            .main = { "another", tr("Choose another file"), Icon::FolderOutline, Enabled::Yes,
                tr("Another") } });
    heading(context, tr("This list is not taken"));
    paragraph(context, refused.what_it_means);
    for (const auto& fault : refused.faults)
        bullet(context, Words(fault));
    if (refused.more > 0)
        small_text(context,
            fill(trn("And {count} more.", "And {count} more.", refused.more),
                { { "count", std::to_string(refused.more) } }));
    const auto pressed = page.foot();
    return { .chosen = {}, .another = pressed == "another", .back = pressed == "back" };
}

} // namespace ui
