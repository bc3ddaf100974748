#include "domain/assessment.hpp"

#include "domain/suggestion.hpp"
#include "domain/visibility.hpp"
#include "support/random_case.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>
#include <random>
#include <set>

using Catch::Matchers::WithinAbs;
using domain::Level;

namespace {

domain::Assessment assess(const domain::Case& given)
{
    return domain::assess(test::method(), given, test::TODAY);
}

const domain::Question& red_flags()
{
    return *test::method().question(test::method().rules().places.red_flags);
}

/// All that could change on a screen of results, for comparing two assessments.
std::string numbers(const domain::Assessment& assessment)
{
    std::string text;
    for (const auto& risk : assessment.risks) {
        for (const double number :
            { risk.threat, risk.vulnerability, risk.capacity, risk.likelihood, risk.coverage })
            text += std::to_string(number) + " ";
        text
            += risk.risk + (risk.applies ? "+" : "-") + std::string(domain::level_code(risk.level));
        text += risk.no_level ? domain::no_level_code(*risk.no_level) : "level";
        text += std::to_string(risk.impact) + "\n";
    }
    for (const auto& id : assessment.order)
        text += id;
    return text;
}

/// The answer with the highest or the lowest value.
const domain::Option* extreme(const domain::Question& question, bool highest)
{
    const domain::Option* found = nullptr;
    for (const auto& option : question.options) {
        if (option.rule != domain::AnswerRule::Value)
            continue;
        if (!found || (highest ? option.value > found->value : option.value < found->value))
            found = &option;
    }
    return found;
}

/// Threats at their highest, protection and exposure as asked.
domain::Case all_threats(bool capacities, bool exposures)
{
    domain::Case made;
    for (const auto& question : test::method().method().questions) {
        if (question.contributions.empty())
            continue;
        const auto dimension = question.contributions.front().dimension;
        if (question.kind == domain::QuestionKind::Wheel) {
            made.answers[question.id].marks.assign(8, capacities ? 4 : 0);
        } else if (question.kind == domain::QuestionKind::Several) {
            for (const auto& option : question.options) {
                if (!option.alone && dimension == domain::Dimension::Threat)
                    made.answers[question.id].codes.push_back(option.code);
            }
        } else {
            const bool high = dimension == domain::Dimension::Threat
                || (dimension == domain::Dimension::Capacity ? capacities : exposures);
            made.answers[question.id] = domain::one_answer(extreme(question, high)->code);
        }
    }
    return made;
}

} // namespace

TEST_CASE("likelihood grows with threat and exposure and falls with protection", "[method]")
{
    std::mt19937 random(5);
    std::uniform_real_distribution<double> any(0, 100);
    for (int round = 0; round < 2000; ++round) {
        const double t = any(random);
        const double v = any(random);
        const double c = any(random);
        const double here = domain::likelihood_of(test::method(), t, v, c);
        const double more = any(random) / 100;
        REQUIRE(domain::likelihood_of(test::method(), t + more * (100 - t), v, c) >= here);
        REQUIRE(domain::likelihood_of(test::method(), t, v + more * (100 - v), c) >= here);
        REQUIRE(domain::likelihood_of(test::method(), t, v, c + more * (100 - c)) <= here);
    }
}

TEST_CASE(
    "exposure without protection raises a threat by half, protection without exposure halves it",
    "[method]")
{
    CHECK_THAT(domain::likelihood_of(test::method(), 40, 100, 0), WithinAbs(60, 0.01));
    CHECK_THAT(domain::likelihood_of(test::method(), 40, 0, 100), WithinAbs(20, 0.01));
    CHECK_THAT(domain::likelihood_of(test::method(), 40, 70, 70), WithinAbs(40, 0.01));
}

TEST_CASE("the strongest threat never comes below near", "[method]")
{
    for (int v = 0; v <= 100; ++v) {
        for (int c = 0; c <= 100; ++c)
            REQUIRE(
                domain::band_of(test::method(), domain::likelihood_of(test::method(), 100, v, c))
                >= 3);
    }
}

