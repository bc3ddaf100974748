#pragma once

#include "domain/plan.hpp"

#include <cstddef>
#include <string>

namespace app {

/// Every text of the plan that she can write. With the id of a record where there are
/// several; 0 otherwise.
enum class PlanField {
    Agreement,
    StepsTitle,
    Step,
    Signal,
    WhoWarns,
    WhoCaresForWhom,
    WhereTo,
    WhatToTake,
    WhomToCall,
    WhatNot,
    Afterwards,
    ContactName,
    ContactRelation,
    ContactPhone,
    ContactPlace,
    ChainRule,
    CodeWord,
    CodeMeaning,
    DependantWho,
    DependantCarer,
    DependantNote,
    Responsible,
    Induction,
    Consequences,
    Budget,
    Rest,
    Green,
    Yellow,
    Red,
    Listener,
    BagItem,
    PaperItem,
    Relocation,
    NotGiveUp,
    TooMuch,
    CalendarText,
    DecisionReason,
    DecisionPerson,
    MeasureResponsible,
    MeasureMoney,
    MeasureMoneyFrom,
};

/// The longest text of one field, in bytes: what the vault can keep and open again.
inline constexpr std::size_t LONGEST_PLAN_TEXT = 100'000;
/// No longer than that, cut between two letters.
std::string bounded_plan_text(std::string text);

/// Where it is written; nothing when there is no such record.
std::string* plan_text(domain::Plan& plan, PlanField field, domain::RecordId id = 0);

/// Erases records in which nothing was written: a line she added and left empty.
void drop_empty_records(domain::Plan& plan);
bool has_empty_records(const domain::Plan& plan);

} // namespace app
