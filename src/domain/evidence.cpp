#include "domain/scoring.hpp"

#include <algorithm>

namespace domain {

namespace {

    struct ActorQuestions {
        Position power;
        Position interest;
        Position history;
        Position means;
    };

    ActorQuestions actor_questions(const CompiledMethod& method)
    {
        const auto& rules = method.method.rules.actors;
        return { method.question_at(rules.power_question),
            method.question_at(rules.interest_question), method.question_at(rules.history_question),
            method.question_at(rules.means_question) };
    }

    std::optional<double> named(const std::vector<Rules::NamedValue>& values, std::string_view name)
    {
        const auto found = std::ranges::find(values, name, &Rules::NamedValue::name);
        if (found == values.end())
            return std::nullopt;
        return found->value;
    }

    /// How strong an opponent is, whatever the risk.
    double force_of(const PreparedCase& prepared, const ActorQuestions& questions,
        const Actor& actor, double stand)
    {
        const auto& rules = prepared.method.method.rules.actors;
        const auto value = [&](Position question, const std::string& code, double unknown) {
            return code_value(prepared.method, question, code).value_or(unknown);
        };
        return stand
            * (rules.power_share * value(questions.power, actor.power, rules.unknown_power)
                + rules.history_share
                    * value(questions.history, actor.history, rules.unknown_history)
                + rules.interest_share
                    * value(questions.interest, actor.interest, rules.unknown_power));
    }

    /// What the actor can use, for each risk (Q3.06), with the minimum of its type and the
    /// halving of those who act in private life.
    std::vector<double> means_of(
        const PreparedCase& prepared, Position question, const Actor& actor)
    {
        const auto& method = prepared.method;
        const auto& rules = method.method.rules.actors;
        std::vector<double> means(method.risks.size(), 0);
        for (const auto& code : actor.means) {
            const auto option = method.option_at(question, code);
            if (option == NOWHERE || prepared.is_hidden(question, option))
                continue;
            const auto& strength = method.questions[question].options[option].strength;
            for (Position risk = 0; risk < strength.size(); ++risk)
                means[risk] = std::max(means[risk], strength[risk]);
        }
        for (const auto& minimum : rules.minimum_means) {
            if (minimum.type == actor.type) {
                auto& value = means[method.risk_at(minimum.risk)];
                value = std::max(value, minimum.value);
            }
        }
        if (std::ranges::find(rules.private_types, actor.type) != rules.private_types.end()) {
            for (const auto& risk : rules.private_half_risks)
                means[method.risk_at(risk)] *= rules.private_factor;
        }
        return means;
    }

    double recency(const Rules::Incidents& rules, std::int64_t days)
    {
        for (const auto& step : rules.recency) {
            if (days <= step.days)
                return step.value;
        }
        return rules.older;
    }

    /// Average of the parts she answered and her conclusion (annex A4).
    std::optional<double> threat_value(const CompiledMethod& method, const Threat& threat)
    {
        const auto& rules = method.method.rules.five_steps;
        double sum = 0;
        int parts = 0;
        const auto add = [&](const std::string& question, const std::string& code) {
            if (const auto value = code_value(method, method.question_at(question), code)) {
                sum += *value;
                ++parts;
            }
        };
        add(rules.facts_question, threat.facts);
        add(rules.pattern_question, threat.pattern);
        add(rules.source_question, threat.source);
        if (!threat.details.empty()) {
            const auto question = method.question_at(rules.details_question);
            if (code_is_unknown(method, question, threat.details))
                sum += rules.details_unknown;
            else if (code_value(method, question, threat.details).value_or(0) > 0)
                sum += rules.details_yes;
            ++parts;
        }
        const auto conclusion
            = code_value(method, method.question_at(rules.conclusion_question), threat.conclusion);
        if (parts == 0)
            return conclusion;
        const double mean = sum / parts;
        return conclusion ? rules.mean_share * mean + rules.conclusion_share * *conclusion : mean;
    }

    void keep_highest(Evidence& kept, double value, RecordId source)
    {
        if (!kept.value || value > *kept.value)
            kept = { value, source };
    }

} // namespace

std::vector<Evidence> opposing_actors(const PreparedCase& prepared)
{
    const auto& rules = prepared.method.method.rules.actors;
    const auto questions = actor_questions(prepared.method);
    std::vector<Evidence> evidence(prepared.method.risks.size());
    for (const auto& actor : prepared.her_case.actors) {
        const auto stand = named(rules.stands, actor.stand);
        if (!stand)
            continue;
        const double force = force_of(prepared, questions, actor, *stand);
        const auto means = means_of(prepared, questions.means, actor);
        for (Position risk = 0; risk < means.size(); ++risk)
            keep_highest(evidence[risk], force * means[risk], actor.id);
    }
    return evidence;
}

Evidence supporting_actor(const PreparedCase& prepared)
{
    const auto& rules = prepared.method.method.rules.actors;
    const auto power_question = prepared.method.question_at(rules.power_question);
    Evidence best;
    for (const auto& actor : prepared.her_case.actors) {
        const auto stand = named(rules.supports, actor.stand);
        if (!stand)
            continue;
        const double power = code_is_unknown(prepared.method, power_question, actor.power)
            ? rules.support_unknown_power
            : code_value(prepared.method, power_question, actor.power).value_or(0);
        keep_highest(
            best, *stand * power * named(rules.reaches, actor.reach).value_or(0), actor.id);
    }
    return best;
}

std::vector<Evidence> incident_index(const PreparedCase& prepared, base::Date today)
{
    const auto& rules = prepared.method.method.rules.incidents;
    const auto& kinds = prepared.method.questions[prepared.method.incident_kinds];
    const auto count = prepared.method.risks.size();
    std::vector<double> sums(count, 0);
    std::vector<int> recent(count, 0);
    for (const auto& incident : prepared.her_case.incidents) {
        const auto kind = prepared.method.option_at(prepared.method.incident_kinds, incident.kind);
        if (kind == NOWHERE || kinds.options[kind].strength.empty())
            continue;
        const auto days = base::days_between(incident.date, today);
        const double weight = incident.seriousness * recency(rules, days);
        for (Position risk = 0; risk < count; ++risk) {
            const double strength = kinds.options[kind].strength[risk];
            if (strength < rules.least_strength)
                continue;
            sums[risk] += weight * strength;
            recent[risk] += days <= rules.cluster_days ? 1 : 0;
        }
    }
    std::vector<Evidence> evidence(count);
    for (Position risk = 0; risk < count; ++risk) {
        const double bonus = recent[risk] >= rules.cluster_count ? rules.cluster_bonus : 0;
        const double index = std::min(1.0, sums[risk] / rules.divisor + bonus);
        if (index > 0)
            evidence[risk].value = index;
    }
    return evidence;
}

std::vector<Evidence> five_steps(const PreparedCase& prepared)
{
    std::vector<Evidence> evidence(prepared.method.risks.size());
    for (const auto& threat : prepared.her_case.threats) {
        const auto risk = prepared.method.risk_at(threat.risk);
        if (risk == NOWHERE)
            continue;
        if (const auto value = threat_value(prepared.method, threat))
            keep_highest(evidence[risk], *value, threat.id);
    }
    return evidence;
}

} // namespace domain