TEST_CASE("a band begins at its limit, also when a sum falls a hair short of it", "[method]")
{
    CHECK(domain::band_of(test::method(), 19.9999) == 1);
    CHECK(domain::band_of(test::method(), 20) == 2);
    CHECK(domain::band_of(test::method(), 39.9999999999) == 3);
    CHECK(domain::band_of(test::method(), 60) == 4);
    CHECK(domain::band_of(test::method(), 80) == 5);
    CHECK(domain::band_of(test::method(), 100) == 5);
}

TEST_CASE("with every threat at its highest and every protection in place no risk is below near",
    "[method]")
{
    for (const auto& risk : assess(all_threats(true, false)).risks) {
        INFO(risk.risk << " T " << risk.threat << " V " << risk.vulnerability << " C "
                       << risk.capacity);
        if (risk.applies)
            CHECK(risk.band >= 3);
    }
}

TEST_CASE("who she is and what she thinks of herself changes no number", "[method]")
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        test::RandomCase random(test::method(), 8000 + seed);
        auto given = random.make();
        const auto before = numbers(assess(given));
        for (const char* id : { "Q1.03", "Q11.10" }) {
            for (const auto& option : test::method().question(id)->options) {
                given.answers[id] = domain::one_answer(option.code);
                REQUIRE(numbers(assess(given)) == before);
            }
            given.answers.erase(id);
            REQUIRE(numbers(assess(given)) == before);
        }
    }
}

TEST_CASE(
    "each red flag alone is an emergency for its risks, whatever else was answered", "[method]")
{
    for (const auto& flag : red_flags().options) {
        INFO(flag.code);
        for (auto given : { domain::Case {}, test::vector_case("all-best") }) {
            given.answers[red_flags().id] = domain::several_answers({ flag.code });
            const auto assessment = assess(given);
            std::set<std::string> emergencies;
            for (const auto& risk : assessment.risks) {
                if (risk.has_level() && risk.level == Level::Emergency)
                    emergencies.insert(risk.risk);
            }
            CHECK(
                emergencies == std::set(flag.emergency_risks.begin(), flag.emergency_risks.end()));
            CHECK(assessment.emergency.call_now == flag.call_now);
            CHECK(assessment.emergency.active() == (flag.rule == domain::AnswerRule::RedFlag));
        }
    }
}

TEST_CASE("two attempts on her life count for attack and for kidnapping", "[method]")
{
    for (const char* code : { "b", "c" }) {
        const auto* flag = test::method().option(red_flags().id, code);
        CHECK(flag->emergency_risks == std::vector<std::string> { "R05", "R06" });
    }
}

TEST_CASE("red flags bring the cards of their risks, the house search at the door", "[method]")
{
    domain::Case given;
    given.answers[red_flags().id] = domain::several_answers({ "f", "d" });
    const auto assessment = assess(given);
    CHECK(assessment.emergency.cards
        == std::vector<std::string> { "allanamientos/puerta", "violencia-sexual/primeras-horas" });
    CHECK(assessment.emergency.risks == std::vector<std::string> { "R01", "R04" });
    CHECK(assessment.emergency.red_flags == std::vector<std::string> { "d", "f" });
}

