#include "content/condition_parser.hpp"
#include "content/method_parts.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace content {

namespace {

    using domain::Claim;
    using domain::Question;
    using To = MethodReference::To;

    // What one calculation keeps in a word: see MethodIndex.
    constexpr std::size_t MAX_RISKS = 32;
    constexpr std::size_t MAX_OPTIONS = 64;
    constexpr std::size_t MAX_TOP_TERMS = 8;
    constexpr std::size_t LEAST_MEASURES_OF_A_RISK = 6;

    using Ids = std::set<std::string, std::less<>>;

    struct Known {
        std::map<std::string, Ids, std::less<>> answers; ///< by question
        Ids risks;
        Ids measures;
        Ids groups;
        Ids indicators;
        Ids topics;
        Ids actor_types;
    };

    Ids answers_of(const Known& known, const std::string& question)
    {
        const auto found = known.answers.find(question);
        return found == known.answers.end() ? Ids {} : found->second;
    }

    Known known_ids(const domain::Method& method)
    {
        Known known;
        for (const auto& question : method.questions) {
            auto& codes = known.answers[question.id];
            for (const auto& option : question.options)
                codes.insert(option.code);
        }
        for (const auto& risk : method.risks)
            known.risks.insert(risk.id);
        for (const auto& measure : method.measures)
            known.measures.insert(measure.id);
        for (const auto& group : method.groups)
            known.groups.insert(group.id);
        for (const auto& indicator : method.gender)
            known.indicators.insert(indicator.id);
        known.topics = answers_of(known, method.rules.places.topics);
        known.actor_types = answers_of(known, method.rules.actors.type_question);
        return known;
    }

    std::string what_is_missing(const Known& known, const MethodReference& reference)
    {
        const auto missing = [&](const auto& ids, const char* what) {
            return ids.contains(reference.id)
                ? std::string()
                : "there is no " + std::string(what) + " \"" + reference.id + "\"";
        };
        switch (reference.to) {
        case To::Question:
            return missing(known.answers, "question");
        case To::Answer:
            if (auto what = missing(known.answers, "question"); !what.empty())
                return what;
            if (known.answers.find(reference.id)->second.contains(reference.code))
                return {};
            return "question " + reference.id + " has no answer \"" + reference.code + "\"";
        case To::Risk:
            return missing(known.risks, "risk");
        case To::Measure:
            return missing(known.measures, "measure");
        case To::Group:
            return missing(known.groups, "group of measures");
        case To::Topic:
            return missing(known.topics, "topic");
        case To::ActorType:
            return missing(known.actor_types, "type of actor");
        case To::Indicator:
            return missing(known.indicators, "gender indicator");
        }
        return {};
    }

    class Coherence {
    public:
        explicit Coherence(MethodReading& reading) : m_reading(reading) { }

        void check()
        {
            check_sizes();
            check_questions();
            check_first_lines();
            check_coverage_of_risks();
            check_gender();
        }

    private:
        void fault(std::string file, std::string what)
        {
            m_reading.faults.push_back({ std::string(METHOD_FOLDER) + file, 0, std::move(what) });
        }

        const Question* question(std::string_view id) const
        {
            const auto& all = m_reading.method.questions;
            const auto found = std::ranges::find(all, id, &Question::id);
            return found == all.end() ? nullptr : &*found;
        }

        void check_sizes()
        {
            const auto& method = m_reading.method;
            if (method.version < 1)
                fault("method.toml", "\"version\" begins at 1");
            if (method.risks.empty() || method.risks.size() > MAX_RISKS)
                fault("risks.toml", "there are 1 to 32 risks");
            if (method.rules.ranking.top_terms > MAX_TOP_TERMS)
                fault("rules.toml", "\"top_terms\" is at most 8");
            for (const auto& each : method.questions) {
                if (each.options.size() > MAX_OPTIONS)
                    fault("questions", each.id + " has more than 64 answers");
            }
        }

        void check_questions()
        {
            for (const auto& each : m_reading.method.questions) {
                for (const auto& part : each.contributions) {
                    if (part.reach == domain::Contribution::Reach::Flagged
                        && !names_risks(part.flagged_by))
                        fault("questions",
                            each.id + " counts through " + part.flagged_by
                                + ", whose answers touch no risk");
                    if (part.reach == domain::Contribution::Reach::Options && !names_risks(each.id))
                        fault("questions",
                            each.id + " counts through its answers, which touch no risk");
                }
            }
        }

