#include "domain/suggestion.hpp"

#include "domain/judgement.hpp"
#include "domain/measure_ranking.hpp"
#include "domain/measure_rules.hpp"
#include "domain/method_index.hpp"
#include "domain/scoring.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <tuple>

namespace domain {

namespace {

    constexpr double TIE = 1e-9; // Annex A9: a later measure must exceed by more.

    Levels calculated_levels(const Assessment& assessment)
    {
        Levels levels;
        for (Position risk = 0; risk < assessment.risks.size(); ++risk) {
            if (assessment.risks[risk].has_level())
                levels[risk] = assessment.risks[risk].level;
        }
        return levels;
    }

    Levels levels_with_hers(const Case& her_case, const Assessment& assessment)
    {
        Levels levels;
        for (Position risk = 0; risk < assessment.risks.size(); ++risk) {
            if (const auto level
                = level_with_hers(her_case, assessment, assessment.risks[risk].risk))
                levels[risk] = level->level;
        }
        return levels;
    }

    class Chooser {
    public:
        Chooser(const MethodIndex& index, const Case& her_case, const Assessment& assessment,
            LevelsUsed used)
            : m_index(index)
            , m_method(index.compiled())
            , m_rules(index.rules().ranking)
            , m_prepared(m_method, her_case)
            , m_assessment(assessment)
            , m_order(used == LevelsUsed::Hers ? order_with_hers(her_case, assessment)
                                               : assessment.order)
            , m_calculated(calculated_levels(assessment))
            , m_levels(
                  used == LevelsUsed::Hers ? levels_with_hers(her_case, assessment) : m_calculated)
            , m_ranking(m_prepared, m_calculated, m_levels)
        {
        }

        Suggestions choose()
        {
            choose_first_lines();
            fill_up();
            Suggestions suggestions;
            suggestions.chosen = m_chosen;
            suggestions.show_order = show_order();
            if (m_assessment.is_indicated(m_rules.worn_out))
                suggestions.short_list = short_list(suggestions.show_order);
            suggestions.rest = rest();
            if (!m_assessment.has_any_level())
                suggestions.to_begin = m_rules.to_begin;
            return suggestions;
        }

    private:
        const Measure& source(Position measure) const { return m_method.method.measures[measure]; }

        bool is(const CompiledCondition& condition) const
        {
            return m_prepared.any_holds(condition);
        }

        void take(Position measure, const std::string& first_line_of)
        {
            const bool triggered = m_ranking.candidate(measure).triggered;
            auto suggested = describe(measure, triggered ? m_ranking.priority(measure) : 0);
            if (!triggered)
                suggested.notes.clear();
            suggested.first_line_of = first_line_of;
            m_chosen.push_back(std::move(suggested));
            ++m_in_group[m_method.measures[measure].group];
            m_ranking.choose(measure);
        }

        Suggested describe(Position measure, double priority) const
        {
            const auto& from = source(measure);
            Suggested suggested;
            suggested.measure = from.id;
            suggested.priority = priority;
            suggested.notes = m_ranking.notes(measure);
            suggested.warnings = suggested.notes;
            suggested.because = because(measure);
            const auto& card_if = m_method.measures[measure].card_if;
            if (card_if.empty()
                || m_prepared.any_holds(card_if, Unknown::IsNoProtection, &m_calculated))
                suggested.card = from.card;
            const bool needs_care = std::ranges::find(suggested.warnings, MeasureNote::Care)
                    != suggested.warnings.end()
                || (from.flags.leaving && m_assessment.is_indicated(m_rules.no_relief));
            if (needs_care && from.id != m_rules.care_first)
                suggested.before_it = m_rules.care_first;
            return suggested;
        }

        std::vector<Suggested::Because> because(Position measure) const
        {
            std::vector<Suggested::Because> found;
            for (const auto& claim : m_method.measures[measure].triggers) {
                if (!m_prepared.holds(claim, Unknown::IsNoProtection, &m_calculated))
                    continue;
                Suggested::Because reason;
                if (claim.is_about_a_question()) {
                    reason.question = m_method.method.questions[claim.question].id;
                    reason.codes = codes(claim);
                } else {
                    reason.risk = m_method.method.risks[claim.risk].id;
                    reason.level = *m_calculated[claim.risk];
                }
                found.push_back(std::move(reason));
            }
            return found;
        }

