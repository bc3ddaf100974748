#include "paper/read_blocks.hpp"

#include "paper/plan_document.hpp"
#include "support/in_spanish.hpp"
#include "support/sample_plan.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using Kind = app::ReadBlock::Kind;

namespace {

std::vector<app::ReadBlock> sample()
{
    const auto languages = test::in_spanish();
    const auto view = domain::plan_view(test::sample_plan(), {}, { 2026, 5, 12 });
    return paper::read_blocks(paper::plan_document(view, {}, {}));
}

const app::ReadBlock* find(const std::vector<app::ReadBlock>& blocks, std::string_view label)
{
    for (const auto& block : blocks) {
        if (block.label == label)
            return &block;
    }
    return nullptr;
}

} // namespace

TEST_CASE("a plan on the screen says what its paper says", "[paper]")
{
    const auto blocks = sample();
    REQUIRE_FALSE(blocks.empty());
    CHECK(blocks.front().kind == Kind::Part);
    const auto* person = find(blocks, "Ceniza");
    REQUIRE(person);
    CHECK(person->kind == Kind::Fact);
    CHECK(person->text.find("5555 0101") != std::string::npos);
    const auto* sign = find(blocks, "Señal");
    REQUIRE(sign);
    CHECK(sign->text == "Una moto desconocida, mensajes raros.");
}

TEST_CASE("what paper leaves to be filled in by hand is not on the screen", "[paper]")
{
    for (const auto& block : sample())
        CHECK_FALSE((block.label.empty() && block.text.empty()));
    // Its card of the eviction has no place to go to.
    const auto blocks = sample();
    std::size_t places = 0;
    for (const auto& block : blocks)
        places += block.label == "A dónde" ? 1 : 0;
    CHECK(places <= 1);
}

TEST_CASE("the code word is not on the screen of somebody else", "[paper]")
{
    for (const auto& block : sample())
        CHECK(block.text.find(test::CODE_WORD) == std::string::npos);
}
