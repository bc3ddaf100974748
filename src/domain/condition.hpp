#pragma once

#include "domain/level.hpp"

#include <string>
#include <vector>

namespace domain {

/// One claim about the answers or the levels (risk-method.md, annex A1).
struct Claim {
    enum class Kind {
        AtLeast,     ///< `Q5.02>=.4`: the value of the marked answer
        AtMost,      ///< `Q5.02<=.4`
        Above,       ///< `Q5.02>0`
        Below,       ///< `Q5.02<.5`
        Is,          ///< `Q5.05=pnc`: this answer is the one given
        IsUnknown,   ///< `Q5.05=ns`: "I don't know"
        IsNot,       ///< `Q5.05!=nunca`: answered, and this answer is not marked
        Includes,    ///< `Q4.01~sex`: this answer is among those marked
        IncludesAny, ///< `Q4.01~any`: at least one answer that does not stand alone
        RiskAtLeast, ///< `R05>=A`: applies, has a level, and it is at least that
        Opponent,    ///< `actor~pareja`: an opposing actor of this type was drawn
        CloseActor,  ///< `actor~close`: an opposing actor whom she marked as close (Q3.08)
    };

    Kind kind { Kind::IncludesAny };
    std::string subject; ///< Question or risk id; empty for actors.
    std::string code;    ///< Answer code or actor type.
    double value { 0 };
    Level level { Level::Low };

    bool operator==(const Claim&) const = default;
};

/// True when any of its claims is: `Q5.05>=.4|Q5.05=ns`. Empty means "not set".
struct Condition {
    std::vector<Claim> any_of;

    bool is_set() const { return !any_of.empty(); }
    bool operator==(const Condition&) const = default;
};

} // namespace domain
