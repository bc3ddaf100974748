#include "app/addressee.hpp"
#include "app/models/question_ids.hpp"
#include "app/models/question_model.hpp"
#include "base/assert.hpp"
#include "domain/judgement.hpp"
#include "domain/retention.hpp"
#include "domain/review.hpp"
#include "domain/visibility.hpp"
#include "i18n/format.hpp"

#include <algorithm>

// What a question shows; what can be done with it is in question_model.cpp.

namespace app {

using domain::Answer;
using domain::AnswerRule;
using domain::Keep;
using domain::Question;
using domain::QuestionKind;
using namespace questions;

namespace {

    constexpr std::string_view CARE_MEASURE = "PSI-12";
    constexpr std::size_t MOST_RISKS_NAMED = 4;

    /// Names of risks begin with a capital; inside a sentence they do not.
    std::string lower_first(std::string text)
    {
        if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')
            text[0] = static_cast<char>(text[0] - 'A' + 'a');
        return text;
    }

    /// The sliders have the names of the parts, so the question need not list them. Of harm the
    /// list stands in brackets, of the wheel it follows them.
    std::string without_list(std::string text, QuestionKind kind)
    {
        const auto open = text.find(" (");
        const auto close = text.find(')', open == std::string::npos ? 0 : open);
        if (open == std::string::npos || close == std::string::npos)
            return text;
        return kind == QuestionKind::Harm ? text.erase(open, close - open + 1)
                                          : text.substr(0, close + 1);
    }

} // namespace

QuestionSources QuestionModel::sources() const
{
    return { m_app.method(), m_app.texts(), workbook().her_case };
}

const QuestionModel::State& QuestionModel::state()
{
    const bool current
        = m_revision == m_app.session().revision() && m_language == m_app.preferences().language;
    if (!current)
        refresh();
    return m_state;
}

void QuestionModel::set_most_answers(int most)
{
    if (most == m_most)
        return;
    m_most = most;
    m_revision.reset();
}

void QuestionModel::refresh()
{
    m_revision = m_app.session().revision();
    m_language = m_app.preferences().language;
    State state;
    state.page = m_kind;
    state.writable = m_app.session().is_writable();
    state.path = workbook().assessment.path;
    const auto& method = m_app.method();
    if (m_kind == Page::End) {
        fill_end(state);
    } else if (m_kind != Page::Nothing) {
        const auto* question = method.question(m_id);
        CEIBA_ASSERT(question);
        const auto step = static_cast<std::size_t>(question->step);
        const auto& step_text = m_app.texts().steps[step];
        state.step = question->step;
        state.steps = static_cast<int>(method.method().steps.size());
        state.step_title = step_text.title;
        const auto way = stops(method, workbook());
        const auto first = std::find_if(
            way.begin(), way.end(), [&](const Stop& stop) { return stop.step == question->step; });
        if (first != way.end() && first->id == m_id)
            state.step_intro = step_text.intro;
        state.who_answers = who_answers(domain::addressee(workbook().her_case.answers));
        state.can_undo = m_app.session().is_writable() && is_changed();
        state.is_first = !stop_before(method, workbook(), m_id);
        const auto in_step = progress_of_step(method, workbook(), state.path, question->step);
        state.part = in_step.asked == 0
            ? 0.0F
            : static_cast<float>(in_step.answered) / static_cast<float>(in_step.asked);
        const auto on_path = progress_of_path(method, workbook(), state.path);
        state.answered = on_path.answered;
        state.asked = on_path.asked;
        fill_question(state);
    }
    if (m_kind == Page::Care)
        fill_care(state);
    if (m_kind == Page::Erasing)
        state.hidden
            = static_cast<int>(domain::hidden_answers(method, workbook().her_case.answers).size());
    m_state = std::move(state);
}

std::string QuestionModel::subject_risk() const
{
    const auto* question = m_app.method().question(m_id);
    if (question->kind != QuestionKind::Harm && m_id != DECISIONS)
        return {};
    const auto risks = chosen_risks(m_app.method(), workbook().her_case.answers);
    const auto page = static_cast<std::size_t>(m_page);
    return page < risks.size() ? risks[page] : std::string {};
}

/// What is marked now, wherever it is kept.
Answer QuestionModel::answer_shown() const
{
    if (m_id == DECISIONS) {
        const auto* decision = domain::find_decision(workbook().plan, subject_risk());
        if (!decision)
            return {};
        for (const auto& [code, value] : DECISION_CODES) {
            if (value == decision->decision)
                return domain::one_answer(code);
        }
    }
    const auto* answer = find_answer(workbook().her_case.answers, m_id);
    return answer ? *answer : Answer {};
}

int QuestionModel::page_count(const Question& question) const
{
    if (question.kind == QuestionKind::Wheel)
        return (m_app.method().rules().wheel_parts + WHEEL_PARTS_ON_A_PAGE - 1)
            / WHEEL_PARTS_ON_A_PAGE;
    if (question.kind == QuestionKind::Harm || m_id == DECISIONS)
        return std::max<int>(
            1, static_cast<int>(chosen_risks(m_app.method(), workbook().her_case.answers).size()));
    return 0; // The view knows.
}

void QuestionModel::fill_question(State& state) const
{
    const auto& method = m_app.method();
    const auto* question = method.question(m_id);
    state.view = view_question(sources(), m_id, answer_shown(), m_page, m_most);
    if (const int pages = page_count(*question); pages > 0) {
        state.view.page = std::clamp(m_page, 0, pages - 1);
        state.view.pages = pages;
    }
    if (const auto* decision = domain::find_decision(workbook().plan, subject_risk());
        decision && m_id == DECISIONS) {
        const auto level = m_app.analysis().level(decision->risk);
        state.decision_incomplete = !domain::decision_gaps(method, *decision,
            level ? std::optional(level->level) : std::nullopt, m_app.clock().today())
                                         .empty();
    }
    if (const auto risk = subject_risk(); !risk.empty()) {
        state.subject = m_app.texts().risk(risk).title;
        state.subject_text = m_app.texts().risk(risk).what;
    }
    if (question->kind == QuestionKind::Harm || question->kind == QuestionKind::Wheel) {
        state.view.text = without_list(state.view.text, question->kind);
        fill_sliders(state, *question);
    }
    fill_plan_answers(state);
    if (question->kind == QuestionKind::Risks) {
        state.chosen
            = static_cast<int>(chosen_risks(m_app.method(), workbook().her_case.answers).size());
        state.most = method.rules().chosen_risks_most;
    }
    state.view.answered
        = m_id == DECISIONS ? state.view.answered : is_answered(method, workbook(), m_id);
    state.keep_offered = question->keep == Keep::Session;
    state.keep = m_app.session().kept_answers().contains(m_id);
    if (const auto note = workbook().assessment.notes.find(m_id);
        note != workbook().assessment.notes.end())
        state.note = note->second;

    state.counts_for = counts_for(*question);
    state.may_be_declined = !question->contributions.empty()
        && std::any_of(question->options.begin(), question->options.end(),
            [](const domain::Option& option) { return option.rule == AnswerRule::Declined; });

    // A list of answers asks for one, "none" among them; on earlier pages of it nothing needs to
    // be marked. What is written or moved may stay as it is. Skipping is always there.
    const bool chooses = question->kind == QuestionKind::One
        || question->kind == QuestionKind::Several || question->kind == QuestionKind::Date;
    const bool last_page = state.view.page + 1 >= state.view.pages;
    const bool earlier_page = question->kind == QuestionKind::Several && !last_page;
    state.may_go_on = !chooses || earlier_page || state.view.answered;
}

/// The risks it speaks about, in a few words; a topic she closed is not named.
std::string QuestionModel::counts_for(const Question& question) const
{
    std::vector<std::string> names;
    const auto listed = domain::risks_listed(m_app.method(), workbook().her_case);
    for (const auto& risk : listed) {
        const bool touches = std::any_of(question.contributions.begin(),
            question.contributions.end(), [&](const domain::Contribution& part) {
                return std::find(part.risks.begin(), part.risks.end(), risk) != part.risks.end();
            });
        if (touches)
            names.push_back(lower_first(m_app.texts().risk(risk).short_title));
    }
    return names.size() > MOST_RISKS_NAMED ? std::string {} : i18n::and_list(names);
}

void QuestionModel::fill_sliders(State& state, const Question& question) const
{
    const auto& texts = m_app.texts();
    const auto value_at = [](const std::vector<std::optional<int>>& marks, std::size_t index) {
        return index < marks.size() ? marks[index] : std::nullopt;
    };
    if (question.kind == QuestionKind::Wheel) {
        const auto marks = answer_shown().marks;
        for (std::size_t part = 0; part < texts.wheel.size(); ++part) {
            const auto& words = texts.wheel[part];
            state.wheel.push_back({ words.name, value_at(marks, part) });
            if (static_cast<int>(part) / WHEEL_PARTS_ON_A_PAGE == state.view.page)
                state.sliders.push_back({ "part" + std::to_string(part), words.name, words.at_zero,
                    words.at_four, value_at(marks, part) });
        }
        return;
    }
    state.slider_words = texts.harm;
    const auto found = workbook().her_case.harm.find(subject_risk());
    const auto marks
        = found == workbook().her_case.harm.end() ? domain::HarmMarks {} : found->second;
    for (std::size_t sphere = 0; sphere < texts.spheres.size(); ++sphere)
        state.sliders.push_back({ "sphere" + std::to_string(sphere), texts.spheres[sphere], {}, {},
            value_at(marks, sphere) });
}

void QuestionModel::fill_plan_answers(State& state) const
{
    const auto& plan = workbook().plan;
    state.may_be_thought = domain::may_be_only_thought(m_app.method(), m_id);
    if (m_id == NOT_GIVE_UP) {
        state.text = plan.limits.not_give_up;
        state.thought = plan.limits.not_give_up_thought;
    } else if (m_id == TOO_MUCH) {
        state.text = plan.limits.too_much;
        state.thought = plan.limits.too_much_thought;
    } else if (m_id == REVIEW_DAY) {
        state.date = plan.review_due;
        const auto today = m_app.clock().today();
        state.suggested_date = domain::next_review(m_app.method(), m_app.analysis().highest(),
            workbook().her_case.safe_since, today, today);
    } else {
        state.text = answer_shown().text;
    }
}

void QuestionModel::fill_care(State& state) const
{
    const auto& measure = m_app.texts().measure(CARE_MEASURE);
    state.care_title = measure.title;
    state.care_text = measure.action;
    state.care_gender = measure.gender;
    const auto& contacts = workbook().plan.people.contacts;
    for (std::size_t index = 0; index < contacts.size() && index < domain::EMERGENCY_CONTACTS;
         ++index)
        state.people.push_back(
            { contacts[index].code_name, contacts[index].relation, contacts[index].phone });
}

void QuestionModel::fill_end(State& state) const
{
    const auto& method = m_app.method();
    const auto way = stops(method, workbook());
    for (const auto& stop : way) {
        if (is_open(method, workbook(), stop))
            ++state.left_open;
        else if (workbook().assessment.later.contains(stop.id)
            && !is_done(method, workbook(), stop))
            ++state.put_aside;
    }
    const auto progress = progress_of_path(method, workbook(), state.path);
    state.answered = progress.answered;
    state.asked = progress.asked;
    state.longer = longer_path(state.path);
    if (state.longer)
        state.more_on_longer = left_on(method, workbook(), *state.longer);
}

} // namespace app
