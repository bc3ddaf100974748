#pragma once

#include <set>
#include <string>

namespace paper {

enum class PaperSize { A4, Letter };

/// What she can leave out of a printed plan. Q1.03 and Q11.10 are not here: paper never
/// has them.
enum class PlanPart {
    Risks,
    Agreements,
    Todo,
    StepsBefore,
    Protocols,
    People,
    SelfCare,
    Limits,
    Calendar,
    Accepted,
    Lists, ///< Bag, papers, where to go.
    Organisation
};

std::set<PlanPart> all_parts();

struct PlanOptions {
    PaperSize size { PaperSize::A4 };
    std::set<PlanPart> parts { all_parts() };
    bool telephones { true }; ///< Numbers of her people; without them the paper gives fewer away.
};

} // namespace paper
