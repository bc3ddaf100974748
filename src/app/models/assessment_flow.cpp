#include "app/models/assessment_flow.hpp"

#include "app/models/question_ids.hpp"

#include <algorithm>

namespace app {

using domain::MethodIndex;
using domain::Path;
using domain::Question;
using domain::Role;
using domain::Workbook;
using namespace questions;

namespace {

    /// Harm is rated and a decision is made about a risk she chose; without one there is
    /// nothing to ask.
    bool has_subject(const MethodIndex& method, const Workbook& workbook, const Question& question)
    {
        const bool about_a_risk
            = question.id == DECISIONS || question.id == method.rules().places.harm;
        return !about_a_risk || !chosen_risks(method, workbook.her_case.answers).empty();
    }

    std::vector<const Question*> asked(
        const MethodIndex& method, const Workbook& workbook, Path path)
    {
        auto questions = domain::questions_asked(method, workbook.her_case.answers, path);
        std::erase_if(questions,
            [&](const Question* question) { return !has_subject(method, workbook, *question); });
        // The red flags open help, so they come right after the first question of their step.
        const auto flags
            = std::find_if(questions.begin(), questions.end(), [&](const Question* question) {
                  return question->id == method.rules().places.red_flags;
              });
        if (flags != questions.end()) {
            const auto first = std::find_if(questions.begin(), flags,
                [&](const Question* question) { return question->step == (*flags)->step; });
            if (first != flags)
                std::rotate(first + 1, flags, flags + 1);
        }
        return questions;
    }

    void add_form(std::vector<Stop>& way, Stop::Kind kind, std::string_view id, int step)
    {
        if (std::none_of(
                way.begin(), way.end(), [kind](const Stop& stop) { return stop.kind == kind; }))
            way.push_back({ kind, std::string(id), step });
    }

    std::vector<Stop>::const_iterator find_stop(const std::vector<Stop>& way, std::string_view id)
    {
        return std::find_if(
            way.begin(), way.end(), [id](const Stop& stop) { return stop.id == id; });
    }

