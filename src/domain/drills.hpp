#pragma once

#include "domain/plan.hpp"

#include <optional>

namespace domain {

/// A protocol is rehearsed twice a year (measures.md, COL-08).
inline constexpr int DRILL_AFTER_DAYS = 183;
/// The security wheel is made again every six months (risk-method.md 12).
inline constexpr int WHEEL_AFTER_DAYS = 183;

enum class DrillResult { NotTried, Worked, Failed };

/// The latest rehearsal of a protocol; nothing when there was none.
const Drill* last_drill(const Plan& plan, RecordId protocol);
/// The day on which it is to be rehearsed again; nothing before the first time.
std::optional<base::Date> drill_due(const Plan& plan, RecordId protocol);

/// The rehearsal of today, begun if there was none: there is one a day for each protocol.
Drill& todays_drill(Plan& plan, RecordId protocol, base::Date today);
DrillResult drill_result(const Drill& drill, ProtocolPart part);
void set_drill_result(Drill& drill, ProtocolPart part, DrillResult result);
/// Nothing was noted in it yet.
bool is_empty(const Drill& drill);

} // namespace domain
