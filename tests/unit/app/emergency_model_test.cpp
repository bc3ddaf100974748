#include "app/models/emergency_model.hpp"
#include "app/models/guide_model.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

using app::EmergencyCardModel;
using app::GuideModel;

namespace {

struct Fixture : test::AppFixture {
    Fixture() { create_elena(); }

    void write(const std::string& risk, const std::string& who_warns)
    {
        session().edit([&](domain::Workbook& book) {
            domain::EmergencyProtocol protocol;
            protocol.risk = risk;
            protocol.who_warns = who_warns;
            book.plan.protocols.push_back(protocol);
        });
    }

    std::vector<std::string> shown()
    {
        return EmergencyCardModel(app(), CARD).state().her_protocol;
    }

    static constexpr const char* CARD = "amenazas/recibida"; ///< of R05 and R13
};

} // namespace

TEST_CASE_METHOD(Fixture, "a card of two risks shows what she wrote for either of them")
{
    session().edit([](domain::Workbook& book) { book.plan.protocols.clear(); });
    CHECK(shown().empty());
    write("R13", "La maestra.");
    CHECK(shown() == std::vector<std::string> { "La maestra." });
    session().edit([](domain::Workbook& book) { book.plan.protocols.clear(); });
    write("R05", "");
    write("R13", "La maestra.");
    CHECK(shown() == std::vector<std::string> { "La maestra." });
}

TEST_CASE_METHOD(
    Fixture, "a body without a telephone shows its e-mail in a guide, and how sure it is")
{
    const GuideModel model(app(), "ataque-digital/ayuda");
    REQUIRE(model.section());
    std::string words;
    for (const auto& item : model.section()->blocks.front().items) {
        for (const auto& run : model.line_of(item).runs)
            words += run.text;
    }
    CHECK(words.find("Access Now (help@accessnow.org, ") != std::string::npos);
}
