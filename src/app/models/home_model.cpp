#include "app/models/home_model.hpp"

#include "app/leaving_emergency.hpp"
#include "app/models/assessment_flow.hpp"
#include "app/plan_summary.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>

namespace app {

using i18n::tr;

namespace {

    constexpr std::size_t STEPS = 3;
    constexpr std::size_t RISKS = 5;
    constexpr std::size_t DUE = 4;
    constexpr std::size_t INCIDENTS = 2;

    std::string first_sentence(const std::string& text)
    {
        const auto end = text.find(". ");
        return end == std::string::npos ? text : text.substr(0, end + 1);
    }

    std::string with_capital(std::string text)
    {
        if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
            text[0] = static_cast<char>(text[0] - 'a' + 'A');
        return text;
    }

    /// The day of the week tells which day only while it is near.
    std::string due_day(base::Date day, base::Date today)
    {
        if (day == today)
            return std::string(tr("Today"));
        const auto days = base::days_between(today, day);
        return days > 0 && days < 14 ? with_capital(i18n::short_weekday(day))
                                     : i18n::short_date(day);
    }

} // namespace

HomeModel::HomeModel(App& app) : m_app(app) { rebuild(); }

const HomeModel::State& HomeModel::state()
{
    if (m_revision != m_app.session().revision() || m_language != m_app.preferences().language)
        rebuild();
    return m_state;
}

void HomeModel::rebuild()
{
    m_revision = m_app.session().revision();
    m_language = m_app.preferences().language;
    m_state = {};
    m_state.writable = m_app.session().is_writable();
    const auto& workbook = m_app.workbook();
    const auto& assessment = m_app.analysis().assessment();
    const auto today = m_app.clock().today();
    m_state.today = with_capital(i18n::weekday_and_date(today));
    m_state.begun = workbook.assessment.begun;
    m_state.has_levels = assessment.has_any_level();
    m_state.emergency = assessment.emergency.active();
    const auto progress = progress_of_path(m_app.method(), workbook, workbook.assessment.path);
    m_state.progress = i18n::fill(tr("Answered {done} of {total}"),
        { { "done", std::to_string(progress.answered) },
            { "total", std::to_string(progress.asked) } });
    add_steps();
    add_risks();
    add_due();
    add_incidents();
}

void HomeModel::add_steps()
{
    const auto& plan = m_app.workbook().plan;
    const auto& suggestions = m_app.analysis().suggestions();
    std::vector<std::string> order;
    // What she chose comes before what the method suggests.
    for (const auto* choice : domain::dated_measures(plan)) {
        if (!choice->measure.empty() && !choice->done)
            order.push_back(choice->measure);
    }
    const auto& suggested
        = suggestions.short_list.empty() ? suggestions.show_order : suggestions.short_list;
    for (const auto& measure : suggested.empty() ? suggestions.to_begin : suggested) {
        if (std::ranges::find(order, measure) == order.end()
            && !domain::find_measure(plan, measure))
            order.push_back(measure);
    }
    for (const auto& id : order) {
        if (m_state.steps.size() == STEPS)
            return;
        const auto* measure = m_app.method().measure(id);
        if (!measure)
            continue;
        const auto& texts = m_app.texts();
        const auto& words = texts.measure(id);
        m_state.steps.push_back({ id, measure->group,
            with_capital(texts.times[static_cast<std::size_t>(measure->when)]) + " · "
                + texts.efforts[static_cast<std::size_t>(measure->effort - 1)] + " · "
                + texts.costs[static_cast<std::size_t>(measure->cost)],
            words.title, first_sentence(words.action) });
    }
}

void HomeModel::add_risks()
{
    const auto& workbook = m_app.workbook();
    auto& analysis = m_app.analysis();
    const auto* before = workbook.reviews.empty() ? nullptr : &workbook.reviews.back();
    for (const auto& id : analysis.order()) {
        if (m_state.risks.size() == RISKS) {
            m_state.more_risks = true;
            break;
        }
        const auto level = analysis.level(id)->level;
        Risk risk { id, m_app.texts().risk(id).short_title, level,
            m_app.texts().level(domain::level_code(level)).name, std::nullopt,
            analysis.assessment().risk(id)->provisional };
        if (before) {
            const auto found = std::ranges::find(before->risks, id, &domain::ReviewedRisk::risk);
            const auto then = found == before->risks.end() ? std::nullopt
                : found->hers                              ? found->hers
                                                           : found->calculated;
            risk.since = !then  ? Since::New
                : *then < level ? Since::Higher
                : level < *then ? Since::Lower
                                : Since::Same;
        }
        m_state.risks.push_back(std::move(risk));
    }
    if (!before)
        return;
    const auto changed
        = domain::what_changed(m_app.method(), *before, workbook.her_case, analysis.assessment());
    if (!changed.questions.empty())
        m_state.changed = i18n::fill(
            i18n::trn("{count} answer is different since the last review.",
                "{count} answers are different since the last review.", changed.questions.size()),
            { { "count", std::to_string(changed.questions.size()) } });
}

void HomeModel::add_due()
{
    const auto& workbook = m_app.workbook();
    const auto today = m_app.clock().today();
    const auto view = plan_view_of(m_app.method(), workbook, today);
    for (const auto& line : view.calendar) {
        if (!line.date || m_state.due.size() == DUE)
            continue;
        const auto day = due_day(*line.date, today);
        Due due { day, line.text, {}, line.kind };
        switch (line.kind) {
        case domain::CalendarKind::Review:
            if (line.risk.empty())
                due.text = tr("Review the plan");
            break;
        case domain::CalendarKind::Drill:
            due.text = i18n::fill(tr("Rehearse again: {risk}"),
                { { "risk", m_app.texts().risk(line.risk).short_title } });
            break;
        case domain::CalendarKind::Wheel:
            due.text = tr("Make the security wheel again");
            break;
        case domain::CalendarKind::Measure:
        case domain::CalendarKind::Reminder:
        case domain::CalendarKind::Renewal:
            if (!line.measure.empty() && m_app.method().measure(line.measure))
                due.text = m_app.texts().measure(line.measure).title;
            if (line.kind == domain::CalendarKind::Renewal)
                due.hint = tr("Check that it still holds");
            break;
        case domain::CalendarKind::DangerousEvent:
            if (!line.event.empty() && due.text.empty())
                due.text = m_app.texts().answer("Q2.04", line.event);
            break;
        case domain::CalendarKind::Own:
            break;
        }
        if (due.text.empty() && !line.risk.empty())
            due.text = i18n::fill(tr("Decide about: {risk}"),
                { { "risk", m_app.texts().risk(line.risk).short_title } });
        if (*line.date < today)
            due.hint = tr("It was due before today");
        m_state.due.push_back(std::move(due));
    }
    // Said once: as a line of the list, or below it.
    const bool listed = std::ranges::any_of(
        m_state.due, [](const Due& due) { return due.kind == domain::CalendarKind::Review; });
    if (const auto due = review_due(m_app.method(), workbook, today); due && !listed)
        m_state.review_day = i18n::long_date(*due);
    if (const auto until = weekly_review_until(m_app.method(), workbook, today))
        m_state.weekly_until = i18n::long_date(*until);
    const auto reviewed
        = workbook.plan.reviewed_on ? workbook.plan.reviewed_on : workbook.plan.made_on;
    if (reviewed)
        m_state.age = domain::plan_age(m_app.method(), m_app.analysis().highest(),
            workbook.her_case.safe_since, *reviewed, today);
}

void HomeModel::add_incidents()
{
    auto incidents = m_app.workbook().her_case.incidents;
    std::ranges::stable_sort(
        incidents, [](const auto& left, const auto& right) { return left.date > right.date; });
    for (const auto& incident : incidents) {
        if (m_state.incidents.size() == INCIDENTS)
            return;
        m_state.incidents.push_back(
            { i18n::short_date(incident.date), m_app.texts().answer("Q4.01", incident.kind), {} });
    }
}

} // namespace app
