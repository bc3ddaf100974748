#include "ui/screens/present_keys_view.hpp"

#include "app/error_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/new_passphrase_view.hpp"
#include "ui/widgets/back_action.hpp"
#include "ui/widgets/widgets.hpp"

#include <utility>

namespace ui {

using i18n::fill;
using i18n::tr;

PresentKeysView::Answer PresentKeysView::draw_page(
    Context& context, app::PresentKeysModel& model, const PresentPage& what)
{
    if (draw_choosing(context, model))
        return Answer::Nothing;
    const auto may_go_on = enabled_if(!what.busy && ready(model));
    Page page(context, what.id,
        Foot { .back = back_action(enabled_if(!what.busy)),
            .main = { "go_on", what.busy ? Words(tr("Making it…")) : what.action, Icon::Check,
                may_go_on, what.short_action } });
    if (what.draw_steps)
        what.draw_steps();
    heading(context, tr("The passphrase of now"));
    hint(context, tr("So that nobody does it while you are away from the computer."));
    for (const auto& warning : what.warnings)
        attention_notice(context, warning);
    Words fault = what.fault;
    if (fault.empty() && what.error == base::ErrorCode::CannotOpen)
        fault = what.wrong;
    else if (fault.empty() && what.error)
        error_notice(context, app::error_text(*what.error));
    const bool entered = draw_fields(context, model, enabled_if(!what.busy), std::move(fault));
    const auto pressed = page.foot();
    if ((entered || pressed == "go_on") && !what.busy && ready(model))
        return Answer::Submit;
    if (pressed != "back")
        return Answer::Nothing;
    m_passphrase.clear();
    return Answer::Back;
}

bool PresentKeysView::draw_fields(
    Context& context, app::PresentKeysModel& model, Enabled enabled, Words fault)
{
    initial_focus(context);
    if (enabled == Enabled::Yes && std::exchange(m_again, false))
        take_focus(context);
    auto options = passphrase_options(std::move(fault));
    options.enabled = enabled;
    const bool entered = m_passphrase.draw(context, "present", tr("Passphrase"), options);
    const auto& state = model.state();
    if (!state.needs_key_file)
        return entered;
    if (state.error)
        error_notice(context, app::error_text(*state.error));
    if (state.key_file.empty())
        hint(context, tr("This file also opens with a key file: show where it is."));
    else
        hint(context, fill(tr("Key file: {name}"), { { "name", state.key_file } }));
    if (secondary_button(context, "present_key_file", tr("Choose the key file"),
            { .icon = Icon::Key, .enabled = enabled }))
        model.key_file().choose();
    return entered;
}

bool PresentKeysView::ready(app::PresentKeysModel& model) const
{
    const auto& state = model.state();
    return !m_passphrase.empty() && !state.reading
        && (!state.needs_key_file || !state.key_file.empty());
}

crypto::Passphrase PresentKeysView::take()
{
    m_again = true;
    return m_passphrase.take();
}

} // namespace ui
