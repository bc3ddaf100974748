#pragma once

#include "app/measures_taken.hpp"
#include "app/session.hpp"
#include "base/clock.hpp"
#include "domain/assessment.hpp"
#include "domain/judgement.hpp"
#include "domain/method_index.hpp"
#include "domain/residual.hpp"
#include "domain/suggestion.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What the method says about what she wrote. Calculated when somebody asks and the
/// content or the day has changed; every screen sees the same numbers.
class Analysis {
public:
    Analysis(const domain::MethodIndex& method, const Session& session, const base::Clock& clock);

    const domain::Assessment& assessment();
    const domain::Suggestions& suggestions();
    /// Risks with a level, by her level first (domain::order_with_hers).
    const std::vector<std::string>& order();
    /// Nothing while the risk has no level.
    std::optional<domain::LevelWithHers> level(std::string_view risk);
    /// The highest of her levels.
    std::optional<domain::Level> highest();
    /// "Con lo que ya hizo" and "con lo que piensa hacer" (the second contains the first).
    struct WithMeasures {
        std::size_t measures { 0 }; ///< of the catalogue, that count
        std::vector<domain::ResidualRisk> risks;
    };
    const WithMeasures& with_done();
    const WithMeasures& with_planned();

    /// At lock: nothing of her stays here.
    void forget();

private:
    struct Results;
    Results& results();
    WithMeasures with(MeasuresCounted counted, base::Date day) const;

    const domain::MethodIndex& m_method;
    const Session& m_session;
    const base::Clock& m_clock;

    struct Results {
        unsigned revision { 0 };
        base::Date day;
        domain::Assessment assessment;
        std::vector<std::string> order;
        std::optional<domain::Suggestions> suggestions;
        std::optional<WithMeasures> with_done;
        std::optional<WithMeasures> with_planned;
    };
    std::optional<Results> m_results;
};

} // namespace app
