#include "domain/residual.hpp"

#include "domain/method_index.hpp"
#include "support/random_case.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using domain::Freshness;
using domain::MeasureTaken;

namespace {

double likelihood(
    const domain::Case& given, const std::vector<MeasureTaken>& measures, const char* risk)
{
    const auto risks = domain::residual(test::method(), given, test::TODAY, measures);
    return std::ranges::find(risks, risk, &domain::ResidualRisk::risk)->likelihood;
}

} // namespace

TEST_CASE("without measures nothing changes", "[method]")
{
    const auto given = test::vector_case("Elena");
    const auto assessment = domain::assess(test::method(), given, test::TODAY);
    for (const auto& risk : domain::residual(test::method(), given, test::TODAY, {})) {
        const auto* now = assessment.risk(risk.risk);
        CHECK(risk.likelihood == now->likelihood);
        CHECK(risk.level == now->level);
        CHECK(risk.has_level == now->has_level());
    }
}

TEST_CASE("a measure never raises a likelihood", "[method]")
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        test::RandomCase random(test::method(), 12'000 + seed);
        const auto given = random.make();
        const auto before = domain::residual(test::method(), given, test::TODAY, {});
        for (const auto& measure : test::method().method().measures) {
            // An answer in place of none moves an average; what was answered only gets better.
            if (!measure.resolves.empty())
                continue;
            const std::vector<MeasureTaken> taken { { measure.id, Freshness::Fresh } };
            const auto after = domain::residual(test::method(), given, test::TODAY, taken);
            for (std::size_t risk = 0; risk < before.size(); ++risk) {
                INFO("seed " << seed << " " << measure.id << " " << before[risk].risk);
                REQUIRE(after[risk].likelihood <= before[risk].likelihood + 1e-9);
            }
        }
    }
}

TEST_CASE("a measure that nobody checked for half a year counts half", "[method]")
{
    const auto given = test::vector_case("Elena");
    for (const char* measure : { "COL-01", "RES-03", "CAS-03" }) {
        INFO(measure);
        const double without = likelihood(given, {}, "R05");
        const double fresh = likelihood(given, { { measure, Freshness::Fresh } }, "R05");
        const double stale = likelihood(given, { { measure, Freshness::Stale } }, "R05");
        CHECK(fresh < stale);
        CHECK(stale < without);
    }
}

TEST_CASE("measures do not lower an emergency", "[method]")
{
    auto given = test::vector_case("Elena");
    given.answers["Q4.14"] = domain::several_answers({ "a" });
    std::vector<MeasureTaken> all;
    for (const auto& measure : test::method().method().measures)
        all.push_back({ measure.id, Freshness::Fresh });
    const auto risks = domain::residual(test::method(), given, test::TODAY, all);
    const auto found = std::ranges::find(risks, "R05", &domain::ResidualRisk::risk);
    CHECK(found->level == domain::Level::Emergency);
}

TEST_CASE("a done measure offers to update the answers it improves", "[method]")
{
    auto given = test::vector_case("Elena");
    const auto changes = domain::answer_changes(test::method(), given, "CAS-03");
    REQUIRE(changes.size() == 1);
    CHECK(changes.front().question == "Q5.11");
    CHECK(changes.front().from == "medias");
    CHECK(changes.front().to == "si");
    domain::apply_changes(given, changes);
    CHECK(domain::is_marked(given.answers, "Q5.11", "si"));
    CHECK(domain::answer_changes(test::method(), given, "CAS-03").empty());
}

TEST_CASE("a closed topic gets no answer from a measure", "[method]")
{
    auto given = test::vector_case("Elena");
    const auto measures = test::method().method().measures;
    given.answers["Q0.04"] = domain::several_answers({ "pareja", "cuerpo" });
    for (const auto& measure : measures) {
        for (const auto& change : domain::answer_changes(test::method(), given, measure.id))
            CHECK(test::method().question(change.question)->skipped_by.empty());
    }
}

TEST_CASE("when the line barely moves the program says so", "[method]")
{
    const auto given = test::vector_case("Elena");
    const auto assessment = domain::assess(test::method(), given, test::TODAY);
    const std::vector<MeasureTaken> taken { { "PSI-03", Freshness::Fresh } };
    const auto risks = domain::residual(test::method(), given, test::TODAY, taken);
    const auto found = std::ranges::find(risks, "R04", &domain::ResidualRisk::risk);
    CHECK(domain::barely_moves(*assessment.risk("R04"), *found));
    const auto low = std::ranges::find(risks, "R12", &domain::ResidualRisk::risk);
    CHECK_FALSE(domain::barely_moves(*assessment.risk("R12"), *low));
}
