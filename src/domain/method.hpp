#pragma once

#include "domain/condition.hpp"
#include "domain/level.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// The method as data: what is asked, what answers mean, which measures exist. It
/// holds no sentence of any language; texts are found by the same ids
/// (content/method_text.hpp). Everything names everything else by id; MethodIndex
/// turns the ids into positions once.

enum class QuestionKind {
    One,     ///< one answer
    Several, ///< several answers
    Text,    ///< free text
    Date,
    Wheel, ///< eight sliders 0-4, the security wheel
    Risk,  ///< one of the risks (Q4.13)
    Risks, ///< up to five risks (Q13.01)
    Harm,  ///< six sliders 0-4 for each chosen risk (Q13.02)
};

/// How one answer counts.
enum class AnswerRule {
    Value,        ///< with its own value
    PerRisk,      ///< with a value for each risk it touches
    RedFlag,      ///< not in the arithmetic: opens an emergency (Q4.14)
    DontKnow,     ///< the values of Rules::dont_know; half for coverage
    DoesNotApply, ///< no item, coverage unchanged
    Declined,     ///< "I'd rather not answer": no item, lowers coverage
};

/// What a question is for. Decides which form shows it, never how it counts.
enum class Role {
    Session, ///< place, device, topics (step 0)
    Scored,
    Sensitive, ///< scored, and asked with even more care
    Profile,   ///< Q1.03: wording and notes only, never a number
    Filter,    ///< orders or suggests measures
    Actor,     ///< one field of an actor's card
    Threat,    ///< one field of a threat in five steps
    RedFlag,
    Wheel,
    Care, ///< Q11.10
    Impact,
    Decision,
};

/// What stays in the vault (risk-method.md 12.1).
enum class Keep {
    Vault,
    Session, ///< erased on closing unless she ticks it, each time
    AskDrop, ///< offered for erasing once, when the plan is made
    Think,   ///< may be only thought, then nothing is stored
};

struct RiskValue {
    std::string risk;
    double value { 0 };
};

struct Option {
    std::string code; ///< Stored; never renamed, never used twice in one question.
    AnswerRule rule { AnswerRule::Value };
    double value { 0 };                       ///< AnswerRule::Value
    std::vector<RiskValue> risks;             ///< AnswerRule::PerRisk
    bool counted { false };                   ///< one more for a question with a divisor
    bool alone { false };                     ///< marking it unmarks the others
    std::vector<std::string> skipped_by;      ///< topics of Q0.04 that hide it
    std::vector<std::string> no_level_risks;  ///< as a topic: risks of which nothing can be said
    std::vector<std::string> emergency_risks; ///< as a red flag
    bool call_now { false };                  ///< as a red flag: show "call now"
};

/// One dimension a question speaks about. A question may have several (Q8.02).
struct Contribution {
    enum class Reach {
        Listed,  ///< the risks of the list
        Options, ///< the risks its options name
        Flagged, ///< the risks touched by another question, with its strength (Q4.02, Q4.03)
    };

    Dimension dimension { Dimension::Threat };
    int weight { 1 }; ///< 1 to 3
    Reach reach { Reach::Listed };
    std::vector<std::string> risks;
    std::string flagged_by; ///< Reach::Flagged: the question that touches risks
};

/// A page of a long list of answers. Exclusive answers are on every page.
struct AnswerPage {
    std::string id; ///< its title is a text: "amenazas"
    std::vector<std::string> codes;
};

struct Question {
    std::string id; ///< "Q4.01"
    int step { 0 };
    QuestionKind kind { QuestionKind::One };
    std::string answer_set; ///< "FREQ" when the answers are a common set; else empty
    std::vector<Option> options;
    std::vector<AnswerPage> pages; ///< empty: one page
    std::vector<Contribution> contributions;
    int count_divisor { 0 }; ///< above 0: value = number counted / divisor
    bool evidence { false };
    bool core { false };
    bool express { false };
    bool gender { false };
    bool sensitive { false };
    Condition asked_if;     ///< asked when true, if set
    Condition not_asked_if; ///< not asked when true (Q6.00 for step 6)
    std::vector<std::string> skipped_by;
    Keep keep { Keep::Vault };
    Role role { Role::Scored };

    bool counts_only_as_capacity() const;
};

struct Step {
    int number { 0 };
    std::string id; ///< "04-incidents": the name of its files
    std::vector<std::string> questions;
};

