#include "ui/screens/erasing_offer_view.hpp"

#include "i18n/tr.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using i18n::tr;
using State = app::ErasingOffer::State;

bool draw_erasing_offer(Context& context, State state)
{
    switch (state) {
    case State::Nothing:
        return false;
    case State::Offered:
    case State::Running:
        break;
    case State::Done:
        icon_line(context, Icon::Check,
            tr("What you took out is no longer in this file. Copies elsewhere keep it."),
            Tone::Prim);
        return false;
    case State::Failed:
        error_notice(context,
            tr("It could not be saved twice, so what you took out may still be in the file. What you wrote is not lost. Try again when it says Saved."));
        break;
    }
    small_text(context,
        tr("What you took out stays in the version before, inside the file, until it was saved twice."));
    const bool running = state == State::Running;
    if (!running)
        return text_link(context, "erase_for_good", tr("Erase it for good now"), Icon::Bin);
    small_text(context, tr("Erasing…"));
    return false;
}

} // namespace ui
