#include "domain/measure_ranking.hpp"

#include "domain/measure_rules.hpp"
#include "domain/scoring.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace domain {

namespace {

    constexpr std::size_t MAX_TOP_TERMS = 8;

    double penalty_of(const Rules::Penalties& penalties, MeasureNote note)
    {
        switch (note) {
        case MeasureNote::Police:
            return penalties.police;
        case MeasureNote::Care:
            return penalties.leave_care;
        case MeasureNote::Money:
            return penalties.money;
        case MeasureNote::Time:
            return penalties.time;
        case MeasureNote::Permission:
            return penalties.permission;
        case MeasureNote::Partner:
        case MeasureNote::Technology:
            break;
        }
        return 0;
    }

} // namespace

MeasureRanking::MeasureRanking(
    const PreparedCase& prepared, const Levels& calculated, const Levels& used)
    : m_prepared(prepared)
    , m_method(prepared.method)
    , m_rules(prepared.method.method.rules.ranking)
    , m_calculated(calculated)
{
    for (Position risk = 0; risk < m_worth.size(); ++risk)
        m_worth[risk] = worth_of_risk(risk, used);
    m_left.fill(1);
    look_at_measures();
    sort_base_list();
}

const Measure& MeasureRanking::source(Position measure) const
{
    return m_method.method.measures[measure];
}

double MeasureRanking::worth_of_risk(Position risk, const Levels& used) const
{
    if (!used[risk])
        return 0;
    const double worry = (m_prepared.chosen & risk_bit(risk)) != 0 ? m_rules.worry_factor : 1;
    return m_rules.level_weight[static_cast<std::size_t>(*used[risk])] * worry;
}

void MeasureRanking::look_at_measures()
{
    m_candidates.resize(m_method.measures.size());
    for (Position measure = 0; measure < m_candidates.size(); ++measure) {
        auto& candidate = m_candidates[measure];
        candidate.triggered = m_prepared.any_holds(
            m_method.measures[measure].triggers, Unknown::IsNoProtection, &m_calculated);
        candidate.allowed = measure_is_allowed(m_prepared, m_calculated, measure);
        candidate.in_place = measure_is_in_place(m_prepared, measure);
        if (candidate.triggered)
            weigh(measure, candidate);
        if (candidate.is_eligible()) {
            candidate.first_priority = priority(measure);
            m_base_list.push_back(measure);
        }
    }
}

void MeasureRanking::sort_base_list()
{
    std::ranges::stable_sort(m_base_list, [&](Position left, Position right) {
        const double of_left = rounded(m_candidates[left].first_priority, 6);
        const double of_right = rounded(m_candidates[right].first_priority, 6);
        return of_left != of_right ? of_left > of_right : source(left).id < source(right).id;
    });
}

void MeasureRanking::weigh(Position measure, Candidate& candidate) const
{
    const auto& compiled = m_method.measures[measure];
    for (const auto& effect : compiled.effects) {
        const double worth = m_worth[effect.risk];
        if (worth > 0) {
            candidate.terms.push_back({ effect.risk,
                worth * effect.strength / 3 * m_rules.kind_factor.of(effect.dimension) });
        }
    }
    const auto hits = std::ranges::count_if(compiled.triggers, [&](const CompiledClaim& claim) {
        return claim.is_about_a_question()
            && m_prepared.holds(claim, Unknown::IsNoProtection, &m_calculated);
    });
    const auto counted = std::min<std::ptrdiff_t>(hits, m_rules.question_hits_max);
    const auto& from = source(measure);
    candidate.fixed = m_rules.question_hit * static_cast<double>(counted)
        + (from.effort == 1 ? m_rules.easy_bonus : 0)
        + (from.when == When::Today ? m_rules.today_bonus : 0) - penalty(measure);
}

double MeasureRanking::priority(Position measure) const
{
    const auto& candidate = m_candidates[measure];
    // The largest so far, from high to low; there are only three.
    std::array<double, MAX_TOP_TERMS> top {};
    const auto size = std::min(m_rules.top_terms, top.size());
    for (const auto& term : candidate.terms) {
        double value = term.value * m_left[term.risk];
        for (std::size_t place = 0; place < size; ++place) {
            if (value > top[place])
                std::swap(value, top[place]);
        }
    }
    return std::accumulate(top.begin(), top.end(), 0.0) + candidate.fixed;
}

double MeasureRanking::penalty(Position measure) const
{
    double sum = 0;
    for (const auto note : notes(measure))
        sum += penalty_of(m_rules.penalties, note);
    return sum;
}

std::vector<MeasureNote> MeasureRanking::notes(Position measure) const
{
    const auto& from = source(measure);
    const auto& places = m_method.places;
    std::vector<MeasureNote> found;
    const auto note = [&](bool concerned, const CompiledCondition& condition, MeasureNote kind) {
        if (concerned && m_prepared.any_holds(condition))
            found.push_back(kind);
    };
    note(from.flags.police, places.no_police, MeasureNote::Police);
    note(from.flags.partner, places.watched_at_home, MeasureNote::Partner);
    note(from.flags.leaving, places.cannot_leave, MeasureNote::Care);
    note(from.cost >= 2, places.no_money, MeasureNote::Money);
    note(from.effort >= 3, places.no_time, MeasureNote::Time);
    note(from.flags.permission, places.not_allowed, MeasureNote::Permission);
    note(from.flags.technology, places.no_technology, MeasureNote::Technology);
    return found;
}

void MeasureRanking::choose(Position measure)
{
    m_candidates[measure].chosen = true;
    for (const auto& effect : m_method.measures[measure].effects)
        m_left[effect.risk] *= std::pow(m_rules.diminishing, effect.strength / 3);
}

} // namespace domain
