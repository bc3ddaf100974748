#include "app/models/plan_fields.hpp"

#include <algorithm>

namespace app {

namespace {

    template <typename Record> Record* find(std::vector<Record>& records, domain::RecordId id)
    {
        const auto found = std::ranges::find(records, id, &Record::id);
        return found == records.end() ? nullptr : &*found;
    }

    template <typename Record>
    std::string* text_in(
        std::vector<Record>& records, domain::RecordId id, std::string Record::*text)
    {
        auto* record = find(records, id);
        return record ? &(record->*text) : nullptr;
    }

    std::string* step_text(domain::Plan& plan, domain::RecordId id)
    {
        for (auto& card : plan.steps_before) {
            if (auto* text = text_in(card.steps, id, &domain::TextLine::text))
                return text;
        }
        return nullptr;
    }

    bool is_empty(const domain::Contact& contact)
    {
        return contact.code_name.empty() && contact.relation.empty() && contact.phone.empty()
            && contact.place_note.empty();
    }
    bool is_empty(const domain::TextLine& line) { return line.text.empty(); }
    bool is_empty(const domain::ChecklistItem& item) { return item.text.empty(); }
    bool is_empty(const domain::CodeWord& word)
    {
        return word.word.empty() && word.meaning.empty();
    }
    bool is_empty(const domain::Dependant& dependant)
    {
        return dependant.who.empty() && dependant.carer.empty() && dependant.note.empty();
    }
    bool is_empty(const domain::CalendarEntry& entry)
    {
        return entry.text.empty() && entry.event.empty();
    }
    bool is_empty(const domain::StepsCard& card)
    {
        return std::ranges::all_of(card.steps, [](const auto& step) { return is_empty(step); })
            && card.title.empty();
    }

