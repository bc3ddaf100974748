#pragma once

#include "base/date.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// Names one record of a plan for as long as the plan lives. Zero is "none yet";
/// an id is never given twice, also after its record was erased.
using RecordId = std::uint32_t;

// --- 1. Mis acuerdos de todos los días -------------------------------------------------

/// What she said about a measure (risk-method.md 10.2 and `measures.md`, labels).
enum class MeasureState { Have, WillDo, NotUseful };

/// Why a measure is not for her, or was not done. Three for the same reason change
/// the filter of Q13.06 (risk-method.md 12).
enum class MeasureReason {
    NotSaid,
    Money,
    Time,
    Care,
    Fear,
    Partner,
    DidNotWork,
    Health,
    Police,
    Far,
    Technology,
    Alone,
    Other
};

enum class WhoDoes { Me, Family, Group, Network, Lawyer, OwnWords };

/// "¿Actualizamos su respuesta?" after a measure with "Resolves" is done.
enum class AnswerUpdate { NotAsked, Updated, Left };

struct MeasureChoice {
    RecordId id { 0 };
    std::string measure;  ///< Id of the catalogue ("VIA-01"); empty when the measure is her own.
    std::string own_text; ///< Her own measure, or her words beside one of the catalogue.
    MeasureState state { MeasureState::WillDo };
    MeasureReason reason { MeasureReason::NotSaid };
    std::string reason_words;
    WhoDoes who { WhoDoes::Me };
    std::string who_words;
    std::string reminded_by; ///< "Quién me recuerda"
    std::optional<base::Date> date;
    std::optional<base::Date> reminder;
    std::optional<base::Date> done;
    std::optional<base::Date> checked; ///< Last time she said that it still holds.
    bool repeated { false };           ///< Done again and again: an agreement, whatever its date.
    AnswerUpdate answer_update { AnswerUpdate::NotAsked };
    // Only for plans of a group:
    std::string responsible {}; ///< Who sees to it that it is done; a code name.
    std::string money {};       ///< How much: "Q500 al mes"
    std::string money_from {};  ///< Where it comes from.
};

struct TextLine {
    RecordId id { 0 };
    std::string text;
};

// --- 2. Pasos para antes ---------------------------------------------------------------

enum class StepsKind { Trip, March, Hearing, Publish, SleepAway, AuthorityVisit, Own };

struct StepsCard {
    RecordId id { 0 };
    StepsKind kind { StepsKind::Own };
    std::string title; ///< Only for StepsKind::Own; the others have a name in every language.
    std::vector<TextLine> steps;
};

// --- 3. Pasos para la emergencia -------------------------------------------------------

/// The eight steps of a protocol, in their order.
enum class ProtocolPart {
    Signal,
    WhoWarns,
    WhoCaresForWhom,
    WhereTo,
    WhatToTake,
    WhomToCall,
    WhatNot,
    Afterwards
};
inline constexpr std::array EVERY_PROTOCOL_PART { ProtocolPart::Signal, ProtocolPart::WhoWarns,
    ProtocolPart::WhoCaresForWhom, ProtocolPart::WhereTo, ProtocolPart::WhatToTake,
    ProtocolPart::WhomToCall, ProtocolPart::WhatNot, ProtocolPart::Afterwards };

/// One card for one risk. Empty fields are shown as lines to fill in by hand.
struct EmergencyProtocol {
    RecordId id { 0 };
    std::string risk; ///< "R04"
    std::string signal;
    std::string who_warns;
    RecordId code_word { 0 }; ///< The word that is said; shown as dots, never printed.
    std::string who_cares_for_whom;
    std::string where_to;
    std::string what_to_take;
    std::vector<RecordId> call; ///< Contacts in the order in which they are called.
    std::string whom_to_call;   ///< Words after, or instead of, the contacts.
    std::string what_not;
    std::string afterwards;
};

// --- 4. Mi gente -----------------------------------------------------------------------

/// Their order is the order in which they stand; the first three are the emergency contacts.
struct Contact {
    RecordId id { 0 };
    std::string code_name;
    std::string relation; ///< Who she is or what she does: "cerca", "de la organización".
    std::string phone;
    std::string place_note; ///< Never an address.
};

struct CodeWord {
    RecordId id { 0 };
    std::string word;
    std::string meaning;
};

struct Dependant {
    RecordId id { 0 };
    std::string who;
    std::string carer;
    std::string note; ///< Medicine, routine, who may collect the child.
};

struct People {
    std::vector<Contact> contacts;
    std::vector<RecordId> chain; ///< Who calls whom, in order.
    std::string chain_rule;      ///< "Si no contestan en 10 minutos, llamo a la que sigue."
    std::vector<CodeWord> code_words;
    std::vector<Dependant> dependants;
};

// --- 5 and 6. Cuidarme, Mis límites ----------------------------------------------------

struct SelfCare {
    std::string rest;
    std::string green; ///< The body's traffic light: how I know that I am well,
    std::string yellow;
    std::string red;
    std::string listener;
};

/// Q13.04 and Q13.05 in her words. "Only thought" keeps nothing and prints an empty line
/// (risk-method.md 12.1).
struct Limits {
    std::string not_give_up;
    bool not_give_up_thought { false };
    std::string too_much;
    bool too_much_thought { false };
};

// --- 7. Calendario ---------------------------------------------------------------------

/// The last two are only ever computed.
enum class CalendarKind { Measure, Reminder, Renewal, DangerousEvent, Review, Own, Drill, Wheel };

