#pragma once

#include "domain/case.hpp"
#include "domain/method_index.hpp"
#include "support/method.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace test {

/// Answers nobody thought of, the same ones every time for one seed.
class RandomCase {
public:
    RandomCase(const domain::MethodIndex& index, unsigned seed) : m_index(index), m_random(seed) { }

    domain::Case make()
    {
        domain::Case made;
        const double answered = 0.3 + 0.7 * share();
        for (const auto& question : m_index.method().questions) {
            const bool in_cards
                = question.role == domain::Role::Actor || question.role == domain::Role::Threat;
            if (!in_cards && share() < answered)
                answer(made, question);
        }
        for (auto count = below(4); count > 0; --count)
            made.actors.push_back(actor());
        for (auto count = below(7); count > 0; --count)
            made.incidents.push_back(incident());
        for (auto count = below(3); count > 0; --count)
            made.threats.push_back(threat());
        for (const auto& risk : m_index.method().risks) {
            if (share() < 0.3)
                made.harm[risk.id] = marks(m_index.rules().harm_spheres, m_index.rules().harm_most);
        }
        return made;
    }

    domain::Actor actor()
    {
        const auto& rules = m_index.rules().actors;
        domain::Actor made;
        made.id = ++m_last_id;
        made.type = code(rules.type_question);
        made.stand = code(rules.stand_question);
        made.power = maybe_code(rules.power_question);
        made.interest = maybe_code(rules.interest_question);
        made.history = maybe_code(rules.history_question);
        made.reach = maybe_code(rules.reach_question);
        made.means = codes(*m_index.question(rules.means_question));
        return made;
    }

    domain::Incident incident()
    {
        domain::Incident made;
        made.id = ++m_last_id;
        made.kind = code(m_index.rules().incidents.kinds_question);
        made.date = base::add_days(TODAY, -static_cast<std::int64_t>(below(500)));
        made.seriousness = 1 + static_cast<int>(below(3));
        return made;
    }

    domain::Threat threat()
    {
        const auto& rules = m_index.rules().five_steps;
        domain::Threat made;
        made.id = ++m_last_id;
        made.risk = m_index.method().risks[below(m_index.method().risks.size())].id;
        made.facts = maybe_code(rules.facts_question);
        made.pattern = maybe_code(rules.pattern_question);
        made.source = maybe_code(rules.source_question);
        made.details = maybe_code(rules.details_question);
        made.conclusion = maybe_code(rules.conclusion_question);
        return made;
    }

    double share() { return std::uniform_real_distribution<double>(0, 1)(m_random); }
    std::size_t below(std::size_t limit)
    {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_random);
    }

    std::string code(const std::string& question)
    {
        const auto& options = m_index.question(question)->options;
        return options[below(options.size())].code;
    }

private:
    std::string maybe_code(const std::string& question)
    {
        return share() < 0.8 ? code(question) : std::string();
    }

    std::vector<std::string> codes(const domain::Question& question)
    {
        std::vector<std::string> marked;
        const double often = share() * 0.5;
        for (const auto& option : question.options) {
            if (!option.alone && share() < often)
                marked.push_back(option.code);
        }
        if (marked.empty()) {
            for (const auto& option : question.options) {
                if (option.alone && marked.empty() && share() < 0.5)
                    marked.push_back(option.code);
            }
        }
        return marked;
    }

    std::vector<std::optional<int>> marks(int count, int most)
    {
        std::vector<std::optional<int>> made;
        for (int part = 0; part < count; ++part)
            made.emplace_back(static_cast<int>(below(static_cast<std::size_t>(most) + 1)));
        return made;
    }

    void answer(domain::Case& made, const domain::Question& question)
    {
        using Kind = domain::QuestionKind;
        domain::Answer given;
        // Topics and red flags change everything: they come, but not in every case.
        const bool rare = question.id == m_index.rules().places.topics
            || question.role == domain::Role::RedFlag;
        if (rare && share() < 0.8)
            return;
        if (question.kind == Kind::One)
            given = domain::one_answer(question.options[below(question.options.size())].code);
        else if (question.kind == Kind::Several)
            given.codes = codes(question);
        else if (question.kind == Kind::Wheel)
            given.marks = marks(m_index.rules().wheel_parts, m_index.rules().wheel_most);
        else if (question.kind == Kind::Risks)
            given.codes = { m_index.method().risks[below(m_index.method().risks.size())].id };
        if (!given.empty())
            made.answers[question.id] = given;
    }

    const domain::MethodIndex& m_index;
    std::mt19937 m_random;
    domain::RecordId m_last_id { 0 };
};

} // namespace test
