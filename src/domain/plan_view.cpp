#include "domain/plan_view.hpp"

#include "domain/code_words.hpp"

#include <algorithm>
#include <initializer_list>

namespace domain {

namespace {

    /// Every text a person can write, in one place: a new field that is not named here
    /// would reach paper with a code word in it. The test writes the word into each.
    template <typename Visit> void for_each_text(Plan& plan, const Visit& visit)
    {
        const auto all = [&](std::initializer_list<std::string*> texts) {
            for (auto* text : texts)
                visit(*text);
        };
        for (auto& choice : plan.measures)
            all({ &choice.own_text, &choice.reason_words, &choice.who_words, &choice.reminded_by });
        for (auto& line : plan.agreements)
            visit(line.text);
        for (auto& card : plan.steps_before) {
            visit(card.title);
            for (auto& step : card.steps)
                visit(step.text);
        }
        for (auto& protocol : plan.protocols)
            all({ &protocol.signal, &protocol.who_warns, &protocol.who_cares_for_whom,
                &protocol.where_to, &protocol.what_to_take, &protocol.whom_to_call,
                &protocol.what_not, &protocol.afterwards });
        for (auto& contact : plan.people.contacts)
            all({ &contact.code_name, &contact.relation, &contact.phone, &contact.place_note });
        visit(plan.people.chain_rule);
        for (auto& dependant : plan.people.dependants)
            all({ &dependant.who, &dependant.carer, &dependant.note });
        auto& care = plan.self_care;
        all({ &care.rest, &care.green, &care.yellow, &care.red, &care.listener });
        all({ &plan.limits.not_give_up, &plan.limits.too_much });
        for (auto& entry : plan.calendar)
            visit(entry.text);
        for (auto& decision : plan.decisions)
            all({ &decision.reason, &decision.person });
        for (auto* list : { &plan.bag, &plan.documents }) {
            for (auto& item : *list)
                visit(item.text);
        }
        visit(plan.relocation);
        auto& organisation = plan.organisation;
        all({ &organisation.responsible, &organisation.induction, &organisation.consequences,
            &organisation.budget });
        for (auto& drill : plan.drills)
            visit(drill.how_it_went);
    }

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
