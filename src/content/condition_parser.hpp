#pragma once

#include "domain/condition.hpp"

#include <optional>
#include <string_view>

namespace content {

/// "Q5.02>=.4", "Q4.01~sex", "Q4.01~any", "Q9.05!=mal", "R05>=A", "actor~pareja",
/// "actor~close". Only the form: whether the ids exist is for the loader.
std::optional<domain::Claim> parse_claim(std::string_view text);

/// Claims with "|" between them; any one is enough. No spaces.
std::optional<domain::Condition> parse_condition(std::string_view text);

/// Like "Q12.08" or "Q5.02b".
bool is_question_id(std::string_view text);
/// Like "R05".
bool is_risk_id(std::string_view text);
/// Small letters, capital letters and digits, at most 15.
bool is_code(std::string_view text);

} // namespace content
