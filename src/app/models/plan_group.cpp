#include "app/models/plan_model.hpp"

#include "app/addressee.hpp"
#include "app/drill_text.hpp"
#include "app/plan_text.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <utility>

namespace app {

using i18n::fill;
using i18n::tr;

// What a plan of a group has beyond that of one woman, where people stand, and rehearsals.

bool PlanModel::is_of_group() const
{
    return domain::addressee(workbook().her_case.answers) == domain::Addressee::Group;
}

void PlanModel::add_group(State& state) const
{
    state.organisation = is_of_group();
    state.pages = { PLAN_PAGES.begin(), PLAN_PAGES.end() };
    if (!state.organisation)
        return;
    state.pages.push_back(PlanPage::Organisation);
    const auto& plan = workbook().plan;
    state.organisation_part = plan.organisation;
    if (const auto made = plan.organisation.wheel_on)
        state.wheel_words = fill(tr("Made on {date}. Again on {again}."),
            { { "date", i18n::long_date(*made) },
                { "again", i18n::long_date(base::add_days(*made, domain::WHEEL_AFTER_DAYS)) } });
    for (const auto& choice : plan.measures) {
        if (choice.state == domain::MeasureState::NotUseful)
            continue;
        auto title = choice.own_text;
        if (!choice.measure.empty() && m_app.method().measure(choice.measure))
            title = m_app.texts().measure(choice.measure).title;
        state.group_measures.push_back(
            { choice.id, std::move(title), choice.responsible, choice.money, choice.money_from });
    }
}

void PlanModel::set_wheel_day(std::optional<base::Date> date)
{
    edit([&](domain::Workbook& book) { book.plan.organisation.wheel_on = date; });
}

void PlanModel::open_wheel()
{
    m_app.router().go({ Screen::Question, m_app.method().rules().places.wheel });
}

void PlanModel::add_stands_in(State& state) const
{
    if (m_asks_about == 0)
        return;
    const auto& plan = workbook().plan;
    for (const auto& card : plan.protocols) {
        if (std::ranges::find(card.call, m_asks_about) != card.call.end())
            state.stands_in.push_back(protocol_title(m_app.texts().risk(card.risk).title));
    }
    const auto& chain = plan.people.chain;
    if (std::ranges::find(chain, m_asks_about) != chain.end())
        state.stands_in.emplace_back(tr("Call chain"));
}

// --- Rehearsals --------------------------------------------------------------------------

void PlanModel::add_drill(Protocol& shown, const domain::EmergencyProtocol& card) const
{
    const auto& plan = workbook().plan;
    const auto* last = domain::last_drill(plan, card.id);
    if (!last)
        return;
    const auto today = m_app.clock().today();
    const auto due = *domain::drill_due(plan, card.id);
    shown.drill = drill_words(*last);
    shown.drill_note = last->how_it_went;
    shown.drill_due = drill_due_words(due, today);
    shown.drill_is_due = due <= today;
}

void PlanModel::rehearse()
{
    const auto shown = state().protocol;
    if (!shown)
        return;
    end_editing();
    // Back leads to this card and not to the first.
    m_app.router().replace({ Screen::Plan, "3/" + shown->risk });
    m_app.router().go({ Screen::Plan, std::string(DRILL_DETAIL) + shown->risk });
}

} // namespace app
