#include "content/case_file.hpp"

#include "support/method.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <string>

namespace {

void refuses(const std::string& json, const std::string& where)
{
    INFO(json.substr(0, 200));
    const auto read = test::case_from(json);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().code == base::ErrorCode::CaseFault);
    CHECK(read.error().note.starts_with(where));
}

std::string answers(const std::string& inside) { return "{\"answers\": {" + inside + "}}"; }

std::string context(const std::string& inside)
{
    return "{\"answers\": {}, \"context\": {" + inside + "}}";
}

} // namespace

TEST_CASE("a vector is a case", "[method]")
{
    const auto elena = test::vector_case("Elena");
    CHECK(elena.answers.at("Q2.06").codes == std::vector<std::string> { "3h" });
    CHECK(elena.answers.at("Q6.11").marks.size() == 8);
    CHECK(elena.answers.at("Q13.01").codes.size() == 4);
    REQUIRE(elena.actors.size() == 3);
    CHECK(elena.actors[0].name == "Buitre");
    CHECK(elena.actors[2].reach == "si");
    REQUIRE(elena.incidents.size() == 5);
    CHECK(elena.incidents[0].date == base::add_days(test::TODAY, -20));
    REQUIRE(elena.threats.size() == 1);
    CHECK(elena.threats[0].conclusion == "medio");
    CHECK(elena.harm.at("R04").size() == 6);
}

TEST_CASE("a case without context is a case", "[method]")
{
    CHECK(test::case_from("{\"answers\": {}}").has_value());
    CHECK(test::case_from("{\"answers\": {}, \"name\": \"x\", \"expected\": 3}").has_value());
}

TEST_CASE("what is not a case is refused and says where", "[method]")
{
    refuses("", "case: not JSON");
    refuses("{", "case: not JSON");
    refuses("[]", "case: must be an object");
    refuses("{}", "case: \"answers\" is missing");
    refuses("{\"answers\": []}", "answers: must be an object");
    refuses("{\"answers\": {\"Q2.06\": NaN}}", "case: not JSON");
    refuses("{\"answers\": {\"Q2.06\": \"\xff\"}}", "case: not JSON");
}

TEST_CASE("an answer nobody can give is refused and says where", "[method]")
{
    refuses(answers("\"Q9.99\": \"si\""), "answers.Q9.99: no such question");
    refuses(answers("\"Q2.06\": \"nunca\""), "answers.Q2.06: no such answer");
    refuses(answers("\"Q2.06\": 3"), "answers.Q2.06: must be a text");
    refuses(answers("\"Q2.06\": [\"3h\"]"), "answers.Q2.06: must be a text");
    refuses(answers("\"Q4.01\": \"robo\""), "answers.Q4.01: must be a list");
    refuses(answers("\"Q4.01\": [\"robo\", \"nope\"]"), "answers.Q4.01[1]: no such answer");
    refuses(answers("\"Q4.01\": [\"robo\", \"robo\"]"), "answers.Q4.01[1]: is there twice");
    refuses(answers("\"Q6.11\": [1, 2, 3]"), "answers.Q6.11: must be a list of 8");
    refuses(answers("\"Q6.11\": [1,1,1,1,1,1,1,5]"), "answers.Q6.11[7]: must be from 0 to 4");
    refuses(answers("\"Q6.11\": [1,1,1,1,1,1,1,1.5]"), "answers.Q6.11[7]: must be a whole number");
    refuses(answers("\"Q6.11\": [1,1,1,1,1,1,1,18446744073709551615]"),
        "answers.Q6.11[7]: must be from");
    refuses(answers("\"Q13.01\": [\"R99\"]"), "answers.Q13.01[0]: no such risk");
    refuses(answers("\"Q13.07\": \"12/5/2026\""), "answers.Q13.07: must be a day");
    refuses(answers("\"Q3.02\": \"pareja\""), "answers.Q3.02: belongs into");
    refuses(answers("\"Q13.02\": [1,2,3,4,0,0]"), "answers.Q13.02: belongs into");
}

TEST_CASE("a card nobody can fill in is refused and says where", "[method]")
{
    refuses(context("\"people\": []"), "context.people: nothing is called");
    refuses(context("\"actors\": {}"), "context.actors: must be a list");
    refuses(context("\"actors\": [{\"type\": \"x\"}]"),
        "context.actors[0].type: no such answer to Q3.02");
    refuses(context("\"actors\": [{}, {\"power\": 2}]"), "context.actors[1].power: must be a text");
    refuses(context("\"actors\": [{\"age\": 2}]"), "context.actors[0].age: nothing is called");
    refuses(context("\"incidents\": [{\"kind\": \"robo\"}]"),
        "context.incidents[0]: \"kind\" and \"days\"");
    refuses(context("\"incidents\": [{\"kind\": \"robo\", \"days\": -1}]"),
        "context.incidents[0].days: must be from");
    refuses(context("\"incidents\": [{\"kind\": \"robo\", \"days\": 1e300}]"),
        "context.incidents[0].days: must be a");
    refuses(context("\"incidents\": [{\"kind\": \"robo\", \"days\": 1, \"ser\": 4}]"),
        "context.incidents[0].ser");
    refuses(
        context("\"threats\": [{\"facts\": \"dir\"}]"), "context.threats[0]: \"scen\" is needed");
    refuses(context("\"threats\": [{\"scen\": \"R77\"}]"), "context.threats[0].scen: no such risk");
    refuses(context("\"impact\": {\"R04\": [1]}"), "context.impact.R04: must be a list of 6");
    refuses(context("\"impact\": {\"R77\": [1,2,3,4,0,0]}"), "context.impact.R77: no such risk");
}

TEST_CASE("huge, long and deep files are refused before they cost anything", "[method]")
{
    refuses(std::string(10'000'000, ' '), "case: the file is larger");
    refuses(answers("\"Q13.04\": \"" + std::string(30'000, 'a') + "\""),
        "answers.Q13.04: the text is too long");
    refuses(std::string(500'000, '['), "case: nested too deeply");
    std::string many = "{\"kind\": \"robo\", \"days\": 1}";
    for (int count = 0; count < 1'000; ++count)
        many += ", {\"kind\": \"robo\", \"days\": 1}";
    refuses(context("\"incidents\": [" + many + "]"), "context.incidents: the list is too long");
}

TEST_CASE("the note of a fault does not repeat what somebody wrote", "[method]")
{
    const auto read = test::case_from(answers("\"María López, aldea El Cedral\": \"x\""));
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().note == "answers (entry 1): no such question");
}

TEST_CASE("cut anywhere, a case is refused", "[method]")
{
    const auto whole = test::method_vectors().front().dump();
    for (std::size_t length = 0; length < whole.size(); length += 7)
        CHECK_FALSE(test::case_from(whole.substr(0, length)).has_value());
}
