#include "ui/screens/key_file_view.hpp"

#include "app/error_text.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/file_browser_view.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using app::KeyFileModel;
using i18n::tr;

bool KeyFileView::draw(Context& context, KeyFileModel& model)
{
    switch (model.state().step) {
    case KeyFileModel::Step::Idle:
        m_name_set = false;
        return false;
    case KeyFileModel::Step::Choose:
        draw_choose(context, model);
        return true;
    case KeyFileModel::Step::NewPlace:
        draw_new(context, model);
        return true;
    }
    return false;
}

void KeyFileView::draw_choose(Context& context, KeyFileModel& model)
{
    Page page(
        context, "choose-key-file", Foot { .back = back_action(), .main = {} }, PageScroll::No);
    heading(context, tr("Which file is the key?"));
    initial_focus(context);
    const auto chosen = file_browser(context, model.browser());
    const auto pressed = page.foot();
    if (!chosen.empty())
        model.choose_this(chosen);
    else if (pressed == "back")
        model.leave();
}

void KeyFileView::draw_new(Context& context, KeyFileModel& model)
{
    const auto state = model.state();
    if (!m_name_set) {
        m_name = state.new_name;
        m_name_set = true;
    }
    const bool may_make
        = !state.busy && !state.looking && !state.name_is_bad && !state.name_is_taken;
    Page page(context, "new-key-file",
        Foot { .back = back_action(enabled_if(!state.busy)),
            .main = { "make", tr("Make the key here"), Icon::Check, enabled_if(may_make) } },
        PageScroll::No);
    if (state.error)
        error_notice(context, app::error_text(*state.error));
    {
        Columns columns(context, Split::MainAndSide);
        heading(context, tr("Where the key file goes"));
        initial_focus(context);
        file_browser(context, model.browser());
        columns.next();
        FieldOptions options { .most_bytes = 80 };
        options.enabled = enabled_if(!state.busy);
        if (state.name_is_taken)
            options.fault
                = { tr("There is already a file with that name."), tr("Example: photo-0413.dat") };
        else if (state.name_is_bad)
            options.fault = { tr("That name cannot be used."), tr("Example: photo-0413.dat") };
        if (text_field(context, "key_name", tr("Name of the file"), m_name, options))
            model.set_new_name(m_name);
        small_text(context, tr("A name that says nothing to a stranger."));
        draw_nearness_of_key_file(context, state.nearness);
    }
    const auto pressed = page.foot();
    if (pressed == "make")
        model.make_here();
    else if (pressed == "back")
        model.leave();
}

void draw_key_file_warning(Context& context)
{
    paragraph(context,
        tr("A key file is needed beside the passphrase. Keep it on a small card apart: without it nobody opens the plan, not even from a copy."));
    attention_notice(context,
        rich(tr(
            "**If you lose it or it changes, the plan is lost,** also for you. Nobody can make it again. Keep a second copy of it with somebody you trust.")));
}

void draw_nearness_of_key_file(Context& context, app::Nearness nearness)
{
    switch (nearness) {
    case app::Nearness::Elsewhere:
        return;
    case app::Nearness::SameFolder:
        attention_notice(context,
            tr("It is in the same folder as the plan: whoever takes one takes both, and then it protects nothing."));
        return;
    case app::Nearness::SameDrive:
        attention_notice(context,
            tr("It is on the same stick or disk as the plan: whoever takes one takes both. Better on another."));
        return;
    }
}

} // namespace ui
