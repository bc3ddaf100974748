#include "domain/plan.hpp"

#include <algorithm>
#include <array>

namespace domain {

namespace {

    template <typename Records> auto* find_by_id(Records& records, RecordId id)
    {
        const auto found = std::find_if(
            records.begin(), records.end(), [&](const auto& record) { return record.id == id; });
        return id == 0 || found == records.end() ? nullptr : &*found;
    }

    template <typename Records> auto* find_by_risk(Records& records, std::string_view risk)
    {
        const auto found = std::find_if(records.begin(), records.end(),
            [&](const auto& record) { return record.risk == risk; });
        return found == records.end() ? nullptr : &*found;
    }

    template <typename Choices> auto* find_choice(Choices& choices, std::string_view measure)
    {
        const auto found = std::find_if(choices.begin(), choices.end(), [&](const auto& choice) {
            return !choice.measure.empty() && choice.measure == measure;
        });
        return found == choices.end() ? nullptr : &*found;
    }

    void erase_value(std::vector<RecordId>& from, RecordId id)
    {
        from.erase(std::remove(from.begin(), from.end(), id), from.end());
    }

    template <typename Records> void erase_by_id(Records& records, RecordId id)
    {
        records.erase(std::remove_if(records.begin(), records.end(),
                          [&](const auto& record) { return record.id == id; }),
            records.end());
    }

    bool empty_text(const EmergencyProtocol& protocol)
    {
        return protocol.signal.empty() && protocol.who_warns.empty() && protocol.code_word == 0
            && protocol.who_cares_for_whom.empty() && protocol.where_to.empty()
            && protocol.what_to_take.empty() && protocol.call.empty()
            && protocol.whom_to_call.empty() && protocol.what_not.empty()
            && protocol.afterwards.empty();
    }

