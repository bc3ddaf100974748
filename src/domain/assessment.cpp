#include "domain/assessment.hpp"

#include "domain/gender.hpp"
#include "domain/measure_rules.hpp"
#include "domain/method_index.hpp"
#include "domain/scoring.hpp"

#include <algorithm>
#include <bit>
#include <tuple>

namespace domain {

namespace {

    RiskResult risk_result(const PreparedCase& prepared, Position risk, Scores scores)
    {
        const auto& rules = prepared.method.method.rules;
        const auto mine = risk_bit(risk);
        RiskResult result;
        result.risk = prepared.method.method.risks[risk].id;
        result.applies = (prepared.applies & mine) != 0;
        if (!result.applies)
            return result;
        result.threat = scores.threat;
        result.vulnerability = scores.vulnerability;
        result.capacity = scores.capacity;
        result.likelihood = likelihood(rules, scores.threat, scores.vulnerability, scores.capacity);
        result.band = band(rules, result.likelihood);
        result.impact = impact_of(prepared, risk, result.rated);
        result.coverage = scores.coverage;
        const double compared = rounded(scores.coverage, 9);
        result.provisional = compared < rules.provisional_below;
        result.emergency = (prepared.emergency & mine) != 0;
        result.danger_signs = has_danger_signs(prepared, risk);
        result.chosen = (prepared.chosen & mine) != 0;
        result.level = level_of(prepared, risk, result.band, result.impact);
        if (!result.emergency && (prepared.skipped & mine) != 0)
            result.no_level = NoLevel::Skipped;
        else if (!result.emergency && compared < rules.no_level_below)
            result.no_level = NoLevel::Coverage;
        result.items = std::move(scores.items);
        return result;
    }

    std::vector<std::string> calculated_order(const std::vector<RiskResult>& risks)
    {
        std::vector<const RiskResult*> with_level;
        for (const auto& risk : risks) {
            if (risk.has_level())
                with_level.push_back(&risk);
        }
        // Level, then those she chose, then L x I, then id (annex A6). Risks stand in the
        // order of their ids, so a stable sort settles the last.
        std::ranges::stable_sort(with_level, std::greater {}, [](const RiskResult* risk) {
            return std::tuple(
                risk->level, risk->chosen, rounded(risk->likelihood * risk->impact, 6));
        });
        std::vector<std::string> order;
        for (const auto* risk : with_level)
            order.push_back(risk->risk);
        return order;
    }

    std::vector<std::string> codes_of(
        const PreparedCase& prepared, Position question, OptionMask marked)
    {
        std::vector<std::string> codes;
        for (; marked != 0; marked &= marked - 1) {
            const auto option = static_cast<Position>(std::countr_zero(marked));
            codes.push_back(prepared.method.method.questions[question].options[option].code);
        }
        return codes;
    }

    EmergencyState emergency_state(const PreparedCase& prepared, const Levels& levels)
    {
        const auto& method = prepared.method;
        EmergencyState state;
        state.danger_now = prepared.any_holds(method.places.danger_now);
        state.care = prepared.any_holds(method.places.thoughts_of_harm);
        const auto flags = method.places.red_flags;
        OptionMask marked = 0;
        for (auto rest = prepared.marked[flags]; rest != 0; rest &= rest - 1) {
            const auto option = static_cast<Position>(std::countr_zero(rest));
            const auto& flag = method.questions[flags].options[option];
            if (flag.emergency == 0)
                continue;
            marked |= bit(option);
            state.call_now |= flag.call_now;
        }
        state.red_flags = codes_of(prepared, flags, marked);
        for (Position risk = 0; risk < method.risks.size(); ++risk) {
            if ((prepared.emergency & risk_bit(risk)) == 0)
                continue;
            state.risks.push_back(method.method.risks[risk].id);
            const auto line = method.risks[risk].first_line;
            if (line == NOWHERE)
                continue;
            // Two risks may have one card.
            const auto& card = method.method.first_lines[line].emergency_card;
            if (!card.empty() && std::ranges::find(state.cards, card) == state.cards.end())
                state.cards.push_back(card);
        }
        if (has_danger_signs(prepared, method.danger_signs.risk)) {
            for (const auto& id : method.method.rules.danger_signs.measures) {
                if (measure_is_allowed(prepared, levels, method.measure_at(id)))
                    state.danger_measures.push_back(id);
            }
        }
        return state;
    }

    /// Items of one dimension with force, the strongest first.
    std::vector<Item> strongest(
        const std::vector<Item>& items, Dimension dimension, std::size_t most)
    {
        std::vector<Item> found;
        for (const auto& item : items) {
            if (item.dimension == dimension && item.force() > 0)
                found.push_back(item);
        }
        std::ranges::stable_sort(found, std::greater {}, &Item::force);
        if (found.size() > most)
            found.resize(most);
        return found;
    }

} // namespace

std::string_view no_level_code(NoLevel reason)
{
    return reason == NoLevel::Skipped ? "skipped" : "coverage";
}

int RiskResult::coverage_dots() const
{
    if (coverage <= 0)
        return 0;
    return std::min(4, 1 + static_cast<int>(coverage * 4));
}

const RiskResult* Assessment::risk(std::string_view id) const
{
    const auto found = std::ranges::find(risks, id, &RiskResult::risk);
    return found == risks.end() ? nullptr : &*found;
}

const GenderResult* Assessment::indicator(std::string_view id) const
{
    const auto found = std::ranges::find(gender, id, &GenderResult::id);
    return found == gender.end() ? nullptr : &*found;
}

bool Assessment::is_indicated(std::string_view id) const
{
    const auto* found = indicator(id);
    return found && found->state == Indicated::Yes;
}

bool Assessment::has_any_level() const { return !order.empty(); }

std::optional<Level> Assessment::highest() const
{
    if (order.empty())
        return std::nullopt;
    return risk(order.front())->level;
}

Assessment assess(const MethodIndex& index, const Case& her_case, base::Date today)
{
    const auto& method = index.compiled();
    const PreparedCase prepared(method, her_case);
    auto scores = score(prepared, today, KeepItems::Yes);
    Assessment assessment;
    Levels levels;
    for (Position risk = 0; risk < scores.size(); ++risk) {
        assessment.risks.push_back(risk_result(prepared, risk, std::move(scores[risk])));
        if (assessment.risks.back().has_level())
            levels[risk] = assessment.risks.back().level;
    }
    assessment.order = calculated_order(assessment.risks);
    assessment.gender = gender_indicators(prepared, levels);
    assessment.emergency = emergency_state(prepared, levels);
    assessment.closed_topics = codes_of(prepared, method.places.topics, prepared.closed);
    return assessment;
}

Reasons reasons(const RiskResult& result, std::size_t each)
{
    return { strongest(result.items, Dimension::Threat, each),
        strongest(result.items, Dimension::Vulnerability, each),
        strongest(result.items, Dimension::Capacity, each) };
}

double likelihood_of(const MethodIndex& index, double threat, double vulnerability, double capacity)
{
    return likelihood(index.rules(), threat, vulnerability, capacity);
}

int band_of(const MethodIndex& index, double likelihood) { return band(index.rules(), likelihood); }

} // namespace domain
