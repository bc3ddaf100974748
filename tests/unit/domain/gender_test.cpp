#include "domain/assessment.hpp"
#include "support/method.hpp"

#include <catch2/catch_test_macros.hpp>

using domain::Indicated;

namespace {

domain::GenderResult look(const domain::Case& given, std::string_view id)
{
    return *domain::assess(test::method(), given, test::TODAY).indicator(id);
}

domain::Case with(std::vector<std::pair<std::string, std::string>> answers)
{
    domain::Case made;
    for (const auto& [question, code] : answers)
        made.answers[question].codes.push_back(code);
    return made;
}

domain::Case opponent(const char* type, const char* stand = "opone")
{
    domain::Case made;
    made.actors.push_back({});
    made.actors.back().type = type;
    made.actors.back().stand = stand;
    return made;
}

} // namespace

TEST_CASE("there are twelve indicators, and none without answers", "[method]")
{
    const auto assessment = domain::assess(test::method(), {}, test::TODAY);
    CHECK(assessment.gender.size() == 12);
    for (const auto& indicator : assessment.gender)
        CHECK(indicator.state == Indicated::No);
}

TEST_CASE("attacks with sexual content are seen in what happened or in how they speak", "[method]")
{
    CHECK(look(with({ { "Q4.04", "vez" } }), "GI-1").state == Indicated::Yes);
    CHECK(look(with({ { "Q4.01", "toque" } }), "GI-1").state == Indicated::Yes);
    CHECK(look(with({ { "Q4.01", "intim" } }), "GI-1").because
        == std::vector<std::string> { "Q4.01" });
    CHECK(look(with({ { "Q4.01", "robo" }, { "Q4.04", "nunca" } }), "GI-1").state == Indicated::No);
}

TEST_CASE("an aggressor in private life is one she drew or one she spoke about", "[method]")
{
    CHECK(look(opponent("fam"), "GI-2").state == Indicated::Yes);
    CHECK(look(opponent("com", "ataco"), "GI-2").state == Indicated::Yes);
    CHECK(look(opponent("pareja", "apoya"), "GI-2").state == Indicated::No);
    CHECK(look(opponent("empr"), "GI-2").state == Indicated::No);
    auto close = opponent("polit");
    close.actors.back().close = "si";
    CHECK(look(close, "GI-2").state == Indicated::Yes);
    CHECK(look(with({ { "Q5.05", "vez" } }), "GI-2").state == Indicated::Yes);
}

TEST_CASE("care without relief needs both: care, and nobody to take over", "[method]")
{
    CHECK(look(with({ { "Q5.02", "2" }, { "Q5.03", "nadie" } }), "GI-4").state == Indicated::Yes);
    CHECK(look(with({ { "Q5.02", "2" }, { "Q5.03", "ns" } }), "GI-4").state == Indicated::Yes);
    CHECK(look(with({ { "Q5.02", "2" }, { "Q5.03", "si" } }), "GI-4").state == Indicated::No);
    CHECK(look(with({ { "Q5.03", "nadie" } }), "GI-4").state == Indicated::No);
}

TEST_CASE("digital violence is also insults online together with words about her body", "[method]")
{
    CHECK(look(with({ { "Q4.01", "linea" } }), "GI-8").state == Indicated::No);
    CHECK(look(with({ { "Q4.01", "linea" }, { "Q4.04", "varias" } }), "GI-8").state
        == Indicated::Yes);
    CHECK(look(with({ { "Q8.02", "vez" } }), "GI-8").state == Indicated::Yes);
}

TEST_CASE("worn out takes three signs of five", "[method]")
{
    auto given = with({ { "Q11.01", "mal" }, { "Q11.02", "varias" } });
    CHECK(look(given, "GI-11").state == Indicated::No);
    given.answers["Q10.06"] = domain::one_answer("pes");
    CHECK(look(given, "GI-11").state == Indicated::Yes);
    CHECK(look(given, "GI-11").because.size() == 3);
}

TEST_CASE("a network that answers is a strength, and not knowing is said", "[method]")
{
    const auto unsure = look(with({ { "Q12.01", "medias" }, { "Q12.08", "ns" } }), "GI-12");
    CHECK(unsure.strength);
    CHECK(unsure.state == Indicated::No);
    CHECK(unsure.unsure == std::vector<std::string> { "Q12.08" });
    CHECK(look(with({ { "Q12.01", "medias" }, { "Q12.08", "si" } }), "GI-12").state
        == Indicated::Yes);
}

TEST_CASE("what a closed topic hid is not asked, unless something else makes it yes", "[method]")
{
    auto given = with({ { "Q0.04", "vs" } });
    CHECK(look(given, "GI-1").state == Indicated::NotAsked);
    CHECK(look(given, "GI-3").state == Indicated::NotAsked);
    CHECK(look(given, "GI-4").state == Indicated::No);
    given.answers["Q2.05"] = domain::one_answer("seguido");
    CHECK(look(given, "GI-3").state == Indicated::Yes);
    given.answers["Q4.04"] = domain::one_answer("seguido");
    CHECK(look(given, "GI-1").state == Indicated::NotAsked);

    CHECK(look(with({ { "Q0.04", "pareja" } }), "GI-2").state == Indicated::NotAsked);
    CHECK(look(with({ { "Q0.04", "pareja" } }), "GI-12").state == Indicated::NotAsked);
    CHECK(look(with({ { "Q0.04", "cuerpo" } }), "GI-11").state == Indicated::NotAsked);
}

TEST_CASE("a red flag about her children shows although topics are closed", "[method]")
{
    CHECK(look(with({ { "Q4.14", "i" }, { "Q0.04", "pareja" } }), "GI-10").state == Indicated::Yes);
}
