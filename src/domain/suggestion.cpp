#include "domain/suggestion.hpp"

#include "domain/judgement.hpp"
#include "domain/measure_rules.hpp"
#include "domain/method_index.hpp"
#include "domain/scoring.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>
#include <tuple>

namespace domain {

namespace {

constexpr std::size_t MAX_TOP_TERMS = 8;
constexpr double TIE = 1e-9; // Annex A9: a later measure must exceed by more.

class Chooser {
public:
    Chooser(const MethodIndex& index, const Case& her_case, const Assessment& assessment, LevelsUsed used)
        : m_index(index)
        , m_method(index.compiled())
        , m_rules(index.rules().ranking)
        , m_prepared(m_method, her_case)
        , m_assessment(assessment)
        , m_order(used == LevelsUsed::Hers ? order_with_hers(her_case, assessment) : assessment.order)
    {
        for (Position risk = 0; risk < assessment.risks.size(); ++risk) {
            const auto& result = assessment.risks[risk];
            if (!result.has_level())
                continue;
            m_calculated[risk] = result.level;
            m_levels[risk] = used == LevelsUsed::Hers
                ? level_with_hers(her_case, assessment, result.risk)->level
                : result.level;
        }
        for (Position risk = 0; risk < m_factor.size(); ++risk)
            m_factor[risk] = factor_without_cover(risk);
        m_left.fill(1);
        look_at_measures();
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
    /// What one effect is worth for one risk, before cover.
    struct Term {
        Position risk { 0 };
        double value { 0 };
    };

    struct Candidate {
        bool triggered { false };
        bool allowed { false };
        bool in_place { false };
        bool chosen { false };
        std::vector<Term> terms;
        double fixed { 0 };          ///< the part of P that cover does not change
        double first_priority { 0 }; ///< with nothing chosen yet

        bool is_eligible() const { return triggered && allowed && !in_place; }
    };

    const Measure& source(Position measure) const { return m_method.method.measures[measure]; }

    double factor_without_cover(Position risk) const
    {
        if (!m_levels[risk])
            return 0;
        const double worry = (m_prepared.chosen & risk_bit(risk)) != 0 ? m_rules.worry_factor : 1;
        return m_rules.level_weight[static_cast<std::size_t>(*m_levels[risk])] * worry;
    }

    void look_at_measures()
    {
        m_candidates.resize(m_method.measures.size());
        for (Position measure = 0; measure < m_candidates.size(); ++measure) {
            auto& candidate = m_candidates[measure];
            candidate.triggered
                = m_prepared.any_holds(m_method.measures[measure].triggers, Unknown::IsNoProtection, &m_calculated);
            candidate.allowed = measure_is_allowed(m_prepared, m_calculated, measure);
            candidate.in_place = measure_is_in_place(m_prepared, measure);
            if (candidate.triggered)
                weigh(measure, candidate);
            if (candidate.is_eligible()) {
                candidate.first_priority = priority(measure);
                m_base_list.push_back(measure);
            }
        }
        std::ranges::stable_sort(m_base_list, [&](Position left, Position right) {
            const double of_left = rounded(m_candidates[left].first_priority, 6);
            const double of_right = rounded(m_candidates[right].first_priority, 6);
            return of_left != of_right ? of_left > of_right : source(left).id < source(right).id;
        });
    }

    /// Annex A7, but for cover.
    void weigh(Position measure, Candidate& candidate) const
    {
        const auto& compiled = m_method.measures[measure];
        for (const auto& effect : compiled.effects) {
            const double factor = m_factor[effect.risk];
            if (factor > 0) {
                candidate.terms.push_back(
                    { effect.risk, factor * effect.strength / 3 * m_rules.kind_factor.of(effect.dimension) });
            }
        }
        const auto hits = std::ranges::count_if(compiled.triggers, [&](const CompiledClaim& claim) {
            return claim.is_about_a_question() && m_prepared.holds(claim, Unknown::IsNoProtection, &m_calculated);
        });
        const auto counted = std::min<std::ptrdiff_t>(hits, m_rules.question_hits_max);
        const auto& from = source(measure);
        candidate.fixed = m_rules.question_hit * static_cast<double>(counted)
            + (from.effort == 1 ? m_rules.easy_bonus : 0)
            + (from.when == When::Today ? m_rules.today_bonus : 0) - penalty(measure);
    }

    /// Annex A7, with what is covered by now.
    double priority(Position measure) const
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

    bool is(const CompiledCondition& condition) const { return m_prepared.any_holds(condition); }

    double penalty(Position measure) const
    {
        const auto& penalties = m_rules.penalties;
        double sum = 0;
        for (const auto note : notes(measure)) {
            switch (note) {
            case MeasureNote::Police:
                sum += penalties.police;
                break;
            case MeasureNote::Care:
                sum += penalties.leave_care;
                break;
            case MeasureNote::Money:
                sum += penalties.money;
                break;
            case MeasureNote::Time:
                sum += penalties.time;
                break;
            case MeasureNote::Permission:
                sum += penalties.permission;
                break;
            case MeasureNote::Partner:
            case MeasureNote::Technology:
                break;
            }
        }
        return sum;
    }

    std::vector<MeasureNote> notes(Position measure) const
    {
        const auto& from = source(measure);
        const auto& places = m_method.places;
        std::vector<MeasureNote> found;
        const auto note = [&](bool concerned, const CompiledCondition& condition, MeasureNote kind) {
            if (concerned && is(condition))
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

    void take(Position measure, const std::string& first_line_of)
    {
        m_candidates[measure].chosen = true;
        auto suggested = describe(measure, m_candidates[measure].triggered ? priority(measure) : 0);
        suggested.first_line_of = first_line_of;
        m_chosen.push_back(std::move(suggested));
        ++m_in_group[m_method.measures[measure].group];
        for (const auto& effect : m_method.measures[measure].effects)
            m_left[effect.risk] *= std::pow(m_rules.diminishing, effect.strength / 3);
    }

    Suggested describe(Position measure, double priority) const
    {
        const auto& from = source(measure);
        Suggested suggested;
        suggested.measure = from.id;
        suggested.priority = priority;
        // Chosen by people for this risk, not by her answers: nothing of hers to warn about.
        if (m_candidates[measure].triggered)
            suggested.notes = notes(measure);
        suggested.because = because(measure);
        const auto& card_if = m_method.measures[measure].card_if;
        if (card_if.empty() || m_prepared.any_holds(card_if, Unknown::IsNoProtection, &m_calculated))
            suggested.card = from.card;
        const bool needs_care = std::ranges::find(suggested.notes, MeasureNote::Care) != suggested.notes.end()
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
            if (*m_levels[m_method.risk_at(id)] >= Level::High && top.size() < m_rules.top_risks)
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
            const auto& list = emergency && !line->emergency.empty() ? line->emergency : line->measures;
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
            const auto& candidate = m_candidates[measure];
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
        const auto found = std::ranges::find(m_rules.most_of_group, id, &Rules::NamedValue::name);
        return found == m_rules.most_of_group.end() ? m_rules.most_per_group
                                                    : static_cast<std::size_t>(found->value);
    }

    /// Groups that must have one and have none yet, of those that still can.
    std::vector<Position> missing_groups() const
    {
        auto wanted = m_rules.always_groups;
        if (is(m_method.places.somebody_depends))
            wanted.push_back(m_rules.care_group);
        std::vector<Position> missing;
        for (const auto& id : wanted) {
            const auto group = m_method.group_at(id);
            const bool possible = std::ranges::any_of(
                m_base_list, [&](Position measure) { return m_method.measures[measure].group == group; });
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
        for (const auto measure : m_base_list) {
            const auto group = m_method.measures[measure].group;
            if (m_candidates[measure].chosen || in_group(group) >= most_of(group))
                continue;
            if (only_missing && std::ranges::find(missing, group) == missing.end())
                continue;
            const double present = priority(measure);
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
                return std::tuple(m_index.measure(suggested.measure)->when, -rounded(suggested.priority, 6),
                    std::string_view(suggested.measure));
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
        auto left = m_base_list;
        std::erase_if(left, [&](Position measure) { return m_candidates[measure].chosen; });
        // Depends economically (GI-5): what costs most waits below the rest.
        if (m_assessment.is_indicated(m_rules.no_income))
            std::stable_partition(left.begin(), left.end(), [&](Position measure) { return source(measure).cost < 3; });
        RestOfRisk others;
        for (const auto measure : left) {
            auto suggested = describe(measure, m_candidates[measure].first_priority);
            const auto acts_on = [&](const RestOfRisk& rest) {
                const auto risk = m_method.risk_at(rest.risk);
                return std::ranges::find(m_method.measures[measure].effects, risk, &CompiledEffect::risk)
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
    std::array<double, 32> m_factor {};
    std::array<double, 32> m_left {}; ///< 0.8^cover
    std::vector<Candidate> m_candidates;
    std::vector<Position> m_base_list;
    std::vector<Suggested> m_chosen;
    std::unordered_map<Position, std::size_t> m_in_group;
};

} // namespace

std::string_view note_code(MeasureNote note)
{
    constexpr std::array<std::string_view, 7> CODES { "police", "partner", "care", "money", "time", "permission",
        "technology" };
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
    Levels levels;
    for (Position risk = 0; risk < assessment.risks.size(); ++risk) {
        if (assessment.risks[risk].has_level())
            levels[risk] = assessment.risks[risk].level;
    }
    return position != NOWHERE && measure_is_allowed(PreparedCase(method, her_case), levels, position);
}

bool is_in_place(const MethodIndex& index, const Case& her_case, std::string_view measure)
{
    const auto& method = index.compiled();
    const auto position = method.measure_at(measure);
    return position != NOWHERE && measure_is_in_place(PreparedCase(method, her_case), position);
}

Suggestions suggest(
    const MethodIndex& index, const Case& her_case, const Assessment& assessment, LevelsUsed levels)
{
    return Chooser(index, her_case, assessment, levels).choose();
}

} // namespace domain