struct Risk {
    std::string id; ///< "R05"
    int default_impact { 3 };
    int floor_impact { 2 };
    Condition left_out_if; ///< "does not apply" when true ...
    Condition kept_if;     ///< ... unless this is true
    std::string guide;     ///< guide to open from its page, may be empty
};

enum class When { Today, Week, Month, Quarter };

struct Effect {
    Dimension dimension { Dimension::Vulnerability };
    int strength { 1 }; ///< 1 to 3
    std::vector<std::string> risks;
};

/// The answer that changes when a measure is done.
struct Resolution {
    std::string question;
    std::string answer;
};

struct MeasureFlags {
    bool police { false }; ///< involves police or prosecutor
    bool technology { false };
    bool leaving { false };    ///< means leaving the house for some time
    bool partner { false };    ///< read the warning first if someone at home controls her
    bool group { false };      ///< needs a group
    bool permission { false }; ///< may cause conflict at home
};

struct Measure {
    std::string id;    ///< "COL-09"
    std::string group; ///< "COL"
    std::vector<Claim> triggers;
    std::vector<Effect> effects;
    std::vector<Resolution> resolves;
    int effort { 1 }; ///< 1 easy, 2 some work, 3 a lot
    int cost { 0 };   ///< 0 nothing, 1 under Q100, 2 Q100-1,000, 3 more
    When when { When::Month };
    std::string who; ///< "yo", "familia", "grupo", "red", "abogada"
    MeasureFlags flags;
    Condition only_if;
    Condition not_if;
    std::string card; ///< "violencia-sexual/primeras-horas"
    std::vector<Claim> card_if;
};

struct FirstLine {
    std::string risk;
    std::vector<std::string> measures;
    std::vector<std::string> emergency;
    std::string emergency_card; ///< shown before the emergency list
};

/// One of the twelve. Yes when any of `yes_if` holds; each holds when at least
/// `at_least` of its conditions do.
struct GenderIndicator {
    struct Clause {
        std::vector<Condition> conditions;
        std::size_t at_least { 1 };
    };

    std::string id; ///< "GI-4"
    std::vector<Clause> yes_if;
    bool strength { false };           ///< GI-12: yes is good news
    std::vector<std::string> measures; ///< what it changes
    std::string guide;
};

/// Part 8: danger signs of a person close to her (Q5.06).
struct DangerSigns {
    std::string question;
    std::vector<std::string> alone; ///< one is enough
    std::vector<std::string> two_of;
    std::string risk;
    Level at_least { Level::VeryHigh };
    std::vector<std::string> measures; ///< shown as cards when allowed
};

/// Every number of the method. Loaded from rules.toml; the defaults are not used.
struct Rules {
    struct PerDimension {
        double threat { 0 };
        double vulnerability { 0 };
        double capacity { 0 };

