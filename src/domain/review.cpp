#include "domain/review.hpp"

#include "domain/judgement.hpp"
#include "domain/method_index.hpp"
#include "domain/retention.hpp"

#include <algorithm>
#include <set>

namespace domain {

namespace {

    bool is_soon_after_emergency(
        const MethodIndex& index, std::optional<base::Date> safe_since, base::Date today)
    {
        return safe_since
            && base::days_between(*safe_since, today) <= index.rules().review.after_emergency_days;
    }

    std::optional<Level> shown_level(const ReviewedRisk& risk)
    {
        return risk.hers ? risk.hers : risk.calculated;
    }

} // namespace

int review_period_days(const MethodIndex& index, std::optional<Level> highest,
    std::optional<base::Date> safe_since, base::Date today)
{
    const auto& days = index.rules().review.days;
    const int period = days[static_cast<std::size_t>(highest.value_or(Level::Low))];
    if (is_soon_after_emergency(index, safe_since, today))
        return std::min(period, days[static_cast<std::size_t>(Level::VeryHigh)]);
    return period;
}

base::Date next_review(const MethodIndex& index, std::optional<Level> highest,
    std::optional<base::Date> safe_since, base::Date reviewed_on, base::Date today)
{
    return base::add_days(reviewed_on, review_period_days(index, highest, safe_since, today));
}

PlanAge plan_age(const MethodIndex& index, std::optional<Level> highest,
    std::optional<base::Date> safe_since, base::Date reviewed_on, base::Date today)
{
    const int period = review_period_days(index, highest, safe_since, today);
    const auto age = base::days_between(reviewed_on, today);
    if (age >= static_cast<std::int64_t>(period) * index.rules().review.old_after_periods)
        return PlanAge::Old;
    return age >= period ? PlanAge::Due : PlanAge::Current;
}

ReviewRecord review_record(
    const MethodIndex& index, const Case& her_case, const Assessment& assessment, base::Date today)
{
    ReviewRecord record { today, {}, her_case.answers };
    erase_session_answers(index, record.answers, {});
    for (const auto& risk : assessment.risks) {
        if (!risk.applies)
            continue;
        ReviewedRisk reviewed { risk.risk, std::nullopt, std::nullopt };
        if (const auto level = level_with_hers(her_case, assessment, risk.risk)) {
            reviewed.calculated = level->calculated;
            if (level->direction != Direction::Same)
                reviewed.hers = level->level;
        }
        record.risks.push_back(std::move(reviewed));
    }
    return record;
}

WhatChanged what_changed(const MethodIndex& index, const ReviewRecord& before, const Case& her_case,
    const Assessment& assessment)
{
    WhatChanged changed;
    const auto now = review_record(index, her_case, assessment, before.date);
    for (const auto& risk : index.method().risks) {
        const auto level_in = [&](const ReviewRecord& record) -> std::optional<Level> {
            const auto found = std::ranges::find(record.risks, risk.id, &ReviewedRisk::risk);
            return found == record.risks.end() ? std::nullopt : shown_level(*found);
        };
        const auto was = level_in(before);
        const auto is = level_in(now);
        if (was != is)
            changed.risks.push_back({ risk.id, was, is });
    }
    const auto answer_in = [](const Answers& answers, const std::string& id) {
        const auto found = answers.find(id);
        return found == answers.end() ? Answer {} : found->second;
    };
    for (const auto& question : index.method().questions) {
        if (answer_in(before.answers, question.id) != answer_in(now.answers, question.id))
            changed.questions.push_back(question.id);
    }
    return changed;
}

} // namespace domain
