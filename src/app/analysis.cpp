#include "app/analysis.hpp"

namespace app {

Analysis::Analysis(
    const domain::MethodIndex& method, const Session& session, const base::Clock& clock)
    : m_method(method)
    , m_session(session)
    , m_clock(clock)
{
}

Analysis::Results& Analysis::results()
{
    const auto today = m_clock.today();
    if (!m_results || m_results->revision != m_session.revision() || m_results->day != today) {
        const auto& her_case = m_session.workbook().her_case;
        m_results = Results {};
        m_results->revision = m_session.revision();
        m_results->day = today;
        m_results->assessment = domain::assess(m_method, her_case, today);
        m_results->order = domain::order_with_hers(her_case, m_results->assessment);
    }
    return *m_results;
}

const domain::Assessment& Analysis::assessment() { return results().assessment; }

const domain::Suggestions& Analysis::suggestions()
{
    auto& now = results();
    if (!now.suggestions)
        now.suggestions = domain::suggest(m_method, m_session.workbook().her_case, now.assessment);
    return *now.suggestions;
}

const std::vector<std::string>& Analysis::order() { return results().order; }

std::optional<domain::LevelWithHers> Analysis::level(std::string_view risk)
{
    return domain::level_with_hers(m_session.workbook().her_case, results().assessment, risk);
}

std::optional<domain::Level> Analysis::highest()
{
    // The order is by her level, the highest first.
    const auto& risks = order();
    if (risks.empty())
        return std::nullopt;
    return level(risks.front())->level;
}

Analysis::WithMeasures Analysis::with(MeasuresCounted counted, base::Date day) const
{
    const auto& workbook = m_session.workbook();
    const auto taken = measures_taken(workbook.plan, counted, day);
    return { taken.size(), domain::residual(m_method, workbook.her_case, day, taken) };
}

const Analysis::WithMeasures& Analysis::with_done()
{
    auto& now = results();
    if (!now.with_done)
        now.with_done = with(MeasuresCounted::Done, now.day);
    return *now.with_done;
}

const Analysis::WithMeasures& Analysis::with_planned()
{
    auto& now = results();
    if (!now.with_planned)
        now.with_planned = with(MeasuresCounted::DoneAndPlanned, now.day);
    return *now.with_planned;
}

void Analysis::forget() { m_results.reset(); }

} // namespace app
