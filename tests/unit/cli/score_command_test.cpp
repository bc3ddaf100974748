#include "command_line_fixture.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <fstream>

using cli::ExitCode;
using nlohmann::json;

namespace {

json vectors()
{
    std::ifstream file(CEIBA_SOURCE_DIR "/tests/vectors/method/test-vectors.json");
    return json::parse(file).at("vectors");
}

void check_same(const json& said, const json& expected, const std::string& where)
{
    CAPTURE(where);
    if (expected.is_number()) {
        CHECK(said.get<double>() == Catch::Approx(expected.get<double>()).margin(0.05));
    } else if (expected.is_object()) {
        REQUIRE(said.size() == expected.size());
        for (const auto& [key, value] : expected.items()) {
            REQUIRE(said.contains(key));
            check_same(said.at(key), value, where + "." + key);
        }
    } else if (expected.is_array()) {
        REQUIRE(said.size() == expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            check_same(said.at(i), expected.at(i), where + "[" + std::to_string(i) + "]");
    } else {
        CHECK(said == expected);
    }
}

} // namespace

TEST_CASE("score reproduces every vector of the method", "[cli]")
{
    for (const auto& vector : vectors()) {
        test::CommandLine line;
        const auto text = vector.dump();
        line.disk.put("/case.json", base::Bytes(text.begin(), text.end()));
        REQUIRE(line.run({ "score", "/case.json", "--json" }) == ExitCode::Done);
        const auto said = json::parse(line.results.str());
        for (const auto& [key, expected] : vector.items()) {
            if (key == "name" || key == "answers" || key == "context" || expected.is_null())
                continue;
            REQUIRE(said.contains(key));
            check_same(said.at(key), expected, vector.at("name").get<std::string>() + "." + key);
        }
    }
}

TEST_CASE("without --json score prints the risks in their order, in words", "[cli]")
{
    test::CommandLine line;
    const auto all = vectors();
    const auto text = all.at(0).dump();
    line.disk.put("/case.json", base::Bytes(text.begin(), text.end()));
    REQUIRE(line.run({ "score", "/case.json" }) == ExitCode::Done);
    const auto said = line.results.str();
    std::size_t last = 0;
    for (const auto& id : all.at(0).at("risk_order")) {
        const auto at = said.find("\n" + id.get<std::string>() + " ");
        REQUIRE(at != std::string::npos);
        CHECK(at >= last);
        last = at;
    }
    CHECK(said.find("Gender panel") != std::string::npos);
    CHECK(said.find("GI-12") != std::string::npos);
    CHECK(said.find("COL-09") != std::string::npos);
}
