#pragma once

#include "domain/method.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace domain {

/// The inside of MethodIndex: ids are positions, sets are words of bits. Not for others.

using Position = std::size_t;
using RiskMask = std::uint32_t;   ///< at most 32 risks
using TopicMask = std::uint64_t;  ///< topics are answers of one question
using OptionMask = std::uint64_t; ///< at most 64 answers to a question

inline constexpr Position NOWHERE = static_cast<Position>(-1);

constexpr std::uint64_t bit(Position position) { return std::uint64_t { 1 } << position; }

constexpr RiskMask risk_bit(Position position) { return RiskMask { 1 } << position; }

struct CompiledClaim {
    Claim::Kind kind { Claim::Kind::IncludesAny };
    Position question { NOWHERE };
    Position option { NOWHERE }; ///< also the type of an actor
    Position risk { NOWHERE };
    double value { 0 };
    Level level { Level::Low };

    bool is_about_a_question() const { return question != NOWHERE; }
};

using CompiledCondition = std::vector<CompiledClaim>;

struct CompiledOption {
    AnswerRule rule { AnswerRule::Value };
    double value { 0 };
    std::vector<double> strength; ///< per risk; 0 = does not touch it; empty = touches none
    TopicMask hidden_by { 0 };
    RiskMask no_level { 0 };
    RiskMask emergency { 0 };
    bool call_now { false };
};

struct CompiledContribution {
    Dimension dimension { Dimension::Threat };
    int weight { 1 };
    Contribution::Reach reach { Contribution::Reach::Listed };
    RiskMask risks { 0 }; ///< Listed and Options
    Position flagged_by { NOWHERE };
};

struct CompiledQuestion {
    std::vector<CompiledOption> options;
    std::vector<CompiledContribution> contributions;
    OptionMask alone { 0 };
    OptionMask counted { 0 };
    OptionMask dont_know { 0 };
    OptionMask does_not_apply { 0 };
    OptionMask declined { 0 };
    CompiledCondition asked_if;
    CompiledCondition not_asked_if;
    TopicMask hidden_by { 0 };
    bool only_capacity { false };
};

struct CompiledRisk {
    CompiledCondition left_out_if;
    CompiledCondition kept_if;
    Position first_line { NOWHERE };
};

struct CompiledEffect {
    Position risk { NOWHERE };
    Dimension dimension { Dimension::Vulnerability };
    double strength { 0 }; ///< 1 to 3
};

struct CompiledResolution {
    Position question { NOWHERE };
    Position option { NOWHERE };
};

struct CompiledMeasure {
    Position group { NOWHERE };
    CompiledCondition triggers;
    std::vector<CompiledEffect> effects; ///< one for each risk of each effect
    std::vector<CompiledResolution> resolves;
    CompiledCondition only_if;
    CompiledCondition not_if;
    CompiledCondition card_if;
};

struct CompiledIndicator {
    struct Clause {
        std::vector<CompiledCondition> conditions;
        std::size_t at_least { 1 };
    };
    std::vector<Clause> clauses;
};

struct CompiledPlaces {
    Position topics { NOWHERE };
    Position red_flags { NOWHERE };
    Position worries { NOWHERE };
    CompiledCondition danger_now;
    CompiledCondition thoughts_of_harm;
    CompiledCondition somebody_depends;
    CompiledCondition works_alone;
    CompiledCondition no_police;
    CompiledCondition watched_at_home;
    CompiledCondition cannot_leave;
    CompiledCondition no_money;
    CompiledCondition no_time;
    CompiledCondition not_allowed;
    CompiledCondition no_technology;
};

struct CompiledDangerSigns {
    Position question { NOWHERE };
    OptionMask alone { 0 };
    OptionMask two_of { 0 };
    Position risk { NOWHERE };
};

struct CompiledMethod {
    explicit CompiledMethod(Method method);

    Method method;
    std::vector<CompiledQuestion> questions;
    std::vector<CompiledRisk> risks;
    std::vector<CompiledMeasure> measures;
    std::vector<CompiledIndicator> gender;
    CompiledPlaces places;
    CompiledDangerSigns danger_signs;
    TopicMask topics { 0 }; ///< answers of the topics question that hide something
    Position incident_kinds { NOWHERE };

    Position question_at(std::string_view id) const;
    Position risk_at(std::string_view id) const;
    Position measure_at(std::string_view id) const;
    Position group_at(std::string_view id) const;
    Position option_at(Position question, std::string_view code) const;

private:
    /// Keys point into `method`, which never changes.
    using Places = std::unordered_map<std::string_view, Position>;

    void remember_ids();
    void compile_questions();
    void compile_contributions(const Question& question, CompiledQuestion& compiled) const;
    CompiledOption compile_option(const Option& option) const;
    void compile_risks();
    void compile_measures();
    void compile_gender();
    void compile_places();
    CompiledCondition compile(const std::vector<Claim>& claims) const;
    RiskMask mask_of(const std::vector<std::string>& risks) const;
    TopicMask topics_of(const std::vector<std::string>& codes) const;
    OptionMask options_of(Position question, const std::vector<std::string>& codes) const;

    Places m_questions;
    Places m_risks;
    Places m_measures;
    Places m_groups;
};

} // namespace domain
