#include "domain/plan_view.hpp"

#include "domain/code_words.hpp"
#include "domain/every_text.hpp"

#include <algorithm>

namespace domain {

namespace {

    void drop_thoughts(Limits& limits)
    {
        if (limits.not_give_up_thought)
            limits.not_give_up.clear();
        if (limits.too_much_thought)
            limits.too_much.clear();
    }

} // namespace

PlanView plan_view(const Plan& plan, const AssessmentSummary& summary, base::Date today)
{
    PlanView view;
    view.plan = plan;
    view.today = today;
    view.barely_moves = summary.barely_moves;
    view.organisation = summary.organisation;
    view.practice = summary.practice;
    view.wheel = summary.wheel;
    view.wheel_most = summary.wheel_most;

    std::vector<std::string> words;
    for (const auto& code_word : plan.people.code_words)
        words.push_back(code_word.word);
    // Not only the list is emptied: what is copied here may stay in memory for long.
    view.plan.people.code_words.clear();
    for_each_text(
        view.plan, [&](std::string& text) { view.hidden_words += hide_words(text, words); });
    drop_thoughts(view.plan.limits);
    std::erase_if(view.plan.measures,
        [](const MeasureChoice& choice) { return choice.state == MeasureState::NotUseful; });

    view.risks = summary.risks;
    for (auto& row : view.risks) {
        if (const auto* decision = find_decision(plan, row.risk))
            row.decision = decision->decision;
    }
    view.calendar = calendar_lines(view.plan, summary.calendar);
    if (!view.plan.review_due)
        view.plan.review_due = summary.calendar.review_due;
    return view;
}

ShownLevel level_of(const PlanView& view, std::string_view risk)
{
    const auto found = std::find_if(
        view.risks.begin(), view.risks.end(), [&](const RiskRow& row) { return row.risk == risk; });
    return found == view.risks.end() ? ShownLevel::NotEnough : found->level;
}

} // namespace domain
