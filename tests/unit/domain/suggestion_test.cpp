#include "domain/suggestion.hpp"

#include "domain/judgement.hpp"
#include "domain/method_index.hpp"
#include "support/random_case.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <set>

using domain::Level;
using domain::LevelsUsed;

namespace {

struct Result {
    domain::Assessment assessment;
    domain::Suggestions suggestions;
};

Result suggest(const domain::Case& given, LevelsUsed used = LevelsUsed::Hers)
{
    auto assessment = domain::assess(test::method(), given, test::TODAY);
    auto suggestions = domain::suggest(test::method(), given, assessment, used);
    return { std::move(assessment), std::move(suggestions) };
}

bool has(const std::vector<std::string>& ids, std::string_view id)
{
    return std::ranges::find(ids, id) != ids.end();
}

} // namespace

TEST_CASE("worn out shows five first, one of them to rest", "[method]")
{
    const auto elena = suggest(test::vector_case("Elena")).suggestions;
    CHECK(elena.short_list
        == std::vector<std::string> { "COL-01", "VIA-01", "RES-03", "CAS-03", "PSI-03" });
}

TEST_CASE("random cases keep the limits of the list", "[method]")
{
    for (unsigned seed = 0; seed < 400; ++seed) {
        INFO("seed " << seed);
        test::RandomCase random(test::method(), 11'000 + seed);
        const auto given = random.make();
        const auto [assessment, suggestions] = suggest(given, LevelsUsed::Calculated);
        std::map<std::string, int> by_rank;
        std::set<std::string> ids;
        std::size_t first = 0;
        for (const auto& suggested : suggestions.chosen) {
            const auto* measure = test::method().measure(suggested.measure);
            REQUIRE(measure);
            REQUIRE(ids.insert(suggested.measure).second);
            REQUIRE(domain::is_allowed(test::method(), given, assessment, suggested.measure));
            REQUIRE_FALSE(domain::is_in_place(test::method(), given, suggested.measure));
            if (suggested.first_line_of.empty())
                REQUIRE_FALSE(suggested.because.empty());
            ++by_rank[measure->group];
            first += suggested.first_line_of.empty() ? 0 : 1;
        }
        REQUIRE(suggestions.chosen.size() <= std::max<std::size_t>(12, first));
        for (const auto& suggested : suggestions.chosen) {
            const auto& group = test::method().measure(suggested.measure)->group;
            if (suggested.first_line_of.empty())
                REQUIRE(by_rank[group] <= (group == "RES" ? 2 : 3));
        }
        REQUIRE(suggestions.show_order.size() == suggestions.chosen.size());
        for (const auto& group : suggestions.rest) {
            for (const auto& suggested : group.measures)
                REQUIRE(ids.insert(suggested.measure).second);
        }
    }
}

TEST_CASE("who works alone is offered nothing that needs a group", "[method]")
{
    auto given = test::vector_case("Elena");
    given.answers["Q6.00"] = domain::one_answer("no");
    const auto result = suggest(given).suggestions;
    for (const auto& id : result.show_order)
        CHECK_FALSE(test::method().measure(id)->flags.group);
}

TEST_CASE("measures with police wait when she does not want the police", "[method]")
{
    auto given = test::vector_case("Elena");
    given.answers["Q9.08"] = domain::one_answer("si");
    given.answers["Q13.06"] = domain::several_answers({ "pol" });
    const auto result = suggest(given).suggestions;
    for (const auto& suggested : result.chosen) {
        if (test::method().measure(suggested.measure)->flags.police)
            CHECK(suggested.notes.front() == domain::MeasureNote::Police);
    }
}

TEST_CASE("a measure that could be noticed at home says so first", "[method]")
{
    auto given = test::vector_case("Marta");
    const auto result = suggest(given).suggestions;
    int noticed = 0;
    for (const auto& suggested : result.chosen) {
        if (!test::method().measure(suggested.measure)->flags.partner || suggested.because.empty())
            continue;
        CHECK(std::ranges::find(suggested.notes, domain::MeasureNote::Partner)
            != suggested.notes.end());
        ++noticed;
    }
    CHECK(noticed > 0);
}

TEST_CASE("a measure of the first line warns although no answer called for it", "[method]")
{
    domain::Case given;
    given.answers["Q4.14"] = domain::several_answers({ "e" });
    given.answers["Q5.05"] = domain::one_answer("seguido");
    const auto result = suggest(given).suggestions;
    int untriggered = 0;
    for (const auto& suggested : result.chosen) {
        if (!suggested.because.empty())
            continue;
        CHECK(suggested.notes.empty());
        CHECK(suggested.priority == 0);
        const bool noticed = test::method().measure(suggested.measure)->flags.partner;
        CHECK((std::ranges::find(suggested.warnings, domain::MeasureNote::Partner)
                  != suggested.warnings.end())
            == noticed);
        ++untriggered;
    }
    CHECK(untriggered > 0);
}

TEST_CASE("leaving the house comes after somebody to take care", "[method]")
{
    auto given = test::vector_case("Elena");
    const auto result = suggest(given);
    REQUIRE(result.assessment.is_indicated("GI-4"));
    for (const auto& group : result.suggestions.rest) {
        for (const auto& suggested : group.measures) {
            if (test::method().measure(suggested.measure)->flags.leaving)
                CHECK(suggested.before_it == "FAM-02");
        }
    }
}

TEST_CASE("her own level brings the first line of a risk to the top", "[method]")
{
    auto given = test::vector_case("Elena");
    CHECK_FALSE(has(suggest(given).suggestions.show_order, "COL-13"));
    domain::set_judgement(given, { "R12", Level::VeryHigh, Level::Medium, "", test::TODAY });
    const auto hers = suggest(given).suggestions;
    CHECK(has(hers.show_order, "COL-13"));
    CHECK_FALSE(has(suggest(given, LevelsUsed::Calculated).suggestions.show_order, "COL-13"));
}

TEST_CASE(
    "nothing of an emergency list is left out, however many emergencies there are", "[method]")
{
    domain::Case given;
    given.answers["Q4.14"] = domain::several_answers({ "a", "b", "d", "e", "f", "g", "h", "i" });
    const auto result = suggest(given);
    for (const auto& id :
        std::vector(result.assessment.order.begin(), result.assessment.order.begin() + 4)) {
        const auto* line = test::method().first_line(id);
        for (const auto& measure : line->emergency) {
            if (domain::is_allowed(test::method(), given, result.assessment, measure))
                CHECK(has(result.suggestions.show_order, measure));
        }
    }
}

TEST_CASE("a measure is suggested because of her own answers", "[method]")
{
    const auto result = suggest(test::vector_case("Elena")).suggestions;
    const auto* contacts = result.find("COL-01");
    REQUIRE(contacts);
    CHECK(std::ranges::any_of(contacts->because, [](const domain::Suggested::Because& because) {
        return because.question == "Q12.02" && because.codes == std::vector<std::string> { "1" };
    }));
}