        bool names_risks(const std::string& id) const
        {
            const auto* found = question(id);
            return found && std::ranges::any_of(found->options, [](const auto& option) {
                return !option.risks.empty();
            });
        }

        void check_first_lines()
        {
            const auto& method = m_reading.method;
            for (const auto& risk : method.risks) {
                if (std::ranges::find(method.first_lines, risk.id, &domain::FirstLine::risk)
                    == method.first_lines.end())
                    fault("first_line.toml", risk.id + " has no first line");
            }
            for (const auto& each : method.questions) {
                for (const auto& option : each.options) {
                    for (const auto& risk : option.emergency_risks)
                        check_emergency_list(risk);
                }
            }
        }

        void check_emergency_list(const std::string& risk)
        {
            const auto& lines = m_reading.method.first_lines;
            const auto found = std::ranges::find(lines, risk, &domain::FirstLine::risk);
            if (found != lines.end() && found->emergency.empty())
                fault("first_line.toml", risk + " can be an emergency and has no list for it");
        }

        void check_coverage_of_risks()
        {
            const auto& method = m_reading.method;
            for (const auto& risk : method.risks) {
                const auto acts = [&](const domain::Effect& effect) {
                    return std::ranges::find(effect.risks, risk.id) != effect.risks.end();
                };
                const auto count
                    = std::ranges::count_if(method.measures, [&](const domain::Measure& measure) {
                          return std::ranges::any_of(measure.effects, acts);
                      });
                if (static_cast<std::size_t>(count) < LEAST_MEASURES_OF_A_RISK)
                    fault("measures", "fewer than 6 measures act on " + risk.id);
            }
        }

        void check_gender()
        {
            for (const auto& indicator : m_reading.method.gender) {
                for (const auto& clause : indicator.yes_if) {
                    if (clause.at_least > clause.conditions.size())
                        fault(
                            "gender.toml", indicator.id + " asks for more conditions than it has");
                }
            }
        }

        MethodReading& m_reading;
    };

} // namespace

domain::Condition read_condition(MethodReading& reading, TomlReader& from, std::string_view key)
{
    const auto written = from.text(key, Needed::No);
    if (written.empty())
        return {};
    auto condition = parse_condition(written);
    if (!condition) {
        from.fault(from.line_of(key), "\"" + written + "\" is not a condition");
        return {};
    }
    refer_to_claims(reading, condition->any_of, from.file(), from.line_of(key));
    return *condition;
}

std::vector<Claim> read_claims(
    MethodReading& reading, TomlReader& from, std::string_view key, Needed needed)
{
    std::vector<Claim> claims;
    for (const auto& written : from.texts(key, needed)) {
        if (auto claim = parse_claim(written))
            claims.push_back(std::move(*claim));
        else
            from.fault(from.line_of(key), "\"" + written + "\" is not a condition");
    }
    refer_to_claims(reading, claims, from.file(), from.line_of(key));
    return claims;
}

void refer_to_claims(
    MethodReading& reading, const std::vector<Claim>& claims, std::string_view file, int line)
{
    for (const auto& claim : claims) {
        if (claim.kind == Claim::Kind::Opponent)
            reading.refer(To::ActorType, claim.code, file, line);
        else if (claim.kind == Claim::Kind::RiskAtLeast)
            reading.refer(To::Risk, claim.subject, file, line);
        else if (!claim.code.empty())
            reading.refer(To::Answer, claim.subject, file, line, claim.code);
        else if (!claim.subject.empty())
            reading.refer(To::Question, claim.subject, file, line);
    }
}

std::vector<std::string> read_ids(
    MethodReading& reading, TomlReader& from, std::string_view key, To to, Needed needed)
{
    auto ids = from.texts(key, needed);
    for (const auto& id : ids)
        reading.refer(to, id, from.file(), from.line_of(key));
    return ids;
}

void check_references(MethodReading& reading)
{
    const auto known = known_ids(reading.method);
    for (const auto& reference : reading.references) {
        if (auto what = what_is_missing(known, reference); !what.empty())
            reading.faults.push_back({ reference.file, reference.line, std::move(what) });
    }
}

void check_coherence(MethodReading& reading) { Coherence(reading).check(); }

} // namespace content
