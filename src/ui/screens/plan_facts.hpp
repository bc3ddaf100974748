#pragma once

#include "ui/widgets/widgets.hpp"

#include <string>

namespace ui {

/// For the parts of PlanScreen alone.

/// "Mi descanso" and what she wrote; nothing written shows as a dash.
inline void fact(Context& context, const Words& name, const std::string& value, bool last = false)
{
    fact_row(context, name, value.empty() ? Words("—") : Words(value), last);
}

inline void subsection(Context& context, const Words& words, Icon icon = Icon::None)
{
    gap(context, Gap::Large);
    section(context, words, icon);
}

} // namespace ui
