#include "domain/scoring.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace domain {

namespace {

    /// What has been added up for one dimension of one risk.
    struct Sum {
        double weights { 0 };
        double forces { 0 };
        double strongest { 0 }; ///< w·v
        bool any { false };
        std::vector<std::pair<double, int>> evidence; ///< value and weight
    };

    /// Adds everything up, for all risks at once.
    class Scorer {
    public:
        Scorer(const PreparedCase& prepared, KeepItems keep)
            : m_prepared(prepared)
            , m_method(prepared.method)
            , m_rules(prepared.method.method.rules)
            , m_keep(keep)
            , m_sums(prepared.method.risks.size())
            , m_answered(prepared.method.risks.size(), 0)
            , m_asked(prepared.method.risks.size(), 0)
            , m_scores(prepared.method.risks.size())
        {
        }

        void add_question(Position question)
        {
            if (!m_prepared.asked[question])
                return;
            const auto said = m_prepared.said(question);
            if (said.kind == Said::Kind::DoesNotApply)
                return;
            for (const auto& part : m_method.questions[question].contributions)
                add_part(question, part, said);
        }

        void add_evidence(Item::Source source, Dimension dimension, int weight,
            const std::vector<Evidence>& evidence)
        {
            for (Position risk = 0; risk < evidence.size(); ++risk)
                add_evidence(source, dimension, weight, risk, evidence[risk]);
        }

        void add_evidence(Item::Source source, Dimension dimension, int weight, Position risk,
            const Evidence& evidence)
        {
            if (!evidence.value)
                return;
            Item item;
            item.source = source;
            item.dimension = dimension;
            item.weight = weight;
            item.value = *evidence.value;
            item.evidence = true;
            // An item like any other: it is there because she answered.
            m_asked[risk] += weight;
            m_answered[risk] += weight;
            if (source == Item::Source::FiveSteps)
                item.threat = evidence.source;
            else
                item.actor = evidence.source;
            add(risk, std::move(item));
        }

        std::vector<Scores> finish()
        {
            for (Position risk = 0; risk < m_scores.size(); ++risk) {
                auto& scores = m_scores[risk];
                scores.threat = std::max(m_rules.threat_floor, finish(risk, Dimension::Threat, 0));
                scores.vulnerability
                    = finish(risk, Dimension::Vulnerability, m_rules.empty_vulnerability);
                scores.capacity = finish(risk, Dimension::Capacity, m_rules.empty_capacity);
                scores.coverage = m_asked[risk] > 0 ? m_answered[risk] / m_asked[risk] : 0;
            }
            return std::move(m_scores);
        }

    private:
        void add_part(Position question, const CompiledContribution& part, const Said& said)
        {
            using Reach = Contribution::Reach;
            std::vector<double> touched;
            auto risks = part.risks;
            if (part.reach == Reach::Options) {
                touched = strengths(m_prepared, question, said.marked, Further::Add);
            } else if (part.reach == Reach::Flagged) {
                touched = strengths(m_prepared, part.flagged_by,
                    m_prepared.said(part.flagged_by).marked, Further::Ignored);
                for (Position risk = 0; risk < touched.size(); ++risk)
                    risks |= touched[risk] > 0 ? risk_bit(risk) : 0;
            }
            for (; risks != 0; risks &= risks - 1) {
                const auto risk = static_cast<Position>(std::countr_zero(risks));
                m_asked[risk] += part.weight;
                if (said.kind == Said::Kind::Nothing)
                    continue;
                Item item;
                item.dimension = part.dimension;
                item.weight = part.weight;
                item.evidence = m_method.method.questions[question].evidence;
                item.known = said.kind == Said::Kind::Value;
                item.value = item.known ? said.value : m_rules.dont_know.of(part.dimension);
                if (part.reach == Reach::Options && item.known)
                    item.value = touched[risk];
                else if (part.reach == Reach::Flagged)
                    item.value *= touched[risk];
                m_answered[risk] += part.weight * (item.known ? 1 : m_rules.dont_know_coverage);
                if (m_keep == KeepItems::Yes)
                    describe(item, question, part.reach == Reach::Options, risk, said.marked);
                add(risk, std::move(item));
            }
        }

        /// The words of her answer: those that touch this risk, the strongest first.
        void describe(Item& item, Position question, bool through_answers, Position risk,
            OptionMask marked) const
        {
            const auto& source = m_method.method.questions[question];
            const auto& options = m_method.questions[question].options;
            item.question = source.id;
            std::vector<std::pair<double, Position>> found;
            for (auto rest = marked; rest != 0; rest &= rest - 1) {
                const auto option = static_cast<Position>(std::countr_zero(rest));
                const auto& strength = options[option].strength;
                const double touching = strength.empty() ? 0 : strength[risk];
                if (!through_answers || !item.known || touching > 0)
                    found.emplace_back(touching, option);
            }
            std::ranges::stable_sort(found, std::greater {}, &std::pair<double, Position>::first);
            for (const auto& [strength, option] : found)
                item.codes.push_back(source.options[option].code);
        }

        void add(Position risk, Item item)
        {
            auto& sum = m_sums[risk][static_cast<std::size_t>(item.dimension)];
            sum.any = true;
            sum.strongest = std::max(sum.strongest, item.force());
            if (item.evidence) {
                sum.evidence.emplace_back(item.value, item.weight);
            } else {
                sum.weights += item.weight;
                sum.forces += item.force();
            }
            if (m_keep == KeepItems::Yes)
                m_scores[risk].items.push_back(std::move(item));
        }

