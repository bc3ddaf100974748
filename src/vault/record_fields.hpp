#pragma once

#include "domain/workbook.hpp"
#include "vault/record_row.hpp"

#include <concepts>
#include <string_view>
#include <type_traits>

namespace vault {

/// Schema 1, frozen: which fields of a record stand in which order in its table
/// (document_schema.hpp has the same order). A later schema gets files of its own.

template <> struct StoredNames<domain::Level> {
    static constexpr std::string_view NAMES[] { "B", "M", "A", "MA", "E" };
};
template <> struct StoredNames<domain::MeasureState> {
    static constexpr std::string_view NAMES[] { "have", "will-do", "not-useful" };
};
template <> struct StoredNames<domain::MeasureReason> {
    static constexpr std::string_view NAMES[] { "not-said", "money", "time", "care", "fear",
        "partner", "did-not-work", "health", "police", "far", "technology", "alone", "other" };
};
template <> struct StoredNames<domain::WhoDoes> {
    static constexpr std::string_view NAMES[] { "me", "family", "group", "network", "lawyer",
        "own-words" };
};
template <> struct StoredNames<domain::AnswerUpdate> {
    static constexpr std::string_view NAMES[] { "not-asked", "updated", "left" };
};
template <> struct StoredNames<domain::StepsKind> {
    static constexpr std::string_view NAMES[] { "trip", "march", "hearing", "publish", "sleep-away",
        "authority-visit", "own" };
};
template <> struct StoredNames<domain::CalendarKind> {
    /// The last two are computed and never stored.
    static constexpr std::string_view NAMES[] { "measure", "reminder", "renewal", "dangerous-event",
        "review", "own", "drill", "wheel" };
};
template <> struct StoredNames<domain::Path> {
    static constexpr std::string_view NAMES[] { "express", "core", "full" };
};
template <> struct StoredNames<domain::Decision> {
    static constexpr std::string_view NAMES[] { "reduce", "share", "avoid", "accept",
        "decide-later" };
};

/// `Record` is the type or its const form, so that one list serves both ways.
template <typename Record, typename Wanted>
concept Is = std::same_as<std::remove_const_t<Record>, Wanted>;

template <typename Row, Is<domain::Actor> Record> void fields(Row& row, Record& it)
{
    row(it.id);
    row(it.name);
    row(it.type);
    row(it.stand);
    row(it.power);
    row(it.interest);
    row(it.means);
    row(it.history);
    row(it.close);
    row(it.reach);
}

template <typename Row, Is<domain::Incident> Record> void fields(Row& row, Record& it)
{
    row(it.id);
    row(it.kind);
    row(it.date);
    row(it.seriousness);
    row(it.note);
}

template <typename Row, Is<domain::Threat> Record> void fields(Row& row, Record& it)
{
    row(it.id);
    row(it.name);
    row(it.risk);
    row(it.what);
    row(it.facts);
    row(it.pattern);
    row(it.objective);
    row(it.source);
    row(it.details);
    row(it.conclusion);
    row(it.note);
}

template <typename Row, Is<domain::Judgement> Record> void fields(Row& row, Record& it)
{
    row(it.risk);
    row(it.hers);
    row(it.calculated);
    row(it.reason);
    row(it.date);
}

template <typename Row, Is<domain::MeasureChoice> Record> void fields(Row& row, Record& it)
{
    row(it.id);
    row(it.measure);
    row(it.own_text);
    row(it.state);
    row(it.reason);
    row(it.reason_words);
    row(it.who);
    row(it.who_words);
    row(it.reminded_by);
    row(it.date);
    row(it.reminder);
    row(it.done);
    row(it.checked);
    row(it.repeated);
    row(it.answer_update);
}

template <typename Row, Is<domain::TextLine> Record> void fields(Row& row, Record& it)
{
    row(it.id);
    row(it.text);
}

template <typename Row, Is<domain::EmergencyProtocol> Record> void fields(Row& row, Record& it)
{
    row(it.id);
    row(it.risk);
    row(it.signal);
    row(it.who_warns);
    row(it.code_word);
    row(it.who_cares_for_whom);
    row(it.where_to);
    row(it.what_to_take);
    row(it.call);
    row(it.whom_to_call);
    row(it.what_not);
    row(it.afterwards);
}

template <typename Row, Is<domain::Contact> Record> void fields(Row& row, Record& it)
{
    row(it.id);
    row(it.code_name);
    row(it.relation);
    row(it.phone);
    row(it.place_note);
}

template <typename Row, Is<domain::CodeWord> Record> void fields(Row& row, Record& it)
{
    row(it.id);
    row(it.word);
    row(it.meaning);
}

template <typename Row, Is<domain::Dependant> Record> void fields(Row& row, Record& it)
{
    row(it.id);
    row(it.who);
    row(it.carer);
    row(it.note);
}

template <typename Row, Is<domain::CalendarEntry> Record> void fields(Row& row, Record& it)
{
    row(it.id);
    row(it.date);
    row(it.text);
    row(it.kind);
    row(it.event);
}

template <typename Row, Is<domain::RiskDecision> Record> void fields(Row& row, Record& it)
{
    row(it.id);
    row(it.risk);
    row(it.decision);
    row(it.reason);
    row(it.person);
    row(it.agreed);
    row(it.date);
    row(it.until);
}

template <typename Row, Is<domain::ChecklistItem> Record> void fields(Row& row, Record& it)
{
    row(it.id);
    row(it.text);
    row(it.ticked);
}

template <typename Row, Is<domain::Drill> Record> void fields(Row& row, Record& it)
{
    row(it.id);
    row(it.protocol);
    row(it.date);
    row(it.how_it_went);
}

/// How many fields a record has, for the INSERT.
class FieldCounter {
public:
    template <typename Field> void operator()(const Field&) { ++m_count; }
    int count() const { return m_count; }

private:
    int m_count { 0 };
};

template <typename Record> int field_count()
{
    Record record {};
    FieldCounter counter;
    fields(counter, record);
    return counter.count();
}

} // namespace vault
