#include "app/models/question_model.hpp"

#include "app/models/question_ids.hpp"
#include "base/assert.hpp"
#include "domain/retention.hpp"
#include "domain/visibility.hpp"

#include <algorithm>
#include <array>

namespace app {

using domain::Answer;
using domain::AnswerRule;
using domain::Question;
using domain::QuestionKind;
using domain::Role;
using domain::Workbook;
using namespace questions;

namespace {

    /// Once the offer to erase hidden answers was made for a topic, it is not made again.
    constexpr std::string_view OFFERED_TOPIC = "topic:";
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

    bool take_end(std::string& text, std::string_view end)
    {
        if (!std::string_view(text).ends_with(end))
            return false;
        text.resize(text.size() - end.size());
        return true;
    }

    bool was_offered(const Workbook& workbook, const std::vector<std::string>& topics)
    {
        return std::all_of(topics.begin(), topics.end(), [&](const std::string& topic) {
            return workbook.assessment.erasing_offered.contains(std::string(OFFERED_TOPIC) + topic);
        });
    }

} // namespace

QuestionModel::QuestionModel(App& app, std::string_view detail) : m_app(app), m_id(detail)
{
    const auto* from = m_app.router().came_from();
    m_visiting = from && from->screen != Screen::Assessment;
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
    const auto* question = m_app.method().question(m_id);
    CEIBA_ASSERT(question);
    if (question->role == Role::Actor || question->role == Role::Threat) {
        // A link may name one field of a form.
        m_kind = Page::Nothing;
        return;
    }
    m_reviewing = is_answered(m_app.method(), workbook(), m_id);
    m_was_emergency = m_app.analysis().assessment().emergency.active();
    m_was_safe_since = workbook().her_case.safe_since;
    if (workbook().assessment.position != m_id)
        edit([this](Workbook& book) {
            book.assessment.position = m_id;
            book.assessment.begun = true;
        });
    m_before = answered();
}

bool QuestionModel::go_where_it_belongs()
{
    if (m_kind != Page::Nothing)
        return false;
    const auto* question = m_id.empty() ? nullptr : m_app.method().question(m_id);
    if (question) {
        const bool is_actor = question->role == Role::Actor;
        m_app.router().replace({ is_actor ? Screen::Actors : Screen::Threats, {} });
        return true;
    }
    const auto stop = resume_stop(m_app.method(), workbook());
    m_app.router().replace(stop ? place_of(*stop) : place_of_end());
    return true;
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
    note_end_of_emergency();
}

/// She answers the danger signs again and none is left: the month of weekly reviews begins
/// (risk-method.md 8). What she ticks and takes back on this page alone begins nothing.
void QuestionModel::note_end_of_emergency()
{
    if (!m_was_emergency)
        return;
    const bool over = !m_app.analysis().assessment().emergency.active();
    const auto since = over ? std::optional(m_app.clock().today()) : m_was_safe_since;
    if (workbook().her_case.safe_since != since)
        edit([&](Workbook& book) { book.her_case.safe_since = since; });
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
    if (m_visiting) {
        m_app.router().back();
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
    const auto* answer = find_answer(workbook().her_case.answers, m_id);
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
    const auto* answer = find_answer(workbook().her_case.answers, m_id);
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
