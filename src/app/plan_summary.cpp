#include "app/plan_summary.hpp"

#include "app/leaving_emergency.hpp"
#include "app/measures_taken.hpp"
#include "domain/assessment.hpp"
#include "domain/circumstances.hpp"
#include "domain/judgement.hpp"
#include "domain/residual.hpp"
#include "domain/review.hpp"
#include "domain/visibility.hpp"

#include <algorithm>

namespace app {

namespace {

    using domain::ShownLevel;

    constexpr std::string_view WHEEL = "Q6.11";

    ShownLevel shown(domain::Level level)
    {
        switch (level) {
        case domain::Level::Low:
            return ShownLevel::Low;
        case domain::Level::Medium:
            return ShownLevel::Medium;
        case domain::Level::High:
            return ShownLevel::High;
        case domain::Level::VeryHigh:
            return ShownLevel::VeryHigh;
        case domain::Level::Emergency:
            return ShownLevel::Emergency;
        }
        return ShownLevel::NotEnough;
    }

    domain::Adjustment adjustment(domain::Direction direction)
    {
        switch (direction) {
        case domain::Direction::Same:
            return domain::Adjustment::None;
        case domain::Direction::Raised:
            return domain::Adjustment::Raised;
        case domain::Direction::Lowered:
            return domain::Adjustment::Lowered;
        }
        return domain::Adjustment::None;
    }

    std::vector<domain::RiskRow> risk_rows(
        const domain::Workbook& workbook, const domain::Assessment& assessment)
    {
        std::vector<domain::RiskRow> rows;
        for (const auto& risk : domain::order_with_hers(workbook.her_case, assessment)) {
            const auto level = domain::level_with_hers(workbook.her_case, assessment, risk);
            const auto* decision = domain::find_decision(workbook.plan, risk);
            rows.push_back({ risk, shown(level->level), assessment.risk(risk)->provisional,
                adjustment(level->direction),
                decision ? std::optional(decision->decision) : std::nullopt });
        }
        for (const auto& risk : assessment.risks) {
            if (risk.applies && risk.no_level)
                rows.push_back({ risk.risk,
                    *risk.no_level == domain::NoLevel::Skipped ? ShownLevel::NotAsked
                                                               : ShownLevel::NotEnough,
                    false, domain::Adjustment::None, std::nullopt });
        }
        return rows;
    }

    bool barely_moves(const domain::MethodIndex& method, const domain::Workbook& workbook,
        const domain::Assessment& assessment, base::Date today)
    {
        const auto taken = measures_taken(workbook.plan, MeasuresCounted::DoneAndPlanned, today);
        const auto order = domain::order_with_hers(workbook.her_case, assessment);
        if (taken.empty() || order.empty())
            return false;
        const auto then = domain::residual(method, workbook.her_case, today, taken);
        const auto highest = std::ranges::find(then, order.front(), &domain::ResidualRisk::risk);
        return highest != then.end()
            && domain::barely_moves(*assessment.risk(order.front()), *highest);
    }

    std::vector<std::string> dangerous_events(
        const domain::MethodIndex& method, const domain::Answers& answers)
    {
        std::vector<std::string> events;
        const auto found = answers.find("Q2.04");
        if (found == answers.end())
            return events;
        for (const auto& code : found->second.codes) {
            const auto* option = method.option("Q2.04", code);
            if (option && !option->alone)
                events.push_back(code);
        }
        return events;
    }

    std::vector<std::optional<int>> wheel(
        const domain::MethodIndex& method, const domain::Answers& answers)
    {
        const auto found = answers.find(WHEEL);
        if (found == answers.end() || !domain::is_asked(method, answers, WHEEL, domain::Path::Full))
            return {};
        return found->second.marks;
    }

    std::optional<base::Date> due(const domain::MethodIndex& method,
        const domain::Workbook& workbook, const domain::Assessment& assessment, base::Date today)
    {
        const auto weekly = weekly_review_until(method, workbook, today);
        if (workbook.plan.review_due && !weekly)
            return workbook.plan.review_due;
        const auto order = domain::order_with_hers(workbook.her_case, assessment);
        if (order.empty())
            return workbook.plan.review_due;
        const auto highest
            = domain::level_with_hers(workbook.her_case, assessment, order.front())->level;
        // A clock that was set back must not put a review off.
        const auto reviewed = std::min(
            today, workbook.plan.reviewed_on.value_or(workbook.plan.made_on.value_or(today)));
        const auto next
            = domain::next_review(method, highest, workbook.her_case.safe_since, reviewed, today);
        // A day she chose puts off no weekly review, but an earlier one holds.
        return workbook.plan.review_due ? std::min(*workbook.plan.review_due, next) : next;
    }

} // namespace

domain::PlanView plan_view_of(
    const domain::MethodIndex& method, const domain::Workbook& workbook, base::Date today)
{
    const auto assessment = domain::assess(method, workbook.her_case, today);
    domain::AssessmentSummary summary;
    summary.risks = risk_rows(workbook, assessment);
    summary.calendar.events = dangerous_events(method, workbook.her_case.answers);
    summary.calendar.review_due = due(method, workbook, assessment, today);
    summary.barely_moves = barely_moves(method, workbook, assessment, today);
    const auto whose = domain::addressee(workbook.her_case.answers);
    summary.organisation = whose == domain::Addressee::Group;
    summary.practice = whose == domain::Addressee::Practice;
    summary.wheel = wheel(method, workbook.her_case.answers);
    summary.wheel_most = method.rules().wheel_most;
    return domain::plan_view(workbook.plan, summary, today);
}

std::optional<base::Date> review_due(
    const domain::MethodIndex& method, const domain::Workbook& workbook, base::Date today)
{
    return due(method, workbook, domain::assess(method, workbook.her_case, today), today);
}

} // namespace app
