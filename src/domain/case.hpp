#pragma once

#include "base/date.hpp"
#include "domain/level.hpp"
#include "domain/plan.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// What she answered to one question. Which member is used follows from the kind of
/// the question; the others stay empty.
struct Answer {
    std::vector<std::string> codes;        ///< One, Several, Risk, Risks
    std::vector<std::optional<int>> marks; ///< Wheel: one for each part, nothing = not moved yet
    std::string text;                      ///< Text; Date as "2026-05-12"

    bool empty() const;
    bool operator==(const Answer&) const = default;
};

/// By question id. A question that is not there was not answered.
using Answers = std::map<std::string, Answer, std::less<>>;

Answer one_answer(std::string_view code);
Answer several_answers(std::vector<std::string> codes);
bool is_marked(const Answers& answers, std::string_view question, std::string_view code);

/// A card of the actor map. Codes are answers of Q3.02 to Q3.09; empty is "not answered".
struct Actor {
    RecordId id { 0 };
    std::string name;               ///< a code name
    std::string type;               ///< Q3.02
    std::string stand;              ///< Q3.03
    std::string power;              ///< Q3.04
    std::string interest;           ///< Q3.05
    std::vector<std::string> means; ///< Q3.06
    std::string history;            ///< Q3.07
    std::string close;              ///< Q3.08
    std::string reach;              ///< Q3.09

    bool operator==(const Actor&) const = default;
};

/// A line of the dated list. The kind is an answer of Q4.01.
struct Incident {
    RecordId id { 0 };
    std::string kind;
    base::Date date;
    int seriousness { 1 }; ///< 1 small, 2 serious, 3 very serious
    std::string note;

    bool operator==(const Incident&) const = default;
};

/// A threat in five steps (Q4.06 to Q4.13).
struct Threat {
    RecordId id { 0 };
    std::string name;
    std::string risk;                   ///< Q4.13
    std::string what;                   ///< Q4.06, her words
    std::string facts;                  ///< Q4.07
    std::string pattern;                ///< Q4.08
    std::vector<std::string> objective; ///< Q4.09
    std::string source;                 ///< Q4.10
    std::string details;                ///< Q4.11
    std::string conclusion;             ///< Q4.12
    std::string note;

    bool operator==(const Threat&) const = default;
};

/// Six spheres of Q13.02, each 0 to 4 or not moved yet.
using HarmMarks = std::vector<std::optional<int>>;

/// Her own judgement of a level (risk-method.md 7.1).
struct Judgement {
    std::string risk;
    Level hers { Level::Low };
    Level calculated { Level::Low }; ///< when she said it
    std::string reason;
    std::optional<base::Date> date;

    bool operator==(const Judgement&) const = default;
};

/// Everything the calculation takes from her. Decisions (Q13.03), limits (Q13.04,
/// Q13.05) and the review date (Q13.07) belong to the plan.
struct Case {
    Answers answers;
    std::vector<Actor> actors;
    std::vector<Incident> incidents;
    std::vector<Threat> threats;
    std::map<std::string, HarmMarks, std::less<>> harm; ///< by risk
    std::vector<Judgement> judgements;
    std::optional<base::Date> safe_since; ///< when she said "I am safe now"

    bool operator==(const Case&) const = default;
};

} // namespace domain
