#include "domain/gender.hpp"

#include <algorithm>

namespace domain {

namespace {

    using Clause = CompiledIndicator::Clause;

    class Panel {
    public:
        Panel(const PreparedCase& prepared, const Levels& levels)
            : m_prepared(prepared)
            , m_levels(levels)
        {
        }

        GenderResult look(const GenderIndicator& source, const CompiledIndicator& compiled)
        {
            GenderResult result;
            result.id = source.id;
            result.strength = source.strength;
            for (const auto& clause : compiled.clauses) {
                if (holds(clause)) {
                    result.state = Indicated::Yes;
                    tell_why(clause, result.because);
                }
                tell_unsure(clause, result.unsure);
            }
            if (result.state == Indicated::No
                && std::ranges::any_of(
                    compiled.clauses, [&](const Clause& clause) { return hides(clause); }))
                result.state = Indicated::NotAsked;
            return result;
        }

    private:
        bool holds(const CompiledClaim& claim) const
        {
            return m_prepared.holds(claim, Unknown::IsNoProtection, &m_levels);
        }

        bool holds(const CompiledCondition& condition) const
        {
            return m_prepared.any_holds(condition, Unknown::IsNoProtection, &m_levels);
        }

        bool holds(const Clause& clause) const
        {
            const auto count = std::ranges::count_if(clause.conditions,
                [&](const CompiledCondition& condition) { return holds(condition); });
            return static_cast<std::size_t>(count) >= clause.at_least;
        }

        /// A topic she closed hides a question or an answer the clause speaks about.
        bool hides(const Clause& clause) const
        {
            const auto hidden = [&](const CompiledClaim& claim) {
                if (!claim.is_about_a_question()
                    || claim.question == m_prepared.method.places.red_flags)
                    return false;
                return m_prepared.is_hidden(claim.question)
                    || (claim.option != NOWHERE
                        && m_prepared.is_hidden(claim.question, claim.option));
            };
            return std::ranges::any_of(clause.conditions, [&](const CompiledCondition& condition) {
                return std::ranges::any_of(condition, hidden);
            });
        }

        void add(std::vector<std::string>& to, Position question) const
        {
            const auto& id = m_prepared.method.method.questions[question].id;
            if (std::ranges::find(to, id) == to.end())
                to.push_back(id);
        }

        void tell_why(const Clause& clause, std::vector<std::string>& because) const
        {
            for (const auto& condition : clause.conditions) {
                for (const auto& claim : condition) {
                    if (claim.is_about_a_question() && holds(claim))
                        add(because, claim.question);
                }
            }
        }

        void tell_unsure(const Clause& clause, std::vector<std::string>& unsure) const
        {
            for (const auto& condition : clause.conditions) {
                for (const auto& claim : condition) {
                    if (claim.is_about_a_question()
                        && m_prepared.said(claim.question).kind == Said::Kind::DontKnow)
                        add(unsure, claim.question);
                }
            }
        }

        const PreparedCase& m_prepared;
        const Levels& m_levels;
    };

} // namespace

std::vector<GenderResult> gender_indicators(const PreparedCase& prepared, const Levels& levels)
{
    std::vector<GenderResult> results;
    Panel panel(prepared, levels);
    const auto& sources = prepared.method.method.gender;
    for (std::size_t place = 0; place < sources.size(); ++place)
        results.push_back(panel.look(sources[place], prepared.method.gender[place]));
    return results;
}

} // namespace domain
