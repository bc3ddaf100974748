#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/calendar_words.hpp"
#include "ui/screens/plan_facts.hpp"
#include "ui/screens/plan_screen.hpp"
#include "ui/screens/plan_words.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <vector>

namespace ui {

using app::PlanField;
using app::PlanList;
using i18n::fill;
using i18n::tr;
using i18n::trc;

// --- Rehearsing a card -------------------------------------------------------------------

void PlanScreen::draw_rehearsal(Context& context, const State& state)
{
    const auto& card = *state.protocol;
    if (card.empty && card.drill.empty())
        return;
    {
        const Row row(context);
        if (text_link(context, "rehearse", tr("Rehearse it"), Icon::Refresh))
            m_model.rehearse();
        const auto words
            = card.drill.empty() ? std::string(trc("card", "Not rehearsed yet.")) : card.drill;
        small_text(context, words);
    }
    if (card.drill.empty())
        return;
    auto more = card.drill_note;
    if (!card.drill_due.empty())
        more += (more.empty() ? "" : " ") + card.drill_due;
    small_text(context, more, card.drill_is_due ? Tone::Ink : Tone::Ink2);
}

// --- Taking out a person who is counted on -----------------------------------------------

void PlanScreen::ask_about(Context& context, const State& state, domain::RecordId contact)
{
    std::string places;
    for (const auto& place : state.stands_in)
        places += (places.empty() ? "" : "\n") + place;
    const auto pressed = notice(context, NoticeKind::Attention,
        fill(i18n::trn("She stands in {count} place. Take her out everywhere?",
                 "She stands in {count} places. Take her out everywhere?", state.stands_in.size()),
            { { "count", std::to_string(state.stands_in.size()) } }),
        { { .id = "keep", .label = tr("Leave her") },
            { .id = "erase", .label = trc("person", "Take her out") } },
        Icon::None, places);
    if (pressed == "erase")
        m_model.remove(PlanList::Contacts, contact);
    else if (pressed == "keep")
        m_model.ask_about(0);
}

// --- 9. Our organisation -----------------------------------------------------------------

void PlanScreen::draw_organisation(Context& context, const State& state)
{
    card_heading(context, plan_page_name(state.page));
    const auto& part = state.organisation_part;
    fact(context, tr("Who is responsible"), part.responsible);
    fact(context, tr("How new members learn it"), part.induction);
    fact(context, tr("If an agreement is not kept"), part.consequences);
    fact(context, tr("Money for protection"), part.budget);
    fact(context, tr("Security wheel"), state.wheel_words, true);
    if (text_link(context, "wheel", tr("See the wheel"), Icon::ArrowRight))
        m_model.open_wheel();
    subsection(context, tr("Who answers for each measure, and with what money"), Icon::People);
    if (state.group_measures.empty())
        hint(context, tr("The measures you choose come here."));
    for (const auto& measure : state.group_measures) {
        std::string words;
        for (const auto* more : { &measure.responsible, &measure.money, &measure.money_from }) {
            if (!more->empty())
                words += (words.empty() ? "" : " · ") + *more;
        }
        fact(context, measure.title, words, &measure == &state.group_measures.back());
    }
    if (text_link(context, "measures", tr("See the measures"), Icon::List))
        m_model.open_measures();
}

void PlanScreen::edit_organisation(Context& context, const State& state)
{
    card_heading(context, plan_page_name(state.page));
    hint(context, tr("Code names only."));
    initial_focus(context);
    edit_text(context, PlanField::Responsible, {}, tr("Who is responsible"));
    edit_text(context, PlanField::Induction, {}, tr("How new members learn it"), 3);
    edit_text(context, PlanField::Consequences, {}, tr("If an agreement is not kept"), 2);
    edit_text(context, PlanField::Budget, {}, tr("Money for protection"), 2);
    auto& input = day(0, state.organisation_part.wheel_on);
    FieldOptions options;
    if (input.is_wrong())
        options.fault = { tr("That day does not exist."), tr("Example: 12/05/2026") };
    if (date_field(context, "wheel_day", tr("Day on which we made the security wheel"), input,
            state.today, calendar_words(), options)
            .changed)
        m_model.set_wheel_day(input.date);
    for (const auto& measure : state.group_measures) {
        subsection(context, measure.title);
        const Line line { measure.id, {}, {}, false };
        edit_text(context, PlanField::MeasureResponsible, line, tr("Who answers for it"));
        edit_text(context, PlanField::MeasureMoney, line, tr("How much money"));
        edit_text(context, PlanField::MeasureMoneyFrom, line, tr("Where the money comes from"));
    }
}

} // namespace ui
