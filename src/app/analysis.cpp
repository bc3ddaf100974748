#include "app/analysis.hpp"

#include "app/measures_taken.hpp"

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

const std::vector<domain::ResidualRisk>& Analysis::with_done()
{
    auto& now = results();
    if (!now.with_done) {
        const auto& workbook = m_session.workbook();
        now.with_done = domain::residual(m_method, workbook.her_case, now.day,
            measures_taken(workbook.plan, MeasuresCounted::Done, now.day));
    }
    return *now.with_done;
}

const std::vector<domain::ResidualRisk>& Analysis::with_planned()
{
    auto& now = results();
    if (!now.with_planned) {
        const auto& workbook = m_session.workbook();
        now.with_planned = domain::residual(m_method, workbook.her_case, now.day,
            measures_taken(workbook.plan, MeasuresCounted::DoneAndPlanned, now.day));
    }
    return *now.with_planned;
}

void Analysis::forget() { m_results.reset(); }

} // namespace app