    template <typename Record> void drop_empty(std::vector<Record>& records)
    {
        std::erase_if(records, [](const Record& record) { return is_empty(record); });
    }
    template <typename Record> bool any_empty(const std::vector<Record>& records)
    {
        return std::ranges::any_of(records, [](const Record& record) { return is_empty(record); });
    }

} // namespace

std::string* plan_text(domain::Plan& plan, PlanField field, domain::RecordId id)
{
    auto& people = plan.people;
    using domain::EmergencyProtocol;
    switch (field) {
    case PlanField::Agreement:
        return text_in(plan.agreements, id, &domain::TextLine::text);
    case PlanField::StepsTitle:
        return text_in(plan.steps_before, id, &domain::StepsCard::title);
    case PlanField::Step:
        return step_text(plan, id);
    case PlanField::Signal:
        return text_in(plan.protocols, id, &EmergencyProtocol::signal);
    case PlanField::WhoWarns:
        return text_in(plan.protocols, id, &EmergencyProtocol::who_warns);
    case PlanField::WhoCaresForWhom:
        return text_in(plan.protocols, id, &EmergencyProtocol::who_cares_for_whom);
    case PlanField::WhereTo:
        return text_in(plan.protocols, id, &EmergencyProtocol::where_to);
    case PlanField::WhatToTake:
        return text_in(plan.protocols, id, &EmergencyProtocol::what_to_take);
    case PlanField::WhomToCall:
        return text_in(plan.protocols, id, &EmergencyProtocol::whom_to_call);
    case PlanField::WhatNot:
        return text_in(plan.protocols, id, &EmergencyProtocol::what_not);
    case PlanField::Afterwards:
        return text_in(plan.protocols, id, &EmergencyProtocol::afterwards);
    case PlanField::ContactName:
        return text_in(people.contacts, id, &domain::Contact::code_name);
    case PlanField::ContactRelation:
        return text_in(people.contacts, id, &domain::Contact::relation);
    case PlanField::ContactPhone:
        return text_in(people.contacts, id, &domain::Contact::phone);
    case PlanField::ContactPlace:
        return text_in(people.contacts, id, &domain::Contact::place_note);
    case PlanField::ChainRule:
        return &people.chain_rule;
    case PlanField::CodeWord:
        return text_in(people.code_words, id, &domain::CodeWord::word);
    case PlanField::CodeMeaning:
        return text_in(people.code_words, id, &domain::CodeWord::meaning);
    case PlanField::DependantWho:
        return text_in(people.dependants, id, &domain::Dependant::who);
    case PlanField::DependantCarer:
        return text_in(people.dependants, id, &domain::Dependant::carer);
    case PlanField::DependantNote:
        return text_in(people.dependants, id, &domain::Dependant::note);
    case PlanField::Responsible:
        return &plan.organisation.responsible;
    case PlanField::Induction:
        return &plan.organisation.induction;
    case PlanField::Consequences:
        return &plan.organisation.consequences;
    case PlanField::Budget:
        return &plan.organisation.budget;
    case PlanField::Rest:
        return &plan.self_care.rest;
    case PlanField::Green:
        return &plan.self_care.green;
    case PlanField::Yellow:
        return &plan.self_care.yellow;
    case PlanField::Red:
        return &plan.self_care.red;
    case PlanField::Listener:
        return &plan.self_care.listener;
    case PlanField::BagItem:
        return text_in(plan.bag, id, &domain::ChecklistItem::text);
    case PlanField::PaperItem:
        return text_in(plan.documents, id, &domain::ChecklistItem::text);
    case PlanField::Relocation:
        return &plan.relocation;
    case PlanField::NotGiveUp:
        return &plan.limits.not_give_up;
    case PlanField::TooMuch:
        return &plan.limits.too_much;
    case PlanField::CalendarText:
        return text_in(plan.calendar, id, &domain::CalendarEntry::text);
    case PlanField::DecisionReason:
        return text_in(plan.decisions, id, &domain::RiskDecision::reason);
    case PlanField::DecisionPerson:
        return text_in(plan.decisions, id, &domain::RiskDecision::person);
    case PlanField::MeasureResponsible:
        return text_in(plan.measures, id, &domain::MeasureChoice::responsible);
    case PlanField::MeasureMoney:
        return text_in(plan.measures, id, &domain::MeasureChoice::money);
    case PlanField::MeasureMoneyFrom:
        return text_in(plan.measures, id, &domain::MeasureChoice::money_from);
    }
    return nullptr;
}

std::string bounded_plan_text(std::string text)
{
    if (text.size() <= LONGEST_PLAN_TEXT)
        return text;
    const auto goes_on
        = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
    auto end = LONGEST_PLAN_TEXT;
    while (end > 0 && goes_on(text[end]))
        --end;
    text.resize(end);
    return text;
}

bool has_empty_records(const domain::Plan& plan)
{
    const auto& people = plan.people;
    return any_empty(plan.agreements) || any_empty(plan.steps_before)
        || std::ranges::any_of(
            plan.steps_before, [](const auto& card) { return any_empty(card.steps); })
        || any_empty(people.contacts) || any_empty(people.code_words)
        || any_empty(people.dependants) || any_empty(plan.bag) || any_empty(plan.documents)
        || any_empty(plan.calendar);
}

void drop_empty_records(domain::Plan& plan)
{
    auto& people = plan.people;
    drop_empty(plan.agreements);
    for (auto& card : plan.steps_before)
        drop_empty(card.steps);
    drop_empty(plan.steps_before);
    // Others may point to these: their places go as well.
    for (const auto& contact : std::vector(people.contacts)) {
        if (is_empty(contact))
            domain::remove_contact(plan, contact.id);
    }
    for (const auto& word : std::vector(people.code_words)) {
        if (is_empty(word))
            domain::remove_code_word(plan, word.id);
    }
    drop_empty(people.dependants);
    drop_empty(plan.bag);
    drop_empty(plan.documents);
    drop_empty(plan.calendar);
}

} // namespace app
