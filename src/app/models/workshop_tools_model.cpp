#include "app/models/workshop_tools_model.hpp"

#include "i18n/format.hpp"

namespace app {

WorkshopToolsModel::State WorkshopToolsModel::state() const
{
    const auto& guard = m_app.captures();
    if (guard.is_lifted())
        return { Captures::Lifted, i18n::time_of_day(guard.ends_at_minute()) };
    return { guard.works().value_or(false) ? Captures::Guarded : Captures::NotGuarded, {} };
}

void WorkshopToolsModel::back()
{
    if (m_app.router().can_go_back())
        m_app.router().back();
    else
        m_app.router().restart({ has_vault() ? Screen::Settings : Screen::Start, {} });
}

} // namespace app
