#include "app/reason_text.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

using app::ReasonSources;

namespace {

struct Fixture : test::AppFixture {
    Fixture() { create_elena(); }

    ReasonSources sources()
    {
        return { app().method(), app().texts(), app().workbook().her_case, clock.today() };
    }
    std::vector<app::ReasonText> all_of(std::string_view risk)
    {
        const auto* result = app().analysis().assessment().risk(risk);
        REQUIRE(result);
        return app::reason_texts(sources(), result->items, risk);
    }
};

bool has_digit(std::string_view text)
{
    return text.find_first_of("0123456789") != std::string_view::npos;
}

} // namespace

TEST_CASE_METHOD(Fixture, "a reason is the short statement of a question and her own answer")
{
    bool seen = false;
    for (const auto& reason : all_of("R04")) {
        if (reason.question != "Q4.04")
            continue;
        seen = true;
        CHECK(reason.heading == "Hablan de su cuerpo o de ser mujer");
        CHECK(reason.answer == "Varias veces");
    }
    CHECK(seen);
}

TEST_CASE_METHOD(Fixture, "people, incidents and threats are said in words too")
{
    using Source = domain::Item::Source;
    bool opponent = false;
    bool supporter = false;
    bool incidents = false;
    bool threat = false;
    for (const auto& reason : all_of("R04")) {
        opponent = opponent || reason.source == Source::Opponent;
        supporter = supporter || reason.source == Source::Supporter;
        incidents = incidents || reason.source == Source::Incidents;
        threat = threat || reason.source == Source::FiveSteps;
        if (reason.source != Source::Question) {
            CHECK_FALSE(reason.heading.empty());
            CHECK_FALSE(reason.answer.empty());
            CHECK(reason.heading.find('{') == std::string::npos);
        }
    }
    CHECK(opponent);
    CHECK(supporter);
    CHECK(incidents);
    CHECK(threat);
}

TEST_CASE_METHOD(Fixture, "every reason of every risk has words and shows no weight or value")
{
    for (const auto& risk : app().analysis().assessment().risks) {
        const auto why = domain::reasons(risk);
        for (const auto* side : { &why.raises, &why.exposes, &why.protects }) {
            for (const auto& reason : app::reason_texts(sources(), *side, risk.risk)) {
                CAPTURE(risk.risk, reason.question, reason.heading, reason.answer);
                CHECK_FALSE(reason.heading.empty());
                CHECK(reason.answer.find('.') == std::string::npos);
                CHECK(reason.answer.find('%') == std::string::npos);
            }
        }
    }
    CHECK_FALSE(has_digit(app::because_text(sources(), { "", {}, "R04", domain::Level::High })));
}