/// What she writes herself. Lines that follow from measures, decisions and review are
/// computed (plan_calendar.hpp) and never stored.
struct CalendarEntry {
    RecordId id { 0 };
    std::optional<base::Date> date;
    std::string text;
    CalendarKind kind { CalendarKind::Own };
    std::string event; ///< For DangerousEvent: the answer code of Q2.04 ("marcha"), or empty.
};

// --- 8. Lo que decidí asumir -----------------------------------------------------------

/// Q13.03, one for each risk she decided about. "Ignore it" is not offered.
enum class Decision { Reduce, Share, Avoid, Accept, DecideLater };

struct RiskDecision {
    RecordId id { 0 };
    std::string risk;
    Decision decision { Decision::Reduce };
    std::string reason;              ///< Accept: why. Avoid: what she loses.
    std::string person;              ///< Accept: who knows. Share: with whom.
    bool agreed { false };           ///< Share: they accepted.
    std::optional<base::Date> date;  ///< When it was decided.
    std::optional<base::Date> until; ///< DecideLater: the day. Avoid: for how long.
};

// --- Lists and the rest ----------------------------------------------------------------

struct ChecklistItem {
    RecordId id { 0 };
    std::string text;
    bool ticked { false };
};

/// Only for plans of a group (risk-method.md 11, last paragraph).
struct OrganisationPart {
    std::string responsible;
    std::string induction;
    std::string consequences;
    std::string budget;
    std::optional<base::Date> wheel_on {}; ///< When they made the security wheel (Q6.11).
};

/// A rehearsal of a protocol and how it went.
struct Drill {
    RecordId id { 0 };
    RecordId protocol { 0 };
    std::optional<base::Date> date;
    std::string how_it_went;
    std::vector<ProtocolPart> worked {};
    std::vector<ProtocolPart> failed {}; ///< A part in neither was not tried.
};

/// Her security plan, the eight parts of risk-method.md 11. Anyone may set anything:
/// what must hold between the parts is kept by the functions below.
struct Plan {
    std::vector<MeasureChoice> measures;
    std::vector<TextLine> agreements;
    std::vector<StepsCard> steps_before;
    std::vector<EmergencyProtocol> protocols;
    People people;
    SelfCare self_care;
    Limits limits;
    std::vector<CalendarEntry> calendar;
    std::vector<RiskDecision> decisions;

    std::vector<ChecklistItem> bag;
    std::vector<ChecklistItem> documents;
    std::string relocation; ///< Without addresses.
    OrganisationPart organisation;
    std::vector<Drill> drills;

    std::optional<base::Date> made_on;
    std::optional<base::Date> reviewed_on;
    std::optional<base::Date> review_due;
    RecordId last_id { 0 };
};

inline constexpr std::size_t EMERGENCY_CONTACTS = 3;
/// A done measure that was not checked for so long counts half and asks to be renewed.
inline constexpr int RENEW_AFTER_DAYS = 183;

/// The name of a card in content and files: "viaje", "dormir-fuera". Own cards have none.
std::string_view steps_kind_id(StepsKind kind);
/// Nothing for a name that is not one of the six.
std::optional<StepsKind> steps_kind_from(std::string_view id);

/// A number no record of this plan has had.
RecordId take_id(Plan& plan);

/// Nothing when there is no such record.
const Contact* find_contact(const Plan& plan, RecordId id);
const CodeWord* find_code_word(const Plan& plan, RecordId id);
const MeasureChoice* find_measure(const Plan& plan, std::string_view measure);
MeasureChoice* find_measure(Plan& plan, std::string_view measure);
const EmergencyProtocol* find_protocol(const Plan& plan, std::string_view risk);
EmergencyProtocol* find_protocol(Plan& plan, std::string_view risk);
const RiskDecision* find_decision(const Plan& plan, std::string_view risk);
RiskDecision* find_decision(Plan& plan, std::string_view risk);

/// The choice for a measure of the catalogue; made when there was none.
MeasureChoice& choose_measure(Plan& plan, std::string_view measure, MeasureState state);
/// The decision about a risk; made when there was none.
RiskDecision& decide(Plan& plan, std::string_view risk, Decision decision);

/// Adds an empty protocol for each of the risks that has none. What she wrote is left.
void ensure_protocols(Plan& plan, const std::vector<std::string>& risks);

/// The text of one step of a protocol, hers.
std::string& protocol_text(EmergencyProtocol& protocol, ProtocolPart part);
const std::string& protocol_text(const EmergencyProtocol& protocol, ProtocolPart part);

/// Erases a person and her places in the call chain and in every protocol.
void remove_contact(Plan& plan, RecordId id);
/// Erases a code word and the references to it.
void remove_code_word(Plan& plan, RecordId id);

/// How many protocols name this person, to tell her before she erases her.
std::size_t protocols_with_contact(const Plan& plan, RecordId id);

/// The call chain, without people who are gone; when she set none, the contacts in order.
std::vector<const Contact*> call_chain(const Plan& plan);
/// Measures that are agreements: chosen, and without a date or repeated.
std::vector<const MeasureChoice*> agreed_measures(const Plan& plan);
/// Measures she will do on a date, the earliest first.
std::vector<const MeasureChoice*> dated_measures(const Plan& plan);
std::vector<const RiskDecision*> accepted_risks(const Plan& plan);

/// Done on `day`, at the latest today, and it holds since then; nothing: not done after all.
void mark_done(MeasureChoice& choice, std::optional<base::Date> day, base::Date today);
/// In place, but nobody looked for half a year.
bool needs_renewal(const MeasureChoice& choice, base::Date today);

/// True when she wrote or chose nothing yet.
bool is_empty(const Plan& plan);

} // namespace domain
