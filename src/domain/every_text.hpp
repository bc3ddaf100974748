#pragma once

#include "domain/plan.hpp"

#include <initializer_list>
#include <string>

namespace domain {

/// Every text a person can write, in one place: a new field that is not named here
/// would reach paper with a code word in it. The test writes the word into each.
template <typename Visit> void for_each_text(Plan& plan, const Visit& visit)
{
    const auto all = [&](std::initializer_list<std::string*> texts) {
        for (auto* text : texts)
            visit(*text);
    };
    for (auto& choice : plan.measures)
        all({ &choice.own_text, &choice.reason_words, &choice.who_words, &choice.reminded_by,
            &choice.responsible, &choice.money, &choice.money_from });
    for (auto& line : plan.agreements)
        visit(line.text);
    for (auto& card : plan.steps_before) {
        visit(card.title);
        for (auto& step : card.steps)
            visit(step.text);
    }
    for (auto& protocol : plan.protocols)
        all({ &protocol.signal, &protocol.who_warns, &protocol.who_cares_for_whom,
            &protocol.where_to, &protocol.what_to_take, &protocol.whom_to_call, &protocol.what_not,
            &protocol.afterwards });
    for (auto& contact : plan.people.contacts)
        all({ &contact.code_name, &contact.relation, &contact.phone, &contact.place_note });
    visit(plan.people.chain_rule);
    for (auto& dependant : plan.people.dependants)
        all({ &dependant.who, &dependant.carer, &dependant.note });
    auto& care = plan.self_care;
    all({ &care.rest, &care.green, &care.yellow, &care.red, &care.listener });
    all({ &plan.limits.not_give_up, &plan.limits.too_much });
    for (auto& entry : plan.calendar)
        visit(entry.text);
    for (auto& decision : plan.decisions)
        all({ &decision.reason, &decision.person });
    for (auto* list : { &plan.bag, &plan.documents }) {
        for (auto& item : *list)
            visit(item.text);
    }
    visit(plan.relocation);
    auto& organisation = plan.organisation;
    all({ &organisation.responsible, &organisation.induction, &organisation.consequences,
        &organisation.budget });
    for (auto& drill : plan.drills)
        visit(drill.how_it_went);
}

} // namespace domain
