#include "domain/residual.hpp"

#include "domain/measure_rules.hpp"
#include "domain/method_index.hpp"
#include "domain/scoring.hpp"

#include <algorithm>

namespace domain {

namespace {

    struct Modifiers {
        double vulnerability { 0 };
        double threat { 0 };
        double capacity { 0 };
    };

    struct Dimensions {
        double threat { 0 };
        double vulnerability { 0 };
        double capacity { 0 };
    };

    enum class Counted { All, OnlyFresh };

    void change_answer(PreparedCase& prepared, const CompiledResolution& resolution)
    {
        prepared.marked[resolution.question] = bit(resolution.option);
    }

    void add_effects(const Rules::Residual& rules, const CompiledMeasure& measure,
        std::vector<Modifiers>& modifiers)
    {
        for (const auto& effect : measure.effects) {
            auto& risk = modifiers[effect.risk];
            switch (effect.dimension) {
            case Dimension::Vulnerability:
                risk.vulnerability += rules.vulnerability_per_strength * effect.strength;
                break;
            case Dimension::Threat:
                risk.threat += rules.threat_per_strength * effect.strength;
                break;
            case Dimension::Capacity:
                risk.capacity += rules.capacity_per_strength * effect.strength;
                break;
            }
        }
    }

    /// Annex A10, with every measure counted in full.
    std::vector<Dimensions> after(PreparedCase prepared, base::Date today,
        std::span<const MeasureTaken> measures, Counted counted)
    {
        const auto& method = prepared.method;
        const auto& rules = method.method.rules;
        std::vector<Modifiers> modifiers(method.risks.size());
        for (const auto& taken : measures) {
            const auto position = method.measure_at(taken.measure);
            if (position == NOWHERE
                || (counted == Counted::OnlyFresh && taken.freshness == Freshness::Stale))
                continue;
            const auto& measure = method.measures[position];
            if (measure.resolves.empty())
                add_effects(rules.residual, measure, modifiers);
            for (const auto& resolution : measure.resolves) {
                if (improves(prepared, resolution))
                    change_answer(prepared, resolution);
            }
        }
        prepared.find_what_is_asked();
        const auto scores = score(prepared, today, KeepItems::No);
        std::vector<Dimensions> result;
        for (Position risk = 0; risk < scores.size(); ++risk) {
            const auto& change = modifiers[risk];
            result.push_back({
                std::max(rules.threat_floor,
                    scores[risk].threat * (1 - std::min(rules.residual.threat_cap, change.threat))),
                scores[risk].vulnerability
                    * (1 - std::min(rules.residual.vulnerability_cap, change.vulnerability)),
                std::min(100.0, scores[risk].capacity + change.capacity),
            });
        }
        return result;
    }

    /// What nobody looked at for half a year counts half: as far as it would carry, half the way.
    void count_stale_half(
        std::vector<Dimensions>& all, const std::vector<Dimensions>& only_fresh, double share)
    {
        const auto part
            = [share](double with, double without) { return share * with + (1 - share) * without; };
        for (Position risk = 0; risk < all.size(); ++risk) {
            auto& values = all[risk];
            values.threat = part(values.threat, only_fresh[risk].threat);
            values.vulnerability = part(values.vulnerability, only_fresh[risk].vulnerability);
            values.capacity = part(values.capacity, only_fresh[risk].capacity);
        }
    }

    std::string code_at(const PreparedCase& prepared, Position question)
    {
        const auto& options = prepared.method.method.questions[question].options;
        for (Position option = 0; option < options.size(); ++option) {
            if ((prepared.marked[question] & bit(option)) != 0)
                return options[option].code;
        }
        return {};
    }

} // namespace

std::vector<ResidualRisk> residual(const MethodIndex& index, const Case& her_case, base::Date today,
    std::span<const MeasureTaken> measures)
{
    const auto& method = index.compiled();
    const PreparedCase prepared(method, her_case);
    auto values = after(prepared, today, measures, Counted::All);
    const bool any_stale = std::ranges::any_of(
        measures, [](const MeasureTaken& taken) { return taken.freshness == Freshness::Stale; });
    if (any_stale)
        count_stale_half(values, after(prepared, today, measures, Counted::OnlyFresh),
            index.rules().residual.stale_share);

    const auto now = score(prepared, today, KeepItems::No);
    std::vector<ResidualRisk> result;
    for (Position risk = 0; risk < values.size(); ++risk) {
        const auto mine = risk_bit(risk);
        if ((prepared.applies & mine) == 0)
            continue;
        ResidualRisk then;
        then.risk = method.method.risks[risk].id;
        then.likelihood = likelihood(
            index.rules(), values[risk].threat, values[risk].vulnerability, values[risk].capacity);
        then.band = band(index.rules(), then.likelihood);
        bool rated = false;
        then.level = level_of(prepared, risk, then.band, impact_of(prepared, risk, rated));
        // Whether there is something to say depends on what she answered, not on what
        // the measures would answer for her.
        then.has_level = (prepared.emergency & mine) != 0
            || ((prepared.skipped & mine) == 0
                && rounded(now[risk].coverage, 9) >= index.rules().no_level_below);
        result.push_back(std::move(then));
    }
    return result;
}

std::vector<AnswerChange> answer_changes(
    const MethodIndex& index, const Case& her_case, std::string_view measure)
{
    const auto& method = index.compiled();
    std::vector<AnswerChange> changes;
    const auto position = method.measure_at(measure);
    if (position == NOWHERE)
        return changes;
    const PreparedCase prepared(method, her_case);
    for (const auto& resolution : method.measures[position].resolves) {
        // A closed topic stays closed: nothing of it is answered for her.
        if (prepared.is_hidden(resolution.question) || !improves(prepared, resolution))
            continue;
        const auto& question = method.method.questions[resolution.question];
        changes.push_back({ question.id, code_at(prepared, resolution.question),
            question.options[resolution.option].code });
    }
    return changes;
}

void apply_changes(Case& her_case, std::span<const AnswerChange> changes)
{
    for (const auto& change : changes)
        her_case.answers[change.question] = one_answer(change.to);
}

bool barely_moves(const RiskResult& now, const ResidualRisk& then)
{
    return now.has_level() && now.level >= Level::High && then.level >= now.level;
}

} // namespace domain
