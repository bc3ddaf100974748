#include "app/models/question_model.hpp"

#include "base/assert.hpp"
#include "domain/judgement.hpp"
#include "domain/retention.hpp"
#include "domain/review.hpp"
#include "domain/visibility.hpp"
#include "i18n/format.hpp"

#include <algorithm>
#include <array>

namespace app {

using domain::Answer;
using domain::AnswerRule;
using domain::Keep;
using domain::Question;
using domain::QuestionKind;
using domain::Role;
using domain::Workbook;

namespace {

    // Questions the screens treat in a way of their own (questions.md, rules for the screens).
    constexpr std::string_view CALM_PLACE = "Q0.01";
    constexpr std::string_view DANGER_NOW = "Q0.05";
    constexpr std::string_view DECISIONS = "Q13.03";
    constexpr std::string_view NOT_GIVE_UP = "Q13.04";
    constexpr std::string_view TOO_MUCH = "Q13.05";
    constexpr std::string_view REVIEW_DAY = "Q13.07";
    constexpr std::string_view CARE_MEASURE = "PSI-12";
    constexpr std::array<std::string_view, 4> THANKED { "Q4.01", "Q5.05", "Q5.06", "Q4.14" };
    /// Once the offer to erase hidden answers was made for a topic, it is not made again.
    constexpr std::string_view OFFERED_TOPIC = "topic:";
    constexpr int WHEEL_PARTS_ON_A_PAGE = 4;
    constexpr std::size_t MOST_RISKS_NAMED = 4;

    constexpr std::string_view REVIEWING = "/review";

    struct QuietPage {
        QuestionModel::Page page;
        std::string_view suffix;
    };
    constexpr std::array<QuietPage, 4> QUIET_PAGES { {
        { QuestionModel::Page::Thanks, "/thanks" },
        { QuestionModel::Page::Hiding, "/hiding" },
        { QuestionModel::Page::Care, "/care" },
        { QuestionModel::Page::Erasing, "/erasing" },
    } };

    constexpr std::array<std::pair<std::string_view, domain::Decision>, 5> DECISION_CODES { {
        { "reducir", domain::Decision::Reduce },
        { "compartir", domain::Decision::Share },
        { "evitar", domain::Decision::Avoid },
        { "aceptar", domain::Decision::Accept },
        { "pend", domain::Decision::DecideLater },
    } };

    bool take_end(std::string& text, std::string_view end)
    {
        if (!std::string_view(text).ends_with(end))
            return false;
        text.resize(text.size() - end.size());
        return true;
    }

    const Answer* find(const domain::Answers& answers, std::string_view question)
    {
        const auto found = answers.find(question);
        return found == answers.end() ? nullptr : &found->second;
    }

