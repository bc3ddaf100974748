#include "domain/plan_summary.hpp"

#include "domain/judgement.hpp"
#include "domain/method_index.hpp"
#include "domain/residual.hpp"
#include "domain/review.hpp"

#include <algorithm>

namespace domain {

namespace {

    ShownLevel shown(Level level)
    {
        switch (level) {
        case Level::Low:
            return ShownLevel::Low;
        case Level::Medium:
            return ShownLevel::Medium;
        case Level::High:
            return ShownLevel::High;
        case Level::VeryHigh:
            return ShownLevel::VeryHigh;
        case Level::Emergency:
            return ShownLevel::Emergency;
        }
        return ShownLevel::NotEnough;
    }

    Adjustment adjustment_of(Direction direction)
    {
        switch (direction) {
        case Direction::Same:
            return Adjustment::None;
        case Direction::Raised:
            return Adjustment::Raised;
        case Direction::Lowered:
            return Adjustment::Lowered;
        }
        return Adjustment::None;
    }

    std::vector<RiskRow> risk_rows(const Case& her_case, const Assessment& assessment)
    {
        std::vector<RiskRow> rows;
        for (const auto& risk : order_with_hers(her_case, assessment)) {
            const auto level = level_with_hers(her_case, assessment, risk);
            const auto* result = assessment.risk(risk);
            if (!level || !result)
                continue;
            rows.push_back({ risk, shown(level->level), result->provisional,
                adjustment_of(level->direction), {} });
        }
        for (const auto& result : assessment.risks) {
            if (!result.applies || !result.no_level)
                continue;
            const auto reason = *result.no_level == NoLevel::Skipped ? ShownLevel::NotAsked
                                                                      : ShownLevel::NotEnough;
            rows.push_back({ result.risk, reason, false, Adjustment::None, {} });
        }
        return rows;
    }

    std::vector<std::string> dangerous_events(const MethodIndex& index, const Case& her_case)
    {
        constexpr std::string_view EVENTS = "Q2.04";
        std::vector<std::string> events;
        const auto answer = her_case.answers.find(EVENTS);
        if (answer == her_case.answers.end())
            return events;
        for (const auto& code : answer->second.codes) {
            const auto* option = index.option(EVENTS, code);
            // "None of this", "I don't know" and "I'd rather not" are no events.
            if (option && !option->alone)
                events.push_back(code);
        }
        return events;
    }

    std::vector<MeasureTaken> measures_taken(const Plan& plan, base::Date today)
    {
        std::vector<MeasureTaken> taken;
        for (const auto& choice : plan.measures) {
            if (choice.measure.empty() || choice.state == MeasureState::NotUseful)
                continue;
            const auto stale = needs_renewal(choice, today);
            taken.push_back({ choice.measure, stale ? Freshness::Stale : Freshness::Fresh });
        }
        return taken;
    }

    bool highest_barely_moves(const MethodIndex& index, const Case& her_case,
        const Assessment& assessment, const Plan& plan, base::Date today)
    {
        const auto taken = measures_taken(plan, today);
        const auto order = order_with_hers(her_case, assessment);
        if (taken.empty() || order.empty())
            return false;
        const auto* now = assessment.risk(order.front());
        // The sentence speaks of a risk that stays high.
        if (!now || now->level < Level::High)
            return false;
        const auto later = residual(index, her_case, today, taken);
        const auto then = std::find_if(later.begin(), later.end(),
            [&](const ResidualRisk& risk) { return risk.risk == order.front(); });
        return then != later.end() && barely_moves(*now, *then);
    }

    std::optional<Level> highest_with_hers(const Case& her_case, const Assessment& assessment)
    {
        const auto order = order_with_hers(her_case, assessment);
        if (order.empty())
            return std::nullopt;
        const auto level = level_with_hers(her_case, assessment, order.front());
        return level ? std::optional(level->level) : std::nullopt;
    }

} // namespace

AssessmentSummary plan_summary(const MethodIndex& index, const Case& her_case,
    const Assessment& assessment, const Plan& plan, base::Date today)
{
    AssessmentSummary summary;
    summary.risks = risk_rows(her_case, assessment);
    summary.calendar.events = dangerous_events(index, her_case);
    summary.calendar.review_due = plan.review_due;
    if (!plan.review_due && assessment.has_any_level()) {
        const auto last = plan.reviewed_on ? plan.reviewed_on : plan.made_on;
        summary.calendar.review_due
            = next_review(index, highest_with_hers(her_case, assessment), her_case.safe_since,
                last.value_or(today), today);
    }
    summary.barely_moves = highest_barely_moves(index, her_case, assessment, plan, today);
    const auto& organisation = plan.organisation;
    summary.organisation = !organisation.responsible.empty() || !organisation.induction.empty()
        || !organisation.consequences.empty() || !organisation.budget.empty();
    return summary;
}

} // namespace domain