        double of(Dimension dimension) const;
    };
    struct NamedValue {
        std::string name;
        double value { 0 };
    };
    struct MinimumMeans {
        std::string type;
        std::string risk;
        double value { 0 };
    };
    /// Questions and answers that the rules speak about by name.
    struct Places {
        std::string topics;    ///< Q0.04
        std::string red_flags; ///< Q4.14
        std::string worries;   ///< Q13.01
        std::string harm;      ///< Q13.02
        std::string wheel;     ///< Q6.11
        Condition danger_now;
        Condition thoughts_of_harm; ///< Q11.10: care card
        Condition somebody_depends;
        Condition works_alone; ///< no measure that needs a group
        Condition no_police;
        Condition watched_at_home;
        Condition cannot_leave;
        Condition no_money;
        Condition no_time;
        Condition not_allowed;
        Condition no_technology;
    };
    /// 4.2. The first group names the questions that are fields of an actor's card.
    struct Actors {
        std::string name_question;
        std::string type_question;
        std::string stand_question;
        std::string power_question;
        std::string interest_question;
        std::string means_question;
        std::string history_question;
        std::string close_question;
        std::string reach_question;
        int weight { 3 };
        std::vector<NamedValue> stands; ///< those that oppose, with their force
        double power_share { 0 };
        double history_share { 0 };
        double interest_share { 0 };
        double unknown_power { 0 }; ///< of an opponent; also interest
        double unknown_history { 0 };
        std::vector<std::string> private_types;
        std::vector<std::string> private_half_risks;
        double private_factor { 0 };
        std::vector<MinimumMeans> minimum_means;
        int support_weight { 2 };
        std::vector<NamedValue> supports; ///< those that support, with their force
        double support_unknown_power { 0 };
        std::vector<NamedValue> reaches;
    };
    struct Recency {
        int days { 0 };
        double value { 0 };
    };
    struct Incidents {
        int weight { 3 };
        std::string kinds_question; ///< Q4.01: kinds of incident are its answers
        double least_strength { 0 };
        std::vector<Recency> recency;
        double older { 0 };
        double divisor { 6 };
        int cluster_count { 3 };
        int cluster_days { 60 };
        double cluster_bonus { 0 };
    };
    struct FiveSteps {
        std::string what_question;
        std::string facts_question;
        std::string pattern_question;
        std::string objective_question;
        std::string source_question;
        std::string details_question;
        std::string conclusion_question;
        std::string risk_question;
        int weight { 3 };
        double mean_share { 0 };
        double conclusion_share { 0 };
        double details_yes { 1 };
        double details_unknown { 0 };
    };
    struct Residual {
        double vulnerability_per_strength { 0 };
        double vulnerability_cap { 0 };
        double threat_per_strength { 0 };
        double threat_cap { 0 };
        double capacity_per_strength { 0 };
        double stale_share { 0 }; ///< of a done measure nobody checked for long
    };
    struct Penalties {
        double police { 0 };
        double leave_care { 0 };
        double money { 0 };
        double time { 0 };
        double permission { 0 };
    };
    struct Ranking {
        std::array<double, 5> level_weight {};
        PerDimension kind_factor;
        double worry_factor { 0 };
        std::size_t top_terms { 3 };
        double diminishing { 0 };
        double question_hit { 0 };
        int question_hits_max { 2 };
        double easy_bonus { 0 };
        double today_bonus { 0 };
        Penalties penalties;
        std::size_t plan_size { 12 };
        std::size_t top_risks { 4 };
        std::size_t top_risks_otherwise { 3 };
        std::size_t first_line_each { 2 };
        std::size_t emergency_each { 4 };
        std::size_t most_per_group { 3 };
        std::vector<NamedValue> most_of_group; ///< RES: 2
        std::vector<std::string> always_groups;
        std::string care_group; ///< FAM, always one if somebody depends on her
        std::string care_first; ///< FAM-02, "Before this one, do:" for measures that mean leaving
        std::string no_relief;  ///< GI-4: then also without the care note
        std::string worn_out;   ///< GI-11: shows the short list
        std::string no_income;  ///< GI-5: costly measures below free ones
        std::size_t short_list { 5 };
        std::string short_list_group;      ///< PSI
        std::vector<std::string> to_begin; ///< offered while nothing is known
    };
    struct Judgement {
        std::size_t reason_characters { 0 };
        int decide_later_days { 30 };
        int decide_later_days_high { 7 };
    };
    struct Review {
        std::array<int, 5> days {}; ///< per level
        int after_emergency_days { 30 };
        int old_after_periods { 2 };
        int renew_measure_days { 183 };
    };

    Places places;
    PerDimension alpha;
    PerDimension dont_know;
    double dont_know_coverage { 0.5 };
    double threat_floor { 10 };
    double empty_vulnerability { 50 };
    double empty_capacity { 0 };
    double exposure_v_offset { 10 };
    double exposure_total_offset { 20 };
    double multiplier_base { 0.4 };
    double multiplier_slope { 1.2 };
    double likelihood_cap { 100 };
    std::array<double, 4> likelihood_bands {};
    std::array<std::array<Level, 5>, 5> matrix {}; ///< [band - 1][impact - 1]
    double no_level_below { 0.25 };
    double provisional_below { 0.5 };
    double extra_option_bonus { 0.1 };
    int impact_base { 1 };
    int harm_spheres { 6 };
    int harm_most { 4 };
    int wheel_parts { 8 };
    int wheel_most { 4 };
    int chosen_risks_most { 5 };
    Actors actors;
    Incidents incidents;
    FiveSteps five_steps;
    DangerSigns danger_signs;
    Residual residual;
    Ranking ranking;
    Judgement judgement;
    Review review;
};

struct Group {
    std::string id; ///< "CAS"
};

struct Method {
    int version { 0 };
    Rules rules;
    std::vector<Step> steps;
    std::vector<Risk> risks;         ///< R01 to R18
    std::vector<Question> questions; ///< in the order in which they are asked
    std::vector<Group> groups;
    std::vector<Measure> measures;
    std::vector<FirstLine> first_lines;
    std::vector<GenderIndicator> gender;
};

} // namespace domain