    bool was_offered(const Workbook& workbook, const std::vector<std::string>& topics)
    {
        return std::all_of(topics.begin(), topics.end(), [&](const std::string& topic) {
            return workbook.assessment.erasing_offered.contains(std::string(OFFERED_TOPIC) + topic);
        });
    }

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

QuestionModel::QuestionModel(App& app, std::string_view detail) : m_app(app), m_id(detail)
{
    if (m_id == "end") {
        m_kind = Page::End;
        return;
    }
    m_reviewing = take_end(m_id, REVIEWING);
    for (const auto& quiet : QUIET_PAGES) {
        if (take_end(m_id, quiet.suffix)) {
            m_kind = quiet.page;
            return;
        }
    }
    if (m_id.empty()) {
        const auto stop = resume_stop(m_app.method(), workbook());
        if (!stop)
            m_kind = Page::End;
        else if (stop->kind != Stop::Kind::Question)
            m_kind = Page::Nothing;
        else
            m_id = stop->id;
    }
    if (m_kind != Page::Question)
        return;
    CEIBA_ASSERT(m_app.method().question(m_id));
    m_reviewing = is_answered(m_app.method(), workbook(), m_id);
    if (workbook().assessment.position != m_id)
        edit([this](Workbook& book) {
            book.assessment.position = m_id;
            book.assessment.begun = true;
        });
}

bool QuestionModel::go_where_it_belongs()
{
    if (m_kind != Page::Nothing)
        return false;
    const auto stop = resume_stop(m_app.method(), workbook());
    m_app.router().replace(stop ? place_of(*stop) : place_of_end());
    return true;
}

// --- State -------------------------------------------------------------------------------

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
    const auto* answer = find(workbook().her_case.answers, m_id);
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

// --- Answering ---------------------------------------------------------------------------

void QuestionModel::edit(const std::function<void(Workbook&)>& change)
{
    if (m_app.session().is_writable())
        m_app.session().edit(change);
}

void QuestionModel::answered_now(Workbook& book) const
{
    book.assessment.skipped.erase(m_id);
    book.assessment.later.erase(m_id);
}

void QuestionModel::set_answer(const Answer& answer)
{
    edit([&](Workbook& book) {
        if (answer.empty())
            book.her_case.answers.erase(m_id);
        else
            book.her_case.answers[m_id] = answer;
        answered_now(book);
    });
}

void QuestionModel::choose(std::string_view code)
{
    if (m_id == DECISIONS) {
        const auto risk = subject_risk();
        for (const auto& [name, decision] : DECISION_CODES) {
            if (name == code && !risk.empty())
                edit([&, value = decision](Workbook& book) {
                    auto& line = domain::decide(book.plan, risk, value);
                    if (!line.date)
                        line.date = m_app.clock().today();
                    answered_now(book);
                });
        }
        return;
    }
    const auto& method = m_app.method();
    const auto* question = method.question(m_id);
    auto answer = answer_shown();
    if (question->kind == QuestionKind::Risks) {
        const auto found = std::find(answer.codes.begin(), answer.codes.end(), code);
        if (found != answer.codes.end())
            answer.codes.erase(found);
        else if (answer.codes.size() < static_cast<std::size_t>(method.rules().chosen_risks_most))
            answer.codes.emplace_back(code);
        set_answer(answer);
        return;
    }
    set_answer(domain::toggled(method, m_id, answer, code));
    // Danger now does not wait for another button.
    if (m_id == DANGER_NOW && m_app.analysis().assessment().emergency.danger_now) {
        const auto next = stop_after(method, workbook(), m_id);
        m_app.router().replace(next ? place_of(*next) : place_of_end());
        open_help();
    }
}

void QuestionModel::set_slider(std::size_t index, int value)
{
    const auto& rules = m_app.method().rules();
    const auto* question = m_app.method().question(m_id);
    if (question->kind == QuestionKind::Wheel) {
        auto answer = answer_shown();
        answer.marks.resize(static_cast<std::size_t>(rules.wheel_parts));
        const auto part = index + static_cast<std::size_t>(m_page * WHEEL_PARTS_ON_A_PAGE);
        CEIBA_ASSERT(part < answer.marks.size());
        answer.marks[part] = std::clamp(value, 0, rules.wheel_most);
        set_answer(answer);
        return;
    }
    const auto risk = subject_risk();
    if (risk.empty())
        return;
    edit([&](Workbook& book) {
        auto& marks = book.her_case.harm[risk];
        marks.resize(static_cast<std::size_t>(rules.harm_spheres));
        CEIBA_ASSERT(index < marks.size());
        marks[index] = std::clamp(value, 0, rules.harm_most);
        answered_now(book);
    });
}

void QuestionModel::set_text(std::string_view text)
{
    edit([&](Workbook& book) {
        auto& limits = book.plan.limits;
        if (m_id == NOT_GIVE_UP) {
            limits.not_give_up = text;
            limits.not_give_up_thought = false;
        } else if (m_id == TOO_MUCH) {
            limits.too_much = text;
            limits.too_much_thought = false;
        } else if (text.empty()) {
            book.her_case.answers.erase(m_id);
        } else {
            book.her_case.answers[m_id].text = text;
        }
        answered_now(book);
    });
}

void QuestionModel::only_think(bool yes)
{
    edit([&](Workbook& book) {
        auto& limits = book.plan.limits;
        if (m_id == NOT_GIVE_UP) {
            limits.not_give_up_thought = yes;
            if (yes)
                limits.not_give_up.clear();
        } else if (m_id == TOO_MUCH) {
            limits.too_much_thought = yes;
            if (yes)
                limits.too_much.clear();
        }
        answered_now(book);
    });
}

void QuestionModel::set_date(std::optional<base::Date> date)
{
    edit([&](Workbook& book) {
        book.plan.review_due = date;
        answered_now(book);
    });
}

void QuestionModel::keep(bool yes)
{
    auto& kept = m_app.session().kept_answers();
    if (yes)
        kept.insert(m_id);
    else
        kept.erase(m_id);
    // What is kept is decided when saving, so there must be a save.
    edit([](Workbook&) {});
}

void QuestionModel::set_note(std::string_view note)
{
    edit([&](Workbook& book) {
        if (note.empty())
            book.assessment.notes.erase(m_id);
        else
            book.assessment.notes[m_id] = note;
    });
}

// --- Moving ------------------------------------------------------------------------------

void QuestionModel::back()
{
    if (m_kind == Page::Question && m_page > 0) {
        --m_page;
        m_revision.reset();
        return;
    }
    if (m_kind != Page::Question && m_kind != Page::End) {
        m_app.router().replace({ Screen::Question, m_id });
        return;
    }
    if (m_kind == Page::End) {
        const auto way = stops(m_app.method(), workbook());
        m_app.router().replace(
            way.empty() ? Place { Screen::Assessment, {} } : place_of(way.back()));
        return;
    }
    const auto before = stop_before(m_app.method(), workbook(), m_id);
    m_app.router().replace(before ? place_of(*before) : Place { Screen::Assessment, {} });
}

void QuestionModel::next()
{
    const auto shown = state();
    if (shown.view.page + 1 < shown.view.pages && !shown.view.alone) {
        m_page = shown.view.page + 1;
        m_revision.reset();
        return;
    }
    // What may stay empty and did is passed over, not waiting.
    if (!shown.view.answered && !is_answered(m_app.method(), workbook(), m_id)) {
        skip();
        return;
    }
    leave_forward();
}

bool QuestionModel::told_something() const
{
    const auto* question = m_app.method().question(m_id);
    const auto* answer = find(workbook().her_case.answers, m_id);
    if (!answer)
        return false;
    return std::any_of(answer->codes.begin(), answer->codes.end(), [&](const std::string& code) {
        const auto* option = m_app.method().option(m_id, code);
        if (!option || option->alone || option->rule == AnswerRule::Declined)
            return false;
        return question->kind == QuestionKind::Several || option->rule != AnswerRule::Value
            || option->value > 0;
    });
}

/// The card that the rules name for what she marked comes first; behind it is the menu.
void QuestionModel::open_help()
{
    m_app.help();
    for (const auto& id : m_app.analysis().assessment().emergency.cards) {
        const auto& cards = m_app.library().cards;
        if (std::any_of(cards.begin(), cards.end(),
                [&](const content::EmergencyCard& card) { return card.id == id; })) {
            m_app.router().go({ Screen::EmergencyCard, id });
            return;
        }
    }
}

void QuestionModel::show_quiet(std::string_view suffix)
{
    m_app.router().replace({ Screen::Question,
        m_id + std::string(suffix) + (m_reviewing ? std::string(REVIEWING) : std::string {}) });
}

void QuestionModel::leave_forward()
{
    const auto* question = m_app.method().question(m_id);
    const auto* answer = find(workbook().her_case.answers, m_id);
    const auto marked = [&](std::string_view code) {
        return answer
            && std::find(answer->codes.begin(), answer->codes.end(), code) != answer->codes.end();
    };
    if (m_id == m_app.method().rules().places.red_flags && told_something()) {
        // What to do now comes first; the quiet page waits for her return.
        show_quiet("/thanks");
        open_help();
    } else if (m_id == CALM_PLACE && marked("no")) {
        show_quiet("/hiding");
    } else if (question->role == Role::Care && m_app.analysis().assessment().emergency.care) {
        show_quiet("/care");
    } else if (m_id == m_app.method().rules().places.topics
        && !domain::hidden_answers(m_app.method(), workbook().her_case.answers).empty()
        && !was_offered(
            workbook(), domain::closed_topics(m_app.method(), workbook().her_case.answers))) {
        show_quiet("/erasing");
    } else if (std::find(THANKED.begin(), THANKED.end(), m_id) != THANKED.end()
        && told_something()) {
        show_quiet("/thanks");
    } else {
        leave_to_next();
    }
}

void QuestionModel::leave_to_next()
{
    const auto& method = m_app.method();
    const auto next = m_reviewing ? stop_after(method, workbook(), m_id)
                                  : open_stop_after(method, workbook(), m_id);
    m_app.router().replace(next ? place_of(*next) : place_of_end());
}

void QuestionModel::later()
{
    edit([this](Workbook& book) {
        book.assessment.later.insert(m_id);
        book.assessment.skipped.erase(m_id);
    });
    leave_to_next();
}

void QuestionModel::skip()
{
    if (is_answered(m_app.method(), workbook(), m_id)) {
        leave_forward();
        return;
    }
    edit([this](Workbook& book) {
        book.assessment.skipped.insert(m_id);
        book.assessment.later.erase(m_id);
    });
    leave_to_next();
}

void QuestionModel::stop() { m_app.router().go({ Screen::Assessment, "stopped" }); }

void QuestionModel::hide() { m_app.hide(); }

void QuestionModel::go_on()
{
    if (m_kind == Page::Erasing)
        edit([this](Workbook& book) {
            for (const auto& topic : domain::closed_topics(m_app.method(), book.her_case.answers))
                book.assessment.erasing_offered.insert(std::string(OFFERED_TOPIC) + topic);
        });
    leave_to_next();
}

void QuestionModel::erase_hidden()
{
    edit([this](Workbook& book) {
        domain::erase_hidden_answers(m_app.method(), book.her_case.answers);
    });
    go_on();
}

void QuestionModel::see_results() { m_app.router().go({ Screen::Results, {} }); }

void QuestionModel::take_longer_path()
{
    const auto longer = longer_path(workbook().assessment.path);
    if (!longer)
        return;
    edit([longer](Workbook& book) { book.assessment.path = *longer; });
    const auto stop = resume_stop(m_app.method(), workbook());
    m_app.router().replace(stop ? place_of(*stop) : place_of_end());
}

void QuestionModel::see_put_aside()
{
    for (const auto& stop : stops(m_app.method(), workbook())) {
        if (!workbook().assessment.later.contains(stop.id)
            || is_done(m_app.method(), workbook(), stop))
            continue;
        m_app.router().replace(place_of(stop));
        return;
    }
}

void QuestionModel::see_left_open()
{
    for (const auto& stop : stops(m_app.method(), workbook())) {
        if (!is_open(m_app.method(), workbook(), stop))
            continue;
        m_app.router().replace(place_of(stop));
        return;
    }
}

} // namespace app
