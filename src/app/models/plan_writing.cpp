#include "app/models/plan_model.hpp"
#include "app/models/plan_records.hpp"

namespace app {

using domain::RecordId;
using domain::Workbook;
using plan_records::erase;
using plan_records::lift;
using plan_records::steps_card;

// --- Writing -----------------------------------------------------------------------------

std::string PlanModel::text(PlanField field, RecordId id) const
{
    auto plan = workbook().plan;
    const auto* text = plan_text(plan, field, id);
    return text ? *text : std::string {};
}

void PlanModel::set_text(PlanField field, RecordId id, std::string text)
{
    text = bounded_plan_text(std::move(text));
    edit([&](Workbook& book) {
        auto* place = plan_text(book.plan, field, id);
        if (!place)
            return;
        *place = std::move(text);
        // What is written down is no longer only thought.
        if (field == PlanField::NotGiveUp)
            book.plan.limits.not_give_up_thought = false;
        if (field == PlanField::TooMuch)
            book.plan.limits.too_much_thought = false;
    });
}

RecordId PlanModel::begun_steps()
{
    const auto shown = state().steps;
    if (shown.id != 0 || shown.kind == domain::StepsKind::Own)
        return shown.id;
    RecordId id = 0;
    edit([&](Workbook& book) {
        id = domain::take_id(book.plan);
        book.plan.steps_before.push_back({ id, shown.kind, {}, {} });
    });
    return id;
}

void PlanModel::add(PlanList list)
{
    const auto card = list == PlanList::Steps ? begun_steps() : 0;
    edit([&](Workbook& book) {
        auto& plan = book.plan;
        const auto id = domain::take_id(plan);
        switch (list) {
        case PlanList::Agreements:
            plan.agreements.push_back({ id, {} });
            return;
        case PlanList::Steps:
            if (auto* steps = steps_card(plan, card))
                steps->steps.push_back({ id, {} });
            return;
        case PlanList::Contacts:
            plan.people.contacts.push_back({ id, {}, {}, {}, {} });
            return;
        case PlanList::CodeWords:
            plan.people.code_words.push_back({ id, {}, {} });
            return;
        case PlanList::Dependants:
            plan.people.dependants.push_back({ id, {}, {}, {} });
            return;
        case PlanList::Bag:
            plan.bag.push_back({ id, {}, false });
            return;
        case PlanList::Papers:
            plan.documents.push_back({ id, {}, false });
            return;
        case PlanList::Calendar:
            plan.calendar.push_back({ id, std::nullopt, {}, domain::CalendarKind::Own, {} });
            return;
        }
    });
}

void PlanModel::remove(PlanList list, RecordId id)
{
    m_asks_about = 0;
    auto before = workbook().plan;
    edit([&](Workbook& book) {
        auto& plan = book.plan;
        switch (list) {
        case PlanList::Agreements:
            return erase(plan.agreements, id);
        case PlanList::Steps:
            for (auto& card : plan.steps_before)
                erase(card.steps, id);
            return;
        case PlanList::Contacts:
            return domain::remove_contact(plan, id);
        case PlanList::CodeWords:
            return domain::remove_code_word(plan, id);
        case PlanList::Dependants:
            return erase(plan.people.dependants, id);
        case PlanList::Bag:
            return erase(plan.bag, id);
        case PlanList::Papers:
            return erase(plan.documents, id);
        case PlanList::Calendar:
            return erase(plan.calendar, id);
        }
    });
    offer_to_put_back(std::move(before));
}

void PlanModel::move_up(PlanList list, RecordId id)
{
    edit([&](Workbook& book) {
        if (list == PlanList::Contacts)
            return lift(book.plan.people.contacts, id);
        for (auto& card : book.plan.steps_before)
            lift(card.steps, id);
    });
}

void PlanModel::tick(PlanList list, RecordId id)
{
    edit([&](Workbook& book) {
        for (auto& item : list == PlanList::Bag ? book.plan.bag : book.plan.documents) {
            if (item.id == id)
                item.ticked = !item.ticked;
        }
    });
}

} // namespace app