TEST_CASE("every red flag brings a card", "[method]")
{
    for (const char* code : { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j" }) {
        INFO(code);
        domain::Case given;
        given.answers[red_flags().id] = domain::several_answers({ code });
        CHECK_FALSE(assess(given).emergency.cards.empty());
    }
    domain::Case partner;
    partner.answers[red_flags().id] = domain::several_answers({ "e" });
    CHECK(assess(partner).emergency.cards == std::vector<std::string> { "violencia-pareja/ahora" });
}

TEST_CASE("a card of two risks is named once", "[method]")
{
    domain::Case given;
    given.answers[red_flags().id] = domain::several_answers({ "a", "i" });
    const auto assessment = assess(given);
    CHECK(assessment.emergency.risks == std::vector<std::string> { "R05", "R13" });
    CHECK(assessment.emergency.cards == std::vector<std::string> { "amenazas/recibida" });
}

TEST_CASE("nothing answered gives no level and suggests only where to begin", "[method]")
{
    const auto assessment = assess({});
    for (const auto& risk : assessment.risks) {
        CHECK(risk.applies);
        CHECK(risk.no_level == domain::NoLevel::Coverage);
        CHECK(risk.coverage_dots() == 0);
    }
    CHECK(assessment.order.empty());
    CHECK_FALSE(assessment.highest());
    CHECK_FALSE(assessment.emergency.active());
    const auto suggestions = domain::suggest(test::method(), {}, assessment);
    CHECK(suggestions.chosen.empty());
    CHECK(suggestions.rest.empty());
    CHECK(suggestions.to_begin == std::vector<std::string> { "COL-01", "COL-03" });
}

TEST_CASE(
    "a topic she closed takes its risk out of everything, also of a complete file", "[method]")
{
    const std::vector<std::pair<std::string, std::string>> topics { { "vs", "R04" },
        { "pareja", "R12" }, { "cuerpo", "R18" } };
    for (const auto& [topic, risk] : topics) {
        INFO(topic);
        for (auto given :
            { domain::Case {}, test::vector_case("Elena"), test::vector_case("all-worst") }) {
            given.answers["Q0.04"] = domain::several_answers({ topic });
            const auto assessment = assess(given);
            CHECK(assessment.risk(risk)->no_level == domain::NoLevel::Skipped);
            CHECK(std::ranges::find(assessment.order, risk) == assessment.order.end());
            CHECK(assessment.closed_topics == std::vector<std::string> { topic });
        }
    }
}

TEST_CASE("what a closed topic hides changes no number", "[method]")
{
    for (const char* topic : { "vs", "pareja", "duelo", "guerra", "cuerpo" }) {
        for (unsigned seed = 0; seed < 40; ++seed) {
            INFO(topic << " seed " << seed);
            test::RandomCase random(test::method(), 9000 + seed);
            auto with = random.make();
            with.answers["Q0.04"] = domain::several_answers({ topic });
            auto without = with;
            for (const auto& question : test::method().method().questions) {
                if (question.id == red_flags().id)
                    continue;
                const auto hides = [&](const auto& names) {
                    return std::ranges::find(names, topic) != names.end();
                };
                if (hides(question.skipped_by))
                    without.answers.erase(question.id);
                for (const auto& option : question.options) {
                    const auto found = without.answers.find(question.id);
                    if (hides(option.skipped_by) && found != without.answers.end())
                        std::erase(found->second.codes, option.code);
                }
            }
            REQUIRE(numbers(assess(with)) == numbers(assess(without)));
        }
    }
}

TEST_CASE("a red flag counts although its topic was closed", "[method]")
{
    domain::Case given;
    given.answers["Q0.04"] = domain::several_answers({ "vs", "pareja" });
    given.answers["Q4.14"] = domain::several_answers({ "d", "e" });
    const auto assessment = assess(given);
    CHECK(assessment.risk("R04")->level == Level::Emergency);
    CHECK(assessment.risk("R04")->has_level());
    CHECK(assessment.risk("R12")->has_level());
}

TEST_CASE(
    "choking or a threat to kill alone, or two other signs, raise violence at home to very high",
    "[method]")
{
    auto given = test::vector_case("Elena");
    given.answers["Q5.05"] = domain::one_answer("vez");
    const auto raised = [&](std::vector<std::string> signs) {
        given.answers["Q5.06"] = domain::several_answers(std::move(signs));
        const auto assessment = assess(given);
        const auto& risk = *assessment.risk("R12");
        CHECK((!risk.danger_signs || risk.level >= Level::VeryHigh));
        return risk.danger_signs;
    };
    CHECK_FALSE(raised({ "nada" }));
    CHECK_FALSE(raised({ "arma" }));
    CHECK(raised({ "cuello" }));
    CHECK(raised({ "matar" }));
    CHECK(raised({ "vigila", "separ" }));
    CHECK_FALSE(raised({ "papeles", "hijos", "arma" }));
}

TEST_CASE(
    "danger signs show the way to safety, and the plan to leave only for a partner", "[method]")
{
    auto given = test::vector_case("Elena");
    given.answers["Q5.05"] = domain::one_answer("vez");
    given.answers["Q5.06"] = domain::several_answers({ "cuello" });
    given.answers["Q5.05b"] = domain::several_answers({ "otra" });
    CHECK(
        assess(given).emergency.danger_measures == std::vector<std::string> { "RES-05", "COL-13" });
    given.answers["Q5.05b"] = domain::several_answers({ "ex" });
    CHECK(assess(given).emergency.danger_measures
        == std::vector<std::string> { "RES-05", "COL-13", "FAM-05" });
}

TEST_CASE("the worst harm decides the impact, and no harm goes below the floor", "[method]")
{
    auto given = test::vector_case("Elena");
    given.harm["R16"] = { 0, 4, 0, 0, 0, 0 };
    CHECK(assess(given).risk("R16")->impact == 5);
    given.harm["R05"] = { 0, 0, 0, 0, 0, 0 };
    CHECK(assess(given).risk("R05")->impact == 5);
    given.harm["R09"] = { 0, 0, std::nullopt, 0, 0, 0 };
    CHECK(assess(given).risk("R09")->impact == 2);
    CHECK(assess(given).risk("R09")->rated);
    given.harm["R10"] = { std::nullopt, std::nullopt };
    CHECK_FALSE(assess(given).risk("R10")->rated);
    CHECK(assess(given).risk("R10")->impact == 3);
}

TEST_CASE("an empty list of incidents lowers no level and old ones count less", "[method]")
{
    auto given = test::vector_case("Elena");
    given.incidents.clear();
    const auto without = assess(given).risk("R12")->threat;
    const auto with_incident = [&](int days) {
        given.incidents = { { 1, "pareja", base::add_days(test::TODAY, -days), 3, {} } };
        return assess(given).risk("R12")->threat;
    };
    CHECK(with_incident(10) > with_incident(60));
    CHECK(with_incident(60) > with_incident(200));
    CHECK(with_incident(200) > with_incident(800));
    CHECK(with_incident(800) >= without);
}

TEST_CASE("the reasons for sexual violence in Elena's case are her own answers", "[method]")
{
    const auto assessment = assess(test::vector_case("Elena"));
    const auto why = domain::reasons(*assessment.risk("R04"));
    REQUIRE(why.raises.size() == 2);
    CHECK(why.raises[0].question == "Q4.01");
    CHECK(why.raises[0].codes == std::vector<std::string> { "sex" });
    CHECK(why.raises[1].question == "Q4.03");
    REQUIRE(why.exposes.size() == 2);
    CHECK(why.exposes[0].question == "Q1.04");
    CHECK(why.exposes[1].question == "Q2.06");
    CHECK(why.exposes[1].codes == std::vector<std::string> { "3h" });
    REQUIRE(why.protects.size() == 2);
    CHECK(why.protects[0].question == "Q11.07");
    CHECK(why.protects[0].dimension == domain::Dimension::Capacity);
}

TEST_CASE("the wheel counts once all its parts were moved", "[method]")
{
    auto given = test::vector_case("Elena");
    const auto full = assess(given).risk("R17")->coverage;
    given.answers["Q6.11"].marks[3] = std::nullopt;
    CHECK(assess(given).risk("R17")->coverage < full);
}
