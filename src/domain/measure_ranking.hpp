#pragma once

#include "domain/prepared_case.hpp"
#include "domain/suggestion.hpp"

#include <array>
#include <vector>

namespace domain {

/// Which measures are eligible and what each is worth while the list grows (annex A7,
/// A8). Not for others: suggest() gives the list.
class MeasureRanking {
public:
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

    /// Triggers compare with the calculated levels, the ranking weighs with those used.
    MeasureRanking(const PreparedCase& prepared, const Levels& calculated, const Levels& used);

    const Candidate& candidate(Position measure) const { return m_candidates[measure]; }
    /// Eligible ones, the best first.
    const std::vector<Position>& base_list() const { return m_base_list; }
    /// P with what is covered by now.
    double priority(Position measure) const;
    std::vector<MeasureNote> notes(Position measure) const;
    /// What it acts on is covered a little more from now on.
    void choose(Position measure);

private:
    const Measure& source(Position measure) const;
    double worth_of_risk(Position risk, const Levels& used) const;
    void look_at_measures();
    void weigh(Position measure, Candidate& candidate) const;
    double penalty(Position measure) const;
    void sort_base_list();

    const PreparedCase& m_prepared;
    const CompiledMethod& m_method;
    const Rules::Ranking& m_rules;
    const Levels& m_calculated;
    std::array<double, 32> m_worth {}; ///< level weight and worry, per risk
    std::array<double, 32> m_left {};  ///< 0.8^cover, per risk
    std::vector<Candidate> m_candidates;
    std::vector<Position> m_base_list;
};

} // namespace domain
