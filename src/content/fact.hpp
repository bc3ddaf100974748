#pragma once

#include "base/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace content {

/// How sure a statement is, the least sure last. A statement without a mark is Practice: protection
/// advice that claims no law and no fact.
enum class FactStatus {
    Practice,
    Verified, ///< A public page says so; `source` leads to it.
    Known,    ///< From general legal or medical knowledge; a lawyer or clinician has not ticked it
              ///< yet.
    Confirm,  ///< Uncertain. The sentence itself says with whom to confirm it; `source` names who.
};

struct Fact {
    FactStatus status { FactStatus::Practice };
    std::string source; ///< "A1, A2" or "Const. art. 23"; empty for Practice

    bool operator==(const Fact&) const = default;
};

/// "practice", "verified: A1, A2", "known: Const. art. 25", "confirm: abogada".
std::optional<Fact> parse_fact(std::string_view text);

/// A day, a month or a year, as much as a source gives: "2025-12-24", "2025-12", "2019".
struct PartialDate {
    int year { 0 };
    int month { 0 }; ///< 0 when only the year is known
    int day { 0 };   ///< 0 when only the month is known

    auto operator<=>(const PartialDate&) const = default;
};

std::optional<PartialDate> parse_partial_date(std::string_view text);

/// Who has read a text and when. Empty means nobody has yet; it is shown as
/// "in review", never left out.
struct Review {
    std::optional<base::Date> law;
    std::optional<base::Date> health;
    std::optional<base::Date> practice;
    /// Whether the text says anything about health, so that a missing health
    /// review matters.
    bool needs_health { false };
    /// It came from outside: nobody here knows who read it.
    bool claimed { false };

    bool complete() const { return law && practice && (health || !needs_health); }
    bool operator==(const Review&) const = default;
};

} // namespace content
