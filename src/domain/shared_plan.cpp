#include "domain/shared_plan.hpp"

#include "domain/code_words.hpp"
#include "domain/every_text.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace domain {

namespace {

    template <typename Records, typename Wanted>
    void keep_if(Records& records, const Wanted& is_wanted)
    {
        std::erase_if(records, [&](const auto& record) { return !is_wanted(record); });
    }

    /// A measure stands on two pages: agreements, and what she will do on a day.
    void leave_out_measures(Plan& plan, const ShareChoice& choice)
    {
        std::set<RecordId> shown;
        const auto note = [&](const std::vector<const MeasureChoice*>& measures) {
            for (const auto* measure : measures)
                shown.insert(measure->id);
        };
        if (choice.parts.contains(PlanPart::Agreements))
            note(agreed_measures(plan));
        if (choice.parts.contains(PlanPart::Todo))
            note(dated_measures(plan));
        keep_if(plan.measures, [&](const auto& measure) { return shown.contains(measure.id); });
        for (auto& measure : plan.measures) {
            measure.reason = MeasureReason::NotSaid;
            measure.reason_words.clear();
            measure.reminder.reset();
            measure.done.reset();
            measure.checked.reset();
            measure.answer_update = AnswerUpdate::NotAsked;
        }
    }

    /// Without the page of her people an emergency card still says whom it calls, by code name.
    void leave_out_people(Plan& plan)
    {
        std::set<RecordId> called;
        for (const auto& protocol : plan.protocols)
            called.insert(protocol.call.begin(), protocol.call.end());
        auto& people = plan.people;
        keep_if(people.contacts, [&](const auto& contact) { return called.contains(contact.id); });
        for (auto& contact : people.contacts)
            contact = { contact.id, std::move(contact.code_name), {}, {}, {} };
        people.chain.clear();
        people.chain_rule.clear();
        people.dependants.clear();
    }

    void leave_out_parts(PlanView& view, const ShareChoice& choice)
    {
        auto& plan = view.plan;
        const auto without = [&](PlanPart part) { return !choice.parts.contains(part); };
        leave_out_measures(plan, choice);
        if (without(PlanPart::Risks)) {
            view.risks.clear();
            view.barely_moves = false;
        }
        if (without(PlanPart::Agreements))
            plan.agreements.clear();
        if (without(PlanPart::StepsBefore))
            plan.steps_before.clear();
        if (without(PlanPart::Protocols))
            plan.protocols.clear();
        if (without(PlanPart::People))
            leave_out_people(plan);
        if (without(PlanPart::SelfCare))
            plan.self_care = {};
        if (without(PlanPart::Limits))
            plan.limits = {};
        if (without(PlanPart::Calendar))
            view.calendar.clear();
        if (without(PlanPart::Lists)) {
            plan.bag.clear();
            plan.documents.clear();
            plan.relocation.clear();
        }
        if (without(PlanPart::Organisation))
            plan.organisation = {};
        const bool accepted = choice.parts.contains(PlanPart::Accepted);
        keep_if(plan.decisions, [&](const RiskDecision& decision) {
            return accepted && decision.decision == Decision::Accept;
        });
        // What no page shows.
        plan.calendar.clear();
        plan.drills.clear();
        for (auto& measure : plan.measures) {
            measure.responsible.clear();
            measure.money.clear();
            measure.money_from.clear();
        }
        plan.organisation.wheel_on.reset();
        std::erase_if(view.calendar, [](const CalendarLine& line) {
            return line.kind == CalendarKind::Drill || line.kind == CalendarKind::Wheel;
        });
        plan.people.code_words.clear();
        plan.made_on.reset();
        plan.reviewed_on.reset();
        plan.last_id = 0;
    }

    std::vector<std::string> names_in(const Plan& plan)
    {
        std::vector<std::string> names;
        for (const auto& contact : plan.people.contacts)
            names.push_back(contact.code_name);
        for (const auto& dependant : plan.people.dependants) {
            names.push_back(dependant.who);
            names.push_back(dependant.carer);
        }
        for (const auto& measure : plan.measures) {
            names.push_back(measure.who_words);
            names.push_back(measure.reminded_by);
        }
        for (const auto& decision : plan.decisions)
            names.push_back(decision.person);
        names.push_back(plan.self_care.listener);
        names.push_back(plan.organisation.responsible);
        return names;
    }

    /// A, B ... Z, A2: in no language.
    std::string letter_of(std::size_t index)
    {
        std::string letter(1, static_cast<char>('A' + index % 26));
        return index < 26 ? letter : letter + std::to_string(index / 26 + 1);
    }

    void leave_out_names(PlanView& view, const std::vector<std::string>& names)
    {
        auto& plan = view.plan;
        std::size_t index = 0;
        for (auto& contact : plan.people.contacts)
            contact = { contact.id, {}, {}, {}, {} };
        plan.people.dependants.clear();
        for (auto& measure : plan.measures) {
            measure.who_words.clear();
            measure.reminded_by.clear();
        }
        for (auto& decision : plan.decisions)
            decision.person.clear();
        plan.self_care.listener.clear();
        plan.organisation.responsible.clear();
        const auto hide = [&](std::string& text) { view.hidden_words += hide_words(text, names); };
        for_each_text(plan, hide);
        for (auto& line : view.calendar)
            hide(line.text);
        for (auto& contact : plan.people.contacts)
            contact.code_name = letter_of(index++);
    }

} // namespace

SharedPlan shared_plan(PlanView view, const ShareChoice& choice)
{
    // Also the names of people who do not go along may stand in what does.
    const auto names = names_in(view.plan);
    leave_out_parts(view, choice);
    if (choice.names == Names::LeftOut)
        leave_out_names(view, names);
    if (choice.telephones == Telephones::LeftOut) {
        for (auto& contact : view.plan.people.contacts)
            contact.phone.clear();
    }
    return { choice.parts, choice.names, std::move(view) };
}

} // namespace domain
