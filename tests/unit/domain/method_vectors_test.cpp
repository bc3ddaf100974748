#include "domain/assessment.hpp"
#include "domain/residual.hpp"
#include "domain/suggestion.hpp"
#include "support/method.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <nlohmann/json.hpp>

using Catch::Matchers::WithinAbs;
using Json = nlohmann::json;

namespace {

constexpr double TOLERANCE = 0.05;

struct Scored {
    Json vector;
    domain::Case given;
    domain::Assessment assessment;
    domain::Suggestions suggestions;
};

/// Runs a check on each vector, with its name in every message.
template <typename Check> void for_each_vector(Check check)
{
    for (const auto& vector : test::method_vectors()) {
        const auto name = vector.at("name").get<std::string>();
        INFO(name);
        const auto given = test::vector_case(name);
        auto assessment = domain::assess(test::method(), given, test::TODAY);
        auto suggestions
            = domain::suggest(test::method(), given, assessment, domain::LevelsUsed::Calculated);
        check(Scored { vector, given, std::move(assessment), std::move(suggestions) });
    }
}

/// The vectors say two of the notes shorter.
std::vector<std::string> notes_of(const domain::Suggested& suggested)
{
    std::vector<std::string> notes;
    for (const auto note : suggested.notes) {
        if (note == domain::MeasureNote::Permission)
            notes.emplace_back("perm");
        else if (note == domain::MeasureNote::Technology)
            notes.emplace_back("tech");
        else
            notes.emplace_back(domain::note_code(note));
    }
    return notes;
}

} // namespace

TEST_CASE("there are ten vectors", "[method]") { CHECK(test::method_vectors().size() == 10); }

TEST_CASE("every number of every risk is that of the vectors", "[method]")
{
    for_each_vector([](const Scored& scored) {
        const auto& expected = scored.vector.at("expected");
        std::size_t compared = 0;
        for (const auto& risk : scored.assessment.risks) {
            if (!risk.applies)
                continue;
            INFO(risk.risk);
            const auto& wanted = expected.at(risk.risk);
            CHECK_THAT(risk.threat, WithinAbs(wanted.at("T").get<double>(), TOLERANCE));
            CHECK_THAT(risk.vulnerability, WithinAbs(wanted.at("V").get<double>(), TOLERANCE));
            CHECK_THAT(risk.capacity, WithinAbs(wanted.at("C").get<double>(), TOLERANCE));
            CHECK_THAT(risk.likelihood, WithinAbs(wanted.at("L").get<double>(), TOLERANCE));
            // Coverage goes from 0 to 1: a twentieth of it would say nothing.
            CHECK_THAT(risk.coverage, WithinAbs(wanted.at("coverage").get<double>(), 0.001));
            CHECK(risk.band == wanted.at("likelihood_band").get<int>());
            CHECK(risk.impact == wanted.at("impact").get<int>());
            CHECK(domain::level_code(risk.level) == wanted.at("level").get<std::string>());
            CHECK(risk.provisional == wanted.at("provisional").get<bool>());
            CHECK(risk.no_level.has_value() == wanted.at("no_level").get<bool>());
            const auto reason
                = risk.no_level ? Json(std::string(domain::no_level_code(*risk.no_level))) : Json();
            CHECK(reason == wanted.at("no_level_reason"));
            ++compared;
        }
        CHECK(compared == expected.size());
    });
}

TEST_CASE(
    "the risks that do not apply and the order of the others are those of the vectors", "[method]")
{
    for_each_vector([](const Scored& scored) {
        std::vector<std::string> left_out;
        for (const auto& risk : scored.assessment.risks) {
            if (!risk.applies)
                left_out.push_back(risk.risk);
        }
        CHECK(Json(left_out) == scored.vector.at("not_applicable"));
        CHECK(Json(scored.assessment.order) == scored.vector.at("risk_order"));
    });
}

TEST_CASE("the gender indicators are those of the vectors", "[method]")
{
    for_each_vector([](const Scored& scored) {
        const auto& expected = scored.vector.at("gender_indicators");
        CHECK(scored.assessment.gender.size() == expected.size());
        for (const auto& indicator : scored.assessment.gender) {
            INFO(indicator.id);
            CHECK((indicator.state == domain::Indicated::Yes)
                == expected.at(indicator.id).get<bool>());
        }
    });
}

TEST_CASE(
    "the suggested measures, their reasons, notes and order are those of the vectors", "[method]")
{
    for_each_vector([](const Scored& scored) {
        const auto& expected = scored.vector.at("suggested");
        if (expected.is_null())
            return;
        REQUIRE(scored.suggestions.chosen.size() == expected.size());
        for (std::size_t place = 0; place < expected.size(); ++place) {
            const auto& suggested = scored.suggestions.chosen[place];
            const auto& wanted = expected[place];
            INFO(suggested.measure);
            CHECK(suggested.measure == wanted.at("id").get<std::string>());
            const auto reason
                = suggested.first_line_of.empty() ? "rank" : "first:" + suggested.first_line_of;
            CHECK(reason == wanted.at("reason").get<std::string>());
            CHECK(Json(notes_of(suggested)) == wanted.at("notes"));
            CHECK_THAT(suggested.priority, WithinAbs(wanted.at("P").get<double>(), TOLERANCE));
        }
        CHECK(Json(scored.suggestions.show_order) == scored.vector.at("show_order"));
    });
}

TEST_CASE("the risks with all suggested measures done are those of the vectors", "[method]")
{
    for_each_vector([](const Scored& scored) {
        const auto& expected = scored.vector.at("after_all_suggested_done");
        if (expected.is_null())
            return;
        std::vector<domain::MeasureTaken> taken;
        for (const auto& suggested : scored.suggestions.chosen)
            taken.push_back({ suggested.measure, domain::Freshness::Fresh });
        const auto risks = domain::residual(test::method(), scored.given, test::TODAY, taken);
        CHECK(risks.size() == expected.size());
        for (const auto& risk : risks) {
            INFO(risk.risk);
            const auto& wanted = expected.at(risk.risk);
            CHECK_THAT(risk.likelihood, WithinAbs(wanted.at("L").get<double>(), TOLERANCE));
            CHECK(domain::level_code(risk.level) == wanted.at("level").get<std::string>());
        }
    });
}