        /// The answer the claim names, or the one that was given.
        std::vector<std::string> codes(const CompiledClaim& claim) const
        {
            const auto& options = m_method.method.questions[claim.question].options;
            if (claim.option != NOWHERE && claim.kind != Claim::Kind::IsNot)
                return { options[claim.option].code };
            std::vector<std::string> found;
            for (auto rest = m_prepared.marked[claim.question]; rest != 0; rest &= rest - 1)
                found.push_back(options[static_cast<Position>(std::countr_zero(rest))].code);
            return found;
        }

        std::vector<std::string> top_risks() const
        {
            std::vector<std::string> top;
            for (const auto& id : m_order) {
                if (*m_levels[m_method.risk_at(id)] >= Level::High
                    && top.size() < m_rules.top_risks)
                    top.push_back(id);
            }
            if (top.empty()) {
                top = m_order;
                top.resize(std::min(top.size(), m_rules.top_risks_otherwise));
            }
            return top;
        }

        void choose_first_lines()
        {
            for (const auto& id : top_risks()) {
                const auto* line = m_index.first_line(id);
                if (!line)
                    continue;
                const bool emergency = *m_levels[m_method.risk_at(id)] == Level::Emergency;
                const auto& list
                    = emergency && !line->emergency.empty() ? line->emergency : line->measures;
                walk(id, list, emergency ? m_rules.emergency_each : m_rules.first_line_each);
            }
        }

        /// May go above the size of the plan when many risks are emergencies: nothing of
        /// their lists is left out.
        void walk(const std::string& risk, const std::vector<std::string>& list, std::size_t quota)
        {
            std::size_t count = 0;
            for (const auto& id : list) {
                if (count == quota)
                    return;
                const auto measure = m_method.measure_at(id);
                const auto& candidate = m_ranking.candidate(measure);
                if (!candidate.chosen && (candidate.in_place || !candidate.allowed))
                    continue;
                if (!candidate.chosen)
                    take(measure, risk);
                ++count;
            }
        }

        std::size_t most_of(Position group) const
        {
            const auto& id = m_method.method.groups[group].id;
            const auto found
                = std::ranges::find(m_rules.most_of_group, id, &Rules::NamedValue::name);
            return found == m_rules.most_of_group.end() ? m_rules.most_per_group
                                                        : static_cast<std::size_t>(found->value);
        }

        /// Groups that must have one and have none yet, of those that still can.
        std::vector<Position> missing_groups() const
        {
            auto wanted = m_rules.always_groups;
            if (m_prepared.any_holds(m_method.places.somebody_depends))
                wanted.push_back(m_rules.care_group);
            std::vector<Position> missing;
            for (const auto& id : wanted) {
                const auto group = m_method.group_at(id);
                const bool possible = std::ranges::any_of(m_ranking.base_list(),
                    [&](Position measure) { return m_method.measures[measure].group == group; });
                if (in_group(group) == 0 && possible)
                    missing.push_back(group);
            }
            return missing;
        }

        std::size_t in_group(Position group) const
        {
            const auto found = m_in_group.find(group);
            return found == m_in_group.end() ? 0 : found->second;
        }

        Position next_best() const
        {
            const auto missing = missing_groups();
            const bool only_missing = m_rules.plan_size - m_chosen.size() <= missing.size();
            Position best = NOWHERE;
            double best_priority = 0;
            for (const auto measure : m_ranking.base_list()) {
                const auto group = m_method.measures[measure].group;
                if (m_ranking.candidate(measure).chosen || in_group(group) >= most_of(group))
                    continue;
                if (only_missing && std::ranges::find(missing, group) == missing.end())
                    continue;
                const double present = m_ranking.priority(measure);
                if (best == NOWHERE || present > best_priority + TIE) {
                    best = measure;
                    best_priority = present;
                }
            }
            return best;
        }

        void fill_up()
        {
            while (m_chosen.size() < m_rules.plan_size) {
                const auto best = next_best();
                if (best == NOWHERE)
                    return;
                take(best, {});
            }
        }