    struct KindName {
        StepsKind kind;
        std::string_view id;
    };
    constexpr std::array STEPS_KINDS {
        KindName { StepsKind::Trip, "viaje" },
        KindName { StepsKind::March, "marcha" },
        KindName { StepsKind::Hearing, "audiencia" },
        KindName { StepsKind::Publish, "publicar" },
        KindName { StepsKind::SleepAway, "dormir-fuera" },
        KindName { StepsKind::AuthorityVisit, "visita-autoridad" },
    };

} // namespace

std::string_view steps_kind_id(StepsKind kind)
{
    for (const auto& known : STEPS_KINDS) {
        if (known.kind == kind)
            return known.id;
    }
    return {};
}

std::optional<StepsKind> steps_kind_from(std::string_view id)
{
    for (const auto& known : STEPS_KINDS) {
        if (known.id == id)
            return known.kind;
    }
    return std::nullopt;
}

RecordId take_id(Plan& plan) { return ++plan.last_id; }

const Contact* find_contact(const Plan& plan, RecordId id)
{
    return find_by_id(plan.people.contacts, id);
}

const CodeWord* find_code_word(const Plan& plan, RecordId id)
{
    return find_by_id(plan.people.code_words, id);
}

const MeasureChoice* find_measure(const Plan& plan, std::string_view measure)
{
    return find_choice(plan.measures, measure);
}

MeasureChoice* find_measure(Plan& plan, std::string_view measure)
{
    return find_choice(plan.measures, measure);
}

const EmergencyProtocol* find_protocol(const Plan& plan, std::string_view risk)
{
    return find_by_risk(plan.protocols, risk);
}

EmergencyProtocol* find_protocol(Plan& plan, std::string_view risk)
{
    return find_by_risk(plan.protocols, risk);
}

const RiskDecision* find_decision(const Plan& plan, std::string_view risk)
{
    return find_by_risk(plan.decisions, risk);
}

RiskDecision* find_decision(Plan& plan, std::string_view risk)
{
    return find_by_risk(plan.decisions, risk);
}

MeasureChoice& choose_measure(Plan& plan, std::string_view measure, MeasureState state)
{
    auto* choice = find_choice(plan.measures, measure);
    if (!choice) {
        choice = &plan.measures.emplace_back();
        choice->id = take_id(plan);
        choice->measure = measure;
    }
    choice->state = state;
    return *choice;
}

RiskDecision& decide(Plan& plan, std::string_view risk, Decision decision)
{
    auto* found = find_by_risk(plan.decisions, risk);
    if (!found) {
        found = &plan.decisions.emplace_back();
        found->id = take_id(plan);
        found->risk = risk;
    }
    found->decision = decision;
    return *found;
}

void ensure_protocols(Plan& plan, const std::vector<std::string>& risks)
{
    for (const auto& risk : risks) {
        if (find_by_risk(plan.protocols, risk))
            continue;
        auto& protocol = plan.protocols.emplace_back();
        protocol.id = take_id(plan);
        protocol.risk = risk;
    }
}

std::string& protocol_text(EmergencyProtocol& protocol, ProtocolPart part)
{
    switch (part) {
    case ProtocolPart::Signal:
        return protocol.signal;
    case ProtocolPart::WhoWarns:
        return protocol.who_warns;
    case ProtocolPart::WhoCaresForWhom:
        return protocol.who_cares_for_whom;
    case ProtocolPart::WhereTo:
        return protocol.where_to;
    case ProtocolPart::WhatToTake:
        return protocol.what_to_take;
    case ProtocolPart::WhomToCall:
        return protocol.whom_to_call;
    case ProtocolPart::WhatNot:
        return protocol.what_not;
    case ProtocolPart::Afterwards:
        break;
    }
    return protocol.afterwards;
}

const std::string& protocol_text(const EmergencyProtocol& protocol, ProtocolPart part)
{
    return protocol_text(const_cast<EmergencyProtocol&>(protocol), part);
}

void remove_contact(Plan& plan, RecordId id)
{
    erase_by_id(plan.people.contacts, id);
    erase_value(plan.people.chain, id);
    for (auto& protocol : plan.protocols)
        erase_value(protocol.call, id);
}

void remove_code_word(Plan& plan, RecordId id)
{
    erase_by_id(plan.people.code_words, id);
    for (auto& protocol : plan.protocols) {
        if (protocol.code_word == id)
            protocol.code_word = 0;
    }
}

std::size_t protocols_with_contact(const Plan& plan, RecordId id)
{
    const auto names = [&](const EmergencyProtocol& protocol) {
        return std::find(protocol.call.begin(), protocol.call.end(), id) != protocol.call.end();
    };
    return static_cast<std::size_t>(
        std::count_if(plan.protocols.begin(), plan.protocols.end(), names));
}

std::vector<const Contact*> call_chain(const Plan& plan)
{
    std::vector<const Contact*> chain;
    for (const auto id : plan.people.chain) {
        if (const auto* contact = find_contact(plan, id))
            chain.push_back(contact);
    }
    if (chain.empty()) {
        for (const auto& contact : plan.people.contacts)
            chain.push_back(&contact);
    }
    return chain;
}

std::vector<const MeasureChoice*> agreed_measures(const Plan& plan)
{
    std::vector<const MeasureChoice*> agreed;
    for (const auto& choice : plan.measures) {
        if (choice.state != MeasureState::NotUseful && (!choice.date || choice.repeated))
            agreed.push_back(&choice);
    }
    return agreed;
}

std::vector<const MeasureChoice*> dated_measures(const Plan& plan)
{
    std::vector<const MeasureChoice*> dated;
    for (const auto& choice : plan.measures) {
        if (choice.state == MeasureState::WillDo && choice.date && !choice.repeated)
            dated.push_back(&choice);
    }
    std::stable_sort(dated.begin(), dated.end(),
        [](const auto* left, const auto* right) { return *left->date < *right->date; });
    return dated;
}

std::vector<const RiskDecision*> accepted_risks(const Plan& plan)
{
    std::vector<const RiskDecision*> accepted;
    for (const auto& decision : plan.decisions) {
        if (decision.decision == Decision::Accept)
            accepted.push_back(&decision);
    }
    return accepted;
}

void mark_done(MeasureChoice& choice, std::optional<base::Date> day, base::Date today)
{
    choice.state = day ? MeasureState::Have : MeasureState::WillDo;
    choice.done = day ? std::optional(std::min(*day, today)) : std::nullopt;
    choice.checked
        = day ? std::optional(std::max(*day, choice.checked.value_or(*day))) : std::nullopt;
    if (day)
        choice.reason = MeasureReason::NotSaid;
}

bool needs_renewal(const MeasureChoice& choice, base::Date today)
{
    if (choice.state != MeasureState::Have)
        return false;
    const auto last = choice.checked ? choice.checked : choice.done;
    return last && base::days_between(*last, today) >= RENEW_AFTER_DAYS;
}

bool is_empty(const Plan& plan)
{
    const auto& care = plan.self_care;
    const auto& organisation = plan.organisation;
    return plan.measures.empty() && plan.agreements.empty() && plan.steps_before.empty()
        && std::all_of(plan.protocols.begin(), plan.protocols.end(), empty_text)
        && plan.people.contacts.empty() && plan.people.chain_rule.empty()
        && plan.people.code_words.empty() && plan.people.dependants.empty() && care.rest.empty()
        && care.green.empty() && care.yellow.empty() && care.red.empty() && care.listener.empty()
        && plan.limits.not_give_up.empty() && plan.limits.too_much.empty() && plan.calendar.empty()
        && plan.decisions.empty() && plan.bag.empty() && plan.documents.empty()
        && plan.relocation.empty() && organisation.responsible.empty()
        && organisation.induction.empty() && organisation.consequences.empty()
        && organisation.budget.empty() && !organisation.wheel_on && plan.drills.empty();
}

} // namespace domain
