#pragma once

#include "domain/case.hpp"
#include "domain/plan.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace app::questions {

// Questions that screens treat in a way of their own (questions.md, rules for whoever draws
// the screens). Those that the rules of the method name are in domain::Rules::places.
inline constexpr std::string_view CALM_PLACE = "Q0.01";
inline constexpr std::string_view DANGER_NOW = "Q0.05";
inline constexpr std::array<std::string_view, 4> THANKED { "Q4.01", "Q5.05", "Q5.06", "Q4.14" };

// Answers that belong to her plan.
inline constexpr std::string_view DECISIONS = "Q13.03";
inline constexpr std::string_view NOT_GIVE_UP = "Q13.04";
inline constexpr std::string_view TOO_MUCH = "Q13.05";
inline constexpr std::string_view REVIEW_DAY = "Q13.07";

inline constexpr std::array<std::pair<std::string_view, domain::Decision>, 5> DECISION_CODES { {
    { "reducir", domain::Decision::Reduce },
    { "compartir", domain::Decision::Share },
    { "evitar", domain::Decision::Avoid },
    { "aceptar", domain::Decision::Accept },
    { "pend", domain::Decision::DecideLater },
} };

inline constexpr int WHEEL_PARTS_ON_A_PAGE = 4;

inline const domain::Answer* find_answer(const domain::Answers& answers, std::string_view question)
{
    const auto found = answers.find(question);
    return found == answers.end() ? nullptr : &found->second;
}

} // namespace app::questions