        std::vector<std::string> show_order() const
        {
            auto sorted = m_chosen;
            std::ranges::sort(sorted, [&](const Suggested& left, const Suggested& right) {
                const auto key = [&](const Suggested& suggested) {
                    return std::tuple(m_index.measure(suggested.measure)->when,
                        -rounded(suggested.priority, 6), std::string_view(suggested.measure));
                };
                return key(left) < key(right);
            });
            std::vector<std::string> ids;
            for (const auto& suggested : sorted)
                ids.push_back(suggested.measure);
            return ids;
        }

        std::vector<std::string> short_list(std::vector<std::string> shown) const
        {
            if (shown.size() <= m_rules.short_list)
                return shown;
            shown.resize(m_rules.short_list);
            const auto restful = [&](const std::string& id) {
                return m_index.measure(id)->group == m_rules.short_list_group;
            };
            if (std::ranges::any_of(shown, restful))
                return shown;
            const Suggested* best = nullptr;
            for (const auto& suggested : m_chosen) {
                if (restful(suggested.measure) && (!best || suggested.priority > best->priority))
                    best = &suggested;
            }
            if (best)
                shown.back() = best->measure;
            return shown;
        }

        std::vector<RestOfRisk> rest() const
        {
            std::vector<RestOfRisk> found;
            for (const auto& id : m_order)
                found.push_back({ id, {} });
            auto left = m_ranking.base_list();
            std::erase_if(
                left, [&](Position measure) { return m_ranking.candidate(measure).chosen; });
            // Depends economically (GI-5): what costs most waits below the rest.
            if (m_assessment.is_indicated(m_rules.no_income))
                std::stable_partition(left.begin(), left.end(),
                    [&](Position measure) { return source(measure).cost < 3; });
            RestOfRisk others;
            for (const auto measure : left) {
                auto suggested = describe(measure, m_ranking.candidate(measure).first_priority);
                const auto acts_on = [&](const RestOfRisk& rest) {
                    const auto risk = m_method.risk_at(rest.risk);
                    return std::ranges::find(
                               m_method.measures[measure].effects, risk, &CompiledEffect::risk)
                        != m_method.measures[measure].effects.end();
                };
                const auto home = std::ranges::find_if(found, acts_on);
                (home == found.end() ? others : *home).measures.push_back(std::move(suggested));
            }
            std::erase_if(found, [](const RestOfRisk& group) { return group.measures.empty(); });
            if (!others.measures.empty())
                found.push_back(std::move(others));
            return found;
        }

        const MethodIndex& m_index;
        const CompiledMethod& m_method;
        const Rules::Ranking& m_rules;
        PreparedCase m_prepared;
        const Assessment& m_assessment;
        std::vector<std::string> m_order;
        Levels m_calculated; ///< what triggers compare with (annex A1)
        Levels m_levels;     ///< what the ranking weighs with (annex A7)
        MeasureRanking m_ranking;
        std::vector<Suggested> m_chosen;
        std::unordered_map<Position, std::size_t> m_in_group;
    };

} // namespace

std::string_view note_code(MeasureNote note)
{
    constexpr std::array<std::string_view, 7> CODES { "police", "partner", "care", "money", "time",
        "permission", "technology" };
    return CODES[static_cast<std::size_t>(note)];
}

const Suggested* Suggestions::find(std::string_view measure) const
{
    const auto found = std::ranges::find(chosen, measure, &Suggested::measure);
    return found == chosen.end() ? nullptr : &*found;
}

bool is_allowed(const MethodIndex& index, const Case& her_case, const Assessment& assessment,
    std::string_view measure)
{
    const auto& method = index.compiled();
    const auto position = method.measure_at(measure);
    return position != NOWHERE
        && measure_is_allowed(
            PreparedCase(method, her_case), calculated_levels(assessment), position);
}

bool is_in_place(const MethodIndex& index, const Case& her_case, std::string_view measure)
{
    const auto& method = index.compiled();
    const auto position = method.measure_at(measure);
    return position != NOWHERE && measure_is_in_place(PreparedCase(method, her_case), position);
}

bool warns_of_partner(const MethodIndex& index, const Case& her_case, std::string_view measure)
{
    const auto* found = index.measure(measure);
    const auto& method = index.compiled();
    return found && found->flags.partner
        && PreparedCase(method, her_case).any_holds(method.places.watched_at_home);
}

Suggestions suggest(
    const MethodIndex& index, const Case& her_case, const Assessment& assessment, LevelsUsed levels)
{
    return Chooser(index, her_case, assessment, levels).choose();
}

} // namespace domain