        double finish(Position risk, Dimension dimension, double empty)
        {
            auto& sum = m_sums[risk][static_cast<std::size_t>(dimension)];
            if (!sum.any)
                return empty;
            // Evidence is taken from the top down and only while it raises the mean, so that
            // writing down one more thing never makes a danger look smaller (4.5).
            std::ranges::stable_sort(sum.evidence, std::greater {}, &std::pair<double, int>::first);
            for (const auto& [value, weight] : sum.evidence) {
                const double mean = sum.weights > 0 ? sum.forces / sum.weights : 0;
                if (value <= mean)
                    break;
                sum.weights += weight;
                sum.forces += weight * value;
            }
            const double mean = sum.weights > 0 ? sum.forces / sum.weights : 0;
            const double alpha = m_rules.alpha.of(dimension);
            return 100 * (alpha * sum.strongest / 3 + (1 - alpha) * mean);
        }

        const PreparedCase& m_prepared;
        const CompiledMethod& m_method;
        const Rules& m_rules;
        KeepItems m_keep;
        std::vector<std::array<Sum, 3>> m_sums;
        std::vector<double> m_answered;
        std::vector<double> m_asked;
        std::vector<Scores> m_scores;
    };

} // namespace

std::vector<double> strengths(
    const PreparedCase& prepared, Position question, OptionMask marked, Further further)
{
    const auto& method = prepared.method;
    std::vector<double> highest(method.risks.size(), 0);
    std::vector<int> touching(method.risks.size(), 0);
    for (; marked != 0; marked &= marked - 1) {
        const auto& strength = method.questions[question]
                                   .options[static_cast<Position>(std::countr_zero(marked))]
                                   .strength;
        for (Position risk = 0; risk < strength.size(); ++risk) {
            if (strength[risk] <= 0)
                continue;
            highest[risk] = std::max(highest[risk], strength[risk]);
            ++touching[risk];
        }
    }
    if (further == Further::Ignored)
        return highest;
    const double bonus = method.method.rules.extra_option_bonus;
    for (Position risk = 0; risk < highest.size(); ++risk) {
        if (touching[risk] > 1)
            highest[risk] = std::min(1.0, highest[risk] + bonus * (touching[risk] - 1));
    }
    return highest;
}

std::vector<Scores> score(const PreparedCase& prepared, base::Date today, KeepItems keep)
{
    const auto& rules = prepared.method.method.rules;
    Scorer scorer(prepared, keep);
    for (Position question = 0; question < prepared.method.questions.size(); ++question)
        scorer.add_question(question);
    scorer.add_evidence(
        Item::Source::Opponent, Dimension::Threat, rules.actors.weight, opposing_actors(prepared));
    scorer.add_evidence(Item::Source::Incidents, Dimension::Threat, rules.incidents.weight,
        incident_index(prepared, today));
    scorer.add_evidence(
        Item::Source::FiveSteps, Dimension::Threat, rules.five_steps.weight, five_steps(prepared));
    const std::vector<Evidence> support(prepared.method.risks.size(), supporting_actor(prepared));
    scorer.add_evidence(
        Item::Source::Supporter, Dimension::Capacity, rules.actors.support_weight, support);
    return scorer.finish();
}

double likelihood(const Rules& rules, double threat, double vulnerability, double capacity)
{
    const double exposure = (vulnerability + rules.exposure_v_offset)
        / (vulnerability + capacity + rules.exposure_total_offset);
    return std::min(
        rules.likelihood_cap, threat * (rules.multiplier_base + rules.multiplier_slope * exposure));
}

int band(const Rules& rules, double likelihood)
{
    const double compared = rounded(likelihood, 9);
    const auto reached = std::ranges::count_if(
        rules.likelihood_bands, [&](double limit) { return compared >= limit; });
    return 1 + static_cast<int>(reached);
}

int impact_of(const PreparedCase& prepared, Position risk, bool& rated)
{
    const auto& source = prepared.method.method.risks[risk];
    rated = false;
    const auto found = prepared.her_case.harm.find(source.id);
    if (found == prepared.her_case.harm.end())
        return source.default_impact;
    int highest = 0;
    for (const auto& mark : found->second) {
        if (!mark)
            continue;
        rated = true;
        highest = std::max(highest, *mark);
    }
    if (!rated)
        return source.default_impact;
    return std::clamp(prepared.method.method.rules.impact_base + highest, source.floor_impact, 5);
}

bool has_danger_signs(const PreparedCase& prepared, Position risk)
{
    const auto& signs = prepared.method.danger_signs;
    const auto marked = prepared.marked[signs.question];
    return risk == signs.risk
        && ((marked & signs.alone) != 0 || std::popcount(marked & signs.two_of) >= 2);
}

Level level_of(const PreparedCase& prepared, Position risk, int band, int impact)
{
    const auto& rules = prepared.method.method.rules;
    if ((prepared.emergency & risk_bit(risk)) != 0)
        return Level::Emergency;
    auto level
        = rules.matrix[static_cast<std::size_t>(band - 1)][static_cast<std::size_t>(impact - 1)];
    if (has_danger_signs(prepared, risk))
        level = std::max(level, rules.danger_signs.at_least);
    return level;
}

double rounded(double value, int places)
{
    double scale = 1;
    for (int place = 0; place < places; ++place)
        scale *= 10;
    return std::round(value * scale) / scale;
}

} // namespace domain