    /// Where a stop would stand that is not on the way now: by the order of the method.
    std::size_t order_of(const MethodIndex& method, std::string_view id)
    {
        const auto& questions = method.method().questions;
        const auto position = [&](auto matches) {
            return static_cast<std::size_t>(
                std::find_if(questions.begin(), questions.end(), matches) - questions.begin());
        };
        if (id == ACTORS_STOP)
            return position([](const Question& question) { return question.role == Role::Actor; });
        if (id == THREATS_STOP || id == INCIDENTS_STOP)
            return position([](const Question& question) { return question.role == Role::Threat; });
        return position([id](const Question& question) { return question.id == id; });
    }

} // namespace

std::vector<std::string> chosen_risks(const MethodIndex& method, const domain::Answers& answers)
{
    const auto found = answers.find(method.rules().places.worries);
    return found == answers.end() ? std::vector<std::string> {} : found->second.codes;
}

std::vector<Stop> stops(const MethodIndex& method, const Workbook& workbook, Path path)
{
    std::vector<Stop> way;
    for (const auto* question : asked(method, workbook, path)) {
        switch (question->role) {
        case Role::Actor:
            add_form(way, Stop::Kind::Actors, ACTORS_STOP, question->step);
            break;
        case Role::Threat:
            // What happened, with its dates, comes before the threats that are thought over.
            add_form(way, Stop::Kind::Incidents, INCIDENTS_STOP, question->step);
            add_form(way, Stop::Kind::Threats, THREATS_STOP, question->step);
            break;
        default:
            way.push_back({ Stop::Kind::Question, question->id, question->step });
        }
    }
    return way;
}

std::vector<Stop> stops(const MethodIndex& method, const Workbook& workbook)
{
    return stops(method, workbook, workbook.assessment.path);
}

bool is_answered(const MethodIndex& method, const Workbook& workbook, std::string_view question)
{
    const auto& limits = workbook.plan.limits;
    if (question == DECISIONS) {
        const auto risks = chosen_risks(method, workbook.her_case.answers);
        return !risks.empty()
            && std::all_of(risks.begin(), risks.end(), [&](const std::string& risk) {
                   return domain::find_decision(workbook.plan, risk) != nullptr;
               });
    }
    if (question == NOT_GIVE_UP)
        return !limits.not_give_up.empty() || limits.not_give_up_thought;
    if (question == TOO_MUCH)
        return !limits.too_much.empty() || limits.too_much_thought;
    if (question == REVIEW_DAY)
        return workbook.plan.review_due.has_value();
    return domain::is_answered(method, workbook.her_case, question);
}

bool is_done(const MethodIndex& method, const Workbook& workbook, const Stop& stop)
{
    switch (stop.kind) {
    case Stop::Kind::Question:
        return is_answered(method, workbook, stop.id);
    case Stop::Kind::Actors:
        return !workbook.her_case.actors.empty();
    case Stop::Kind::Incidents:
        return !workbook.her_case.incidents.empty();
    case Stop::Kind::Threats:
        return !workbook.her_case.threats.empty();
    }
    return false;
}

bool is_open(const MethodIndex& method, const Workbook& workbook, const Stop& stop)
{
    const auto& state = workbook.assessment;
    return !state.skipped.contains(stop.id) && !state.later.contains(stop.id)
        && !is_done(method, workbook, stop);
}

domain::Progress progress_of_path(const MethodIndex& method, const Workbook& workbook, Path path)
{
    domain::Progress progress;
    for (const auto* question : asked(method, workbook, path)) {
        ++progress.asked;
        progress.answered += is_answered(method, workbook, question->id) ? 1 : 0;
    }
    return progress;
}

domain::Progress progress_of_step(
    const MethodIndex& method, const Workbook& workbook, Path path, int step)
{
    domain::Progress progress;
    for (const auto* question : asked(method, workbook, path)) {
        if (question->step != step)
            continue;
        ++progress.asked;
        progress.answered += is_answered(method, workbook, question->id) ? 1 : 0;
    }
    return progress;
}

std::optional<Stop> resume_stop(const MethodIndex& method, const Workbook& workbook)
{
    const auto way = stops(method, workbook);
    const auto stopped = find_stop(way, workbook.assessment.position);
    if (stopped != way.end() && is_open(method, workbook, *stopped))
        return *stopped;
    const auto open = [&](const Stop& stop) { return is_open(method, workbook, stop); };
    // What comes after the place where she stopped goes before what she passed over.
    if (stopped != way.end()) {
        const auto next = std::find_if(stopped, way.end(), open);
        if (next != way.end())
            return *next;
    }
    const auto first = std::find_if(way.begin(), way.end(), open);
    return first == way.end() ? std::nullopt : std::optional(*first);
}

std::optional<Stop> stop_after(
    const MethodIndex& method, const Workbook& workbook, std::string_view id)
{
    const auto way = stops(method, workbook);
    auto found = find_stop(way, id);
    if (found != way.end())
        ++found;
    else
        found = std::find_if(
            way.begin(), way.end(), [&, here = order_of(method, id)](const Stop& stop) {
                return order_of(method, stop.id) > here;
            });
    return found == way.end() ? std::nullopt : std::optional(*found);
}

std::optional<Stop> stop_before(
    const MethodIndex& method, const Workbook& workbook, std::string_view id)
{
    const auto way = stops(method, workbook);
    auto found = find_stop(way, id);
    if (found == way.end())
        found = std::find_if(
            way.begin(), way.end(), [&, here = order_of(method, id)](const Stop& stop) {
                return order_of(method, stop.id) > here;
            });
    return found == way.begin() ? std::nullopt : std::optional(*std::prev(found));
}

std::optional<Stop> open_stop_after(
    const MethodIndex& method, const Workbook& workbook, std::string_view id)
{
    auto next = stop_after(method, workbook, id);
    while (next && !is_open(method, workbook, *next))
        next = stop_after(method, workbook, next->id);
    return next;
}

std::optional<Stop> first_of_step(const MethodIndex& method, const Workbook& workbook, int step)
{
    const auto way = stops(method, workbook);
    const auto open = std::find_if(way.begin(), way.end(),
        [&](const Stop& stop) { return stop.step == step && is_open(method, workbook, stop); });
    if (open != way.end())
        return *open;
    const auto first = std::find_if(
        way.begin(), way.end(), [step](const Stop& stop) { return stop.step == step; });
    return first == way.end() ? std::nullopt : std::optional(*first);
}

Place place_of(const Stop& stop)
{
    switch (stop.kind) {
    case Stop::Kind::Question:
        return { Screen::Question, stop.id };
    case Stop::Kind::Actors:
        return { Screen::Actors, {} };
    case Stop::Kind::Incidents:
        return { Screen::Incidents, {} };
    case Stop::Kind::Threats:
        return { Screen::Threats, {} };
    }
    return { Screen::Assessment, {} };
}

Place place_of_end() { return { Screen::Question, "end" }; }

int length_of(const MethodIndex& method, Path path)
{
    const auto& questions = method.method().questions;
    return static_cast<int>(
        std::count_if(questions.begin(), questions.end(), [path](const Question& question) {
            return path == Path::Full || (path == Path::Core ? question.core : question.express);
        }));
}

std::optional<Path> longer_path(Path path)
{
    switch (path) {
    case Path::Express:
        return Path::Core;
    case Path::Core:
        return Path::Full;
    case Path::Full:
        return std::nullopt;
    }
    return std::nullopt;
}

int left_on(const MethodIndex& method, const Workbook& workbook, Path path)
{
    const auto progress = progress_of_path(method, workbook, path);
    return progress.asked - progress.answered;
}

} // namespace app
