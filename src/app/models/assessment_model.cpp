#include "app/models/assessment_model.hpp"

#include "domain/retention.hpp"
#include "domain/visibility.hpp"
#include "i18n/tr.hpp"

#include <algorithm>

namespace app {

using domain::Workbook;
using i18n::tr;

namespace {

    AssessmentModel::StepState step_state(const domain::Progress& progress)
    {
        using StepState = AssessmentModel::StepState;
        if (progress.asked == 0)
            return StepState::NotOnPath;
        if (progress.answered == 0)
            return StepState::Open;
        return progress.answered < progress.asked ? StepState::Begun : StepState::Done;
    }

} // namespace

AssessmentModel::AssessmentModel(App& app, std::string_view detail)
    : m_app(app)
    , m_stopped(detail == "stopped")
{
}

const AssessmentModel::State& AssessmentModel::state()
{
    if (m_revision != m_app.session().revision() || m_language != m_app.preferences().language)
        refresh();
    return m_state;
}

std::string AssessmentModel::words_of(std::string_view stop) const
{
    if (stop == ACTORS_STOP)
        return std::string(tr("Map of actors"));
    if (stop == INCIDENTS_STOP)
        return std::string(tr("What has happened"));
    if (stop == THREATS_STOP)
        return std::string(tr("Threats"));
    return m_app.texts().question(stop).text;
}

void AssessmentModel::refresh()
{
    m_revision = m_app.session().revision();
    m_language = m_app.preferences().language;
    const auto& method = m_app.method();
    const auto& book = workbook();
    const auto path = book.assessment.path;

    State state;
    state.writable = m_app.session().is_writable();
    state.begun = book.assessment.begun;
    state.stopped = m_stopped;
    for (const auto each : { domain::Path::Express, domain::Path::Core, domain::Path::Full })
        state.paths.push_back({ each, length_of(method, each), each == path });
    const auto on_path = progress_of_path(method, book, path);
    state.answered = on_path.answered;
    state.asked = on_path.asked;

    const auto here = resume_stop(method, book);
    state.finished = state.begun && !here;
    for (const auto& step : method.method().steps) {
        const auto progress = progress_of_step(method, book, path, step.number);
        state.steps.push_back(
            { step.number, m_app.texts().steps[static_cast<std::size_t>(step.number)].title,
                progress.answered, progress.asked, step_state(progress),
                state.begun && here && here->step == step.number });
    }
    for (const auto& stop : stops(method, book)) {
        if (book.assessment.later.contains(stop.id) && !is_done(method, book, stop))
            state.later.push_back({ stop.id, words_of(stop.id) });
    }
    for (const auto& topic : domain::closed_topics(method, book.her_case.answers))
        state.closed_topics.push_back(
            { topic, m_app.texts().answer(method.rules().places.topics, topic) });
    state.actors = static_cast<int>(book.her_case.actors.size());
    state.incidents = static_cast<int>(book.her_case.incidents.size());
    state.threats = static_cast<int>(book.her_case.threats.size());
    m_state = std::move(state);
}

void AssessmentModel::edit(const std::function<void(Workbook&)>& change)
{
    if (m_app.session().is_writable())
        m_app.session().edit(change);
}

void AssessmentModel::choose_path(domain::Path path)
{
    edit([path](Workbook& book) { book.assessment.path = path; });
}

void AssessmentModel::go_on()
{
    edit([](Workbook& book) { book.assessment.begun = true; });
    const auto stop = resume_stop(m_app.method(), workbook());
    m_app.router().go(stop ? place_of(*stop) : place_of_end());
}

void AssessmentModel::open_step(int number)
{
    const auto stop = first_of_step(m_app.method(), workbook(), number);
    if (!stop)
        return;
    edit([](Workbook& book) { book.assessment.begun = true; });
    m_app.router().go(place_of(*stop));
}

void AssessmentModel::open_waiting(std::string_view id)
{
    for (const auto& stop : stops(m_app.method(), workbook())) {
        if (stop.id != id)
            continue;
        m_app.router().go(place_of(stop));
        return;
    }
}

void AssessmentModel::open_topic(std::string_view code)
{
    edit([&](Workbook& book) {
        const auto topics = book.her_case.answers.find(m_app.method().rules().places.topics);
        if (topics == book.her_case.answers.end())
            return;
        std::erase(topics->second.codes, code);
        if (topics->second.codes.empty())
            book.her_case.answers.erase(topics);
    });
}

void AssessmentModel::open_actors() { m_app.router().go({ Screen::Actors, {} }); }
void AssessmentModel::open_incidents() { m_app.router().go({ Screen::Incidents, {} }); }
void AssessmentModel::open_threats() { m_app.router().go({ Screen::Threats, {} }); }
void AssessmentModel::see_results() { m_app.router().go({ Screen::Results, {} }); }

} // namespace app
