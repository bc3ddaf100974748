#include "app/models/question_ids.hpp"
#include "app/models/question_model.hpp"

#include <algorithm>

// Taking back what was answered since the page came.

namespace app {

using domain::Workbook;
using namespace questions;

namespace {

    bool is_same(const domain::RiskDecision& one, const domain::RiskDecision& other)
    {
        return one.risk == other.risk && one.decision == other.decision;
    }

    bool is_same(const domain::Limits& one, const domain::Limits& other)
    {
        return one.not_give_up == other.not_give_up && one.too_much == other.too_much
            && one.not_give_up_thought == other.not_give_up_thought
            && one.too_much_thought == other.too_much_thought;
    }

} // namespace

QuestionModel::Answered QuestionModel::answered() const
{
    const auto& book = workbook();
    Answered now;
    if (const auto* answer = find_answer(book.her_case.answers, m_id))
        now.answer = *answer;
    now.harm = book.her_case.harm;
    now.decisions = book.plan.decisions;
    now.limits = book.plan.limits;
    now.review_due = book.plan.review_due;
    now.safe_since = book.her_case.safe_since;
    now.skipped = book.assessment.skipped.contains(m_id);
    now.later = book.assessment.later.contains(m_id);
    return now;
}

void QuestionModel::undo()
{
    if (!m_before)
        return;
    edit([&](Workbook& book) {
        const auto set_or_erase = [&](auto& set, bool is_in) {
            if (is_in)
                set.insert(m_id);
            else
                set.erase(m_id);
        };
        if (m_before->answer)
            book.her_case.answers[m_id] = *m_before->answer;
        else
            book.her_case.answers.erase(m_id);
        book.her_case.harm = m_before->harm;
        book.plan.decisions = m_before->decisions;
        book.plan.limits = m_before->limits;
        book.plan.review_due = m_before->review_due;
        book.her_case.safe_since = m_before->safe_since;
        set_or_erase(book.assessment.skipped, m_before->skipped);
        set_or_erase(book.assessment.later, m_before->later);
    });
}

bool QuestionModel::is_changed() const
{
    if (!m_before)
        return false;
    const auto now = answered();
    const auto& before = *m_before;
    const bool same_decisions = std::ranges::equal(now.decisions, before.decisions,
        [](const auto& one, const auto& other) { return is_same(one, other); });
    return now.answer != before.answer || now.harm != before.harm || !same_decisions
        || !is_same(now.limits, before.limits) || now.review_due != before.review_due
        || now.skipped != before.skipped || now.later != before.later;
}

} // namespace app
